"""Finds careers by their words, however they are spelled, and tells why."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from enum import Enum
from functools import cached_property
from itertools import accumulate
from typing import Literal, TypeAlias

import attrs

from careercompare.errors import find_close, sealed
from careercompare.model import Career, make_slug

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
        return f"<Match {str(self.career.name)!r} by {self.field}: {self.score}>"


_FIELDS: tuple[FieldName, ...] = ("title", "alternate_titles", "codes", "slug")
_ASCII_WORDS = re.compile("[a-z0-9]+")
_REST_OF_WORD, _END = "[^ \n]*", "(?![^ \n])"

# Longer ones could be divided among the words of a text in too many ways to try them all.
_LONGEST_ABBREVIATION = 10
# As "mgr" for manager or managers: the first and the last letter, and between them no vowel.
_CONTRACTION = re.compile("[a-z][b-df-hj-np-tv-z]{2,}")

_NEAR_WORDS = 3
_NEARNESS = 0.8

# Each word is a search of all texts, and a comparison of two words takes the product of their
# lengths. Nobody asks for more: a longer question is still found where it is a text as a whole.
_MOST_WORDS = 16
_LONGEST_NEAR = 40

_Hit = tuple[float, WordMatch]
"""How a word stands in a text, behind how much that is worth."""

_Hits = dict[int, _Hit]
"""By the number of a text, how one word stands in it."""

_Rank = tuple[float, int, int]
"""What comes first: the higher score, the more telling field, the earlier text."""


def fold_words(text: str) -> tuple[str, ...]:
    """Return the words of *text* without case, accents and punctuation.

    >>> fold_words("Chef/Köchin (Ph.D.)")
    ('chef', 'kochin', 'ph', 'd')
    """
    # Of plain ASCII, which most texts are, the same is found ten times as fast.
    plain = text.isascii() and "+" not in text and "#" not in text
    if plain and (words := _ASCII_WORDS.findall(text.replace("'", "").lower())):
        return tuple(words)
    return tuple(filter(None, make_slug(text).split("-")))


def read_texts(career: Career) -> dict[str, tuple[FieldName, str]]:
    """Return each text of a career by its folded words, with the first field that has it."""
    texts: list[tuple[FieldName, str]] = [
        ("title", career.title),
        *(("alternate_titles", title) for title in career.alternate_titles),
        *(("codes", code) for code in career.codes.values()),
        ("slug", career.slug),
    ]
    if career.place is not None:
        texts.insert(0, ("title", str(career.name)))
    return {" ".join(fold_words(text)): (field, text) for field, text in reversed(texts)}


class Finder:
    """The texts of many careers, ready to be searched.

    >>> finder = Finder([Career("Machine Learning Engineer"), Career("Sales Engineer")])
    >>> [(match.career.title, match.score) for match in finder.find("ml engineer")]
    [('Machine Learning Engineer', 0.925)]
    """

    def __init__(self, careers: Iterable[Career]) -> None:
        self._texts: list[tuple[Career, FieldName, str]] = []
        self._by_letters: dict[str, list[int]] = {}
        lines: list[str] = []
        for career in careers:
            for line, (field, text) in read_texts(career).items():
                self._by_letters.setdefault(line.replace(" ", ""), []).append(len(lines))
                self._texts.append((career, field, text))
                lines.append(f"\n {line}")
        self._longest = max(map(len, lines), default=0)
        self._starts = list(accumulate(map(len, lines), initial=0))
        self._lengths = [line.count(" ") for line in lines]
        self._all = "".join(lines) + "\n"

    @cached_property
    def _vocabulary(self) -> list[str]:
        return sorted(set(self._all.split()))

    def find(self, asked: str) -> tuple[Match, ...]:
        """Return each career with a text in which all the words stand, the best first.

        A word that is there twice counts once. More than 16 words are found only where they are
        all of a text.
        """
        every = fold_words(asked)
        if not every:
            return ()
        found = [*self._find_whole(every)]
        words = tuple(dict.fromkeys(every))
        if len(words) <= _MOST_WORDS:
            hits = [self._look_up(word) for word in words]
            found += _find_all(hits)
            if not found:
                found += _find_all(
                    [self._look_up_near(word) | hit for word, hit in zip(words, hits, strict=True)]
                )
        best: dict[str, tuple[_Rank, list[_Hit]]] = {}
        for number, each in found:
            career, field, _ = self._texts[number]
            rank = (-_score(each, self._lengths[number]), _FIELDS.index(field), number)
            if career.slug not in best or rank < best[career.slug][0]:
                best[career.slug] = rank, each
        return tuple(
            Match(career, -score, field, text, tuple(match for _, match in each))
            for (score, _, number), each in sorted(best.values(), key=lambda ranked: ranked[0])
            for career, field, text in [self._texts[number]]
        )

    def _find_whole(self, words: tuple[str, ...]) -> Iterator[tuple[int, list[_Hit]]]:
        """Find the texts that are these words, wherever they are divided by spaces."""
        for number in self._by_letters.get("".join(words), ()):
            start, end = self._starts[number], self._starts[number + 1]
            match = WordMatch(" ".join(words), self._all[start + 2 : end], How.SAME)
            yield number, [(match.worth, match)]

    def _look_up(self, word: str) -> _Hits:
        hits: _Hits = {}
        if len(word) > self._longest:
            return hits
        gap = f"(?:{_REST_OF_WORD} )??" if len(word) <= _LONGEST_ABBREVIATION else ""
        self._scan(f" {gap.join(word)}{_REST_OF_WORD}", word, How.SHORT, hits)
        if len(word) > 1:
            initials = f"{_REST_OF_WORD} ".join(word)
            self._scan(f" {initials}{_REST_OF_WORD}", word, How.INITIALS, hits)
        if _CONTRACTION.fullmatch(word):
            letters = "".join(f"[^ \n{letter}]*{letter}" for letter in word[1:-1])
            self._scan(
                f" {word[0]}{letters}{_REST_OF_WORD}{word[-1]}s?{_END}", word, How.SHORT, hits
            )
        return hits

    def _look_up_near(self, word: str) -> _Hits:
        hits: _Hits = {}
        # A code that is almost another one is not like it at all.
        if word.isalpha() and len(word) <= _LONGEST_NEAR:
            furthest = 1 + len(word) // 6
            known = [each for each in self._vocabulary if abs(len(each) - len(word)) <= furthest]
            for near in find_close(word, known, _NEAR_WORDS, _NEARNESS):
                self._scan(f" {near}{_END}", word, How.NEAR, hits)
        return hits

    def _scan(self, pattern: str, word: str, how: How, hits: _Hits) -> None:
        """Add to *hits*, of each text, the best of what *pattern* finds and what is there."""
        known: dict[str, _Hit] = {}
        for place in re.finditer(pattern, self._all):
            found = place[0][1:]
            if (hit := known.get(found)) is None:
                match = WordMatch(word, found, _tell_how(word, found, how))
                hit = known[found] = match.worth, match
            number = self._number(place)
            if number not in hits or hit[0] > hits[number][0]:
                hits[number] = hit

    def _number(self, hit: re.Match[str]) -> int:
        return bisect_right(self._starts, hit.start()) - 1


def _find_all(hits: list[_Hits]) -> Iterator[tuple[int, list[_Hit]]]:
    """Find the texts in which every word stands."""
    fewest = min(hits, key=len)
    for number in fewest:
        if all(number in hit for hit in hits):
            yield number, [hit[number] for hit in hits]


def _score(hits: list[_Hit], length: int) -> float:
    """Return the mean worth of the words, less up to a fifth for words that nobody asked for."""
    found = {match.found for _, match in hits}
    share = min(1, sum(each.count(" ") + 1 for each in found) / length)
    return round(sum(worth for worth, _ in hits) / len(hits) * (0.8 + 0.2 * share), 3)


def _tell_how(asked: str, found: str, how: How) -> How:
    if found == asked:
        return How.SAME
    return How.START if found.startswith(asked) else how
