r"""Edits of a valid document, a line each, so that odd values reach deep and a seed can be read.

A line is ``PLACE = VALUE``. PLACE is a path, in which a name may hold a point as ``\.``, or the
number of any place in the document, counted around: a fuzzer that changes a digit goes elsewhere.
VALUE is JSON, or the name of an odd value (``!nan``), or ``-`` to leave it out, ``+`` to have it
twice, ``>NAME`` to have it under another name; whatever else it is, it is a text.

>>> edit({"careers": [{"title": "Cook"}]}, "careers.0.title = 5\ncareers.0 = +")
{'careers': [{'title': 5}, {'title': 5}]}
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import suppress
from copy import deepcopy
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

_MOST_EDITS = 16
_DEEP = 5_000
_POINT = re.compile(r"(?<!\\)\.")


def _nest(value: Any, inside: Callable[[Any], Any]) -> Any:
    for _ in range(_DEEP):
        value = inside(value)
    return value


def _make_cycle() -> Any:
    cycle: list[Any] = []
    cycle.append(cycle)
    return cycle


class Hostile:
    """An object that nothing can be asked of."""

    __hash__ = None  # type: ignore[assignment]  # one more thing that it refuses

    def __eq__(self, _: object) -> bool:
        raise RuntimeError("no equality")

    def __repr__(self) -> str:
        raise RuntimeError("no repr")


ODD: Mapping[str, Callable[[], Any]] = {
    "nan": lambda: float("nan"),
    "inf": lambda: float("-inf"),
    "decimal-nan": lambda: Decimal("sNaN"),
    "tiny": lambda: Decimal("1e-400"),
    "vast": lambda: Decimal("1e999999"),
    "digits": lambda: 10**5_000,
    "fraction": lambda: Fraction(1, 3),
    "complex": lambda: 1j,
    "bytes": lambda: b"\xff",
    "date": lambda: date(2025, 5, 1),
    "tuple": lambda: (1, "2"),
    "set": lambda: {1, 2},
    "kind": lambda: int,
    "hostile": Hostile,
    "cycle": _make_cycle,
    "lists": lambda: _nest(0, lambda inside: [inside]),
    "objects": lambda: _nest(0, lambda inside: {"a": inside}),
    "surrogate": lambda: "\ud800",
    "nul": lambda: "a\0b",
    "long": lambda: "word " * 2_000,
    "keys": lambda: {1: 2, None: 3, (): 4, 10**5_000: 5},
}
"""Values that JSON does not have, or that are tedious to write in it, by their names."""


def edit(document: Any, lines: str) -> Any:
    """Return *document* with edits; what a line cannot mean of this document is left out."""
    whole = [deepcopy(document)]
    for line in lines.splitlines()[:_MOST_EDITS]:
        place, _, value = line.partition(" = ")
        with suppress(LookupError, TypeError, ValueError, RecursionError):
            _apply(*_find(whole, place), value)
    return whole[0] if whole else None


def _find(whole: list[Any], place: str) -> tuple[Any, Any]:
    """Return what holds the *place*, and by which key or number."""
    if place.isdecimal():
        places = list(_walk(whole))
        return places[int(place) % max(len(places), 1)]
    inside: Any = whole
    key: Any = 0
    for step in filter(None, _POINT.split(place)):
        inside = inside[key]
        key = int(step) if isinstance(inside, list) else step.replace("\\.", ".")
    return inside, key


def _walk(inside: Any, depth: int = 40) -> Iterator[tuple[Any, Any]]:
    if isinstance(inside, dict):
        keys: list[Any] = list(inside)
    else:
        keys = list(range(len(inside))) if isinstance(inside, list) else []
    for key in keys if depth else ():
        yield inside, key
        yield from _walk(inside[key], depth - 1)


def _apply(inside: Any, key: Any, value: str) -> None:
    match value[:1]:
        case "-" if value == "-":
            del inside[key]
        case "+" if isinstance(inside, list):
            inside.insert(key, deepcopy(inside[key]))
        case ">" if isinstance(inside, dict):
            inside[value[1:]] = inside.pop(key)
        case _:
            inside[key] = read_value(value)


def read_value(text: str) -> Any:
    """Return the value that *text* stands for."""
    if text.startswith("!") and text[1:] in ODD:
        return ODD[text[1:]]()
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return text
