"""The site of Django: a comparison inside of a template that knows nothing of it."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import pytest
from services import Ask

from careercompare import Career, Catalog, HtmlFormatter, Press


@pytest.fixture(scope="session")
def ask(find_ask: Callable[[str], Ask]) -> Ask:
    return find_ask("django")


def test_the_template_holds_the_fragment_as_it_is(ask: Ask) -> None:
    official = Catalog.official()
    fragment = Press("ar").html(official["carpenters"], official["electricians"])
    answer = ask("/compare/carpenters-vs-electricians", {"Accept-Language": "ar"})
    assert f"<main>\n{fragment}\n</main>" in answer.text


def test_what_a_career_says_is_no_markup_anywhere(
    ask: Ask, load_example: Callable[[str], ModuleType], monkeypatch: pytest.MonkeyPatch
) -> None:
    hostile = Catalog([Career("</title><script>alert(1)</script>", slug="a"), Career("Poet")])
    monkeypatch.setattr(load_example("django_service"), "catalog", hostile)
    answer = ask("/compare/a-vs-poet")
    assert answer.status == 200
    assert "<script" not in answer.text
    assert answer.text.count("&lt;script&gt;alert(1)&lt;/script&gt;") >= 3


def test_the_style_is_served_apart_and_allowed_by_the_page(ask: Ask) -> None:
    answer = ask("/compare/carpenters-vs-electricians")
    assert '<link rel="stylesheet" href="/careercompare.css">' in answer.text
    assert "style-src 'self'" in answer.headers["content-security-policy"]
    assert ask("/careercompare.css").text == HtmlFormatter.stylesheet()


def test_a_method_that_there_is_not_is_refused(ask: Ask) -> None:
    assert ask("/compare/carpenters-vs-electricians", method="POST").status == 405
