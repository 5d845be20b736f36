"""Catalogs put together and taken in pairs: nothing changes in place, nothing gets lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies import careers

from careercompare import Career, Catalog, InvalidCareer

POET, CLERK, PILOT = Career("Poet"), Career("Clerk"), Career("Pilot")


def test_pairs_are_in_the_order_of_the_catalog_and_made_one_by_one() -> None:
    pairs = Catalog([POET, CLERK, PILOT]).pairs()
    assert next(pairs) == (POET, CLERK)
    assert list(pairs) == [(POET, PILOT), (CLERK, PILOT)]
    assert list(Catalog([POET]).pairs()) == []


def test_catalogs_are_combined_in_order_and_equal_careers_are_one() -> None:
    one, other = Catalog([POET, CLERK]), Catalog([PILOT, Career("Poet")])
    assert list(one.combine(other, Catalog()).values()) == [POET, CLERK, PILOT]
    assert list(one) == ["poet", "clerk"]
    assert one.combine() == one


def test_a_clash_names_both_careers_and_what_differs() -> None:
    other = Career("POET", skills=["Rhyme"])
    with pytest.raises(InvalidCareer) as caught:
        Catalog([CLERK, POET]).combine(Catalog([PILOT]), Catalog([other]))
    assert str(caught.value) == (
        "careers.poet: expected one career, 'Poet', got \"POET\". "
        "The two differ in title, skills. Give one of the two careers a slug of its own."
    )


def test_two_new_careers_of_one_slug_are_refused() -> None:
    with pytest.raises(InvalidCareer, match=r"careers\[1\]\.slug: expected a slug unlike"):
        Catalog([CLERK]).with_careers(POET, Career("POET"))


def test_a_missing_slug_is_asked_for_without_a_search() -> None:
    catalog = Catalog([POET])
    assert catalog.get("poet") is POET
    assert catalog.get("poett") is None
    assert catalog.get("poett", 5) == 5


@given(st.lists(careers, max_size=6, unique_by=lambda each: each.slug), st.integers(0, 6))
def test_combining_the_parts_gives_the_whole(careers_: list[Career], cut: int) -> None:
    whole = Catalog(careers_)
    combined = Catalog(careers_[:cut]).combine(Catalog(careers_[cut:]), whole)
    assert list(combined.items()) == list(whole.items())
    pairs = list(whole.pairs())
    assert len(pairs) == len(careers_) * (len(careers_) - 1) // 2
    assert all(careers_.index(one) < careers_.index(other) for one, other in pairs)
