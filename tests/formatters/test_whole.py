"""Surprises come whole through every notation, and inject nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from notations import Page, parse_html, read_dict, read_html, read_markdown, read_text_of
from sample import compare_at_qoollege
from strategies import (
    ARABIC,
    COMMA_SKILL,
    EMOJI,
    LONG,
    MARKUP,
    PARAGRAPH,
    SURPRISING_TITLES,
    comparisons,
)

from careercompare import Career, Comparison, Localizer
from careercompare.formatters.formatter import replace_unwritable

# The only elements that a page is made of; a text that became another would be found.
ELEMENTS = [
    "html",
    "head",
    "body",
    "meta",
    "title",
    "style",
    "link",
    "script",
    "main",
    "article",
    "p",
    "h1",
    "h2",
    "h3",
    "div",
    "table",
    "caption",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "ul",
    "li",
    "a",
    "span",
    "b",
    "i",
    "bdi",
    "svg",
    "rect",
    "path",
]
PLAIN = Career("Plain", skills=["Plain"])
LOCALES = ["en", "ar", "ja"]


def surprise(title: str, **facts: Any) -> Comparison:
    return compare_at_qoollege(Career(title, slug="surprise", **facts), PLAIN)


def squeeze(text: str) -> str:
    """Drop what separates words or directions, and what no markup can hold."""
    return "".join(replace_unwritable(text).translate({0x2068: None, 0x2069: None}).split())


def squeeze_page(page: Page) -> list[str]:
    texts = [page.title, page.introduction, page.caption, *page.notes]
    return [squeeze(text) for text in [*texts, *(cell for row in page.table for cell in row)]]


@pytest.mark.parametrize("locale", LOCALES)
@pytest.mark.parametrize("title", SURPRISING_TITLES)
def test_a_surprising_title_and_text_come_whole_through_every_notation(
    title: str, locale: str
) -> None:
    facts = {"skills": [COMMA_SKILL, MARKUP], "day_to_day": PARAGRAPH, "routes": [title, "a; b"]}
    comparison = surprise(title, **facts)
    expected = squeeze_page(read_dict(comparison.to_dict(locale)))
    for page in (
        read_html(comparison.to_html(locale)),
        read_html(comparison.to_html(locale, standalone=True)),
        read_markdown(comparison.to_markdown(locale)),
    ):
        assert squeeze_page(page) == expected
        assert squeeze(title) in {squeeze(words) for words in page.table[0]}


@pytest.mark.parametrize("title", [MARKUP, LONG, EMOJI, ARABIC])
def test_a_dict_holds_every_text_to_the_letter(title: str) -> None:
    comparison = surprise(title, skills=[COMMA_SKILL], day_to_day=PARAGRAPH)
    data: dict[str, Any] = json.loads(json.dumps(comparison.to_dict()))
    assert data["table"]["columns"] == [title, "Plain"]
    (career, _) = data["careers"]
    assert (career["title"], career["day_to_day"]) == (title, PARAGRAPH)
    cells = {row["aspect"]: row["cells"][0] for row in data["table"]["rows"]}
    assert cells["skills"] == cells["skills"] | {"text": COMMA_SKILL, "items": [COMMA_SKILL]}
    assert cells["day-to-day"]["text"] == PARAGRAPH


def test_a_skill_with_a_comma_is_told_apart_from_two_skills() -> None:
    page = read_markdown(surprise("Clerk", skills=[COMMA_SKILL, "Filing"]).to_markdown())
    assert page.table[1][1] == f"{COMMA_SKILL}; Filing"
    article = parse_html(surprise("Clerk", skills=[COMMA_SKILL, "Filing"]).to_html())
    assert [read_text_of(item) for item in article.findall(".//td//li")[:2]] == [
        f"{COMMA_SKILL}; ",
        "Filing",
    ]


@given(comparisons(), st.sampled_from(LOCALES))
@settings(max_examples=40)
def test_no_text_becomes_markup(comparison: Comparison, locale: str) -> None:
    html = comparison.to_html(locale, standalone=True)
    document = parse_html(html)
    scripts = 0
    for element in document.iter():
        assert element.tag in ELEMENTS
        assert not [name for name in element.attrib if name.startswith("on") or name == "style"]
        assert element.get("href", "https://").startswith(("https://", "#careercompare-"))
        scripts += element.tag == "script"
        assert (element.tag == "script") <= (element.get("type") == "application/ld+json")
    assert scripts == 1
    data = json.loads(read_text_of(document.find(".//script")))
    names = [item["item"]["name"] for item in data["mainEntity"]["itemListElement"]]
    titles = [str(Localizer(locale).phrase(career.name)) for career in comparison.careers]
    assert [*map(replace_unwritable, names)] == [*map(replace_unwritable, titles)]


@given(comparisons(), st.sampled_from(LOCALES))
@settings(max_examples=40)
def test_whatever_the_page_says_html_and_dict_say(comparison: Comparison, locale: str) -> None:
    localizer = Localizer(locale)
    data: Any = comparison.to_dict(localizer)
    said = squeeze(read_text_of(parse_html(comparison.to_html(localizer))))
    words = [data["eyebrow"], data["title"], data["introduction"], data["heading"]]
    words += [data["verdict_line"], *data["notes"]]
    words += [cell["text"] for row in data["table"]["rows"] for cell in row["cells"]]
    for word in words:
        assert squeeze(word) in said


@given(st.text(min_size=1), st.text(min_size=1))
def test_characters_that_markup_cannot_hold_are_replaced_and_not_dropped(
    before: str, after: str
) -> None:
    title = f"a{before}\x00\x08\x7f\ufffe{after}b"
    page = read_html(surprise(title).to_html())
    assert "\ufffd" * 4 in page.title
