"""Where pages are: paths that any file system takes, and addresses that lead there."""

from __future__ import annotations

from typing import Any
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import Career, HouseStyle, InvalidCareer, InvalidOption
from careercompare.errors import UnknownLocale
from careercompare.site.layout import (
    Layout,
    check_slugs,
    name_career,
    name_comparison,
    name_ranking,
    quote_path,
)

ROOT = "https://example.com/careers/"


def test_a_root_is_a_folder_with_or_without_its_slash() -> None:
    assert Layout("https://example.com/careers", ["en"]) == Layout(ROOT, "en")


@pytest.mark.parametrize(
    "root",
    [
        *("", "/careers", "ftp://example.com", "https://a b.example/", 1, None),
        *[f"{ROOT}{end}" for end in ("?a", "#a", "%", "%zz/", "a b/", "a" * 1000, "ä" * 200)],
    ],
)
def test_what_is_no_folder_on_the_web_is_refused(root: Any) -> None:
    with pytest.raises(InvalidOption, match="the web address of a folder"):
        Layout(root, ["en"])


def test_a_root_has_a_thousand_characters_at_most() -> None:
    most = ROOT.ljust(999, "a") + "/"
    assert Layout(most, "en").root == most
    with pytest.raises(InvalidOption):
        Layout(f"{most}a", "en")


@pytest.mark.parametrize(
    "path", ["..", "../x", "x/..", "x/../y", ".", "./x", "/", "/x", "x//", "x//y"]
)
@pytest.mark.parametrize("dot", [".", "%2e", "%2E"])
@pytest.mark.parametrize("end", ["", "/"])
def test_a_root_that_browsers_take_for_another_one_is_refused(
    path: str, dot: str, end: str
) -> None:
    root = f"https://example.com/{path.replace('.', dot)}{end}"
    with pytest.raises(InvalidOption, match="Write where that leads to") as caught:
        Layout(root, "en")
    assert caught.value.value == root


@pytest.mark.parametrize("path", ["...", ".well-known", "a..b", "x.", "%252e%252e"])
def test_a_folder_may_have_dots_in_its_name(path: str) -> None:
    assert Layout(f"https://example.com/{path}", "en").root == f"https://example.com/{path}/"


@pytest.mark.parametrize(
    ("root", "encoded"),
    [
        ("https://bücher.example/ä/", "https://xn--bcher-kva.example/%C3%A4/"),
        ("http://例え.jp:8080/職業", "http://xn--r8jz45g.jp:8080/%E8%81%B7%E6%A5%AD/"),
        ("https://example.com/%C3%A4/[x]", "https://example.com/%C3%A4/%5Bx%5D/"),
        ("https://example.com/a&b;c=d,e/~x_y-z.0", "https://example.com/a&b;c=d,e/~x_y-z.0/"),
        ("http://[::1]:8000", "http://[::1]:8000/"),
    ],
)
def test_a_root_is_encoded_once(root: str, encoded: str) -> None:
    assert Layout(root, "en").root == encoded
    assert Layout(encoded, "en").root == encoded


@pytest.mark.parametrize("locales", [["en", "en"], ["pt-BR", "pt_BR"]])
def test_locales_are_each_there_once(locales: Any) -> None:
    with pytest.raises(InvalidOption, match="each locale once"):
        Layout(ROOT, locales)


@pytest.mark.parametrize("locales", [[], None, 1])
def test_one_locale_at_least_is_there(locales: Any) -> None:
    with pytest.raises(InvalidOption, match="tags of locales, one at least"):
        Layout(ROOT, locales)


def test_a_locale_that_is_none_is_told() -> None:
    with pytest.raises(UnknownLocale):
        Layout(ROOT, ["en", "xx-nowhere"])


def test_a_house_style_gets_the_addresses_of_the_site() -> None:
    style = Layout(ROOT, ["en", "ar"]).dress(HouseStyle(publisher="Poets")).in_locale("ar")
    cook, poet = Career("Cook"), Career("Poet")
    assert style.publisher == "Poets"
    assert style.link_guide(cook) == f"{ROOT}ar/{name_career(cook)}"
    assert (
        style.link_comparison([poet.name, cook.name]) == f"{ROOT}ar/{name_comparison(cook, poet)}"
    )
    assert style.index_url == f"{ROOT}ar/index.html"


@pytest.mark.parametrize("slug", ["c" * 124, "厨" * 42])
def test_a_slug_of_which_two_are_no_name_of_a_file_is_refused(slug: str) -> None:
    with pytest.raises(InvalidCareer, match="at most 123 bytes"):
        check_slugs([Career("Cook", slug=slug)])


@pytest.mark.parametrize("slug", ["a-vs-b", "vs-b", "a-vs", "vs"])
def test_a_slug_that_could_be_two_is_refused(slug: str) -> None:
    with pytest.raises(InvalidCareer, match="which stands between two"):
        check_slugs([Career("Cook", slug=slug)])


def test_slugs_of_any_language_stand_in_addresses() -> None:
    cook, poet = Career("厨师", slug="厨师"), Career("Poet")
    check_slugs([cook, poet])
    path = name_comparison(cook, poet)
    assert quote_path(path) == "compare/%E5%8E%A8%E5%B8%88-vs-poet.html"
    assert quote_path("index.html") == "index.html"
    assert quote_path(name_ranking("pay")) == "rank/pay.html"


@given(st.text(st.characters(exclude_categories=["Cs"], exclude_characters="/"), min_size=1))
def test_an_address_leads_to_its_path(name: str) -> None:
    path = f"careers/{name}.html"
    assert unquote(quote_path(path)) == path
