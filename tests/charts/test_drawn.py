"""Whole charts, as Vega-Lite has them: the data, the words and how all of it is drawn."""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from careercompare import AtLeast, Career, Catalog, Outlook, Salary, Source, compare, rank
from careercompare.charts.drawing import foot_axis, height, label_row, side_axis, title
from careercompare.presentation import Tick
from careercompare.words import Phrase, Piece

AT, ZERO = Phrase((Piece("at"),)), Decimal(0)
SURVEY = Source("Pay survey", license="CC BY 4.0", attribution="Made with the pay survey.")
COOK = Career(
    "Cook",
    salary=Salary(26_000, 47_000, "USD", median=35_500, source=SURVEY),
    outlook=Outlook(growth="0.08", since=2024, until=2034),
    education="high-school",
)
SURGEON = Career(
    "Surgeon",
    salary=Salary(90_000, AtLeast(239_200), "USD", median=AtLeast(239_200)),
    outlook=Outlook(growth="0.02", since=2024, until=2034),
    education="doctorate",
)
BAKER = Career(
    "Baker",
    salary=Salary(None, 52_000, "USD"),
    outlook=Outlook(growth="-0.01", since=2024, until=2034),
    education="high-school",
)
POET = Career("Poet")
ALL = Career("All jobs", salary=Salary(30_000, 125_000, "USD", median=49_500))
WEIGHTS = {"salary.median": 3, "outlook.growth": 1}

CHARTS: dict[str, Callable[[str], Any]] = {
    "pay": lambda locale: compare(COOK, SURGEON, BAKER, POET, against=ALL).chart(locale),
    "scatter": lambda locale: Catalog([COOK, SURGEON, BAKER, POET]).chart(
        "salary.high", "education", locale=locale
    ),
    "scores": lambda locale: rank([COOK, SURGEON, POET], WEIGHTS).chart(locale),
}


def describe(chart: Any) -> str:
    """Return a chart as JSON, without what belongs to a version of Altair."""
    drawn = chart.to_dict()
    del drawn["$schema"], drawn["config"]
    drawn["datasets"] = list(drawn["datasets"].values())
    del drawn["data"]
    return json.dumps(drawn, ensure_ascii=False, indent=1) + "\n"


@pytest.mark.parametrize("locale", ["en", "ar"])
@pytest.mark.parametrize("name", CHARTS)
def test_a_chart_is_the_expected_one(name: str, locale: str, checkout: Path) -> None:
    expected = checkout / "tests" / "expected" / "charts" / f"{name}-{locale}.json"
    assert describe(CHARTS[name](locale)) == expected.read_text(encoding="utf-8")


def count_tick(axis: Any) -> int:
    """Return how many lines the word at the only tick of an axis has."""
    words, _, _ = str(axis.labelExpr).partition("]]")
    return len(json.loads(f"{words}]]")[0])


# How many lines some words have, and how many columns each may have.
LINES: dict[str, tuple[Callable[[Phrase], int], int]] = {
    "title": (lambda words: len(title(words, "ltr").text), 68),
    "subtitle": (lambda words: len(title(words, "ltr", [words]).subtitle), 96),
    "name": (lambda words: len(label_row(words, AT, "ltr", leads=False)) - 1, 44),
    "figures": (lambda words: len(label_row(AT, words, "ltr", leads=False)) - 1, 44),
    "tick below": (lambda words: count_tick(foot_axis([Tick(ZERO, words)], [], "ltr")), 12),
    "note": (lambda words: len(foot_axis([], [words], "ltr").title), 96),
    "tick beside": (lambda words: count_tick(side_axis([Tick(ZERO, words)], AT, "ltr")), 30),
    "label": (lambda words: len(side_axis([], words, "ltr").title), 96),
}


@pytest.mark.parametrize("name", LINES)
def test_words_are_broken_where_their_line_ends(name: str) -> None:
    count, columns = LINES[name]
    fits, longer = ("x" * (columns - 3) + " yz", "x" * (columns - 2) + " yz")
    assert [count(Phrase((Piece(words),))) for words in (fits, longer)] == [1, 2]


@pytest.mark.parametrize(("lines", "step"), [(1, 34), (2, 42), (3, 56)])
def test_a_row_has_room_for_its_lines(lines: int, step: int) -> None:
    assert height([["one"], ["line"] * lines]).step == step
