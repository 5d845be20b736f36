"""What every page is written with: the words of one locale, in one house style."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from careercompare.l10n import Localizer
from careercompare.model import CareerName
from careercompare.presentation.house_style import HouseStyle
from careercompare.presentation.page import Link, LinkList
from careercompare.words import Message, Phrase, Value, join_phrases

_SENTENCES = Message("page.sentences", "{before} {after}")
_VERSUS = Message("page.versus", "{left} vs {right}")


@attrs.frozen
class Writer:
    """Puts what belongs to every page into the words of one locale, in one house style."""

    localizer: Localizer
    style: HouseStyle

    def word(self, value: Value) -> Phrase:
        """Put a value into words."""
        return self.localizer.phrase(value, self.style.money)

    def line_up(self, sentences: Iterable[Message]) -> Phrase:
        """Put sentences into words, one behind the other."""
        between = str(self.word(_SENTENCES.fill(before="", after="")))
        return join_phrases([self.word(sentence) for sentence in sentences], between)

    def link(self, heading: Message, links: Iterable[Link | None]) -> LinkList | None:
        """Put those *links* that there are under a heading, or return None where there is none."""
        found = tuple(link for link in links if link is not None)
        return LinkList(self.word(heading), found) if found else None


def oppose(names: Sequence[CareerName]) -> Value:
    """Return one value for "A vs B vs C".

    The halves are opposed first, so that a sentence about a thousand careers is ten deep.
    """
    if len(names) == 1:
        return names[0]
    middle = (len(names) + 1) // 2
    return _VERSUS.fill(left=oppose(names[:middle]), right=oppose(names[middle:]))
