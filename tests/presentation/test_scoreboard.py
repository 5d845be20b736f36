"""A ranking as a page in words: assembled in reading order, nothing added."""

from __future__ import annotations

import attrs

from careercompare import Career, HouseStyle, Localizer
from careercompare.presentation import (
    Form,
    Link,
    Presentation,
    Rank,
    Scoreboard,
    ScoreCell,
    ScoreRow,
    Span,
    Writer,
    present_ranking,
)
from careercompare.words import Message, Percent

CAREERS = (Career("C++ Developer"), Career("Poet", guide_url="https://example.com/poet"))
LABEL, BADGE = Message("score", "Score"), Message("first", "First")
BOARD = Scoreboard(
    CAREERS,
    introduction=(Message("one", "One."), Message("two", "Two: {share}.", share=Percent("0.5"))),
    results=(),
    heads=(LABEL, Message("pay", "Pay")),
    rows=(
        ScoreRow((ScoreCell((1,), badge=BADGE), ScoreCell((7, LABEL))), 1, (Span(0, 500),)),
        ScoreRow((ScoreCell((2,)), ScoreCell((LABEL,), is_missing=True)), 2, (), Span(0, 900)),
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


def test_a_row_is_a_career_under_the_heads_of_what_is_said_of_it() -> None:
    table = show().table
    assert [str(head) for head in (table.corner, *table.columns)] == ["Career", "Score", "Pay"]
    first, second = table.rows
    assert [str(row.label) for row in table.rows] == ["C++ Developer", "Poet"]
    assert [str(cell.line) for cell in first.cells] == ["1", "7 · Score"]
    assert [str(lead) for cell in first.cells for lead in cell.leads] == ["First"]
    assert [cell.form for cell in second.cells] == [Form.TEXT, Form.MISSING]


def test_a_rank_tells_where_a_row_lies_and_where_the_guide_is() -> None:
    page = show()
    poet = Link(page.table.rows[1].label, "https://example.com/poet")
    assert page.table.ranks == (
        Rank(1, (Span(0, 500),)),
        Rank(2, (), Span(0, 900), poet),
    )
    assert page.table != attrs.evolve(page.table, ranks=())


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
    alone = Scoreboard(CAREERS[:1], (), (), (), BOARD.rows[:1], ())
    assert show(board=alone).guides is None


def test_numbers_and_words_are_those_of_the_localizer() -> None:
    page = show("ar")
    assert (page.locale, page.language, page.direction) == ("ar", "ar", "rtl")
    names = [row.label for row in page.table.rows]
    assert list(map(str, names)) == ["C++ Developer", "Poet"]
    assert all(name.pieces[0].isolated for name in names)
