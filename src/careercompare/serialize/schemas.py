"""The JSON Schema of what is read and written, as it comes with the package."""

from __future__ import annotations

import json
import re
from pkgutil import get_data
from typing import Any, cast

from careercompare.errors import InvalidOption, find_near, is_one_of

_NAMES = ("career", "catalog", "comparison", "ranking")
_PLACE, _REFERENCE = "https://careercompare.readthedocs.io", re.compile(r'"#/\$defs/(\w+)"')


def schema(name: str) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a "career", "catalog", "comparison" or "ranking".

    It describes what `Career.to_dict` and its like write, and what is read back, and holds all that
    it refers to. Another name raises `InvalidOption`.

    >>> schema("career")["required"]
    ['title']
    """
    if not is_one_of(name, _NAMES):
        near = find_near(name, _NAMES)
        remedy = f"Did you mean {near!r}?" if near else f"Choose one, such as {_NAMES[0]!r}."
        raise InvalidOption("name", name, f"one of {', '.join(_NAMES)}", remedy)
    return read_schema(name)


def read_schema(name: str) -> dict[str, Any]:
    """Return a part of the schema that comes with the package, with what it refers to."""
    whole = json.loads(cast("bytes", get_data("careercompare.serialize", "schemas.json")))
    parts: dict[str, Any] = whole["$defs"]
    found: set[str] = set()
    asked = [name]
    while asked:
        inside = set(_REFERENCE.findall(json.dumps(parts[asked.pop()]))) - found
        found |= inside
        asked += inside
    return {
        "$schema": whole["$schema"],
        "$id": f"{_PLACE}/{name}-1.schema.json",
        **parts[name],
        "$defs": {each: part for each, part in parts.items() if each in found},
    }
