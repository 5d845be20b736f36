"""A set has another order each time Python starts: it is taken where an order does not show."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from careercompare import (
    Career,
    CareerCompareError,
    Catalog,
    HouseStyle,
    Localizer,
    Press,
    Salary,
    Source,
    Verdict,
    compare,
    rank,
    summarize,
)
from careercompare.aspects import Alternatives
from careercompare.model import Doubt, Relation, SkillRating
from careercompare.rules import SALARY_CEILING, Outcome
from careercompare.site import pages, write_site
from careercompare.words import Enumeration, Message

COOK, POET = Career("Cook", salary=Salary(1, 5, "USD")), Career("Poet")
RULES, ASPECTS = {"salary.ceiling", "education.level"}, {"salary", "skills"}
TAGS: Any = {"de", "fr"}
OPTIONS: Any = {"root": "https://example.com/"}


WAYS: list[tuple[str, Callable[[], object]]] = [
    ("skills", lambda: Career("Poet", skills={"Rhyme", "Metre"})),
    ("routes", lambda: Career("Poet", routes=frozenset({"School"}))),
    ("alternate_titles", lambda: Career("Poet", alternate_titles={"Bard"})),
    ("sources", lambda: Career("Poet", sources={Source("Survey")})),
    ("related", lambda: Career("Poet", related={Relation("cook")})),
    ("skill_ratings", lambda: Career("Poet", skill_ratings={SkillRating("Rhyme", level=1)})),
    ("percentiles", lambda: Salary(1, 2, "USD", percentiles={10, 90})),
    ("careers", lambda: Catalog({COOK, POET})),
    ("careers[0]", lambda: compare({COOK, POET})),  # type: ignore[arg-type]  # tried here
    ("rules", lambda: compare(COOK, POET, rules=RULES)),
    ("rules", lambda: Press("de", rules=RULES)),
    ("aspects", lambda: compare(COOK, POET, aspects=ASPECTS)),
    ("related", lambda: compare(COOK, POET, related={(COOK, POET)})),
    ("related[0]", lambda: compare(COOK, POET, related=[{COOK, POET}])),
    ("verdicts", lambda: summarize({SALARY_CEILING.judge([COOK, POET])})),
    ("preferred", lambda: Localizer.negotiate(TAGS)),
    ("house_style.locales", lambda: HouseStyle(locales=TAGS)),
    ("alternatives.items", lambda: Alternatives({"a", "b"})),
    ("enumeration.values", lambda: Enumeration({"a", "b"})),
    ("locales", lambda: next(pages(Catalog([COOK, POET]), **OPTIONS, locales=TAGS))),
    ("rules", lambda: next(pages(Catalog([COOK, POET]), **OPTIONS, rules=RULES))),
    ("aspects", lambda: next(pages(Catalog([COOK, POET]), **OPTIONS, aspects=ASPECTS))),
    ("verdict x", lambda: Verdict("x", Outcome.TIE, Message("x", "X"), {COOK, POET})),
]


@pytest.mark.parametrize(("place", "take"), WAYS, ids=[*map(str, range(len(WAYS)))])
def test_where_the_order_shows_a_set_is_refused(place: str, take: Callable[[], object]) -> None:
    with pytest.raises(CareerCompareError) as caught:
        take()
    path, _, sentence = str(caught.value).partition(": ")
    assert path.endswith(place)
    assert "{" in sentence.partition("got ")[2]


def test_what_to_do_about_a_set_is_said() -> None:
    with pytest.raises(CareerCompareError, match="Put the texts into a list, in an order of yours"):
        Career("Poet", skills={"Rhyme", "Metre"})
    with pytest.raises(CareerCompareError, match=r"aspects in an order, got .* into a list\.$"):
        compare(COOK, POET, aspects=ASPECTS)


def test_a_mapping_is_no_list_whose_values_could_be_left_out() -> None:
    levels: Any = {"Rhyme": 5, "Metre": 3}
    with pytest.raises(CareerCompareError, match="skills: expected a list of texts, got"):
        Career("Poet", skills=levels)
    assert Career("Poet", skills=levels.keys()).skills == ("Rhyme", "Metre")


def test_one_record_by_itself_is_not_taken_for_many() -> None:
    with pytest.raises(CareerCompareError, match=r"records: expected .* into a list\."):
        Catalog.from_records({"title": "Poet"})  # type: ignore[dict-item]  # what is tried here


def test_where_no_order_shows_a_set_is_taken(tmp_path: Path) -> None:
    catalog = Catalog([COOK, POET])
    assert Salary(1, 2, "USD", doubts=set(Doubt)).doubts == tuple(Doubt)
    weights = {"salary.ceiling": 1}
    assert rank({COOK, POET}, weights) == rank([POET, COOK], weights)
    assert catalog.rank({"poet", "cook"}, weights) == catalog.rank(["cook", "poet"], weights)
    assert write_site(catalog, tmp_path, **OPTIONS, pairs={("poet", "cook")}).written == 8
