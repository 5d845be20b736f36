"""What was converted is noted once for each kind of pay, with how and by whose rates."""

from __future__ import annotations

from decimal import Decimal

from careercompare import Career, Localizer, PayPeriod, Rates, Salary
from careercompare.model import CareerName, Money
from careercompare.presentation import note_conversions, read_conversions
from careercompare.rules import SALARY_CEILING, Exchange, Step

ENGLISH = Localizer("en")
COOK, POET, CLERK = (Career(title).name for title in ("Cook", "Poet", "Clerk"))
EUROS, RATE = Salary(1, 2, "EUR"), Decimal("1.0837")
PLAIN = Rates("USD", {"EUR": 2})


def note(*converted: tuple[CareerName, Money | Salary, Step], rates: Rates = PLAIN) -> list[str]:
    return [ENGLISH.phrase(each).isolate() for each in note_conversions(converted, rates, ENGLISH)]


def to_dollars(rate: Decimal) -> Step:
    return Step("USD", PayPeriod.YEAR, None, rate)


def test_careers_whose_pay_was_converted_alike_share_a_note_that_names_each_once() -> None:
    step, monthly = to_dollars(RATE), Salary(1, 2, "EUR", period=PayPeriod.MONTH)
    per_year = Step("USD", PayPeriod.YEAR, None, RATE, Decimal(12))
    assert note(
        (COOK, EUROS, step), (CLERK, monthly, per_year), (POET, EUROS, step), (COOK, EUROS, step)
    ) == [
        "Cook and Poet: converted (€1 = $1.0837).",
        "Clerk: converted (€1 = $1.0837, months a year: 12).",
    ]


def test_a_rate_is_written_with_all_its_decimals_up_to_twenty() -> None:
    assert note((COOK, EUROS, to_dollars(Decimal("0.00000125")))) == [
        "Cook: converted (€1 = $0.00000125)."
    ]
    assert note((COOK, EUROS, Step("KRW", PayPeriod.YEAR, None, Decimal("12525.5")))) == [
        "Cook: converted (€1 = ₩12,525.5)."
    ]
    (endless,) = note((COOK, EUROS, to_dollars(Decimal("1." + "3" * 40))))
    assert endless == f"Cook: converted (€1 = $1.{'3' * 20})."


def test_it_is_dated_as_the_rates_are() -> None:
    dated = Rates("USD", {"EUR": 2}, as_of="2025-05")
    assert note((COOK, EUROS, to_dollars(Decimal(2))), rates=dated) == [
        "Cook: converted (€1 = $2, May 2025)."
    ]


def test_of_evidence_only_what_was_converted_is_read_with_its_original() -> None:
    careers = (Career("Cook", salary=Salary(1, 2, "USD")), Career("Poet", salary=EUROS))
    evidence = SALARY_CEILING.judge_at(Exchange(careers, Rates("USD", {"EUR": RATE}))).evidence
    ((name, original, step),) = read_conversions(evidence)
    assert (name, original) == (POET, Money(2, "EUR"))
    assert step == to_dollars(RATE)


def test_a_place_that_two_languages_name_alike_is_named_once() -> None:
    nominal = Step("EUR", PayPeriod.HOUR, "Bayern / Ohio")
    hourly = Salary(1, 2, "EUR", period=PayPeriod.HOUR, place="Bayern")
    koch = Career("Koch", language="de").name
    (said,) = note(
        (COOK, hourly, nominal),
        (koch, Salary(1, 2, "EUR", place="Bayern"), nominal),
        (POET, Salary(1, 2, "EUR", place="Ohio"), nominal),
    )
    assert said.startswith("Pay in Bayern and Ohio is compared")


def test_a_place_whose_pay_has_a_worth_is_named_in_its_own_language() -> None:
    worth = Step("EUR", PayPeriod.YEAR, "Ohio", worth=Decimal("1.2"))
    koch = Career("Koch", language="de").name
    pay = Salary(1, 2, "EUR", place="Bayern")
    (said,) = note_conversions([(koch, pay, worth)], Rates(), ENGLISH)
    pieces = ENGLISH.phrase(said).pieces
    assert [piece.language for piece in pieces if piece.text == "Bayern"] == ["de"]
