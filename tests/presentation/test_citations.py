"""Every figure names its source, and figures that are unlike say so."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import attrs
import pytest
from notations import read_dict, read_html, read_markdown, read_text
from sample import compare_at_qoollege

from careercompare import (
    Aspect,
    Career,
    Comparison,
    HouseStyle,
    InvalidOption,
    Outlook,
    PayPeriod,
    Press,
    Salary,
    Source,
    compare,
)
from careercompare.model import Growth, Money, SkillRating

UNLIKE_PLACES = "figures for unlike places, where prices differ"
BLS = "U.S. Bureau of Labor Statistics"
OEWS = Source("OEWS May 2025", BLS, published=2026, license="CC0-1.0")
PROJECTIONS = Source("Employment Projections 2024–34", BLS)

COOK = Career(
    "Cook",
    salary=Salary(30_000, 60_000, "USD", source=OEWS),
    outlook=Outlook(growth="0.05", until=2034, source=PROJECTIONS),
    guide_url="https://example.com/cook",
)
POET = Career(
    "Poet",
    salary=Salary(20_000, 90_000, "USD", source=OEWS),
    outlook=Outlook(growth="0.01", until=2034),
)


def rows(comparison: Comparison) -> list[dict[str, Any]]:
    data: Any = comparison.to_dict()
    found: list[dict[str, Any]] = data["table"]["rows"]
    return found


def notes(comparison: Comparison, locale: str = "en") -> list[str]:
    data: Any = comparison.to_dict(locale)
    found: list[str] = data["notes"]
    return found[1:] if found and found[0].startswith("No median") else found


def sources(comparison: Comparison, locale: str = "en") -> list[str]:
    data: Any = comparison.to_dict(locale)
    return [source["text"] for source in data["sources"]]


def test_sources_are_numbered_in_the_order_in_which_they_appear() -> None:
    comparison = compare_at_qoollege(COOK, POET)
    assert [[cell["text"] for cell in row["cells"]] for row in rows(comparison)] == [
        ["$30k – $60k [1]", "$20k – $90k [1]"],
        ["+5% by 2034 [2]", "+1% by 2034"],
        ["+5% [2]", "+1%"],
    ]
    assert sources(comparison) == [
        "[1] OEWS May 2025, U.S. Bureau of Labor Statistics, 2026. License: CC0-1.0.",
        "[2] Employment Projections 2024–34, U.S. Bureau of Labor Statistics.",
    ]


def test_a_dict_names_the_source_of_each_cell() -> None:
    first, second = rows(compare_at_qoollege(COOK, POET))[1]["cells"]
    assert first["source"] == {"title": PROJECTIONS.title, "publisher": BLS}
    assert "source" not in second


def test_every_notation_says_where_figures_come_from() -> None:
    related = [(COOK, POET)]
    comparison = compare_at_qoollege(COOK, POET, related=related)
    told = read_dict(comparison.to_dict())
    assert told.table[1][1] == "$30k – $60k [1]"
    assert read_html(comparison.to_html()).table == told.table
    assert read_html(comparison.to_html()).notes == told.notes
    assert read_markdown(comparison.to_markdown()).table == told.table
    assert read_markdown(comparison.to_markdown()).notes == told.notes
    assert read_text(comparison.to_text(width=200)).table == told.table
    assert read_text(comparison.to_text(width=200)).notes == told.notes


def test_numbers_of_notes_are_isolated_where_words_run_from_right_to_left() -> None:
    html = compare_at_qoollege(COOK, POET).to_html("ar")
    assert "<bdi>1</bdi>" in html


@pytest.mark.parametrize(
    ("one", "other", "note"),
    [
        (
            Salary(1, 2, "USD"),
            Salary(1, 2, "EUR"),
            "unlike currencies: EUR and USD; a rate between them is needed",
        ),
        (
            Salary(1, 2, "USD"),
            Salary(1, 2, "USD", period=PayPeriod.HOUR),
            "unlike pay periods: hourly and yearly; how many of each a year has is needed",
        ),
        (
            Salary(1, 2, "USD", place="Ohio"),
            Salary(None, None, "USD", mean=5, place="Texas"),
            f"{UNLIKE_PLACES}: Ohio and Texas; what pay is worth in each is needed",
        ),
        (
            Salary(1, 2, "USD", as_of=2024),
            Salary(None, None, "USD", median=5, as_of="2025-05"),
            "figures of unlike dates: 2024 and May 2025",
        ),
    ],
)
def test_unlike_figures_of_a_row_are_said(one: Salary, other: Salary, note: str) -> None:
    comparison = compare_at_qoollege(Career("A", salary=one), Career("B", salary=other))
    assert notes(comparison)[-1] == f"Salary range – {note}."


def test_all_that_is_unlike_is_said() -> None:
    one = Career("A", salary=Salary(1, 2, "USD", place="Ohio", as_of=2024))
    other = Career("B", salary=Salary(1, 2, "EUR", place="Hesse", as_of=2025))
    assert [
        note.partition("–")[2].split(" ")[1:3]
        for note in notes(compare_at_qoollege(one, other))[2:]
    ] == [
        ["unlike", "currencies:"],
        ["figures", "for"],
        ["figures", "of"],
    ]


def test_projections_for_unlike_years_are_said_in_both_of_their_rows() -> None:
    one = Career("A", outlook=Outlook(growth="0.1", since=2024, until=2034))
    other = Career("B", outlook=Outlook(growth="0.1", since=2020, until=2030))
    reason = "figures of unlike dates: 2020–2030 and 2024–2034."
    assert notes(compare_at_qoollege(one, other)) == [
        f"Outlook & demand – {reason}",
        f"Projected growth – {reason}",
    ]


def test_values_of_a_custom_row_are_unlike_as_well() -> None:
    fees = {"A": Money(1, "USD"), "B": Money(1, "EUR")}
    fee = Aspect("fee", "Fee", lambda career: fees[career.title])
    (note,) = notes(compare_at_qoollege(Career("A"), Career("B"), aspects=[fee]))
    assert note.startswith("Fee – unlike currencies")
    ages = {"A": Growth("0.1"), "B": Growth("0.2")}
    age = Aspect("age", "Age", lambda career: ages[career.title])
    assert notes(compare_at_qoollege(Career("A"), Career("B"), aspects=[age])) == []


def test_a_page_closes_with_a_summary_where_the_house_style_asks_for_it() -> None:
    comparison = compare_at_qoollege(COOK, POET, house_style=HouseStyle(closing="summary"))
    assert notes(comparison)[-1] == (
        "Decided: Higher median pay (Poet), Higher salary ceiling (Poet), and "
        "Faster projected growth (Cook). Undecided: Same education level "
        "(not known for Cook and Poet)."
    )
    assert Comparison.from_dict(comparison.to_dict()) == comparison
    assert "Decided" not in str(compare_at_qoollege(COOK, POET))


def test_another_closing_is_refused() -> None:
    with pytest.raises(InvalidOption, match="'none' or 'summary'"):
        HouseStyle(closing="all")  # type: ignore[arg-type]


SKILLED = [attrs.evolve(each, skills=("Knives",)) for each in (COOK, POET)]


def test_a_page_names_who_published_what_decides_though_no_row_shows_it() -> None:
    by_pay = "[1] OEWS May 2025, U.S. Bureau of Labor Statistics, 2026. License: CC0-1.0."
    by_growth = "[2] Employment Projections 2024–34, U.S. Bureau of Labor Statistics."

    def cite(*rules: str, careers: Sequence[Career] = SKILLED) -> list[str]:
        return sources(compare(*careers, aspects=["skills"], rules=rules))

    assert cite("salary.median") == cite("salary.trade-off") == [by_pay]
    assert cite("salary.median", "outlook.growth") == [by_pay, by_growth]
    assert cite("education.level", "salary.floor", "outlook.openings") == [by_pay]
    # Who leads among the known leads by somebody's figures, and who is alone leads nobody.
    assert cite("salary.median", careers=[*SKILLED, Career("Clerk")]) == [by_pay]
    assert cite("salary.median", careers=[COOK, Career("Clerk", skills=["Ink"])]) == []
    html = compare(*SKILLED, aspects=["skills"]).to_html()
    assert "OEWS May 2025" in html
    assert "-cited" not in html


def test_who_published_skills_is_named_where_a_rule_names_them_and_no_row_does() -> None:
    onet = Source("O*NET")
    careers = [
        Career(
            title,
            skills=skills,
            skill_ratings=[SkillRating("Writing", level, 4)],
            salary=Salary(1, 2, "USD", source=OEWS),
            aspect_sources={"skills": onet},
        )
        for title, skills, level in (("Cook", ["Knives"], 2), ("Poet", ["Rhyme"], 5))
    ]
    for rule in ("skills.gap", "skills.level-gap"):
        assert sources(compare(*careers, aspects=["routes"], rules=[rule])) == ["[1] O*NET."]
        assert sources(compare(*careers, aspects=["skills"], rules=[rule])) == ["[1] O*NET."]


def test_pages_that_differ_in_a_source_that_no_row_shows_are_printed_apart() -> None:
    press = Press(aspects=["skills"])
    for at in range(6):
        survey = Source(f"Survey {at // 2}")
        careers = [
            Career(f"{title} {at}", skills=["Knives"], salary=Salary(1, high, "USD", source=survey))
            for title, high in (("Cook", 3), ("Poet", 4))
        ]
        html = press.html(*careers)
        assert html == compare(*careers, aspects=["skills"]).to_html()
        assert survey.title in html
