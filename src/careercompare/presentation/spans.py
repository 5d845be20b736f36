"""Where the figures of a row lie on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import attrs

from careercompare.aspects import AspectValue
from careercompare.model import AtLeast, Growth, PayPeriod, Salary, lowest_possible
from careercompare.presentation.page import Span

_LENGTH = 1000
_ROOM_FOR_AN_OPEN_END = Fraction(106, 100)


@attrs.frozen
class _Figures:
    low: Fraction
    high: Fraction
    middle: Fraction | None = None
    is_open: bool = False


def find_spans(values: Sequence[AspectValue | None]) -> tuple[Span | None, ...]:
    """Return the span of each value, or None for what has none.

    Salaries have spans where all are in one currency and for one period. The scale begins at
    zero, or below where a growth is negative, so that no difference looks larger than it is.
    """
    kinds = {_scale_of(value) for value in values if isinstance(value, Salary | Growth)}
    if len(kinds) > 1:
        return (None,) * len(values)
    figures = [_read(value) for value in values]
    known = [each for each in figures if each is not None]
    least = min((each.low for each in known), default=Fraction(0))
    most = max((each.high for each in known), default=Fraction(0))
    if any(each.is_open for each in known):
        most *= _ROOM_FOR_AN_OPEN_END
    bottom, top = min(least, Fraction(0)), max(most, Fraction(0))
    if bottom == top:
        return (None,) * len(values)

    def place(figure: Fraction) -> int:
        return round((figure - bottom) / (top - bottom) * _LENGTH)

    return tuple(
        None
        if each is None
        else Span(
            place(each.low),
            place(each.high),
            None if each.middle is None else place(each.middle),
            each.is_open,
        )
        for each in figures
    )


def _scale_of(value: Salary | Growth) -> tuple[str, PayPeriod] | None:
    return (value.currency, value.period) if isinstance(value, Salary) else None


def _read(value: AspectValue | None) -> _Figures | None:
    match value:
        case Growth():
            growth, zero = Fraction(value.fraction), Fraction(0)
            return _Figures(min(growth, zero), max(growth, zero))
        case Salary(low=low, high=high, median=median) if low is not None and high is not None:
            middle = None if median is None or isinstance(median, AtLeast) else Fraction(median)
            least, most = Fraction(lowest_possible(low)), Fraction(lowest_possible(high))
            return _Figures(least, most, middle, isinstance(high, AtLeast))
        case _:
            return None
