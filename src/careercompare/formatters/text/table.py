"""The table of a text: drawn with lines, or stacked where its columns would be too narrow."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Literal, TypeAlias, TypeVar

import attrs

from careercompare.formatters.text.terminal import cells, printable
from careercompare.formatters.text.wrap import Text, hang, read, wrap
from careercompare.presentation import Cell, Table
from careercompare.words import Phrase

T = TypeVar("T")

Marks: TypeAlias = Literal["none", "signs", "colors"]

# The text of a cell, and behind it one for each thing in which its career leads.
_Texts: TypeAlias = tuple[Text, ...]

_SIGN = "▲"
_COLOR = ("\x1b[1;32m", "\x1b[0m")  # bold green, and back to what was before (ECMA-48, SGR)
_NO_COLOR = ("", "")

_NARROWEST_TABLE = 60
_NARROWEST_COLUMN = 12  # a column that wants more than this gets at least this
_LABELS = 16  # what the labels may take in one line although their words are shorter
_BORDER = 3  # a line and a space on either side of it

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
    style = _COLOR if marks == "colors" else _NO_COLOR
    head: list[_Texts] = [(phrase.once(read),) for phrase in (table.corner, *table.columns)]
    body: list[list[_Texts]] = [
        [(row.label.once(read),), *[_read_cell(cell, marks) for cell in row.cells]]
        for row in table.rows
    ]
    wanted = [
        max([text.columns for texts in column for text in texts])
        for column in zip(head, *body, strict=True)
    ]
    widths = fit_columns([row[0][0].shown for row in (head, *body)], wanted, width)
    if widths is None:
        return "\n\n".join(_stack(row, head[1:], width, style) for row in body)
    return "\n".join(_Drawing(widths, is_rtl, style).draw(head, body))


def _read_cell(cell: Cell, marks: Marks) -> _Texts:
    text = cell.line.once(read)
    return (text,) if marks == "none" else (text, *[lead.once(_read_lead) for lead in cell.leads])


def _read_lead(lead: Phrase) -> Text:
    return Text(f"{_SIGN} {printable(lead)}")


def fit_columns(labels: Sequence[str], wanted: Sequence[int], width: int) -> list[int] | None:
    """Return the widths of the columns of a table that is at most *width* wide with its borders.

    *wanted* is the longest line of each. The *labels* in front take what their words need; the
    others get an equal share of the rest, and what one does not use goes to its neighbours. None
    says that there is no room for a table.

    >>> fit_columns(["Attribute", "Pay"], [9, 7, 90], 70)
    [9, 7, 44]
    """
    if width < _NARROWEST_TABLE:
        return None
    room = width - _BORDER * len(wanted) - 1
    front = min(wanted[0], room // 3)
    if front > _LABELS:
        longest_word = max(cells(word) for label in labels for word in ("", *label.split()))
        front = min(front, max(longest_word, _LABELS))
    widths = [front, *_share(room - front, wanted[1:])]
    is_cramped = any(
        given < min(wish, _NARROWEST_COLUMN) for given, wish in zip(widths, wanted, strict=True)
    )
    return None if is_cramped else widths


def _share(room: int, wanted: Sequence[int]) -> list[int]:
    """Give each what it wants, the modest first; the greedy share what is left equally."""
    given = [0] * len(wanted)
    modest_first = sorted(range(len(wanted)), key=lambda place: wanted[place])
    for served, place in enumerate(modest_first):
        given[place] = min(wanted[place], room // (len(wanted) - served))
        room -= given[place]
    return given


def _stack(
    row: Sequence[_Texts], titles: Sequence[_Texts], width: int, style: tuple[str, str]
) -> str:
    (label,), *values = row
    lines = wrap(label.shown, width)
    for (title,), (value, *leads) in zip(titles, values, strict=True):
        lines.append(hang(f"{title.shown}: {value.shown}", width, "  ", "    "))
        lines += [_paint(hang(lead.shown, width, "    ", "      "), style) for lead in leads]
    return "\n".join(lines)


@attrs.frozen
class _Drawing:
    """Lines around columns of these *widths*, which are in reading order like all texts here."""

    widths: Sequence[int]
    is_rtl: bool
    style: tuple[str, str]

    def draw(self, head: Sequence[_Texts], body: Sequence[Sequence[_Texts]]) -> Iterator[str]:
        between = self._rule(_BETWEEN)
        yield self._rule(_TOP)
        yield from self._row(head)
        for place, row in enumerate(body):
            yield between if place else self._rule(_BELOW_HEAD)
            yield from self._row(row)
        yield self._rule(_BOTTOM)

    def _rule(self, signs: Iterable[str]) -> str:
        left, line, crossing, right = signs
        lines = [line * (width + 2) for width in self._order(self.widths)]
        return f"{left}{crossing.join(lines)}{right}"

    def _row(self, texts: Sequence[_Texts]) -> Iterator[str]:
        columns = list(map(self._lay, texts, self.widths))
        height = max(map(len, columns))
        for column, width in zip(columns, self.widths, strict=True):
            column.extend([" " * width] * (height - len(column)))
        start = f"{_LEFT_TO_RIGHT_MARK}│ " if self.is_rtl else "│ "
        for line in zip(*self._order(columns), strict=True):
            yield f"{start}{' │ '.join(line)} │"

    def _lay(self, texts: _Texts, width: int) -> list[str]:
        text, *leads = texts
        lines = text.lay(_align_right if self.is_rtl else _align_left, width).split("\n")
        for lead in leads:
            for line in wrap(lead.shown, width):
                lines.append(_pad(line, width, self.style, is_rtl=self.is_rtl))
        return lines

    def _order(self, columns: Sequence[T]) -> Sequence[T]:
        """Return *columns* from left to right."""
        return columns[::-1] if self.is_rtl else columns


def _align_left(text: str, width: int) -> str:
    return "\n".join([_pad(line, width, is_rtl=False) for line in wrap(text, width)])


def _align_right(text: str, width: int) -> str:
    return "\n".join([_pad(line, width, is_rtl=True) for line in wrap(text, width)])


def _pad(line: str, width: int, style: tuple[str, str] = _NO_COLOR, *, is_rtl: bool) -> str:
    padding = " " * (width - cells(line))
    painted = _paint(line, style)
    if not is_rtl or not line:
        return f"{painted}{padding}"
    return f"{padding}{_RIGHT_TO_LEFT_ISOLATE}{painted}{_POP_ISOLATE}"


def _paint(text: str, style: tuple[str, str]) -> str:
    before, after = style
    return f"{before}{text}{after}"
