"""What a caller gives to bring pay of different kinds together."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal, localcontext
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import (
    AtLeast,
    AtMost,
    Career,
    InvalidCareer,
    PayPeriod,
    Rates,
    Salary,
    Source,
    compare,
    rank,
)
from careercompare.l10n.cldr import load_locale
from careercompare.model import Amount, Factors, Money, PriceLevels, scale_amount

RATES = Rates("USD", {"EUR": "1.08", "JPY": "0.0067", "KWD": "3.2547"}, as_of="2025-05")

# The digits of each currency's minor unit, from the data that writes money.
DIGITS = {code: load_locale("en").currency(code).decimals for code in ("USD", "EUR", "JPY", "KWD")}


def test_a_rate_says_how_many_units_of_the_base_one_unit_is() -> None:
    assert RATES.convert(Money(50_000, "EUR"), "USD") == Money(Decimal("54000.00"), "USD")
    assert RATES.convert(Money(54_000, "USD"), "EUR") == Money(50_000, "EUR")
    assert RATES.convert(Money(100, "USD"), "USD") == Money(100, "USD")


@pytest.mark.parametrize("digits", [3, 28])
def test_the_precision_of_the_caller_changes_nothing(digits: int) -> None:
    with localcontext() as context:
        context.prec = digits
        converted = RATES.convert(Money("12345678901234567.89", "EUR"), "USD")
    assert str(converted.amount) == "13333333213333333.3212"


amounts = st.decimals(0, 10**9, places=4)
rates = st.decimals("0.0001", "5000", places=4).filter(bool)


@given(
    amounts,
    rates,
    rates,
    st.sampled_from(["USD", "EUR", "JPY", "KWD"]),
    st.sampled_from(["USD", "EUR", "JPY", "KWD"]),
)
def test_there_and_back_is_exact_to_the_minor_unit(
    amount: Decimal, euro: Decimal, yen: Decimal, source: str, target: str
) -> None:
    minor = Decimal(1).scaleb(-DIGITS[source])
    given_rates = Rates("USD", {"EUR": euro, "JPY": yen, "KWD": "3.2547"})
    money = Money(amount.quantize(minor), source)
    back = given_rates.convert(given_rates.convert(money, target), source)
    assert isinstance(back.amount, Decimal)
    assert back.amount.quantize(minor) == money.amount
    if target == "USD":
        assert back == money


def test_a_bound_stays_a_bound() -> None:
    assert RATES.convert(Money(AtLeast(100), "EUR"), "USD").amount == AtLeast(108)
    assert scale_amount(AtLeast(5), (Decimal(2), Decimal(3))) == AtLeast(30)
    assert RATES.convert(Money(AtMost(100), "EUR"), "USD").amount == AtMost(108)
    assert scale_amount(AtMost(5), (Decimal(2), Decimal(3))) == AtMost(30)
    assert scale_amount(Decimal(5), ()) == 5


@pytest.mark.parametrize("bound", [Decimal, AtLeast, AtMost], ids=lambda kind: kind.__name__)
def test_what_no_pay_comes_near_is_told_of_the_conversion_and_not_of_the_amount(
    bound: Callable[[int], Amount],
) -> None:
    many, levels = Rates("USD", {"EUR": "1e15"}), PriceLevels({"Texas": 1, "Ohio": 10**20})
    pay = Money(bound(40_000), "EUR", place="Texas")
    weights = {"salary.ceiling": 1}
    only: dict[str, Any] = {"rates": many, "rules": ["salary.ceiling"]}
    career, other = (
        Career(title, salary=Salary(40_000, bound(50_000), currency))
        for title, currency in (("Koch", "EUR"), ("Chef", "USD"))
    )
    for convert, number, before in (
        (lambda: many.convert(pay, "USD"), "got 4.0000E+19.", 40_000),
        (lambda: levels.convert(pay, "Ohio"), "got 4000000000000000000000000.", 40_000),
        (lambda: compare(career, other, **only).verdicts, "got 5.0000E+19.", 50_000),
        (
            lambda: rank([career, other], weights, rates=many),
            "got 5.0000E+19.",
            50_000,
        ),
    ):
        with pytest.raises(InvalidCareer) as caught:
            convert()
        told = str(caught.value)
        assert told.startswith("rates: expected rates that bring pay to less than 1E+18, got ")
        assert number in told
        assert f"It was {before} before: check the zeros of the rates" in told


def test_a_currency_without_a_rate_is_refused() -> None:
    with pytest.raises(InvalidCareer, match=r"Give its rate: Rates\('USD', \{'GBP': …\}\)"):
        RATES.convert(Money(1, "GBP"), "USD")
    with pytest.raises(InvalidCareer, match=r"rates\.per_unit"):
        RATES.convert(Money(1, "USD"), "GBP")


def test_a_year_of_work_is_what_the_caller_says_for_one_career_or_for_all() -> None:
    rates = Rates(hours={"cook": 1_800, "*": 2_080}, months=13, weeks="52.18")
    assert rates.periods_a_year(PayPeriod.HOUR, "cook") == 1_800
    assert rates.periods_a_year(PayPeriod.HOUR, "poet") == 2_080
    assert rates.periods_a_year(PayPeriod.MONTH, "poet") == 13
    assert rates.periods_a_year(PayPeriod.WEEK, "poet") == Decimal("52.18")
    assert rates.periods_a_year(PayPeriod.DAY, "poet") is None
    assert rates.periods_a_year(PayPeriod.YEAR, "poet") is None
    assert Rates(days={"cook": 220}).periods_a_year(PayPeriod.DAY, "poet") is None


def test_rates_are_values() -> None:
    same = Rates("USD", {"KWD": "3.2547", "JPY": "0.0067", "EUR": "1.08"}, as_of="2025-05")
    assert (same, hash(same)) == (RATES, hash(RATES))
    assert len(RATES.per_unit) == 3
    assert repr(Factors({"EUR": Decimal(2)})) == "Factors({'EUR': Decimal('2')})"


@pytest.mark.parametrize(
    ("arguments", "options", "path"),
    [
        (("usd",), {}, "rates.base"),
        ((None, {"EUR": 1}), {}, "rates.base"),
        (("USD", {"USD": 1}), {}, "rates.per_unit"),
        (("USD", {"Euro": 1}), {}, "rates.per_unit"),
        (("USD", {"EUR": 0}), {}, "rates.per_unit.EUR"),
        (("USD", {"EUR": -1}), {}, "rates.per_unit.EUR"),
        (("USD", {"EUR": "x"}), {}, "rates.per_unit.EUR"),
        (("USD", {5: 1}), {}, "rates.per_unit"),
        (("USD", [("EUR", 1)]), {}, "rates.per_unit"),
        ((), {"hours": 0}, "rates.hours"),
        ((), {"hours": {"cook": True}}, "rates.hours.cook"),
        ((), {"months": None}, "rates.months"),
        ((), {"worth": {"Germany": 1}}, "rates.place"),
        ((), {"worth": {"Germany": 1}, "place": "Germany"}, "rates.worth"),
        ((), {"place": " "}, "rates.place"),
        ((), {"as_of": "May"}, "rates.as_of"),
        ((), {"source": "ECB"}, "rates.source"),
    ],
)
def test_what_is_no_rate_is_refused(
    arguments: tuple[Any, ...], options: dict[str, Any], path: str
) -> None:
    with pytest.raises(InvalidCareer) as caught:
        Rates(*arguments, **options)
    assert caught.value.path == path


def test_rates_name_their_source() -> None:
    source = Source("Euro reference rates", "European Central Bank")
    assert Rates("USD", {"EUR": 1}, source=source, as_of=2025).as_of == "2025"
    assert Rates(place="US", worth={"DE": 1.2}).worth["DE"] == Decimal("1.2")


@pytest.mark.parametrize(
    "currency", [None, 10**5_000, ["EUR"], "GBP"], ids=["none", "huge", "list", "unknown"]
)
def test_whatever_is_no_currency_has_no_rate(currency: Any) -> None:
    with pytest.raises(InvalidCareer, match=r"^rates\.per_unit: expected a currency with a rate"):
        RATES.convert(Money(1, "EUR"), currency)


@pytest.mark.parametrize("money", [None, 5, Decimal(5), Salary(1, 2, "USD")], ids=repr)
def test_nothing_but_money_is_converted(money: Any) -> None:
    for convert in (RATES.convert, PriceLevels({"Ohio": 1}).convert):
        with pytest.raises(InvalidCareer, match=r"^money: expected a Money, got"):
            convert(money, "USD")


@pytest.mark.parametrize("period", [None, 5, "fortnight", ["hour"]], ids=repr)
def test_a_year_has_none_of_what_is_no_period(period: Any) -> None:
    with pytest.raises(InvalidCareer, match=r"^period: expected one of 'hour'"):
        Rates(hours=2_080).periods_a_year(period)
