"""Ordered scales of demand and education."""

from __future__ import annotations

import copy
import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import Demand, EducationLevel
from careercompare.model import Scale, make_scale

levels = st.sampled_from(EducationLevel)


def test_education_rises_from_no_credential_to_a_doctorate() -> None:
    assert max(EducationLevel) is EducationLevel.DOCTORATE
    assert min(EducationLevel) is EducationLevel.NO_FORMAL_CREDENTIAL
    assert EducationLevel.BACHELOR < EducationLevel.MASTER


def test_demand_rises_from_very_low_to_very_high() -> None:
    assert sorted(Demand) == list(Demand)
    assert Demand.VERY_LOW < Demand.LOW < Demand.MODERATE < Demand.HIGH < Demand.VERY_HIGH


@given(st.sampled_from(Demand), st.sampled_from(Demand))
def test_two_degrees_of_demand_are_in_exactly_one_order(left: Demand, right: Demand) -> None:
    assert [left < right, left == right, left > right].count(True) == 1


@given(st.one_of(st.tuples(levels, levels), st.tuples(*[st.sampled_from(Demand)] * 2)))
def test_two_steps_of_a_scale_are_at_most_in_one_order(steps: tuple[Scale, Scale]) -> None:
    left, right = steps
    assert [left < right, left is right, left > right].count(True) <= 1
    assert (left <= right) is (left < right or left is right)
    assert (left >= right) is (left > right or left is right)
    assert (left < right) is (right > left)


@given(levels, levels, levels)
def test_what_is_above_a_level_is_above_all_that_it_is_above(
    low: EducationLevel, middle: EducationLevel, high: EducationLevel
) -> None:
    if low < middle < high:
        assert low < high


@given(levels, levels)
def test_levels_of_isced_are_ordered_and_their_orientations_are_not(
    left: EducationLevel, right: EducationLevel
) -> None:
    ladder = {EducationLevel.HIGH_SCHOOL, EducationLevel.SOME_COLLEGE}
    if left.isced != right.isced:
        assert (left < right) is (left.isced < right.isced)
    elif {left, right} != ladder:  # two steps of the United States' own list
        assert not left < right
        assert not left > right


@given(levels, levels)
def test_ranks_never_contradict_the_order(left: EducationLevel, right: EducationLevel) -> None:
    assert not left < right or left.rank <= left.top_rank < right.rank


def test_the_steps_of_the_united_states_keep_their_order() -> None:
    assert EducationLevel.HIGH_SCHOOL < EducationLevel.SOME_COLLEGE
    assert EducationLevel.SOME_COLLEGE < EducationLevel.POSTSECONDARY_NONDEGREE
    assert EducationLevel.POSTSECONDARY_NONDEGREE < EducationLevel.ASSOCIATE
    assert EducationLevel.ASSOCIATE < EducationLevel.BACHELOR


@pytest.mark.parametrize("name", ["__lt__", "__le__", "__gt__", "__ge__"])
def test_steps_of_two_scales_are_in_no_order(name: str) -> None:
    assert getattr(Demand.LOW, name)(EducationLevel.MASTER) is NotImplemented
    with pytest.raises(TypeError):
        sorted([Demand.LOW, EducationLevel.MASTER])


@pytest.mark.parametrize(
    ("word", "code"),
    [
        ("no-formal-credential", "0"),
        ("primary", "1"),
        ("lower-secondary", "2"),
        ("high-school", "34"),
        ("vocational-secondary", "35"),
        ("some-college", "34"),
        ("postsecondary-nondegree", "4"),
        ("general-postsecondary", "44"),
        ("vocational-postsecondary", "45"),
        ("associate", "5"),
        ("general-short-cycle", "54"),
        ("vocational-short-cycle", "55"),
        ("bachelor", "6"),
        ("professional-bachelor", "65"),
        ("master", "7"),
        ("doctorate", "8"),
    ],
)
def test_every_level_has_its_code_of_isced_2011(word: str, code: str) -> None:
    level = EducationLevel(word)
    assert level.isced_code == code
    assert level.isced == int(code[0])
    assert pickle.loads(pickle.dumps(level)) is level  # noqa: S301
    assert copy.deepcopy(level) is level


def test_more_education_never_has_a_lower_code() -> None:
    codes = [level.isced for level in EducationLevel]
    assert codes == sorted(codes)


def test_steps_whose_values_make_no_names_are_called_by_their_places() -> None:
    steps = make_scale("Trade", (("1", "Lehre"), ("2", "Meister")))
    assert [step.name for step in steps] == ["STEP_1", "STEP_2"]
