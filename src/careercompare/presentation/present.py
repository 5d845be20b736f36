"""The page in words, assembled from what a comparison found."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import attrs

from careercompare.aspects import AspectValue
from careercompare.l10n import Localizer
from careercompare.model import Career, CareerName
from careercompare.presentation.benchmark import compare_medians, head_column
from careercompare.presentation.cells import word_cell
from careercompare.presentation.citations import cite, find_source, mark_source, number_sources
from careercompare.presentation.conversion_notes import explain, find_conversions
from careercompare.presentation.findings import Findings
from careercompare.presentation.introduction import introduce
from careercompare.presentation.lines import Line, line_out
from careercompare.presentation.marks import find_leads, find_shared_items
from careercompare.presentation.notes import note_estimates, note_unlike
from careercompare.presentation.page import Cell, Link, LinkList, Presentation, Table, TableRow
from careercompare.presentation.spans import find_spans
from careercompare.rules import Step, summarize
from careercompare.words import Enumeration, Message, Phrase, Value

_EYEBROW = Message("page.eyebrow", "Career comparison")
_TITLE = Message("page.title", "{careers}: Career Comparison")
_VERSUS = Message("page.versus", "{left} vs {right}")
_BOTH_GUIDES = Message(
    "page.both-guides",
    "Both are research-backed {publisher} career guides — read either in full below.",
)
_ALL_GUIDES = Message(
    "page.all-guides",
    "All are research-backed {publisher} career guides — read any of them in full below.",
)
_SENTENCES = Message("page.sentences", "{before} {after}")
_HEADING = Message("page.heading", "Side-by-side")
_CAPTION = Message("page.caption", "Comparison of {careers}")
_CORNER = Message("page.corner", "Attribute")
_GUIDES = Message("page.guides", "Read full guides")
_RELATED = Message("page.related", "Related comparisons")
_INDEX = Message("page.index", "All comparisons & careers →")
_SHARED = Message("skills.shared", "Shared skills")


def present(findings: Findings, localizer: Localizer) -> Presentation:
    """Put *findings* into the words of *localizer*, as its house style would have them."""
    return _Page(findings, localizer).present()


class _Page:
    def __init__(self, findings: Findings, localizer: Localizer) -> None:
        self._findings = findings
        self._localizer = localizer
        self._names = [career.name for career in findings.careers]
        self._lines = line_out(findings)
        self._sources = number_sources(value for line in self._lines for value in line.values)

    def present(self) -> Presentation:
        found, style = self._findings, self._findings.house_style
        verdicts = tuple(self._word(verdict.message) for verdict in found.verdicts)
        guides = self._link_guides()
        leading = [v.message for v in found.verdicts if v.rule == style.leading_rule]
        others = [v.message for v in found.verdicts if v.rule != style.leading_rule]
        if found.benchmark is not None:
            others += compare_medians(found.careers, found.benchmark, found.rates)
        return Presentation(
            locale=self._localizer.locale,
            language=self._localizer.language,
            direction=self._localizer.direction,
            eyebrow=self._word(_EYEBROW),
            title=self._word(_TITLE.fill(careers=_versus(self._names))),
            introduction=self._introduce(leading, guides),
            heading=self._word(_HEADING),
            verdicts=verdicts,
            verdict_line=self._line_up(others),
            table=self._tabulate(),
            notes=tuple(map(self._word, self._note())),
            guides=guides,
            related=self._link_related(),
            index=None if style.index_url is None else Link(self._word(_INDEX), style.index_url),
            url=style.link_comparison(self._names),
            findings=found,
        )

    def _word(self, value: Value) -> Phrase:
        return self._localizer.phrase(value, self._findings.house_style.money)

    def _line_up(self, sentences: list[Message]) -> Phrase:
        if not sentences:
            return Phrase(())
        text, *others = sentences
        for sentence in others:
            text = _SENTENCES.fill(before=text, after=sentence)
        return self._word(text)

    def _introduce(self, leading: list[Message], guides: LinkList | None) -> Phrase:
        sentences = [introduce(self._names, self._findings.rows), *leading]
        publisher = self._findings.house_style.publisher
        if publisher is not None and guides is not None and len(guides.links) == len(self._names):
            both_or_all = _BOTH_GUIDES if len(self._names) == 2 else _ALL_GUIDES
            sentences.append(both_or_all.fill(publisher=publisher))
        return self._line_up(sentences)

    def _tabulate(self) -> Table:
        benchmark = self._findings.benchmark
        heads: list[Value] = [*self._names]
        if benchmark is not None:
            heads.append(head_column(benchmark.name))
        return Table(
            caption=self._word(_CAPTION.fill(careers=Enumeration(tuple(self._names)))),
            corner=self._word(_CORNER),
            columns=tuple(map(self._word, heads)),
            rows=tuple(map(self._tabulate_line, self._lines)),
        )

    def _tabulate_line(self, line: Line) -> TableRow:
        spans, shared = find_spans(line.counted), find_shared_items(line.row)
        is_shared = any(map(any, shared))
        if self._findings.benchmark is not None:
            shared = (*shared, ())
        columns = zip(line.careers, line.values, line.steps, spans, shared, strict=True)
        cells = tuple(
            attrs.evolve(
                self._word_cell(career, value, step),
                leads=tuple(map(self._word, find_leads(self._findings.verdicts, line.row, career))),
                shared=among,
                span=span,
            )
            for career, value, step, span, among in columns
        )
        key = self._word(_SHARED) if is_shared else None
        return TableRow(self._word(line.row.label), cells, key)

    def _word_cell(self, career: Career, value: AspectValue | None, step: Step | None) -> Cell:
        money = self._findings.house_style.money
        cell = word_cell(value, career.language, self._localizer, money, step)
        source = find_source(value)
        if source is None:
            return cell
        return attrs.evolve(cell, mark=self._word(mark_source(self._sources[source])))

    def _note(self) -> Iterator[Message]:
        found = self._findings
        yield from note_estimates(found, self._names)
        for line in self._lines:
            yield from note_unlike(line.row, line.counted)
        yield from self._explain_conversions()
        yield from (cite(source, number) for source, number in self._sources.items())
        if found.house_style.closing == "summary":
            yield summarize(found.verdicts)

    def _explain_conversions(self) -> Iterator[Message]:
        rates = self._findings.rates
        if rates is not None:
            conversions = find_conversions(self._lines, self._findings.verdicts)
            for kind, names in conversions.items():
                yield explain(names, kind, rates, self._localizer)

    def _link_guides(self) -> LinkList | None:
        links = tuple(
            Link(self._word(career.name), url)
            for career in self._findings.careers
            if (url := self._findings.house_style.link_guide(career)) is not None
        )
        return LinkList(self._word(_GUIDES), links) if links else None

    def _link_related(self) -> LinkList | None:
        links = tuple(
            Link(self._word(_versus(names)), url)
            for names in self._findings.related
            if (url := self._findings.house_style.link_comparison(names)) is not None
        )
        return LinkList(self._word(_RELATED), links) if links else None


def _versus(names: Iterable[CareerName]) -> Value:
    first, *others = names
    versus: Value = first
    for name in others:
        versus = _VERSUS.fill(left=versus, right=name)
    return versus
