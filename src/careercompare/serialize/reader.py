"""The reader of foreign JSON: what would be lost or guessed is refused, and all of it told.

cattrs finds what reads a type. An object is read field by field, each of which asks the model about
its value, so that all that is wrong is known at once.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from enum import Enum
from functools import cache, reduce
from types import NoneType
from typing import Any, Literal, TypeVar, cast, get_args, get_origin, get_type_hints

import attrs
from cattrs import Converter

from careercompare.errors import InvalidCareer, InvalidOption, find_near, is_list, is_object
from careercompare.model import (
    Amount,
    AtLeast,
    AtMost,
    Codes,
    Education,
    EducationLevel,
    Factors,
    SkillRating,
    Source,
    Sources,
    is_not_known,
    skill_key,
)
from careercompare.serialize.problems import (
    HERE,
    Gathered,
    Place,
    Problem,
    list_problems,
    read_each,
    refuse,
)
from careercompare.serialize.single import (
    A_BOUND,
    NUMBERS,
    SINGLE,
    read_choice,
    read_number,
    read_percentiles,
    read_single,
    refuse_in_json,
)
from careercompare.serialize.values import STORED, make_value_hook, read_step
from careercompare.words import Value

T = TypeVar("T")

_BOUNDS: Mapping[Any, Any] = {"at_least": AtLeast, "at_most": AtMost}
_A_FACTOR = "a number above 0", "Write a number such as 1.08."
# What each holds by name, where the model does not know that, and what to say of no object.
_MAPPINGS: Mapping[Any, tuple[Any, str, str]] = {
    Codes: (Any, "an object of codes", 'Write {"soc": "15-1252"}.'),
    Factors: (Any, "an object of numbers", 'Write {"…": 1.08}.'),
    Sources: (Source, "an object of sources", 'Write {"skills": {"title": …}}.'),
    dict[str, Value]: (Value, "an object", "Write {…}."),
}
# By what two in a list are one.
_KEYS: Mapping[Any, Callable[[Any], str]] = {
    tuple[str, ...]: str,
    tuple[SkillRating, ...]: lambda rating: skill_key(rating.skill),
}
_LEAVE_OUT = "Leave it out where it is not known."


@cache
def reader() -> Converter:
    """Return the one converter that reads; it is a constant, kept once made."""
    made = Converter()
    made.register_structure_hook_func(attrs.has, _read_object)
    made.register_structure_hook_func(_is_any(tuple), _read_list)
    made.register_structure_hook_func(lambda kind: kind == tuple[int, int], read_percentiles)
    made.register_structure_hook_func(lambda kind: kind in _MAPPINGS, _read_mapping)
    made.register_structure_hook_func(lambda kind: kind in (Amount, AtLeast, AtMost), _read_amount)
    made.register_structure_hook_factory(lambda kind: kind in STORED, make_value_hook)
    made.register_structure_hook_func(lambda kind: kind == Education, _read_education)
    made.register_structure_hook_func(_is_any(Literal), read_choice)
    # By class, not by a function: cattrs 24.1 asks its own hook for Enum before any function.
    made.register_structure_hook(Enum, read_choice)
    made.register_structure_hook(Decimal, read_number)
    for kind in SINGLE:
        made.register_structure_hook(kind, read_single)
    return made


def _is_any(origin: Any) -> Callable[[Any], bool]:
    return lambda kind: get_origin(kind) is origin


def read(data: object, kind: type[T], at: Place, problems: list[Problem]) -> T | None:
    """Return what stands *at* a place, or add all that is wrong with it to *problems*."""
    try:
        return reader().structure(data, kind)
    except Exception as problem:  # noqa: BLE001  what is no JSON at all can make anything raise
        problems += list_problems(problem, at)
        return None


@attrs.frozen
class _Field:
    """A field of a class, its *owner*: the *kind* of value that it takes, and what reads such."""

    owner: type[Any]
    attribute: attrs.Attribute[Any]
    kind: Any
    is_optional: bool
    hook: Callable[[Any, Any], Any]

    def read(self, value: Any) -> Any:
        """Read a value by its type and ask the model about it, so that all fields are asked."""
        if value is None and self.is_optional:
            return None
        if is_list(value) and self.kind in _KEYS:
            return self._read_items(value)
        if is_object(value) and self.kind is Factors:
            return self._read_factors(value)
        try:
            # The model knows better than the type what is wrong with a text or an amount.
            if self.kind in (str, int, Amount) and not is_object(value):
                return self.hook(self._ask(value), self.kind)
            return self._ask(self.hook(value, self.kind))
        except (InvalidCareer, InvalidOption) as problem:
            # What data frames put where nothing is, such as NaN.
            if is_not_known(value) and (self.is_optional or not self.is_required):
                refuse(value, "a value", self._none)
            refuse_in_json(problem, self._none, NUMBERS.get(self.kind))

    def _read_items(self, items: list[Any]) -> tuple[Any, ...]:
        """Ask about each item alone, and beside the earlier one that it repeats."""
        (item, _), key = get_args(self.kind), _KEYS[self.kind]
        if self.attribute.name == "skills":
            key = skill_key
        first_with: dict[str, tuple[int, Any]] = {}

        def read_item(at: int, value: Any) -> Any:
            try:
                if item is str:
                    self._ask([value])
                found = reader().structure(value, item)
                place, first = first_with.setdefault(key(found), (at, found))
                if place != at:
                    self._ask([first, found])
            except (InvalidCareer, InvalidOption) as problem:
                refuse_in_json(problem, self._none)
            else:
                return found

        return tuple(read_each(items, read_item).values())

    def _read_factors(self, numbers: Mapping[Any, Any]) -> Any:
        """Ask about each number and its name alone, so that all are asked."""

        def read_number_of(name: Any, value: Any) -> Any:
            try:
                self._ask({name: value})
            except (InvalidCareer, InvalidOption) as problem:
                is_of_name = problem.value == name != value
                refuse_in_json(problem, _LEAVE_OUT, None if is_of_name else _A_FACTOR)
            else:
                return value

        return self._ask(read_each(numbers, read_number_of))

    def _ask(self, value: Any) -> Any:
        """Return *value* as the model takes it, alone, or raise what the model says against it."""
        convert = cast("Any", self.attribute).converter
        taken = value if convert is None else convert(value)
        if self.attribute.validator is not None:
            self.attribute.validator(object.__new__(self.owner), self.attribute, taken)
        return taken

    @property
    def is_required(self) -> bool:
        """Whether it has to be there."""
        return self.attribute.default is attrs.NOTHING

    @property
    def _none(self) -> str:
        """What to do about null."""
        if not self.is_required:
            return _LEAVE_OUT
        return "Write null where it is not known." if self.is_optional else "It has to be there."


@cache
def _find_fields(owner: type[Any]) -> Mapping[str, _Field]:
    fields: dict[str, _Field] = {}
    hints = get_type_hints(owner)
    for each in attrs.fields(owner):
        kinds = get_args(hints[each.name])
        is_optional = NoneType in kinds
        known: list[Any] = [kind for kind in kinds if kind is not NoneType]
        kind = reduce(lambda one, other: one | other, known) if is_optional else hints[each.name]
        hook = reader().get_structure_hook(kind)
        fields[each.name] = _Field(owner, each, kind, is_optional, hook)
    return fields


def _read_object(value: Any, kind: Any) -> Any:
    fields = _find_fields(kind)
    required = [name for name, each in fields.items() if each.is_required]

    def read_field(key: Any, each: Any) -> Any:
        if key not in fields:
            near = find_near(key, fields)
            remedy = f"The keys are {', '.join(fields)}." if near is None else f'Write "{near}".'
            raise HERE.report("unknown key", remedy)
        return fields[key].read(each)

    if not is_object(value):
        keys = ", ".join(f'"{name}": …' for name in required) or "…"
        refuse(value, "an object", f"Write {{{keys}}}.")
    found = read_each(value, read_field, required)
    try:
        return kind(**found)
    except (InvalidCareer, InvalidOption) as problem:  # of fields that do not fit each other
        _, _, place = problem.path.partition(".")
        way = tuple(place.split(".", 1)) if place else ()
        if problem.value is None and way and way[0] not in value:  # for which not all have a word
            raise Gathered([(way, HERE.report("it is missing", problem.remedy))]) from None
        raise Gathered([(way, problem)]) from None


def _read_education(value: Any, _: Any) -> Any:
    """Read a word of the library's own scale, or a step that says what its scale is."""
    return read_step(value, reader()) if is_object(value) else read_choice(value, EducationLevel)


def _read_mapping(value: Any, kind: Any) -> Any:
    item, expected, remedy = _MAPPINGS[kind]
    if not is_object(value):
        refuse(value, expected, remedy)

    def read_part(name: Any, each: Any) -> Any:
        try:
            part = each if item is Any else reader().structure(each, item)
            kind({name: part})  # each alone, so that all are asked
        except (InvalidCareer, InvalidOption) as problem:
            refuse_in_json(problem, _LEAVE_OUT)
        return part

    return kind(read_each(value, read_part))


def _read_list(value: Any, kind: Any) -> tuple[Any, ...]:
    item = get_args(kind)[0]
    if not is_list(value):
        what, remedy = "values", "one into a list: […]"
        if item is str:
            what, remedy = "texts", 'text into a list: ["…"]'
        elif attrs.has(item):
            what, remedy = "objects", "object into a list: [{…}]"
        refuse(value, f"a list of {what}", f"Put a single {remedy}.")
    structure = reader().get_structure_hook(item)
    return tuple(read_each(value, lambda _, each: structure(each, item)).values())


def _read_amount(value: Any, kind: Any) -> Any:
    if not is_object(value):
        return value  # the model knows what a number of money is
    bound = _BOUNDS.get(next(iter(value), None))
    if bound is None or kind not in (Amount, bound) or len(value) > 1:
        refuse(value, "a number or a bound", f"Write {A_BOUND}")
    amount = _find_fields(bound)["amount"]
    return bound(*read_each(value, lambda _, each: amount.read(each)).values())
