"""Many texts, folded once into one, so that each question is a few scans of it."""

from __future__ import annotations

import difflib
import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator
from itertools import accumulate

from careercompare.model import Career
from careercompare.search.match import FieldName, How, Match, WordMatch
from careercompare.search.words import fold_words

_FIELDS: tuple[FieldName, ...] = ("title", "alternate_titles", "codes", "slug")
_REST_OF_WORD = "[^ \n]*"

# Longer ones could be divided among the words of a text in too many ways to try them all.
_LONGEST_ABBREVIATION = 10
_CONTRACTION = re.compile("[a-z][b-df-hj-np-tv-z]{2,}")  # as "mgr": no vowel after the first letter

_NEAR_WORDS = 3
_NEARNESS = 0.75

_Hits = dict[int, WordMatch]
"""By the number of a text, how one word stands in it."""


class Finder:
    """The texts of many careers, ready to be searched.

    >>> finder = Finder([Career("Machine Learning Engineer"), Career("Sales Engineer")])
    >>> [(match.career.title, match.score) for match in finder.find("ml engineer")]
    [('Machine Learning Engineer', 0.925)]
    """

    def __init__(self, careers: Iterable[Career]) -> None:
        self._entries: list[tuple[int, Career, FieldName, str]] = []
        self._lines: list[str] = []
        for place, career in enumerate(careers):
            for line, (field, text) in _read_texts(career).items():
                self._entries.append((place, career, field, text))
                self._lines.append(f"\n {line}")
        self._starts = list(accumulate(map(len, self._lines), initial=0))
        self._text = "".join(self._lines) + "\n"

    def find(self, asked: str) -> tuple[Match, ...]:
        """Return each career with a text in which all the words stand, the best first."""
        words = fold_words(asked)
        if not words:
            return ()
        hits = [self._look_up(word) for word in words]
        found = [*self._find_whole(words), *self._find_all(hits)]
        if not found:
            hits = [self._look_up_near(word) | hit for word, hit in zip(words, hits, strict=True)]
            found = [*self._find_all(hits)]
        best: dict[int, tuple[tuple[float, int, int], Match]] = {}
        for place, match in found:
            rank = (-match.score, _FIELDS.index(match.field), place)
            if place not in best or rank < best[place][0]:
                best[place] = rank, match
        return tuple(match for _, match in sorted(best.values(), key=lambda ranked: ranked[0]))

    def _find_whole(self, words: tuple[str, ...]) -> Iterator[tuple[int, Match]]:
        """Find the texts that are these words, wherever they are divided by spaces."""
        pattern = f"\n {' ?'.join(''.join(words))}(?=\n)"
        for hit in re.finditer(pattern, self._text):
            match = WordMatch(" ".join(words), hit[0][2:], How.SAME)
            yield self._match(self._number(hit), [match])

    def _find_all(self, hits: list[_Hits]) -> Iterator[tuple[int, Match]]:
        first, *others = sorted(hits, key=len)
        for number in first:
            if all(number in other for other in others):
                yield self._match(number, [hit[number] for hit in hits])

    def _match(self, number: int, words: list[WordMatch]) -> tuple[int, Match]:
        place, career, field, text = self._entries[number]
        found = {part for word in words for part in word.found.split()}
        share = len(found) / len(set(self._lines[number].split()))
        score = sum(word.worth for word in words) / len(words) * (0.8 + 0.2 * share)
        return place, Match(career, round(score, 3), field, text, tuple(words))

    def _look_up(self, word: str) -> _Hits:
        gap = f"(?:{_REST_OF_WORD} )??" if len(word) <= _LONGEST_ABBREVIATION else ""
        hits = self._scan(f" {gap.join(word)}{_REST_OF_WORD}", word)
        if _CONTRACTION.fullmatch(word):
            letters = "".join(f"[^ \n{letter}]*{letter}" for letter in word[1:])
            hits = self._scan(f" {word[0]}{letters}{_REST_OF_WORD}", word, How.SHORT) | hits
        return hits

    def _look_up_near(self, word: str) -> _Hits:
        hits: _Hits = {}
        if word.isalpha():  # a code that is almost another one is not like it at all
            furthest = 1 + len(word) // 6
            known = dict.fromkeys(
                each for each in self._text.split() if abs(len(each) - len(word)) <= furthest
            )
            for near in reversed(difflib.get_close_matches(word, known, _NEAR_WORDS, _NEARNESS)):
                hits |= self._scan(f" {near}(?![^ \n])", word, How.NEAR)
        return hits

    def _scan(self, pattern: str, word: str, how: How | None = None) -> _Hits:
        hits: _Hits = {}
        for hit in re.finditer(pattern, self._text):
            number, found = self._number(hit), hit[0][1:]
            match = WordMatch(word, found, how or _tell_how(word, found))
            if number not in hits or match.worth > hits[number].worth:
                hits[number] = match
        return hits

    def _number(self, hit: re.Match[str]) -> int:
        return bisect_right(self._starts, hit.start()) - 1


def _read_texts(career: Career) -> dict[str, tuple[FieldName, str]]:
    """Return each text of a career by its folded words, with the first field that has it."""
    texts: list[tuple[FieldName, str]] = [
        ("title", career.title),
        *(("alternate_titles", title) for title in career.alternate_titles),
        *(("codes", code) for code in career.codes.values()),
        ("slug", career.slug),
    ]
    return {" ".join(fold_words(text)): (field, text) for field, text in reversed(texts)}


def _tell_how(asked: str, found: str) -> How:
    if found == asked:
        return How.SAME
    if found.startswith(asked):
        return How.START
    return How.INITIALS if len(found.split(" ")) == len(asked) else How.SHORT
