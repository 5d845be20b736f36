"""The table of a comparison: sheets side by side, and what their values mean together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from careercompare.aspects import AspectValue
from careercompare.model import Money, Rates, Salary, Source
from careercompare.presentation.cells import word_cell
from careercompare.presentation.findings import Leads
from careercompare.presentation.kind import Kind
from careercompare.presentation.notes import Converted, mark_source, note_unlike
from careercompare.presentation.page import Cell, Grid, Meaning, Span
from careercompare.presentation.sheet import Entry, Sheet, make_entry
from careercompare.presentation.spans import find_spans
from careercompare.presentation.writer import Writer
from careercompare.rules import Step, bring_together
from careercompare.words import Message, Phrase

_SHARED = Message("skills.shared", "Shared skills")
_NO_WORDS = Phrase(())

@attrs.frozen
class Line:
    """A row of which the values have to do with each other: its place, and what is converted."""

    place: int
    values: tuple[AspectValue | None, ...]
    entries: tuple[Entry | None, ...]
    steps: tuple[Step | None, ...] = ()


@attrs.frozen
class Side:
    """The columns of a table side by side: *places* are the rows in which anything is known.

    The first so many *careers* are compared; a benchmark behind them shares and leads nothing.
    """

    columns: Sequence[Sheet]
    careers: int
    kind: Kind
    places: tuple[int, ...]
    lines: tuple[Line, ...]
    cells: tuple[tuple[Cell, ...], ...]


def lay_out(
    columns: Sequence[Sheet], careers: int, kind: Kind, rates: Rates | None
) -> Side:
    """Lay *columns* side by side, their pay brought together by *rates*."""
    known = columns[0].known.union(*[sheet.known for sheet in columns[1:careers]])
    concerned = columns[0].concerned.union(*[sheet.concerned for sheet in columns[1:]]) & known
    cells = list(zip(*[sheet.cells for sheet in columns], strict=True))
    lines: list[Line] = []
    for place in sorted(concerned):
        values = tuple([sheet.values[place] for sheet in columns])
        entries = tuple([sheet.entries[place] for sheet in columns])
        steps = () if rates is None else find_steps(values, [sheet.career.slug for sheet in columns], rates)
        if any(steps):
            aspect = kind.aspects[place]
            counted = map(convert_value, values, steps)
            entries = tuple(make_entry(aspect, value) for value in counted)
            cells[place] = _convert_cells(columns, values, cells[place], steps, kind.writer)
        lines.append(Line(place, values, entries, steps))
    places = tuple(sorted(known))
    if len(known) < len(cells):
        cells = [cells[place] for place in places]
    return Side(columns, careers, kind, places, tuple(lines), tuple(cells))


def _convert_cells(
    columns: Sequence[Sheet],
    values: Sequence[AspectValue | None],
    cells: Sequence[Cell],
    steps: Sequence[Step | None],
    writer: Writer,
) -> tuple[Cell, ...]:
    return tuple(
        cell if step is None else word_cell(value, sheet.career.language, writer, step)
        for sheet, value, cell, step in zip(columns, values, cells, steps, strict=True)
    )


def find_steps(
    values: Sequence[AspectValue | None], slugs: Sequence[str], rates: Rates | None
) -> tuple[Step | None, ...]:
    """Return how the pay in each of *values* is converted; None for what stays as it is."""
    pays = [value if isinstance(value, Money | Salary) else None for value in values]
    if rates is None:
        return (None,) * len(pays)
    return bring_together(rates, pays, slugs)


def convert_value(value: AspectValue | None, step: Step | None) -> AspectValue | None:
    """Return *value* as it counts: converted where there is a *step* for it."""
    match value:
        case Salary() if step is not None:
            return step.convert_salary(value)
        case Money() if step is not None:
            return step.convert(value)
        case _:
            return value


def number_sources(side: Side) -> dict[Source, int]:
    """Number the sources of the figures, in reading order, from 1."""
    found: dict[Source, int] = {}
    for line in side.lines:
        for entry in line.entries:
            if entry is not None and entry.source is not None:
                found.setdefault(entry.source, len(found) + 1)
    return found


def fill_in(side: Side, leads: Leads, sources: Mapping[Source, int]) -> Grid:
    """Return the rows, their cells with what they mean together."""
    labels, places = side.kind.heads, side.places
    rows: Mapping[int, int] = {place: row for row, place in enumerate(places)}
    meanings = {rows[line.place]: _mean(line, side, sources) for line in side.lines}
    for place, leading in leads.items():
        if place in rows:
            row = rows[place]
            given = tuple([tuple(leading.get(each, ())) for each in range(len(side.columns))])
            meanings[row] = attrs.evolve(meanings.get(row, _NOTHING), leads=given)
    if len(places) < len(labels):
        labels = tuple([labels[place] for place in places])
    return Grid(labels, side.cells, meanings)


_NOTHING = Meaning()


def _mean(line: Line, side: Side, sources: Mapping[Source, int]) -> Meaning:
    writer = side.kind.writer
    entries = line.entries
    known = [entry for entry in entries if entry is not None]
    keys = [entry.keys for entry in entries[: side.careers] if entry and entry.keys is not None]
    shared: tuple[tuple[bool, ...], ...] = ()
    key = None
    if len(keys) == side.careers:
        everywhere = set(keys[0]).intersection(*keys[1:])
        shared = tuple([tuple([each in everywhere for each in skills]) for skills in keys])
        shared += ((),) * (len(entries) - len(keys))  # a benchmark shares nothing
        key = writer.word(_SHARED) if everywhere else None
    spans: tuple[Span | None, ...] = ()
    if len({entry.axis for entry in known} - {None}) == 1:
        spans = find_spans([None if entry is None else entry.extent for entry in entries])
    citations: tuple[Phrase, ...] = ()
    if sources and any([entry.source for entry in known]):
        citations = tuple([_cite(entry, sources, writer) for entry in entries])
    return Meaning((), shared, spans, citations, key)


def _cite(entry: Entry | None, sources: Mapping[Source, int], writer: Writer) -> Phrase:
    if entry is None or entry.source is None:
        return _NO_WORDS
    return writer.word(mark_source(sources[entry.source]))


def read_converted(side: Side) -> Iterator[Converted]:
    """Yield the pay in the table that is converted."""
    for line in side.lines:
        for sheet, value, step in zip(side.columns, line.values, line.steps, strict=False):
            if step is not None and isinstance(value, Money | Salary):
                yield sheet.career.name, value, step


def note_unlike_figures(side: Side) -> Iterator[Message]:
    """Say in what the figures of a row, as they count, are unlike."""
    for line in side.lines:
        figures = {e.kind: e.figure for e in line.entries if e is not None and e.figure is not None}
        if len(figures) > 1:  # of one kind, they are alike for certain
            yield from note_unlike(side.kind.labels[line.place], tuple(figures.values()))
