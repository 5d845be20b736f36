"""What an OEWS file says of itself: which release it is, and where its wages are cut off."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

import attrs

from careercompare.errors import InvalidOption
from careercompare.model import AtLeast, PayPeriod
from careercompare.readers.tables import Sheet, Workbook

NOTES = "Field Descriptions"

_RELEASE = re.compile(r"(?:^|\s)May (20[0-9]{2}) (?:OEWS|OES)\b")
_CAP = re.compile(r"#\s*=.*?\$([0-9,]+(?:\.[0-9]+)?) per hour or \$([0-9,]+(?:\.[0-9]+)?) per year")
_YEAR_IN_A_NAME = re.compile(r"_M(20[0-9]{2})_")
_REFERENCE_MONTH = re.compile(r"20[0-9]{2}-05")

Caps = Mapping[PayPeriod, AtLeast]
"""The wage from which on a release gives no number, for an hour and for a year."""


def _make_caps(hourly: str, annual: str) -> Caps:
    return {PayPeriod.HOUR: AtLeast(hourly), PayPeriod.YEAR: AtLeast(annual)}


# The notes of these releases, for their CSV files, which come without notes.
_PUBLISHED_CAPS: Mapping[str, Caps] = {
    **dict.fromkeys(("2020-05", "2021-05"), _make_caps("100.00", "208000")),
    **dict.fromkeys(("2022-05", "2023-05", "2024-05", "2025-05"), _make_caps("115.00", "239200")),
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
    lines = () if workbook is None or NOTES not in workbook.sheets else _read_lines(workbook)
    stated = _find(_RELEASE, lines)
    if stated is not None:
        as_of = f"{stated[1]}-05"
    elif release is not None:
        as_of = _check_release(release)
    else:
        as_of = _read_name(sheet)
    found = _find(_CAP, lines)
    caps = (
        _PUBLISHED_CAPS.get(as_of) if found is None else _make_caps(*map(_digits, found.groups()))
    )
    return Notes(as_of, caps)


def _read_lines(workbook: Workbook) -> tuple[str, ...]:
    cells = (cell for row in workbook.read(NOTES).rows for cell in row)
    return tuple(cell for cell in cells if isinstance(cell, str))


def _find(pattern: re.Pattern[str], lines: Iterable[str]) -> re.Match[str] | None:
    return next((found for line in lines if (found := pattern.search(line))), None)


def _digits(amount: str) -> str:
    return str(Decimal(amount.replace(",", "")))


def _check_release(release: str) -> str:
    if not _REFERENCE_MONTH.fullmatch(release):
        raise InvalidOption("release", release, "a May of this century", "Write '2023-05'.")
    return release


def _read_name(sheet: Sheet) -> str:
    found = _find(_YEAR_IN_A_NAME, (sheet.name or "", sheet.source))
    if found is None:
        remedy = "Pass release='2023-05', or give the file its own name: national_M2023_dl."
        sheet.refuse(None, None, "neither notes nor a name say which release this is", remedy)
    return f"{found[1]}-05"
