"""Plain English says what an English page does, wherever it has no amounts and long numbers."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import ALL_RULES, careers, texts, titles

from careercompare import (
    Career,
    Demand,
    EducationLevel,
    Localizer,
    Message,
    Outcome,
    PayPeriod,
    Reason,
    Salary,
    compare,
)
from careercompare.model import CareerName, Growth
from careercompare.rules import Undecided
from careercompare.words import CalendarDate, Enumeration, Percent, Quote, Sentences, Value, Versus

ENGLISH = Localizer("en")

# As the figures of publications are: a tenth of a percent is the least of them.
fractions = st.decimals(-100, 100, places=3).map(lambda each: each.normalize() + 0)
days = st.dates().map(dt.date.isoformat)
dates = (days | days.map(lambda day: day[:7]) | days.map(lambda day: day[:4])).map(CalendarDate)
figures = st.one_of(
    st.integers(),
    fractions,
    fractions.map(Percent),
    fractions.map(Growth),
    dates,
    st.sampled_from([*PayPeriod, *EducationLevel, *Demand]),
)
names = titles.map(lambda title: Quote(title, "en")) | st.builds(
    CareerName, titles, st.just("slug"), st.just("en"), st.none() | texts
)
simple = cast("st.SearchStrategy[Value]", titles | names | figures)
values = st.recursive(
    simple,
    lambda inner: st.one_of(
        inner.map(lambda each: Message("k", "It is {value}.", value=each)),
        st.lists(inner, max_size=4).map(Enumeration),
        st.lists(inner, min_size=1, max_size=3).map(Sentences),
        st.lists(inner, min_size=1, max_size=3).map(Versus),
    ),
    max_leaves=6,
)


@given(values)
def test_a_message_says_of_every_value_what_an_english_page_says(value: Value) -> None:
    message = Message("k", "There is {value}.", value=value)
    assert str(message) == str(ENGLISH.phrase(message))


@given(st.integers(0, 3))
def test_a_counted_message_is_the_one_of_the_page(count: int) -> None:
    message = Message.counted("k", "{count} skill", "{count} skills", count=count)
    assert str(message) == str(ENGLISH.phrase(message))


@pytest.mark.parametrize("reason", Reason)
def test_every_reason_is_said_as_on_a_page(reason: Reason) -> None:
    items = (CalendarDate("2024-05"), PayPeriod.HOUR, Career("Cook").name, "USD")
    message = Undecided(reason, items).message()
    assert str(message) == str(ENGLISH.phrase(message))


@given(st.lists(careers, min_size=2, max_size=3, unique_by=lambda career: career.slug))
def test_a_verdict_says_what_the_english_page_says(compared: list[Career]) -> None:
    for verdict in compare(*compared, rules=ALL_RULES).verdicts:
        assert str(verdict) == str(ENGLISH.phrase(verdict.message))


@pytest.mark.parametrize(
    ("one", "other", "said"),
    [
        ({"period": "hour"}, {}, "unlike pay periods: hourly and yearly;"),
        ({"as_of": "2023-05"}, {"as_of": "2024-05"}, "unlike dates: May 2023 and May 2024"),
        ({"as_of": "2023-12-01"}, {"as_of": "2024"}, "dates: December 1, 2023 and 2024"),
    ],
)
def test_figures_of_unlike_kinds_are_named_in_words(
    one: dict[str, str], other: dict[str, str], said: str
) -> None:
    pay = [Salary(10, 20, "USD", **each) for each in (one, other)]  # type: ignore[arg-type]
    found = compare(*[Career(f"Cook {n}", salary=each) for n, each in enumerate(pay)])
    verdict = found.verdict("salary.ceiling")
    assert verdict.outcome is Outcome.UNDECIDED
    assert said in str(verdict)


def test_amounts_and_numbers_stand_in_full() -> None:
    message = Message("k", "{n}", n=Decimal("1234.5678"))
    assert (str(message), str(ENGLISH.phrase(message))) == ("1,234.5678", "1,234.568")
