"""What a career pays."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from strategies import salaries

from careercompare import AtLeast, AtMost, Career, InvalidCareer, PayPeriod, Salary
from careercompare.model import Amount, Basis, Money, order_amounts


def test_amounts_of_every_accepted_kind_are_kept_as_decimals() -> None:
    salary = Salary(118_000, "191000.50", "USD", median=150_000.5, mean=Decimal(151_000))
    assert salary.low == Decimal(118_000)
    assert salary.high == Decimal("191000.50")
    assert salary.median == Decimal("150000.5")
    assert salary.mean == Decimal(151_000)
    for amount in (salary.low, salary.high, salary.median, salary.mean):
        assert isinstance(amount, Decimal)


def test_a_range_alone_leaves_the_rest_unknown() -> None:
    salary = Salary(118_000, 191_000, "USD")
    assert salary.period is PayPeriod.YEAR
    assert (salary.median, salary.mean, salary.mean_rse) == (None, None, None)
    assert (salary.place, salary.as_of) == (None, None)


def test_the_median_is_typical_where_it_is_known() -> None:
    typical = Salary(118_000, 191_000, "USD", median=150_000).typical
    assert typical is not None
    assert typical.money == Money(150_000, "USD")
    assert typical.basis is Basis.MEDIAN


def test_the_midpoint_of_a_hundred_digits_is_exact() -> None:
    amount = Decimal(f"1.{'0' * 98}1")
    typical = Salary(amount, amount, "USD").typical
    assert typical is not None
    assert typical.money.amount == amount


def test_the_midpoint_is_typical_where_no_median_is_known_and_says_so() -> None:
    typical = Salary("15.50", "20.25", "EUR", period=PayPeriod.HOUR).typical
    assert typical is not None
    assert typical.money == Money("17.875", "EUR", PayPeriod.HOUR)
    assert typical.basis is Basis.MIDPOINT


@pytest.mark.parametrize(
    ("low", "high"), [(AtLeast(100), AtLeast(200)), (100, AtLeast(200)), (AtLeast(100), 200)]
)
def test_the_midpoint_of_a_range_with_a_bound_is_a_bound(
    low: int | AtLeast, high: int | AtLeast
) -> None:
    typical = Salary(low, high, "USD").typical
    assert typical is not None
    assert typical.money.amount == AtLeast(150)


def test_a_mean_alone_is_not_taken_for_typical() -> None:
    assert Salary(None, None, "USD", mean=238_380).typical is None


def test_a_median_alone_is_enough() -> None:
    typical = Salary(None, None, "USD", median=AtLeast(239_200)).typical
    assert typical is not None
    assert typical.money.amount == AtLeast(239_200)


def test_the_ends_may_be_known_percentiles() -> None:
    assert Salary(1, 2, "USD", percentiles=[10, 90]).percentiles == (10, 90)


def test_one_amount_may_be_all_of_the_range() -> None:
    salary = Salary(50_000, 50_000, "USD", median=50_000)
    assert salary.low == salary.median == salary.high


@pytest.mark.parametrize(
    ("arguments", "path", "value", "remedy"),
    [
        ({"low": 191_000, "high": 118_000}, "salary.low", 191_000, "Swap the two."),
        ({"median": 200_000}, "salary.median", 200_000, "A median lies in its range"),
        ({"median": 1}, "salary.low", 118_000, "A median lies in its range"),
        ({"low": AtLeast(239_200)}, "salary.low", AtLeast(239_200), "Swap the two."),
        ({"low": -1}, "salary.low", -1, "Pay is never negative"),
        ({"high": Decimal("NaN")}, "salary.high", None, "None means not known."),
        ({"high": float("inf")}, "salary.high", float("inf"), "Give an int"),
        ({"median": True}, "salary.median", True, "Give an int"),
        ({"mean": "lots"}, "salary.mean", "lots", "Give an int"),
        ({"high": "1E+18"}, "salary.high", 10**18, "Check the number of zeros"),
        ({"currency": "dollars"}, "salary.currency", "dollars", "Write a code such as 'USD'"),
        ({"currency": "usd"}, "salary.currency", "usd", "Write 'USD'."),
        ({"currency": None}, "salary.currency", None, "Write a code such as 'USD'"),
        ({"low": AtMost(80_000)}, "salary.low", AtMost(80_000), "Make it the high end"),
        (
            {"low": AtMost(80_000), "high": None},
            "salary.low",
            AtMost(80_000),
            "Make it the high end",
        ),
        (
            {"low": None, "high": AtLeast(80_000)},
            "salary.high",
            AtLeast(80_000),
            "Make it the low end",
        ),
        ({"high": AtMost(80_000)}, "salary.low", 118_000, "Swap the two."),
        ({"low": AtLeast(90), "high": AtMost(80)}, "salary.low", AtLeast(90), "Swap the two."),
        ({"median": AtMost(80_000)}, "salary.low", 118_000, "A median lies in its range"),
        ({"low": None, "median": 200_000}, "salary.median", 200_000, "A median lies in its range"),
        ({"high": None, "median": 100_000}, "salary.low", 118_000, "A median lies in its range"),
        ({"low": None, "high": None}, "salary", None, "Leave the whole salary out"),
        ({"mean_rse": "1.5"}, "salary.mean_rse", Decimal("1.5"), "1.5 % is 0.015"),
        ({"mean_rse": -1}, "salary.mean_rse", -1, "1.5 % is 0.015"),
        ({"period": "hourly"}, "salary.period", "hourly", "Write 'hour'."),
        ({"source": "BLS"}, "salary.source", "BLS", "Write Source(…), or leave it out."),
        ({"percentiles": (90, 10)}, "salary.percentiles", (90, 10), "Write (10, 90)."),
        ({"percentiles": (0, 50)}, "salary.percentiles", (0, 50), "Write (10, 90)."),
        ({"percentiles": [10]}, "salary.percentiles", (10,), "Write (10, 90)."),
        ({"place": " "}, "salary.place", " ", "None or () means not known"),
        ({"as_of": "May 2025"}, "salary.as_of", "May 2025", "Write '2025' or '2025-05'"),
        ({"as_of": "2025-13"}, "salary.as_of", "2025-13", "Write '2025' or '2025-05'"),
        ({"as_of": "٢٠٢٥"}, "salary.as_of", "٢٠٢٥", "Write '2025' or '2025-05'"),
        ({"as_of": -5}, "salary.as_of", -5, "Write '2025' or '2025-05'"),
        ({"as_of": 2025.5}, "salary.as_of", 2025.5, "Write '2025' or '2025-05'"),
    ],
)
def test_a_salary_that_cannot_be_says_where_what_and_what_to_do(
    arguments: dict[str, Any], path: str, value: object, remedy: str
) -> None:
    valid: dict[str, Any] = {"low": 118_000, "high": 191_000, "currency": "USD"}
    with pytest.raises(InvalidCareer) as caught:
        Salary(**(valid | arguments))
    assert caught.value.path == path
    if value is not None:
        assert caught.value.value == value
    assert remedy in caught.value.remedy
    assert str(caught.value).startswith(f"{path}: expected ")
    assert str(caught.value).endswith(caught.value.remedy)


@pytest.mark.parametrize(
    ("given_", "kept"),
    [
        (2025, "2025"),
        ("2025-05", "2025-05"),
        ("2025-05-31", "2025-05-31"),
        (date(2025, 5, 1), "2025-05-01"),
    ],
)
def test_a_date_is_kept_as_exact_as_it_is_given(given_: str | int | date, kept: str) -> None:
    assert Salary(1, 2, "USD", as_of=given_).as_of == kept


@given(salaries())
def test_a_known_typical_amount_never_lies_outside_of_the_range(salary: Salary) -> None:
    typical = salary.typical
    ends = {type(end) for end in (salary.low, salary.high) if end is not None}
    if typical is None:
        assert salary.median is None
        assert ends in (set(), {AtLeast, AtMost})
        return
    assert typical.money == salary.money(typical.money.amount, doubts=typical.money.doubts)
    if salary.low is not None:
        assert order_amounts(salary.low, typical.money.amount) != 1
    if salary.high is not None:
        assert order_amounts(typical.money.amount, salary.high) != 1
    assert (typical.basis is Basis.BOUND) is (
        salary.median is None and None in (salary.low, salary.high)
    )


@pytest.mark.parametrize(
    ("low", "high", "bound"),
    [
        (60_000, None, AtLeast(60_000)),
        (AtLeast(60_000), None, AtLeast(60_000)),
        (None, 80_000, AtMost(80_000)),
        (None, AtMost(80_000), AtMost(80_000)),
    ],
)
def test_pay_with_one_end_is_bounded_by_it_and_has_no_other(
    low: int | AtLeast | None, high: int | AtMost | None, bound: Amount
) -> None:
    salary = Salary(low, high, "USD", percentiles=(10, 90))
    assert salary.bound == bound
    assert salary.typical is not None
    assert salary.typical.money == Money(bound, "USD")
    assert salary.typical.basis is Basis.BOUND
    ends = (salary.floor, salary.ceiling)
    assert ends == (
        (Money(low, "USD", percentile=10), None)
        if low is not None
        else (None, Money(AtMost(80_000) if high == bound else 80_000, "USD", percentile=90))
    )


def test_a_median_goes_before_the_bound_that_one_end_puts_to_it() -> None:
    salary = Salary(60_000, None, "USD", median=70_000)
    assert salary.typical is not None
    assert salary.typical.money == Money(70_000, "USD")
    assert salary.typical.basis is Basis.MEDIAN


def test_a_range_of_two_ends_has_no_bound() -> None:
    assert Salary(60_000, 80_000, "USD").bound is None
    assert Salary(None, None, "USD", median=60_000).bound is None


@pytest.mark.parametrize(
    ("low", "high", "percentiles", "typical"),
    [
        (60_000, None, (75, 90), None),
        (60_000, None, (10, 25), AtLeast(60_000)),
        (None, 80_000, (10, 25), None),
        (None, 80_000, (75, 90), AtMost(80_000)),
        (60_000, None, (51, 90), None),
        (None, 80_000, (10, 49), None),
        (None, 80_000, (10, 51), AtMost(80_000)),
        (60_000, 80_000, (75, 90), None),
        (60_000, 80_000, (51, 90), None),
        (60_000, 80_000, (49, 90), Decimal(70_000)),
        (60_000, 80_000, (10, 51), Decimal(70_000)),
        (60_000, 80_000, (10, 49), None),
        (60_000, 80_000, (10, 25), None),
        (60_000, 80_000, (25, 75), Decimal(70_000)),
    ],
)
def test_percentiles_on_one_side_of_the_median_say_nothing_of_it(
    low: int | None, high: int | None, percentiles: tuple[int, int], typical: Amount | None
) -> None:
    found = Salary(low, high, "USD", percentiles=percentiles).typical
    assert (None if found is None else found.money.amount) == typical


@pytest.mark.parametrize(
    ("low", "high", "percentiles", "median"),
    [
        (60_000, 80_000, (50, 90), Decimal(60_000)),
        (60_000, None, (50, 90), Decimal(60_000)),
        (60_000, AtLeast(80_000), (25, 50), AtLeast(80_000)),
        (None, 80_000, (25, 50), Decimal(80_000)),
    ],
)
def test_the_50th_percentile_is_the_median_and_no_midpoint_stands_in_for_it(
    low: int | None, high: int | AtLeast | None, percentiles: tuple[int, int], median: Amount
) -> None:
    salary = Salary(low, high, "USD", percentiles=percentiles, doubts=["equal-percentiles"])
    assert salary.typical is not None
    assert salary.typical.basis is Basis.MEDIAN
    is_high = percentiles[1] == 50  # which alone the doubt touches
    assert salary.typical.money == salary.money(median, doubts=salary.doubts if is_high else ())


@pytest.mark.parametrize(
    ("low", "high", "bound"), [(60_000, None, AtLeast(60_000)), (None, 60_000, AtMost(60_000))]
)
def test_one_end_bounds_a_median_that_the_other_end_would_be(
    low: int | None, high: int | None, bound: Amount
) -> None:
    percentiles = (25, 50) if high is None else (50, 75)
    typical = Salary(low, high, "USD", percentiles=percentiles).typical
    assert typical is not None
    assert (typical.money.amount, typical.basis) == (bound, Basis.BOUND)


def test_nothing_is_typical_between_bounds_on_different_sides() -> None:
    assert Salary(AtLeast(60_000), AtMost(80_000), "USD").typical is None


@pytest.mark.parametrize(
    ("arguments", "path"), [((-1, "USD"), "money.amount"), ((1, "US$"), "money.currency")]
)
def test_money_that_cannot_be_is_refused(arguments: tuple[Any, Any], path: str) -> None:
    with pytest.raises(InvalidCareer) as caught:
        Money(*arguments)
    assert caught.value.path == path


def test_a_career_takes_nothing_but_a_salary_for_its_salary() -> None:
    with pytest.raises(InvalidCareer) as caught:
        Career("Poet", salary=118_000)  # type: ignore[arg-type]
    assert caught.value.path == "salary"


def test_the_ends_know_their_percentiles_and_the_median_has_none() -> None:
    salary = Salary(1, 3, "USD", median=2, percentiles=(10, 90), place="Ohio")
    assert salary.floor == Money(1, "USD", place="Ohio", percentile=10)
    assert salary.ceiling == Money(3, "USD", place="Ohio", percentile=90)
    assert salary.typical is not None
    assert salary.typical.money.percentile is None
    median = Salary(None, None, "USD", median=2, percentiles=(10, 90))
    assert (median.floor, median.ceiling) == (None, None)
    assert Salary(1, 3, "USD").ceiling == Money(3, "USD")
