"""Where two measures pull different ways."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from careercompare.errors import InvalidOption, quote, sealed
from careercompare.model import Career, Money
from careercompare.rules.conversion import Exchange
from careercompare.rules.doubting import name_doubted
from careercompare.rules.evidence import Evidence
from careercompare.rules.rule import Rule, check_several
from careercompare.rules.says import name_leading, to_says
from careercompare.rules.verdict import Outcome, Verdict
from careercompare.words import Message

_YES = Message("trade-off.yes", "{first} leads on {measure}, {second} on {other}.")
_DOUBTED = Message(
    "trade-off.doubted",
    "{first} leads on {measure}, {second} on {other}, by what is published; the figure is doubtful "
    "for {doubted}.",
)
_NO = Message("trade-off.no", "No trade-off between {measure} and {other}.")
_UNDECIDED = Message(
    "trade-off.undecided", "Trade-off between {measure} and {other}: undecided ({reason})."
)

_LEADS = (Outcome.WINNER, Outcome.TIE)


def _check_rule(_: object, field: attrs.Attribute[Rule], value: object) -> None:
    if not hasattr(value, "judge") or not hasattr(value, "says"):
        remedy = "Weigh rules such as Highest, or give yours the words of its measure as `says`."
        raise InvalidOption(f"trade-off {field.name}", value, "a rule that says", remedy)


@sealed
@attrs.frozen(repr=False)
class TradeOff:
    """Yes where one career leads on one measure and another leads on the other.

    *measure* and *other* are rules, of anybody, whose ``says`` names what they measure; their own
    verdicts decide. The winners are those that lead, in the order of the measures, of which several
    may share a lead; the evidence is that of both rules, with those doubts alone that one of the
    two leads rests on. No where any career leads on both, alone or with others, or where nobody
    leads on a measure; undecided where a measure is.

    >>> from careercompare import DEFAULT_RULES
    >>> TradeOff("pay", DEFAULT_RULES[0], DEFAULT_RULES[1]).measure.name
    'salary.median'
    """

    name: str
    measure: Rule = attrs.field(validator=_check_rule)
    other: Rule = attrs.field(validator=_check_rule)

    def judge(self, careers: Sequence[Career], /) -> Verdict:
        """Return whether *careers* have to be weighed against each other."""
        return self.judge_at(Exchange(check_several(careers)))

    def judge_at(self, exchange: Exchange, /) -> Verdict:
        """Return whether careers have to be weighed, by the rates of *exchange*."""
        verdicts = (exchange.judge(self.measure), exchange.judge(self.other))
        names = {"measure": _name(self.measure), "other": _name(self.other)}
        evidence = verdicts[0].evidence + verdicts[1].evidence
        for verdict in verdicts:
            if verdict.outcome is Outcome.UNDECIDED:
                # A stranger's verdict may give its reason in a sentence of its own.
                why = verdict.message.values.get("reason", verdict.message)
                return Verdict(
                    self.name,
                    Outcome.UNDECIDED,
                    _UNDECIDED.fill(**names, reason=why),
                    evidence=evidence,
                    reason=verdict.reason,
                )
        leads = tuple(each.winners if each.outcome in _LEADS else () for each in verdicts)
        slugs = [{career.slug for career in leading} for leading in leads]
        # Whoever leads on both, if only together with others, gives nothing up.
        if not all(leads) or not slugs[0].isdisjoint(slugs[1]):
            return Verdict(self.name, Outcome.NO, _NO.fill(**names), evidence=evidence)
        message = _tell(leads, tuple(names.values()))
        doubted = tuple({each.slug: each for v in verdicts for each in v.doubted}.values())
        evidence = _rest(verdicts[0]) + _rest(verdicts[1])
        found = Verdict(
            self.name, Outcome.YES, message, leads[0] + leads[1], evidence=evidence, doubted=doubted
        )
        if not doubted:
            return found
        doubts = zip([each.name for each in doubted], found.find_doubts(), strict=True)
        told = _DOUBTED.fill(**message.values, doubted=name_doubted(doubts))
        return attrs.evolve(found, message=told)

    def __repr__(self) -> str:
        return f"<TradeOff {quote(self.name)}>"


def _tell(leads: Sequence[Sequence[Career]], measures: Sequence[Message]) -> Message:
    """Say who leads on which of two measures: first who does so alone, with whom a verb agrees."""
    one, other = sorted(zip(leads, measures, strict=True), key=lambda side: len(side[0]) > 1)
    return _YES.fill(
        first=name_leading(one[0]),
        measure=one[1],
        second=name_leading(other[0]),
        other=other[1],
    )


def _rest(verdict: Verdict) -> tuple[Evidence, ...]:
    """Return the evidence of *verdict*, without doubts on which its lead does not rest.

    They might be those of another measure's lead, since both are named together.
    """
    doubted = {career.slug for career in verdict.doubted}
    return tuple(
        [
            attrs.evolve(each, value=attrs.evolve(each.value, doubts=()))
            if isinstance(each.value, Money) and each.career.slug not in doubted
            else each
            for each in verdict.evidence
        ]
    )


def _name(rule: Rule) -> Message:
    says = to_says(getattr(rule, "says", None))
    return says.label if says.measure is None else says.measure
