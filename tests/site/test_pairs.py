"""Which careers stand beside each other: each pair once, whoever names it and however."""

from __future__ import annotations

from typing import Any

import pytest

from careercompare import Career, Catalog, InvalidOption
from careercompare.errors import UnknownCareer
from careercompare.site import pair_related
from careercompare.site.pairs import take_pairs

COOK, POET, ROOFER = Career("Cook"), Career("Poet"), Career("Roofer")
CAREERS = (COOK, POET, ROOFER)
CATALOG = Catalog(CAREERS)


def test_a_pair_is_taken_once_in_whatever_order_and_form() -> None:
    pairs = iter([(ROOFER, COOK), ("cook", "roofer"), ["cook", POET]])
    assert take_pairs(CAREERS, CATALOG, pairs) == {0: (1, 2)}  # type: ignore[arg-type] # a list


def test_all_pairs_are_none_in_particular() -> None:
    assert take_pairs(CAREERS, CATALOG, None) is None


@pytest.mark.parametrize(
    "pair", ["ab", ("cook",), ("cook", "cook"), (COOK, COOK), ("cook", "poet", "roofer"), (1, 2), 1]
)
def test_what_is_no_pair_is_refused_with_its_place(pair: Any) -> None:
    with pytest.raises(InvalidOption, match=r"pairs\[1\]: expected two careers"):
        take_pairs(CAREERS, CATALOG, [("cook", "poet"), pair])


@pytest.mark.parametrize("pairs", ["cook", {"cook": "poet"}, 1])
def test_pairs_are_many(pairs: Any) -> None:
    with pytest.raises(InvalidOption, match="pairs of careers"):
        take_pairs(CAREERS, CATALOG, pairs)


def test_a_career_that_is_not_there_is_told_with_near_ones() -> None:
    with pytest.raises(UnknownCareer, match="cook"):
        take_pairs(CAREERS, CATALOG, [("cok", "poet")])
    with pytest.raises(UnknownCareer):
        take_pairs(CAREERS, CATALOG, [(Career("Smith"), "poet")])


def test_each_career_is_paired_with_those_most_related_to_it() -> None:
    sample = Catalog.sample()
    pairs = list(pair_related(sample, 3))
    together = {frozenset({one.slug, other.slug}) for one, other in pairs}
    assert len(together) == len(pairs)
    expected = {
        frozenset({career.slug, each.career.slug})
        for career in sample.values()
        for each in sample.related(career, 3)
    }
    assert together == expected


def test_what_is_related_to_nothing_is_in_no_pair() -> None:
    assert list(pair_related(CATALOG, 2)) == []


@pytest.mark.parametrize("n", [0, -1, 1.5, "2", True])
def test_fewer_than_one_related_career_is_refused(n: Any) -> None:
    with pytest.raises(InvalidOption, match="a number of careers from 1"):
        pair_related(CATALOG, n)
