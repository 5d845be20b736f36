"""The reader of foreign JSON: what would be lost or guessed is refused, and all of it told.

cattrs goes through classes and gathers what is wrong, each `_Field` asks the model about its value,
and `list_problems` then tells everything with its place.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from enum import Enum
from functools import cache, reduce
from types import NoneType
from typing import (
    Any,
    Literal,
    NoReturn,
    TypeAlias,
    TypeVar,
    cast,
    get_args,
    get_origin,
    get_type_hints,
)

import attrs
import cattrs
from cattrs.gen import make_dict_structure_fn, override

from careercompare.errors import CareerCompareError, InvalidCareer, InvalidOption
from careercompare.model import (
    Amount,
    AtLeast,
    AtMost,
    Codes,
    Education,
    EducationLevel,
    Factors,
    Source,
    Sources,
    skill_key,
)
from careercompare.serialize.converter import MOST_DIGITS, converter
from careercompare.serialize.parsing import RepeatedKeys, is_list, is_object, name_keys
from careercompare.serialize.problems import Repeated, find_near

T = TypeVar("T")
Hook: TypeAlias = Callable[[Any, Any], Any]

_BOUND = '{"at_least": 239200} for a lower bound, or {"at_most": 80000} for an upper one.'
_BOUNDS: Mapping[str, type[AtLeast | AtMost]] = {"at_least": AtLeast, "at_most": AtMost}
_SINGLE: Mapping[type[Any], str] = {str: "a text", int: "a whole number", bool: "true or false"}
_NUMBERS: Mapping[Any, tuple[str, str]] = {
    Decimal: ("a number", "Write a number such as 0.40."),
    Amount: ("a number of at least 0", f"Write a number such as 52000, or {_BOUND}"),
    Factors: ("a number above 0", "Write a number such as 1.08."),
}
_PERCENTILES = tuple[int, int]
_MAPPINGS = (Codes, Factors)


@cache
def reader() -> cattrs.Converter:
    """Return the one converter that tells all that is wrong; it is a constant, kept once made."""
    made = converter().copy(detailed_validation=True, forbid_extra_keys=True)
    made.register_structure_hook_factory(attrs.has, _make_object_hook)
    made.register_structure_hook_factory(_is_any(tuple), _make_list_hook)
    made.register_structure_hook_factory(
        lambda kind: kind in (Amount, *_BOUNDS.values()), _make_amount_hook
    )
    made.register_structure_hook_func(lambda kind: kind in (*_MAPPINGS, Sources), _refuse_mapping)
    made.register_structure_hook_func(lambda kind: kind == Education, _read_education)
    made.register_structure_hook_func(_is_any(Literal), _read_choice)
    # By class, not by a function: cattrs 24.1 asks its own hook for Enum before any function.
    made.register_structure_hook(Enum, _read_choice)
    made.register_structure_hook(Decimal, read_number)
    for kind in _SINGLE:
        made.register_structure_hook(kind, _read_single)
    return made


def _is_any(origin: Any) -> Callable[[Any], bool]:
    """Return what recognizes the hints of one *origin*, such as ``tuple[str, ...]`` of `tuple`."""
    return lambda kind: get_origin(kind) is origin


def refuse(value: object, expected: str, remedy: str) -> NoReturn:
    """Refuse a value; cattrs notes its place."""
    raise InvalidCareer("", value, expected, remedy)


def read_each(data: Any, read: Callable[[Any, Any], T]) -> tuple[T, ...]:
    """Read each part of a list or an object by its place or key, or tell all that is wrong."""
    found: list[T] = []
    problems: list[Exception] = [Repeated()] if isinstance(data, RepeatedKeys) else []
    for at, value in data.items() if is_object(data) else enumerate(data):
        try:
            found.append(read(at, value))
        except (CareerCompareError, ExceptionGroup) as problem:
            problem.add_note(cast("Any", cattrs.IterableValidationNote)("", at, type(value)))
            problems.append(cast("Exception", problem))
    if problems:
        raise cast("Any", cattrs.IterableValidationError)("", problems, type(data))
    return tuple(found)


@attrs.frozen
class _Field:
    """One field of a class: what its *owner* says of it, and the *kind* of value it takes."""

    owner: type[Any]
    attribute: attrs.Attribute[Any]
    kind: Any
    is_optional: bool
    converter: cattrs.Converter

    @classmethod
    def make(
        cls, owner: type[Any], attribute: attrs.Attribute[Any], hint: Any, made: cattrs.Converter
    ) -> _Field:
        """Take a field with its type hint, from which None is taken off."""
        kinds: list[Any] = [each for each in get_args(hint) if each is not NoneType]
        if NoneType not in get_args(hint):
            return cls(owner, attribute, hint, is_optional=False, converter=made)
        kind = reduce(lambda one, other: one | other, kinds)
        return cls(owner, attribute, kind, is_optional=True, converter=made)

    def read(self, value: Any, _: Any = None) -> Any:
        """Read a value by its type and ask the model about it, so that all fields are asked."""
        if value is None and self.is_optional:
            return None
        if is_list(value) and self.kind == tuple[str, ...]:
            return self._read_texts(value)
        if is_object(value) and self.kind in _MAPPINGS:
            read_each(value, lambda name, code: self._say(self._ask, {name: code}))
            return value
        if is_object(value) and self.kind is Sources:
            structure = self.converter.structure
            read = read_each(value, lambda _, each: structure(each, Source))
            return self._say(self._ask, dict(zip(value, read, strict=True)))
        return self._say(self._read_single, value)

    def _read_single(self, value: Any) -> Any:
        # The model knows better than the type what is wrong with a text or an amount.
        if self.kind in (str, int, Amount) and not is_object(value):
            return self.converter.structure(self._ask(value), self.kind)
        return self._ask(self.converter.structure(value, self.kind))

    def _read_texts(self, texts: list[Any]) -> tuple[str, ...]:
        key = skill_key if self.attribute.name == "skills" else str
        first_with: dict[str, int] = {}

        def read(at: int, text: Any) -> str:
            self._ask([text])
            found: str = self.converter.structure(text, str)
            if (first := first_with.setdefault(key(found), at)) != at:
                self._ask([texts[first], text])
            return found

        return read_each(texts, lambda at, text: self._say(lambda each: read(at, each), text))

    def _ask(self, value: Any) -> Any:
        """Return *value* as the model takes it, alone, or raise what the model says against it."""
        convert = cast("Any", self.attribute).converter
        if convert is not None:
            value = convert(value)
        if self.attribute.validator is not None:
            self.attribute.validator(object.__new__(self.owner), self.attribute, value)
        return value

    def _say(self, read: Callable[[Any], T], value: Any) -> T:
        """Read, or refuse in JSON's terms what the model refuses in Python's."""
        try:
            return read(value)
        except (InvalidCareer, InvalidOption) as problem:
            found, expected, remedy = problem.value, problem.expected, problem.remedy
        if self.kind in _NUMBERS and not is_object(found) and _to_number(found) is None:
            expected, remedy = _NUMBERS[self.kind]
        elif expected.startswith("text") and isinstance(found, int | Decimal):
            remedy = "Put it in quotes."
        elif self.kind == _PERCENTILES:
            remedy = "Write [10, 90]."
        if found is None or "None" in remedy:  # for which JSON has another word
            remedy = "Write null where it is not known."
            if self.attribute.default is not attrs.NOTHING:
                remedy = "Leave it out where it is not known."
            elif not self.is_optional:
                remedy = "It has to be there."
        refuse(found, expected, remedy)


def read_number(value: Any, _: object = Decimal) -> Decimal:
    """Read a number, which can stand as a text; one that nobody could write out is refused."""
    if (number := _to_number(value)) is None:
        refuse(value, *_NUMBERS[Decimal])
    if number.adjusted() >= MOST_DIGITS or cast("int", number.as_tuple().exponent) < -MOST_DIGITS:
        refuse(value, f"a number of at most {MOST_DIGITS} digits", "Write it with fewer.")
    return number


def _to_number(value: object) -> Decimal | None:
    """Return the finite number that *value* is or spells, or None where it does neither."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        return None
    try:
        number = Decimal(str(value))
    except (InvalidOperation, ValueError):  # the latter where Python will not spell an int
        return None
    return number if number.is_finite() else None


def _read_single(value: Any, kind: Any) -> Any:
    if type(value) is not kind:
        refuse(value, _SINGLE[kind], f"Write {_SINGLE[kind]}.")
    if kind is str and not value.isascii():
        try:
            value.encode()
        except UnicodeEncodeError:
            refuse(value, "text in Unicode", "Remove the lone surrogate.")
    return value


def _read_choice(value: Any, kind: Any) -> Any:
    words = get_args(kind) or tuple(str(each.value) for each in kind)
    if not isinstance(value, str) or value not in words:
        near = find_near(value, words) if isinstance(value, str) else None
        remedy = "Write one of them." if near is None else f'Write "{near}".'
        refuse(value, f"one of {', '.join(map(json.dumps, words))}", remedy)
    return value if get_args(kind) else kind(value)


def _read_education(value: Any, _: Any) -> Any:
    """Read a word of the library's own scale, or a step that says what its scale is."""
    from careercompare.serialize.values import read_step  # which stands on this module

    return read_step(value) if is_object(value) else _read_choice(value, EducationLevel)


def _refuse_mapping(value: Any, _: Any) -> Any:
    """Refuse what is no object; those are read by their `_Field`."""
    refuse(value, "an object of codes", 'Write {"soc": "15-1252"}.')


def _make_amount_hook(kind: Any, made: cattrs.Converter) -> Hook:
    taken = {name: bound for name, bound in _BOUNDS.items() if kind in (Amount, bound)}
    amounts = {
        name: _Field.make(bound, attrs.fields(bound).amount, Decimal, made)
        for name, bound in taken.items()
    }

    def read(value: Any, _: Any) -> Any:
        if not is_object(value):
            return value  # the model knows what a number of money is
        name = next(iter(value), "")
        if name not in taken or len(value) > 1:
            refuse(value, "a number or a bound", f"Write {_BOUND}")
        return taken[name](*read_each(value, lambda _, number: amounts[name].read(number)))

    return read


def _make_list_hook(kind: Any, made: cattrs.Converter) -> Hook:
    item = get_args(kind)[0]
    structure = made.get_structure_hook(item)
    what = "texts" if item is str else "objects" if attrs.has(item) else "values"
    single = {"texts": 'text into a list: ["…"]', "objects": "object into a list: [{…}]"}
    remedy = f"Put a single {single.get(what, 'one into a list: […]')}."

    def read(value: Any, _: Any) -> tuple[Any, ...]:
        if kind == _PERCENTILES and not (is_list(value) and {int}.issuperset(map(type, value))):
            refuse(value, "two percentiles in order", "Write [10, 90].")
        if not is_list(value):
            refuse(value, f"a list of {what}", remedy)
        return read_each(value, lambda _, each: structure(each, item))

    return read


def _make_object_hook(kind: type[Any], made: cattrs.Converter) -> Hook:
    hints = get_type_hints(kind)
    hooks = {
        field.name: override(struct_hook=_Field.make(kind, field, hints[field.name], made).read)
        for field in attrs.fields(kind)
    }
    structure = make_dict_structure_fn(kind, made, **cast("dict[str, Any]", hooks))
    required = [field.name for field in attrs.fields(kind) if field.default is attrs.NOTHING]
    keys = ", ".join(f'"{name}": …' for name in required) or "…"

    def read(value: Any, _: Any) -> Any:
        if not is_object(value):
            refuse(value, "an object", f"Write {{{keys}}}.")
        found = structure(name_keys(value), kind)
        if isinstance(value, RepeatedKeys):
            raise cast("Any", cattrs.ClassValidationError)("", [Repeated()], kind)
        return found

    return read
