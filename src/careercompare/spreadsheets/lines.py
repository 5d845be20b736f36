"""Values taken apart into lines of cells, so that each number has one of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal

from careercompare.aspects import DEFAULT_ASPECTS, AspectValue
from careercompare.model import Growth, Money, Outlook, Rates, Salary
from careercompare.presentation import (
    Sheet,
    Writer,
    convert_value,
    find_steps,
    name_percentiles,
)
from careercompare.rules import word_doubts
from careercompare.spreadsheets.book import BookCell, Line
from careercompare.words import CalendarDate, Message, Percent, Quote, Value

LOW_END = Message("sheet.low", "{label}: low end")
HIGH_END = Message("sheet.high", "{label}: high end")
_MEDIAN = Message("sheet.median", "{label}: median")
_MEAN = Message("sheet.mean", "{label}: mean")
_PERCENTILES = Message("sheet.percentiles", "{label}: percentiles")
_WHERE = Message("sheet.where", "{label}: place")
_AS_OF = Message("sheet.as-of", "{label}: as of")
_CONVERTED = Message("sheet.converted", "{label}, converted")
_DOUBTS = Message("sheet.doubts", "{label}: doubts")
_DEMAND = Message("sheet.demand", "Demand")
_OPENINGS = Message("sheet.openings", "Openings a year")
_UNTIL = Message("sheet.until", "Projected until")
_GROWTH = {aspect.name: aspect.label for aspect in DEFAULT_ASPECTS}["growth"]

_WHOLE = ""  # the name of a value that has no parts

# In the order of the lines, each with its head; None is the label of the aspect.
_HEADS: dict[str, Message | str | None] = {
    _WHOLE: None,
    "low": LOW_END,
    "median": _MEDIAN,
    "mean": _MEAN,
    "high": HIGH_END,
    "percentiles": _PERCENTILES,
    "place": _WHERE,
    "as_of": _AS_OF,
    "doubts": _DOUBTS,
    "demand": _DEMAND,
    "growth": _GROWTH,
    "until": _UNTIL,
    "openings": _OPENINGS,
}


def read_lines(
    sheets: Sequence[Sheet], labels: Sequence[Value], writer: Writer, rates: Rates | None = None
) -> list[Line]:
    """Return the lines of the rows of those *labels*, each line once.

    Growth that the outlook has told already is not told again. Pay that *rates* convert is told as
    it is published, and as it counts.
    """
    lines: dict[Line, None] = {}
    for place, label in enumerate(labels):
        parts = [
            _take_apart(sheet.values[place], str(sheet.column.cells[place].words), sheet, writer)
            for sheet in sheets
        ]
        counted = _convert([sheet.values[place] for sheet in sheets], sheets, rates)
        for line in (
            *_line_up(parts, label, writer),
            *_line_up(counted, _CONVERTED.fill(label=label), writer),
        ):
            lines[line] = None
    return list(lines)


def _line_up(
    parts: Sequence[Mapping[str, BookCell]], label: Value, writer: Writer
) -> Iterator[Line]:
    for name, head in _HEADS.items():
        cells = tuple([each.get(name) for each in parts])
        if any(cell is not None for cell in cells):
            told = head.fill(label=label) if isinstance(head, Message) else head or label
            yield Line(str(writer.word(told)), cells)


def _convert(
    values: Sequence[AspectValue | None], sheets: Sequence[Sheet], rates: Rates | None
) -> list[dict[str, BookCell]]:
    """Return the amounts of the pay in *values* that counts as something else than it is."""
    steps = find_steps(values, [sheet.career for sheet in sheets], rates)
    counted = [
        None if step is None or step.is_nominal else convert_value(value, step)
        for value, step in zip(values, steps, strict=True)
    ]
    return [_find_amounts(each) for each in counted]


def _find_amounts(value: AspectValue | None) -> dict[str, BookCell]:
    if isinstance(value, Money):
        return {_WHOLE: value}
    return dict(_read_amounts(value)) if isinstance(value, Salary) else {}


def _take_apart(
    value: AspectValue | None, words: str, sheet: Sheet, writer: Writer
) -> dict[str, BookCell]:
    """Return the parts of *value* that are known; a text or a list is told in its *words*."""
    match value:
        case None:
            return {}
        case Salary():
            return dict(_read_salary(value, sheet, writer))
        case Outlook():
            year = value.until
            return {
                "demand": None if value.demand is None else str(writer.word(value.demand)),
                "growth": value.projected,
                "until": None if year is None else CalendarDate(f"{year:04}"),
                "openings": value.openings,
            }
        case Money() | Growth() | Percent() | int() | Decimal():
            return {_WHOLE: value}
        case _:
            return {_WHOLE: words}


def _read_salary(salary: Salary, sheet: Sheet, writer: Writer) -> Iterator[tuple[str, BookCell]]:
    yield from _read_amounts(salary)
    if salary.percentiles is not None:
        yield "percentiles", writer.word(name_percentiles(*salary.percentiles)).isolate()
    if salary.place is not None:
        yield "place", str(writer.word(Quote(salary.place, sheet.career.language)))
    if salary.as_of is not None:
        yield "as_of", CalendarDate(salary.as_of)
    if salary.doubts:
        yield "doubts", writer.word(word_doubts(salary.doubts)).isolate()


def _read_amounts(salary: Salary) -> Iterator[tuple[str, BookCell]]:
    for name in ("low", "median", "mean", "high"):
        amount = getattr(salary, name)
        if amount is not None:
            yield name, salary.money(amount)
