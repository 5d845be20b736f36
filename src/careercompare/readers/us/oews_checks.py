"""Whether an OEWS table is whole: its groups add up, but for what is rounded and withheld."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.readers.tables import SheetRow, show

_LEVELS = ("total", "major", "minor", "broad", "detailed")
_NATION = "99"
_NO_EMPLOYMENT = "**"

# Employment is rounded to ten, so each row may be five off.
_ROUNDING = 5

# The publisher withholds a few occupations (0.01 % of the jobs in 2025), never as much as this.
_WITHHELD_AT_MOST = 100

_CUT = "Rows are missing: the file was cut or filtered. Take it as it was published."


def check_whole(rows: Sequence[SheetRow]) -> list[SheetRow]:
    """Return the rows of detailed occupations, or refuse a table that some are missing from.

    The major groups add up to the total, every broad group is followed by its occupations, and
    the occupations together are nearly all jobs.
    """
    levels = [_read_level(row) for row in rows]
    by_level = {
        level: [row for row, each in zip(rows, levels, strict=True) if each == level]
        for level in _LEVELS
    }
    if len(by_level["total"]) != 1:
        problem = f"{len(by_level['total'])} rows are for all occupations, not one"
        rows[0].refuse("O_GROUP", problem, _CUT)
    for row, level, below in zip(rows, levels, (*levels[1:], ""), strict=True):
        if level == "broad" and below != "detailed":
            row.refuse("O_GROUP", "no occupation follows this broad group", _CUT)
    _check_sums(by_level["total"][0], by_level["major"], by_level["detailed"])
    return by_level["detailed"]


def _read_level(row: SheetRow) -> str:
    if row.text("AREA") != _NATION:
        row.refuse("AREA", f"expected {_NATION}, the United States, found {show(row.text('AREA'))}")
    level = row.text("O_GROUP").lower()
    if level not in _LEVELS:
        row.refuse("O_GROUP", f"expected one of {', '.join(_LEVELS)}, found {show(level)}")
    return level


def _check_sums(
    total: SheetRow, majors: Sequence[SheetRow], occupations: Sequence[SheetRow]
) -> None:
    jobs = read_employment(total) or 0
    in_majors = [read_employment(row) for row in majors]
    known = sum(each for each in in_majors if each is not None)
    if None not in in_majors and abs(known - jobs) > _ROUNDING * (len(majors) + 1):
        total.refuse("TOT_EMP", f"{jobs} jobs in all, but {known} in the major groups", _CUT)
    found = sum(read_employment(row) or 0 for row in occupations)
    if (jobs - found) * _WITHHELD_AT_MOST > jobs:
        total.refuse("TOT_EMP", f"{jobs} jobs in all, but {found} in the occupations", _CUT)


def read_employment(row: SheetRow) -> int | None:
    """Return the number of jobs, or None where it is not available."""
    number = row.find_decimal("TOT_EMP")
    if number is None:
        text = row.text("TOT_EMP")
        if text != _NO_EMPLOYMENT:
            row.refuse("TOT_EMP", f'expected a number or "{_NO_EMPLOYMENT}", found {show(text)}')
        return None
    if number < 0 or number != int(number):
        row.refuse("TOT_EMP", f"expected a whole number of at least 0, found {number}")
    return int(number)
