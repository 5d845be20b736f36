"""Cells of foreign tables as text or exact numbers, never as floats."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Context, Decimal
from typing import TypeAlias

Cell: TypeAlias = str | int | float | bool | date | datetime | time | timedelta
"""What a spreadsheet's cell can hold; a cell of a CSV file holds text."""

_NUMBER = re.compile(r"-?(?:[0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(?:\.[0-9]+)?")

# The caller's own context may round to a few digits, and must not change what we read.
_EXACT = Context(prec=50)


def to_text(cell: Cell) -> str:
    """Return what the cell shows, without white space around it; a number without ``.0``.

    >>> to_text("  Software developers"), to_text(99.0), to_text(True)
    ('Software developers', '99', 'TRUE')
    """
    if isinstance(cell, str):
        return cell.strip()
    number = to_number(cell)
    return str(cell).upper() if number is None else str(number)


def to_number(cell: Cell) -> Decimal | None:
    """Return the number in the cell, exactly as it is written there, or None where there is none.

    A spreadsheet's numbers arrive as floats, whose repr is the shortest text that means them and
    so the one that the publisher typed. Text may hold a number with commas between thousands.

    >>> to_number(32.66), to_number(154187380.0), to_number("1,234.5"), to_number("*")
    (Decimal('32.66'), Decimal('154187380'), Decimal('1234.5'), None)
    """
    if isinstance(cell, float):
        if cell.is_integer():
            return Decimal(int(cell))
        number = Decimal(repr(cell))
        return number if number.is_finite() else None
    if isinstance(cell, str):
        text = cell.strip()
        return Decimal(text.replace(",", "")) if _NUMBER.fullmatch(text) else None
    return Decimal(cell) if isinstance(cell, int) and not isinstance(cell, bool) else None


def shift(number: Decimal, places: int) -> Decimal:
    """Return the number times ten to the power of *places*, exactly.

    >>> shift(Decimal("15.8"), -2), int(shift(Decimal("115.2"), 3))
    (Decimal('0.158'), 115200)
    """
    return number.scaleb(places, _EXACT)
