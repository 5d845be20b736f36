"""Fractions, bounds and measured values as what a `Localizer` can put into words."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from careercompare.model import AtLeast, Career, Growth, Money, Scale
from careercompare.ranking.yardstick import Bounds
from careercompare.rules import Orderable
from careercompare.words import Enumeration, Message, Percent, Value

_RANGE = Message("ranking.range", "{low} – {high}")
_AT_LEAST = Message("ranking.at-least", "at least {number}")
_ONE_IN = Message("ranking.one-in", "1/{count}")
_MISSING = Message("cell.missing", "Not available")

_THOUSAND = 1000
_HALF = Fraction(1, 2)


def word_share(share: Fraction) -> Percent:
    """Word a fraction as a percentage with one decimal, a half rounded up.

    >>> word_share(Fraction(1, 3))
    Percent(fraction=Decimal('0.333'))
    """
    return Percent(_thousandths(floor(share * _THOUSAND + _HALF)))


def word_bounds(bounds: Bounds) -> Percent | Message:
    """Word what is known as one percentage, else both ends, rounded so that they hold it."""
    if bounds.is_exact:
        return word_share(bounds.low)
    low = Percent(_thousandths(floor(bounds.low * _THOUSAND)))
    return _RANGE.fill(low=low, high=Percent(_thousandths(ceil(bounds.high * _THOUSAND))))


def word_places(best: int, worst: int) -> int | Message:
    """Word a place, or the first and the last that it can be."""
    return best if best == worst else _RANGE.fill(low=best, high=worst)


def word_weight(weight: Fraction) -> Value:
    """Word a weight with at most three decimals, a half rounded up."""
    return _word_number(floor(weight * _THOUSAND + _HALF), weight)


def word_weight_beyond(weight: Fraction, change: Fraction) -> Value:
    """Word a weight with at most three decimals, rounded in the direction of *change*.

    Whoever tries a weight beyond the one that is said is then really beyond *weight*.
    """
    rounded = floor(weight * _THOUSAND) if change < 0 else ceil(weight * _THOUSAND)
    return _word_number(rounded, weight)


def word_value(value: Orderable | None) -> Message | int | Decimal | Money | Growth | Scale:
    """Word what was measured; what is not known says so."""
    match value:
        case None:
            return _MISSING
        case AtLeast(amount):
            return _AT_LEAST.fill(number=amount)
        case _:
            return value


def word_names(careers: Iterable[Career]) -> Enumeration:
    """Word the titles of *careers* as a list."""
    return Enumeration(tuple(career.name for career in careers))


def _word_number(thousandths: int, number: Fraction) -> Value:
    if number * _THOUSAND < 1:  # no three decimals show it
        return _ONE_IN.fill(count=ceil(1 / number))
    return _thousandths(thousandths)


def _thousandths(count: int) -> Decimal:
    return Decimal(f"{count}E-3")  # read, not reckoned: the caller's context rounds nothing
