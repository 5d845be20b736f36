"""What fills the blanks of a forme in rows whose cells mean something together."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

import attrs

from careercompare.formatters.html.bars import draw_bar, write_frame, write_line
from careercompare.formatters.html.cells import draw_cells, share, write_key
from careercompare.formatters.html.markup import write, write_part
from careercompare.presentation import (
    Kind,
    Scale,
    Sheet,
    find_common,
    find_positions,
    find_scale,
    make_chart,
    say_shared,
)

_MOST_KEPT = 64  # of a sheet: scales are round, and so are few; each is of 0.3 kB


class Filler(Protocol):
    """Fills so many *blanks* of a row."""

    @property
    def blanks(self) -> int:
        """How many texts it gives."""
        ...

    def fill(self, sheets: Sequence[Sheet], /) -> Sequence[str]:
        """Return the texts of these sheets."""
        ...


def _keep(_: Sheet) -> dict[Any, Any]:
    return {}


def _make_room(kept: dict[Any, Any]) -> None:
    if len(kept) >= _MOST_KEPT:
        kept.clear()


@attrs.frozen
class Bars:
    """Fills in the bars of the row at that place."""

    place: int
    mirrored: bool
    blanks: int = 2

    def fill(self, sheets: Sequence[Sheet]) -> Sequence[str]:
        """Return the bar of each career, on their one scale."""
        place = self.place
        scale = find_scale([sheet.entries[place] for sheet in sheets])
        if scale is None:
            return "", ""
        key = (place, scale)
        return [sheet.once(_keep).get(key) or self._draw(sheet, scale) for sheet in sheets]

    def _draw(self, sheet: Sheet, scale: Scale) -> str:
        kept = sheet.once(_keep)
        _make_room(kept)
        bar = kept[self.place, scale] = draw(sheet, self.place, scale, mirrored=self.mirrored)
        return bar


def draw(sheet: Sheet, place: int, scale: Scale, *, mirrored: bool) -> str:
    """Draw the bar of a career in the row at that place, or nothing where it has no figures."""
    (position,) = find_positions([sheet.entries[place]], scale)
    return "" if position is None else draw_bar(*position, mirrored)


@attrs.frozen
class Lines:
    """Fills in the chart of the row at that place: its frame, and a line for each career.

    *leads* tells which of them lead, as on all pages of a pattern.
    """

    place: int
    mirrored: bool
    kind: Kind
    leads: Sequence[bool]
    blanks: int = 4
    _frames: dict[Scale, tuple[str, str]] = attrs.field(factory=dict[Any, Any], init=False)

    def fill(self, sheets: Sequence[Sheet]) -> Sequence[str]:
        """Return the frame before the lines, the lines, and the frame behind them."""
        place = self.place
        scale = find_scale([sheet.entries[place] for sheet in sheets])
        if scale is None:
            return ("",) * 4
        before, behind = self._frames.get(scale) or self._write_frame(scale)
        one, other = [
            sheet.once(_keep).get((scale, leads)) or self._write_line(sheet, scale, leads)
            for sheet, leads in zip(sheets, self.leads, strict=True)
        ]
        return before, one, other, behind

    def _write_frame(self, scale: Scale) -> tuple[str, str]:
        _make_room(self._frames)
        label = write(self.kind.heads.labels[self.place])
        chart = make_chart(0, scale, self.kind)  # a frame is the same for a row of any number
        frame = self._frames[scale] = write_frame(chart, label)
        return frame

    def _write_line(self, sheet: Sheet, scale: Scale, leads: bool) -> str:  # noqa: FBT001  a key
        kept, name = sheet.once(_keep), sheet.name.once(write_part)
        _make_room(kept)
        bar = draw(sheet, self.place, scale, mirrored=self.mirrored)
        text = bar or sheet.column.once(draw_cells)[self.place].text
        line = kept[scale, leads] = write_line(name, text, is_leading=leads)
        return line


@attrs.frozen
class Shared:
    """Fills in the lists of skills, those marked that all share, and what says them again."""

    place: int
    key: str
    blanks: int = 4

    @classmethod
    def of(cls, kind: Kind) -> Shared:
        """Return what fills the row of skills on pages of that kind."""
        return cls(kind.skills, write_key(say_shared(kind)))

    def fill(self, sheets: Sequence[Sheet]) -> Sequence[str]:
        """Return the lists, and what is said of each."""
        place = self.place
        common = find_common([sheet.entries[place] for sheet in sheets]) or frozenset()
        (one, says), (other, repeats) = [
            sheet.once(_keep).get(common) or self._share(sheet, common) for sheet in sheets
        ]
        return one, other, says, repeats

    def _share(self, sheet: Sheet, common: frozenset[str]) -> tuple[str, str]:
        kept, entry = sheet.once(_keep), sheet.entries[self.place]
        _make_room(kept)
        keys = () if entry is None or entry.keys is None else entry.keys
        among = list(map(common.__contains__, keys))
        shared = kept[common] = share(sheet.column.once(draw_cells)[self.place], among, self.key)
        return shared
