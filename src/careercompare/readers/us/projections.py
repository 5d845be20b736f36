"""Growth, openings and entry requirements: table 1.2 of the Employment Projections."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias, TypeVar

import attrs

from careercompare.errors import sealed
from careercompare.model import Amount, AtLeast, EducationLevel, Outlook, Salary, Source
from careercompare.readers.tables import Sheet, SheetRow, find_table, open_workbook, shift, show
from careercompare.readers.us.bls import CUT, UNITED_STATES, make_source, read_by_soc
from careercompare.readers.us.entry import (
    CREDENTIALS,
    EDUCATION,
    EXPERIENCE,
    TRAINING,
    Experience,
    Training,
)
from careercompare.readers.us.publication import Facets, Publication

_SHEET = "Table 1.2"
_REMEDY = "Take occupation.xlsx of the Employment Projections, as published."
_HEADER = 2
_TITLE = re.compile(
    r"Table 1\.2 Occupational projections, ([0-9]{4})[–-]([0-9]{4}), .*"
    r"\(Employment in thousands\)"
)
_TOP_CODED = re.compile(r">=\$([0-9]{1,3}(?:,[0-9]{3})*)")
_NOT_AVAILABLE = "—"
_LINE, _GROUP = "Line item", "Summary"

# Employment is printed in thousands with one decimal, so each row may be fifty off.
_ROUNDING = 50

T = TypeVar("T")


@sealed
@attrs.frozen
class Projection:
    """An occupation as the projections publish it; None is *not available*.

    *outlook* holds the growth as a fraction (the printed percent, exactly), the openings of an
    average year, and the years. *salary* has nothing but the median of a year's wages in US
    dollars, a bound where it is top-coded. *employment* counts the jobs of the first year, with
    the self-employed, rounded to a hundred. *education*, *experience* and *training* are what is
    typically needed to enter, all of it together.
    """

    soc: str
    title: str
    salary: Salary | None
    outlook: Outlook
    employment: int
    education: EducationLevel | None
    experience: Experience | None
    training: Training | None

    @property
    def codes(self) -> Mapping[str, str]:
        """The SOC code of 2018."""
        return {"soc": self.soc}

    @property
    def median(self) -> Amount | None:
        """The median of a year's wages in US dollars."""
        return None if self.salary is None else self.salary.median

    @property
    def routes(self) -> tuple[str, ...]:
        """The one way in that is published, in words; () where nothing is known of it.

        It names all that is needed together, so that nothing reads as if it would do alone.
        """
        credential = None if self.education is None else CREDENTIALS.get(self.education)
        experience = None if self.experience is None else self.experience.words
        training = None if self.training is None else self.training.words
        further = " and ".join(each for each in (experience, training) if each is not None)
        words = ", with ".join(filter(None, (credential, further)))
        return (words[0].upper() + words[1:],) if words else ()


Projections: TypeAlias = Publication[Projection]
"""The line items of one release by SOC code."""


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
    lines = _take_lines(tuple(table))
    title = f"Employment Projections {since}–{until % 100:02}"
    source = make_source(title, "https://www.bls.gov/emp/")
    reading = _Reading(since, until, table.names["median"][-4:], source)
    return Publication(source, read_by_soc(lines, reading.read, _find_column), _tell)


def _tell(record: Projection) -> Facets:
    return {
        "salary": record.salary,
        "outlook": record.outlook,
        "education": record.education,
        "routes": record.routes,
    }


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


@attrs.frozen
class _Group:
    """A group with the *jobs* and *lines* above it."""

    row: SheetRow
    depth: int
    jobs: int
    lines: int

    def check(self, jobs: int, lines: int) -> None:
        """Refuse a group whose sum is not that of its line items, down to these totals."""
        expected = _to_ones(self.row, "employment", self.row.decimal("employment"))
        found = jobs - self.jobs
        if abs(expected - found) > _ROUNDING * (lines - self.lines + 1):
            title = show(self.row.text("title"))
            has, below = (shift(Decimal(each // 100), -1) for each in (expected, found))
            problem = f"{title} has {has} thousand jobs, but its line items {below}"
            self.row.refuse("employment", problem, CUT)


def _take_lines(rows: Sequence[SheetRow]) -> Sequence[SheetRow]:
    """Return the line items, which end where the footnotes begin, or refuse a table with gaps.

    Titles are indented below the group that they belong to, and employment adds up to it.
    """
    jobs = 0
    lines: list[SheetRow] = []
    groups: list[_Group] = []
    for row in rows:
        kind = row.text("type")
        if not kind:
            break
        title = str(row.cells[row.table.columns["title"]])
        depth = len(title) - len(title.lstrip())
        while groups and groups[-1].depth >= depth:
            groups.pop().check(jobs, len(lines))
        if kind == _GROUP:
            groups.append(_Group(row, depth, jobs, len(lines)))
        elif kind != _LINE:
            row.refuse_text("type", f'"{_LINE}" or "{_GROUP}"')
        else:
            lines.append(row)
            jobs += _to_ones(row, "employment", row.decimal("employment"))
    else:
        rows[-1].refuse("type", "no footnotes follow this row", CUT)
    for group in reversed(groups):
        group.check(jobs, len(lines))
    return lines


def _find_column(_: SheetRow, path: str) -> str:
    if path.startswith("outlook."):
        return "openings" if path == "outlook.openings" else "growth"
    return "median"


@attrs.frozen
class _Reading:
    """What all rows of one file share."""

    since: int
    until: int
    wage_year: str
    source: Source

    def read(self, row: SheetRow, soc: str, title: str) -> Projection:
        return Projection(
            soc,
            title,
            self._read_salary(row),
            self._read_outlook(row),
            _to_ones(row, "employment", row.decimal("employment")),
            _look_up(row, "education", EDUCATION),
            _look_up(row, "experience", EXPERIENCE),
            _look_up(row, "training", TRAINING),
        )

    def _read_outlook(self, row: SheetRow) -> Outlook:
        growth = row.find_decimal("growth", _NOT_AVAILABLE)
        openings = row.find_decimal("openings", _NOT_AVAILABLE)
        return Outlook(
            growth=None if growth is None else shift(growth, -2),
            openings=None if openings is None else _to_ones(row, "openings", openings),
            since=self.since,
            until=self.until,
            source=self.source,
        )

    def _read_salary(self, row: SheetRow) -> Salary | None:
        bound = _TOP_CODED.fullmatch(row.text("median"))
        median = (
            row.find_decimal("median", _NOT_AVAILABLE)
            if bound is None
            else AtLeast(bound[1].replace(",", ""))
        )
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


def _to_ones(row: SheetRow, column: str, thousands: Decimal) -> int:
    number = shift(thousands, 3)
    if number < 0 or number != int(number):
        row.refuse(column, f"expected thousands with at most three decimals, found {thousands}")
    return int(number)


def _look_up(row: SheetRow, column: str, words: Mapping[str, T]) -> T | None:
    text = row.text(column)
    if text == _NOT_AVAILABLE:
        return None
    if text not in words:
        row.refuse(column, f"expected one of {'; '.join(words)}; found {show(text)}")
    return words[text]
