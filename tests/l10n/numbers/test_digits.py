"""Digits are grouped and spelled as the locale has it."""

from __future__ import annotations

import pytest

from careercompare.l10n.numbers.digits import LATIN_DIGITS, DigitWriter


def make(*, primary: int = 3, secondary: int = 3, minimum: int = 1) -> DigitWriter:
    return DigitWriter(LATIN_DIGITS, ".", ",", primary, secondary, minimum)


@pytest.mark.parametrize(
    ("number", "text"),
    [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")],
)
def test_thousands_are_grouped(number: int, text: str) -> None:
    assert make().write(number, 0) == text


@pytest.mark.parametrize(
    ("number", "text"),
    [(1_000, "1,000"), (118_000, "1,18,000"), (12_500_000, "1,25,00,000")],
)
def test_india_groups_by_two_after_the_first_three(number: int, text: str) -> None:
    assert make(secondary=2).write(number, 0) == text


def test_a_minimum_of_two_leaves_four_digits_together() -> None:
    assert make(minimum=2).write(1_050, 0) == "1050"
    assert make(minimum=2).write(10_500, 0) == "10,500"


def test_a_pattern_without_groups_groups_nothing() -> None:
    assert make(primary=0, secondary=0).write(1_234_567, 0) == "1234567"


def test_all_decimals_are_written() -> None:
    assert make().write(100_005, 2) == "1,000.05"
    assert make().write(5, 3) == "0.005"


def test_native_digits_replace_latin_ones() -> None:
    bengali = DigitWriter("".join(map(chr, range(0x9E6, 0x9F0))), ".", ",", 3, 2, 1)
    assert bengali.write(11_812_375, 2) == "১,১৮,১২৩.৭৫"
