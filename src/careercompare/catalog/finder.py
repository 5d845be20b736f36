"""Finds careers by their words, however they are spelled, and tells why."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from functools import cached_property, partial
from itertools import accumulate
from typing import NamedTuple

from careercompare.catalog.matching import (
    FieldName,
    How,
    Match,
    WordMatch,
    agree,
    limit,
    raise_common,
)
from careercompare.catalog.naming import (
    Naming,
    find_forms,
    fold_words,
    read_naming,
)
from careercompare.errors import find_close
from careercompare.model import Career

_FIELDS: tuple[FieldName, ...] = ("title", "alternate_titles", "codes", "slug")
_TITLES = _FIELDS[:2]
_REST_OF_WORD, _END = "[^ \n]*", "(?![^ \n])"

# Longer ones could be divided among the words of a text in too many ways to try them all.
_LONGEST_ABBREVIATION = 10
# As "mgr" for manager or managers: the first and the last letter, and between them no vowel.
_CONTRACTION = re.compile("[a-z][b-df-hj-np-tv-z]{2,}")

# Who does it, and the doing: "teacher" and teaching.
_ENDING = re.compile("(?<=[a-z]{4})(?:ers?|ors?|ing|ment|ists?)$")

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


class _Found(NamedTuple):
    """A text by its *number*, how words stand in it, and what they are *worth* together."""

    number: int
    words: tuple[WordMatch, ...]
    worth: float


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
    found: dict[str, tuple[FieldName, str]] = {}
    for field, text in texts:
        found.setdefault(" ".join(fold_words(text)), (field, text))
    return found


class Finder:
    """The texts of many careers, ready to be searched.

    >>> finder = Finder([Career("Machine Learning Engineer"), Career("Sales Engineer")])
    >>> [(match.career.title, match.score) for match in finder.find("ml engineer")]
    [('Machine Learning Engineer', 0.925)]
    """

    def __init__(self, careers: Iterable[Career]) -> None:
        self._texts: list[tuple[Career, FieldName, str]] = []
        self._by_letters: dict[str, list[int]] = {}
        self._namings: dict[int, Naming | None] = {}
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
        best: dict[str, tuple[_Rank, float, _Found]] = {}
        for each in self._find_whole(every):
            self._keep(best, each, lambda number: limit(self._texts[number][1]))
        words = tuple(dict.fromkeys(every))
        if len(words) <= _MOST_WORDS:
            heads = {name.head for name in read_naming(asked).names}
            for each in self._find_words(words, bool(best)):
                self._keep(best, each, partial(self._agree, each, heads))
        return tuple(
            Match(career, -score, round(agreement, 3), field, text, each.words)
            for (score, _, number), agreement, each in sorted(
                best.values(), key=lambda ranked: ranked[0]
            )
            for career, field, text in [self._texts[number]]
        )

    def _keep(
        self,
        best: dict[str, tuple[_Rank, float, _Found]],
        each: _Found,
        agree_: Callable[[int], float],
    ) -> None:
        """Add what was found to the *best* of each career, if it is better than what is there."""
        career, field, _ = self._texts[each.number]
        known = best.get(career.slug)
        if known is not None and each.worth * limit(field) < known[1]:
            return  # it cannot be better, whatever the text names
        agreement = each.worth * agree_(each.number)
        score = round(raise_common(agreement, career), 3)
        rank = (-score, _FIELDS.index(field), each.number)
        if known is None or rank < known[0]:
            best[career.slug] = rank, agreement, each

    def _agree(self, each: _Found, heads: set[str], number: int) -> float:
        field = self._texts[number][1]
        return agree(field, each.words, heads, self._read_naming(number), self._lengths[number])

    def _read_naming(self, number: int) -> Naming | None:
        """Return what a text names; None where it is no English title."""
        if number not in self._namings:
            career, field, text = self._texts[number]
            is_title = field in _TITLES and career.language.partition("-")[0] == "en"
            self._namings[number] = read_naming(text) if is_title else None
        return self._namings[number]

    def _find_whole(self, words: tuple[str, ...]) -> Iterator[_Found]:
        """Find the texts that are these words, wherever they are divided by spaces."""
        for number in self._by_letters.get("".join(words), ()):
            start, end = self._starts[number], self._starts[number + 1]
            match = WordMatch(" ".join(words), self._all[start + 2 : end], How.SAME)
            yield _Found(number, (match,), match.worth)

    def _find_words(self, words: tuple[str, ...], is_found: bool) -> list[_Found]:  # noqa: FBT001
        """Find the texts in which all words stand.

        Where there is none, a word may be near, and of three or more one may be left out.
        """
        hits = [self._look_up(word) for word in words]
        found = [*_find_all(hits, len(words))]
        if found or is_found:
            return found
        hits = [self._look_up_near(word) | hit for word, hit in zip(words, hits, strict=True)]
        found = [*_find_all(hits, len(words))]
        # What narrows stands in front in English, so that is missed the least.
        for place in range(len(words) - 1 if len(words) > 2 else 0):
            if not found and words[place].isalpha():
                some = _find_all([*hits[:place], *hits[place + 1 :]], len(words))
                # Other titles are so many that some would nearly always do.
                found = [each for each in some if self._texts[each.number][1] == "title"]
        return found

    def _look_up(self, word: str) -> _Hits:
        hits: _Hits = {}
        if len(word) > self._longest:
            return hits
        gap = f"(?:{_REST_OF_WORD} )??" if len(word) <= _LONGEST_ABBREVIATION else ""
        self._scan(f" {gap.join(word)}{_REST_OF_WORD}", word, How.SHORT, hits)
        if len(word) > 1:
            initials = f"{_REST_OF_WORD} ".join(word)
            self._scan(f" {initials}{_REST_OF_WORD}", word, How.INITIALS, hits)
        for form in find_forms(word):
            if not form.startswith(word):  # which is there already
                self._scan(f" {form}{_END}", word, How.NUMBER, hits)
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
            if (stem := _ENDING.sub("", word)) != word:
                self._scan(f" {stem}{_REST_OF_WORD}", word, How.STEM, hits)
        return hits

    def _scan(self, pattern: str, word: str, how: How, hits: _Hits) -> None:
        """Add to *hits*, of each text, the best of what *pattern* finds and what is there."""
        known: dict[str, _Hit] = {}
        forms = find_forms(word)
        for place in re.finditer(pattern, self._all):
            found = place[0][1:]
            if (hit := known.get(found)) is None:
                match = WordMatch(word, found, _tell_how(word, forms, found, how))
                hit = known[found] = match.worth, match
            number = self._number(place)
            if number not in hits or hit[0] > hits[number][0]:
                hits[number] = hit

    def _number(self, hit: re.Match[str]) -> int:
        return bisect_right(self._starts, hit.start()) - 1


def _find_all(hits: list[_Hits], count: int) -> Iterator[_Found]:
    """Find the texts in which every word stands, of so many that were asked for."""
    fewest = min(hits, key=len)
    for number in fewest:
        if all(number in hit for hit in hits):
            found = [hit[number] for hit in hits]
            worth = sum(each for each, _ in found) / count
            yield _Found(number, tuple([match for _, match in found]), worth)


def _tell_how(asked: str, forms: Iterable[str], found: str, how: How) -> How:
    if found == asked:
        return How.SAME
    if found in forms:
        return How.NUMBER
    return How.START if found.startswith(asked) else how
