"""Price levels by place, and what pay is worth by them."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Decimal, localcontext
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import AtLeast, InvalidCareer, Rates, Source
from careercompare.model import Money, Places, PriceLevels, change_level

BEA = Source("Regional Price Parities", "U.S. Bureau of Economic Analysis")
LEVELS = PriceLevels(
    {"United States": 100, "Texas": "97.175", "California": "112.581"}, year=2023, source=BEA
)


def test_levels_are_a_mapping_of_places_to_numbers() -> None:
    assert dict(LEVELS) == {
        "California": Decimal("112.581"),
        "Texas": Decimal("97.175"),
        "United States": 100,
    }
    assert (len(LEVELS), "Texas" in LEVELS, "Ohio" in LEVELS) == (3, True, False)
    assert repr(LEVELS) == "<PriceLevels of 2023: 3 places>"
    assert repr(PriceLevels({"Texas": 1})) == "<PriceLevels: 1 place>"
    assert hash(LEVELS) == hash(attrs.evolve(LEVELS))
    assert attrs.evolve(LEVELS, year=2022) != LEVELS


def test_pay_is_worth_more_where_prices_are_lower() -> None:
    rates = LEVELS.rates(base="United States")
    assert rates.place == "United States"
    assert rates.prices is LEVELS
    assert set(rates.worth) == {"Texas", "California"}
    assert rates.worth["Texas"] > 1 > rates.worth["California"]
    assert abs(Fraction(rates.worth["Texas"]) - Fraction(100_000, 97_175)) < Fraction(1, 10**99)
    assert LEVELS.rates("Texas").worth["United States"] == Decimal("0.97175")


def test_a_place_without_a_level_is_refused_with_near_ones() -> None:
    with pytest.raises(InvalidCareer, match=r'a price level, got "Texs"\. Write \'Texas\'\.'):
        LEVELS.rates("Texs")
    several = PriceLevels({"Salem": 90, "Salme": 91})
    with pytest.raises(InvalidCareer, match=r"Write 'Salme' or 'Salem'\.$"):
        several.find("Salm")
    with pytest.raises(InvalidCareer, match=r"Give its level\."):
        LEVELS.find("Übersee")
    with pytest.raises(InvalidCareer, match=r"money\.place: .* Say where the money is paid\."):
        LEVELS.convert(Money(1, "USD"), "Texas")
    with pytest.raises(KeyError):
        LEVELS["Ohio"]


def test_no_more_than_three_places_are_near() -> None:
    levels = PriceLevels({f"Town {number}": 100 for number in range(1, 6)})
    with pytest.raises(InvalidCareer) as caught:
        levels.find("Town")
    assert caught.value.remedy.count("'Town ") == 3


def test_a_quotient_that_does_not_end_has_two_hundred_digits() -> None:
    assert change_level(Decimal(10), Decimal(3), Decimal(1)) == Decimal("3." + "3" * 199)
    assert change_level(Decimal(3), Decimal("1.5"), Decimal(1)) == 2


def test_places_are_spelled_as_those_of_pay_are() -> None:
    levels = PriceLevels({"New\u00a0York": 125, "United  States": 100})
    assert levels.rates("United States\n").worth == {"New York": Decimal("0.8")}
    assert levels.find("New  York") == 125
    pay = Money(100_000, "USD", place="New\u00a0York")
    assert levels.convert(pay, "United States").amount == 80_000


def test_a_place_that_is_no_text_is_refused() -> None:
    place: Any = ["Texas"]
    with pytest.raises(InvalidCareer, match=r"price_levels: .* \['Texas'\]"):
        LEVELS.rates(place)


@pytest.mark.parametrize(
    ("levels", "options", "path"),
    [
        ({"Texas": 0}, {}, "price_levels.levels.Texas"),
        ({"Texas": "x"}, {}, "price_levels.levels.Texas"),
        ({5: 1}, {}, "price_levels.levels"),
        (5, {}, "price_levels.levels"),
        ({"Texas": 1}, {"year": "MMXXIII"}, "price_levels.year"),
        ({"Texas": 1}, {"year": 0}, "price_levels.year"),
        ({"Texas": 1}, {"source": "BEA"}, "price_levels.source"),
    ],
)
def test_what_is_no_level_is_refused(levels: Any, options: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidCareer) as caught:
        PriceLevels(levels, **options)
    assert caught.value.path == path


each_level = st.decimals("60", "160", places=3)
amounts = st.decimals(0, 10**17, places=2) | st.decimals(0, 10**6, places=4)


@given(amounts, each_level, each_level, each_level)
def test_there_and_back_is_exact_to_any_minor_unit(
    amount: Decimal, one: Decimal, other: Decimal, third: Decimal
) -> None:
    levels = PriceLevels({"A": one, "B": other, "C": third})
    paid = Money(amount, "USD", place="A")
    around = levels.convert(levels.convert(levels.convert(paid, "B"), "C"), "A")
    assert isinstance(around.amount, Decimal)
    assert around.amount.quantize(Decimal("0.0001"), ROUND_HALF_EVEN) == amount
    assert levels.convert(paid, "A") == paid


@given(st.decimals(0, 10**12, places=4), each_level, each_level, st.integers(1, 10**6))
def test_equal_worth_is_equal_and_more_is_more(
    amount: Decimal, one: Decimal, other: Decimal, cents: int
) -> None:
    levels = PriceLevels({"A": one, "B": other, "C": 100})
    here, there = Money(amount * one, "USD", place="A"), Money(amount * other, "USD", place="B")
    more = attrs.evolve(there, amount=amount * other + Decimal(cents) / 100)
    assert levels.convert(here, "C").amount == levels.convert(there, "C").amount
    assert levels.convert(here, "C").amount < levels.convert(more, "C").amount


def test_a_bound_stays_a_bound_and_the_callers_precision_changes_nothing() -> None:
    assert change_level(AtLeast(90), Decimal(2), Decimal(3)) == AtLeast(135)
    with localcontext() as context:
        context.prec = 3
        converted = LEVELS.convert(Money("97175.01", "USD", place="Texas"), "United States")
        assert str(converted.amount).startswith("100000.0102907126318")
        assert str(LEVELS.rates("United States").worth["Texas"]).startswith("1.029071263184")


def test_the_smallest_amounts_have_no_more_decimals_than_an_amount_can_have() -> None:
    tiny = Decimal("1E-100")
    found = change_level(tiny, Decimal("3E+29"), Decimal("1E-100"))
    assert Money(found, "USD").amount == found


@pytest.mark.parametrize("number", ["97.2", "0.04", 21, 112])
def test_an_index_given_as_what_pay_is_worth_is_caught(number: Any) -> None:
    with pytest.raises(InvalidCareer) as caught:
        Rates(place="United States", worth={"Texas": number})
    assert caught.value.path == "rates.worth.Texas"
    assert caught.value.expected == "a factor from 0.05 to 20"
    assert "of an index of prices write PriceLevels({…}).rates('United States')" in str(
        caught.value
    )


def test_levels_that_cannot_be_of_one_index_are_refused() -> None:
    with pytest.raises(InvalidCareer, match=r"rates\.worth\.Texas"):
        PriceLevels({"United States": 100, "Texas": "0.972"}).rates("United States")
    with pytest.raises(InvalidCareer, match=r"1E\+129"):
        PriceLevels({"United States": "1E29", "Texas": "1E-100"}).rates("United States")


@pytest.mark.parametrize(
    ("options", "path"),
    [
        ({"prices": LEVELS}, "rates.place"),
        ({"prices": LEVELS, "place": "Ohio"}, "price_levels"),
        ({"prices": LEVELS, "place": "Texas", "worth": {"California": 1}}, "rates.worth"),
        ({"prices": {"Texas": 1}, "place": "Texas"}, "rates.prices"),
        ({"prices": LEVELS, "place": "Texas", "places": "nominal"}, "rates.places"),
        ({"places": "real"}, "rates.places"),
        ({"place": "A", "worth": {"B": 1}, "places": "nominal"}, "rates.places"),
    ],
)
def test_rates_that_contradict_each_other_are_refused(options: dict[str, Any], path: str) -> None:
    with pytest.raises(InvalidCareer) as caught:
        Rates(**options)
    assert caught.value.path == path


def test_rates_by_price_levels_can_be_changed_like_any_others() -> None:
    rates = attrs.evolve(LEVELS.rates("Texas"), hours=2_080)
    assert rates.worth == LEVELS.rates("Texas").worth
    assert repr(rates) == "<Rates hours; worth>"
    assert Rates(places=Places.NOMINAL) == Rates(places="nominal")
    assert repr(Rates(places="nominal")) == "<Rates places>"
