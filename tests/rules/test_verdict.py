"""Verdicts are data, and rules anything with a name that gives one."""

from __future__ import annotations

from typing import cast

import attrs
import pytest

from careercompare import (
    DEFAULT_RULES,
    FURTHER_RULES,
    Aspect,
    Career,
    CareerCompareError,
    Highest,
    InvalidCareer,
    InvalidOption,
    Message,
    Outcome,
    Reason,
    Rule,
    Salary,
    UnknownRule,
    Verdict,
    compare,
    rule,
)
from careercompare.l10n import Localizer
from careercompare.rules import (
    SALARY_CEILING,
    SKILLS_GAP,
    Evidence,
    Mark,
    Panel,
    Says,
    Undecided,
    judge_all,
)

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
        (Outcome.NO, (POET,), None, "expected no winners"),
        (Outcome.WINNER, (), None, "expected one winner"),
        (Outcome.WINNER, (POET, CLERK), None, "expected one winner"),
        (Outcome.WINNER, (POET, POET), None, "expected one winner"),
        (Outcome.TIE, (), None, "expected two winners or more"),
        (Outcome.TIE, (POET,), None, "expected two winners or more"),
        (Outcome.TIE, (POET, CLERK, POET), None, "expected two winners or more"),
        (Outcome.YES, (POET, POET), None, "expected each winner once"),
        (Outcome.WINNER, ("poet",), None, "expected a Career as winner"),
    ],
)
def test_a_verdict_cannot_contradict_itself(
    outcome: Outcome, winners: tuple[Career, ...], reason: Reason | None, said: str
) -> None:
    with pytest.raises(InvalidOption, match=f"verdict rhyme: {said}"):
        Verdict("rhyme", outcome, SAYING, winners, reason=reason)


@pytest.mark.parametrize(
    ("outcome", "message", "said"),
    [(Outcome.YES, "It rhymes.", "expected a Message"), ("yes", SAYING, "expected an Outcome")],
)
def test_a_verdict_is_made_of_messages_and_outcomes(
    outcome: Outcome, message: Message, said: str
) -> None:
    with pytest.raises(InvalidOption, match=f"verdict rhyme: {said}, got "):
        Verdict("rhyme", outcome, message)


def test_whoever_leads_among_the_known_or_is_doubted_is_named_once() -> None:
    reason = Reason.MISSING
    with pytest.raises(InvalidOption, match="verdict rhyme: expected each career once, got"):
        Verdict("rhyme", Outcome.UNDECIDED, SAYING, reason=reason, leading_known=[POET, POET])
    with pytest.raises(InvalidOption, match="verdict rhyme: expected each career once, got"):
        Verdict("rhyme", Outcome.WINNER, SAYING, POET, doubted=[CLERK, CLERK])


def test_a_rule_alone_tells_careers_of_one_slug_apart_as_a_comparison_does() -> None:
    ohio, texas = (
        Career("Cook", salary=Salary(20, high, "USD", place=place), skills=[place])
        for high, place in ((40, "Ohio"), (50, "Texas"))
    )
    for each in (SALARY_CEILING, SKILLS_GAP):
        assert each.judge((ohio, texas)) == compare(ohio, texas, rules=[each]).verdicts[0]
        with pytest.raises(InvalidCareer, match=r"^careers\[1\]\.slug: expected a slug unlike"):
            each.judge((ohio, ohio))


def test_one_winner_needs_no_tuple() -> None:
    verdict = Verdict("rhyme", Outcome.WINNER, SAYING, POET)
    assert verdict == Verdict("rhyme", Outcome.WINNER, SAYING, (POET,))


def test_a_reason_is_one_of_those_there_are() -> None:
    reason = cast("Reason", "missing")
    with pytest.raises(InvalidOption, match="verdict rhyme: expected a Reason, got "):
        Verdict("rhyme", Outcome.UNDECIDED, SAYING, reason=reason)


def test_only_a_winner_is_the_winner() -> None:
    assert Verdict("rhyme", Outcome.WINNER, SAYING, (POET,)).winner == POET
    assert Verdict("rhyme", Outcome.TIE, SAYING, (POET, CLERK)).winner is None
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


def test_evidence_of_a_career_that_is_not_compared_is_refused() -> None:
    evidence = [Evidence("rhyme", POET, 1), Evidence("rhyme", Career("Pilot"), 2)]
    mistaken: Rule = Rhymes(Verdict("rhyme", Outcome.YES, SAYING, evidence=evidence))
    with pytest.raises(InvalidOption, match="evidence among the careers, got") as caught:
        compare(POET, CLERK, rules=[mistaken])
    assert caught.value.path == "rules[0]"


@pytest.mark.parametrize(
    ("outcome", "winners"),
    [(Outcome.WINNER, (CLERK,)), (Outcome.TIE, (CLERK, Career("Pilot"))), (Outcome.NO, ())],
)
def test_a_sentence_that_names_another_winner_is_refused(
    outcome: Outcome, winners: tuple[Career, ...]
) -> None:
    said = Message("rhyme.wins", "{winner} rhymes.", winner=POET.name)
    with pytest.raises(InvalidOption, match="expected the name of a winner, got"):
        Verdict("rhyme", outcome, said, winners)
    assert Verdict("rhyme", Outcome.WINNER, said, POET).winner is POET


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_has_its_sentence(reason: Reason) -> None:
    evidence = (Evidence("rhyme", POET, None), Evidence("rhyme", CLERK, 5))
    verdict = Says(Message("label", "More rhymes")).undecide(
        "rhyme", Undecided(reason, ("Poet",)), evidence
    )
    said = Localizer("en").text(verdict.message)
    assert said.startswith("More rhymes: undecided (")
    assert said.endswith(").")
    assert ("Poet" in said) is (reason not in {Reason.TOO_CLOSE, Reason.UNLIKE_SCALES})
    assert "{" not in said


def test_a_verdict_prints_its_sentence_and_is_short_in_a_list() -> None:
    verdict = short_titles.judge((POET, CLERK))
    assert str(verdict) == "It rhymes."
    assert repr(verdict) == "<Verdict titles.short: winner: It rhymes.>"
    careers = [Career(f"{'Very ' * 30}Senior {n}") for n in range(9)]
    assert all(len(repr(each)) < 200 for each in compare(*careers).verdicts)
    assert repr(compare(*careers).verdicts[0]).endswith("…>")
    head = "<Verdict mine: no: "
    for length, cut in ((190, ""), (191, "…")):
        said = Message("mine", "x" * (length - len(head)))
        shown = repr(Verdict("mine", Outcome.NO, said))
        assert shown == f"{head}{'x' * (190 - len(head))}{cut}>"


def test_the_librarys_own_rules_may_be_given_by_name() -> None:
    comparison = compare(POET, CLERK, rules=["salary.mean", short_titles])
    assert [each.rule for each in comparison.verdicts] == ["salary.mean", "titles.short"]
    assert [each.rule for each in compare(POET, CLERK, rules="skills.gap").verdicts] == [
        "skills.gap"
    ]
    with pytest.raises(UnknownRule, match=r"Did you mean 'salary\.median'"):
        compare(POET, CLERK, rules=["salary.medain"])


@pytest.mark.parametrize("given", [5, None, len, Rhymes])
def test_what_is_no_rule_is_refused(given: object) -> None:
    with pytest.raises(InvalidOption, match=r"^rules\[0\]: expected a rule or the name of one"):
        judge_all([cast("Rule", given)], (POET, CLERK))
    with pytest.raises(InvalidOption, match=r"^rules\[0\]: expected a rule or the name of one"):
        compare(POET, CLERK, rules=cast("list[Rule]", [given]))


@pytest.mark.parametrize("each", [*DEFAULT_RULES, *FURTHER_RULES], ids=lambda each: each.name)
def test_whoever_is_alone_leads_nobody(each: Rule) -> None:
    for careers in ((POET,), ()):
        for judge in (each.judge, Panel([each]).judge):
            with pytest.raises(InvalidCareer, match=r"^careers: expected two or more"):
                judge(careers)


def test_a_rule_that_returns_no_verdict_is_named() -> None:
    forgetful = Rhymes(cast("Verdict", None))
    with pytest.raises(InvalidOption, match=r"^rule rhyme: expected a Verdict, got None"):
        judge_all([forgetful], (POET, CLERK))


@pytest.mark.parametrize("winning", [True, False])
def test_a_winner_can_only_be_marked_in_a_row_that_is_there(winning: bool) -> None:  # noqa: FBT001
    length = Highest("n", of=lambda c: len(c.title) * winning, says=SAYING, aspect="nope")
    with pytest.raises(
        InvalidOption, match=r'^rule n\.aspect: expected the name of a row, got "no'
    ):
        compare(POET, CLERK, rules=[length])
    marked = Verdict("rhyme", Outcome.WINNER, SAYING, (POET,), mark=Mark("salry", SAYING))
    with pytest.raises(InvalidOption, match=r"Name one of 'salary'"):
        compare(POET, CLERK, rules=[Rhymes(marked)])
    assert judge_all([Rhymes(marked)], (POET, CLERK)) == (marked,)  # of rows nobody knows here
    own = Aspect("nope", "Own row", lambda career: career.title)
    assert compare(POET, CLERK, rules=[length], aspects=[own]).verdicts
    assert compare(POET, CLERK, rules=DEFAULT_RULES, aspects=[own]).verdicts
