"""A value by itself: a career as a card, a verdict as a line, with all that a comparison notes."""

from __future__ import annotations

import re
from typing import Any

from notations import Keep

from careercompare import (
    AtLeast,
    Career,
    Catalog,
    HtmlFormatter,
    Message,
    Outcome,
    Outlook,
    Press,
    Rates,
    Salary,
    Source,
    Verdict,
    compare,
)
from careercompare.hosts import Hosted
from careercompare.presentation import Presentation

OEWS = Source("OEWS", publisher="BLS", published="2025-05")
ONET = Source("O*NET", license="CC BY 4.0", attribution="This includes O*NET.")
NURSE = Career(
    "Nurse",
    place="Texas",
    salary=Salary(60_000, AtLeast(120_000), "USD", median=80_000, as_of="2025", source=OEWS),
    outlook=Outlook(growth="0.05", until=2034),
    skills=["Care", "Math"],
    guide_url="https://example.com/nurse",
    sources=[OEWS, ONET],
)


def show(value: Hosted, locale: str = "en") -> Presentation:
    return value.format(Keep(), locale)


def read(page: Presentation) -> dict[str, str]:
    return {str(row.label): str(row.cells[0].line) for row in page.table.rows}


def note(page: Presentation) -> list[str]:
    return [str(each) for each in page.notes]


def test_a_career_is_the_column_that_it_has_in_a_comparison() -> None:
    page = show(NURSE)
    assert [str(page.table.corner), *map(str, page.table.columns)] == ["Career", "Nurse (Texas)"]
    assert read(page) == {
        "Salary range": "$60K – $120K+ · median $80K [1]",
        "Outlook & demand": "+5% by 2034",
        "Education level": "Not available",
        "Top skills": "Care, Math",
    }
    assert note(page) == ["Salary range: Texas, 2025."]


def test_its_sources_are_named_with_the_attribution_they_ask_for() -> None:
    page = show(NURSE)
    assert [str(source.words) for source in page.sources] == [
        "[1] OEWS, BLS, May 2025.",
        "[2] O*NET. License: CC BY 4.0. This includes O*NET.",
    ]
    assert page.anchor is not None
    assert page.anchor != show(compare(NURSE, Career("Poet"))).anchor


def test_a_source_leads_back_to_the_cell_that_cites_it_and_one_that_none_cites_to_nothing() -> None:
    growing = Outlook(growth="0.05", source=OEWS)
    nurse = Career("Nurse", outlook=growing, sources=[OEWS, ONET])
    for html in (nurse.to_html(), Catalog([nurse]).to_html()):
        assert re.findall(r'href="#[^"]+?(\d-cited|\d)"', html) == ["1", "1-cited"]
        assert len(re.findall(r'id="[^"]+-1-cited"', html)) == 1
        assert '<p class="careercompare-note">[2] O*NET.' in html
    first = Press(aspects=["growth", "outlook"]).present(nurse)
    assert re.findall(r'id="[^"]+-(\d-cited)"', HtmlFormatter().format(first)) == ["1-cited"]


def test_it_leads_to_its_guide() -> None:
    guides = show(NURSE).guides
    assert guides is not None
    assert [link.url for link in guides.links] == ["https://example.com/nurse"]
    assert show(Career("Poet")).guides is None


def test_it_shares_nothing_and_lies_on_no_scale_by_itself() -> None:
    page = show(NURSE)
    cells = [row.cells[0] for row in page.table.rows]
    assert all(cell.span is None and not cell.shared and not cell.leads for cell in cells)
    assert page.table.chart is None
    assert all(row.key is None for row in page.table.rows)


def test_what_is_asked_of_any_career_and_not_known_is_said_to_be_so() -> None:
    page = show(Career("Poet"))
    assert [*read(page).values()] == ["Not available"] * 4
    assert page.sources == ()
    assert page.anchor is None


def test_doubtful_pay_is_told() -> None:
    few = Career("Poet", salary=Salary(1, 5, "USD", doubts=["few-jobs"]))
    doubt = "published as such, but doubtful (fewer than 50 jobs)"
    assert note(show(few)) == [f"Salary range, Poet: {doubt}."]


def test_a_verdict_is_its_sentence() -> None:
    verdict = compare(NURSE, Career("Poet", salary=Salary(1, 5, "USD"))).verdicts[2]
    page = show(verdict)
    assert str(page.verdict_line) == str(verdict.message)
    assert [str(each) for each in page.verdicts] == [str(verdict.message)]
    assert note(page) == []
    assert str(page.title) == ""


def test_one_that_rests_on_a_midpoint_says_so() -> None:
    cook, poet = (Career(name, salary=Salary(1, top, "USD")) for name, top in (("A", 5), ("B", 6)))
    estimated = "No median is known for A and B: the midpoint of the salary range stands in for it."
    assert note(show(compare(cook, poet).verdict("salary.median"))) == [estimated]


def test_one_that_rests_on_converted_pay_says_what_was_converted_and_how() -> None:
    ecb = Source("Reference rates", "ECB")
    rates = Rates("USD", {"EUR": "1.5"}, as_of="2025-05", source=ecb)
    koch = Career("Koch", salary=Salary(10_000, 20_000, "EUR"))
    cook = Career("Cook", salary=Salary(10_000, 25_000, "USD"))
    verdict = compare(koch, cook, rates=rates).verdict("salary.ceiling")
    assert note(show(verdict)) == ["Koch: €20K, converted: $30K, May 2025, Reference rates, ECB."]
    bare = compare(koch, cook, rates=Rates("USD", {"EUR": "1.5"})).verdict("salary.ceiling")
    assert note(show(bare)) == ["Koch: €20K, converted: $30K."]


def test_what_the_rates_of_a_verdict_ask_for_as_attribution_is_said_once() -> None:
    ecb = Source("Referenzkurse", attribution="Quelle: EZB.", language="de")
    rates = Rates("USD", {"EUR": "1.5", "GBP": 2}, source=ecb)
    careers = [
        Career(name, salary=Salary(10, 20, currency))
        for name, currency in (("Koch", "EUR"), ("Chef", "GBP"), ("Cook", "USD"))
    ]
    page = show(compare(*careers, rates=rates).verdict("salary.ceiling"))
    *converted, asked = note(page)
    assert (len(converted), asked) == (2, "Quelle: EZB.")
    pieces = [piece for words in page.notes for piece in words.pieces if piece.language]
    assert {piece.text for piece in pieces} == {"Referenzkurse", "Quelle: EZB."}


def test_pay_that_counts_as_it_is_paid_in_its_place_is_said_to_do_so() -> None:
    ohio = Career("Cook", salary=Salary(10, 20, "USD", place="Ohio"))
    texas = Career("Poet", salary=Salary(10, 25, "USD", place="Texas"))
    rates = Rates("USD", {}, places="nominal")
    verdict = compare(ohio, texas, rates=rates).verdict("salary.ceiling")
    nominal = "Pay in Ohio and Texas is compared as it is paid there: prices were not considered."
    assert note(show(verdict)) == [nominal]


def test_a_sentence_that_names_nobody_is_followed_by_who_leads() -> None:
    rhyme: Any = Message("rhyme", "It rhymes.")
    verdict = Verdict("rhyme", Outcome.WINNER, rhyme, Career("Poet"))
    assert note(show(verdict)) == ["Decided: Poet."]
    assert note(show(verdict, "de")) == ["Entschieden: Poet."]
