"""Deciding is apart from saying: what is said later is what a rule says at once."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal
from typing import Any, cast

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import ALL_RULES, groups, rates

from careercompare import (
    DEFAULT_RULES,
    AtLeast,
    Career,
    CareerCompareError,
    Highest,
    InvalidOption,
    Lowest,
    Message,
    Outcome,
    Rates,
    Rule,
    Salary,
    Same,
    Verdict,
    rule,
)
from careercompare.model import Growth, Money
from careercompare.rules import (
    SALARY_MEAN,
    SALARY_MEDIAN,
    SKILLS_SHARED,
    Decision,
    Evidence,
    Exchange,
    Finding,
    Judgement,
    Panel,
    Reading,
    Says,
)

COOK = Career("Cook", salary=Salary(26_000, 47_000, "USD"))
BAKER = Career("Baker", salary=Salary(28_000, 49_000, "USD", median=30_000))
POET = Career("Poet")
LABEL = Message("length", "Longer title")
LONGER = Highest("length", of=lambda career: len(career.title), says=LABEL, aspect="salary")


def title(career: Career) -> str:
    return career.title


@rule("kitchen")
def works_in_kitchen(careers: tuple[Career, ...]) -> Verdict:
    found = [career for career in careers if career.title == "Cook"]
    evidence = [Evidence("kitchen", career, 1, estimated=True) for career in careers[:1]]
    return Verdict("kitchen", Outcome.WINNER, LABEL, found, evidence=evidence)


OWN_RULES: tuple[Rule, ...] = (
    *ALL_RULES,
    LONGER,
    Same("title", of=title, says=LABEL),
    Lowest("least", of=SALARY_MEDIAN.of, says=LABEL, margin=Decimal("0.2")),
)


@given(groups, st.none() | rates)
def test_what_is_said_later_is_what_each_rule_says_at_once(
    careers: list[Career], by: Rates | None
) -> None:
    them = tuple(careers)
    found = Panel(OWN_RULES).judge(them, rates=by)
    for place, each in enumerate(OWN_RULES):
        verdict = Exchange(them, by).judge(each)
        decision = found.decisions[place]
        assert found.sentence(place) == verdict.message
        assert found.mark(place) == verdict.mark
        assert found.label(place) == (None if verdict.mark is None else verdict.mark.label)
        assert found.verdict(place) == verdict
        assert (decision.outcome, decision.reason) == (verdict.outcome, verdict.reason)
        assert tuple(them[at] for at in decision.leading) == verdict.winners
    assert found == Judgement.of(them, found.verdicts)
    estimated = {
        each.career.slug
        for verdict in found.verdicts
        for each in verdict.evidence
        if each.estimated and (verdict.outcome is not Outcome.UNDECIDED or verdict.leading_known)
    }
    assert [them[at].slug for at in found.estimated] == [
        career.slug for career in them if career.slug in estimated
    ]


@given(groups)
def test_readings_that_are_there_already_change_nothing(careers: list[Career]) -> None:
    panel, them = Panel(OWN_RULES), tuple(careers)
    readings = [panel.read(career) for career in them]
    assert panel.judge(them, readings) == panel.judge(them)
    assert panel.judge(them, readings).decisions == panel.judge(them).decisions


def test_a_reading_is_what_a_rule_needs_of_one_career() -> None:
    money = Money(AtLeast(5), "USD")
    assert SALARY_MEDIAN.read(POET) == Reading(None)
    assert SALARY_MEDIAN.read(COOK).estimated
    assert not SALARY_MEDIAN.read(BAKER).estimated
    assert SALARY_MEDIAN.read(COOK).kind == SALARY_MEDIAN.read(BAKER).kind
    assert Reading.of(money) == Reading(money, number=Decimal(5), open_to=1)
    growth = Reading.of(Growth("0.1", until=2034))
    assert growth.kind != Reading.of(Growth("0.1", until=2035)).kind
    assert Reading.of(5).kind == Reading.of(Decimal(5)).kind
    paid = Salary(None, None, "USD", mean=5, mean_rse="0.1")
    assert SALARY_MEAN.read(Career("Cook", salary=paid)).error == Decimal("0.1")


def test_of_a_rule_that_only_judges_nothing_is_read() -> None:
    panel = Panel([works_in_kitchen, LONGER, SKILLS_SHARED])
    first, second, third = panel.read(COOK)
    assert (first, third) == (None, None)
    assert second is not None
    assert second.number == 4
    found = panel.judge((BAKER, COOK))
    assert [each.outcome.value for each in found.decisions] == ["winner", "winner", "undecided"]
    assert found.decisions[0].leading == (1,)
    assert found.estimated == (0,)
    assert found.verdict(0).winner == COOK
    assert found.sentence(0) == LABEL


def test_a_winner_is_said_without_its_rivals() -> None:
    says = Says(LABEL, Message("longest", "Longest"), below_zero=Says(Message("less", "Less")))
    assert str(says.win(COOK, among=2)) == "Longer title: Cook."
    assert str(says.win(COOK, among=3)) == "Longest: Cook."
    below_zero = Decision(Outcome.WINNER, (0,), is_below_zero=True)
    assert str(says.fit(below_zero).win(COOK, among=3)) == "Less: Cook."
    assert says.fit(Decision(Outcome.WINNER, (0,))) is says
    assert Says(LABEL).fit(below_zero) == Says(LABEL)


def test_what_cannot_be_measured_is_refused_when_it_is_judged() -> None:
    panel = Panel([Highest("half", of=lambda _: cast("int", 0.5), says=LABEL)])
    with pytest.raises(InvalidOption, match="rule half of 'cook': expected an int"):
        panel.judge((COOK, BAKER))
    mixed = Panel([Same("mixed", of=lambda c: 1 if c == COOK else c.title, says=LABEL)])
    with pytest.raises(InvalidOption, match="rule mixed: expected values of one kind"):
        mixed.judge((COOK, BAKER))


def test_a_judgement_is_a_value() -> None:
    found = Panel([LONGER]).judge((COOK, BAKER))
    again = Panel([LONGER]).judge((COOK, BAKER))
    assert (found, hash(found)) == (again, hash(again))
    assert found.verdict(0) is found.verdict(0)
    assert found != Panel([LONGER]).judge((BAKER, COOK))
    assert found != "a judgement"
    assert found.careers == (COOK, BAKER)
    # The rule holds a lambda, which cannot be pickled; what it found holds none.
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  what was just dumped
    assert copy.deepcopy(found) == found
    with pytest.raises(AttributeError):
        cast("Any", found).decisions = ()


def test_a_finding_is_what_the_verdict_says_whether_or_not_that_is_there() -> None:
    found = Panel([SALARY_MEDIAN, SALARY_MEAN, SKILLS_SHARED]).judge((COOK, BAKER))
    for place, verdict in enumerate(found.verdicts):
        finding = found.finding(place)
        for each in attrs.fields(Finding):
            assert getattr(finding, each.name) == getattr(verdict, each.name)


def test_verdicts_that_were_stored_make_a_judgement_again() -> None:
    found = Panel(DEFAULT_RULES).judge((COOK, BAKER))
    again = Judgement.of((COOK, BAKER), found.verdicts)
    assert again.verdicts == found.verdicts
    assert [each.leading for each in again.decisions] == [each.leading for each in found.decisions]
    assert again.label(0) == found.label(0)
    with pytest.raises(InvalidOption, match="winners among the careers"):
        Judgement.of((COOK, POET), found.verdicts)


def test_of_a_thousand_careers_each_is_read_once_and_asked_twice() -> None:
    read = 0

    def measure(career: Career) -> int:
        nonlocal read
        read += 1
        return len(career.title)

    careers = tuple(Career(f"{'x' * (n % 7)} {n}") for n in range(1_000))
    panel = Panel([Highest("n", of=measure, says=LABEL), Same("same", of=measure, says=LABEL)])
    found = panel.judge(careers)
    assert read == 2_000
    assert [found.sentence(0), found.verdict(0).message] == [found.sentence(0)] * 2
    assert found.decisions[1] == Decision(Outcome.NO)
    assert read == 2_000


def test_what_judges_is_read_at_a_glance() -> None:
    assert repr(SALARY_MEDIAN) == "<Highest 'salary.median'>"
    assert repr(SALARY_MEDIAN.says) == "<Says 'Higher median pay'>"
    assert repr(works_in_kitchen) == "<FunctionRule 'kitchen'>"
    assert repr(Panel(["skills.gap", LONGER])) == "<Panel of skills.gap, length>"
    assert repr(Panel([LONGER]).judge((COOK, POET))) == "<Judgement of 2 careers by 1 rules>"
    assert all(len(repr(each)) < 100 for each in OWN_RULES)


def test_what_rules_share_has_no_subclass_of_a_stranger() -> None:
    for shared in (type(LONGER), *type(LONGER).__mro__[1:-1]):
        with pytest.raises(CareerCompareError, match="has no subclasses"):
            type("Own", (shared,), {})
