"""Who has the most of something, or the least."""

from __future__ import annotations

from decimal import Decimal

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.model import Career, Scale
from careercompare.rules.conversion import Exchange, find_still_unlike
from careercompare.rules.deciding import Preference, decide_lead
from careercompare.rules.measured import Measure, Orderable, check_order, count, measure_margin
from careercompare.rules.says import Says, Undecided, find_missing, name_all, to_says
from careercompare.rules.verdict import Outcome, Verdict


def _check_margin(_: object, __: object, value: object) -> None:
    if not isinstance(value, Decimal) or not value.is_finite() or not 0 <= value < 1:
        remedy = "Write Decimal('0.05') for 5 %."
        raise InvalidOption("margin", value, "a Decimal from 0 to below 1", remedy)


@sealed
@attrs.frozen
class Highest:
    """The career with the most of what `of` measures leads.

    *of* reads the value from a career: `Money`, `Growth`, a level, an int or a Decimal, or None
    where it is not known. *says* is the rule's label ("Higher salary ceiling") or all its words,
    *aspect* names the row of the table in which the winner is marked with that label.

    One unknown value, figures that are unlike in currency, pay period, place or date, levels on
    two scales, or a bound that does not decide leave the verdict undecided. Equal values are a
    tie, and so are values less than *margin* apart, a fraction of the larger one:
    ``Decimal("0.05")`` is 5 %.

    >>> from careercompare import Career, Message, compare
    >>> rule = Highest("skills.count", of=lambda career: len(career.skills),
    ...                says=Message("skills.count", "More skills"))
    >>> rule.judge((Career("Cook", skills=["Knife"]), Career("Poet"))).winner.title
    'Cook'
    """

    name: str
    of: Measure = attrs.field(kw_only=True)
    says: Says = attrs.field(kw_only=True, converter=to_says)
    aspect: str | None = attrs.field(default=None, kw_only=True)
    margin: Decimal = attrs.field(default=Decimal(0), kw_only=True, validator=_check_margin)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return who has the most among *careers*."""
        return self.judge_at(Exchange(careers))

    def judge_at(self, exchange: Exchange, /) -> Verdict:
        """Return who has the most, by the rates of *exchange*."""
        return _find_leader(self, exchange)

    @property
    def prefers(self) -> Preference:
        """What is better: most of it."""
        return "most"


@sealed
@attrs.frozen
class Lowest:
    """The career with the least of what `of` measures leads; else like `Highest`."""

    name: str
    of: Measure = attrs.field(kw_only=True)
    says: Says = attrs.field(kw_only=True, converter=to_says)
    aspect: str | None = attrs.field(default=None, kw_only=True)
    margin: Decimal = attrs.field(default=Decimal(0), kw_only=True, validator=_check_margin)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return who has the least among *careers*."""
        return self.judge_at(Exchange(careers))

    def judge_at(self, exchange: Exchange, /) -> Verdict:
        """Return who has the least, by the rates of *exchange*."""
        return _find_leader(self, exchange)

    @property
    def prefers(self) -> Preference:
        """What is better: least of it."""
        return "least"


def _find_leader(rule: Highest | Lowest, exchange: Exchange) -> Verdict:
    careers, evidence = exchange.careers, exchange.measure(rule.name, rule.of)
    check_order(evidence)
    values = [each.value for each in evidence if isinstance(each.value, Orderable)]
    unlike = find_still_unlike(evidence, exchange.rates)
    why = find_missing(evidence) if len(values) < len(careers) else unlike
    if why is not None:
        return rule.says.undecide(rule.name, why, evidence)
    # Levels have an order but no distance, so that only equal ones are within any margin.
    margin = Decimal(0) if isinstance(values[0], Scale) else rule.margin
    found = decide_lead([count(value) for value in values], rule.prefers, margin)
    if found.reason is not None:
        why = Undecided(found.reason, name_all(careers[at] for at in found.concerned).values)
        return rule.says.undecide(rule.name, why, evidence)
    leaders = tuple(careers[place] for place in found.leading)
    best = values[found.leading[0]]
    below_zero = rule.says.below_zero if count(best).number < 0 else None
    says = rule.says if below_zero is None else below_zero
    if found.outcome is Outcome.TIE:
        message = says.tie(leaders, careers)
        return Verdict(rule.name, Outcome.TIE, message, leaders, evidence=evidence)
    others = [value for place, value in enumerate(values) if place != found.leading[0]]
    lead = measure_margin(best, others)
    return says.crown(rule.name, leaders[0], evidence, margin=lead, aspect=rule.aspect)
