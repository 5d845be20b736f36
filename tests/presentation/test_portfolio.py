"""What is kept of the careers seen last: the same object back, no more of them than asked for."""

from __future__ import annotations

import gc
import weakref
from decimal import Decimal

from careercompare import DEFAULT_ASPECTS, QOOLLEGE, Career, HouseStyle, Localizer, Salary
from careercompare.presentation import Portfolio, Writer, find_portfolio
from careercompare.presentation.portfolio import Shelf
from careercompare.rules import DEFAULT_PANEL


class Making:
    """Makes the number of the call, and remembers for which careers it was called."""

    def __init__(self) -> None:
        self.asked: list[Career] = []

    def __call__(self, career: Career) -> int:
        self.asked.append(career)
        return len(self.asked)


CAREERS = [Career(f"Career {place}") for place in range(8)]


def test_a_career_is_known_again_by_being_the_same_object() -> None:
    making = Making()
    shelf, one, twin = Shelf(making, 8), Career("Cook"), Career("Cook")
    assert [shelf.find(each) for each in (one, one, twin, twin, one)] == [1, 1, 2, 2, 1]
    assert making.asked[0] is one
    assert making.asked[1] is twin


def test_what_is_oldest_makes_room_for_what_is_new() -> None:
    making = Making()
    shelf = Shelf(making, 2)
    one, two, three, *_ = CAREERS
    assert [shelf.find(each) for each in (one, two, three, three, two, one)] == [1, 2, 3, 3, 2, 4]
    assert making.asked == [one, two, three, one]


def test_a_portfolio_keeps_the_sheets_and_readings_of_the_last_careers() -> None:
    portfolio = Portfolio(Writer(Localizer(), HouseStyle()), DEFAULT_ASPECTS, DEFAULT_PANEL, 2)
    one, two, three, *_ = CAREERS
    sheet, readings = portfolio.sheets.find(one), portfolio.readings.find(one)
    assert portfolio.sheets.find(one) is sheet
    assert portfolio.readings.find(one) is readings
    assert readings == DEFAULT_PANEL.read(one)
    portfolio.sheets.find(two)
    portfolio.sheets.find(three)
    again = portfolio.sheets.find(one)
    assert again is not sheet
    assert (again.column, again.facts) == (sheet.column, sheet.facts)


def test_careers_that_are_equal_but_written_differently_are_told_apart() -> None:
    portfolio = Portfolio(Writer(Localizer(), HouseStyle()), DEFAULT_ASPECTS, DEFAULT_PANEL)
    lows = [Salary(Decimal(text), 9, "USD").low for text in ("1.0", "1.00")]
    careers = [Career("Cook", salary=Salary(low, 9, "USD")) for low in lows]
    assert careers[0] == careers[1]
    found = [portfolio.sheets.find(career).career for career in careers]
    assert found[0] is careers[0]
    assert found[1] is careers[1]


def test_a_localizer_keeps_one_portfolio_for_each_house_style() -> None:
    localizer = Localizer("de")
    portfolio = find_portfolio(localizer, QOOLLEGE)
    assert find_portfolio(localizer, QOOLLEGE) is portfolio
    other = find_portfolio(localizer, HouseStyle())
    assert other is not portfolio
    assert other.kind.writer.style == HouseStyle()
    for place in range(4):
        find_portfolio(localizer, HouseStyle(publisher=f"Publisher {place}"))
    again = find_portfolio(localizer, QOOLLEGE)
    assert again is not portfolio
    assert again.kind.writer.style == QOOLLEGE


def test_what_was_kept_goes_with_the_localizer() -> None:
    localizer, career = Localizer(), Career("Cook")
    sheet = weakref.ref(find_portfolio(localizer, QOOLLEGE).sheets.find(career))
    gc.collect()
    assert sheet() is not None
    del localizer
    gc.collect()
    assert sheet() is None
