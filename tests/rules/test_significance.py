"""Whether two means differ: the z-test, against scipy and against NumPy on official figures."""

from __future__ import annotations

import decimal
import json
from decimal import Decimal
from itertools import combinations
from pathlib import Path
from typing import Any, cast

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy import stats  # type: ignore[import-untyped]  # has no types

from careercompare import (
    AtLeast,
    AtMost,
    Career,
    Comparison,
    HighestMean,
    InvalidOption,
    Message,
    Outcome,
    PayPeriod,
    Reason,
    Salary,
    compare,
)
from careercompare.l10n import Localizer
from careercompare.model import Money
from careercompare.readers import read_oews
from careercompare.rules import SALARY_MEAN, MeanPay

PAIRS_OF_825 = 339_900


def earn(title: str, mean: object, rse: object, currency: str = "USD") -> Career:
    salary = Salary(None, None, currency, mean=mean, mean_rse=rse)  # type: ignore[arg-type]
    return Career(title, salary=salary)


@pytest.fixture(scope="module")
def oews(shared: Path) -> tuple[Career, ...]:
    """The detailed occupations of May 2025, as officially published."""
    return read_oews(shared / "data" / "bls_oews" / "national_M2025_dl.xlsx").careers()


means = st.decimals(20_000, 300_000, places=0)
errors = st.decimals("0.001", "0.2", places=3)


@given(means, errors, means, errors, st.sampled_from(["0.8", "0.90", "0.95", "0.99"]))
def test_it_decides_as_scipy_does(
    mean: Decimal, error: Decimal, other: Decimal, other_error: Decimal, confidence: str
) -> None:
    rule = HighestMean("m", says=Message("m", "Higher mean"), confidence=Decimal(confidence))
    verdict = rule.judge((earn("a", mean, error), earn("b", other, other_error)))
    if mean == other:
        assert (verdict.outcome, verdict.significance) == (Outcome.TIE, None)
        return
    z = abs(float(mean - other)) / np.hypot(float(mean * error), float(other * other_error))
    differs = 2 * stats.norm.sf(z) < 1 - float(confidence)
    test = verdict.significance
    assert test is not None
    assert float(test.z) == pytest.approx(z, abs=0.0001)
    critical = stats.norm.ppf((1 + float(confidence)) / 2)
    assert float(test.critical) == pytest.approx(critical, abs=0.0001)
    assert test.confidence == Decimal(confidence)
    if abs(z - critical) > 1e-9:
        assert verdict.outcome is (Outcome.WINNER if differs else Outcome.UNDECIDED)
        assert verdict.reason is (None if differs else Reason.TOO_CLOSE)


def test_eight_of_the_210_pairs_of_computer_occupations_are_too_close(
    oews: tuple[Career, ...],
) -> None:
    careers = [career for career in oews if career.codes["soc"].startswith("15-")]
    verdicts = [SALARY_MEAN.judge(pair) for pair in combinations(careers, 2)]
    assert (len(careers), len(verdicts)) == (21, 210)
    undecided = [
        {each.career.title for each in verdict.evidence}
        for verdict in verdicts
        if verdict.reason is Reason.TOO_CLOSE
    ]
    assert len(undecided) == 8
    assert {"Mathematicians", "Data Scientists"} in undecided
    assert all(verdict.outcome is Outcome.WINNER for verdict in verdicts if not verdict.reason)


@pytest.mark.every_pair
@pytest.mark.no_cover  # a third of a million pairs, of which the first few cover every line
def test_every_pair_of_a_release_is_decided_as_numpy_decides_it(oews: tuple[Career, ...]) -> None:
    salaries = [career.salary for career in oews]

    def column(values: list[object]) -> np.ndarray[tuple[int], np.dtype[np.float64]]:
        return np.array([np.nan if value is None else float(str(value)) for value in values])

    known = [s if s is not None and isinstance(s.mean, Decimal) else None for s in salaries]
    mean = column([None if s is None else s.mean for s in known])
    error = mean * column([None if s is None else s.mean_rse for s in known])
    hourly = np.array([s is not None and s.period is PayPeriod.HOUR for s in salaries])
    apart = mean[:, None] - mean[None, :]
    # Multiplied out, so that two means without any error are simply compared.
    too_close = np.abs(apart) < stats.norm.ppf(0.95) * np.hypot(error[:, None], error[None, :])
    counted = 0
    for one, other in combinations(range(len(oews)), 2):
        verdict = SALARY_MEAN.judge((oews[one], oews[other]))
        if np.isnan(apart[one, other]):
            expected: object = Reason.MISSING
        elif hourly[one] != hourly[other]:
            expected = Reason.UNLIKE_PERIODS
        elif apart[one, other] == 0:
            expected = Outcome.TIE
        elif too_close[one, other]:
            expected = Reason.TOO_CLOSE
        else:
            expected = oews[one] if apart[one, other] > 0 else oews[other]
        found = verdict.winner or verdict.reason or verdict.outcome
        assert found == expected
        counted += not (hourly[one] or hourly[other])
    assert counted == PAIRS_OF_825


def test_what_is_too_close_says_so_with_its_test() -> None:
    verdict = SALARY_MEAN.judge((earn("a", 129_260, "0.010"), earn("b", 126_800, "0.007")))
    assert (verdict.outcome, verdict.reason) == (Outcome.UNDECIDED, Reason.TOO_CLOSE)
    assert verdict.winners == ()
    assert (
        Localizer("en").text(verdict.message) == "Higher mean pay: undecided (too close to call)."
    )
    assert verdict.significance is not None
    assert verdict.significance.z < verdict.significance.critical == Decimal("1.6449")


def test_a_test_comes_back_through_json() -> None:
    careers = (earn("a", 129_260, "0.010"), earn("b", 126_800, "0.007"))
    comparison = compare(*careers, rules=[SALARY_MEAN])
    data = json.loads(json.dumps(comparison.to_dict()))
    test = {"z": "1.5689", "critical": "1.6449", "confidence": "0.90"}
    assert data["verdicts"][0]["significance"] == test
    assert Comparison.from_dict(data) == comparison


def test_a_lower_confidence_lets_a_smaller_difference_decide() -> None:
    careers = (earn("a", 129_260, "0.010"), earn("b", 126_800, "0.007"))
    rule = HighestMean("m", says=Message("m", "Mean"), confidence=Decimal("0.8"))
    assert rule.judge(careers).winner == careers[0]


def test_the_nearest_rival_decides_among_many() -> None:
    first, near, far = earn("a", 100, "0.01"), earn("b", 99, "0.01"), earn("c", 10, "0.01")
    assert SALARY_MEAN.judge((far, near, first)).reason is Reason.TOO_CLOSE
    verdict = SALARY_MEAN.judge((far, first))
    assert verdict.winner == first
    assert verdict.mark is not None


@pytest.mark.parametrize("order", [1, -1])
def test_equal_means_share_no_lead_over_one_that_chance_explains(order: int) -> None:
    one, other, near = earn("a", 100, "0.1"), earn("b", 100, "0.01"), earn("c", 99, "0.1")
    verdict = SALARY_MEAN.judge((one, other, near)[::order])
    assert (verdict.reason, verdict.winners) == (Reason.TOO_CLOSE, ())
    # Of the two that lead the one of the larger error is told from the third with less certainty.
    assert verdict.significance == SALARY_MEAN.judge((one, near)).significance
    above = SALARY_MEAN.judge((one, other, earn("c", AtMost(99), "0.1"))[::order])
    assert above.reason is Reason.OPEN_UPPER_BOUND


@pytest.mark.parametrize("order", [1, -1])
def test_equal_means_share_a_lead_that_a_test_tells_from_the_others(order: int) -> None:
    one, other, far = earn("a", 100, "0.1"), earn("b", 100, "0.01"), earn("c", 9, "0.1")
    verdict = SALARY_MEAN.judge((one, other, far)[::order])
    assert verdict.outcome is Outcome.TIE
    assert {*verdict.winners} == {one, other}
    assert verdict.significance == SALARY_MEAN.judge((one, far)).significance
    untested = SALARY_MEAN.judge((earn("a", 2, 0), earn("b", 2, 0), earn("c", 1, 0)))
    assert (untested.outcome, untested.significance) == (Outcome.TIE, None)


def test_means_without_any_error_are_simply_compared() -> None:
    verdict = SALARY_MEAN.judge((earn("a", 2, 0), earn("b", 1, 0)))
    assert (verdict.winner, verdict.significance) == (earn("a", 2, 0), None)


@pytest.mark.parametrize(
    "career",
    [
        Career("a"),
        earn("a", 5, None),
        Career("a", salary=Salary(1, 2, "USD")),
    ],
)
def test_a_mean_that_cannot_be_tested_is_missing(career: Career) -> None:
    verdict = SALARY_MEAN.judge((career, earn("b", 5, "0.01")))
    assert verdict.reason is Reason.MISSING
    assert [each.value is None for each in verdict.evidence] == [True, False]


@pytest.mark.parametrize("order", [1, -1])
def test_a_mean_that_is_only_a_bound_leads_where_it_does_so_however_high_it_is(order: int) -> None:
    surgeon, cook = earn("Surgeon", AtLeast(239_200), "0.01"), earn("Cook", 40_000, "0.01")
    verdict = SALARY_MEAN.judge((surgeon, cook)[::order])
    assert verdict.winner == surgeon
    assert verdict.margin == Money(AtLeast(199_200), "USD")
    assert {each.value for each in verdict.evidence} == {
        Money(AtLeast(239_200), "USD"),
        Money(40_000, "USD"),
    }


@pytest.mark.parametrize("rival", [238_000, 239_200, 240_000, AtLeast(1)])
def test_a_mean_that_is_only_a_bound_does_not_decide_elsewhere(rival: int | AtLeast) -> None:
    careers = (earn("a", AtLeast(239_200), "0.01"), earn("b", rival, "0.01"))
    verdict = SALARY_MEAN.judge(careers)
    assert verdict.reason is Reason.OPEN_BOUND
    named = "a and b" if isinstance(rival, AtLeast) else "a"
    assert f"a lower bound is published for {named}, and" in str(verdict)


@pytest.mark.parametrize("order", [1, -1])
def test_a_mean_that_is_only_an_upper_bound_is_behind_however_low_it_is(order: int) -> None:
    surgeon, cook = earn("Surgeon", AtLeast(90_000), "0.01"), earn("Cook", AtMost(40_000), "0.01")
    verdict = SALARY_MEAN.judge((surgeon, cook)[::order])
    assert verdict.winner == surgeon
    assert verdict.margin == Money(AtLeast(50_000), "USD")


def test_a_mean_up_to_nearly_the_highest_may_yet_turn_out_far_enough_behind() -> None:
    best, near, behind = earn("a", 100, "0.01"), earn("b", AtMost(99), "0.01"), earn("c", 9, "0.01")
    verdict = SALARY_MEAN.judge((best, near, behind))
    assert verdict.reason is Reason.OPEN_UPPER_BOUND
    assert verdict.significance is not None
    assert "an upper bound is published for b, and" in str(verdict)
    far = earn("d", AtMost(5), "0.01")
    assert "bound is published for b, and" in str(SALARY_MEAN.judge((best, near, behind, far)))
    assert SALARY_MEAN.judge((best, near, earn("c", 99, "0.01"))).reason is Reason.TOO_CLOSE
    assert SALARY_MEAN.judge((best, near, earn("c", 101, "0"))).reason is Reason.TOO_CLOSE


@pytest.mark.parametrize("digits", [2, 17, 299])
def test_a_confidence_near_certainty_is_reckoned_and_not_rounded_to_it(digits: int) -> None:
    confidence = Decimal("0." + "9" * digits)
    rule = HighestMean("m", says=Message("m", "Mean"), confidence=confidence)
    test = rule.judge((earn("a", 2, "0.01"), earn("b", 1, "0.01"))).significance
    assert test is not None
    tail = float(f"1E-{digits}") / 2
    assert float(test.critical) == pytest.approx(stats.norm.isf(tail), abs=0.0001)


def test_the_callers_decimal_context_changes_nothing() -> None:
    careers = (earn("a", 129_260, "0.010"), earn("b", 126_800, "0.007"))
    verdict = SALARY_MEAN.judge(careers)
    with decimal.localcontext(prec=1, rounding=decimal.ROUND_UP) as context:
        context.traps[decimal.Inexact] = True
        assert SALARY_MEAN.judge(careers) == verdict


@pytest.mark.parametrize("mean", [Money(5, "USD"), 5, Money(AtLeast(5), "USD")])
def test_a_mean_without_its_error_is_refused_and_not_called_a_tie(mean: Any) -> None:
    rule = HighestMean("m", of=lambda _: mean, says=Message("m", "Mean"))
    with pytest.raises(InvalidOption, match=r"^rule m of 'a': expected a MeanPay, with its error"):
        rule.judge((Career("a"), Career("b")))


@pytest.mark.parametrize("error", [0.012, Decimal("NaN"), Decimal(-1), Decimal(1), "0.01", None])
def test_an_error_that_is_no_fraction_is_refused(error: Any) -> None:
    with pytest.raises(InvalidOption, match=r"^mean\.error: .*'0\.012'\) for 1\.2 %"):
        MeanPay(Money(5, "USD"), error)


def test_a_mean_that_is_no_money_is_refused() -> None:
    with pytest.raises(InvalidOption, match=r"^mean\.money: expected an amount of money, got 5"):
        MeanPay(cast("Money", 5), Decimal(0))


def test_unlike_means_are_not_tested() -> None:
    verdict = SALARY_MEAN.judge((earn("a", 5, "0.01"), earn("b", 5, "0.01", "EUR")))
    assert verdict.reason is Reason.UNLIKE_CURRENCIES


@pytest.mark.parametrize(
    "confidence", [0.9, Decimal(0), Decimal(1), Decimal("NaN"), Decimal("1E-301"), "0.90"]
)
def test_a_confidence_that_is_none_is_refused(confidence: object) -> None:
    with pytest.raises(InvalidOption, match="Write Decimal"):
        HighestMean("m", says=Message("m", "Mean"), confidence=confidence)  # type: ignore[arg-type]
