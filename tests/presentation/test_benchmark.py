"""Against the average: shown, named in a sentence, and never a winner."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from notations import read_dict, read_html, read_markdown, read_text
from sample import compare_at_qoollege
from strategies import ALL_RULES, careers, groups

from careercompare import (
    DEFAULT_ASPECTS,
    AtLeast,
    Career,
    Comparison,
    InvalidCareer,
    Outlook,
    Rates,
    Salary,
    Source,
    compare,
)
from careercompare.model import Amount


def pay(title: str, median: Amount | int | None, currency: str = "USD", **options: Any) -> Career:
    return Career(title, salary=Salary(1, 900_000, currency, median=median, **options))


ALL = pay("All occupations", 50_000)
COOK, POET = pay("Cook", 64_000), pay("Poet", 30_000)


def sentences(*compared: Career, against: Career = ALL, **options: Any) -> list[str]:
    data: Any = compare_at_qoollege(*compared, against=against, rules=[], **options).to_dict()
    return [f"{each}." for each in data["verdict_line"].split(".") if each.strip()]


def test_each_career_is_held_against_the_median_of_the_benchmark() -> None:
    assert sentences(COOK, POET) == [
        "Cook: 28% above the median of All occupations.",
        " Poet: 40% below the median of All occupations.",
    ]


@pytest.mark.parametrize(
    ("median", "sentence"),
    [
        (50_000, ["Cook: less than 1% from the median of All occupations."]),
        (50_249, ["Cook: less than 1% from the median of All occupations."]),
        (50_250, ["Cook: 1% above the median of All occupations."]),
        (56_250, ["Cook: 13% above the median of All occupations."]),  # 12.5 %
        (49_700, ["Cook: 1% below the median of All occupations."]),
        (125_000, ["Cook: 150% above the median of All occupations."]),
        (AtLeast(239_200), []),
        (None, []),
    ],
)
def test_percents_are_whole_and_only_published_medians_count(
    median: Amount | int | None, sentence: list[str]
) -> None:
    assert sentences(pay("Cook", median), Career("Nobody")) == sentence


def test_unlike_medians_are_left_out() -> None:
    euro = pay("Koch", 50_000, "EUR")
    assert sentences(euro, pay("Dated", 1, as_of=2020), against=pay("All", 5, as_of=2025)) == []
    nothing = Career("All", salary=Salary(0, 0, "USD", median=0))
    assert sentences(COOK, POET, against=nothing) == []
    rates = Rates("USD", {"EUR": Decimal("1.1")})
    assert sentences(euro, Career("Nobody"), rates=rates) == [
        "Koch: 10% above the median of All occupations."
    ]


def test_a_median_beside_next_to_nothing_is_left_out_where_no_percentage_could_be_written() -> None:
    rich = Career("Rich", salary=Salary(None, None, "USD", median="1E+17"))
    least = Career("Least", salary=Salary(None, None, "USD", median="1E-13"))
    assert sentences(rich, COOK, against=least) == [
        f"Rich: {10**32 - 100:,}% above the median of Least.",
        f" Cook: {64 * 10**18 - 100:,}% above the median of Least.",
    ]
    less = Career("Less", salary=Salary(None, None, "USD", median="9E-14"))
    assert sentences(rich, Career("Nobody"), against=less) == []


def test_how_medians_were_converted_is_said_where_their_row_is_left_as_it_is() -> None:
    euro, yen = pay("Koch", 50_000, "EUR"), pay("Ryorinin", 50_000, "JPY")
    source = Source("Reference rates", attribution="Rates by the bank.")
    rates = Rates("USD", {"EUR": Decimal("1.1")}, source=source)
    data: Any = compare_at_qoollege(euro, yen, against=ALL, rates=rates).to_dict()
    assert data["verdict_line"].endswith("Koch: 10% above the median of All occupations.")
    assert "converted" not in str(data["table"])
    assert data["notes"] == [
        "Salary range – unlike currencies: JPY and USD; a rate between them is needed.",
        "Koch: converted (€1 = $1.1, Reference rates).",
        "Rates by the bank.",
    ]


def test_medians_of_unlike_places_count_as_they_are_paid_where_the_rates_say_so() -> None:
    here, yen = pay("Cook", 64_000, place="Texas"), pay("Ryorinin", 50_000, "JPY")
    everywhere = pay("All", 50_000, place="Ohio")
    rates = Rates(places="nominal")
    data: Any = compare_at_qoollege(here, yen, against=everywhere, rates=rates).to_dict()
    assert data["verdict_line"].endswith("Cook: 28% above the median of All.")
    assert data["notes"][-1] == (
        "Pay in Ohio and Texas is compared as it is paid there: prices were not considered."
    )


def test_a_conversion_of_the_row_and_of_medians_is_said_once() -> None:
    euro = pay("Koch", 50_000, "EUR")
    rates = Rates("USD", {"EUR": Decimal("1.1")})
    data: Any = compare_at_qoollege(euro, COOK, against=ALL, rates=rates).to_dict()
    assert data["notes"] == ["Koch: converted (€1 = $1.1)."]


def test_the_sources_of_medians_are_named_also_where_no_row_of_the_page_shows_pay() -> None:
    skills = [aspect for aspect in DEFAULT_ASPECTS if aspect.name == "skills"]
    wages, survey, unread = (Source(title) for title in ("Wages", "Survey", "Unread"))
    cook, poet = (pay(title, 64_000, source=wages) for title in ("Cook", "Poet"))
    every = Career(
        "All", salary=Salary(None, None, "USD", median=50_000), aspect_sources={"salary": survey}
    )
    bound = pay("Bound", AtLeast(64_000), source=unread)
    page = compare(cook, poet, bound, rules=[], aspects=skills, against=every)
    data: Any = page.to_dict()
    assert data["verdict_line"] == (
        "Cook: 28% above the median of All. Poet: 28% above the median of All."
    )
    assert [source["text"] for source in data["sources"]] == ["[1] Wages.", "[2] Survey."]


def test_its_column_is_labelled_in_every_notation() -> None:
    comparison = compare_at_qoollege(COOK, POET, against=ALL, related=[(COOK, POET)])
    told = read_dict(comparison.to_dict())
    assert told.table[0] == ["Attribute", "Cook", "Poet", "All occupations (for comparison)"]
    assert told.table[1][3] == "$1 – $900K · median $50K".replace("K", "k")
    for found in (
        read_html(comparison.to_html()),
        read_markdown(comparison.to_markdown()),
        read_text(comparison.to_text(width=220)),
    ):
        assert (found.table, found.verdicts) == (told.table, told.verdicts)


def test_it_comes_back_from_a_dict() -> None:
    comparison = compare_at_qoollege(COOK, POET, against=ALL)
    data = json.loads(json.dumps(comparison.to_dict()))
    assert data["benchmark"]["title"] == "All occupations"
    assert data["table"]["rows"][0]["benchmark"]["median"] == "50000"
    assert Comparison.from_dict(data) == comparison
    assert Comparison.from_dict(data).to_dict() == comparison.to_dict()
    assert "benchmark" not in compare_at_qoollege(COOK, POET).to_dict()


def test_shared_skills_are_those_of_the_careers_alone() -> None:
    cook, poet = (Career(title, skills=["Team-work"]) for title in ("Cook", "Poet"))
    data: Any = compare_at_qoollege(cook, poet, against=Career("All", skills=["Knife"])).to_dict()
    assert [cell.get("shared") for cell in data["table"]["rows"][0]["cells"]] == [
        [True],
        [True],
        None,
    ]


def test_unlike_figures_of_the_benchmark_are_said() -> None:
    dated = Career("All", outlook=Outlook(growth="0.1", until=2030))
    cook = Career("Cook", outlook=Outlook(growth="0.1", until=2034))
    data: Any = compare_at_qoollege(cook, Career("Poet"), against=dated).to_dict()
    assert "Projected growth – figures of unlike dates: …–2030 and …–2034." in data["notes"]


def test_one_of_the_careers_is_no_benchmark() -> None:
    with pytest.raises(InvalidCareer, match=r"against\.slug"):
        compare_at_qoollege(COOK, POET, against=COOK)
    with pytest.raises(InvalidCareer, match="against: expected a Career"):
        compare_at_qoollege(COOK, POET, against="All")


@settings(max_examples=50)
@given(groups, careers)
def test_a_benchmark_changes_no_outcome_and_is_never_marked(
    compared: list[Career], benchmark: Career
) -> None:
    if benchmark.slug in {career.slug for career in compared}:
        return
    with_it = compare_at_qoollege(*compared, rules=ALL_RULES, against=benchmark)
    without = compare_at_qoollege(*compared, rules=ALL_RULES)
    assert with_it.verdicts == without.verdicts
    data: Any = with_it.to_dict()
    for row in data["table"]["rows"]:
        assert "leads" not in row["cells"][-1]
        assert "shared" not in row["cells"][-1]
    plain: Any = without.to_dict()
    leads = [[c.get("leads") for c in row["cells"]] for row in plain["table"]["rows"]]
    assert [[c.get("leads") for c in row["cells"][:-1]] for row in data["table"]["rows"]] == leads
    assert Comparison.from_dict(data) == with_it


FOR_ITS_PERIOD = "Pay is compared for the period for which it is paid, not for a year."
UNLIKE_HOURS = Rates("USD", hours={"cook": 1_000, "poet": 2_000}, days={"cook": 100, "poet": 200})


def paid(title: str, median: int, period: Any) -> Career:
    return Career(title, salary=Salary(None, None, "USD", median=median, period=period))


@pytest.mark.parametrize(
    ("periods", "rates", "told"),
    [
        (("hour", "hour", "year"), UNLIKE_HOURS, 1),
        (("day", "day", "year"), UNLIKE_HOURS, 1),
        (("hour", "hour", "hour"), UNLIKE_HOURS, 0),
        (("hour", "year", "year"), UNLIKE_HOURS, 0),
        (("hour", "hour", "year"), Rates("USD", hours=2_000), 0),
        (("hour", "hour", "year"), Rates("USD", hours={"cook": 1_000}), 0),  # nothing is converted
    ],
)
def test_where_another_may_lead_in_a_year_it_is_said_that_pay_is_compared_for_its_period(
    periods: tuple[Any, ...], rates: Rates, told: int
) -> None:
    cook, poet, average = map(paid, ("Cook", "Poet", "All"), (15, 14, 40_000), periods)
    compared = compare(cook, poet, Career("Clerk"), against=average, rates=rates)
    assert compared.to_text(width=200).count(FOR_ITS_PERIOD) == told
    assert FOR_ITS_PERIOD not in compare(cook, poet, rates=rates).to_text()
    assert FOR_ITS_PERIOD not in compare(cook, poet, against=Career("All"), rates=rates).to_text()


def test_the_chart_says_so_too() -> None:
    careers = paid("Cook", 15, "hour"), paid("Poet", 14, "hour")
    drawn = compare(*careers, against=paid("All", 40_000, "year"), rates=UNLIKE_HOURS).chart()
    assert FOR_ITS_PERIOD in drawn.to_json()
