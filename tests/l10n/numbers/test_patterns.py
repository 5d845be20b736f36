"""CLDR's number patterns are taken apart as UTS #35 and ICU read them."""

from __future__ import annotations

import pytest

from careercompare.l10n.numbers.patterns import CURRENCY, parse_pattern, spell_affixes

SIGNS = {"-": "−", "+": "+", "%": "%", "~": "≈"}


def spell(pattern: str, sign: str = "", currency: str = "$") -> str:
    affixes = spell_affixes(parse_pattern(pattern), sign, {**SIGNS, CURRENCY: currency})
    return f"{affixes.before}5{affixes.after}"


@pytest.mark.parametrize(
    ("pattern", "groups"),
    [("#,##0.00", (3, 3)), ("#,##,##0.###", (3, 2)), ("0.00", (0, 0)), ("0", (0, 0))],
)
def test_groups_are_read_from_the_commas(pattern: str, groups: tuple[int, int]) -> None:
    parsed = parse_pattern(pattern)
    assert (parsed.primary, parsed.secondary) == groups


def test_quoted_text_is_text() -> None:
    assert spell("0 tis'.' ¤") == "5 tis. $"
    assert spell("0'0-%'") == "50-%"
    assert spell("''0") == "'5"


def test_without_a_place_for_the_number_all_is_prefix() -> None:
    assert spell("mille") == "mille5"


def test_a_sign_comes_first_where_the_pattern_has_no_negative_form() -> None:
    assert spell("¤0", "-") == "−$5"
    assert spell("0%", "+") == "+5%"
    assert spell("¤0", "~") == "≈$5"


def test_a_sign_takes_the_place_of_the_minus_in_the_negative_form() -> None:
    assert spell("¤ 0;¤-0", "~") == "$≈5"
    assert spell("¤ 0;¤-0", "-") == "$−5"
    assert spell("¤ 0;0-¤", "~-") == "5≈−$"
    assert spell("¤ 0;¤-0") == "$ 5"


def test_a_negative_form_without_minus_is_for_negative_numbers_only() -> None:
    assert spell("¤0;(¤0)", "-") == "($5)"
    assert spell("¤0;(¤0)", "~") == "≈$5"


def test_a_minus_in_the_positive_form_stays() -> None:
    assert spell("-0") == "−5"


@pytest.mark.parametrize(
    ("pattern", "currency", "text"),
    [
        ("¤0", "CHF", "CHF\xa05"),
        ("¤0", "US$", "US$5"),
        ("0¤", "US$", "5\xa0US$"),
        ("0¤", "€", "5€"),
        ("0K¤", "CHF", "5KCHF"),
        ("¤-0", "CHF", "CHF−5"),
        ("¤0", "F\xa0", "F\xa05"),
        ("¤0", "", "5"),
    ],
)
def test_a_space_parts_digits_from_a_currency_in_letters(
    pattern: str, currency: str, text: str
) -> None:
    assert spell(pattern, currency=currency) == text


def test_the_length_leaves_that_space_out() -> None:
    assert spell_affixes(parse_pattern("¤0"), "", {CURRENCY: "F"}).length == 1
