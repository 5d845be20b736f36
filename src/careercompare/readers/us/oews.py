"""Wages and employment: the national file of Occupational Employment and Wage Statistics."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import product
from pathlib import Path
from typing import TypeAlias

import attrs

from careercompare.errors import InvalidOption, sealed
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
from careercompare.readers.us.bls import UNITED_STATES, make_source, read_by_soc
from careercompare.readers.us.oews_file import (
    NOTES,
    Notes,
    read_employment,
    read_notes,
    take_detailed,
)
from careercompare.readers.us.publication import Facets, Publication

_REMEDY = (
    "Take the national file of Occupational Employment and Wage Statistics, as published: "
    "national_M2025_dl.xlsx, for instance."
)
_PERCENTILES = tuple(product((10, 25), (75, 90)))
_WAGES = ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")
_UNITS = {PayPeriod.HOUR: "H", PayPeriod.YEAR: "A"}
_COLUMNS = {
    "AREA": "AREA",
    "code": "OCC_CODE",
    "title": "OCC_TITLE",
    **{
        name: name
        for name in (
            *("O_GROUP", "TOT_EMP", "MEAN_PRSE", "ANNUAL", "HOURLY"),
            *(f"{unit}_{wage}" for unit in _UNITS.values() for wage in _WAGES),
        )
    },
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
    if tuple(percentiles) not in _PERCENTILES:
        remedy = "Write (10, 90) or (25, 75)."
        raise InvalidOption("percentiles", tuple(percentiles), "10 or 25, and 75 or 90", remedy)
    path = Path(path)
    workbook = None if path.suffix.lower() == ".csv" else open_workbook(path)
    sheet = read_csv(path) if workbook is None else workbook.read(_find_sheet(workbook))
    rows = tuple(find_table(sheet, 1, _COLUMNS, _REMEDY))
    notes = read_notes(workbook, sheet, release)
    title = f"Occupational Employment and Wage Statistics, May {notes.as_of[:4]}"
    source = make_source(title, "https://www.bls.gov/oes/")
    low, high = percentiles
    wages = {"low": f"PCT{low}", "high": f"PCT{high}", "median": "MEDIAN", "mean": "MEAN"}
    reading = _Reading(notes, (low, high), source, wages)
    by_code = read_by_soc(take_detailed(rows), reading.read, reading.find_column)
    return Publication(source, by_code, _tell)


def _tell(record: OewsOccupation) -> Facets:
    return {"salary": record.salary}


def _find_sheet(workbook: Workbook) -> str:
    # The table is the first sheet, whatever it is called; the notes come after it.
    return next((name for name in workbook.sheets if name != NOTES), NOTES)


@attrs.frozen
class _Reading:
    """What all rows of one file share; *wages* names their columns, without the unit of time."""

    notes: Notes
    ends: tuple[int, int]
    source: Source
    wages: Mapping[str, str]

    def read(self, row: SheetRow, soc: str, title: str) -> OewsOccupation:
        return OewsOccupation(soc, title, self._read_salary(row), read_employment(row))

    def find_column(self, row: SheetRow, path: str) -> str:
        wage = self.wages.get(path.removeprefix("salary."))
        return "MEAN_PRSE" if wage is None else f"{_UNITS[_read_period(row)]}_{wage}"

    def _read_salary(self, row: SheetRow) -> Salary | None:
        period = _read_period(row)
        low, high, median, mean = (
            self._read_amount(row, f"{_UNITS[period]}_{wage}", period)
            for wage in self.wages.values()
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
            as_of=self.notes.as_of,
            percentiles=None if low is None else self.ends,
            source=self.source,
        )

    def _read_amount(self, row: SheetRow, column: str, period: PayPeriod) -> Amount | None:
        number = row.find_decimal(column, _NO_WAGE, _TOP_CODED)
        if number is not None or row.text(column) == _NO_WAGE:
            return number
        if self.notes.caps is None:
            problem = f"{show(_TOP_CODED)} stands for a wage above the cap, which no note states"
            row.refuse(column, problem, "Take the .xlsx file, whose notes state it.")
        return self.notes.caps[period]


def _read_period(row: SheetRow) -> PayPeriod:
    for column in ("HOURLY", "ANNUAL"):
        if row.text(column).upper() not in {"", "TRUE"}:
            row.refuse_text(column, '"TRUE" or nothing')
    if row.text("HOURLY") and row.text("ANNUAL"):
        row.refuse("HOURLY", "wages for an hour only and for a year only exclude each other")
    return PayPeriod.HOUR if row.text("HOURLY") else PayPeriod.YEAR
