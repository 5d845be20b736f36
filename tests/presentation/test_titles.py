"""What a page of many careers is called: the first few of them, and how many more there are."""

from __future__ import annotations

from typing import Any

import pytest
from notations import parse_html, read_text_of

from careercompare import Career, HouseStyle, Localizer, Salary, compare, languages, rank
from careercompare.presentation.titles import name_few

MANY = [Career(name, salary=Salary(1, 2, "USD")) for name in "ABCDEFGHIJ"]
AND_SEVEN_MORE = {
    "en": ("A vs B vs C and 7 more", "A, B, C, and 7 more", "A, B, C, and 7 more"),
    "ar": ("A مقابل B مقابل C و7 مهن أخرى", "A وB وC و7 مهن أخرى", "A وB وC و7 مهن أخرى"),
    "de": ("A oder B oder C oder 7 weitere", "A, B, C und 7 weitere", "A, B, C und 7 weiteren"),
    "es": ("A vs. B vs. C y otras 7", "A, B, C y 7 más", "A, B, C y 7 más"),
    "fr": ("A ou B ou C ou 7 autres", "A, B, C et 7 autres", "A, B, C et 7 autres"),
    "he": ("A מול B מול C ועוד 7", "A, B, C ועוד 7", "A, B, C ועוד 7"),
    "ja": ("A vs B vs C、ほか7職業", "A、B、C、ほか7職業", "A、B、C、ほか7職業"),
    "pl": ("A czy B czy C i 7 innych", "A, B, C i 7 innych", "A, B, C i 7 innymi"),
    "ru": ("A или B или C и ещё 7", "A, B, C и ещё 7", "A, B, C и ещё 7"),
    "tr": ("A ya da B ya da C ve 7 meslek daha", "A, B, C ve 7 meslek daha", "7 başka meslek"),
    "zh-Hans": ("A vs B vs C和另外7种职业", "A、B、C和另外7种职业", "A、B、C和另外7种职业"),
}


def title(count: int, locale: str = "en") -> str:
    return str(compare(*MANY[:count]).to_dict(locale)["title"])


def test_up_to_four_careers_are_all_named() -> None:
    assert title(4) == "A vs B vs C vs D: Career Comparison"
    four = rank(MANY[:4], {"salary.median": 1}).to_dict()
    assert four["title"] == "A, B, C, and D: Ranked by Your Priorities"


def test_of_more_the_first_three_are_named_and_the_others_counted() -> None:
    assert title(5) == "A vs B vs C and 2 more: Career Comparison"
    assert title(5, "pl") == "A czy B czy C i 2 inne: porównanie zawodów"
    assert title(5, "ar").startswith("A مقابل B مقابل C ومهنتان أخريان (2)")


@pytest.mark.parametrize(
    ("names", "listed"), [("ABCD", "A, B, C, and D"), ("ABCDE", "A, B, C, and 2 more")]
)
def test_inside_a_sentence_as_many_are_named(names: str, listed: str) -> None:
    assert str(Localizer("en").phrase(name_few(names))) == listed


@pytest.mark.parametrize(("locale", "words"), AND_SEVEN_MORE.items())
def test_each_language_says_so_in_titles_lists_and_between_them(
    locale: str, words: tuple[str, str, str]
) -> None:
    compared: Any = compare(*MANY).to_dict(locale)
    ranked: Any = rank(MANY, {"salary.median": 1}).to_dict(locale)
    assert compared["title"].startswith(words[0])
    assert ranked["title"].startswith(words[1])
    assert words[2] in compared["introduction"]


@pytest.mark.parametrize("locale", languages())
def test_in_every_language_a_title_counts_and_the_caption_names_all(locale: str) -> None:
    comparison = compare(*MANY)
    data: Any = comparison.to_dict(locale)
    assert "7" in data["title"]
    assert all(career.title in data["table"]["caption"] for career in MANY)
    document = parse_html(comparison.to_html(locale, standalone=True))
    for path in (".//title", ".//h1"):
        assert read_text_of(document.find(path)) == data["title"]
    assert document.find(".//meta[@property='og:title']").get("content") == data["title"]


def test_the_caption_of_a_ranking_whose_rows_name_all_is_as_short_as_its_title() -> None:
    ranked: Any = rank(MANY, {"salary.median": 1})
    caption = "Scores: A, B, C, and 7 more"
    assert ranked.to_dict()["table"]["caption"] == caption
    assert all(f"\n{caption}\n" in page for page in (ranked.to_text(), ranked.to_markdown()))
    assert f'<p class="careercompare-caption">{caption}</p>' in ranked.to_html()


def test_a_link_to_a_related_comparison_is_called_as_that_page_is() -> None:
    style = HouseStyle(comparison_url="https://example.com/{slugs}")
    data: Any = compare(*MANY[:2], related=[MANY], house_style=style).to_dict()
    assert data["related"]["links"][0]["text"] == "A vs B vs C and 7 more"


def test_a_title_does_not_grow_with_five_hundred_careers() -> None:
    many = [Career(f"Career {place}") for place in range(500)]
    data: Any = compare(*many).to_dict()
    assert data["title"] == "Career 0 vs Career 1 vs Career 2 and 497 more: Career Comparison"
    opening = "Choosing between Career 0, Career 1, Career 2, and 497 more?"
    assert data["introduction"].startswith(opening)
