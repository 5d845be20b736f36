"""The table of a ranking, and the page around it."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil, floor
from typing import TYPE_CHECKING

from careercompare.aspects import Row
from careercompare.presentation import (
    Scoreboard,
    ScoreCell,
    ScoreRow,
    Span,
    note_conversions,
    read_conversions,
)
from careercompare.ranking.measures import WeighedMeasure
from careercompare.ranking.sentences import (
    annotate,
    conclude,
    introduce,
    word_bounds,
    word_places,
    word_share,
    word_value,
    word_weight,
)
from careercompare.ranking.standings import Standing
from careercompare.ranking.yardstick import Bounds, read_values
from careercompare.words import Message

if TYPE_CHECKING:  # which makes one of these
    from careercompare.l10n import Localizer
    from careercompare.ranking.ranking import Ranking

_PLACE = Message("ranking.place", "Place")
_SCORE = Message("ranking.score", "Score")
_MEASURE = Message("ranking.measure", "{measure} (weight {weight}: {share})")
_CELL = Message("ranking.cell", "{value} · {score}")
_LENGTH = 1000


def make_scoreboard(ranking: Ranking, localizer: Localizer) -> Scoreboard:
    """Return everything that the page of a ranking says."""
    standings, measures, rates = ranking.standings, ranking.measures, ranking.rates
    evidence = [each for measure in _find_weighed(measures) for each in measure.evidence]
    converted = (
        () if rates is None else note_conversions(read_conversions(evidence), rates, localizer)
    )
    return Scoreboard(
        ranking.careers,
        introduce(standings, measures),
        conclude(ranking.flip, measures),
        make_rows(standings, measures),
        (*annotate(measures), *converted),
    )


def make_rows(
    standings: Sequence[Standing], measures: Sequence[WeighedMeasure]
) -> tuple[ScoreRow, ...]:
    """Return the rows of a ranking: places, scores, and what was weighed."""
    places = [ScoreCell(word_places(each.best_place, each.worst_place)) for each in standings]
    scores = [ScoreCell(word_bounds(each.score), _span(each.score)) for each in standings]
    return (
        _line_out("ranking.place", _PLACE, places),
        _line_out("ranking.score", _SCORE, scores),
        *(_weigh(each, at, standings) for at, each in enumerate(_find_weighed(measures))),
    )


def _find_weighed(measures: Sequence[WeighedMeasure]) -> list[WeighedMeasure]:
    return [each for each in measures if each.yardstick is not None]


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
