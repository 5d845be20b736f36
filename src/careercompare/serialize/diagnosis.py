"""Everything that is wrong with the JSON of a career, each problem with its place."""

from __future__ import annotations

from typing import Any, get_args, get_origin

import attrs

from careercompare.errors import CareerCompareError, InvalidCareer, UnreadableData
from careercompare.model import Codes
from careercompare.serialize.checks import (
    Problems,
    check_codes,
    check_percentiles,
    check_single,
    check_texts,
)
from careercompare.serialize.document import RepeatedKeys, is_list, is_object
from careercompare.serialize.fields import Field, read_fields
from careercompare.serialize.place import Place, find_near
from careercompare.serialize.reader import reader


def find_problems(data: Any, kind: type[Any], at: Place) -> list[CareerCompareError]:
    """Return every problem with the JSON of what should be a *kind* of the model.

    Each value is judged by the model itself: alone first and, where nothing is wrong with any,
    all of them together.
    """
    fields = read_fields(kind)
    if not is_object(data):
        keys = ", ".join(f'"{name}": …' for name, each in fields.items() if each.required)
        return [at.refuse(data, "an object", f"Write {{{keys or '…'}}}.")]
    return [*_check_each(data, fields, at)] or [*_check_together(data, kind, at)]


def _check_each(data: dict[str, Any], fields: dict[str, Field], at: Place) -> Problems:
    if isinstance(data, RepeatedKeys):
        yield from at.report_repeated(data.repeated)
    for key, value in data.items():
        if key not in fields:
            yield _unknown_key(key, fields, at)
        elif value is not None or not fields[key].optional:
            yield from _check_value(fields[key], value, at.key(key))
    for name, field in fields.items():
        if field.required and name not in data:
            yield at.key(name).report("it is missing", "Add it.")


def _check_value(field: Field, value: Any, at: Place) -> Problems:
    if field.kind is Codes:
        yield from check_codes(field, value, at)
    elif attrs.has(field.kind):
        yield from find_problems(value, field.kind, at)
    elif field.kind == tuple[int, int]:
        yield from check_percentiles(field, value, at)
    elif field.kind == tuple[str, ...]:
        yield from check_texts(field, value, at)
    elif get_origin(field.kind) is tuple:
        yield from _check_objects(field, value, at)
    else:
        yield from check_single(field, value, at)


def _check_objects(field: Field, value: Any, at: Place) -> Problems:
    if not is_list(value):
        remedy = "Put a single object into a list: [{…}]."
        yield field.refuse(value, at, "a list of objects", remedy)
        return
    for number, each in enumerate(value):
        yield from find_problems(each, get_args(field.kind)[0], at.item(number))


def _check_together(data: dict[str, Any], kind: type[Any], at: Place) -> Problems:
    try:
        reader().structure(data, kind)
    except InvalidCareer as problem:
        _, _, inside = problem.path.partition(".")
        at = at.key(inside) if inside else at
        yield at.refuse(problem.value, problem.expected, problem.remedy)


def _unknown_key(key: str, fields: dict[str, Field], at: Place) -> UnreadableData:
    near = find_near(key, fields)
    remedy = f"The keys are {', '.join(fields)}." if near is None else f'Write "{near}".'
    return at.key(key).report("unknown key", remedy)
