"""Whether all careers have the same of something."""

from __future__ import annotations

from collections.abc import Hashable, Sequence
from typing import Any

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.model import Career, Money, Scale
from careercompare.rules.deciding import NO, YES, Decision, Figure, decide_same
from careercompare.rules.evidence import is_measured
from careercompare.rules.levels import decide_same_level
from careercompare.rules.measured import Orderable, Reading, check_kinds
from careercompare.rules.measuring import MeasuringRule, find_unlikeness


@sealed
@attrs.frozen(repr=False)
class Same(MeasuringRule):
    """Yes where what ``of`` reads is equal for all careers, no where two known values differ.

    *of* reads the value from a career, or None where it is not known. One unknown value leaves the
    verdict undecided, and so do unlike figures, levels on two scales and bounds that do not decide,
    unless two known values differ already: two figures of one kind, or levels on one scale. Figures
    are equal where what they count by is, whoever published them, and levels where none is above
    another.
    *says* is the rule's label ("Same education level") or all its words.

    >>> from careercompare import Career, Message
    >>> words = Message("my.places", "Same workplaces")
    >>> same = Same("workplaces", of=lambda career: career.workplaces or None, says=words)
    >>> cook, baker = Career("Cook", workplaces=["inns"]), Career("Baker", workplaces=["shops"])
    >>> print(same.judge((cook, baker)))
    Same workplaces: no.
    """

    def read(self, career: Career, /) -> Reading:
        """Return what this rule reads of *career*; what nobody can read back is refused."""
        reading = super().read(career)
        if reading.value is not None and not is_measured(reading.value):
            place = f"rule {self.name} of {career.slug!r}"
            remedy = "Return a text, texts in a tuple, a number or a value of the model, or None."
            raise InvalidOption(place, reading.value, "a value that can be written", remedy)
        return reading

    def decide(self, readings: Sequence[Reading], /) -> Decision:
        """Return whether *readings*, one of each career, are the same."""
        if len(readings) == 2:
            one, other = readings
            if one.kind is not None and one.kind == other.kind:
                return YES if one.number == other.number else NO
        check_kinds(self.name, [each.value for each in readings])
        unlike = find_unlikeness(readings)
        if unlike is None:
            return _decide_alike(readings)
        return NO if NO in map(_decide_alike, _group_alike(readings)) else unlike


def _decide_alike(readings: Sequence[Reading]) -> Decision:
    """Return whether *readings* that are alike, or not known, are the same."""
    values = [each.value for each in readings]
    levels = [each for each in values if each is None or isinstance(each, Scale)]
    if len(levels) == len(values):
        return decide_same_level(levels)
    return decide_same(_count_all(readings))


def _group_alike(readings: Sequence[Reading]) -> list[list[Reading]]:
    """Return those of *readings* that are alike in everything, together.

    Pay for unlike periods is not: how many hours a year has is a matter of each career, so that two
    that differ by the hour may be the same by the year.
    """
    groups: dict[Hashable, list[Reading]] = {}
    periods: set[object] = set()
    for each in readings:
        value = each.value
        if isinstance(value, Money):
            periods.add(value.period)
            where = (value.place, value.as_of, value.percentile)
            groups.setdefault((value.currency, *where), []).append(each)
        elif isinstance(value, Scale):
            groups.setdefault(value.scale, []).append(each)
        elif value is not None:
            groups.setdefault(each.kind, []).append(each)
    return [] if len(periods) > 1 else [*groups.values()]


def _count_all(readings: Sequence[Reading]) -> list[Figure | Reading | None]:
    """Return what the values count by; what has no order, as a text, by which of them it is."""
    others: dict[Any, int] = {}
    return [
        None
        if each.value is None
        else each
        if isinstance(each.value, Orderable)
        else Figure(others.setdefault(each.value, len(others)))
        for each in readings
    ]
