"""What is found in a catalog as a page: a table of careers, with how well each fits and why."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, cast

from careercompare.catalog.bridges import Bridge
from careercompare.catalog.matching import FieldName, Match
from careercompare.catalog.reasons import explain
from careercompare.catalog.relatedness import Related
from careercompare.catalog.results import Result
from careercompare.model import Source
from careercompare.presentation import MOST_LISTED, Listed, Presentation, present_list
from careercompare.words import HouseStyle, Message, Quote, Value

if TYPE_CHECKING:
    from careercompare.l10n import Localizer

_SCORE = Message("list.score", "Score")
_WHY = Message("list.why", "Why")
_START = Message("list.start", "In common with the start")
_GOAL = Message("list.goal", "In common with the goal")
_FIELDS: Mapping[FieldName, Message] = {
    "title": Message("found.title", "Title: {text}"),
    "alternate_titles": Message("found.alternate-title", "Other title: {text}"),
    "codes": Message("found.code", "Code: {text}"),
    "slug": Message("found.slug", "Address: {text}"),
}


def present_results(results: Sequence[Result], localizer: Localizer) -> Presentation:
    """Put what was found into words, up to the first ten of it."""
    shown = results[:MOST_LISTED]
    is_between = any(isinstance(each, Bridge) for each in shown)
    listed = Listed(
        [each.career for each in shown],
        len(results),
        ("salary",),
        (_SCORE, _START, _GOAL) if is_between else (_SCORE, _WHY),
        [list(_tell(each)) for each in shown],
        told=[source for each in shown for source in _find_sources(each)],
    )
    return present_list(listed, localizer, HouseStyle())


def _tell(result: Result) -> Iterator[Sequence[Value]]:
    """Tell how well a career fits, and why; of a bridge that is both its ends."""
    match result:
        case Match():
            yield (_read(result.score),)
            yield (_FIELDS[result.field].fill(text=Quote(result.text, result.career.language)),)
        case Related():
            yield (_read(result.score),)
            yield tuple(explain(result))
        case _:
            bridge = cast("Bridge", result)
            yield (_read(bridge.score),)
            yield tuple(explain(bridge.start))
            yield tuple(explain(bridge.goal))


def _read(score: float) -> Decimal:
    return Decimal(repr(float(score)))


def _find_sources(result: Result) -> Iterator[Source]:
    """Find the publications of the words that say why, which may ask for attribution."""
    career = result.career
    if not isinstance(result, Match):
        yield from filter(None, [career.aspect_sources.get("skills")])
    if not isinstance(result, Match) or result.field == "alternate_titles":
        yield from [source for source in career.sources if source.attribution is not None]
