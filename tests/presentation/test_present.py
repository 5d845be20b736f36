"""The page in words: what every notation says, decided once and without any markup."""

from __future__ import annotations

from decimal import Decimal

import pytest
from notations import Keep
from strategies import ALL_RULES

from careercompare import (
    DEFAULT_ASPECTS,
    Aspect,
    AtLeast,
    Career,
    Demand,
    EducationLevel,
    Localizer,
    Message,
    Outlook,
    PayPeriod,
    Salary,
    compare,
)
from careercompare.aspects import Alternatives, AspectValue
from careercompare.model import Growth, Money
from careercompare.presentation import Cell, Form
from careercompare.words import Quote

POET, CLERK = Career("Poet"), Career("Clerk")


def show(value: AspectValue | None, locale: str = "en", language: str = "en") -> Cell:
    """Show a cell of a custom row in which the other career has 1."""
    poet = Career("Poet", language=language)
    row = Aspect("row", "Row", lambda career: value if career == poet else 1)
    page = compare(poet, CLERK, aspects=[row]).format(Keep(), locale)
    return page.table.rows[0].cells[0]


@pytest.mark.parametrize(
    ("value", "line"),
    [
        ("as it stands", "as it stands"),
        (1_234_567, "1,234,567"),
        (0, "0"),
        (Decimal("0.5"), "0.5"),
        (Message("stress.low", "Low"), "Low"),
        (Quote("Wort", "de"), "Wort"),
        (Salary(118_000, 191_000, "USD"), "$118K – $191K"),
        (Salary(118_000, 191_000, "USD", median=150_000), "$118K – $191K · median $150K"),
        (Salary(118_000, 191_000, "USD", mean=150_000), "$118K – $191K"),
        (Salary(None, None, "USD", mean=150_000), "mean $150K"),
        (Salary(None, None, "USD", median=5, mean=150_000), "median $5"),
        (Salary(118_000, AtLeast(239_200), "USD"), "$118K – $239K+"),
        (Salary(50_000, 50_000, "USD"), "$50K"),
        (Salary(20, "30.5", "USD", period=PayPeriod.HOUR), "$20.00 – $30.50 per hour"),
        (Money(118_000, "EUR"), "€118K"),
        (Growth(Decimal("0.292")), "+29.2%"),
        (Growth(Decimal("-0.05")), "-5%"),
        (Growth(0), "0%"),
        (Outlook(Demand.VERY_HIGH, "0.40", 2034), "Very high · +40% by 2034"),
        (Outlook(Demand.LOW), "Low"),
        (Outlook(growth="0.40"), "+40%"),
        (Outlook(Demand.LOW, openings=1), "Low · 1 opening a year"),
        (Outlook(openings=1_200), "1,200 openings a year"),
        (Outlook(openings=0), "0 openings a year"),
        (EducationLevel.NO_FORMAL_CREDENTIAL, "No formal credential"),
        (("a", "b"), "a, b"),
        (("a, b", "c"), "a, b; c"),
        (Alternatives(("a; b", "c")), "a; b · c"),
        (None, "Not available"),
    ],
    ids=str,
)
def test_how_a_value_is_shown_follows_from_its_type(value: AspectValue | None, line: str) -> None:
    cell = show(value)
    assert str(cell.line) == line
    forms = {
        **dict.fromkeys((Salary, Money, Growth, Outlook), Form.FIGURES),
        tuple: Form.LIST,
        Alternatives: Form.CHOICES,
        type(None): Form.MISSING,
    }
    assert cell.form is forms.get(type(value), Form.TEXT)


def test_the_items_of_a_list_stay_apart() -> None:
    cell = show(("a, b", "c"))
    assert [str(phrase) for phrase in cell.phrases] == ["a, b", "c"]
    assert cell.separator == "; "
    assert show(("a, b", "c; d")).separator == " · "
    assert show(Alternatives(("a; b", "c"))).separator == " · "
    assert show(("a, b", "c; d · e")).separator == "; "


def test_a_text_keeps_the_language_of_its_career() -> None:
    (piece,) = show("Dichten", language="de").line.pieces
    assert (piece.text, piece.language) == ("Dichten", "de")
    (piece,) = show("Dichten", locale="de", language="de").line.pieces
    assert piece.language is None


def test_a_row_of_which_only_the_years_are_known_is_left_out() -> None:
    careers = (Career("A", outlook=Outlook(until=2034)), Career("B", outlook=Outlook(since=2024)))
    assert compare(*careers).rows == ()


def test_the_note_names_the_careers_whose_median_is_not_known_once() -> None:
    careers = (
        Career("A", salary=Salary(10, 30, "USD")),
        Career("B", salary=Salary(10, 30, "USD", median=11)),
        Career("C", salary=Salary(1, 2, "USD")),
    )
    (note,) = compare(*careers, rules=ALL_RULES).format(Keep()).notes
    assert str(note) == (
        "No median is known for A and C: the midpoint of the salary range stands in for it."
    )
    assert compare(*careers, rules=ALL_RULES[1:2]).format(Keep()).notes == ()


def test_every_verdict_has_its_sentence_in_the_order_of_the_rules() -> None:
    page = compare(POET, CLERK, rules=ALL_RULES).format(Keep())
    assert len(page.verdicts) == len(ALL_RULES)
    assert all(": undecided (" in str(sentence) for sentence in page.verdicts)
    assert str(page.verdict_line) == " ".join(map(str, page.verdicts[1:]))
    assert str(page.verdicts[0]) in str(page.introduction)


def test_words_without_a_translation_are_english_and_called_so() -> None:
    page = compare(POET, CLERK, aspects=DEFAULT_ASPECTS).format(Keep(), Localizer("sw"))
    assert (page.locale, page.language, page.direction) == ("sw", "en", "ltr")


def test_a_winner_is_marked_where_the_rule_says_and_nowhere_else() -> None:
    careers = (Career("A", salary=Salary(1, 9, "USD")), Career("B", salary=Salary(2, 5, "USD")))
    (row,) = compare(*careers, rules=ALL_RULES).format(Keep()).table.rows
    assert [[str(words) for words in cell.leads] for cell in row.cells] == [
        ["Higher median pay (by the midpoint of a range)", "Higher salary ceiling"],
        ["Higher salary floor"],
    ]


def test_skills_that_all_ask_for_are_marked_and_explained() -> None:
    careers = [Career("A", skills=["x", "Team-work"]), Career("B", skills=["teamwork"])]
    (row,) = compare(*careers).format(Keep()).table.rows
    assert [cell.shared for cell in row.cells] == [(False, True), (True,)]
    assert str(row.key) == "Shared skills"
    (row,) = compare(*careers, Career("C", skills=["y"])).format(Keep()).table.rows
    assert (row.key, any(any(cell.shared) for cell in row.cells)) == (None, False)
    (row,) = compare(careers[0], CLERK).format(Keep()).table.rows
    assert [cell.shared for cell in row.cells] == [(), ()]
