"""Numbers as people give them, and the bounds within which they are taken."""

from __future__ import annotations

import re
import unicodedata
from decimal import Decimal
from numbers import Integral, Real
from typing import Any, TypeAlias, cast

from careercompare.model.checks import Check, refuse

NumberLike: TypeAlias = Decimal | int | str | float

MOST_DIGITS = 30
"""How many digits a number may have before its point.

Nothing that is known of a career has more, and a number of an absurd exponent takes forever to
add or to write.
"""

MOST_DECIMALS = 100
"""How many digits a number may have after its point: a small quotient has thirty and more."""

# What is calculated of several such numbers is exact and has more; it is bounded all the same.
CALCULATED_DECIMALS = 500

# Beyond it, even to make a Decimal of an int takes long; the check refuses far less.
_MOST_BITS = 10_000

_HOW_TO_WRITE = "Give an int, a Decimal or a str such as '0.40'."
_NOT_KNOWN = {"", "-", "–", "?", "n/a", "na", "none", "null", "unknown"}
_WRITTEN = re.compile(
    r"(?:[a-z]{3})?([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,15})([.,]\d{1,9})?(k|m|%|)(?:[a-z]{3})?"
)
_ZEROS = {"": 0, "k": 3, "m": 6, "%": -2}


def to_number(value: NumberLike) -> Decimal:
    """Take an int, a str, a Decimal, or a float by its repr, of numpy and its kin too.

    What is no number is left as it is, for `check_number` to refuse.
    """
    given: Any = value
    try:
        if isinstance(given, str):
            return Decimal(given)
        if isinstance(given, float):  # numpy's own is one whose repr says more than the number
            return Decimal(float.__repr__(given))
        if type(given) is bool:
            return cast("Decimal", given)
        if isinstance(given, Integral):
            whole = int(given)
            return Decimal(whole) if whole.bit_length() <= _MOST_BITS else cast("Decimal", whole)
        if isinstance(given, Real):
            return Decimal(str(given))
    except (ArithmeticError, ValueError):
        pass
    return cast("Decimal", given)


def check_number(value: object, path: str, after: int = MOST_DECIMALS) -> None:
    """Refuse what is no finite number or has too many digits; *after* is how many after the point.

    Its digits are never written out, since there may be a billion of them.
    """
    if not isinstance(value, Decimal):
        if not isinstance(value, int) or isinstance(value, bool):
            refuse(path, value, "a finite number", _advise(value))
    elif not value.is_finite():
        refuse(path, value, "a finite number", _HOW_TO_WRITE)
    elif value.adjusted() < MOST_DIGITS and cast("int", value.as_tuple().exponent) >= -after:
        return
    expected = f"a number of at most {MOST_DIGITS} digits before the point and {after} after it"
    refuse(path, value, expected, "Check its exponent, or round it.")


def within(low: int, below: int, remedy: str) -> Check:
    """Check a fraction from *low* to below *below*."""

    def check(value: object, path: str) -> None:
        check_number(value, path)
        if not low <= cast("Decimal", value) < below:
            refuse(path, value, f"a fraction from {low} to below {below}", remedy)

    return check


def to_decimal(value: object, path: str) -> Decimal:
    """Take a number as `to_number` does, and refuse what `check_number` refuses."""
    number = to_number(cast("Any", value))
    check_number(number, path)
    return number


def _advise(value: object) -> str:
    """Say how to write what *value* seems to mean: ``30k``, ``$30,000`` or ``8 %``."""
    if not isinstance(value, str):
        return _HOW_TO_WRITE
    kept = (char for char in value[:40] if not _is_decoration(char))
    text = "".join(kept).casefold().replace("−", "-").removesuffix("percent")
    text += "%" if "percent" in value.casefold() else ""
    if text in _NOT_KNOWN:
        return "None means not known."
    if (found := _WRITTEN.fullmatch(text)) is None:
        return _HOW_TO_WRITE
    sign, whole, decimals, unit = found.groups(default="")
    plain = f"{sign}{whole.replace(',', '')}{decimals.replace(',', '.')}E{_ZEROS[unit]}"
    meant = f"{Decimal(plain):f}"
    return f"Write {meant!r}." if "." in meant else f"Write {meant}."


def _is_decoration(char: str) -> bool:
    return char.isspace() or char in "_'’" or unicodedata.category(char) == "Sc"
