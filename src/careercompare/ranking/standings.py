"""Where every career stands: its score, what makes it up, and its place among the others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from operator import attrgetter

import attrs

from careercompare.errors import quote, sealed
from careercompare.model import Career
from careercompare.ranking.bounds import WHOLE, Bounds, add_up
from careercompare.ranking.measures import WeighedMeasure


@sealed
@attrs.frozen
class Contribution:
    """What one measure adds to the score of a career.

    *rule* is the measure's name, *scaled* where the value lies between the worst (0) and the best
    (1), and *score* what that adds: the same times the measure's share.

    >>> from careercompare import Outlook, rank
    >>> careers = [Career("Cook", outlook=Outlook(growth="0.08")), Career("Poet")]
    >>> rank(careers, {"outlook.growth": 1}).standing("poet").contributions[0].score.width
    Fraction(1, 1)
    """

    rule: str
    scaled: Bounds
    score: Bounds


@sealed
@attrs.frozen(repr=False)
class Standing:
    """Where one career stands.

    - *score* is a fraction from 0 to 1, as bounds: all values known, the two are equal.
    - *contributions* are what adds up to it, a measure each, the heaviest first. A measure that
      was set aside adds nothing; without any measure the score can be anything.
    - *place* is that in the order by the middle of the bounds, from 1; equal ones share a place.
    - *best_place* and *worst_place* are what it can become, wherever the unknown turns out to lie
      between the worst and the best that is known.

    >>> from careercompare import Outlook, rank
    >>> careers = [Career("Cook", outlook=Outlook(growth="0.08")), Career("Poet")]
    >>> poet = rank(careers, {"outlook.growth": 1}).standing("poet")
    >>> poet
    <Standing 'Poet': place 1 (1 to 2), score 0% to 100%>
    >>> poet.place, poet.best_place, poet.worst_place, poet.is_certain
    (1, 1, 2, False)
    """

    career: Career
    score: Bounds
    contributions: tuple[Contribution, ...]
    place: int
    best_place: int
    worst_place: int

    @property
    def is_certain(self) -> bool:
        """Whether nothing unknown could change the place, within those bounds."""
        return self.best_place == self.worst_place

    def __repr__(self) -> str:
        span = "" if self.is_certain else f" ({self.best_place} to {self.worst_place})"
        ends = dict.fromkeys(f"{round(100 * end)}%" for end in (self.score.low, self.score.high))
        score = " to ".join(ends)
        return f"<Standing {quote(self.career.title)}: place {self.place}{span}, score {score}>"


def stand(careers: Sequence[Career], measures: Sequence[WeighedMeasure]) -> tuple[Standing, ...]:
    """Return where *careers* stand, the first in front; those of one place go by their slugs."""
    columns = [_contribute(each) for each in measures if each.yardstick is not None]
    parts = list(zip(*columns, strict=True)) or [()] * len(careers)
    scores = [add_up(each.score for each in row) if row else WHOLE for row in parts]
    lows, middles, highs = (
        sorted(map(attrgetter(name), scores)) for name in ("low", "middle", "high")
    )
    standings = [
        Standing(
            career,
            score,
            row,
            place=1 + _count_above(score.middle, middles),
            best_place=1 + _count_above(score.high, lows),
            worst_place=1 + _count_above(score.low, highs) - (0 if score.is_exact else 1),
        )
        for career, score, row in zip(careers, scores, parts, strict=True)
    ]
    return tuple(sorted(standings, key=lambda each: (each.place, each.career.slug)))


def _contribute(measure: WeighedMeasure) -> list[Contribution]:
    placed = measure.place_all()
    return [Contribution(measure.rule, each, each.scale(measure.share)) for each in placed]


def _count_above(value: Fraction, in_order: Sequence[Fraction]) -> int:
    return len(in_order) - bisect_right(in_order, value)


def find_certain(standings: Sequence[Standing]) -> tuple[tuple[Career, Career], ...]:
    """Return the pairs whose first career is above the second, wherever in its bounds each is."""
    return tuple(
        (above.career, below.career)
        for above in standings
        for below in standings
        if above.score.low > below.score.high
    )
