"""Decimals to digits, in whole numbers only: no context, no float, no surprise."""

from __future__ import annotations

from decimal import Decimal


def round_to(amount: Decimal, places: int, *, down: bool = False) -> int:
    """Return *amount* times ``10 ** places`` as a whole number; the sign is dropped.

    A half is rounded away from zero, as ICU does ("half-expand"). With *down* whatever does not
    fit is cut off. A negative *places* counts units of ten, hundred and so on.

    >>> round_to(Decimal("68.25"), 1), round_to(Decimal("68.25"), 1, down=True)
    (683, 682)
    >>> round_to(Decimal(118_400), -3)
    118
    """
    numerator, denominator = amount.as_integer_ratio()
    numerator = abs(numerator)
    if places >= 0:
        numerator *= 10**places
    else:
        denominator *= 10**-places
    if down:
        return numerator // denominator
    return (2 * numerator + denominator) // (2 * denominator)


def strip_zeros(number: int, places: int) -> tuple[int, int]:
    """Drop decimals that are 0 from ``number / 10 ** places``.

    >>> strip_zeros(11_850, 3)
    (1185, 2)
    """
    while places and number % 10 == 0:
        number, places = number // 10, places - 1
    return number, places
