"""Who leads among the known: said and held beside a verdict that one unknown leaves undecided."""

from __future__ import annotations

import re
from typing import Any

import pytest

from careercompare import (
    Career,
    EducationLevel,
    InvalidOption,
    Localizer,
    Message,
    Outcome,
    Outlook,
    Press,
    Reason,
    Salary,
    Verdict,
    compare,
    languages,
    rule,
)
from careercompare.rules import (
    EDUCATION_LEVEL,
    EDUCATION_LOWEST,
    OUTLOOK_GROWTH,
    SALARY_CEILING,
    SALARY_MEAN,
    SALARY_MEDIAN,
    Judgement,
)


def pay(title: str, median: int, currency: str = "USD", **known: Any) -> Career:
    salary = Salary(1, median + 1, currency, median=median, **known)
    return Career(title, salary=salary)


A, B, C = pay("A", 90), pay("B", 40), pay("C", 90)
D, E = pay("D", 30), pay("E", 20)
UNKNOWN = Career("F")


def leading(verdict: Verdict) -> list[str]:
    assert verdict.winner is None
    assert verdict.mark is None
    return [career.title for career in verdict.leading_known]


def test_with_one_unknown_of_six_it_is_said_who_leads_of_the_others() -> None:
    verdict = SALARY_MEDIAN.judge((B, A, D, E, pay("G", 5), UNKNOWN))
    assert (verdict.outcome, verdict.reason) == (Outcome.UNDECIDED, Reason.MISSING)
    assert leading(verdict) == ["A"]
    assert str(verdict) == "Highest median pay: undecided (not known for F). Of the others: A."
    assert repr(verdict) == f"<Verdict salary.median: undecided: {verdict}>"


def test_a_tie_among_the_known_gives_several() -> None:
    verdict = SALARY_MEDIAN.judge((A, UNKNOWN, B, C))
    assert leading(verdict) == ["A", "C"]
    assert str(verdict).endswith("(not known for F). Of the others: A and C (tied).")


@pytest.mark.parametrize(
    "careers",
    [
        (A, UNKNOWN),
        (A, UNKNOWN, Career("H")),
        (UNKNOWN, Career("H")),
        (A, pay("G", 5, "EUR"), UNKNOWN),
    ],
    ids=["of two", "one known", "none known", "unlike currencies"],
)
def test_nothing_more_is_said_where_no_two_known_ones_can_be_compared(careers: Any) -> None:
    verdict = SALARY_MEDIAN.judge(careers)
    assert verdict.reason is Reason.MISSING
    assert leading(verdict) == []
    assert "others" not in str(verdict)


def test_a_verdict_that_nothing_is_missing_for_has_nobody_leading_the_known() -> None:
    assert SALARY_MEDIAN.judge((A, B, D)).leading_known == ()


def test_means_lead_the_known_only_where_the_test_tells_them_apart() -> None:
    known: dict[str, Any] = {"mean": 100, "mean_rse": "0.01"}
    one, other = pay("One", 1, **known), pay("Other", 1, **{**known, "mean": 101})
    far = pay("Far", 1, **{**known, "mean": 300})
    assert leading(SALARY_MEAN.judge((one, other, A))) == []
    assert leading(SALARY_MEAN.judge((one, far, A))) == ["Far"]


def test_levels_and_the_least_of_something_have_leaders_too() -> None:
    levels = (EducationLevel.MASTER, EducationLevel.BACHELOR, None)
    careers = tuple(
        Career(title, education=level) for title, level in zip("XYZ", levels, strict=True)
    )
    assert leading(EDUCATION_LOWEST.judge(careers)) == ["Y"]
    assert EDUCATION_LEVEL.judge(careers).outcome is Outcome.NO


def test_the_label_is_not_that_of_a_decline_since_the_unknown_may_grow() -> None:
    declining = [
        Career(title, outlook=Outlook(growth=growth))
        for title, growth in (("X", "-0.2"), ("Y", "-0.1"))
    ]
    verdict = OUTLOOK_GROWTH.judge((*declining, UNKNOWN))
    assert str(verdict) == (
        "Fastest projected growth: undecided (not known for F). Of the others: Y."
    )


def test_a_doubtful_figure_that_leads_the_known_is_said_with_doubt() -> None:
    doubtful = pay("X", 100, doubts=["few-jobs"])
    verdict = SALARY_CEILING.judge((A, UNKNOWN, doubtful))
    assert leading(verdict) == ["X"]
    assert verdict.doubted == (doubtful,)
    assert str(verdict) == (
        "Highest salary ceiling: undecided (not known for F). Of the others: X, by what is "
        "published; the figure is doubtful for X (fewer than 50 jobs)."
    )


def test_a_midpoint_by_which_the_known_are_led_is_said_to_be_one() -> None:
    ranged = Career("X", salary=Salary(80, 120, "USD"))
    note = "No median is known for X: the midpoint of the salary range stands in for it."
    for careers in ((A, ranged, UNKNOWN), (ranged, UNKNOWN, B)):
        comparison = compare(*careers)
        assert leading(comparison.verdict("salary.median")) == ["X"]
        page: Any = comparison.to_dict()
        assert note in page["notes"]
        assert note in comparison.verdict("salary.median").to_text().replace("\n", " ")
    page = compare(ranged, UNKNOWN).to_dict()
    assert note not in page["notes"]


def test_a_press_decides_it_too() -> None:
    (decision,) = Press(rules=["salary.median"]).decide(UNKNOWN, B, A)
    assert (decision.leading, decision.leading_known) == ((), (2,))


@pytest.mark.parametrize("tag", languages())
def test_every_language_names_who_leads_behind_the_reason(tag: str) -> None:
    found = Localizer(tag).text(compare(A, B, UNKNOWN).verdict("salary.median").message)
    *_, reason, leader = re.split("[()\uff08\uff09]", found)
    assert ("F" in reason, "A" in leader, "F" in leader) == (True, True, False)


def test_nobody_leads_the_known_where_nothing_is_missing() -> None:
    said = Message("mine", "Mine.")
    with pytest.raises(InvalidOption, match="nobody leading among the known"):
        Verdict("mine", Outcome.WINNER, said, A, leading_known=[B])
    with pytest.raises(InvalidOption, match="nobody leading among the known"):
        Verdict("mine", Outcome.UNDECIDED, said, reason=Reason.TOO_CLOSE, leading_known=[B])


def test_a_stranger_names_only_those_that_are_compared() -> None:
    said = Message("mine", "Mine.")

    @rule("mine")
    def mine(careers: tuple[Career, ...]) -> Verdict:
        return Verdict("mine", Outcome.UNDECIDED, said, reason=Reason.MISSING, leading_known=[A])

    verdict = mine.judge((A, B))
    assert Judgement.of((B, A), [verdict]).decisions[0].leading_known == (1,)
    with pytest.raises(InvalidOption, match="winners among the careers"):
        Judgement.of((B, D), [verdict])
