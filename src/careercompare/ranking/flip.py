"""What would change one's mind: the smallest change of a weight that changes the first place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction

import attrs

from careercompare.errors import sealed
from careercompare.model import Career
from careercompare.ranking.measures import WeighedMeasure
from careercompare.ranking.standings import Standing
from careercompare.ranking.yardstick import make_whole


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


def find_flip(standings: Sequence[Standing], measures: Sequence[WeighedMeasure]) -> Flip | None:
    """Return the smallest such change, or None where no change of one weight can do it.

    Of changes that are equally small that of the heaviest measure counts, and a lower weight
    before a higher one.
    """
    weighed = [each for each in measures if each.yardstick is not None]
    total = sum((each.weight for each in weighed), start=Fraction(0))
    first = sum(each.place == 1 for each in standings)
    scores, fine = make_whole([each.score.middle for each in standings])
    behind = [scores[0] - score for score in scores]
    best: Flip | None = None
    for place, measure in enumerate(weighed):
        slopes, per = make_whole([each.contributions[place].scaled.middle for each in standings])
        for times, at in _find_changes(slopes, behind, first):
            change = times * total * per / fine
            is_possible = measure.weight + change > 0
            if is_possible and (best is None or abs(change) < abs(best.change)):
                leaders = tuple(standings[each].career for each in at)
                best = Flip(measure.rule, measure.weight, measure.weight + change, leaders)
    return best


def _find_changes(
    slopes: list[int], behind: list[int], first: int
) -> Iterator[tuple[Fraction, list[int]]]:
    """Yield the changes down and up with which one overtakes the *first* few, and which does.

    *slopes* are what a weight of 1 more adds to each career, *behind* is how far it is behind;
    a change is told in the unit of the one for each of the other.
    """
    for sign in (-1, 1):
        pull = [slope * sign for slope in slopes]
        fastest = max(pull[:first])  # of those that share the first place, the hardest to overtake
        needed = {
            at: Fraction(behind[at], pull[at] - fastest)
            for at in range(first, len(pull))
            if pull[at] > fastest
        }
        if needed:
            least = min(needed.values())
            level = [at for at, change in needed.items() if change == least]
            steepest = max(pull[at] for at in level)
            yield sign * least, [at for at in level if pull[at] == steepest]
