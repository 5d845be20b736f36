"""A publisher belongs to its careers: a catalog carries a house style."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from strategies import house_styles

from careercompare import (
    QOOLLEGE,
    Career,
    Catalog,
    HouseStyle,
    InvalidOption,
    Salary,
    UnknownCareer,
    UnreadableCatalog,
)
from careercompare.model import Relation

COOKS = [Career("Baker", salary=Salary(1, 2, "USD")), Career("Chef", salary=Salary(1, 3, "USD"))]
ALMANAC = HouseStyle(publisher="The Almanac", guide_url="https://example.com/{slug}")


def test_comparisons_and_rankings_of_a_catalog_are_in_its_house_style() -> None:
    catalog = Catalog(COOKS, house_style=ALMANAC)
    assert catalog.compare("baker", "chef").house_style is ALMANAC
    assert catalog.rank(["baker", COOKS[1]], {"salary.median": 1}).house_style is ALMANAC
    other = HouseStyle()
    assert catalog.compare("baker", "chef", house_style=other).house_style is other
    ranking = catalog.rank(COOKS, {"salary.median": 1}, house_style=other)
    assert ranking.house_style is other


def test_a_catalog_without_one_is_neutral() -> None:
    catalog = Catalog(COOKS)
    assert catalog.house_style is None
    assert catalog.compare("baker", "chef").house_style == HouseStyle()
    assert catalog.rank(COOKS, {"salary.median": 1}).house_style == HouseStyle()


def test_the_sample_carries_that_of_the_reference_page() -> None:
    assert Catalog.sample().house_style is QOOLLEGE


def test_a_changed_catalog_keeps_it() -> None:
    catalog = Catalog(COOKS, house_style=ALMANAC)
    assert catalog.with_careers(Career("Poet")).house_style is ALMANAC
    assert catalog.combine(Catalog([Career("Poet")])).house_style is ALMANAC


@given(house_styles)
def test_a_file_gives_it_back(style: HouseStyle) -> None:
    catalog = Catalog(COOKS, house_style=style)
    assert Catalog.loads(catalog.dumps()) == catalog


def test_a_file_tells_in_which_locales_there_are_pages_or_does_not() -> None:
    style = HouseStyle(index_url="https://example.com/{locale}/", locales=["en", "de"])
    text = Catalog(COOKS, house_style=style).dumps()
    assert json.loads(text)["house_style"]["locales"] == ["en", "de"]
    assert "locales" not in Catalog(COOKS, house_style=ALMANAC).dumps()
    wrong = text.replace('"de"', '"de_DE"')
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.loads(wrong)
    assert "house_style.locales[1]" in str(caught.value)


def test_a_file_on_disk_may_hold_one_or_none(tmp_path: Path) -> None:
    path = tmp_path / "cooks.json"
    Catalog(COOKS, house_style=ALMANAC).dump(path)
    assert Catalog.load(path).house_style == ALMANAC
    path.write_text(json.dumps({"version": 1, "house_style": None, "careers": []}))
    assert Catalog.load(path).house_style is None
    assert "house_style" not in Catalog(COOKS).dumps()


@pytest.mark.parametrize(
    ("style", "problem"),
    [
        ({"guide_url": "https://example.com/"}, "house_style.guide_url: expected a web address"),
        ({"money": {"notation": "tiny"}}, "house_style.money.notation: expected one of"),
        ({"publishr": "A"}, "house_style"),
        ("Almanac", "house_style"),
    ],
)
def test_a_file_whose_house_style_is_none_is_refused(style: Any, problem: str) -> None:
    document: dict[str, Any] = {"version": 1, "house_style": style, "careers": []}
    with pytest.raises(UnreadableCatalog) as caught:
        Catalog.loads(json.dumps(document))
    assert problem in str(caught.value)


def test_what_is_no_house_style_is_refused() -> None:
    with pytest.raises(InvalidOption, match="house_style: expected a HouseStyle"):
        Catalog(COOKS, house_style="Almanac")  # type: ignore[arg-type]


def test_careers_are_taken_as_they_are_or_by_their_slugs() -> None:
    catalog = Catalog(COOKS)
    assert catalog.compare("baker", COOKS[1]) == catalog.compare(*COOKS)
    with pytest.raises(UnknownCareer, match=r"no career named 'Baker'\. Did you mean 'baker'"):
        catalog.compare("Baker", "Chef")
    with pytest.raises(InvalidOption, match=r"careers\[0\]: expected a slug .* compare\(\*slugs"):
        catalog.compare(["baker", "chef"])  # type: ignore[arg-type]


def test_what_is_found_or_related_is_read_at_a_glance() -> None:
    catalog = Catalog(
        [Career("Baker", related=[Relation("chef", tier=2)]), Career("Chef", skills=["Dough"])]
    )
    assert repr(catalog.find("bak")) == "(<Match 'Baker' by title: 0.74>,)"
    assert repr(catalog.related("baker")) == "(<Related 'Chef': 0.0, tier 2>,)"
    cook = Career("Cook", skills=["Dough"])
    assert repr(catalog.related(cook, 1)) == "(<Related 'Chef': 0.5>,)"
