"""What an OEWS file says of itself in its notes, and whether its table is whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

import attrs

from careercompare.errors import InvalidOption
from careercompare.model import AtLeast, PayPeriod
from careercompare.readers.tables import Sheet, SheetRow, Workbook
from careercompare.readers.us.bls import CUT

NOTES = "Field Descriptions"

_RELEASE = re.compile(r"(?:^|\s)May (20[0-9]{2}) (?:OEWS|OES)\b")
_YEAR_IN_A_NAME = re.compile(r"_M(20[0-9]{2})_")
_REFERENCE_MONTH = re.compile(r"20[0-9]{2}-05")
_AMOUNT = r"\$([0-9][0-9,]{0,14}(?:\.[0-9]{1,2})?)"

# From the first "# =" alone: many of them in a line, each searched to its end, would take minutes.
_CAP = re.compile(rf"\A(?>.*?#\s*=).*?{_AMOUNT} per hour or {_AMOUNT} per year")

_LEVELS = ("total", "major", "minor", "broad", "detailed")
_NATION = "99"

# Employment is rounded to ten, so each row may be five off.
_ROUNDING = 5

# The publisher withholds a few occupations (0.01 % of the jobs in 2025), never as much as this.
_WITHHELD_AT_MOST = 100

Caps = Mapping[PayPeriod, AtLeast]
"""The wage from which on a release gives no number, for an hour and for a year."""


def _make_caps(hourly: str, annual: str) -> Caps:
    amounts = {PayPeriod.HOUR: hourly, PayPeriod.YEAR: annual}
    return {period: AtLeast(amount.replace(",", "")) for period, amount in amounts.items()}


# The notes of these releases, for their CSV files, which come without notes.
_PUBLISHED_CAPS: Mapping[str, Caps] = {
    **dict.fromkeys(("2020-05", "2021-05"), _make_caps("100.00", "208,000")),
    **dict.fromkeys(("2022-05", "2023-05", "2024-05", "2025-05"), _make_caps("115.00", "239,200")),
}


@attrs.frozen
class Notes:
    """The month that a release describes (ISO 8601), and its caps; None where it states none."""

    as_of: str
    caps: Caps | None


def read_notes(workbook: Workbook | None, sheet: Sheet, release: str | None) -> Notes:
    """Return the release and its caps, from the file's own notes where it has some.

    Without notes, *release* ("2023-05") says what the file is, or else a name such as
    ``national_M2023_dl``; what names no release is refused.
    """
    noted = () if workbook is None or NOTES not in workbook.sheets else workbook.read(NOTES).rows
    lines = [line for row in noted for cell in row for line in str(cell).split("\n")]
    stated = _find(_RELEASE, lines)
    if stated is None and release is None:
        stated = _find(_YEAR_IN_A_NAME, (sheet.name or "", sheet.source))
    if stated is not None:
        as_of = f"{stated[1]}-05"
    elif release is None:
        remedy = "Pass release='2023-05', or give the file its own name: national_M2023_dl."
        sheet.refuse(None, None, "neither notes nor a name say which release this is", remedy)
    elif _REFERENCE_MONTH.fullmatch(release):
        as_of = release
    else:
        raise InvalidOption("release", release, "a May of this century", "Write '2023-05'.")
    found = _find(_CAP, lines)
    caps = _PUBLISHED_CAPS.get(as_of) if found is None else _make_caps(found[1], found[2])
    return Notes(as_of, caps)


def _find(pattern: re.Pattern[str], lines: Iterable[str]) -> re.Match[str] | None:
    return next((found for line in lines if (found := pattern.search(line))), None)


def take_detailed(rows: Sequence[SheetRow]) -> Sequence[SheetRow]:
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
    jobs = read_employment(totals[0]) or 0
    in_majors = [read_employment(row) for row in majors]
    known = sum(each for each in in_majors if each is not None)
    if None not in in_majors and abs(known - jobs) > _ROUNDING * (len(majors) + 1):
        problem = f"{jobs} jobs in all, but {known} in the major groups"
        totals[0].refuse("TOT_EMP", problem, CUT)
    found = sum(read_employment(row) or 0 for row in detailed)
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


def read_employment(row: SheetRow) -> int | None:
    """Return the number of jobs, or None where it is not available."""
    number = row.find_decimal("TOT_EMP", "**")
    if number is not None and (number < 0 or number != int(number)):
        row.refuse("TOT_EMP", f"expected a whole number of at least 0, found {number}")
    return None if number is None else int(number)
