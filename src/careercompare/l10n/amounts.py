"""Numbers as callers give them, and the amounts of pay that are written."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from typing import cast

import attrs

from careercompare.errors import InvalidOption
from careercompare.model import Amount, Money, Salary, lowest_possible
from careercompare.words import MoneyStyle

_COMPACT_FROM = 1000
_MOST_DIGITS = 30  # before or behind the point: no figure of ours has more


def to_decimal(place: str, value: object) -> Decimal:
    """Return a number that was given at *place*; `InvalidOption` where it is no finite one.

    >>> to_decimal("number", 0.1)
    Decimal('0.1')
    """
    if isinstance(value, int | float | str | Decimal) and not isinstance(value, bool):
        try:
            number = Decimal(repr(value) if isinstance(value, float) else value)
        except InvalidOperation:
            number = Decimal("NaN")
        if number.is_finite() and abs(number.adjusted()) <= _MOST_DIGITS:
            return number
    remedy = f"Give it as an int, a Decimal or a text, of at most {_MOST_DIGITS} digits."
    raise InvalidOption(place, value, "a finite number", remedy)


def check_style(style: object) -> None:
    """Refuse what is no `MoneyStyle`, such as the name of a notation, with `InvalidOption`."""
    if not isinstance(style, MoneyStyle):
        remedy = "Make one, such as MoneyStyle('standard')."
        raise InvalidOption("style", style, "a MoneyStyle", remedy)


def check_pay(salary: object) -> None:
    """Refuse what is neither `Salary` nor `Money` with `InvalidOption`."""
    if not isinstance(salary, Salary | Money):
        remedy = "Give a Salary or Money; for an amount alone there is money()."
        raise InvalidOption("salary", salary, "a salary or an amount of money", remedy)


def ends_of(salary: Salary | Money) -> tuple[Amount, Amount]:
    """Return the two ends that are written; without a range, the same amount twice."""
    if isinstance(salary, Money):
        return salary.amount, salary.amount
    if salary.low is not None and salary.high is not None:
        return salary.low, salary.high
    # The model holds that a salary without a range has a median or a mean.
    middle = cast("Amount", salary.mean if salary.median is None else salary.median)
    return middle, middle


def is_small(low: Amount, high: Amount) -> bool:
    """Tell whether both ends are too small for compact notation: $68.25 would be $68.3."""
    return lowest_possible(high) < _COMPACT_FROM and lowest_possible(low) < _COMPACT_FROM


def is_whole(low: Amount, high: Amount) -> bool:
    """Tell whether neither end has decimals.

    >>> is_whole(Decimal("10.00"), Decimal("20.50"))
    False
    """
    ends = (lowest_possible(low), lowest_possible(high))
    return all(end == int(end) for end in ends)


def write_out(style: MoneyStyle, fraction: int | None) -> MoneyStyle:
    """Return *style* in standard notation, with so many decimals."""
    return attrs.evolve(style, notation="standard", fraction=fraction)
