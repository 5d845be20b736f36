"""Whether all careers have the same of something."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

import attrs

from careercompare.model import AtLeast, Career, Growth, Money
from careercompare.rules.order import find_unlike, order
from careercompare.rules.says import Says, Undecided, find_missing, name_all, to_says
from careercompare.rules.verdict import Evidence, Measured, Outcome, Reason, Verdict

_Amount: TypeAlias = Money | AtLeast | Decimal | int


@attrs.frozen
class Same:
    """Yes where what `of` reads is equal for all careers, no where two known values differ.

    *of* reads the value from a career, or None where it is not known; one unknown value leaves
    the verdict undecided unless two known values differ already, and so do unlike figures and
    bounds that do not decide.
    *says* is the rule's label ("Same education level") or all its words.
    """

    name: str
    of: Callable[[Career], Measured | None] = attrs.field(kw_only=True)
    says: Says = attrs.field(kw_only=True, converter=to_says)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return whether the value is the same for all *careers*."""
        evidence = tuple(Evidence(self.name, career, self.of(career)) for career in careers)
        known = [each.value for each in evidence if each.value is not None]
        unlike = find_unlike([value for value in known if isinstance(value, Money | Growth)])
        if unlike is not None:
            return self.says.undecide(self.name, unlike, evidence)
        equal = [_are_equal(known[0], value) for value in known[1:]]
        if False in equal:
            message = self.says.deny(careers)
            return Verdict(self.name, Outcome.NO, message, evidence=evidence)
        if len(known) < len(careers):
            return self.says.undecide(self.name, find_missing(evidence), evidence)
        if None in equal:
            why = Undecided(Reason.OPEN_BOUND, name_all(careers).values)
            return self.says.undecide(self.name, why, evidence)
        return Verdict(self.name, Outcome.YES, self.says.affirm(careers), evidence=evidence)


def _are_equal(left: Measured, right: Measured) -> bool | None:
    """Tell whether two values are equal; None where a bound leaves it open."""
    if isinstance(left, _Amount) and isinstance(right, _Amount):
        found = order(left, right)
        return None if found is None else found == 0
    return left == right
