"""One measure's scale, from the worst that is known to the best, and what lies between its ends."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm
from operator import itemgetter

import attrs

from careercompare.errors import sealed
from careercompare.model import Rates
from careercompare.rules import (
    Evidence,
    Orderable,
    Reason,
    Undecided,
    check_order,
    count,
    find_missing,
    find_still_unlike,
)

_HALF = Fraction(1, 2)


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
        return self.low if self.is_exact else (self.low + self.high) / 2

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
        low = self.low * factor
        return Bounds(low, low if self.is_exact else self.high * factor)


WHOLE = Bounds(Fraction(0), Fraction(1))
"""Everywhere from worst to best: what is said of a value that is not known."""


@sealed
@attrs.frozen
class Yardstick:
    """The scale of one measure: its worst counts as 0, its best as 1, in proportion between.

    *bottom* and *top* are the least and the most that is known of the careers ranked together, so
    that a weight says what the way from one to the other is worth. A step of an ordered scale
    such as `EducationLevel` counts by its place there, every step as far as the next. Where both
    are equal the measure tells nobody apart, and the value counts as 1/2.

    >>> Yardstick(100, 300).place(250)
    Bounds(low=Fraction(3, 4), high=Fraction(3, 4))
    """

    bottom: Orderable
    top: Orderable
    prefers_lowest: bool = False

    @property
    def worst(self) -> Orderable:
        """The value that counts as 0."""
        return self.top if self.prefers_lowest else self.bottom

    @property
    def best(self) -> Orderable:
        """The value that counts as 1."""
        return self.bottom if self.prefers_lowest else self.top

    @property
    def is_open(self) -> bool:
        """Whether the top is itself only a lower bound; what may lie beyond is not counted."""
        return count(self.top).is_bound

    @property
    def is_flat(self) -> bool:
        """Whether bottom and top are equal."""
        return count(self.bottom).number == count(self.top).number

    def place(self, value: Orderable | None) -> Bounds:
        """Return where *value* can lie on this scale.

        A value that is not known (None) can lie anywhere on it, and one with a lower bound from
        there to the top: neither lies beyond what is known of the others.

        >>> from careercompare import AtLeast
        >>> Yardstick(100, 300).place(AtLeast(250)) == Bounds(Fraction(3, 4), Fraction(1))
        True
        """
        (placed,) = self.place_all([value])
        return placed

    def place_all(self, values: Sequence[Orderable | None]) -> tuple[Bounds, ...]:
        """Return where each of *values* can lie, as `place` does."""
        figures = [count(self.bottom if value is None else value) for value in values]
        ends = [count(self.bottom), count(self.top)]
        (bottom, top, *numbers), _ = make_whole([each.number for each in (*ends, *figures)])

        def place(number: int, *, is_bound: bool) -> Bounds:
            if number < bottom:  # a bound so low that it excludes nothing
                way = Fraction(0)
            else:
                way = Fraction(number - bottom, top - bottom) if top > bottom else _HALF
            low, high = way, Fraction(1) if is_bound else way
            return Bounds(1 - high, 1 - low) if self.prefers_lowest else Bounds(low, high)

        return tuple(
            WHOLE if value is None else place(number, is_bound=figure.is_bound)
            for value, figure, number in zip(values, figures, numbers, strict=True)
        )


def make_whole(numbers: Sequence[int | Decimal | Fraction]) -> tuple[list[int], int]:
    """Return *numbers* times the least that makes all of them whole, and what that is.

    Whole numbers are added and compared many times as fast as fractions.

    >>> make_whole([Fraction(1, 2), Fraction(2, 3)])
    ([3, 4], 6)
    """
    ratios = [number.as_integer_ratio() for number in numbers]
    factor = lcm(*(below for _, below in ratios))
    return [above * (factor // below) for above, below in ratios], factor


def find_yardstick(
    evidence: Sequence[Evidence], rates: Rates | None = None, *, prefers_lowest: bool
) -> Yardstick | Undecided:
    """Return the scale of what *evidence* holds, or why there is none.

    Bottom and top are numbers that are known; a lower bound above all of them is the top. There
    is none where no number is known, nor where pay is unlike in spite of *rates*.
    """
    values = [value for value in read_values(evidence) if value is not None]
    unlike = find_still_unlike(evidence, rates)
    if unlike is not None:
        return unlike
    if not values:
        return find_missing(evidence)
    counted = [(count(value), value) for value in values]
    numbers = [(figure.number, value) for figure, value in counted if not figure.is_bound]
    if not numbers:
        bounded = tuple(each.career.name for each in evidence if each.value is not None)
        return Undecided(Reason.OPEN_BOUND, bounded)
    bounds = [(figure.number, value) for figure, value in counted if figure.is_bound]
    _, bottom = min(numbers, key=itemgetter(0))
    _, top = max([*numbers, *bounds], key=itemgetter(0))
    return Yardstick(bottom, top, prefers_lowest)


def read_values(evidence: Sequence[Evidence]) -> list[Orderable | None]:
    """Return the values of *evidence*; what has no order raises `InvalidOption`."""
    check_order(evidence)
    return [each.value if isinstance(each.value, Orderable) else None for each in evidence]
