"""Which of two values is more, how much more, and when that cannot be said."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
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
from careercompare.rules.says import Undecided
from careercompare.rules.verdict import Margin, Reason

Orderable: TypeAlias = int | Decimal | AtLeast | Money | Growth | Scale


def find_unlike(values: Sequence[Orderable]) -> Undecided | None:
    """Return why *values* cannot be compared at all, or None where they can."""
    return next(find_all_unlike(values), None)


def find_all_unlike(values: Sequence[Orderable]) -> Iterator[Undecided]:
    """Yield all that keeps *values* from being compared: what is most unlike comes first."""
    money = [value for value in values if isinstance(value, Money)]
    currencies = sorted({each.currency for each in money})
    if len(currencies) > 1:
        yield Undecided(Reason.UNLIKE_CURRENCIES, tuple(currencies))
    periods = [period for period in PayPeriod if any(each.period is period for each in money)]
    if len(periods) > 1:
        yield Undecided(Reason.UNLIKE_PERIODS, tuple(periods))
    places = sorted({each.place for each in money if each.place is not None})
    if len(places) > 1:
        yield Undecided(Reason.UNLIKE_PLACES, tuple(places))
    dates = _find_unlike_dates(values)
    if dates:
        yield Undecided(Reason.UNLIKE_DATES, dates)


def _find_unlike_dates(values: Sequence[Orderable]) -> tuple[str, ...]:
    """Return the dates of figures where two differ; one that is not known differs from none."""
    dates = {value.as_of for value in values if isinstance(value, Money)}
    growths = [value for value in values if isinstance(value, Growth)]
    spans = [{each.since for each in growths}, {each.until for each in growths}]
    known = sorted(date for date in dates if date is not None)
    if any(not later.startswith(earlier) for earlier, later in pairwise(known)):
        return tuple(known)
    if any(len(years - {None}) > 1 for years in spans):
        known_spans = [each for each in growths if (each.since, each.until) != (None, None)]
        return tuple(sorted({_show_span(each) for each in known_spans}))
    return ()


def _show_span(growth: Growth) -> str:
    return "–".join("…" if year is None else str(year) for year in (growth.since, growth.until))


def order(left: Orderable, right: Orderable) -> Order | None:
    """Tell whether *left* is less (-1), equal (0) or more (1) than *right*; None is not known.

    Two kinds of values that have no order raise `TypeError`, as ``<`` does.
    """
    if _kind(left) is not _kind(right):
        kinds = f"{type(left).__name__} and {type(right).__name__}"
        raise TypeError(f"{kinds} have no order: measure the same of every career")
    one, other = _magnitude(left), _magnitude(right)
    if isinstance(one, Decimal | AtLeast) and isinstance(other, Decimal | AtLeast):
        return order_amounts(one, other)
    if one == other:
        return 0
    return 1 if _is_more(one, other) else -1


def _kind(value: Orderable) -> type[object]:
    return type(value) if isinstance(value, Money | Growth | Scale) else Decimal


def _is_more(left: Any, right: Any) -> bool:  # a Scale of another kind refuses this at run time
    return bool(left > right)


def is_bound(value: Orderable) -> bool:
    """Tell whether *value* is only a published lower bound."""
    return isinstance(_magnitude(value), AtLeast)


def is_below_zero(value: Orderable) -> bool:
    """Tell whether *value* is less than nothing, as a decline is."""
    number = _magnitude(value)
    return isinstance(number, Decimal) and number < 0


def is_within(margin: Decimal, left: Orderable, right: Orderable) -> bool | None:
    """Tell whether two values are less than *margin* apart, as a fraction of the larger one.

    None where a bound leaves it open. Levels have no distance: only equal ones are within any.
    """
    one, other = _magnitude(left), _magnitude(right)
    if isinstance(one, Scale) or isinstance(other, Scale) or one == other:
        return one == other
    apart = Fraction(lowest_possible(distance(one, other)))
    larger = max(abs(Fraction(lowest_possible(each))) for each in (one, other))
    is_near = apart < Fraction(margin) * larger
    certain = isinstance(one, Decimal) and isinstance(other, Decimal)
    return is_near if certain or not is_near else None


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
