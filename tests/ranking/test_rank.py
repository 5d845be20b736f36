"""Careers ranked by someone's own priorities: what is weighed, and on which scale."""

from __future__ import annotations

import json
import pickle
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import pytest
from ranking.measured import Values, tabulate

from careercompare import (
    AtLeast,
    AtMost,
    Career,
    Demand,
    EducationLevel,
    Highest,
    InvalidCareer,
    InvalidOption,
    Lowest,
    Message,
    Outlook,
    PayPeriod,
    Ranking,
    Rates,
    Reason,
    Salary,
    UnknownCareer,
    UnknownRule,
    UnreadableData,
    rank,
)
from careercompare.model import Growth, Money
from careercompare.ranking import Bounds, WeighedMeasure, WeightLike, Yardstick
from careercompare.ranking.standings import has_certain_first
from careercompare.rules import EDUCATION_LEVEL, SALARY_CEILING, Measure, Orderable

COOK = Career(
    "Cook",
    salary=Salary(20, 60, "USD", median=40),
    outlook=Outlook(growth="0.08"),
    education=EducationLevel.HIGH_SCHOOL,
)
POET = Career(
    "Poet",
    salary=Salary(10, 90, "USD", median=30),
    outlook=Outlook(growth="0.02"),
    education=EducationLevel.BACHELOR,
)
JUDGE = Career(
    "Judge",
    salary=Salary(50, 99, "USD", median=80),
    outlook=Outlook(growth="0.05"),
    education=EducationLevel.DOCTORATE,
)
SAYS = Message("measure", "More of it")


def scores(ranking: Ranking) -> dict[str, str]:
    """Return the score of each career, "low" or "low to high", in ranked order."""
    return {
        each.career.title: " to ".join(map(str, dict.fromkeys((each.score.low, each.score.high))))
        for each in ranking.standings
    }


def places(ranking: Ranking) -> list[tuple[int, int, int]]:
    return [(each.place, each.best_place, each.worst_place) for each in ranking.standings]


def test_a_score_is_the_weighted_mean_of_where_the_values_lie_between_worst_and_best() -> None:
    ranking = rank(
        [COOK, POET, JUDGE], {"salary.median": 3, "outlook.growth": 2, "education.lowest": 1}
    )
    assert EducationLevel.DOCTORATE.rank - EducationLevel.HIGH_SCHOOL.rank == 6
    assert scores(ranking) == {"Judge": "2/3", "Cook": "3/5", "Poet": "1/18"}
    assert ranking.careers == (JUDGE, COOK, POET)
    assert ranking.first == (JUDGE,)
    assert places(ranking) == [(1, 1, 1), (2, 2, 2), (3, 3, 3)]
    assert ranking.certain == ((JUDGE, COOK), (JUDGE, POET), (COOK, POET))
    pay, growth, education = ranking.standing("poet").contributions
    assert (pay.rule, growth.rule) == ("salary.median", "outlook.growth")
    assert education.scaled.low == Fraction(1, 3)
    assert education.score == Bounds(Fraction(1, 18), Fraction(1, 18))


def test_the_flip_is_the_smallest_change_of_one_weight_that_changes_the_first_place() -> None:
    flip = rank([COOK, POET, JUDGE], {"salary.median": 3, "outlook.growth": 2}).flip
    assert flip is not None
    assert (flip.rule, flip.now, flip.leaders) == ("salary.median", Fraction(3), (COOK,))
    assert (flip.to, flip.change) == (Fraction(5, 4), Fraction(-7, 4))
    weights = {"salary.median": flip.to, "outlook.growth": Fraction(2)}
    assert rank([COOK, POET, JUDGE], weights).first == (COOK, JUDGE)


def test_one_measure_alone_cannot_be_weighed_differently() -> None:
    assert rank([COOK, POET, JUDGE], {"salary.median": 3}).flip is None


def test_a_weight_does_not_fall_to_nothing() -> None:
    table = tabulate((3, 0), (0, 0), weights=(1, 1))
    assert table.rank().flip is None


def test_careers_that_share_the_first_place_have_to_be_overtaken_by_another() -> None:
    shared = tabulate((4, 0, 3), (0, 4, 3), weights=(1, 1)).rank()
    assert scores(shared) == {"c": "3/4", "a": "1/2", "b": "1/2"}
    behind = tabulate((4, 0, 1), (0, 4, 1), weights=(1, 1)).rank()
    assert [career.title for career in behind.first] == ["a", "b"]
    assert behind.flip is None
    third = tabulate((4, 0, 2), (0, 4, 0), (4, 4, 9), weights=(3, 3, 1)).rank()
    assert [career.title for career in third.first] == ["a", "b"]
    assert third.flip is not None
    assert (third.flip.rule, third.flip.to) == ("2", Fraction(3, 2))


def test_of_equally_small_changes_the_heaviest_measure_counts() -> None:
    flip = tabulate((1, 0), (0, 1), weights=(2, 3)).rank().flip
    assert flip is not None
    assert (flip.rule, flip.to) == ("1", Fraction(2))


def test_whoever_only_draws_level_at_the_flip_does_not_lead_beyond_it() -> None:
    flip = tabulate((8, 4, 0), (0, 4, 8), weights=(3, 1)).rank().flip
    assert flip is not None
    assert [career.title for career in flip.leaders] == ["c"]


def test_equal_scores_share_a_place_in_the_order_of_their_slugs() -> None:
    ranking = tabulate((5, 7, 5, 1)).rank()
    assert [each.career.slug for each in ranking.standings] == ["b", "a", "c", "d"]
    assert places(ranking) == [(1, 1, 1), (2, 2, 2), (2, 2, 2), (4, 4, 4)]


@pytest.mark.parametrize(
    "weight", [3, "3", "3.0", Decimal("3.00"), Fraction(3), 3.0, "3e0"], ids=repr
)
def test_a_weight_is_taken_as_it_is_written(weight: Any) -> None:
    assert rank([COOK, POET], {"salary.median": weight}) == rank([COOK, POET], {"salary.median": 3})


@pytest.mark.parametrize("weight", [0, -1, "0", "-0.5", Fraction(0), Decimal("-0")], ids=repr)
def test_a_weight_is_above_0(weight: Any) -> None:
    with pytest.raises(InvalidOption, match=r"^weights\['salary\.median'\]: expected a number abo"):
        rank([COOK, POET], {"salary.median": weight})


@pytest.mark.parametrize(
    "weight", ["NaN", "much", None, True, float("nan"), float("inf"), Decimal("sNaN")], ids=repr
)
def test_a_weight_is_a_number(weight: Any) -> None:
    with pytest.raises(InvalidOption, match=r"^weights\['salary\.median'\]: expected a finite nu"):
        rank([COOK, POET], {"salary.median": weight})


@pytest.mark.parametrize(
    ("weight", "expected"),
    [
        ("1e-10", "a number from one billionth to one billion"),
        (10**9 + 1, "a number from one billionth to one billion"),
        ("1e1000000", "a number of at most 30 digits before the point"),
        ("1e-1000000", "a number of at most 30 digits before the point"),
        (Fraction(10**101 + 1, 10**101), "a fraction with at most 100 digits below the line"),
    ],
)
def test_a_weight_is_no_typing_error(weight: Any, expected: str) -> None:
    with pytest.raises(InvalidOption, match=f"expected {expected}"):
        rank([COOK, POET], {"salary.median": weight})


def measure_lengths(count: int) -> tuple[dict[str, int], list[Highest]]:
    """Return so many measures, of which each has as long a scale as nothing but itself divides."""
    spans = [10**30 + 2 * place + 1 for place in range(count)]

    def reach(span: int) -> Measure:
        return lambda career: span if career.slug == "cook" else 0

    rules = [Highest(f"own.{place}", of=reach(span), says=SAYS) for place, span in enumerate(spans)]
    return {rule.name: 1 for rule in rules}, rules


def test_scores_are_written_to_the_last_digit_or_refused() -> None:
    weights, rules = measure_lengths(110)
    precise = {name: Fraction(10**100 - 1, 10**100) for name in weights}
    ranking = rank([COOK, POET, JUDGE], {**precise, "own.0": 1}, rules=rules)
    assert Ranking.from_dict(ranking.to_dict()) == ranking
    for count in (200, 1_000):  # of which the last are not even looked at
        weights, rules = measure_lengths(count)
        with pytest.raises(InvalidOption, match=r"^weights: .* Weigh fewer measures at once, or"):
            rank([COOK, POET], weights, rules=rules)


def test_more_measures_than_scores_can_be_written_of_are_not_read() -> None:
    weights, rules = measure_lengths(100)
    data: Any = rank([COOK, POET], weights, rules=rules).to_dict()
    measures = data["ranking"]["measures"]
    further = json.loads(json.dumps(measures).replace("own.", "further.").replace("00000", "00007"))
    data["ranking"]["measures"] = [*measures, *further]
    with pytest.raises(UnreadableData, match=r"ranking\.measures: expected scores that can be"):
        Ranking.from_dict(data)


@pytest.mark.parametrize("weights", [{}, [], None, "salary.median"], ids=repr)
def test_there_are_no_default_weights(weights: Any) -> None:
    with pytest.raises(InvalidOption, match=r"^weights: .* Say what matters to you and how much"):
        rank([COOK, POET], weights)


def test_a_name_that_no_rule_has_is_refused_with_near_ones() -> None:
    with pytest.raises(UnknownRule, match=r"Did you mean 'salary\.median'") as caught:
        rank([COOK, POET], {"salary.medain": 1})
    assert "education.level" not in caught.value.near


@pytest.mark.parametrize("name", ["education.level", "skills.shared", "salary.trade-off"])
def test_a_rule_that_does_not_measure_cannot_be_weighed(name: str) -> None:
    with pytest.raises(InvalidOption, match=r"such as Highest.* Weigh one of salary\.median, "):
        rank([COOK, POET], {name: 1})


def test_where_no_rule_measures_none_is_offered() -> None:
    with pytest.raises(InvalidOption, match=r"such as Highest.* Pass such rules\."):
        rank([COOK, POET], {"education.level": 1}, rules=[EDUCATION_LEVEL])


@pytest.mark.parametrize("option", ["rates", "house_style"])
def test_an_option_of_another_kind_is_refused(option: str) -> None:
    options: dict[str, Any] = {option: "USD"}
    with pytest.raises(InvalidOption, match=rf'^{option}: expected a .*, got "USD"'):
        rank([Career("Cook"), Career("Poet")], {"salary.median": 1}, **options)


def test_two_rules_of_one_name_are_refused() -> None:
    with pytest.raises(InvalidOption, match=r"rules\[1\]\.name: .*'?salary\.ceiling"):
        rank([COOK, POET], {"salary.ceiling": 1}, rules=[SALARY_CEILING, SALARY_CEILING])


def test_two_careers_are_needed_and_each_only_once() -> None:
    with pytest.raises(InvalidCareer, match="two or more careers"):
        rank([COOK], {"salary.median": 1})
    with pytest.raises(InvalidCareer, match=r"careers\[1\]\.slug"):
        rank([COOK, COOK], {"salary.median": 1})


def test_heavier_measures_come_first_and_equal_ones_by_name() -> None:
    weights: dict[str, WeightLike] = {
        "salary.floor": 1,
        "outlook.growth": 1,
        "salary.median": "1.5",
    }
    for order in (weights, dict(reversed(weights.items()))):
        measures = rank([COOK, POET], order).measures
        assert [each.rule for each in measures] == [
            "salary.median",
            "outlook.growth",
            "salary.floor",
        ]


def test_equal_values_count_half_wherever_they_are_known() -> None:
    ranking = tabulate((5, 5, None, AtLeast(3), AtLeast(5))).rank()
    assert scores(ranking) == {
        "e": "1/2 to 1",
        "a": "1/2",
        "b": "1/2",
        "c": "0 to 1",
        "d": "0 to 1",
    }


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ((0, 10, None), ["0", "1", "0 to 1"]),
        ((0, 10, AtLeast(4)), ["0", "1", "2/5 to 1"]),
        ((0, 10, AtLeast(10)), ["0", "1", "1"]),
        ((0, 10, AtLeast(20)), ["0", "1/2", "1"]),
        ((5, 10, AtLeast(2)), ["0", "1", "0 to 1"]),
        ((0, AtLeast(10), AtLeast(20)), ["0", "1/2 to 1", "1"]),
        ((0, 10, AtMost(4)), ["0", "1", "0 to 2/5"]),
        ((5, 10, AtMost(0)), ["1/2", "1", "0"]),
        ((5, 10, AtMost(12)), ["0", "1", "0 to 1"]),
        ((5, 5, AtMost(12)), ["1/2", "1/2", "0 to 1"]),
        ((5, 5, AtLeast(2)), ["1/2", "1/2", "0 to 1"]),
        ((5, AtMost(5), AtMost(5)), ["1/2", "0 to 1/2", "0 to 1/2"]),
        ((AtMost(80), AtLeast(120), AtLeast(100)), ["0", "1", "1/2 to 1"]),
    ],
)
def test_an_unknown_value_lies_between_the_worst_and_the_best_that_is_known(
    values: Values, expected: list[str]
) -> None:
    found = scores(tabulate(values).rank())
    assert [found[slug] for slug in "abc"] == expected
    less = scores(attrs.evolve(tabulate(values), lowest=(True,)).rank())
    turned = [
        " to ".join(str(1 - Fraction(end)) for end in reversed(score.split(" to ")))
        for score in expected
    ]
    assert [less[slug] for slug in "abc"] == turned


def test_a_scale_that_ends_in_a_lower_bound_says_so() -> None:
    assert Yardstick(1, AtLeast(3)).is_open
    assert Yardstick(AtMost(1), 3).is_open
    assert not Yardstick(1, 3).is_open
    assert (Yardstick(1, 3).worst, Yardstick(1, 3).best) == (1, 3)
    reverse = Yardstick(1, 3, prefers_lowest=True)
    assert (reverse.worst, reverse.best) == (3, 1)


@pytest.mark.parametrize(
    "value",
    [
        Money(2, "EUR"),
        Money(2, "USD", PayPeriod.HOUR),
        Money(2, "USD", place="Ohio"),
        Money(2, "USD", as_of="2024"),
        Money(2, "USD", percentile=75),
        2,
        AtLeast(2),
        Growth("0.02"),
        EducationLevel.MASTER,
        "much",
        2.5,
    ],
)
def test_what_is_unlike_the_ends_of_a_scale_has_no_place_on_it(value: Any) -> None:
    ends = [Money(each, "USD", "year", "Texas", "2025", 90) for each in (1, 5)]
    yardstick = Yardstick(ends[0], ends[1])
    for ask in (yardstick.place_all, yardstick.find_beyond):
        with pytest.raises(InvalidOption) as caught:
            ask([value])
        assert caught.value.expected == "a value like the ends of the scale"
        assert "It goes from <Money USD 1 a year> to <Money USD 5 a year>" in str(caught.value)
    nowhere = Money(2, "USD")  # which is like pay of any place and date
    assert yardstick.place(nowhere) == Bounds(Fraction(1, 4), Fraction(1, 4))


def test_values_that_come_one_by_one_are_all_placed() -> None:
    yardstick = Yardstick(100, 300, is_fixed=True)
    values = [100, None, 250, 400]
    placed, beyond = yardstick.place_all(values), yardstick.find_beyond(values)
    one_by_one: Any = (each for each in values)
    assert yardstick.place_all(one_by_one) == placed
    assert len(placed) == len(values)
    one_by_one = (each for each in values)
    assert yardstick.find_beyond(one_by_one) == beyond == (False, False, False, True)


@pytest.mark.parametrize(
    "number", [Decimal("NaN"), Decimal("Infinity"), Decimal("1E+999999999"), 10**50]
)
def test_what_is_no_number_of_a_career_has_no_place_on_a_scale(number: Any) -> None:
    with pytest.raises(InvalidOption, match=r"like the ends of the scale, got .* from 1 to 5"):
        Yardstick(1, 5).place(number)
    with pytest.raises(InvalidOption, match="like the ends of the scale"):
        Yardstick(1, number).place(3)
    with pytest.raises(InvalidOption, match=r"^values: expected values to place, got 3"):
        Yardstick(1, 5).place_all(3)  # type: ignore[arg-type]  # as somebody may call it


@pytest.mark.parametrize(
    ("values", "reason"),
    [
        ((None, None, None), Reason.MISSING),
        ((None, AtLeast(3), None), Reason.OPEN_BOUND),
        ((None, AtMost(3), AtMost(2)), Reason.OPEN_UPPER_BOUND),
        ((AtLeast(3), AtMost(3), None), Reason.OPEN_BOUNDS),
        ((AtLeast(3), AtMost(5), None), Reason.OPEN_BOUNDS),
        ((Money(1, "USD"), Money(2, "EUR"), None), Reason.UNLIKE_CURRENCIES),
        ((Money(1, "USD"), Money(2, "USD", PayPeriod.HOUR), None), Reason.UNLIKE_PERIODS),
    ],
)
def test_a_measure_without_one_scale_is_set_aside_and_the_others_decide(
    values: Values, reason: Reason
) -> None:
    ranking = tabulate((1, 2, 3), values, weights=(1, 9)).rank()
    aside, weighed = ranking.measures
    assert aside.set_aside is not None
    assert aside.set_aside.reason is reason
    assert aside.yardstick is None
    assert (aside.share, aside.place_all()) == (Fraction(0), ())
    assert weighed.set_aside is None
    assert weighed.share == 1
    assert scores(ranking) == {"c": "1", "b": "1/2", "a": "0"}
    assert [each.value for each in aside.evidence] == [*reversed(values)]


def test_where_nothing_can_be_weighed_any_score_is_possible() -> None:
    ranking = rank([POET, Career("Clerk")], {"outlook.openings": 1})
    assert scores(ranking) == {"Clerk": "0 to 1", "Poet": "0 to 1"}
    assert places(ranking) == [(1, 1, 2), (1, 1, 2)]
    assert (ranking.certain, ranking.flip, ranking.unknowns) == ((), None, ())


def test_what_is_unknown_says_how_much_of_the_score_it_leaves_open() -> None:
    ranking = tabulate((0, 4, AtLeast(1)), (0, 4, None), weights=(3, 1)).rank()
    assert [(each.rule, each.career.slug, each.swing) for each in ranking.unknowns] == [
        ("0", "c", Fraction(9, 16)),
        ("1", "c", Fraction(1, 4)),
    ]
    assert places(ranking) == [(1, 1, 1), (2, 1, 2), (3, 3, 3)]
    assert [(one.slug, other.slug) for one, other in ranking.certain] == [("b", "a"), ("c", "a")]


@pytest.mark.parametrize(
    "values", [(1, Money(1, "USD")), (Demand.LOW, EducationLevel.MASTER), (Demand.LOW, 3)]
)
def test_values_of_two_kinds_have_no_scale(values: Values) -> None:
    with pytest.raises(InvalidOption, match=r"^rule 0: expected values of one kind, got "):
        tabulate(values).rank()


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (Decimal("NaN"), "an int or a finite Decimal"),
        (Decimal("Infinity"), "an int or a finite Decimal"),
        (1.5, "an int or a finite Decimal"),
        ("much", "a value that has an order"),
    ],
    ids=repr,
)
def test_a_value_without_an_order_is_refused(value: Any, expected: str) -> None:
    with pytest.raises(InvalidOption, match=rf"^rule 0 of 'b': expected {expected}"):
        tabulate((1, value)).rank()


def test_a_midpoint_that_stands_in_for_a_median_is_marked() -> None:
    clerk = Career("Clerk", salary=Salary(30, 50, "USD"))
    (pay,) = rank([COOK, clerk], {"salary.median": 1}).measures
    assert [each.estimated for each in pay.evidence] == [True, False]


def test_a_rule_of_ones_own_is_weighed_like_any_other() -> None:
    def count_skills(career: Career) -> Orderable | None:
        return len(career.skills) or None

    few = Lowest("skills.count", of=count_skills, says=SAYS)
    careers = [Career("A", skills=["Reading"]), Career("B", skills=["Reading", "Writing"])]
    assert [each.title for each in rank(careers, {"skills.count": 1}, rules=[few]).first] == ["A"]
    many = Highest("skills.count", of=count_skills, says=SAYS)
    assert [each.title for each in rank(careers, {"skills.count": 1}, rules=[many]).first] == ["B"]


def test_a_ranking_by_a_rule_of_ones_own_is_read_back_as_it_was() -> None:
    own = Highest("own", of=lambda career: len(career.title), says=Message("own", "Longer"))
    ranking = rank([Career("Cook"), Career("Mason")], {"own": 1}, rules=[own])
    assert Ranking.from_dict(json.loads(json.dumps(ranking.to_dict()))) == ranking


def test_a_measure_that_is_made_by_hand_of_nobody_lacks_nothing() -> None:
    measure = WeighedMeasure(
        "own", Message("own", "Own"), Fraction(1), prefers_lowest=False, evidence=()
    )
    assert measure.is_complete
    assert measure.place_all() == ()


def test_a_standing_is_asked_for_by_its_slug() -> None:
    ranking = rank([COOK, POET], {"salary.median": 1})
    assert ranking.standing("poet").career is POET
    with pytest.raises(UnknownCareer, match="Did you mean 'poet'"):
        ranking.standing("pot")
    for wrong in (5, ["poet"]):
        slug: Any = wrong
        with pytest.raises(UnknownCareer):
            ranking.standing(slug)


def test_a_ranking_is_a_value() -> None:
    weights: Mapping[str, int] = {"salary.median": 3, "outlook.growth": 2}
    ranking = rank([COOK, POET, JUDGE], weights)
    assert pickle.loads(pickle.dumps(ranking)) == ranking  # noqa: S301  just pickled
    assert len({ranking, rank([JUDGE, COOK, POET], weights)}) == 1
    assert ranking != rank([COOK, POET], weights)
    assert repr(ranking) == "<Ranking of 3 careers by 2 measures>"
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        ranking.flip = None  # type: ignore[misc]


HOURLY = Career("Guide", salary=Salary(9, 12, "EUR", period=PayPeriod.HOUR))
RATES = Rates("USD", {"EUR": "1.08"}, hours=2_000, as_of="2025-05")
PAY = {"salary.ceiling": 1}


def test_rates_bring_pay_together_before_it_is_weighed() -> None:
    annual = Career("Cook", salary=Salary(20_000, 25_900, "USD"))
    assert rank([annual, HOURLY], PAY).measures[0].set_aside is not None
    ranking = rank([annual, HOURLY], PAY, rates=RATES)
    (pay,) = ranking.measures
    assert [each.value for each in pay.evidence] == [Money(25_920, "USD"), Money(25_900, "USD")]
    assert ranking.first == (HOURLY,)
    conversion = pay.evidence[0].conversion
    assert conversion is not None
    assert conversion.rate == Decimal("1.08")
    assert conversion.per_year == 2_000
    assert "Guide: converted (€1 = $1.08, hours a year: 2,000, May 2025)." in ranking.to_text()
    assert Ranking.from_dict(json.loads(json.dumps(ranking.to_dict()))) == ranking


def test_what_rates_cannot_bring_together_is_set_aside_for_what_is_missing() -> None:
    poet = Career("Poet", salary=Salary(9, 12, "USD", period=PayPeriod.MONTH))
    (pay,) = rank([HOURLY, poet], PAY, rates=RATES).measures
    assert pay.set_aside is not None
    assert pay.set_aside.reason is Reason.UNLIKE_PERIODS
    assert [each.conversion for each in pay.evidence] == [None, None]
    assert "converted" not in rank([HOURLY, poet], PAY, rates=RATES).to_text()


def test_rules_may_be_given_by_name() -> None:
    assert rank([COOK, POET], {"salary.floor": 1}, rules=["salary.floor"]).first == (COOK,)


def test_what_a_ranking_of_many_writes_grows_as_they_do() -> None:
    def write(count: int) -> int:
        numbers = range(100, 100 + count)
        careers = [Career(f"C{n}", outlook=Outlook(openings=n)) for n in numbers]
        return len(json.dumps(rank(careers, {"outlook.openings": 1}).to_dict()))

    ten, hundred, more = write(10), write(110), write(210)
    assert (more - hundred) / (hundred - ten) < 1.1


@pytest.mark.parametrize(
    ("values", "is_certain", "standings"),
    [
        (
            (0, 3, 1),
            True,
            [
                "<Standing 'b': place 1, score 100%>",
                "<Standing 'c': place 2, score 33%>",
                "<Standing 'a': place 3, score 0%>",
            ],
        ),
        (
            (3, 3, 0),
            True,
            [
                "<Standing 'a': place 1, score 100%>",
                "<Standing 'b': place 1, score 100%>",
                "<Standing 'c': place 3, score 0%>",
            ],
        ),
        (
            (0, 3, AtMost(1)),
            True,
            [
                "<Standing 'b': place 1, score 100%>",
                "<Standing 'c': place 2, score 0% to 33%>",
                "<Standing 'a': place 3 (2 to 3), score 0%>",
            ],
        ),
        (
            (0, 3, None),
            False,
            [
                "<Standing 'b': place 1, score 100%>",
                "<Standing 'c': place 2 (1 to 2), score 0% to 100%>",
                "<Standing 'a': place 3 (2 to 3), score 0%>",
            ],
        ),
    ],
)
def test_a_standing_says_what_its_place_can_become(
    values: Values, standings: list[str], *, is_certain: bool
) -> None:
    found = tabulate(values).rank().standings
    assert list(map(repr, found)) == standings
    assert has_certain_first(found) is is_certain
    assert [each.is_certain for each in found] == ["(" not in repr(each) for each in found]
