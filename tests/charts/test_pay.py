"""Pay as a chart: every figure where it lies, every word as the page has it."""

from __future__ import annotations

import sys
from decimal import Decimal
from io import BytesIO
from typing import Any

import altair as alt
import pytest
from pictures import read_rows, read_words

import careercompare.charts
from careercompare import (
    AtLeast,
    Career,
    Catalog,
    Comparison,
    InvalidOption,
    MissingExtra,
    Rates,
    Salary,
    Source,
    compare,
)

SURVEY = Source("Pay survey", license="CC BY 4.0", attribution="Made with the pay survey.")
COOK = Career("Cook", salary=Salary(26_000, 47_000, "USD", median=35_500, source=SURVEY))
BAKER = Career("Baker", salary=Salary(28_000, 52_000, "USD"))
POET = Career("Poet")
ALL = Career("All jobs", salary=Salary(30_000, 125_000, "USD", median=49_500))


def pay(*salaries: Salary | None, **options: Any) -> Comparison:
    """Compare careers that pay this much."""
    careers = [Career(f"Job {at}", salary=each) for at, each in enumerate(salaries)]
    return compare(*careers, **options)


def test_a_bar_goes_from_low_to_high_and_only_a_published_median_has_a_tick() -> None:
    cook, baker = read_rows(compare(COOK, BAKER).chart())
    assert (cook["low"], cook["median"], cook["high"]) == (26_000, 35_500, 47_000)
    assert (baker["low"], baker["median"], baker["high"]) == (28_000, None, 52_000)
    assert cook["pay"] == "$26K – $47K · median $35.5K [1]"
    assert baker["leads"][1:] == ["Higher salary ceiling"]
    assert "▲ Baker" in read_words(compare(COOK, BAKER).chart())


def test_pay_that_is_not_known_is_said_and_not_drawn() -> None:
    mean = Career("Potter", salary=Salary(None, None, "USD", mean=41_000))
    chart = compare(COOK, POET, mean).chart()
    _, poet, potter = read_rows(chart)
    assert (poet["low"], poet["high"], poet["pay"]) == (None, None, "Not available")
    assert (potter["low"], potter["median"], potter["pay"]) == (None, None, "mean $41K")
    assert "Poet\nNot available" in read_words(chart)


@pytest.mark.parametrize(
    ("salary", "ends", "open_to", "words"),
    [
        (Salary(60_000, None, "USD"), (60_000, 60_000), 1, "$60K+"),
        (Salary(None, 40_000, "USD"), (40_000, 40_000), -1, "≤$40K"),
        (Salary(90_000, AtLeast(239_200), "USD"), (90_000, 239_200), 1, "$90K – $239K+"),
        (Salary(60_000, None, "USD", median=75_000), (60_000, 75_000), 1, "$60K+ · median $75K"),
    ],
)
def test_an_open_end_is_an_arrow_and_said(
    salary: Salary, ends: tuple[int, int], open_to: int, words: str
) -> None:
    chart = pay(salary, Salary(1, 50_000, "USD")).chart()
    row = read_rows(chart)[0]
    assert (row["low"], row["high"], row["open"], row["pay"]) == (*ends, open_to, words)
    arrows = [layer.mark.shape for layer in chart.layer if "triangle" in str(layer.mark)]
    assert arrows == ["triangle-right", "triangle-left"]


def test_a_benchmark_stands_last_and_apart() -> None:
    rows = read_rows(compare(COOK, BAKER, against=ALL).chart())
    assert [row["benchmark"] for row in rows] == [False, False, True]
    assert rows[2]["career"] == "All jobs (for comparison)"


@pytest.mark.parametrize("count", [2, 3, 10])
def test_every_career_has_a_line_with_its_figures(count: int) -> None:
    chart = pay(*[Salary(1_000 * at, 90_000, "USD") for at in range(1, count + 1)]).chart()
    words = read_words(chart)
    assert len(read_rows(chart)) == count
    assert all(f"Job {at}\n${at + 1}K – $90K" in words for at in range(count))


@pytest.mark.parametrize(
    ("locale", "words"),
    [
        ("en", ["Cook\n$26K – $47K · median $35.5K [1]", "$20K", "Salary range · | Median"]),
        ("de", ["26.000 $ – 47.000 $ · Median 35.500 $ [1]", "20.000 $", "Gehaltsspanne"]),
        ("ja", ["中央値 $3.55万", "$2万", "職業の比較"]),
        ("ar", ["الوسيط", "نطاق الراتب", "مقارنة المهن"]),
    ],
)
def test_a_saved_picture_has_the_words_and_numbers_of_its_locale(
    locale: str, words: list[str]
) -> None:
    saved = read_words(compare(COOK, BAKER).chart(locale))
    assert [each for each in words if each not in saved] == []


def test_what_is_read_from_the_right_is_drawn_from_there() -> None:
    layers = compare(COOK, POET).chart("ar").to_dict()["layer"]
    assert layers[0]["encoding"]["x"]["scale"]["reverse"] is True
    assert layers[0]["encoding"]["y"]["axis"]["orient"] == "right"
    assert layers[1]["mark"]["shape"] == "triangle-left"
    anchors = [
        compare(COOK, POET).chart(each).to_dict()["title"]["anchor"] for each in ("ar", "en")
    ]
    assert anchors == ["end", "start"]


def test_notes_and_sources_of_the_pay_stand_below_it_and_no_others() -> None:
    other = Career("Clerk", salary=BAKER.salary, skills=["Typing"], aspect_sources={
        "skills": Source("Skills survey")
    })  # fmt: skip
    words = read_words(compare(COOK, other).chart())
    assert "[1] Pay survey. License: CC BY 4.0. Made with the pay survey." in words
    assert "Skills survey" not in words


def test_who_leads_by_a_midpoint_is_marked_with_a_note() -> None:
    note = "No median is known for Baker: the midpoint of the salary range stands in for it."
    assert note in read_words(compare(COOK, BAKER).chart()).replace("\n", " ")
    assert note not in read_words(compare(COOK, BAKER, rules=["salary.floor"]).chart())


def test_unlike_pay_is_not_put_on_one_axis() -> None:
    unlike = pay(Salary(1, 3, "USD"), Salary(1, 3, "EUR", period="month"))
    with pytest.raises(InvalidOption, match=r'"USD per year, EUR per month".*rates=Rates'):
        unlike.chart()


def test_pay_that_rates_bring_together_lies_where_it_counts_and_a_note_says_so() -> None:
    rates = Rates("USD", {"EUR": Decimal("1.1")})
    chart = pay(Salary(10_000, 40_000, "USD"), Salary(10_000, 30_000, "EUR"), rates=rates).chart()
    assert [row["high"] for row in read_rows(chart)] == [40_000, 33_000]
    assert "Job 1: converted (€1 = $1.1)." in read_words(chart)


@pytest.mark.parametrize(
    ("comparison", "remedy"),
    [
        (compare(POET, Career("Potter")), "Give a career its salary"),
        (compare(COOK, BAKER, aspects=["skills"]), "let 'salary' be one of the aspects"),
        (pay(Salary(None, None, "USD", mean=1), None), "Leave the chart out"),
    ],
)
def test_where_there_is_nothing_to_draw_an_error_says_what_to_do(
    comparison: Comparison, remedy: str
) -> None:
    with pytest.raises(InvalidOption, match=remedy):
        comparison.chart()


def test_a_title_is_words_whatever_it_looks_like() -> None:
    title = "<b>x</b> **y** ${1} \"]; alert('z') //"
    words = read_words(compare(Career(title, salary=COOK.salary), BAKER).chart())
    assert f"{title}\n$26K" in words


def test_a_chart_is_described_in_words_for_those_who_do_not_see_it() -> None:
    chart = compare(COOK, POET).chart()
    said = "Cook: $26K – $47K · median $35.5K [1]. Poet: Not available."
    assert said in chart.to_dict()["description"]


def test_a_chart_can_be_styled_further_and_put_beside_others() -> None:
    chart, mine = compare(COOK, BAKER).chart(), alt.InlineData([{"mine": 40_000}])
    beside = (chart | Catalog([COOK, BAKER]).chart(y="salary.high")).configure_axis(grid=False)
    assert len(beside.to_dict()["hconcat"]) == 2
    marked = chart + alt.Chart(mine).mark_rule().encode(x="mine:Q")
    assert "Cook" in read_words(marked.properties(width=300))


def test_a_png_is_saved_as_well() -> None:
    saved = BytesIO()
    compare(COOK, BAKER).chart("ja").save(saved, format="png")
    assert saved.getvalue().startswith(b"\x89PNG")


def test_without_altair_the_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    monkeypatch.delattr(careercompare.charts, "draw", raising=False)
    with pytest.raises(MissingExtra, match=r"altair is needed here.*careercompare\[charts\]"):
        compare(COOK, BAKER).chart()


def test_the_room_has_no_other_names() -> None:
    assert not hasattr(careercompare.charts, "draw_everything")
