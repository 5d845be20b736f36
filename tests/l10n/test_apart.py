"""Figures of one sentence: unlike ones are written unlike, with no more digits than it takes."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import AtLeast, EducationLevel, Localizer, MoneyStyle, languages
from careercompare.model import Growth, Money, Openings
from careercompare.words import Percent, Value

amounts = st.decimals(0, 10**12, places=2)


def say(*values: Value, locale: str = "en", style: MoneyStyle | None = None) -> list[str]:
    told = Localizer(locale).tell_apart(values, style or MoneyStyle())
    return [str(each) for each in told]


def dollars(*amounts: str | int | AtLeast) -> list[Value]:
    return [Money(each, "USD") for each in amounts]


@pytest.mark.parametrize(
    ("values", "told"),
    [
        (dollars(97_550, 135_980), ["$97.6K", "$136K"]),
        (dollars(100_000, 100_400), ["$100K", "$100.4K"]),
        (dollars(190_700, 191_200, 191_200), ["$190.7K", "$191.2K", "$191.2K"]),
        (dollars(1_000_100, 1_000_400), ["$1,000,100", "$1,000,400"]),
        (dollars("68.25", "68.251"), ["$68.250", "$68.251"]),
        (dollars(25, "25.003"), ["$25.000", "$25.003"]),
        (dollars(25, "25.25", "25.3"), ["$25", "$25.25", "$25.30"]),
        (dollars(AtLeast(239_200), 239_600), ["$239K+", "$240K"]),
        ([Openings(5_000), Openings(5_000, 2024), Openings(5_001)], ["5,000", "5,000", "5,001"]),
        ([Growth("0.3351"), Growth("0.3352")], ["+33.51%", "+33.52%"]),
        ([Percent(Decimal("0.5")), Percent(Decimal("0.50001"))], ["50%", "50.001%"]),
        ([Decimal("1.00001"), 1, 1], ["1.00001", "1", "1"]),
        ([EducationLevel.MASTER, EducationLevel.MASTER], ["Master", "Master"]),
        ([Money(5, "USD", as_of="2024"), Money(5, "USD", as_of="2025")], ["$5", "$5"]),
    ],
)
def test_the_least_digits_that_tell_them_apart(values: list[Value], told: list[str]) -> None:
    assert say(*values) == told


def test_amounts_written_in_full_get_more_decimals_too() -> None:
    style = MoneyStyle("standard", fraction=0)
    assert say(*dollars("5.10", "5.20"), style=style) == ["$5.1", "$5.2"]
    finest = MoneyStyle(significant=21)
    assert say(*dollars("5.1234", "5.1235"), style=finest) == ["$5.123", "$5.124"]
    bounded = MoneyStyle(fraction=0)
    assert say(*dollars(100_100, 100_200), style=bounded) == ["$100,100", "$100,200"]


def test_the_twentieth_decimal_still_tells_apart() -> None:
    zeros = "0" * 19
    assert say(*dollars("5", f"5.{zeros}1")) == [f"$5.{zeros}0", f"$5.{zeros}1"]
    assert say(*dollars("5", f"5.{zeros}01")) == ["$5", "$5.00"]


def test_what_no_digits_tell_apart_is_written_as_ever() -> None:
    assert say(*dollars("5", f"5.{'0' * 25}1")) == ["$5", "$5.00"]
    assert say(*dollars("5.5", f"5.5{'0' * 25}1")) == ["$5.50", "$5.50"]
    assert say("a", "a", 1) == ["a", "a", "1"]


@given(st.lists(st.decimals(0, 50, places=6), min_size=1, max_size=5))
def test_no_amount_is_written_as_another_with_zeros_behind_it(given_amounts: list[Decimal]) -> None:
    values = [Money(each, "USD") for each in given_amounts]
    read = {Decimal(text.removeprefix("$")) for text in say(*values)}
    assert len(read) == len({*given_amounts})


@given(st.lists(amounts, min_size=1, max_size=5), st.sampled_from(sorted(languages())))
def test_unlike_amounts_are_never_written_alike(given_amounts: list[Decimal], locale: str) -> None:
    values = [Money(each, "USD") for each in given_amounts]
    told = say(*values, locale=locale)
    for one, text in zip(given_amounts, told, strict=True):
        for other, another in zip(given_amounts, told, strict=True):
            assert (one == other) is (text == another)


@given(st.lists(st.decimals(-1, 1, places=15), min_size=1, max_size=5))
def test_unlike_growths_and_numbers_are_never_written_alike(numbers: list[Decimal]) -> None:
    for values in ([Growth(each) for each in numbers], numbers, list(map(Percent, numbers))):
        assert len({*say(*values)}) == len({*numbers})
