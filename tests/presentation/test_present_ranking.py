"""A ranking as a page in words: assembled in reading order, nothing added."""

from __future__ import annotations

from careercompare import Career, HouseStyle, Localizer
from careercompare.aspects import Row
from careercompare.presentation import Form, Span
from careercompare.presentation.present_ranking import (
    Scoreboard,
    ScoreCell,
    ScoreRow,
    present_ranking,
)
from careercompare.words import Message, Percent

CAREERS = (Career("C++ Developer"), Career("Poet", guide_url="https://example.com/poet"))
LABEL = Message("score", "Score")
BOARD = Scoreboard(
    CAREERS,
    introduction=(Message("one", "One."), Message("two", "Two: {share}.", share=Percent("0.5"))),
    results=(),
    rows=(
        ScoreRow(
            Row("score", LABEL, (Percent("0.5"), None)),
            (ScoreCell(Percent("0.5"), Span(0, 500)), ScoreCell(LABEL, is_missing=True)),
        ),
    ),
    notes=(Message("note", "A note."),),
    house_style=HouseStyle(),
    data={"version": "board"},
)


def test_sentences_stand_one_after_the_other() -> None:
    page = present_ranking(BOARD, Localizer("en"))
    assert str(page.title) == "C++ Developer and Poet: Ranked by Your Priorities"
    assert str(page.introduction) == "One. Two: 50%."
    assert page.verdict_line.pieces == ()
    assert [str(note) for note in page.notes] == ["A note."]


def test_a_cell_keeps_its_bar_and_says_whether_its_value_is_missing() -> None:
    (row,) = present_ranking(BOARD, Localizer("en")).table.rows
    first, second = row.cells
    assert (first.form, str(first.line), first.span) == (Form.TEXT, "50%", Span(0, 500))
    assert (second.form, second.span) == (Form.MISSING, None)


def test_the_findings_and_the_data_are_passed_on_for_a_formatter_of_data() -> None:
    page = present_ranking(BOARD, Localizer("en"))
    assert page.findings.careers == CAREERS
    assert page.findings.rows == (BOARD.rows[0].row,)
    assert page.data == {"version": "board"}
    assert hash(page) == hash(present_ranking(BOARD, Localizer("en")))


def test_a_publisher_without_pages_links_only_to_a_guide_of_the_careers_own() -> None:
    page = present_ranking(BOARD, Localizer("en"))
    assert page.guides is not None
    assert [link.url for link in page.guides.links] == ["https://example.com/poet"]
    assert (page.index, page.url, page.related) == (None, None, None)
    alone = Scoreboard(CAREERS[:1], (), (), (), (), HouseStyle())
    assert present_ranking(alone, Localizer("en")).guides is None


def test_numbers_and_words_are_those_of_the_localizer() -> None:
    page = present_ranking(BOARD, Localizer("ar"))
    assert (page.locale, page.language, page.direction) == ("ar", "ar", "rtl")
    assert [str(column) for column in page.table.columns] == ["C++ Developer", "Poet"]
    assert all(column.pieces[0].isolated for column in page.table.columns)
