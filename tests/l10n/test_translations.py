"""The words of every language: complete, with the right places for values and the right plurals."""

from __future__ import annotations

import re
from collections import Counter
from gettext import c2py  # gettext's own reader of the header
from pathlib import Path
from string import Formatter
from typing import TypeAlias

import pytest
from babel import Locale
from babel.messages.catalog import Catalog as Translations
from babel.messages.catalog import Message as Entry
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po

import careercompare
from careercompare import Catalog, Localizer, languages
from careercompare.l10n.catalogs import list_catalogs
from careercompare.l10n.cldr import ancestry

Key: TypeAlias = tuple[str | None, str]

SOURCES = Path(careercompare.__file__).parent
EXPECTED = Path(__file__).parents[1] / "expected" / "languages"
LANGUAGES = list_catalogs()
# Each region and what stands behind its own words: these make a whole with it.
BEHIND = {
    "es_419": ["es"],
    "es_MX": ["es_419", "es"],
    "fr_CA": ["fr"],
    "nl_BE": ["nl"],
    "pt_PT": ["pt_BR"],
}
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


def read_entries(language: str) -> dict[Key, Entry]:
    return {
        (each.context, forms(each.id)[0]): each for each in read_translations(language) if each.id
    }


def test_the_library_speaks_seventeen_languages_and_the_words_of_five_regions() -> None:
    assert len({tag.partition("-")[0] for tag in languages()}) == 17
    whole = [name for name in LANGUAGES if name not in BEHIND]
    assert " ".join(whole) == "ar de es fr he hi id it ja ko nl pl pt_BR ru tr zh_Hans zh_Hant"
    assert {*LANGUAGES} == {*whole, *BEHIND}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_message_of_the_sources_is_translated_and_no_other(language: str) -> None:
    together = [read_entries(name) for name in [language, *BEHIND.get(language, [])]]
    assert set().union(*together) == extract_keys()


def test_the_english_of_a_message_is_written_in_one_place() -> None:
    found = extract_from_dir(SOURCES, [("**.py", "python")], keywords=KEYWORDS)
    written = Counter(context for *_, context in found)
    assert [key for key, times in written.items() if times > 1] == []


@pytest.mark.parametrize(("region", "behind"), BEHIND.items())
def test_a_region_holds_only_what_it_says_another_way(region: str, behind: list[str]) -> None:
    others = [read_entries(name) for name in behind]
    for key, entry in read_entries(region).items():
        other = next(entries[key] for entries in others if key in entries)
        # Counted words follow the region's own rule, though they may be the same.
        assert entry.string != other.string or isinstance(entry.id, tuple), key


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


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_catalog_says_whose_it_is_as_gettext_wants_it(language: str) -> None:
    path = SOURCES / "l10n" / "catalogs" / language / "LC_MESSAGES" / "careercompare.po"
    lines = re.findall(r'^"(.+?): (.+)\\n"$', path.read_text(encoding="utf-8"), re.MULTILINE)
    header = dict(lines)
    assert len(lines) == len(header)
    assert header["Language"] == language
    assert header["Project-Id-Version"] == "careercompare"
    assert header["Content-Type"].lower() == "text/plain; charset=utf-8"
    assert re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d[+-]\d{4}", header["PO-Revision-Date"])
    for field in ("Last-Translator", "Language-Team"):
        assert re.fullmatch(r"[^<>]+ <[^<> ]+>", header[field])
        # What pybabel and gettext write before anyone has filled it in.
        assert not re.search("FULL NAME|EMAIL@ADDRESS|LL@li.org", header[field])
    english = Locale("en").languages[language.partition("_")[0]]
    assert header["Language-Team"].startswith(english)


@pytest.mark.parametrize(("tag", "name"), languages().items())
def test_a_language_is_called_as_cldr_calls_it_but_for_the_capital(tag: str, name: str) -> None:
    locale = Locale.parse(tag, sep="-")
    assert name.casefold() == str(locale.get_display_name(locale)).casefold()
    assert name[0] == name[0].upper()


@pytest.mark.parametrize("language", [name for name in LANGUAGES if "es" in ancestry(name)])
def test_no_spanish_conjunction_stands_before_a_value(language: str) -> None:
    """What is "y" before one name is "e" before another, and "o" is "u"."""
    for each in read_translations(language):
        for text in forms(each.string):
            assert not re.search(r"\b[yeou] [«“(]*\{", text), text


def test_no_italian_elision_stands_before_a_number() -> None:
    """It is "l’8 %" and "l’11 %", but "il 5 %"."""
    for each in read_translations("it"):
        for text in forms(each.string):
            assert not re.search(r"’\{", text), text


def test_no_italian_article_stands_before_a_number() -> None:
    """It is "dal 10º", but "dall’8º" and "all’80º"; years and a tenth have none of these."""
    for each in read_translations("it"):
        for text in forms(each.string):
            assert not re.search(r"\b(?:i|a|da|de|ne|su)l \{(?!year|percent)", text), text


@pytest.mark.parametrize(
    ("language", "set_off", "joined"),
    [("fr", r"(?<!\xa0):|(?<!\u202f)[;?!]", "$^"), ("fr_CA", r"(?<!\xa0):", r"\s[;?!]")],
)
def test_french_signs_keep_to_their_word(language: str, set_off: str, joined: str) -> None:
    """A colon that a plain space sets off may begin the next line; in Canada only it is set off."""
    for each in read_translations(language):
        for text in forms(each.string) if each.id else ():
            assert not re.search(f"{set_off}|{joined}", text), text


@pytest.mark.parametrize("language", LANGUAGES)
def test_tools_of_translators_are_told_where_there_are_places(language: str) -> None:
    path = SOURCES / "l10n" / "catalogs" / language / "LC_MESSAGES" / "careercompare.po"
    for entry in path.read_text(encoding="utf-8").strip().split("\n\n")[1:]:
        assert entry.count("msgctxt ") == 1, entry
        message = re.findall('^msgid(?:_plural)? "(.*)"$', entry, re.MULTILINE)[0]
        assert entry.startswith("#, python-brace-format\n") == ("{" in message), entry


@pytest.mark.parametrize("tag", ["en", *(name.replace("_", "-") for name in LANGUAGES)])
def test_the_reference_page_is_the_one_that_was_read(tag: str) -> None:
    catalog = Catalog.sample()
    first, second = list(catalog)[:2]
    page = catalog.compare(first, second).to_markdown(tag)
    assert page == (EXPECTED / f"{tag}.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("pt-PT", "pt-PT"),
        ("pt", "pt-BR"),
        ("de-CH", "de"),
        ("zh-CN", "zh-Hans"),
        ("zh-TW", "zh-Hant"),
        ("es-MX", "es-MX"),
        ("es-US", "es-419"),
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
