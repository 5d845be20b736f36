"""What the tables of the Bureau of Labor Statistics share: a row for each SOC code."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeVar

from careercompare.errors import InvalidCareer
from careercompare.model import Source
from careercompare.readers.tables import SheetRow, has_words, show

T = TypeVar("T")

UNITED_STATES = "United States"
CUT = "Rows are missing: the file was cut or filtered. Take it as it was published."
CHANGED = "The file was changed. Fetch it again."

# Of fewer rows, which may be made up, nothing is said about the names of their columns.
_ENOUGH = 10

OF_THOUSANDS = 3
"""How many decimals a whole number has, where "1.000" is a thousand with a point in it."""

SOC_CODE = re.compile(r"[0-9]{2}-[0-9]{4}")


def make_source(title: str, url: str) -> Source:
    """Return one of the bureau's publications, which are free to use."""
    terms = "Public domain (work of the United States government)"
    return Source(title, "U.S. Bureau of Labor Statistics", url=url, license=terms, language="en")


def read_by_soc(
    rows: Iterable[SheetRow],
    read: Callable[[SheetRow, str, str], T],
    find_column: Callable[[SheetRow, str], str],
) -> Mapping[str, T]:
    """Return what *read* makes of each row, its SOC code and its title, by that code.

    A row without a code or a title is refused, and so is a code that stands twice. Where *read*
    raises `InvalidCareer`, *find_column* says which column the path of the problem was read from.
    """
    found: dict[str, T] = {}
    for row in rows:
        soc, title = row.text("code"), " ".join(row.text("title").split())
        if not SOC_CODE.fullmatch(soc):
            row.refuse_text("code", "a SOC code such as 15-1252")
        if not has_words(title):
            row.refuse_text("title", "a title")
        if soc in found:
            row.refuse("code", f"{show(soc)} stands twice")
        try:
            found[soc] = read(row, soc, title)
        except InvalidCareer as problem:
            column = find_column(row, problem.path)
            row.refuse(column, f"this figure cannot be ({problem})", CHANGED)
    return found


def count_decimals(number: Decimal) -> int:
    """Return how many digits stand behind the point of a number, as it is written.

    >>> count_decimals(Decimal("82.460")), count_decimals(Decimal(5))
    (3, 0)
    """
    return -int(number.as_tuple().exponent)


def find_swapped(rows: Sequence[T], fits: Callable[[T], bool]) -> T | None:
    """Return the first row that does not fit what its columns are called, where most do not.

    >>> find_swapped(range(12), lambda row: row < 3), find_swapped(range(12), lambda row: row < 6)
    (3, None)
    """
    off = [row for row in rows if not fits(row)]
    return off[0] if len(off) * 2 > len(rows) >= _ENOUGH else None
