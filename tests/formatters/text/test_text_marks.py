"""Who leads and what is shared is told by signs and words, and by color only beside them."""

from __future__ import annotations

import attrs
import pytest
from formatters.text.test_text_pages import REFERENCE, make_page, say

from careercompare import Career, Catalog, Press, TextFormatter, compare
from careercompare.errors import InvalidOption
from careercompare.presentation import Cell, Citation, Form, Table, TableRow

SAMPLE = Catalog.sample()
COMPARISON = SAMPLE.compare(*list(SAMPLE)[:2])
GREEN, BOLD, PLAIN = "\x1b[1;32m", "\x1b[1m", "\x1b[0m"


def row(label: str, text: str) -> list[list[str]]:
    """Return the row of that label in the table of *text*, the lines of each cell."""
    lines = text.splitlines()
    start = next(place for place, line in enumerate(lines) if line.startswith(f"│ {label}"))
    end = next(place for place, line in enumerate(lines) if place > start and line[0] in "├└")
    cells = zip(*(line.strip("│").split("│") for line in lines[start:end]), strict=True)
    return [[line.strip() for line in cell if line.strip()] for cell in cells]


def test_a_sign_and_words_tell_in_what_a_career_leads() -> None:
    _, first, second = row("Salary range", COMPARISON.to_text())
    assert first == ["$118k – $191k", "▲ Higher salary ceiling"]
    assert " ".join(second) == "$130k – $185k ▲ Higher median pay (by the midpoint of a range)"


def test_a_sign_tells_what_is_shared_and_its_key_stands_under_the_label() -> None:
    label, first, second = row("Top skills", COMPARISON.to_text(width=160))
    assert label == ["Top skills", "✓ Shared skills"]
    assert first == ["✓ Coding, Math, Machine Learning, ✓ Cloud, ✓ Problem Solving"]
    assert second == ["✓ Coding, ✓ Cloud, Automation, DevOps, ✓ Problem-solving"]


def test_where_nothing_is_shared_nothing_is_keyed() -> None:
    comparison = compare(Career("a", skills=["b"]), Career("c", skills=["d"]))
    assert "✓" not in comparison.to_text()
    assert row("Top skills", comparison.to_text()) == [["Top skills"], ["b"], ["d"]]


def test_no_line_ends_between_a_sign_and_what_it_marks() -> None:
    for width in range(60, 120):
        for line in COMPARISON.to_text(width=width).splitlines():
            assert not line.rstrip(" │").endswith(("✓", "▲"))


def test_a_skill_is_marked_where_it_is_shared_and_not_where_it_is_not() -> None:
    sing, dance = Career("Singer", skills=["Song", "Stage"]), Career("Dancer", skills=["Stage"])
    poet, press = Career("Poet", skills=["Song"]), Press()
    seen = [(dance, "Song, ✓ Stage"), (dance, "Song, ✓ Stage"), (poet, "✓ Song, Stage")]
    for others, words in seen * 2:
        assert row("Top skills", press.text(sing, others))[1] == [words]


def test_color_is_only_added_to_signs_and_headings_and_moves_nothing() -> None:
    colored = COMPARISON.format(TextFormatter(160, marks="colors"))
    signs = COMPARISON.format(TextFormatter(160, marks="signs"))
    assert colored.count(GREEN) == signs.count("▲") + 1
    assert f"{GREEN}✓ Shared skills{PLAIN}" in colored
    assert colored.count(PLAIN) == colored.count(GREEN) + colored.count(BOLD)
    assert colored.replace(GREEN, "").replace(BOLD, "").replace(PLAIN, "") == signs


def test_a_heading_is_bold_line_by_line() -> None:
    lines = COMPARISON.format(TextFormatter(40, marks="colors")).splitlines()
    bold = [line for line in lines if line.startswith(BOLD)]
    assert bold == [
        f"{BOLD}{line}{PLAIN}"
        for line in (
            "Machine Learning Engineer / AI",
            "Specialist vs MLOps Engineer: Career",
            "Comparison",
            "Side-by-side",
            "Read full guides",
        )
    ]


def test_a_stacked_page_has_the_same_marks() -> None:
    lines = COMPARISON.format(TextFormatter(40)).splitlines()
    assert "    ▲ Faster projected growth" in lines
    assert "Top skills · ✓ Shared skills" in lines
    assert "  MLOps Engineer: ✓ Coding, ✓ Cloud," in lines


def test_an_arabic_page_marks_its_winners_in_arabic() -> None:
    written = COMPARISON.to_text("ar")
    assert "▲ سقف راتب أعلى" in written
    assert "✓ \u2068Coding\u2069" in written


def test_a_cell_may_mean_something_by_itself() -> None:
    skills = Cell(
        Form.LIST,
        (say("a"), say("b")),
        ", ",
        shared=(True, False),
        citation=Citation(2, say(" [2]")),
    )
    pay = Cell(
        Form.TEXT, (say("$1"),), leads=(say("More"), say("Most")), citation=Citation(1, say(" [1]"))
    )
    rows = [TableRow(say("Skills"), (skills,), say("Shared")), TableRow(say("Pay"), (pay,))]
    page = make_page(Table(say("c"), say("corner"), (say("x"),), rows))
    written = TextFormatter().format(page)
    assert row("Skills", written) == [["Skills", "✓ Shared"], ["✓ a, b [2]"]]
    assert row("Pay", written) == [["Pay"], ["$1 [1]", "▲ More", "▲ Most"]]


def test_what_looks_like_a_mark_in_a_text_stays_as_it_is() -> None:
    page = attrs.evolve(REFERENCE, title=say("✓ a ▲ b"))
    assert "\n✓ a ▲ b\n" in TextFormatter().format(page)


@pytest.mark.parametrize(
    ("option", "expected"),
    [
        ("marks", "'signs' or 'colors'"),
        ("borders", "'lines' or 'none'"),
        ("isolates", "'unicode' or 'none'"),
    ],
)
def test_a_value_that_is_none_is_refused(option: str, expected: str) -> None:
    with pytest.raises(InvalidOption, match=f"{option}: expected {expected}"):
        TextFormatter(**{option: "bold"})  # type: ignore[arg-type]  # as without types


def test_what_a_cell_leads_in_hangs_below_it_where_there_is_no_room_for_columns() -> None:
    pay = Cell(Form.TEXT, (say("$1"),), leads=(say("Highest salary ceiling of all"),))
    page = make_page(Table(say("c"), say("corner"), (say("x"),), [TableRow(say("Pay"), (pay,))]))
    written = TextFormatter(20, borders="none").format(page)
    assert "\n  x: $1\n    ▲ Highest\n      salary ceiling\n      of all\n" in written
