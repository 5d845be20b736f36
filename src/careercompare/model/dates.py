"""Dates of the calendar, as ISO 8601 writes them: a year, a month or a day."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, TypeAlias, cast

from careercompare.model.checks import (
    Validator,
    if_known,
    is_not_known,
    refuse,
    to_plain_if_known,
    to_whole,
)

if TYPE_CHECKING:
    from datetime import date

CalendarDateLike: TypeAlias = "str | int | date"

_CALENDAR_DATE = re.compile(r"(?!0000)[0-9]{4}(?:-(?:0[1-9]|1[0-2])(?P<day>-[0-9]{2})?)?")


def to_calendar_date(value: CalendarDateLike | None) -> str | None:
    """Take a date, a year or ISO 8601 text; keep text, since a year alone has no day."""
    if value is None or isinstance(value, str):
        return to_plain_if_known(value)
    import datetime as dt  # imported here, and below, since few careers give a day

    if isinstance(value, dt.date) and not is_not_known(value):
        return dt.date(value.year, value.month, value.day).isoformat()
    year: object = to_whole(cast("int", value))
    if type(year) is int and 0 <= year <= 9999:  # a bool is no year
        return f"{year:04}"
    return cast("str", value)


def check_calendar_date(value: object, path: str) -> None:
    """Refuse what is no date of the calendar, as text."""
    found = _CALENDAR_DATE.fullmatch(value) if isinstance(value, str) else None
    try:
        if found is None:
            raise ValueError
        if found["day"]:  # some months have no day of that number
            import datetime as dt

            dt.date.fromisoformat(found[0])
    except ValueError:
        refuse(path, value, "a year, month or day of ISO 8601", "Write '2025' or '2025-05'.")


date_if_known: Validator = if_known(check_calendar_date)
