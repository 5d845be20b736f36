"""What is wrong with one value of one field: what the model says of it, in words of JSON."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import suppress
from decimal import Decimal
from enum import EnumMeta
from typing import Any

from careercompare.errors import CareerCompareError, InvalidCareer
from careercompare.model import Amount, AtLeast, skill_key, to_decimal
from careercompare.serialize.document import RepeatedKeys, is_list, is_object
from careercompare.serialize.fields import Field, read_fields
from careercompare.serialize.place import Place, find_near

Problems = Iterator[CareerCompareError]

_BOUND = '{"at_least": 239200}'


def check_single(field: Field, value: Any, at: Place) -> Problems:
    """Check a text, a number, an amount or a member of an enumeration."""
    if isinstance(field.kind, EnumMeta):
        yield from _check_choice(field, value, at)
    elif field.kind == Amount and is_object(value):
        yield from _check_bound(field, value, at)
    elif (problem := field.ask(value)) is not None:
        yield _reword(field, problem, value, at)


def check_texts(field: Field, value: Any, at: Place) -> Problems:
    """Check a list of texts, and each of them."""
    if not is_list(value):
        remedy = 'Put a single text into a list: ["…"].'
        yield field.refuse(value, at, "a list of texts", remedy)
        return
    key = skill_key if field.attribute.name == "skills" else str
    first_with: dict[str, int] = {}
    for number, text in enumerate(value):
        problem = field.ask([text])
        if problem is None and (first := first_with.setdefault(key(text), number)) != number:
            problem = field.ask([value[first], text])
        if problem is not None:
            yield _reword(field, problem, text, at.item(number))


def check_percentiles(field: Field, value: Any, at: Place) -> Problems:
    """Check a list of two numbers."""
    whole = is_list(value) and {int}.issuperset(map(type, value))
    if not whole or field.ask(value) is not None:
        yield field.refuse(value, at, "two percentiles in order", "Write [10, 90].")


def check_codes(field: Field, value: Any, at: Place) -> Problems:
    """Check an object of codes, and each of them."""
    if not is_object(value):
        yield field.refuse(value, at, "an object of codes", 'Write {"soc": "15-1252"}.')
        return
    if isinstance(value, RepeatedKeys):
        yield from at.report_repeated(value.repeated)
    for scheme, code in value.items():
        if (problem := field.ask({scheme: code})) is not None:
            yield _reword(field, problem, problem.value, at.key(scheme))


def _check_choice(field: Field, value: Any, at: Place) -> Problems:
    allowed = [str(each.value) for each in field.kind]
    if value not in allowed:
        near = find_near(value, allowed) if isinstance(value, str) else None
        remedy = field.without if near is None else f'Write "{near}".'
        yield field.refuse(value, at, f"one of {', '.join(map(json.dumps, allowed))}", remedy)


def _check_bound(field: Field, value: dict[str, Any], at: Place) -> Problems:
    if isinstance(value, RepeatedKeys):
        yield from at.report_repeated(value.repeated)
    elif value.keys() != {"at_least"}:
        remedy = f"Write {_BOUND} for a lower bound."
        yield field.refuse(value, at, "a number or a lower bound", remedy)
    else:
        bound = read_fields(AtLeast)["amount"]
        yield from check_single(bound, value["at_least"], at.key("at_least"))


def _reword(field: Field, problem: InvalidCareer, value: object, at: Place) -> InvalidCareer:
    expected, remedy = problem.expected, problem.remedy
    if field.kind in (Amount, Decimal) and not _is_number(value):
        expected, remedy = "a number", "Write a number such as 0.40."
        if field.kind == Amount:
            expected += " of at least 0"
            remedy = f"Write a number such as 52000, or {_BOUND} for a lower bound."
    elif expected.startswith("text") and isinstance(value, int | Decimal):
        remedy = "Put it in quotes."
    return field.refuse(value, at, expected, remedy)


def _is_number(value: object) -> bool:
    with suppress(InvalidCareer):
        return to_decimal(value, "").is_finite()
    return False
