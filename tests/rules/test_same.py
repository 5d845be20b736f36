"""Whether all careers have the same of something."""

from __future__ import annotations

import pytest

from careercompare import (
    AtLeast,
    Career,
    EducationLevel,
    Message,
    Outcome,
    Reason,
    Salary,
    Same,
    Verdict,
)
from careercompare.l10n import Localizer
from careercompare.rules.measures import salary_ceiling

MASTER, BACHELOR = EducationLevel.MASTER, EducationLevel.BACHELOR


def judge(*levels: EducationLevel | None) -> Verdict:
    careers = tuple(Career(f"c{n}", education=level) for n, level in enumerate(levels))
    rule = Same("level", of=lambda career: career.education, says=Message("level", "Same level"))
    return rule.judge(careers)


def say(verdict: Verdict) -> str:
    return Localizer("en").text(verdict.message)


def test_equal_values_are_the_same() -> None:
    verdict = judge(MASTER, MASTER, MASTER)
    assert verdict.outcome is Outcome.YES
    assert say(verdict) == "Same level: yes."
    assert [each.value for each in verdict.evidence] == [MASTER] * 3


@pytest.mark.parametrize("others", [[], [MASTER], [None], [None, BACHELOR]])
def test_two_known_values_that_differ_are_enough_for_a_no(
    others: list[EducationLevel | None],
) -> None:
    verdict = judge(*others, MASTER, BACHELOR)
    assert verdict.outcome is Outcome.NO
    assert verdict.reason is None
    assert say(verdict) == "Same level: no."


@pytest.mark.parametrize(
    ("levels", "who"),
    [((MASTER, None), "c1"), ((None, MASTER, MASTER), "c0"), ((None, None), "c0 and c1")],
)
def test_a_missing_value_is_neither_the_same_nor_another(
    levels: tuple[EducationLevel | None, ...], who: str
) -> None:
    verdict = judge(*levels)
    assert verdict.reason is Reason.MISSING
    assert say(verdict) == f"Same level: undecided (not known for {who})."


PAY = Same("pay", of=salary_ceiling, says=Message("pay", "Same pay"))


@pytest.mark.parametrize(
    ("first", "second", "outcome", "reason"),
    [
        (Salary(1, 5, "USD"), Salary(2, 5, "USD"), Outcome.YES, None),
        (Salary(1, 5, "USD"), Salary(2, 6, "USD"), Outcome.NO, None),
        (Salary(1, 5, "USD"), Salary(2, 5, "EUR"), Outcome.UNDECIDED, Reason.UNLIKE_CURRENCIES),
        (Salary(1, AtLeast(5), "USD"), Salary(2, 6, "USD"), Outcome.UNDECIDED, Reason.OPEN_BOUND),
        (Salary(1, AtLeast(7), "USD"), Salary(2, 6, "USD"), Outcome.NO, None),
    ],
)
def test_pay_is_the_same_only_where_the_figures_tell(
    first: Salary, second: Salary, outcome: Outcome, reason: Reason | None
) -> None:
    verdict = PAY.judge((Career("A", salary=first), Career("B", salary=second)))
    assert (verdict.outcome, verdict.reason) == (outcome, reason)
