"""What the rules found, in words: a sentence each, and a mark where a career leads in a row."""

from __future__ import annotations

from careercompare import DEFAULT_ASPECTS, Career, HouseStyle, Localizer, Salary
from careercompare.presentation import Compared, Portfolio, Presentation, Writer, present
from careercompare.rules import DEFAULT_PANEL, Judgement

PORTFOLIO = Portfolio(Writer(Localizer(), HouseStyle()), DEFAULT_ASPECTS, DEFAULT_PANEL)
COOK = Career("Cook", salary=Salary(10, 50, "USD", median=20), education="bachelor")
POET = Career("Poet", salary=Salary(20, 30, "USD", median=25), education="bachelor")
TWIN = Career("Twin", salary=Salary(10, 50, "USD", median=20), education="master")


def judge(*careers: Career) -> Judgement:
    return DEFAULT_PANEL.judge(careers)


def show(judgement: Judgement) -> Presentation:
    sheets = [PORTFOLIO.sheets.find(career) for career in judgement.careers]
    return present(Compared(PORTFOLIO.kind, sheets, judgement))


def marks(page: Presentation) -> list[list[str]]:
    return [[str(lead) for lead in cell.leads] for cell in page.table.rows[0].cells]


def test_a_career_is_marked_once_for_each_rule_in_which_it_leads_alone() -> None:
    assert marks(show(judge(COOK, POET))) == [["Higher salary ceiling"], ["Higher median pay"]]
    assert marks(show(judge(COOK, TWIN))) == [[], []]
    assert marks(show(judge(COOK, POET, TWIN))) == [[], ["Highest median pay"], []]


def test_what_is_said_of_nobody_is_kept_for_two_careers_apart_from_more() -> None:
    portfolio = Portfolio(PORTFOLIO.kind.writer, DEFAULT_ASPECTS, DEFAULT_PANEL)
    for careers in ((COOK, POET), (COOK, POET, TWIN), (COOK, TWIN), (POET, TWIN)):
        sheets = [portfolio.sheets.find(career) for career in careers]
        present(Compared(portfolio.kind, sheets, judge(*careers)))
    assert {key: str(words) for key, words in portfolio.kind.said.items()} == {
        (3, False, True): "Same education level: yes.",
        (3, True, False): "Same education level: no.",
        (3, False, False): "Same education level: no.",
    }


def test_given_verdicts_are_said_as_they_were_given_and_nothing_of_them_is_kept() -> None:
    found = judge(COOK, POET)
    given = Judgement.of(found.careers, found.verdicts)
    portfolio = Portfolio(PORTFOLIO.kind.writer, DEFAULT_ASPECTS, DEFAULT_PANEL)
    sheets = [portfolio.sheets.find(career) for career in given.careers]
    assert present(Compared(portfolio.kind, sheets, given)) == show(found)
    assert (portfolio.kind.said, [sheet.said for sheet in sheets]) == ({}, [{}, {}])


def test_a_lead_in_a_row_that_pages_do_not_have_is_a_sentence_alone() -> None:
    portfolio = Portfolio(PORTFOLIO.kind.writer, (), DEFAULT_PANEL)
    sheets = [portfolio.sheets.find(career) for career in (COOK, POET)]
    page = present(Compared(portfolio.kind, sheets, judge(COOK, POET)))
    assert page.table.rows == ()
    assert page.verdicts == show(judge(COOK, POET)).verdicts
