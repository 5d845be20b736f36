"""Scales whose ends someone gives, and figures with enough digits to differ."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import (
    AtLeast,
    Career,
    Catalog,
    EducationLevel,
    Highest,
    InvalidOption,
    Lowest,
    Message,
    Outlook,
    PayPeriod,
    Ranking,
    Rates,
    Salary,
    UnreadableData,
    languages,
    rank,
)
from careercompare.model import Growth, Money, Openings, PriceLevels
from careercompare.ranking import Bounds, Scales, Yardstick

COOK = Career(
    "Cook",
    salary=Salary(20_000, 60_000, "USD", median=50_000),
    outlook=Outlook(growth="0.10", openings=250, until=2034, place="Ohio"),
    education=EducationLevel.HIGH_SCHOOL,
)
POET = Career(
    "Poet",
    salary=Salary(10_000, 190_000, "USD", median=150_000),
    outlook=Outlook(growth="0.02", openings=750),
    education=EducationLevel.BACHELOR,
)
SAYS = Message("measure", "More of it")
PAY = {"salary.median": 1}
TO_200 = {"salary.median": (0, 200_000)}


def scaled(ranking: Ranking) -> dict[str, str]:
    found = {each.career.title: each.contributions[0].scaled for each in ranking.standings}
    return {
        title: " to ".join(map(str, dict.fromkeys([bounds.low, bounds.high])))
        for title, bounds in found.items()
    }


def test_ends_that_are_given_stay_whatever_careers_are_ranked() -> None:
    ranking = rank([COOK, POET], PAY, scales=TO_200)
    assert scaled(ranking) == {"Poet": "3/4", "Cook": "1/4"}
    king = Career("King", salary=Salary(None, None, "USD", median=199_999))
    with_king = scaled(rank([COOK, POET, king], PAY, scales=TO_200))
    assert (with_king["Poet"], with_king["Cook"]) == ("3/4", "1/4")
    (measure,) = ranking.measures
    assert measure.yardstick == Yardstick(Money(0, "USD"), Money(200_000, "USD"), is_fixed=True)
    assert measure.yardstick != Yardstick(Money(0, "USD"), Money(200_000, "USD"))
    assert "$0 counts as 0% of the weight, $200K as 100%." in ranking.to_text(width=200)


@pytest.mark.parametrize(
    ("name", "ends", "cook", "poet"),
    [
        ("salary.median", (Money(0, "USD"), Money(200_000, "USD")), "1/4", "3/4"),
        ("salary.median", ["0", 2e5], "1/4", "3/4"),
        ("salary.median", (Decimal(100_000), 200_000), "0", "1/2"),
        ("outlook.growth", (0, "0.20"), "1/2", "1/10"),
        ("outlook.growth", (Growth("-0.10"), Growth("0.10")), "1", "3/5"),
        ("outlook.openings", (0, "1000"), "1/4", "3/4"),
        ("outlook.openings", (Openings(250), Openings(500, place="Texas")), "0", "1"),
        ("education.lowest", ("high-school", EducationLevel.DOCTORATE), "1", "1/3"),
        ("education.lowest", ("primary", "bachelor"), "2/3", "0"),
    ],
)
def test_ends_are_given_as_people_write_them(name: str, ends: Any, cook: str, poet: str) -> None:
    found = scaled(rank([COOK, POET], {name: 1}, scales={name: ends}))
    assert found == {"Cook": cook, "Poet": poet}


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("0.5", "a whole number"),
        (-1, "a whole number from 0 to 1000000000"),
        ("ten", "a finite number"),
    ],
)
def test_an_end_of_a_scale_of_openings_can_be_counted(end: Any, expected: str) -> None:
    with pytest.raises(InvalidOption) as caught:
        rank([COOK, POET], {"outlook.openings": 1}, scales={"outlook.openings": (end, 5)})
    assert caught.value.path == "scales['outlook.openings']"
    assert caught.value.expected.startswith(expected)


def test_less_is_better_the_right_way_round() -> None:
    says = Message("count", "Fewer skills")
    rule = Lowest("count", of=lambda career: len(career.skills), says=says)
    careers = [Career("A", skills=["x"]), Career("B", skills=["x", "y", "z"])]
    ranking = rank(careers, {"count": 1}, rules=[rule], scales={"count": (0, "4")})
    assert scaled(ranking) == {"A": "3/4", "B": "1/4"}
    assert "Fewer skills: 4 counts as 0% of the weight, 0 as 100%." in ranking.to_text(width=200)
    halves = rank(careers, {"count": 1}, rules=[rule], scales={"count": ("0.5", 4)})
    assert "4 counts as 0% of the weight, 0.5 as 100%." in halves.to_text(width=200)


def test_what_lies_beyond_an_end_counts_as_it_and_is_said() -> None:
    top = Career("King", salary=Salary(None, None, "USD", median=AtLeast(239_200)))
    low = Career("Monk", salary=Salary(None, None, "USD", median=AtLeast(1_000)))
    ends = {"salary.median": (60_000, 140_000)}
    ranking = rank([COOK, POET, top, low], PAY, scales=ends)
    assert scaled(ranking) == {"King": "1", "Poet": "1", "Monk": "0 to 1", "Cook": "0"}
    note = "beyond the end of the scale, and counted as that end: King, Poet, and Cook."
    assert note in ranking.to_text(width=200)
    assert "beyond the end" not in rank([COOK, POET], PAY, scales=TO_200).to_text(width=200)


def test_what_is_not_known_takes_nothing_for_granted_between_ends_that_are_given() -> None:
    careers = [COOK, POET, Career("King")]
    assert "takes for granted" in rank(careers, PAY).to_text(width=200)
    ranking = rank(careers, PAY, scales=TO_200)
    assert "takes for granted" not in ranking.to_text(width=200)
    assert ranking.standing("king").score == Bounds(Fraction(0), Fraction(1))
    nobody = rank([Career("A"), Career("B")], PAY, scales=TO_200)
    assert nobody.measures[0].yardstick is None


def test_bounds_alone_have_a_scale_where_its_ends_are_given() -> None:
    careers = [
        Career(title, salary=Salary(None, None, "USD", median=AtLeast(pay)))
        for title, pay in (("A", 50_000), ("B", 250_000))
    ]
    assert rank(careers, PAY).measures[0].yardstick is None
    assert scaled(rank(careers, PAY, scales=TO_200)) == {"B": "1", "A": "1/4 to 1"}


def test_amounts_are_in_the_base_of_the_rates() -> None:
    euros = Career("Koch", salary=Salary(None, None, "EUR", median=50_000))
    rates = Rates("USD", {"EUR": "2"}, hours=2_000)
    assert scaled(rank([COOK, euros], PAY, rates=rates, scales=TO_200)) == {
        "Koch": "1/2",
        "Cook": "1/4",
    }
    alike = [euros, Career("Dichter", salary=Salary(None, None, "EUR", median=25_000))]
    ranking = rank(alike, PAY, rates=rates, scales=TO_200)  # which nothing converts
    assert scaled(ranking) == {"Koch": "1/2", "Dichter": "1/4"}
    in_euros = {"salary.median": (Money(0, "EUR"), Money(100_000, "EUR"))}
    assert scaled(rank(alike, PAY, rates=rates, scales=in_euros)) == scaled(ranking)
    hourly = Career("Maid", salary=Salary(None, None, "USD", median=50, period=PayPeriod.HOUR))
    assert scaled(rank([COOK, hourly], PAY, rates=rates, scales=TO_200))["Maid"] == "1/2"
    assert scaled(rank(alike, PAY, scales=TO_200)) == {"Koch": "1/4", "Dichter": "1/8"}


@pytest.mark.parametrize(
    ("scales", "told"),
    [
        ({"salary.median": (200_000, 0)}, "two ends, the lower first"),
        ({"salary.median": (5, 5)}, "two ends, the lower first"),
        ({"salary.median": (1, 2, 3)}, "two ends, the lower first"),
        ({"salary.median": 200_000}, "two ends, the lower first"),
        ({"salary.medain": (0, 1)}, "Name one of 'salary.median'"),
        ({"salary.floor": (0, 1)}, "Name one of 'salary.median', 'outlook.growth'"),
        ({"salary.median": (0, "much")}, r"scales\['salary.median'\]: expected"),
        ({"salary.median": (-5, 0)}, r"scales\['salary.median'\]: expected"),
        ({"salary.median": (0, AtLeast(5))}, r"scales\['salary.median'\]: expected"),
        ({"salary.median": (0, Money(AtLeast(5), "USD"))}, "a number that is no bound"),
        ({"salary.median": (0, Money(5, "EUR"))}, "Give it in USD per year"),
        ({"salary.median": (0, Money(5, "USD", "hour"))}, "pay in USD per year"),
        ({"outlook.growth": (0, Money(5, "USD"))}, r"scales\['outlook.growth'\]: expected"),
        ({"education.lowest": (0, "doctor")}, "a level of EducationLevel"),
        ({"education.lowest": ("high-school", "vocational-secondary")}, "the lower first"),
        ([("salary.median", 0, 1)], "a mapping of measures to two ends"),
    ],
)
def test_ends_that_make_no_scale_are_refused(scales: Any, told: str) -> None:
    weights = {"salary.median": 3, "outlook.growth": 2, "education.lowest": 1}
    with pytest.raises(InvalidOption, match=told):
        rank([COOK, POET], weights, scales=scales)


def test_ends_are_the_same_whatever_is_doubtful_of_the_careers() -> None:
    doubted = Salary(20_000, 60_000, "USD", median=50_000, doubts=["few-jobs"])
    ranking = rank([attrs.evolve(COOK, salary=doubted), POET], PAY, scales=TO_200)
    assert (
        ranking.measures[0].yardstick
        == rank([COOK, POET], PAY, scales=TO_200).measures[0].yardstick
    )


def test_ends_of_another_place_than_the_figures_are_refused() -> None:
    cook = COOK.at("Texas", salary=COOK.salary)
    poet = POET.at("Ohio", salary=POET.salary)
    levels = PriceLevels({"United States": 100, "Texas": 80, "Ohio": 125})
    ends = (Money(0, "USD", place="Texas"), Money(200_000, "USD", place="Texas"))
    with pytest.raises(InvalidOption, match=r"expected pay in 'United States', as the figures are"):
        rank([cook, poet], PAY, scales={"salary.median": ends}, rates=levels.rates("United States"))
    nominal = rank([cook, poet], PAY, scales={"salary.median": ends}, rates=Rates(places="nominal"))
    assert scaled(nominal) == {"Cook": "1/4", "Poet": "3/4"}


@pytest.mark.parametrize("titles", [("Cook", "Poet"), ("Poet", "Cook")])
def test_ends_of_another_place_are_refused_whichever_career_names_its_own(
    titles: tuple[str, str],
) -> None:
    nowhere = Career(titles[0], salary=COOK.salary)
    texan = Career(titles[1], salary=POET.salary).at("Texas", salary=POET.salary)
    ends = (Money(0, "USD", place="Ohio"), Money(200_000, "USD", place="Ohio"))
    with pytest.raises(InvalidOption, match=r"expected pay in 'Texas', as the figures are"):
        rank([nowhere, texan], PAY, scales={"salary.median": ends})


def test_a_catalog_takes_scales_too() -> None:
    ranking = Catalog([COOK, POET]).rank(["cook", "poet"], PAY, scales=TO_200)
    assert scaled(ranking) == {"Poet": "3/4", "Cook": "1/4"}


def test_the_dict_keeps_ends_that_were_given() -> None:
    weights = {"salary.median": 3, "education.lowest": 1}
    scales: Scales = {"salary.median": (0, 100_000), "education.lowest": ("primary", "doctorate")}
    ranking = rank([COOK, POET, Career("King")], weights, scales=scales)
    written: Any = ranking.to_dict("de")
    assert Ranking.from_dict(written) == ranking
    assert written["ranking"]["measures"][0]["fixed_high"]["amount"] == "100000"
    plain: Any = rank([COOK, POET], weights).to_dict()
    assert "fixed_low" not in plain["ranking"]["measures"][0]
    del written["ranking"]["measures"][0]["fixed_low"]
    with pytest.raises(UnreadableData, match="both ends of a scale"):
        Ranking.from_dict(written)


@pytest.mark.parametrize("name", ["fixed_low", "fixed_high"])
@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ({"type": "money", "amount": "0", "currency": "EUR"}, "pay in USD per year"),
        ({"type": "money", "amount": "0", "currency": "USD", "period": "hour"}, "pay in USD per"),
        ("primary", "a finite number"),
    ],
)
def test_ends_that_no_ranking_wrote_for_such_figures_are_refused(
    name: str, end: Any, expected: str
) -> None:
    written: Any = rank([COOK, POET], PAY, scales=TO_200).to_dict()
    written["ranking"]["measures"][0][name] = end
    with pytest.raises(UnreadableData, match=rf"measures\[0\]\.{name}: expected {expected}"):
        Ranking.from_dict(written)


@pytest.mark.parametrize("locale", languages())
def test_every_language_says_the_ends_and_what_is_beyond_them(locale: str) -> None:
    ranking = rank([COOK, POET], PAY, scales={"salary.median": (100_000, 100_400)})
    written: Any = ranking.to_dict(locale)
    scale, beyond = written["notes"][-2:]
    assert "Cook" in str(beyond)
    assert "100" in str(scale) or "10" in str(scale)


def test_ends_that_rounding_makes_alike_have_more_digits() -> None:
    near = [
        Career(title, salary=Salary(None, None, "USD", median=pay), outlook=Outlook(growth=growth))
        for title, pay, growth in (("A", 100_000, "0.02"), ("B", 100_001, "0.0203"))
    ]
    shown = rank(near, {"salary.median": 1, "outlook.growth": 1}).to_text(width=200)
    assert "+2% counts as 0% of the weight, +2.03% as 100%." in shown
    assert "$100,000 counts as 0% of the weight, $100,001 as 100%." in shown
    counts = Highest("count", of=lambda career: Decimal(f"1.0000{len(career.title)}"), says=SAYS)
    bound = Highest(
        "bound",
        of=lambda career: AtLeast("1.0002") if career.title == "AB" else Decimal("1.0001"),
        says=SAYS,
    )
    careers = [Career("A"), Career("AB")]
    ranking = rank(careers, {"count": 1, "bound": 1}, rules=[counts, bound])
    assert "1.00001 counts as 0% of the weight, 1.00002 as 100%." in ranking.to_text(width=200)
    assert "1.0001 counts as 0% of the weight, at least 1.0002" in ranking.to_text(width=200)


def test_shares_that_rounding_makes_alike_have_more_digits() -> None:
    careers = [COOK, POET]
    shown = rank(careers, {"salary.median": 1_000, "outlook.growth": 1_001}).to_text(width=200)
    assert "(50.02%)" in shown
    assert "(49.98%)" in shown
    usual = rank(careers, {"salary.median": 1, "outlook.growth": 2}).to_text(width=200)
    assert "(66.7%)" in usual


def test_scores_that_rounding_makes_alike_have_more_digits() -> None:
    pays = (0, 100_000, 100_010, 200_000, 200_000)
    careers = [
        Career("ABCDE"[at], salary=Salary(None, None, "USD", median=pay))
        for at, pay in enumerate(pays)
    ]
    written: Any = rank([*careers, Career("F")], PAY).to_dict()
    scores = [row["cells"][1]["text"] for row in written["table"]["rows"]]
    assert scores == ["100%", "100%", "50.01%", "50%", "0% – 100%", "0%"]


def test_a_weight_that_flips_is_told_apart_from_that_of_now() -> None:
    ranking = rank([COOK, POET], {"salary.median": 1, "outlook.growth": "1.00004"})
    assert ranking.first == (COOK,)
    shown = ranking.to_text(width=200)
    assert "instead of 1.00004: Poet." in shown
    assert "weighed less than 1 " in shown


def test_what_no_page_has_the_digits_for_is_written_alike() -> None:
    nearly = Fraction(10**100 - 1, 10**100)  # which is no whole by less than anybody can read
    weights = {"salary.median": Fraction(1), "outlook.growth": nearly}
    ranking = rank([COOK, POET], weights)
    assert ranking.first == (POET,)
    assert ranking.flip is not None
    assert ranking.flip.to == nearly
    shown = ranking.to_text(width=200)
    assert "Higher median pay (50%) and Faster projected growth (50%)" in shown
    third = rank([COOK, POET], {name: weight / 3 for name, weight in weights.items()})
    assert "weighed less than 0.333 instead of 0.333: Cook." in third.to_text(width=200)


@given(st.lists(st.integers(0, 10**9).map(lambda cents: Decimal(cents).scaleb(-2)), min_size=2))
def test_ends_that_differ_are_written_so(pays: list[Decimal]) -> None:
    careers = [
        Career(f"Career {at}", salary=Salary(None, None, "USD", median=pay))
        for at, pay in enumerate(pays)
    ]
    said = str(rank(careers, PAY).to_dict()["notes"])
    _, _, ends = (
        said.partition("Higher median pay: ") if len(pays) == 2 else said.partition("pay: ")
    )
    low, is_apart, high = ends.partition(" counts as 0% of the weight, ")
    if min(pays) != max(pays):
        assert is_apart
        assert not high.startswith(f"{low} as")
