"""One measure's scale, from the worst that is known to the best, and what lies between its ends."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import lcm
from operator import attrgetter
from typing import NamedTuple, cast

import attrs

from careercompare.errors import InvalidOption, check_many, sealed, show
from careercompare.model import Growth, Money, Openings, Rates, Scale, is_writable
from careercompare.ranking.anchors import Fix, check_ends
from careercompare.ranking.bounds import Bounds, put_between
from careercompare.rules import (
    Evidence,
    Orderable,
    Reading,
    Reason,
    Undecided,
    are_alike,
    check_order,
    count,
    find_missing,
    find_still_unlike,
    find_unlike,
    leave_open,
    level_out,
)


@sealed
@attrs.frozen
class Yardstick:
    """The scale of one measure: its worst counts as 0, its best as 1, in proportion between.

    *bottom* and *top* are the least and the most that is known of the careers ranked together, so
    that a weight says what the way from one to the other is worth. A step of an ordered scale
    such as `EducationLevel` counts by its place there, every step as far as the next. Where both
    are equal the measure tells nobody apart, and the value counts as 1/2. With *is_fixed* the two
    are what someone gave for whatever careers, and a value beyond counts as the end it is beyond.

    >>> Yardstick(100, 300).place(250)
    Bounds(low=Fraction(3, 4), high=Fraction(3, 4))
    """

    bottom: Orderable
    top: Orderable
    prefers_lowest: bool = False
    is_fixed: bool = False

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
        """Whether an end is itself only a bound; what may lie beyond is not counted."""
        return any(count(end).open_to for end in (self.bottom, self.top))

    @property
    def is_flat(self) -> bool:
        """Whether bottom and top are equal."""
        return count(self.bottom).number == count(self.top).number

    def place(self, value: Orderable | None) -> Bounds:
        """Return where *value* can lie on this scale.

        A value that is not known (None) can lie anywhere on it, one with a lower bound from there
        to the top, and one with an upper bound from the bottom to there: none lies beyond what is
        known of the others. A value that is unlike the ends, such as pay in another currency,
        raises `InvalidOption`.

        >>> from careercompare import AtLeast
        >>> Yardstick(100, 300).place(AtLeast(250)) == Bounds(Fraction(3, 4), Fraction(1))
        True
        """
        (placed,) = self.place_all([value])
        return placed

    def place_all(self, values: Sequence[Orderable | None]) -> tuple[Bounds, ...]:
        """Return where each of *values* can lie, as `place` does, and raise what it does."""
        bottom, top, *readings = self._read(values)
        reach = _find_reach(readings, bottom.number, top.number, prefers_lowest=self.prefers_lowest)
        return tuple(put_between(low, high, reach.span) for low, high in reach.ways)

    def find_beyond(self, values: Sequence[Orderable | None]) -> tuple[bool, ...]:
        """Tell of each of *values* whether it certainly lies beyond an end, and counts as that.

        Values that are unlike the ends raise `InvalidOption`.

        >>> Yardstick(100, 300, is_fixed=True).find_beyond([50, 100, 400, None])
        (True, False, True, False)
        """
        bottom, top, *readings = self._read(values)
        return tuple(
            each.value is not None
            and (
                (each.number > top.number and each.open_to >= 0)
                or (each.number < bottom.number and each.open_to <= 0)
            )
            for each in readings
        )

    def _read(self, values: Sequence[Orderable | None]) -> Sequence[Reading]:
        """Return the two ends and *values* as what they count by; unlike ones are refused."""
        check_many("values", values, "values to place", "Put them into a list.")
        values = tuple(values)  # a generator would be empty the second time, and none be placed
        ends = (self.bottom, self.top)
        known = [value for value in values if value is not None]
        if not _have_order([*ends, *known]):
            given = known[0] if len(known) == 1 else known
            remedy = (
                f"It goes from {show(self.bottom)} to {show(self.top)}: give what is like them."
            )
            raise InvalidOption("value", given, "a value like the ends of the scale", remedy)
        return level_out([Reading.of(value) for value in (*ends, *values)])


_KINDS = (Money, Growth, Openings, Scale)  # all else that has an order counts as a number


def _have_order(values: Sequence[object]) -> bool:
    """Tell whether *values*, which may be anything, are of one kind and alike."""
    kinds = {tuple([isinstance(value, kind) for kind in _KINDS]) for value in values}
    ordered = [value for value in values if isinstance(value, Orderable)]
    numbers = [value for value in ordered if isinstance(value, int | Decimal)]
    is_one_kind = len(kinds) == 1 and len(ordered) == len(values)
    return is_one_kind and all(map(is_writable, numbers)) and find_unlike(ordered) is None


@attrs.frozen
class Reach:
    """How far up a scale careers are, at least and at most, and how far its best is up.

    All in whole numbers, which are added and compared many times as fast as fractions.
    """

    ways: tuple[tuple[int, int], ...]
    span: int


class FoundScale(NamedTuple):
    """A yardstick and what careers reach on it, or why they have none."""

    yardstick: Yardstick | None = None
    reach: Reach | None = None
    set_aside: Undecided | None = None


def make_whole(numbers: Sequence[int | Decimal | Fraction]) -> tuple[list[int], int]:
    """Return *numbers* times the least that makes all of them whole, and what that is.

    >>> make_whole([Fraction(1, 2), Fraction(2, 3)])
    ([3, 4], 6)
    """
    ratios = [number.as_integer_ratio() for number in numbers]
    factor = lcm(*(below for _, below in ratios))
    return [above * (factor // below) for above, below in ratios], factor


def find_scale(
    evidence: Sequence[Evidence],
    readings: Sequence[Reading],
    rates: Rates | None = None,
    fix: Fix | None = None,
    *,
    prefers_lowest: bool,
) -> FoundScale:
    """Return the scale of what *evidence* holds with where that is on it, or why there is none.

    *readings* are the same, and what it counts by. Bottom and top are what *fix* gives, or else
    numbers that are known; a lower bound above all of them is the top then, an upper one below all
    of them the bottom. There is none where nothing is known, where bounds leave open which is
    which, nor where pay is unlike in spite of *rates*.
    """
    unlike = _find_unlike(evidence, readings, rates)
    if unlike is not None:
        return FoundScale(set_aside=unlike)
    known = [each for each in readings if each.value is not None]
    if not known:
        return FoundScale(set_aside=find_missing(evidence))
    if fix is not None:
        ends = fix([cast("Orderable", each.value) for each in known])
        least, most, *readings = level_out([*map(Reading.of, ends), *readings])
        check_ends(evidence[0].measure, least, most)
    else:
        readings = level_out(readings)
        found = _find_ends([each for each in readings if each.value is not None])
        if found is None:
            return FoundScale(set_aside=_leave_open(evidence, readings))
        least, most = found
    reach = _find_reach(readings, least.number, most.number, prefers_lowest=prefers_lowest)
    bottom, top = cast("Orderable", least.value), cast("Orderable", most.value)
    return FoundScale(Yardstick(bottom, top, prefers_lowest, fix is not None), reach)


def _find_unlike(
    evidence: Sequence[Evidence], readings: Sequence[Reading], rates: Rates | None
) -> Undecided | None:
    """Return why values cannot be compared even with *rates*; what has no order is refused."""
    if rates is None:
        # Those of one kind are alike, so that one of each is enough.
        kinds = {
            place if reading.kind is None else reading.kind: each
            for place, (reading, each) in enumerate(zip(readings, evidence, strict=True))
        }
        evidence = tuple(kinds.values())
        if len(evidence) == 1 or (
            len(evidence) == 2 and are_alike(evidence[0].value, evidence[1].value)
        ):
            return None
    read_values(evidence)
    return find_still_unlike(evidence, rates)


def _leave_open(evidence: Sequence[Evidence], readings: Sequence[Reading]) -> Undecided:
    decision = leave_open(readings)
    names = tuple(evidence[place].career.name for place in decision.concerned)
    return Undecided(cast("Reason", decision.reason), names)


_number = attrgetter("number")


def _find_ends(known: Sequence[Reading]) -> tuple[Reading, Reading] | None:
    """Return the least and the most of what is *known*, or None where bounds leave them open."""
    exact = [each for each in known if each.open_to == 0]
    # A bound only where it is beyond all numbers.
    least = min([*exact, *(e for e in known if e.open_to < 0)], key=_number, default=None)
    most = max([*exact, *(e for e in known if e.open_to > 0)], key=_number, default=None)
    if least is None or most is None or (not exact and least.number >= most.number):
        return None
    return least, most


def _find_reach(
    readings: Sequence[Reading],
    least: int | Decimal,
    most: int | Decimal,
    *,
    prefers_lowest: bool,
) -> Reach:
    """Return how far up the scale from *least* to *most* readings are."""
    # What is not known has a number that nobody looks at: 0.
    (bottom, top, *numbers), _ = make_whole([least, most, *[each.number for each in readings]])
    span = top - bottom if top > bottom else 2
    ways: list[tuple[int, int]] = []
    for each, number in zip(readings, numbers, strict=True):
        low, high = 0, span
        if each.value is not None:
            # What is beyond an end counts as that, and a bound can lie so far out that it excludes
            # nothing; where all are equal, 1 of 2 is half.
            at = max(0, min(number - bottom + (top == bottom), span))
            low = 0 if each.open_to < 0 else at
            high = span if each.open_to > 0 else at
        ways.append((span - high, span - low) if prefers_lowest else (low, high))
    return Reach(tuple(ways), span)


def read_values(evidence: Sequence[Evidence]) -> list[Orderable | None]:
    """Return the values of *evidence*; what has no order raises `InvalidOption`."""
    check_order(evidence)
    return cast("list[Orderable | None]", [each.value for each in evidence])
