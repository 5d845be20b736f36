"""Values of many kinds in JSON: texts, whole numbers and lists as they are, others with a type."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, TypeAlias, cast

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
from careercompare.serialize.converter import Json, JsonDict, converter
from careercompare.words import Enumeration, Message, Percent, Quote, Sentences, Value, Versus

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
_LISTS: Mapping[str, type[Enumeration | Sentences | Versus]] = {
    "enumeration": Enumeration,
    "sentences": Sentences,
    "versus": Versus,
}
_NAMES: Mapping[type[Any], str] = {kind: name for name, kind in _KINDS.items()}

Storable: TypeAlias = Value | AspectValue | AtLeast | None


def write_value(value: Storable) -> Json:
    """Write a value of a row, a verdict or a message so that `read_value` gives it back."""
    match value:
        case None | str() | int():
            return value
        case tuple():
            return list(value)
        case Decimal():
            return {"type": "decimal", "value": str(value)}
        case Message():
            return _write_message(value)
        case Enumeration(values) | Sentences(values) | Versus(values):
            kind = type(value).__name__.lower()
            return {"type": kind, "values": [write_value(each) for each in values]}
        case Alternatives(items):
            return {"type": "alternatives", "items": list(items)}
        case Enum():
            return _write_member(value)
        case _:
            return {"type": _name(value), **converter().unstructure(value)}


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
        raise UnreadableData("comparison", "", f"{value!r} cannot be stored", remedy) from None


def _write_message(message: Message) -> JsonDict:
    data: JsonDict = {"type": "message", "key": message.key, "english": message.english}
    if message.plural is not None:
        data["plural"] = message.plural
    if message.values:
        data["values"] = {name: write_value(value) for name, value in message.values.items()}
    return data


def read_value(data: Json) -> Any:
    """Read what `write_value` wrote; a type it does not write raises `UnreadableData`."""
    match data:
        case list():
            return tuple(read_value(each) for each in data)
        case {"type": "decimal", "value": str(text)}:
            return Decimal(text)
        case {"type": "message", "key": str(key), "english": str(english), **rest}:
            values = cast("JsonDict", rest.get("values", {}))
            read = {name: read_value(each) for name, each in values.items()}
            return Message.of(key, english, cast("str | None", rest.get("plural")), read)
        case {"type": str(name), "values": list(values)} if name in _LISTS:
            return _LISTS[name](tuple(map(read_value, values)))
        case {"type": "alternatives", "items": list(items)}:
            return Alternatives(tuple(map(read_value, items)))
        case {"type": str(name), **rest} if name in _KINDS:
            kind = _KINDS[name]
            content = rest["value"] if issubclass(kind, Enum) else rest
            return converter().structure(content, kind)
        case {"type": "scale", "value": step}:
            remedy = "Compare the careers anew: a scale of your own is written, but not read back."
            raise UnreadableData("comparison", "", f"{step!r} is of no known scale", remedy)
        case dict():
            remedy = "Read what Comparison.to_dict wrote, with the version that wrote it or later."
            raise UnreadableData("comparison", "", f"{data!r} is no value", remedy)
        case _:
            return data
