"""JSON Schema of typed dicts, as a tool states the form of its answer."""

from __future__ import annotations

from collections.abc import Iterable
from enum import Enum
from types import NoneType
from typing import (
    Annotated,
    Any,
    TypeAlias,
    get_args,
    get_origin,
    get_type_hints,
    is_typeddict,
)

Schema: TypeAlias = dict[str, Any]

_NAMES: dict[Any, str] = {
    str: "string",
    int: "integer",
    bool: "boolean",
    NoneType: "null",
}


def derive_schema(kind: type[Any]) -> Schema:
    """Return the JSON Schema of a `TypedDict`: an object with all of its keys and no other.

    A text beside a type in `Annotated` is its description, an enumeration the words that it may be.

    >>> from typing import TypedDict
    >>> class Cook(TypedDict):
    ...     name: str | None
    >>> derive_schema(Cook)["properties"]
    {'name': {'type': ['string', 'null']}}
    """
    definitions: Schema = {}
    return {**_describe_object(kind, definitions), "$defs": definitions}


def _describe_object(kind: type[Any], definitions: Schema) -> Schema:
    hints = get_type_hints(kind, include_extras=True)
    told = {} if kind.__doc__ is None else {"description": kind.__doc__}  # python -OO keeps none
    return {
        "type": "object",
        **told,
        "properties": {key: _describe(each, definitions) for key, each in hints.items()},
        "required": list(hints),
        "additionalProperties": False,
    }


def _describe(kind: Any, definitions: Schema) -> Schema:
    origin, parts = get_origin(kind), get_args(kind)
    if origin is Annotated:
        return {**_describe(parts[0], definitions), **_annotate(parts[1:])}
    if is_typeddict(kind):
        if kind.__name__ not in definitions:
            definitions[kind.__name__] = _describe_object(kind, definitions)
        return {"$ref": f"#/$defs/{kind.__name__}"}
    if origin is list:
        return {"type": "array", "items": _describe(parts[0], definitions)}
    if origin is dict:
        return {"type": "object", "additionalProperties": _describe(parts[1], definitions)}
    if parts:
        either = [_describe(each, definitions) for each in parts]
        are_bare = all(each.keys() == {"type"} for each in either)
        return {"type": [each["type"] for each in either]} if are_bare else {"anyOf": either}
    return {"type": _NAMES[kind]}


def _annotate(notes: Iterable[str | type[Enum]]) -> Schema:
    found: Schema = {}
    for note in notes:
        if isinstance(note, str):
            found["description"] = note
        else:
            found["enum"] = [each.value for each in note]
    return found
