"""One measure's scale, from the worst that is known to the best, and what lies between its ends."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm
from operator import itemgetter
from typing import cast

import attrs

from careercompare.errors import sealed
from careercompare.model import Rates
from careercompare.rules import (
    Evidence,
    Figure,
    Orderable,
    Reason,
    Undecided,
    check_order,
    count,
    find_missing,
    find_still_unlike,
)


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
        figures = [None if value is None else count(value) for value in values]
        bottom, top = count(self.bottom).number, count(self.top).number
        reach = _find_reach(figures, bottom, top, prefers_lowest=self.prefers_lowest)
        return tuple(put_between(low, high, reach.span) for low, high in reach.ways)


@attrs.frozen
class Reach:
    """How far up a scale careers are, at least and at most, and how far its best is up.

    All in whole numbers, which are added and compared many times as fast as fractions.
    """

    ways: tuple[tuple[int, int], ...]
    span: int

    def follow(self, order: Iterable[int]) -> Reach:
        """Return the same with the careers in another *order*."""
        return Reach(tuple(self.ways[place] for place in order), self.span)


def put_between(low: int, high: int, whole: int) -> Bounds:
    """Return *low* and *high* as fractions of the *whole*."""
    least = Fraction(low, whole)
    return Bounds(least, least if low == high else Fraction(high, whole))


def make_whole(numbers: Sequence[int | Decimal | Fraction]) -> tuple[list[int], int]:
    """Return *numbers* times the least that makes all of them whole, and what that is.

    >>> make_whole([Fraction(1, 2), Fraction(2, 3)])
    ([3, 4], 6)
    """
    ratios = [number.as_integer_ratio() for number in numbers]
    factor = lcm(*(below for _, below in ratios))
    return [above * (factor // below) for above, below in ratios], factor


def find_yardstick(
    evidence: Sequence[Evidence], rates: Rates | None = None, *, prefers_lowest: bool
) -> tuple[Yardstick, Reach] | Undecided:
    """Return the scale of what *evidence* holds with where that is on it, or why there is none.

    Bottom and top are numbers that are known; a lower bound above all of them is the top. There
    is none where no number is known, nor where pay is unlike in spite of *rates*.
    """
    values = read_values(evidence)
    unlike = find_still_unlike(evidence, rates)
    if unlike is not None:
        return unlike
    figures = [None if value is None else count(value) for value in values]
    known = [
        (figure.number, figure.is_bound, value)
        for figure, value in zip(figures, values, strict=True)
        if figure is not None and value is not None
    ]
    if not known:
        return find_missing(evidence)
    exact = [each for each in known if not each[1]]
    if not exact:
        bounded = tuple(each.career.name for each in evidence if each.value is not None)
        return Undecided(Reason.OPEN_BOUND, bounded)
    least, _, bottom = min(exact, key=itemgetter(0))
    most, _, top = max([*exact, *known], key=itemgetter(0))  # a bound only where it is above all
    reach = _find_reach(figures, least, most, prefers_lowest=prefers_lowest)
    return Yardstick(bottom, top, prefers_lowest), reach


def _find_reach(
    figures: Sequence[Figure | None],
    least: int | Decimal,
    most: int | Decimal,
    *,
    prefers_lowest: bool,
) -> Reach:
    """Return how far up the scale from *least* to *most* figures are; None is not known."""
    known = [each.number for each in figures if each is not None]
    (bottom, top, *rest), _ = make_whole([least, most, *known])
    numbers, span = iter(rest), top - bottom if top > bottom else 2
    ways: list[tuple[int, int]] = []
    for each in figures:
        low, high = 0, span
        if each is not None:
            number = next(numbers)
            # A bound can be so low that it excludes nothing; where all are equal, 1 of 2 is half.
            low = 0 if number < bottom else number - bottom if top > bottom else 1
            high = span if each.is_bound else low
        ways.append((span - high, span - low) if prefers_lowest else (low, high))
    return Reach(tuple(ways), span)


def read_values(evidence: Sequence[Evidence]) -> list[Orderable | None]:
    """Return the values of *evidence*; what has no order raises `InvalidOption`."""
    check_order(evidence)
    return cast("list[Orderable | None]", [each.value for each in evidence])
