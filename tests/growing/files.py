"""Files of the readers, of so many rows, columns or bytes."""

from __future__ import annotations

import zipfile
from pathlib import Path

from growing.work import Work, attempt
from openpyxl import Workbook

from careercompare.readers import read_crosswalk, read_oews

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
# Of a sheet that does not begin as a crosswalk, only the beginning is read.
_NAMES = ("O*NET-SOC Code", "NEM Code")
_HEAD = "".join(
    f'<c r="{at}1" t="inlineStr"><is><t>{name}</t></is></c>'
    for at, name in zip("AB", _NAMES, strict=True)
)
_SHEET = f'<worksheet {_MAIN}><sheetData><row r="1">{_HEAD}</row>#</sheetData></worksheet>'


def tabular(folder: Path, count: int) -> Work:
    """Read a text of so many columns, whose names are long white space in part."""
    path = folder / "columns.csv"
    path.write_text(f"OCC_CODE,{' ' * count}[1]," + ",".join(map(str, range(count))) + "\n")

    def read() -> None:
        attempt(lambda: read_oews(path))
        attempt(lambda: read_crosswalk(path))

    return read


def workbook(folder: Path, rows: str, beside: str, count: int) -> Work:
    """Read a workbook of so many *rows*, ``#`` for their numbers, and what is *beside* each."""
    path = folder / "book.xlsx"
    Workbook().save(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    sheet = "".join(rows.replace("#", str(each)) for each in range(2, count + 2))
    parts["xl/worksheets/sheet1.xml"] = _SHEET.replace("#", sheet)
    parts["xl/sharedStrings.xml"] = f"<sst {_MAIN}>{beside * count}</sst>"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return lambda: read_crosswalk(path)
