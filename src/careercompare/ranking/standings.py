"""Where every career stands: its score, what makes it up, and its place among the others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from fractions import Fraction
from operator import attrgetter

import attrs

from careercompare.errors import quote, sealed
from careercompare.model import Career
from careercompare.ranking.measures import WeighedMeasure
from careercompare.ranking.yardstick import WHOLE, Bounds, make_whole


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
    """Return where *careers*, given by their slugs, stand: the first in front."""
    columns = [
        [Contribution(each.rule, way, way.scale(each.share)) for way in each.place_all()]
        for each in measures
        if each.yardstick is not None
    ]
    parts = list(zip(*columns, strict=True)) or [()] * len(careers)
    scores = [_add_up(row) if row else WHOLE for row in parts]
    ends, _ = make_whole([end for each in scores for end in (each.low, each.high)])
    lows, highs = ends[::2], ends[1::2]
    middles = [low + high for low, high in zip(lows, highs, strict=True)]
    lowest, middle, highest = sorted(lows), sorted(middles), sorted(highs)
    standings = [
        Standing(
            career,
            scores[at],
            parts[at],
            place=1 + _count_above(middles[at], middle),
            best_place=1 + _count_above(highs[at], lowest),
            # Its own high end is above its low one where that is open, and no other career's.
            worst_place=1 + _count_above(lows[at], highest) - (lows[at] < highs[at]),
        )
        for at, career in enumerate(careers)
    ]
    return tuple(sorted(standings, key=attrgetter("place")))


def _add_up(parts: Sequence[Contribution]) -> Bounds:
    """Return the bounds of a sum, whose parts are independent of each other."""
    low = sum((each.score.low for each in parts), start=Fraction(0))
    if all(each.score.is_exact for each in parts):
        return Bounds(low, low)
    return Bounds(low, sum((each.score.high for each in parts), start=Fraction(0)))


def _count_above(value: int, in_order: Sequence[int]) -> int:
    return len(in_order) - bisect_right(in_order, value)


def find_certain(standings: Sequence[Standing]) -> tuple[tuple[Career, Career], ...]:
    """Return the pairs whose first career is above the second, wherever in its bounds each is."""
    return tuple(
        (above.career, below.career)
        for above in standings
        for below in standings
        if above.score.low > below.score.high
    )
