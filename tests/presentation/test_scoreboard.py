"""A ranking as a page in words: assembled in reading order, nothing added."""

from __future__ import annotations

from careercompare import Career, HouseStyle, Localizer
from careercompare.aspects import Row
from careercompare.presentation import (
    Form,
    Presentation,
    Scoreboard,
    ScoreCell,
    ScoreRow,
    Span,
    Writer,
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
)


def show(locale: str = "en", board: Scoreboard = BOARD) -> Presentation:
    return present_ranking(board, Writer(Localizer(locale), HouseStyle()))


def test_sentences_stand_one_after_the_other() -> None:
    page = show()
    assert str(page.title) == "C++ Developer and Poet: Ranked by Your Priorities"
    assert str(page.introduction) == "One. Two: 50%."
    assert page.verdict_line.pieces == ()
    assert [str(note) for note in page.notes] == ["A note."]


def test_a_cell_keeps_its_bar_and_says_whether_its_value_is_missing() -> None:
    (row,) = show().table.rows
    first, second = row.cells
    assert (first.form, str(first.line), first.span) == (Form.TEXT, "50%", Span(0, 500))
    assert (second.form, second.span) == (Form.MISSING, None)


def test_the_facts_of_each_career_are_there_for_whoever_reads_by_machine() -> None:
    page = show()
    assert [facts.name for facts in page.facts] == ["C++ Developer", "Poet"]
    assert [facts.url for facts in page.facts] == [None, "https://example.com/poet"]
    assert hash(page) == hash(show())


def test_a_publisher_without_pages_links_only_to_a_guide_of_the_careers_own() -> None:
    page = show()
    assert page.guides is not None
    assert [link.url for link in page.guides.links] == ["https://example.com/poet"]
    assert (page.index, page.url, page.related) == (None, None, None)
    alone = Scoreboard(CAREERS[:1], (), (), (), ())
    assert show(board=alone).guides is None


def test_numbers_and_words_are_those_of_the_localizer() -> None:
    page = show("ar")
    assert (page.locale, page.language, page.direction) == ("ar", "ar", "rtl")
    assert [str(column) for column in page.table.columns] == ["C++ Developer", "Poet"]
    assert all(column.pieces[0].isolated for column in page.table.columns)
