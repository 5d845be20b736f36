"""Careers of a catalog in which nothing is wrong: their classes take the JSON almost as it is.

What cannot be taken so raises whatever it raises: `reader` then tells what is wrong. Both take the
same, and make the same of it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, TypeAlias, TypeVar

from careercompare.model import AtLeast, Career, Outlook, Relation, Salary, Source
from careercompare.serialize.document import RepeatedKeys, is_object

T = TypeVar("T")
_Parts: TypeAlias = Mapping[str, Callable[[Any], object]]


def make_straight_reader() -> Callable[[Any], Career]:
    """Return what makes careers of their JSON; a source that many of them name is made once."""
    sources: dict[tuple[object, ...], Source] = {}

    def read_source(data: Any) -> Source:
        values = _check(data, dict).values()
        # The types belong to it, since 1 and True are one key, and only one of them is a year.
        key = (*data, *values, *map(type, values))
        if key not in sources:
            sources[key] = Source(**data)
        return sources[key]

    source: _Parts = {"source": read_source}
    salary: _Parts = {**dict.fromkeys(("low", "high", "median", "mean"), _read_amount), **source}
    career: _Parts = {
        "salary": lambda data: _make(Salary, data, salary),
        "outlook": lambda data: _make(Outlook, data, source),
        "codes": lambda data: _check(data, dict),
        **dict.fromkeys(("skills", "workplaces", "routes", "alternate_titles"), _read_list),
        "sources": lambda data: [read_source(each) for each in _check(data, list)],
        "related": lambda data: [_make(Relation, each) for each in _check(data, list)],
    }
    return lambda data: _make(Career, data, career)


def _make(kind: Callable[..., T], data: Any, parts: _Parts | None = None) -> T:
    """Make an object of the values of its fields; those that have *parts* are made first."""
    values = _check(data, dict)
    if parts is not None:
        values = {
            key: parts[key](value) if key in parts and value is not None else value
            for key, value in data.items()
        }
    return kind(**values)


def _check(data: T, kind: type[Any]) -> T:
    """Refuse what the classes would take and JSON does not mean: an object as the list of its keys.

    No subclass will do, since an object in which a key stands twice is one.
    """
    if type(data) is not kind:
        raise TypeError(kind)
    return data


def _read_list(data: Any) -> Any:
    return _check(data, list)


def _read_amount(data: Any) -> Any:
    is_bound = is_object(data) and not isinstance(data, RepeatedKeys) and len(data) == 1
    return AtLeast(data["at_least"]) if is_bound else data
