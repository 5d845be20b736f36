"""Where every career stands: its score, its place, and what would bring another to the first."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from fractions import Fraction
from functools import cached_property
from operator import mul

import attrs
from attrs.validators import optional

from careercompare.errors import quote, sealed
from careercompare.model import Career
from careercompare.ranking.bounds import Bounds, a_fraction, put_between
from careercompare.ranking.measures import Column
from careercompare.words import each_of_kind, of_kind

_a_rule = of_kind(str, "Write the name of the rule.")
_bounds = of_kind(Bounds, "Write Bounds(Fraction(0), Fraction(1)).")
_a_place = of_kind(int, "Count from 1.")


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

    rule: str = attrs.field(validator=_a_rule)
    scaled: Bounds = attrs.field(validator=_bounds)
    score: Bounds = attrs.field(validator=_bounds)


@attrs.frozen(eq=False)
class Added:
    """What the *columns* add to the score of the career *at* that place, said when asked for."""

    columns: Sequence[Column]
    at: int

    @cached_property
    def contributions(self) -> tuple[Contribution, ...]:
        """A measure each."""
        found: list[Contribution] = []
        for column in self.columns:
            low, high = column.reach.ways[self.at]
            scaled = put_between(low, high, column.reach.span)
            score = put_between(low * column.unit, high * column.unit, column.whole)
            found.append(Contribution(column.rule, scaled, score))
        return tuple(found)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Added) and self.contributions == other.contributions

    def __hash__(self) -> int:
        return hash(self.contributions)


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

    career: Career = attrs.field(validator=of_kind(Career, "Give one that is ranked."))
    score: Bounds = attrs.field(validator=_bounds)
    _added: Added = attrs.field(
        alias="contributions", validator=of_kind(Added, "Rank careers: rank(careers, weights).")
    )
    place: int = attrs.field(validator=_a_place)
    best_place: int = attrs.field(validator=_a_place)
    worst_place: int = attrs.field(validator=_a_place)

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """What adds up to the score."""
        return self._added.contributions

    @property
    def is_certain(self) -> bool:
        """Whether nothing unknown could change the place, within those bounds."""
        return self.best_place == self.worst_place

    def __repr__(self) -> str:
        span = "" if self.is_certain else f" ({self.best_place} to {self.worst_place})"
        ends = dict.fromkeys(f"{round(100 * end)}%" for end in (self.score.low, self.score.high))
        score = " to ".join(ends)
        return f"<Standing {quote(str(self.career.name))}: place {self.place}{span}, score {score}>"


@sealed
@attrs.frozen
class Flip:
    """The smallest change of one weight that brings another career to the first place.

    With the weight *to* instead of *now* for *rule*, and all other weights as they are, the
    careers in *leaders*, none of which is first now, draw level with the first. Beyond it they are
    first and those are not: up to the weight *until*, at which others draw level with them, or with
    any weight where that is None. With any weight on this side, and by any smaller change of
    another one, no other career becomes first. *to* and *until* are above 0.

    Scores with something unknown in them go by the middle of their bounds here, as places do.

    >>> from careercompare import Outlook, Salary, rank
    >>> cook = Career("Cook", salary=Salary(1, 3, "USD"), outlook=Outlook(growth="0.01"))
    >>> poet = Career("Poet", salary=Salary(1, 1, "USD"), outlook=Outlook(growth="0.02"))
    >>> flip = rank([cook, poet], {"salary.median": 3, "outlook.growth": 2}).flip
    >>> flip.rule, str(flip.now), str(flip.to), flip.leaders[0].title
    ('salary.median', '3', '2', 'Poet')
    """

    rule: str = attrs.field(validator=_a_rule)
    now: Fraction = attrs.field(validator=a_fraction)
    to: Fraction = attrs.field(validator=a_fraction)
    leaders: tuple[Career, ...] = attrs.field(
        validator=each_of_kind(Career, "Give those that draw level.")
    )
    until: Fraction | None = attrs.field(default=None, kw_only=True, validator=optional(a_fraction))

    @property
    def change(self) -> Fraction:
        """How much the weight changes: positive where it grows."""
        return self.to - self.now


def stand(
    careers: Sequence[Career], columns: Sequence[Column]
) -> tuple[tuple[Standing, ...], list[int]]:
    """Return where *careers*, given by their slugs, stand: the first in front, and their order."""
    whole = columns[0].whole if columns else 1
    lows, highs = [0] * len(careers), [0 if columns else whole] * len(careers)
    for column in columns:
        for at, (low, high) in enumerate(column.reach.ways):
            lows[at] += low * column.unit
            highs[at] += high * column.unit
    middles = [low + high for low, high in zip(lows, highs, strict=True)]
    lowest, middle, highest = sorted(lows), sorted(middles), sorted(highs)
    behind_all = len(careers) + 1
    order = sorted(range(len(careers)), key=middles.__getitem__, reverse=True)
    standings = [
        Standing(
            careers[at],
            put_between(lows[at], highs[at], whole),
            Added(columns, at),
            # Above it are all whose middle is higher, certainly those whose low end is beyond its
            # high one, and at most those whose high end is beyond its low one.
            place=behind_all - bisect_right(middle, middles[at]),
            best_place=behind_all - bisect_right(lowest, highs[at]),
            # Its own high end is above its low one where that is open, and no other career's.
            worst_place=behind_all - bisect_right(highest, lows[at]) - (lows[at] < highs[at]),
        )
        for at in order
    ]
    return tuple(standings), order


def find_certain(standings: Sequence[Standing]) -> tuple[tuple[Career, Career], ...]:
    """Return the pairs whose first career is above the second, wherever in its bounds each is."""
    return tuple(
        (above.career, below.career)
        for above in standings
        for below in standings
        if above.score.low > below.score.high
    )


def has_certain_first(standings: Sequence[Standing]) -> bool:
    """Tell whether nothing unknown could add to those in the first place, nor take from them."""
    return all((each.best_place == 1) is (each.place == 1) for each in standings) and all(
        each.is_certain for each in standings if each.place == 1
    )


def find_flip(
    standings: Sequence[Standing], columns: Sequence[Column], order: Sequence[int]
) -> Flip | None:
    """Return the smallest such change, or None where no change of one weight can do it.

    Of changes that are equally small that of the heaviest measure counts, and a lower weight
    before a higher one. *order* is that of the standings among the careers in the *columns*.
    """
    first = sum(each.place == 1 for each in standings)
    # Twice the middle of each, which leaves their proportions as they are.
    middles = [[low + high for low, high in each.reach.ways] for each in columns]
    slopes = [[column[at] for at in order] for column in middles]
    units = [each.unit for each in columns]
    scores = [sum(map(mul, row, units)) for row in zip(*slopes, strict=True)]
    behind = [scores[0] - score for score in scores]
    possible = list[tuple[Fraction, Column, list[int], list[int]]]()
    for column, ups in zip(columns, slopes, strict=True):
        over, under = column.weight.as_integer_ratio()
        for far, gain, at in _find_changes(ups, behind, first):
            # A step up a scale adds its unit now, and in proportion to the weight.
            if far > -gain * column.unit:
                change = Fraction(far * over, gain * column.unit * under)
                possible.append((change, column, ups, at))
    if not possible:
        return None
    change, column, ups, at = min(possible, key=lambda each: abs(each[0]))
    leaders = tuple(standings[each].career for each in at)
    until = _find_until(column, ups, behind, at[0], 1 if change > 0 else -1)
    return Flip(column.rule, column.weight, column.weight + change, leaders, until=until)


def _find_changes(
    slopes: list[int], behind: list[int], first: int
) -> Iterator[tuple[int, int, list[int]]]:
    """Yield the changes down and up with which one overtakes the *first* few, and which does.

    *slopes* are how far up the scale each career is, *behind* is how far it is behind, and a
    change is what a step up that scale adds more, the first number by the second.
    """
    for sign in (-1, 1):
        pull = [slope * sign for slope in slopes]
        fastest = max(pull[:first])  # of those that share the first place, the hardest to overtake
        least, level = (1, 0), list[int]()
        for at in range(first, len(pull)):
            far, gain = behind[at], pull[at] - fastest
            if gain > 0:
                # Far by gain is the change, and fractions are compared crosswise; none is 1 by 0.
                more = far * least[1] - least[0] * gain
                if more <= 0:
                    least, level = (far, gain), [*level, at] if more == 0 else [at]
        if level:
            steepest = max(pull[at] for at in level)
            yield sign * least[0], least[1], [at for at in level if pull[at] == steepest]


def _find_until(
    column: Column, slopes: list[int], behind: list[int], lead: int, sign: int
) -> Fraction | None:
    """Return the weight with which another overtakes the one in the *lead*, if there is one.

    *sign* says whether the weight of *column* grows to get there; *slopes* and *behind* are those
    of `_find_changes`.
    """
    steps = (
        Fraction(behind[at] - behind[lead], slope - slopes[lead])
        for at, slope in enumerate(slopes)
        if (slope - slopes[lead]) * sign > 0
    )
    step = min(steps, key=abs, default=Fraction(-column.unit))
    return column.weight * (1 + step / column.unit) if step > -column.unit else None
