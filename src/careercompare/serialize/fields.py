"""The fields of a class, as one who reads JSON asks the model about them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal, InvalidOperation
from types import NoneType
from typing import TYPE_CHECKING, Any, NoReturn, TypeVar, cast, get_args

import attrs

from careercompare.errors import CareerCompareError, InvalidCareer, InvalidOption
from careercompare.model import Amount, skill_key
from careercompare.serialize.document import RepeatedKeys, is_list, is_object

if TYPE_CHECKING:  # cattrs is imported when something is first read or written
    from cattrs import Converter

T = TypeVar("T")

_NUMBERS: Mapping[Any, tuple[str, str]] = {
    Decimal: ("a number", "Write a number such as 0.40."),
    Amount: (
        "a number of at least 0",
        'Write a number such as 52000, or {"at_least": 239200} for a lower bound.',
    ),
}


class Repeated(CareerCompareError):
    """Nothing is wrong with an object but that a key stands twice in it."""


def refuse(value: object, expected: str, remedy: str) -> NoReturn:
    """Refuse a value; cattrs notes its place."""
    raise InvalidCareer("", value, expected, remedy)


def gather(data: Any, read: Callable[[Any, Any], T]) -> tuple[T, ...]:
    """Read each part of a list or an object by its place or key, or tell all that is wrong."""
    from cattrs import IterableValidationError, IterableValidationNote

    found: list[T] = []
    problems: list[Exception] = [Repeated()] if isinstance(data, RepeatedKeys) else []
    is_object = isinstance(cast("object", data), Mapping)
    for at, value in data.items() if is_object else enumerate(data):
        try:
            found.append(read(at, value))
        except (CareerCompareError, ExceptionGroup) as problem:
            problem.add_note(cast("Any", IterableValidationNote)("", at, type(value)))
            problems.append(cast("Exception", problem))
    if problems:
        raise cast("Any", IterableValidationError)("", problems, type(data))
    return tuple(found)


@attrs.frozen
class Field:
    """One field of a class: what its *owner* says of it, and the *kind* of value it takes."""

    owner: type[Any]
    attribute: attrs.Attribute[Any]
    kind: Any
    is_optional: bool
    converter: Converter

    @classmethod
    def make(
        cls, owner: type[Any], attribute: attrs.Attribute[Any], hint: Any, converter: Converter
    ) -> Field:
        """Take a field with its type hint."""
        is_optional = NoneType in get_args(hint)
        kinds = [kind for kind in get_args(hint) if kind is not NoneType] if is_optional else [hint]
        kind: Any = kinds[0]
        for each in kinds[1:]:
            kind |= each
        return cls(owner, attribute, kind, is_optional, converter)

    def read(self, value: Any, _: Any = None) -> Any:
        """Read a value by its type and ask the model about it, so that all fields are asked."""
        if value is None and self.is_optional:
            return None
        if self.kind == tuple[str, ...] and is_list(value):
            return self._read_texts(value)
        if isinstance(self.kind, type) and issubclass(self.kind, Mapping) and is_object(value):
            gather(value, lambda name, code: self._say(self._ask, {name: code}))
            return value
        return self._say(self._read_single, value)

    def _read_single(self, value: Any) -> Any:
        # The model knows better than the type what is wrong with a text or an amount.
        if self.kind in (str, int, Amount) and not is_object(value):
            return self._structure(self._ask(value))
        return self._ask(self._structure(value))

    def _read_texts(self, texts: list[Any]) -> tuple[str, ...]:
        key = skill_key if self.attribute.name == "skills" else str
        first_with: dict[str, int] = {}

        def read(at: int, text: Any) -> str:
            self._ask([text])
            found: str = self.converter.structure(text, str)
            if (first := first_with.setdefault(key(found), at)) != at:
                self._ask([texts[first], text])
            return found

        return gather(texts, lambda at, text: self._say(lambda each: read(at, each), text))

    def _structure(self, value: Any) -> Any:
        return self.converter.structure(value, self.kind)

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
        if self.kind in _NUMBERS and not (is_number(found) or is_object(found)):
            expected, remedy = _NUMBERS[self.kind]
        elif expected.startswith("text") and isinstance(found, int | Decimal):
            remedy = "Put it in quotes."
        elif self.kind == tuple[int, int]:
            remedy = "Write [10, 90]."
        elif expected == "a list of texts":
            remedy = 'Put a single text into a list: ["…"].'
        if found is None or "None" in remedy:  # for which JSON has another word
            remedy = self._without
        refuse(found, expected, remedy)

    @property
    def _without(self) -> str:
        if self.attribute.default is not attrs.NOTHING:
            return "Leave it out where it is not known."
        return "Write null where it is not known." if self.is_optional else "It has to be there."


def is_number(value: object) -> bool:
    """Tell whether *value* is a finite number, or a text that spells one."""
    if isinstance(value, bool) or not isinstance(value, int | float | str | Decimal):
        return False
    try:
        return Decimal(str(value)).is_finite()
    except (InvalidOperation, ValueError):  # the latter where Python will not spell an int
        return False
