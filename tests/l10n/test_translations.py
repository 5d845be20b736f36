"""The words of every language: complete, with the right places for values and the right plurals."""

from __future__ import annotations

from gettext import c2py  # gettext's own reader of the header
from pathlib import Path
from string import Formatter
from typing import TypeAlias

import pytest
from babel import Locale
from babel.messages.catalog import Catalog as Translations
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import careercompare
from careercompare import Catalog, Localizer
from careercompare.l10n.catalogs import list_catalogs

Key: TypeAlias = tuple[str | None, str]

SOURCES = Path(careercompare.__file__).parent
EXPECTED = Path(__file__).parents[1] / "expected" / "languages"
LANGUAGES = list_catalogs()
KEYWORDS = {"Message": ((1, "c"), 2), "counted": ((1, "c"), 2, 3)}


def read_translations(language: str) -> Translations:
    path = SOURCES / "l10n" / "catalogs" / language / "LC_MESSAGES" / "careercompare.po"
    with path.open("rb") as file:
        return read_po(file)


def extract_keys() -> set[Key]:
    found = extract_from_dir(SOURCES, [("**.py", "python")], keywords=KEYWORDS)
    return {(context, forms(message)[0]) for _, _, message, _, context in found}


def forms(texts: object) -> list[str]:
    return [*texts] if isinstance(texts, tuple | list) else [str(texts)]


def places(text: str) -> list[str]:
    return sorted(name for _, name, _, _ in Formatter().parse(text) if name is not None)


def test_the_library_speaks_sixteen_languages_beside_english() -> None:
    assert " ".join(LANGUAGES) == "ar de es fr he hi id it ja ko nl pl pt_BR ru tr zh_Hans"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_sources_is_translated_and_no_other(language: str) -> None:
    translations = read_translations(language)
    keys = {(each.context, forms(each.id)[0]) for each in translations if each.id}
    assert keys == extract_keys()


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_translation_is_empty_or_fuzzy_or_loses_a_value(language: str) -> None:
    for each in read_translations(language):
        if not each.id:
            continue
        wanted = places(forms(each.id)[0])
        assert not each.fuzzy, each.id
        for text in forms(each.string):
            assert text, each.id
            assert places(text) == wanted, each.id


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_plural_of_a_catalog_is_that_of_cldr(language: str) -> None:
    translations = read_translations(language)
    rule = Locale.parse(language).plural_form
    plural = c2py(translations.plural_expr)
    chosen: dict[str, int] = {}
    for number in [*range(1001), 10**6, 2 * 10**6, 10**6 + 1]:
        form = plural(number)
        assert chosen.setdefault(rule(number), form) == form, number
    assert len(set(chosen.values())) == len(chosen) == translations.num_plurals


@pytest.mark.parametrize("tag", ["en", *(name.replace("_", "-") for name in LANGUAGES)])
def test_the_reference_page_is_the_one_that_was_read(tag: str) -> None:
    catalog = Catalog.sample()
    first, second = list(catalog)[:2]
    page = catalog.compare(first, second).to_markdown(tag)
    assert page == (EXPECTED / f"{tag}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("pt-PT", "pt-BR"),
        ("de-CH", "de"),
        ("zh-CN", "zh-Hans"),
        ("zh-TW", "en"),
        ("es-MX", "es"),
        ("sw", "en"),
        ("en-GB", "en"),
    ],
)
def test_words_come_from_the_nearest_language_and_are_else_english(asked: str, words: str) -> None:
    assert Localizer(asked).language == words


def test_words_that_fall_back_to_english_keep_its_direction_and_its_lists() -> None:
    persian = Localizer("fa")
    assert (persian.language, persian.direction) == ("en", "ltr")
    assert persian.items(["A", "B"]) == "A and B"
