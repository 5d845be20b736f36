"""Files of the readers, of so many rows, columns or bytes."""

from __future__ import annotations

import zipfile
from pathlib import Path

from growing.work import Work, attempt

from careercompare.readers import read_crosswalk, read_oews

_MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
_SHEET = f"<worksheet {_MAIN}><sheetData>#</sheetData></worksheet>"
_PARTS = {
    "xl/workbook.xml": f'<workbook {_MAIN}><sheets><sheet name="s" r:id="a"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": '<Relationship Id="a" Target="worksheets/sheet1.xml"/>',
}


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
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in _PARTS.items():
            archive.writestr(name, content)
        archive.writestr("xl/sharedStrings.xml", beside * count)
        sheet = "".join(rows.replace("#", str(each)) for each in range(1, count + 1))
        archive.writestr("xl/worksheets/sheet1.xml", _SHEET.replace("#", sheet))
    return lambda: read_crosswalk(path)
