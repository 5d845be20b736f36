"""A pattern: what pages share that differ in nothing but the careers' own words."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

from careercompare import DEFAULT_ASPECTS, AtLeast, Career, HouseStyle, Localizer, Rates, Salary
from careercompare.presentation import (
    BLANK,
    Compared,
    Portfolio,
    Writer,
    find_named,
    find_pattern,
    leave_blank,
    present,
    say_named,
)
from careercompare.rules import DEFAULT_PANEL, Panel


def pay(title: str, low: int, high: int | AtLeast, **options: Any) -> Career:
    return Career(title, salary=Salary(low, high, "USD", median=low + 1), **options)


COOK, POET, CLERK = pay("Cook", 10, 50), pay("Poet", 20, 30), pay("Clerk", 15, 70)
SMITHS = Career("Smith", education="bachelor"), Career("Mason", education="bachelor")
PORTFOLIO = Portfolio(Writer(Localizer("de"), HouseStyle()), DEFAULT_ASPECTS, DEFAULT_PANEL)


def gather(*careers: Career, panel: Panel = DEFAULT_PANEL, **options: Any) -> Compared:
    sheets = [PORTFOLIO.sheets.find(career) for career in careers]
    readings = [sheet.readings for sheet in sheets] if panel is DEFAULT_PANEL else None
    return Compared(PORTFOLIO.kind, sheets, panel.judge(careers, readings), **options)


def test_pages_are_of_one_pattern_where_the_same_place_leads_and_the_same_rows_are_known() -> None:
    pattern = find_pattern(gather(COOK, POET))
    assert pattern is not None
    assert find_pattern(gather(CLERK, pay("Smith", 19, 60))) == pattern
    assert find_pattern(gather(POET, COOK)) != pattern
    assert find_pattern(gather(COOK, attrs.evolve(POET, day_to_day="Writes."))) != pattern
    linked = attrs.evolve(POET, guide_url="https://example.com/poet")
    assert find_pattern(gather(COOK, linked)) != pattern


@pytest.mark.parametrize(
    "found",
    [
        gather(COOK, POET, CLERK),
        gather(COOK, POET, benchmark=PORTFOLIO.sheets.find(CLERK)),
        gather(COOK, POET, rates=Rates("USD", {"EUR": 2})),
        gather(COOK, POET, related=[(COOK.name, CLERK.name)]),
        gather(COOK, POET, panel=Panel(["salary.floor"])),
    ],
    ids=["three", "a benchmark", "rates", "related ones", "another panel"],
)
def test_what_more_than_two_careers_and_their_rules_say_has_no_pattern(found: Compared) -> None:
    assert find_pattern(found) is None


def test_the_sentences_that_name_a_career_are_those_of_leads_ties_and_what_is_not_known() -> None:
    found = gather(COOK, POET)
    named = find_named(found)
    assert [(place, at) for place, at, _ in named] == [(0, 1), (1, 0), (2, -1), (3, -1)]
    unknown = "nicht entscheidbar (für Cook und Poet nicht bekannt)."
    assert [str(each) for each in say_named(found, named)] == [
        "Im Beruf Poet ist das Mediangehalt in der Regel höher.",
        "Höhere Gehaltsobergrenze: Cook.",
        f"Stärkeres prognostiziertes Wachstum: {unknown}",
        f"Gleiches Bildungsniveau: {unknown}",
    ]


def test_a_sentence_about_nobody_is_none_of_them() -> None:
    found = gather(*SMITHS)
    assert 3 not in [place for place, *_ in find_named(found)]
    assert str(present(found).verdicts[3]) == "Gleiches Bildungsniveau: ja."


def test_blanks_stand_for_the_names_the_guides_and_the_sentences_that_name_a_leader() -> None:
    linked = [attrs.evolve(each, guide_url="https://example.com/") for each in (COOK, POET)]
    page = present(leave_blank(gather(*linked)))
    blanks = [f"{BLANK}{number}{BLANK}" for number in range(7)]
    assert [str(name) for name in page.table.columns] == blanks[:2]
    assert page.guides is not None
    assert [str(link.words) for link in page.guides.links] == blanks[2:4]
    assert [str(each) for each in page.verdicts[:2]] == blanks[5:7]
    assert "Cook" not in str(page.title)


def test_to_leave_blanks_changes_nothing_that_is_kept_of_the_careers() -> None:
    found = gather(COOK, POET)
    before = present(found)
    leave_blank(found)
    assert present(found) == before
