"""A comparison as a page in words: what its sheets are together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from operator import attrgetter, itemgetter

import attrs

from careercompare.errors import sealed
from careercompare.model import Career, CareerName, Rates, Source
from careercompare.presentation.citing import make_anchor
from careercompare.presentation.conversions import (
    note_conversions,
    note_period,
    read_conversions,
)
from careercompare.presentation.facts import Editions, PageFacts
from careercompare.presentation.kind import Frame, Kind, word_frame
from careercompare.presentation.notes import ESTIMATED, cite
from careercompare.presentation.page import Link, LinkList, Presentation, Table
from careercompare.presentation.sentences import (
    Beside,
    compare_medians,
    head_column,
    introduce,
    word_findings,
)
from careercompare.presentation.sheet import Sheet, find_measured_source
from careercompare.presentation.table import (
    SideBySide,
    fill_in,
    lay_out,
    note_doubtful_figures,
    note_stated_figures,
    note_unlike_figures,
    number_sources,
)
from careercompare.presentation.titles import choose_few, oppose_few
from careercompare.presentation.writer import Writer
from careercompare.rules import Judgement, Outcome, summarize
from careercompare.words import Message, Phrase

EYEBROW = Message("page.eyebrow", "Career comparison")
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
RELATED = Message("page.related", "Related comparisons")


@sealed
@attrs.frozen
class Compared:
    """What is compared on one page, each career as its sheet, and what was found.

    The *sheets* are of that *kind* of pages. *related* names further comparisons to link to, each
    by the careers that it compares. The sheet of a *benchmark* is shown beside the others and
    takes no part in any verdict; *rates* are what pay of different kinds is brought together with.
    What is given *instead* stands in the place of a rule's sentence, and
    *anchor_instead* in the place of the anchor.
    """

    kind: Kind
    sheets: Sequence[Sheet]
    judgement: Judgement
    related: Sequence[Sequence[CareerName]] = ()
    benchmark: Sheet | None = None
    rates: Rates | None = None
    instead: Mapping[int, Phrase] | None = None
    anchor_instead: str | None = None

    @property
    def anchor(self) -> str:
        """What ids on the page begin with: a name for the page, which no other one has."""
        if self.anchor_instead is not None:
            return self.anchor_instead
        shown = self.sheets if self.benchmark is None else [*self.sheets, self.benchmark]
        locale = self.kind.writer.localizer.locale
        return make_anchor(locale, [sheet.career.slug for sheet in shown])

    @property
    def careers(self) -> tuple[Career, ...]:
        """The careers that are compared."""
        return tuple([sheet.career for sheet in self.sheets])

    @property
    def beside(self) -> Career | None:
        """The career that stands beside them as a benchmark, where there is one."""
        return None if self.benchmark is None else self.benchmark.career

    @property
    def leading(self) -> int:
        """The place of the rule whose sentence stands in the introduction; -1 where none does."""
        rule, names = self.kind.writer.style.leading_rule, self.judgement.names
        return names.index(rule) if rule in names else -1


def present(found: Compared) -> Presentation:
    """Put what was compared into words, as the house style would have them."""
    kind, sheets, benchmark = found.kind, found.sheets, found.benchmark
    writer = kind.writer
    frame, wording = writer.once(_word_frame), writer.localizer.wording
    names, guides, facts = zip(*map(_READ, sheets), strict=True)
    both = wording.enumerate(names)
    sentences, leads = word_findings(found.judgement, sheets, kind, found.instead)
    introduction, results = _arrange(found, sentences, guides)
    medians = _compare_medians(found)
    slugs = [slug for _, slug in sorted(map(_SLUGS, sheets))]
    side = lay_out(sheets, benchmark, kind, found.rates)
    benchmarks = () if benchmark is None else (benchmark.career.name,)
    columns = (*names, *[writer.word(head_column(name)) for name in benchmarks])
    sources = _number_sources(found.judgement, side, medians)
    grid, chart = fill_in(side, leads, sources)
    choosing = introduce(choose_few(names, both, writer), kind, side.places)
    return Presentation(
        frame.locale,
        frame.language,
        frame.direction,
        frame.eyebrow,
        frame.title.around(*oppose_few(names, writer).parts),
        wording.line_up([choosing, *introduction]),
        frame.heading,
        sentences,
        wording.line_up([*results, *[writer.word(each.sentence) for each in medians]]),
        Table(frame.caption.around(both), frame.corner, columns, grid, chart),
        _note(found, both, side, medians),
        writer.link(frame.guides, guides),
        relate(found.related, writer) if found.related else None,
        frame.index,
        writer.addresses.link_slugs(slugs),
        writer.style.publisher,
        facts,
        _state(
            found, [*_find_deciding(found.judgement, sentences, writer), choosing], slugs, sources
        ),
        cite(sources, writer.localizer) if sources else (),
        found.anchor if sources else None,
    )


def _number_sources(
    judgement: Judgement, side: SideBySide, medians: Sequence[Beside]
) -> dict[Source, int]:
    """Number the sources of the rows, then those of figures that say something and are in none."""
    sources = number_sources(side)
    if side.kind.shows_all:
        return sources
    measured = [each for at in judgement.find_deciding() for each in judgement.evidence(at)]
    further = [*map(find_measured_source, measured), *[s for each in medians for s in each.sources]]
    for source in further:
        if source is not None:
            sources.setdefault(source, len(sources) + 1)
    return sources


_READ = attrgetter("name", "guide", "facts")
_SLUGS = attrgetter("career.slug", "slug")


def _word_frame(writer: Writer) -> Frame:
    return word_frame(writer, EYEBROW, _TITLE, _HEADING, _CAPTION)


def _arrange(
    found: Compared, sentences: tuple[Phrase, ...], guides: Iterable[Link | None]
) -> tuple[tuple[Phrase, ...], tuple[Phrase, ...]]:
    """Return what stands above the heading behind the first sentence, and what below it."""
    writer, place = found.kind.writer, found.leading
    leading: tuple[Phrase, ...] = ()
    if place >= 0:
        leading = sentences[place : place + 1]
        sentences = sentences[:place] + sentences[place + 1 :]
    if all(guides) and writer.style.publisher is not None:
        is_pair = len(found.sheets) == 2
        leading += (writer.once(_word_both_guides if is_pair else _word_all_guides),)
    return leading, sentences


def _compare_medians(found: Compared) -> Sequence[Beside]:
    """Return what is said of careers beside a benchmark, where there is one."""
    if found.benchmark is None:
        return ()
    return compare_medians(found.careers, found.benchmark.career, found.rates)


def _find_deciding(
    judgement: Judgement, sentences: Sequence[Phrase], writer: Writer
) -> list[Phrase]:
    """Return the sentences that decide anything, that of the leading rule first."""
    found = zip(judgement.names, judgement.decisions, sentences, strict=True)
    deciding = [
        (name != writer.style.leading_rule, sentence)
        for name, decision, sentence in found
        if decision.outcome is not Outcome.UNDECIDED
    ]
    return [sentence for _, sentence in sorted(deciding, key=itemgetter(0))]


def _state(
    found: Compared, summary: Sequence[Phrase], slugs: Sequence[str], sources: Iterable[Source]
) -> PageFacts:
    writer = found.kind.writer
    pattern = writer.style.link_slugs(slugs) if writer.has_editions else None
    return PageFacts(
        writer.localizer.wording.line_up(summary),
        writer.regional,
        writer.regionals,
        None if pattern is None else Editions(pattern, writer.style.locales),
        tuple(sources),
    )


def _word_both_guides(writer: Writer) -> Phrase:
    return writer.word(_BOTH_GUIDES.fill(publisher=writer.style.publisher or ""))


def _word_all_guides(writer: Writer) -> Phrase:
    return writer.word(_ALL_GUIDES.fill(publisher=writer.style.publisher or ""))


def _note(
    found: Compared, both: Phrase, side: SideBySide, medians: Sequence[Beside]
) -> tuple[Phrase, ...]:
    judgement, writer = found.judgement, found.kind.writer
    notes: list[Phrase] = []
    if judgement.estimated:
        notes.append(note_estimated(found, both))
    notes += map(writer.word, note_stated_figures(side))
    notes += map(writer.word, note_doubtful_figures(side))
    notes += map(writer.word, note_unlike_figures(side, found.rates))
    if found.rates is not None:
        evidence = (each for verdict in judgement.verdicts for each in verdict.evidence)
        held = chain.from_iterable(each.converted for each in medians)
        converted = (*side.converted, *read_conversions(evidence), *held)
        notes += map(writer.word, note_conversions(converted, found.rates, writer.localizer))
        notes += map(writer.word, note_period(found.careers, found.beside, found.rates))
    if writer.style.closing == "summary":
        notes.append(writer.word(summarize(judgement.verdicts)))
    return tuple(notes)


def note_estimated(found: Compared, both: Phrase) -> Phrase:
    """Say for which careers, of which *both* names all, a midpoint stands in for the median."""
    estimated, sheets = found.judgement.estimated, found.sheets
    wording = found.kind.writer.localizer.wording
    if len(estimated) < len(sheets):
        both = wording.enumerate([sheets[place].name for place in estimated])
    return wording.sentence(ESTIMATED).around(both)


def relate(related: Sequence[Sequence[CareerName]], writer: Writer) -> LinkList | None:
    """Return links to further comparisons, each by its careers, or None where there is none."""
    addresses = [(names, writer.addresses.link_comparison(names)) for names in related]
    links = [
        Link(oppose_few(list(map(writer.word, names)), writer), url)
        for names, url in addresses
        if url
    ]
    return writer.link(writer.word(RELATED), links)
