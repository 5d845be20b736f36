"""Pay as a picture by itself: exact amounts, and nothing else of its page."""

from __future__ import annotations

from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from careercompare import Career, Comparison, Localizer, Salary, compare
from careercompare.presentation import PayChart

amounts = st.decimals(0, 10**12, places=3)


def read(comparison: Comparison) -> PayChart:
    return comparison._picture(Localizer("en"))


@given(st.lists(amounts, min_size=3, max_size=3).map(sorted), amounts)
def test_amounts_are_exact_and_lie_between_the_ends_of_the_axis(
    pay: list[Decimal], other: Decimal
) -> None:
    low, median, high = pay
    one = Career("Cook", salary=Salary(low, high, "USD", median=median))
    two = Career("Baker", salary=Salary(other, other + 1, "USD"))
    chart = read(compare(one, two))
    assert (chart.bars[0].low, chart.bars[0].median, chart.bars[0].high) == (low, median, high)
    assert (chart.bars[1].low, chart.bars[1].median) == (other, None)
    ends = chart.ticks[0].amount, chart.ticks[-1].amount
    assert ends[0] == 0
    assert all(bar.high is not None and bar.high <= ends[1] for bar in chart.bars)


def test_a_median_without_a_tick_needs_no_key() -> None:
    ranges = compare(*[Career(f"c{at}", salary=Salary(1, 3, "USD")) for at in (1, 2)])
    assert read(ranges).key is None
