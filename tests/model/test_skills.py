"""How much of a skill a career asks for, as it is rated."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from careercompare import Career, InvalidCareer
from careercompare.model import RatedSkills, SkillRating, skill_key


def test_a_rating_is_exact_and_what_is_not_published_is_not_known() -> None:
    rating = SkillRating("Mathematics", "3.50", 4)
    assert (rating.importance, rating.level) == (Decimal("3.50"), Decimal(4))
    assert SkillRating("Mathematics").importance is None
    assert SkillRating("Mathematics").level is None


@pytest.mark.parametrize("importance", ["1", "5"])
@pytest.mark.parametrize("level", ["0", "7"])
def test_the_ends_of_the_scales_are_ratings(importance: str, level: str) -> None:
    assert SkillRating("Mathematics", importance, level).level == Decimal(level)


@pytest.mark.parametrize(
    ("field", "value", "expected"),
    [
        ("importance", "0.99", "a rating from 1 to 5"),
        ("importance", "5.01", "a rating from 1 to 5"),
        ("importance", 75, "a rating from 1 to 5"),
        ("level", "-0.1", "a rating from 0 to 7"),
        ("level", "7.01", "a rating from 0 to 7"),
        ("level", "high", "a finite number"),
        ("level", float("nan"), "a value"),
    ],
)
def test_what_is_beyond_a_scale_is_refused_with_its_place(
    field: str, value: str, expected: str
) -> None:
    with pytest.raises(InvalidCareer) as caught:
        SkillRating("Mathematics", **{field: value})
    assert (caught.value.path, caught.value.expected) == (f"skill_ratings.{field}", expected)


def test_one_skill_is_rated_once_in_whatever_spelling() -> None:
    ratings = [SkillRating("Problem Solving", 3), SkillRating("problem-solving", 4)]
    for make in (lambda: Career("Poet", skill_ratings=ratings), lambda: RatedSkills(ratings)):
        with pytest.raises(InvalidCareer) as caught:
            make()
        assert caught.value.path.endswith("ratings[1]")
        assert caught.value.expected == "no second rating of 'Problem Solving'"
    with pytest.raises(InvalidCareer):
        Career("Poet", skill_ratings=ratings[:1] * 2)


def test_ratings_need_not_be_of_the_skills_that_are_named() -> None:
    career = Career("Poet", skills=["Rhyme"], skill_ratings=[SkillRating("Mathematics", 1, 0)])
    assert career.skill_ratings == (SkillRating("Mathematics", 1, 0),)
    assert Career("Poet").skill_ratings == ()


def test_a_rated_skill_is_spelled_as_any_other() -> None:
    assert SkillRating(" Problem\u00a0 Solving").skill == "Problem Solving"


@pytest.mark.parametrize("skill", [None, 5, b"Math", ["Math"]], ids=repr)
def test_what_is_no_skill_has_no_key(skill: Any) -> None:
    with pytest.raises(InvalidCareer, match=r"^skill: expected text, got"):
        skill_key(skill)
