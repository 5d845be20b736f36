"""The words of the library in other languages: gettext catalogs that ship in the package."""

from __future__ import annotations

import gettext
from collections.abc import Sequence
from importlib import resources

import attrs

_SOURCE_LANGUAGE = "en"


class _Untranslated(gettext.NullTranslations):
    """Answers where a catalog has no translation, so that English words can be told apart."""

    def pgettext(self, context: str, message: str) -> str:
        return ""

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return ""


@attrs.frozen
class Catalog:
    """Translations into one language, named by its CLDR identifier."""

    identifier: str
    translations: gettext.NullTranslations

    def translate(self, context: str, one: str, many: str | None, count: int) -> str:
        """Return the translation, or "" where there is none; *many* has a plural for *count*."""
        if many is None:
            return self.translations.pgettext(context, one)
        return self.translations.npgettext(context, one, many, count)


def list_catalogs() -> list[str]:
    """Name the languages that the package brings words for, beside English."""
    folder = resources.files("careercompare.l10n") / "catalogs"
    return sorted(entry.name for entry in folder.iterdir() if entry.is_dir())


def find_catalog(line: Sequence[str]) -> Catalog:
    """Load the words for a locale, given the *line* of its identifier and those it inherits from.

    ``pt_PT`` is served by the words of ``pt_BR``, since both descend from ``pt``; ``zh_Hant`` is
    not served by ``zh_Hans``. A locale without words gets an empty catalog of English.
    """
    from careercompare.l10n.cldr import ancestry

    for identifier in line:
        if identifier == _SOURCE_LANGUAGE:
            break
        for name in list_catalogs():
            if identifier != "root" and identifier in ancestry(name):
                return Catalog(name, _load(name))
    return Catalog(_SOURCE_LANGUAGE, _Untranslated())


def _load(name: str) -> gettext.GNUTranslations:
    folder = resources.files("careercompare.l10n") / "catalogs"
    with (folder / name / "LC_MESSAGES" / "careercompare.mo").open("rb") as file:
        translations = gettext.GNUTranslations(file)
    translations.add_fallback(_Untranslated())
    return translations
