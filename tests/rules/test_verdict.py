"""Verdicts are data, and rules anything with a name that gives one."""

from __future__ import annotations

import attrs
import pytest

from careercompare import (
    DEFAULT_RULES,
    FURTHER_RULES,
    Career,
    CareerCompareError,
    Evidence,
    InvalidOption,
    Message,
    Outcome,
    Reason,
    Rule,
    Verdict,
    compare,
    rule,
)
from careercompare.l10n import Localizer
from careercompare.rules import judge_all
from careercompare.rules.says import Says, Undecided

POET, CLERK = Career("Poet"), Career("Clerk")
SAYING = Message("rhyme", "It rhymes.")


@attrs.frozen
class Rhymes:
    """A rule of a third party, which knows nothing of the package but its contract."""

    verdict: Verdict
    name: str = "rhyme"

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        return self.verdict


@rule("titles.short")
def short_titles(careers: tuple[Career, ...]) -> Verdict:
    winners = [career for career in careers if len(career.title) < 5]
    outcome = Outcome.WINNER if len(winners) == 1 else Outcome.NO
    return Verdict("titles.short", outcome, SAYING, winners)


def test_winners_and_evidence_are_kept_as_tuples() -> None:
    evidence = [Evidence("rhyme", POET, 5), Evidence("rhyme", CLERK, None)]
    verdict = Verdict("rhyme", Outcome.WINNER, SAYING, [POET], evidence=evidence)
    assert verdict.winners == (POET,)
    assert verdict.evidence == tuple(evidence)
    assert isinstance(hash(verdict), int)


@pytest.mark.parametrize(
    ("outcome", "winners", "reason", "said"),
    [
        (Outcome.UNDECIDED, (), None, "expected a reason, got None"),
        (Outcome.YES, (), Reason.MISSING, "expected no reason, since the outcome is decided"),
        (Outcome.UNDECIDED, (POET,), Reason.MISSING, "expected no winners"),
        (Outcome.WINNER, (), None, "expected winners"),
        (Outcome.TIE, (), None, "expected winners"),
    ],
)
def test_a_verdict_cannot_contradict_itself(
    outcome: Outcome, winners: tuple[Career, ...], reason: Reason | None, said: str
) -> None:
    with pytest.raises(InvalidOption, match=f"verdict rhyme: {said}"):
        Verdict("rhyme", outcome, SAYING, winners, reason=reason)


def test_only_a_winner_is_the_winner() -> None:
    assert Verdict("rhyme", Outcome.WINNER, SAYING, (POET,)).winner == POET
    assert Verdict("rhyme", Outcome.TIE, SAYING, (POET,)).winner is None
    assert Verdict("rhyme", Outcome.YES, SAYING, (POET, CLERK)).winner is None
    assert Verdict("rhyme", Outcome.NO, SAYING).winner is None


def test_a_function_becomes_a_rule() -> None:
    assert short_titles.name == "titles.short"
    assert compare(POET, CLERK, rules=[short_titles]).verdict("titles.short").winner == POET


def test_a_third_partys_rule_plugs_in_beside_the_built_in_ones() -> None:
    own = Verdict("rhyme", Outcome.YES, SAYING, margin=3)
    comparison = compare(POET, CLERK, rules=[*DEFAULT_RULES, Rhymes(own)])
    assert comparison.verdict("rhyme") is own
    assert comparison.to_dict()["verdict_line"] == (
        "Higher salary ceiling: undecided (not known for Poet and Clerk). "
        "Faster projected growth: undecided (not known for Poet and Clerk). "
        "Same education level: undecided (not known for Poet and Clerk). It rhymes."
    )


def test_verdicts_come_in_the_order_of_the_rules() -> None:
    rules = [*FURTHER_RULES, *DEFAULT_RULES]
    verdicts = compare(POET, CLERK, rules=rules).verdicts
    assert [verdict.rule for verdict in verdicts] == [each.name for each in rules]


def test_two_rules_of_one_name_are_refused() -> None:
    with pytest.raises(InvalidOption) as caught:
        compare(POET, CLERK, rules=[*DEFAULT_RULES, DEFAULT_RULES[1]])
    assert (caught.value.path, caught.value.value) == ("rules[4].name", "salary.ceiling")


@pytest.mark.parametrize(
    ("found", "said"),
    [
        (Verdict("other", Outcome.YES, SAYING), "a verdict 'rhyme'"),
        (Verdict("rhyme", Outcome.WINNER, SAYING, (Career("Pilot"),)), "winners among the careers"),
    ],
)
def test_a_verdict_of_another_name_or_about_strangers_is_refused(found: Verdict, said: str) -> None:
    mistaken: Rule = Rhymes(found)
    with pytest.raises(InvalidOption, match=said) as caught:
        judge_all([mistaken], (POET, CLERK))
    assert isinstance(caught.value, CareerCompareError)
    assert caught.value.path == "rules[0]"


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_sentence(reason: Reason) -> None:
    evidence = (Evidence("rhyme", POET, None), Evidence("rhyme", CLERK, 5))
    verdict = Says(Message("label", "More rhymes")).undecide(
        "rhyme", Undecided(reason, ("Poet",)), evidence
    )
    said = Localizer("en").text(verdict.message)
    assert said.startswith("More rhymes: undecided (")
    assert said.endswith(").")
    assert ("Poet" in said) is (reason is not Reason.TOO_CLOSE)
    assert "{" not in said
