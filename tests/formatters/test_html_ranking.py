"""A ranking as HTML: a list downwards that says everything in words, and draws it in segments."""

from __future__ import annotations

import re
from typing import Any

import attrs
import pytest
from notations import parse_html, read_text_of
from ranking.measured import tabulate
from strategies import SURPRISING_TITLES

from careercompare import (
    QOOLLEGE,
    Career,
    Outlook,
    Ranking,
    Salary,
    rank,
)
from careercompare.formatters.formatter import replace_unwritable

COOK = Career("Cook", salary=Salary(20, 60, "USD", median=40), outlook=Outlook(growth="0.08"))
POET = Career("Poet", salary=Salary(10, 90, "USD", median=30), outlook=Outlook(growth="0.02"))
SINGER = Career("Singer", salary=Salary(10, 30, "USD"))
WEIGHTS = {"salary.median": 3, "outlook.growth": 1}
RANKING = rank([POET, COOK, SINGER], WEIGHTS)


def read_items(ranking: Ranking, locale: str = "en") -> list[Any]:
    found: list[Any] = parse_html(ranking.to_html(locale)).findall(".//ol/li")
    return found


def read_lines(item: Any) -> list[str]:
    """Return what a reader without a style sheet sees of an item, line by line."""
    lines = [each for each in item.iter() if each.tag in {"p", "h3", "h4", "dt", "dd"}]
    return [read_text_of(each).strip() for each in lines]


def read_segments(item: Any) -> list[tuple[float, float]]:
    """Return where the segments of a bar begin and how long they are, in percent."""
    bar = item.find(".//svg[@class='careercompare-segments']")
    segments = [each for each in bar if each.tag == "svg"]
    return [(float(each.get("x")[:-1]), float(each.get("width")[:-1])) for each in segments]


def is_open(item: Any) -> bool:
    return item.find(".//*[@stroke-dasharray]") is not None


def test_each_career_says_in_words_where_it_stands_and_why() -> None:
    assert list(map(read_lines, read_items(RANKING))) == [
        [
            "Place 1",
            "Cook",
            "First place",
            "Score 100%",
            "Highest median pay (weight 3: 75%)",
            "$40 · 75%",
            "Fastest projected growth (weight 1: 25%)",
            "+8% · 25%",
        ],
        [
            "Place 2",
            "Poet",
            "Score 37.5%",
            "Highest median pay (weight 3: 75%)",
            "$30 · 37.5%",
            "Fastest projected growth (weight 1: 25%)",
            "+2% · 0%",
        ],
        [
            "Place 3",
            "Singer",
            "Score 0% – 25%",
            "Highest median pay (weight 3: 75%)",
            "$20 · 0%",
            "Fastest projected growth (weight 1: 25%)",
            "Not available · 0% – 25%",
        ],
    ]


def test_what_is_missing_is_marked_as_such() -> None:
    marked = [
        read_text_of(each)
        for item in read_items(RANKING)
        for each in item.findall(".//dd[@class='careercompare-missing']")
    ]
    assert marked == ["Not available · 0% – 25%"]


def test_the_list_is_numbered_by_place_where_no_style_says_otherwise() -> None:
    tie = rank([COOK, attrs.evolve(COOK, title="Chef", slug="chef"), POET], WEIGHTS)
    assert [item.get("value") for item in read_items(tie)] == ["1", "1", "3"]


def test_only_a_first_place_that_is_certain_stands_out() -> None:
    assert [item.get("class") for item in read_items(RANKING)] == [
        "careercompare-first",
        None,
        None,
    ]
    open_ranking = rank([COOK, SINGER], {"outlook.growth": 1})
    assert [item.get("class") for item in read_items(open_ranking)] == [None, None]


def test_a_bar_has_a_segment_for_what_each_measure_adds() -> None:
    cook, poet, singer = read_items(RANKING)
    assert read_segments(cook) == [(0, 75), (75, 25)]
    assert read_segments(poet) == [(0, 37.5)]
    assert [is_open(each) for each in (cook, poet)] == [False, False]
    assert (read_segments(singer), is_open(singer)) == ([(0, 25)], True)


def test_a_bar_is_mirrored_where_the_page_is_read_from_the_right() -> None:
    cook, _, singer = read_items(RANKING, "ar")
    assert read_segments(cook) == [(25, 75), (0, 25)]
    assert read_segments(singer) == [(75, 25)]
    ends = [item.find(".//rect[@width='4']").get("x") for item in (singer, read_items(RANKING)[2])]
    assert ends == [None, "100%"]


def test_a_measure_has_the_same_pattern_in_its_label_as_in_the_bar() -> None:
    def read_path(svg: Any) -> list[tuple[str, ...]]:
        return re.findall(r"M2 ([\d.]+)H\d+v([\d.]+)", svg.find("path").get("d"))

    cook = read_items(RANKING)[0]
    bar = [each for each in cook.find(".//svg[@class='careercompare-segments']") if len(each)]
    swatches = cook.findall(".//dt/svg")
    patterns = list(map(read_path, bar))
    assert patterns == list(map(read_path, swatches))
    assert patterns == [[("0", "22")], [("0", "10"), ("12", "10")]]


def test_a_drawing_is_hidden_from_whoever_hears_the_page_and_needs_no_style() -> None:
    html = RANKING.to_html()
    drawn = re.findall(r"<svg class=[^>]*>", html)
    assert len(drawn) == 3 * 3
    assert all('aria-hidden="true"' in each for each in drawn)
    assert not re.search(r"\bstyle=|\bid=|url\(", html)


def test_names_are_headings_below_that_of_the_list_and_lead_to_their_guides() -> None:
    guided = rank([attrs.evolve(COOK, guide_url="https://example.com/cook"), POET], WEIGHTS)
    for standalone, heading in ((False, "h4"), (True, "h3")):
        article = parse_html(guided.to_html(standalone=standalone)).find(".//article")
        cook, poet = article.findall(f".//{heading}[@class='careercompare-name']")
        assert cook.find("a").get("href") == "https://example.com/cook"
        assert (read_text_of(cook), read_text_of(poet)) == ("Cook", "Poet")
        assert poet.find("a") is None


def test_where_nothing_is_weighed_a_score_is_open_and_made_up_of_nothing() -> None:
    first, second = read_items(rank([COOK, POET], {"outlook.openings": 1}))
    assert read_lines(first) == ["Place 1 – 2", "Cook", "Score 0% – 100%"]
    assert (read_segments(second), is_open(second)) == ([(0, 100)], True)
    assert second.find(".//dl") is None


def test_more_measures_than_there_are_patterns_begin_anew() -> None:
    item = read_items(tabulate(*[(place, 0) for place in range(1, 8)]).rank())[0]
    *different, again = [each.find("path").get("d") for each in item.findall(".//dt/svg")]
    assert len(set(different)) == 6
    assert again == different[0]


@pytest.mark.parametrize("title", SURPRISING_TITLES)
def test_a_surprising_name_comes_whole_and_becomes_no_markup(title: str) -> None:
    ranking = rank([attrs.evolve(COOK, title=title, slug="s"), POET], WEIGHTS, house_style=QOOLLEGE)
    name = parse_html(ranking.to_html()).find(".//ol/li//h4")
    assert {each.tag for each in name.iter()} <= {"h4", "a", "bdi", "span"}
    assert read_text_of(name).split() == replace_unwritable(title).split()


def test_in_a_long_list_the_names_lead_to_the_guides_and_no_list_of_links_repeats_them() -> None:
    careers = [
        Career(f"Cook {top}", salary=Salary(1, top, "USD"), guide_url=f"https://example.com/{top}")
        for top in range(2, 13)
    ]
    for count, times in ((10, 2), (11, 1)):
        ranking = rank(careers[:count], {"salary.ceiling": 1})
        page, links = ranking.to_html(), [str(each.guide_url) for each in ranking.careers]
        assert re.findall('<a href="([^"]*)"', page) == links * times
        assert ("Read full guides" in page) == (times == 2)
        assert ranking.to_markdown().count("](https://example.com/") == count
