"""The table of a text: drawn with lines, or stacked where its columns would be too narrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import TypeVar

import attrs

from careercompare.formatters.terminal_safe import printable
from careercompare.formatters.terminal_width import cells
from careercompare.formatters.terminal_wrap import hang, wrap
from careercompare.formatters.text_columns import fit_columns
from careercompare.presentation import Table

T = TypeVar("T")

# The corner on the left, the line, a crossing, and the corner on the right.
_TOP = ("┌", "─", "┬", "┐")
_BELOW_HEAD = ("╞", "═", "╪", "╡")
_BETWEEN = ("├", "─", "┼", "┤")
_BOTTOM = ("└", "─", "┴", "┘")

# A terminal that reorders text takes the direction of a line from its first letter. This mark is
# that letter, so that columns stay where they are drawn; isolates keep a cell from its neighbours.
_LEFT_TO_RIGHT_MARK = "\u200e"
_RIGHT_TO_LEFT_ISOLATE, _POP_ISOLATE = "\u2067", "\u2069"


def write_table(table: Table, width: int, *, is_rtl: bool) -> str:
    """Return *table* in lines of at most *width* columns.

    Where it *is_rtl*, read from right to left, the labels are the column on the right and texts
    are aligned to the right, on a terminal that reorders text as on one that does not. The
    characters of a text always stay in the order in which they are read.
    """
    head = [printable(phrase) for phrase in (table.corner, *table.columns)]
    body = [
        [printable(row.label), *(printable(cell.line) for cell in row.cells)] for row in table.rows
    ]
    widths = fit_columns([head, *body], width)
    if widths is None:
        return "\n\n".join(_stack(row, head[1:], width) for row in body)
    return "\n".join(_Drawing(widths, is_rtl).draw(head, body))


def _stack(row: Sequence[str], titles: Iterable[str], width: int) -> str:
    label, *values = row
    entries = (f"{title}: {value}" for title, value in zip(titles, values, strict=True))
    lines = [*wrap(label, width), *(hang(entry, width, "  ", "    ") for entry in entries)]
    return "\n".join(lines)


@attrs.frozen
class _Drawing:
    """Lines around columns of these *widths*, which are in reading order like all texts here."""

    widths: Sequence[int]
    is_rtl: bool

    def draw(self, head: Sequence[str], body: Sequence[Sequence[str]]) -> Iterator[str]:
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

    def _row(self, texts: Iterable[str]) -> Iterator[str]:
        wrapped = map(wrap, texts, self.widths)
        start = _LEFT_TO_RIGHT_MARK if self.is_rtl else ""
        for line in zip_longest(*wrapped, fillvalue=""):
            placed = list(map(self._place, line, self.widths))
            yield f"{start}│ {' │ '.join(self._order(placed))} │"

    def _place(self, text: str, width: int) -> str:
        padding = " " * (width - cells(text))
        if not self.is_rtl or not text:
            return f"{text}{padding}"
        return f"{padding}{_RIGHT_TO_LEFT_ISOLATE}{text}{_POP_ISOLATE}"

    def _order(self, columns: Sequence[T]) -> Sequence[T]:
        """Return *columns* from left to right."""
        return columns[::-1] if self.is_rtl else columns
