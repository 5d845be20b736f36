"""A practical margin: what lies nearer than that is a tie."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import (
    AtLeast,
    AtMost,
    Career,
    EducationLevel,
    Highest,
    InvalidOption,
    Lowest,
    Message,
    Outcome,
    Reason,
    Verdict,
)
from careercompare.rules import Orderable

FIVE_PERCENT = Decimal("0.05")


def judge(
    *values: Orderable, kind: type[Highest | Lowest] = Highest, margin: str = "0.05"
) -> Verdict:
    careers = tuple(Career(f"c{place}") for place in range(len(values)))
    measured = dict(zip(careers, values, strict=True))
    rule = kind("x", of=measured.get, says=Message("x", "More"), margin=Decimal(margin))
    return rule.judge(careers)


def test_less_than_the_margin_apart_is_a_tie_and_the_margin_itself_is_not() -> None:
    verdict = judge(100, 96)
    assert verdict.outcome is Outcome.TIE
    assert [career.title for career in verdict.winners] == ["c0", "c1"]
    assert judge(100, 95).outcome is Outcome.WINNER
    assert judge(100, 95, kind=Lowest).winner == Career("c1")
    assert judge(100, 96, kind=Lowest).outcome is Outcome.TIE


def test_only_who_is_near_the_best_shares_the_lead() -> None:
    assert [career.title for career in judge(100, 96, 50).winners] == ["c0", "c1"]


def test_a_bound_within_the_margin_leaves_it_open() -> None:
    assert judge(AtLeast(100), 96).reason is Reason.OPEN_BOUND
    assert judge(AtLeast(100), 90).winner == Career("c0")
    assert judge(AtLeast(100), AtLeast(5)).reason is Reason.OPEN_BOUND
    assert judge(100, AtMost(96)).reason is Reason.OPEN_UPPER_BOUND
    assert judge(100, AtMost(90)).winner == Career("c0")
    assert judge(AtLeast(100), AtMost(96)).reason is Reason.OPEN_BOUNDS
    assert judge(AtLeast(100), AtMost(90)).winner == Career("c0")
    assert "published for c1, and it does not" in str(judge(100, AtMost(96), AtMost(90)))
    assert "published for c0 and c1, and they" in str(judge(AtLeast(100), AtMost(96), AtMost(90)))


def test_levels_have_no_distance() -> None:
    levels = (EducationLevel.MASTER, EducationLevel.BACHELOR)
    assert judge(*levels).outcome is Outcome.WINNER


@given(st.integers(1, 10**6), st.integers(1, 10**6), st.decimals(0, "0.99", places=2))
def test_the_margin_is_a_fraction_of_the_larger_value(
    one: int, other: int, margin: Decimal
) -> None:
    verdict = judge(one, other, margin=str(margin))
    near = one == other or abs(one - other) < margin * max(one, other)
    assert verdict.outcome is (Outcome.TIE if near else Outcome.WINNER)


@pytest.mark.parametrize("margin", [0.05, Decimal(1), Decimal("-0.1"), Decimal("NaN"), 0])
@pytest.mark.parametrize("kind", [Highest, Lowest])
def test_a_margin_that_is_none_is_refused(kind: type[Highest | Lowest], margin: object) -> None:
    with pytest.raises(InvalidOption, match="Write Decimal"):
        kind("x", of=lambda _: 1, says=Message("x", "More"), margin=margin)  # type: ignore[arg-type]
