"""Whether a table of OEWS is whole, as far as figures that are published can tell."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import pairwise, product

from careercompare.model import AtLeast, PayPeriod
from careercompare.readers.tables import SheetRow, show
from careercompare.readers.us.bls import (
    CHANGED,
    CUT,
    OF_THOUSANDS,
    count_decimals,
    find_swapped,
)
from careercompare.readers.us.oews_layout import TOP_CODED, WAGES, are_of_one_year
from careercompare.readers.us.oews_places import NATION, Area, Industry

_LEVELS = ("total", "major", "minor", "broad", "detailed")

# Employment is rounded to ten, so each row may be five off.
_ROUNDING = 5

_LOOKED_AT = 200  # rows: a name is that of all of them

# The publisher withholds a few occupations (0.01 % of the jobs in 2025), never as much as this.
_WITHHELD_AT_MOST = 100

# Errors are printed in percent with one decimal; the fraction of the usual ones is below this.
_LEAST_ERROR = Decimal("0.1")

# As no wage for a year is as low, and none for an hour as high.
_DIVIDE = 1_000

_NOT_REPLACED = "Take the file as it was published: # is a bound, and the cap is none."
_UNITS = ((PayPeriod.HOUR, "H"), (PayPeriod.YEAR, "A"))


def take_detailed(rows: Sequence[SheetRow], area: Area, industry: Industry) -> Sequence[SheetRow]:
    """Return the rows of detailed occupations, or refuse a table that some are missing from.

    Of the nation the major groups add up to the total, every broad group has its occupations
    beside it, and the occupations together are nearly all jobs. Of an area or an industry much is
    withheld: the groups have no more jobs than all, and in an area half of them at least where most
    groups have a number. In all of them wages for a year are those for its hours.
    """
    _check_hours(rows)
    _check_order(rows)
    _check_units(rows)
    _check_errors(rows)
    if industry.is_all:
        _check_errors_of_jobs(rows)
    national = area == NATION and industry.is_all
    # A former column may name the groups alone; one that names an occupation names them all.
    has_names = any(row.text("level").lower() == "detailed" for row in rows)
    levels = [_read_level(row, "" if has_names else "detailed") for row in rows]
    groups: Mapping[str, list[SheetRow]] = {level: [] for level in _LEVELS}
    for row, level in zip(rows, levels, strict=True):
        groups[level].append(row)
    totals = groups["total"]
    if len(totals) != 1:
        problem = f"{len(totals)} rows are for all occupations, not one"
        rows[0].refuse("level", problem, CHANGED if totals else CUT)
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
        _check_occupations(total, jobs, groups["detailed"])
    return groups["detailed"]


def _check_occupations(total: SheetRow, jobs: int, occupations: Sequence[SheetRow]) -> None:
    """Refuse occupations of the nation that are not nearly all jobs, or are more of them."""
    by_code = {row.text("code"): read_employment(row) for row in occupations}
    found = sum(each or 0 for each in by_code.values())
    is_cut = (jobs - found) * _WITHHELD_AT_MOST > jobs
    if is_cut or found - jobs > _ROUNDING * (len(occupations) + 1):
        remedy = CUT if is_cut else CHANGED
        total.refuse("TOT_EMP", f"{jobs} jobs in all, but {found} in the occupations", remedy)


def check_caps(rows: Sequence[SheetRow], caps: Mapping[PayPeriod, AtLeast], year: str) -> None:
    """Refuse a table that has the caps where "#" belongs: it was replaced by them.

    They would be what somebody earns, and not the least that it may be. Where others are marked, a
    wage below the cap was rounded to it.
    """
    for period, unit in _UNITS:
        cap = caps[period].amount
        columns = [f"{unit}_{wage}" for wage in WAGES[1:]]
        capped = (
            (row, column, number)
            for row, column in product(rows, columns)
            if (number := row.find_number(column)) is not None and _is_cap(number, cap)
        )
        first = next(capped, None)
        if first is None or any(row.text(each) == TOP_CODED for row in rows for each in columns):
            continue
        row, column, number = first
        problem = f"{number} is the cap of May {year}, for which no {show(TOP_CODED)} stands here"
        row.refuse(column, problem, _NOT_REPLACED)


def _is_cap(number: Decimal, cap: Decimal) -> bool:
    """Tell whether a wage is the cap, up to the dollar that is missing to some: $187,199."""
    return 0 <= int(number) - int(cap) <= 1


def _check_units(rows: Sequence[SheetRow]) -> None:
    """Refuse a table of which the wages for a year are mostly those for an hour, or these those."""
    for column, unit, fits in (
        ("H_MEDIAN", "an hour", _is_for_an_hour),
        ("A_MEDIAN", "a year", _is_for_a_year),
    ):
        known = [
            (row, wage)
            for row in rows[:_LOOKED_AT]
            if (wage := row.find_number(column)) is not None
        ]
        off = find_swapped(known, fits)
        if off is not None:
            row, wage = off
            problem = f"{wage} is no wage for {unit}, and so it is in most rows here"
            row.refuse(column, problem, CHANGED)


def _is_for_an_hour(each: tuple[SheetRow, Decimal]) -> bool:
    return each[1] < _DIVIDE


def _is_for_a_year(each: tuple[SheetRow, Decimal]) -> bool:
    return each[1] >= _DIVIDE


def _check_errors(rows: Sequence[SheetRow]) -> None:
    """Refuse a table whose relative standard errors are fractions, where percents belong."""
    known = [
        (row, error)
        for row in rows[:_LOOKED_AT]
        if (error := row.find_number("MEAN_PRSE")) is not None
    ]
    off = find_swapped(known, lambda each: each[1] >= _LEAST_ERROR or count_decimals(each[1]) <= 1)
    if off is not None:
        row, error = off
        problem = f"{error} is a fraction and no percent, as in most rows here"
        row.refuse("MEAN_PRSE", problem, CHANGED)


def _check_errors_of_jobs(rows: Sequence[SheetRow]) -> None:
    """Refuse a table whose names of errors were swapped: means are more certain than jobs are.

    Of the nation and of any state hardly one row in ten has it otherwise. Jobs of governments are
    counted and not estimated, which is all that some industries have.
    """
    both = [
        (row, error, of_jobs)
        for row in rows[:_LOOKED_AT]
        if "EMP_PRSE" in row.table.columns
        and (error := row.find_number("MEAN_PRSE")) is not None
        and (of_jobs := row.find_number("EMP_PRSE"))
    ]
    off = find_swapped(both, lambda each: each[1] <= each[2])
    if off is not None:
        row, error, of_jobs = off
        problem = f"{error} is above {of_jobs}, the error of the jobs, as in most rows here"
        row.refuse("MEAN_PRSE", problem, CHANGED)


def _check_hours(rows: Sequence[SheetRow]) -> None:
    """Refuse a table whose names of wages were swapped, which single figures need not show."""
    for wage in WAGES:
        both = [
            (row, hourly, annual)
            for row in rows[:_LOOKED_AT]
            if (hourly := row.find_number(f"H_{wage}")) is not None
            and (annual := row.find_number(f"A_{wage}")) is not None
        ]
        off = find_swapped(both, lambda each: are_of_one_year(each[1], each[2]))
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
    if number is not None and (
        number < 0 or number != int(number) or count_decimals(number) == OF_THOUSANDS
    ):
        row.refuse("TOT_EMP", f"expected a whole number of at least 0, found {number}")
    return None if number is None else int(number)
