"""When two spellings are one skill."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.model import skill_key


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Problem Solving", "Problem-solving"),
        ("PROBLEM\u2011SOLVING", "problem\u00a0solving"),
        ("Cafe\u0301", "CAFÉ"),
        ("Straße", "STRASSE"),
        ("AI ops", "\N{FULLWIDTH LATIN SMALL LETTER A}I-OPS"),
    ],
)
def test_case_hyphens_spaces_and_widths_do_not_tell_skills_apart(one: str, other: str) -> None:
    assert skill_key(one) == skill_key(other)


@pytest.mark.parametrize(
    ("one", "other"), [("C", "C++"), ("C++", "C#"), ("Resume", "Résumé"), ("-", "–")]
)
def test_other_signs_tell_skills_apart(one: str, other: str) -> None:
    assert skill_key(one) != skill_key(other)


@given(st.text(min_size=1))
def test_every_skill_has_a_key(skill: str) -> None:
    assert skill_key(skill)
