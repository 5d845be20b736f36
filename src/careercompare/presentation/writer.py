"""What every page is written with: the words of one locale, in one house style."""

from __future__ import annotations

from collections.abc import Iterable

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
