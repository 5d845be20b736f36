"""Careers made straight of their JSON, where nothing in it is wrong."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from types import NoneType
from typing import Any, TypeAlias, TypeVar, cast

from careercompare.errors import is_list, is_object
from careercompare.model import (
    AtLeast,
    AtMost,
    Career,
    Education,
    Outlook,
    Relation,
    Salary,
    Scale,
    SkillRating,
    Source,
)
from careercompare.serialize.parsing import RepeatedKeys, is_deep

T = TypeVar("T")
_FLAT = frozenset((str, int, Decimal, NoneType))
_Parts: TypeAlias = Mapping[str, Callable[[Any], object]]


def make_straight_reader() -> Callable[[Any], Career]:
    """Return what makes careers of their JSON; what many of them hold alike is made once.

    The classes take nearly all JSON as it is and check it themselves. What cannot be taken so
    raises whatever it raises; `reader` takes the same, makes the same of it, and tells what is
    wrong with all else.
    """
    read_source, read_relation, read_rating = _share(Source), _share(Relation), _share(SkillRating)
    share_step = _share(_read_step)
    source: _Parts = {"source": read_source}
    amounts: _Parts = dict.fromkeys(("low", "high", "median", "mean"), _read_amount)
    salary: _Parts = {**amounts, **source, "doubts": _read_list}
    career: _Parts = {
        "salary": lambda data: _make(Salary, data, salary),
        "outlook": lambda data: _make(Outlook, data, source),
        "education": lambda data: share_step(data) if is_object(data) else data,
        "codes": lambda data: _check(data, dict),
        "aspect_sources": lambda data: {
            name: read_source(each) for name, each in _check(data, dict).items()
        },
        **dict.fromkeys(("skills", "workplaces", "routes", "alternate_titles"), _read_list),
        "sources": lambda data: [read_source(each) for each in _check(data, list)],
        "related": lambda data: [read_relation(each) for each in _check(data, list)],
        "skill_ratings": lambda data: [read_rating(each) for each in _check(data, list)],
    }
    return lambda data: _make(Career, data, career)


def _share(kind: Callable[..., T]) -> Callable[[Any], T]:
    """Return what makes objects of a *kind*, each that stands in the JSON again only once."""
    made: dict[str, T] = {}

    def read(data: Any) -> T:
        # What is not flat is a step, or for the other reader to refuse.
        if not _FLAT.issuperset(map(type, _check(data, dict).values())):
            if is_deep(data):
                raise TypeError(kind)
            if not _is_plain(data):  # and may be written out as it is not
                return kind(**data)
        # Values that are equal may differ: 1 is no 1.0 and no true. Written out, they never agree.
        key = repr(data)
        if key not in made:
            made[key] = kind(**data)
        return made[key]

    return read


def _is_plain(data: Any) -> bool:
    """Tell whether *data* is what JSON has, throughout, and no subclass of that."""
    if is_object(data):
        return type(data) is dict and all(map(_is_plain, data.values()))
    if is_list(data):
        return type(data) is list and all(map(_is_plain, data))
    return type(data) in _FLAT


def _read_step(**data: Any) -> Scale:
    from careercompare.serialize.reader import reader  # which imports cattrs

    step: Scale = reader().structure(data, cast("Any", Education))
    return step


def _make(kind: Callable[..., T], data: Any, parts: _Parts) -> T:
    """Make an object of the values of its fields, those of *parts* being made by these first."""
    values = {
        key: parts[key](value) if key in parts and value is not None else value
        for key, value in _check(data, dict).items()
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
    # What is neither a number nor a bound is for the class to refuse.
    if not is_object(data) or isinstance(data, RepeatedKeys) or len(data) != 1:
        return data
    return AtMost(data["at_most"]) if "at_most" in data else AtLeast(data["at_least"])
