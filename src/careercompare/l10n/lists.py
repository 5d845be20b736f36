"""Things in a row: lists in a sentence (UTS #35 part 2, list patterns), and chains of pairs."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Sequence
from functools import cached_property

import attrs

from careercompare.words import Phrase, Piece

# What is written depends on how the next thing begins, as in ICU's ListFormatter; beyond it an
# accent, a y that is a vowel and an opening quote or bracket change nothing in what is heard.
# Neither is compiled before it is used: most languages use none.
_SOUNDS_LIKE_I = r"(?i)[«\u201c\u2018\"'(\[]*(?:[ií]|h[ií](?![aeáé])|y(?![\Waeiouáéíóú]))"
_HEBREW = r"[\u0590-\u05ff\ufb1d-\ufb4f]"
FITTING = {"es", "he"}
"""The languages in which what stands between two things depends on the second one."""


def split_pair(pattern: str) -> tuple[str, str, str]:
    """Return what stands before, between and after the places of a pattern of CLDR with two.

    >>> split_pair("{0}, and {1}")
    ('', ', and ', '')
    """
    before, _, rest = pattern.partition("{0}")
    between, _, after = rest.partition("{1}")
    return before, between, after


@attrs.frozen(eq=False, repr=False)
class ListPatterns:
    """How a locale joins things: patterns with the places ``{0}`` and ``{1}``, by *language*."""

    two: str
    start: str
    middle: str
    end: str
    language: str = ""

    def separators(self, items: Sequence[str | Phrase]) -> list[str]:
        """Return what stands before, between and after *items*: one text more than there are.

        The conjunction may depend on the item that follows: Spanish writes "e Ingeniería", and
        Hebrew sets off what is not written in its own letters by a hyphen.

        >>> spanish = ListPatterns("{0} y {1}", "{0}, {1}", "{0}, {1}", "{0} y {1}", "es")
        >>> spanish.separators(["A", "Ingeniería"])
        ['', ' e ', '']
        """
        two, start, middle, end = self._parts
        patterns = [start, *[middle] * (len(items) - 3), end] if len(items) > 2 else [two]
        separators, tail = [""], ""
        for (before, between, after), item in zip(patterns, items[1:], strict=False):
            separators[-1] += before
            separators.append(self._fit(between, item))
            tail = after + tail
        return [*separators, tail] if items else [""]

    @cached_property
    def _parts(self) -> list[tuple[str, str, str]]:
        """What stands before, between and after the two places of each pattern."""
        return [split_pair(each) for each in (self.two, self.start, self.middle, self.end)]

    def _fit(self, between: str, item: str | Phrase) -> str:
        if self.language == "es" and between == " y " and re.match(_SOUNDS_LIKE_I, str(item)):
            return " e "
        if self.language == "he" and between.endswith("ו") and not re.match(_HEBREW, str(item)):
            return f"{between}-"
        return between


def chain(phrases: Sequence[Phrase], pair: Sequence[Piece | str], first: str) -> Phrase:
    """Return *phrases* as if each had been put into *pair* with all those before it.

    *pair* is a sentence taken apart: pieces, and the names of places, of which *first* is that of
    what comes before. However many phrases there are, none is put into another.

    >>> words = [Phrase((Piece(word),)) for word in "abc"]
    >>> str(chain(words, ["left", Piece(" vs "), "right"], "left"))
    'a vs b vs c'
    """
    place = pair.index(first)
    before, after = pair[:place], pair[place + 1 :]
    parts: deque[Piece | Phrase] = deque()
    for phrase in phrases:
        if parts:
            parts.extendleft(phrase if isinstance(part, str) else part for part in before[::-1])
            parts.extend(phrase if isinstance(part, str) else part for part in after)
        else:
            parts.append(phrase)
    return Phrase(tuple(parts))


def intersperse(phrases: Sequence[Phrase], between: Sequence[Piece]) -> Phrase:
    """Return *phrases* with a piece between each two of them.

    >>> str(intersperse([Phrase((Piece(word),)) for word in "abc"], [Piece("-"), Piece("+")]))
    'a-b+c'
    """
    if len(phrases) == 2:
        return Phrase((phrases[0], between[0], phrases[1]))
    parts: list[Piece | Phrase] = [*phrases, *between]
    parts[::2] = phrases
    parts[1::2] = between
    return Phrase(tuple(parts))


def find_joint(pair: Sequence[Piece | str], first: str) -> Piece | None:
    """Return the piece that is all that *pair* has between its two places, where there is one.

    >>> find_joint(["left", Piece(" vs "), "right"], "left").text
    ' vs '
    """
    if len(pair) == 3 and pair[0] == first and isinstance(pair[1], Piece):
        return pair[1]
    return None
