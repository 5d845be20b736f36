"""Numbers as people give them: of other libraries, written by hand, or absurd."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import (
    AtLeast,
    Career,
    CareerCompareError,
    InvalidCareer,
    Outlook,
    Rates,
    Salary,
    rank,
)
from careercompare.model import Factors, Growth, Money, Relation, is_writable
from careercompare.rules import SALARY_MEDIAN

COOK, POET = (
    Career(title, salary=Salary(None, None, "USD", median=median))
    for title, median in (("Cook", 5), ("Poet", 4))
)


class Unknown:
    """What some libraries put where nothing is known: it does not say whether it equals itself."""

    def __eq__(self, other: object) -> Any:
        return self

    __hash__ = object.__hash__
    __ne__ = __eq__

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")


TAKERS: dict[str, Callable[[Any], object]] = {
    "salary.low": lambda number: Salary(number, 5, "USD"),
    "salary.high": lambda number: Salary(0, number, "USD"),
    "salary.median": lambda number: Salary(None, None, "USD", median=number),
    "salary.mean": lambda number: Salary(None, None, "USD", mean=number),
    "salary.mean_rse": lambda number: Salary(1, 2, "USD", mean_rse=number),
    "money.amount": lambda number: Money(number, "USD"),
    "at least": AtLeast,
    "growth.fraction": Growth,
    "outlook.growth": lambda number: Outlook(growth=number),
    "factors.EUR": lambda number: Factors({"EUR": number}),
    "rates.per_unit.EUR": lambda number: Rates("USD", {"EUR": number}),
    "rates.hours": lambda number: Rates(hours=number),
    "rates.days.cook": lambda number: Rates(days={"cook": number}),
    "rates.weeks": lambda number: Rates(weeks=number),
    "rates.months": lambda number: Rates(months=number),
    "rates.worth.Ohio": lambda number: Rates(place="Iowa", worth={"Ohio": number}),
    "weights['salary.median']": lambda number: rank(
        [COOK, POET], {"salary.median": number}, rules=[SALARY_MEDIAN]
    ),
}
each_taker = pytest.mark.parametrize(("path", "take"), TAKERS.items(), ids=TAKERS)

ABSURD: dict[str, object] = {
    "tiny": "1e-99999999",
    "huge": "1e999999",
    "nothing": "0e-99999999",
    "huge decimal": Decimal("1e99999999"),
    "tiny decimal below zero": Decimal("-1e-99999999"),
    "just too many decimals": Decimal("1e-501"),
    "long int": 10**100_000,
    "long int below zero": -(10**5_000),
    "long text": "9" * 100_000,
    "long text of decimals": "0." + "1" * 100_000,
    "no exponent at all": "1e99999999999999999999",
}


@each_taker
@pytest.mark.parametrize("number", ABSURD.values(), ids=ABSURD)
def test_a_number_of_absurdly_many_digits_is_refused_at_the_door(
    path: str, take: Callable[[Any], object], number: object
) -> None:
    with pytest.raises(CareerCompareError) as caught:
        take(number)
    message = str(caught.value)
    assert message.startswith(f"{path}: expected ")
    assert message.isprintable()
    assert len(message) < 400


@pytest.mark.parametrize(
    ("most", "beyond"),
    [
        (10**30 - 1, 10**30),
        (Decimal(f"{10**30 - 1}.5"), Decimal(f"{10**30}.5")),
        (Decimal("1e-100"), Decimal("1e-101")),
        (Decimal(f"1.{'1' * 100}"), Decimal(f"1.{'1' * 101}")),
    ],
    ids=["whole", "before the point", "tiny", "behind the point"],
)
def test_a_number_has_thirty_digits_and_a_hundred_decimals_at_most(
    most: Decimal, beyond: Decimal
) -> None:
    assert Factors({"EUR": most})["EUR"] == most
    with pytest.raises(InvalidCareer, match="at most 30 digits before the point and 100 after it"):
        Factors({"EUR": beyond})


@each_taker
@pytest.mark.parametrize(
    ("number", "kept"),
    [(np.float64(0.1), "0.1"), (np.float32(0.1), "0.1"), (np.int64(1), "1"), (Fraction(1), "1")],
    ids=["float64", "float32", "int64", "fraction"],
)
def test_a_number_of_another_library_is_a_number(
    path: str, take: Callable[[Any], object], number: object, kept: str
) -> None:
    if kept == "1" and path == "salary.mean_rse":
        number = kept = "0"
    assert take(number) == take(kept)


@given(
    st.integers(-99, 99).filter(bool), st.integers(-60, 60), st.integers(1, 45), st.integers(1, 45)
)
def test_the_digits_on_either_side_of_the_point_are_counted(
    digits: int, exponent: int, before: int, after: int
) -> None:
    with localcontext(capitals=0):
        number = Decimal(digits).scaleb(exponent)
        whole, _, decimals = f"{number.copy_abs():f}".partition(".")
        fits = len(whole.lstrip("0")) <= before and len(decimals) <= after
        assert is_writable(number, before, after) is fits
    assert is_writable(digits, before) is (len(str(abs(digits))) <= before)


@pytest.mark.parametrize(
    ("number", "fits"),
    [
        *((99, True), (100, False), (-99, True), (-100, False)),
        *((Decimal("99.999999"), True), (Decimal("99.9999999"), False), (Decimal(100), False)),
        *((Decimal("1E-6"), True), (Decimal("1E-7"), False), (Decimal("-1E-6"), True)),
        *((Decimal("0E-6"), True), (Decimal("0E-7"), False), (Decimal("1E+1"), True)),
        *((Decimal("1E+2"), False), (Decimal("Infinity"), False), (Decimal("NaN"), False)),
    ],
)
def test_two_digits_before_the_point_and_six_behind_it_are_counted(
    number: int | Decimal, *, fits: bool
) -> None:
    assert is_writable(number, 2, 6) is fits


def test_a_whole_number_of_another_library_is_kept_as_an_int() -> None:
    kept = [
        Outlook(openings=np.int64(5)).openings,  # type: ignore[arg-type]  # that is what is tried
        Outlook(until=np.int16(2034)).until,  # type: ignore[arg-type]
        Growth(0, np.int64(2024)).since,  # type: ignore[arg-type]
        Relation("poet", np.uint8(2)).tier,  # type: ignore[arg-type]
        *(Salary(1, 2, "USD", percentiles=np.array([10, 90])).percentiles or ()),
    ]
    assert kept == [5, 2034, 2024, 2, 10, 90]
    assert {type(each) for each in kept} == {int}
    assert Salary(1, 2, "USD", as_of=np.int64(2025)).as_of == "2025"  # type: ignore[arg-type]


@given(st.decimals(0, Decimal("1E+17"), places=12) | st.decimals(0, 1, places=30))
def test_a_number_within_bounds_keeps_every_digit(number: Decimal) -> None:
    for given_ in (number, str(number)):
        assert str(Money(given_, "USD").amount) == str(number)
        assert str(Growth(given_).fraction) == str(number)


@pytest.mark.parametrize(
    "number",
    [10**30, -(10**30), 10**5_000, Decimal("1e-101"), "1e999"],
    ids=["31 digits", "below zero", "5,001 digits", "101 decimals", "exponent"],
)
def test_a_number_of_too_many_digits_is_told_how_many_it_may_have(number: Any) -> None:
    with pytest.raises(InvalidCareer) as caught:
        Growth(number)
    assert caught.value.expected == (
        "a number of at most 30 digits before the point and 100 after it"
    )
    assert caught.value.remedy == "Check its exponent, or round it."


@pytest.mark.parametrize(
    ("written", "remedy"),
    [
        ("30k", "Write 30000."),
        ("30.5K", "Write 30500."),
        ("$30,000", "Write 30000."),
        ("30 000 €", "Write 30000."),
        ("USD 30000", "Write 30000."),
        ("30000 eur", "Write 30000."),
        ("1.2m", "Write 1200000."),
        ("8%", "Write '0.08'."),
        ("−8,5 %", "Write '-0.085'."),
        ("8 percent", "Write '0.08'."),
        ("", "None means not known."),
        *[
            (sign, "None means not known.")
            for sign in ("-", "–", "?", "n/a", "N/A", "na", "none", "NULL", "unknown")
        ],
        ("30'000", "Write 30000."),
        ("30’000 CHF", "Write 30000."),
        ("30_000 €", "Write 30000."),
        ("+8 %", "Write '0.08'."),
        ("1,234,567k", "Write 1234567000."),
        ("999999999999999k", "Write 999999999999999000."),
        ("9999999999999999k", "Give an int, a Decimal or a str such as '0.40'."),
        ("0.123456789%", "Write '0.00123456789'."),
        ("0.1234567891%", "Give an int, a Decimal or a str such as '0.40'."),
        (f"{' ' * 36}8 %", "Write '0.08'."),
        (f"8 %{' ' * 37}", "Write '0.08'."),
        ("a lot", "Give an int, a Decimal or a str such as '0.40'."),
        ("12,34,56", "Give an int, a Decimal or a str such as '0.40'."),
    ],
)
def test_what_is_nearly_a_number_is_told_as_it_would_be_written(written: str, remedy: str) -> None:
    for take in (Growth, AtLeast):
        with pytest.raises(InvalidCareer) as caught:
            take(written)
        assert caught.value.value == written
        assert caught.value.remedy == remedy


@pytest.mark.parametrize(
    "sign", [float("nan"), Decimal("NaN"), Unknown()], ids=["nan", "decimal", "NA"]
)
@pytest.mark.parametrize(
    ("kind", "arguments", "fields"),
    [
        (
            Salary,
            {"low": 1, "high": 2, "currency": "USD"},
            "low high median mean mean_rse place as_of percentiles source",
        ),
        (Outlook, {}, "demand growth until since openings source"),
        (Career, {"title": "Poet"}, "salary outlook education day_to_day guide_url"),
    ],
)
def test_what_stands_for_an_unknown_value_elsewhere_is_none_here(
    sign: object, kind: type[Any], arguments: dict[str, Any], fields: str
) -> None:
    for field in fields.split():
        with pytest.raises(InvalidCareer, match="None means not known") as caught:
            kind(**(arguments | {field: sign}))
        assert caught.value.path.endswith(field)


@pytest.mark.parametrize("sign", [float("nan"), Unknown(), None])
def test_what_stands_for_an_unknown_list_is_an_empty_one(sign: Any) -> None:
    for field in ("skills", "workplaces", "routes", "sources", "alternate_titles", "related"):
        with pytest.raises(InvalidCareer, match=r"where none is known"):
            Career("Poet", **{field: sign})


@pytest.mark.parametrize("given_", [np.array([1, 2]), Decimal("sNaN")], ids=["array", "sNaN"])
def test_what_cannot_be_compared_with_itself_is_refused_all_the_same(given_: Any) -> None:
    with pytest.raises(InvalidCareer, match=r"^salary\.low: expected a finite number"):
        Salary(given_, 2, "USD")


class Shouted(Decimal):
    """A number that writes itself as something else."""

    def __str__(self) -> str:
        return "oops"

    def __format__(self, *_: object) -> str:
        return "oops"


def test_a_kind_of_decimal_is_kept_as_the_plain_number_that_it_is() -> None:
    salary = Salary(Shouted("3.50"), 7, "USD", mean_rse=Shouted("0.1"))
    assert {type(each) for each in (salary.low, salary.high, salary.mean_rse)} == {Decimal}
    assert repr(salary) == "<Salary USD 3.50–7 a year>"
