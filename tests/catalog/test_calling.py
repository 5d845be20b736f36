"""Careers by what they are called: whole names, and never by a guess."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from strategies import groups

from careercompare import Career, Catalog, InvalidOption
from careercompare.catalog import refuse_several

OFFICIAL = Catalog.official()
COOK = Career("Cooks, Restaurant", codes={"soc": "35-2014"}, alternate_titles=["Line Cook", "C++"])


def call(name: str, *careers: Career) -> list[str]:
    return [career.slug for career in Catalog(careers).called(name)]


@pytest.mark.parametrize(
    "name",
    [
        *("cooks-restaurant", "Cooks, Restaurant", " COOKS  restaurant ", "cook, restaurant"),
        *("Restaurant Cook", "35-2014", "352014", "Line Cook", "line-cook", "c++"),
    ],
)
def test_a_career_is_called_by_each_of_its_names(name: str) -> None:
    assert call(name, Career("Poet"), COOK) == ["cooks-restaurant"]


@pytest.mark.parametrize("name", ["", " ", "...", "cook", "restaurant", "line", "Line Cooks", "C"])
def test_what_is_less_than_a_name_calls_none(name: str) -> None:
    assert call(name, COOK, Career("Poet")) == []


def test_a_title_goes_before_a_code_its_number_and_an_alternate_title() -> None:
    careers = [
        Career("Helper", slug="by-alternate", alternate_titles=["Abcd"]),
        Career("Abcds", slug="by-number"),
        Career("Other", slug="by-code", codes={"own": "AB-CD"}),
        Career("Abcd", slug="by-title"),
    ]
    found = [call("abcd", *careers[:count]) for count in range(1, 5)]
    assert found == [["by-alternate"], ["by-number"], ["by-code"], ["by-title"]]


@pytest.mark.parametrize(
    ("name", "slugs"),
    [
        ("waiter", ["waiters-and-waitresses"]),
        ("chief executive", ["chief-executives"]),
        ("customer service representative", ["customer-service-representatives"]),
        ("Disc jockeys", ["disc-jockeys-except-radio"]),
        ("elementary school teacher", ["elementary-school-teachers-except-special-education"]),
        (
            "administrative assistant",
            [
                "legal-secretaries-and-administrative-assistants",
                "medical-secretaries-and-administrative-assistants",
                "secretaries-and-administrative-assistants-except-legal-medical-and-executive",
            ],
        ),
        ("nurse", []),
    ],
)
def test_an_english_title_is_called_by_each_thing_that_it_names(
    name: str, slugs: list[str]
) -> None:
    assert [career.slug for career in OFFICIAL.called(name)] == slugs


def test_how_words_are_joined_is_read_in_english_alone() -> None:
    title = "Chefs and Cooks"
    assert call("cook", Career(title, language="en-GB")) == ["chefs-and-cooks"]
    assert call("cook", Career(title, language="fr")) == []
    assert call("chef and cook", Career(title, language="fr")) == ["chefs-and-cooks"]


def test_several_of_one_name_are_all_told() -> None:
    cooks = [Career("Cook", place=place) for place in ("Ohio", "Texas")]
    assert call("cook", *cooks) == ["cook-ohio", "cook-texas"]
    assert call("cook (texas)", *cooks) == ["cook-texas"]


def test_names_in_any_script_count() -> None:
    assert call("küchenchef", Career("Küchenchef", slug="koch")) == ["koch"]
    assert call("医生", Career("医生", slug="doctor")) == ["doctor"]
    assert call("🎉", Career("🎉", slug="party"), Career("!", slug="sign")) == ["party"]


@pytest.mark.parametrize("name", [None, 5, ["cook"]])
def test_what_is_no_text_is_refused(name: Any) -> None:
    with pytest.raises(InvalidOption, match=r"^name: expected a text, got .* called\('Reg"):
        Catalog([COOK]).called(name)


def test_many_of_one_name_are_told_by_the_first_of_them() -> None:
    cooks = [Career("Cook", place=f"Town {number}") for number in range(8)]
    told = ", ".join([f"'cook-town-{number}' (Cook (Town {number}))" for number in range(5)])
    remedy = f"It may be {told} or 3 more: give the slug of one."
    assert refuse_several("career", "cook", cooks).remedy == remedy
    assert str(refuse_several("career", "cook", cooks[:5])).count("Town") == 5


def test_a_long_name_of_several_careers_is_cut() -> None:
    fits, longer = (Career(f"{'x' * 76} {end}", slug=end) for end in ("abc", "abcd"))
    told = f"'abc' ({'x' * 76} abc) or 'abcd' ({'x' * 76}…)"
    assert told in refuse_several("career", "x", [fits, longer]).remedy


@given(groups)
def test_every_career_is_called_by_its_title_its_slug_and_its_codes(careers: list[Career]) -> None:
    catalog = Catalog(careers)
    for career in careers:
        assert catalog.called(career.slug) == (career,)
        assert career in catalog.called(career.title) or career.title in catalog
        assert all(catalog.called(code) for code in career.codes.values())
