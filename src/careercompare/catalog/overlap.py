"""How many skills a career has in common with each of many."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from heapq import nlargest

# A skill that more careers have than one in so many is common, and others are looked up in a small
# part of all careers. Of common ones, these are counted as bits: a number of many more is slow.
_COMMON, _MOST_BITS = 32, 1_024


class Overlap:
    """The *skills* of careers, ready to be counted against those of any other one.

    The most common ones are bits of one number for each career, since to count those of two takes
    a tenth of what a set of both does.

    >>> Overlap([{"baking", "taste"}, {"rhyme"}, set()]).count({"taste", "rhyme", "law"})
    [1, 1, 0]
    """

    __slots__ = ("_bits", "_masks", "_rare")

    def __init__(self, skills: Sequence[Collection[str]]) -> None:
        holders: dict[str, list[int]] = {}
        for place, each in enumerate(skills):
            for skill in each:
                holders.setdefault(skill, []).append(place)
        common = [skill for skill, held in holders.items() if len(held) * _COMMON > len(skills)]
        most = nlargest(_MOST_BITS, common, key=lambda skill: len(holders[skill]))
        self._bits: dict[str, int] = {skill: 1 << number for number, skill in enumerate(most)}
        self._masks: list[int] = [self._mask(each) for each in skills]
        self._rare: dict[str, list[int]] = {
            skill: held for skill, held in holders.items() if skill not in self._bits
        }

    def count(self, skills: Collection[str]) -> list[int]:
        """Return how many of *skills*, which are all different, each career has, by its place."""
        mask = self._mask(skills)
        found = [(mask & each).bit_count() for each in self._masks]
        for skill in skills:
            for place in self._rare.get(skill, ()):
                found[place] += 1
        return found

    def _mask(self, skills: Collection[str]) -> int:
        mask = 0
        for skill in skills:
            mask |= self._bits.get(skill, 0)
        return mask
