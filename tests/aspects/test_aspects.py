"""What is compared: aspects are values, a row each."""

from __future__ import annotations

import math
from collections import OrderedDict
from decimal import Decimal
from typing import cast

import pytest
from hypothesis import given
from strategies import CUSTOM_ASPECT, groups

from careercompare import (
    DEFAULT_ASPECTS,
    Alternatives,
    Aspect,
    Career,
    Demand,
    EducationLevel,
    Growth,
    InvalidOption,
    Message,
    Outlook,
    Quote,
    Row,
    Salary,
    compare,
)
from careercompare.aspects import AspectValue, projected_growth, read_rows

POET, CLERK = Career("Poet"), Career("Clerk")


def show(value: object) -> tuple[Row, ...]:
    """Read a row in which the poet has *value*, and the clerk 1."""

    def of(career: Career) -> AspectValue | None:
        return cast("AspectValue", value) if career is POET else 1

    return read_rows([Aspect("row", "Row", of)], (POET, CLERK))


def test_the_eight_aspects_of_the_reference_page_come_in_its_order() -> None:
    assert [aspect.name for aspect in DEFAULT_ASPECTS] == [
        "salary",
        "outlook",
        "education",
        "skills",
        "workplaces",
        "day-to-day",
        "routes",
        "growth",
    ]


def test_an_aspect_reads_what_the_career_knows() -> None:
    career = Career(
        "Poet",
        salary=Salary(1, 2, "USD"),
        outlook=Outlook(Demand.LOW, "0.01"),
        education=EducationLevel.PRIMARY,
        skills=["Rhyme"],
        workplaces=["at home"],
        day_to_day="Writing.",
        routes=["by heart"],
    )
    assert [aspect.of(career) for aspect in DEFAULT_ASPECTS] == [
        career.salary,
        career.outlook,
        EducationLevel.PRIMARY,
        ("Rhyme",),
        ("at home",),
        "Writing.",
        Alternatives(("by heart",)),
        Growth(Decimal("0.01")),
    ]


def test_growth_is_not_known_where_the_outlook_or_its_growth_is_not() -> None:
    assert projected_growth(POET) is None
    assert projected_growth(Career("Poet", outlook=Outlook(Demand.LOW))) is None
    assert projected_growth(Career("Poet", outlook=Outlook(growth=0))) == Growth(0)


def test_careers_of_which_nothing_is_known_have_no_rows() -> None:
    assert read_rows(DEFAULT_ASPECTS, (POET, CLERK)) == ()


def test_a_row_that_one_career_can_fill_is_kept() -> None:
    careers = (Career("Poet", skills=["Rhyme"]), CLERK)
    assert read_rows(DEFAULT_ASPECTS, careers) == (
        Row("skills", DEFAULT_ASPECTS[3].label, (("Rhyme",), None)),
    )


@given(groups)
def test_a_row_has_a_value_or_none_for_every_career_and_is_never_empty(
    careers: list[Career],
) -> None:
    for row in read_rows([*DEFAULT_ASPECTS, CUSTOM_ASPECT], tuple(careers)):
        assert len(row.values) == len(careers)
        assert any(value is not None for value in row.values)
        assert not {"", ()} & set(row.values)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        " \n",
        (),
        Alternatives(()),
        Outlook(),
        Outlook(until=2034),
        Outlook(since=2024, until=2034),
    ],
)
def test_what_says_nothing_is_not_known(value: object) -> None:
    assert show(value)[0].values == (None, 1)


@pytest.mark.parametrize(
    "value",
    [
        0,
        Decimal("0.0"),
        "nought",
        Message("k", "Text"),
        Quote("Wort", "de"),
        Salary(1, 2, "USD"),
        Growth(0),
        Outlook(growth=0),
        Demand.LOW,
        Alternatives(("a",)),
        ("a", "b"),
    ],
)
def test_a_value_that_can_be_shown_is_kept_even_where_it_is_nought(value: object) -> None:
    assert show(value)[0].values == (value, 1)


UNSHOWABLE: list[object] = [
    0.5,
    math.nan,
    True,
    ["a"],
    {"a": 1},
    OrderedDict(),
    b"a",
    (1, 2),
    ("a", ""),
    Alternatives(("a", " ")),
]


@pytest.mark.parametrize("value", UNSHOWABLE)
def test_a_value_that_cannot_be_shown_is_refused_with_the_name_of_its_aspect(value: object) -> None:
    with pytest.raises(InvalidOption) as caught:
        show(value)
    assert caught.value.path == "aspects.row"
    assert caught.value.value is value
    assert "Return a text" in caught.value.remedy


def test_two_aspects_of_one_name_are_refused() -> None:
    aspects = [*DEFAULT_ASPECTS, Aspect("salary", "Pay", CUSTOM_ASPECT.of)]
    with pytest.raises(InvalidOption) as caught:
        compare(POET, CLERK, aspects=aspects)
    assert caught.value.path == "aspects[8].name"
    assert caught.value.value == "salary"


def test_an_aspect_of_ones_own_stands_where_it_is_put() -> None:
    stress = Aspect("stress", Message("aspect.stress", "Stress"), lambda career: len(career.title))
    comparison = compare(POET, CLERK, aspects=[stress, *DEFAULT_ASPECTS])
    assert comparison.rows == (Row("stress", stress.label, (4, 5)),)


@pytest.mark.parametrize(
    "number",
    [Decimal("NaN"), Decimal("Infinity"), Decimal("1e-99999999"), Decimal("1e99"), 10**5_000],
    ids=["nan", "infinity", "tiny", "huge", "long int"],
)
def test_a_number_that_cannot_be_written_is_refused(number: Decimal | int) -> None:
    with pytest.raises(
        InvalidOption, match=r"^aspects\.row: expected a (finite )?number"
    ) as caught:
        show(number)
    assert str(caught.value).isprintable()
