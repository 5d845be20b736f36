"""Who has the most of something, or the least."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

import attrs

from careercompare.errors import InvalidOption
from careercompare.model import Basis, Career, Order, Typical
from careercompare.rules.order import (
    Orderable,
    find_unlike,
    is_below_zero,
    is_bound,
    is_within,
    margin_between,
    order,
)
from careercompare.rules.says import Says, Undecided, find_missing, name_all, to_says
from careercompare.rules.verdict import Evidence, Outcome, Reason, Verdict


def _check_margin(_: object, __: object, value: object) -> None:
    if not isinstance(value, Decimal) or not 0 <= value < 1:
        remedy = "Write Decimal('0.05') for 5 %."
        raise InvalidOption("margin", value, "a Decimal from 0 to below 1", remedy)


Measure: TypeAlias = Callable[[Career], Orderable | Typical | None]


@attrs.frozen
class Highest:
    """The career with the most of what `of` measures leads.

    *of* reads the value from a career: `Money`, `Growth`, a level, an int or a Decimal, or None
    where it is not known. *says* is the rule's label ("Higher salary ceiling") or all its words,
    *aspect* names the row of the table in which the winner is marked with that label.

    One unknown value, figures that are unlike in currency, pay period, place or date, or a bound
    that does not decide leave the verdict undecided. Equal values are a tie, and so are values
    less than *margin* apart, a fraction of the larger one: ``Decimal("0.05")`` is 5 %.

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
        return _find_leader(self, careers, 1)


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
    leading = _find_leading(values, direction, rule.margin)
    if leading is None:
        bounds = [
            each.career for each, value in zip(evidence, values, strict=True) if is_bound(value)
        ]
        why = Undecided(Reason.OPEN_BOUND, name_all(bounds).values)
        return rule.says.undecide(rule.name, why, evidence)
    leaders = tuple(careers[place] for place in leading)
    says = _says_of(rule, values[leading[0]])
    if len(leading) > 1:
        message = says.tie(leaders, careers)
        return Verdict(rule.name, Outcome.TIE, message, leaders, evidence=evidence)
    margin = margin_between(values.pop(leading[0]), values)
    return says.crown(rule.name, leaders[0], evidence, margin=margin, aspect=rule.aspect)


def _says_of(rule: Extreme, best: Orderable) -> Says:
    below_zero = rule.says.below_zero
    return below_zero if below_zero is not None and is_below_zero(best) else rule.says


def _find_leading(values: list[Orderable], direction: Order, margin: Decimal) -> list[int] | None:
    """Return the places of who leads, several for a tie; None where a bound leaves it open."""
    unbeaten = _find_unbeaten(values, direction)
    best = values[unbeaten[0]]
    if any(order(best, values[place]) != 0 for place in unbeaten[1:]):
        return None
    near = [is_within(margin, best, value) for value in values]
    return None if None in near else [place for place, is_near in enumerate(near) if is_near]


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
