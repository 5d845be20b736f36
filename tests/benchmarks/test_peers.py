"""The pages that the benchmarks measure against say what the page of this library says."""

from __future__ import annotations

from collections.abc import Callable
from types import ModuleType

import attrs
import pytest
from notations import parse_html, read_html, read_text_of

from careercompare import QOOLLEGE, Career, Catalog, EducationLevel, compare

Load = Callable[[str], ModuleType]

WAYS = ("write_page", "write_by_template")
FIRST, SECOND = list(Catalog.sample().values())[:2]


def read_marks(html: str) -> list[list[str]]:
    """Return what marks each cell: what it leads in, and the skills that it shares."""
    marks = ("careercompare-lead", "careercompare-common")
    return [
        [read_text_of(each) for each in cell.iter("span") if each.get("class") in marks]
        for cell in parse_html(html).iter("td")
    ]


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize(
    ("first", "second"),
    [
        (FIRST, SECOND),
        (SECOND, FIRST),
        (FIRST, attrs.evolve(SECOND, skills=["Coding"], routes=["A <b>", "C & D"])),
        (attrs.evolve(FIRST, education=EducationLevel.BACHELOR), SECOND),
    ],
    ids=["the reference pair", "swapped", "other texts", "the same level"],
)
def test_a_page_by_hand_says_what_ours_says(
    load: Load, way: str, first: Career, second: Career
) -> None:
    ours = compare(first, second, house_style=QOOLLEGE).to_html()
    theirs = getattr(load("peers"), way)(first, second)
    assert read_html(theirs) == read_html(ours)
    assert read_marks(theirs) == read_marks(ours)
