"""Values of many kinds in JSON: texts, whole numbers and lists as they are, others with a type."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from functools import cache
from string import Formatter
from types import NoneType
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias, cast, get_args, get_origin

import attrs

from careercompare.aspects import Alternatives, AspectValue
from careercompare.errors import UnreadableData
from careercompare.model import (
    AtLeast,
    CareerName,
    Demand,
    EducationLevel,
    Growth,
    Money,
    Outlook,
    PayPeriod,
    Salary,
    Scale,
)
from careercompare.rules import Margin, Measured
from careercompare.serialize.converter import Json, JsonDict, converter
from careercompare.serialize.fields import refuse
from careercompare.serialize.reader import read_number, reader
from careercompare.words import Enumeration, Message, Percent, Quote, Sentences, Value, Versus

if TYPE_CHECKING:  # cattrs is imported when something is first read or written
    from cattrs import Converter

_KINDS: Mapping[str, type[Any]] = {
    "at-least": AtLeast,
    "career": CareerName,
    "demand": Demand,
    "education-level": EducationLevel,
    "growth": Growth,
    "money": Money,
    "outlook": Outlook,
    "pay-period": PayPeriod,
    "percent": Percent,
    "salary": Salary,
    "text": Quote,
}
_NAMES: Mapping[type[Any], str] = {kind: name for name, kind in _KINDS.items()}
_OBJECTS = frozenset(kind for kind in _KINDS.values() if not issubclass(kind, Enum))

Storable: TypeAlias = Value | AspectValue | AtLeast | None

# Where such values stand: in messages, rows, evidence and verdicts.
_STORED = (Message, Message | str, Value, AspectValue, AspectValue | None, Measured, Margin)

UNCHANGED = "Read what to_dict wrote, unchanged, with the release that wrote it or a later one."
"""What to do about data that nobody wrote."""

DEEPEST = 20
"""How deep messages can stand inside each other: Python itself gives up somewhere beyond it."""


def write_value(value: Storable, room: int = DEEPEST) -> Json:
    """Write a value of a row, a verdict or a message so that `value_reader` gives it back.

    What is no value of the model, or deeper than *room* for what stands inside each other, raises
    `UnreadableData`.
    """
    if room < 0:
        _refuse_to_store("what is nested so deep", "Say it in fewer messages inside each other.")
    if type(value) in _OBJECTS:
        return {"type": _name(value), **converter().unstructure(value)}
    match value:
        case None | str() | int():
            return value
        case Message():
            return _write_message(value, room - 1)
        case tuple():
            return list(value)
        case Decimal():
            return {"type": "decimal", "value": str(value)}
        case Enumeration(values) | Sentences(values) | Versus(values):
            items = [write_value(each, room - 1) for each in values]
            kind = type(value)
            return {"type": kind.__name__.lower(), attrs.fields(kind)[0].name: items}
        case Alternatives(items):
            return {"type": "alternatives", "items": list(items)}
        case _:
            return _write_member(cast("Enum", value))


def _write_message(message: Message, room: int) -> JsonDict:
    data: JsonDict = {"type": "message", "key": message.key, "english": message.english}
    if message.plural is not None:
        data["plural"] = message.plural
    if values := message.values:
        data["values"] = {name: write_value(each, room) for name, each in values.items()}
    return data


def _write_member(value: Enum) -> JsonDict:
    if isinstance(value, Scale) and type(value) not in _NAMES:
        label = value.label if isinstance(value.label, str) else write_value(value.label)
        return {"type": "scale", "value": value.value, "label": label}
    return {"type": _name(value), "value": value.value}


def _name(value: object) -> str:
    try:
        return _NAMES[type(value)]
    except KeyError:
        remedy = "Use the model's own values, texts or numbers where a comparison is stored."
        _refuse_to_store(repr(value), remedy)


def _refuse_to_store(what: str, remedy: str) -> NoReturn:
    raise UnreadableData("comparison", "", f"{what} cannot be stored", remedy) from None


@cache
def value_reader() -> Converter:
    """Return the converter that also reads what `write_value` wrote, where such a value belongs."""
    made = reader().copy()
    made.register_structure_hook_func(lambda kind: kind in _STORED, _read_stored)
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
        case {"type": "scale"}:
            refuse(data, "a value that can be read back (no scale of your own)", UNCHANGED)
        case _:
            pass
    return data


def _read_form(form: type[Any], content: dict[str, Any]) -> Any:
    read = value_reader().structure
    if issubclass(form, Enum):
        return read(read(content, _Single).value, form)
    found = read(content, form)
    return found.make() if isinstance(found, _Number | _Sentence) else found


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
        """Return the message, all of whose places have to be filled."""
        for text in (self.english, self.plural or ""):
            try:
                wanted = {name for _, name, _, _ in Formatter().parse(text) if name is not None}
            except ValueError:
                refuse(text, "a text without a loose brace", UNCHANGED)
            if missing := wanted - self.values.keys():
                refuse(text, f"a value for {{{min(missing)}}}", UNCHANGED)
        return Message.of(self.key, self.english, self.plural, self.values)


_FORMS: Mapping[str, type[Any]] = {
    **_KINDS,
    "alternatives": Alternatives,
    "decimal": _Number,
    "enumeration": Enumeration,
    "message": _Sentence,
    "sentences": Sentences,
    "versus": Versus,
}
