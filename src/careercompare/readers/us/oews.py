"""Wages and employment: the national file of Occupational Employment and Wage Statistics."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from itertools import product
from pathlib import Path
from typing import TypeAlias

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.model import Amount, AtLeast, PayPeriod, Salary, Source
from careercompare.readers.tables import (
    Sheet,
    SheetRow,
    find_table,
    open_workbook,
    shift,
    show,
    stream_csv,
)
from careercompare.readers.us.bls import CUT, UNITED_STATES, make_source, read_by_soc
from careercompare.readers.us.publication import Facets, Publication

_REMEDY = (
    "Take the national file of Occupational Employment and Wage Statistics, as published: "
    "national_M2025_dl.xlsx, for instance."
)
_PERCENTILES = tuple(product((10, 25), (75, 90)))
_UNITS = {PayPeriod.HOUR: "H", PayPeriod.YEAR: "A"}
_WAGES = ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")
_OTHERS = ("O_GROUP", "TOT_EMP", "MEAN_PRSE", "ANNUAL", "HOURLY")
_COLUMNS = {
    "AREA": "AREA",
    "code": "OCC_CODE",
    "title": "OCC_TITLE",
    **{name: name for name in _OTHERS},
    **{name: name for name in (f"{unit}_{wage}" for unit in "HA" for wage in _WAGES)},
}
_NO_WAGE, _TOP_CODED = "*", "#"
_LEVELS = ("total", "major", "minor", "broad", "detailed")
_NATION = "99"

# Employment is rounded to ten, so each row may be five off.
_ROUNDING = 5

# The publisher withholds a few occupations (0.01 % of the jobs in 2025), never as much as this.
_WITHHELD_AT_MOST = 100

_NOTES = "Field Descriptions"
_RELEASE = re.compile(r"(?:^|\s)May (20[0-9]{2}) (?:OEWS|OES)\b")
_YEAR_IN_A_NAME = re.compile(r"_M(20[0-9]{2})_")
_REFERENCE_MONTH = re.compile(r"20[0-9]{2}-05")
_AMOUNT = r"\$([0-9][0-9,]{0,14}(?:\.[0-9]{1,2})?)"

# From the first "# =" alone: many of them in a line, each searched to its end, would take minutes.
_CAP = re.compile(rf"\A(?>.*?#\s*=).*?{_AMOUNT} per hour or {_AMOUNT} per year")

# What the notes of these releases state, for their CSV files, which come without notes.
_PUBLISHED_CAPS = {
    **dict.fromkeys(("2020-05", "2021-05"), ("100.00", "208000")),
    **dict.fromkeys(("2022-05", "2023-05", "2024-05", "2025-05"), ("115.00", "239200")),
}


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
    sheet, lines = _open(Path(path))
    rows = tuple(find_table(sheet, 1, _COLUMNS, _REMEDY))
    as_of = _find_release(lines, sheet, release)
    title = f"Occupational Employment and Wage Statistics, May {as_of[:4]}"
    source = make_source(title, "https://www.bls.gov/oes/")
    low, high = percentiles
    wages = {"low": f"PCT{low}", "high": f"PCT{high}", "median": "MEDIAN", "mean": "MEAN"}
    reading = _Reading(source, as_of, _find_caps(lines, as_of), (low, high), wages)
    by_code = read_by_soc(_take_detailed(rows), reading.read, reading.find_column)
    return Publication(source, by_code, _tell)


def _tell(record: OewsOccupation) -> Facets:
    return {"salary": record.salary}


def _open(path: Path) -> tuple[Sheet, Sequence[str]]:
    """Return the table, and the lines of the notes that a workbook has beside it."""
    if path.suffix.lower() == ".csv":
        return Sheet(path.name, None, list(stream_csv(path))), ()
    workbook = open_workbook(path)
    # The table is the first sheet, whatever it is called; the notes come after it.
    table = next((name for name in workbook.sheets if name != _NOTES), _NOTES)
    notes = workbook.read(_NOTES).rows if _NOTES in workbook.sheets else ()
    lines = [line for row in notes for cell in row for line in str(cell).split("\n")]
    return workbook.read(table), lines


def _find_release(lines: Sequence[str], sheet: Sheet, release: str | None) -> str:
    """Return the month that a file describes (ISO 8601), or refuse it.

    Where its notes say nothing, *release* ("2023-05") does, or else a name such as
    ``national_M2023_dl``.
    """
    stated = _find(_RELEASE, lines)
    if stated is None and release is not None:
        if not _REFERENCE_MONTH.fullmatch(release):
            raise InvalidOption("release", release, "a May of this century", "Write '2023-05'.")
        return release
    stated = stated or _find(_YEAR_IN_A_NAME, (sheet.name or "", sheet.source))
    if stated is None:
        remedy = "Pass release='2023-05', or give the file its own name: national_M2023_dl."
        sheet.refuse(None, None, "neither notes nor a name say which release this is", remedy)
    return f"{stated[1]}-05"


def _find_caps(lines: Sequence[str], as_of: str) -> Mapping[PayPeriod, AtLeast] | None:
    """Return the wages from which on a release gives no number; None where it states none."""
    stated = _find(_CAP, lines)
    amounts = _PUBLISHED_CAPS.get(as_of) if stated is None else stated.groups()
    if amounts is None:
        return None
    hourly, annual = (AtLeast(amount.replace(",", "")) for amount in amounts)
    return {PayPeriod.HOUR: hourly, PayPeriod.YEAR: annual}


def _find(pattern: re.Pattern[str], lines: Iterable[str]) -> re.Match[str] | None:
    return next((found for line in lines if (found := pattern.search(line))), None)


@attrs.frozen
class _Reading:
    """What all rows of one file share; *wages* names their columns, without the unit of time."""

    source: Source
    as_of: str
    caps: Mapping[PayPeriod, AtLeast] | None
    ends: tuple[int, int]
    wages: Mapping[str, str]

    def read(self, row: SheetRow, soc: str, title: str) -> OewsOccupation:
        return OewsOccupation(soc, title, self._read_salary(row), _read_employment(row))

    def find_column(self, row: SheetRow, path: str) -> str:
        wage = self.wages.get(path.removeprefix("salary."))
        return "MEAN_PRSE" if wage is None else f"{_UNITS[_read_period(row)]}_{wage}"

    def _read_salary(self, row: SheetRow) -> Salary | None:
        period = _read_period(row)
        low, high, median, mean = (
            self._read_amount(row, f"{_UNITS[period]}_{wage}", period)
            for wage in self.wages.values()
        )
        if low is None and isinstance(high, AtLeast):  # which keeps pay from nothing
            high = None
        if all(each is None for each in (low, high, median, mean)):
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
            as_of=self.as_of,
            percentiles=None if low is None and high is None else self.ends,
            source=self.source,
        )

    def _read_amount(self, row: SheetRow, column: str, period: PayPeriod) -> Amount | None:
        number = row.find_decimal(column, _NO_WAGE, _TOP_CODED)
        if number is not None or row.text(column) == _NO_WAGE:
            return number
        if self.caps is None:
            problem = f"{show(_TOP_CODED)} stands for a wage above the cap, which no note states"
            row.refuse(column, problem, "Take the .xlsx file, whose notes state it.")
        return self.caps[period]


def _read_period(row: SheetRow) -> PayPeriod:
    for column in ("HOURLY", "ANNUAL"):
        if row.text(column).upper() not in {"", "TRUE"}:
            row.refuse_text(column, '"TRUE" or nothing')
    if row.text("HOURLY") and row.text("ANNUAL"):
        row.refuse("HOURLY", "wages for an hour only and for a year only exclude each other")
    return PayPeriod.HOUR if row.text("HOURLY") else PayPeriod.YEAR


def _take_detailed(rows: Sequence[SheetRow]) -> Sequence[SheetRow]:
    """Return the rows of detailed occupations, or refuse a table that some are missing from.

    The major groups add up to the total, every broad group is followed by its occupations, and
    the occupations together are nearly all jobs.
    """
    levels = [_read_level(row) for row in rows]
    groups: Mapping[str, list[SheetRow]] = {level: [] for level in _LEVELS}
    for row, level in zip(rows, levels, strict=True):
        groups[level].append(row)
    totals, majors, detailed = groups["total"], groups["major"], groups["detailed"]
    if len(totals) != 1:
        rows[0].refuse("O_GROUP", f"{len(totals)} rows are for all occupations, not one", CUT)
    for row, level, below in zip(rows, levels, (*levels[1:], ""), strict=True):
        if level == "broad" and below != "detailed":
            row.refuse("O_GROUP", "no occupation follows this broad group", CUT)
    jobs = _read_employment(totals[0]) or 0
    in_majors = [_read_employment(row) for row in majors]
    known = sum(each for each in in_majors if each is not None)
    if None not in in_majors and abs(known - jobs) > _ROUNDING * (len(majors) + 1):
        problem = f"{jobs} jobs in all, but {known} in the major groups"
        totals[0].refuse("TOT_EMP", problem, CUT)
    found = sum(_read_employment(row) or 0 for row in detailed)
    if (jobs - found) * _WITHHELD_AT_MOST > jobs:
        totals[0].refuse("TOT_EMP", f"{jobs} jobs in all, but {found} in the occupations", CUT)
    return detailed


def _read_level(row: SheetRow) -> str:
    if row.text("AREA") != _NATION:
        row.refuse_text("AREA", f"{_NATION}, the United States")
    level = row.text("O_GROUP").lower()
    if level not in _LEVELS:
        row.refuse_text("O_GROUP", f"one of {', '.join(_LEVELS)}")
    return level


def _read_employment(row: SheetRow) -> int | None:
    """Return the number of jobs, or None where it is not available."""
    number = row.find_decimal("TOT_EMP", "**")
    if number is not None and (number < 0 or number != int(number)):
        row.refuse("TOT_EMP", f"expected a whole number of at least 0, found {number}")
    return None if number is None else int(number)
