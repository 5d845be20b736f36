"""Members of enumerations by their values, which stand in JSON, in frames and in callers' code."""

from __future__ import annotations

from enum import Enum

import pytest

from careercompare import Demand, EducationLevel, Outcome, PayPeriod, Reason
from careercompare.catalog import How, Position
from careercompare.model import Basis, Doubt, Places
from careercompare.presentation import Form

VALUES: dict[type[Enum], str] = {
    How: "same number initials start short stem near",
    Position: "below-both between above-both",
    Doubt: "equal-percentiles mean-far-above high-error few-jobs",
    Demand: "very-low low moderate high very-high",
    EducationLevel: "no-formal-credential primary lower-secondary high-school vocational-secondary "
    "some-college postsecondary-nondegree general-postsecondary vocational-postsecondary associate "
    "general-short-cycle vocational-short-cycle bachelor professional-bachelor master doctorate",
    PayPeriod: "hour day week month year",
    Basis: "median midpoint bound",
    Form: "text figures list tags choices missing",
    Places: "nominal",
    Outcome: "winner tie yes no undecided",
    Reason: "missing unlike-currencies unlike-periods unlike-places unlike-percentiles "
    "unlike-dates unlike-scales open-bound open-upper-bound open-bounds too-close",
}


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_a_member_is_named_after_its_value(kind: type[Enum]) -> None:
    assert [each.value for each in kind] == VALUES[kind].split()
    assert [each.name for each in kind] == VALUES[kind].upper().replace("-", "_").split()
