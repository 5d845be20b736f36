"""Locales are found under every usual name, with all that their numbers need."""

from __future__ import annotations

import pytest
from babel import Locale, localedata

from careercompare.errors import UnknownLocale
from careercompare.l10n.cldr.locale import (
    ancestry,
    identify,
    list_patterns,
    load_locale,
    negotiate,
    per_pattern,
)
from careercompare.l10n.numbers.digits import LATIN_DIGITS


@pytest.mark.parametrize(
    ("asked", "identifier"),
    [
        ("pt-BR", "pt_BR"),
        ("PT_br", "pt_BR"),
        ("zh-CN", "zh_Hans_CN"),
        ("zh-TW", "zh_Hant_TW"),
        ("sr-ME", "sr_Latn_ME"),
        ("en-Latn-US", "en_US"),
        ("iw-IL", "he_IL"),
        ("sh", "sr_Latn"),
        ("ar-EG-u-nu-latn", "ar_EG"),
        (Locale("zh", "TW", script="Hant"), "zh_Hant_TW"),
    ],
)
def test_a_locale_has_many_names(asked: str | Locale, identifier: str) -> None:
    assert identify(asked) == identifier


@pytest.mark.parametrize("asked", ["", "C", "root", "und", "zz", "de-ZZ", "../en", "en_US.UTF-8"])
def test_what_cldr_does_not_have_is_unknown(asked: str) -> None:
    with pytest.raises(UnknownLocale) as caught:
        identify(asked)
    assert caught.value.name == asked


def test_an_unknown_locale_comes_with_near_ones() -> None:
    with pytest.raises(UnknownLocale) as caught:
        identify("de_CG")
    assert "de-CH" in caught.value.near
    assert all(tag.startswith("de") for tag in caught.value.near)
    with pytest.raises(UnknownLocale) as caught:
        identify("fx")
    assert "fr" in caught.value.near


@pytest.mark.parametrize(
    ("preferred", "tag"),
    [
        ("de-CH, en;q=0.5", "de-CH"),
        ("xx, de-ZZ;q=0.5, fr;q=0.4", "de"),
        (["xx-YY", "pt_BR"], "pt-BR"),
        (["zh-TW"], "zh-Hant-TW"),
        ("*, %%%", "en"),
        ([], "en"),
    ],
)
def test_the_first_known_tag_is_taken_and_else_english(
    preferred: str | list[str], tag: str
) -> None:
    assert negotiate(preferred) == tag


@pytest.mark.parametrize(
    ("identifier", "line"),
    [
        ("en_GB", ["en_GB", "en_001", "en", "root"]),
        ("zh_Hant", ["zh_Hant", "root"]),
        ("az_Latn", ["az_Latn", "az", "root"]),
        ("pt_AO", ["pt_AO", "pt_PT", "pt", "root"]),
    ],
)
def test_a_locale_inherits_as_cldr_says(identifier: str, line: list[str]) -> None:
    assert ancestry(identifier) == line


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
def test_every_locale_has_periods_and_lists(unit: str) -> None:
    for identifier in localedata.locale_identifiers():
        assert "{0}" in per_pattern(identifier, unit)
        assert list_patterns(identifier).join(["A", "B", "C"]).count("B") == 1
