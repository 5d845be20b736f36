"""A comparison as a page in words: what its sheets are together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from careercompare.aspects import Row
from careercompare.errors import sealed
from careercompare.model import CareerName, Rates, Source
from careercompare.presentation.assemble import Frame, assemble
from careercompare.presentation.benchmark import compare_medians, head_column
from careercompare.presentation.citations import cite, number_sources
from careercompare.presentation.conversion_notes import note_conversions
from careercompare.presentation.introduction import introduce
from careercompare.presentation.lines import Line, line_out
from careercompare.presentation.notes import note_estimates, note_unlike
from careercompare.presentation.page import Link, Presentation
from careercompare.presentation.sheet import Sheet
from careercompare.presentation.table import tabulate
from careercompare.presentation.writer import Writer
from careercompare.rules import Verdict, summarize
from careercompare.words import Enumeration, Message, Sentences, Versus

_EYEBROW = Message("page.eyebrow", "Career comparison")
_TITLE = Message("page.title", "{careers}: Career Comparison")
_BOTH_GUIDES = Message(
    "page.both-guides",
    "Both are research-backed {publisher} career guides — read either in full below.",
)
_ALL_GUIDES = Message(
    "page.all-guides",
    "All are research-backed {publisher} career guides — read any of them in full below.",
)
_HEADING = Message("page.heading", "Side-by-side")
_CAPTION = Message("page.caption", "Comparison of {careers}")
_RELATED = Message("page.related", "Related comparisons")


@sealed
@attrs.frozen
class Compared:
    """What is compared on one page, each career as its sheet, and what was found.

    The *rows* have the same places as the values of the sheets. *related* names further
    comparisons to link to, each by the careers that it compares. The sheet of a *benchmark* is
    shown beside the others and takes no part in any verdict; *rates* are what pay of different
    kinds is brought together with.
    """

    sheets: Sequence[Sheet]
    rows: Sequence[Row]
    verdicts: Sequence[Verdict] = ()
    related: Sequence[Sequence[CareerName]] = ()
    benchmark: Sheet | None = None
    rates: Rates | None = None

    @property
    def names(self) -> tuple[CareerName, ...]:
        """The names of the careers, without the benchmark."""
        return tuple(sheet.career.name for sheet in self.sheets)


def present(found: Compared, writer: Writer) -> Presentation:
    """Put what was compared into the words of *writer*, as its house style would have them."""
    names = found.names
    columns = (*found.sheets, *(() if found.benchmark is None else (found.benchmark,)))
    lines = line_out(found.rows, columns, found.rates)
    sources = number_sources(value for line in lines for value in line.values)
    return assemble(
        writer,
        Frame(
            _EYEBROW,
            _TITLE.fill(careers=Versus(names)),
            _HEADING,
            _CAPTION.fill(careers=Enumeration(names)),
        ),
        found.sheets,
        tabulate(lines, columns, found.verdicts, sources, writer),
        introduction=_introduce(found, writer),
        results=_conclude(found, writer.style.leading_rule),
        verdicts=[verdict.message for verdict in found.verdicts],
        further_columns=[head_column(sheet.career.name) for sheet in columns[len(names) :]],
        notes=_note(found, lines, sources, writer),
        related=writer.link(_RELATED, (_link(others, writer) for others in found.related)),
        url=writer.style.link_comparison(names),
    )


def _introduce(found: Compared, writer: Writer) -> Iterator[Message]:
    style = writer.style
    yield introduce(found.names, found.rows)
    yield from (each.message for each in found.verdicts if each.rule == style.leading_rule)
    if style.publisher is not None and all(sheet.guide is not None for sheet in found.sheets):
        both_or_all = _BOTH_GUIDES if len(found.sheets) == 2 else _ALL_GUIDES
        yield both_or_all.fill(publisher=style.publisher)


def _conclude(found: Compared, leading_rule: str | None) -> Iterator[Message]:
    yield from (each.message for each in found.verdicts if each.rule != leading_rule)
    if found.benchmark is not None:
        careers = [sheet.career for sheet in found.sheets]
        yield from compare_medians(careers, found.benchmark.career, found.rates)


def _note(
    found: Compared, lines: Sequence[Line], sources: Mapping[Source, int], writer: Writer
) -> Iterator[Message | Sentences]:
    yield from note_estimates(found.verdicts, found.names)
    for line in lines:
        yield from note_unlike(line.row, line.counted)
    if found.rates is not None:
        evidence = (each for verdict in found.verdicts for each in verdict.evidence)
        yield from note_conversions(lines, evidence, found.rates, writer.localizer)
    yield from (cite(source, number) for source, number in sources.items())
    if writer.style.closing == "summary":
        yield summarize(found.verdicts)


def _link(names: Sequence[CareerName], writer: Writer) -> Link | None:
    url = writer.style.link_comparison(names)
    return None if url is None else Link(writer.word(Versus(names)), url)
