"""Where the figures of a row lie on one scale."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache
from math import lcm
from typing import TypeAlias

import attrs

from careercompare.errors import sealed
from careercompare.presentation.entry import GROWTH, Axis, Entry
from careercompare.presentation.grid import Span
from careercompare.rules import Side

_LENGTH = 1000
_PERCENT, _WITH_ROOM_FOR_AN_OPEN_END = 100, 106
# A growth of one percent alone would look as large as one of forty.
_LEAST_GROWTH = 10
_MOST_INTERVALS = 5


@sealed
@attrs.frozen(eq=False)  # by what it is, it would be hashed for as long as a bar is looked up
class Scale:
    """The one axis of a row, from *low* to *high* in whole parts of a *unit*.

    *step* is the distance of its round ticks. *has_medians* says whether any
    median lies on it. Each is known by being the same object, as those of most rows are.
    """

    axis: Axis
    unit: int
    low: int
    high: int
    step: int
    has_medians: bool = False


Position: TypeAlias = tuple[int, int, int | None, Side, int | None]
"""What a `Span` is made of."""


def find_scale_of_two(one: Entry | None, other: Entry | None) -> Scale | None:
    """Return what `find_scale` returns of two, by what each reaches where both are in one unit.

    So nearly all are: it takes half the time, a hundred thousand times a second.
    """
    if one is None or other is None or one.reach is None or other.reach is None:
        return find_scale((one, other))
    kind, low, high, is_open, has_medians = one.reach
    another, lower, higher, opens, has_more = other.reach
    if kind != another:
        return find_scale((one, other))
    return _find_scale(
        kind,
        low if low < lower else lower,  # noqa: FURB136  a call would take as long as all the rest
        high if high > higher else higher,  # noqa: FURB136
        is_open or opens,
        has_medians or has_more,
    )


def find_scale(  # noqa: C901  one look at each figure, a hundred thousand times a second
    entries: Iterable[Entry | None],
) -> Scale | None:
    """Return the scale on which all lie that have an axis, or None where there is none.

    It begins at zero, or below where a growth is negative, so that no difference looks larger than
    it is, and ends at a round tick that is not below any figure, with room behind an open end. A
    growth of a few percent does not fill its scale.
    """
    axis, unit, low, high, is_open, has_medians = None, 0, 0, 0, False, False
    for entry in entries:
        if entry is None or entry.axis is None:
            continue
        if axis is None:
            axis = entry.axis
        elif entry.axis != axis:
            return None
        extent = entry.extent
        if extent is None:
            continue
        if extent.unit != unit:
            common = lcm(extent.unit, unit or 1)
            if unit:
                low, high = low * (common // unit), high * (common // unit)
                extent = extent.scale(common)
            unit = common
        if extent.low < low:  # noqa: PLR1730  a call would take as long as all the rest
            low = extent.low
        if extent.high > high:  # noqa: PLR1730
            high = extent.high
        if extent.open_to > 0:
            is_open = True
        if extent.middle is not None:
            has_medians = True
    return None if axis is None else _find_scale((axis, unit), low, high, is_open, has_medians)


@lru_cache(maxsize=512)  # each career is the highest of a row on many pages
def _find_scale(
    kind: tuple[Axis, int],
    low: int,
    high: int,
    is_open: bool,  # noqa: FBT001  these are a key
    has_medians: bool,  # noqa: FBT001
) -> Scale | None:
    axis, unit = kind
    if low == high:
        return None
    if axis == GROWTH:
        return _scale_growth(unit, low, high)
    if is_open:
        high = -(-high * _WITH_ROOM_FOR_AN_OPEN_END // _PERCENT)
    step = _find_step(high, unit)
    return _keep_scale(axis, unit, low, -(-high // step) * step, step, has_medians)


_keep_scale = lru_cache(maxsize=512)(Scale)  # scales are round, and so are few


def _scale_growth(unit: int, low: int, high: int) -> Scale:
    """Return the scale of growths from *low* to *high*, of some percent at least."""
    least = unit * _LEAST_GROWTH // _PERCENT
    if max(high, -low) < least:
        low, high = (low, least) if high >= -low else (-least, high)
    step = _find_step(max(high, -low), unit // _PERCENT)
    return _keep_scale(GROWTH, unit, low // step * step, -(-high // step) * step, step)


def _find_step(high: int, least: int) -> int:
    """Return a round step, *least* or more, of which a few reach up to *high*."""
    # No step of the powers below reaches that far, not even the largest.
    below = (high - 1) // (5 * least * _MOST_INTERVALS)
    ten = least * 10 ** len(str(below)) if below > 0 else least
    for step in (ten, 2 * ten, 5 * ten // 2):
        if step * _MOST_INTERVALS >= high:
            return step
    return 5 * ten


def find_spans(entries: Sequence[Entry | None], scale: Scale) -> tuple[Span | None, ...]:
    """Return the span of each of a row's entries on their scale, or None for what has none."""
    return tuple([None if each is None else Span(*each) for each in find_positions(entries, scale)])


def find_positions(entries: Iterable[Entry | None], scale: Scale) -> list[Position | None]:
    """Return what `find_spans` returns, in numbers."""
    low, length = scale.low, scale.high - scale.low
    half_further, twice = length - low * _LENGTH * 2, length * 2
    zero = _divide(half_further, twice) if scale.axis == GROWTH else None
    return [_place(entry, scale.unit, half_further, twice, zero) for entry in entries]


def _place(
    entry: Entry | None, unit: int, half_further: int, twice: int, zero: int | None
) -> Position | None:
    if entry is None or entry.extent is None:
        return None
    extent = entry.extent
    factor = _LENGTH * 2 * (unit // extent.unit)
    middle = extent.middle
    return (
        _divide(extent.low * factor + half_further, twice),
        _divide(extent.high * factor + half_further, twice),
        None if middle is None else _divide(middle * factor + half_further, twice),
        extent.open_to,
        zero,
    )


def _divide(number: int, by: int) -> int:
    """Divide what half of *by* was added to, half to even as `round` does."""
    quotient, rest = divmod(number, by)
    return quotient - 1 if not rest and quotient & 1 else quotient
