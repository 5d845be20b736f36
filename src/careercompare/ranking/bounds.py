"""What lies between two bounds, in exact fractions."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

import attrs

from careercompare.errors import sealed


@sealed
@attrs.frozen
class Bounds:
    """The lowest and the highest that something can be, both included; equal where it is known.

    Here everything is a fraction of the whole: 0 is nothing, 1 is all of it.

    >>> Bounds(Fraction(1, 2), Fraction(1)).middle
    Fraction(3, 4)
    """

    low: Fraction
    high: Fraction

    @property
    def middle(self) -> Fraction:
        """What lies halfway, and is the value itself where that is known."""
        return (self.low + self.high) / 2

    @property
    def width(self) -> Fraction:
        """How far apart the two are: 0 where the value is known."""
        return self.high - self.low

    @property
    def is_exact(self) -> bool:
        """Whether the value is known."""
        return self.low == self.high

    def scale(self, factor: Fraction) -> Bounds:
        """Return the bounds of the value times *factor*, which is not negative."""
        return Bounds(self.low * factor, self.high * factor)

    def reverse(self) -> Bounds:
        """Return the bounds of 1 less the value."""
        return Bounds(1 - self.high, 1 - self.low)


WHOLE = Bounds(Fraction(0), Fraction(1))
"""Everywhere from worst to best: what is said of a value that is not known."""


def add_up(parts: Iterable[Bounds]) -> Bounds:
    """Return the bounds of a sum, whose parts are independent of each other."""
    each = tuple(parts)
    return Bounds(
        sum((part.low for part in each), start=Fraction(0)),
        sum((part.high for part in each), start=Fraction(0)),
    )
