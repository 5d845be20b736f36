"""The arguments of a call, checked: what a model gives may be anything."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import TypeAlias

from careercompare.errors import InvalidOption, find_close, is_list, is_object, is_whole

Arguments: TypeAlias = Mapping[str, object]

LONGEST_TEXT = 200
"""The most characters to be searched for; a slug may have more."""

LEAST_WEIGHT, MOST_WEIGHT = 0.01, 1000


def check_names(given: Arguments, names: Collection[str]) -> None:
    """Refuse an argument of another name than these."""
    for name, value in given.items():
        if name not in names:
            expected = f"no argument but {', '.join(names)}" if names else "no argument"
            raise InvalidOption(name, value, expected, "Leave it out.")


def read_text(given: Arguments, name: str, default: str | None = None) -> str:
    """Return the text of that *name*; where it is missing, the *default* if there is one."""
    return _check_text(given.get(name, default), name)


def _check_text(value: object, place: str) -> str:
    if not isinstance(value, str) or not value.strip():
        raise InvalidOption(place, value, "a text", "Send it as a string that is not empty.")
    return value


def check_length(text: str, place: str) -> str:
    """Return *text*, or refuse what is too long to be searched for."""
    if len(text) > LONGEST_TEXT:
        expected = f"at most {LONGEST_TEXT} characters"
        raise InvalidOption(place, text, expected, "Shorten it to what names a career.")
    return text


def read_count(given: Arguments, name: str, default: int, most: int) -> int:
    """Return the whole number of that *name* from 1 to *most*, or the *default*."""
    value = given.get(name, default)
    if isinstance(value, float) and value.is_integer():
        value = int(value)  # JSON knows one kind of number
    if not is_whole(value, 1, most):
        expected = f"a whole number from 1 to {most}"
        raise InvalidOption(name, value, expected, "Leave it out for the usual one.")
    return value


def read_names(given: Arguments, name: str, most: int) -> list[str]:
    """Return the texts of that *name*: two or more, and not more than *most*."""
    value = _unpack(given.get(name))
    if not is_list(value) or not 2 <= len(value) <= most:
        remedy = 'Give each by its slug, title or code: ["registered-nurses", "29-1171"].'
        raise InvalidOption(name, value, f"a list of 2 to {most} careers", remedy)
    return [_check_text(each, f"{name}[{place}]") for place, each in enumerate(value)]


def read_weights(given: Arguments, name: str, rules: Collection[str]) -> dict[str, Decimal]:
    """Return the numbers that the object of that *name* gives to some of these *rules*."""
    value = _unpack(given.get(name))
    if not is_object(value) or not value:
        remedy = 'Say what matters and how much: {"salary.median": 3, "outlook.growth": 1}.'
        raise InvalidOption(name, value, "an object of rules and numbers", remedy)
    if unknown := [rule for rule in value if rule not in rules]:
        remedy = f"Weigh one of {', '.join(find_close(unknown[0], rules) or rules)}."
        raise InvalidOption(name, unknown[0], "a rule that can be weighed", remedy)
    return {rule: _read_weight(weight, f"{name}[{rule!r}]") for rule, weight in value.items()}


def _read_weight(value: object, place: str) -> Decimal:
    match value:
        case int() | float() if type(value) is not bool and LEAST_WEIGHT <= value <= MOST_WEIGHT:
            return Decimal(str(value))
        case _:
            pass
    remedy = "Weigh in numbers such as 1, 2 and 3; leave out what does not matter."
    expected = f"a number from {LEAST_WEIGHT} to {MOST_WEIGHT}"
    raise InvalidOption(place, value, expected, remedy)


def _unpack(value: object) -> object:
    """Return what *value* holds where it is JSON in a text, as some clients send lists."""
    if isinstance(value, str) and value.lstrip()[:1] in {"[", "{"}:
        try:
            return json.loads(value)
        except (ValueError, RecursionError):
            return value
    return value
