"""What all verdicts come to, in a few sentences that say no more than they do."""

from __future__ import annotations

import re
from functools import partial

from counting import count_calls
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies import comparisons

from careercompare import (
    DEFAULT_RULES,
    FURTHER_RULES,
    Career,
    Comparison,
    HouseStyle,
    Localizer,
    Message,
    Outcome,
    Outlook,
    Reason,
    Salary,
    Same,
    Verdict,
    compare,
    summarize,
)
from careercompare.rules import SALARY_TRADE_OFF, SKILLS_SHARED, Evidence, name_leaders
from careercompare.rules.summary import find_names


def say(*verdicts: Verdict) -> str:
    return Localizer("en").text(summarize(verdicts))


COOK = Career("Cook", salary=Salary(1, 9, "USD"), outlook=Outlook(growth="0.1"), skills=["Knife"])
POET = Career("Poet", salary=Salary(4, 8, "USD"), outlook=Outlook(growth="0.1"), skills=["knife"])


def test_it_says_what_was_decided_tied_and_undecided_and_why() -> None:
    assert say(*compare(COOK, POET).verdicts) == (
        "Decided: Higher median pay (Poet) and Higher salary ceiling (Cook). "
        "Tied: Faster projected growth (Cook and Poet). "
        "Undecided: Same education level (not known for Cook and Poet)."
    )


def test_what_is_undecided_for_one_reason_stands_together() -> None:
    unknown = Career("Clerk", outlook=Outlook(growth="0.1"))
    text = say(*compare(COOK, unknown, rules=(*DEFAULT_RULES, *FURTHER_RULES)).verdicts)
    assert "Undecided: Higher median pay, Higher salary ceiling, " in text
    assert text.count("(not known for Clerk)") == 2  # of all measures, and of the trade-off
    assert text.endswith("median pay and salary ceiling: undecided (not known for Clerk).")


def test_what_says_more_than_its_label_is_said_whole() -> None:
    verdicts = compare(COOK, POET, rules=[SALARY_TRADE_OFF, SKILLS_SHARED]).verdicts
    assert say(*verdicts) == (
        "Poet leads on median pay, Cook on salary ceiling. Shared skills: Knife."
    )


def test_a_question_is_answered() -> None:
    label = Message("q", "Both cook")
    yes = Verdict("q", Outcome.YES, Message("m", "{label}: yes.", label=label))
    no = Verdict("r", Outcome.NO, Message("m", "{label}: no.", label=label))
    assert say(yes, no) == "Decided: Both cook (yes) and Both cook (no)."


def test_where_nothing_was_judged_it_says_so() -> None:
    assert say() == "Nothing was judged."


def test_a_verdict_of_a_third_party_is_said_in_its_own_sentence() -> None:
    own = Verdict("own", Outcome.WINNER, Message("own", "Cook it is."), [COOK])
    label = Message("q", "Both cook")
    silent = Message("x", "{label}: who knows.", label=label)
    undecided = Verdict("x", Outcome.UNDECIDED, silent, reason=Reason.MISSING)
    plain = Verdict("y", Outcome.NO, Message("y", "{label}.", label="Plain"))
    assert say(own, undecided, plain) == "Cook it is. Both cook: who knows. Plain."


@settings(max_examples=30)
@given(comparisons())
def test_it_names_every_winner_and_nobody_else_as_decided(comparison: Comparison) -> None:
    message = summarize(comparison.verdicts)
    text = Localizer("en").text(message)
    for verdict in comparison.verdicts:
        for winner in verdict.winners:
            assert winner.title in text
    if all(verdict.outcome is Outcome.UNDECIDED for verdict in comparison.verdicts):
        assert "Decided:" not in text


def test_hundreds_of_rules_and_careers_are_worded_as_well_as_a_few() -> None:
    rules = [Same(f"r{n}", of=lambda _: 1, says=Message("x", "X")) for n in range(600)]
    many = [Career(f"Job {n}") for n in range(600)]
    style = HouseStyle(comparison_url="https://example.com/{slugs}", closing="summary")
    page = compare(COOK, Career("Poet"), rules=rules, related=[many], house_style=style)
    assert page.to_html().count("X: </span>yes.") >= len(rules)
    assert "[Job 0 vs Job 1 vs Job 2 and 597 more](" in page.to_markdown()
    sentences = Message("y", "It is so."), Message("z", "{n} times.", n=3)
    verdicts = [Verdict(f"r{n}", Outcome.YES, sentences[n % 2]) for n in range(2_000)]
    assert str(summarize(verdicts)).endswith("It is so. 3 times.")
    assert hash(summarize(verdicts)) == hash(summarize(list(verdicts)))


def test_who_leads_is_named_where_the_sentence_names_nobody() -> None:
    rhymes = Message("rhyme", "It rhymes.")
    won = Verdict("rhyme", Outcome.WINNER, rhymes, POET)
    tied = Verdict("rhyme", Outcome.TIE, rhymes, [COOK, POET])
    assert [str(each) for each in name_leaders(won)] == ["Decided: Poet."]
    assert [str(each) for each in name_leaders(tied)] == ["Tied: Cook and Poet."]
    assert [*name_leaders(Verdict("rhyme", Outcome.YES, rhymes))] == []
    assert [*name_leaders(compare(COOK, POET).verdicts[0])] == []


def test_a_name_inside_another_word_or_name_names_nobody() -> None:
    engineer, other = Career("Engineer"), Career("MLOps Engineer")
    evidence = [Evidence("mine", career, None) for career in (engineer, other)]

    def lead(english: str) -> list[str]:
        won = Verdict("mine", Outcome.WINNER, Message("mine", english), engineer, evidence=evidence)
        return [str(each) for each in name_leaders(won)]

    assert lead("Engineering pays more.") == ["Decided: Engineer."]
    assert lead("Better than an MLOps Engineer.") == ["Decided: Engineer."]
    assert lead("Engineer, not MLOps Engineer.") == []


few_signs = st.text("ab_ \u00e4\n.+", min_size=1, max_size=6)


@given(st.frozensets(few_signs, min_size=1), st.lists(few_signs).map("".join))
def test_names_are_found_as_one_pattern_of_all_of_them_finds_them(
    names: frozenset[str], text: str
) -> None:
    longest_first = sorted(names, key=len, reverse=True)
    pattern = rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
    assert find_names(names, text) == {*re.findall(pattern, text)}


def test_many_names_are_found_in_proportion() -> None:
    def count(careers: int) -> int:
        names = {f"Engineer {number:05}" for number in range(careers)}
        find = partial(find_names, names, ", ".join(names))
        assert find() == names
        return count_calls(find)

    assert count(4_000) < 4.1 * count(1_000)
