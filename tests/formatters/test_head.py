"""The head of a page of its own: where it is, what it says in short, and in which languages."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import islice
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notations import parse_html
from sample import REFERENCE, compare_at_qoollege
from strategies import comparisons
from wcwidth import iter_graphemes

from careercompare import (
    Career,
    HouseStyle,
    HtmlFormatter,
    InvalidOption,
    Outlook,
    Salary,
    compare,
    rank,
)
from careercompare.formatters.html.head import shorten

SITE = HouseStyle(
    publisher="Almanac",
    comparison_url="https://example.com/{locale}/{slugs}",
    locales=("en", "de", "pt-BR", "zh-Hant", "es-419"),
)
COOK = Career("Cook", salary=Salary(1, 5, "USD", median=2), skills=["Taste"])
POET = Career("Poet", salary=Salary(1, 3, "USD", median=3), skills=["Rhyme"])


def read_meta(shown: Any, locale: str = "en") -> dict[str, list[str]]:
    """Return what the head says, by its names."""
    document = parse_html(shown.to_html(locale, standalone=True))
    found: dict[str, list[str]] = {}
    for each in document.findall(".//meta"):
        name = each.get("name") or each.get("property") or "charset"
        found.setdefault(name, []).append(each.get("content"))
    for each in document.findall(".//link"):
        name = each.get("hreflang") or each.get("rel")
        found.setdefault(name, []).append(each.get("href"))
    return found


def test_what_was_found_stands_first_in_the_description() -> None:
    meta = read_meta(compare(COOK, POET))
    (description,) = meta["description"]
    assert meta["og:description"] == [description]
    assert description == (
        "Poet typically pays more at the median. Higher salary ceiling: Cook. "
        "Choosing between Cook and Poet? This side-by-side compares salary and skills."
    )


def test_where_nothing_was_found_the_description_begins_with_the_careers() -> None:
    unlike = Career("Poet", salary=Salary(1, 3, "EUR", median=3))
    (description,) = read_meta(compare(COOK, unlike))["description"]
    assert description.startswith("Choosing between Cook and Poet?")


def test_a_ranking_says_first_who_is_first() -> None:
    ranking = rank([COOK, POET], {"salary.ceiling": 1})
    (description,) = read_meta(ranking)["description"]
    assert description.startswith("First place: Cook. Ranked by your own priorities:")


@given(comparisons(), st.sampled_from(["en", "ar", "ja"]))
def test_no_description_is_longer_than_search_engines_show(comparison: Any, locale: str) -> None:
    (description,) = read_meta(comparison, locale)["description"]
    assert 0 < len(description) <= 160


@given(st.text(max_size=400) | st.text("ab, 日e\u0301👩🏽\u200d🚀", max_size=400))
def test_a_text_is_cut_behind_a_word_or_between_what_readers_see_as_characters(text: str) -> None:
    short, whole = shorten(text), " ".join(text.split())
    assert len(short) <= 160
    if short != whole:
        kept = short.removesuffix("…")
        assert len(whole) > 160
        assert whole.startswith(kept)
        assert kept == "".join(islice(iter_graphemes(whole), len([*iter_graphemes(kept)])))


def test_a_text_ends_with_a_whole_word_or_where_there_are_none_with_a_character() -> None:
    assert shorten("Poet, " * 26 + "Cook") == "Poet, " * 26 + "Cook"
    assert shorten("Poet, " * 50) == "Poet, " * 25 + "Poet…"
    assert shorten("字" * 200) == "字" * 159 + "…"
    family = "👩‍👩‍👧‍👦"
    assert shorten(family * 40) == family * (159 // len(family)) + "…"
    assert shorten("a" + "\u0301" * 500) == "…"


def test_a_page_has_one_address_and_names_those_in_other_languages() -> None:
    meta = read_meta(compare(COOK, POET, house_style=SITE), "de")
    assert meta["canonical"] == meta["og:url"] == ["https://example.com/de/cook-vs-poet"]
    assert {tag: meta[tag] for tag in (*SITE.locales, "x-default")} == {
        "en": ["https://example.com/en/cook-vs-poet"],
        "de": ["https://example.com/de/cook-vs-poet"],
        "pt-BR": ["https://example.com/pt-BR/cook-vs-poet"],
        "zh-Hant": ["https://example.com/zh-Hant/cook-vs-poet"],
        "es-419": ["https://example.com/es-419/cook-vs-poet"],
        "x-default": ["https://example.com/en/cook-vs-poet"],
    }
    assert meta["og:locale"] == ["de_DE"]
    assert meta["og:locale:alternate"] == ["en_US", "pt_BR", "zh_TW"]


@pytest.mark.parametrize("locale", ["ar", "zh-Hans"])
def test_a_page_in_a_locale_that_the_publisher_has_not_is_nowhere(locale: str) -> None:
    meta = read_meta(compare(COOK, POET, house_style=SITE), locale)
    assert meta.keys().isdisjoint({"canonical", "x-default", "og:url", "og:locale:alternate"})


def test_where_it_is_not_told_which_languages_there_are_none_is_named() -> None:
    style = HouseStyle(comparison_url="https://example.com/{locale}/{slugs}")
    meta = read_meta(compare(COOK, POET, house_style=style), "de")
    assert meta["canonical"] == ["https://example.com/de/cook-vs-poet"]
    assert "x-default" not in meta
    one_for_all = HouseStyle(comparison_url="https://example.com/{slugs}", locales=("en", "de"))
    assert "x-default" not in read_meta(compare(COOK, POET, house_style=one_for_all), "de")


@pytest.mark.parametrize(
    ("locale", "regional"),
    [
        ("en", "en_US"),
        ("en-GB", "en_GB"),
        ("zh-Hant", "zh_TW"),
        ("zh-CN", "zh_CN"),
        ("pt-BR", "pt_BR"),
        ("de-CH", "de_CH"),
        ("ar", "ar_EG"),
        ("sw", "en_US"),
        ("es-419", None),
    ],
)
def test_the_locale_of_open_graph_is_a_language_with_a_country(
    locale: str, regional: str | None
) -> None:
    assert read_meta(compare(COOK, POET), locale).get("og:locale", [None]) == [regional]
    ranking = rank([COOK, POET], {"salary.median": 1})
    assert read_meta(ranking, locale).get("og:locale", [None]) == [regional]


def find_style(html: str) -> str:
    (style,) = re.findall(r"<style[^>]*>(.*?)</style>", html, re.DOTALL)
    return str(style)


def test_the_hash_of_the_style_is_that_of_the_element_on_every_page() -> None:
    for page in (
        compare_at_qoollege(*REFERENCE).to_html(standalone=True),
        rank([COOK, POET], {"salary.median": 1}).to_html("ar", standalone=True),
    ):
        digest = sha256(find_style(page).encode()).digest()
        assert f"'sha256-{b64encode(digest).decode()}'" in HtmlFormatter.style_hash().split()


def test_a_nonce_stands_on_the_style_and_changes_nothing_else() -> None:
    comparison = compare(COOK, POET)
    page = comparison.format(HtmlFormatter("page", nonce="q1W+/_-4=="))
    assert '<style nonce="q1W+/_-4==">' in page
    plain = comparison.to_html(standalone=True)
    assert page.replace(' nonce="q1W+/_-4=="', "") == plain


@pytest.mark.parametrize("nonce", ["", 'a" onload="x', "a b", "é", "a===", "=", 5, "a\n"])
def test_what_is_no_nonce_is_refused(nonce: Any) -> None:
    with pytest.raises(InvalidOption, match=r"nonce: expected .* as in base64"):
        HtmlFormatter("page", nonce=nonce)


MANY = [
    Career(f"Career {place}", salary=Salary(place, 90, "USD"), outlook=Outlook(growth="-0.1"))
    for place in range(6)
]


@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize(
    "shown",
    [
        compare_at_qoollege(*REFERENCE),
        compare_at_qoollege(*MANY, related=[MANY[:2]]),
        compare(*MANY[:2], against=MANY[3]),
        compare(Career("A"), Career("B")),
        rank(MANY, {"salary.median": 2, "outlook.growth": 1}),
    ],
    ids=["reference", "many", "benchmark", "nothing known", "ranking"],
)
def test_no_element_has_a_style_of_its_own_which_a_strict_policy_would_block(
    shown: Any, locale: str
) -> None:
    document = parse_html(shown.to_html(locale, standalone=True))
    assert [each.tag for each in document.iter() if "style" in each.attrib] == []
    assert not [name for each in document.iter() for name in each.attrib if name.startswith("on")]
