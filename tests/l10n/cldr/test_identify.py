"""Locales are found under every usual name, and what is not found is explained."""

from __future__ import annotations

import time

import pytest
from babel import Locale

from careercompare.errors import CareerCompareError, InvalidOption, UnknownLocale
from careercompare.l10n.cldr import identify, negotiate
from careercompare.l10n.cldr.slice import list_locales


@pytest.mark.parametrize(
    ("asked", "identifier"),
    [
        ("pt-BR", "pt_BR"),
        ("PT_br", "pt_BR"),
        ("zh-CN", "zh_Hans_CN"),
        ("zh-TW", "zh_Hant_TW"),
        ("sr-ME", "sr_Latn_ME"),
        ("sr-YU", "sr_Cyrl_RS"),
        ("sh-YU", "sr_Latn_RS"),
        ("en-UK", "en_GB"),
        ("en-Latn-US", "en_US"),
        ("iw-IL", "he_IL"),
        ("sh", "sr_Latn"),
        ("no-NO", "no_NO"),
        ("no_NO", "no_NO"),
        ("no", "no"),
        ("tl", "fil"),
        ("ca-ES-valencia", "ca_ES_valencia"),
        ("ar-EG-u-nu-latn", "ar_EG"),
        ("de_DE.UTF-8", "de_DE"),
        ("de_DE@euro", "de_DE"),
        ("sr_RS.UTF-8@latin", "sr_Latn_RS"),
        (Locale("zh", "TW", script="Hant"), "zh_Hant_TW"),
        (Locale("ca", "ES", variant="VALENCIA"), "ca_ES_valencia"),
    ],
)
def test_a_locale_has_many_names(asked: str | Locale, identifier: str) -> None:
    assert identify(asked) == identifier


@pytest.mark.parametrize("identifier", list_locales())
def test_every_locale_is_found_under_its_own_name(identifier: str) -> None:
    assert identify(identifier) == identifier


@pytest.mark.parametrize("asked", ["", "root", "und", "zz", "../en", "i-klingon", "x-mine"])
def test_what_cldr_does_not_have_is_unknown(asked: str) -> None:
    with pytest.raises(UnknownLocale) as caught:
        identify(asked)
    assert caught.value.name == asked
    assert caught.value.remedy == ""


@pytest.mark.parametrize(
    ("asked", "parent", "remedy"),
    [
        ("en-ZZ", "en", "Leave out 'ZZ'."),
        ("de-ZZ", "de", "Leave out 'ZZ'."),
        ("de-1996", "de", "Leave out '1996'."),
        ("ca-valencia", "ca", "Leave out 'valencia'."),
        ("de-CH-1996", "de-CH", "Leave out '1996'."),
        ("zh-Hant-ZZ-pinyin", "zh-Hant", "Leave out 'ZZ-pinyin'."),
        ("en_US_POSIX", "en-US", "Leave out 'posix'."),
        ("zh-cmn-Hans-CN", "zh-Hans-CN", "Leave out 'cmn'."),
        ("en-USA", "en", "Leave out 'usa'."),
        ("C", "en", "That is a computer's setting and no reader's language."),
        ("C.UTF-8", "en", "That is a computer's setting and no reader's language."),
        ("POSIX", "en", "That is a computer's setting and no reader's language."),
    ],
)
def test_what_has_to_go_is_said_and_the_parent_comes_first(
    asked: str, parent: str, remedy: str
) -> None:
    with pytest.raises(UnknownLocale) as caught:
        identify(asked)
    assert caught.value.near[0] == parent
    assert caught.value.remedy == remedy
    assert str(caught.value).endswith(f"? {remedy}")


def test_an_unknown_locale_comes_with_near_ones() -> None:
    with pytest.raises(UnknownLocale) as caught:
        identify("de_CG")
    assert "de-CH" in caught.value.near
    assert all(tag.startswith("de") for tag in caught.value.near)
    with pytest.raises(UnknownLocale) as caught:
        identify("en-USA")
    assert caught.value.near[:2] == ("en", "en-US")
    with pytest.raises(UnknownLocale) as caught:
        identify("fx")
    assert "fr" in caught.value.near


@pytest.mark.parametrize("asked", ["german", "French", "spanish", "klingon", "english"])
def test_the_name_of_a_language_is_like_no_tag(asked: str) -> None:
    with pytest.raises(UnknownLocale, match=r"See careercompare\.languages\(\)") as caught:
        identify(asked)
    assert caught.value.near == ()


@pytest.mark.parametrize("asked", [None, 5, b"de", ["de"]])
def test_what_is_no_text_is_refused_with_its_place(asked: object) -> None:
    with pytest.raises(InvalidOption, match=r"^locale: expected the tag of a locale"):
        identify(asked)  # type: ignore[arg-type]  # what callers without a type checker pass
    with pytest.raises(InvalidOption, match=r"^preferred\[1\]: expected the tag of a locale"):
        list(negotiate(["zz", asked]))  # type: ignore[list-item]  # the same


def test_what_is_no_list_of_tags_is_refused() -> None:
    with pytest.raises(InvalidOption, match=r"^preferred: expected tags of locales"):
        list(negotiate(None))  # type: ignore[arg-type]  # what callers without a type checker pass


@pytest.mark.parametrize(
    ("preferred", "tags"),
    [
        ("de-CH, en;q=0.5", ["de-CH", "en"]),
        ("xx, de-ZZ;q=0.5, fr;q=0.4", ["de", "fr"]),
        (["xx-YY", "pt_BR"], ["pt-BR"]),
        (["zh-TW"], ["zh-Hant-TW"]),
        ("zh-US, zh-ZZ;q=0.9, sr-RO;q=0.8", ["zh-Hant", "zh", "sr-Latn"]),
        (["ca-valencia", "no-NO"], ["ca", "no-NO"]),
        ("zh-cmn-Hant-TW, zh-yue-HK;q=0.9", ["zh-Hant-TW", "zh-Hant-HK"]),
        ("zh-min-nan-Hant, ar-arb-EG;q=0.5", ["zh-Hant", "ar-EG"]),
        ("ar-EG-u-nu-latn", ["ar-EG-u-nu-latn"]),
        ("*, %%%", []),
        ([], []),
    ],
)
def test_known_tags_are_negotiated_in_the_order_of_the_wish(
    preferred: str | list[str], tags: list[str]
) -> None:
    assert list(negotiate(preferred)) == tags


@pytest.mark.parametrize("tag", ["aa" + "-aa" * 2700, "x" * 100_000, "de-" + "a" * 100_000])
def test_a_tag_without_end_costs_little_and_is_not_repeated(tag: str) -> None:
    before = time.process_time()
    with pytest.raises(CareerCompareError) as caught:
        identify(tag)
    assert list(negotiate([tag])) == []
    assert list(negotiate(",".join([tag] * 40))) == []
    assert time.process_time() - before < 1  # it took minutes
    assert len(str(caught.value)) < 300


def test_a_header_of_tags_that_nobody_knows_costs_little() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    header = ",".join(f"q{one}{other}-ZZ" for one in letters for other in letters)
    before = time.process_time()
    assert list(negotiate(header)) == ["quc", "qu", "qu"]
    assert time.process_time() - before < 0.25  # each of them was looked for in all of the file
