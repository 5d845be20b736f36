"""Whether all careers have the same of something."""

from __future__ import annotations

from typing import Any

import attrs

from careercompare.errors import sealed
from careercompare.model import Career
from careercompare.rules.conversion import Exchange, find_still_unlike
from careercompare.rules.deciding import Figure, decide_same
from careercompare.rules.measured import Measure, Orderable, check_kinds, count
from careercompare.rules.says import Says, Undecided, name_all, to_says
from careercompare.rules.verdict import Evidence, Outcome, Verdict


@sealed
@attrs.frozen
class Same:
    """Yes where what `of` reads is equal for all careers, no where two known values differ.

    *of* reads the value from a career, or None where it is not known; one unknown value leaves
    the verdict undecided unless two known values differ already, and so do unlike figures,
    levels on two scales and bounds that do not decide. Figures are equal where what they count by
    is, whoever published them.
    *says* is the rule's label ("Same education level") or all its words.
    """

    name: str
    of: Measure = attrs.field(kw_only=True)
    says: Says = attrs.field(kw_only=True, converter=to_says)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return whether the value is the same for all *careers*."""
        return self.judge_at(Exchange(careers))

    def judge_at(self, exchange: Exchange, /) -> Verdict:
        """Return whether the value is the same for all careers, by the rates of *exchange*."""
        evidence = exchange.measure(self.name, self.of)
        check_kinds(evidence)
        unlike = find_still_unlike(evidence, exchange.rates)
        if unlike is not None:
            return self.says.undecide(self.name, unlike, evidence)
        found = decide_same(_count_all(evidence))
        careers = exchange.careers
        if found.reason is not None:
            why = Undecided(found.reason, name_all(careers[at] for at in found.concerned).values)
            return self.says.undecide(self.name, why, evidence)
        is_same = found.outcome is Outcome.YES
        message = self.says.affirm(careers) if is_same else self.says.deny(careers)
        return Verdict(self.name, found.outcome, message, evidence=evidence)


def _count_all(evidence: tuple[Evidence, ...]) -> list[Figure | None]:
    """Return what the values count by; what has no order, as a text, by which of them it is."""
    others: dict[Any, int] = {}
    return [
        None
        if value is None
        else count(value)
        if isinstance(value, Orderable)
        else Figure(others.setdefault(value, len(others)))
        for value in (each.value for each in evidence)
    ]
