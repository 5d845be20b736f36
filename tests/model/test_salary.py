"""What a career pays."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from strategies import salaries

from careercompare import AtLeast, Career, InvalidCareer, PayPeriod, Salary
from careercompare.model import Basis, Money, order_amounts


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
        ({"low": None}, "salary.low", None, "Leave out both ends"),
        ({"high": None}, "salary.high", None, "Leave out both ends"),
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
    if typical is None:
        assert (salary.median, salary.low) == (None, None)
        return
    assert typical.money == salary.money(typical.money.amount, doubts=typical.money.doubts)
    if salary.low is not None and salary.high is not None:
        assert order_amounts(salary.low, typical.money.amount) != 1
        assert order_amounts(typical.money.amount, salary.high) != 1


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
