"""What is known of a fraction: the least and the most that it can be."""

from __future__ import annotations

from fractions import Fraction

import attrs

from careercompare.errors import sealed
from careercompare.words import Validator, of_kind

a_fraction: Validator = of_kind(Fraction, "Write Fraction(1, 2).")


@sealed
@attrs.frozen
class Bounds:
    """The lowest and the highest that something can be, both included; equal where it is known.

    Here everything is a fraction of the whole: 0 is nothing, 1 is all of it.

    >>> Bounds(Fraction(1, 2), Fraction(1)).middle
    Fraction(3, 4)
    """

    low: Fraction = attrs.field(validator=a_fraction)
    high: Fraction = attrs.field(validator=a_fraction)

    @property
    def middle(self) -> Fraction:
        """What lies halfway, and is the value itself where that is known."""
        return self.low if self.is_exact else (self.low + self.high) / 2

    @property
    def width(self) -> Fraction:
        """How far apart the two are: 0 where the value is known."""
        return self.high - self.low

    @property
    def is_exact(self) -> bool:
        """Whether the value is known."""
        return self.low == self.high


def put_between(low: int, high: int, whole: int) -> Bounds:
    """Return *low* and *high* as fractions of the *whole*."""
    least = Fraction(low, whole)
    return Bounds(least, least if low == high else Fraction(high, whole))
