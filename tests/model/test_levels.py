"""Ordered scales of demand and education."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import Demand, EducationLevel
from careercompare.model import Scale

scales = st.sampled_from([Demand, EducationLevel])


def test_education_rises_from_no_credential_to_a_doctorate() -> None:
    assert max(EducationLevel) is EducationLevel.DOCTORATE
    assert min(EducationLevel) is EducationLevel.NO_FORMAL_CREDENTIAL
    assert EducationLevel.BACHELOR < EducationLevel.MASTER


def test_demand_rises_from_very_low_to_very_high() -> None:
    assert sorted(Demand) == list(Demand)
    assert Demand.VERY_LOW < Demand.LOW < Demand.MODERATE < Demand.HIGH < Demand.VERY_HIGH


@given(scales.flatmap(lambda kind: st.tuples(st.sampled_from(kind), st.sampled_from(kind))))
def test_two_steps_of_a_scale_are_in_exactly_one_order(steps: tuple[Scale, Scale]) -> None:
    left, right = steps
    assert [left < right, left == right, left > right].count(True) == 1
    assert (left <= right) is (left < right or left == right)
    assert (left >= right) is (left > right or left == right)


@pytest.mark.parametrize("name", ["__lt__", "__le__", "__gt__", "__ge__"])
def test_steps_of_two_scales_are_in_no_order(name: str) -> None:
    assert getattr(Demand.LOW, name)(EducationLevel.MASTER) is NotImplemented
    with pytest.raises(TypeError):
        sorted([Demand.LOW, EducationLevel.MASTER])


@pytest.mark.parametrize(
    ("level", "code"),
    [
        (EducationLevel.NO_FORMAL_CREDENTIAL, 0),
        (EducationLevel.PRIMARY, 1),
        (EducationLevel.LOWER_SECONDARY, 2),
        (EducationLevel.HIGH_SCHOOL, 3),
        (EducationLevel.SOME_COLLEGE, 3),
        (EducationLevel.POSTSECONDARY_NONDEGREE, 4),
        (EducationLevel.ASSOCIATE, 5),
        (EducationLevel.BACHELOR, 6),
        (EducationLevel.MASTER, 7),
        (EducationLevel.DOCTORATE, 8),
    ],
)
def test_every_level_has_its_code_of_isced_2011(level: EducationLevel, code: int) -> None:
    assert level.isced == code


def test_more_education_never_has_a_lower_code() -> None:
    codes = [level.isced for level in EducationLevel]
    assert codes == sorted(codes)
