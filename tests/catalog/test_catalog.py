"""Many careers by their slugs."""

from __future__ import annotations

import copy
import pickle
import re
from pathlib import Path
from typing import Any

import attrs
import pytest

from careercompare import (
    QOOLLEGE,
    Career,
    Catalog,
    InvalidCareer,
    Outcome,
    UnknownCareer,
    UnreadableData,
)

POET, CLERK, PILOT = Career("Poet"), Career("Clerk"), Career("Pilot")
CATALOG = Catalog([POET, CLERK, PILOT])


def test_careers_are_found_by_their_slugs_in_the_order_given() -> None:
    assert list(CATALOG) == ["poet", "clerk", "pilot"]
    assert list(CATALOG.values()) == [POET, CLERK, PILOT]
    assert CATALOG["poet"] is POET
    assert "poet" in CATALOG
    assert "baker" not in CATALOG
    assert len(CATALOG) == 3
    assert repr(CATALOG) == "<Catalog (3 careers)>"


def test_a_catalog_may_be_empty() -> None:
    assert len(Catalog()) == 0
    assert Catalog() == Catalog([])
    with pytest.raises(UnknownCareer, match=r"no career named 'poet'\.$"):
        Catalog()["poet"]


@pytest.mark.parametrize("slug", ["nobody", "qwerty", "influencer"])
@pytest.mark.parametrize("catalog", [Catalog.sample(), Catalog.official()], ids=repr)
def test_a_slug_that_resembles_nothing_names_nothing(catalog: Catalog, slug: str) -> None:
    with pytest.raises(UnknownCareer) as caught:
        catalog[slug]
    assert caught.value.near == ()


def test_an_unknown_slug_names_the_near_ones() -> None:
    with pytest.raises(UnknownCareer) as caught:
        CATALOG["poett"]
    assert caught.value.name == "poett"
    assert caught.value.near[0] == "poet"
    assert "poett" not in CATALOG
    assert CATALOG.get("poett") is None


def test_two_careers_of_one_slug_are_refused() -> None:
    with pytest.raises(InvalidCareer) as caught:
        Catalog([POET, CLERK, Career("POET", language="de")])
    assert caught.value.path == "careers[2].slug"
    assert caught.value.value == "poet"
    assert "'Poet'" in caught.value.expected
    assert "a slug of its own" in caught.value.remedy


def test_a_changed_catalog_is_another_catalog() -> None:
    other_poet, baker = Career("Poet", skills=["Rhyme"]), Career("Baker")
    changed = CATALOG.with_careers(baker, other_poet)
    assert list(changed.values()) == [other_poet, CLERK, PILOT, baker]
    assert list(CATALOG.values()) == [POET, CLERK, PILOT]


def test_a_catalog_is_changed_in_a_part_as_every_value_is() -> None:
    mine = attrs.evolve(CATALOG, house_style=QOOLLEGE)
    assert (mine.house_style, list(mine.items())) == (QOOLLEGE, list(CATALOG.items()))
    assert attrs.evolve(mine) == copy.copy(mine) == copy.deepcopy(mine) == mine
    assert attrs.evolve(mine, by_slug=[POET]).house_style == QOOLLEGE


def test_careers_may_be_given_by_their_slugs_and_by_no_other_key() -> None:
    assert Catalog({"poet": POET, "clerk": CLERK}) == Catalog([POET, CLERK])
    with pytest.raises(InvalidCareer) as caught:
        Catalog({"bard": POET})
    assert str(caught.value) == (
        'careers["bard"]: expected \'poet\', got "bard". Give a list, or each career by its slug.'
    )
    wrong: Any = {"poet": "Poet"}
    with pytest.raises(InvalidCareer, match=r"^careers\[0\]: expected a Career"):
        Catalog(wrong)


def test_equal_careers_make_equal_catalogs() -> None:
    assert Catalog([POET]) == Catalog(iter([Career("Poet")]))
    assert Catalog([POET]) != Catalog([CLERK])
    for twin in (
        pickle.loads(pickle.dumps(CATALOG)),  # noqa: S301
        copy.copy(CATALOG),
        copy.deepcopy(CATALOG),
    ):
        assert twin == CATALOG


def test_catalogs_in_another_order_are_equal_only_to_a_mapping_that_has_none() -> None:
    backwards = Catalog([CLERK, POET])
    assert backwards != Catalog([POET, CLERK])
    assert backwards == {"poet": POET, "clerk": CLERK} == backwards
    assert backwards != {"poet": POET}
    assert backwards != [CLERK, POET]
    with pytest.raises(TypeError):
        hash(backwards)


def test_careers_are_compared_by_their_slugs() -> None:
    comparison = CATALOG.compare("clerk", "poet", rules=[])
    assert comparison.careers == (CLERK, POET)
    assert comparison.verdicts == ()
    with pytest.raises(UnknownCareer, match="Did you mean 'clerk'"):
        CATALOG.compare("poet", "clark")


def test_the_sample_is_there_when_the_package_is() -> None:
    sample = Catalog.sample()
    first, second, *others = sample
    assert (first, second) == ("machine-learning-engineer-ai-specialist", "mlops-engineer")
    assert len(others) >= 20
    assert all(sample[slug].sources for slug in others)
    assert sample.compare(first, second).verdict("education.level").outcome is Outcome.NO


def test_what_is_dumped_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "careers.json"
    CATALOG.dump(path)
    assert Catalog.load(path) == CATALOG
    assert Catalog.load(str(path)) == CATALOG
    assert path.read_text(encoding="utf-8") == CATALOG.dumps()
    assert Catalog.loads(CATALOG.dumps().encode()) == CATALOG


def test_a_file_that_is_no_catalog_is_called_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "mine.json"
    path.write_text("{", encoding="utf-8")
    told = f"^{re.escape(str(path))}, line 1, column 2: this is no JSON"
    with pytest.raises(UnreadableData, match=told):
        Catalog.load(path)


def test_a_file_that_is_not_there_says_so(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError, match=r"missing\.json"):
        Catalog.load(tmp_path / "missing.json")
