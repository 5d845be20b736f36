"""Cells and files: rows of a workbook or a CSV file, every cell with its place."""

from careercompare.readers.tables.files import Workbook, open_workbook, stream_csv
from careercompare.readers.tables.formats import find_foreign
from careercompare.readers.tables.sheet import (
    Grouped,
    Sheet,
    SheetRow,
    SheetTable,
    find_table,
    group_rows,
    shift,
    show,
    to_text,
)

__all__ = [
    "Grouped",
    "Sheet",
    "SheetRow",
    "SheetTable",
    "Workbook",
    "find_foreign",
    "find_table",
    "group_rows",
    "open_workbook",
    "shift",
    "show",
    "stream_csv",
    "to_text",
]
