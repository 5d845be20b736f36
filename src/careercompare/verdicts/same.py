"""Whether all careers have the same of something."""

from __future__ import annotations

from collections.abc import Callable

import attrs

from careercompare.model import Career
from careercompare.verdicts.says import Says, find_missing, to_says
from careercompare.verdicts.verdict import Evidence, Measured, Outcome, Verdict


@attrs.frozen
class Same:
    """Yes where what `of` reads is equal for all careers, no where two known values differ.

    *of* reads the value from a career, or None where it is not known; one unknown value leaves
    the verdict undecided unless two known values differ already.
    *says* is the rule's label ("Same education level") or all its words.
    """

    name: str
    of: Callable[[Career], Measured | None] = attrs.field(kw_only=True)
    says: Says = attrs.field(kw_only=True, converter=to_says)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return whether the value is the same for all *careers*."""
        evidence = tuple(Evidence(self.name, career, self.of(career)) for career in careers)
        known = [each.value for each in evidence if each.value is not None]
        if any(value != known[0] for value in known[1:]):
            message = self.says.deny(careers)
            return Verdict(self.name, Outcome.NO, message, evidence=evidence)
        if len(known) < len(careers):
            return self.says.undecide(self.name, find_missing(evidence), evidence)
        return Verdict(self.name, Outcome.YES, self.says.affirm(careers), evidence=evidence)
