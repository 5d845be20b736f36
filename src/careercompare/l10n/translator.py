"""Sentences in the language of one locale, before their values are filled in."""

from __future__ import annotations

from collections.abc import Sequence
from gettext import NullTranslations
from string import Formatter

import attrs

from careercompare.errors import InvalidOption
from careercompare.l10n.catalogs import Words, ask, find_words, names_its_language
from careercompare.words import Message, Phrase, Piece


@attrs.frozen
class Sentence:
    """A translated sentence taken apart: pieces of its own words, and the names of its places.

    *fixed* is all of it, worded, where it has no place, else None.
    """

    template: str
    parts: tuple[Piece | str, ...]
    fixed: Phrase | None


@attrs.frozen
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
        return self.identifier.replace("_", "-")

    def compile(self, key: str, english: str, plural: str | None, count: int) -> Sentence:
        """Return the sentence for a message's parts, taken apart; *count* chooses a plural.

        A loose brace raises `InvalidOption`.

        >>> Translator.find("de", ()).compile("demand.low", "Low", None, 0).template
        'Gering'
        """
        message = Message.of(key, english, plural, {})
        template, language = self._translate(message, count)
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

    def _translate(self, message: Message, count: int) -> tuple[str, str | None]:
        """Return the template, and the tag of its language where that is not the page's."""
        english = message.english
        if message.plural is not None and count != 1:
            english = message.plural
        for own in self.own:
            text = ask(own, message, count)
            # Only who speaks the page's language may say the same as the English, as a comma does.
            if text is not None and (own is self.whole or text != english):
                return text, None
        text = self.words.translate(message, count)
        language = self.words.identifier.replace("_", "-") if text else "en"
        return text or english, None if language == self.language else language
