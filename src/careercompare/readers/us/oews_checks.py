"""Whether a table of OEWS is whole, as far as figures that are published can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from careercompare.readers.tables import SheetRow, shift
from careercompare.readers.us.bls import CHANGED, CUT, find_swapped
from careercompare.readers.us.oews_layout import WAGES
from careercompare.readers.us.oews_places import NATION, Area, Industry

_LEVELS = ("total", "major", "minor", "broad", "detailed")

# Employment is rounded to ten, so each row may be five off.
_ROUNDING = 5

# Wages for a year are those for an hour times so many; a hundredth is more than they are rounded.
_HOURS, _OFF_AT_MOST = 2080, 100
_LOOKED_AT = 200  # rows: a name is that of all of them

# The publisher withholds a few occupations (0.01 % of the jobs in 2025), never as much as this.
_WITHHELD_AT_MOST = 100


def take_detailed(rows: Sequence[SheetRow], area: Area, industry: Industry) -> Sequence[SheetRow]:
    """Return the rows of detailed occupations, or refuse a table that some are missing from.

    Of the nation the major groups add up to the total, every broad group has its occupations
    beside it, and the occupations together are nearly all jobs. Of an area or an industry much is
    withheld: the groups have no more jobs than all, and in an area half of them at least where
    most groups have a number. In all of them wages for a year are those for its hours.
    """
    _check_hours(rows)
    _check_order(rows)
    national = area == NATION and industry.is_all
    # A former column may name the groups alone; one that names an occupation names them all.
    has_names = any(row.text("level").lower() == "detailed" for row in rows)
    levels = [_read_level(row, "" if has_names else "detailed") for row in rows]
    groups: Mapping[str, list[SheetRow]] = {level: [] for level in _LEVELS}
    for row, level in zip(rows, levels, strict=True):
        groups[level].append(row)
    totals = groups["total"]
    if len(totals) != 1:
        rows[0].refuse("level", f"{len(totals)} rows are for all occupations, not one", CUT)
    total, jobs = totals[0], read_employment(totals[0])
    if jobs is None:  # nothing adds up to what is withheld
        return groups["detailed"]
    in_majors = [read_employment(row) for row in groups["major"]]
    known = sum(each for each in in_majors if each is not None)
    withheld = in_majors.count(None)
    off = _ROUNDING * (len(in_majors) + 1)
    lacking = jobs - known
    if -lacking > off or (
        (national and lacking > off and not withheld)
        or (industry.is_all and lacking * 2 > jobs and withheld * 2 <= len(in_majors))
    ):
        total.refuse("TOT_EMP", f"{jobs} jobs in all, but {known} in the major groups", CUT)
    if national:
        _check_broad(rows, levels)
        found = sum(read_employment(row) or 0 for row in groups["detailed"])
        if (jobs - found) * _WITHHELD_AT_MOST > jobs:
            total.refuse("TOT_EMP", f"{jobs} jobs in all, but {found} in the occupations", CUT)
    return groups["detailed"]


def _check_hours(rows: Sequence[SheetRow]) -> None:
    """Refuse a table whose names of wages were swapped, which single figures need not show."""
    for wage in WAGES:
        both = [
            (row, hourly, annual)
            for row in rows[:_LOOKED_AT]
            if (hourly := row.find_number(f"H_{wage}")) is not None
            and (annual := row.find_number(f"A_{wage}")) is not None
        ]
        off = find_swapped(both, lambda each: _are_of_one_year(each[1], each[2]))
        if off is not None:
            row, hourly, annual = off
            problem = (
                f"{annual} is not 2,080 times {hourly}, the wage for an hour, as in most rows here"
            )
            row.refuse(f"A_{wage}", problem, CHANGED)


def _check_order(rows: Sequence[SheetRow]) -> None:
    """Refuse a table whose names of percentiles were swapped for an hour and for a year alike."""
    _, *percentiles = WAGES
    for lower, upper in pairwise(percentiles):
        both = [
            (row, low, high)
            for row in rows[:_LOOKED_AT]
            if (low := row.find_number(f"A_{lower}")) is not None
            and (high := row.find_number(f"A_{upper}")) is not None
        ]
        off = find_swapped(both, lambda each: each[1] <= each[2])
        if off is not None:
            row, low, high = off
            problem = f"{high} is below {low}, a lower percentile, as in most rows here"
            row.refuse(f"A_{upper}", problem, CHANGED)


def _are_of_one_year(hourly: Decimal, annual: Decimal) -> bool:
    year, by_hours = int(shift(annual, 2)), int(shift(hourly, 2)) * _HOURS
    return abs(year - by_hours) * _OFF_AT_MOST <= by_hours


def _check_broad(rows: Sequence[SheetRow], levels: Sequence[str]) -> None:
    """Refuse a broad group without an occupation below it, or one of its own code above it."""
    for place, level in enumerate(levels):
        if level != "broad" or levels[place + 1 : place + 2] == ["detailed"]:
            continue
        if levels[place - 1] != "detailed" or rows[place - 1].text("code") != rows[place].text(
            "code"
        ):
            rows[place].refuse("level", "no occupation follows this broad group", CUT)


def _read_level(row: SheetRow, unnamed: str) -> str:
    level = row.text("level").lower()
    if row.table.names["level"].upper() != "O_GROUP":
        level = level or unnamed
    if level not in _LEVELS:
        row.refuse_text("level", f"one of {', '.join(_LEVELS)}")
    return level


def read_employment(row: SheetRow) -> int | None:
    """Return the number of jobs, or None where it is not available."""
    number = row.find_decimal("TOT_EMP", "**")
    if number is not None and (number < 0 or number != int(number)):
        row.refuse("TOT_EMP", f"expected a whole number of at least 0, found {number}")
    return None if number is None else int(number)
