"""Wages and employment: the national file of Occupational Employment and Wage Statistics."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import TypeAlias

import attrs

from careercompare.errors import InvalidCareer, InvalidOption, sealed
from careercompare.model import Amount, PayPeriod, Salary, Source
from careercompare.readers.tables import (
    SheetRow,
    Workbook,
    find_table,
    open_workbook,
    read_csv,
    shift,
    show,
)
from careercompare.readers.us.oews_checks import check_whole, read_employment
from careercompare.readers.us.oews_notes import NOTES, Notes, read_notes
from careercompare.readers.us.publication import (
    BLS,
    PUBLIC_DOMAIN,
    UNITED_STATES,
    Facets,
    Publication,
)
from careercompare.readers.us.soc import read_by_soc

_REMEDY = (
    "Take the national file of Occupational Employment and Wage Statistics, as published: "
    "national_M2025_dl.xlsx, for instance."
)
_LOWER, _UPPER = (10, 25), (75, 90)
_WAGES = ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")
_COLUMNS = {
    name: name
    for name in (
        *("AREA", "OCC_CODE", "OCC_TITLE", "O_GROUP", "TOT_EMP", "MEAN_PRSE"),
        *(f"{period}_{wage}" for period in "HA" for wage in _WAGES),
        *("ANNUAL", "HOURLY"),
    )
}
_NO_WAGE, _TOP_CODED = "*", "#"


@sealed
@attrs.frozen
class OewsOccupation:
    """An occupation as OEWS publishes it; None is *not available*.

    *salary* is in US dollars for a year, or for an hour where only hourly wages are published.
    Its ends are the percentiles that were asked for, its bounds the release's own cap.
    *employment* counts jobs, without the self-employed, rounded to ten.
    """

    soc: str
    title: str
    salary: Salary | None
    employment: int | None

    @property
    def codes(self) -> Mapping[str, str]:
        """The SOC code of 2018."""
        return {"soc": self.soc}


Oews: TypeAlias = Publication[OewsOccupation]
"""The detailed occupations of one release by SOC code."""


@attrs.frozen
class _Reading:
    """What all rows of one file share."""

    notes: Notes
    ends: tuple[int, int]
    source: Source

    columns: Mapping[PayPeriod, Mapping[str, str]]
    """The columns of the amounts that are read, by their places in a career."""


def read_oews(
    path: Path | str, *, percentiles: tuple[int, int] = (10, 90), release: str | None = None
) -> Oews:
    """Read the detailed occupations of a national OEWS file, .xlsx or .csv, of 2020 or later.

    *percentiles* are the ends of each salary: 10 or 25, and 75 or 90; others raise
    `InvalidOption`. Which release it is, and its cap on wages, come from the file's notes.
    A CSV file has none: its name says it, or *release*, the month it describes: "2023-05".

    A file that is changed or damaged raises `UnreadableData`, which names sheet, row and column;
    one that cannot be opened the `OSError` that says why. An .xlsx file needs the extra
    ``readers``, without which `MissingExtra` is raised.
    """
    ends = _check_percentiles(percentiles)
    path = Path(path)
    workbook = None if path.suffix.lower() == ".csv" else open_workbook(path)
    sheet = read_csv(path) if workbook is None else workbook.read(_find_sheet(workbook))
    rows = tuple(find_table(sheet, 1, _COLUMNS, _REMEDY))
    notes = read_notes(workbook, sheet, release)
    title = f"Occupational Employment and Wage Statistics, May {notes.as_of[:4]}"
    source = Source(title, BLS, url="https://www.bls.gov/oes/", license=PUBLIC_DOMAIN)
    reading = _Reading(notes, ends, source, _find_columns(ends))
    read = partial(_read_row, reading=reading)
    by_code = read_by_soc(check_whole(rows), "OCC_CODE", "OCC_TITLE", read)
    return Publication(source, by_code, _tell)


def _tell(record: OewsOccupation) -> Facets:
    return {"salary": record.salary}


def _check_percentiles(percentiles: tuple[int, int]) -> tuple[int, int]:
    match tuple(percentiles):
        case (low, high) if low in _LOWER and high in _UPPER:
            return low, high
        case found:
            remedy = "Write (10, 90) or (25, 75)."
            raise InvalidOption("percentiles", found, "10 or 25, and 75 or 90", remedy)


def _find_columns(ends: tuple[int, int]) -> Mapping[PayPeriod, Mapping[str, str]]:
    low, high = ends
    return {
        period: {
            "salary.low": f"{unit}_PCT{low}",
            "salary.high": f"{unit}_PCT{high}",
            "salary.median": f"{unit}_MEDIAN",
            "salary.mean": f"{unit}_MEAN",
        }
        for period, unit in ((PayPeriod.HOUR, "H"), (PayPeriod.YEAR, "A"))
    }


def _find_sheet(workbook: Workbook) -> str:
    # The table is the first sheet, whatever it is called; the notes come after it.
    return next((name for name in workbook.sheets if name != NOTES), NOTES)


def _read_row(row: SheetRow, code: str, title: str, reading: _Reading) -> OewsOccupation:
    try:
        salary = _read_salary(row, reading)
    except InvalidCareer as problem:
        remedy = "The file was changed. Fetch it again."
        column = reading.columns[_read_period(row)].get(problem.path, "MEAN_PRSE")
        row.refuse(column, f"this figure cannot be ({problem})", remedy)
    return OewsOccupation(code, title, salary, read_employment(row))


def _read_salary(row: SheetRow, reading: _Reading) -> Salary | None:
    period = _read_period(row)
    low, high, median, mean = (
        _read_amount(row, column, reading.notes, period)
        for column in reading.columns[period].values()
    )
    if low is None or high is None:
        low = high = None
    if low is None and median is None and mean is None:
        return None
    return Salary(
        low,
        high,
        "USD",
        median=median,
        mean=mean,
        mean_rse=None if mean is None else shift(row.decimal("MEAN_PRSE"), -2),
        period=period,
        place=UNITED_STATES,
        as_of=reading.notes.as_of,
        percentiles=None if low is None else reading.ends,
        source=reading.source,
    )


def _read_amount(row: SheetRow, column: str, notes: Notes, period: PayPeriod) -> Amount | None:
    number = row.find_decimal(column)
    if number is not None:
        return number
    text = row.text(column)
    if text == _NO_WAGE:
        return None
    if text != _TOP_CODED:
        row.refuse(column, f'expected a number, "{_NO_WAGE}" or "{_TOP_CODED}", found {show(text)}')
    if notes.caps is None:
        problem = f"{show(_TOP_CODED)} stands for a wage above the cap, which no note states"
        row.refuse(column, problem, "Take the .xlsx file, whose notes state it.")
    return notes.caps[period]


def _is_true(row: SheetRow, column: str) -> bool:
    text = row.text(column)
    if text.upper() not in {"", "TRUE"}:
        row.refuse(column, f'expected "TRUE" or nothing, found {show(text)}')
    return bool(text)


def _read_period(row: SheetRow) -> PayPeriod:
    hourly, annual = _is_true(row, "HOURLY"), _is_true(row, "ANNUAL")
    if hourly and annual:
        row.refuse("HOURLY", "wages for an hour only and for a year only exclude each other")
    return PayPeriod.HOUR if hourly else PayPeriod.YEAR
