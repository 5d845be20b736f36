"""What an official file is, for whoever was given another one than it reads."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from itertools import islice, zip_longest
from pathlib import Path
from typing import NoReturn, TypeAlias

from careercompare.errors import UnreadableData
from careercompare.limits import Limits, take_limits
from careercompare.readers.tables import (
    find_delimiter,
    find_encoding,
    find_foreign,
    open_workbook,
    show,
    to_text,
)
from careercompare.readers.us.oews_layout import find_year, is_notes, is_oews
from careercompare.readers.us.onet_records import CODE_COLUMN
from careercompare.serialize import take_path

FORMER_CODES = "soc code"
"""What exports of projections up to 2016–26 call the column of codes."""

_Rows: TypeAlias = Sequence[Sequence[str]]

_BEGINNING = 1 << 16
_LOOKED_AT = 60  # the notes of OEWS stand below forty rows on its columns
CROSSWALK = {"onet": CODE_COLUMN, "soc": "NEM Code"}
"""The columns of the bureau's crosswalk, as its CSV file names them."""

_ONET_COLUMNS = ({"Element ID", "Element Name"}, {"Scale ID", "Scale Name"}, {"Job Zone", "Name"})
_ONET_RELEASE = re.compile(r"O\*NET®? ([0-9.]{1,20}) Database")
_READ_ME = re.compile(r"read[ _]?me\.txt", re.IGNORECASE)
_PERIOD = re.compile(r"((?:19|20)[0-9]{2})(?:[–-]| and projected )((?:19|20)[0-9]{2})\b")
# Exports of projections by columns that they have, and those of jobs; the second up to 2016–26.
_EXPORTS = (
    ({"occupation code"}, re.compile(r"employment ((?:19|20)[0-9]{2})")),
    (
        {FORMER_CODES, "trcode"},
        re.compile(r"(?:employment )?((?:19|20)[0-9]{2})(?: \(thousands\))?"),
    ),
)
# O*NET's crosswalks, and those of the bureau, of which only one is read.
_CLASSIFICATION = re.compile(
    r"(?P<onet>O\*NET-SOC) (?P<of>20[0-9]{2}) Code|(?P<year>20[0-9]{2}) (?P<soc>SOC) Code",
    re.IGNORECASE,
)
_PRICES = {
    "SARPP": "by state",
    "MARPP": "by metropolitan area",
    "PARPP": "by portion of states",
}
_AREAS = {"2": "by state", "3": "by state", "4": "by metropolitan area", "6": "by area"}


def describe_file(path: Path | str, limits: Limits | None = None) -> str | None:
    """Return what a file or folder is: "wages of OEWS by sector, May 2024"; None: nobody knows.

    Only its beginning is looked at, and nothing of a workbook of more than the *limits*, whose
    whole file has to be read for that. A file that cannot be opened raises the `OSError` that says
    why, and a workbook needs the extra ``readers``, without which `MissingExtra` is raised.
    """
    path = take_path(path)
    if path.is_dir():
        release = _find_onet_release(path, limits)
        return None if release is None else f"the folder of the {release}"
    if (foreign := find_foreign(path, limits)) is not None:
        return foreign[0]
    if path.suffix.lower() not in {".xlsx", ".xls"}:
        with path.open("rb") as file:
            beginning = file.read(_BEGINNING)
        # Up to the end of a line, since a letter that is cut in two is in no encoding.
        encoding = find_encoding(beginning[: beginning.rfind(b"\n") + 1] or beginning)
        with path.open(encoding=encoding, errors="replace") as file:
            text = file.read(_BEGINNING).lstrip("\ufeff")
        lines = csv.reader(text.splitlines(), delimiter=find_delimiter(text.partition("\n")[0]))
        rows = [[cell.strip() for cell in row] for row in islice(lines, _LOOKED_AT)]
        return _describe(path, [(path.stem, rows)])
    try:
        workbook = open_workbook(path, limits)
        beginnings = [(name, workbook.read(name, _LOOKED_AT).rows) for name in workbook.sheets]
    except UnreadableData:
        return None
    tables = [(name, [[*map(to_text, row)] for row in rows]) for name, rows in beginnings]
    return _describe(path, tables)


def refuse_file(path: Path, wanted: str, remedy: str, limits: Limits | None = None) -> NoReturn:
    """Raise `UnreadableData` that says what a file or folder is, and what was *wanted* of it."""
    what = describe_file(path, limits)
    found = "nothing here says what this is" if what is None else f"this is {what}"
    raise UnreadableData(path.name, "", f"{found}; expected {wanted}", remedy)


def _describe(path: Path, tables: Sequence[tuple[str, _Rows]]) -> str | None:
    titles = dict(tables)
    if "Table 1.2" in titles:
        return _describe_projections(titles["Table 1.2"])
    wages = (table for table in tables if table[1] and is_oews(table[1][0]))
    name, rows = next(wages, tables[0] if tables else ("", ()))
    header = rows[0] if rows else ()
    if is_oews(header):
        notes = [row for name, rows in tables if is_notes(name) for row in rows]
        lines = [cell for row in notes for cell in row]
        return _describe_oews(name, rows, find_year(lines, (path.name, name)))
    if any(is_crosswalk(row) for _, rows in tables for row in rows):
        return "BLS's crosswalk of O*NET-SOC to the National Employment Matrix"
    if CODE_COLUMN in header or any(columns <= {*header} for columns in _ONET_COLUMNS):
        database = _find_onet_release(path.parent) or "O*NET database"
        return f"{show(path.stem)} of the {database}"
    if {"geofips", "geoname", "tablename"} <= {*map(str.casefold, header)}:
        return _describe_prices(rows)
    if (period := find_exported(header)) is not None:
        return f"the Employment Projections {period} as BLS's data viewer exports them"
    return next(
        filter(None, (_describe_crosswalk(row) for _, rows in tables for row in rows)), None
    )


def find_exported(header: Sequence[str]) -> str | None:
    """Return which projections have such columns where BLS's data viewer exports them: "2016–26".

    None: it exports no such columns.
    """
    names = [*map(str.casefold, header)]
    for columns, pattern in _EXPORTS:
        years = [found[1] for each in names if (found := pattern.fullmatch(each))]
        if columns <= {*names} and len(years) == 2:
            return f"{years[0]}–{years[1][2:]}"
    return None


def _describe_crosswalk(header: Sequence[str]) -> str | None:
    found = filter(None, map(_CLASSIFICATION.fullmatch, header))
    names = [f"{each['onet'] or each['soc']} {each['of'] or each['year']}" for each in found]
    return f"a crosswalk of {names[0]} to {names[1]}" if len(names) == 2 else None


def is_crosswalk(header: Iterable[str]) -> bool:
    """Tell whether a row names the columns of the crosswalk: "O*NET-SOC code" in its workbook."""
    return {*map(str.casefold, CROSSWALK.values())} <= {*map(str.casefold, header)}


def _describe_projections(rows: _Rows) -> str:
    found = _PERIOD.search(rows[0][0]) if rows and rows[0] else None
    period = "" if found is None else f" {found[1]}–{found[2][2:]}"
    return f"the workbook of the Employment Projections{period}"


def _describe_oews(name: str, rows: _Rows, year: str | None) -> str:
    below = rows[1] if len(rows) > 1 else ()
    first = dict(zip_longest(map(str.upper, rows[0]), below, fillvalue=""))
    area = _AREAS.get(first.get("AREA_TYPE", ""))
    if name.lower().startswith("all"):
        what = "wages of OEWS in all areas and industries"
    elif first.get("NAICS", "").strip("0"):
        narrow = first.get("I_GROUP", "sector") != "sector"
        what = f"wages of OEWS by {'industry' if narrow else 'sector'}"
    elif area or "STATE" in first or "AREA_NAME" in first:
        what = f"wages of OEWS {area or ('by state' if 'STATE' in first else 'by area')}"
    else:
        what = "national wages of OEWS"
    return what if year is None else f"{what}, May {year}"


def _describe_prices(rows: _Rows) -> str:
    first = zip(map(str.casefold, rows[0]), rows[1], strict=False) if len(rows) > 1 else ()
    table = dict(first).get("tablename", "")
    what = _PRICES.get(table)
    if what is not None:
        return f"BEA's regional price parities {what}"
    return f"BEA's regional table {show(table)}" if table else "a regional table of BEA"


def _find_onet_release(folder: Path, limits: Limits | None = None) -> str | None:
    found = _ONET_RELEASE.search(find_read_me(folder, take_limits(limits)))
    return None if found is None else f"O*NET {found[1]} database"


def find_read_me(folder: Path, limits: Limits) -> str:
    """Return the text of the ``Read Me.txt`` in a folder, which says what is in it, or nothing."""
    texts = (each for each in folder.iterdir() if _READ_ME.fullmatch(each.name) and each.is_file())
    path = next(texts, None)
    data = b"" if path is None else limits.read(path, path.name)
    return data.decode(find_encoding(data), errors="replace")
