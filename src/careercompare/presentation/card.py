"""A value by itself as a page in words: a career as a card, a verdict as a line."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from careercompare.l10n import Localizer
from careercompare.model import Career, Outlook, Source
from careercompare.presentation.citing import make_anchor
from careercompare.presentation.conversions import note_conversions_of
from careercompare.presentation.facts import find_further
from careercompare.presentation.grid import Grid, Meaning
from careercompare.presentation.kind import CAREER, GUIDES, Kind
from careercompare.presentation.notes import ESTIMATED, cite
from careercompare.presentation.page import Link, Presentation, Table
from careercompare.presentation.portfolio import Portfolio, find_portfolio
from careercompare.presentation.sentences import word_finding
from careercompare.presentation.sheet import Sheet
from careercompare.presentation.table import (
    fill_in,
    lay_out,
    note_doubtful_figures,
    note_stated_figures,
    number_sources,
)
from careercompare.presentation.writer import Writer
from careercompare.rules import Judgement, Verdict, name_leaders
from careercompare.words import Enumeration, HouseStyle, Phrase, Value

_NEUTRAL = HouseStyle()
NOTHING = Phrase(())
_EMPTY = Table(NOTHING, NOTHING, (), ())

# What is asked of any career: where it is not known, its card says so.
_ASKED = ("salary", "outlook", "education", "skills")


def present_value(value: object, localizer: Localizer) -> Presentation:
    """Put a career or a verdict into words; anything else raises `TypeError`."""
    match value:
        case Career():
            return present_career(value, find_portfolio(localizer, _NEUTRAL))
        case Verdict():
            return _present_verdict(value, localizer)
        case _:
            raise TypeError(f"a {type(value).__name__} is no page by itself")


def make_page(
    writer: Writer,
    *,
    title: Phrase = NOTHING,
    introduction: Phrase = NOTHING,
    verdict: Phrase = NOTHING,
    table: Table = _EMPTY,
    notes: Iterable[Value] = (),
    sources: Mapping[Source, int] | None = None,
    anchor: str | None = None,
    guides: Iterable[Link | None] = (),
) -> Presentation:
    """Return a page of these parts alone: what is left out is empty."""
    localizer = writer.localizer
    said = (verdict,) if verdict.parts else ()
    return Presentation(
        locale=localizer.locale,
        language=localizer.language,
        direction=localizer.direction,
        eyebrow=NOTHING,
        title=title,
        introduction=introduction,
        heading=NOTHING,
        verdicts=said,
        verdict_line=Phrase(said),
        table=table,
        notes=tuple(map(writer.word, notes)),
        guides=writer.link(writer.word(GUIDES), guides),
        related=None,
        index=None,
        url=None,
        sources=cite(sources, localizer) if sources else (),
        anchor=anchor if sources else None,
    )


def number_further(
    sources: dict[Source, int], further: Iterable[Source], most: int | None = None
) -> None:
    """Number *further* sources behind those that cells cite, up to *most* of all of them."""
    for source in further:
        if most is None or len(sources) < most:
            sources.setdefault(source, len(sources) + 1)


def present_career(career: Career, portfolio: Portfolio) -> Presentation:
    """Return a card: the column of the career in a comparison, its notes and its sources."""
    kind, sheet = portfolio.kind, portfolio.sheets.find(career)
    side = lay_out([sheet], None, kind, None)
    sources = number_sources(side)
    grid, _ = fill_in(side, {}, sources)
    asked = {kind.places[aspect] for aspect in _ASKED if aspect in kind.places}
    places = sorted({*side.places, *asked} - _find_repeated(sheet))
    # By itself it shares nothing with others, and there is no scale to see it on.
    meanings = {
        place: Meaning(citations=each.citations)
        for place, each in grid.meanings.items()
        if place in places
    }
    number_further(sources, list(find_further(career, sources)))
    rows = Grid(kind.heads, grid.columns, places, meanings)
    return make_page(
        kind.writer,
        title=NOTHING if places else sheet.name,  # which no table would tell
        table=Table(NOTHING, kind.writer.word(CAREER), (sheet.name,), rows),
        notes=[*note_stated_figures(side), *note_doubtful_figures(side)],
        sources=sources,
        anchor=make_anchor(kind.writer.localizer.locale, ["/career", career.slug]),
        # The page that a house style has for every career is this one.
        guides=[None if career.guide_url is None else sheet.guide],
    )


def _find_repeated(sheet: Sheet) -> set[int]:
    """Return the place of the row of growth where the row of the outlook says how fast it grows."""
    value = dict(zip(sheet.aspects, sheet.values, strict=True))
    outlook, growth = value.get("outlook"), value.get("growth")
    if not isinstance(outlook, Outlook) or growth is None or outlook.projected != growth:
        return set()
    return {sheet.aspects.index("growth")}


def _present_verdict(verdict: Verdict, localizer: Localizer) -> Presentation:
    """Return its sentence, with what that rests on and does not say itself."""
    writer = Writer(localizer, _NEUTRAL)
    judged = (*[each.career for each in verdict.evidence], *verdict.winners)
    careers = tuple({each.slug: each for each in (*judged, *verdict.leading_known)}.values())
    judgement = Judgement.of(careers, [verdict])
    estimated = tuple([careers[place].name for place in judgement.estimated])
    notes: list[Value] = [ESTIMATED.fill(careers=Enumeration(estimated))] if estimated else []
    return make_page(
        writer,
        verdict=word_finding(judgement, 0, Kind(writer)),
        notes=[*name_leaders(verdict), *notes, *note_conversions_of(verdict)],
    )
