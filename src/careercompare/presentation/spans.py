"""Where the figures of a row lie on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from math import lcm

import attrs

from careercompare.aspects import AspectValue
from careercompare.model import AtLeast, Growth, Salary, lowest_possible
from careercompare.presentation.page import Span

_LENGTH = 1000
_PERCENT, _WITH_ROOM_FOR_AN_OPEN_END = 100, 106


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
            ends = [Fraction(lowest_possible(low)), Fraction(lowest_possible(high))]
            if median is not None and not isinstance(median, AtLeast):
                ends.append(Fraction(median))
            unit = lcm(*(each.denominator for each in ends))
            return Extent(unit, *_scale(ends, unit), is_open=isinstance(high, AtLeast))
        case _:
            return None


def _scale(ends: Sequence[Fraction], unit: int) -> list[int]:
    return [each.numerator * (unit // each.denominator) for each in ends]


def find_spans(extents: Sequence[Extent | None]) -> Sequence[Span | None]:
    """Return the span of each extent on one scale, or None for what has none.

    The scale begins at zero, or below where a growth is negative, so that no difference looks
    larger than it is; behind an open end there is room.
    """
    unit, low, high, is_open = 1, 0, 0, False
    for each in extents:
        if each is None:
            continue
        if each.unit != unit:  # as nearly never: figures of a row have as many decimals
            common = lcm(unit, each.unit)
            low, high, unit = low * (common // unit), high * (common // unit), common
        factor = unit // each.unit
        low, high = min(low, each.low * factor), max(high, each.high * factor)
        is_open = is_open or each.is_open
    if low == high:
        return (None,) * len(extents)
    if is_open:
        unit, low, high = unit * _PERCENT, low * _PERCENT, high * _WITH_ROOM_FOR_AN_OPEN_END
    length = high - low
    return [None if each is None else _place(each, unit, low, length) for each in extents]


def _place(extent: Extent, unit: int, bottom: int, length: int) -> Span:
    factor, middle = unit // extent.unit * _LENGTH, extent.middle
    bottom *= _LENGTH
    return Span(
        _divide(extent.low * factor - bottom, length),
        _divide(extent.high * factor - bottom, length),
        None if middle is None else _divide(middle * factor - bottom, length),
        extent.is_open,
    )


def _divide(part: int, whole: int) -> int:
    """Divide whole numbers and round half to even, as `round` does, without a fraction."""
    quotient, rest = divmod(part, whole)
    twice = rest * 2
    return quotient + (twice > whole or (twice == whole and quotient % 2))
