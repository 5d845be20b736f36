"""The page in words, assembled from what a comparison found."""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from careercompare.aspects import Row
from careercompare.l10n import Localizer, Phrase
from careercompare.message import Enumeration, Message, Value
from careercompare.model import CareerName
from careercompare.presentation.cells import word_cell
from careercompare.presentation.findings import Findings
from careercompare.presentation.marks import find_leads, find_shared_items
from careercompare.presentation.page import Link, LinkList, Presentation, Table, TableRow
from careercompare.presentation.spans import find_spans
from careercompare.verdicts import Outcome

_EYEBROW = Message("page.eyebrow", "Career comparison")
_TITLE = Message("page.title", "{careers}: Career Comparison")
_VERSUS = Message("page.versus", "{left} vs {right}")
_CHOOSING = Message(
    "page.choosing",
    "Choosing between {careers}? This side-by-side compares salary, outlook, education, skills, "
    "and what the work actually looks like day-to-day.",
)
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
_ESTIMATED = Message(
    "note.estimated",
    "No median is known for {careers}: the midpoint of the salary range stands in for it.",
)


def present(findings: Findings, localizer: Localizer) -> Presentation:
    """Put *findings* into the words of *localizer*, as its house style would have them."""
    return _Page(findings, localizer).present()


class _Page:
    def __init__(self, findings: Findings, localizer: Localizer) -> None:
        self._findings = findings
        self._localizer = localizer
        self._names = [career.name for career in findings.careers]

    def present(self) -> Presentation:
        found, style = self._findings, self._findings.house_style
        verdicts = tuple(self._word(verdict.message) for verdict in found.verdicts)
        guides = self._link_guides()
        leading = [v.message for v in found.verdicts if v.rule == style.leading_rule]
        others = [v.message for v in found.verdicts if v.rule != style.leading_rule]
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
            notes=self._note(),
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
        sentences = [_CHOOSING.fill(careers=Enumeration(tuple(self._names))), *leading]
        publisher = self._findings.house_style.publisher
        if publisher is not None and guides is not None:
            both_or_all = _BOTH_GUIDES if len(self._names) == 2 else _ALL_GUIDES
            sentences.append(both_or_all.fill(publisher=publisher))
        return self._line_up(sentences)

    def _tabulate(self) -> Table:
        return Table(
            caption=self._word(_CAPTION.fill(careers=Enumeration(tuple(self._names)))),
            corner=self._word(_CORNER),
            columns=tuple(self._word(name) for name in self._names),
            rows=tuple(self._line_out(row) for row in self._findings.rows),
        )

    def _line_out(self, row: Row) -> TableRow:
        money = self._findings.house_style.money
        shared = find_shared_items(row)
        cells = tuple(
            attrs.evolve(
                word_cell(value, career.language, self._localizer, money),
                leads=tuple(map(self._word, find_leads(self._findings.verdicts, row, career))),
                shared=among,
                span=span,
            )
            for value, career, among, span in zip(
                row.values, self._findings.careers, shared, find_spans(row.values), strict=True
            )
        )
        key = self._word(_SHARED) if any(map(any, shared)) else None
        return TableRow(self._word(row.label), cells, key)

    def _note(self) -> tuple[Phrase, ...]:
        estimated = {
            each.career.slug
            for verdict in self._findings.verdicts
            for each in verdict.evidence
            if each.estimated and verdict.outcome is not Outcome.UNDECIDED
        }
        names = tuple(name for name in self._names if name.slug in estimated)
        return (self._word(_ESTIMATED.fill(careers=Enumeration(names))),) if names else ()

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
