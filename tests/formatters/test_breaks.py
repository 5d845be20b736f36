"""A break is white space in every notation, whichever control a stranger wrote for it."""

from __future__ import annotations

import json
from typing import Any, cast

import pytest
from notations import parse_html, read_text_of, render_markdown

from careercompare import (
    DEFAULT_ASPECTS,
    Aspect,
    Career,
    Comparison,
    HtmlFormatter,
    Salary,
    Source,
    TextFormatter,
    compare,
)
from careercompare.aspects import AspectValue
from careercompare.formatters.html.markup import escape_json

ASKED = "Contains data\N{NO-BREAK SPACE}of ACME."


def make_comparison(between: str) -> Comparison:
    """Return a comparison in which that stands between the words of all that is kept as it is."""

    def read(_: Career) -> AspectValue:
        return f"in{between}sand"

    def list_all(_: Career) -> AspectValue:
        return (f"clay{between}red", "salt")

    source = Source("Survey", attribution=ASKED.replace(" ", between))
    aspects = [
        *DEFAULT_ASPECTS,
        Aspect("ground", f"The{between}ground", read),
        Aspect("grounds", "Grounds", list_all),
    ]
    pay = Salary(20_000, 30_000, "USD", source=source)
    return compare(Career("Potter", salary=pay), Career("Baker"), aspects=aspects)


BREAKS = ["\t", "\n", "\r", "\r\n", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85"]
SEPARATORS = ["\u2028", "\u2029"]


@pytest.mark.parametrize("between", [*BREAKS, *SEPARATORS])
def test_what_breaks_a_line_is_white_space_in_every_notation(between: str) -> None:
    plain, broken = make_comparison(" "), make_comparison(between)
    assert broken.to_markdown() == plain.to_markdown()
    page = HtmlFormatter("page", linked_data="none")
    for formatter in (HtmlFormatter(), page, TextFormatter(80, borders="none")):
        written = broken.format(formatter)
        assert written.split() == plain.format(formatter).split()
        assert not {*BREAKS, *SEPARATORS} - {"\n"} & {*written}


@pytest.mark.parametrize("control", ["\x00", "\x1b", "\x1f", "\x7f", "\x9b"])
def test_any_other_control_stands_out(control: str) -> None:
    broken = make_comparison(control)
    article = parse_html(broken.to_html()).find(".//article")
    rendered = render_markdown(broken.to_markdown())
    for page in map(read_text_of, (article, rendered)):
        assert "Contains�data\N{NO-BREAK SPACE}of�ACME." in page
        assert "clay�red" in page
    assert control not in broken.to_text()


def test_a_dict_keeps_what_a_stranger_wrote() -> None:
    data: Any = make_comparison("\u2028").to_dict()
    (source,) = data["sources"]
    assert "Contains\u2028data" in source["text"]


@pytest.mark.parametrize("between", ["\t", "\x85", "\u2028"])
def test_linked_data_breaks_lines_as_the_page_does(between: str) -> None:
    written = escape_json([f"a{between}b"])
    assert written.isprintable()
    (told,) = cast("list[str]", json.loads(written))
    assert told.split() == ["a", "b"]
