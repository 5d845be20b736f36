"""What every page is written with: the words of one locale, in one house style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property

import attrs

from careercompare.errors import sealed
from careercompare.l10n import Localizer
from careercompare.presentation.page import Link, LinkList
from careercompare.words import HouseStyle, Kept, Phrase, Sentences, Value


@sealed
@attrs.frozen
class Writer(Kept):
    """Puts what belongs to every page into the words of one locale, in one house style."""

    localizer: Localizer
    style: HouseStyle

    @cached_property
    def addresses(self) -> HouseStyle:
        """The house style with the addresses of the pages in this locale."""
        locale, locales = self.localizer.locale, self.style.locales
        return self.style.in_locale(_find_spelling(locale, locales) if locales else locale)

    @cached_property
    def regional(self) -> str | None:
        """The language of the words with a country; None where it has none.

        That is the country of the numbers where their locale is of that language.
        """
        locale, language = self.localizer.locale, self.localizer.language
        is_own = locale.partition("-")[0] == language.partition("-")[0]
        return _find_regional(locale if is_own else language)

    @cached_property
    def regionals(self) -> tuple[str, ...]:
        """The same of the other editions of a page."""
        found = map(_find_regional, self.style.locales if self.has_editions else ())
        return tuple(dict.fromkeys([each for each in found if each and each != self.regional]))

    @cached_property
    def has_editions(self) -> bool:
        """Whether it is told in which locales there is a page, and it has an address in each."""
        style, url = self.style, self.addresses.comparison_url
        return bool(style.locales) and url is not None and url != style.comparison_url

    def word(self, value: Value) -> Phrase:
        """Put a value into words."""
        return self.localizer.phrase(value, self.style.money)

    def line_up(self, sentences: Iterable[Value]) -> Phrase:
        """Put sentences into words, one behind the other."""
        return self.word(Sentences(tuple(sentences)))

    def link(self, heading: Phrase, links: Iterable[Link | None]) -> LinkList | None:
        """Put those *links* that there are under a heading, or return None where there is none."""
        found = tuple(filter(None, links))
        return LinkList(heading, found) if found else None


def _find_spelling(locale: str, tags: Sequence[str]) -> str:
    from careercompare.l10n import find_spelling  # only where a tag is taken apart

    return find_spelling(locale, tags)


def _find_regional(tag: str) -> str | None:
    from careercompare.l10n import find_regional  # only where a tag is taken apart

    return find_regional(tag)
