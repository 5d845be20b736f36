"""What was found: how words agree, how well a text does, and what that makes of a career."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from enum import Enum
from math import log10
from typing import Literal, TypeAlias

import attrs

from careercompare.catalog.checks import a_career, a_share
from careercompare.catalog.naming import Name, Naming
from careercompare.catalog.results import Result
from careercompare.errors import sealed
from careercompare.model import Career
from careercompare.words import each_of_kind, of_kind, one_of, satisfies

FieldName: TypeAlias = Literal["title", "alternate_titles", "codes", "slug"]


class How(Enum):
    """How a word that was asked for stands in a text, from the surest to the least sure.

    - ``SAME``: the same word; case, accents and punctuation do not count.
    - ``NUMBER``: the same word in singular or plural, "nurse" for nurses.
    - ``INITIALS``: the first letters of words, "ml" for machine learning.
    - ``START``: the beginning of a word, "eng" for engineer.
    - ``SHORT``: a word from its first letter to its last without the vowels, "mgr" for manager,
      or beginnings of words run together, "sysadmin" for systems administrator.
    - ``STEM``: a word that only ends otherwise, "teacher" for teaching; tried only where nothing
      else is found.
    - ``NEAR``: a word that is spelled much like it; tried only where nothing else is found.
    """

    SAME = "same"
    NUMBER = "number"
    INITIALS = "initials"
    START = "start"
    SHORT = "short"
    STEM = "stem"
    NEAR = "near"


# What it is worth at least, and how much more for the share of the letters that were asked for.
_WORTH = {
    How.SAME: (1, 0),
    How.NUMBER: (0.99, 0),
    How.INITIALS: (0.85, 0),
    How.START: (0.5, 0.4),
    How.SHORT: (0.5, 0.2),
    How.STEM: (0.5, 0),
}

_a_word = satisfies(
    lambda value: isinstance(value, str) and value != "", "a word", "Write it as a text."
)


@sealed
@attrs.frozen
class WordMatch:
    """One word that was *asked* for, what was *found* of the text, and *how* the two agree.

    >>> from careercompare import Catalog
    >>> Catalog.sample().find("sofware developer")[0].words[0]
    WordMatch(asked='sofware', found='software', how=<How.NEAR: 'near'>)
    """

    asked: str = attrs.field(validator=_a_word)
    found: str = attrs.field(validator=_a_word)
    how: How = attrs.field(validator=of_kind(How, "Choose one, such as How.SAME."))

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
class Match(Result):
    """A career that was found, and why.

    *text* is the text of the career that agrees best with what was asked for, *field* says which
    of its texts that is, and *words* how each word stands in it; what is not there was left out.

    *agreement* says how well that text agrees: 1 for a title, code or slug as it was asked for, and
    0.9 for such an alternate title, since many careers may have it. It falls with words that are
    only like it or left out, with further words in the text, and where the text does not name what
    was asked for: who asks for a nurse means no nurse manager, nor the occupations that a title
    excepts. Which of its words a text names is known in English.

    *score* is the agreement raised by how common the career is, as far as its `Outlook` tells: by
    up to a third of what is lacking to 1, in proportion to the digits of its openings a year.
    Where these are not known nothing is added.

    >>> from careercompare import Catalog
    >>> match = Catalog.official().find("nurse")[0]
    >>> match.career.title, match.text, match.field
    ('Registered Nurses', 'Registered Nurses', 'title')
    """

    career: Career = attrs.field(validator=a_career)
    score: float = attrs.field(validator=a_share)
    agreement: float = attrs.field(validator=a_share)
    field: FieldName = attrs.field(validator=one_of(FieldName))
    text: str = attrs.field(validator=of_kind(str, "Give the text that agrees."))
    words: tuple[WordMatch, ...] = attrs.field(
        validator=each_of_kind(WordMatch, "Give one for each word that was found.")
    )

    def __repr__(self) -> str:
        return f"<Match {str(self.career.name)!r} by {self.field}: {self.score}>"


_ALTERNATE = 0.9
_NOT_NAMED, _EXCEPTED = 0.8, 0.5
_BEHIND = 0.5
_COMMON, _DIGITS = 1 / 3, 6


def agree(
    field: FieldName,
    hits: Sequence[WordMatch],
    heads: Iterable[str],
    naming: Naming | None,
    length: int,
) -> float:
    """Return how well a text of so many words agrees, which all of *hits* stand in.

    *heads* are the words that name what was asked for, and *naming* is what the text names; None
    where that is not known.
    """
    found = {word for hit in hits for word in hit.found.split()}
    if naming is None or not naming.names:
        return _weigh(len(found) / length) * limit(field)
    asked = {hit.found.split()[-1] for hit in hits if hit.asked in heads}
    best = max(_compare(name, found, asked) for name in naming.names)
    is_excepted = not found.isdisjoint(naming.excepted)
    return best * (_EXCEPTED if is_excepted else 1) * limit(field)


def _compare(name: Name, found: set[str], asked: set[str]) -> float:
    words = {name.head} | name.before
    further = len(words - found) + _BEHIND * len(name.behind - found)
    # What stands in another name of the same title does not narrow this one.
    share = len(found & (words | name.behind)) / (len(found) + further)
    return _weigh(share) * (1 if name.head in asked else _NOT_NAMED)


def _weigh(share: float) -> float:
    """Return what remains where only that *share* of the words was asked for."""
    return 0.8 + 0.2 * share


def limit(field: FieldName) -> float:
    """Return how well a text of that field agrees at most."""
    return _ALTERNATE if field == "alternate_titles" else 1.0


def raise_common(agreement: float, career: Career) -> float:
    """Return the score of a career of which a text agrees so well."""
    openings = None if career.outlook is None else career.outlook.openings
    common = 0.0 if openings is None else min(1.0, log10(1 + openings) / _DIGITS)
    return agreement + (1 - agreement) * _COMMON * common
