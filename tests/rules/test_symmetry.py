"""Swapping the careers swaps nothing but the order."""

from __future__ import annotations

from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules.saying import summarize
from strategies import ALL_RULES, groups

from careercompare import (
    Career,
    Highest,
    Message,
    Same,
    SharedSkills,
    SkillsGap,
    TradeOff,
    Verdict,
    compare,
)
from careercompare.rules import (
    EDUCATION_LOWEST,
    OUTLOOK_GROWTH,
    SALARY_CEILING,
    SALARY_FLOOR,
    SALARY_MEAN,
    SALARY_MEDIAN,
    Outcome,
)


@given(groups.flatmap(lambda careers: st.tuples(st.just(careers), st.permutations(careers))))
def test_no_order_of_the_careers_changes_an_outcome_a_winner_or_a_margin(
    orders: tuple[list[Career], list[Career]],
) -> None:
    one, other = (compare(*careers, rules=ALL_RULES).verdicts for careers in orders)
    assert list(map(summarize, one)) == list(map(summarize, other))


@given(groups)
def test_a_career_of_which_nothing_is_known_neither_wins_nor_loses(careers: list[Career]) -> None:
    unknown = Career("Nobody", slug="nobody-knows")
    alone = compare(*careers, rules=ALL_RULES)
    for verdict in compare(*careers, unknown, rules=ALL_RULES).verdicts:
        assert unknown not in verdict.winners
        # A no, where the others differ already or share nothing.
        is_no = verdict.rule in ("education.level", "skills.shared") and (
            alone.verdict(verdict.rule).outcome is Outcome.NO
        )
        assert verdict.outcome is (Outcome.NO if is_no else Outcome.UNDECIDED)
        assert all(each.value is None for each in verdict.evidence if each.career == unknown)


@given(groups)
def test_who_leads_among_the_known_is_who_leads_where_there_are_no_others(
    careers: list[Career],
) -> None:
    unknown = Career("Nobody", slug="nobody-knows")
    for rule in (SALARY_MEDIAN, SALARY_CEILING, SALARY_MEAN, OUTLOOK_GROWTH, EDUCATION_LOWEST):
        alone, beside = rule.judge(tuple(careers)), rule.judge((unknown, *careers))
        assert beside.winner is None
        assert beside.mark is None
        assert beside.leading_known == (alone.winners or alone.leading_known)
        assert beside.doubted == alone.doubted


@given(groups)
def test_every_verdict_has_evidence_for_every_career_in_their_order(careers: list[Career]) -> None:
    for verdict in compare(*careers, rules=ALL_RULES).verdicts:
        per_career = [each.career for each in verdict.evidence]
        assert per_career in (careers, careers * 2)


@given(groups)
def test_whoever_leads_leads_each_rival_alone(careers: list[Career]) -> None:
    for rule in (SALARY_CEILING, SALARY_MEAN, OUTLOOK_GROWTH, EDUCATION_LOWEST):
        found = rule.judge(tuple(careers))
        # Of levels that share a lead one may be beside a rival, which another is above.
        leading = () if rule is EDUCATION_LOWEST and found.winner is None else found.winners
        for leader, rival in product(leading, careers):
            if rival not in leading:
                assert rule.judge((rival, leader)).winner == leader


@pytest.mark.parametrize(
    "judging",
    [
        Highest("routes", of=lambda career: len(career.routes), says=Message("routes", "Routes")),
        Same("field", of=lambda career: career.education, says=Message("level", "Level")),
        SharedSkills("skills"),
        SkillsGap("gap"),
        TradeOff("pay", SALARY_CEILING, SALARY_FLOOR),
    ],
)
def test_careers_may_come_in_a_list(
    judging: Highest | Same | SharedSkills | SkillsGap | TradeOff,
) -> None:
    careers = [Career("Cook", skills=["Taste"], routes=["School"]), Career("Poet")]
    assert judging.judge(careers) == judging.judge(tuple(careers))


class Own:
    """A rule that looks at what it was given."""

    name = "own"
    says = Message("own", "Own")

    def __init__(self) -> None:
        self.taken: list[object] = []

    def judge(self, careers: tuple[Career, ...]) -> Verdict:
        """Remember the careers."""
        self.taken.append(careers)
        return Verdict("own", Outcome.NO, self.says)


def test_a_rule_of_ones_own_gets_a_tuple_though_a_trade_off_has_a_list() -> None:
    own, careers = Own(), [Career("Cook"), Career("Poet")]
    TradeOff("both", own, SALARY_FLOOR).judge(careers)
    assert own.taken == [tuple(careers)]
