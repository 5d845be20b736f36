"""Where every career stands: its score, its place, and what would bring another to the first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from operator import attrgetter, mul

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


@sealed
@attrs.frozen
class Flip:
    """The smallest change of one weight that brings another career to the first place.

    With the weight *to* instead of *now* for *rule*, and all other weights as they are, the
    careers in *leaders*, none of which is first now, draw level with the first; with any weight
    beyond they are first and those are not. With any weight on this side, and by any smaller
    change of another one, no other career becomes first. *to* is above 0.

    Scores with something unknown in them go by the middle of their bounds here, as places do.

    >>> from careercompare import Outlook, Salary, rank
    >>> cook = Career("Cook", salary=Salary(1, 3, "USD"), outlook=Outlook(growth="0.01"))
    >>> poet = Career("Poet", salary=Salary(1, 1, "USD"), outlook=Outlook(growth="0.02"))
    >>> flip = rank([cook, poet], {"salary.median": 3, "outlook.growth": 2}).flip
    >>> flip.rule, str(flip.now), str(flip.to), flip.leaders[0].title
    ('salary.median', '3', '2', 'Poet')
    """

    rule: str
    now: Fraction
    to: Fraction
    leaders: tuple[Career, ...]

    @property
    def change(self) -> Fraction:
        """How much the weight changes: positive where it grows."""
        return self.to - self.now


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


def find_flip(
    standings: Sequence[Standing], weighed: Sequence[tuple[WeighedMeasure, Reach]]
) -> Flip | None:
    """Return the smallest such change, or None where no change of one weight can do it.

    Of changes that are equally small that of the heaviest measure counts, and a lower weight
    before a higher one.
    """
    first = sum(each.place == 1 for each in standings)
    units, _ = find_units(weighed)
    # Twice the middle of each, which leaves their proportions as they are.
    columns = [[low + high for low, high in reach.ways] for _, reach in weighed]
    scores = [sum(map(mul, row, units)) for row in zip(*columns, strict=True)]
    behind = [scores[0] - score for score in scores]
    # A step up a scale adds its unit now, and in proportion to the weight.
    possible = [
        (times * measure.weight / unit, measure, at)
        for (measure, _), unit, slopes in zip(weighed, units, columns, strict=True)
        for times, at in _find_changes(slopes, behind, first)
        if times > -unit
    ]
    if not possible:
        return None
    change, measure, at = min(possible, key=lambda each: abs(each[0]))
    leaders = tuple(standings[each].career for each in at)
    return Flip(measure.rule, measure.weight, measure.weight + change, leaders)


def _find_changes(
    slopes: list[int], behind: list[int], first: int
) -> Iterator[tuple[Fraction, list[int]]]:
    """Yield the changes down and up with which one overtakes the *first* few, and which does.

    *slopes* are how far up the scale each career is, *behind* is how far it is behind, and a
    change is what a step up that scale adds more.
    """
    for sign in (-1, 1):
        pull = [slope * sign for slope in slopes]
        fastest = max(pull[:first])  # of those that share the first place, the hardest to overtake
        least, level = (1, 0), list[int]()
        for at in range(first, len(pull)):
            far, gain = behind[at], pull[at] - fastest
            # Far by gain is the change, and fractions are compared crosswise; none is 1 by 0.
            more = far * least[1] - least[0] * gain
            if gain > 0 and more <= 0:
                least, level = (far, gain), [*level, at] if more == 0 else [at]
        if level:
            steepest = max(pull[at] for at in level)
            yield sign * Fraction(*least), [at for at in level if pull[at] == steepest]
