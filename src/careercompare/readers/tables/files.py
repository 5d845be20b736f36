"""Workbooks and CSV files as sheets of cells; what is damaged is refused."""

from __future__ import annotations

import codecs
import csv
import io
import re
import zipfile
import zlib
from collections.abc import Callable, Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal

import attrs

from careercompare.errors import MissingExtra, UnreadableData
from careercompare.limits import Limits, take_limits
from careercompare.readers.tables.formats import find_foreign
from careercompare.readers.tables.sheet import Cell, Grouped, Sheet, group_rows
from careercompare.readers.tables.xlsx import Package

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

_BYTE_ORDER_MARK = "\ufeff"

# What zipfile raises for bytes that are none, or that ask for what it does not know.
_NO_ZIP = (
    *(zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError),
    KeyError,
)

_EXCEL_97 = bytes.fromhex("d0cf11e0a1b11ae1")

_TEXTS = frozenset({".csv", ".tsv", ".txt"})

# What no text begins with, and what it is.
_NO_TEXT = (
    (b"PK\3\4", "a workbook of Excel", "Name it .xlsx, as it was published."),
    (_EXCEL_97, "a workbook of Excel 97", "Name it .xls, as it was published."),
    (b"\x1f\x8b", "compressed by gzip", "Unpack it."),
)

# A cell in quotes, in which others are double.
_QUOTED = re.compile(r'"([^"]*(?:""[^"]*)*)"')

# Of several bytes, which few texts in Windows's 1252 have beside each other: "É" before a dash.
_LETTER_OF_UTF_8 = re.compile(
    rb"[\xc3-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}"
)

_END_IT = "Fetch it again, or end the line where the row is whole."
_FETCH_AGAIN = "The file is damaged or not what its name says. Fetch it again."


@attrs.frozen
class Workbook:
    """A spreadsheet file; *sheets* names its sheets in order."""

    source: str
    sheets: tuple[str, ...]
    _package: Package | CalamineWorkbook = attrs.field(repr=False)

    def read(self, name: str, rows: int | None = None) -> Sheet:
        """Return the first *rows* of a sheet, or all of them, empty or not."""
        with _refuse_damage(self.source):
            if isinstance(self._package, Package):
                return self._package.read(name, rows)
            sheet = self._package.get_sheet_by_name(name)
            return Sheet(self.source, name, sheet.to_python(skip_empty_area=False, nrows=rows))

    def group(self, name: str, measure: Callable[[Sheet], int]) -> Grouped:
        """Return the rows of a sheet by their first cells, however many rows they are.

        *measure* is given the first row, or more, and says how many cells that is.
        """
        with _refuse_damage(self.source):
            if isinstance(self._package, Package):
                return self._package.group(name, measure)
        return group_rows(self.read(name), measure)


def is_text_file(path: Path) -> bool:
    """Tell whether the name of a file says that it is a text with columns.

    >>> is_text_file(Path("national_M2025_dl.CSV")), is_text_file(Path("national_M2025_dl.xlsx"))
    (True, False)
    """
    return path.suffix.lower() in _TEXTS


def open_workbook(path: Path, limits: Limits | None = None) -> Workbook:
    """Open a file of Excel, .xlsx or .xls; what has more than the *limits* is refused.

    Without python-calamine `MissingExtra` is raised, for what is no workbook `UnreadableData`, and
    for one that cannot be opened the `OSError` that says why.
    """
    try:
        # Here and not at the top: who reads CSV files alone does without the extra.
        from python_calamine import CalamineWorkbook
    except ImportError:
        raise MissingExtra("readers", "python-calamine") from None
    limits = take_limits(limits)
    _refuse_foreign(path, limits)
    data = limits.read(path, path.name)
    with _refuse_damage(path.name):
        if data.startswith(_EXCEL_97):
            from careercompare.readers.tables.excel97 import rebuild  # which few files need

            plain = rebuild(data, path.name, limits)
            opened = CalamineWorkbook.from_filelike(io.BytesIO(plain))
            return Workbook(path.name, tuple(opened.sheet_names), opened)
        package = Package.open(data, path.name, limits, _decode)
    return Workbook(path.name, tuple(package.parts), package)


def _decode(data: bytes, name: str) -> list[list[Cell]]:
    from python_calamine import CalamineWorkbook

    sheet = CalamineWorkbook.from_filelike(io.BytesIO(data)).get_sheet_by_name(name)
    return sheet.to_python(skip_empty_area=False)


def _refuse_foreign(path: Path, limits: Limits) -> None:
    if (found := find_foreign(path, limits)) is not None:
        what, remedy = found
        raise UnreadableData(path.name, "", f"this is {what}", remedy)


@contextmanager
def _refuse_damage(source: str) -> Generator[None, None, None]:
    from python_calamine import CalamineError

    try:
        yield
    except (CalamineError, *_NO_ZIP) as problem:
        if isinstance(problem, UnreadableData):
            raise
        message = f"this is no workbook that can be read ({problem})"
        raise UnreadableData(source, "", message, _FETCH_AGAIN) from None
    except BaseException as problem:
        # What Rust raises where calamine counts on what is not there is no Exception.
        if type(problem).__name__ != "PanicException":
            raise
        message = "this is no workbook that can be read"
        raise UnreadableData(source, "", message, _FETCH_AGAIN) from None


def find_encoding(data: bytes) -> str:
    """Return that of a text: UTF-8 where it can be, or else what Windows calls 1252.

    UTF-16, which Excel calls Unicode text, is known by its beginning.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    try:
        data.decode()
    except UnicodeDecodeError:
        # Letters of UTF-8 beside what is none: a damaged text, which 1252 would take for "Ã©".
        return "utf-8" if _LETTER_OF_UTF_8.search(data) else "cp1252"
    return "utf-8"


def decode(data: bytes, source: str) -> str:
    """Return a text in any encoding that `find_encoding` knows; another one is refused."""
    try:
        return data.decode(find_encoding(data))
    except UnicodeDecodeError:
        raise _undecodable(data, source) from None


def _undecodable(data: bytes, source: str) -> UnreadableData:
    text = data.decode(find_encoding(data), errors="replace")
    row = 1 + text.count("\n", 0, text.index("\N{REPLACEMENT CHARACTER}"))
    return _damaged(source, row, "this is no UTF-8", "Save the file as UTF-8, or fetch it again.")


def refuse_no_text(data: bytes, source: str) -> None:
    """Refuse what is a workbook or compressed, whatever its name says."""
    for beginning, what, remedy in _NO_TEXT:
        if data.startswith(beginning):
            raise UnreadableData(source, "", f"this is {what}", remedy)


def find_delimiter(line: str) -> str:
    """Return what stands between the cells of a text: what its first line has most often.

    Excel writes semicolons where numbers have decimal commas.
    """
    return max(",;\t", key=line.count)


def stream_tabs(path: Path, limits: Limits | None = None) -> Iterator[list[str]]:
    """Yield the rows of a text with a tab between its cells, in which quotes are only letters.

    Those around a whole cell are none: Excel, R and pandas write them where they save such a text.
    """
    return _stream(path, take_limits(limits), delimiter="\t", quoting=csv.QUOTE_NONE)


def stream_csv(path: Path, limits: Limits | None = None) -> Iterator[list[str]]:
    """Yield the rows of a CSV file: each as long as the first, and the last one ends.

    It ends with a line, or with the quote behind its last cell.
    Anything else is refused with its row: the file was cut off, or is in no encoding that
    `find_encoding` knows. Empty lines at the end are no rows. What has more than the *limits* is
    refused.
    """
    limits = take_limits(limits)
    limits.check("size", path.stat().st_size, path.name)  # now, and not with the first row
    return _stream(path, limits)


def _stream(
    path: Path,
    limits: Limits,
    *,
    delimiter: str | None = None,
    quoting: Literal[0, 3] = csv.QUOTE_MINIMAL,
) -> Iterator[list[str]]:
    _refuse_foreign(path, limits)
    data = limits.read(path, path.name)
    refuse_no_text(data, path.name)
    # Out of memory, so that whoever drops the rows before they end leaves no file open.
    with io.TextIOWrapper(io.BytesIO(data), find_encoding(data), newline="") as file:
        width, row, is_over = 0, 0, False
        try:
            between = find_delimiter(file.readline()) if delimiter is None else delimiter
            file.seek(0)
            if file.read(1) != _BYTE_ORDER_MARK:
                file.seek(0)
            are_quoted = quoting == csv.QUOTE_NONE and b'"' in data
            reader = csv.reader(file, strict=True, delimiter=between, quoting=quoting)
            for cells in reader:
                row = reader.line_num
                width = width or len(cells)
                limits.check("cells", row * width, path.name)
                if not cells:
                    is_over = True
                elif is_over:
                    raise _damaged(path.name, row, "it stands below an empty line")
                elif len(cells) != width:
                    problem = f"it has {len(cells)} cells, and the first row {width}"
                    raise _damaged(path.name, row, problem)
                else:
                    yield [*map(_unquote, cells)] if are_quoted else cells
        except csv.Error as problem:
            raise _damaged(path.name, row + 1, f"this is no CSV ({problem})") from None
        except UnicodeDecodeError:
            # The decoder reads ahead of the rows, so its own place is none that they have.
            raise _undecodable(data, path.name) from None
    if width:
        _refuse_open_end(data, path.name, row, quoting)


def _unquote(cell: str) -> str:
    """Return what a cell holds without the quotes around all of it."""
    quoted = _QUOTED.fullmatch(cell) if cell.startswith('"') else None
    return cell if quoted is None else quoted[1].replace('""', '"')


def _refuse_open_end(data: bytes, source: str, row: int, quoting: int) -> None:
    """Refuse a text whose last row ends neither with its line nor with a quote."""
    # What BLS's data viewer exports has all cells in quotes, and its last line no end.
    ends = (b"\n", b"\r") if quoting == csv.QUOTE_NONE else (b"\n", b"\r", b'"')
    if not data[-2:].rstrip(b"\0").endswith(ends):
        problem = "the file ends in the middle of this row"
        raise _damaged(source, row, problem, _END_IT)


def _damaged(source: str, row: int, problem: str, remedy: str = _FETCH_AGAIN) -> UnreadableData:
    return UnreadableData(source, f"row {row}", problem, remedy)
