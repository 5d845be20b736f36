"""Which numbers may stand on a page."""

from __future__ import annotations

from decimal import Decimal

MOST_DIGITS = 40
"""No figure needs more on either side of its point, and nobody can read that many."""


_LIMIT: int = 10**MOST_DIGITS


def is_writable(number: int | Decimal) -> bool:
    """Tell whether *number* is finite, and has at most 40 digits on either side of its point.

    >>> is_writable(Decimal("0.40")), is_writable(Decimal("NaN")), is_writable(10**5_000)
    (True, False, False)
    """
    if isinstance(number, int):
        return -_LIMIT < number < _LIMIT
    if not number.is_finite():
        return False
    return int(number.as_tuple().exponent) >= -MOST_DIGITS and number.adjusted() < MOST_DIGITS
