"""Careers between two: what they share with each side, and what a step by way of them means."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from enum import Enum
from operator import itemgetter, sub
from typing import TypeAlias, TypeVar

import attrs

from careercompare.catalog.checks import a_career, a_share
from careercompare.catalog.relatedness import Related, Relatedness, find_tier, relate
from careercompare.catalog.results import Result
from careercompare.catalog.traits import Traits
from careercompare.errors import InvalidOption, sealed
from careercompare.model import Career, Education, Money, order_amounts
from careercompare.rules import find_unlike
from careercompare.words import of_kind

T = TypeVar("T")

_related = of_kind(Related, "Give one of what Catalog.related returns.")


class Position(Enum):
    """Where a career stands by one measure, seen from two others: *between* has both ends in it."""

    BELOW_BOTH = "below-both"
    BETWEEN = "between"
    ABOVE_BOTH = "above-both"


Distances: TypeAlias = tuple[float, float, float]
"""Mean differences of levels: from the start, to the goal, and between these two."""


@sealed
@attrs.frozen(repr=False)
class Bridge(Result):
    """A career between two, by way of which one gets from the first to the second.

    *start* and *goal* tell what it shares with each of the two, as `Catalog.related` does: skills
    in its own spelling, the tier of a published relation, field and pay.
    *distances* are mean differences of rated skill levels, 0 to 7, in the skills rated of all
    three: from the start, to the goal, and between these two; None where that is not known.
    *pay* and *education* say where its typical pay and its education stand: a bridge that pays
    less than both is ``BELOW_BOTH``. None is *not known*, or cannot be compared.

    *score* is that of the weaker side, 0 to 1, of which 0.9 count, and a twentieth of each side.
    A side counts 0.3 of the share of all skills that both have; 0.3 for a published relation of the
    first tier, and 0.1 less for each further one; 0.2 for the same field; and 0.2 of how much
    nearer its levels are than start and goal are to each other. What is not known adds nothing.
    Published relations come first, whatever the score.

    >>> from careercompare import Catalog
    >>> bridge = Catalog.official().bridges("cashiers", "registered-nurses")[0]
    >>> bridge, bridge.pay
    (<Bridge 'Nursing Assistants': 0.458>, <Position.BETWEEN: 'between'>)
    """

    career: Career = attrs.field(validator=a_career)
    score: float = attrs.field(validator=a_share)
    start: Related = attrs.field(validator=_related)
    goal: Related = attrs.field(validator=_related)
    distances: Distances | None = None
    pay: Position | None = None
    education: Position | None = None

    def __repr__(self) -> str:
        return f"<Bridge {str(self.career.name)!r}: {self.score}>"


_SKILLS, _PUBLISHED, _FURTHER, _FIELD, _LEVELS = 0.3, 0.3, 0.1, 0.2, 0.2


def find_bridges(known: Relatedness, two: Iterable[Career], n: int) -> tuple[Bridge, ...]:
    """Return the *n* best bridges between *two* careers among those that are *known*.

    Those that publications relate to both sides come first, then those related to one of them.
    """
    start, goal = map(known.read, two)
    ends = {start.career.slug, goal.career.slug}
    if len(ends) == 1:
        remedy = "Name two careers."
        raise InvalidOption("goal", goal.career.slug, "another career than the start", remedy)
    scored = [
        (score, each)
        for each in known.traits.values()
        if each.career.slug not in ends and (score := _score(start, each, goal)) is not None
    ]
    scored.sort(reverse=True, key=itemgetter(0))  # equal ones stay in the order of the catalog
    return tuple(_make_bridge(score, each, start, goal) for (_, score), each in scored[:n])


def _score(start: Traits, each: Traits, goal: Traits) -> tuple[int, float] | None:
    """Return to how many sides a career is related, and its score; None where it is no bridge.

    What publications relate to both is one, however far apart the levels are.
    """
    shared = [len(each.skills.keys() & end.skills.keys()) for end in (start, goal)]
    tiers = [find_tier(end, each)[0] for end in (start, goal)]
    if each.slugs[-1] in {start.slugs[-1], goal.slugs[-1]}:
        return None  # one of the two elsewhere is no way to the other
    if any(count == 0 and tier is None for count, tier in zip(shared, tiers, strict=True)):
        return None
    if tiers == [None, None] and each.field not in {None, start.field, goal.field}:
        return None  # like skills alone are in too many careers
    distances = _measure(start, each, goal)
    if None in tiers and distances is not None and max(distances[:2]) >= distances[2]:
        return None
    sides = [
        _weigh(end, each, count, tier)
        for end, count, tier in zip((start, goal), shared, tiers, strict=True)
    ]
    if distances is not None and distances[2] > 0:
        for at, distance in enumerate(distances[:2]):
            sides[at] += _LEVELS * max(0.0, 1 - distance / distances[2])
    return 2 - tiers.count(None), round(0.9 * min(sides) + 0.05 * sum(sides), 3)


def _weigh(end: Traits, each: Traits, shared: int, tier: int | None) -> float:
    every = len(end.skills) + len(each.skills) - shared
    published = 0.0 if tier is None else max(0.0, _PUBLISHED - _FURTHER * (tier - 1))
    is_same = each.field is not None and each.field == end.field
    return (_SKILLS * shared / every if every else 0.0) + published + _FIELD * is_same


def _measure(start: Traits, each: Traits, goal: Traits) -> Distances | None:
    """Return how far apart the levels are that are known of all three."""
    known = [key for key in each.levels if key in start.levels and key in goal.levels]
    if not known:
        return None
    one, way, other = ([end.levels[key] for key in known] for end in (start, each, goal))
    return _differ(one, way), _differ(way, other), _differ(one, other)


def _differ(one: Sequence[float], other: Sequence[float]) -> float:
    total: float = sum(map(abs, map(sub, one, other)))
    return round(total / len(one), 3)


def _make_bridge(score: float, each: Traits, start: Traits, goal: Traits) -> Bridge:
    ends = start.career.education, goal.career.education
    return Bridge(
        each.career,
        score,
        relate(start, each),
        relate(goal, each),
        _measure(start, each, goal),
        _place(_order_pay, each.pay, start.pay, goal.pay),
        _place(_order_education, each.career.education, *ends),
    )


def _place(
    order: Callable[[T, T], int | None], value: T | None, one: T | None, other: T | None
) -> Position | None:
    """Return where *value* stands; None where any order is not known."""
    if value is None or one is None or other is None:
        return None
    orders = order(value, one), order(value, other)
    if None in orders:
        return None
    if orders == (-1, -1):
        return Position.BELOW_BOTH
    return Position.ABOVE_BOTH if orders == (1, 1) else Position.BETWEEN


def _order_pay(one: Money, other: Money) -> int | None:
    return (
        None if find_unlike([one, other]) is not None else order_amounts(one.amount, other.amount)
    )


def _order_education(one: Education, other: Education) -> int | None:
    """Return how two levels are ordered; None for those of two scales, and of what has no order."""
    if one == other:
        return 0
    try:
        return -1 if one < other else 1 if one > other else None
    except TypeError:  # which levels of two scales raise
        return None
