"""Where the figures of a row lie on one scale."""

from __future__ import annotations

from collections.abc import Sequence
from math import lcm

from careercompare.presentation.entry import Entry, Extent
from careercompare.presentation.page import Span

_LENGTH = 1000
_PERCENT, _WITH_ROOM_FOR_AN_OPEN_END = 100, 106


def find_spans(entries: Sequence[Entry | None]) -> Sequence[Span | None]:
    """Return the span of each of a row's entries on one scale, or None for what has none.

    They have spans where all that has an axis has the same one. The scale begins at zero, or
    below where a growth is negative, so that no difference looks larger than it is; behind an
    open end there is room.
    """
    axis, unit, low, high, is_open = None, 1, 0, 0, False
    for entry in entries:
        if entry is None or entry.axis is None:
            continue
        if axis is not None and entry.axis != axis:
            return ()
        axis, extent = entry.axis, entry.extent
        if extent is None:
            continue
        if extent.unit != unit:  # figures of a row nearly always have as many decimals
            common = lcm(unit, extent.unit)
            low, high, unit = low * (common // unit), high * (common // unit), common
        factor = unit // extent.unit
        low, high = min(low, extent.low * factor), max(high, extent.high * factor)
        is_open = is_open or extent.is_open
    if low == high:
        return ()
    if is_open:
        unit, low, high = unit * _PERCENT, low * _PERCENT, high * _WITH_ROOM_FOR_AN_OPEN_END
    return [
        None if each is None or each.extent is None else _place(each.extent, unit, low, high)
        for each in entries
    ]


def _place(extent: Extent, unit: int, bottom: int, top: int) -> Span:
    length, factor, middle = top - bottom, unit // extent.unit, extent.middle
    return Span(
        _divide(extent.low * factor - bottom, length),
        _divide(extent.high * factor - bottom, length),
        None if middle is None else _divide(middle * factor - bottom, length),
        extent.is_open,
    )


def _divide(part: int, whole: int) -> int:
    """Return *part* in thousandths of *whole*, rounded half to even as `round` does."""
    thousandths, rest = divmod(part * 2 * _LENGTH + whole, whole * 2)
    return thousandths if rest or not thousandths % 2 else thousandths - 1
