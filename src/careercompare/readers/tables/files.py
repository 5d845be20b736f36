"""Workbooks and CSV files as sheets of cells; what cannot be read whole is refused."""

from __future__ import annotations

import csv
import io
import os
import zipfile
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

import attrs

from careercompare.errors import MissingExtra, UnreadableData
from careercompare.readers.tables.sheet import Sheet

if TYPE_CHECKING:
    from python_calamine import CalamineWorkbook

T = TypeVar("T")

_BYTE_ORDER_MARK = "\ufeff"

# What zipfile raises for bytes that are none, or that ask for what it does not know.
_NO_ZIP = (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, ValueError)

_FETCH_AGAIN = "The file is damaged or not what its name says. Fetch it again."


@attrs.frozen
class Workbook:
    """A spreadsheet file; *sheets* names its sheets in order."""

    source: str
    sheets: tuple[str, ...]
    _opened: CalamineWorkbook = attrs.field(repr=False)

    def read(self, name: str) -> Sheet:
        """Return every row of a sheet, from the first one on, empty or not."""
        sheet = _guard(self.source, lambda: self._opened.get_sheet_by_name(name))
        return Sheet(self.source, name, sheet.to_python(skip_empty_area=False))


def open_workbook(path: Path) -> Workbook:
    """Open an .xlsx file.

    Without python-calamine `MissingExtra` is raised, for a damaged file `UnreadableData`, and
    for one that cannot be opened the `OSError` that says why.
    """
    try:
        from python_calamine import CalamineWorkbook
    except ImportError:
        raise MissingExtra("readers", "python-calamine") from None
    data = path.read_bytes()
    _guard(path.name, lambda: _check_sums(data))
    opened = _guard(path.name, lambda: CalamineWorkbook.from_filelike(io.BytesIO(data)))
    return Workbook(path.name, tuple(opened.sheet_names), opened)


def _check_sums(data: bytes) -> None:
    # calamine stops where a part's content ends, which is before it would compare the check sum.
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        damaged = archive.testzip()
        if damaged is not None:
            raise zipfile.BadZipFile(f"{damaged} is damaged")


def _guard(source: str, action: Callable[[], T]) -> T:
    from python_calamine import CalamineError

    try:
        return action()
    except (CalamineError, *_NO_ZIP) as problem:
        message = f"this is no workbook that can be read ({problem})"
        raise UnreadableData(source, "", message, _FETCH_AGAIN) from None


def read_csv(path: Path) -> Sheet:
    """Read a CSV file in UTF-8 as `stream_csv` does, all of it."""
    return Sheet(path.name, None, list(stream_csv(path)))


def stream_csv(path: Path) -> Iterator[list[str]]:
    """Yield the rows of a CSV file in UTF-8: each as long as the first, and the last one ends.

    Anything else is refused with its row: the file was cut off, or saved in another encoding.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file, strict=True)
        width = 0
        try:
            if file.read(1) != _BYTE_ORDER_MARK:
                file.seek(0)
            for cells in reader:
                if len(cells) != width:
                    if width:
                        problem = f"it has {len(cells)} cells, and the first row {width}"
                        raise _damaged(path, reader.line_num, problem)
                    width = len(cells)
                yield cells
        except csv.Error as problem:
            raise _damaged(path, reader.line_num, f"this is no CSV ({problem})") from None
        except UnicodeDecodeError:
            raise _find_undecodable(path) from None
    if width and not _ends_with_line(path):
        raise _damaged(path, reader.line_num, "the file ends in the middle of this row")


def _ends_with_line(path: Path) -> bool:
    with path.open("rb") as file:
        file.seek(-1, os.SEEK_END)
        return file.read() == b"\n"


def _damaged(path: Path, row: int, problem: str) -> UnreadableData:
    return UnreadableData(path.name, f"row {row}", problem, _FETCH_AGAIN)


def _find_undecodable(path: Path) -> UnreadableData:
    text = path.read_bytes().decode(errors="replace")
    row = 1 + text.count("\n", 0, text.index("\N{REPLACEMENT CHARACTER}"))
    remedy = "Save the file as UTF-8, or fetch it again."
    return UnreadableData(path.name, f"row {row}", "this is no UTF-8", remedy)
