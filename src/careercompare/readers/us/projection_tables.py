"""Where the Employment Projections have their table: in a workbook, or in the export as CSV."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import attrs

from careercompare.errors import UnreadableData
from careercompare.limits import Limits
from careercompare.readers.tables import (
    Cell,
    Sheet,
    SheetRow,
    Workbook,
    find_table,
    is_text_file,
    open_workbook,
    shift,
    show,
    stream_csv,
    to_text,
)
from careercompare.readers.us.bls import CUT, SOC_CODE
from careercompare.readers.us.projection_checks import (
    ROUNDING,
    check_codes,
    check_growth,
    check_units,
    check_wages,
)
from careercompare.readers.us.recognizing import FORMER_CODES, find_exported, refuse_file

REMEDY = (
    "Take occupation.xlsx of the Employment Projections, as published, or the CSV file that their "
    "data viewer exports."
)

# In one release it is table 1.2 and in another table 1.7: each says in its title what it is.
_TABLE = re.compile(r"Table [0-9]+\.[0-9]+")
_TITLE = re.compile(
    r"Table [0-9]+\.[0-9]+\.? Occupational projections, 20[0-9]{2}[–-](?:20)?[0-9]{2}, and worker "
    r"characteristics, [0-9]{4} \((?:Employment|Numbers) in thousands(?:, [^()]*)?\)",
    re.IGNORECASE,
)
_PERIOD = re.compile(r"(20[0-9]{2})(?:[–-]| and projected )((?:20)?[0-9]{2})\b")
_GROWTH_IN_THE_EXPORT = re.compile("Employment Percent Change, ", re.IGNORECASE)
_MEDIAN = re.compile(r"Median annual wage.* [0-9]{4}", re.IGNORECASE)
_FOOTNOTE_MARK = re.compile(r" ?(?:\[[0-9]\]|\([0-9]\))$")
# The export has ="13-2011" for a code, lest Excel takes it for a date.
_FORMULA = re.compile(r'\A="(.*)"\Z', re.DOTALL)
_OLDEST = "2018–28"  # of the exports
_HEADER = 2
_LINE, _GROUP = "Line item", "Summary"
_GROUP_CODE = "-0000"

# The export has a code beside the words for each of these.
_CODES: Mapping[str, str] = {
    "education": "Education Code",
    "experience": "Workex Code",
    "training": "trCode",
}

# The SOC of 2018 has 29-1221 to 29-1229 among the physicians, and no group 29-1220.
_BEGINNINGS: Mapping[str, tuple[str, ...]] = {
    "00-0000": ("",),
    "29-1210": ("29-121", "29-122"),
}


@attrs.frozen
class ProjectionTable:
    """The *lines* of one release, from *since* to *until*, with the wages of *wage_year*."""

    since: int
    until: int
    wage_year: str
    lines: Sequence[SheetRow]


def open_projections(path: Path, limits: Limits | None = None) -> ProjectionTable:
    """Return the line items of a workbook or of an export, or refuse what is neither."""
    if path.is_dir():
        refuse_file(path, "a file of the Employment Projections", REMEDY, limits)
    if is_text_file(path):
        return _open_export(path, limits)
    workbook = open_workbook(path, limits)
    sheet, period = _find_sheet(path, workbook, limits)
    # Names of columns may be broken into lines, and have the footnote marks of their release.
    names = [_clean(cell) for row in sheet.rows[1:_HEADER] for cell in row]
    rows = [*sheet.rows[:1], names, *sheet.rows[_HEADER:]]
    columns = _columns(*period, names)
    table = find_table(attrs.evolve(sheet, rows=rows), _HEADER, columns, REMEDY)
    lines = _take_lines(tuple(table))
    check_growth(lines)
    check_wages(lines)
    check_units(lines)
    return ProjectionTable(*period, table.names["median"][-4:], lines)


def _find_sheet(
    path: Path, workbook: Workbook, limits: Limits | None
) -> tuple[Sheet, tuple[int, int]]:
    """Return the sheet that has the table, and its years, or refuse a workbook without one."""
    periods: list[tuple[int, int]] = []
    for name in filter(_TABLE.fullmatch, workbook.sheets):
        sheet = workbook.read(name)
        title = "".join(_clean(row[0]) for row in sheet.rows[:1])
        if (period := _find_period(title)) is not None:
            if _TITLE.fullmatch(title):
                return sheet, period
            periods.append(period)
    wanted = 'a table "Occupational projections, and worker characteristics", in thousands'
    if not periods:
        refuse_file(path, wanted, REMEDY, limits)
    since, until = periods[0]
    problem = f"these are the Employment Projections {since}–{until % 100:02}, without {wanted}"
    raise UnreadableData(path.name, "", problem, REMEDY)


def _open_export(path: Path, limits: Limits | None) -> ProjectionTable:
    lines = stream_csv(path, limits)
    nothing: list[str] = []
    header = [cell.strip() for cell in next(lines, nothing)]
    growth = next(filter(_GROWTH_IN_THE_EXPORT.match, header), "")
    period = _find_period(growth)
    if period is None:
        if (
            FORMER_CODES in map(str.casefold, header)
            and (older := find_exported(header)) is not None
        ):
            problem = f"these are the Employment Projections {older}, older than all that are read"
            raise UnreadableData(path.name, "", problem, f"Take those of {_OLDEST} or later.")
        wanted = "columns that say the years of the Employment Projections"
        refuse_file(path, wanted, REMEDY, limits)
    columns = _columns_of_the_export(*period)
    rows = [header, *([_FORMULA.sub(r"\1", cell) for cell in line] for line in lines)]
    table = find_table(Sheet(path.name, None, rows), 1, columns, REMEDY)
    filled = [row for row in table if not row.is_empty]
    if not filled:
        table.refuse_empty()
    occupations = tuple([row for row in filled if not row.text("code").endswith(_GROUP_CODE)])
    check_growth(occupations)
    check_wages(occupations)
    check_units(occupations)
    places = {name.casefold(): place for place, name in enumerate(header)}
    for column, name in _CODES.items():
        if (place := places.get(name.casefold())) is not None:
            check_codes(occupations, column, place)
    return ProjectionTable(*period, table.names["median"][-4:], occupations)


def _clean(cell: Cell) -> str:
    """Return what a cell shows in one line, without the mark of a footnote."""
    return _FOOTNOTE_MARK.sub("", " ".join(to_text(cell).split()))


def _find_period(text: str) -> tuple[int, int] | None:
    """Return the years that a text names first, or None where they do not go forwards."""
    found = _PERIOD.search(text)
    since, until = ("0", "0") if found is None else (found[1], found[1][:2] + found[2][-2:])
    return (int(since), int(until)) if since < until else None


def _columns(since: int, until: int, names: Sequence[str]) -> Mapping[str, str]:
    long, short = f"{since}–{until}", f"{since}–{until % 100:02}"
    years = long if any(long in name.replace("-", "–") for name in names) else short
    median = next(filter(_MEDIAN.fullmatch, names), "Median annual wage, dollars, YYYY")
    return {
        "title": f"{since} National Employment Matrix title",
        "code": f"{since} National Employment Matrix code",
        "type": "Occupation type",
        "employment": f"Employment, {since}",
        "later": f"Employment, {until}",
        "growth": f"Employment change, percent, {years}",
        "openings": f"Occupational openings, {years} annual average",
        "median": median,
        "education": "Typical education needed for entry",
        "experience": "Work experience in a related occupation",
        "training": "Typical on-the-job training needed to attain competency in the occupation",
    }


def _columns_of_the_export(since: int, until: int) -> Mapping[str, str]:
    return {
        "title": "Occupation Title",
        "code": "Occupation Code",
        "employment": f"Employment {since}",
        "later": f"Employment {until}",
        "growth": f"Employment Percent Change, {since}–{until}",
        "openings": f"Occupational Openings, {since}–{until} Annual Average",
        "median": "Median Annual Wage YYYY",
        "education": "Typical Entry-Level Education",
        "experience": "Work Experience in a Related Occupation",
        "training": "Typical on-the-job Training",
    }


@attrs.frozen
class _Group:
    """A group with the *jobs* and *lines* above it."""

    row: SheetRow
    jobs: int
    lines: int

    def contains(self, row: SheetRow) -> bool:
        """Tell whether a row further down belongs here: titles are indented, or codes begin alike.

        Releases up to 2019–29 do not indent.
        """
        code = self.row.text("code")
        prefixes = _BEGINNINGS.get(code, (code.rstrip("0"),))
        return _indent(row) > _indent(self.row) or row.text("code").startswith(prefixes)

    def check(self, jobs: int, lines: int) -> None:
        """Refuse a group whose sum is not that of its line items, down to these totals."""
        expected = read_thousands(self.row, "employment", self.row.decimal("employment"))
        found = jobs - self.jobs
        if abs(expected - found) > ROUNDING * (lines - self.lines + 1):
            title = show(self.row.text("title"))
            has, below = (shift(Decimal(each // 100), -1) for each in (expected, found))
            problem = f"{title} has {has} thousand jobs, but its line items {below}"
            self.row.refuse("employment", problem, CUT)


def _take_lines(rows: Sequence[SheetRow]) -> Sequence[SheetRow]:
    """Return the line items, or refuse a table with gaps.

    The employment of a group is that of its line items.
    """
    jobs = 0
    lines: list[SheetRow] = []
    groups: list[_Group] = []
    for row in _leave_out_footnotes(rows):
        kind = fold_text(row.text("type"))
        while groups and not groups[-1].contains(row):
            groups.pop().check(jobs, len(lines))
        if kind == fold_text(_GROUP):
            groups.append(_Group(row, jobs, len(lines)))
        elif kind != fold_text(_LINE):
            row.refuse_text("type", f'"{_LINE}" or "{_GROUP}"')
        else:
            lines.append(row)
            jobs += read_thousands(row, "employment", row.decimal("employment"))
    for group in reversed(groups):
        group.check(jobs, len(lines))
    return lines


def _leave_out_footnotes(rows: Sequence[SheetRow]) -> Sequence[SheetRow]:
    """Return the rows above the first one without a type, below which no occupation may stand."""
    filled = [row for row in rows if not row.is_empty]
    if not filled:
        rows[0].table.refuse_empty()
    end = next((place for place, row in enumerate(filled) if not row.text("type")), None)
    if end is None:
        filled[-1].refuse("type", "no footnotes follow this row", CUT)
    for row in filled[end:]:
        if SOC_CODE.fullmatch(row.text("code")) or row.find_number("employment") is not None:
            row.refuse_text("type", f'"{_LINE}" or "{_GROUP}"')
    return filled[:end]


def fold_text(text: str) -> str:
    """Return words as they are compared: whatever letters and white space they are written in.

    >>> fold_text("Line\N{NO-BREAK SPACE}Item")
    'line item'
    """
    return " ".join(text.split()).casefold()


def _indent(row: SheetRow) -> int:
    title = str(row.cells[row.table.columns["title"]])
    return len(title) - len(title.lstrip())


def read_thousands(row: SheetRow, column: str, thousands: Decimal) -> int:
    """Return how many that are, or refuse a number with more than three decimals."""
    number = shift(thousands, 3)
    if number < 0 or number != int(number):
        row.refuse(column, f"expected thousands with at most three decimals, found {thousands}")
    return int(number)
