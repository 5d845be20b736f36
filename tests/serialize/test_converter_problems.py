"""What the converter finds wrong with careers inside other data, as the library's own errors."""

from __future__ import annotations

import pytest
from cattrs import BaseValidationError

from careercompare import Career
from careercompare.serialize import converter
from careercompare.serialize.problems import list_problems


@pytest.mark.parametrize(
    ("data", "problem"),
    [
        ({}, "page, career.title: it is missing. Add it."),
        ({"title": ""}, 'career.title: expected text that is not empty, got "".'),
        ({"titel": "a", "title": "b"}, 'page, career.titel: unknown key. Write "title".'),
        ({"title": "a", "zzz": 1}, "page, career.zzz: unknown key. The keys are title, slug"),
        (
            {"title": "a", "education": "phd"},
            "career.education: expected one of 'no-formal",
        ),
        (
            {"title": "a", "salary": {"low": 2, "high": 1, "currency": "USD"}},
            "career.salary.low: expected at most the high end, 1, got 2. Swap the two.",
        ),
        (
            {"title": "a", "salary": {"low": 1, "high": {"at_last": 2}, "currency": "USD"}},
            "career.amount: expected a number or a lower bound",
        ),
    ],
)
def test_a_problem_is_told_with_its_place(data: object, problem: str) -> None:
    with pytest.raises(BaseValidationError) as caught:
        converter().structure(data, Career)
    (found,) = list_problems(caught.value, "page", "career")
    assert str(found).startswith(problem)
