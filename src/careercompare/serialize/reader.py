"""The converter for foreign JSON: what would be lost or guessed is refused, and all of it told.

cattrs goes through classes and lists and gathers what is wrong; `list_problems` tells it.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from types import NoneType
from typing import (
    TYPE_CHECKING,
    Any,
    Literal,
    TypeAlias,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs

from careercompare.model import Amount, AtLeast, Education, EducationLevel
from careercompare.serialize.converter import converter
from careercompare.serialize.document import RepeatedKeys, is_list, is_object
from careercompare.serialize.fields import Field, Repeated, gather, is_number, refuse
from careercompare.serialize.place import find_near

if TYPE_CHECKING:  # cattrs is imported when something is first read or written
    from cattrs import Converter

MOST_DIGITS = 1_000
"""As many digits as a number can have before the point or behind it; more are an accident."""

_BOUNDS: Mapping[str, type[Any]] = {"at_least": AtLeast}
_BOUND = 'Write {"at_least": 239200} for a lower bound.'
_KINDS: Mapping[type[Any], str] = {str: "a text", int: "a whole number", bool: "true or false"}
Hook: TypeAlias = Callable[[Any, Any], Any]


@cache
def reader() -> Converter:
    """Return the one converter that tells all that is wrong; it is a constant, kept once made."""
    made = converter().copy(detailed_validation=True, forbid_extra_keys=True)
    made.register_structure_hook_factory(attrs.has, _make_object_hook)
    made.register_structure_hook_factory(_is_tuple, _make_list_hook)
    made.register_structure_hook_factory(_is_dict, _make_dict_hook)
    made.register_structure_hook_func(_is_mapping, _read_mapping)
    made.register_structure_hook_func(_is_literal, _read_choice)
    # By class, not by a function: cattrs 24.1 asks its own hook for Enum before any function.
    made.register_structure_hook(Enum, _read_choice)
    made.register_structure_hook_func(_is_education, _read_education)
    made.register_structure_hook_factory(_is_amount, _make_amount_hook)
    made.register_structure_hook(Decimal, read_number)
    for kind in _KINDS:
        made.register_structure_hook(kind, _read_single)
    return made


def read_number(value: Any, _: object = Decimal) -> Decimal:
    """Read a number, which can stand as a text; one that nobody could write out is refused."""
    if not is_number(value):
        refuse(value, "a number", "Write a number such as 0.40.")
    number = Decimal(str(value))
    _, _, exponent = number.as_tuple()
    if number.adjusted() >= MOST_DIGITS or int(exponent) < -MOST_DIGITS:
        refuse(value, f"a number of at most {MOST_DIGITS} digits", "Write it with fewer.")
    return number


def _read_single(value: Any, kind: Any) -> Any:
    if type(value) is not kind:
        in_quotes = kind is str and isinstance(value, int | Decimal)
        refuse(value, _KINDS[kind], "Put it in quotes." if in_quotes else f"Write {_KINDS[kind]}.")
    return value


def _is_tuple(kind: Any) -> bool:
    return get_origin(kind) is tuple


def _is_dict(kind: Any) -> bool:
    return get_origin(kind) is dict


def _is_amount(kind: Any) -> bool:
    return kind in (Amount, Amount | None, AtLeast)


def _is_mapping(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Mapping)


def _read_mapping(value: Any, _: Any) -> Any:
    if not is_object(value):
        refuse(value, "an object of codes", 'Write {"soc": "15-1252"}.')
    if isinstance(value, RepeatedKeys):
        raise Repeated
    return value


def _is_literal(kind: Any) -> bool:
    return get_origin(kind) is Literal


def _read_choice(value: Any, kind: Any) -> Any:
    words = get_args(kind) or tuple(str(each.value) for each in kind)
    if not isinstance(value, str) or value not in words:
        near = find_near(value, words) if isinstance(value, str) else None
        remedy = "Write one of them." if near is None else f'Write "{near}".'
        refuse(value, f"one of {', '.join(map(json.dumps, words))}", remedy)
    return value if get_args(kind) else kind(value)


def _is_education(kind: Any) -> bool:
    return kind in (Education, Education | None)


def _read_education(value: Any, kind: Any) -> EducationLevel | None:
    """Read a word; a step of a scale of one's own is written, but nobody can read it back."""
    if value is None and NoneType in get_args(kind):
        return None
    if is_object(value):
        remedy = "Give the career its education anew: a scale of your own is not read back."
        refuse(value, "a word of EducationLevel", remedy)
    level: EducationLevel = _read_choice(value, EducationLevel)
    return level


def _make_amount_hook(_: Any, made: Converter) -> Hook:
    bounds = {
        name: (kind, Field.make(kind, field, Decimal, made))
        for name, kind in _BOUNDS.items()
        for field in attrs.fields(kind)
    }

    def read(value: Any, _: Any) -> Any:
        if not is_object(value):
            return value  # the model knows what a number of money is
        if len(value) != 1 or not bounds.keys() >= value.keys():
            refuse(value, "a number or a lower bound", _BOUND)
        (name,) = value
        kind, field = bounds[name]
        return kind(*gather(value, lambda _, number: field.read(number)))

    return read


def _make_list_hook(kind: Any, made: Converter) -> Hook:
    item, *others = get_args(kind)
    structure: Hook = made.get_structure_hook(item)
    is_pair = others and others[0] is not ...

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if is_pair and not (is_list(value) and {item}.issuperset(map(type, value))):
            refuse(value, "two percentiles in order", "Write [10, 90].")
        if not is_list(value):
            what = "texts" if item is str else "objects" if attrs.has(item) else "values"
            single = {"texts": '["…"]', "objects": "[{…}]"}.get(what, "[…]")
            name = what.removesuffix("s") if what != "values" else "one"
            refuse(value, f"a list of {what}", f"Put a single {name} into a list: {single}.")
        return gather(value, lambda _, each: structure(each, item))

    return read


def _make_dict_hook(kind: Any, made: Converter) -> Hook:
    _, item = get_args(kind)
    structure: Hook = made.get_structure_hook(item)

    def read(value: Any, _: Any) -> dict[str, Any]:
        if not is_object(value):
            refuse(value, "an object", "Write {…}.")
        return dict(zip(value, gather(value, lambda _, each: structure(each, item)), strict=True))

    return read


def _make_object_hook(kind: type[Any], made: Converter) -> Hook:
    from cattrs import ClassValidationError
    from cattrs.gen import make_dict_structure_fn, override

    hints = get_type_hints(kind)
    fields = {
        field.name: override(struct_hook=Field.make(kind, field, hints[field.name], made).read)
        for field in attrs.fields(kind)
    }
    structure: Hook = make_dict_structure_fn(kind, made, **cast("dict[str, Any]", fields))
    required = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    keys = ", ".join(f'"{name}": …' for name in required) or "…"

    def read(value: Any, _: Any) -> Any:
        if not is_object(value):
            refuse(value, "an object", f"Write {{{keys}}}.")
        found = structure(value, kind)
        if isinstance(value, RepeatedKeys):
            raise cast("Any", ClassValidationError)("", [Repeated()], kind)
        return found

    return read
