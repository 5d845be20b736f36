"""Amounts of money, some of which are published only as a lower bound."""

from __future__ import annotations

from decimal import Context, Decimal
from typing import Any, Literal, TypeAlias, cast

import attrs

from careercompare.errors import sealed
from careercompare.model.checks import holds, refuse
from careercompare.model.numbers import CALCULATED_DECIMALS, NumberLike, check_number, to_number

Order: TypeAlias = Literal[-1, 0, 1]

# No pay comes near it, and what is below it can be added and written without running out of space.
_TOO_HIGH = Decimal("1E+18")

# The caller's own context may round to a few digits, and must not change what we say.
_ARITHMETIC = Context(prec=100)


def _to_amount_number(value: NumberLike) -> Decimal:
    number: Any = to_number(value)
    if isinstance(number, Decimal) and number.is_zero():
        return number.copy_abs()  # nobody is paid "-0"
    return cast("Decimal", number)


def _check_amount_number(value: object, path: str) -> None:
    if isinstance(value, Decimal) and value.is_finite():
        if value < 0:
            refuse(
                path, value, "a number of at least 0", "Pay is never negative; None is not known."
            )
        if value >= _TOO_HIGH:
            refuse(path, value, f"a number below {_TOO_HIGH}", "Check the number of zeros.")
    check_number(value, path, after=CALCULATED_DECIMALS)


@sealed
@attrs.frozen(order=False, repr=False)  # no order: mypy would take it for that of two bounds
class AtLeast:
    """A published lower bound ("top-coded"), not a number: the true amount is this or more.

    Statistics offices cut off the highest pay to protect who earns it. ``<`` and ``>`` are true
    only where the bound decides, as with sets; two bounds never decide. Ask `order_amounts`
    where *not known* matters.

    *amount* is in whole units of the currency; an int, str, float (by its repr) or Decimal is
    kept as a `Decimal`. A negative or something that is no number raises `InvalidCareer`.

    >>> AtLeast(239_200) > 238_380
    True
    >>> AtLeast(239_200) > 240_000, AtLeast(239_200) < 240_000
    (False, False)
    """

    amount: Decimal = attrs.field(
        converter=_to_amount_number, validator=holds(_check_amount_number)
    )

    def __repr__(self) -> str:
        plain = f"{self.amount:f}"
        return f"AtLeast({plain!r})" if "." in plain else f"AtLeast({plain})"

    def __gt__(self, other: object) -> bool:
        if not isinstance(other, _COMPARABLE):
            return NotImplemented
        return not isinstance(other, AtLeast) and self.amount > other

    def __ge__(self, other: object) -> bool:
        if not isinstance(other, _COMPARABLE):
            return NotImplemented
        return not isinstance(other, AtLeast) and self.amount >= other

    def __lt__(self, other: object) -> bool:
        return False if isinstance(other, _COMPARABLE) else NotImplemented

    def __le__(self, other: object) -> bool:
        return False if isinstance(other, _COMPARABLE) else NotImplemented


_COMPARABLE = (int, Decimal, AtLeast)


Amount: TypeAlias = Decimal | AtLeast
AmountLike: TypeAlias = NumberLike | AtLeast


def to_amount(value: AmountLike) -> Amount:
    """Take a bound as it is and a number as `to_number` does."""
    return value if isinstance(value, AtLeast) else _to_amount_number(value)


def check_amount(value: object, path: str) -> None:
    """Refuse what is neither a bound nor a number that pay can be."""
    if not isinstance(value, AtLeast):
        _check_amount_number(value, path)


def order_amounts(left: Amount, right: Amount) -> Order | None:
    """Tell whether *left* is smaller (-1), equal (0) or greater (1), or None: not known.

    >>> order_amounts(Decimal(1), Decimal(2)), order_amounts(AtLeast(1), Decimal(2))
    (-1, None)
    """
    if isinstance(left, AtLeast):
        certain = isinstance(right, Decimal) and left.amount > right
        return 1 if certain else None
    if isinstance(right, AtLeast):
        return -1 if right.amount > left else None
    return 0 if left == right else 1 if left > right else -1


def lowest_possible(amount: Amount) -> Decimal:
    """Return the number itself, or the bound that the true amount cannot fall below."""
    return amount.amount if isinstance(amount, AtLeast) else amount


def midpoint(low: Amount, high: Amount) -> Amount:
    """Return the middle of a range; where an end is a bound, so is the middle."""
    total = _ARITHMETIC.add(lowest_possible(low), lowest_possible(high))
    middle = _ARITHMETIC.divide(total, Decimal(2))
    certain = isinstance(low, Decimal) and isinstance(high, Decimal)
    return middle if certain else AtLeast(middle)


def distance(left: Amount, right: Amount) -> Amount:
    """Return how far two amounts that are in order lie apart; by a bound, at least so far."""
    apart = _ARITHMETIC.subtract(lowest_possible(left), lowest_possible(right)).copy_abs()
    certain = isinstance(left, Decimal) and isinstance(right, Decimal)
    return apart if certain else AtLeast(apart)
