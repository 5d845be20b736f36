"""The rows of a ranking, and the page around them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import accumulate, pairwise, repeat
from typing import TYPE_CHECKING

import attrs

from careercompare.model import Source
from careercompare.presentation import (
    Scoreboard,
    ScoreCell,
    ScoreRow,
    Span,
    find_measured_source,
    note_conversions,
    read_conversions,
)
from careercompare.ranking.bounds import Bounds
from careercompare.ranking.figures import (
    TellApart,
    round_half_up,
    word_bounds,
    word_places,
    word_scores,
    word_shares,
    word_value,
    word_weight,
)
from careercompare.ranking.measures import WeighedMeasure, find_weighed
from careercompare.ranking.sentences import (
    annotate,
    conclude,
    introduce,
    word_badge,
)
from careercompare.ranking.standings import Standing
from careercompare.ranking.yardstick import read_values
from careercompare.rules import Orderable
from careercompare.words import Message, Phrase, Value

if TYPE_CHECKING:  # which makes one of these
    from careercompare.l10n import Localizer
    from careercompare.ranking.ranking import Ranking

_PLACE = Message("ranking.place", "Place")
_SCORE = Message("ranking.score", "Score")
_MEASURE = Message("ranking.measure", "{measure} (weight {weight}: {share})")
_DIGITS = 3  # of a fraction, which a span holds in thousandths


def make_scoreboard(ranking: Ranking, localizer: Localizer) -> Scoreboard:
    """Return everything that the page of a ranking says."""
    standings, measures, rates = ranking.standings, ranking.measures, ranking.rates
    weighed = find_weighed(measures)
    evidence = [each for measure in weighed for each in measure.evidence]
    converted = (
        () if rates is None else note_conversions(read_conversions(evidence), rates, localizer)
    )
    style = ranking.house_style.money

    def tell_apart(values: Sequence[Value]) -> tuple[Phrase, ...]:
        return localizer.tell_apart(values, style)

    shares = word_shares([each.share for each in weighed], tell_apart)
    scores = word_scores(standings, tell_apart)
    made = make_rows(standings, measures)
    figures = _tell_figures_apart(made, tell_apart)
    rows = [
        attrs.evolve(row, cells=(row.cells[0], ScoreCell((score,)), *cells))
        # Where nothing is weighed, cells without a figure never end.
        for score, row, cells in zip(scores, made, figures, strict=False)
    ]
    return Scoreboard(
        ranking.careers,
        introduce(standings, measures, tell_apart),
        conclude(ranking.flip, standings, measures, tell_apart),
        (_PLACE, _SCORE, *map(_head, weighed, shares)),
        tuple(rows),
        (*annotate(measures, tell_apart), *converted),
    )


def _tell_figures_apart(
    rows: Sequence[ScoreRow], tell_apart: TellApart
) -> Iterator[tuple[ScoreCell, ...]]:
    """Yield the cells of figures of each row, in which unlike ones of a measure are written so."""
    columns = [
        [
            attrs.evolve(cell, words=(figure, *cell.words[1:]))
            for cell, figure in zip(cells, tell_apart([c.words[0] for c in cells]), strict=True)
        ]
        for cells in zip(*[row.cells[2:] for row in rows], strict=True)
    ]
    yield from zip(*columns, strict=True) if columns else repeat(())


def make_rows(
    standings: Sequence[Standing], measures: Sequence[WeighedMeasure]
) -> tuple[ScoreRow, ...]:
    """Return the row of each career: its place, its score, and what was weighed."""
    columns = [each.evidence for each in find_weighed(measures)]
    values, badge = list(map(read_values, columns)), word_badge(standings)
    return tuple(
        _line_out(
            standing,
            [column[at] for column in values],
            [find_measured_source(column[at]) for column in columns],
            badge,
        )
        for at, standing in enumerate(standings)
    )


def _head(measure: WeighedMeasure, share: Phrase) -> Message:
    weight = word_weight(measure.weight)
    return _MEASURE.fill(measure=measure.label, weight=weight, share=share)


def _line_out(
    standing: Standing,
    values: Sequence[Orderable | None],
    sources: Sequence[Source | None],
    badge: Message | None,
) -> ScoreRow:
    place = word_places(standing.best_place, standing.worst_place)
    adds = [each.score for each in standing.contributions]
    cells = [
        ScoreCell((word_value(value), word_bounds(score)), value is None, source=source)
        for value, score, source in zip(values, adds, sources, strict=True)
    ]
    return ScoreRow(
        (
            ScoreCell((place,), badge=badge if standing.place == 1 else None),
            ScoreCell((word_bounds(standing.score),)),
            *cells,
        ),
        standing.place,
        _lay_out(adds),
        None if standing.score.is_exact else _span(standing.score.low, standing.score.high),
    )


def _lay_out(adds: Sequence[Bounds]) -> tuple[Span, ...]:
    """Return what is certain of each, one behind the other."""
    ends = [Fraction(0), *accumulate(each.low for each in adds)]
    return tuple(_span(start, end) for start, end in pairwise(ends))


def _span(start: Fraction, end: Fraction) -> Span:
    return Span(round_half_up(start, _DIGITS), round_half_up(end, _DIGITS))
