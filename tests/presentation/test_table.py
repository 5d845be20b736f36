"""The table: what its cells mean among their neighbours, and what they do not."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from careercompare import DEFAULT_ASPECTS, Career, HouseStyle, Localizer, Outlook, Salary, Source
from careercompare.presentation import Compared, Portfolio, Span, Table, Writer, present
from careercompare.presentation.table import find_shared
from careercompare.rules import DEFAULT_PANEL

PORTFOLIO = Portfolio(Writer(Localizer(), HouseStyle()), DEFAULT_ASPECTS, DEFAULT_PANEL)
KIND = PORTFOLIO.kind
COOK = Career("Cook", salary=Salary(10, 50, "USD"), skills=["Taste", "Knife"])
POET = Career("Poet", salary=Salary(20, 30, "USD"), skills=["Rhyme", "taste"])


def lay_out(*careers: Career, **options: Any) -> Table:
    sheets = [PORTFOLIO.sheets.find(career) for career in careers]
    judgement = DEFAULT_PANEL.judge(careers, [sheet.readings for sheet in sheets])
    return present(Compared(KIND, sheets, judgement, **options)).table


def share(*careers: Career) -> tuple[list[Sequence[bool]], str | None]:
    entries = [PORTFOLIO.sheets.find(career).entries[KIND.skills] for career in careers]
    shared, key = find_shared(tuple(entries), KIND)
    return shared, None if key is None else str(key)


def test_skills_are_shared_that_all_ask_for_however_they_are_written() -> None:
    assert share(COOK, POET) == ([[True, False], [False, True]], "Shared skills")
    mason = Career("Mason", skills=["Stone", "Taste", "Rhyme"])
    assert share(COOK, POET, mason)[0] == [[True, False], [False, True], [False, True, False]]


def test_nothing_has_a_key_where_no_skill_is_shared_or_one_career_tells_none() -> None:
    assert share(COOK, Career("Mason", skills=["Stone"])) == ([[False, False], [False]], None)
    assert share(COOK, Career("Mason")) == ([], None)


def test_only_rows_in_which_anything_is_known_of_a_career_are_shown() -> None:
    clerk = Career("Clerk", outlook=Outlook(growth="0.1"), day_to_day="Files.")
    assert [str(row.label) for row in lay_out(COOK, POET).rows] == ["Salary range", "Top skills"]
    beside = lay_out(COOK, POET, benchmark=PORTFOLIO.sheets.find(clerk))
    assert [str(row.label) for row in beside.rows] == ["Salary range", "Top skills"]
    assert len(lay_out(COOK, clerk).rows) == 5


def test_a_benchmark_has_a_bar_on_the_scale_of_all_but_shares_and_leads_nothing() -> None:
    clerk = Career("Clerk", salary=Salary(90, 100, "USD"), skills=["Taste"])
    salary, skills = lay_out(COOK, POET, benchmark=PORTFOLIO.sheets.find(clerk)).rows
    assert [cell.span for cell in salary.cells] == [Span(100, 500), Span(200, 300), Span(900, 1000)]
    assert [[str(lead) for lead in cell.leads] for cell in salary.cells] == [
        ["Higher median pay (by the midpoint of a range)", "Higher salary ceiling"],
        [],
        [],
    ]
    assert [cell.shared for cell in skills.cells] == [(True, False), (False, True), ()]


def test_a_row_none_of_whose_figures_has_a_source_has_no_citations_beside_one_that_has() -> None:
    growth = Outlook(growth="0.1", source=Source("Projections"))
    rows = lay_out(COOK, Career("Clerk", salary=Salary(1, 2, "USD"), outlook=growth)).rows
    cited = [[cell.citation and cell.citation.number for cell in row.cells] for row in rows]
    assert cited[:2] == [[None, None], [None, 1]]
