"""Wages and employment: the files of Occupational Employment and Wage Statistics."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import chain, islice, product
from pathlib import Path
from typing import TypeAlias, cast

import attrs

from careercompare.errors import InvalidOption, UnreadableData, is_many
from careercompare.limits import Limits
from careercompare.readers.tables import (
    Grouped,
    Sheet,
    SheetRow,
    SheetTable,
    find_table,
    group_rows,
    is_text_file,
    open_workbook,
    stream_csv,
    to_text,
)
from careercompare.readers.us.bls import make_source, read_by_soc
from careercompare.readers.us.oews_checks import check_caps, take_detailed
from careercompare.readers.us.oews_choosing import choose_area, choose_industry
from careercompare.readers.us.oews_layout import (
    count_where,
    find_caps,
    find_columns,
    find_sheets,
    find_year,
    is_capped,
    is_notes,
    is_oews,
)
from careercompare.readers.us.oews_places import Area, Scope, read_scopes
from careercompare.readers.us.oews_rows import OewsOccupation, Reading
from careercompare.readers.us.publication import Facets, Publication
from careercompare.readers.us.recognizing import describe_file, refuse_file
from careercompare.serialize import take_path

_REMEDY = (
    "Take a file of Occupational Employment and Wage Statistics, as published: "
    "national_M2025_dl.xlsx, for instance."
)
_PERCENTILES = tuple(product((10, 25), (75, 90)))
_REFERENCE_MONTH = re.compile(r"20[0-9]{2}-05")
_OLDEST = 2010


Oews: TypeAlias = Publication[OewsOccupation]
"""The detailed occupations of one release by SOC code."""


def read_oews(
    path: Path | str,
    *,
    area: str | None = None,
    industry: str | None = None,
    percentiles: tuple[int, int] = (10, 90),
    release: str | None = None,
    limits: Limits | None = None,
) -> Oews:
    """Read the detailed occupations of an OEWS file of May 2010 or later: .xlsx, .xls, .csv, .tsv.

    *area* says which state, metropolitan or other area of a file of many, by its title or code:
    "Texas", "48"; `list_areas` lists them. *industry* says which one of a file by sector or
    industry, by its title or NAICS code: "62". None of them means all industries together, which
    files by industry do not hold. What is not in the file, or could be several, raises
    `InvalidOption`, which names what is near.

    *percentiles* are the ends of each salary: 10 or 25, and 75 or 90; others raise
    `InvalidOption`. Which release it is, and its cap on wages, come from the file's notes. Where
    it has none, its name says it, or *release*, the month it describes: "2023-05".

    A file that is changed, damaged or another one raises `UnreadableData`, which names sheet, row
    and column, or what the file is, as does one of more than the *limits*; one that cannot be
    opened the `OSError` that says why. Spreadsheets need the extra ``readers``, without which
    `MissingExtra` is raised.
    """
    ends = tuple(percentiles) if is_many(percentiles) else ()
    if ends not in _PERCENTILES:
        remedy = "Write (10, 90) or (25, 75)."
        raise InvalidOption("percentiles", percentiles, "10 or 25, and 75 or 90", remedy)
    file = _open(take_path(path), limits)
    by_table = _read_scopes(file)
    scopes = list(chain.from_iterable(by_table))
    year, name = _find_year(file, release), file.path.name
    place = choose_area(scopes, area, name, year)
    branch = choose_industry([each for each in scopes if each.area == place], industry, name, year)
    about = [
        [each.place for each in found if (each.area, each.industry) == (place, branch)]
        for found in by_table
    ]
    rows = list(chain.from_iterable(map(_Table.read, file.tables, about)))
    title = f"Occupational Employment and Wage Statistics, May {year}"
    # The name of an industry stands in every note, so that nobody takes its pay for that of all.
    words = title if branch.name is None else f"{title}, {branch.name}"
    source = make_source(words, "https://www.bls.gov/oes/")
    low, high = percentiles
    wages = {"low": f"PCT{low}", "high": f"PCT{high}", "median": "MEDIAN", "mean": "MEAN"}
    caps = find_caps(file.notes, int(year))
    reading = Reading(source, f"{year}-05", place, branch, caps, (low, high), wages)
    detailed = take_detailed(rows, place, branch)
    if caps is not None and is_capped(int(year)):
        check_caps(detailed, caps, year)
    return Publication(source, read_by_soc(detailed, reading.read, reading.find_column), _tell)


def list_areas(path: Path | str, *, limits: Limits | None = None) -> tuple[Area, ...]:
    """Return the areas of an OEWS file, in its order; `read_oews` takes their titles and codes.

    The *limits* and the errors are those of `read_oews`.
    """
    scopes = chain.from_iterable(_read_scopes(_open(take_path(path), limits)))
    return tuple(dict.fromkeys(scope.area for scope in scopes))


def _read_scopes(file: _File) -> Sequence[Sequence[Scope]]:
    """Return what the rows of each table are about, or refuse a file older than all that are read.

    Its year is looked at first, since columns that an older one lacks would be named otherwise.
    """
    year = file.find_year()
    if year is not None and int(year) < _OLDEST:
        problem = f"this is {describe_file(file.path, file.limits)}, older than all that are read"
        remedy = f"Take a file of May {_OLDEST} or later."
        raise UnreadableData(file.path.name, "", problem, remedy)
    return [table.read_scopes() for table in file.tables]


def _tell(record: OewsOccupation) -> Facets:
    return {"salary": record.salary}


@attrs.frozen
class _Table:
    """A sheet of a file, its rows grouped by what they are about."""

    grouped: Grouped

    def read_scopes(self) -> Sequence[Scope]:
        """Return what each group of rows is about."""
        return read_scopes(self._find(self.grouped.sheet))

    def read(self, places: Sequence[int]) -> Iterator[SheetRow]:
        """Yield the rows of the groups at these places, of those that hold anything."""
        if places:
            rows = self._find(self.grouped.read(places))
            yield from (row for row in rows if not row.is_empty)

    def _find(self, sheet: Sheet) -> SheetTable:
        return find_table(sheet, 1, find_columns(sheet), _REMEDY)


@attrs.frozen
class _File:
    """A file of OEWS: its *tables*, which are one, and the lines of its notes."""

    path: Path
    tables: Sequence[_Table]
    notes: Sequence[str]
    limits: Limits | None

    def find_year(self) -> str | None:
        """Return the year that its notes or else its names say, or refuse sheets of several."""
        sheets = [table.grouped.sheet for table in self.tables]
        names = [sheet.name or "" for sheet in sheets]
        years = [find_year((), (name,)) for name in names]
        for sheet, year in zip(sheets, years, strict=True):
            if year is not None and year != (first := next(filter(None, years))):
                problem = f"this is of May {year}, and another sheet of May {first}"
                sheet.refuse(None, None, problem, "Give each of them a file of its own.")
        return find_year(self.notes, (*names, self.path.name))


def _open(path: Path, limits: Limits | None) -> _File:
    measure = partial(_measure, path, limits)
    if path.is_dir():
        refuse_file(path, "a file of OEWS", _REMEDY, limits)
    if is_text_file(path):
        rows = stream_csv(path, limits)
        first = list(islice(rows, 1))
        measure(Sheet(path.name, None, first))  # before the rows of another file are
        grouped = group_rows(Sheet(path.name, None, [*first, *rows]), measure)
        return _File(path, [_Table(grouped)], (), limits)
    workbook = open_workbook(path, limits)
    tables = [_Table(workbook.group(name, measure)) for name in find_sheets(workbook)]
    if not tables:
        refuse_file(path, "a file of OEWS", _REMEDY, limits)
    notes = [row for name in filter(is_notes, workbook.sheets) for row in workbook.read(name).rows]
    lines = [line for row in notes for cell in row for line in str(cell).split("\n")]
    return _File(path, tables, lines, limits)


def _measure(path: Path, limits: Limits | None, sheet: Sheet) -> int:
    """Return how many of its first cells say what a row is about, or what file has no such rows."""
    columns = find_columns(sheet)
    if not sheet.rows or not is_oews(map(to_text, sheet.rows[0])):
        what = describe_file(path, limits)
        if what is not None:
            raise UnreadableData(path.name, "", f"this is {what}", _REMEDY)
        find_table(sheet, 1, columns, _REMEDY)
    return count_where(sheet, columns)


def _find_year(file: _File, release: str | None) -> str:
    """Return the year of the May that a file describes, or refuse it.

    Where its notes say nothing, *release* ("2023-05") does, or else a name such as
    ``national_M2023_dl``.
    """
    year = find_year(file.notes, ())
    if year is None and release is not None:
        is_text = isinstance(cast("object", release), str)
        if not is_text or not _REFERENCE_MONTH.fullmatch(release) or int(release[:4]) < _OLDEST:
            expected = f"a May since {_OLDEST}"
            raise InvalidOption("release", release, expected, "Write '2023-05'.")
        year = release[:4]
    year = year or file.find_year()
    if year is None:
        remedy = "Pass release='2023-05', or give the file its own name: national_M2023_dl."
        problem = "neither notes nor a name say which release this is"
        file.tables[0].grouped.sheet.refuse(None, None, problem, remedy)
    return year
