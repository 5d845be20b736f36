"""Words of the files and of what is said about them, both in English whoever runs this."""

from __future__ import annotations

from collections.abc import Sequence

# Those of `calendar` are in the language of whoever runs this.
MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)


def list_first(names: Sequence[str], shown: int = 6) -> str:
    """Return the first *names* and how many more there are.

    >>> list_first(["Iowa", "Ohio", "Utah"], 2)
    'Iowa, Ohio and 1 more'
    """
    more = len(names) - shown
    return ", ".join(names[:shown]) + (f" and {more} more" if more > 0 else "")
