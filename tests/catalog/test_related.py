"""Which careers are related: published relations first, else skills, field and pay."""

from __future__ import annotations

from functools import partial

import pytest
from counting import count_calls
from hypothesis import given
from hypothesis import strategies as st
from strategies import careers

from careercompare import (
    AtLeast,
    Career,
    Catalog,
    InvalidOption,
    PayPeriod,
    Salary,
    UnknownCareer,
    compare,
)
from careercompare.catalog.overlap import Overlap
from careercompare.catalog.relatedness import Relatedness
from careercompare.model import Relation


def usd(amount: int, **others: str) -> Salary:
    return Salary(None, None, "USD", median=amount, **others)  # type: ignore[arg-type]


ACTUARY = Career(
    "Actuary",
    skills=["Math", "Problem-solving", "Insurance"],
    codes={"soc": "15-2011"},
    salary=usd(100_000),
    related=[Relation("pilot", 2), Relation("nurse", 1), Relation("not-here", 1)],
)
STATISTICIAN = Career(
    "Statistician",
    skills=["problem solving", "Math"],
    codes={"onet": "15-2041.00"},
    salary=usd(80_000),
)
PROGRAMMER = Career("Programmer", codes={"soc": "15-1251"}, salary=usd(50_000))
POET = Career("Poet", skills=["Rhyme"], codes={"soc": "27-3043"}, salary=usd(100_000))
PILOT = Career("Pilot")
NURSE = Career("Nurse")
CLERK = Career("Clerk", related=[Relation("actuary", 1)])
CATALOG = Catalog([ACTUARY, POET, PROGRAMMER, STATISTICIAN, CLERK, PILOT, NURSE])


def test_published_relations_come_first_by_tier_then_what_careers_share() -> None:
    found = CATALOG.related("actuary", n=10)
    assert [(each.career.title, each.tier, each.reverse) for each in found] == [
        ("Nurse", 1, False),
        ("Clerk", 1, True),
        ("Pilot", 2, False),
        ("Statistician", None, False),
        ("Programmer", None, False),
    ]


def test_a_relation_holds_both_ways_and_the_closer_of_two_counts() -> None:
    (nurse,) = CATALOG.related(NURSE)
    assert (nurse.career, nurse.tier, nurse.reverse) == (ACTUARY, 1, True)
    one = Career("One", related=[Relation("two", 3), Relation("two", 2)])
    two = Career("Two", related=[Relation("one", 1)])
    catalog = Catalog([one, two])
    assert [(each.tier, each.reverse) for each in catalog.related(one)] == [(1, True)]
    assert [(each.tier, each.reverse) for each in catalog.related(two)] == [(1, False)]


def test_one_tier_is_in_the_order_of_the_publication() -> None:
    one = Career("One", related=[Relation("three"), Relation("two"), Relation("four")])
    catalog = Catalog([one, Career("Two"), Career("Three"), Career("Four")])
    assert [each.career.title for each in catalog.related("one")] == ["Three", "Two", "Four"]


def test_a_relation_holds_for_careers_at_a_place_too() -> None:
    nurse = Career("Nurse", related=[Relation("medic"), Relation("doctor"), Relation("cook-ohio")])
    doctor, medic, cook = Career("Doctor"), Career("Medic"), Career("Cook")
    catalog = Catalog([nurse.at("Ohio"), *(each.at("Texas") for each in (doctor, medic, cook))])
    related = catalog.related("nurse-ohio", 5)
    assert [each.career.slug for each in related] == ["medic-texas", "doctor-texas"]
    assert repr(related[0]) == "<Related 'Medic (Texas)': 0.0, tier 1>"
    assert [each.reverse for each in catalog.related("doctor-texas", 5)] == [True]
    placed = Catalog([nurse, cook.at("Texas"), cook.at("Ohio")])
    assert [each.career.slug for each in placed.related("nurse", 5)] == ["cook-ohio"]


def test_a_score_is_explained_by_its_parts() -> None:
    statistician = CATALOG.related(ACTUARY)[3]
    assert statistician.shared_skills == ("problem solving", "Math")
    assert statistician.skills == 2 / 3
    assert statistician.field == 1
    assert statistician.pay == 0.8
    assert statistician.score == round(0.5 * 2 / 3 + 0.3 * 1 + 0.2 * 0.8, 3)
    programmer = CATALOG.related(ACTUARY)[4]
    assert (programmer.skills, programmer.shared_skills, programmer.field) == (None, (), 1)
    assert programmer.score == round(0.3 + 0.2 * 0.5, 3)


def test_like_pay_alone_relates_nobody() -> None:
    assert POET not in [each.career for each in CATALOG.related(ACTUARY, n=10)]
    assert CATALOG.related(POET) == ()


def test_what_is_not_known_adds_nothing() -> None:
    catalog = Catalog([Career("A", skills=["Math"]), Career("B", skills=["math"])])
    (other,) = catalog.related("a")
    assert (other.skills, other.field, other.pay, other.score) == (1, None, None, 0.5)


@pytest.mark.parametrize(
    ("one", "other", "closeness"),
    [
        (usd(50), usd(100), 0.5),
        (usd(0), usd(0), 1),
        (usd(0), usd(5), 0),
        (usd(50), Salary(20, 80, "USD"), 1),
        (usd(50), Salary(50, 50, "EUR"), None),
        (usd(50), Salary(50, 50, "USD", period=PayPeriod.HOUR), None),
        (usd(50), Salary(40, AtLeast(60), "USD"), None),
        (Salary(40, AtLeast(60), "USD"), usd(50), None),
        (usd(50), Salary(40, None, "USD"), None),
        (Salary(None, 60, "USD"), usd(50), None),
        (usd(50), Salary(None, None, "USD", mean=50), None),
        (usd(50), None, None),
        (usd(50, place="Ohio"), usd(50, place="Utah"), None),
        (usd(50, place="Ohio"), usd(50), 1),
        (usd(50, as_of="2020"), usd(50, as_of="2025"), None),
    ],
)
def test_only_like_pay_is_compared(
    one: Salary, other: Salary | None, closeness: float | None
) -> None:
    first, second = Career("A", skills=["x"], salary=one), Career("B", skills=["x"], salary=other)
    (related,) = Catalog([first, second]).related(first)
    assert related.pay == closeness


@pytest.mark.parametrize(
    ("one", "other", "field"),
    [
        ({"soc": "15-1252"}, {"soc": "15-2051"}, 1),
        ({"soc": "15-1252"}, {"soc": "11-1011"}, 0),
        ({"soc": "15-1252"}, {"onet": "15-1252.00"}, 1),
        ({"soc": "2134", "onet": "15-1252.00"}, {"soc": "15-1252"}, 1),
        ({"onet-soc": "15-1252.00"}, {"soc": "151252"}, 1),
        ({"soc": "15-1252", "onet": "11-1011.00"}, {"soc": "15-2051"}, 1),
        ({"soc": "15-125"}, {"soc": "15-1252"}, None),
        ({"isco": "15-1252"}, {"soc": "15-1252"}, None),
        ({"soc": "2134"}, {"soc": "2134"}, None),
        ({}, {"soc": "15-1252"}, None),
    ],
)
def test_the_field_is_the_major_group_of_the_code(
    one: dict[str, str], other: dict[str, str], field: float | None
) -> None:
    first, second = Career("A", skills=["x"], codes=one), Career("B", skills=["x"], codes=other)
    (related,) = Catalog([first, second]).related("a")
    assert related.field == field


def test_a_career_that_is_not_in_the_catalog_has_relations_too() -> None:
    newcomer = Career("Newcomer", skills=["math"])
    assert [each.career for each in CATALOG.related(newcomer)] == [STATISTICIAN, ACTUARY]
    changed = Career("Poet", skills=["Insurance"])
    assert [each.career for each in CATALOG.related(changed)] == [ACTUARY]
    assert CATALOG.related(POET) == ()


def test_no_more_than_n_are_returned_whatever_was_asked_before() -> None:
    fresh = Catalog(CATALOG.values())
    for n in (2, 10, 0, 3, 10):
        assert fresh.related("actuary", n) == CATALOG.related("actuary", 10)[:n]


def test_an_unknown_slug_and_an_impossible_number_are_refused() -> None:
    with pytest.raises(UnknownCareer):
        CATALOG.related("actuar")
    for ask in (CATALOG.related, CATALOG.related_comparisons):
        for n in (-1, True):
            with pytest.raises(InvalidOption, match="n: expected a whole number of at least 0"):
                ask("actuary", n=n)


def test_related_comparisons_take_turns_and_leave_the_page_itself_out() -> None:
    found = CATALOG.related_comparisons("actuary", "nurse", n=3)
    assert [(one.title, other.title) for one, other in found] == [
        ("Actuary", "Clerk"),
        ("Actuary", "Pilot"),
        ("Actuary", "Statistician"),
    ]
    turns = CATALOG.related_comparisons(STATISTICIAN, PROGRAMMER, n=4)
    assert [(one.title, other.title) for one, other in turns] == [
        ("Statistician", "Actuary"),
        ("Programmer", "Actuary"),
    ]


def test_of_many_careers_as_few_are_ranked_as_comparisons_are_asked_for() -> None:
    many = [Career(f"Cook {at}", skills=["Taste", f"Dish {at}"]) for at in range(200)]
    catalog = Catalog(many)
    for n in (0, 1, 4):
        ranked = count_calls(partial(catalog.related_comparisons, *many, n=n), of=Relatedness.rank)
        assert ranked <= n + 2


def test_three_careers_may_link_to_two_of_them() -> None:
    found = CATALOG.related_comparisons(ACTUARY, NURSE, POET, n=1)
    assert found == ((ACTUARY, NURSE),)


def test_related_comparisons_fill_the_page_when_they_are_passed_on() -> None:
    related = CATALOG.related_comparisons("actuary", "nurse")
    comparison = CATALOG.compare("actuary", "nurse", related=related)
    assert [[name.slug for name in names] for names in comparison.related] == [
        [career.slug for career in pair] for pair in related
    ]
    assert CATALOG.compare("actuary", "nurse").related == ()


@given(st.lists(careers, min_size=2, max_size=5, unique_by=lambda each: each.slug), st.data())
def test_related_comparisons_are_other_pairs_each_once(
    careers_: list[Career], data: st.DataObject
) -> None:
    catalog = Catalog(careers_)
    n = data.draw(st.integers(0, 4))
    page = data.draw(st.permutations(careers_))[:2]
    found = catalog.related_comparisons(*page, n=n)
    slugs = [frozenset(career.slug for career in pair) for pair in found]
    assert len(set(slugs)) == len(found) <= n
    assert {career.slug for career in page} not in slugs
    assert all(len(pair) == 2 for pair in slugs)
    compare(*page, related=found)
    for career in page:
        related = catalog.related(career)
        assert career not in [each.career for each in related]
        assert [each.score for each in related] == sorted(
            (each.score for each in related), reverse=True
        )


def test_a_career_is_not_related_to_itself_elsewhere() -> None:
    nurse = Career("Nurse", skills=["Care"])
    medic = Career("Medic", skills=["Care"])
    catalog = Catalog([nurse, nurse.at("Ohio"), nurse.at("Texas"), medic])
    for slug in ("nurse", "nurse-ohio"):
        assert [each.career.slug for each in catalog.related(slug)] == ["medic"]
    said = Career("Nurse", skills=["Care"], related=[Relation("nurse-ohio", 1)])
    assert [*Catalog([said, nurse.at("Ohio")]).related("nurse")] == []


@given(
    st.lists(
        st.tuples(
            st.sets(st.sampled_from("ABCDEFGH")),
            st.sampled_from([{}, {"soc": "15-1251"}, {"soc": "27-3043"}]),
            st.sampled_from([None, 20_000, 50_000, 99_000]),
        ),
        min_size=2,
        max_size=12,
    ),
    st.integers(1, 4),
)
def test_the_nearest_are_those_with_the_highest_scores_of_all(
    parts: list[tuple[set[str], dict[str, str], int | None]], n: int
) -> None:
    catalog = Catalog(
        [
            Career(
                f"Career {place}",
                skills=sorted(skills),
                codes=codes,
                salary=None if pay is None else usd(pay),
            )
            for place, (skills, codes, pay) in enumerate(parts)
        ]
    )
    first, *others = catalog.values()
    pairs = [(Catalog([first, each]).related(first.slug), each) for each in others]
    scored = [(-found[0].score, each.slug) for found, each in pairs if found]
    places = [career.slug for career in others]
    scored.sort(key=lambda each: (each[0], places.index(each[1])))
    found = catalog.related(first.slug, n)
    assert [(-each.score, each.career.slug) for each in found] == scored[:n]


def test_skills_that_few_or_many_have_count_alike() -> None:
    common, rare = [f"Common {each}" for each in range(3)], [f"Rare {each}" for each in range(3)]
    many = [Career(f"Clerk {each}", skills=common) for each in range(100)]
    one = Career("Poet", skills=[*common, *rare])
    other = Career("Bard", skills=[common[0], *rare])
    nearest = Catalog([*many, one, other]).related("poet", 2)
    assert [(each.career.slug, each.skills) for each in nearest] == [
        ("bard", 4 / 6),
        ("clerk-0", 3 / 6),
    ]


def test_more_skills_than_are_counted_as_bits_count_alike() -> None:
    names = [f"skill {number}" for number in range(3_000)]
    overlap = Overlap([names, names[:2_000], names[2_500:], []])
    assert overlap.count(names) == [3_000, 2_000, 500, 0]
    assert overlap.count(names[1_000:2_600]) == [1_600, 1_000, 100, 0]
