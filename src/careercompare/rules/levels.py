"""Deciding of levels, of which some have no order between them."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from careercompare.model import Scale
from careercompare.rules.deciding import NO, YES, Decision, Preference, find_unknown
from careercompare.rules.measured import Reading
from careercompare.rules.verdict import Outcome


def decide_levels(levels: Sequence[Scale], prefers: Preference) -> Decision:
    """Decide which of *levels* of one scale lead: all those that no other one is better than.

    >>> from careercompare import EducationLevel
    >>> levels = [EducationLevel(each) for each in ("associate", "high-school")]
    >>> decide_levels([*levels, EducationLevel.VOCATIONAL_SECONDARY], "least").leading
    (1, 2)
    """
    lowest_top = min(level.top_rank for level in levels)
    highest = max(level.rank for level in levels)
    leading = tuple(
        place
        for place, level in enumerate(levels)
        if (level.top_rank >= highest if prefers == "most" else level.rank <= lowest_top)
    )
    return Decision(Outcome.WINNER if len(leading) == 1 else Outcome.TIE, leading)


def decide_same_level(levels: Sequence[Scale | None]) -> Decision:
    """Decide whether of *levels* of one scale, None being not known, none is above another."""
    known = [each for each in levels if each is not None]
    if known and max(each.rank for each in known) > min(each.top_rank for each in known):
        return NO
    return find_unknown(levels) or YES


def level_out(readings: Sequence[Reading]) -> Sequence[Reading]:
    """Return *readings* with numbers in which levels without an order between them are equal.

    Steps of a finer scale then count as one where a level is beside all of them: beside vocational
    upper secondary, high school and some college do. Whatever else was read stays as it is.

    >>> from careercompare import EducationLevel
    >>> levels = map(EducationLevel, ["vocational-secondary", "some-college", "associate"])
    >>> [reading.number for reading in level_out([Reading.of(level) for level in levels])]
    [3, 3, 5]
    """
    levels = [each.value for each in readings if isinstance(each.value, Scale)]
    merged = {rank for each in levels for rank in range(each.rank + 1, each.top_rank + 1)}
    if not merged:
        return readings
    return [
        attrs.evolve(each, number=each.value.rank - sum(rank <= each.value.rank for rank in merged))
        if isinstance(each.value, Scale)
        else each
        for each in readings
    ]
