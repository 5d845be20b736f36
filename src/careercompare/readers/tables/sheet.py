"""A table in a foreign file: rows below a row of column names, each cell with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import partial
from itertools import chain
from typing import NoReturn, TypeAlias

import attrs

from careercompare.errors import UnreadableData
from careercompare.model import make_context

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta
"""What a spreadsheet's cell can hold; a cell of a CSV file holds text."""

_NUMBER = re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")

# Tried at the start of white space alone: from each place within it, long space takes minutes.
_FOOTNOTE_MARK = re.compile(r"(?<!\s)\s*\[[0-9]+\]$")

# The caller's own context may round to a few digits, and must not change what we read.
_EXACT = make_context(50)

# What is longer counts nothing, and Python refuses to write out whole numbers of 4,300 digits.
_LONGEST_NUMBER = 50

# What programs write where a text is missing: pandas, databases, spreadsheets.
_MISSING = frozenset({"n/a", "(na)", "nan", "none", "null", "true", "false"})

_LONGEST_SHOWN, _LONGEST_NAME, _MOST_SHOWN = 60, 80, 60


def to_text(cell: Cell) -> str:
    """Return what the cell shows, without white space around it; a number without ``.0``.

    >>> to_text("  Software developers"), to_text(99.0), to_text(True)
    ('Software developers', '99', 'TRUE')
    """
    if isinstance(cell, str):
        return cell.strip()
    number = to_number(cell)
    return str(cell).upper() if number is None else str(number)


def has_words(text: str) -> bool:
    """Tell whether a text says anything: it has letters, and is no mark of what is missing.

    >>> has_words("R"), has_words("n/a"), has_words("#REF!"), has_words("*")
    (True, False, False, False)
    """
    plain = text.strip()
    return (
        any(map(str.isalpha, plain))
        and not plain.startswith("#")
        and plain.casefold() not in _MISSING
    )


def to_number(cell: Cell) -> Decimal | None:
    """Return the number in the cell, exactly as it is written there, or None where there is none.

    A spreadsheet's numbers arrive as floats, whose repr is the shortest text that means them and
    so the one that the publisher typed. Text may hold a number of up to 50 characters, with commas
    between thousands.

    >>> to_number(32.66), to_number(154187380.0), to_number("1,234.5"), to_number("*")
    (Decimal('32.66'), Decimal('154187380'), Decimal('1234.5'), None)
    """
    if isinstance(cell, float):
        if cell.is_integer():
            return Decimal(int(cell))
        number = Decimal(repr(cell))
        return number if number.is_finite() else None
    if isinstance(cell, str):
        text = cell.strip()
        is_number = len(text) <= _LONGEST_NUMBER and _NUMBER.fullmatch(text)
        return Decimal(text.replace(",", "")) if is_number else None
    return Decimal(cell) if isinstance(cell, int) and not isinstance(cell, bool) else None


def shift(number: Decimal, places: int) -> Decimal:
    """Return the number times ten to the power of *places*, exactly.

    >>> shift(Decimal("15.8"), -2), int(shift(Decimal("115.2"), 3))
    (Decimal('0.158'), 115200)
    """
    return number.scaleb(places, _EXACT)


def show(text: str) -> str:
    r"""Return foreign text fit for an error: in quotes, short, and without control characters.

    >>> print(show("Nov-11"), show("a\x07"), show(""))
    "Nov-11" "a\x07" nothing
    """
    if not text:
        return "nothing"
    shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in text[:_LONGEST_SHOWN])
    return f'"{shown}{"…" if len(text) > _LONGEST_SHOWN else ""}"'


def shorten(name: str) -> str:
    """Return a foreign name as far as it fits an error.

    >>> shorten("A_MEDIAN"), len(shorten("x" * 100_000))
    ('A_MEDIAN', 81)
    """
    return f"{name[:_LONGEST_NAME]}{'…' * (len(name) > _LONGEST_NAME)}"


@attrs.frozen
class Sheet:
    """Rows of a sheet of a workbook, or of a CSV file, where *name* is None.

    *numbers* are those that the rows have in the file; None says that no row is left out.
    """

    source: str
    name: str | None
    rows: Sequence[Sequence[Cell]] = attrs.field(repr=False)
    numbers: Sequence[int] | None = attrs.field(default=None, repr=False)

    def refuse(self, row: int | None, column: str | None, problem: str, remedy: str) -> NoReturn:
        """Raise `UnreadableData` for the place; rows count from 1."""
        parts = (
            None if self.name is None else f'sheet "{shorten(self.name)}"',
            None if row is None else f"row {row}",
            None if column is None else f'column "{shorten(column)}"',
        )
        place = ", ".join(part for part in parts if part is not None)
        raise UnreadableData(self.source, place, problem, remedy)


@attrs.frozen
class Grouped:
    """A table whose rows are grouped by their first cells.

    *sheet* holds its column names and the first row of each group; *read* gives the column names
    and all rows of the groups whose places in *sheet* it is given, in the order of the file.
    """

    sheet: Sheet
    read: Callable[[Collection[int]], Sheet]


def is_empty(row: Sequence[Cell]) -> bool:
    """Tell whether no cell of a row shows anything.

    >>> is_empty(["", " ", ""]), is_empty(["", 0, ""])
    (True, False)
    """
    return all(isinstance(cell, str) and not cell.strip() for cell in row)


def group_rows(sheet: Sheet, measure: Callable[[Sheet], int]) -> Grouped:
    """Group the rows of a table by as many of their first cells as *measure* says.

    Rows that hold nothing belong to no group.
    """
    width = measure(sheet)
    groups: dict[tuple[Cell, ...], list[int]] = {}
    for place, row in enumerate(sheet.rows[1:], 1):
        if not is_empty(row):
            groups.setdefault(tuple(row[:width]), []).append(place)
    members = [[*range(len(sheet.rows))[:1]], *groups.values()]

    def take(places: Iterable[int]) -> Sheet:
        kept = sorted(places)
        rows = [sheet.rows[place] for place in kept]
        return Sheet(sheet.source, sheet.name, rows, [place + 1 for place in kept])

    return Grouped(
        take(place for places in members for place in places[:1]),
        lambda chosen: take({0, *chain.from_iterable(members[place] for place in chosen)}),
    )


@attrs.frozen
class SheetTable:
    """The rows of a sheet below its column names, which stand in row *header*.

    *columns* maps our name of a column to its position, *names* to the name it has in the file,
    *remedy* says which file belongs here. Who asks for its rows gets some, or `UnreadableData`.
    """

    sheet: Sheet
    header: int
    columns: Mapping[str, int]
    names: Mapping[str, str]
    remedy: str

    def __iter__(self) -> Iterator[SheetRow]:
        rows = self.sheet.rows[self.header :]
        if not rows:
            self.refuse_empty()
        numbers = self.sheet.numbers or range(1, len(self.sheet.rows) + 1)
        return map(partial(SheetRow, self), numbers[self.header :], rows)

    def refuse(self, row: int, column: str, problem: str, remedy: str | None = None) -> NoReturn:
        """Raise `UnreadableData` for a cell; *column* is our name of it."""
        self.sheet.refuse(row, self.names[column], problem, remedy or self.remedy)

    def refuse_empty(self) -> NoReturn:
        """Raise `UnreadableData` for a table that has no rows."""
        problem = "there is nothing below the column names"
        self.sheet.refuse(self.header, None, problem, self.remedy)


@attrs.frozen
class SheetRow:
    """A row of a table; *number* counts from 1, as spreadsheet programs do."""

    table: SheetTable
    number: int
    cells: Sequence[Cell]

    @property
    def is_empty(self) -> bool:
        """Whether it holds nothing, as rows do that spreadsheet programs leave between others."""
        return is_empty(self.cells)

    def text(self, column: str) -> str:
        """Return what the cell shows; empty where it is."""
        return to_text(self.cells[self.table.columns[column]])

    def find_number(self, column: str) -> Decimal | None:
        """Return the exact number in the cell, or None for whatever else is there."""
        return to_number(self.cells[self.table.columns[column]])

    def decimal(self, column: str) -> Decimal:
        """Return the exact number in the cell, or refuse what is none."""
        number = self.find_number(column)
        if number is None:
            self.refuse_text(column, "a number")
        return number

    def find_decimal(self, column: str, *marks: str) -> Decimal | None:
        """Return the exact number, None for one of the *marks* that stand for none, or refuse."""
        number = self.find_number(column)
        if number is None and self.text(column) not in marks:
            *most, last = ("a number", *(f'"{mark}"' for mark in marks))
            self.refuse_text(column, f"{', '.join(most)} or {last}")
        return number

    def refuse_text(self, column: str, expected: str) -> NoReturn:
        """Raise `UnreadableData` for a cell that shows something else than is *expected*."""
        self.refuse(column, f"expected {expected}, found {show(self.text(column))}")

    def refuse(self, column: str, problem: str, remedy: str | None = None) -> NoReturn:
        """Raise `UnreadableData` for a cell of this row."""
        self.table.refuse(self.number, column, problem, remedy)


def find_table(sheet: Sheet, header: int, wanted: Mapping[str, str], remedy: str) -> SheetTable:
    """Return the table whose column names stand in row *header*.

    *wanted* maps our names of columns to theirs, in which ``YYYY`` is any year. Case, kinds of
    dashes, low lines for spaces and footnote marks do not count. A column that is missing, or that
    stands twice, is refused; others may stand beside them.
    """
    if not sheet.rows:
        sheet.refuse(None, None, "it is empty", remedy)
    names = [_FOOTNOTE_MARK.sub("", to_text(cell)) for cell in sheet.rows[header - 1]]
    columns = {ours: _find_column(sheet, header, names, name) for ours, name in wanted.items()}
    found = {column: names[place] for column, place in columns.items()}
    return SheetTable(sheet, header, columns, found, remedy)


def _find_column(sheet: Sheet, header: int, names: Sequence[str], wanted: str) -> int:
    escaped = re.escape(wanted).replace("–", "[–-]").replace("YYYY", "[0-9]{4}")
    escaped = escaped.replace("_", "[ _]")
    pattern = re.compile(escaped, re.IGNORECASE)
    places = [place for place, name in enumerate(names) if pattern.fullmatch(name)]
    if len(places) != 1:
        problem = "it is missing" if not places else "it stands twice"
        told = names[:_MOST_SHOWN]
        found = ", ".join(filter(None, map(shorten, told))) or "nothing"
        found += f" and {len(names) - _MOST_SHOWN:,} more" if len(names) > _MOST_SHOWN else ""
        remedy = f"Names of columns belong into row {header}, which holds: {found}."
        sheet.refuse(header, wanted, problem, remedy)
    return places[0]
