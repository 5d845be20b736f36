"""Tags are read in every spelling that people, browsers and operating systems use."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare.l10n.cldr.tags import (
    LONGEST_TAG,
    Tag,
    find_regional,
    find_spelling,
    parse_accept_language,
    parse_tag,
)


@pytest.mark.parametrize(
    ("text", "identifier"),
    [
        ("pt-BR", "pt_BR"),
        ("pt_br", "pt_BR"),
        ("ZH-hans-cn", "zh_Hans_CN"),
        ("es-419", "es_419"),
        ("ca-ES-VALENCIA", "ca_ES_valencia"),
        ("de-1996", "de_1996"),
        ("sl-rozaj-biske", "sl_rozaj_biske"),
        ("zh-cmn-Hant-TW", "zh_Hant_TW_cmn"),
        ("zh-yue-HK", "zh_HK_yue"),
        ("ar-EG-u-nu-latn", "ar_EG"),
        ("en-x-mine", "en"),
        ("de_DE.UTF-8", "de_DE"),
        ("de_DE.ISO8859-15@euro", "de_DE"),
        ("sr_RS@latin", "sr_Latn_RS"),
        ("uz_UZ.UTF-8@cyrillic", "uz_Cyrl_UZ"),
    ],
)
def test_case_spelling_charsets_and_extensions_do_not_matter(text: str, identifier: str) -> None:
    tag = parse_tag(text)
    assert tag is not None
    assert tag.identifier == identifier


@pytest.mark.parametrize(
    "text", ["", "C", "root", "../../en", "de CH", "e-n", "de.", "de@", "de.UTF-8.x", "dé", "de\n"]
)
def test_what_is_no_tag_is_none(text: str) -> None:
    assert parse_tag(text) is None


def test_a_tag_longer_than_any_locale_is_none() -> None:
    longest = "aa" + "-aa" * ((LONGEST_TAG - 2) // 3)
    assert parse_tag(longest) is not None
    assert parse_tag(longest + "-aa") is None


@pytest.mark.parametrize(
    ("text", "numbering"),
    [
        ("ar-u-nu-arab", "arab"),
        ("AR_EG-U-NU-LATN", "latn"),
        ("th-u-ca-buddhist-nu-thai", "thai"),
        ("ar-u-nu", ""),
        ("ar-x-u-nu-arab", ""),
        ("ar-t-en-nu-arab", ""),
        ("ar", ""),
    ],
)
def test_of_all_extensions_only_the_digits_are_kept(text: str, numbering: str) -> None:
    tag = parse_tag(text)
    assert tag is not None
    assert tag.numbering == numbering


def test_a_tag_is_shortened_from_its_end() -> None:
    tag = Tag("ca", "Latn", "ES", ("valencia",))
    assert [each.identifier for each in tag.shorten()] == [
        "ca_Latn_ES_valencia",
        "ca_Latn_ES",
        "ca_Latn",
        "ca",
    ]
    assert [each.identifier for each in Tag("de", region="CH").shorten()] == ["de_CH", "de"]


@pytest.mark.parametrize(
    ("tag", "left"),
    [
        (Tag("zh", region="US"), ["zh_US", "zh_Hant", "zh"]),
        (Tag("zh", "Hans", "US"), ["zh_Hans_US", "zh_Hans", "zh"]),
        (Tag("zh", region="ZZ"), ["zh_ZZ", "zh"]),
    ],
)
def test_a_region_that_is_taken_off_leaves_the_script_that_is_written_there(
    tag: Tag, left: list[str]
) -> None:
    assert [each.identifier for each in tag.shorten()] == left


@pytest.mark.parametrize(
    ("header", "tags"),
    [
        ("", []),
        ("*", []),
        ("de-CH, en;q=0.9", ["de-CH", "en"]),
        ("en;q=0.1, de ; q=0.2, fr", ["fr", "de", "en"]),
        ("en, de, fr", ["en", "de", "fr"]),
        ("en;q=0.1, de, en, de;q=0.5", ["de", "en"]),
        ("en;q=0, de;q=0.000, fr;q=0.001", ["fr"]),
        ("en;q=2, de;q=x, fr;level=1, it;q=1;x=1, ;;, en_US.UTF-8, es;Q=1.0", ["es"]),
        ("fr;q=1.5, de;q=0.1", ["de"]),
        ("fr;q=1.001, it;q=0.1234, de;q=1.000", ["de"]),
        ("fr;q=0.\N{ARABIC-INDIC DIGIT FIVE}, de;q=0.1", ["de"]),
    ],
)
def test_a_header_lists_what_is_wanted_most_first(header: str, tags: list[str]) -> None:
    assert parse_accept_language(header) == tags


def test_a_header_without_end_is_read_in_part() -> None:
    assert parse_accept_language("xx," * 1365 + "de") == ["xx"]
    assert parse_accept_language("aa" + "-aa" * 1000 + ", de") == ["de"]


def test_half_of_a_part_at_the_end_of_what_is_read_is_left_out() -> None:
    """It would be another language, or one that is hardly wanted would be wanted most."""
    start = "de;q=0.9" + "," * 4078
    whole = f"{start}fr-CA;q=.1"  # 4,096 characters, and a weight that is none
    assert len(whole) == 4096
    assert parse_accept_language(whole) == ["de"]
    assert parse_accept_language(f"{start[:-1]}fr-CA;q=0.1") == ["de", "fr-CA"]
    assert parse_accept_language(f"{start[:-1]}fr-CA;q=0.1,it") == ["de", "fr-CA"]
    assert parse_accept_language(f"{start}fr-CA;q=0.1") == ["de"]
    assert parse_accept_language(f"{start},,,,,,,,fil") == ["de"]
    assert parse_accept_language(f"{start},,,,,fr-CA;q=0.1") == ["de"]


@given(st.text(alphabet="aAzZ-_.@;=,q019 ", max_size=40))
def test_any_text_is_a_tag_or_none(text: str) -> None:
    tag = parse_tag(text)
    if tag is not None:
        assert parse_tag(tag.identifier) == Tag(tag.language, tag.script, tag.region, tag.variants)
    assert all(map(parse_tag, parse_accept_language(text)))


@pytest.mark.parametrize(
    ("tag", "regional"),
    [
        ("en", "en_US"),
        ("de-AT", "de_AT"),
        ("zh-Hant", "zh_TW"),
        ("zh-Hans", "zh_CN"),
        ("zh-Hant-HK", "zh_HK"),
        ("sr-Latn", "sr_RS"),
        ("uz-Arab", "uz_AF"),
        ("en-001", None),
        ("eo", None),
        ("tlh", None),
        ("", None),
    ],
)
def test_a_language_is_at_home_in_a_country_or_in_none(tag: str, regional: str | None) -> None:
    assert find_regional(tag) == regional


@pytest.mark.parametrize(
    ("locale", "tags", "spelled"),
    [
        ("zh-Hans-CN", ["en", "zh-CN"], "zh-CN"),
        ("zh-Hant-HK", ["zh-tw", "zh-hk"], "zh-hk"),
        ("sr-Cyrl-RS", ["sr-RS"], "sr-RS"),
        ("he", ["en", "iw"], "iw"),
        ("zh-Hans-CN", ["zh-CN", "zh-Hans-CN"], "zh-Hans-CN"),
        ("ar-EG-u-nu-arab", ["ar-EG", "ar-Arab-EG-u-nu-arab"], "ar-Arab-EG-u-nu-arab"),
        ("zh-Hans-CN-u-nu-hanidec", ["zh-CN"], "zh-CN"),
        ("de-CH", ["de", "fr"], "de-CH"),
        ("de", ["xx", "de-ZZ"], "de"),
        ("de", ["de-x-easy", "de-X-plain"], "de"),
        ("de", [], "de"),
    ],
)
def test_a_locale_is_found_however_it_is_spelled(
    locale: str, tags: list[str], spelled: str
) -> None:
    assert find_spelling(locale, tags) == spelled
