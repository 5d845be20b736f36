"""Levels of education of which some have no order between them."""

from __future__ import annotations

from itertools import permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import Career, EducationLevel, Outcome, Verdict, compare, rank
from careercompare.model import Scale
from careercompare.rules import EDUCATION_LEVEL, EDUCATION_LOWEST, Reading, level_out

HIGH_SCHOOL, SOME_COLLEGE = EducationLevel.HIGH_SCHOOL, EducationLevel.SOME_COLLEGE
VOCATIONAL = EducationLevel.VOCATIONAL_SECONDARY
levels = st.sampled_from(EducationLevel)


def make(*asked: EducationLevel | str | None) -> tuple[Career, ...]:
    return tuple(Career("ABCDE"[at], education=level) for at, level in enumerate(asked))


def find_lowest(*asked: EducationLevel) -> Verdict:
    return EDUCATION_LOWEST.judge(make(*asked))


def titles(verdict: Verdict) -> str:
    return "".join(career.title for career in verdict.winners)


@pytest.mark.parametrize(
    ("general", "vocational"),
    [
        ("high-school", "vocational-secondary"),
        ("some-college", "vocational-secondary"),
        ("general-postsecondary", "vocational-postsecondary"),
        ("postsecondary-nondegree", "vocational-postsecondary"),
        ("general-short-cycle", "vocational-short-cycle"),
        ("associate", "vocational-short-cycle"),
        ("bachelor", "professional-bachelor"),
    ],
)
def test_no_orientation_of_one_level_asks_for_less_than_the_other(
    general: str, vocational: str
) -> None:
    for careers in permutations(make(general, vocational)):
        found = compare(*careers, rules=[EDUCATION_LEVEL, EDUCATION_LOWEST])
        assert found.verdict("education.level").outcome is Outcome.YES
        assert found.verdict("education.lowest").outcome is Outcome.TIE
        ranking = rank(careers, {"education.lowest": 1})
        assert [(each.place, str(each.score.low)) for each in ranking.standings] == [
            (1, "1/2"),
            (1, "1/2"),
        ]


def test_a_vocational_level_leads_over_the_levels_above_it() -> None:
    verdict = find_lowest(EducationLevel.POSTSECONDARY_NONDEGREE, VOCATIONAL)
    assert (verdict.outcome, titles(verdict)) == (Outcome.WINNER, "B")
    assert verdict.margin is None
    assert titles(find_lowest(VOCATIONAL, EducationLevel.LOWER_SECONDARY)) == "B"


def test_all_lead_that_no_other_is_better_than() -> None:
    assert titles(find_lowest(HIGH_SCHOOL, SOME_COLLEGE, VOCATIONAL)) == "AC"
    assert titles(find_lowest(VOCATIONAL, EducationLevel.MASTER, VOCATIONAL)) == "AC"
    assert titles(find_lowest(VOCATIONAL, SOME_COLLEGE, EducationLevel.PRIMARY)) == "C"


def test_levels_are_the_same_where_none_is_above_another() -> None:
    def judge(*asked: EducationLevel | None) -> Outcome:
        return EDUCATION_LEVEL.judge(make(*asked)).outcome

    assert judge(VOCATIONAL, VOCATIONAL) is Outcome.YES
    assert judge(HIGH_SCHOOL, VOCATIONAL, VOCATIONAL) is Outcome.YES
    assert judge(HIGH_SCHOOL, VOCATIONAL, SOME_COLLEGE) is Outcome.NO
    assert judge(VOCATIONAL, EducationLevel.ASSOCIATE, None) is Outcome.NO
    assert judge(VOCATIONAL, HIGH_SCHOOL, None) is Outcome.UNDECIDED


@given(st.lists(levels, min_size=2, max_size=5))
def test_who_leads_is_who_nobody_is_better_than_in_any_order(asked: list[EducationLevel]) -> None:
    verdict = find_lowest(*asked)
    leading = {at for at, level in enumerate(asked) if not any(other < level for other in asked)}
    assert titles(verdict) == "".join("ABCDE"[at] for at in sorted(leading))


@given(st.lists(levels, min_size=2, max_size=5))
def test_a_ranking_never_puts_one_level_before_another_of_its_own(
    asked: list[EducationLevel],
) -> None:
    ranking = rank(make(*asked), {"education.lowest": 1})
    for one in ranking.standings:
        for other in ranking.standings:
            first, second = one.career.education, other.career.education
            assert isinstance(first, EducationLevel)
            assert isinstance(second, EducationLevel)
            if first.isced < second.isced:
                assert one.place < other.place
            elif not (first < second or first > second):
                assert one.place == other.place
    (measure,) = ranking.measures
    placed = [each.contributions[0].scaled for each in ranking.standings]
    assert list(measure.place_all()) == placed


def test_a_ranking_keeps_the_finer_steps_where_no_level_is_beside_them() -> None:
    finer = rank(make(HIGH_SCHOOL, SOME_COLLEGE), {"education.lowest": 1})
    assert [each.career.title for each in finer.standings if each.place == 1] == ["A"]
    with_vocational = rank(make(HIGH_SCHOOL, SOME_COLLEGE, VOCATIONAL), {"education.lowest": 1})
    assert {each.place for each in with_vocational.standings} == {1}


def test_a_level_beside_others_is_levelled_out_with_them_and_nothing_else_is() -> None:
    readings = [Reading.of(each) for each in (VOCATIONAL, None, SOME_COLLEGE)]
    assert [each.number for each in level_out(readings)] == [3, 0, 3]
    plain = [Reading.of(each) for each in (SOME_COLLEGE, EducationLevel.ASSOCIATE)]
    assert level_out(plain) is plain


def test_a_scale_of_ones_own_orders_all_its_steps() -> None:
    class Lehre(Scale):
        """The credentials of the German trades."""

        GESELLE = "geselle"
        MEISTER = "meister"

    assert all(step.rank == step.top_rank for step in Lehre)
