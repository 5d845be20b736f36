"""The checks that values of words, of aspects and of rules, and formatters, make of what they get.

Each is a validator of attrs, and refuses with `InvalidOption`, which names the class and the field
unless it is told how else to name the place.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeAlias, cast, get_args

import attrs

from careercompare.errors import InvalidOption, is_one_of, is_unicode, is_whole
from careercompare.model import is_blank

Validator: TypeAlias = "Callable[[Any, attrs.Attribute[Any], Any], None]"
NamePlace: TypeAlias = "Callable[[object, attrs.Attribute[Any]], str]"

_PLACES = {"MoneyStyle": "style", "HouseStyle": "house_style"}


def name_place(owner: object, field: attrs.Attribute[Any]) -> str:
    """Return the place of a field: that of its class, behind which its own name stands."""
    kind = type(owner).__name__
    return f"{_PLACES.get(kind, kind.lower())}.{field.alias}"


def satisfies(
    is_right: Callable[[Any], bool], expected: str, remedy: str, name: NamePlace = name_place
) -> Validator:
    """Make a validator of what *is_right* tells; *expected* says in words what that is.

    *name* names the place of the field in an error.
    """

    def validate(owner: object, field: attrs.Attribute[Any], value: object) -> None:
        if not is_right(value):
            raise InvalidOption(name(owner, field), value, expected, remedy)

    return validate


def of_kind(kind: type[object], remedy: str) -> Validator:
    """Make a validator that takes values of that *kind*."""
    expected = f"a value of the kind {kind.__name__}"
    return satisfies(lambda value: isinstance(value, kind), expected, remedy)


def each_of_kind(kind: type[object], remedy: str) -> Validator:
    """Make a validator that takes a tuple of values of that *kind*, also an empty one."""

    def is_right(value: object) -> bool:
        return isinstance(value, tuple) and all(
            isinstance(each, kind) for each in cast("tuple[object, ...]", value)
        )

    return satisfies(is_right, f"a tuple of values of the kind {kind.__name__}", remedy)


def of_model(check: Callable[[object, str], None], place: str) -> Validator:
    """Make a validator of a check of the model, which raises `InvalidCareer` of this *place*."""
    return lambda _, __, value: check(value, place)


def one_of(choices: object, name: NamePlace = name_place) -> Validator:
    """Make a validator that takes the words of a literal type, and nothing else."""
    words = get_args(choices)
    expected = " or ".join(map(repr, words))
    return satisfies(lambda value: is_one_of(value, words), expected, "Choose one of them.", name)


def whole_number(low: int, high: int) -> Validator:
    """Make a validator that takes whole numbers from *low* to *high*."""
    expected = f"a whole number from {low} to {high}"
    return satisfies(lambda value: is_whole(value, low, high), expected, "Give it as an int.")


def is_text(value: object) -> bool:
    """Tell whether *value* is a text with anything to read in it."""
    return isinstance(value, str) and not is_blank(value)


in_unicode: Validator = satisfies(
    lambda value: not isinstance(value, str) or is_unicode(value),
    "a text in Unicode",
    "Remove the lone surrogate.",
)
