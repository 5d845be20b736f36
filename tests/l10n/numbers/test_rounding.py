"""Rounding is exact, half away from zero, down, or up."""

from __future__ import annotations

from decimal import Decimal, localcontext

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.l10n.numbers.digits import round_to, strip_zeros

amounts = st.decimals(0, 10**18, allow_nan=False, allow_infinity=False)


@pytest.mark.parametrize(
    ("amount", "places", "rounded"),
    [("0.5", 0, 1), ("1.5", 0, 2), ("2.5", 0, 3), ("0.4999", 0, 0), ("-2.5", 0, 3), ("45", -1, 5)],
)
def test_a_half_goes_away_from_zero(amount: str, places: int, rounded: int) -> None:
    assert round_to(Decimal(amount), places) == rounded


def test_down_cuts_off() -> None:
    assert round_to(Decimal("239999.99"), -3, "down") == 239


def test_up_never_falls_short() -> None:
    assert round_to(Decimal("239000.01"), -3, "up") == 240
    assert round_to(Decimal(239_000), -3, "up") == 239


@given(amounts, st.integers(-6, 6))
def test_rounding_is_off_by_half_a_unit_at_most(amount: Decimal, places: int) -> None:
    with localcontext(prec=60):
        assert abs(round_to(amount, places) - amount.scaleb(places)) <= Decimal("0.5")


@given(amounts, st.integers(-6, 6))
def test_rounding_down_never_exceeds_the_amount(amount: Decimal, places: int) -> None:
    with localcontext(prec=60):
        assert 0 <= amount.scaleb(places) - round_to(amount, places, "down") < 1


@given(amounts, st.integers(-6, 6))
def test_rounding_up_never_falls_below_the_amount(amount: Decimal, places: int) -> None:
    with localcontext(prec=60):
        assert 0 <= round_to(amount, places, "up") - amount.scaleb(places) < 1


def test_the_precision_of_the_callers_context_changes_nothing() -> None:
    with localcontext(prec=2):
        assert round_to(Decimal("123456.789"), 2) == 12_345_679


def test_only_zeros_behind_the_decimal_sign_are_dropped() -> None:
    assert strip_zeros(1_000, 2) == (10, 0)
    assert strip_zeros(1_050, 2) == (105, 1)
    assert strip_zeros(0, 3) == (0, 0)
