"""Where every career stands: its score, what makes it up, and its place among the others."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from operator import attrgetter

import attrs

from careercompare.errors import quote, sealed
from careercompare.model import Career
from careercompare.ranking.measures import WeighedMeasure, find_units
from careercompare.ranking.yardstick import Bounds, Reach, put_between


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


def stand(
    careers: Sequence[Career], weighed: Sequence[tuple[WeighedMeasure, Reach]]
) -> tuple[Standing, ...]:
    """Return where *careers*, given by their slugs, stand: the first in front."""
    units, whole = find_units(weighed)
    columns = [
        [
            Contribution(
                measure.rule,
                put_between(low, high, reach.span),
                put_between(low * unit, high * unit, whole),
            )
            for low, high in reach.ways
        ]
        for (measure, reach), unit in zip(weighed, units, strict=True)
    ]
    parts = list(zip(*columns, strict=True)) or [()] * len(careers)
    lows, highs = [0] * len(careers), [0 if weighed else whole] * len(careers)
    for (_, reach), unit in zip(weighed, units, strict=True):
        for at, (low, high) in enumerate(reach.ways):
            lows[at] += low * unit
            highs[at] += high * unit
    middles = [low + high for low, high in zip(lows, highs, strict=True)]
    lowest, middle, highest = sorted(lows), sorted(middles), sorted(highs)
    behind_all = len(careers) + 1
    standings = [
        Standing(
            career,
            put_between(lows[at], highs[at], whole),
            parts[at],
            place=behind_all - bisect_right(middle, middles[at]),
            best_place=behind_all - bisect_right(lowest, highs[at]),
            # Its own high end is above its low one where that is open, and no other career's.
            worst_place=behind_all - bisect_right(highest, lows[at]) - (lows[at] < highs[at]),
        )
        for at, career in enumerate(careers)
    ]
    return tuple(sorted(standings, key=attrgetter("place")))


def find_certain(standings: Sequence[Standing]) -> tuple[tuple[Career, Career], ...]:
    """Return the pairs whose first career is above the second, wherever in its bounds each is."""
    return tuple(
        (above.career, below.career)
        for above in standings
        for below in standings
        if above.score.low > below.score.high
    )
