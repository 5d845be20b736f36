"""A table in a foreign file: rows below a row of column names, each cell with its place."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import NoReturn

import attrs

from careercompare.errors import UnreadableData
from careercompare.readers.tables.cells import Cell, to_number, to_text

_FOOTNOTE_MARK = re.compile(r"\s*\[[0-9]+\]$")
_LONGEST_SHOWN = 60


@attrs.frozen
class Sheet:
    """Every row of a sheet of a workbook, or of a CSV file, where *name* is None."""

    source: str
    name: str | None
    rows: Sequence[Sequence[Cell]] = attrs.field(repr=False)

    def refuse(self, row: int | None, column: str | None, problem: str, remedy: str) -> NoReturn:
        """Raise `UnreadableData` for the place; rows count from 1."""
        parts = (
            None if self.name is None else f'sheet "{self.name}"',
            None if row is None else f"row {row}",
            None if column is None else f'column "{column}"',
        )
        place = ", ".join(part for part in parts if part is not None)
        raise UnreadableData(self.source, place, problem, remedy)


@attrs.frozen
class SheetTable:
    """The rows of a sheet below its column names, which stand in row *header*.

    *columns* maps our name of a column to its position, *names* to the name it has in the file,
    *remedy* says which file belongs here.
    """

    sheet: Sheet
    header: int
    columns: Mapping[str, int]
    names: Mapping[str, str]
    remedy: str

    def __iter__(self) -> Iterator[SheetRow]:
        rows = self.sheet.rows[self.header :]
        return (SheetRow(self, place, cells) for place, cells in enumerate(rows, self.header + 1))

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

    def text(self, column: str) -> str:
        """Return what the cell shows; empty where it is."""
        return to_text(self.cells[self.table.columns[column]])

    def find_decimal(self, column: str) -> Decimal | None:
        """Return the exact number in the cell, or None where there is none."""
        return to_number(self.cells[self.table.columns[column]])

    def decimal(self, column: str) -> Decimal:
        """Return the exact number in the cell, or refuse what is none."""
        number = self.find_decimal(column)
        if number is None:
            self.refuse(column, f"expected a number, found {show(self.text(column))}")
        return number

    def refuse(self, column: str, problem: str, remedy: str | None = None) -> NoReturn:
        """Raise `UnreadableData` for a cell of this row."""
        self.table.refuse(self.number, column, problem, remedy)


def show(text: str) -> str:
    r"""Return foreign text fit for an error: in quotes, short, and without control characters.

    >>> print(show("Nov-11"), show("a\x07"), show(""))
    "Nov-11" "a\x07" nothing
    """
    if not text:
        return "nothing"
    shown = "".join(c if c.isprintable() else repr(c)[1:-1] for c in text[:_LONGEST_SHOWN])
    return f'"{shown}{"…" if len(text) > _LONGEST_SHOWN else ""}"'


def find_table(sheet: Sheet, header: int, wanted: Mapping[str, str], remedy: str) -> SheetTable:
    """Return the table whose column names stand in row *header*, with rows below it.

    *wanted* maps our names of columns to theirs, in which ``YYYY`` is any year. Case, kinds of
    dashes and footnote marks do not count. A column that is missing, or that stands twice, is
    refused; others may stand beside them.
    """
    table = find_header(sheet, header, wanted, remedy)
    if len(sheet.rows) == header:
        table.refuse_empty()
    return table


def find_header(sheet: Sheet, header: int, wanted: Mapping[str, str], remedy: str) -> SheetTable:
    """Return the table as `find_table` does, whether rows are below the names or not."""
    if len(sheet.rows) < header:
        problem = "it is empty" if not sheet.rows else f"it ends with row {len(sheet.rows)}"
        sheet.refuse(None, None, problem, remedy)
    names = [_FOOTNOTE_MARK.sub("", to_text(cell)) for cell in sheet.rows[header - 1]]
    columns = {ours: _find_column(sheet, header, names, name) for ours, name in wanted.items()}
    found = {column: names[place] for column, place in columns.items()}
    return SheetTable(sheet, header, columns, found, remedy)


def _find_column(sheet: Sheet, header: int, names: Sequence[str], wanted: str) -> int:
    escaped = re.escape(wanted).replace("–", "[–-]").replace("YYYY", "[0-9]{4}")
    pattern = re.compile(escaped, re.IGNORECASE)
    places = [place for place, name in enumerate(names) if pattern.fullmatch(name)]
    if len(places) != 1:
        problem = "it is missing" if not places else "it stands twice"
        found = ", ".join(filter(None, names)) or "nothing"
        remedy = f"Names of columns belong into row {header}, which holds: {found}."
        sheet.refuse(header, wanted, problem, remedy)
    return places[0]
