"""The rows of the table of a comparison: each cell with what it means among its neighbours."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

import attrs

from careercompare.aspects import AspectValue
from careercompare.model import Source
from careercompare.presentation.cells import word_cell
from careercompare.presentation.citations import find_source, mark_source
from careercompare.presentation.leads import find_leads, find_shared_items
from careercompare.presentation.lines import Line
from careercompare.presentation.page import Cell, TableRow
from careercompare.presentation.sheet import Sheet
from careercompare.presentation.spans import find_spans
from careercompare.presentation.writer import Writer
from careercompare.rules import Step, Verdict
from careercompare.words import Message, Phrase

_SHARED = Message("skills.shared", "Shared skills")


def tabulate(
    lines: Sequence[Line],
    columns: Sequence[Sheet],
    verdicts: Iterable[Verdict],
    sources: Mapping[Source, int],
    writer: Writer,
) -> Iterator[TableRow]:
    """Yield the rows; their cells are those of the *columns*, with what they mean together."""
    leads = find_leads(verdicts).items()
    table = _Table(
        columns,
        {place: tuple(map(writer.word, labels)) for place, labels in leads},
        {source: writer.word(mark_source(number)) for source, number in sources.items()},
        writer,
    )
    for place, line in enumerate(lines):
        yield table.tabulate(place, line)


@attrs.frozen
class _Table:
    columns: Sequence[Sheet]
    leads: Mapping[tuple[str, str], tuple[Phrase, ...]]
    citations: Mapping[Source, Phrase]
    writer: Writer

    def tabulate(self, place: int, line: Line) -> TableRow:
        among = find_shared_items(line.row)
        is_shared = any(map(any, among))
        among += ((),) * (len(self.columns) - len(among))  # a benchmark shares nothing
        spans = find_spans(line.counted)
        meant = zip(self.columns, line.values, line.steps, spans, among, strict=True)
        cells = tuple(
            attrs.evolve(
                self._word_cell(sheet, place, value, step),
                leads=self.leads.get((line.row.aspect, sheet.career.slug), ()),
                shared=shared,
                span=span,
            )
            for sheet, value, step, span, shared in meant
        )
        key = self.writer.word(_SHARED) if is_shared else None
        return TableRow(self.writer.word(line.row.label), cells, key)

    def _word_cell(
        self, sheet: Sheet, place: int, value: AspectValue | None, step: Step | None
    ) -> Cell:
        cell, source = sheet.cells[place], find_source(value)
        if step is not None:  # only what is converted depends on the other careers
            cell = word_cell(value, sheet.career.language, self.writer, step)
        return cell if source is None else attrs.evolve(cell, citation=self.citations[source])
