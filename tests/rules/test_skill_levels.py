"""Of which skills a career asks more than others, by the levels that are published."""

from __future__ import annotations

from decimal import Decimal, localcontext
from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules.saying import say

from careercompare import Career, InvalidOption, Outcome, Reason, SkillsGap, Verdict, compare
from careercompare.model import RatedSkills, SkillRating
from careercompare.rules import SKILLS_LEVEL_GAP


def rate(title: str, **levels: str | None) -> Career:
    """Return a career with these levels of skills, all of them important."""
    return Career(title, skill_ratings=[SkillRating(name, 3, at) for name, at in levels.items()])


def judge(*careers: Career) -> Verdict:
    return SKILLS_LEVEL_GAP.judge(careers)


def test_what_one_asks_more_of_is_said_with_both_levels_and_held_as_data() -> None:
    actuary = rate("Actuary", Mathematics="5.12", Speaking="3.5")
    poet = rate("Poet", Mathematics="1.38", Speaking="4.25")
    verdict = judge(actuary, poet)
    assert verdict.outcome is Outcome.YES
    assert say(verdict) == (
        "Asks for more of a skill: Actuary (Mathematics 5.1 against 1.4) "
        "and Poet (Speaking 4.3 against 3.5)."
    )
    assert [each.value for each in verdict.evidence] == [
        RatedSkills([SkillRating("Mathematics", 3, "5.12"), SkillRating("Speaking", 3, "3.5")]),
        RatedSkills([SkillRating("Mathematics", 3, "1.38"), SkillRating("Speaking", 3, "4.25")]),
    ]


def test_numbers_are_the_readers_and_names_stay_in_their_own_language() -> None:
    verdict = judge(rate("Actuary", Mathematics="5.12"), rate("Poet", Mathematics="1.38"))
    assert say(verdict, "de") == (
        "Höheres Kompetenzniveau gefragt: Actuary (Mathematics 5,1 gegenüber 1,4)."
    )
    html = compare(*[each.career for each in verdict.evidence], rules=["skills.level-gap"])
    assert '<span lang="en">Mathematics</span> 5,1' in html.to_html("de")


def test_of_many_the_one_that_asks_most_is_said_against_the_next() -> None:
    most, next_, least = rate("A", Coding="5"), rate("B", Coding="3.5"), rate("C", Coding="2")
    assert say(judge(least, most, next_)) == "Asks for most of a skill: A (Coding 5 against 3.5)."


@pytest.mark.parametrize("other", ["4.6", "5.4", "5"])
def test_less_than_half_a_level_and_a_tie_say_nothing(other: str) -> None:
    verdict = judge(rate("A", Coding="5"), rate("B", Coding=other))
    assert verdict.outcome is Outcome.NO
    assert say(verdict) == "Asks for more of a skill: none."
    assert [each.value for each in verdict.evidence] == [RatedSkills([]), RatedSkills([])]


def test_leads_are_told_apart_to_the_last_digit() -> None:
    half, hardly_less = "3." + "5" + "0" * 40, "3.4" + "9" * 40
    assert judge(rate("Actuary", Math=half), rate("Poet", Math="3")).outcome is Outcome.YES
    assert judge(rate("Actuary", Math=hardly_less), rate("Poet", Math="3")).outcome is Outcome.NO


def test_a_skill_that_is_important_to_nobody_is_not_said() -> None:
    def make(title: str, importance: str | None, level: int) -> Career:
        return Career(title, skill_ratings=[SkillRating("Coding", importance, level)])

    assert judge(make("A", "2.99", 6), make("B", "1", 1)).outcome is Outcome.NO
    assert judge(make("A", "2.99", 6), make("B", "3", 1)).outcome is Outcome.YES


@pytest.mark.parametrize("importance", [None, "2.99"])
def test_an_importance_that_is_not_known_is_not_taken_for_none(importance: str | None) -> None:
    def make(title: str, importance: str | None, coding: int) -> Career:
        return Career(title, skill_ratings=[SkillRating("Coding", importance, coding), *others])

    others: list[SkillRating] = []
    verdict = judge(make("A", importance, 6), make("B", None, 1))
    assert verdict.reason is Reason.MISSING
    assert [each.value for each in verdict.evidence] == [None, None]
    assert say(verdict) == "Asks for more of a skill: undecided (not known for A and B)."
    assert judge(make("A", "3", 6), make("B", None, 1)).outcome is Outcome.YES
    # Where it makes no difference it need not be known.
    assert judge(make("A", importance, 1), make("B", None, 1)).outcome is Outcome.NO
    others.append(SkillRating("Rhyme", 4, 4))
    assert judge(make("A", importance, 6), make("B", None, 1)).reason is Reason.MISSING
    assert judge(make("A", importance, 1), make("B", None, 1)).outcome is Outcome.NO


def test_beside_a_lead_that_is_sure_one_in_what_may_not_matter_is_left_out() -> None:
    coder, poet = (
        Career(name, skill_ratings=[SkillRating("Coding", None, at), SkillRating("Rhyme", 4, at)])
        for name, at in (("Coder", 6), ("Poet", 1))
    )
    assert say(judge(coder, poet)) == "Asks for more of a skill: Coder (Rhyme 6 against 1)."


def test_the_callers_decimal_context_changes_no_order_of_leads() -> None:
    levels = {"p": "3.04", "q": "3.03", "r": "3.02", "s": "3.01"}
    careers = rate("A", **levels), rate("B", **dict.fromkeys(levels, "1"))
    with localcontext(prec=1):
        assert say(judge(*careers)).endswith("p 3 against 1, q 3 against 1, and r 3 against 1).")
    reversed_levels = dict(zip("srqp", levels.values(), strict=True))
    careers = rate("A", **reversed_levels), rate("B", **dict.fromkeys(levels, "1"))
    with localcontext(prec=1):
        assert say(judge(*careers)).endswith("s 3 against 1, r 3 against 1, and q 3 against 1).")


def test_the_three_largest_leads_of_each_career_are_said_the_largest_first() -> None:
    levels = {"p": "3", "q": "6", "r": "5", "s": "4"}
    verdict = judge(rate("A", **levels), rate("B", **dict.fromkeys(levels, "2")))
    assert say(verdict) == (
        "Asks for more of a skill: A (q 6 against 2, r 5 against 2, and s 4 against 2)."
    )


def test_a_career_without_levels_leaves_it_undecided_and_names_work_as_before() -> None:
    poet = Career("Poet", skills=["Rhyme"], skill_ratings=[SkillRating("Coding", 4)])
    coder = Career("Coder", skills=["Coding"], skill_ratings=[SkillRating("Coding", 4, 5)])
    verdict = judge(poet, coder)
    assert (verdict.outcome, verdict.reason) == (Outcome.UNDECIDED, Reason.MISSING)
    assert [each.value for each in verdict.evidence] == [None, RatedSkills([])]
    assert say(verdict) == "Asks for more of a skill: undecided (not known for Poet)."
    assert SkillsGap("skills.gap").judge((poet, coder)).outcome is Outcome.YES


def test_careers_that_are_rated_in_unlike_skills_are_not_compared() -> None:
    verdict = judge(rate("A", Coding="5"), rate("B", Rhyme="5", Coding=None))
    assert verdict.reason is Reason.MISSING
    assert [each.value for each in verdict.evidence] == [None, None]


def test_a_skill_in_two_spellings_is_one() -> None:
    one = Career("A", skill_ratings=[SkillRating("Problem Solving", 4, 6)])
    other = Career("B", skill_ratings=[SkillRating("problem-solving", 4, 2)])
    assert say(judge(other, one)).endswith("A (Problem Solving 6 against 2).")


def test_another_way_to_compare_is_refused() -> None:
    with pytest.raises(InvalidOption, match="'name' or 'level'"):
        SkillsGap("gap", by="both")  # type: ignore[arg-type]  # not every caller has a type checker


@given(
    st.lists(
        st.fixed_dictionaries(
            {}, optional={name: st.integers(0, 7).map(Decimal) for name in ("x", "y", "z")}
        ),
        min_size=2,
        max_size=4,
    )
)
def test_any_order_of_the_careers_gives_the_same_leads(rated: list[dict[str, Decimal]]) -> None:
    careers = [
        rate(f"c{at}", **{name: str(level) for name, level in each.items()})
        for at, each in enumerate(rated)
    ]
    first = judge(*careers)
    values = {each.career.slug: each.value for each in first.evidence}
    for order in permutations(careers):
        verdict = judge(*order)
        assert verdict.outcome is first.outcome
        assert {each.career.slug: each.value for each in verdict.evidence} == values
