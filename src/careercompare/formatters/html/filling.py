"""What fills the blanks of a forme in rows whose cells mean something together."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Generic, Protocol, TypeVar

import attrs

from careercompare.formatters.html.bars import draw_bar, write_frame, write_line
from careercompare.formatters.html.cells import draw_cells, share
from careercompare.formatters.html.markup import write, write_part
from careercompare.presentation import (
    Kind,
    Scale,
    Sheet,
    find_common,
    find_positions,
    find_scale_of_two,
    make_chart,
)

_MOST_KEPT = 64  # of a sheet: scales are round, and so are few; each is of 0.3 kB

S = TypeVar("S")
T = TypeVar("T")  # str or bytes


@attrs.frozen(eq=False)
class Drawn(Generic[T]):
    """What was drawn of one career: its name, its guide, its cells, and *shapes* by their keys.

    Its *bare* name is written without markup.
    """

    name: T
    guide: T
    cells: Sequence[T]
    bare: str
    shapes: dict[Any, Any] = attrs.field(factory=dict[Any, Any], init=False)

    def keep(self, key: object, shape: S) -> S:
        """Keep a shape, and return it."""
        if len(self.shapes) >= _MOST_KEPT:
            self.shapes.clear()
        self.shapes[key] = shape
        return shape


class Filler(Protocol[T]):
    """Fills so many *blanks* of a row."""

    @property
    def blanks(self) -> int:
        """How many texts it gives."""
        ...

    def fill(self, sheets: Sequence[Sheet], drawn: Sequence[Drawn[T]], /) -> Sequence[T]:
        """Return the texts of these sheets, of which so much was *drawn*."""
        ...


@attrs.frozen
class Bars(Generic[T]):
    """Fills in the bars of the row at that place, as *write* writes them."""

    place: int
    mirrored: bool
    write: Callable[[str], T]
    blanks: int = 2

    def fill(self, sheets: Sequence[Sheet], drawn: Sequence[Drawn[T]]) -> Sequence[T]:
        """Return the bar of each career, on their one scale."""
        (one, other), (first, second), place = sheets, drawn, self.place
        scale = find_scale_of_two(one.entries[place], other.entries[place])
        if scale is None:
            return (self.write(""),) * 2
        key = (place, scale)
        return (
            first.shapes.get(key) or first.keep(key, self._draw(one, scale)),
            second.shapes.get(key) or second.keep(key, self._draw(other, scale)),
        )

    def _draw(self, sheet: Sheet, scale: Scale) -> T:
        return self.write(draw(sheet, self.place, scale, mirrored=self.mirrored))


def draw(sheet: Sheet, place: int, scale: Scale, *, mirrored: bool) -> str:
    """Draw the bar of a career in the row at that place, or nothing where it has no figures."""
    (position,) = find_positions([sheet.entries[place]], scale)
    return "" if position is None else draw_bar(*position, mirrored)


@attrs.frozen
class Lines(Generic[T]):
    """Fills in the chart of the row at that place: its frame, and a line for each career.

    *leads* tells which of them lead, as on all pages of a pattern.
    """

    place: int
    mirrored: bool
    write: Callable[[str], T]
    kind: Kind
    leads: Sequence[bool]
    blanks: int = 4
    _frames: dict[Scale, Sequence[T]] = attrs.field(factory=dict[Any, Any], init=False)

    def fill(self, sheets: Sequence[Sheet], drawn: Sequence[Drawn[T]]) -> Sequence[T]:
        """Return the frame before the lines, the lines, and the frame behind them."""
        (one, other), (first, second), place = sheets, drawn, self.place
        scale = find_scale_of_two(one.entries[place], other.entries[place])
        if scale is None:
            return (self.write(""),) * 4
        before, behind = self._frames.get(scale) or self._write_frame(scale)
        key, another = [(scale, leads) for leads in self.leads]
        return (
            before,
            first.shapes.get(key) or first.keep(key, self._write_line(one, *key)),
            second.shapes.get(another) or second.keep(another, self._write_line(other, *another)),
            behind,
        )

    def _write_frame(self, scale: Scale) -> Sequence[T]:
        if len(self._frames) >= _MOST_KEPT:
            self._frames.clear()
        label = write(self.kind.heads.labels[self.place])
        chart = make_chart(0, scale, self.kind)  # a frame is the same for a row of any number
        frame = self._frames[scale] = [*map(self.write, write_frame(chart, label))]
        return frame

    def _write_line(self, sheet: Sheet, scale: Scale, leads: bool) -> T:  # noqa: FBT001  a key
        bar = draw(sheet, self.place, scale, mirrored=self.mirrored)
        text = bar or sheet.column.once(draw_cells)[self.place].text
        return self.write(write_line(sheet.name.once(write_part), text, is_leading=leads))


@attrs.frozen
class Shared(Generic[T]):
    """Fills in the lists of skills, those marked that all share, and what says them again."""

    place: int
    write: Callable[[str], T]
    key: str
    blanks: int = 4

    def fill(self, sheets: Sequence[Sheet], drawn: Sequence[Drawn[T]]) -> Sequence[T]:
        """Return the lists, and what is said of each."""
        (one, other), (first, second), place = sheets, drawn, self.place
        key = find_common((one.entries[place], other.entries[place])) or frozenset()
        text, says = first.shapes.get(key) or first.keep(key, self._share(one, key))
        another, repeats = second.shapes.get(key) or second.keep(key, self._share(other, key))
        return text, another, says, repeats

    def _share(self, sheet: Sheet, common: frozenset[str]) -> tuple[T, T]:
        entry = sheet.entries[self.place]
        keys = () if entry is None or entry.keys is None else entry.keys
        among = list(map(common.__contains__, keys))
        text, repeats = share(sheet.column.once(draw_cells)[self.place], among, self.key)
        return self.write(text), self.write(repeats)
