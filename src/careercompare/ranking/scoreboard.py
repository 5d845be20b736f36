"""The table of a ranking, and the page around it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from math import ceil, floor
from typing import TYPE_CHECKING, Any

from careercompare.aspects import Row
from careercompare.l10n import Localizer
from careercompare.model import Rates
from careercompare.presentation import Span
from careercompare.presentation.conversion_notes import explain, find_conversions
from careercompare.presentation.present_ranking import Scoreboard, ScoreCell, ScoreRow
from careercompare.ranking.bounds import Bounds
from careercompare.ranking.measures import WeighedMeasure
from careercompare.ranking.sentences import annotate, conclude, introduce
from careercompare.ranking.standings import Standing
from careercompare.ranking.wording import (
    word_bounds,
    word_places,
    word_share,
    word_value,
    word_weight,
)
from careercompare.ranking.yardstick import read_values
from careercompare.words import Message

if TYPE_CHECKING:  # a ranking makes its own scoreboard
    from careercompare.ranking.ranking import Ranking

_PLACE = Message("ranking.place", "Place")
_SCORE = Message("ranking.score", "Score")
_MEASURE = Message("ranking.measure", "{measure} (weight {weight}: {share})")
_CELL = Message("ranking.cell", "{value} · {score}")
_LENGTH = 1000


def make_scoreboard(ranking: Ranking, data: Mapping[str, Any], localizer: Localizer) -> Scoreboard:
    """Return everything that the page of a ranking says."""
    standings, measures = ranking.standings, ranking.measures
    weighed = [each for each in measures if each.yardstick is not None]
    return Scoreboard(
        ranking.careers,
        introduce(standings, measures),
        conclude(ranking.flip, measures),
        (
            _line_out(
                "ranking.place",
                _PLACE,
                [ScoreCell(word_places(each.best_place, each.worst_place)) for each in standings],
            ),
            _line_out(
                "ranking.score",
                _SCORE,
                [ScoreCell(word_bounds(each.score), _span(each.score)) for each in standings],
            ),
            *(_weigh(each, place, standings) for place, each in enumerate(weighed)),
        ),
        (*annotate(measures), *_explain_conversions(weighed, ranking.rates, localizer)),
        ranking.house_style,
        data,
    )


def _explain_conversions(
    measures: Sequence[WeighedMeasure], rates: Rates | None, localizer: Localizer
) -> Iterator[Message]:
    if rates is not None:
        evidence = [each for measure in measures for each in measure.evidence]
        for kind, names in find_conversions((), evidence).items():
            yield explain(names, kind, rates, localizer)


def _line_out(name: str, label: Message, cells: Sequence[ScoreCell]) -> ScoreRow:
    return ScoreRow(Row(name, label, tuple(cell.words for cell in cells)), tuple(cells))


def _weigh(measure: WeighedMeasure, place: int, standings: Sequence[Standing]) -> ScoreRow:
    share, weight = word_share(measure.share), word_weight(measure.weight)
    label = _MEASURE.fill(measure=measure.label, weight=weight, share=share)
    scores = [each.contributions[place].score for each in standings]
    values = read_values(measure.evidence)
    cells = tuple(
        ScoreCell(
            _CELL.fill(value=word_value(value), score=word_bounds(score)),
            _span(score),
            value is None,
        )
        for value, score in zip(values, scores, strict=True)
    )
    known = tuple(None if value is None else word_value(value) for value in values)
    return ScoreRow(Row(measure.rule, label, known), cells)


def _span(score: Bounds) -> Span:
    """Return a bar from 0 to what is known, or from the lowest to the highest that is possible."""
    start = 0 if score.is_exact else floor(score.low * _LENGTH)
    return Span(start, ceil(score.high * _LENGTH))
