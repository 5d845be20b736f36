"""A sentence has one full stop where a name or an amount in it ends in one."""

from __future__ import annotations

import pytest

from careercompare import Career, HouseStyle, Localizer, Salary, Source, compare, languages
from careercompare.l10n.stops import ends_with_stop, stop_once
from careercompare.model import Money
from careercompare.words import Enumeration, Message, Phrase, Piece, Quote, Value

WON = Message("verdict.winner", "{label}: {winner}.", label="Pay")
KNOWN = "{label}: undecided ({reason}). Of the others: {leading}."


@pytest.mark.parametrize(
    ("winner", "text"),
    [
        ("Baker", "Pay: Baker."),
        ("Clerks n.e.c.", "Pay: Clerks n.e.c."),
        (Quote("Köche u. a.", "de"), "Pay: Köche u. a."),
        (Career("Clerks n.e.c.").name, "Pay: Clerks n.e.c."),
        (Enumeration(("Baker", "Clerks n.e.c.")), "Pay: Baker and Clerks n.e.c."),
        (Enumeration(("Clerks n.e.c.", "Baker")), "Pay: Clerks n.e.c. and Baker."),
        (Message("m", "{a}.", a="Inc."), "Pay: Inc."),
        ("Who?", "Pay: Who?."),
        (Enumeration(()), "Pay: ."),
        ("", "Pay: ."),
    ],
)
def test_the_stop_of_an_abbreviation_is_that_of_the_sentence(winner: Value, text: str) -> None:
    message = WON.fill(winner=winner)
    assert Localizer("en").text(message) == text
    assert str(message) == text


def test_what_follows_the_stop_stays() -> None:
    message = Message("known", KNOWN, label="Pay", reason="a.", leading="Clerks n.e.c.")
    text = "Pay: undecided (a.). Of the others: Clerks n.e.c."
    assert Localizer("en").text(message) == str(message) == text
    between = Message("m", "{a}. Of the others: {b}. That is all.", a="D.C.", b="Ohio")
    text = "D.C. Of the others: Ohio. That is all."
    assert Localizer("en").text(between) == str(between) == text


@pytest.mark.parametrize(
    ("locale", "text"),
    [
        ("de", "Pay: Clerks n.e.c."),
        ("zh-Hant", "Pay\N{FULLWIDTH COLON}Clerks n.e.c.。"),
        ("hi", "Pay: Clerks n.e.c.।"),
        # Within its isolate the stop stands at the other end, and is none of the sentence.
        ("he", "\u2068Pay\u2069: \u2068Clerks n.e.c.\u2069."),
    ],
)
def test_only_a_stop_that_is_the_same_counts(locale: str, text: str) -> None:
    assert Localizer(locale).text(WON.fill(winner="Clerks n.e.c.")) == text


def test_an_amount_of_a_locale_may_end_in_a_stop() -> None:
    danish = Localizer("da")
    assert danish.text(Message("m", "{pay}.", pay=Money(45, "DKK"))) == "45\N{NO-BREAK SPACE}kr."


CLERK = Career(
    "Clerks n.e.c.",
    salary=Salary(
        50_000,
        90_000,
        "USD",
        place="Washington D.C.",
        source=Source("Tables of St. Louis", "Statistics Ltd.", published=2025),
    ),
)
COOK = Career(
    "Cook etc.", salary=Salary(30_000, 40_000, "USD", median=35_000, place="Washington D.C.")
)


@pytest.mark.parametrize("tag", [tag for tag in languages() if tag not in {"ar", "he"}])
def test_no_page_has_two_full_stops(tag: str) -> None:
    text = compare(CLERK, COOK, house_style=HouseStyle(publisher="Acme Inc.")).to_text(tag)
    assert "Clerks n.e.c." in text
    assert ".." not in text


def test_a_name_in_the_middle_may_end_a_sentence() -> None:
    text = compare(CLERK, COOK).to_text("pl", width=200)
    assert "Brak danych o medianie: Clerks n.e.c. Zamiast niej" in text


def test_a_stop_is_looked_for_in_the_last_words_alone() -> None:
    assert not ends_with_stop(Phrase(()))
    assert not ends_with_stop(Phrase((Piece("a."), Phrase(()))))
    assert ends_with_stop(Phrase((Piece("a"), Phrase((Piece("b."),)))))
    assert not ends_with_stop(Piece("b.", None, isolated=True))
    parts: list[Piece | Phrase] = [
        Phrase((Piece("a."),)),
        Piece(". B", "en"),
        Phrase((Piece("c"),)),
        Piece("."),
    ]
    kept = stop_once(parts, [1, 3])
    assert kept.pieces == (Piece("a."), Piece(" B", "en"), Piece("c"), Piece("."))
