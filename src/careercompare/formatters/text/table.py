"""The table of a text: drawn with lines, or stacked where its columns would be too narrow."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import partial
from itertools import repeat
from typing import Literal, TypeAlias, TypeVar

import attrs

from careercompare.formatters.text.terminal import cells
from careercompare.formatters.text.wrap import Text, hang, read, wrap
from careercompare.presentation import Cell, Citation, Column, Grid, Heads, Table
from careercompare.words import Phrase, Piece, join_phrases

T = TypeVar("T")

Marks: TypeAlias = Literal["signs", "colors"]
Borders: TypeAlias = Literal["lines", "none"]

# The text of a cell, and behind it one for each thing in which its career leads; behind the label
# of a row stands the key to what is shared in it.
_Texts: TypeAlias = tuple[Text, ...]

# No line ends between a sign and what it marks, until all lines are there: see `release_signs`.
_LEADS, _SIGN, _BESIDE = "▲\u00a0", Piece("✓\u00a0"), " · "
_COLOR = ("\x1b[1;32m", "\x1b[0m")  # bold green, and back to what was before (ECMA-48, SGR)
_NO_COLOR = ("", "")
BOLD = ("\x1b[1m", "\x1b[0m")

_NARROWEST_TABLE = 60
_NARROWEST_COLUMN = 12  # a column that wants more than this gets at least this
_LONGEST_WORD = 24  # a column that has longer ones gets at least this, and breaks them
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
_ISOLATES = re.compile("[\u2067-\u2069]")


def write_table(table: Table, width: int, marks: Marks, borders: Borders, *, is_rtl: bool) -> str:
    """Return *table* in lines of at most *width* columns, the winners marked as *marks* says.

    Where it *is_rtl*, read from right to left, the labels are the column on the right and texts
    are aligned to the right, on a terminal that reorders text as on one that does not. The
    characters of a text always stay in the order in which they are read.
    """
    style = _COLOR if marks == "colors" else _NO_COLOR
    head: list[_Texts] = [(phrase.once(read),) for phrase in (table.corner, *table.columns)]
    body = list(_read_rows(table.grid))
    widths = fit_columns(list(zip(head, *body, strict=True)), width) if borders == "lines" else None
    if widths is None:
        return "\n\n".join(_stack(row, head[1:], width, style) for row in body)
    return "\n".join(_Drawing(widths, is_rtl, style).draw(head, body))


def release_signs(text: str) -> str:
    """Put a space behind each sign, for whoever searches or copies what it marks."""
    for sign in (_LEADS[0], _SIGN.text[0]):
        text = text.replace(f"{sign}\u00a0", f"{sign} ").replace(f"{sign} \n", f"{sign}\n")
    return text


def drop_isolates(text: str) -> str:
    """Leave out the characters that keep texts of unlike directions apart, and take no room."""
    bare = _ISOLATES.sub("", text).replace(f"{_LEFT_TO_RIGHT_MARK}│", "│")
    return "\n".join([line.rstrip(" ") for line in bare.split("\n")])


def _read_rows(grid: Grid) -> Iterator[list[_Texts]]:
    labels = grid.heads.once(_read_labels)
    columns = [(column.cells, column.once(_read_column)) for column in grid.columns]
    for place in grid.places:
        label, meaning = labels[place], grid.find_meaning(place)
        if meaning.key is not None:
            label = (*label, meaning.key.once(_read_key))
        if meaning.is_bare:
            yield [label, *[texts[place] for _, texts in columns]]
            continue
        citations, shared = meaning.citations or repeat(None), meaning.shared or repeat(())
        means = zip(citations, shared, meaning.leads or repeat(()), strict=False)
        yield [
            label,
            *[
                _read_cell(cells[place], *each)
                for (cells, _), each in zip(columns, means, strict=False)
            ],
        ]


def _read_labels(heads: Heads) -> Sequence[_Texts]:
    return tuple([(label.once(read),) for label in heads.labels])


def _read_column(column: Column) -> Sequence[_Texts]:
    return tuple([(cell.words.once(read),) for cell in column.cells])


def _read_cell(
    cell: Cell, citation: Citation | None, shared: Sequence[bool], leads: Sequence[Phrase]
) -> _Texts:
    words = cell.words
    if citation is not None or any(shared):
        text = words.once(_Latest).read(cell, citation, tuple(shared))
    else:
        text = words.once(read)
    return (text, *[lead.once(_read_lead) for lead in leads])


class _Latest:
    """The words of a cell with what they mean on the page that they were last on."""

    __slots__ = ("_meaning", "_text")

    def __init__(self, words: Phrase) -> None:
        self._meaning: tuple[Citation | None, tuple[bool, ...]] = None, ()
        self._text = words.once(read)

    def read(self, cell: Cell, citation: Citation | None, shared: tuple[bool, ...]) -> Text:
        meaning = citation, shared
        if meaning != self._meaning:
            words = _sign(cell, shared) if any(shared) else cell.words
            self._meaning, self._text = (
                meaning,
                read(words if citation is None else Phrase((words, citation.words))),
            )
        return self._text


def _sign(cell: Cell, shared: Sequence[bool]) -> Phrase:
    items = [
        Phrase((_SIGN, phrase)) if is_shared else phrase
        for phrase, is_shared in zip(cell.phrases, shared, strict=True)
    ]
    return join_phrases(items, cell.separator)


def _read_key(key: Phrase) -> Text:
    return read(Phrase((_SIGN, key)))


def _read_lead(lead: Phrase) -> Text:
    return read(Phrase((Piece(_LEADS), lead)))


def fit_columns(columns: Sequence[Sequence[_Texts]], width: int) -> list[int] | None:
    """Return the widths of the *columns* of a table that is at most *width* wide with its borders.

    The labels in front take what their words need; the others get an equal share of the rest, and
    what one does not use goes to its neighbours. None says that there is no room for a table: a
    column would be too narrow to read, or for its words.
    """
    if width < _NARROWEST_TABLE:
        return None
    wanted = [max([text.columns for texts in column for text in texts]) for column in columns]
    room = width - _BORDER * len(wanted) - 1
    front = min(wanted[0], room // 3)
    if front > _LABELS:
        front = min(front, max(_find_narrowest(columns[0]), _LABELS))
    widths = [front, *_share(room - front, wanted[1:])]
    for column, given, wish in zip(columns, widths, wanted, strict=True):
        if given < wish and given < max(
            min(wish, _NARROWEST_COLUMN), min(_find_narrowest(column), _LONGEST_WORD)
        ):
            return None
    return widths


def _find_narrowest(column: Sequence[_Texts]) -> int:
    return max([text.narrowest for texts in column for text in texts])


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
    label, *values = row
    lines = wrap(_BESIDE.join([text.shown for text in label]), width)
    for (title,), (value, *leads) in zip(titles, values, strict=True):
        lines.append(hang(f"{title.shown}: {value.shown}", width, "  ", "    "))
        lines += [paint(hang(lead.shown, width, "    ", "      "), style) for lead in leads]
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


def _align(text: str, width: int, *, is_rtl: bool) -> str:
    return "\n".join([_pad(line, width, is_rtl=is_rtl) for line in wrap(text, width)])


# Each by one name, since a text keeps its lines by what wrote them.
_align_left, _align_right = partial(_align, is_rtl=False), partial(_align, is_rtl=True)


def _pad(line: str, width: int, style: tuple[str, str] = _NO_COLOR, *, is_rtl: bool) -> str:
    padding = " " * (width - cells(line))
    painted = paint(line, style)
    if not is_rtl or not line:
        return f"{painted}{padding}"
    return f"{padding}{_RIGHT_TO_LEFT_ISOLATE}{painted}{_POP_ISOLATE}"


def paint(text: str, style: tuple[str, str]) -> str:
    """Return *text* between the sequences that begin and end a style."""
    before, after = style
    return f"{before}{text}{after}"
