"""A sheet: what one career is on any page of one kind, whatever stands beside it."""

from __future__ import annotations

from decimal import Decimal

import attrs
from notations import Keep
from sample import REFERENCE

from careercompare import (
    DEFAULT_ASPECTS,
    QOOLLEGE,
    AtLeast,
    Career,
    EducationLevel,
    HouseStyle,
    Localizer,
    Outlook,
    PayPeriod,
    Salary,
    Source,
    compare,
)
from careercompare.aspects import AspectValue, read_values
from careercompare.presentation import (
    Compared,
    Form,
    Kind,
    PayFacts,
    Presentation,
    Sheet,
    Writer,
    find_sources,
    make_sheet,
    present,
)
from careercompare.rules import DEFAULT_PANEL, Panel

WRITER = Writer(Localizer("de"), QOOLLEGE)
NAMES = [aspect.name for aspect in DEFAULT_ASPECTS]
KIND = Kind(WRITER, NAMES, [aspect.label for aspect in DEFAULT_ASPECTS], DEFAULT_PANEL)
NEUTRAL = Kind(Writer(Localizer("en"), HouseStyle()))
COOK = Career("Cook", salary=Salary(1, 2, "USD"), skills=["Taste"])
SOURCE = Source("OEWS")


def make(career: Career) -> Sheet:
    return make_sheet(career, KIND, read_values(DEFAULT_ASPECTS, career))


def lay_out(*sheets: Sheet) -> Presentation:
    careers = tuple(sheet.career for sheet in sheets)
    return present(Compared(KIND, sheets, DEFAULT_PANEL.judge(careers)))


def show(*careers: Career) -> Presentation:
    return compare(*careers, house_style=QOOLLEGE).format(Keep(), "de")


def test_a_sheet_may_stand_on_many_pages() -> None:
    one, other = REFERENCE
    first, second, third = make(one), make(other), make(COOK)
    for _ in range(2):
        assert lay_out(first, second) == show(one, other)
        assert lay_out(second, first) == show(other, one)
        assert lay_out(third, first, second) == show(COOK, one, other)
    again = make(one)
    assert (first.column, first.facts) == (again.column, again.facts)


def test_what_a_career_leads_in_is_said_once_for_pages_of_two_and_once_for_those_of_more() -> None:
    first, second, third = (
        make(Career(f"C{pay}", salary=Salary(1, pay, "USD", median=pay))) for pay in (9, 5, 2)
    )
    lay_out(first, second)
    kept = dict(first.said)
    of_two = [str(label) for _, _, label in kept.values()]
    assert of_two == ["Höheres Mediangehalt", "Höhere Gehaltsobergrenze"]
    lay_out(third, first)
    assert first.said == kept
    lay_out(first, second, third)
    of_all = [str(label) for _, _, label in first.said.values()]
    assert of_all == [*of_two, "Höchstes Mediangehalt", "Höchste Gehaltsobergrenze"]
    assert third.said == {}


def test_rules_of_another_panel_leave_nothing_behind() -> None:
    kind = Kind(KIND.writer, panel=DEFAULT_PANEL)
    master = EducationLevel.MASTER
    careers = (
        Career("A", salary=Salary(1, 9, "USD"), education=master),
        Career("B", education=master),
    )
    sheets = [make_sheet(career, kind) for career in careers]
    rules = Panel(["education.level", "salary.ceiling"])
    assert present(Compared(kind, sheets, rules.judge(careers))).verdicts
    assert (kind.said, sheets[0].said, sheets[1].said) == ({}, {}, {})
    assert present(Compared(kind, sheets, DEFAULT_PANEL.judge(careers))).verdicts
    assert [str(said) for said in kind.said.values()] == ["Gleiches Bildungsniveau: ja."]


def test_it_links_to_the_guide_and_states_it_among_the_facts() -> None:
    sheet = make_sheet(COOK, Kind(WRITER))
    assert sheet.guide is not None
    assert sheet.guide.url == sheet.facts.url == "https://careers.qoollege.com/careers/cook"
    assert make_sheet(COOK, NEUTRAL).guide is None
    assert make_sheet(COOK, NEUTRAL).facts.url is None


def test_its_slug_is_written_as_in_an_address() -> None:
    assert make_sheet(COOK, NEUTRAL).slug == "cook"
    assert make_sheet(Career("شاعر"), NEUTRAL).slug == "%D8%B4%D8%A7%D8%B9%D8%B1"


def test_a_value_that_says_nothing_is_missing_in_words() -> None:
    kind = Kind(NEUTRAL.writer, ["outlook"], ["Outlook"])
    (cell,) = make_sheet(COOK, kind, [Outlook(until=2034)]).column.cells
    assert (cell.form, str(cell.line)) == (Form.MISSING, "Not available")


def test_it_knows_in_which_rows_it_has_values_and_where_they_concern_others() -> None:
    career = Career("Cook", salary=Salary(1, 2, "USD"), day_to_day="Cooks.", skills=["Taste"])
    sheet = make(career)
    assert [NAMES[place] for place in sheet.known] == ["salary", "skills", "day-to-day"]
    assert [NAMES[place] for place in sheet.concerned] == ["salary", "skills"]
    assert sheet.known is make(career).known  # so that equal ones are told at once
    assert sheet.kinds[0] == ("USD", PayPeriod.YEAR, (None, None, None, 0))
    assert sheet.kinds[NAMES.index("day-to-day")] is None


def test_it_knows_whether_any_of_its_figures_has_a_source() -> None:
    assert make(Career("Cook", salary=Salary(1, 2, "USD", source=SOURCE))).is_sourced
    assert make(Career("Cook", outlook=Outlook(openings=5, source=SOURCE))).is_sourced
    assert not make(COOK).is_sourced


def test_a_value_has_its_own_source_or_that_of_its_aspect_and_what_is_not_known_none() -> None:
    onet = Source("O*NET 30.3 Database")
    cook = Career("Cook", aspect_sources={"salary": onet, "skills": onet})
    pay = Salary(1, 2, "USD")
    values: list[AspectValue | None] = [
        attrs.evolve(pay, source=SOURCE),
        pay,
        ("Taste",),
        None,
        "master",
    ]
    aspects = ["salary", "salary", "skills", "skills", "education"]
    assert find_sources(cook, aspects, values) == [SOURCE, onet, onet, None, None]
    assert find_sources(COOK, aspects, values) == [SOURCE, None, None, None, None]


def test_facts_state_only_what_is_published_as_a_number() -> None:
    salary = Salary("4.50", AtLeast(9), "EUR", median=5, period=PayPeriod.HOUR)
    sheet = make_sheet(Career("Cook", salary=salary, codes={"soc": "35-2014"}), NEUTRAL)
    assert sheet.facts.pay == PayFacts("EUR", "hour", median=Decimal(5), low=Decimal("4.50"))
    assert sheet.facts.codes == (("soc", "35-2014"),)
    assert make_sheet(Career("Poet"), NEUTRAL).facts.pay is None
