"""One measure's scale: from the worst that is known to the best."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

import attrs

from careercompare.errors import sealed
from careercompare.model import Rates
from careercompare.ranking.bounds import WHOLE, Bounds
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
        return to_number(self.bottom) == to_number(self.top)

    def place(self, value: Orderable | None) -> Bounds:
        """Return where *value* can lie on this scale.

        A value that is not known (None) can lie anywhere on it, and one with a lower bound from
        there to the top: neither lies beyond what is known of the others.

        >>> from careercompare import AtLeast
        >>> Yardstick(100, 300).place(AtLeast(250)) == Bounds(Fraction(3, 4), Fraction(1))
        True
        """
        if value is None:
            return WHOLE
        way = self._measure(to_number(value))
        placed = Bounds(way, Fraction(1) if count(value).is_bound else way)
        return placed.reverse() if self.prefers_lowest else placed

    def _measure(self, number: Fraction) -> Fraction:
        bottom, top = to_number(self.bottom), to_number(self.top)
        if number < bottom:  # a bound so low that it excludes nothing
            return Fraction(0)
        return _HALF if self.is_flat else (number - bottom) / (top - bottom)


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
    numbers = [value for value in values if not count(value).is_bound]
    if numbers:
        top = max([*numbers, *values], key=to_number)
        return Yardstick(min(numbers, key=to_number), top, prefers_lowest)
    if not values:
        return find_missing(evidence)
    bounded = tuple(each.career.name for each in evidence if each.value is not None)
    return Undecided(Reason.OPEN_BOUND, bounded)


def to_number(value: Orderable) -> Fraction:
    """Return what *value* counts by: its amount, bound or fraction, or its place on its scale.

    >>> from careercompare import EducationLevel
    >>> to_number(EducationLevel.MASTER) - to_number(EducationLevel.BACHELOR)
    Fraction(1, 1)
    """
    return Fraction(count(value).number)


def read_values(evidence: Sequence[Evidence]) -> list[Orderable | None]:
    """Return the values of *evidence*; what has no order raises `InvalidOption`."""
    check_order(evidence)
    return [each.value if isinstance(each.value, Orderable) else None for each in evidence]
