"""Ends of ranges are compared where they are, or may be, the same percentiles of all pay."""

from __future__ import annotations

from itertools import permutations

import pytest

from careercompare import Career, Localizer, Rates, Reason, Salary, compare, rank
from careercompare.model import Money
from careercompare.rules import (
    SALARY_CEILING,
    SALARY_FLOOR,
    SALARY_MEDIAN,
    SALARY_TRADE_OFF,
    Exchange,
    Outcome,
    Rule,
    find_unlike,
)


def make(title: str, percentiles: tuple[int, int] | None, currency: str = "USD") -> Career:
    salary = Salary(1, 3 + len(title), currency, median=2, percentiles=percentiles)
    return Career(title, salary=salary)


COOK, POET, CLERK = make("Cook", (10, 90)), make("Actor", (10, 75)), make("Clerical", None)


def test_a_ceiling_at_unlike_percentiles_is_undecided_and_says_why() -> None:
    verdict = compare(COOK, POET).verdict("salary.ceiling")
    assert (verdict.outcome, verdict.reason) == (Outcome.UNDECIDED, Reason.UNLIKE_PERCENTILES)
    assert str(verdict) == (
        "Higher salary ceiling: undecided (figures at unlike percentiles of all pay: 75 and 90)."
    )
    assert [each.value for each in verdict.evidence] == [
        Money(7, "USD", percentile=90),
        Money(8, "USD", percentile=75),
    ]
    assert "Perzentilen aller Gehälter: 75 und 90" in Localizer("de").text(verdict.message)


def test_a_percentile_that_is_not_known_differs_from_none() -> None:
    assert SALARY_CEILING.judge((COOK, CLERK)).winner == CLERK
    assert SALARY_CEILING.judge((CLERK, POET)).winner == CLERK
    assert SALARY_FLOOR.judge((COOK, POET)).outcome is Outcome.TIE  # both the 10th
    assert SALARY_MEDIAN.judge((COOK, POET)).outcome is Outcome.TIE


@pytest.mark.parametrize("rule", [SALARY_CEILING, SALARY_TRADE_OFF])
def test_any_order_of_careers_is_undecided_alike(rule: Rule) -> None:
    wealthy = Career("Chef", salary=Salary(1, 9, "USD", median=3, percentiles=(10, 90)))
    for careers in permutations((wealthy, POET, CLERK)):
        assert rule.judge(careers).reason is Reason.UNLIKE_PERCENTILES


def test_a_ranking_sets_the_measure_aside_for_the_same_reason() -> None:
    ranking = rank([COOK, POET, CLERK], {"salary.ceiling": 1})
    (measure,) = ranking.measures
    assert measure.share == 0
    assert "figures at unlike percentiles of all pay: 75 and 90" in ranking.to_text()


def test_conversion_changes_no_percentile() -> None:
    euros, rates = make("Koch", (10, 90), "EUR"), Rates("USD", {"EUR": 2})
    verdict = SALARY_CEILING.judge_at(Exchange((COOK, euros), rates))
    assert [each.value for each in verdict.evidence] == [
        Money(7, "USD", percentile=90),
        Money(14, "USD", percentile=90),
    ]
    unlike = make("Poeta", (10, 75), "EUR")
    assert SALARY_CEILING.judge_at(Exchange((COOK, unlike), rates)).reason is (
        Reason.UNLIKE_PERCENTILES
    )


def test_money_of_ones_own_is_told_apart_by_its_percentile_too() -> None:
    why = find_unlike([Money(1, "USD", percentile=25), Money(2, "USD", percentile=5)])
    assert why is not None
    assert (why.reason, why.items) == (Reason.UNLIKE_PERCENTILES, (5, 25))
    assert find_unlike([Money(1, "USD", percentile=25), Money(2, "USD")]) is None
