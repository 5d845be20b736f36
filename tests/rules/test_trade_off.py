"""Where two measures pull different ways."""

from __future__ import annotations

from typing import Any

import pytest
from rules.saying import say
from sample import REFERENCE

from careercompare import (
    Career,
    Comparison,
    Highest,
    InvalidOption,
    Message,
    Outcome,
    Reason,
    Rule,
    Salary,
    TradeOff,
    Verdict,
    compare,
)
from careercompare.rules import (
    EDUCATION_LOWEST,
    OUTLOOK_GROWTH,
    OUTLOOK_OPENINGS,
    SALARY_CEILING,
    SALARY_FLOOR,
    SALARY_MEAN,
    SALARY_MEDIAN,
    SALARY_TRADE_OFF,
)


def pay(title: str, low: int, high: int) -> Career:
    return Career(title, salary=Salary(low, high, "USD"))


def test_the_reference_page_has_a_winner_each_for_the_median_and_the_ceiling() -> None:
    verdict = SALARY_TRADE_OFF.judge(REFERENCE)
    assert verdict.outcome is Outcome.YES
    assert [career.title for career in verdict.winners] == [
        "MLOps Engineer",
        "Machine Learning Engineer / AI Specialist",
    ]
    assert verdict.winner is None
    assert say(verdict) == (
        "MLOps Engineer leads on median pay, "
        "Machine Learning Engineer / AI Specialist on salary ceiling."
    )
    assert [each.measure for each in verdict.evidence] == ["salary.median"] * 2 + [
        "salary.ceiling"
    ] * 2


def test_one_career_that_leads_on_both_needs_no_trade_off() -> None:
    verdict = SALARY_TRADE_OFF.judge((pay("a", 10, 20), pay("b", 1, 2), pay("c", 3, 4)))
    assert verdict.outcome is Outcome.NO
    assert verdict.winners == ()
    assert say(verdict) == "No trade-off between median pay and salary ceiling."


def test_a_tie_on_a_measure_is_no_trade_off() -> None:
    assert SALARY_TRADE_OFF.judge((pay("a", 10, 20), pay("b", 8, 22))).outcome is Outcome.NO
    assert SALARY_TRADE_OFF.judge((pay("a", 10, 20), pay("b", 12, 20))).outcome is Outcome.NO


def test_a_lead_that_several_share_is_given_up_by_whoever_leads_on_the_other() -> None:
    one, two, three = pay("a", 10, 20), pay("b", 10, 20), pay("c", 0, 22)
    verdict = SALARY_TRADE_OFF.judge((three, two, one))
    assert verdict.outcome is Outcome.YES
    assert verdict.winners == (two, one, three)  # in the order of the measures
    assert say(verdict) == "c leads on salary ceiling, b and a (tied) on median pay."
    turned = TradeOff("x", SALARY_CEILING, SALARY_MEDIAN).judge((one, two, three))
    assert say(turned) == "c leads on salary ceiling, a and b (tied) on median pay."
    assert turned.winners == (three, one, two)
    sharing = pay("d", 8, 22)
    assert SALARY_TRADE_OFF.judge((one, two, three, sharing)).outcome is Outcome.NO
    both = TradeOff("x", SALARY_FLOOR, SALARY_CEILING).judge((one, two, three, pay("e", 0, 22)))
    assert say(both) == "a and b (tied) leads on salary floor, c and e (tied) on salary ceiling."
    found = compare(one, two, three, rules=[SALARY_TRADE_OFF])
    assert Comparison.from_dict(found.to_dict()) == found


def test_a_doubtful_lead_that_several_share_is_said_with_doubt() -> None:
    doubted = Career("a", salary=Salary(10, 20, "USD", doubts=["few-jobs"]))
    verdict = SALARY_TRADE_OFF.judge((doubted, pay("b", 10, 20), pay("c", 0, 22)))
    assert verdict.doubted == (doubted,)
    assert say(verdict) == (
        "c leads on salary ceiling, a and b (tied) on median pay, by what is published; the figure "
        "is doubtful for a (fewer than 50 jobs)."
    )


class Answering:
    """A rule of a third party that answers a question, and names whom the answer is about."""

    name = "answer"
    says = Message("answer", "Answer")

    def judge(self, careers: tuple[Career, ...]) -> Verdict:
        """Answer yes, for the first of them."""
        return Verdict("answer", Outcome.YES, self.says, careers[:1])


def test_an_answer_that_names_careers_is_no_lead() -> None:
    verdict = TradeOff("x", Answering(), SALARY_CEILING).judge((pay("a", 5, 9), pay("b", 5, 10)))
    assert verdict.outcome is Outcome.NO


def test_what_is_undecided_on_either_measure_is_undecided() -> None:
    known = pay("a", 10, 20)
    verdict = SALARY_TRADE_OFF.judge((known, Career("b")))
    assert verdict.outcome is Outcome.UNDECIDED
    assert verdict.reason is Reason.MISSING
    assert verdict.winners == ()
    assert say(verdict) == (
        "Trade-off between median pay and salary ceiling: undecided (not known for b)."
    )
    only_median = Career("b", salary=Salary(None, None, "USD", median=5))
    verdict = SALARY_TRADE_OFF.judge((known, only_median))
    assert verdict.reason is Reason.MISSING
    assert [each.value is None for each in verdict.evidence] == [False, False, False, True]


@pytest.mark.parametrize(
    ("other", "words"),
    [
        (SALARY_MEAN, "mean pay"),
        (SALARY_CEILING, "salary ceiling"),
        (SALARY_FLOOR, "salary floor"),
        (OUTLOOK_GROWTH, "projected growth"),
        (OUTLOOK_OPENINGS, "openings a year"),
        (EDUCATION_LOWEST, "lower education requirements"),
    ],
)
def test_what_is_weighed_is_called_by_what_it_is(other: Rule, words: str) -> None:
    verdict = TradeOff("t", SALARY_MEDIAN, other).judge((pay("a", 1, 2), Career("b")))
    assert say(verdict).startswith(
        f"Trade-off between median pay and {words}: undecided (not known"
    )


def test_a_rule_without_words_for_its_measure_is_called_by_its_label() -> None:
    longest = Highest("l", of=lambda career: len(career.title), says=Message("l", "longest name"))
    rule = TradeOff("pay-or-name", SALARY_CEILING, longest)
    assert say(rule.judge((pay("a", 5, 9), pay("bb", 5, 8)))) == (
        "a leads on salary ceiling, bb on longest name."
    )


@pytest.mark.parametrize("rule", ["salary.median", SALARY_TRADE_OFF, None])
def test_what_names_no_measure_cannot_be_weighed(rule: Any) -> None:
    with pytest.raises(InvalidOption, match=r"^trade-off other: expected a rule that says"):
        TradeOff("x", SALARY_MEDIAN, rule)


def test_less_education_may_be_weighed_against_more_pay() -> None:
    verdict = TradeOff("x", SALARY_MEDIAN, EDUCATION_LOWEST).judge(REFERENCE)
    assert verdict.outcome is Outcome.NO
    assert verdict.evidence[2].value is not None
