"""Careers between two: what they share with each side, and what a step by way of them means."""

from __future__ import annotations

import time

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import careers

from careercompare import (
    AtLeast,
    Career,
    Catalog,
    EducationLevel,
    InvalidOption,
    Outlook,
    Salary,
    UnknownCareer,
)
from careercompare.catalog import Position
from careercompare.model import Relation, Scale, SkillRating


def usd(amount: int | AtLeast) -> Salary:
    return Salary(None, None, "USD", median=amount)


def rate(**levels: int) -> list[SkillRating]:
    return [SkillRating(name, 3, level) for name, level in levels.items()]


CASHIER = Career(
    "Cashier",
    skills=["Speaking", "Cash"],
    salary=usd(30_000),
    education=EducationLevel.NO_FORMAL_CREDENTIAL,
    skill_ratings=rate(math=1, speaking=3),
)
ACCOUNTANT = Career(
    "Accountant",
    skills=["Mathematics", "Ledgers"],
    salary=usd(80_000),
    education=EducationLevel.BACHELOR,
    skill_ratings=rate(math=5, speaking=4),
)
TELLER = Career(
    "Teller",
    skills=["cash", "mathematics"],
    salary=usd(40_000),
    education=EducationLevel.HIGH_SCHOOL,
    skill_ratings=rate(math=3, speaking=3, writing=2),
    related=[Relation("cashier", 1), Relation("accountant", 3)],
)
BOOKKEEPER = Career(
    "Bookkeeper",
    skills=["CASH", "Ledgers"],
    salary=usd(20_000),
    skill_ratings=rate(math=4, speaking=3),
)
CATALOG = Catalog([ACCOUNTANT, BOOKKEEPER, TELLER, CASHIER, Career("Poet", skills=["Rhyme"])])


def test_a_bridge_shares_skills_with_both_sides_and_says_why_it_is_there() -> None:
    teller, bookkeeper = CATALOG.bridges("cashier", ACCOUNTANT)
    assert (teller.career, bookkeeper.career) == (TELLER, BOOKKEEPER)
    assert (teller.start.shared_skills, teller.goal.shared_skills) == (("cash",), ("mathematics",))
    assert (teller.start.tier, teller.goal.tier) == (1, 3)
    assert teller.distances == (1.0, 1.5, 2.5)
    assert (teller.pay, teller.education) == (Position.BETWEEN, Position.BETWEEN)
    assert repr(teller) == "<Bridge 'Teller': 0.292>"


def test_the_score_is_that_of_the_weaker_side_and_a_little_of_both() -> None:
    teller, bookkeeper = CATALOG.bridges("cashier", "accountant")
    start = 0.3 / 3 + 0.3 + 0.2 * (1 - 1 / 2.5)
    goal = 0.3 / 3 + 0.1 + 0.2 * (1 - 1.5 / 2.5)
    assert teller.score == round(0.9 * goal + 0.05 * (start + goal), 3)
    start, goal = 0.3 / 3 + 0.2 * (1 - 1.5 / 2.5), 0.3 / 3 + 0.2 * (1 - 1 / 2.5)
    assert bookkeeper.score == round(0.9 * start + 0.05 * (start + goal), 3)


def test_published_relations_come_first_whatever_the_score() -> None:
    start, goal = Career("Start", skills=["a", "b"]), Career("Goal", skills=["a", "b"])
    alike = Career("Alike", skills=["a", "b"])
    said = Career("Said", related=[Relation("start", 4), Relation("goal", 9)])
    half = Career("Half", skills=["b", "c"], related=[Relation("goal", 5)])
    found = Catalog([start, goal, alike, half, said]).bridges(start, goal)
    assert [(each.career, each.score) for each in found] == [
        (said, 0.0),
        (half, 0.1),
        (alike, 0.3),
    ]


def test_a_bridge_that_pays_less_or_more_than_both_is_told_as_such() -> None:
    _, bookkeeper = CATALOG.bridges("cashier", "accountant")
    assert (bookkeeper.pay, bookkeeper.education) == (Position.BELOW_BOTH, None)
    rich = Career("Banker", skills=["Cash", "Ledgers"], salary=usd(100_000), education="doctorate")
    (banker,) = Catalog([rich]).bridges(CASHIER, ACCOUNTANT)
    assert (banker.pay, banker.education) == (Position.ABOVE_BOTH, Position.ABOVE_BOTH)
    same = Career("Clerk", skills=["Cash", "Ledgers"], salary=usd(30_000))
    assert Catalog([same]).bridges(CASHIER, ACCOUNTANT)[0].pay is Position.BETWEEN


@pytest.mark.parametrize(
    "salary", [None, Salary(None, None, "EUR", median=40_000), usd(AtLeast(35_000))]
)
def test_pay_that_is_not_known_or_cannot_be_compared_stands_nowhere(salary: Salary | None) -> None:
    career = Career("Clerk", skills=["Cash", "Ledgers"], salary=salary)
    assert Catalog([career]).bridges(CASHIER, ACCOUNTANT)[0].pay is None


class Trade(Scale):
    """Steps that have no order between them."""

    COOK = "cook"
    BAKER = "baker"

    def __lt__(self, other: object) -> bool:
        return NotImplemented

    __gt__ = __lt__


def test_levels_without_an_order_between_them_stand_nowhere() -> None:
    cook = Career("Cook", skills=["Dough"], education=Trade.COOK)
    chef = Career("Chef", skills=["Dough"], education=Trade.COOK)
    baker = Career("Baker", skills=["Dough"], education=Trade.BAKER)
    banker = Career("Banker", skills=["Dough"], education="bachelor")
    found = Catalog([baker, chef, banker]).bridges(cook, Career("Man", skills=["Dough"]))
    assert [each.education for each in found] == [None] * 3
    catalog = Catalog([chef, baker, banker])
    pastry = Career("Pastry Cook", skills=["Dough"], education=Trade.COOK)
    found = catalog.bridges(cook, pastry)
    assert [each.education for each in found] == [Position.BETWEEN, None, None]


def test_one_of_the_two_elsewhere_is_no_bridge() -> None:
    places = [each.at(place) for each in (CASHIER, ACCOUNTANT) for place in ("Ohio", "Texas")]
    catalog = Catalog([*places, TELLER.at("Ohio")])
    bridges = catalog.bridges("cashier-ohio", "accountant-texas")
    assert [each.career.slug for each in bridges] == ["teller-ohio"]
    assert [bridges[0].start.tier, bridges[0].goal.tier] == [1, 3]
    assert repr(bridges[0]).startswith("<Bridge 'Teller (Ohio)'")


def test_what_is_no_closer_to_both_is_no_bridge_unless_publications_say_so() -> None:
    far = Career("Far", skills=["Cash", "Ledgers"], skill_ratings=rate(math=1, speaking=7))
    assert Catalog([far]).bridges(CASHIER, ACCOUNTANT) == ()
    as_far = Career("As far", skills=["Cash", "Ledgers"], skill_ratings=rate(math=1, speaking=4))
    assert Catalog([as_far]).bridges(CASHIER, ACCOUNTANT)[0].distances == (0.5, 2.0, 2.5)
    no_closer = Career("Self", skills=["Cash", "Ledgers"], skill_ratings=CASHIER.skill_ratings)
    assert Catalog([no_closer]).bridges(CASHIER, ACCOUNTANT) == ()
    said = Career(
        "Said",
        skill_ratings=far.skill_ratings,
        related=[Relation("cashier"), Relation("accountant")],
    )
    (bridge,) = Catalog([said]).bridges(CASHIER, ACCOUNTANT)
    assert bridge.distances == (2.0, 3.5, 2.5)
    unlike = Career("Unlike", skills=["Cash", "Ledgers"], skill_ratings=rate(writing=3))
    assert Catalog([unlike]).bridges(CASHIER, ACCOUNTANT)[0].distances is None


def test_careers_of_equal_levels_have_no_distance_to_go() -> None:
    twin = Career("Twin", skills=["Cash"], skill_ratings=CASHIER.skill_ratings)
    said = Career(
        "Said", skill_ratings=rate(math=1), related=[Relation("cashier"), Relation("twin")]
    )
    (bridge,) = Catalog([said]).bridges(CASHIER, twin)
    assert (bridge.distances, bridge.score) == ((0.0, 0.0, 0.0), 0.3)


def test_careers_of_levels_that_are_close_have_closer_ones_between_them() -> None:
    start, goal = (Career(title, skills=["Math", "A", "B", "C", "D", "E", "F"]) for title in "PQ")
    start = attrs.evolve(start, skill_ratings=rate(math=2))
    goal = attrs.evolve(goal, skill_ratings=rate(math=3))
    way = Career("Way", skills=["Math"], skill_ratings=[SkillRating("math", 3, "2.5")])
    (bridge,) = Catalog([way]).bridges(start, goal)
    side = 0.3 / 7 + 0.2 * 0.5
    assert bridge.distances == (0.5, 0.5, 1.0)
    assert bridge.score == round(side, 3)  # of both, since they are alike


def test_a_bridge_of_less_education_than_both_is_told_as_such() -> None:
    (bridge,) = Catalog([attrs.evolve(TELLER, education="primary")]).bridges(
        attrs.evolve(CASHIER, education="high-school"), ACCOUNTANT
    )
    assert bridge.education is Position.BELOW_BOTH


def test_like_skills_alone_do_not_make_a_bridge_of_another_field() -> None:
    def make(title: str, soc: str) -> Career:
        return Career(title, skills=["Speaking"], codes={"soc": soc})

    start, goal = make("Start", "41-2011"), make("Goal", "13-2011")
    farmer, broker = make("Farmer", "45-1011"), make("Broker", "41-3031")
    (bridge,) = Catalog([farmer, broker]).bridges(start, goal)
    assert bridge.career == broker
    assert bridge.score == round(0.9 * 0.3 + 0.05 * (0.3 + 0.5), 3)
    clerk, waiter = make("Clerk", "41-1011"), make("Waiter", "41-9099")
    (bridge,) = Catalog([broker]).bridges(clerk, waiter)
    assert bridge.score == round(0.9 * 0.5 + 0.05 * (0.5 + 0.5), 3)


def test_distances_have_three_decimals() -> None:
    def make(title: str, level: int) -> Career:
        ratings = rate(math=level, speaking=3, writing=3)
        return Career(title, skills=["Math"], skill_ratings=ratings)

    (bridge,) = Catalog([make("Way", 2)]).bridges(make("Start", 1), make("Goal", 6))
    assert bridge.distances == (0.333, 1.333, 1.667)


def test_where_nothing_is_shared_with_one_side_there_is_nothing() -> None:
    assert CATALOG.bridges("cashier", "poet") == ()
    assert CATALOG.bridges("cashier", "accountant", n=0) == ()
    assert len(CATALOG.bridges("cashier", "accountant", n=1)) == 1


def test_a_career_that_is_not_in_the_catalog_has_bridges_too() -> None:
    here = Career("Waiter", skills=["Cash"])
    assert {each.career for each in CATALOG.bridges(here, ACCOUNTANT)} == {TELLER, BOOKKEEPER}


def test_one_career_twice_and_what_is_none_are_refused() -> None:
    with pytest.raises(InvalidOption, match="another career than the start"):
        CATALOG.bridges("cashier", CASHIER)
    with pytest.raises(InvalidOption):
        CATALOG.bridges("cashier", "accountant", n=-1)
    with pytest.raises(InvalidOption):
        CATALOG.bridges("cashier", 5)  # type: ignore[arg-type]  # not every caller has a checker
    with pytest.raises(UnknownCareer):
        CATALOG.bridges("cashier", "acountant")


@given(st.lists(careers, min_size=3, max_size=6, unique_by=lambda career: career.slug))
def test_bridges_of_any_careers_are_between_them_and_the_same_each_time(
    given_: list[Career],
) -> None:
    start, goal, *_ = given_
    found = Catalog(given_).bridges(start, goal)
    assert found == Catalog(given_).bridges(start.slug, goal.slug)
    for each in found:
        assert each.career.slug not in {start.slug, goal.slug}
        assert 0 <= each.score <= 1
        assert each.start.career == each.goal.career == each.career
        back = Catalog(given_).bridges(goal, start, n=len(given_))
        assert each.score in {other.score for other in back}


def test_a_question_costs_no_more_than_the_careers_there_are() -> None:
    many = [
        Career(f"c{at}", skills=["Cash", "Ledgers", f"s{at}"], outlook=Outlook(openings=at))
        for at in range(2_000)
    ]
    catalog = Catalog([CASHIER, ACCOUNTANT, *many])
    catalog.bridges(CASHIER, ACCOUNTANT)
    start = time.process_time()
    assert len(catalog.bridges(CASHIER, ACCOUNTANT)) == 5
    assert time.process_time() - start < 0.5  # a hundredth, where nobody else works
