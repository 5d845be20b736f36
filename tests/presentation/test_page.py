"""The page as a value: a table is what its rows are, however it was put together."""

from __future__ import annotations

import copy
import pickle

import attrs
import pytest

from careercompare.presentation import (
    Cell,
    Citation,
    Column,
    Form,
    Grid,
    Heads,
    Meaning,
    Span,
    Table,
    TableRow,
)
from careercompare.words import Listing, Phrase, Piece


def say(text: str) -> Phrase:
    return Phrase((Piece(text),))


def write(*items: str) -> Cell:
    return Cell(Form.LIST if len(items) > 1 else Form.TEXT, tuple(map(say, items)), "; ")


HEADS = Heads((say("Pay"), say("Skills"), say("Day")))
COLUMNS = (
    Column((write("$1"), write("Rhyme", "Taste"), write("Cooks"))),
    Column((write("$2"), write("Rhyme", "Soup"), write("Writes"))),
)
LEADS = ((), (say("Higher pay"),))
SPANS = (Span(0, 500), Span(0, 1000))
MEANINGS = {
    0: Meaning(LEADS, (), SPANS, (Citation(1, say(" [1]")), None)),
    1: Meaning(shared=[[True, False], [True, False]], key=say("Shared")),
}


def make_table(rows: Grid | list[TableRow], caption: str = "Comparison") -> Table:
    return Table(say(caption), say("Attribute"), (say("Cook"), say("Poet")), rows)


TABLE = make_table(Grid(HEADS, COLUMNS, (0, 1), MEANINGS))


def test_a_grid_has_the_rows_of_its_places_with_what_their_cells_mean() -> None:
    pay, skills = TABLE.rows
    assert (str(pay.label), str(skills.label)) == ("Pay", "Skills")
    assert [str(cell.line) for cell in pay.cells] == ["$1 [1]", "$2"]
    assert [cell.leads for cell in pay.cells] == list(LEADS)
    assert [cell.span for cell in pay.cells] == list(SPANS)
    assert pay.key is None
    assert [cell.shared for cell in skills.cells] == [(True, False), (True, False)]
    assert str(skills.key) == "Shared"
    assert str(skills.cells[1].line) == "Rhyme; Soup"
    (day,) = make_table(Grid(HEADS, COLUMNS, [2])).rows
    assert [cell.leads for cell in day.cells] == [(), ()]


def test_a_table_made_of_its_rows_equals_one_made_of_a_grid() -> None:
    again = make_table(list(TABLE.rows))
    assert again == TABLE
    assert hash(again) == hash(TABLE)
    assert again.rows == TABLE.rows
    assert again.grid != TABLE.grid
    assert make_table([]).rows == ()


def test_tables_of_other_words_or_rows_are_told_apart() -> None:
    assert make_table(TABLE.grid, "Ranking") != TABLE
    assert make_table([TABLE.rows[1], TABLE.rows[0]]) != TABLE
    assert TABLE.rows != TABLE


def test_a_copy_of_a_table_is_equal_to_it() -> None:
    assert copy.deepcopy(TABLE) == TABLE
    assert pickle.loads(pickle.dumps(TABLE)) == TABLE  # noqa: S301  what was written here


def test_what_says_nothing_of_any_cell_is_bare() -> None:
    assert Meaning().is_bare
    assert Meaning(key=say("Shared")).is_bare
    assert not any(meaning.is_bare for meaning in MEANINGS.values())


def test_cells_that_mean_something_by_themselves_keep_it() -> None:
    own = Cell(Form.TEXT, (say("$1"),), leads=(say("First"),), span=Span(0, 5))
    assert Meaning().give((own,)) == (own,)
    (given,) = Meaning(spans=[None]).give((own,))
    assert (given.leads, given.span) == (own.leads, None)


SKILLS = ("Rhyme", "Taste")


def list_texts(*texts: str, language: str | None = None) -> Cell:
    return Cell(Form.LIST, Listing(texts, "; ", language), "; ")


def list_phrases(*texts: str, language: str | None = None) -> Cell:
    return Cell(Form.LIST, tuple(Phrase((Piece(each, language),)) for each in texts), "; ")


@pytest.mark.parametrize("texts", [SKILLS, SKILLS[:1], ()])
@pytest.mark.parametrize("language", [None, "de"])
def test_a_cell_made_of_texts_equals_one_made_of_their_phrases(
    texts: tuple[str, ...], language: str | None
) -> None:
    cell, same = list_texts(*texts, language=language), list_phrases(*texts, language=language)
    assert cell == same
    assert hash(cell) == hash(same)
    assert repr(cell) == repr(same)
    assert repr(same.phrases) in repr(cell)
    assert cell.phrases == same.phrases
    assert Cell(form=Form.LIST, phrases=same.phrases, separator="; ") == cell
    assert cell.words == cell.line == same.words == same.line


def test_cells_made_of_other_texts_or_texts_in_another_language_are_told_apart() -> None:
    assert list_texts(*SKILLS) != list_texts("Rhyme", "Soup")
    assert list_texts(*SKILLS) != list_texts(*reversed(SKILLS))
    assert list_texts(*SKILLS) != list_texts(*SKILLS, language="de")
    assert list_texts(*SKILLS) != list_phrases("Rhyme")


def test_a_cell_made_of_texts_is_told_what_it_means_as_any_other() -> None:
    cell, same = list_texts(*SKILLS), list_phrases(*SKILLS)
    first = (say("First"),)
    assert attrs.evolve(cell, leads=first) == attrs.evolve(same, leads=first) != same
    assert str(attrs.evolve(cell, citation=Citation(1, say(" [1]"))).line) == "Rhyme; Taste [1]"
    meaning = Meaning(
        LEADS, [(True, False), (False, False)], SPANS, (Citation(1, say(" [1]")), None)
    )
    given = meaning.give((cell, cell))
    assert given == meaning.give((same, same))
    assert [str(each.line) for each in given] == ["Rhyme; Taste [1]", "Rhyme; Taste"]


def test_a_copy_of_a_cell_made_of_texts_is_equal_to_it() -> None:
    cell = list_texts(*SKILLS)
    assert copy.deepcopy(cell) == cell
    assert pickle.loads(pickle.dumps(cell)) == cell  # noqa: S301  what was written here
