"""Converted pay stands beside the original, and a note says how it was converted."""

from __future__ import annotations

import json
from typing import Any

import pytest
from sample import compare_at_qoollege

from careercompare import (
    Aspect,
    AtLeast,
    Career,
    Comparison,
    Highest,
    Message,
    PayPeriod,
    Rates,
    Salary,
    Source,
)
from careercompare.model import Money

ECB = Source("Euro reference rates", "European Central Bank", published=2025)
NAME_OF_ECB = "Euro reference rates, European Central Bank, 2025"
RATES = Rates("USD", {"EUR": "1.0837"}, as_of="2025-05", source=ECB)
COOK = Career("Cook", salary=Salary(40_000, 80_000, "USD", median=50_000))


def page(*careers: Career, rates: Rates | None = RATES, **options: Any) -> dict[str, Any]:
    comparison = compare_at_qoollege(*careers, rates=rates, **options)
    data: Any = json.loads(json.dumps(comparison.to_dict()))
    assert Comparison.from_dict(data) == comparison
    assert Comparison.from_dict(data).to_dict() == comparison.to_dict()
    return dict(data)


def cell(data: dict[str, Any], column: int = 1) -> str:
    return str(data["table"]["rows"][0]["cells"][column]["text"])


@pytest.mark.parametrize(
    ("salary", "words"),
    [
        (Salary(30_000, 60_000, "EUR"), "€30k – €60k · converted: $32.5k – $65k"),
        (
            Salary(30_000, AtLeast(60_000), "EUR", median=40_000),
            "€30k – €60k+ · median €40k · converted: $32.5k – $65k+ · median $43.3k",
        ),
        (
            Salary(None, None, "EUR", median=40_000),
            "median €40k · converted: median $43.3k",
        ),
        (Salary(60_000, None, "EUR"), "€60k+ · converted: $65k+"),
        (Salary(None, 60_000, "EUR"), "≤€60k · converted: ≤$65.1k"),
        (Salary(None, None, "EUR", mean=40_000), "mean €40k · converted: mean $43.3k"),
        (Salary(30_000, 60_000, "USD"), "$30k – $60k"),
        (Salary(30_000, 60_000, "GBP"), "£30k – £60k"),
    ],
)
def test_a_cell_shows_the_converted_pay_beside_the_original(salary: Salary, words: str) -> None:
    assert cell(page(COOK, Career("Koch", salary=salary))) == words


def test_a_note_names_rate_date_and_source() -> None:
    koch = Career("Koch", salary=Salary(30_000, 60_000, "EUR"))
    chef = Career("Chef", salary=Salary(20_000, 70_000, "EUR"))
    assert page(COOK, koch, chef)["notes"][1:] == [
        f"Koch and Chef: converted (€1 = $1.0837, May 2025, {NAME_OF_ECB})."
    ]


def test_a_note_names_the_hours_and_the_worth_of_pay() -> None:
    rates = Rates(place="Ohio", worth={"Texas": "1.1"}, hours={"poet": 1_800}, months=13)
    cook = Career("Cook", salary=Salary(40_000, 80_000, "USD", place="Ohio"))
    poet = Career("Poet", salary=Salary(20, 30, "USD", period=PayPeriod.HOUR, place="Texas"))
    clerk = Career("Clerk", salary=Salary(2_000, 3_000, "USD", period=PayPeriod.MONTH))
    data = page(cook, poet, clerk, rates=rates)
    assert cell(data) == "$20 – $30 per hour · converted: $39.6k – $59.4k"
    assert data["notes"][1:] == [
        "Salary range, Cook: Ohio.",
        "Salary range, Poet: Texas.",
        "Salary range, Clerk: place not known.",
        "Poet: converted (hours a year: 1,800, pay in Texas × 1.1).",
        "Clerk: converted (months a year: 13).",
    ]
    assert data["rates"]["hours"] == {"poet": "1800"}


def test_bars_of_converted_pay_share_one_scale() -> None:
    koch = Career("Koch", salary=Salary(40_000, 80_000, "EUR"))
    assert compare_at_qoollege(COOK, koch).to_html().count("careercompare-bar") == 0
    assert compare_at_qoollege(COOK, koch, rates=RATES).to_html().count("careercompare-bar") == 2


def test_money_in_a_row_of_its_own_is_converted_as_well() -> None:
    fees = {"A": Money(100, "USD"), "B": Money(100, "EUR")}
    fee = Aspect("fee", "Fee", lambda career: fees[career.title])
    data = page(Career("A"), Career("B"), aspects=[fee])
    assert [cell(data, 0), cell(data)] == ["$100", "€100 · converted: $108.37"]
    assert len(data["notes"]) == 1


def test_what_only_a_verdict_converted_is_noted_as_well() -> None:
    fees = {"A": Money(100, "USD"), "B": Money(100, "EUR")}
    rule = Highest("fee", of=lambda career: fees[career.title], says=Message("fee", "Higher fee"))
    data = page(Career("A"), Career("B"), rules=[rule])
    assert data["notes"] == [f"B: converted (€1 = $1.0837, May 2025, {NAME_OF_ECB})."]
    assert data["verdicts"][0]["evidence"][1]["conversion"] == {
        "original": {"amount": "100", "currency": "EUR"},
        "rate": "1.0837",
        "as_of": "2025-05",
        "source": {
            "title": "Euro reference rates",
            "publisher": "European Central Bank",
            "published": "2025",
        },
    }


def test_nothing_is_said_of_rates_that_were_not_needed() -> None:
    other = Career("Other", salary=Salary(1, 2, "USD"))
    assert page(COOK, other)["notes"] == page(COOK, other, rates=None)["notes"]
    bare = Rates("USD", {"EUR": 2})
    koch = Career("Koch", salary=Salary(1, 2, "EUR", median=1))
    assert page(COOK, koch, rates=bare)["notes"] == ["Koch: converted (€1 = $2)."]


def test_a_row_that_rates_do_not_bring_together_asks_for_no_rate_that_there_is() -> None:
    ohio = Career("Cook", salary=Salary(1, 2, "USD", place="Ohio"))
    bayern = Career("Koch", salary=Salary(1, 2, "EUR", place="Bayern"))
    *_, note = page(ohio, bayern)["notes"]
    why = "figures for unlike places, where prices differ: Bayern and Ohio"
    assert note == f"Salary range – {why}; what pay is worth in each is needed."
    assert cell(page(ohio, bayern)) == "€1 – €2"
    unlike = [each for each in page(ohio, bayern, rates=None)["notes"] if "unlike" in each]
    assert len(unlike) == 2
