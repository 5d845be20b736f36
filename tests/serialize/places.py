"""Places inside of JSON, told by the ways that lead there, and another value at one of them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from typing import Any, TypeAlias

Way: TypeAlias = tuple[Any, ...]


def through_json(data: object) -> Any:
    return json.loads(json.dumps(data, allow_nan=False))


def list_ways(data: Any) -> list[Way]:
    """List the ways to everything inside, but not to the whole."""
    return list(_walk(data))


def _walk(data: Any, way: Way = ()) -> Iterator[Way]:
    inside = data.items() if isinstance(data, dict) else enumerate(data)
    for key, each in inside:
        yield (*way, key)
        if isinstance(each, dict | list):
            yield from _walk(each, (*way, key))


def follow(data: Any, way: Iterable[Any]) -> Any:
    for step in way:
        data = data[step]
    return data


def change(data: Any, *way: Any, to: object) -> Any:
    """Return the data with another value at that place."""
    copied = through_json(data)
    follow(copied, way[:-1])[way[-1]] = to
    return copied
