"""A lead that rests on a doubtful figure: decided, held as data, and said with doubt."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

import attrs
import pytest

from careercompare import (
    DEFAULT_RULES,
    FURTHER_RULES,
    Career,
    Highest,
    InvalidOption,
    Message,
    Outcome,
    Press,
    Rates,
    Salary,
    TradeOff,
    Verdict,
    compare,
    rule,
    summarize,
)
from careercompare.model import Doubt, Money
from careercompare.rules import (
    SALARY_CEILING,
    SALARY_FLOOR,
    SALARY_MEAN,
    SALARY_MEDIAN,
    Evidence,
    Judgement,
)

ALL_RULES = (*DEFAULT_RULES, *FURTHER_RULES)
SAME = "75th and 90th percentiles are the same: half of the range rests on one interval"


def pay(title: str, low: int, median: int, high: int, *doubts: str, **known: Any) -> Career:
    mean: dict[str, Any] = {"mean": median + 5, "mean_rse": "0.01"}
    salary = Salary(low, high, "USD", median=median, doubts=doubts, **{**mean, **known})
    return Career(title, salary=salary)


FIREFIGHTERS = pay("Firefighters", 39, 72, 470, "equal-percentiles")
NURSES = pay("Nurses", 66, 97, 180)
POETS = pay("Poets", 10, 90, 100, "few-jobs", "high-error")
CLERKS = pay("Clerks", 12, 40, 60)


def doubted(verdict: Verdict) -> list[str]:
    return [career.title for career in verdict.doubted]


def test_the_verdict_stays_decided_and_says_and_holds_what_speaks_against_its_lead() -> None:
    verdict = SALARY_CEILING.judge((FIREFIGHTERS, NURSES))
    assert verdict.outcome is Outcome.WINNER
    assert verdict.winner == FIREFIGHTERS
    assert verdict.doubted == (FIREFIGHTERS,)
    assert verdict.doubts == (Doubt.EQUAL_PERCENTILES,)
    assert str(verdict) == (
        "Higher salary ceiling: Firefighters, by what is published; "
        f"the figure is doubtful for Firefighters ({SAME})."
    )


def test_a_figure_that_no_doubt_touches_leads_as_ever() -> None:
    for each in (SALARY_MEDIAN, SALARY_FLOOR, SALARY_MEAN):
        verdict = each.judge((FIREFIGHTERS, NURSES))
        assert (verdict.doubted, verdict.doubts) == ((), ())
    assert str(SALARY_MEDIAN.judge((FIREFIGHTERS, NURSES))) == (
        "Nurses typically pays more at the median."
    )


def test_a_lead_rests_on_the_figure_of_whoever_comes_nearest_too() -> None:
    verdict = SALARY_MEDIAN.judge((NURSES, POETS))
    assert verdict.winner == NURSES
    assert str(verdict) == (
        "Higher median pay: Nurses, by what is published; the figure is doubtful for Poets "
        "(relative standard error of the mean above 10% and fewer than 50 jobs)."
    )


def test_a_figure_far_behind_casts_no_doubt_on_a_lead() -> None:
    assert doubted(SALARY_CEILING.judge((NURSES, POETS, CLERKS))) == ["Poets"]
    assert doubted(SALARY_CEILING.judge((NURSES, CLERKS, pay("Smiths", 1, 2, 61), POETS))) == [
        "Poets"
    ]
    assert doubted(SALARY_FLOOR.judge((NURSES, CLERKS, POETS))) == []


def test_means_are_doubted_where_a_test_tells_them_apart() -> None:
    verdict = SALARY_MEAN.judge((pay("Smiths", 1, 500, 600, "mean-far-above"), NURSES))
    assert verdict.doubts == (Doubt.MEAN_FAR_ABOVE,)
    close = SALARY_MEAN.judge((POETS, attrs.evolve(POETS, title="Bards", slug="bards")))
    assert doubted(close) == ["Poets", "Bards"]
    assert close.outcome is Outcome.TIE


def test_a_midpoint_in_doubt_is_as_doubtful_as_the_end_it_is_made_of() -> None:
    assert FIREFIGHTERS.salary is not None
    bare = attrs.evolve(FIREFIGHTERS, salary=attrs.evolve(FIREFIGHTERS.salary, median=None))
    verdict = SALARY_MEDIAN.judge((bare, NURSES))
    assert (verdict.winner, verdict.doubts) == (bare, (Doubt.EQUAL_PERCENTILES,))


def test_a_tie_of_doubtful_figures_says_so() -> None:
    cooks = pay("Cooks", 1, 2, 470, "equal-percentiles")
    verdict = SALARY_CEILING.judge((FIREFIGHTERS, cooks))
    assert doubted(verdict) == ["Firefighters", "Cooks"]
    assert str(verdict) == (
        "Higher salary ceiling: Firefighters and Cooks (tied), by what is published; the figure is "
        f"doubtful for Firefighters ({SAME}) and Cooks ({SAME})."
    )


def test_within_a_margin_all_that_share_the_lead_are_looked_at() -> None:
    practical = attrs.evolve(SALARY_MEDIAN, margin=Decimal("0.1"))
    verdict = practical.judge((NURSES, POETS))
    assert (verdict.outcome, doubted(verdict)) == (Outcome.TIE, ["Poets"])


def test_a_rule_of_your_own_that_measures_a_doubtful_figure_says_so_too() -> None:
    mine = Highest(
        "mine",
        of=lambda career: None if career.salary is None else career.salary.ceiling,
        says=Message("mine", "Reaches further"),
    )
    assert str(mine.judge((FIREFIGHTERS, NURSES))).startswith(
        "Reaches further: Firefighters, by what is published"
    )


def test_a_trade_off_of_a_doubtful_lead_says_so() -> None:
    verdict = TradeOff("pay", SALARY_MEDIAN, SALARY_CEILING).judge((FIREFIGHTERS, NURSES))
    assert (verdict.outcome, verdict.doubted) == (Outcome.YES, (FIREFIGHTERS,))
    assert str(verdict) == (
        "Nurses leads on median pay, Firefighters on salary ceiling, by what is published; "
        f"the figure is doubtful for Firefighters ({SAME})."
    )


def test_a_trade_off_names_no_doubt_that_touches_a_figure_far_behind_alone() -> None:
    # Of the Smiths the median comes nearest, which few jobs make doubtful, and not the high end.
    smiths = pay("Smiths", 1, 95, 99, "few-jobs", "equal-percentiles")
    careers = (NURSES, pay("Cooks", 1, 80, 471), pay("Bakers", 1, 70, 400), smiths)
    verdict = TradeOff("pay", SALARY_MEDIAN, SALARY_CEILING).judge(careers)
    assert verdict.outcome is Outcome.YES
    assert (verdict.doubted, verdict.doubts) == ((smiths,), (Doubt.FEW_JOBS,))
    assert str(verdict).endswith("the figure is doubtful for Smiths (fewer than 50 jobs).")
    press = Press(rules=[SALARY_MEDIAN, TradeOff("pay", SALARY_MEDIAN, SALARY_CEILING)])
    assert press.compare(*careers).verdicts[1] == verdict


def test_a_lead_in_means_is_doubted_where_the_one_it_is_least_certain_against_is() -> None:
    # The Bakers come nearest, but their mean is so exact that the Smiths' is told apart less well.
    leading = pay("Cooks", 1, 90, 300, mean=100)
    bakers = pay("Bakers", 1, 90, 300, mean=95, mean_rse="0.001")
    smiths = pay("Smiths", 1, 80, 300, "few-jobs", mean=90, mean_rse="0.02")
    verdict = SALARY_MEAN.judge((leading, bakers, smiths))
    assert verdict.significance == SALARY_MEAN.judge((leading, smiths)).significance
    assert (verdict.winner, verdict.doubted) == (leading, (smiths,))
    exact = pay("Smiths", 1, 80, 300, "few-jobs", mean=90, mean_rse="0.001")
    assert SALARY_MEAN.judge((leading, bakers, exact)).doubted == ()


def test_doubts_are_kept_where_pay_is_converted() -> None:
    assert FIREFIGHTERS.salary is not None
    euros = attrs.evolve(FIREFIGHTERS, salary=attrs.evolve(FIREFIGHTERS.salary, currency="EUR"))
    rates = Rates("USD", {"EUR": 2})
    verdict = compare(euros, NURSES, rates=rates).verdict("salary.ceiling")
    assert (verdict.winner, verdict.doubted) == (euros, (euros,))
    assert verdict.doubts == (Doubt.EQUAL_PERCENTILES,)
    (decision,) = Press(rules=["salary.ceiling"], rates=rates).decide(euros, NURSES)
    assert decision.doubts == ((0, (Doubt.EQUAL_PERCENTILES,)),)


def test_the_summary_says_it_in_a_sentence_of_its_own() -> None:
    verdicts = compare(FIREFIGHTERS, NURSES, rules=["salary.median", "salary.ceiling"]).verdicts
    assert str(summarize(verdicts)) == (
        "Decided: Higher median pay (Nurses). Higher salary ceiling: Firefighters, by what is "
        f"published; the figure is doubtful for Firefighters ({SAME})."
    )


def test_a_stranger_s_verdict_holds_its_doubts_by_its_evidence() -> None:
    doubtful = Money(3, "USD", doubts=(Doubt.FEW_JOBS,))
    evidence = [Evidence("mine", NURSES, 1), Evidence("mine", POETS, doubtful)]
    said = Message("mine", "Poets, perhaps.")

    @rule("mine")
    def mine(careers: Sequence[Career]) -> Verdict:
        return Verdict("mine", Outcome.WINNER, said, POETS, evidence=evidence, doubted=POETS)

    verdict = mine.judge((NURSES, POETS))
    assert verdict.doubts == (Doubt.FEW_JOBS,)
    found = Judgement.of((NURSES, POETS), [verdict])
    assert found.decisions[0].doubts == ((1, (Doubt.FEW_JOBS,)),)


def test_a_stranger_may_doubt_without_evidence_and_not_about_others() -> None:
    said = Message("mine", "Poets, perhaps.")
    verdict = Verdict("mine", Outcome.WINNER, said, POETS, doubted=[POETS])
    assert verdict.doubts == ()
    assert Judgement.of((NURSES, POETS), [verdict]).decisions[0].doubts == ((1, ()),)
    with pytest.raises(InvalidOption, match="winners among the careers"):
        Judgement.of((NURSES, CLERKS), [attrs.evolve(verdict, winners=NURSES)])


@pytest.mark.parametrize("each", ALL_RULES, ids=lambda each: each.name)
def test_the_order_of_the_careers_changes_nothing(each: Any) -> None:
    one = each.judge((FIREFIGHTERS, NURSES, POETS))
    other = each.judge((POETS, FIREFIGHTERS, NURSES))
    assert set(one.doubted) == set(other.doubted)
    assert one.doubts == other.doubts
