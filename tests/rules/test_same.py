"""Whether all careers have the same of something."""

from __future__ import annotations

from decimal import Decimal
from itertools import combinations, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rules.saying import say

from careercompare import (
    AtLeast,
    AtMost,
    Career,
    EducationLevel,
    InvalidOption,
    Message,
    Outcome,
    Outlook,
    Reason,
    Salary,
    Same,
    Source,
    Verdict,
)
from careercompare.aspects import projected_growth
from careercompare.model import Education, Scale, order_amounts
from careercompare.rules.defaults import salary_ceiling

MASTER, BACHELOR = EducationLevel.MASTER, EducationLevel.BACHELOR


def judge(*levels: Education | None) -> Verdict:
    careers = tuple(Career(f"c{n}", education=level) for n, level in enumerate(levels))
    rule = Same("level", of=lambda career: career.education, says=Message("level", "Same level"))
    return rule.judge(careers)


def test_equal_values_are_the_same() -> None:
    verdict = judge(MASTER, MASTER, MASTER)
    assert verdict.outcome is Outcome.YES
    assert say(verdict) == "Same level: yes."
    assert [each.value for each in verdict.evidence] == [MASTER] * 3


@pytest.mark.parametrize("others", [[], [MASTER], [None], [None, BACHELOR]])
def test_two_known_values_that_differ_are_enough_for_a_no(
    others: list[EducationLevel | None],
) -> None:
    verdict = judge(*others, MASTER, BACHELOR)
    assert verdict.outcome is Outcome.NO
    assert verdict.reason is None
    assert say(verdict) == "Same level: no."


@pytest.mark.parametrize(
    ("levels", "who"),
    [((MASTER, None), "c1"), ((None, MASTER, MASTER), "c0"), ((None, None), "c0 and c1")],
)
def test_a_missing_value_is_neither_the_same_nor_another(
    levels: tuple[EducationLevel | None, ...], who: str
) -> None:
    verdict = judge(*levels)
    assert verdict.reason is Reason.MISSING
    assert say(verdict) == f"Same level: undecided (not known for {who})."


@pytest.mark.parametrize("places", list(permutations(range(3))))
def test_no_order_of_the_careers_hides_two_values_that_differ(places: tuple[int, ...]) -> None:
    highs: list[AtLeast | int] = [AtLeast(100), 200, 300]
    careers = [Career(f"c{n}", salary=Salary(50, high, "USD")) for n, high in enumerate(highs)]
    assert PAY.judge(tuple(careers[at] for at in places)).outcome is Outcome.NO


small = st.integers(0, 3)


@given(st.lists(st.none() | small | small.map(AtLeast) | small.map(AtMost), min_size=2))
def test_only_what_differs_certainly_differs(values: list[int | AtLeast | AtMost | None]) -> None:
    careers = [Career(f"c{place}") for place in range(len(values))]
    measured = dict(zip(careers, values, strict=True))
    found = Same("x", of=measured.__getitem__, says=Message("x", "Same")).judge(tuple(careers))
    amounts = [Decimal(each) if isinstance(each, int) else each for each in values]
    orders = [
        order_amounts(one, other)
        for one, other in combinations([each for each in amounts if each is not None], 2)
    ]
    differ, is_open = bool({-1, 1} & set(orders)), None in orders
    assert (found.outcome is Outcome.NO) is differ
    if not differ:
        assert (found.reason is Reason.MISSING) is (None in values)
        assert (found.outcome is Outcome.YES) is (None not in values and not is_open)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (Outlook(growth="0.40", source=Source("Table 1.2")), Outlook(growth="0.4")),
        (Outlook(growth="0.40", since=2024, until=2034), Outlook(growth="0.40", until=2034)),
        (Outlook(growth="0.40", since=2024, until=2034), Outlook(growth="0.40")),
    ],
)
def test_equal_growth_is_the_same_whoever_published_it(one: Outlook, other: Outlook) -> None:
    rule = Same("growth", of=projected_growth, says=Message("growth", "Same growth"))
    careers = (Career("A", outlook=one), Career("B", outlook=other))
    assert rule.judge(careers).outcome is Outcome.YES
    assert rule.judge(careers[::-1]).outcome is Outcome.YES


def test_growth_of_unlike_years_is_not_called_the_same() -> None:
    rule = Same("growth", of=projected_growth, says=Message("growth", "Same growth"))
    careers = [
        Career(f"c{year}", outlook=Outlook(growth="0.4", until=year)) for year in (2033, 2034)
    ]
    assert rule.judge(tuple(careers)).reason is Reason.UNLIKE_DATES


class Trade(Scale):
    APPRENTICE = "apprentice"
    MASTER = "master"


@pytest.mark.parametrize("places", list(permutations(range(4))))
def test_what_differs_on_one_scale_is_enough_beside_levels_on_another(
    places: tuple[int, ...],
) -> None:
    levels: list[Education | None] = [MASTER, BACHELOR, Trade.MASTER, None]
    assert judge(*[levels[at] for at in places]).outcome is Outcome.NO


def test_levels_on_two_scales_are_undecided_where_no_two_on_one_differ() -> None:
    assert judge(MASTER, MASTER, Trade.MASTER).reason is Reason.UNLIKE_SCALES
    assert judge(MASTER, Trade.MASTER, None).reason is Reason.UNLIKE_SCALES


@pytest.mark.parametrize(
    ("pays", "outcome"),
    [
        ([Salary(1, 5, "USD"), Salary(1, 6, "USD"), Salary(1, 5, "EUR")], Outcome.NO),
        ([Salary(1, 5, "USD"), Salary(1, AtLeast(6), "USD"), Salary(1, 5, "EUR")], Outcome.NO),
        ([Salary(1, 5, "USD"), Salary(1, 5, "USD"), Salary(1, 5, "EUR")], Outcome.UNDECIDED),
        ([Salary(1, 5, "USD"), Salary(1, AtLeast(5), "USD"), None, Salary(1, 5, "EUR")], None),
        # By the year they may be the same, since each has hours of its own.
        (
            [
                Salary(1, 5, "USD", period="hour"),
                Salary(1, 6, "USD", period="hour"),
                Salary(1, 5, "USD"),
            ],
            Outcome.UNDECIDED,
        ),
    ],
)
def test_pay_of_one_kind_that_differs_is_enough_beside_pay_of_another(
    pays: list[Salary | None], outcome: Outcome | None
) -> None:
    careers = tuple(Career(f"c{at}", salary=pay) for at, pay in enumerate(pays))
    assert PAY.judge(careers).outcome is (outcome or Outcome.UNDECIDED)


def test_growth_that_differs_is_enough_beside_that_of_other_years() -> None:
    rule = Same("growth", of=projected_growth, says=Message("growth", "Same growth"))
    careers = [
        Career(f"c{at}", outlook=Outlook(growth=growth, until=until))
        for at, (growth, until) in enumerate([("0.4", 2034), ("0.5", 2034), ("0.4", 2033)])
    ]
    assert rule.judge(tuple(careers)).outcome is Outcome.NO
    assert rule.judge(tuple(careers[1:])).reason is Reason.UNLIKE_DATES


def test_texts_are_the_same_where_they_are_equal() -> None:
    rule = Same("place", of=lambda career: career.workplaces, says=Message("p", "Same places"))
    shop, mill = (Career(place, workplaces=[place]) for place in ("shop", "mill"))
    assert rule.judge((shop, Career("b", workplaces=["shop"]))).outcome is Outcome.YES
    assert rule.judge((shop, mill)).outcome is Outcome.NO


def test_a_list_is_refused_since_it_can_change() -> None:
    rule = Same("x", of=lambda career: [career.slug], says=Message("x", "Same"))  # type: ignore[arg-type, return-value]
    with pytest.raises(InvalidOption, match=r"^rule x of 'a': .*Return a tuple"):
        rule.judge((Career("A"), Career("B")))


def test_only_who_has_a_bound_is_named_for_it() -> None:
    careers = (
        Career("A", salary=Salary(1, AtLeast(5), "USD")),
        Career("B", salary=Salary(1, 6, "USD")),
    )
    assert say(PAY.judge(careers)) == (
        "Same pay: undecided (only a lower bound is published for A, and it does not decide)."
    )


PAY = Same("pay", of=salary_ceiling, says=Message("pay", "Same pay"))


@pytest.mark.parametrize(
    ("first", "second", "outcome", "reason"),
    [
        (Salary(1, 5, "USD"), Salary(2, 5, "USD"), Outcome.YES, None),
        (Salary(1, 5, "USD"), Salary(2, 6, "USD"), Outcome.NO, None),
        (Salary(1, 5, "USD"), Salary(2, 5, "EUR"), Outcome.UNDECIDED, Reason.UNLIKE_CURRENCIES),
        (Salary(1, AtLeast(5), "USD"), Salary(2, 6, "USD"), Outcome.UNDECIDED, Reason.OPEN_BOUND),
        (Salary(1, AtLeast(7), "USD"), Salary(2, 6, "USD"), Outcome.NO, None),
    ],
)
def test_pay_is_the_same_only_where_the_figures_tell(
    first: Salary, second: Salary, outcome: Outcome, reason: Reason | None
) -> None:
    verdict = PAY.judge((Career("A", salary=first), Career("B", salary=second)))
    assert (verdict.outcome, verdict.reason) == (outcome, reason)
