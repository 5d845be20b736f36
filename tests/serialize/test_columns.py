"""What is stored of one career is written once, and stands on any page as if written anew."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import given
from sample import REFERENCE, compare_at_qoollege
from strategies import comparisons

from careercompare import Aspect, Career, Comparison, compare
from careercompare.serialize.page import (
    Column,
    pack,
    unpack,
    write_column,
    write_comparison,
)

SAMPLE = compare_at_qoollege(*REFERENCE)


def take_apart(comparison: Comparison) -> dict[str, Any]:
    names = [field.name.lstrip("_") for field in attrs.fields(Comparison)]
    return {name: getattr(comparison, name) for name in names}


def write_columns(comparison: Comparison) -> list[Column]:
    careers = list(comparison.careers)
    values = [list(row.values) for row in comparison.rows]
    if comparison.benchmark is not None:
        careers.append(comparison.benchmark)
        for row, known in zip(comparison.rows, values, strict=True):
            known.append(row.benchmark)
    return [
        unpack(pack(write_column(career, [known[place] for known in values])))
        for place, career in enumerate(careers)
    ]


@given(comparisons())
def test_columns_that_were_kept_come_to_the_same_dict(comparison: Comparison) -> None:
    parts, columns = take_apart(comparison), write_columns(comparison)
    assert write_comparison(**parts, columns=columns) == write_comparison(**parts)


def test_a_benchmark_is_the_last_column() -> None:
    cook = Career("Cook", skills=["Soup"])
    against = compare(*REFERENCE, against=cook)
    parts = take_apart(against)
    written = write_comparison(**parts, columns=write_columns(against))
    assert written == write_comparison(**parts)
    assert written["benchmark"] == {"title": "Cook", "slug": "cook", "skills": ["Soup"]}


def test_what_is_known_to_be_the_librarys_is_not_asked_again() -> None:
    parts = take_apart(SAMPLE)
    own = [*(row.aspect for row in SAMPLE.rows), *(each.rule for each in SAMPLE.verdicts)]
    assert write_comparison(**parts, own=own) == write_comparison(**parts)


def test_what_is_not_known_to_be_the_librarys_is_still_told_apart() -> None:
    shout = Aspect("day-to-day", "Day", lambda career: career.title.upper())
    parts = take_apart(compare(*REFERENCE, aspects=["skills", shout]))
    rows: Any = write_comparison(**parts, own=["skills"])["table"]
    assert [row.get("customized") for row in rows["rows"]] == [None, True]


def test_whoever_changes_what_was_unpacked_changes_nothing_that_is_kept() -> None:
    packed = pack(write_column(REFERENCE[0], [REFERENCE[0].skills]))
    taken = unpack(packed)
    taken["career"]["skills"].clear()
    taken["values"][0].clear()
    assert unpack(packed) == write_column(REFERENCE[0], [REFERENCE[0].skills])
