"""Who has the most of something, or the least."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import ClassVar

import attrs

from careercompare.errors import sealed
from careercompare.model import Scale
from careercompare.rules.alike import are_alike
from careercompare.rules.deciding import Decision, Preference, decide_lead, decide_pair
from careercompare.rules.doubting import cast_doubt
from careercompare.rules.levels import decide_levels
from careercompare.rules.measured import Reading, check_fraction
from careercompare.rules.measuring import LeadingRule


def _check_margin(_: object, __: object, value: object) -> None:
    check_fraction("margin", value, "Write Decimal('0.05') for 5 %.")


@attrs.frozen(repr=False)
class _Extreme(LeadingRule):
    prefers: ClassVar[Preference]

    margin: Decimal = attrs.field(default=Decimal(0), kw_only=True, validator=_check_margin)
    _is_strict: bool = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        object.__setattr__(self, "_is_strict", self.margin == 0)

    def decide(self, readings: Sequence[Reading], /) -> Decision:
        """Return who leads by *readings*, one of each career."""
        if self._is_strict and len(readings) == 2:
            one, other = readings
            kind, another = one.kind, other.kind
            are_exact = kind is not None and another is not None
            # Most pairs have one source; those of two need only a closer look, and no sets.
            if are_exact and (kind == another or are_alike(one.value, other.value)):
                found = decide_pair(one.number, other.number, self.prefers)
                return cast_doubt(found, readings) if one.doubts or other.doubts else found
        obstacle = self.find_obstacle(readings)
        if obstacle is not None:
            return obstacle
        # Levels have an order but no distance, so that no margin is between them.
        levels = [each.value for each in readings if isinstance(each.value, Scale)]
        if levels:
            return decide_levels(levels, self.prefers)
        return cast_doubt(decide_lead(readings, self.prefers, self.margin), readings)


@sealed
@attrs.frozen(repr=False)
class Highest(_Extreme):
    """The career with the most of what ``of`` measures leads.

    *of* reads the value from a career: `Money`, `Growth`, `Openings`, a level, an int or a Decimal,
    or None where it is not known. *says* is the rule's label ("Higher salary ceiling") or all its
    words, *aspect* names the row of the table in which the winner is marked with that label.

    One unknown value, figures that are unlike in currency, pay period, place, percentile or date,
    levels on two scales, or a bound that does not decide leave the verdict undecided. Equal values
    are a tie, and so are values less than *margin* apart, a fraction of the larger one:
    ``Decimal("0.05")`` is 5 %. Levels that have no order between them share the lead.

    >>> from careercompare import Career, Message, compare
    >>> rule = Highest("skills.count", of=lambda career: len(career.skills),
    ...                says=Message("skills.count", "More skills"))
    >>> rule.judge((Career("Cook", skills=["Knife"]), Career("Poet"))).winner.title
    'Cook'
    """

    prefers: ClassVar[Preference] = "most"
    """What is better: most of it."""


@sealed
@attrs.frozen(repr=False)
class Lowest(_Extreme):
    """The career with the least of what ``of`` measures leads; else like `Highest`.

    >>> from careercompare import Career, Message
    >>> words = Message("my.routes", "Fewest ways in")
    >>> fewest = Lowest("routes", of=lambda career: len(career.routes) or None, says=words)
    >>> cook, baker = Career("Cook", routes=["diploma"]), Career("Baker", routes=["shop", "school"])
    >>> print(fewest.judge((cook, baker)))
    Fewest ways in: Cook.
    """

    prefers: ClassVar[Preference] = "least"
    """What is better: least of it."""
