"""The chart of a catalog: a point for each career, and who is left out."""

from __future__ import annotations

import re
from decimal import Decimal, Inexact, localcontext
from itertools import pairwise
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pictures import read_rows, read_words

from careercompare import (
    QOOLLEGE,
    AtLeast,
    AtMost,
    Career,
    Catalog,
    InvalidOption,
    Localizer,
    Outlook,
    Salary,
    Source,
)
from careercompare.charts.axes import find_ticks
from careercompare.model import Growth, Money, Openings, Scale
from careercompare.presentation import Writer
from careercompare.words import HouseStyle

PAY, TRENDS = Source("Pay survey"), Source("Trends", attribution="Made with Trends.")


def career(title: str, median: Any, growth: str | None = "0.04", **options: Any) -> Career:
    currency, period = options.pop("currency", "USD"), options.pop("period", "year")
    salary = Salary(None, None, currency, median=median, period=period, source=PAY)
    return Career(title, salary=salary, outlook=Outlook(growth=growth, source=TRENDS), **options)


COOKS = Catalog([career("Cook", 35_000), career("Baker", 42_000, "-0.02"), Career("Poet")])


def test_each_career_has_a_point_where_its_figures_lie() -> None:
    rows = read_rows(COOKS.chart())
    assert [(row["career"], row["x"], row["y"]) for row in rows] == [
        ("Cook", 35_000, 0.04),
        ("Baker", 42_000, -0.02),
    ]
    assert (rows[1]["x_words"], rows[1]["y_words"]) == ("$42K", "-2%")


def test_who_is_left_out_is_said() -> None:
    words = read_words(COOKS.chart())
    assert "median pay · projected growth" in words
    assert "Left out, since a figure is not known: 1 of 3." in words
    known = Catalog([COOKS["cook"], COOKS["baker"]])
    assert "Left out" not in read_words(known.chart())


def test_pay_of_another_kind_is_left_out_and_said() -> None:
    others = [career("Extra", 17, period="hour"), career("Koch", 30_000, currency="EUR")]
    chart = Catalog([*COOKS.values(), career("Potter", 39_000), *others]).chart()
    assert len(read_rows(chart)) == 3
    assert "another currency or for another period: 2 of 6." in read_words(chart)


def test_pay_of_which_no_kind_is_that_of_most_is_refused() -> None:
    halves = Catalog([career("Cook", 35_000), career("Koch", 30_000, currency="EUR")])
    with pytest.raises(InvalidOption, match='y: expected figures of one kind, got "USD per year'):
        halves.chart(x="outlook.growth", y="salary.median")


def test_what_lies_on_one_axis_and_is_of_unlike_places_or_years_is_said_to_be_so() -> None:
    places = ["Ohio", "Texas", "Maine", "Idaho", "Utah"]
    jobs = [
        Career(
            place,
            salary=Salary(at, None, "USD", place=place, percentiles=(10 * at, 90)),
            outlook=Outlook(growth="0.1", openings=9, since=2000 + at, until=2030, place=place),
        )
        for at, place in enumerate(places, 1)
    ]
    few, many = Catalog(jobs[:2]), Catalog(jobs)
    words = " ".join(read_words(few.chart("salary.low", "outlook.growth")).split())
    assert "Ohio and Texas; what pay is worth in each is needed." in words
    assert "salary floor – figures at unlike percentiles of all pay: 10 and 20." in words
    assert "projected growth – figures for unlike places: Ohio and Texas." in words
    assert "projected growth – figures of unlike dates: 2001–2030 and 2002–2030." in words
    openings = " ".join(read_words(many.chart("outlook.growth", "outlook.openings")).split())
    assert (
        "openings a year – figures for unlike places: Idaho, Maine, Ohio, and 2 more." in openings
    )
    assert "2003–2030, and 2 more." in openings
    assert len(read_rows(many.chart("outlook.growth", "outlook.openings"))) == 5
    assert "unlike" not in read_words(Catalog(jobs[:1]).chart("salary.low", "outlook.growth"))


def test_levels_of_unlike_scales_are_refused() -> None:
    class Guild(Scale):
        APPRENTICE = "apprentice"
        MASTER = "master"

    levels: list[Any] = ["bachelor", Guild.MASTER, "master"]
    unlike = [career(f"Job {at}", 1, education=each) for at, each in enumerate(levels)]
    with pytest.raises(InvalidOption, match="EducationLevel, Guild"):
        Catalog(unlike).chart(y="education")


def test_levels_lie_at_their_ranks_and_those_of_one_rank_share_a_tick() -> None:
    levels = ["master", "bachelor", "professional-bachelor"]
    jobs = [career(f"Job {at}", 1_000 * at, education=each) for at, each in enumerate(levels, 1)]
    words = read_words(Catalog(jobs).chart(y="education"))
    assert "Bachelor / " in words
    assert "Master" in words


@pytest.mark.parametrize(
    ("high", "shape"), [(AtLeast(9), "triangle-right"), (AtMost(9), "triangle-left"), (9, "circle")]
)
def test_a_bound_is_an_arrow(high: Any, shape: str) -> None:
    salary = Salary(1, high, "USD")
    jobs = [Career(f"Job {at}", salary=salary, outlook=Outlook(openings=at)) for at in (1, 4)]
    catalog = Catalog(jobs)
    across = read_rows(catalog.chart("salary.high", "outlook.openings"))
    upwards = read_rows(catalog.chart("outlook.openings", "salary.high"))
    mirrored = read_rows(catalog.chart("salary.high", "outlook.openings", "ar"))
    turns = {"triangle-right": "triangle-left", "triangle-left": "triangle-right"}
    rises = {"triangle-right": "triangle-up", "triangle-left": "triangle-down"}
    assert across[0]["shape"] == shape
    assert mirrored[0]["shape"] == turns.get(shape, shape)
    assert upwards[0]["shape"] == rises.get(shape, shape)


@pytest.mark.parametrize(
    ("median", "mean", "path", "mirrored"),
    [
        (AtLeast(1), AtLeast(9), "M-1,-1L1,-1L1,1Z", "M1,-1L-1,-1L-1,1Z"),
        (AtMost(1), AtLeast(9), "M1,-1L-1,-1L-1,1Z", "M-1,-1L1,-1L1,1Z"),
        (AtMost(1), AtMost(9), "M1,1L-1,1L-1,-1Z", "M-1,1L1,1L1,-1Z"),
        (AtLeast(1), AtMost(9), "M-1,1L1,1L1,-1Z", "M1,1L-1,1L-1,-1Z"),
    ],
)
def test_bounds_of_both_figures_are_an_arrow_to_a_corner(
    median: Any, mean: Any, path: str, mirrored: str
) -> None:
    catalog = Catalog([Career("Job", salary=Salary(None, None, "USD", median=median, mean=mean))])
    assert read_rows(catalog.chart("salary.median", "salary.mean"))[0]["shape"] == path
    assert read_rows(catalog.chart("salary.median", "salary.mean", "ar"))[0]["shape"] == mirrored


@pytest.mark.parametrize(
    ("told", "cited"),
    [(["growth"], "Of growth"), (["outlook"], "Of outlook"), (["outlook", "growth"], "Of growth")],
)
def test_growth_has_the_source_of_its_own_row_or_else_that_of_the_outlook(
    told: list[str], cited: str
) -> None:
    sources = {row: Source(f"Of {row}") for row in told}
    cook = Career("Cook", outlook=Outlook("high", growth="0.1"), aspect_sources=sources)
    words = read_words(Catalog([cook]).chart("outlook.growth", "outlook.growth"))
    assert re.findall(r"Of \w+", words) == [cited]


def test_sources_of_what_is_shown_stand_below() -> None:
    words = read_words(COOKS.chart())
    assert "[1] Pay survey." in words
    assert "[2] Trends. Made with Trends." in words
    levels = Source("Levels")
    jobs = [career("Cook", 1, education="master", aspect_sources={"education": levels})]
    assert "[2] Levels." in read_words(Catalog(jobs).chart(y="education"))


@pytest.mark.parametrize(
    ("x", "y"),
    [
        ("salary.mean", "salary.low"),
        ("outlook.openings", "outlook.demand"),
        ("education", "salary.high"),
    ],
)
@pytest.mark.parametrize("locale", ["en", "ar", "ja"])
def test_every_place_has_an_axis_in_every_language(x: str, y: str, locale: str) -> None:
    salary = Salary(1_000, 3_000, "USD", mean=2_000)
    outlook = Outlook("high", openings=5)
    jobs = [Career("Cook", salary=salary, outlook=outlook, education="master")]
    assert "Cook" in str(read_rows(Catalog(jobs).chart(x, y, locale)))


def test_numbers_are_written_as_the_house_has_them() -> None:
    words = read_words(Catalog(COOKS.values(), house_style=QOOLLEGE).chart())
    assert "$36k" in words


@pytest.mark.parametrize("option", ["x", "y"])
def test_another_place_is_refused_with_those_near_it(option: str) -> None:
    with pytest.raises(
        InvalidOption, match=rf"^{option}: .*got \"salary.meidan\".*'salary.median'"
    ):
        COOKS.chart(**{option: "salary.meidan"})
    with pytest.raises(InvalidOption, match=r"'salary.median', .*'education'"):
        COOKS.chart(**{option: "?"})


def test_a_catalog_of_which_nothing_is_known_is_refused() -> None:
    for catalog in (Catalog(), Catalog([Career("Poet")])):
        with pytest.raises(InvalidOption, match="Choose places of which more is known"):
            catalog.chart()


def test_the_official_catalog_can_be_drawn_whole() -> None:
    chart = Catalog.official().chart()
    assert len(read_rows(chart)) > 800
    assert re.search(r"another period: \d of 830", read_words(chart))


def test_the_callers_decimal_context_changes_nothing() -> None:
    jobs = [
        career("Cook", 100_000, education="master"),
        career("Poet", 123_456, education="doctorate"),
    ]
    catalog = Catalog(jobs)
    axes = (("salary.median", "education"), ("education", "outlook.growth"))
    charts = [catalog.chart(x, y).to_dict() for x, y in axes]
    with localcontext(prec=1) as context:
        context.traps[Inexact] = True
        assert [catalog.chart(x, y).to_dict() for x, y in axes] == charts


@pytest.mark.parametrize(
    ("figures", "ticks"),
    [
        ((Money(0, "USD"), Money(10, "USD")), "0 2 4 6 8 10"),
        ((Money(0, "USD"), Money("10.1", "USD")), "0.0 2.5 5.0 7.5 10.0 12.5"),
        ((Money(0, "USD"), Money("12.6", "USD")), "0 5 10 15"),
        ((Money(0, "USD"), Money(25, "USD")), "0 5 10 15 20 25"),
        ((Money(0, "USD"), Money(26, "USD")), "0 10 20 30"),
        ((Money(0, "USD"), Money(51, "USD")), "0 20 40 60"),
        ((Money(97, "USD"), Money(103, "USD")), "96.0 98.0 100.0 102.0 104.0"),
        ((Money(3, "USD"), Money(3, "USD")), "0.0 1.0 2.0 3.0"),
        ((Openings(0), Openings(12)), "0 5 10 15"),
        ((Openings(0), Openings(0)), "0 1"),
        ((Growth("0.011"), Growth("0.013")), "0.01 0.02"),
        ((Growth(0), Growth(0)), "0.00 0.01"),
        ((Growth("-0.02"), Growth("0.12")), "-0.05 0.00 0.05 0.10 0.15"),
        ((Growth("-0.02"), Growth("-0.02")), "-0.02 -0.01 0.00 0.01"),
    ],
)
def test_ticks_are_round(figures: tuple[Any, ...], ticks: str) -> None:
    found = find_ticks(figures, Writer(Localizer("en"), HouseStyle()))
    assert " ".join(str(each.amount) for each in found) == ticks


@given(
    st.lists(st.decimals(0, 10**9, places=2), min_size=1),
    st.sampled_from([Money, Growth, Openings]),
)
def test_ticks_are_few_and_equally_far_apart_around_all_figures(
    numbers: list[Decimal], kind: Any
) -> None:
    figures: list[Any] = [
        kind(each, "USD") if kind is Money else kind(each % 2 - 1 if kind is Growth else int(each))
        for each in numbers
    ]
    ticks = [tick.amount for tick in find_ticks(figures, Writer(Localizer("en"), HouseStyle()))]
    amounts = [attrs.astuple(each)[0] for each in figures]
    assert ticks[0] <= min(amounts)
    assert ticks[-1] >= max(amounts)
    assert 2 <= len(ticks) <= 8
    assert len({high - low for low, high in pairwise(ticks)}) == 1
    assert kind is not Openings or all(tick == int(tick) for tick in ticks)
