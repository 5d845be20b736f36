"""What is stored of one career is written once, and stands on any page as if written anew."""

from __future__ import annotations

from typing import Any

import attrs
from hypothesis import given
from sample import REFERENCE, compare_at_qoollege
from strategies import comparisons

from careercompare import Aspect, Career, Comparison, DictFormatter, Localizer, compare
from careercompare.serialize.page import (
    pack,
    unpack,
    write_column,
    write_comparison,
)

SAMPLE = compare_at_qoollege(*REFERENCE)


def take_apart(comparison: Comparison) -> dict[str, Any]:
    names = [field.name.lstrip("_") for field in attrs.fields(Comparison)]
    return {name: getattr(comparison, name) for name in names}


@given(comparisons())
def test_columns_that_are_kept_come_to_the_same_dict(comparison: Comparison) -> None:
    written = write_comparison(**take_apart(comparison))
    assert comparison.to_dict() == comparison.format(DictFormatter(beside=written))


def test_a_benchmark_is_the_last_column() -> None:
    cook = Career("Cook", skills=["Soup"])
    against = compare(*REFERENCE, against=cook)
    written = write_comparison(**take_apart(against))
    assert against.to_dict() == against.format(DictFormatter(beside=written))
    assert written["benchmark"] == {"title": "Cook", "slug": "cook", "skills": ["Soup"]}


def test_rules_known_to_be_the_librarys_are_not_asked_again() -> None:
    parts = take_apart(SAMPLE)
    own = [each.rule for each in SAMPLE.verdicts]
    assert write_comparison(**parts, own=own) == write_comparison(**parts)


def test_what_is_not_known_to_be_the_librarys_is_still_told_apart() -> None:
    shout = Aspect("day-to-day", "Day", lambda career: career.title.upper())
    rows: Any = compare(*REFERENCE, aspects=["skills", shout]).to_dict()["table"]
    assert [row.get("customized") for row in rows["rows"]] == [None, True]


def test_whoever_changes_a_dict_changes_nothing_that_is_kept() -> None:
    localizer = Localizer("en")
    taken: Any = SAMPLE.to_dict(localizer)
    taken["careers"][0]["skills"].clear()
    taken["table"]["rows"][3]["values"][0].clear()
    taken["table"]["rows"][3]["cells"][0]["items"].clear()
    assert SAMPLE.to_dict(localizer) == SAMPLE.to_dict()


def test_whoever_changes_what_was_unpacked_changes_nothing_that_is_kept() -> None:
    packed = pack(write_column(REFERENCE[0], ["skills"], [REFERENCE[0].skills]))
    taken = unpack(packed)
    taken["career"]["skills"].clear()
    taken["values"][0].clear()
    assert unpack(packed) == write_column(REFERENCE[0], ["skills"], [REFERENCE[0].skills])
