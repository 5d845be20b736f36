"""A page that a template of one's own lays out, with the words of the library."""

from __future__ import annotations

import re
from collections.abc import Callable
from types import ModuleType
from typing import Any

import html5lib
import pytest
from sample import REFERENCE

from careercompare import Career, compare
from careercompare.testing import check_formatter


@pytest.fixture(scope="session")
def page(load_example: Callable[[str], ModuleType]) -> ModuleType:
    return load_example("jinja_page")


def test_the_template_is_a_formatter_as_any_other(page: ModuleType) -> None:
    check_formatter(page.TemplateFormatter("own_words.html"))


@pytest.mark.parametrize("locale", ["en", "de", "ar"])
def test_it_says_all_that_the_page_says(page: ModuleType, locale: str) -> None:
    comparison = compare(*REFERENCE)
    html = comparison.format(page.TemplateFormatter("own_words.html"), locale)
    tree = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False).parse(html)
    said = re.sub(r"\s+", " ", "".join(tree.itertext()))
    words: Any = comparison.to_dict(locale)
    rows = words["table"]["rows"]
    cells = [cell for row in rows for cell in row["cells"] if "items" not in cell]
    texts = [words["title"], words["introduction"], *(row["text"] for row in rows)]
    texts += [verdict["text"] for verdict in words["verdicts"]]
    texts += [cell["text"] for cell in cells] + words["notes"]
    assert [text for text in texts if re.sub(r"\s+", " ", text) not in said] == []
    assert (tree.get("lang"), tree.get("dir")) == (locale, "rtl" if locale == "ar" else "ltr")


def test_words_of_another_language_say_so(page: ModuleType) -> None:
    comparison = compare(Career("C++ Developer"), Career("Koch", language="de"))
    html = comparison.format(page.TemplateFormatter("own_words.html"), "ar")
    assert '<h1><bdi lang="en">C++ Developer</bdi>' in html
    assert '<bdi lang="de">Koch</bdi>' in html


def test_no_text_becomes_markup(page: ModuleType) -> None:
    comparison = compare(Career("<script>alert(1)</script>", skills=["a & b"]), Career("Poet"))
    html = comparison.format(page.TemplateFormatter("own_words.html"))
    assert "<script" not in html
    assert "a &amp; b" in html


def test_the_script_prints_a_page(page: ModuleType, capsys: pytest.CaptureFixture[str]) -> None:
    page.main("de")
    assert '<html lang="de"' in capsys.readouterr().out
