"""What was found, and why: frozen values."""

from __future__ import annotations

from enum import Enum
from typing import Literal, TypeAlias

import attrs

from careercompare.errors import sealed
from careercompare.model import Career

FieldName: TypeAlias = Literal["title", "alternate_titles", "codes", "slug"]


class How(Enum):
    """How a word that was asked for stands in a text, from the surest to the least sure.

    - ``SAME``: the same word; case, accents and punctuation do not count.
    - ``INITIALS``: the first letters of words, "ml" for machine learning.
    - ``START``: the beginning of a word, "eng" for engineer.
    - ``SHORT``: a word from its first letter to its last without the vowels, "mgr" for manager,
      or beginnings of words run together, "sysadmin" for systems administrator.
    - ``NEAR``: a word that is spelled much like it; tried only where nothing else is found.
    """

    SAME = "same"
    INITIALS = "initials"
    START = "start"
    SHORT = "short"
    NEAR = "near"


# What it is worth at least, and how much more for the share of the letters that were asked for.
_WORTH = {How.SAME: (1, 0), How.INITIALS: (0.85, 0), How.START: (0.5, 0.4), How.SHORT: (0.5, 0.2)}


@sealed
@attrs.frozen
class WordMatch:
    """One word that was *asked* for, what was *found* of the text, and *how* the two agree."""

    asked: str
    found: str
    how: How

    @property
    def worth(self) -> float:
        """How much the find counts, from 0 to 1 for the same word."""
        if self.how is How.NEAR:
            from difflib import SequenceMatcher  # imported here since few words need it

            return 0.5 * SequenceMatcher(None, self.found, self.asked).ratio()
        least, more = _WORTH[self.how]
        return least + more * len(self.asked) / len(self.found)


@sealed
@attrs.frozen(repr=False)
class Match:
    """A career that was found, and why.

    *text* is the text of the career that agrees best with what was asked for, *field* says which
    of its texts that is, and *words* how each word stands in it. *score* is 1 for a text as it was
    asked for; it falls with words that are only like it, and with further words in the text.
    """

    career: Career
    score: float
    field: FieldName
    text: str
    words: tuple[WordMatch, ...]

    def __repr__(self) -> str:
        return f"<Match {self.career.title!r} by {self.field}: {self.score}>"
