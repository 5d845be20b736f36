"""Where the figures of a row lie: on one scale that begins at zero, or nowhere."""

from __future__ import annotations

import math
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import TypeAlias

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notations import Keep

from careercompare import (
    Aspect,
    AtLeast,
    AtMost,
    Career,
    Localizer,
    PayPeriod,
    Press,
    Rates,
    Salary,
    compare,
)
from careercompare.aspects import AspectValue
from careercompare.model import Growth
from careercompare.presentation import Span


def spans(*values: AspectValue | None, rates: Rates | None = None) -> Sequence[Span | None]:
    """Show where the bars of a row lie."""
    careers = [Career(f"c{place}") for place in range(len(values))]
    known = dict(zip(careers, values, strict=True))
    page = compare(*careers, aspects=[Aspect("row", "Row", known.get)], rates=rates).format(Keep())
    return [cell.span for cell in page.table.rows[0].cells] if page.table.rows else []


def test_bars_share_one_scale_that_begins_at_zero() -> None:
    assert spans(Salary(50, 100, "USD"), Salary(0, 25, "USD", median=5), None) == [
        Span(500, 1000),
        Span(0, 250, 50),
        None,
    ]
    assert spans(Growth(Decimal("-0.1")), Growth(Decimal("0.3"))) == [
        Span(0, 250, zero=250),
        Span(250, 1000, zero=250),
    ]


def test_pay_ends_at_a_round_tick_that_is_not_below_it() -> None:
    assert spans(Salary(95, 190, "USD"), None) == [Span(475, 950), None]
    assert spans(Salary(0, 430_000, "USD"), None) == [Span(0, 860), None]
    assert spans(Salary(0, 110_000, "USD"), None) == [Span(0, 880), None]


@pytest.mark.parametrize(("growth", "expected"), [("0.01", Span(0, 100, zero=0)), ("-0.01", None)])
def test_a_lone_growth_of_a_percent_does_not_fill_its_scale(
    growth: str, expected: Span | None
) -> None:
    assert spans(Growth(Decimal(growth)), None) == [expected or Span(900, 1000, zero=1000), None]


def test_of_small_growths_the_side_of_the_larger_one_has_the_room() -> None:
    def lie(low: str, high: str) -> list[int]:
        found = spans(Growth(Decimal(low)), Growth(Decimal(high)))
        return [each.zero for each in found if each is not None and each.zero is not None]

    assert lie("-0.05", "0.05") == [375, 375]  # from -6 % to +10 %
    assert lie("-0.05", "0.04") == [714, 714]  # from -10 % to +4 %
    assert lie("-0.05", "0.10") == [375, 375]


def test_a_growth_of_nothing_has_no_scale_of_its_own() -> None:
    assert spans(Growth(0), Growth(0)) == [None, None]


def test_a_bar_that_is_open_leaves_room_for_its_arrow() -> None:
    one, other = spans(Salary(53, AtLeast(100), "USD"), Salary(0, 106, "USD"))
    assert one is not None
    assert other is not None
    assert (one.open_to, other.open_to) == (1, 0)
    assert one.end < other.end < 1000


def test_pay_with_one_end_is_open_beyond_it_on_the_scale_of_all() -> None:
    assert spans(
        Salary(60, None, "USD"), Salary(None, 80, "USD"), Salary(None, AtMost(80), "USD")
    ) == [Span(600, 600, open_to=1), Span(800, 800, open_to=-1), Span(800, 800, open_to=-1)]
    # Only what is open above needs room there.
    assert spans(Salary(None, 100, "USD"), None) == [Span(1000, 1000, open_to=-1), None]
    assert spans(Salary(100, None, "USD"), None) == [Span(800, 800, open_to=1), None]


def test_pay_with_one_end_and_a_median_is_known_as_far_as_that() -> None:
    below = Salary(None, 80, "USD", median=40)
    assert spans(Salary(60, None, "USD", median=70), below) == [
        Span(600, 700, 700, 1),
        Span(400, 800, 400, -1),
    ]
    assert spans(Salary(60, None, "USD", median=AtLeast(70)), below)[0] == Span(600, 600, None, 1)


def test_an_end_that_is_at_most_so_high_is_not_open() -> None:
    assert spans(Salary(60, AtMost(80), "USD"), None) == [Span(750, 1000), None]


def test_a_range_up_to_a_bound_below_its_median_goes_as_far_as_that() -> None:
    assert spans(Salary(10, AtLeast(20), "USD", median=40), None) == [Span(200, 800, 800, 1), None]


@pytest.mark.parametrize(
    "values",
    [
        (Salary(1, 2, "USD"), Salary(1, 2, "EUR")),
        (Salary(1, 2, "USD"), Salary(1, 2, "USD", period=PayPeriod.HOUR)),
        (Salary(0, 0, "USD"), Salary(0, 0, "USD")),
        (Growth(0), Growth(0)),
        (Salary(None, None, "USD", mean=4), Salary(None, None, "USD", mean=5)),
        (Salary(None, None, "USD", median=AtLeast(4)), "text"),
        ("text", 5),
    ],
)
def test_what_has_no_common_scale_has_no_bars(values: tuple[AspectValue, ...]) -> None:
    assert spans(*values) == [None, None]


def test_what_has_no_figure_beside_those_of_one_scale_has_no_bar() -> None:
    mean = Salary(None, None, "USD", mean=5)
    assert spans(Salary(1, 2, "USD"), mean, None) == [Span(500, 1000), None, None]
    assert spans(Salary(1, 2, "USD"), "text") == [Span(500, 1000), None]


def test_a_median_without_a_range_is_a_tick_that_the_scale_reaches() -> None:
    median = Salary(None, None, "USD", median=5)
    assert spans(Salary(1, 2, "USD"), median) == [Span(200, 400), Span(1000, 1000, 1000)]


def test_a_median_that_is_a_bound_has_no_tick() -> None:
    open_median = Salary(0, 100, "USD", median=AtLeast(50))
    assert spans(open_median, Salary(0, 100, "USD", median=50)) == [
        Span(0, 1000),
        Span(0, 1000, 500),
    ]


def test_pay_that_is_brought_together_shares_a_scale() -> None:
    rates = Rates("USD", {"EUR": 2})
    dollars, euros = Salary(50, 100, "USD"), Salary(50, 100, "EUR")
    assert spans(dollars, euros, rates=rates) == [Span(250, 500), Span(500, 1000)]


def test_halves_of_a_thousandth_are_rounded_to_the_even_one() -> None:
    assert spans(Growth(Decimal("0.0005")), Growth(Decimal("0.0015")), Growth(1)) == [
        Span(0, 0, zero=0),
        Span(0, 2, zero=0),
        Span(0, 1000, zero=0),
    ]
    assert spans(Salary(1, 2000, "USD", median=5), Salary(3, 2000, "USD", median=7)) == [
        Span(0, 1000, 2),
        Span(2, 1000, 4),
    ]


def test_figures_of_unusual_decimals_share_a_scale_with_usual_ones() -> None:
    tenths = Salary(Decimal("0.125"), Decimal("0.5"), "USD", median=Decimal("0.25"))
    assert spans(tenths, Salary(0, Decimal(1), "USD")) == [Span(125, 500, 250), Span(0, 1000)]
    assert spans(tenths, Salary(0, Decimal("1E+2"), "USD")) == [Span(1, 5, 2), Span(0, 1000)]
    small, large = Growth(Decimal("0.00025")), Growth(Decimal("-0.0010"))
    assert spans(small, large) == [Span(833, 835, zero=833), Span(825, 833, zero=833)]


Pay: TypeAlias = tuple[Decimal, Decimal, Decimal, bool]
amounts = st.decimals(0, 10**6, places=3) | st.integers(0, 10**6).map(Decimal)
fractions = st.decimals(-1, 3, places=5) | st.integers(-1, 3).map(Decimal)


@given(st.lists(fractions, min_size=2, max_size=4).filter(any))
def test_growths_lie_where_exact_fractions_put_them(growths: list[Decimal]) -> None:
    exact = [Fraction(each) for each in growths]
    bottom, top = min(*exact, Fraction(0)), max(*exact, Fraction(0))
    least = Fraction(1, 10)
    if max(top, -bottom) < least:
        bottom, top = (bottom, least) if top >= -bottom else (-least, top)
    step = find_step(max(top, -bottom), Fraction(1, 100))
    bottom, top = math.floor(bottom / step) * step, math.ceil(top / step) * step
    zero = place(Fraction(0), bottom, top)
    ends = [(min(each, Fraction(0)), max(each, Fraction(0))) for each in exact]
    expected = [
        Span(place(low, bottom, top), place(high, bottom, top), zero=zero) for low, high in ends
    ]
    assert spans(*map(Growth, growths)) == expected


pays = st.builds(
    lambda ends, is_open: (*sorted(ends), is_open),
    st.lists(amounts, min_size=3, max_size=3),
    st.booleans(),
)


@given(st.lists(pays, min_size=2, max_size=4))
def test_pay_lies_where_exact_fractions_put_it(
    known: list[Pay],
) -> None:
    top = max(Fraction(high) for _, _, high, _ in known)
    if any(is_open for *_, is_open in known):
        top *= Fraction(106, 100)
    top = round_up(top)
    expected: list[Span | None] = []
    for *ends, is_open in known:
        low, median, high = (place(Fraction(each), Fraction(0), top) for each in ends)
        expected.append(Span(low, high, median, 1 if is_open else 0) if top else None)
    salaries = [
        Salary(low, AtLeast(high) if is_open else high, "USD", median=median)
        for low, median, high, is_open in known
    ]
    assert spans(*salaries) == expected


def place(part: Fraction, bottom: Fraction, top: Fraction) -> int:
    return round((part - bottom) / (top - bottom) * 1000) if top > bottom else 0


def round_up(top: Fraction) -> Fraction:
    """Return the end of an axis whose ticks are round, a dollar apart at least."""
    step = find_step(top, Fraction(1))
    return math.ceil(top / step) * step


def find_step(high: Fraction, least: Fraction) -> Fraction:
    """Return the least round step of which five reach up to *high*."""
    digits = ("1", "2", "5/2", "5")
    tens = [Fraction(10) ** power for power in range(9)]
    steps: list[Fraction] = [Fraction(digit) * ten * least for ten in tens for digit in digits]
    return next(each for each in steps if each * 5 >= high)


class TestPagesOfOnePattern:
    """From the third page on, bars are drawn from what each career reaches alone."""

    PAYS = (
        *(Salary(50, 100, "USD"), Salary(0, 106, "USD", median=7), Salary(53, AtLeast(100), "USD")),
        *(Salary("0.123", 9, "USD"), Salary(10, 20, "EUR"), Salary(10, AtMost(20), "USD")),
        *(Salary(0, 0, "USD"), Salary(None, None, "USD", mean=9), Salary(20, 2_000, "USD"), None),
    )
    GROWTHS = tuple([Growth(Decimal(each)) for each in ("-0.1", "0.3", "0.00001", "0", "0.02")])

    @pytest.mark.parametrize("values", [PAYS, GROWTHS])
    def test_bars_lie_as_on_a_page_alone(self, values: Sequence[AspectValue | None]) -> None:
        careers = [Career(f"c{place}") for place in range(len(values))]
        known = dict(zip(careers, values, strict=True))
        aspects = [Aspect("row", "Row", known.get)]
        press = Press(aspects=aspects)
        for _ in range(3):
            for one, other in product(careers, repeat=2):
                if one is not other:
                    alone = compare(one, other, aspects=aspects).to_html(Localizer("en"))
                    assert press.html(one, other) == alone
