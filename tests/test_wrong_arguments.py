"""An argument of a wrong kind is named, with what to give instead, and never found deep inside."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from careercompare import (
    Career,
    CareerCompareError,
    Catalog,
    Comparison,
    UnknownCareer,
    UnknownRule,
    compare,
    rank,
    summarize,
)

COOK, POET = Career("Cook"), Career("Poet")
PLUMBER = "plumber"
wrong: Any = 5


def make() -> Comparison:
    return compare(COOK, POET)


@pytest.mark.parametrize(
    ("ask", "told"),
    [
        (
            lambda: rank(wrong, {"salary.median": 1}),
            "careers: expected two or more careers, got 5. Put them into a list.",
        ),
        (
            lambda: compare(COOK, POET, related=wrong),
            (
                "related: expected comparisons, each by its careers, got 5. Put the careers of "
                "each comparison together: related=[[one, other]]."
            ),
        ),
        (lambda: Catalog(wrong), "careers: expected many careers, got 5. Put them into a list."),
        (
            lambda: Catalog.from_records(wrong),
            "records: expected many records, each a mapping, got 5. Put them into a list.",
        ),
        (
            lambda: Catalog.from_records("text"),  # type: ignore[arg-type]  # what is tried here
            'records: expected many records, each a mapping, got "text". Put them into a list.',
        ),
        (
            lambda: Catalog.load(wrong),
            "path: expected the name of a file, got 5. Give a text or a Path.",
        ),
        (
            lambda: Catalog().dump(wrong),
            "path: expected the name of a file, got 5. Give a text or a Path.",
        ),
        (
            lambda: Catalog.sample().find(wrong),
            "words: expected a text, got 5. Write what you look for: find('nurse').",
        ),
        (
            lambda: Catalog.sample().related(wrong),
            (
                "careers[0]: expected a slug or a Career, got 5. Give each by its slug; a list of "
                "them with a star: compare(*slugs)."
            ),
        ),
        (
            lambda: Catalog.sample().related(PLUMBER, n="many"),  # type: ignore[arg-type]  # tried
            'n: expected a whole number of at least 0, got "many". Say how many you want.',
        ),
        (
            lambda: Catalog.sample().combine(wrong),
            (
                "others[0]: expected a catalog, got 5. Give each catalog by itself: "
                "one.combine(two, three)."
            ),
        ),
        (
            lambda: summarize(wrong),
            (
                "verdicts: expected verdicts, got 5. Give those of a comparison: "
                "summarize(comparison.verdicts)."
            ),
        ),
        (
            lambda: summarize([COOK]),  # type: ignore[list-item]  # what is tried here
            (
                "verdicts[0]: expected a Verdict, got <Career 'Cook'>. Give those of a comparison: "
                "summarize(comparison.verdicts)."
            ),
        ),
    ],
    ids=[
        *("rank", "related pages", "Catalog", "from_records", "records of text", "load", "dump"),
        *("find", "related", "n", "combine", "summarize", "verdicts"),
    ],
)
def test_the_place_the_value_and_the_remedy_are_told(ask: Callable[[], object], told: str) -> None:
    with pytest.raises(CareerCompareError) as caught:
        ask()
    assert str(caught.value) == told


@pytest.mark.parametrize("slug", [5, [PLUMBER], None, {}], ids=repr)
def test_a_career_of_whatever_slug_is_unknown(slug: Any) -> None:
    with pytest.raises(UnknownCareer):
        Catalog.sample()[slug]


@pytest.mark.parametrize("name", [5, [], None, "salary.meidan"], ids=repr)
def test_a_verdict_of_whatever_name_is_unknown(name: Any) -> None:
    with pytest.raises(UnknownRule):
        make().verdict(name)
