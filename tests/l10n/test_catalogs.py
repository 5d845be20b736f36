"""Gettext catalogs that ship in the package."""

from __future__ import annotations

from gettext import NullTranslations

import pytest

from careercompare import Localizer, Message, languages
from careercompare.l10n.catalogs import (
    ask,
    find_words,
    list_catalogs,
    names_its_language,
    take_apart,
)
from careercompare.words import Piece


class Echo(NullTranslations):
    """Answers each message with a copy of itself, as a language does that says the same."""

    def pgettext(self, context: str, message: str) -> str:
        return "".join([*message])

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return "".join([*(msgid1 if n == 1 else msgid2)])


def test_every_catalog_that_is_listed_can_be_loaded() -> None:
    for name in list_catalogs():
        words = find_words(name)
        assert words.identifier == name
        assert words.translate(Message("page.title", "{careers}: Career Comparison"), 0)


@pytest.mark.parametrize(
    ("locale", "identifier"),
    [
        ("de_CH", "de"),
        ("es_ES", "es"),
        ("es_AR", "es_419"),
        ("es_MX", "es_MX"),
        ("fr_BE", "fr"),
        ("fr_CA", "fr_CA"),
        ("pt", "pt_BR"),
        ("pt_AO", "pt_PT"),
        ("zh", "zh_Hans"),
        ("zh_Hant_HK", "zh_Hant"),
        ("en_GB", "en"),
        ("sw", "en"),
    ],
)
def test_a_locale_is_served_by_a_catalog_of_its_own_line(locale: str, identifier: str) -> None:
    assert find_words(locale).identifier == identifier


@pytest.mark.parametrize(
    ("locale", "master", "bachelor", "yes"),
    [
        ("es", "Máster", "Grado universitario", "sí"),
        ("es_419", "Maestría", "Licenciatura", "sí"),
        ("es_MX", "Maestría", "Licenciatura", "sí"),
        ("fr_CA", "Maîtrise", "Baccalauréat", "oui"),
        ("pt_PT", "Mestrado", "Licenciatura", "sim"),
    ],
)
def test_what_a_region_says_no_other_way_is_said_as_in_its_language(
    locale: str, master: str, bachelor: str, yes: str
) -> None:
    words = find_words(locale)
    assert words.translate(Message("education.master", "Master"), 0) == master
    assert words.translate(Message("education.bachelor", "Bachelor"), 0) == bachelor
    assert words.translate(Message("summary.yes", "yes"), 0) == yes


@pytest.mark.parametrize(("locale", "none"), [("pt_BR", "0 vaga"), ("pt_PT", "0 vagas")])
def test_a_region_counts_by_its_own_rule(locale: str, none: str) -> None:
    openings = Message.counted(
        "outlook.openings-shown", "{count} opening a year", "{count} openings a year", count=0
    )
    assert Localizer(locale).text(openings) == f"{none} por ano"


def test_a_catalog_is_read_once() -> None:
    assert find_words("de_CH").catalogs[0] is find_words("de_AT").catalogs[0]
    assert find_words("es_MX").catalogs[2] is find_words("es").catalogs[0]


@pytest.mark.parametrize("identifier", ["en", "de", "es_MX"])
def test_what_has_no_translation_is_told_apart_from_what_has_one(identifier: str) -> None:
    words = find_words(identifier)
    assert words.translate(Message("no.such", "No such sentence."), 0) == ""
    assert words.translate(Message.counted("no.such", "{count} a", "{count} b", count=5), 5) == ""


def test_one_sentence_may_have_two_translations_by_its_key() -> None:
    words = find_words("de")
    assert words.translate(Message("page.heading", "Side-by-side"), 0)
    assert words.translate(Message("another.key", "Side-by-side"), 0) == ""


def test_every_language_that_has_words_is_listed_with_its_own_name() -> None:
    listed = languages()
    assert list(listed) == sorted(listed)
    assert {tag.replace("-", "_") for tag in listed} == {"en", *list_catalogs()}
    assert (listed["de"], listed["ar"], listed["en"]) == ("Deutsch", "العربية", "English")
    assert all(Localizer(tag).language == tag for tag in listed)


def test_the_list_of_languages_is_the_callers_own() -> None:
    languages().clear()
    assert languages()


@pytest.mark.parametrize(
    "message",
    [Message("cell.comma", ", "), Message.counted("a", "{count} a", "{count} as", count=2)],
    ids=["plain", "counted"],
)
def test_a_translation_may_say_the_same_as_the_english(message: Message) -> None:
    assert ask(Echo(), message, 2) == (message.plural or message.english)
    assert ask(NullTranslations(), message, 1) is None
    assert ask(NullTranslations(), message, 2) is None


def test_a_catalog_names_its_language_by_translating_the_name_of_english() -> None:
    assert all(names_its_language(find_words(name).catalogs[0]) for name in list_catalogs())
    assert not names_its_language(NullTranslations())
    assert not names_its_language(Echo())


@pytest.mark.parametrize(
    ("template", "text"),
    [
        ("{careers}: compared", "n.e.c.: compared"),
        ("Compare {careers}", "Compare n.e.c."),
        ("{careers}", "n.e.c."),
        ("{careers}. And {careers}.", "n.e.c. And n.e.c."),
        ("Which of {careers}? Read of {careers} here.", "Which of n.e.c.? Read of n.e.c. here."),
    ],
)
def test_words_stand_in_each_place_that_a_translation_has_for_them(
    template: str, text: str
) -> None:
    """What came after the first place lost its other ones."""
    words = Piece("n.e."), Piece("c.")
    assert str(take_apart("page.caption", template, None).around(*words)) == text
