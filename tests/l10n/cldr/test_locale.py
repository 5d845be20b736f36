"""A locale has all that its numbers, lists and periods need."""

from __future__ import annotations

from decimal import Decimal

import pytest

from careercompare.l10n.cldr import list_patterns, load_locale, per_pattern
from careercompare.l10n.cldr.slice import list_locales
from careercompare.l10n.numbers.digits import LATIN_DIGITS


def test_a_locale_with_digits_of_its_own_has_both_systems() -> None:
    egypt = load_locale("ar-EG")
    assert (egypt.latn.decimal, egypt.native.decimal) == (".", "\N{ARABIC DECIMAL SEPARATOR}")
    assert egypt.native.digits == "٠١٢٣٤٥٦٧٨٩"
    assert egypt.system("native") is egypt.native
    assert egypt.system("latn") is egypt.latn


def test_another_locale_has_one_system() -> None:
    swiss = load_locale("de-CH")
    assert swiss.native is swiss.latn
    assert swiss.latn.digits == LATIN_DIGITS


def test_money_may_have_separators_of_its_own() -> None:
    austria = load_locale("de-AT").latn
    assert (austria.group, austria.money_group) == ("\xa0", ".")


def test_a_currency_may_be_written_unlike_all_others() -> None:
    escudo = load_locale("pt-CV").currency("CVE")
    assert (escudo.decimal, escudo.symbol) == ("$", "\u200b")
    assert load_locale("pt").currency("KWD").decimals == 3
    assert load_locale("pt").currency("XYZ").symbol == "XYZ"


def test_direction_is_that_of_the_script() -> None:
    assert load_locale("he").direction == "rtl"
    assert load_locale("de").direction == "ltr"


def test_a_long_period_is_preferred_to_a_short_one() -> None:
    assert per_pattern("en", "hour") == "{0} per hour"
    assert per_pattern("ja", "hour") == "{0}/時間"
    assert per_pattern("aa", "hour") == "{0}/h"


@pytest.mark.parametrize("unit", ["hour", "day", "week", "month"])
def test_every_locale_has_periods_of_pay(unit: str) -> None:
    for identifier in list_locales():
        assert "{0}" in per_pattern(identifier, unit)


def test_every_locale_puts_something_between_things_in_a_list() -> None:
    for identifier in list_locales():
        _, *between, _ = list_patterns(identifier).separators("ABC")
        assert all(between), identifier


@pytest.mark.parametrize("tag", ["ar-EG", "ar", "fa", "en", "dv"])
def test_digits_that_a_tag_asks_for_are_all_there_is(tag: str) -> None:
    asked = load_locale(f"{tag}-u-nu-arab")
    assert asked.latn is asked.native
    assert asked.latn.digits == "٠١٢٣٤٥٦٧٨٩"
    assert asked.latn.decimal == "\N{ARABIC DECIMAL SEPARATOR}"
    assert load_locale(asked.tag).latn == asked.latn
    latin = load_locale(f"{tag}-u-nu-latn")
    assert latin.native.digits == LATIN_DIGITS


def test_digits_that_cldr_does_not_know_in_a_locale_are_written_with_its_own_signs() -> None:
    german = load_locale("de-u-nu-deva").latn
    assert (german.digits[1], german.decimal, german.money_pattern) == ("१", ",", "#,##0.00\xa0¤")


def test_numerals_without_ten_digits_and_other_extensions_are_left_out() -> None:
    assert load_locale("ta-u-nu-taml").tag == "ta"
    assert load_locale("ta-u-nu-taml").latn == load_locale("ta").latn
    assert load_locale("de-u-co-phonebk").tag == "de"


def test_a_compact_pattern_that_some_plurals_alone_lack_is_that_of_all() -> None:
    venetian = load_locale("vec")
    assert venetian.compact(3) == {"other": "0\xa0mila\u202f¤"}
    assert venetian.plural(Decimal(1)) == "one"
