"""Price levels: the regional price parities of the Bureau of Economic Analysis."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from itertools import pairwise
from pathlib import Path
from typing import cast

from careercompare.errors import InvalidOption, UnreadableData
from careercompare.limits import Limits, take_limits
from careercompare.model import PriceLevels, Source
from careercompare.readers.tables import (
    Sheet,
    SheetRow,
    SheetTable,
    decode,
    find_delimiter,
    find_table,
    has_words,
    is_empty,
    refuse_no_text,
    show,
    to_text,
)
from careercompare.readers.us.bls import UNITED_STATES
from careercompare.readers.us.english import MONTHS, write_day
from careercompare.readers.us.recognizing import refuse_file
from careercompare.serialize import take_path

_REMEDY = (
    "Take the Bureau of Economic Analysis's file of regional price parities: "
    "SARPP_STATE_2008_2023.csv for states, MARPP_MSA_2008_2023.csv for metropolitan areas."
)
_WANTED = "a CSV file of regional price parities"
_ARCHIVE = b"PK"
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
# By its words, since the number of this line is another one in each table and release.
_ALL_ITEMS = re.compile(
    r"(?:RPPs|regional price parities(?: \(RPPs\))?): all items(?: [0-9]+/)?", re.IGNORECASE
)
# The level that all others are a percentage of, which only the file of states has as a line.
_BASE = 100
_OF_THE_COUNTRY = {UNITED_STATES: str(_BASE)}
# Prices of no place are a quarter or four times those of the country. Beyond that a level is one of
# another base, or has a comma before its three decimals, as where Excel writes it in German.
_LOWEST, _HIGHEST = 25, 400
_NOT_AVAILABLE = ("(NA)", "(D)", "(NM)", "(L)")
# Delaware, the District of Columbia, New Jersey and Rhode Island have no such portion, of which
# the level is printed as 0.000.
_MAY_BE_NOWHERE = " (Nonmetropolitan Portion)"
# Asterisks point to a footnote, and the kind of an area is no part of the name that others give it.
_BESIDE_THE_NAME = (" (Metropolitan Statistical Area)", " Metropolitan Statistical Area")
_CUT = "The file was cut or changed. Fetch it again."
_WITH_A_POINT = "Take the file as BEA publishes it, with levels such as 97.175."
_UPDATED = re.compile(rf"Last updated: ({'|'.join(MONTHS)}) ([0-9]{{1,2}}), (20[0-9]{{2}})\b")


def read_price_levels(
    path: Path | str, year: int | None = None, *, limits: Limits | None = None
) -> PriceLevels:
    """Read how high prices are in states or metropolitan areas of the United States.

    *path* is one of BEA's CSV files of regional price parities: of states (SARPP), metropolitan
    areas (MARPP) or portions of states (PARPP). *year* is one that it has, by default the latest;
    another one raises `InvalidOption`. The level is that of all items, the country's being 100,
    in the files of areas too; areas without one are left out, and so is the nonmetropolitan portion
    of a state that has none (0.000). Metropolitan areas go by the names that wage statistics give
    them: "Abilene, TX".

    Another or a damaged file, and one of more than the *limits*, raises `UnreadableData`; one that
    cannot be opened the `OSError` that says why.
    """
    path = take_path(path)
    if path.is_dir():
        refuse_file(path, _WANTED, _REMEDY, limits)
    sheet = Sheet(path.name, None, _read_rows(path, take_limits(limits)))
    header = sheet.rows[0] if sheet.rows else ()
    if not {"geoname", "description"} & {to_text(cell).casefold() for cell in header}:
        refuse_file(path, _WANTED, _REMEDY, limits)
    years = [int(str(cell)) for cell in header if _YEAR.fullmatch(str(cell).strip())]
    wanted = {"place": "GeoName", "line": "Description"}
    find_table(sheet, 1, wanted, _REMEDY)
    if not years:
        sheet.refuse(1, None, "none of the columns is a year", _REMEDY)
    for year_before, year_after in pairwise(years):
        if year_after < year_before:
            problem = f"{year_after} stands behind {year_before}, so that names may be swapped"
            sheet.refuse(1, str(year_after), problem, _REMEDY)
    chosen = max(years) if year is None else year
    if not isinstance(cast("object", chosen), int) or chosen not in years:
        expected = f"a year of {path.name}, {min(years)} to {max(years)}"
        raise InvalidOption("year", year, expected, "Leave it out for the latest.")
    table = find_table(sheet, 1, {**wanted, "level": str(chosen)}, _REMEDY)
    levels = dict(_read_levels(_leave_out_notes(table)))
    if not levels:
        sheet.refuse(None, None, 'no line is "RPPs: All items" with a level', _REMEDY)
    return PriceLevels({**_OF_THE_COUNTRY, **levels}, year=chosen, source=_make_source(sheet))


def _read_rows(path: Path, limits: Limits) -> list[list[str]]:
    data = limits.read(path, path.name)
    if path.suffix.lower() in {".xlsx", ".xls"}:
        refuse_file(path, _WANTED, _REMEDY, limits)
    if data.startswith(_ARCHIVE):
        refuse_file(path, _WANTED, f"Unpack it where it is an archive. {_REMEDY}", limits)
    refuse_no_text(data, path.name)
    text = decode(data, path.name).removeprefix("\ufeff")
    rows: list[list[str]] = []
    cells = 0
    try:
        # A quoted cell may stand behind a space.
        between = find_delimiter(text.partition("\n")[0])
        lines = StringIO(text, newline="")
        for row in csv.reader(lines, delimiter=between, skipinitialspace=True, strict=True):
            cells += len(row)
            limits.check("cells", cells, path.name)
            rows.append(row)
    except csv.Error as problem:
        raise UnreadableData(path.name, "", f"this is no CSV ({problem})", _REMEDY) from None
    if rows and len(rows[-1]) > 1 and not text.endswith(("\n", "\r")):
        cut = "the file ends in the middle of this row"
        raise UnreadableData(path.name, f"row {len(rows)}", cut, _CUT)
    return rows


def _leave_out_notes(table: SheetTable) -> Iterator[SheetRow]:
    """Yield the rows above the notes, each of which has a single cell that shows anything."""
    width = len(table.sheet.rows[0])
    note: int | None = None
    for row in table:
        if is_empty(row.cells[1:]):
            note = note or (None if row.is_empty else row.number)
            continue
        problem = None if note is None else f"it stands below row {note}, which is a note"
        if len(row.cells) != width:
            problem = f"it has {len(row.cells)} cells, and the first row {width}"
        if problem is not None:
            table.sheet.refuse(row.number, None, problem, _CUT)
        yield row


def _read_levels(rows: Iterable[SheetRow]) -> Iterator[tuple[str, str]]:
    found: dict[str, int] = {}
    for row in rows:
        line = " ".join(row.text("line").split())
        if not has_words(line):  # a place would be missing, and nobody would know
            row.refuse_text("line", "what the figures are of, such as RPPs: All items")
        if not _ALL_ITEMS.fullmatch(line):
            continue
        place = name_area(row.text("place"))
        if not has_words(place):  # a number is that of a place, or a level
            row.refuse_text("place", "the name of a place")
        if found.setdefault(place, row.number) != row.number:
            row.refuse("place", f"{show(place)} stands in row {found[place]} already")
        level = row.find_decimal("level", *_NOT_AVAILABLE)
        if level is None or (level == 0 and place.endswith(_MAY_BE_NOWHERE)):
            continue
        if level <= 0:
            row.refuse_text("level", "a number above 0")
        is_country = place in _OF_THE_COUNTRY
        if not _LOWEST <= level <= _HIGHEST or (is_country and level != _BASE):
            expected = f"{_BASE}" if is_country else f"a percentage of the country's level, {_BASE}"
            problem = f"expected {expected}, found {show(row.text('level'))}"
            row.refuse("level", problem, _WITH_A_POINT)
        yield place, str(level)


def name_area(name: str) -> str:
    """Return the name of an area as wage statistics give it.

    >>> name_area("Abilene, TX (Metropolitan Statistical Area) *"), name_area("Alaska *")
    ('Abilene, TX', 'Alaska')
    """
    plain = " ".join(name.replace("\N{EN DASH}", "-").split()).rstrip(" *")
    for kind in _BESIDE_THE_NAME:
        plain = plain.removesuffix(kind)
    return plain.rstrip(" *")


def _make_source(sheet: Sheet) -> Source:
    notes = [str(row[0]) for row in sheet.rows if is_empty(row[1:]) and row]
    updated = next(filter(None, map(_UPDATED.search, notes)), None)
    published = None
    if updated is not None:
        month, day, year = updated.groups()
        published = write_day(int(year), MONTHS.index(month) + 1, int(day))
    return Source(
        "Regional Price Parities",
        "U.S. Bureau of Economic Analysis",
        url="https://www.bea.gov/data/prices-inflation/regional-price-parities-state-and-metro-area",
        published=published,
        license="Public domain (work of the United States government)",
        language="en",
    )
