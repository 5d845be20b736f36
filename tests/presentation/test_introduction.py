"""A page names what it compares, and nothing that it does not show."""

from __future__ import annotations

from typing import Any

import pytest
from sample import REFERENCE

from careercompare import (
    QOOLLEGE,
    Aspect,
    Career,
    EducationLevel,
    HouseStyle,
    Message,
    Outlook,
    Salary,
    compare,
)
from careercompare.aspects import DEFAULT_ASPECTS

POET, CLERK = Career("Poet", salary=Salary(1, 2, "USD")), Career("Clerk")


def introduce(*careers: Career, locale: str = "en", **options: Any) -> str:
    comparison = compare(*careers, rules=[], **options)
    return str(comparison.to_dict(locale)["introduction"])


def test_where_all_is_known_the_sentence_is_that_of_the_reference_page() -> None:
    assert introduce(*REFERENCE) == (
        "Choosing between Machine Learning Engineer / AI Specialist and MLOps Engineer? This "
        "side-by-side compares salary, outlook, education, skills, and what the work actually "
        "looks like day-to-day."
    )


@pytest.mark.parametrize(
    ("known", "topics"),
    [
        ({}, "salary"),
        ({"education": EducationLevel.MASTER}, "salary and education"),
        ({"outlook": Outlook(growth=0), "skills": ["Rhyme"]},
         "salary, outlook, skills, and projected growth"),
        ({"workplaces": ["home"], "routes": ["none"], "day_to_day": "Rhymes."},
         "salary, workplaces, day-to-day work, and education routes"),
    ],
)  # fmt: skip
def test_else_it_names_the_rows_that_are_there(known: dict[str, Any], topics: str) -> None:
    career = Career("Clerk", **known)
    assert introduce(POET, career) == (
        f"Choosing between Poet and Clerk? This side-by-side compares {topics}."
    )


def test_a_row_of_ones_own_goes_by_its_label() -> None:
    row = Aspect("stress", Message("aspect.stress", "Stress"), lambda career: len(career.title))
    assert introduce(POET, CLERK, aspects=[*DEFAULT_ASPECTS, row]).endswith("salary and Stress.")
    named = Aspect("stress", "Stress, 1 to 10", lambda career: len(career.title))
    assert introduce(POET, CLERK, aspects=[named]).endswith("compares Stress, 1 to 10.")


def test_where_nothing_is_known_nothing_is_named() -> None:
    assert introduce(CLERK, Career("Cook")) == "Choosing between Clerk and Cook?"


def test_it_is_said_in_other_languages_as_well() -> None:
    assert introduce(POET, CLERK, locale="de") == (
        "Sie schwanken zwischen Poet und Clerk? Diese Gegenüberstellung vergleicht: Gehalt."
    )


def test_guides_are_spoken_of_only_where_each_career_has_one() -> None:
    style = HouseStyle(publisher="The Almanac")
    one = Career("Cook", guide_url="https://example.com/cook")
    assert "Almanac" not in introduce(one, CLERK, house_style=style)
    other = Career("Baker", guide_url="https://example.com/baker")
    assert "Both are research-backed The Almanac" in introduce(one, other, house_style=style)
    assert "Both are research-backed Qoollege" in introduce(one, CLERK, house_style=QOOLLEGE)
