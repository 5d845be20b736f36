"""Doubtful figures: which of them a lead rests on, and how that is said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import Protocol, TypeAlias

import attrs

from careercompare.model import CareerName, Doubt
from careercompare.rules.deciding import Countable, Decision
from careercompare.words import Enumeration, Message, Percent, Value

Doubts: TypeAlias = tuple[Doubt, ...]

_DOUBTED = Message(
    "verdict.doubted", "{found}, by what is published; the figure is doubtful for {doubted}"
)
_OF_ONE = Message("doubt.of-one", "{career} ({doubts})")
_DOUBTS: Mapping[Doubt, Message] = {
    Doubt.EQUAL_PERCENTILES: Message(
        "doubt.equal-percentiles",
        "75th and 90th percentiles are the same: half of the range rests on one interval",
    ),
    Doubt.MEAN_FAR_ABOVE: Message(
        "doubt.mean-far-above", "mean far above the 75th percentile of all pay"
    ),
    Doubt.HIGH_ERROR: Message(
        "doubt.high-error",
        "relative standard error of the mean above {percent}",
        percent=Percent(Doubt.HIGH_ERROR.limit),
    ),
    Doubt.FEW_JOBS: Message(
        "doubt.few-jobs", "fewer than {number} jobs", number=Doubt.FEW_JOBS.limit
    ),
}


class Doubtable(Countable, Protocol):
    """What has a number to count by, and reasons why that may be off."""

    @property
    def doubts(self) -> Doubts:
        """Why the number may be off."""
        ...


def cast_doubt(
    decision: Decision, figures: Sequence[Doubtable], tested: Iterable[int] = ()
) -> Decision:
    """Return *decision* with the doubts of those *figures* that the lead rests on.

    These are the figures of those that lead, and of whoever comes nearest to them: the two that a
    margin lies between. So are those at places where a lead was *tested*, and is least certain.
    """
    if not decision.leading or not any(each.doubts for each in figures):
        return decision
    leading = {*decision.leading}
    numbers = [Fraction(each.number) for each in figures]
    marks = sorted({numbers[place] for place in leading})
    gaps = {
        place: _find_gap(number, marks)
        for place, number in enumerate(numbers)
        if place not in leading
    }
    nearest = min(gaps.values(), default=None)
    resting = leading | {place for place, gap in gaps.items() if gap == nearest} | {*tested}
    doubts = tuple(
        (place, each.doubts)
        for place, each in enumerate(figures)
        if place in resting and each.doubts
    )
    return attrs.evolve(decision, doubts=doubts)


def _find_gap(number: Fraction, marks: Sequence[Fraction]) -> Fraction:
    """Return how far *number* is from the nearest of *marks*, of which there may be many."""
    place = bisect_left(marks, number)
    return min(abs(number - mark) for mark in marks[max(place - 1, 0) : place + 1])


def doubt(found: Value, doubted: Iterable[tuple[CareerName, Doubts]]) -> Message:
    """Say *found*, and that it rests on figures of those that are doubted, and why."""
    return _DOUBTED.fill(found=found, doubted=name_doubted(doubted))


def name_doubted(doubted: Iterable[tuple[CareerName, Doubts]]) -> Enumeration:
    """Name each career with what speaks against its figure."""
    named = [_OF_ONE.fill(career=name, doubts=word_doubts(why)) for name, why in doubted]
    return Enumeration(tuple(named))


def word_doubts(doubts: Doubts) -> Enumeration:
    """Say what speaks against a figure, inside a sentence."""
    return Enumeration(tuple(map(_DOUBTS.__getitem__, doubts)))
