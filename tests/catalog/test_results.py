"""What a catalog answers is a tuple that shows itself: each career with its score, and why."""

from __future__ import annotations

import copy
import pickle
from typing import Any

import pytest
from notations import Keep

from careercompare import Career, Catalog, Source, UnknownCareer
from careercompare.catalog import Match, Results
from careercompare.errors import UnsupportedSubclass
from careercompare.hosts import Hosted
from careercompare.model import Relation

ONET = Source("O*NET", attribution="This includes O*NET.")
NURSE = Career(
    "Nurse",
    skills=["Care", "Math"],
    codes={"soc": "29-1141"},
    alternate_titles=["Sister"],
    related=[Relation("doctor")],
    sources=[ONET],
)
DOCTOR = Career(
    "Doctor", skills=["care"], codes={"soc": "29-1215"}, aspect_sources={"skills": ONET}
)
CLERK = Career("Clerk", skills=["Math"])
CATALOG = Catalog([NURSE, DOCTOR, CLERK])


def read(shown: Hosted, column: int = 1) -> dict[str, str]:
    rows = shown.format(Keep()).table.rows
    return {str(row.label): str(row.cells[column].line) for row in rows}


def heads(shown: Hosted) -> list[str]:
    return [str(head) for head in shown.format(Keep()).table.columns]


def test_it_is_a_tuple() -> None:
    found = CATALOG.find("nurse")
    assert isinstance(found, tuple)
    assert found == (found[0],) == tuple(found)
    assert hash(found) == hash((found[0],))
    assert CATALOG.find("zzz") == ()
    assert not CATALOG.find("zzz")
    (match,) = found
    assert isinstance(match, Match)


def test_a_slice_of_it_is_shown_too() -> None:
    related = CATALOG.related(NURSE)
    assert isinstance(related[:1], Results)
    assert [each.career for each in related[:1]] == [DOCTOR]


@pytest.mark.parametrize("again", [copy.copy, copy.deepcopy])
def test_it_copies(again: Any) -> None:
    found = CATALOG.related(NURSE)
    assert again(found) == found
    assert type(again(found)) is Results


def test_it_pickles() -> None:
    found = CATALOG.related(NURSE)
    assert pickle.loads(pickle.dumps(found)) == found  # noqa: S301  it is our own
    assert type(pickle.loads(pickle.dumps(found))) is Results  # noqa: S301  it is our own


def test_its_repr_is_short() -> None:
    many = Catalog([Career(f"Cook {number}") for number in range(9)]).find("cook")
    assert repr(many).endswith(", … and 6 more)")
    assert repr(many[:4]).endswith(", … and 1 more)")
    assert repr(many[:3]).count("<Match") == 3
    assert "more" not in repr(many[:3])
    assert repr(many[:1]).endswith(">,)")
    assert repr(many[:0]) == "()"


def test_nobody_derives_from_it() -> None:
    with pytest.raises(UnsupportedSubclass):
        type("Mine", (Results,), {})


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("nurse", "Title: Nurse"),
        ("sister", "Other title: Sister"),
        ("29-1141", "Code: 29-1141"),
    ],
)
def test_what_was_found_says_by_which_of_its_texts(words: str, why: str) -> None:
    found = CATALOG.find(words)
    assert heads(found) == ["Score", "Why", "Salary range"]
    assert read(found)["Nurse"] == why
    assert read(found, 0)["Nurse"] == f"{found[0].score:g}"
    assert read(found[0]) == read(found[:1])


def test_a_career_of_another_slug_is_found_by_it() -> None:
    found = Catalog([Career("Poet", slug="bard")]).find("bard")
    assert read(found) == {"Poet": "Address: bard"}


def test_related_careers_say_what_relates_them() -> None:
    related = CATALOG.related(NURSE)
    assert read(related) == {
        "Doctor": "Published as related (tier 1) · Shared skills: care · Same occupational group",
        "Clerk": "Shared skills: Math",
    }


def test_a_relation_alone_is_reason_enough() -> None:
    catalog = Catalog([Career("Cook", related=[Relation("baker")]), Career("Baker")])
    assert read(catalog.related("cook")) == {"Baker": "Published as related (tier 1)"}


def test_a_bridge_says_what_it_has_in_common_with_both_ends() -> None:
    bridges = CATALOG.bridges("doctor", "clerk")
    start, goal = "In common with the start", "In common with the goal"
    assert heads(bridges)[:3] == ["Score", start, goal]
    assert read(bridges, 2) == {"Nurse": "Shared skills: Math"}
    assert read(bridges[0]) == read(bridges)


def test_who_says_so_is_attributed_as_the_licence_asks() -> None:
    def attributed(shown: Hosted) -> bool:
        return "This includes O*NET." in shown.to_text()

    assert attributed(CATALOG.find("sister"))
    assert attributed(CATALOG.related(NURSE))
    assert attributed(CATALOG.related(DOCTOR))
    assert not attributed(CATALOG.find("nurse"))


def test_a_slug_that_is_not_there_is_still_told() -> None:
    with pytest.raises(UnknownCareer):
        CATALOG.related("nurs")
