"""Amounts of pay: numbers, and bounds, which order only where they decide."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from operator import ge, gt, le, lt
from typing import Literal, TypeAlias, cast

from attrs import field, frozen

from careercompare.errors import sealed, show
from careercompare.model.checks import holds, refuse
from careercompare.model.numbers import (
    CALCULATED_DECIMALS,
    NumberLike,
    check_number,
    make_context,
    to_figure,
)

Order: TypeAlias = Literal[-1, 0, 1]

_ZERO = Decimal(0)  # a Decimal is held against another one in half the time of an int

# No pay comes near it, and what is below it can be added and written without running out of space.
_TOO_HIGH = Decimal("1E+18")

# The caller's own context may round to a few digits, and must not change what we say.
_ARITHMETIC = make_context(100)


def check_pay(value: object, path: str) -> None:
    """Refuse what is no number that pay can be."""
    if isinstance(value, Decimal) and value.is_finite():
        if value < _ZERO:
            remedy = "Pay is never negative; None is not known."
            refuse(path, value, "a number of at least 0", remedy)
        if value >= _TOO_HIGH:
            refuse(path, value, f"a number below {_TOO_HIGH}", "Check the number of zeros.")
    check_number(value, path, after=CALCULATED_DECIMALS)


def _decide(
    bound: AtLeast | AtMost, other: object, compare: Callable[[Decimal, int | Decimal], bool]
) -> bool:
    """Compare on the side where a bound decides, its number with another amount."""
    if not isinstance(other, _COMPARABLE):
        return cast("bool", NotImplemented)
    number = other.amount if isinstance(other, BOUNDS) else other
    return type(other) is not type(bound) and compare(bound.amount, number)


def _leave_open(other: object) -> bool:
    """Compare on the side where a bound leaves all open: nothing is true there."""
    return False if isinstance(other, _COMPARABLE) else cast("bool", NotImplemented)


@sealed
@frozen(order=False, repr=False)  # no order: mypy would take it for that of two bounds
class AtLeast:
    """A published lower bound ("top-coded"), not a number: the true amount is this or more.

    Statistics offices cut off the highest pay to protect who earns it. ``<`` and ``>`` are true
    only where the bound decides, as with sets; two lower bounds never decide. Ask `order_amounts`
    where *not known* matters.

    *amount* is in whole units of the currency; an int, str, float (by its repr) or Decimal is
    kept as a `Decimal`. A negative or something that is no number raises `InvalidCareer`.

    >>> AtLeast(239_200) > 238_380
    True
    >>> AtLeast(239_200) > 240_000, AtLeast(239_200) < 240_000
    (False, False)
    """

    amount: Decimal = field(converter=to_figure, validator=holds(check_pay))

    def __repr__(self) -> str:
        return _show_bound(self)

    def __gt__(self, other: object) -> bool:
        return _decide(self, other, gt)

    def __ge__(self, other: object) -> bool:
        return _decide(self, other, ge)

    def __lt__(self, other: object) -> bool:
        return _leave_open(other)

    def __le__(self, other: object) -> bool:
        return _leave_open(other)


@sealed
@frozen(order=False, repr=False)
class AtMost:
    """A published upper bound ("up to"), not a number: the true amount is this or less.

    It is to the other side what `AtLeast` is: ``<`` and ``>`` are true only where the bound
    decides, two of them never decide, and *amount* is taken and refused in the same way.

    >>> AtMost(80_000) < 90_000, AtMost(80_000) < AtLeast(90_000)
    (True, True)
    >>> AtMost(80_000) > 70_000, AtMost(80_000) < 70_000
    (False, False)
    """

    amount: Decimal = field(converter=to_figure, validator=holds(check_pay))

    def __repr__(self) -> str:
        return _show_bound(self)

    def __gt__(self, other: object) -> bool:
        return _leave_open(other)

    def __ge__(self, other: object) -> bool:
        return _leave_open(other)

    def __lt__(self, other: object) -> bool:
        return _decide(self, other, lt)

    def __le__(self, other: object) -> bool:
        return _decide(self, other, le)


BOUNDS = (AtLeast, AtMost)
_COMPARABLE = (int, Decimal, *BOUNDS)


def _show_bound(bound: AtLeast | AtMost) -> str:
    plain = f"{bound.amount:f}"
    return f"{type(bound).__name__}({repr(plain) if '.' in plain else plain})"


Amount: TypeAlias = Decimal | AtLeast | AtMost
AmountLike: TypeAlias = NumberLike | AtLeast | AtMost


def to_amount(value: AmountLike) -> Amount:
    """Take a bound as it is and a number as `to_number` does."""
    return value if isinstance(value, BOUNDS) else to_figure(value)


def check_amount(value: object, path: str) -> None:
    """Refuse what is neither a bound nor a number that pay can be."""
    if not isinstance(value, BOUNDS):
        check_pay(value, path)


def order_amounts(left: Amount | int, right: Amount | int) -> Order | None:
    """Tell whether *left* is smaller (-1), equal (0) or greater (1), or None: not known.

    A Decimal NaN, and what is no amount, such as a float, raise `InvalidCareer`.

    >>> order_amounts(Decimal(1), Decimal(2)), order_amounts(AtLeast(1), Decimal(2))
    (-1, None)
    """
    _check_comparable(left, "left")
    _check_comparable(right, "right")
    if left > right:
        return 1
    if left < right:
        return -1
    return 0 if not isinstance(left, BOUNDS) and left == right else None


def _check_comparable(amount: object, path: str) -> None:
    """Refuse what has no order with amounts, of which Python orders floats and texts all the same.

    A Decimal NaN would raise what says nothing of where it is, and of what to do.
    """
    is_nan = isinstance(amount, Decimal) and amount.is_nan()
    if is_nan or not isinstance(amount, _COMPARABLE):
        check_amount(amount, path)


def number_of(amount: Amount) -> Decimal:
    """Return the number itself, or that of a bound, which the true amount need not be.

    >>> number_of(AtMost(80_000)), number_of(Decimal(5))
    (Decimal('80000'), Decimal('5'))
    """
    return amount.amount if isinstance(amount, BOUNDS) else amount


def midpoint(low: Amount, high: Amount) -> Amount | None:
    """Return the middle of a range: a bound where an end is one, on the same side.

    None is *not known*: of two bounds on different sides it may be anywhere.
    """
    total = _ARITHMETIC.add(number_of(low), number_of(high))
    middle = _ARITHMETIC.divide(total, Decimal(2))
    sides = {type(end) for end in (low, high) if isinstance(end, BOUNDS)}
    if not sides:
        return middle
    return sides.pop()(middle) if len(sides) == 1 else None


def distance(left: Amount, right: Amount) -> Decimal | AtLeast | None:
    """Return how far two amounts lie apart: by a bound, at least so far.

    None is *not known*: a bound leaves open in which order the two are.
    """
    if order_amounts(left, right) is None:
        return None
    apart = _ARITHMETIC.subtract(number_of(left), number_of(right)).copy_abs()
    certain = isinstance(left, Decimal) and isinstance(right, Decimal)
    return apart if certain else AtLeast(apart)


def show_amount(amount: Amount) -> str:
    """Write an amount as a repr does; a bound with a plus behind it, or a sign before it."""
    if isinstance(amount, AtMost):
        return f"≤{amount.amount:,f}"
    return f"{amount.amount:,f}+" if isinstance(amount, AtLeast) else f"{amount:,f}"


def renumber(amount: Amount, number: Decimal) -> Amount:
    """Return *number*, to which *amount* was converted, as a bound where that is one.

    It stays on the same side. What no pay comes near raises `InvalidCareer`.
    """
    if number >= _TOO_HIGH:
        before = show(number_of(amount))
        remedy = f"It was {before} before: check the zeros of the rates, and of the amount."
        refuse("rates", number, f"rates that bring pay to less than {_TOO_HIGH}", remedy)
    return type(amount)(number) if isinstance(amount, BOUNDS) else number
