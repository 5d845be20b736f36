"""The table of a text: drawn with lines, or stacked where its columns would be too narrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Literal, TypeAlias, TypeVar

import attrs

from careercompare.formatters.text.columns import fit_columns
from careercompare.formatters.text.safe import printable
from careercompare.formatters.text.width import cells
from careercompare.formatters.text.wrap import hang, wrap
from careercompare.presentation import Cell, Table

T = TypeVar("T")

Marks: TypeAlias = Literal["none", "signs", "colors"]

_SIGN = "▲"
_COLOR = ("\x1b[1;32m", "\x1b[0m")  # bold green, and back to what was before (ECMA-48, SGR)

# The corner on the left, the line, a crossing, and the corner on the right.
_TOP = ("┌", "─", "┬", "┐")
_BELOW_HEAD = ("╞", "═", "╪", "╡")
_BETWEEN = ("├", "─", "┼", "┤")
_BOTTOM = ("└", "─", "┴", "┘")

# A terminal that reorders text takes the direction of a line from its first letter. This mark is
# that letter, so that columns stay where they are drawn; isolates keep a cell from its neighbours.
_LEFT_TO_RIGHT_MARK = "\u200e"
_RIGHT_TO_LEFT_ISOLATE, _POP_ISOLATE = "\u2067", "\u2069"


def write_table(table: Table, width: int, marks: Marks, *, is_rtl: bool) -> str:
    """Return *table* in lines of at most *width* columns, the winners marked as *marks* says.

    Where it *is_rtl*, read from right to left, the labels are the column on the right and texts
    are aligned to the right, on a terminal that reorders text as on one that does not. The
    characters of a text always stay in the order in which they are read.
    """
    style = _COLOR if marks == "colors" else ("", "")
    head = [_Text(printable(phrase)) for phrase in (table.corner, *table.columns)]
    body = [
        [_Text(printable(row.label)), *(_read(cell, marks) for cell in row.cells)]
        for row in table.rows
    ]
    widths = fit_columns([[str(text) for text in row] for row in (head, *body)], width)
    if widths is None:
        return "\n\n".join(_stack(row, head[1:], width, style) for row in body)
    return "\n".join(_Drawing(widths, is_rtl, style).draw(head, body))


@attrs.frozen
class _Text:
    """The text of a cell, and a line for each thing in which its career leads."""

    words: str
    leads: tuple[str, ...] = ()

    def __str__(self) -> str:
        return "\n".join((self.words, *self.leads))

    def lines(self, width: int) -> Iterator[tuple[str, bool]]:
        """Yield the wrapped lines, and whether each is a mark."""
        for line in wrap(self.words, width):
            yield line, False
        for lead in self.leads:
            for line in wrap(lead, width):
                yield line, True


def _read(cell: Cell, marks: Marks) -> _Text:
    leads = () if marks == "none" else tuple(f"{_SIGN} {printable(lead)}" for lead in cell.leads)
    return _Text(printable(cell.line), leads)


def _stack(
    row: Sequence[_Text], titles: Sequence[_Text], width: int, style: tuple[str, str]
) -> str:
    label, *values = row
    lines = wrap(label.words, width)
    for title, value in zip(titles, values, strict=True):
        lines.append(hang(f"{title.words}: {value.words}", width, "  ", "    "))
        lines += [_paint(hang(lead, width, "    ", "      "), style) for lead in value.leads]
    return "\n".join(lines)


@attrs.frozen
class _Drawing:
    """Lines around columns of these *widths*, which are in reading order like all texts here."""

    widths: Sequence[int]
    is_rtl: bool
    style: tuple[str, str]

    def draw(self, head: Sequence[_Text], body: Sequence[Sequence[_Text]]) -> Iterator[str]:
        yield self._rule(_TOP)
        yield from self._row(head)
        for place, row in enumerate(body):
            yield self._rule(_BETWEEN if place else _BELOW_HEAD)
            yield from self._row(row)
        yield self._rule(_BOTTOM)

    def _rule(self, signs: Iterable[str]) -> str:
        left, line, crossing, right = signs
        lines = (line * (width + 2) for width in self._order(self.widths))
        return f"{left}{crossing.join(lines)}{right}"

    def _row(self, texts: Sequence[_Text]) -> Iterator[str]:
        wrapped = [text.lines(width) for text, width in zip(texts, self.widths, strict=True)]
        start = _LEFT_TO_RIGHT_MARK if self.is_rtl else ""
        for line in zip_longest(*wrapped, fillvalue=("", False)):
            placed = [
                self._place(text, width, is_mark=is_mark)
                for (text, is_mark), width in zip(line, self.widths, strict=True)
            ]
            yield f"{start}│ {' │ '.join(self._order(placed))} │"

    def _place(self, text: str, width: int, *, is_mark: bool) -> str:
        padding = " " * (width - cells(text))
        painted = _paint(text, self.style) if is_mark else text
        if not self.is_rtl or not text:
            return f"{painted}{padding}"
        return f"{padding}{_RIGHT_TO_LEFT_ISOLATE}{painted}{_POP_ISOLATE}"

    def _order(self, columns: Sequence[T]) -> Sequence[T]:
        """Return *columns* from left to right."""
        return columns[::-1] if self.is_rtl else columns


def _paint(text: str, style: tuple[str, str]) -> str:
    before, after = style
    return f"{before}{text}{after}"
