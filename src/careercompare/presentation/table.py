"""The table of a comparison: sheets side by side, and what their values mean together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from operator import attrgetter
from typing import NamedTuple

from careercompare.aspects import AspectValue
from careercompare.model import Career, Doubt, Growth, Money, Outlook, Rates, Salary, Source
from careercompare.presentation.cells import word_cell
from careercompare.presentation.chart import make_chart
from careercompare.presentation.citing import Citation
from careercompare.presentation.conversions import Converted
from careercompare.presentation.entry import Entry, Stated, find_stated, make_entry
from careercompare.presentation.grid import Column, Grid, Meaning
from careercompare.presentation.kind import Kind
from careercompare.presentation.notes import (
    MOST_CITATIONS,
    note_doubts,
    note_stated,
    note_unlike,
    word_citation,
)
from careercompare.presentation.page import Chart
from careercompare.presentation.sheet import Sheet
from careercompare.presentation.spans import find_scale, find_spans
from careercompare.presentation.writer import Writer
from careercompare.rules import SKILLS_SHARED, Step, bring_closer, bring_together
from careercompare.words import Message, Phrase

Entries = tuple[Entry | None, ...]


class SideBySide(NamedTuple):
    """The columns of a table side by side: *places* are the rows in which anything is known.

    The first so many *careers* are compared; a benchmark behind them shares and leads nothing.
    *entries* are those of each row, of which the rows of the *concerned* places have to do with
    each other, and *converted* is the pay that counts as something else than it is.
    """

    sheets: Sequence[Sheet]
    columns: tuple[Column, ...]
    careers: int
    kind: Kind
    places: Sequence[int]
    concerned: Sequence[int]
    entries: Sequence[Entries]
    converted: Sequence[Converted] = ()


def lay_out(
    sheets: Sequence[Sheet], benchmark: Sheet | None, kind: Kind, rates: Rates | None
) -> SideBySide:
    """Lay sheets side by side, a benchmark last, their pay brought together by *rates*."""
    shown = sheets if benchmark is None else [*sheets, benchmark]
    columns, rows, knowns, concerns = zip(*map(_READ, shown), strict=True)
    known, concerned = knowns[0], concerns[0]
    if len(set(map(id, knowns))) > 1 or len(set(map(id, concerns))) > 1:
        known, concerned = _join(knowns[: len(sheets)], concerns)
    entries = list(zip(*rows, strict=True))
    converted: list[Converted] = []
    if rates is not None:
        columns = _convert(shown, concerned, entries, rates, kind, converted)
    return SideBySide(shown, columns, len(sheets), kind, known, concerned, entries, converted)


_READ = attrgetter("column", "entries", "known", "concerned")


def _join(
    knowns: Iterable[Iterable[int]], concerns: Iterable[Iterable[int]]
) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the places that are known of any career, and those of them that concern others."""
    known = set(chain.from_iterable(knowns))
    concerned = known.intersection(chain.from_iterable(concerns))
    return tuple(sorted(known)), tuple(sorted(concerned))


def _convert(  # noqa: PLR0917  all of a table that is converted
    sheets: Sequence[Sheet],
    concerned: Sequence[int],
    entries: list[Entries],
    rates: Rates,
    kind: Kind,
    converted: list[Converted],
) -> tuple[Column, ...]:
    """Return the columns with pay as it counts, which *entries* and *converted* follow."""
    careers = [sheet.career for sheet in sheets]
    columns = [list(sheet.column.cells) for sheet in sheets]
    for place in concerned:
        steps = find_steps([sheet.values[place] for sheet in sheets], careers, rates)
        counted = list(entries[place])
        are_compared = _find_compared(entries[place])
        for at, (sheet, step) in enumerate(zip(sheets, steps, strict=True)):
            value, career = sheet.values[place], sheet.career
            if step is not None and isinstance(value, Money | Salary):
                if not step.is_nominal:
                    columns[at][place] = word_cell(value, career.language, kind.writer, step)
                entry, aspect = counted[at], kind.aspects[place]
                source = None if entry is None else entry.source
                counted[at] = make_entry(aspect, convert_value(value, step), source)
                # Nothing is said about the prices of places of which no pay is compared.
                how = step if are_compared[at] else step.stay(value.place)
                converted.append((career.name, value, how))
        entries[place] = tuple(counted)
    return tuple(Column(tuple(cells)) for cells in columns)


def _find_compared(entries: Entries) -> Sequence[bool]:
    """Tell which pay of a row stands beside that of another place, amounts alone or on a scale."""
    pays = [None if entry is None else _find_beside(entry) for entry in entries]
    places = {pay.place for pay in pays if pay is not None and pay.place is not None}
    return [pay is not None and len(places) > 1 for pay in pays]


def _find_beside(entry: Entry) -> Money | Salary | None:
    match entry.measured:
        case Money() as amount:
            return amount
        case Salary() as salary if entry.extent is not None:
            return salary
        case _:
            return None


def find_steps(
    values: Sequence[AspectValue | None], careers: Sequence[Career], rates: Rates | None
) -> tuple[Step | None, ...]:
    """Return how the pay in each of *values* is converted; None for what stays as it is."""
    pays = [value if isinstance(value, Money | Salary) else None for value in values]
    return (None,) * len(pays) if rates is None else bring_together(rates, pays, careers)


def convert_value(value: AspectValue | None, step: Step | None) -> AspectValue | None:
    """Return *value* as it counts: converted where there is a *step* for it."""
    match value:
        case Salary() if step is not None:
            return step.convert_salary(value)
        case Money() if step is not None:
            return step.convert(value)
        case _:
            return value


def number_sources(side: SideBySide) -> dict[Source, int]:
    """Number the sources of the figures, in reading order, from 1."""
    found: dict[Source, int] = {}
    if any(map(_IS_SOURCED, side.sheets)):
        for place in side.concerned:
            for entry in side.entries[place]:
                if entry is not None and entry.source is not None:
                    found.setdefault(entry.source, len(found) + 1)
    return found


_IS_SOURCED, _IS_STATED = attrgetter("is_sourced"), attrgetter("is_stated")
_IS_DOUBTED = attrgetter("is_doubted")
_KINDS = attrgetter("kinds")


def fill_in(
    side: SideBySide,
    leads: Mapping[int, Sequence[tuple[Phrase, ...]]],
    sources: Mapping[Source, int],
) -> tuple[Grid, Chart | None]:
    """Return the rows, their cells with what they mean together, and one of them as a chart."""
    kind, meanings, chart = side.kind, dict[int, Meaning](), None
    for place in side.concerned:
        entries = side.entries[place]
        leading = _lead(leads[place], side) if place in leads else ()
        citations = _cite(entries, sources, kind) if sources else ()
        if place == kind.skills:
            meanings[place] = _share(entries, side, leading, citations)
            continue
        scale = find_scale(entries)
        spans = () if scale is None else find_spans(entries, scale)
        if scale is not None and place == kind.charted:
            chart = make_chart(side.places.index(place), scale, kind)
        if leading or spans or citations:
            meanings[place] = Meaning(leading, (), spans, citations)
    for place in leads:
        if place not in meanings:
            meanings[place] = Meaning(_lead(leads[place], side))
    return Grid(kind.heads, side.columns, side.places, meanings), chart


def _lead(leading: Sequence[tuple[Phrase, ...]], side: SideBySide) -> Sequence[tuple[Phrase, ...]]:
    beyond = len(side.columns) - side.careers
    return [*leading, *[()] * beyond] if beyond else leading


def _share(
    entries: Entries,
    side: SideBySide,
    leads: Sequence[tuple[Phrase, ...]],
    citations: Sequence[Citation | None],
) -> Meaning:
    shared, key = find_shared(entries[: side.careers], side.kind)
    if shared:
        shared += [()] * (len(entries) - side.careers)
    return Meaning(leads, shared, citations=citations, key=key)


def find_shared(entries: Entries, kind: Kind) -> tuple[list[Sequence[bool]], Phrase | None]:
    """Tell of each skill of each career whether all ask for it; nothing where one is not known.

    Beside it is the key to that, where any skill is shared.
    """
    common = find_common(entries)
    if common is None:
        return [], None
    known = [entry.keys for entry in entries if entry is not None and entry.keys is not None]
    shared: list[Sequence[bool]] = [list(map(common.__contains__, keys)) for keys in known]
    return shared, say_shared(kind) if common else None


def find_common(entries: Iterable[Entry | None]) -> frozenset[str] | None:
    """Return the keys of the skills that all careers ask for; None where one's are not known."""
    common: frozenset[str] | None = None
    for entry in entries:
        if entry is None or entry.keys is None:
            return None
        common = entry.asked if common is None else common & entry.asked
    return common


def say_shared(kind: Kind) -> Phrase:
    """Return the key to skills that all careers ask for."""
    return kind.writer.once(_word_shared)


def _cite(entries: Entries, sources: Mapping[Source, int], kind: Kind) -> Sequence[Citation | None]:
    found = [None if entry is None else entry.source for entry in entries]
    if found.count(None) == len(found):
        return ()
    word = kind.writer.localizer.keep(word_citation, MOST_CITATIONS)
    return [None if each is None else word(sources[each]) for each in found]


def _word_shared(writer: Writer) -> Phrase:
    return writer.word(SKILLS_SHARED.says.label)


def note_unlike_figures(side: SideBySide, rates: Rates | None) -> Iterator[Message]:
    """Say in what the figures of a row, as they count, are unlike.

    Where *rates* do not bring them together, it is what a rate is missing for.
    """
    if not side.converted and len(set(map(id, map(_KINDS, side.sheets)))) == 1:
        return  # of one kind, they are alike for certain
    for place in side.concerned:
        entries = side.entries[place]
        figures = [None if each is None else each.figure for each in entries]
        if len({each.kind for each in entries if each is not None and each.figure is not None}) > 1:
            closer = bring_closer(figures, [sheet.career for sheet in side.sheets], rates)
            yield from note_unlike(side.kind.labels[place], closer)


def note_doubtful_figures(side: SideBySide) -> Iterator[Message]:
    """Say of each row of pay whose figures are doubtful, though they are published."""
    if not any(map(_IS_DOUBTED, side.sheets)):
        return
    for place in side.concerned:
        doubted: dict[tuple[Doubt, ...], list[Phrase]] = {}
        for sheet in side.sheets:
            if sheet.doubts[place]:
                doubted.setdefault(sheet.doubts[place], []).append(sheet.name)
        yield from note_doubts(side.kind.labels[place], doubted)


def note_stated_figures(side: SideBySide) -> Iterator[Message]:
    """Say of each row of figures what they are, as they are published.

    What is said of the outlook is not said again of the growth in it.
    """
    if not any(map(_IS_STATED, side.sheets)):
        return
    told: Sequence[Growth | None] = ()
    for place in side.concerned:
        values = [sheet.values[place] for sheet in side.sheets]
        growths = zip(values, told, strict=False)
        if told and all(value is None or value == growth for value, growth in growths):
            continue
        stated: dict[Stated, tuple[str, list[Phrase]]] = {}
        for sheet, value in zip(side.sheets, values, strict=True):
            each = find_stated(value)
            if each is not None:
                stated.setdefault(each, (sheet.career.language, []))[1].append(sheet.name)
        if any(isinstance(value, Outlook) for value in values):
            told = [each.projected if isinstance(each, Outlook) else None for each in values]
        if stated:
            yield from note_stated(side.kind.labels[place], stated)
