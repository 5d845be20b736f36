"""What a verdict rests on is checked where a rule makes it, and not where a page is written."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from decimal import Decimal
from enum import StrEnum
from importlib import import_module
from typing import Any

import pytest

from careercompare import (
    AtLeast,
    Career,
    Comparison,
    Highest,
    InvalidCareer,
    InvalidOption,
    Message,
    Outcome,
    Same,
    Source,
    Verdict,
    compare,
)
from careercompare.model import Money, PayPeriod
from careercompare.rules import (
    EDUCATION_LEVEL,
    SALARY_CEILING,
    SALARY_TRADE_OFF,
    SKILLS_SHARED,
    Conversion,
    Evidence,
    Mark,
    Panel,
    Significance,
)

COOK, POET = Career("Cook", guide_url="https://example.com/"), Career("Poet")
MORE = Message("mine.more", "More")
PAY, MONTHLY = Money(3, "EUR"), Money(3, "EUR", PayPeriod.MONTH)
wrong: Any = [object()]
number: Any = 5
one: Any = COOK


def conclude(**parts: Any) -> Verdict:
    return Verdict("mine", Outcome.NO, MORE, **parts)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: conclude(evidence=number), "verdict mine: expected evidence, got 5."),
        (lambda: conclude(evidence=["ab"]), "verdict mine: expected Evidence of each career"),
        (lambda: conclude(winners=number), "verdict mine: expected careers, got 5."),
        (lambda: conclude(leading_known="ab"), "verdict mine: expected careers, got"),
        (lambda: conclude(doubted=[number]), "verdict mine: expected a Career as winner, got 5."),
        (lambda: conclude(mark="salary"), "verdict mine: expected a Mark, got"),
        (lambda: conclude(significance=number), "verdict mine: expected a Significance, got 5."),
        (lambda: conclude(margin="far"), "verdict mine: expected a margin, got"),
        (lambda: conclude(margin=Decimal("nan")), "verdict mine: expected a margin, got NaN."),
        (lambda: Verdict(number, Outcome.NO, MORE), "verdict 5: expected the name of its rule"),
        (
            lambda: conclude(evidence=import_module("numpy").array(3)),
            "verdict mine: expected evidence, got array(3).",
        ),
        (lambda: Evidence(number, COOK, 3), "evidence.measure: expected a value of the kind str"),
        (lambda: Evidence("mine", number, 3), "evidence.career: expected a value of the kind Car"),
        (lambda: Evidence("mine", COOK, wrong), "evidence.value: expected what a rule can measure"),
        (
            lambda: Evidence("mine", COOK, Decimal("1e999999")),
            "evidence.value: expected what a rule can measure, got 1E+999999.",
        ),
        (lambda: Evidence("mine", COOK, (number,)), "evidence.value: expected what a rule can"),
        (lambda: Evidence("mine", COOK, 3, number), "evidence.estimated: expected a value of"),
        (
            lambda: Evidence("mine", COOK, 3, conversion=number),
            "evidence.conversion: expected a value of the kind Conversion, got 5.",
        ),
        (lambda: Mark(number, MORE), "mark.aspect: expected a value of the kind str, got 5."),
        (lambda: Mark("salary", number), "mark.label: expected a value of the kind Message, got 5"),
        (
            lambda: Significance(Decimal(1), Decimal("inf"), Decimal("0.9")),
            "significance.critical: expected a finite Decimal, got Infinity.",
        ),
        (
            lambda: Significance(number, Decimal(1), Decimal("0.9")),
            "significance.z: expected a finite Decimal, got 5.",
        ),
        (lambda: Conversion(number), "conversion.original: expected a value of the kind Money"),
        (lambda: Conversion(PAY, rate="x"), "conversion.rate: expected a number above 0,"),
        (lambda: Conversion(PAY, rate=0), "conversion.rate: expected a number above 0, got"),
        (
            lambda: Conversion(PAY, level=-1),
            "conversion.level: expected a number above 0, got -1. Write Decimal('1.1').",
        ),
        (
            lambda: Conversion(PAY, per_year=12),
            "conversion.per_year: expected no conversion of what is for a year already, got 12.",
        ),
        (lambda: Conversion(PAY, worth=wrong), "conversion.worth: expected a number above 0"),
        (lambda: Conversion(PAY, as_of=number), "conversion.as_of: expected a value of the kind"),
        (lambda: Conversion(PAY, source=number), "conversion.source: expected a value of the kind"),
    ],
)
def test_a_part_of_a_wrong_kind_is_named(make: Callable[[], object], told: str) -> None:
    with pytest.raises(InvalidOption) as caught:
        make()
    assert str(caught.value).startswith(told)


def test_parts_may_be_given_in_any_collection() -> None:
    how = Conversion(MONTHLY, 2, "12", as_of="2025")
    evidence = Evidence("mine", COOK, ("a", "b"), conversion=how)
    verdict = conclude(evidence=[evidence], margin=AtLeast(3))
    assert verdict.evidence == (evidence,)
    assert evidence.conversion == Conversion(MONTHLY, Decimal(2), Decimal(12), as_of="2025")
    assert Conversion(PAY, source=Source("Rates")).rate is None


def test_a_truth_value_is_the_number_that_it_is_and_is_read_back() -> None:
    rules = [
        Same("mine.guide", of=lambda career: career.guide_url is not None, says=MORE),
        Highest("mine.most", of=lambda career: career.guide_url is not None, says=MORE),
    ]
    found = compare(COOK, POET, rules=rules)
    assert [each.outcome.value for each in found.verdicts] == ["no", "winner"]
    assert [each.value for each in found.verdicts[0].evidence] == [1, 0]
    assert Comparison.from_dict(found.to_dict()) == found


@pytest.mark.parametrize(
    ("most", "beyond"),
    [(10**1000 - 1, 10**1000), (Decimal("1E-1000"), Decimal("1E-1001"))],
    ids=["before the point", "behind the point"],
)
def test_what_a_verdict_rests_on_has_a_thousand_digits_at_most(most: Any, beyond: Any) -> None:
    assert conclude(margin=most).margin == most
    assert Evidence("mine", COOK, most).value == most
    for make in (conclude, lambda margin: Evidence("mine", COOK, margin)):
        with pytest.raises(InvalidOption):
            make(margin=beyond)


@pytest.mark.parametrize("value", [date(2026, 1, 1), frozenset("ab"), COOK, bytearray(b"ab")])
def test_what_nobody_can_read_back_is_no_measure(value: Any) -> None:
    rule = Same("mine", of=lambda _: value, says=MORE)
    told = r"rule mine of 'cook': expected a value that can be written"
    with pytest.raises(InvalidOption, match=told):
        compare(COOK, POET, rules=[rule])


@pytest.mark.parametrize(
    "rule",
    [SALARY_CEILING, EDUCATION_LEVEL, SALARY_TRADE_OFF, SKILLS_SHARED, Panel(["skills.gap"])],
)
def test_what_is_no_career_is_not_judged(rule: Any) -> None:
    with pytest.raises(InvalidCareer, match=r"careers\[1\]: expected a Career, got 5\."):
        rule.judge((COOK, number))
    refused: Sequence[Any] = (number, "ab", iter((COOK, POET)))
    for careers in refused:
        with pytest.raises(InvalidOption, match="careers: expected two or more careers, got"):
            rule.judge(careers)


def test_what_is_no_career_is_not_read() -> None:
    with pytest.raises(InvalidCareer, match=r"career: expected a Career, got 5\."):
        SALARY_CEILING.read(number)
    with pytest.raises(InvalidCareer, match=r"career: expected a Career, got 5\."):
        Panel([SALARY_CEILING]).judge((COOK, number))


def test_a_panel_takes_careers_in_a_list() -> None:
    judged: Any = Panel([SALARY_CEILING]).judge
    assert judged([COOK, POET]).decisions == judged((COOK, POET)).decisions


def test_a_row_that_nobody_can_name_is_no_aspect_of_a_rule() -> None:
    rule = Highest("mine", of=lambda _: 3, says=MORE, aspect=wrong)
    with pytest.raises(InvalidOption, match=r"rule mine\.aspect: expected the name of a row, got"):
        compare(COOK, POET, rules=[rule])


@pytest.mark.parametrize(
    ("make", "place"),
    [
        (lambda text: Evidence("mine", COOK, text), "evidence.value"),
        (lambda text: Evidence("mine", COOK, ("a", text)), "evidence.value: expected what"),
        (lambda text: Evidence(text, COOK, 3), "evidence.measure"),
        (lambda text: Mark(text, MORE), "mark.aspect"),
        (lambda text: Conversion(PAY, as_of=text), "conversion.as_of"),
        (lambda text: Conversion(PAY, level_as_of=text), "conversion.level_as_of"),
    ],
)
def test_half_a_character_is_refused_where_it_comes_in(
    make: Callable[[str], object], place: str
) -> None:
    make("2025")
    with pytest.raises(InvalidOption, match=place):
        make("a\ud800")


def test_a_conversion_takes_numbers_as_everywhere_and_refuses_absurd_ones() -> None:
    how = Conversion(MONTHLY, rate="1.10", per_year=1_800)
    assert (str(how.rate), str(how.per_year)) == ("1.10", "1800")
    with pytest.raises(InvalidOption, match="got <a number of about 1000001 digits>"):
        Conversion(PAY, rate=10**1_000_000)


class Way(StrEnum):
    """Ways of working, each a text that is more than a text."""

    BY_HAND = "by hand"


def test_texts_of_any_kind_that_a_rule_measures_are_stored_as_texts() -> None:
    comparison = compare(COOK, POET, rules=[Same("mine", of=lambda _: (Way.BY_HAND,), says=MORE)])
    stored: Any = comparison.to_dict()
    assert {type(each["value"][0]) for each in stored["verdicts"][0]["evidence"]} == {str}
    assert Comparison.from_dict(stored).to_dict() == stored
