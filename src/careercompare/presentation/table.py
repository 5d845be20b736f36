"""The table of a comparison: sheets side by side, and what their values mean together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

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

Entries = tuple[Entry | None, ...]


@attrs.frozen
class Side:
    """The columns of a table side by side: *places* are the rows in which anything is known.

    The first so many *careers* are compared; a benchmark behind them shares and leads nothing.
    *entries* are those of the rows, by their place, whose values have to do with each other, and
    *converted* is the pay that counts as something else than it is.
    """

    columns: Sequence[Sheet]
    careers: int
    kind: Kind
    places: Sequence[int]
    cells: tuple[tuple[Cell, ...], ...]
    entries: Mapping[int, Entries]
    converted: Sequence[Converted] = ()


def lay_out(columns: Sequence[Sheet], careers: int, kind: Kind, rates: Rates | None) -> Side:
    """Lay *columns* side by side, their pay brought together by *rates*."""
    known, concerned = columns[0].known, columns[0].concerned
    for sheet in columns[1:]:
        if sheet.known is not known or sheet.concerned is not concerned:
            known, concerned = _join(columns, careers)
            break
    cells = tuple(zip(*[sheet.cells for sheet in columns], strict=True))
    entries = {place: tuple([sheet.entries[place] for sheet in columns]) for place in concerned}
    converted: list[Converted] = []
    if rates is not None:
        cells = tuple(_convert(columns, list(cells), entries, rates, kind, converted))
    if len(known) < len(cells):
        cells = tuple([cells[place] for place in known])
    return Side(columns, careers, kind, known, cells, entries, converted)


def _join(columns: Sequence[Sheet], careers: int) -> tuple[Sequence[int], Sequence[int]]:
    """Return the places that are known of any career, and those of them that concern others."""
    known = set(chain.from_iterable(sheet.known for sheet in columns[:careers]))
    concerned = known.intersection(chain.from_iterable(sheet.concerned for sheet in columns))
    return sorted(known), sorted(concerned)


def _convert(
    columns: Sequence[Sheet],
    cells: list[tuple[Cell, ...]],
    entries: dict[int, Entries],
    rates: Rates,
    kind: Kind,
    converted: list[Converted],
) -> list[tuple[Cell, ...]]:
    """Return the *cells* with pay as it counts; *entries* and what is *converted* follow it."""
    slugs = [sheet.career.slug for sheet in columns]
    for place in entries:
        values = [sheet.values[place] for sheet in columns]
        steps = find_steps(values, slugs, rates)
        counted = list(entries[place])
        written = list(cells[place])
        for at, (sheet, value, step) in enumerate(zip(columns, values, steps, strict=True)):
            if step is not None and isinstance(value, Money | Salary):
                written[at] = word_cell(value, sheet.career.language, kind.writer, step)
                counted[at] = make_entry(kind.aspects[place], convert_value(value, step))
                converted.append((sheet.career.name, value, step))
        cells[place], entries[place] = tuple(written), tuple(counted)
    return cells


def find_steps(
    values: Sequence[AspectValue | None], slugs: Sequence[str], rates: Rates | None
) -> tuple[Step | None, ...]:
    """Return how the pay in each of *values* is converted; None for what stays as it is."""
    pays = [value if isinstance(value, Money | Salary) else None for value in values]
    return (None,) * len(pays) if rates is None else bring_together(rates, pays, slugs)


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
    for entries in side.entries.values():
        for entry in entries:
            if entry is not None and entry.source is not None:
                found.setdefault(entry.source, len(found) + 1)
    return found


def fill_in(side: Side, leads: Leads, sources: Mapping[Source, int]) -> Grid:
    """Return the rows, their cells with what they mean together."""
    labels, places = side.kind.heads, side.places
    is_whole = len(places) == len(labels)
    count = range(len(side.columns))
    meanings: dict[int, Meaning] = {}
    for place in {**side.entries, **leads}:
        if is_whole or place in places:
            leading, given = leads.get(place), ()
            if leading is not None:
                given = tuple([tuple(leading.get(each, ())) for each in count])
            row = place if is_whole else places.index(place)
            meanings[row] = _mean(side.entries.get(place, ()), given, side, sources)
    if not is_whole:
        labels = tuple([labels[place] for place in places])
    return Grid(labels, side.cells, meanings)


def _mean(
    entries: Entries,
    leads: tuple[tuple[Phrase, ...], ...],
    side: Side,
    sources: Mapping[Source, int],
) -> Meaning:
    known = [entry for entry in entries if entry is not None]
    shared: tuple[tuple[bool, ...], ...] = ()
    key = None
    keys = [entry.keys for entry in entries[: side.careers] if entry and entry.keys is not None]
    if len(keys) == side.careers:
        everywhere = set(keys[0]).intersection(*keys[1:])
        shared = tuple([tuple([each in everywhere for each in skills]) for skills in keys])
        shared += ((),) * (len(entries) - len(keys))
        key = side.kind.writer.once(_word_shared) if everywhere else None
    spans: tuple[Span | None, ...] = ()
    if len({entry.axis for entry in known if entry.axis is not None}) == 1:
        spans = find_spans([None if entry is None else entry.extent for entry in entries])
    citations: tuple[Phrase, ...] = ()
    if sources and any([entry.source for entry in known]):
        citations = tuple([_cite(entry, sources, side.kind) for entry in entries])
    return Meaning(leads, shared, spans, citations, key)


def _word_shared(writer: Writer) -> Phrase:
    return writer.word(_SHARED)


def _cite(entry: Entry | None, sources: Mapping[Source, int], kind: Kind) -> Phrase:
    if entry is None or entry.source is None:
        return _NO_WORDS
    return kind.writer.word(mark_source(sources[entry.source]))


def note_unlike_figures(side: Side) -> Iterator[Message]:
    """Say in what the figures of a row, as they count, are unlike."""
    for place, entries in side.entries.items():
        figures = {e.kind: e.figure for e in entries if e is not None and e.figure is not None}
        if len(figures) > 1:  # of one kind, they are alike for certain
            yield from note_unlike(side.kind.labels[place], tuple(figures.values()))
