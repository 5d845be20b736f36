"""What a page looks like as text, whatever is on it."""

from __future__ import annotations

import copy
import pickle
import re
from itertools import pairwise

import attrs
import pytest
from formatters.text.test_text_lines import fits, texts
from formatters.text.test_text_pages import REFERENCE, make_page, make_table, say
from hypothesis import given
from hypothesis import strategies as st
from wcwidth import wcswidth

from careercompare.errors import InvalidOption
from careercompare.formatters import Formatter
from careercompare.formatters.text.formatter import TextFormatter
from careercompare.formatters.text.terminal import graphemes
from careercompare.presentation import Cell, Form, Link, LinkList, Presentation
from careercompare.words import Phrase, Piece

BORDERS = "─│┌┬┐├┼┤└┴┘═╞╪╡"


def format_text(page: Presentation, width: int = 100) -> str:
    formatter: Formatter[str] = TextFormatter(width)
    return formatter.format(page)


def careers(count: int, value: str = "Very high · +40% by 2034") -> Presentation:
    titles = [f"Career {place}" for place in range(1, count + 1)]
    return make_page(make_table({"": titles, "Outlook & demand": [value] * count}))


def table_lines(text: str) -> list[str]:
    return [line for line in text.splitlines() if line.lstrip("\u200e")[:1] in tuple("┌│├╞└")]


def border_places(line: str) -> list[int]:
    """Return the columns at which *line* has a vertical border."""
    places: list[int] = []
    column = 0
    for grapheme in graphemes(line):
        if grapheme in "│┌┬┐├┼┤└┴┘╞╪╡":
            places.append(column)
        column += wcswidth(grapheme)
    return places


plain = texts.map(lambda text: text.translate(dict.fromkeys(map(ord, BORDERS))))
phrases = st.builds(Piece, plain, st.none(), st.booleans()).map(lambda piece: Phrase((piece,)))


@st.composite
def pages(draw: st.DrawFn) -> Presentation:
    count = draw(st.integers(2, 6))
    rows = {
        label: draw(st.lists(plain, min_size=count, max_size=count)) for label in ("", "a", "b")
    }
    link = Link(draw(phrases), draw(plain))
    return make_page(
        make_table(rows, corner=draw(plain)),
        draw(st.sampled_from(["ltr", "rtl"])),
        title=draw(phrases),
        introduction=draw(phrases),
        notes=(draw(phrases),),
        guides=LinkList(draw(phrases), (link,)),
        index=link,
    )


@given(pages(), st.integers(20, 120))
def test_every_line_of_every_page_fits(page: Presentation, width: int) -> None:
    text = format_text(page, width)
    for line in text.splitlines():
        assert fits(line, width)
        assert line == line.rstrip(" ")
    assert text.endswith("\n")
    assert not text.endswith("\n\n")


@given(pages(), st.integers(60, 120))
def test_borders_stand_in_line_whatever_is_between_them(page: Presentation, width: int) -> None:
    lines = table_lines(format_text(page, width))
    for above, below in pairwise(lines):
        assert border_places(above) == border_places(below)


@given(pages(), st.integers(20, 200))
def test_without_borders_a_page_says_the_same_and_draws_nothing(
    page: Presentation, width: int
) -> None:
    text = TextFormatter(width, borders="none").format(page)
    assert not set(text) & set(BORDERS)
    assert all(fits(line, width) for line in text.splitlines())
    if width < 60:
        assert text == format_text(page, width)


@given(pages(), st.integers(20, 120))
def test_without_isolates_a_page_is_the_same_but_for_them(page: Presentation, width: int) -> None:
    text = TextFormatter(width, isolates="none").format(page)
    assert not set(text) & set("\u2066\u2067\u2068\u2069")
    assert all(line == line.rstrip(" ") for line in text.splitlines())
    assert not text.startswith("\n")
    isolated = format_text(page, width).replace("\u200e│", "│")
    assert "".join(text.split()) == "".join(re.sub("[\u2067-\u2069]", "", isolated).split())


@given(pages(), st.integers(20, 120))
def test_text_depends_on_the_page_and_the_width_alone(page: Presentation, width: int) -> None:
    formatter = pickle.loads(pickle.dumps(TextFormatter(width)))  # noqa: S301
    assert formatter.format(page) == format_text(page, width)


@given(pages(), st.lists(st.integers(20, 120), min_size=2, max_size=4))
def test_what_was_drawn_at_one_width_changes_no_other(
    page: Presentation, widths: list[int]
) -> None:
    drawn = [format_text(page, width) for width in widths]
    for width, text in zip(widths, drawn, strict=True):
        assert format_text(copy.deepcopy(page), width) == text


def test_a_wide_page_says_every_word_of_the_page_in_reading_order() -> None:
    lines = format_text(REFERENCE, 600).splitlines()
    said = [line for line in lines if line and line[0] not in BORDERS]
    assert said == [
        str(REFERENCE.eyebrow),
        str(REFERENCE.title),
        str(REFERENCE.introduction),
        str(REFERENCE.heading),
        str(REFERENCE.verdict_line),
        str(REFERENCE.table.caption),
        *map(str, REFERENCE.notes),
        *(
            line
            for links in (REFERENCE.guides, REFERENCE.related)
            if links is not None
            for line in (
                str(links.heading),
                *(f"- {link.words} <{link.url}>" for link in links.links),
            )
        ),
        "All comparisons & careers → <https://careers.qoollege.com/compare>",
    ]


def test_a_wide_table_says_every_word_of_the_table() -> None:
    said = [
        [cell.strip() for cell in line.strip("│").split("│")]
        for line in format_text(REFERENCE, 1000).splitlines()
        if line.startswith("│")
    ]
    table = REFERENCE.table
    assert said == [
        [str(phrase) for phrase in (table.corner, *table.columns)],
        *([str(row.label), *(str(cell.line) for cell in row.cells)] for row in table.rows),
    ]


def test_a_list_is_written_in_one_line() -> None:
    page = careers(2)
    skills = Cell(Form.LIST, (say("Coding"), say("Math")), "; ")
    row = attrs.evolve(page.table.rows[0], cells=(skills, skills))
    text = format_text(attrs.evolve(page, table=attrs.evolve(page.table, rows=(row,))))
    assert "│ Coding; Math │ Coding; Math │" in text


def test_without_rows_there_is_neither_a_table_nor_its_caption() -> None:
    assert format_text(make_page(make_table({"": ["Baker", "Cook"]}))) == (
        "Career comparison\n\nBaker vs Cook\n\nChoosing between Baker and Cook?\n\n"
        "Side-by-side\n\nHigher salary ceiling: Cook.\n"
    )


def test_what_the_page_leaves_out_leaves_no_gap() -> None:
    page = make_page(make_table({"": ["Baker", "Cook"]}), verdict_line=say(), title=say(" \n"))
    assert format_text(page).split("\n\n") == [
        "Career comparison", "Choosing between Baker and Cook?", "Side-by-side\n"
    ]  # fmt: skip


@pytest.mark.parametrize(("count", "width"), [(2, 60), (3, 79), (6, 120)])
def test_a_table_is_drawn_where_its_columns_can_be_read(count: int, width: int) -> None:
    assert table_lines(format_text(careers(count), width))


@pytest.mark.parametrize(("count", "width"), [(2, 59), (3, 59), (6, 80), (30, 120)])
def test_a_table_is_stacked_where_they_would_be_too_narrow(count: int, width: int) -> None:
    assert not table_lines(format_text(careers(count), width))


def test_many_short_columns_need_no_stack() -> None:
    assert table_lines(format_text(careers(6, "+40%"), 90))


def test_a_stacked_row_names_every_career() -> None:
    assert format_text(careers(3, "+40%"), 40).endswith(
        "Outlook & demand\n  Career 1: +40%\n  Career 2: +40%\n  Career 3: +40%\n"
    )


def test_a_table_is_stacked_where_a_word_would_be_broken() -> None:
    texts = ["Infrastructure " * 9, "Work " * 20, "Troubleshooting-heavy " * 9]
    page = make_page(make_table({"": ["a", "b", "c"], "Day": texts}))
    assert table_lines(format_text(page, 70))
    assert not table_lines(format_text(page, 62))


def test_a_word_too_long_for_any_column_does_not_stack_a_table() -> None:
    page = make_page(make_table({"": ["a", "b"], "Day": ["x" * 99, "https://" + "y" * 99]}))
    assert table_lines(format_text(page, 70))
    assert not table_lines(format_text(page, 60))


def test_an_address_that_does_not_fit_beside_its_words_stands_below_them() -> None:
    url = "https://example.com/a-long-address/of-44-columns"
    page = make_page(
        make_table({"": ["a", "b"]}),
        guides=LinkList(say("Guides"), (Link(say("A guide of some words"), url),)),
        index=Link(say("All of the comparisons"), url),
    )
    assert format_text(page, 52).endswith(
        f"- A guide of some words\n  <{url}>\n\nAll of the comparisons\n<{url}>\n"
    )
    assert format_text(page, 80).endswith(
        f"- A guide of some words <{url}>\n\nAll of the comparisons <{url}>\n"
    )


def test_an_address_in_a_note_stays_whole_where_it_fits_a_line() -> None:
    url = "https://example.com/a-long-address/of-44-columns"
    page = make_page(make_table({"": ["a", "b"]}), notes=(say(f"[1] Wages of all. See {url}."),))
    assert f"\n{url}.\n" in format_text(page, 60)


def test_columns_are_no_wider_than_their_texts() -> None:
    assert (
        table_lines(format_text(careers(2, "+40%")))[0]
        == "┌──────────────────┬──────────┬──────────┐"
    )


def test_columns_share_the_room_that_is_there() -> None:
    page = make_page(make_table({"": ["Baker", "Cook"], "Work": ["Bread. " * 30, "Soup. " * 30]}))
    assert border_places(table_lines(format_text(page, 80))[0]) == [0, 12, 46, 79]


def test_a_long_label_is_wrapped_between_its_words() -> None:
    label = "Beschäftigungsaussichten und Nachfrage"
    page = make_page(make_table({"": ["Bäcker", "Koch"], label: ["viel Arbeit " * 9] * 2}))
    labels = [
        line.split("│")[1].strip() for line in table_lines(format_text(page)) if line[0] == "│"
    ]
    assert [label for label in labels if label] == [
        "Attribute",
        "Beschäftigungsaussichten",
        "und Nachfrage",
    ]


def test_from_right_to_left_the_labels_stand_on_the_right() -> None:
    page = make_page(make_table({"": ["אופה", "טבח"], "שכר": ["100", "200"]}, "נושא"), "rtl")
    row = table_lines(format_text(page))[3]
    assert row == "\u200e│ \u2067200\u2069 │  \u2067100\u2069 │  \u2067שכר\u2069 │"


@pytest.mark.parametrize("width", [19, 0, -1, True, 80.0, "80", None])
def test_a_width_that_is_none_is_refused(width: object) -> None:
    with pytest.raises(InvalidOption) as caught:
        TextFormatter(width)  # type: ignore[arg-type]
    assert (caught.value.path, caught.value.value) == ("width", width)
    assert str(caught.value).startswith("width: expected a whole number of columns, at least 20")


def test_a_formatter_is_a_value() -> None:
    assert TextFormatter() == TextFormatter(100)
    assert hash(TextFormatter(80)) == hash(TextFormatter(80))
    assert TextFormatter.media_type == "text/plain"
