"""Amounts of money, some of which are only a published bound."""

from __future__ import annotations

from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import amounts, numbers

from careercompare import AtLeast, AtMost, InvalidCareer
from careercompare.model import Amount, Money, distance, number_of, order_amounts
from careercompare.model.amounts import midpoint

BOUND = AtLeast(239_200)
UPPER = AtMost(80_000)


def test_a_number_below_the_bound_is_less_than_any_amount_that_the_bound_allows() -> None:
    assert BOUND > 238_380
    assert BOUND >= 238_380
    assert BOUND > 238_380
    assert BOUND >= 238_380
    assert not BOUND < 238_380
    assert not BOUND <= 238_380


def test_a_number_above_the_bound_is_in_no_known_order_with_it() -> None:
    assert not BOUND > 240_000
    assert not BOUND < 240_000
    assert not BOUND >= 240_000
    assert not BOUND <= 240_000
    assert order_amounts(BOUND, Decimal(240_000)) is None
    assert order_amounts(Decimal(240_000), BOUND) is None


def test_the_bound_itself_may_be_the_amount_or_less() -> None:
    assert BOUND >= 239_200
    assert not BOUND > 239_200
    assert not Decimal(239_200) > BOUND
    assert order_amounts(BOUND, Decimal(239_200)) is None


def test_two_bounds_are_in_no_known_order_even_where_they_are_equal() -> None:
    lower = AtLeast(100_000)
    assert not lower < BOUND
    assert not lower <= BOUND
    assert not lower < BOUND
    assert not lower <= BOUND
    assert order_amounts(BOUND, lower) is None
    assert order_amounts(BOUND, AtLeast(239_200)) is None


def test_a_bound_is_no_number() -> None:
    equal: object = BOUND
    assert equal != 239_200
    assert equal != Decimal(239_200)
    assert equal == AtLeast("239200")
    assert hash(BOUND) == hash(AtLeast("239200.00"))


def test_a_number_above_an_upper_bound_is_more_than_any_amount_that_it_allows() -> None:
    assert UPPER < 80_001
    assert UPPER <= 80_000
    assert Decimal(80_001) > UPPER
    assert Decimal(80_000) >= UPPER
    assert not UPPER > 80_001
    assert not UPPER >= 80_001


@pytest.mark.parametrize("other", [Decimal(70_000), Decimal(80_000), UPPER, AtMost(1), AtLeast(5)])
def test_an_upper_bound_decides_nothing_else(other: Amount) -> None:
    assert not other > UPPER
    assert not other < UPPER
    assert not other < UPPER
    assert not other > UPPER
    assert order_amounts(UPPER, other) is None


def test_two_bounds_are_in_order_where_nothing_lies_between_both() -> None:
    assert UPPER < BOUND
    assert BOUND > UPPER
    assert order_amounts(UPPER, AtLeast(80_001)) == -1
    assert order_amounts(AtLeast(80_001), UPPER) == 1


def test_two_bounds_that_meet_may_be_equal_and_are_in_no_other_order() -> None:
    meeting = AtLeast(80_000)
    assert meeting >= UPPER
    assert meeting >= UPPER
    assert not meeting <= UPPER
    assert not meeting <= UPPER
    assert order_amounts(UPPER, meeting) is None
    bounds: tuple[object, object] = (UPPER, meeting)
    assert bounds[0] != bounds[1]


@pytest.mark.parametrize("other", ["239200", None, 239_200.0])
@pytest.mark.parametrize("bound", [BOUND, UPPER])
def test_a_bound_is_ordered_with_nothing_but_amounts(bound: Amount, other: object) -> None:
    for name in ("__lt__", "__le__", "__gt__", "__ge__"):
        assert getattr(bound, name)(other) is NotImplemented
    with pytest.raises(TypeError):
        sorted([BOUND, other])  # type: ignore[type-var]


@pytest.mark.parametrize(
    ("left", "right", "order"),
    [
        (Decimal(1), Decimal(2), -1),
        (Decimal(2), Decimal("2.0"), 0),
        (Decimal(3), Decimal(2), 1),
        (BOUND, Decimal(238_380), 1),
        (Decimal(238_380), BOUND, -1),
        (238_380, 238_380, 0),
        (238_380, Decimal(238_380), 0),
        (238_380, BOUND, -1),
    ],
)
def test_an_order_that_is_known_is_told(
    left: Amount | int, right: Amount | int, order: int
) -> None:
    assert order_amounts(left, right) == order


@given(amounts, amounts)
def test_an_order_turns_around_with_its_sides(left: Amount, right: Amount) -> None:
    order, back = order_amounts(left, right), order_amounts(right, left)
    assert (order is None) == (back is None)
    assert order is None or order + (back or 0) == 0


@given(amounts, amounts, numbers, numbers)
def test_an_order_holds_wherever_the_true_amounts_lie(
    left: Amount, right: Amount, one: Decimal, other: Decimal
) -> None:
    order = order_amounts(left, right)
    if may_be(left, one) and may_be(right, other) and order is not None:
        assert order_amounts(one, other) == order
        apart = distance(left, right)
        assert apart is not None
        assert may_be(apart, abs(one - other))


def may_be(amount: Amount, number: Decimal) -> bool:
    """Tell whether *number* can be the true one behind *amount*."""
    match amount:
        case AtLeast(least):
            return number >= least
        case AtMost(most):
            return number <= most
        case _:
            return number == amount


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        (118_000, "118000"),
        ("118000.50", "118000.50"),
        (0.1, "0.1"),
        (Decimal("-0"), "0"),
        (999_999_999_999_999_999, "999999999999999999"),
        (
            "12345678901234567.1234567890123456",
            "12345678901234567.1234567890123456",
        ),
    ],
)
def test_an_amount_keeps_every_digit_it_is_given(given_: int | str | float, kept: str) -> None:
    assert str(Money(given_, "USD").amount) == kept


def test_a_bound_stays_the_bound_it_is() -> None:
    assert Money(BOUND, "USD").amount is BOUND
    assert Money(UPPER, "USD").amount is UPPER
    assert number_of(BOUND) == 239_200
    assert number_of(UPPER) == 80_000
    assert number_of(Decimal(5)) == 5


@pytest.mark.parametrize(
    "value",
    [
        -1,
        "-0.01",
        "NaN",
        "Infinity",
        float("inf"),
        float("nan"),
        True,
        "much",
        "",
        None,
        [1],
        2j,
    ],
)
def test_what_is_no_amount_is_refused(value: object) -> None:
    with pytest.raises(InvalidCareer) as caught:
        AtLeast(value)  # type: ignore[arg-type]  # that is what is tried
    assert caught.value.path == "at least"
    with pytest.raises(InvalidCareer) as caught:
        AtMost(value)  # type: ignore[arg-type]  # that is what is tried
    assert caught.value.path == "at most"
    assert str(caught.value.value).casefold().startswith(str(value).casefold())
    assert caught.value.remedy


@pytest.mark.parametrize("value", ["1E+18", "9E+999999", 10**18])
def test_an_amount_that_no_one_can_earn_is_refused(value: int | str) -> None:
    with pytest.raises(InvalidCareer, match="Check the number of zeros"):
        AtLeast(value)


def test_the_middle_of_a_range_is_a_bound_where_an_end_is_one() -> None:
    assert midpoint(Decimal(118_000), Decimal(191_000)) == Decimal(154_500)
    assert midpoint(Decimal(118_000), AtLeast(191_000)) == AtLeast(154_500)
    assert midpoint(AtLeast(118_000), Decimal(191_000)) == AtLeast(154_500)
    assert midpoint(AtLeast(118_000), AtLeast(191_000)) == AtLeast(154_500)
    assert midpoint(Decimal(60_000), UPPER) == AtMost(70_000)
    assert midpoint(AtMost(60_000), UPPER) == AtMost(70_000)


def test_the_middle_of_bounds_on_different_sides_is_not_known() -> None:
    assert midpoint(AtLeast(60_000), UPPER) is None
    assert midpoint(UPPER, BOUND) is None


def test_a_distance_from_a_bound_is_itself_a_bound() -> None:
    assert distance(Decimal(5), Decimal(8)) == 3
    assert distance(BOUND, Decimal(238_380)) == AtLeast(820)
    assert distance(Decimal(238_380), BOUND) == AtLeast(820)
    assert distance(UPPER, Decimal(100_000)) == AtLeast(20_000)
    assert distance(AtLeast(90_000), UPPER) == AtLeast(10_000)


def test_a_distance_is_not_known_where_a_bound_does_not_decide() -> None:
    assert distance(BOUND, Decimal(240_000)) is None
    assert distance(UPPER, AtLeast(60_000)) is None
    assert distance(UPPER, UPPER) is None


@given(numbers, numbers, st.integers(1, 6))
def test_the_callers_decimal_context_changes_no_amount(
    low: Decimal, high: Decimal, digits: int
) -> None:
    apart, middle = distance(low, high), midpoint(low, high)
    with localcontext(prec=digits):
        assert str(AtLeast(low).amount) == str(low)
        assert distance(low, high) == apart
        assert midpoint(low, high) == middle


@pytest.mark.parametrize("wrong", [Decimal("NaN"), None, "5", [1], 0.1], ids=repr)
def test_what_is_no_amount_is_in_no_order(wrong: Any) -> None:
    for amount in (Decimal(1), Decimal(-1), BOUND, 1):
        with pytest.raises(InvalidCareer, match=r"^left: expected a"):
            order_amounts(wrong, amount)
        with pytest.raises(InvalidCareer, match=r"^right: expected a"):
            order_amounts(amount, wrong)
    with pytest.raises(InvalidCareer, match=r"^left: expected a"):
        order_amounts(wrong, wrong)


def test_money_is_paid_at_a_place_as_a_salary_spells_it() -> None:
    assert Money(1, "USD", place=" New\u00a0 York").place == "New York"
