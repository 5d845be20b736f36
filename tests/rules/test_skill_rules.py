"""Which skills careers share, and which only one of them asks for."""

from __future__ import annotations

from rules.saying import say
from sample import REFERENCE

from careercompare import Career, Outcome, Reason, SharedSkills, SkillsGap, Verdict

COOK = Career("Cook", skills=["Team-work", "Knife skills", "C"])
BAKER = Career("Baker", skills=["Patience", "TEAMWORK", "C++"])
MILLER = Career("Miller", skills=["Stones", "knife\u00a0skills", "Team Work"])


def shared(*careers: Career) -> Verdict:
    return SharedSkills("skills.shared").judge(careers)


def gap(*careers: Career) -> Verdict:
    return SkillsGap("skills.gap").judge(careers)


def test_a_skill_in_two_spellings_is_shared_and_each_career_keeps_its_own() -> None:
    verdict = shared(COOK, BAKER)
    assert verdict.outcome is Outcome.YES
    assert [each.value for each in verdict.evidence] == [("Team-work",), ("TEAMWORK",)]
    assert say(verdict) == "Shared skills: Team-work."
    assert say(shared(BAKER, COOK)) == "Shared skills: TEAMWORK."


def test_a_skill_that_one_of_three_lacks_is_not_shared() -> None:
    assert [each.value for each in shared(COOK, BAKER, MILLER).evidence] == [
        ("Team-work",),
        ("TEAMWORK",),
        ("Team Work",),
    ]
    assert shared(COOK, MILLER).evidence[0].value == ("Team-work", "Knife skills")


def test_careers_with_nothing_in_common_share_none() -> None:
    verdict = shared(COOK, Career("Poet", skills=["Rhyme"]))
    assert verdict.outcome is Outcome.NO
    assert say(verdict) == "Shared skills: none."
    assert [each.value for each in verdict.evidence] == [(), ()]


def test_unknown_skills_leave_it_undecided() -> None:
    for verdict in (shared(COOK, Career("Poet")), gap(COOK, Career("Poet"))):
        assert verdict.outcome is Outcome.UNDECIDED
        assert verdict.reason is Reason.MISSING
        assert verdict.evidence[1].value is None
        assert say(verdict).endswith(": undecided (not known for Poet).")


def test_skills_that_are_not_known_change_nothing_where_the_others_share_none() -> None:
    verdict = shared(COOK, Career("Poet", skills=["Rhyme"]), Career("Clerk"))
    assert (verdict.outcome, verdict.reason) == (Outcome.NO, None)
    assert say(verdict) == "Shared skills: none."
    assert [each.value for each in verdict.evidence] == [(), (), None]


def test_what_some_share_is_not_held_for_shared_where_another_leaves_it_open() -> None:
    verdict = shared(COOK, Career("Clerk"), BAKER)
    assert verdict.reason is Reason.MISSING
    assert [each.value for each in verdict.evidence] == [(), None, ()]
    assert shared(Career("Clerk"), Career("Poet")).reason is Reason.MISSING


def test_a_gap_is_what_each_asks_for_and_the_others_do_not() -> None:
    verdict = gap(COOK, BAKER, MILLER)
    assert verdict.outcome is Outcome.YES
    assert [each.value for each in verdict.evidence] == [("C",), ("Patience", "C++"), ("Stones",)]
    assert say(verdict) == (
        "Skills that only one asks for: Cook (C), Baker (Patience and C++), and Miller (Stones)."
    )


def test_careers_that_ask_for_the_same_have_no_gap() -> None:
    verdict = gap(Career("a", skills=["Team-work"]), Career("b", skills=["Teamwork"]))
    assert verdict.outcome is Outcome.NO
    assert say(verdict) == "Skills that only one asks for: none."


def test_a_career_that_asks_for_nothing_of_its_own_is_left_out_of_the_sentence() -> None:
    verdict = gap(Career("a", skills=["x"]), Career("b", skills=["X", "y"]))
    assert verdict.evidence[0].value == ()
    assert say(verdict) == "Skills that only one asks for: b (y)."


def test_the_careers_of_the_sample_share_three_skills() -> None:
    verdict = shared(*REFERENCE)
    assert verdict.evidence[0].value == ("Coding", "Cloud", "Problem Solving")
    assert verdict.evidence[1].value == ("Coding", "Cloud", "Problem-solving")
    assert say(verdict) == "Shared skills: Coding, Cloud, and Problem Solving."
    assert [each.value for each in gap(*REFERENCE).evidence] == [
        ("Math", "Machine Learning"),
        ("Automation", "DevOps"),
    ]
