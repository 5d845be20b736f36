"""Numbers as people give them, and the bounds within which they are taken."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from decimal import (
    MAX_EMAX,
    MAX_PREC,
    MIN_EMIN,
    ROUND_HALF_EVEN,
    Context,
    Decimal,
    DivisionByZero,
    InvalidOperation,
    Overflow,
)
from numbers import Integral, Real
from typing import Any, TypeAlias, cast

from careercompare.model.checks import NOT_KNOWN, Check, refuse

NumberLike: TypeAlias = Decimal | int | str | float

# How many digits a number may have before its point and after it. Nothing that is known of a
# career has more, and a number of an absurd exponent takes forever to add or to write.
_MOST_DIGITS, _MOST_DECIMALS = 30, 100

CALCULATED_DECIMALS = 500
"""What is calculated of several such numbers is exact and has more; it is bounded all the same."""

MOST_SHOWN = 40
"""No figure on a page needs more digits on either side of its point; nobody can read that many."""

MOST_STORED = 1_000
"""As many digits a number in JSON can have on either side of its point; more are an accident."""

# Beyond it, even to make a Decimal of an int takes long; the check refuses far less.
_MOST_BITS = 10_000

_HOW_TO_WRITE = "Give an int, a Decimal or a str such as '0.40'."
_SIGNS_OF_NONE = {"", "-", "–", "?", "n/a", "na", "none", "null", "unknown"}
_WRITTEN = (  # compiled where it is used, to explain what is wrong
    r"(?:[a-z]{3})?([+-]?)(\d{1,3}(?:,\d{3})+|\d{1,15})([.,]\d{1,9})?(k|m|%|)(?:[a-z]{3})?"
)
_WHOLE = (int, Integral)  # an int first, which is seen at once: numpy's are asked of in a registry
_ZEROS = {"": 0, "k": 3, "m": 6, "%": -2}


def make_context(digits: int, rounding: str = ROUND_HALF_EVEN, least: int = MIN_EMIN) -> Context:
    """Return a context that calculates with so many *digits*, and no part of which is the caller's.

    *least* is the exponent below which a number is cut. What is not named here Python takes from
    `decimal.DefaultContext`, which anybody may change.

    >>> make_context(2).divide(Decimal(2), Decimal(3))
    Decimal('0.67')
    """
    return Context(
        prec=digits,
        rounding=rounding,
        Emin=least,
        Emax=MAX_EMAX,
        capitals=1,
        clamp=0,
        flags=[],
        traps=[DivisionByZero, InvalidOperation, Overflow],
    )


_EXACT = make_context(MAX_PREC)  # of which no more is used than a result needs


def parse_number(text: str) -> Decimal:
    """Return the number that *text* spells, with all its digits, or raise an `ArithmeticError`.

    >>> parse_number("0.40")
    Decimal('0.40')
    """
    return Decimal(text, _EXACT)  # in a context of the caller's, what is none may be NaN


def spell_number(number: Decimal) -> str:
    """Return the text that Python writes of *number* where the caller has changed no context.

    >>> spell_number(Decimal("2e4")), spell_number(Decimal("0.40"))
    ('2E+4', '0.40')
    """
    return _EXACT.to_sci_string(number)


def is_writable(number: int | Decimal, before: int = MOST_SHOWN, after: int = MOST_SHOWN) -> bool:
    """Tell whether *number* is finite, with at most so many digits *before* and *after* its point.

    No exponent is ever written out, since it may stand for a billion zeros.

    >>> is_writable(Decimal("0.40")), is_writable(Decimal("NaN")), is_writable(10**5_000)
    (True, False, False)
    """
    if isinstance(number, int):
        limit: int = 10**before
        return -limit < number < limit
    exponent = number.adjusted()
    if exponent >= before or not number.is_finite():
        return False
    # What Python writes without an exponent is as long as its digits, which need no taking apart.
    if exponent >= -6 and len(str(number)) <= after:
        return True
    return int(number.as_tuple().exponent) >= -after


def to_number(value: NumberLike) -> Decimal:
    """Take an int, a str, a Decimal, or a float by its repr, of numpy and its kin too.

    What is no number is left as it is, for `check_number` to refuse.
    """
    given: Any = value
    try:
        if isinstance(value, Decimal):  # of which a subclass may write itself as anything
            return value if type(value) is Decimal else Decimal(value)
        if isinstance(given, str):
            return parse_number(given)
        if isinstance(given, float):  # numpy's own is one whose repr says more than the number
            return parse_number(float.__repr__(given))
        if type(given) is bool:
            return cast("Decimal", given)
        if isinstance(given, _WHOLE):
            whole = int(given)
            return Decimal(whole) if whole.bit_length() <= _MOST_BITS else cast("Decimal", whole)
        if isinstance(given, Real):  # numpy.float32, which is none of Python's floats
            return parse_number(str(given))
    except (ArithmeticError, ValueError):
        pass
    return cast("Decimal", given)


def to_figure(value: NumberLike) -> Decimal:
    """Take a number as `to_number` does, without the sign of a zero: no pay or growth is "-0"."""
    number = to_number(value)
    given: object = number  # which may be anything still
    return number.copy_abs() if isinstance(given, Decimal) and not given else number


def check_number(value: object, path: str, after: int = _MOST_DECIMALS) -> None:
    """Refuse what is no finite number, or has too many digits before its point or *after* it."""
    if isinstance(value, Decimal):
        if is_writable(value, _MOST_DIGITS, after):
            return
        if not value.is_finite():
            refuse(path, value, "a finite number", _HOW_TO_WRITE)
    elif not isinstance(value, int) or isinstance(value, bool):  # a longer int is left an int
        refuse(path, value, "a finite number", _advise(value))
    expected = f"a number of at most {_MOST_DIGITS} digits before the point and {after} after it"
    refuse(path, value, expected, "Check its exponent, or round it.")


def number_where(is_right: Callable[[Decimal], bool], expected: str, remedy: str) -> Check:
    """Check for a number of which *is_right* holds; *expected* says in words which those are."""

    def check(value: object, path: str) -> None:
        check_number(value, path)
        if not is_right(cast("Decimal", value)):
            refuse(path, value, expected, remedy)

    return check


def to_decimal(value: object, path: str) -> Decimal:
    """Take a number as `to_number` does, and refuse what `check_number` refuses."""
    number = to_number(cast("Any", value))
    check_number(number, path)
    return number


def multiply(left: Decimal, right: Decimal) -> Decimal:
    """Return the product with every digit of it, whatever the caller's context is.

    >>> multiply(Decimal("1.50"), Decimal("0.1"))
    Decimal('0.150')
    """
    return _EXACT.multiply(left, right)


def _advise(value: object) -> str:
    """Say how to write what *value* seems to mean: ``30k``, ``$30,000`` or ``8 %``."""
    if not isinstance(value, str):
        return _HOW_TO_WRITE
    # What is longer is no number that somebody wrote, and could take long to look at.
    kept = (char for char in "".join(value[:40].split()) if char not in "_'’")
    plain = "".join(char for char in kept if unicodedata.category(char) != "Sc")
    text = plain.casefold().replace("−", "-").removesuffix("percent")
    text += "%" if "percent" in value.casefold() else ""
    if text in _SIGNS_OF_NONE:
        return NOT_KNOWN
    if (found := re.fullmatch(_WRITTEN, text)) is None:
        return _HOW_TO_WRITE
    sign, whole, decimals, unit = found.groups(default="")
    number = Decimal(f"{sign}{whole.replace(',', '')}{decimals.replace(',', '.')}E{_ZEROS[unit]}")
    meant = f"{number:f}"
    return f"Write {meant!r}." if "." in meant else f"Write {meant}."
