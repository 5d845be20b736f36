"""Targets that read files: the publications, with edits and as they come, and settings."""

from __future__ import annotations

import csv
import zipfile
from collections.abc import Callable, Mapping
from functools import cache
from html import escape
from io import StringIO
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

import documents
from editing import edit
from holding import attempt

from careercompare import HouseStyle, Rates
from careercompare.readers import (
    join,
    list_areas,
    read_crosswalk,
    read_oews,
    read_onet,
    read_price_levels,
    read_projections,
)
from careercompare.serialize import read_settings

Read = Callable[[Path], Any]

_WAGES = "national_M2025_dl.csv"
_ONET = (
    *("onet/essential_skills.csv", "onet/occupation_data.csv", "onet/related_occupations.csv"),
    *("onet/sample_of_reported_titles.csv", "onet/software_skills.csv", "onet/Read Me.txt"),
)


@cache
def _make_folder() -> Path:
    folder = Path(mkdtemp())
    (folder / "onet").mkdir()
    return folder


def _write(name: str, rows: Any) -> Path:
    """Write cells as a file; what a table cannot hold is written as Python writes it."""
    text = StringIO(newline="")
    writer = csv.writer(text)
    for row in rows if isinstance(rows, list) else [rows]:
        cells: list[Any] = row if isinstance(row, list) else [row]
        if name.endswith(".csv"):
            writer.writerow([_spell(cell) for cell in cells])
        else:
            text.write(f"{' '.join(map(_spell, cells))}\n")
    return _put(name, text.getvalue().encode(errors="surrogateescape"))


def _spell(cell: Any) -> str:
    if isinstance(cell, str):
        return "".join(char for char in cell if not 0xD800 <= ord(char) < 0xDC80)
    is_short = isinstance(cell, int | float) and abs(cell) < 10**99
    return str(cell) if is_short else type(cell).__name__


def _put(name: str, data: bytes) -> Path:
    path = _make_folder() / name
    path.write_bytes(data)
    return path


def _read_table(name: str, read: Read) -> Callable[[bytes], None]:
    def fuzz(data: bytes) -> None:
        rows = edit(documents.read_files(name)[name], data.decode(errors="surrogateescape"))
        path = _write(name, rows)
        attempt(lambda: read(path))

    return fuzz


def _read_wages(path: Path) -> None:
    attempt(lambda: list_areas(path))
    for area in (None, "Texas"):
        attempt(lambda area=area: join(read_oews(path, area=area)))  # type: ignore[misc]  # at once


def fuzz_onet(data: bytes) -> None:
    """Read the folder of an O*NET database with edits of its files."""
    files = edit(documents.read_files(*_ONET), data.decode(errors="surrogateescape"))
    if not isinstance(files, dict):
        return
    for name in _ONET:
        path = _make_folder() / name
        if name in files:
            _write(name, files[name])
        else:
            path.unlink(missing_ok=True)
    attempt(lambda: join(read_onet(_make_folder() / "onet")))


_READ: Mapping[str, Read] = {
    _WAGES: _read_wages,
    "Employment Projections.csv": read_projections,
    "SARPP_STATE_2022_2023.csv": read_price_levels,
    "nem-onet-to-soc-crosswalk.csv": read_crosswalk,
}


def fuzz_files(data: bytes) -> None:
    """Read *data* as each of the files, whatever it is."""
    for name, read in _READ.items():
        path = _put(name, data)
        attempt(lambda: read(path))  # noqa: B023  called at once


_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PARTS: Mapping[str, str] = {
    "[Content_Types].xml": "<Types/>",
    "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
    f'Type="{_OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
    "xl/workbook.xml": f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>'
    '<sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{_PACKAGE}"><Relationship Id="r1" '
    f'Type="{_OFFICE}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
}


@cache
def _write_rows() -> bytes:
    """Return the rows of wages as a sheet has them."""
    rows: list[str] = []
    for number, cells in enumerate(documents.read_files(_WAGES)[_WAGES], 1):
        written = "".join(f'<c t="inlineStr"><is><t>{escape(cell)}</t></is></c>' for cell in cells)
        rows.append(f'<row r="{number}">{written}</row>')
    return "".join(rows).encode()


def fuzz_workbook(data: bytes) -> None:
    """Read *data* as the rows of a sheet, alone and behind rows of wages, and as a workbook."""
    path = _make_folder() / "national_M2025_dl.xlsx"
    for before in (b"", _write_rows()):
        with zipfile.ZipFile(path, "w") as archive:
            for name, part in _PARTS.items():
                archive.writestr(name, part)
            sheet = f'<worksheet xmlns="{_MAIN}"><sheetData>'.encode() + before + data
            archive.writestr("xl/worksheets/sheet1.xml", sheet + b"</sheetData></worksheet>")
        _read_wages(path)
    _read_wages(_put("national_M2024_dl.xlsx", b"PK\3\4" + data))


def fuzz_settings(data: bytes) -> None:
    """Read *data* as rates and as a house style, in TOML and in JSON."""
    for kind in (Rates, HouseStyle):
        for name in ("s.toml", "s.json"):
            attempt(lambda: hash(read_settings(data, name, kind)))  # noqa: B023  called at once


FILES: Mapping[str, Callable[[bytes], None]] = {
    "crosswalk": _read_table("nem-onet-to-soc-crosswalk.csv", read_crosswalk),
    "files": fuzz_files,
    "oews": _read_table("state_M2025_dl.csv", _read_wages),
    "onet": fuzz_onet,
    "prices": _read_table("SARPP_STATE_2022_2023.csv", read_price_levels),
    "projections": _read_table("Employment Projections.csv", read_projections),
    "settings": fuzz_settings,
    "workbook": fuzz_workbook,
}
"""The targets that read files, by their names."""
