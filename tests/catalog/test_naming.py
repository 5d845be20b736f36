"""Which words of an English title say what it names."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import titles

from careercompare.catalog.naming import find_forms, read_naming, to_singular


def heads(title: str) -> list[str]:
    return [name.head for name in read_naming(title).names]


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Registered Nurses", ["nurses"]),
        ("Cooks, Restaurant", ["cooks"]),
        ("Waiters and Waitresses", ["waiters", "waitresses"]),
        ("Plumbers, Pipefitters, and Steamfitters", ["plumbers", "pipefitters", "steamfitters"]),
        ("Child, Family, and School Social Workers", ["workers"]),
        ("Painters, Construction and Maintenance", ["painters"]),
        ("Home Health and Personal Care Aides", ["aides"]),
        ("First-Line Supervisors of Retail Sales Workers", ["supervisors"]),
        ("Helpers--Carpenters", ["helpers"]),
        ("Dentists, All Other Specialists", ["dentists"]),
        ("Secretaries, Except Legal, Medical, and Executive", ["secretaries"]),
        ("Fine Artists, Including Painters and Sculptors", ["artists"]),
        ("Nurse", ["nurse"]),
        ("Sales", ["sales"]),
        ("Research and Development Manager", ["manager"]),
        ("Buyer, Grain", ["buyer"]),
        ("Waiter/Waitress", ["waiter", "waitress"]),
        ("Staff RN (Staff Registered Nurse)", ["rn", "nurse"]),
        ("/", []),
        ("🚀 /, Engineer", ["u1f680"]),
    ],
)
def test_the_head_of_a_name_stands_before_a_comma_or_a_preposition(
    title: str, expected: list[str]
) -> None:
    assert heads(title) == expected


@pytest.mark.parametrize(
    "word",
    [
        *("Accounts", "Arts", "Communications", "Electronics", "Goods", "Operations", "Products"),
        *("Relations", "Resources", "Sales", "Services", "Sports", "Systems"),
    ],
)
def test_what_is_done_is_not_who_does_it_though_it_ends_as_plurals_do(word: str) -> None:
    assert heads(f"{word} and Talent Manager") == ["manager"]


@pytest.mark.parametrize(
    "word",
    [
        *("of", "for", "in", "at", "to", "with", "by", "on", "through", "including"),
        *("--", "—", ":", ";", "OF"),
    ],
)
def test_what_stands_behind_a_preposition_or_a_dash_is_no_head(word: str) -> None:
    (name,) = read_naming(f"Guard {word} Ships").names
    assert (name.head, {*name.behind}) == ("guard", {"ships"})


@pytest.mark.parametrize("word", ["except", "excluding", "not", "Except"])
def test_what_a_title_says_that_it_is_not_is_excepted(word: str) -> None:
    naming = read_naming(f"Guards, {word} of Ships")
    assert [name.head for name in naming.names] == ["guards"]
    assert naming.excepted == {"of", "ships"}


def test_what_narrows_a_name_is_told_by_its_place() -> None:
    technologists, technicians = read_naming(
        "Clinical Laboratory Technologists and Technicians, Night Shift, Except Dental"
    ).names
    assert technologists.before == technicians.before == {"clinical", "laboratory"}
    assert technologists.behind == technicians.behind == {"night", "shift"}
    buyers, agents = read_naming("Grain Buyers and Purchasing Agents").names
    assert (*buyers.before, *agents.before) == ("grain", "purchasing")
    (aides,) = read_naming("Home Health and Personal Care Aides").names
    assert aides.before == {"home", "health", "personal", "care"}
    (teacher,) = read_naming("Teacher of Mathematics in Schools").names
    assert teacher.behind == {"mathematics", "in", "schools"}
    assert read_naming("Drivers, Except Taxi and Bus").excepted == {"taxi", "and", "bus"}


@pytest.mark.parametrize(
    ("many", "one"),
    [
        ("nurses", "nurse"),
        ("secretaries", "secretary"),
        ("waitresses", "waitress"),
        ("coaches", "coach"),
        ("midwives", "midwife"),
        ("wives", "wife"),
        ("knives", "knife"),
        ("penknives", "penknife"),
        ("lives", "life"),
        ("executives", "executive"),
        ("detectives", "detective"),
        ("firemen", "fireman"),
        ("attorneys", "attorney"),
        ("days", "day"),
        ("boys", "boy"),
        ("guys", "guy"),
        ("flies", "fly"),
        ("boxes", "box"),
        ("dishes", "dish"),
        ("women", "woman"),
    ],
)
def test_singular_and_plural_lead_to_each_other(many: str, one: str) -> None:
    assert to_singular(many) == one
    assert find_forms(one) == (many,)
    assert find_forms(many) == (one,)


@pytest.mark.parametrize("word", ["boss", "bus", "gas", "analysis", "men", "omen", "ies"])
def test_a_word_that_only_looks_like_a_plural_is_none(word: str) -> None:
    assert to_singular(word) == word


@pytest.mark.parametrize(
    ("many", "one"), [("pies", "pie"), ("olives", "olive"), ("quizzes", "quizz"), ("buses", "buse")]
)
def test_a_short_or_an_odd_plural_only_loses_its_ending(many: str, one: str) -> None:
    assert to_singular(many) == one


@pytest.mark.parametrize("word", ["ml", "c2b", "köche", "1252"])
def test_what_is_no_english_word_has_no_other_form(word: str) -> None:
    assert find_forms(word) == ()


@given(titles | st.text(max_size=40))
def test_any_title_can_be_read(title: str) -> None:
    naming = read_naming(title)
    assert all(name.head for name in naming.names)
