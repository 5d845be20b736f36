"""Who has the most of something, or the least."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import attrs

from careercompare.model import Basis, Career, Order, Typical
from careercompare.verdicts.order import Orderable, find_unlike, is_bound, margin_between, order
from careercompare.verdicts.says import Says, Undecided, find_missing, name_all, to_says
from careercompare.verdicts.verdict import Evidence, Mark, Outcome, Reason, Verdict

Measure: TypeAlias = Callable[[Career], Orderable | Typical | None]


@attrs.frozen
class Highest:
    """The career with the most of what `of` measures leads.

    *of* reads the value from a career: `Money`, `Growth`, a level, an int or a Decimal, or None
    where it is not known. *says* is the rule's label ("Higher salary ceiling") or all its words,
    *aspect* names the row of the table in which the winner is marked with that label.

    One unknown value, unlike currencies or pay periods, or a bound that does not decide leave the
    verdict undecided; equal values are a tie.

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

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return who has the most among *careers*."""
        return _find_leader(self, careers, 1)


@attrs.frozen
class Lowest:
    """The career with the least of what `of` measures leads; else like `Highest`."""

    name: str
    of: Measure = attrs.field(kw_only=True)
    says: Says = attrs.field(kw_only=True, converter=to_says)
    aspect: str | None = attrs.field(default=None, kw_only=True)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return who has the least among *careers*."""
        return _find_leader(self, careers, -1)


Extreme: TypeAlias = Highest | Lowest


def _find_leader(rule: Extreme, careers: tuple[Career, ...], direction: Order) -> Verdict:
    measured = [_value(rule.of(career)) for career in careers]
    values = [value for value, _ in measured if value is not None]
    evidence = tuple(
        Evidence(rule.name, career, value, estimated)
        for career, (value, estimated) in zip(careers, measured, strict=True)
    )
    why = find_missing(evidence) if len(values) < len(careers) else find_unlike(values)
    if why is not None:
        return rule.says.undecide(rule.name, why, evidence)
    leading = _find_unbeaten(values, direction)
    leaders = tuple(careers[place] for place in leading)
    if any(order(values[leading[0]], values[place]) != 0 for place in leading[1:]):
        bounds = [careers[place] for place in leading if is_bound(values[place])]
        why = Undecided(Reason.OPEN_BOUND, name_all(bounds).values)
        return rule.says.undecide(rule.name, why, evidence)
    if len(leading) > 1:
        message = rule.says.tie(leaders, careers)
        return Verdict(rule.name, Outcome.TIE, message, leaders, evidence=evidence)
    margin = margin_between(values.pop(leading[0]), values)
    message = rule.says.win(careers[leading[0]], careers)
    mark = None if rule.aspect is None else Mark(rule.aspect, rule.says.label_for(careers))
    return Verdict(rule.name, Outcome.WINNER, message, leaders, margin, evidence, mark=mark)


def _find_unbeaten(values: list[Orderable], direction: Order) -> list[int]:
    return [
        place
        for place, value in enumerate(values)
        if not any(order(other, value) == direction for other in values)
    ]


def _value(measured: Orderable | Typical | None) -> tuple[Orderable | None, bool]:
    if isinstance(measured, Typical):
        return measured.money, measured.basis is Basis.MIDPOINT
    return measured, False
