"""A career as it is in one place, and careers that only their places tell apart."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from strategies import careers, texts

from careercompare import (
    Career,
    Catalog,
    InvalidCareer,
    Outlook,
    Press,
    Salary,
    Source,
    compare,
    rank,
)
from careercompare.model import CareerName, make_slug, tell_apart

NATIONAL = Salary(68_940, 137_470, "USD", place="United States")
TEXAS = Salary(67_120, 127_950, "USD", median=95_970, place="Texas")
CALIFORNIA = Salary(101_260, 213_320, "USD", median=140_270, place="California")
NURSE = Career("Registered Nurses", education="bachelor", skills=["Care"])
HERE = attrs.evolve(NURSE, salary=TEXAS)
THERE = attrs.evolve(NURSE, salary=CALIFORNIA)


def test_a_career_at_a_place_keeps_its_title_and_says_the_place_in_slug_and_name() -> None:
    texas = NURSE.at("Texas", salary=TEXAS)
    assert (texas.title, texas.place, texas.slug) == (
        "Registered Nurses",
        "Texas",
        "registered-nurses-texas",
    )
    assert texas.name == CareerName("Registered Nurses", "registered-nurses-texas", "en", "Texas")
    assert repr(texas) == "<Career 'Registered Nurses (Texas)'>"
    assert texas.salary is TEXAS
    assert texas.skills == NURSE.skills


def test_what_is_known_elsewhere_keeps_its_own_source() -> None:
    survey = Source("Employment Projections 2024–34")
    nurse = attrs.evolve(NURSE, outlook=Outlook(growth="0.049", source=survey))
    texas = nurse.at("Texas")
    assert texas.outlook == nurse.outlook
    assert texas.aspect_sources == nurse.aspect_sources


def test_pay_of_another_place_is_never_relabelled() -> None:
    national = attrs.evolve(NURSE, salary=NATIONAL)
    with pytest.raises(InvalidCareer) as caught:
        national.at("Texas")
    assert str(caught.value) == (
        "salary.place: expected pay in 'Texas', got \"United States\". "
        "Pass what it pays there, at(…, salary=Salary(…)), or salary=None to leave pay out."
    )
    with pytest.raises(InvalidCareer, match=r"salary\.place: expected pay in 'Ohio'"):
        NURSE.at("Ohio", salary=TEXAS)
    assert national.at("Texas", salary=None).salary is None
    assert national.at("Texas", salary=TEXAS).salary is TEXAS
    assert national.at("United States").salary is NATIONAL
    assert national.at(" United\u00a0States").salary is NATIONAL


def test_pay_that_names_no_place_is_that_of_the_career() -> None:
    unplaced = attrs.evolve(TEXAS, place=None)
    assert NURSE.at("Texas", salary=unplaced).salary == TEXAS
    assert attrs.evolve(NURSE, salary=unplaced).at("Texas").salary == TEXAS
    assert Career("Nurse", place="Texas", salary=unplaced).salary == TEXAS
    assert Career("Nurse", salary=unplaced).salary is unplaced


def test_pay_that_names_another_place_than_its_career_says_so_itself() -> None:
    houston = Career("Nurse", place="Houston", salary=TEXAS)
    assert houston.salary is TEXAS
    assert houston.placed.slug == "nurse-houston"
    assert houston.placed.salary is TEXAS


def test_a_slug_is_made_of_title_and_place_and_never_of_two_places() -> None:
    assert Career("Nurse", place="New York").slug == "nurse-new-york"
    assert Career("Nurse", place="Texas").at("Ohio").slug == "nurse-ohio"
    assert Career("Nurse", place="Texas").at("Texas") == Career("Nurse", place="Texas")
    assert Career("Nurse", place="Texas", slug="rn").at("Ohio").slug == "rn-ohio"


@pytest.mark.parametrize("place", ["", " ", 5, None])
def test_what_is_no_place_is_refused(place: object) -> None:
    with pytest.raises(InvalidCareer, match=r"^place: "):
        NURSE.at(place)  # type: ignore[arg-type]
    if place is not None:
        with pytest.raises(InvalidCareer, match=r"^place: "):
            Career("Nurse", place=place)  # type: ignore[arg-type]


@given(careers, texts)
def test_a_career_is_at_one_place_only(career: Career, place: str) -> None:
    there = career.at(place, salary=None)
    assert there.place == place
    assert there.slug.endswith(f"-{make_slug(place)}")
    assert there.at("Texas").at(place) == there


def test_two_of_one_slug_are_told_apart_by_the_places_of_their_pay() -> None:
    told = compare(HERE, THERE).careers
    assert told == (HERE.at("Texas"), THERE.at("California"))
    assert Catalog([HERE]).compare("registered-nurses", THERE).careers == told
    ranking = rank([HERE, THERE], {"education.lowest": 1})
    assert {career.slug for career in ranking.careers} == {career.slug for career in told}
    press = Press("de")
    assert press.html(HERE, THERE) == compare(HERE, THERE).to_html("de")
    assert press.decide(HERE, THERE) == press.decide(*told)
    assert compare(Career("A"), Career("B"), related=[[HERE, THERE]]).related == (
        tuple(career.name for career in told),
    )


def test_only_those_of_one_slug_are_told_apart_and_the_same_object_each_time() -> None:
    cook = Career("Cook", salary=TEXAS)
    told = tell_apart((HERE, cook, THERE))
    assert [career.slug for career in told] == [
        "registered-nurses-texas",
        "cook",
        "registered-nurses-california",
    ]
    assert told[1] is cook
    assert tell_apart((HERE, cook, THERE))[0] is told[0]


@pytest.mark.parametrize(
    "other",
    [HERE, attrs.evolve(HERE, skills=["Calm"]), NURSE, attrs.evolve(NURSE, slug=HERE.slug)],
)
def test_two_of_one_slug_that_no_place_tells_apart_are_refused(other: Career) -> None:
    with pytest.raises(InvalidCareer) as caught:
        compare(HERE, other)
    assert caught.value.path == "careers[1].slug"
    assert caught.value.remedy == (
        "Compare unlike careers, say where each is, career.at('Texas'), or give one of them a "
        "slug of its own."
    )


def test_places_that_are_one_in_an_address_tell_nothing_apart() -> None:
    york = attrs.evolve(NURSE, salary=attrs.evolve(TEXAS, place="New York"))
    again = attrs.evolve(NURSE, salary=attrs.evolve(TEXAS, place="new-york"))
    with pytest.raises(InvalidCareer, match="registered-nurses-new-york"):
        compare(york, again)


def test_a_benchmark_of_one_of_the_careers_is_told_to_say_its_place() -> None:
    national = attrs.evolve(NURSE, salary=NATIONAL)
    with pytest.raises(InvalidCareer, match=r"or say where it is: at\('Texas'\)\."):
        compare(HERE, Career("Cook"), against=national)
    comparison = compare(HERE, THERE, against=national.at("United States"))
    assert comparison.benchmark is not None
    assert "Registered Nurses (United States) (for comparison)" in comparison.to_text(width=200)
