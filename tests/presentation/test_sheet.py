"""A sheet: what one career is on any page of one kind, whatever stands beside it."""

from __future__ import annotations

from decimal import Decimal

from sample import REFERENCE

from careercompare import (
    DEFAULT_ASPECTS,
    QOOLLEGE,
    AtLeast,
    Career,
    HouseStyle,
    Localizer,
    Outlook,
    PayPeriod,
    Salary,
)
from careercompare.aspects import read_rows
from careercompare.presentation import (
    Compared,
    Form,
    PayFacts,
    Presentation,
    Writer,
    make_sheet,
    make_sheets,
    present,
)

WRITER = Writer(Localizer("de"), QOOLLEGE)
NEUTRAL = Writer(Localizer("en"), HouseStyle())
COOK = Career("Cook", salary=Salary(1, 2, "USD"), skills=["Taste"])


def lay_out(*careers: Career) -> Presentation:
    rows = read_rows(DEFAULT_ASPECTS, careers)
    return present(Compared(make_sheets(careers, rows, WRITER), rows), WRITER)


def test_a_sheet_is_the_same_beside_any_other_career() -> None:
    one, other = REFERENCE
    rows = read_rows(DEFAULT_ASPECTS, (one, other))
    (alone,) = make_sheets([one], rows, WRITER)
    assert alone == make_sheets([one, other], rows, WRITER)[0]
    assert alone == make_sheets([one, COOK], read_rows(DEFAULT_ASPECTS, (one, COOK)), WRITER)[0]


def test_a_sheet_may_stand_on_many_pages() -> None:
    one, other = REFERENCE
    rows = read_rows(DEFAULT_ASPECTS, (one, other))
    kept = make_sheets([one, other], rows, WRITER)
    assert present(Compared(kept, rows), WRITER) == lay_out(one, other)
    turned = read_rows(DEFAULT_ASPECTS, (other, one))
    assert present(Compared(kept[::-1], turned), WRITER) == lay_out(other, one)


def test_it_links_to_the_guide_and_states_it_among_the_facts() -> None:
    sheet = make_sheet(COOK, WRITER)
    assert sheet.guide is not None
    assert sheet.guide.url == sheet.facts.url == "https://careers.qoollege.com/careers/cook"
    assert make_sheet(COOK, NEUTRAL).guide is None
    assert make_sheet(COOK, NEUTRAL).facts.url is None


def test_a_value_that_says_nothing_is_missing_in_words() -> None:
    (cell,) = make_sheet(COOK, NEUTRAL, [Outlook(until=2034)]).cells
    assert (cell.form, str(cell.line)) == (Form.MISSING, "Not available")


def test_facts_state_only_what_is_published_as_a_number() -> None:
    salary = Salary("4.50", AtLeast(9), "EUR", median=5, period=PayPeriod.HOUR)
    sheet = make_sheet(Career("Cook", salary=salary, codes={"soc": "35-2014"}), NEUTRAL)
    assert sheet.facts.pay == PayFacts("EUR", "hour", median=Decimal(5), low=Decimal("4.50"))
    assert sheet.facts.codes == (("soc", "35-2014"),)
    assert make_sheet(Career("Poet"), NEUTRAL).facts.pay is None
