"""The chart of pay: one axis with round ticks, written to the digit."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest
from notations import Keep

from careercompare import AtLeast, Career, HouseStyle, MoneyStyle, Salary, compare
from careercompare.presentation import Chart


def draw(*salaries: Salary | None, money: MoneyStyle | None = None, **options: Any) -> Chart | None:
    """Return the chart of careers that pay this much."""
    careers = [Career(f"c{place}", salary=salary) for place, salary in enumerate(salaries)]
    style = HouseStyle(money=money or MoneyStyle())
    return compare(*careers, house_style=style, **options).format(Keep()).table.chart


def read_ticks(*salaries: Salary | None, money: MoneyStyle | None = None) -> list[str]:
    chart = draw(*salaries, money=money)
    assert chart is not None
    return [str(word) for word in chart.ticks.words]


def test_ticks_are_round_and_the_last_is_not_below_any_pay() -> None:
    pay = Salary(82_500, 215_000, "USD"), Salary(67_200, 199_000, "USD")
    assert read_ticks(*pay) == ["$0", "$50K", "$100K", "$150K", "$200K", "$250K"]


@pytest.mark.parametrize(
    "money",
    [
        MoneyStyle(fraction=0),
        MoneyStyle(significant=1),
        MoneyStyle(notation="standard", fraction=0),
    ],
)
def test_a_house_style_that_rounds_moves_no_tick(money: MoneyStyle) -> None:
    words = read_ticks(Salary(1_000, 12_000, "USD"), None, money=money)
    numbers = [float(word.strip("$K").replace(",", "")) for word in words]
    apart = [high - low for low, high in pairwise(numbers)]
    assert len(apart) >= 3
    assert set(apart) in ({2.5}, {2_500.0})


def test_hourly_pay_has_ticks_of_cents_where_these_are_round() -> None:
    hourly = Salary("7.25", "11.75", "USD", period="hour")
    assert read_ticks(hourly, None) == ["$0", "$2.50", "$5", "$7.50", "$10", "$12.50"]


@pytest.mark.parametrize("high", ["999999999999999999", AtLeast("9E+17")])
def test_the_last_tick_may_be_more_than_anybody_can_be_paid(high: Any) -> None:
    assert read_ticks(Salary(1, high, "USD"), None)[-1] in {"$1,000,000T", "$1,200,000T"}


def test_the_tick_of_a_median_is_explained_where_there_is_one() -> None:
    with_median = draw(Salary(1, 3, "USD", median=2), Salary(1, 3, "USD"))
    without = draw(Salary(1, 3, "USD"), Salary(1, 3, "USD"))
    assert with_median is not None
    assert without is not None
    assert str(with_median.key) == "Median"
    assert without.key is None


def test_pay_that_has_no_axis_in_common_has_no_chart() -> None:
    assert draw(Salary(1, 3, "USD"), Salary(1, 3, "EUR")) is None
    assert draw(Salary(1, 3, "USD"), None, aspects=["skills"]) is None
    assert draw(None, None) is None
