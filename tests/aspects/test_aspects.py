"""What is compared: aspects are values, a row each."""

from __future__ import annotations

import math
from collections import OrderedDict
from decimal import Decimal
from enum import StrEnum
from typing import Any, cast

import pytest
from hostile import Hostile
from hypothesis import given
from strategies import CUSTOM_ASPECT, groups

from careercompare import (
    DEFAULT_ASPECTS,
    Aspect,
    AtLeast,
    Career,
    Demand,
    EducationLevel,
    InvalidOption,
    Message,
    Outlook,
    Salary,
    compare,
)
from careercompare.aspects import (
    FURTHER_ASPECTS,
    SKILL_RATINGS,
    Alternatives,
    AspectValue,
    Row,
    projected_growth,
    read_rows,
)
from careercompare.model import Growth, Money, RatedSkills, SkillRating
from careercompare.words import Percent, Quote

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


def test_rated_skills_are_shown_by_importance_and_without_a_level_they_are_not() -> None:
    rhyme, rhythm = SkillRating("Rhyme", 3, 4), SkillRating("Rhythm", "4.12", "2.5")
    unrated, unsaid = SkillRating("Patience", None, 1), SkillRating("Ink", 5)
    career = Career("Poet", skill_ratings=[unrated, rhyme, rhythm, unsaid])
    assert SKILL_RATINGS.of(career) == RatedSkills([rhythm, rhyme, unrated])
    (row,) = read_rows(["skill-ratings"], (career, CLERK))
    assert row.values == (RatedSkills([rhythm, rhyme, unrated]), None)
    assert repr(row) == "<Row skill-ratings: Rhythm, Rhyme, Patience | not known>"


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
    for row in read_rows([*DEFAULT_ASPECTS, *FURTHER_ASPECTS, CUSTOM_ASPECT], tuple(careers)):
        assert len(row.values) == len(careers)
        assert any(value is not None for value in row.values)
        assert not {"", ()} & set(row.values)


@pytest.mark.parametrize(
    "value",
    [
        None,
        "",
        " \n",
        "\u200b",
        Quote(" \u200b", "fr"),
        (),
        Alternatives(()),
        RatedSkills(()),
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
    assert caught.value.path == "aspect row of 'poet'"
    assert caught.value.value is value
    assert "Return a text" in caught.value.remedy


@pytest.mark.parametrize(
    "value",
    [
        Decimal("NaN"),
        Decimal("-Infinity"),
        Decimal("1E40"),
        Decimal("1E-41"),
        -(10**40),
        pytest.param(10**5_000, id="of 5,001 digits"),
        Percent("1E-41"),
    ],
)
def test_a_number_that_no_page_can_show_is_refused_with_its_career(value: object) -> None:
    with pytest.raises(InvalidOption) as caught:
        show(value)
    assert caught.value.path == "aspect row of 'poet'"
    assert caught.value.value is value


@pytest.mark.parametrize("value", [10**40 - 1, Decimal("1E-40"), Money(AtLeast(5), "USD"), 0])
def test_a_number_of_forty_digits_is_shown(value: object) -> None:
    assert show(value)[0].values == (value, 1)


@pytest.mark.parametrize("value", [Money("1." + "3" * 200, "USD"), Growth("0." + "1" * 100)])
def test_what_a_career_may_hold_is_shown_whatever_its_digits(value: object) -> None:
    assert show(value)[0].values == (value, 1)


def test_the_librarys_own_aspects_may_be_given_by_name() -> None:
    careers = (Career("Cook", skills=["Knife"]), POET)
    own = Aspect("row", "Row", lambda career: career.slug)
    assert [row.aspect for row in read_rows(["skills", own], careers)] == ["skills", "row"]
    assert [row.aspect for row in read_rows("skills", careers)] == ["skills"]


@pytest.mark.parametrize(
    ("given", "remedy"),
    [
        ("salry", "Name one of 'salary', or make an Aspect."),
        (5, "Name one of 'salary', 'outlook', 'education', "),
        (lambda career: career.slug, "or make an Aspect."),
    ],
)
def test_what_is_no_aspect_is_refused_with_the_names_that_there_are(
    given: object, remedy: str
) -> None:
    with pytest.raises(InvalidOption) as caught:
        read_rows([cast("Aspect", given)], (POET, CLERK))
    with pytest.raises(InvalidOption):
        read_rows(cast("list[Aspect]", given), (POET, CLERK))
    assert caught.value.path == "aspects[0]"
    assert remedy in caught.value.remedy


@pytest.mark.parametrize(
    ("arguments", "problem"),
    [
        (
            (5, "Stress", len),
            "aspect.name: expected a text that is not empty, got 5. Name the row.",
        ),
        (("", "Stress", len), "aspect.name: expected a text that is not empty"),
        (("\u200b", "Stress", len), "aspect.name: expected a text that is not empty"),
        (("a", "\u200b \u2060", len), "aspect.label: expected a text or a Message"),
        (("stress\ud800", "Stress", len), "aspect.name: expected a text in Unicode, got"),
        (("stress", "\ud800", len), "aspect.label: expected a text in Unicode, got"),
        (("stress", None, len), "aspect.label: expected a text or a Message, got None."),
        (("stress", Hostile(), len), "aspect.label: expected a text or a Message, got <Hostile>."),
        (("stress", " ", len), "aspect.label: expected a text or a Message"),
        (("stress", "Stress", 5), "aspect.of: expected a function of a career, got 5."),
        (("stress", "Stress", Hostile()), "aspect.of: expected a function of a career, got <Hosti"),
    ],
    ids=[
        "name",
        "no name",
        "unseen name",
        "unseen label",
        "half",
        "half label",
        "label",
        "hostile",
        "no label",
        "function",
        "hostile function",
    ],
)
def test_an_aspect_that_cannot_be_is_refused_where_it_is_made(arguments: Any, problem: str) -> None:
    with pytest.raises(InvalidOption) as caught:
        Aspect(*arguments)
    assert str(caught.value).startswith(problem)


def test_an_aspect_is_shown_by_its_name_whatever_reads_it() -> None:
    class Reader(Hostile):
        def __call__(self, career: Career) -> str:
            return career.slug

    assert (
        repr(Aspect("stress", Message("aspect.stress", "Stress"), Reader())) == "<Aspect 'stress'>"
    )


@pytest.mark.parametrize("items", ["a diploma", 5, None], ids=repr)
def test_one_text_alone_is_no_alternatives(items: Any) -> None:
    with pytest.raises(InvalidOption, match=r"^alternatives\.items: expected texts, got"):
        Alternatives(items)
    assert Alternatives(["a diploma"]) == Alternatives(("a diploma",))


def test_a_text_of_another_kind_is_shown_as_the_plain_one_that_it_is() -> None:
    class Sector(StrEnum):
        IT = "computing"

    for value, plain in (
        (Sector.IT, "computing"),
        ((Sector.IT, "crafts"), ("computing", "crafts")),
        (Alternatives((Sector.IT,)), Alternatives(("computing",))),
    ):
        ((found, _),) = [row.values for row in show(value)]
        assert repr(found) == repr(plain)


def test_a_row_is_readable_at_a_glance() -> None:
    careers = tuple(
        Career(title, salary=Salary(low, high, "USD"), skills=["Reading", "Writing"][: low * 9 - 9])
        for title, low, high in (("A", 1, 2000), ("B", 2, 3), ("C", 3, 4), ("D", 4, 5))
    )
    salary, skills = read_rows(["salary", "skills"], careers)
    assert repr(salary) == "<Row salary: 1 – 2,000 USD | 2 – 3 USD | 3 – 4 USD | …>"
    assert repr(skills) == "<Row skills: not known | Reading, Writing | Reading, Writing | …>"
    (long,) = read_rows(["day-to-day"], (Career("A", day_to_day="x" * 99), POET))
    assert repr(long) == f"<Row day-to-day: {'x' * 59}… | not known>"


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


@pytest.mark.parametrize("value", ["half \ud800", ("whole", "half \ud800")], ids=["text", "texts"])
def test_half_a_character_cannot_be_shown(value: AspectValue) -> None:
    half = Aspect("half", "Half", lambda _: value)
    with pytest.raises(InvalidOption, match="aspect half of 'cook': expected a value that can be"):
        compare(Career("Cook"), Career("Baker"), aspects=[half])
