"""Doubts: why a figure may be off that is published all the same, and which figures they touch."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import attrs
import pytest

from careercompare import InvalidCareer, Salary
from careercompare.model import Doubt, Money

FIREFIGHTERS = Salary(39_000, 470_940, "USD", median=72_410, mean=199_490, mean_rse="0.03")


class Missing:
    """What pandas calls NA: it is neither true nor false, and equals nothing that it would tell."""

    __hash__ = None  # type: ignore[assignment]  # it has none

    def __eq__(self, _: object) -> bool:
        raise TypeError

    def __bool__(self) -> bool:
        raise TypeError

    def __repr__(self) -> str:
        return "<NA>"


def doubt(*doubts: Doubt | str) -> Salary:
    return attrs.evolve(FIREFIGHTERS, doubts=doubts)


def touched(salary: Salary) -> list[str]:
    figures: tuple[Any, ...] = ("low", "median", "mean", "high")
    return [figure for figure in figures if salary.find_doubts(figure)]


@pytest.mark.parametrize(
    ("word", "figures", "limit", "basis"),
    [
        ("equal-percentiles", ["high"], "0", "they differ by nothing"),
        ("mean-far-above", ["mean", "high"], "1.1", "our judgement: a tenth above"),
        (
            "high-error",
            ["low", "median", "mean", "high"],
            "0.1",
            "our judgement: BLS says that lower is more precise",
        ),
        (
            "few-jobs",
            ["low", "median", "mean", "high"],
            "50",
            "our judgement: jobs are rounded to ten, and 5 of 50 is a tenth",
        ),
    ],
)
def test_each_doubt_touches_figures_from_a_limit_on_that_comes_from_somewhere(
    word: str, figures: list[str], limit: str, basis: str
) -> None:
    assert touched(doubt(word)) == figures
    assert Doubt(word).limit == Decimal(limit)
    assert Doubt(word).basis == basis


def test_without_a_doubt_none_is_known() -> None:
    assert FIREFIGHTERS.doubts == ()
    assert touched(FIREFIGHTERS) == []


def test_the_money_that_a_salary_gives_carries_the_doubts_that_touch_it() -> None:
    salary = doubt("equal-percentiles", "few-jobs")
    assert salary.floor is not None
    assert salary.ceiling is not None
    assert salary.typical is not None
    assert salary.floor.doubts == salary.typical.money.doubts == (Doubt.FEW_JOBS,)
    assert salary.ceiling.doubts == (Doubt.EQUAL_PERCENTILES, Doubt.FEW_JOBS)


def test_a_midpoint_rests_on_both_ends() -> None:
    salary = attrs.evolve(doubt("equal-percentiles"), median=None)
    assert salary.typical is not None
    assert salary.typical.money.doubts == (Doubt.EQUAL_PERCENTILES,)


def test_doubts_are_kept_in_one_order_and_each_once() -> None:
    one = doubt("few-jobs", Doubt.HIGH_ERROR, "few-jobs")
    assert one.doubts == (Doubt.HIGH_ERROR, Doubt.FEW_JOBS)
    assert one == doubt("high-error", "few-jobs")


@pytest.mark.parametrize(
    ("given", "expected"),
    [
        ("few-jobs", "salary.doubts: expected a list of doubts"),
        (None, "salary.doubts: expected a list of doubts"),
        (["few"], "salary.doubts[0]: expected one of 'equal-percentiles', 'mean-far-above'"),
        ([Doubt.FEW_JOBS, 3], "salary.doubts[1]: expected one of"),
        (Missing(), "salary.doubts: expected a list of doubts, got <NA>. Leave it out"),
    ],
)
def test_what_is_no_doubt_is_refused_with_its_place(given: Any, expected: str) -> None:
    with pytest.raises(InvalidCareer) as caught:
        attrs.evolve(FIREFIGHTERS, doubts=given)
    assert str(caught.value).startswith(expected)


def test_an_amount_has_doubts_of_its_own() -> None:
    assert Money(1, "USD", doubts=["few-jobs"]) != Money(1, "USD")
