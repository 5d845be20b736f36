"""A career as one record: a cell for each place in it that holds something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import Any, cast

import attrs

from careercompare.aspects import Alternatives
from careercompare.model import AtLeast, AtMost, Career, RatedSkills
from careercompare.tabular.columns import Cell, Columns, Kind, make_columns
from careercompare.words import Message, Quote, say

# What is many values, each of several parts, is no cell.
_LEFT_OUT = ("sources", "aspect_sources", "related", "skill_ratings")

# They are decimals whatever they come to, so that frames of other careers have the same columns.
_FRACTIONS = ("growth", "mean_rse", "fraction", "level", "importance")


def tabulate_careers(careers: Iterable[Career]) -> Columns:
    """Return a row for each career, and a column for each place that any of them fills."""
    return make_columns(map(flatten_career, careers), {"title": Kind.TEXT, "slug": Kind.TEXT})


def flatten_career(career: Career) -> dict[str, Cell]:
    """Return the places in *career* that hold something, each with its cell."""
    return {
        place: cell
        for name, value in _name_parts(career)
        if name not in _LEFT_OUT
        for place, cell in flatten(value, name)
    }


def flatten(value: object, place: str) -> Iterator[tuple[str, Cell]]:  # noqa: C901  a case each
    """Yield the parts of the *value* at that *place* that are known, each with its own place.

    >>> dict(flatten(AtLeast(239_200), "salary.high"))
    {'salary.high.at_least': 239200}
    """
    match value:
        case None | ():
            return
        case AtLeast(amount) | AtMost(amount):
            side = "at_least" if isinstance(value, AtLeast) else "at_most"
            yield f"{place}.{side}", write_number(amount)
        case Decimal():
            is_fraction = place.rpartition(".")[2] in _FRACTIONS
            yield place, value if is_fraction else write_number(value)
        case Enum():
            yield place, value.value
        case Message() | Quote():
            yield place, say(value)
        case Alternatives(items):
            yield from flatten(items, place)
        case RatedSkills(ratings):
            for rating in ratings:
                yield from flatten(rating.level, f"{place}.{rating.skill}.level")
                yield from flatten(rating.importance, f"{place}.{rating.skill}.importance")
        case tuple():
            held = cast("tuple[object, ...]", value)
            cells = tuple([each.value if isinstance(each, Enum) else each for each in held])
            yield place, cast("Cell", cells)
        case _ if isinstance(value, Mapping) or attrs.has(type(value)):
            for name, each in _name_parts(value):
                yield from flatten(each, f"{place}.{name}")
        case _:
            yield place, cast("Cell", value)


def _name_parts(value: Any) -> Iterator[tuple[str, object]]:
    if isinstance(value, Mapping):
        yield from cast("Mapping[str, object]", value).items()
    else:
        yield from attrs.asdict(value, recurse=False).items()


def write_number(number: Decimal) -> int | Decimal:
    """Return a number that is whole as such."""
    return int(number) if number == number.to_integral_value() else number
