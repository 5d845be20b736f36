"""Domain values are values: frozen, slotted, hashable, and equal to every copy of themselves."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from strategies import careers

from careercompare import (
    DEFAULT_ASPECTS,
    QOOLLEGE,
    AtLeast,
    AtMost,
    Career,
    Demand,
    EducationLevel,
    Message,
    MoneyStyle,
    Outlook,
    PayPeriod,
    Salary,
    Source,
)
from careercompare.aspects import Alternatives
from careercompare.model import Basis, CareerName, Codes, Growth, Money, Openings, Typical
from careercompare.words import Enumeration, Quote

VALUES: list[Any] = [
    AtLeast(239_200),
    AtMost(80_000),
    Money(AtLeast(5), "USD", PayPeriod.HOUR),
    Typical(Money(5, "EUR"), Basis.MIDPOINT),
    Salary(118_000, AtLeast(191_000), "USD", as_of="2025"),
    Growth(Decimal("0.40")),
    Openings(1_200, 2024, 2034, place="Ohio"),
    Outlook(Demand.HIGH, "0.40", 2034),
    Codes({"soc": "15-1252"}),
    Source("OEWS"),
    Career("Poet", skills=["Rhyme"], codes={"isco": "2641"}),
    Career("Poet").name,
    Message.counted("key", "{name}: {count} skill", "{name}: {count} skills", count=1, name="Ada"),
    Quote("text", "de"),
    Enumeration((1, Decimal("0.5"), "a", Message("key", "{name}", name="Ada"))),
    Alternatives(("a", "b")),
    MoneyStyle(),
    QOOLLEGE,
    DEFAULT_ASPECTS,
    EducationLevel.MASTER,
    Demand.LOW,
    PayPeriod.HOUR,
]


def name_kind(value: object) -> str:
    return type(value).__name__


each_value = pytest.mark.parametrize("value", VALUES, ids=name_kind)


@each_value
def test_a_value_equals_its_copies_and_hashes_as_they_do(value: Any) -> None:
    for protocol in range(pickle.HIGHEST_PROTOCOL + 1):
        assert pickle.loads(pickle.dumps(value, protocol)) == value  # noqa: S301
    for twin in (copy.copy(value), copy.deepcopy(value)):
        assert twin == value
        assert hash(twin) == hash(value)


@given(careers)
def test_any_career_equals_its_copies_and_hashes_as_they_do(career: Career) -> None:
    for twin in (
        pickle.loads(pickle.dumps(career)),  # noqa: S301
        copy.copy(career),
        copy.deepcopy(career),
        attrs.evolve(career),
    ):
        assert twin == career
        assert hash(twin) == hash(career)
    assert attrs.evolve(career, title=career.title + "!") != career


@given(careers)
def test_what_was_asked_of_a_career_changes_nothing_of_it(career: Career) -> None:
    asked, twin = copy.copy(career), copy.copy(career)
    for _ in range(2):
        assert asked.name == CareerName(career.title, career.slug, career.language, career.place)
        if asked.salary is not None and asked.salary.median is not None:
            doubts = asked.salary.find_doubts("median")
            median = asked.salary.money(asked.salary.median, doubts=doubts)
            assert asked.salary.typical == Typical(median, "median")
    assert asked == twin
    assert hash(asked) == hash(twin)
    assert pickle.loads(pickle.dumps(asked)) == twin  # noqa: S301
    renamed = attrs.evolve(asked, title="Somebody Else")
    assert renamed.name.title == "Somebody Else"


@pytest.mark.parametrize(
    "value", [value for value in VALUES if hasattr(value, "__attrs_attrs__")], ids=name_kind
)
def test_a_value_takes_no_change_and_no_further_attribute(value: Any) -> None:
    for name in (value.__attrs_attrs__[0].name, "another"):
        with pytest.raises((attrs.exceptions.FrozenInstanceError, AttributeError)):
            setattr(value, name, None)
    assert not hasattr(value, "__dict__")


@pytest.mark.parametrize(
    "kept",
    [Career.name, Career.placed, Outlook.projected, Salary.typical, Salary.floor, Salary.ceiling],
)
def test_what_is_kept_is_told_of_in_the_reference(kept: property) -> None:
    assert kept.__doc__
