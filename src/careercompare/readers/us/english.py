"""Words of the files and of what is said about them, both in English whoever runs this."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

# Those of `calendar` are in the language of whoever runs this.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def write_day(year: int, month: int, day: int) -> str | None:
    """Return a day as ISO 8601 has it, or None where the calendar has no such day.

    >>> write_day(2025, 2, 20), write_day(2025, 2, 31)
    ('2025-02-20', None)
    """
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def list_first(names: Sequence[str], shown: int = 6) -> str:
    """Return the first *names* and how many more there are.

    >>> list_first(["Iowa", "Ohio", "Utah"], 2)
    'Iowa, Ohio and 1 more'
    """
    more = len(names) - shown
    return ", ".join(names[:shown]) + (f" and {more} more" if more > 0 else "")
