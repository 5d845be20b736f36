"""How the files of OEWS are laid out, which was not the same in each year, and what they say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal

from careercompare.model import AtLeast, PayPeriod
from careercompare.readers.tables import Sheet, Workbook, shift, show, to_text
from careercompare.readers.us.bls import SOC_CODE

WAGES = ("MEAN", "PCT10", "PCT25", "MEDIAN", "PCT75", "PCT90")
TOP_CODED = "#"
"""What stands for a wage of at least the cap."""

_NOTES = "FIELD_DESCRIPTIONS"

# The names that a column had, the newest first.
_NEEDED: Mapping[str, Sequence[str]] = {
    "code": ("OCC_CODE",),
    "title": ("OCC_TITLE",),
    "level": ("O_GROUP", "OCC_GROUP", "GROUP"),
    **{name: (name,) for name in ("TOT_EMP", "MEAN_PRSE", "ANNUAL", "HOURLY")},
    **{name: (name,) for name in (f"{unit}_{wage}" for unit in "HA" for wage in WAGES)},
}
# What only shows whether others are what they are called, where a table has it.
_BESIDE: Mapping[str, Sequence[str]] = {"EMP_PRSE": ("EMP_PRSE",)}
_WHERE_THEY_ARE: Mapping[str, Sequence[str]] = {
    "area": ("AREA",),
    "area_title": ("AREA_TITLE", "AREA_NAME", "STATE"),
    "area_type": ("AREA_TYPE",),
    "state": ("PRIM_STATE", "ST"),
    "naics": ("NAICS",),
    "naics_title": ("NAICS_TITLE",),
    "industry_level": ("I_GROUP",),
    "owner": ("OWN_CODE",),
}

# Wages for a year are those for an hour times so many; a hundredth is more than they are rounded.
_HOURS, _OFF_AT_MOST = 2080, 100

# By one of these; the second are those of files that are not read, being too old.
_MARKS = ({"OCC_CODE", "OCC_TITLE", "TOT_EMP"}, {"OCC_CODE", "OCC_TITL", "TOT_EMP"})

# "May 2019 OES Estimates": the survey was renamed in 2021.
_RELEASE = re.compile(r"(?:^|\s)May (20[0-9]{2}) (?:OEWS|OES)\b")

# national_M2018_dl, MSA_M2012_dl_1_AK_IN, oes_data_2013; the last is a sheet of all_data_M_2019.
_RELEASE_IN_A_NAME = re.compile(
    r"(?:_M_?|_May|oes_data_)(20[0-9]{2})(?:_|\.|$)|^All May (20[0-9]{2}) data$", re.IGNORECASE
)

_AMOUNT = r"\$([0-9][0-9,]{0,14}(?:\.[0-9]{1,2})?)"

# From the first "# =" alone: many of them in a line, each searched to its end, would take minutes.
_CAP = re.compile(rf"\A(?>.*?#\s*=).*?{_AMOUNT} per hour or {_AMOUNT} per year")

# For files that come without notes. From 2016 on it is what the notes of the release's other files
# state; before, what the Occupational Outlook Handbook gives for wages of that May.
_PUBLISHED_CAPS = {
    2010: ("80.00", "166400"),
    **dict.fromkeys(range(2011, 2014), ("90.00", "187199")),
    **dict.fromkeys(range(2014, 2016), ("90.00", "187200")),
    **dict.fromkeys(range(2016, 2022), ("100.00", "208000")),
    **dict.fromkeys(range(2022, 2026), ("115.00", "239200")),
}

# Up to this year "#" stands for each percentile from the caps on; since, for some of them alone.
_LAST_CAPPED = 2024


def is_oews(names: Iterable[str]) -> bool:
    """Tell whether a table with columns of these names is one of OEWS."""
    found = {_normalize(name) for name in names}
    return any(found >= marks for marks in _MARKS)


def is_notes(sheet: str) -> bool:
    """Tell whether a sheet of this name says what the columns are, and which release it is."""
    return _normalize(sheet) == _NOTES


def find_sheets(workbook: Workbook) -> Sequence[str]:
    """Return the names of the sheets that have the table, or else of the first beside the notes.

    One table may be in several: those of Excel 97 have 65,536 rows at most, so that wages by
    four digits of industries went on in another sheet, as they still did in 2017 (nat4d_dl_1).
    """
    names = [name for name in workbook.sheets if not is_notes(name)] or list(workbook.sheets[:1])
    found: list[str] = []
    for name in names:
        sheet = workbook.read(name, 1)
        first = [to_text(cell) for row in sheet.rows for cell in row]
        if is_oews(first):
            found.append(name)
        elif found and any(map(SOC_CODE.fullmatch, first)):
            problem = "the table goes on here, without the names of its columns"
            sheet.refuse(1, None, problem, f"Copy them from row 1 of {show(found[0])}.")
    return found or names[:1]


def find_columns(sheet: Sheet) -> Mapping[str, str]:
    """Return the columns of a table by our names of them; some layouts lack those that say where.

    A column that is needed and missing is there by its newest name.
    """
    found = {_normalize(to_text(cell)) for cell in sheet.rows[0]} if sheet.rows else set[str]()
    return {
        ours: next((name for name in names if name in found), names[0])
        for ours, names in {**_NEEDED, **_BESIDE, **_WHERE_THEY_ARE}.items()
        if ours in _NEEDED or found.intersection(names)
    }


def count_where(sheet: Sheet, columns: Mapping[str, str]) -> int:
    """Return how many of the first columns say what a row is about, before its occupation."""
    said = {columns[ours] for ours in _WHERE_THEY_ARE if ours in columns}
    names = sheet.rows[0] if sheet.rows else ()
    places = [place for place, cell in enumerate(names) if _normalize(to_text(cell)) in said]
    return max(places, default=-1) + 1


def _normalize(name: str) -> str:
    return name.strip().upper().replace(" ", "_")


def find_year(lines: Iterable[str], names: Iterable[str]) -> str | None:
    """Return the year whose May a file describes: its notes say it, or the *names* it has."""
    for pattern, texts in ((_RELEASE, lines), (_RELEASE_IN_A_NAME, names)):
        for text in texts:
            if (found := pattern.search(text)) is not None:
                return found[1] or found[2]
    return None


def find_caps(lines: Sequence[str], year: int) -> Mapping[PayPeriod, AtLeast] | None:
    """Return the wages from which on a release gives no number; None where it states none."""
    stated = next(filter(None, map(_CAP.search, lines)), None)
    noted = () if stated is None else tuple(each.replace(",", "") for each in stated.groups())
    # Of one year of work, or the note is damaged: wages from "$239,200 per hour" on are none.
    caps = noted if noted and are_of_one_year(*map(Decimal, noted)) else _PUBLISHED_CAPS.get(year)
    if caps is None:
        return None
    hourly, annual = map(AtLeast, caps)
    return {PayPeriod.HOUR: hourly, PayPeriod.YEAR: annual}


def is_capped(year: int) -> bool:
    """Tell whether a release has "#" for each percentile from its caps on.

    >>> is_capped(2024), is_capped(2025)
    (True, False)
    """
    return year <= _LAST_CAPPED


def are_of_one_year(hourly: Decimal, annual: Decimal) -> bool:
    """Tell whether wages for a year are those for its hours, up to what both are rounded.

    >>> are_of_one_year(Decimal(90), Decimal(187_199)), are_of_one_year(Decimal(90), Decimal(90))
    (True, False)
    """
    year, by_hours = int(shift(annual, 2)), int(shift(hourly, 2)) * _HOURS
    return by_hours > 0 and abs(year - by_hours) * _OFF_AT_MOST <= by_hours
