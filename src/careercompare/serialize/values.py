"""Values of many kinds read back from JSON, where only such values can stand."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from string import Formatter
from types import NoneType
from typing import Any, cast, get_args, get_origin

import attrs
from cattrs import Converter

from careercompare.aspects import Alternatives, AspectValue
from careercompare.model import Scale
from careercompare.rules import Margin, Measured
from careercompare.serialize.converter import KINDS
from careercompare.serialize.parsing import is_deep, is_object
from careercompare.serialize.problems import UNCHANGED
from careercompare.serialize.reader import read_each, read_number, reader, refuse
from careercompare.serialize.repeating import repeats_itself
from careercompare.serialize.steps import Label, StoredStep
from careercompare.words import Enumeration, Message, Sentences, Value, Versus

# Where such values stand: in messages, rows, evidence and verdicts.
_STORED = (Message, Message | str, Label, Value, AspectValue, AspectValue | None, Measured, Margin)


@cache
def value_reader() -> Converter:
    """Return the converter that also reads what `write_value` wrote, where such a value belongs."""
    made = reader().copy()
    made.register_structure_hook_func(lambda kind: kind in _STORED, _read_stored)
    made.register_structure_hook_func(lambda kind: kind == dict[str, Value], _read_by_name)
    return made


def _read_stored(data: Any, kind: Any) -> Any:
    """Read a value that has to be one of the kinds that *kind* is made of."""
    kinds = tuple(get_origin(each) or each for each in get_args(kind) or (kind,))
    if data is None and NoneType in kinds:
        return None
    found = read_value(data)
    if isinstance(found, bool) or not isinstance(found, kinds):
        refuse(data, "a message" if kind is Message else "a value that can stand here", UNCHANGED)
    return found


def _read_by_name(data: Any, _: Any) -> dict[str, Any]:
    if not is_object(data):
        refuse(data, "an object", "Write {…}.")
    return dict(zip(data, read_each(data, lambda _, each: _read_stored(each, Value)), strict=True))


def read_value(data: Any) -> Any:
    """Read what `write_value` wrote; what is wrong with it is raised as cattrs gathers it."""
    match data:
        case int() if not isinstance(data, bool):
            read_number(data)  # what has too many digits cannot be shown
            return data
        case list():
            return value_reader().structure(data, tuple[str, ...])
        case {"type": str(name), **content} if name in _FORMS:
            return _read_form(_FORMS[name], cast("dict[str, Any]", content))
        case _:
            pass
    return data


def _read_form(form: type[Any], content: dict[str, Any]) -> Any:
    read = value_reader().structure
    if issubclass(form, Enum):
        return read(read(content, _Single).value, form)
    found = read(content, form)
    return found.make() if isinstance(found, _Number | _Sentence | StoredStep) else found


def read_step(data: dict[str, Any]) -> Scale:
    """Read a step of a scale of one's own, as it stands in a career."""
    if is_deep(data):  # of a catalog nobody has asked this before
        refuse(data, "a step that is not nested so deep", UNCHANGED)
    return value_reader().structure(data, StoredStep).make()


@attrs.frozen
class _Single:
    value: str


@attrs.frozen
class _Number:
    value: Decimal

    def make(self) -> Decimal:
        return self.value


@attrs.frozen
class _Sentence:
    key: str
    english: str
    plural: str | None = None
    values: dict[str, Value] = attrs.field(factory=dict[str, Value])

    def make(self) -> Message:
        """Return the message, all of whose places have to be filled, and not over and over."""
        for text in (self.english, self.plural or ""):
            try:
                wanted = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
            except ValueError:
                refuse(text, "a text without a loose brace", UNCHANGED)
            if missing := wanted - self.values.keys():
                refuse(text, f"a value for {{{min(missing)}}}", UNCHANGED)
        message = Message.of(self.key, self.english, self.plural, self.values)
        if repeats_itself(message):
            refuse(self.english, "places that are not named so often", UNCHANGED)
        return message


_FORMS: Mapping[str, type[Any]] = {
    **KINDS,
    "alternatives": Alternatives,
    "decimal": _Number,
    "enumeration": Enumeration,
    "message": _Sentence,
    "scale": StoredStep,
    "sentences": Sentences,
    "versus": Versus,
}
