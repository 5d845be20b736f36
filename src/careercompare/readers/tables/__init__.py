"""Cells and files: rows of a workbook or a CSV file, every cell with its place."""

from careercompare.readers.tables.files import open_workbook, stream_csv
from careercompare.readers.tables.sheet import Sheet, SheetRow, SheetTable, find_table, shift, show

__all__ = [
    "Sheet",
    "SheetRow",
    "SheetTable",
    "find_table",
    "open_workbook",
    "shift",
    "show",
    "stream_csv",
]
