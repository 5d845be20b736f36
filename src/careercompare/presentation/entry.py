"""What a value has to do with those of other careers in its row."""

from __future__ import annotations

from collections.abc import Hashable
from math import lcm

import attrs

from careercompare.aspects import AspectValue
from careercompare.errors import sealed
from careercompare.model import (
    AtLeast,
    Growth,
    Money,
    Outlook,
    Salary,
    Source,
    lowest_possible,
    skill_key,
)
from careercompare.presentation.kind import SKILLS


@attrs.frozen
class Extent:
    """From where to where the figures of one value go, in whole parts of a *unit*.

    A unit is one part in so many: amounts of whole dollars are in units of 1, cents of 100.
    """

    unit: int
    low: int
    high: int
    middle: int | None = None
    is_open: bool = False


def measure_extent(value: AspectValue | None) -> Extent | None:
    """Return how far a value goes from its low to its high end; a growth goes from zero."""
    match value:
        case Growth():
            part, unit = value.fraction.as_integer_ratio()
            return Extent(unit, min(part, 0), max(part, 0))
        case Salary(low=low, high=high, median=median) if low is not None and high is not None:
            known = None if isinstance(median, AtLeast) else median
            amounts = (
                lowest_possible(low),
                lowest_possible(high),
                *(() if known is None else (known,)),
            )
            ratios = [each.as_integer_ratio() for each in amounts]
            unit = lcm(*[denominator for _, denominator in ratios])
            least, most, *middle = [part * (unit // parts) for part, parts in ratios]
            tick = middle[0] if middle else None
            return Extent(unit, least, most, tick, isinstance(high, AtLeast))
        case _:
            return None


@sealed
@attrs.frozen
class Entry:
    """What a value has to do with those of other careers in its row.

    *source* is who published its figures. Two figures of one *kind* are alike for certain; of
    two kinds they may be or not. What lies on one *axis* has its *extent* on one scale. *keys*
    are those of skills, by which they are known to be the same.
    """

    source: Source | None
    figure: Money | Growth | None
    kind: Hashable
    axis: Hashable
    extent: Extent | None
    keys: tuple[str, ...] | None


def make_entry(aspect: str, value: AspectValue | None) -> Entry | None:
    """Return what *value* has to do with others in the row of that aspect, or None for nothing."""
    match value:
        case Salary():
            amount = next(a for a in (value.low, value.median, value.mean) if a is not None)
            axis = (value.currency, value.period)
            return _read_money(value.money(amount), value.source, axis, measure_extent(value))
        case Money():
            return _read_money(value, None, None, None)
        case Growth():
            return _read_growth(value, Growth, measure_extent(value))
        case Outlook() if value.growth is not None:
            growth = Growth(value.growth, value.since, value.until, value.source)
            return _read_growth(growth, None, None)
        case Outlook() if value.source is not None:
            return Entry(value.source, None, None, None, None, None)
        case tuple() if aspect == SKILLS:
            return Entry(None, None, None, None, None, tuple(map(skill_key, value)))
        case _:
            return None


def _read_money(
    figure: Money, source: Source | None, axis: Hashable, extent: Extent | None
) -> Entry:
    kind = (figure.currency, figure.period, figure.place, figure.as_of)
    return Entry(source, figure, kind, axis, extent, None)


def _read_growth(figure: Growth, axis: Hashable, extent: Extent | None) -> Entry:
    kind = (figure.since, figure.until)
    return Entry(figure.source, figure, kind, axis, extent, None)
