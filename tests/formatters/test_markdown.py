"""Markdown, as GitHub reads it: what is written is what is rendered."""

from __future__ import annotations

import re

import attrs
import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st
from notations import drop_joiners, read_markdown, read_text_of, render_markdown
from sample import REFERENCE, compare_at_qoollege
from strategies import SURPRISING_TITLES, texts

from careercompare import Career, MarkdownFormatter, Salary, Source, compare
from careercompare.errors import InvalidOption
from careercompare.formatters.formatter import replace_unwritable
from careercompare.formatters.markdown import escape
from careercompare.model import skill_key
from careercompare.presentation import Cell, Citation, Form, Link, Presentation, Table, TableRow
from careercompare.words import Phrase, Piece, contain

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
    return " ".join(replace_unwritable(contain(text)).split())


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
        "$$x$$ $`x`$ \\$x\\$",
        r"\(x\) \[x\] \\(x\\) \begin{a}x\end{a}",
    ],
)
def test_a_text_is_rendered_as_it_stands_in_every_place(text: str) -> None:
    article = render_markdown(drop_joiners(SAMPLE.format(Meddle(text))))
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
    told = (career.title, *career.skills)
    assert cells == [squeeze(text.translate(isolates)) for text in told]


@given(st.text())
def test_an_escaped_text_is_one_line(text: str) -> None:
    assert len(escape(text).splitlines()) <= 1


# What GitHub looks for in the text that it has rendered, where an escaped sign is that sign:
# cmark-gfm for addresses of mail, and filters behind it for names of people and emoji, and for
# numbers of issues.
REFERRING = re.compile(r"@[a-z0-9]|[\w.+-]@[\w.-]|#[0-9]|:[\w+-]+:", re.ASCII | re.IGNORECASE)


@given(st.lists(st.sampled_from([*"@#:a1+_-. ", "www.", "&#64;", "b.co"]), max_size=8).map("".join))
@example("@team/sub (@team)")
@example("mailto:a@b.co")
@example("a@_b.co a@-b.co a@.co")
@example("#1, org/repo#12")
@example(":+1: :rocket::100: 10:30:00")
@example("&#64;team &#35;1")
def test_no_text_mentions_anybody_or_anything_once_it_is_rendered(text: str) -> None:
    rendered = read_text_of(render_markdown(f"x {escape(text)} x"))
    assert not REFERRING.search(rendered)
    assert squeeze(rendered.replace("\u2060", "")) == squeeze(f"x {text} x")


def test_a_sign_that_refers_to_nothing_stands_as_it_is() -> None:
    assert escape("C# @ 5 o'clock: a:b, #a @") == "C\\# \\@ 5 o'clock: a:b, \\#a \\@"
    assert escape("@team") == "\\@&#8288;team"


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


@pytest.mark.parametrize("text", ["1. All", "- All", "+ All", "2) All"])
def test_words_without_their_link_begin_no_list(text: str) -> None:
    article = render_markdown(SAMPLE.format(Meddle(text, "javascript:alert(1)")))
    assert article[-1].tag == "p"
    assert read_text_of(article[-1]) == text


def test_a_page_without_verdicts_and_rows_leaves_their_parts_out() -> None:
    article = render_markdown(compare_at_qoollege(Career("a"), Career("b"), rules=[]).to_markdown())
    assert [each.tag for each in article] == ["p", "h1", "p", "h2", "h2", "ul", "p"]


def test_it_ends_with_one_line_break() -> None:
    assert SAMPLE.to_markdown().endswith("\n")
    assert not SAMPLE.to_markdown().endswith("\n\n")


# Where JupyterLab splits a source for formulas before it reads it as Markdown, in
# packages/rendermime/src/latex.ts, and what it then takes for the beginning of one.
SPLIT_BY_JUPYTERLAB = re.compile(
    r"(\$\$?|\\(?:begin|end)\{[a-z]*\*?\}|\\[{}$]|[{}]|(?:\n\s*)+|@@\d+@@|\\\\[()\[\]])",
    re.IGNORECASE,
)
BEGINS_IN_JUPYTERLAB = re.compile(r"\$\$?|\\begin.*|\\\\[(\[]", re.IGNORECASE)
# What nbconvert takes for a formula, in nbconvert/filters/markdown_mistune.py.
FORMULA_IN_NBCONVERT = re.compile(
    r"(?<!\\)\$\$.*?(?<!\\)\$\$|\\\\\[.*?\\\\\]|(?<![$\\])\$.+?(?<![$\\])\$"
    r"|(?<!\\)\\\\\(.*?(?<!\\)\\\\\)|\\begin\{([a-z]*\*?)\}.*?\\end\{\1\}",
    re.DOTALL,
)
FORMULAS = [
    *("$118k – $191k", "$$x$$", "$`x`$", r"\$x\$", r"\\$x\\$"),
    *(r"\(x\)", r"\\(x\\)", r"\[x\]", r"\\\[x\\\]", r"\begin{a}x\end{a}", r"\\begin{a}x\\end{a}"),
    *"$\\([`~x",
]
formulas = st.lists(st.sampled_from(FORMULAS) | st.text(max_size=3), max_size=8).map("".join)


def assert_no_formula(markdown: str) -> None:
    blocks = SPLIT_BY_JUPYTERLAB.split(markdown)
    assert not [each for each in blocks[1::2] if BEGINS_IN_JUPYTERLAB.fullmatch(each)]
    assert not FORMULA_IN_NBCONVERT.search(markdown)
    # Whatever else looks for formulas, such as GitHub and VS Code, leaves out what is escaped.
    assert not re.search(r"(?<!\\)(?:\\\\)*\$", markdown)


@given(formulas)
@example("$118k – $191k")
@example("\u2066")
def test_no_text_becomes_a_formula(text: str) -> None:
    written = escape(text)
    assert_no_formula(written)
    assert squeeze(read_text_of(render_markdown(f"x {written} x"))) == squeeze(f"x {text} x")


@given(formulas, formulas)
def test_no_page_has_a_formula(text: str, address: str) -> None:
    assert_no_formula(SAMPLE.format(Meddle(text, f"https://example.com/{address}")))


def test_an_address_with_a_dollar_sign_stays_as_it_is() -> None:
    written = SAMPLE.format(Meddle("$a", "https://example.com/$b?c=$d"))
    assert_no_formula(written)
    assert render_markdown(written).findall(".//a")[-1].get("href") == "https://example.com/$b?c=$d"


def test_who_leads_and_what_is_shared_is_said_in_words() -> None:
    _, salary, _, _, skills, *_ = [
        line for line in SAMPLE.to_markdown().splitlines() if line.startswith("| ")
    ][1:]
    assert salary == (
        "| Salary range | \\$118k – \\$191k · **▲ Higher salary ceiling** "
        "| \\$130k – \\$185k · **▲ Higher median pay (by the midpoint of a range)** |"
    )
    assert skills == (
        "| Top skills · **✓ Shared skills** "
        "| **✓ Coding**, Math, Machine Learning, **✓ Cloud**, **✓ Problem Solving** "
        "| **✓ Coding**, **✓ Cloud**, Automation, DevOps, **✓ Problem-solving** |"
    )


def test_where_nothing_is_shared_nothing_is_keyed() -> None:
    written = compare(Career("a", skills=["b"]), Career("c", skills=["d"])).to_markdown()
    assert "✓" not in written
    assert "\n| Top skills | b | d |\n" in written


@given(texts, texts)
@example("C++", "*a")
@example("a\u00a0", "__init__")
@example("**✓ a**", "▲ b")
@example("0", "0\u2066")
def test_any_text_that_is_shared_is_rendered_as_it_stands(skill: str, other: str) -> None:
    assume(len({skill_key(each) for each in (skill, other, "own")}) == 3)
    careers = [Career(title, skills=[skill, other, "own"]) for title in ("a", "b")]
    written = drop_joiners(compare(*careers).to_markdown())
    _, (label, *cells) = render_markdown(written).findall(".//tr")
    assert [read_text_of(each) for each in label] == ["✓ Shared skills"]
    isolates = {0x2068: None, 0x2069: None}
    shared = [squeeze(f"✓ {text}".translate(isolates)) for text in careers[0].skills]
    for cell in cells:
        said = [read_text_of(each).translate(isolates) for each in cell]
        assert list(map(squeeze, said)) == shared
        assert {each.tag for each in cell} == {"strong"}


def test_the_mark_of_a_source_stands_behind_the_figures() -> None:
    wages = Source("Wages")
    paid = Career("a", salary=Salary(1_000, 2_000, "USD", source=wages))
    written = compare(paid, Career("b")).to_markdown()
    assert "\n| Salary range | \\$1K – \\$2K \\[1\\] | Not available |\n" in written


def test_a_cell_may_mean_something_by_itself() -> None:
    def say(text: str) -> Phrase:
        return Phrase((Piece(text),))

    skills = Cell(Form.LIST, (say("a"), say("b")), ", ", shared=(True, False))
    pay = Cell(
        Form.TEXT, (say("$1"),), leads=(say("More"), say("Most")), citation=Citation(1, say(" [1]"))
    )
    rows = [TableRow(say("Skills"), (skills,), say("Shared")), TableRow(say("Pay"), (pay,))]
    table = Table(say("c"), say("corner"), (say("x"),), rows)

    class Tabulate:
        media_type = "text/markdown"

        def format(self, presentation: Presentation, /) -> str:
            return MarkdownFormatter().format(attrs.evolve(presentation, table=table))

    written = SAMPLE.format(Tabulate())
    assert "\n| Skills · **✓ Shared** | **✓ a**, b |\n" in written
    assert "\n| Pay | \\$1 \\[1\\] · **▲ More** · **▲ Most** |\n" in written


def test_for_a_notebook_mathjax_leaves_the_whole_page_alone() -> None:
    written = SAMPLE.format(MarkdownFormatter("notebook"))
    (page,) = render_markdown(written)
    assert (page.tag, page.get("class")) == ("div", "mathjax_ignore tex2jax_ignore")
    plain = render_markdown(SAMPLE.to_markdown())
    assert [read_text_of(each) for each in page] == [read_text_of(each) for each in plain]
    assert_no_formula(written)


def test_a_host_that_is_none_is_refused() -> None:
    with pytest.raises(InvalidOption, match="host: expected 'any' or 'notebook'"):
        MarkdownFormatter(host="github")  # type: ignore[arg-type]  # as without types
