"""What would change one's mind: the smallest change of a weight that changes the first place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from operator import mul

import attrs

from careercompare.errors import sealed
from careercompare.model import Career
from careercompare.ranking.measures import WeighedMeasure, find_units
from careercompare.ranking.standings import Standing
from careercompare.ranking.yardstick import Reach


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
