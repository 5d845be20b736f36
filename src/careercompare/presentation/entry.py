"""What a value has to do with those of other careers in its row."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from decimal import Decimal
from functools import cached_property
from typing import TypeAlias

import attrs

from careercompare.aspects import AspectValue
from careercompare.errors import sealed
from careercompare.model import (
    AtLeast,
    Growth,
    Money,
    Openings,
    Outlook,
    Salary,
    Source,
    number_of,
    skill_key,
)
from careercompare.presentation.kind import SKILLS
from careercompare.rules import Side

Axis: TypeAlias = tuple[str, ...]

GROWTH = ("growth",)
"""The axis that all growths share."""

Stated: TypeAlias = tuple[tuple[int, int] | tuple[()] | None, str | None, str | None, Side]
"""What a figure is published as: percentiles, place and date; None is *not known*.

What is no range has no percentiles, (). The last says of which end of a range alone something is
known: the low one, so that it is open above (1), or the high one (-1); else it is 0.
"""

# As many as nearly all figures have, so that those of two careers are in one unit.
_DECIMALS_OF_GROWTH, _DECIMALS_OF_PAY = 4, 2


@attrs.frozen
class Extent:
    """From where to where the figures of one value go, in whole parts of a *unit*.

    A unit is one part in so many: amounts of whole dollars are in units of 1, cents of 100. More
    may lie beyond the end that it is *open_to*.
    """

    unit: int
    low: int
    high: int
    middle: int | None = None
    open_to: Side = 0

    def scale(self, unit: int) -> Extent:
        """Return the same in another unit, of which there are a whole number in this one."""
        factor = unit // self.unit
        middle = None if self.middle is None else self.middle * factor
        return Extent(unit, self.low * factor, self.high * factor, middle, self.open_to)


def _measure_growth(growth: Growth) -> Extent:
    """Return how far a growth goes from zero."""
    unit, part = _to_whole([growth.fraction], _DECIMALS_OF_GROWTH)
    return Extent(unit, min(*part, 0), max(*part, 0))


def _measure_pay(salary: Salary) -> Extent | None:
    """Return how far pay goes, as far as it is known: from one end alone to the median."""
    known = [number_of(end) for end in (salary.low, salary.high) if end is not None]
    middle = [salary.median] if isinstance(salary.median, Decimal) else []
    if not known and not middle:
        return None
    unit, points = _to_whole([*known, *middle], _DECIMALS_OF_PAY)
    open_to = 1 if isinstance(salary.high, AtLeast) else _find_side(salary)
    return Extent(unit, min(points), max(points), points[-1] if middle else None, open_to)


def _find_side(salary: Salary) -> Side:
    """Return beyond which end pay goes on, since that is not known."""
    bound = salary.bound
    return 0 if bound is None else 1 if isinstance(bound, AtLeast) else -1


def _to_whole(numbers: Sequence[Decimal], decimals: int) -> tuple[int, list[int]]:
    """Return a unit that *numbers* have whole numbers of, for usual ones of so many decimals."""
    ratios = [number.as_integer_ratio() for number in numbers]
    unit: int = 10**decimals
    if any(unit % parts for _, parts in ratios):
        unit = 10 ** max(-int(number.as_tuple().exponent) for number in numbers)
    return unit, [part * (unit // parts) for part, parts in ratios]


def state(pay: Salary | Money) -> Stated:
    """Return what *pay* is published as."""
    if isinstance(pay, Salary) and (pay.low is not None or pay.high is not None):
        return pay.percentiles, pay.place, pay.as_of, _find_side(pay)
    return (), pay.place, pay.as_of, 0


def find_stated(value: AspectValue | None) -> Stated | None:
    """Return what a figure is published as, or None where *value* is none that says so.

    The span of a growth stands in its row.
    """
    match value:
        case Salary() | Money():
            return state(value)
        case Growth(place=place) | Outlook(place=place):
            return (), place, None, 0
        case _:
            return None


Reach: TypeAlias = tuple[tuple[Axis, int], int, int, bool, bool]
"""An axis and a unit, from where to where, whether it is open above and whether it has a median."""


@sealed
@attrs.frozen(eq=False)
class Entry:
    """What a value has to do with those of other careers in its row.

    *source* is who published it, and *measured* are its figures. Two of one *kind* are alike for
    certain; of two kinds they may be or not. What lies on one *axis* has its *extent* on one scale.
    *keys* are those of skills, by which they are known to be the same.
    """

    source: Source | None
    measured: Salary | Money | Growth | Openings | None
    kind: Hashable
    axis: Axis | None
    extent: Extent | None
    keys: tuple[str, ...] | None

    @cached_property
    def asked(self) -> frozenset[str]:
        """The keys, in no order."""
        return frozenset(self.keys or ())

    @cached_property
    def reach(self) -> Reach | None:
        """What a scale has to be for it; None where it has no figures to show on one."""
        extent = self.extent
        if self.axis is None or extent is None:
            return None
        low, high = min(extent.low, 0), max(extent.high, 0)
        return (self.axis, extent.unit), low, high, extent.open_to > 0, extent.middle is not None

    @property
    def figure(self) -> Money | Growth | Openings | None:
        """One of its figures, for what all of them are."""
        value = self.measured
        if not isinstance(value, Salary):
            return value
        known = (value.low, value.high, value.median, value.mean)
        return value.money(next(amount for amount in known if amount is not None))


def make_entry(aspect: str, value: AspectValue | None, source: Source | None) -> Entry | None:
    """Return what *value* has to do with others in the row of that aspect, or None for nothing.

    *source* is who published it.
    """
    match value:
        case Salary():
            axis = (value.currency, value.period.value)
            kind = (value.currency, value.period, state(value))
            return Entry(source, value, kind, axis, _measure_pay(value), None)
        case Money():
            kind = (value.currency, value.period, state(value))
            return Entry(source, value, kind, None, None, None)
        case Growth():
            span = (value.since, value.until, value.place)
            return Entry(source, value, span, GROWTH, _measure_growth(value), None)
        case (
            Outlook(projected=Growth() as figure) | Outlook(projected_openings=Openings() as figure)
        ):
            # One of the two speaks for both: an outlook is of one place and of the same years.
            span = (figure.since, figure.until, figure.place)
            return Entry(source, figure, span, None, None, None)
        case Outlook(place=str() as place):
            return Entry(source, None, (None, None, place), None, None, None)
        case tuple() if aspect == SKILLS:
            return Entry(source, None, None, None, None, tuple(map(skill_key, value)))
        case _:
            known = value is not None and source is not None
            return Entry(source, None, None, None, None, None) if known else None
