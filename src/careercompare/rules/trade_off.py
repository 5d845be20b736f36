"""Where two measures pull different ways."""

from __future__ import annotations

import attrs

from careercompare.model import Career
from careercompare.rules.extremes import Extreme
from careercompare.rules.verdict import Outcome, Verdict
from careercompare.words import Message

_YES = Message("trade-off.yes", "{first} leads on {measure}, {second} on {other}.")
_NO = Message("trade-off.no", "No trade-off between {measure} and {other}.")
_UNDECIDED = Message(
    "trade-off.undecided", "Trade-off between {measure} and {other}: undecided ({reason})."
)


@attrs.frozen
class TradeOff:
    """Yes where one career leads on one measure and another leads on the other.

    *measure* and *other* are rules; their own verdicts decide. The winners are the two that
    lead, in the order of the measures, and the evidence is that of both rules. No where one
    career leads on both or a measure ends in a tie; undecided where a measure is.

    >>> from careercompare import DEFAULT_RULES
    >>> TradeOff("pay", DEFAULT_RULES[0], DEFAULT_RULES[1]).measure.name
    'salary.median'
    """

    name: str
    measure: Extreme
    other: Extreme

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return whether *careers* have to be weighed against each other."""
        verdicts = (self.measure.judge(careers), self.other.judge(careers))
        names = {"measure": _name(self.measure), "other": _name(self.other)}
        evidence = verdicts[0].evidence + verdicts[1].evidence
        for verdict in verdicts:
            if verdict.outcome is Outcome.UNDECIDED:
                message = _UNDECIDED.fill(**names, reason=verdict.message.values["reason"])
                return Verdict(
                    self.name,
                    Outcome.UNDECIDED,
                    message,
                    evidence=evidence,
                    reason=verdict.reason,
                )
        first, second = (verdict.winner for verdict in verdicts)
        if first is None or second is None or first == second:
            return Verdict(self.name, Outcome.NO, _NO.fill(**names), evidence=evidence)
        message = _YES.fill(**names, first=first.name, second=second.name)
        return Verdict(self.name, Outcome.YES, message, (first, second), evidence=evidence)


def _name(rule: Extreme) -> Message:
    return rule.says.label if rule.says.measure is None else rule.says.measure
