"""A comparison as a page in words: what its sheets are together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import attrs

from careercompare.errors import sealed
from careercompare.model import CareerName, Rates, Source
from careercompare.presentation.benchmark import compare_medians, head_column
from careercompare.presentation.findings import find_leads, say_all
from careercompare.presentation.introduction import introduce
from careercompare.presentation.kind import Frame, Kind, word_frame
from careercompare.presentation.notes import (
    ESTIMATED,
    cite,
    note_conversions,
    read_conversions,
)
from careercompare.presentation.page import Link, LinkList, Presentation, Table
from careercompare.presentation.sheet import Sheet
from careercompare.presentation.table import (
    Side,
    fill_in,
    lay_out,
    note_unlike_figures,
    number_sources,
)
from careercompare.presentation.writer import Writer
from careercompare.rules import Judgement, summarize
from careercompare.words import Message, Phrase, Value, Versus

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

    The *sheets* are of that *kind* of pages. *related* names further comparisons to link to, each
    by the careers that it compares. The sheet of a *benchmark* is shown beside the others and
    takes no part in any verdict; *rates* are what pay of different kinds is brought together with.
    """

    kind: Kind
    sheets: Sequence[Sheet]
    judgement: Judgement
    related: Sequence[Sequence[CareerName]] = ()
    benchmark: Sheet | None = None
    rates: Rates | None = None


def present(found: Compared) -> Presentation:
    """Put what was compared into words, as the house style would have them."""
    kind, sheets, benchmark = found.kind, found.sheets, found.benchmark
    writer = kind.writer
    frame = writer.once(_word_frame)
    columns = sheets if benchmark is None else (*sheets, benchmark)
    side = lay_out(columns, len(sheets), kind, found.rates)
    localizer = writer.localizer
    names = tuple([sheet.name for sheet in sheets])
    both = localizer.enumerate(names)
    said = say_all(found.judgement, sheets, kind)
    sources = number_sources(side)
    return Presentation(
        locale=localizer.locale,
        language=localizer.language,
        direction=localizer.direction,
        eyebrow=frame.eyebrow,
        title=frame.title.around(localizer.oppose(names)),
        introduction=localizer.line_up(_introduce(found, both, side, said)),
        heading=frame.heading,
        verdicts=said,
        verdict_line=localizer.line_up(_conclude(found, said)),
        table=Table(
            frame.caption.around(both),
            frame.corner,
            names if benchmark is None else (*names, writer.word(head_column(benchmark.career.name))),
            fill_in(side, find_leads(found.judgement, kind), sources),
        ),
        notes=tuple([writer.word(note) for note in _note(found, both, side, sources)]),
        guides=writer.link(frame.guides, [sheet.guide for sheet in sheets]),
        related=_relate(found.related, writer),
        index=frame.index,
        url=_address(sheets, writer),
        publisher=writer.style.publisher,
        facts=tuple([sheet.facts for sheet in sheets]),
    )


def _word_frame(writer: Writer) -> Frame:
    return word_frame(writer, _EYEBROW, _TITLE, _HEADING, _CAPTION)


def _introduce(
    found: Compared, both: Phrase, side: Side, said: Sequence[Phrase]
) -> list[Phrase]:
    writer, sheets = found.kind.writer, found.sheets
    sentences = [introduce(both, found.kind, side.places)]
    leading_rule = writer.style.leading_rule
    for name, each in zip(found.judgement.names, said, strict=True):
        if name == leading_rule:
            sentences.append(each)
    if writer.style.publisher is not None and None not in [sheet.guide for sheet in sheets]:
        make = _word_both_guides if len(sheets) == 2 else _word_all_guides
        sentences.append(writer.once(make))
    return sentences


def _word_both_guides(writer: Writer) -> Phrase:
    return writer.word(_BOTH_GUIDES.fill(publisher=writer.style.publisher or ""))


def _word_all_guides(writer: Writer) -> Phrase:
    return writer.word(_ALL_GUIDES.fill(publisher=writer.style.publisher or ""))


def _conclude(found: Compared, said: Sequence[Phrase]) -> list[Phrase]:
    writer = found.kind.writer
    leading_rule = writer.style.leading_rule
    names = found.judgement.names
    sentences = [each for name, each in zip(names, said, strict=True) if name != leading_rule]
    if found.benchmark is not None:
        careers = [sheet.career for sheet in found.sheets]
        medians = compare_medians(careers, found.benchmark.career, found.rates)
        sentences += map(writer.word, medians)
    return sentences


def _note(
    found: Compared, both: Phrase, side: Side, sources: Mapping[Source, int]
) -> Iterator[Value]:
    judgement, writer = found.judgement, found.kind.writer
    if estimated := judgement.estimated:
        localizer, sheets = writer.localizer, found.sheets
        if len(estimated) < len(sheets):
            both = localizer.enumerate([sheets[place].name for place in estimated])
        yield localizer.sentence(ESTIMATED).around(both)
    yield from note_unlike_figures(side)
    if found.rates is not None:
        evidence = (each for verdict in judgement.verdicts for each in verdict.evidence)
        converted = (*side.converted, *read_conversions(evidence))
        yield from note_conversions(converted, found.rates, writer.localizer)
    yield from [cite(source, number) for source, number in sources.items()]
    if writer.style.closing == "summary":
        yield summarize(judgement.verdicts)


def _address(sheets: Sequence[Sheet], writer: Writer) -> str | None:
    return writer.style.link_slugs([sheet.slug for sheet in sorted(sheets, key=_read_slug)])


def _read_slug(sheet: Sheet) -> str:
    return sheet.career.slug


def _relate(related: Sequence[Sequence[CareerName]], writer: Writer) -> LinkList | None:
    if not related:
        return None
    addresses = [(names, writer.style.link_comparison(names)) for names in related]
    links = [Link(writer.word(Versus(tuple(names))), url) for names, url in addresses if url]
    return writer.link(writer.word(_RELATED), links)
