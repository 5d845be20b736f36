"""Growth, openings and entry requirements: table 1.2 of the Employment Projections."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypeVar

import attrs

from careercompare.errors import InvalidCareer
from careercompare.model import Amount, AtLeast, EducationLevel, Outlook, Salary, Source
from careercompare.readers.tables.cells import shift
from careercompare.readers.tables.entry import (
    CREDENTIALS,
    EDUCATION,
    EXPERIENCE,
    TRAINING,
    Experience,
    Training,
)
from careercompare.readers.tables.files import open_workbook
from careercompare.readers.tables.table import Row, Sheet, find_table, show
from careercompare.readers.us.projections_checks import check_whole
from careercompare.readers.us.release import BLS, PUBLIC_DOMAIN, UNITED_STATES, Facets, Release

_SHEET = "Table 1.2"
_REMEDY = "Take occupation.xlsx of the Employment Projections, as published."
_HEADER = 2
_TITLE = re.compile(
    r"Table 1\.2 Occupational projections, ([0-9]{4})[–-]([0-9]{4}), .*"
    r"\(Employment in thousands\)"
)
_SOC_CODE = re.compile(r"[0-9]{2}-[0-9]{4}")
_TOP_CODED = re.compile(r">=\$([0-9]{1,3}(?:,[0-9]{3})*)")
_NOT_AVAILABLE = "—"
_CHANGED = "The file was changed. Fetch it again."

T = TypeVar("T")


@attrs.frozen
class Projection:
    """An occupation as the projections publish it; None is *not available*.

    *outlook* holds the growth as a fraction (the printed percent, exactly), the openings of an
    average year, and the years. *median* is that of a year's wages in US dollars, a bound where it
    is top-coded. *employment* counts the jobs of the first year, with the self-employed, rounded
    to a hundred. *education*, *experience* and *training* are what is typically needed.
    """

    soc: str
    title: str
    outlook: Outlook
    median: Amount | None
    employment: int
    education: EducationLevel | None
    experience: Experience | None
    training: Training | None

    @property
    def codes(self) -> Mapping[str, str]:
        """The SOC code of 2018."""
        return {"soc": self.soc}

    @property
    def routes(self) -> tuple[str, ...]:
        """The ways in as words: the credential, work experience and training, where needed."""
        credential = None if self.education is None else CREDENTIALS.get(self.education)
        experience = None if self.experience is None else self.experience.route
        training = None if self.training is None else self.training.route
        return tuple(each for each in (credential, experience, training) if each is not None)


@attrs.frozen(repr=False, hash=False)
class Projections(Release[Projection]):
    """The line items of one release by SOC code, the years it spans, and the year of its wages."""

    since: int
    until: int
    wage_year: str

    def _make_teller(self) -> Callable[[Projection], Facets]:
        return self.tell

    def tell(self, record: Projection) -> Facets:
        """Return the facets of a career, its salary with nothing but the median."""
        return {**tell_outlook(record), "salary": self._make_salary(record.median)}

    def _make_salary(self, median: Amount | None) -> Salary | None:
        if median is None:
            return None
        return Salary(
            None,
            None,
            "USD",
            median=median,
            place=UNITED_STATES,
            as_of=self.wage_year,
            source=self.source,
        )


def tell_outlook(record: Projection) -> Facets:
    """Return all facets but the salary."""
    return {
        "outlook": record.outlook,
        "education": record.education,
        "routes": record.routes,
    }


@attrs.frozen
class _Reading:
    """What all rows of one file share."""

    since: int
    until: int
    source: Source


def read_projections(path: Path | str) -> Projections:
    """Read the line items of table 1.2 in ``occupation.xlsx``.

    A file that is changed or damaged raises `UnreadableData`, which names sheet, row and column;
    one that cannot be opened the `OSError` that says why. It needs the extra ``readers``, without
    which `MissingExtra` is raised.
    """
    workbook = open_workbook(Path(path))
    if _SHEET not in workbook.sheets:
        problem = f"it is missing; the sheets are {', '.join(workbook.sheets)}"
        Sheet(workbook.source, _SHEET, ()).refuse(None, None, problem, _REMEDY)
    sheet = workbook.read(_SHEET)
    since, until = _read_years(sheet)
    table = find_table(sheet, _HEADER, _columns(since, until), _REMEDY)
    lines = check_whole(tuple(table))
    title = f"Employment Projections {since}–{until % 100:02}"
    source = Source(title, BLS, url="https://www.bls.gov/emp/", license=PUBLIC_DOMAIN)
    by_code = _read_rows(lines, _Reading(since, until, source))
    return Projections(source, by_code, since, until, table.names["median"][-4:])


def _read_years(sheet: Sheet) -> tuple[int, int]:
    if not sheet.rows:
        sheet.refuse(None, None, "it is empty", _REMEDY)
    title = str(sheet.rows[0][0])
    found = _TITLE.fullmatch(title)
    if found is None or found[1] >= found[2]:
        problem = f"expected the title of table 1.2 with its years and unit, found {show(title)}"
        sheet.refuse(1, None, problem, _REMEDY)
    return int(found[1]), int(found[2])


def _columns(since: int, until: int) -> Mapping[str, str]:
    years = f"{since}–{until % 100:02}"
    return {
        "title": f"{since} National Employment Matrix title",
        "code": f"{since} National Employment Matrix code",
        "type": "Occupation type",
        "employment": f"Employment, {since}",
        "growth": f"Employment change, percent, {years}",
        "openings": f"Occupational openings, {years} annual average",
        "median": "Median annual wage, dollars, YYYY",
        "education": "Typical education needed for entry",
        "experience": "Work experience in a related occupation",
        "training": "Typical on-the-job training needed to attain competency in the occupation",
    }


def _read_rows(rows: Sequence[Row], reading: _Reading) -> Mapping[str, Projection]:
    by_code: dict[str, Projection] = {}
    for row in rows:
        found = _read_row(row, reading)
        if by_code.setdefault(found.soc, found) is not found:
            row.refuse("code", f"{show(found.soc)} stands twice")
    return by_code


def _read_row(row: Row, reading: _Reading) -> Projection:
    code, title = row.text("code"), row.text("title")
    if not _SOC_CODE.fullmatch(code):
        row.refuse("code", f"expected a SOC code such as 15-1252, found {show(code)}")
    if not title:
        row.refuse("title", "expected a title, found nothing")
    return Projection(
        code,
        title,
        _read_outlook(row, reading),
        _read_median(row),
        _to_ones(row, "employment", row.decimal("employment")),
        _look_up(row, "education", EDUCATION),
        _look_up(row, "experience", EXPERIENCE),
        _look_up(row, "training", TRAINING),
    )


def _read_outlook(row: Row, reading: _Reading) -> Outlook:
    growth = _find_number(row, "growth")
    openings = _find_number(row, "openings")
    try:
        return Outlook(
            growth=None if growth is None else shift(growth, -2),
            openings=None if openings is None else _to_ones(row, "openings", openings),
            since=reading.since,
            until=reading.until,
            source=reading.source,
        )
    except InvalidCareer as problem:
        column = "openings" if problem.path == "outlook.openings" else "growth"
        row.refuse(column, f"this figure cannot be ({problem})", _CHANGED)


def _read_median(row: Row) -> Amount | None:
    text = "" if row.find_decimal("median") is not None else row.text("median")
    if (found := _TOP_CODED.fullmatch(text)) is not None:
        return AtLeast(found[1].replace(",", ""))
    number = _find_number(row, "median")
    if number is not None and number < 0:
        row.refuse("median", f"expected a wage of at least 0, found {number}", _CHANGED)
    return number


def _find_number(row: Row, column: str) -> Decimal | None:
    number = row.find_decimal(column)
    if number is None and row.text(column) != _NOT_AVAILABLE:
        problem = f'expected a number or "{_NOT_AVAILABLE}", found {show(row.text(column))}'
        row.refuse(column, problem)
    return number


def _to_ones(row: Row, column: str, thousands: Decimal) -> int:
    number = shift(thousands, 3)
    if number < 0 or number != int(number):
        problem = f"expected thousands with at most three decimals, found {thousands}"
        row.refuse(column, problem)
    return int(number)


def _look_up(row: Row, column: str, words: Mapping[str, T]) -> T | None:
    text = row.text(column)
    if text == _NOT_AVAILABLE:
        return None
    if text not in words:
        row.refuse(column, f"expected one of {'; '.join(words)}; found {show(text)}")
    return words[text]
