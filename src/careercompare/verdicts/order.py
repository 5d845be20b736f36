"""Which of two values is more, how much more, and when that cannot be said."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeAlias

from careercompare.model import (
    Amount,
    AtLeast,
    Growth,
    Money,
    Order,
    PayPeriod,
    Scale,
    distance,
    lowest_possible,
    order_amounts,
)
from careercompare.verdicts.says import Undecided
from careercompare.verdicts.verdict import Margin, Reason

Orderable: TypeAlias = int | Decimal | AtLeast | Money | Growth | Scale


def find_unlike(values: Sequence[Orderable]) -> Undecided | None:
    """Return why *values* cannot be compared at all, or None where they can."""
    money = [value for value in values if isinstance(value, Money)]
    currencies = sorted({each.currency for each in money})
    if len(currencies) > 1:
        return Undecided(Reason.UNLIKE_CURRENCIES, tuple(currencies))
    periods = [period for period in PayPeriod if any(each.period is period for each in money)]
    if len(periods) > 1:
        return Undecided(Reason.UNLIKE_PERIODS, tuple(periods))
    return None


def order(left: Orderable, right: Orderable) -> Order | None:
    """Tell whether *left* is less (-1), equal (0) or more (1) than *right*; None is not known.

    Two kinds of values that have no order raise `TypeError`, as ``<`` does.
    """
    one, other = _magnitude(left), _magnitude(right)
    if isinstance(one, Decimal | AtLeast) and isinstance(other, Decimal | AtLeast):
        return order_amounts(one, other)
    if one == other:
        return 0
    return 1 if _is_more(one, other) else -1


def _is_more(left: Any, right: Any) -> bool:  # a Scale of another kind refuses this at run time
    return bool(left > right)


def is_bound(value: Orderable) -> bool:
    """Tell whether *value* is only a published lower bound."""
    return isinstance(_magnitude(value), AtLeast)


def margin_between(winner: Orderable, others: Sequence[Orderable]) -> Margin | None:
    """Return how far *winner*, which differs from all *others*, is from the nearest of them.

    Where a bound is involved the distance is itself `AtLeast`; None where the measure has none.
    """
    distances = [_distance(_magnitude(winner), _magnitude(other)) for other in others]
    known = [each for each in distances if each is not None]
    if not known:
        return None
    nearest = min(known, key=lambda each: (lowest_possible(each), isinstance(each, AtLeast)))
    if isinstance(winner, Money):
        return Money(nearest, winner.currency, winner.period)
    if isinstance(winner, int) and isinstance(nearest, Decimal) and nearest == int(nearest):
        return int(nearest)
    return nearest


def _distance(left: Amount | Scale, right: Amount | Scale) -> Amount | None:
    if isinstance(left, Scale) or isinstance(right, Scale):
        return None
    return distance(left, right)


def _magnitude(value: Orderable) -> Amount | Scale:
    match value:
        case Money():
            return value.amount
        case Growth():
            return value.fraction
        case int():
            return Decimal(value)
        case _:
            return value
