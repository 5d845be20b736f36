"""Single values of foreign JSON, each of one type, and what is said of those of another."""

from __future__ import annotations

import json
from collections.abc import Mapping
from decimal import Decimal
from typing import Any, NoReturn, get_args

from careercompare.errors import (
    InvalidCareer,
    InvalidOption,
    find_near,
    is_list,
    is_object,
    is_unicode,
)
from careercompare.model import MOST_STORED, Amount, is_writable, parse_number, to_plain
from careercompare.serialize.problems import refuse

A_BOUND = '{"at_least": 239200} for a lower bound, or {"at_most": 80000} for an upper one.'
SINGLE: Mapping[type[Any], str] = {str: "a text", int: "a whole number", bool: "true or false"}
NUMBERS: Mapping[Any, tuple[str, str]] = {
    Decimal: ("a number", "Write a number such as 0.40."),
    Amount: ("a number of at least 0", f"Write a number such as 52000, or {A_BOUND}"),
}


def refuse_in_json(
    problem: InvalidCareer | InvalidOption, none: str, number: tuple[str, str] | None = None
) -> NoReturn:
    """Refuse in JSON's terms what the model refuses in Python's.

    *none* is what to do about null; *number* is what is expected, and to be done, where nothing but
    a number can stand and there is none.
    """
    value, expected, remedy = problem.value, problem.expected, problem.remedy
    if number is not None and not is_object(value) and _to_number(value) is None:
        expected, remedy = number
    elif expected.startswith("text") and isinstance(value, int | Decimal):
        remedy = "Put it in quotes."
    if value is None or "None" in remedy:  # for which JSON has another word
        remedy = none
    refuse(value, expected, remedy.replace("(10, 90)", "[10, 90]"))


def read_percentiles(value: Any, _: Any) -> tuple[Any, ...]:
    """Read a pair of whole numbers, of which the model knows whether they are in order."""
    if not (is_list(value) and {int}.issuperset(map(type, value))):
        refuse(value, "two percentiles in order", "Write [10, 90].")
    return tuple(value)


def read_choice(value: Any, kind: Any) -> Any:
    """Read one of the words of an enumeration, or of those that a `Literal` names."""
    words = get_args(kind) or tuple(str(each.value) for each in kind)
    if not isinstance(value, str) or value not in words:
        near = find_near(value, words)
        remedy = "Write one of them." if near is None else f'Write "{near}".'
        refuse(value, f"one of {', '.join(map(json.dumps, words))}", remedy)
    return value if get_args(kind) else kind(value)


def read_single(value: Any, kind: Any) -> Any:
    """Read what is of that kind: true is no number, and a text has no half characters."""
    found = to_plain(value)
    if type(found) is not kind:
        refuse(value, SINGLE[kind], f"Write {SINGLE[kind]}.")
    if kind is str and not is_unicode(found):
        refuse(value, "text in Unicode", "Remove the lone surrogate.")
    return found


def read_number(value: Any, _: object) -> Decimal:
    """Read a number, which can stand as a text; one that nobody could write out is refused."""
    if (number := _to_number(value)) is None:
        refuse(value, *NUMBERS[Decimal])
    if not is_writable(number, MOST_STORED, MOST_STORED):
        refuse(value, f"a number of at most {MOST_STORED} digits", "Write it with fewer.")
    return number


def _to_number(value: object) -> Decimal | None:
    """Return the finite number that *value* is or spells, or None where it does neither."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        return None
    try:
        number = parse_number(str(value))
    except (ArithmeticError, ValueError):  # the latter where Python will not spell an int
        return None
    return number if number.is_finite() else None
