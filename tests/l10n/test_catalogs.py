"""Gettext catalogs that ship in the package."""

from __future__ import annotations

import pytest

from careercompare.l10n.catalogs import find_catalog, list_catalogs


def test_every_catalog_that_is_listed_can_be_loaded() -> None:
    for name in list_catalogs():
        catalog = find_catalog([name])
        assert catalog.identifier == name
        assert catalog.translate("page.title", "{careers}: Career Comparison", None, 0)


@pytest.mark.parametrize(
    ("line", "identifier"),
    [
        (["de_CH", "de", "root"], "de"),
        (["pt_PT", "pt", "root"], "pt_BR"),
        (["zh_Hant_TW", "zh_Hant", "root"], "en"),
        (["en_GB", "en_001", "en", "root"], "en"),
        (["sw", "root"], "en"),
        ([], "en"),
    ],
)
def test_a_locale_is_served_by_a_catalog_of_its_own_line(line: list[str], identifier: str) -> None:
    assert find_catalog(line).identifier == identifier


@pytest.mark.parametrize("identifier", ["en", "de"])
def test_what_has_no_translation_is_told_apart_from_what_has_one(identifier: str) -> None:
    catalog = find_catalog([identifier])
    assert catalog.translate("no.such", "No such sentence.", None, 0) == ""
    assert catalog.translate("no.such", "{count} such", "{count} such", 5) == ""


def test_one_sentence_may_have_two_translations_by_its_key() -> None:
    catalog = find_catalog(["de"])
    assert catalog.translate("page.heading", "Side-by-side", None, 0)
    assert catalog.translate("another.key", "Side-by-side", None, 0) == ""
