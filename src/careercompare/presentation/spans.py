"""Where the figures of a row lie on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from math import lcm
from typing import TypeAlias

import attrs

from careercompare.presentation.entry import Entry
from careercompare.presentation.page import Span

_LENGTH = 1000
_PERCENT, _WITH_ROOM_FOR_AN_OPEN_END = 100, 106


Position: TypeAlias = tuple[int, int, int | None, bool]
"""What a `Span` is made of."""


def find_spans(entries: Sequence[Entry | None]) -> Sequence[Span | None]:
    """Return the span of each of a row's entries on one scale, or None for what has none.

    They have spans where all that has an axis has the same one. The scale begins at zero, or
    below where a growth is negative, so that no difference looks larger than it is; behind an
    open end there is room.
    """
    return [None if each is None else Span(*each) for each in find_positions(entries)]


def find_positions(  # noqa: C901  one look at each figure, a hundred thousand times a second
    entries: Sequence[Entry | None],
) -> Sequence[Position | None]:
    """Return what `find_spans` returns, in numbers."""
    axis, unit, low, high, is_open = None, 0, 0, 0, False
    for entry in entries:
        if entry is None or entry.axis is None:
            continue
        if axis is None:
            axis = entry.axis
        elif entry.axis != axis:
            return ()
        extent = entry.extent
        if extent is None:
            continue
        if extent.unit != unit:
            if unit:
                return find_positions(_bring_to_one_unit(entries))
            unit = extent.unit
        if extent.low < low:  # noqa: PLR1730  a call would take as long as all the rest
            low = extent.low
        if extent.high > high:  # noqa: PLR1730
            high = extent.high
        if extent.is_open:
            is_open = True
    if low == high:
        return ()
    factor = _LENGTH * 2
    if is_open:
        factor, low, high = factor * _PERCENT, low * _PERCENT, high * _WITH_ROOM_FOR_AN_OPEN_END
    length = high - low
    half_further, twice = length - low * _LENGTH * 2, length * 2
    return [_place(entry, factor, half_further, twice) for entry in entries]


def _bring_to_one_unit(entries: Sequence[Entry | None]) -> list[Entry | None]:
    extents = [each.extent for each in entries if each is not None and each.extent is not None]
    unit = lcm(*[extent.unit for extent in extents])
    return [
        each
        if each is None or each.extent is None
        else attrs.evolve(each, extent=each.extent.scale(unit))
        for each in entries
    ]


def _place(entry: Entry | None, factor: int, half_further: int, twice: int) -> Position | None:
    if entry is None or entry.extent is None:
        return None
    extent, tick = entry.extent, None
    # Half to even, as `round` does: half of one more, unless that meets a whole odd number.
    start, rest = divmod(extent.low * factor + half_further, twice)
    if not rest and start & 1:
        start -= 1
    end, rest = divmod(extent.high * factor + half_further, twice)
    if not rest and end & 1:
        end -= 1
    if extent.middle is not None:
        tick, rest = divmod(extent.middle * factor + half_further, twice)
        if not rest and tick & 1:
            tick -= 1
    return start, end, tick, extent.is_open
