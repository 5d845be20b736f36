"""What a rule may measure, what that counts by, and how far apart it is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any, TypeAlias

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.model import (
    MOST_SHOWN,
    AtLeast,
    Basis,
    Career,
    Demand,
    Growth,
    Money,
    Scale,
    Typical,
    distance,
    is_writable,
    lowest_possible,
)
from careercompare.rules.deciding import Figure
from careercompare.rules.verdict import Evidence, Margin, Measured

Orderable: TypeAlias = int | Decimal | AtLeast | Money | Growth | Scale


@sealed
@attrs.frozen
class MeanPay:
    """A mean of pay and its relative standard error, as a fraction."""

    money: Money
    error: Decimal


Readable: TypeAlias = Measured | Typical | MeanPay
Measure: TypeAlias = Callable[[Career], Readable | None]


def take_apart(measured: Readable | None) -> tuple[Measured | None, bool]:
    """Return the value that was measured, and whether it only stands in for a published one."""
    if isinstance(measured, Typical):
        return measured.money, measured.basis is Basis.MIDPOINT
    return (measured.money if isinstance(measured, MeanPay) else measured), False


def check_measured(rule: str, career: Career, value: object) -> None:
    """Refuse what no rule can measure: a float, a number that is none or has no end of digits."""
    place = f"rule {rule} of {career.slug!r}"
    if isinstance(value, list | dict | set):
        remedy = "Return a tuple, which nobody can change afterwards."
        raise InvalidOption(place, value, "a value that stays as it is", remedy)
    number = _find_number(value)
    if isinstance(value, float | complex) or not is_writable(number):
        expected = f"an int or a finite Decimal of at most {MOST_SHOWN} digits"
        remedy = "Write a fraction as Decimal('1.5'), and return None where it is not known."
        raise InvalidOption(place, value, expected, remedy)


def check_order(evidence: Sequence[Evidence]) -> None:
    """Refuse values that have no order, and those of two kinds, which have none between them."""
    for each in evidence:
        if each.value is not None and not isinstance(each.value, Orderable):
            place = f"rule {each.measure} of {each.career.slug!r}"
            remedy = "Return an int, a Decimal, Money, Growth, AtLeast or a level, or None."
            raise InvalidOption(place, each.value, "a value that has an order", remedy)
    check_kinds(evidence)


def check_kinds(evidence: Sequence[Evidence]) -> None:
    """Refuse values of two kinds, which no rule can mean to measure at once.

    Levels of education are of one kind whatever their scales: careers of two countries have two.
    """
    kinds = {_find_kind(each.value) for each in evidence if each.value is not None}
    if len(kinds) > 1:
        remedy = "Let the rule measure the same of every career."
        found = sorted(kind.__name__ for kind in kinds)
        raise InvalidOption(f"rule {evidence[0].measure}", found, "values of one kind", remedy)


def _find_kind(value: Measured) -> type[object]:
    if isinstance(value, int | AtLeast):
        return Decimal
    is_education = isinstance(value, Scale) and not isinstance(value, Demand)
    return Scale if is_education else type(value)


def _find_number(value: object) -> int | Decimal:
    match value:
        case Money(amount) | AtLeast(amount) | Growth(amount):
            return _find_number(amount)
        case int() | Decimal():
            return value
        case _:
            return 0


def count(value: Orderable) -> Figure:
    """Return what *value* counts by: its amount, bound or fraction, or its place on its scale.

    >>> from careercompare import EducationLevel
    >>> count(AtLeast(5)), count(EducationLevel.PRIMARY)
    (Figure(number=Decimal('5'), is_bound=True), Figure(number=1, is_bound=False))
    """
    match value:
        case Money(amount):
            return count(amount)
        case AtLeast(amount):
            return Figure(amount, is_bound=True)
        case Growth(fraction):
            return Figure(fraction)
        case Scale():
            return Figure(list(type(value)).index(value))
        case _:
            return Figure(value)


def measure_margin(winner: Orderable, others: Sequence[Orderable]) -> Margin | None:
    """Return how far *winner*, which differs from all *others*, is from the nearest of them.

    Where a bound is involved the distance is itself `AtLeast`; None for levels, which have none.
    """
    if isinstance(winner, Scale):
        return None
    distances = [distance(_amount(winner), _amount(other)) for other in others]
    nearest = min(distances, key=lambda each: (lowest_possible(each), isinstance(each, AtLeast)))
    if isinstance(winner, Money):
        return Money(nearest, winner.currency, winner.period)
    if isinstance(winner, int) and isinstance(nearest, Decimal) and nearest == int(nearest):
        return int(nearest)
    return nearest


def _amount(value: Any) -> Decimal | AtLeast:
    figure = count(value)
    number = Decimal(figure.number)
    return AtLeast(number) if figure.is_bound else number
