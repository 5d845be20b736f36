"""Cells and files: rows of a workbook or a CSV file, every cell with its place."""

from careercompare.readers.tables.files import (
    Workbook,
    decode,
    find_delimiter,
    find_encoding,
    is_text_file,
    open_workbook,
    refuse_no_text,
    stream_csv,
    stream_tabs,
)
from careercompare.readers.tables.formats import find_foreign
from careercompare.readers.tables.sheet import (
    Cell,
    Grouped,
    Sheet,
    SheetRow,
    SheetTable,
    find_table,
    group_rows,
    is_empty,
    shift,
    shorten,
    show,
    to_text,
)

__all__ = [
    "Cell",
    "Grouped",
    "Sheet",
    "SheetRow",
    "SheetTable",
    "Workbook",
    "decode",
    "find_delimiter",
    "find_encoding",
    "find_foreign",
    "find_table",
    "group_rows",
    "is_empty",
    "is_text_file",
    "open_workbook",
    "refuse_no_text",
    "shift",
    "shorten",
    "show",
    "stream_csv",
    "stream_tabs",
    "to_text",
]
