"""What a notebook asks of a value: itself in HTML, in Markdown and as text."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notations import parse_html, read_text_of, render_markdown
from strategies import careers

from careercompare import (
    Career,
    Catalog,
    DictFormatter,
    HtmlFormatter,
    InvalidOption,
    MarkdownFormatter,
    Outcome,
    Salary,
    Verdict,
    compare,
    rank,
)
from careercompare.catalog import Results
from careercompare.formatters import SafeHtml
from careercompare.hosts import Hosted
from careercompare.words import Message

COOK = Career("Cook", salary=Salary(26_000, 47_000, "USD"), skills=["Heat"])
BAKER = Career("Baker", salary=Salary(28_000, 49_000, "USD"), skills=["Heat", "Dough"])
CATALOG = Catalog([COOK, BAKER])
SHOWN: dict[str, Hosted] = {
    "comparison": compare(COOK, BAKER),
    "ranking": rank([COOK, BAKER], {"salary.median": 1}),
    "career": COOK,
    "verdict": compare(COOK, BAKER).verdicts[0],
    "catalog": CATALOG,
    "found": CATALOG.find("cook"),
    "related": CATALOG.related("cook"),
    "bridges": CATALOG.bridges("cook", "baker"),
    "match": CATALOG.find("cook")[0],
}

every_value = pytest.mark.parametrize("shown", SHOWN.values(), ids=SHOWN)


def bundle(shown: Hosted, **asked: Any) -> dict[str, str]:
    """Ask as IPython does."""
    found: dict[str, str] = getattr(shown, "_repr_mimebundle_")(**asked)  # noqa: B009
    return found


@every_value
def test_a_value_shows_itself_in_three_notations(shown: Hosted) -> None:
    found = bundle(shown, include=None, exclude=None)
    assert list(found) == ["text/html", "text/markdown", "text/plain"]
    style, _, fragment = found["text/html"].partition("\n")
    assert style.startswith("<style>.careercompare{")
    assert fragment == shown.to_html()
    assert found["text/markdown"] == shown.format(MarkdownFormatter("notebook"))
    assert found["text/plain"] == shown.to_text(width=80)


@every_value
def test_it_answers_hosts_that_ask_for_html_alone(shown: Hosted) -> None:
    assert getattr(shown, "_repr_html_")() == bundle(shown)["text/html"]  # noqa: B009


def test_it_makes_what_it_is_asked_for_and_no_more() -> None:
    assert list(bundle(COOK, include={"text/plain", "image/png"})) == ["text/plain"]
    assert list(bundle(COOK, exclude=["text/html"])) == ["text/markdown", "text/plain"]
    # marimo asks with two empty lists.
    assert len(bundle(COOK, include=[], exclude=[])) == 3


@every_value
def test_it_speaks_the_languages_of_the_library(shown: Hosted) -> None:
    assert 'lang="de"' in shown.to_html("de")
    assert shown.to_text("de") != shown.to_text()
    assert shown.to_markdown("ar")
    assert shown.format(DictFormatter(), "fr")["language"] == "fr"


@every_value
def test_it_can_be_a_page_of_its_own(shown: Hosted) -> None:
    title = parse_html(shown.format(HtmlFormatter("page"))).find(".//title")
    assert read_text_of(title)


def test_a_wrong_argument_is_told() -> None:
    with pytest.raises(InvalidOption, match="width=60"):
        COOK.to_text(60)  # type: ignore[arg-type]  # as somebody may write it
    with pytest.raises(InvalidOption, match="an object with a method format"):
        COOK.format("html")  # type: ignore[arg-type]  # as somebody may write it


def test_what_is_hosted_and_has_no_page_says_so() -> None:
    with pytest.raises(TypeError, match="a Hosted is no page by itself"):
        Hosted().to_text()


def test_the_style_of_a_ranking_comes_with_rankings_alone() -> None:
    ranked, compared = bundle(SHOWN["ranking"]), bundle(SHOWN["comparison"])
    assert ".careercompare-segments" in ranked["text/html"].partition("\n")[0]
    assert ".careercompare-segments" not in compared["text/html"].partition("\n")[0]
    assert len(compared["text/html"].partition("\n")[0]) < 9_000


def test_a_fragment_in_any_language_shows_itself_and_a_page_does_not() -> None:
    german = COOK.to_html("de")
    style, _, fragment = str(getattr(german, "_repr_html_")()).partition("\n")  # noqa: B009
    assert style.startswith("<style>")
    assert fragment == german
    page = compare(COOK, BAKER).to_html(standalone=True)
    assert isinstance(page, SafeHtml)
    assert getattr(page, "_repr_html_")() is None  # noqa: B009


# What a page is made of: no text may become anything else.
ELEMENTS = {
    *("article", "p", "h2", "h3", "div", "table", "caption", "thead", "tbody", "tr", "th", "td"),
    *("ul", "li", "i", "a", "bdi", "span", "b", "svg", "path", "rect"),
}


def show_all(known: list[Career]) -> list[Hosted]:
    catalog = Catalog({career.slug: career for career in known}.values())
    career = next(iter(catalog.values()))
    rhyme = Verdict("rhyme", Outcome.WINNER, Message("rhyme", "It rhymes."), career)
    found = catalog.find(career.title), catalog.related(career)
    return [career, catalog, rhyme, *found]


@given(st.lists(careers, min_size=1, max_size=3), st.sampled_from(["en", "ar", "de"]))
def test_no_text_becomes_markup(known: list[Career], locale: str) -> None:
    for shown in show_all(known):
        document = parse_html(shown.to_html(locale)).find(".//article")
        assert {each.tag for each in document.iter()} <= ELEMENTS
        written = render_markdown(shown.to_markdown(locale))
        tags = {each.tag for each in written.iter()}
        assert tags <= {
            *("article", "p", "h1", "h2", "table", "thead", "tbody", "tr", "th", "td"),
            *("ul", "li", "a"),
        }


@given(st.lists(careers, min_size=1, max_size=3), st.integers(20, 100))
def test_a_text_steers_no_terminal_and_stays_within_its_width(
    known: list[Career], width: int
) -> None:
    from careercompare.formatters.text.terminal import cells

    for shown in show_all(known):
        text = shown.to_text(width=width)
        lines = text.split("\n")
        assert not any(char < " " or "\x7f" <= char <= "\x9f" for line in lines for char in line)
        addresses = [line for line in lines if "://" in line]
        assert max([cells(line) for line in lines if line not in addresses]) <= width


def test_a_table_of_results_is_what_catalogs_answer() -> None:
    assert isinstance(SHOWN["found"], Results)
    assert isinstance(SHOWN["related"], Results)
    assert isinstance(SHOWN["bridges"], Results)
