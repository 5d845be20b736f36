"""What all charts have in common: their words are words, wherever Altair puts them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence

import altair as alt
import pytest
from pictures import read_words

from careercompare import Career, Catalog, Salary, compare, rank

MARKUP = ("</script><script>alert(1)</script>", "<!--<SCRIPT>", "</Script ><b>")

Draw = Callable[[Sequence[Career]], alt.TopLevelMixin]


def make(*titles: str) -> list[Career]:
    return [
        Career(title, slug=f"job-{at}", salary=Salary(at, at + 5, "USD", median=at + 1))
        for at, title in enumerate(titles, 1)
    ]


DRAWN: dict[str, Draw] = {
    "pay": lambda careers: compare(*careers).chart(),
    "scores": lambda careers: rank(careers, {"salary.median": 1}).chart(),
    "scatter": lambda careers: Catalog(careers).chart("salary.low", "salary.high"),
}


@pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN)
def test_no_title_ends_the_script_that_altair_writes_it_into(draw: Draw) -> None:
    harmless, written = (
        draw(make(*titles)).to_html().casefold() for titles in (("a", "b", "c"), MARKUP)
    )
    for each in ("<script", "</script", "<!--"):
        assert written.count(each) == harmless.count(each)
    assert "alert(1)" in written


def test_a_title_of_markup_is_shown_as_it_is_written() -> None:
    words = read_words(compare(*make(*MARKUP)).chart())
    shown = words.replace("\N{WORD JOINER}", "")
    assert "<!--<SCRIPT>" in shown
    assert "</Script ><b>" in shown
    assert "</script><script>" in shown
    assert "\N{WORD JOINER}" not in read_words(compare(*make("</b>", "a < b", "<scr")).chart())


@pytest.mark.parametrize("draw", DRAWN.values(), ids=DRAWN)
def test_what_no_picture_can_hold_is_replaced(draw: Draw) -> None:
    """It would end the process: what makes the picture gives up all of it."""
    chart = draw(make("a\ufffeb", "c\uffffd", "e"))
    assert not re.search("[\ufffe\uffff]", json.dumps(chart.to_dict(), ensure_ascii=False))
    words = read_words(chart)
    assert draw is DRAWN["scatter"] or ("a\ufffdb" in words and "c\ufffdd" in words)
