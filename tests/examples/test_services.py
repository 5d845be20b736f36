"""What the services have in common: notation, language, caching, and what is not there."""

from __future__ import annotations

import json
from concurrent.futures import ThreadPoolExecutor
from itertools import product
from urllib.parse import quote

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from services import Ask

from careercompare import Catalog, Comparison

PAGE = "/compare/carpenters-vs-electricians"
COMPARISON = Catalog.official().compare("carpenters", "electricians")


@pytest.mark.parametrize("accept", ["", "*/*", "text/html", "text/*", "text/html,*/*;q=0.8"])
def test_a_browser_gets_a_page(ask: Ask, accept: str) -> None:
    for headers in ({"Accept": accept}, {}):
        answer = ask(PAGE, headers)
        assert answer.status == 200
        assert answer.headers["content-type"] == "text/html; charset=utf-8"
        assert answer.text.startswith("<!DOCTYPE html>")
        assert "median $63.2K" in answer.text


@pytest.mark.parametrize(
    "accept",
    [
        "application/json",
        "application/*",
        "text/html;q=0.5, application/json;q=0.501",
        "application/json, */*;q=0.1",
    ],
)
def test_a_program_gets_the_values(ask: Ask, accept: str) -> None:
    answer = ask(PAGE, {"Accept": accept})
    assert (answer.status, answer.media_type) == (200, "application/json")
    assert Comparison.from_dict(answer.json()) == COMPARISON


@pytest.mark.parametrize(
    ("wanted", "language", "direction"),
    [
        ("de", "de", "ltr"),
        ("de-CH, en;q=0.5", "de", "ltr"),
        ("xx, ar;q=0.9, en;q=0.8", "ar", "rtl"),
        ("en;q=0, he;q=0.1", "he", "rtl"),
        ("tlh, xx", "en", "ltr"),
        ("*", "en", "ltr"),
        ("", "en", "ltr"),
        (";;q=,,\x7f\xff\x80, de;q=7", "en", "ltr"),
    ],
)
def test_a_page_is_in_the_reader_s_language(
    ask: Ask, wanted: str, language: str, direction: str
) -> None:
    answer = ask(PAGE, {"Accept-Language": wanted})
    assert f'<html lang="{language}" dir="{direction}">' in answer.text
    assert answer.headers["content-language"] == language
    assert answer.headers["vary"] == "Accept, Accept-Language"


def test_a_locale_in_the_address_goes_first(ask: Ask) -> None:
    answer = ask(f"{PAGE}?locale=pt_BR", {"Accept-Language": "de"})
    assert '<html lang="pt-BR"' in answer.text
    assert answer.headers["content-language"] == "pt-BR"
    answer = ask(f"{PAGE}?locale=tlh", {"Accept-Language": "de"})
    assert (answer.status, answer.media_type) == (404, "application/problem+json")
    assert "no locale named 'tlh'" in answer.json()["detail"]


def test_what_a_reader_has_already_is_not_sent_again(ask: Ask) -> None:
    tag = ask(PAGE).headers["etag"]
    for known in (tag, f'"other", {tag}', f"W/{tag.removeprefix('W/')}", "*"):
        again = ask(PAGE, {"If-None-Match": known})
        assert (again.status, again.body) == (304, b"")
        assert again.headers["etag"] == tag
        assert again.headers["vary"] == "Accept, Accept-Language"
        assert again.headers["cache-control"] == "public, max-age=300"
    for unknown in ('"other"', "other", '"', "", tag[:-2] + '"'):
        assert ask(PAGE, {"If-None-Match": unknown}).status == 200


def test_each_notation_and_language_has_a_tag_of_its_own(ask: Ask) -> None:
    wanted = product(["text/html", "application/json"], ["de", "de-CH", "en", "ar"])
    tags = [
        ask(PAGE, {"Accept": one, "Accept-Language": two}).headers["etag"] for one, two in wanted
    ]
    assert len({*tags}) == 8


def test_a_head_is_the_page_without_its_body(ask: Ask) -> None:
    head, page = ask(PAGE, method="HEAD"), ask(PAGE)
    assert (head.status, head.body) == (200, b"")
    then = {"date": head.headers.get("date")}  # for which the clock may have gone on
    # Of which Django leaves the tag out.
    assert head.headers.items() <= {**page.headers, **then}.items()


def test_near_slugs_are_told_of_one_that_is_not_there(ask: Ask) -> None:
    answer = ask("/compare/carpenters-vs-electrician")
    assert (answer.status, answer.media_type) == (404, "application/problem+json")
    problem = answer.json()
    assert (problem["title"], problem["status"]) == ("Not Found", 404)
    assert problem["detail"].startswith("no career named 'electrician'. Did you mean")
    assert problem["near"][0] == "electricians"


@pytest.mark.parametrize(
    "slugs",
    [
        "carpenters",
        "carpenters-vs-carpenters",
        "-vs-",
        "carpenters-vs-" * 2_000,
        "a" * 65_000,
        "%00%1b%7f%ff%ed%a0%80",
        "..%2f..%2fetc%2fpasswd",
        "../../etc/passwd",
        "%3Cscript%3Ealert(1)%3C/script%3E",
        "<script>alert(1)</script>",
        "carpenters-vs-%s-{}-$%7Bx%7D",
    ],
)
def test_any_other_address_is_not_found(ask: Ask, slugs: str) -> None:
    answer = ask(f"/compare/{slugs}?locale=de&x=<script>")
    assert answer.status == 404
    assert len(answer.body) < 1_500
    assert answer.media_type != "text/html" or b"<script>" not in answer.body


@pytest.mark.parametrize("name", ["Accept", "Accept-Language", "If-None-Match"])
def test_a_header_without_end_does_no_harm(ask: Ask, name: str) -> None:
    for value in ("de," * 21_000, "a" * 64_000, "de;q=0.1;" * 7_000, '"' * 64_000, "/" * 64_000):
        assert ask(PAGE, {name: value}).status in (200, 406)


def test_eight_threads_get_the_same_bytes_as_one(ask: Ask) -> None:
    slugs = ("carpenters-vs-electricians", "electricians-vs-roofers", "roofers-vs-carpenters")
    wanted = [
        *product(slugs, ["de", "ar", "hi", "pl", "ja"], ["text/html", "application/json"])
    ] * 3

    def fetch(what: tuple[str, str, str]) -> bytes:
        slug, locale, accept = what
        return ask(f"/compare/{slug}?locale={locale}", {"Accept": accept}).body

    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(fetch, wanted))
    assert found == list(map(fetch, wanted))


# Pieces of what is right, in any order, come further than any bytes do.
def _jumble(*pieces: str) -> st.SearchStrategy[str]:
    anything = st.characters(min_codepoint=1, max_codepoint=255, exclude_characters="\r\n")
    return st.lists(st.sampled_from(pieces) | anything, max_size=12).map("".join)


HEADERS = st.fixed_dictionaries(
    {},
    optional={
        "Accept": _jumble("text/html", "application/json", "*/*", ",", ";q=", "0", "1", ".5"),
        "Accept-Language": _jumble("de", "ar-EG-u-nu-arab", "zh_TW", "*", ",", ";q=", "0", ".5"),
        "If-None-Match": _jumble('"', "W/", "*", ",", "abc"),
        "Content-Type": st.just("application/json")
        | _jumble("application/json", "text/plain", ";charset=", "utf-8", "utf-7"),
        "Range": _jumble("bytes=", "0", "-", "9"),
    },
)
PATHS = st.sampled_from(
    ["/compare", "/compare/", "/careers/", "/careers?query=", "/rank", "/", ""]
).flatmap(
    lambda start: _jumble("carpenters", "-vs-", "electricians", "?locale=", "&", "..", "de").map(
        lambda rest: start + quote(rest, safe="?&=/", encoding="latin-1")
    )
)
NAMES = ["title", "salary", "low", "high", "currency", "careers", "weights", "salary.median"]
DATA = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.sampled_from(NAMES) | st.text(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(NAMES), inner, max_size=4)
    ),
    max_leaves=12,
)


@settings(max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    path=PATHS.map(lambda path: "/" + path.lstrip("/")),
    headers=HEADERS,
    method=st.sampled_from(["GET", "HEAD", "POST", "PUT", "OPTIONS"]),
    body=DATA.map(lambda data: json.dumps(data).encode()) | st.binary(max_size=40),
)
def test_nothing_that_is_asked_breaks_a_service(
    ask: Ask, path: str, headers: dict[str, str], method: str, body: bytes
) -> None:
    answer = ask(path, headers, method, body)
    assert answer.status < 500
    if answer.body and answer.media_type.endswith("json"):
        json.loads(answer.body)
