"""Sentences in other languages, of gettext catalogs: the library's own and those of third parties.

The library's ship in the package. A catalog of a region holds only what differs from the language
that it belongs to: Mexico's words are those of Latin America, and these are those of Spain,
message by message.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cache, cached_property, lru_cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pkgutil import get_data
from string import Formatter
from typing import cast

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.l10n.locales import Direction, could_disturb, to_tag
from careercompare.l10n.stops import ends_with_stop, starts_with_stop, stop_once
from careercompare.words import Message, Phrase, Piece, contain

_SOURCE_LANGUAGE = "en"
_MOST_COUNTED = 64
# Two braces stand for one that is no place.
_PLACE = re.compile(r"(?<!\{)\{(\w+)\}")
_OWN_NAME = Message("language.name", "English")


class _Untranslated(NullTranslations):
    """Answers where a catalog has no translation, so that English words can be told apart."""

    def pgettext(self, context: str, message: str) -> str:
        return ""

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return ""


class _Asked(str):
    """A text that is no other object: gettext hands it back where there is no translation."""

    __slots__ = ()


@attrs.frozen(eq=False, repr=False)
class Words:
    """The words for one locale: *catalogs*, each standing in for what those before it lack.

    *identifier* is CLDR's name of the language; English, that of the sources, has no catalog.
    """

    identifier: str
    catalogs: tuple[NullTranslations, ...]

    def translate(self, message: Message, count: int) -> str:
        """Return the translation, or "" where there is none; a plural is the one for *count*."""
        key, one, many = message.key, message.english, message.plural
        for catalog in self.catalogs:
            found = (
                catalog.pgettext(key, one)
                if many is None
                else catalog.npgettext(key, one, many, count)
            )
            if found:
                return found
        return ""


@sealed
@attrs.frozen
class Sentence:
    """A translated sentence taken apart: pieces of its own words, and the names of its places.

    *fixed* is all of it, worded, where it has no place, else None.
    """

    template: str
    parts: tuple[Piece | str, ...]
    fixed: Phrase | None

    def around(self, *words: Piece | Phrase) -> Phrase:
        """Return the sentence with *words* in its place, for a sentence that has one value.

        A translation may say that twice.
        """
        if self._ends is None:
            held = Phrase(words)
            return self.join([part if isinstance(part, Piece) else held for part in self.parts])
        before, after = self._ends
        return Phrase((*before, *words, *after))

    def join(self, parts: Sequence[Piece | Phrase]) -> Phrase:
        """Return the sentence of its *parts*, with words for the name of each place."""
        for place in self._stops:
            if ends_with_stop(parts[place - 1]):
                return stop_once(parts, self._stops)
        return Phrase(tuple(parts))

    def isolate(self, direction: Direction) -> Sentence:
        """Return words without a place, isolated where they could turn others on such a page."""
        language = next((part.language for part in self.parts if isinstance(part, Piece)), None)
        if language is None or not could_disturb(self.template, direction):
            return self
        text = "".join([part.text for part in self.parts if isinstance(part, Piece)])
        piece = Piece(text, language, isolated=True)
        return attrs.evolve(self, parts=(piece,), fixed=Phrase((piece,)))

    @cached_property
    def _stops(self) -> tuple[int, ...]:
        """Where there is a full stop right behind one of the places."""
        return tuple(
            place for place, part in enumerate(self.parts) if place and starts_with_stop(part)
        )

    @cached_property
    def _ends(self) -> tuple[tuple[Piece, ...], tuple[Piece, ...]] | None:
        """What is before and after its place; None where there is more to look at."""
        place = next(at for at, part in enumerate(self.parts) if isinstance(part, str))
        before, after = self.parts[:place], self.parts[place + 1 :]
        ends = [tuple([part for part in end if isinstance(part, Piece)]) for end in (before, after)]
        is_simple = len(ends[0] + ends[1]) == len(self.parts) - 1 and not self._stops
        return (ends[0], ends[1]) if is_simple else None


def take_apart(key: str, template: str, language: str | None) -> Sentence:
    """Take the *template* of a message apart, whose words are in *language* (None: the page's).

    A loose brace raises `InvalidOption`.

    >>> take_apart("greeting", "Hello {name}!", None).parts[1]
    'name'
    """
    template = contain(template)
    parts: list[Piece | str] = []
    try:
        for literal, name, _, _ in Formatter().parse(template):
            parts += [Piece(literal, language)] if literal else []
            parts += [] if name is None else [name]
    except ValueError as problem:
        remedy = "Write {{ and }} for braces that stand for no value."
        raise InvalidOption(
            f"message {key}", template, f"no loose brace ({problem})", remedy
        ) from None
    pieces = tuple(part for part in parts if isinstance(part, Piece))
    fixed = Phrase(pieces) if len(pieces) == len(parts) else None
    return Sentence(template, tuple(parts), fixed)


@attrs.frozen(eq=False, repr=False)
class Translator:
    """Finds the words for messages: a third party's own, then the library's, then the English.

    *identifier* is CLDR's name of the language that most of the words are in. *whole* is the one
    of *own* that holds all of the library's sentences, or None.
    """

    identifier: str
    words: Words
    own: tuple[NullTranslations, ...]
    whole: NullTranslations | None

    @classmethod
    def find(cls, identifier: str, own: Sequence[NullTranslations]) -> Translator:
        """Return the translator for a locale of CLDR, with translations of a third party."""
        from careercompare.l10n.cldr import identify

        words = find_words(identifier)
        whole = next(filter(names_its_language, own), None)
        if whole is None:
            return cls(words.identifier, words, tuple(own), None)
        language = identify(whole.info().get("language") or identifier)
        return cls(language, words, tuple(own), whole)

    @property
    def language(self) -> str:
        """The BCP 47 tag of the words."""
        return to_tag(self.identifier)

    def find_sentence(
        self, key: str, english: str, plural: str | None, count: int, direction: Direction = "ltr"
    ) -> Sentence:
        """Return the sentence of a message, given in its parts, with the plural for *count*.

        One without a place is isolated where it could turn what is around it in that *direction*.

        >>> Translator.find("de", ()).find_sentence("demand.low", "Low", None, 0).template
        'Gering'
        """
        template, language = self._translate(Message.of(key, english, plural, {}), count)
        found = self._take_apart(key, template, language)
        return found if found.fixed is None else found.isolate(direction)

    @cached_property
    def _take_apart(self) -> Callable[[str, str, str | None], Sentence]:
        # Counts differ from career to career, and their sentences are the same few.
        return lru_cache(_MOST_COUNTED)(take_apart)

    def _translate(self, message: Message, count: int) -> tuple[str, str | None]:
        """Return the template, and the tag of its language where that is not the page's."""
        english = message.english
        if message.plural is not None and count != 1:
            english = message.plural
        for own in self.own:
            text = ask(own, message, count)
            if text is None or not _places_in(english) <= _places_in(text):
                continue  # with a place a name or a figure would be lost: rather English words
            # Only who speaks the page's language may say the same as the English, as a comma does.
            if own is self.whole or text != english:
                return text, None
        text = self.words.translate(message, count)
        language = to_tag(self.words.identifier) if text else _SOURCE_LANGUAGE
        return text or english, None if language == self.language else language


def _places_in(template: str) -> set[str]:
    """Return the names of the places for values; one may go without its count, as "a job"."""
    return {*_PLACE.findall(template)} - {"count"}


def languages() -> dict[str, str]:
    """Return the languages that have words: their BCP 47 tags, in order, with their own names.

    The words of a region stand beside those of its language; `Localizer` takes every tag.

    >>> languages()["pt-BR"]
    'Português (Brasil)'
    """
    key, english = _OWN_NAME.key, _OWN_NAME.english
    names = {name: _load(name).pgettext(key, english) for name in list_catalogs()}
    names[_SOURCE_LANGUAGE] = english
    return {to_tag(name): names[name] for name in sorted(names)}


@cache
def list_catalogs() -> tuple[str, ...]:
    """Name the languages that the package brings words for, beside English."""
    from importlib import resources  # English needs none of it, and it takes as long as all else

    folder = resources.files("careercompare.l10n") / "catalogs"
    return tuple(sorted(entry.name for entry in folder.iterdir() if entry.is_dir()))


@cache
def find_words(identifier: str) -> Words:
    """Return the words for a locale of CLDR; English ones where there are none in its language.

    Behind the words of ``pt_PT`` stand those of ``pt_BR``, since both descend from ``pt``;
    ``zh_Hant`` is not served by ``zh_Hans``.
    """
    from careercompare.l10n.cldr import ancestry

    line, names = ancestry(identifier)[:-1], dict[str, None]()
    if _SOURCE_LANGUAGE in line:
        return Words(_SOURCE_LANGUAGE, ())
    for ancestor in line:
        own = [name for name in list_catalogs() if ancestor in ancestry(name)]
        # Sorted by name, a language comes before its regions.
        names.update(dict.fromkeys(own[:1]))
    if not names:
        return Words(_SOURCE_LANGUAGE, ())
    return Words(next(iter(names)), tuple(map(_load, names)))


def names_its_language(translations: NullTranslations) -> bool:
    """Tell whether *translations* hold the library's own words, which name their language."""
    own_name = translations.pgettext(_OWN_NAME.key, _OWN_NAME.english)
    return own_name not in {"", _OWN_NAME.english}


def ask(translations: NullTranslations, message: Message, count: int) -> str | None:
    """Return the translation of *message*, which may equal the English, or None without one."""
    one = _Asked(message.english)
    if message.plural is None:
        found = translations.pgettext(message.key, one)
        return None if found is one else found
    many = _Asked(message.plural)
    found = translations.npgettext(message.key, one, many, count)
    return None if found is one or found is many else found


@cache
def _load(name: str) -> GNUTranslations:
    path = f"catalogs/{name}/LC_MESSAGES/careercompare.mo"
    content = cast("bytes", get_data("careercompare.l10n", path))
    translations = GNUTranslations(BytesIO(content))
    translations.add_fallback(_Untranslated())
    return translations
