"""Markdown, as GitHub reads it: what is written is what is rendered."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from notations import read_markdown, read_text_of, render_markdown
from sample import REFERENCE, compare_at_qoollege
from strategies import SURPRISING_TITLES, texts

from careercompare import Career, MarkdownFormatter
from careercompare.formatters.formatter import replace_unwritable
from careercompare.formatters.markdown import escape
from careercompare.presentation import Link, Presentation
from careercompare.words import Phrase, Piece

SAMPLE = compare_at_qoollege(*REFERENCE)


@attrs.frozen
class Meddle:
    """Writes a page in which a text of a third party stands where it could do harm."""

    text: str
    url: str = "https://example.com/"

    media_type = "text/markdown"

    def format(self, presentation: Presentation, /) -> str:
        words = Phrase((Piece(self.text),))
        changed = attrs.evolve(
            presentation, eyebrow=words, notes=(words,), index=Link(words, self.url)
        )
        return MarkdownFormatter().format(changed)


def squeeze(text: str) -> str:
    return " ".join(replace_unwritable(text).split())


@pytest.mark.parametrize(
    "text",
    [
        *SURPRISING_TITLES,
        "- no list",
        "+ no list",
        "* no list",
        "10. no list",
        "2024) no list",
        "= no heading",
        "> no quotation",
        "## no heading ##",
        "    no code",
        "```no code```",
        "~~gone~~",
        "***",
        "a | b",
        "&lt;b&gt; &#60; &#x3c; &copy &copy;",
        "<!-- gone -->",
        "![img](https://example.com/x.png)",
        "[ref]: https://example.com/",
        "<https://example.com/>",
        "a  \nb\\\nc",
        "tab\there",
        "$118k – $191k",
    ],
)
def test_a_text_is_rendered_as_it_stands_in_every_place(text: str) -> None:
    article = render_markdown(SAMPLE.format(Meddle(text)))
    eyebrow, *_, note, _, _, index = article
    for element in (eyebrow, note, index):
        assert element.tag == "p"
        assert squeeze(read_text_of(element)) == squeeze(text)
    assert [each.tag for each in eyebrow] == []
    assert [each.tag for each in index] == ["a"]


@given(texts, texts)
def test_any_text_is_rendered_as_it_stands(title: str, skill: str) -> None:
    career = Career(title, slug="surprise", skills=[skill])
    page = read_markdown(
        compare_at_qoollege(career, Career("Plain", skills=["Plain"])).to_markdown()
    )
    isolates = {0x2068: None, 0x2069: None}
    cells = [squeeze(row[1].translate(isolates)) for row in page.table]
    assert cells == [squeeze(text.translate(isolates)) for text in (title, skill)]


@given(st.text())
def test_an_escaped_text_is_one_line(text: str) -> None:
    assert len(escape(text).splitlines()) <= 1


def test_spaces_that_must_not_break_are_kept() -> None:
    written = SAMPLE.to_markdown("fr")
    said = SAMPLE.to_dict("fr")["table"]
    assert isinstance(said, dict)
    assert "\u00a0" in written
    assert str(said).count("\\xa0") <= written.count("\u00a0")
    assert escape("a\u00a0\u202fb") == "a\u00a0\u202fb"


def test_an_address_with_parentheses_stays_whole() -> None:
    written = SAMPLE.format(Meddle("All", "https://example.com/a_(b)?c=1&d=2"))
    anchor = render_markdown(written).findall(".//a")[-1]
    assert anchor.get("href") == "https://example.com/a_%28b%29?c=1&d=2"


def test_an_address_that_is_not_safe_is_words_alone() -> None:
    written = SAMPLE.format(Meddle("All", "javascript:alert(1)"))
    assert "javascript" not in written
    assert written.endswith("\n\nAll\n")


def test_a_page_without_verdicts_and_rows_leaves_their_parts_out() -> None:
    article = render_markdown(compare_at_qoollege(Career("a"), Career("b"), rules=[]).to_markdown())
    assert [each.tag for each in article] == ["p", "h1", "p", "h2", "h2", "ul", "p"]


def test_it_ends_with_one_line_break() -> None:
    assert SAMPLE.to_markdown().endswith("\n")
    assert not SAMPLE.to_markdown().endswith("\n\n")
