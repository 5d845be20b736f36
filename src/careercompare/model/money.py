"""Money for a period of work, of which some is published only as a lower bound."""

from __future__ import annotations

import re
from decimal import Context, Decimal
from enum import Enum
from typing import Literal, TypeAlias

from attrs import field, frozen
from attrs.converters import optional

from careercompare.errors import sealed
from careercompare.model.checks import (
    Validator,
    choice,
    date_if_known,
    holds,
    if_known,
    member,
    refuse,
    text_if_known,
    to_calendar_date,
    to_choice,
    to_whole,
    whole,
)
from careercompare.model.doubts import Doubt, doubts_hold, to_doubts
from careercompare.model.numbers import CALCULATED_DECIMALS, NumberLike, check_number, to_number

_ISO_4217 = re.compile("[A-Z]{3}")
Order: TypeAlias = Literal[-1, 0, 1]

_ZERO = Decimal(0)  # a Decimal is held against another one in half the time of an int

# No pay comes near it, and what is below it can be added and written without running out of space.
_TOO_HIGH = Decimal("1E+18")

# The caller's own context may round to a few digits, and must not change what we say.
_ARITHMETIC = Context(prec=100)


def to_pay(value: NumberLike) -> Decimal:
    """Take a number as `to_number` does, without the sign of a zero: nobody is paid "-0"."""
    number = to_number(value)
    given: object = number  # which may be anything still
    return number.copy_abs() if isinstance(given, Decimal) and not given else number


def check_pay(value: object, path: str) -> None:
    """Refuse what is no number that pay can be."""
    if isinstance(value, Decimal) and value.is_finite():
        if value < _ZERO:
            remedy = "Pay is never negative; None is not known."
            refuse(path, value, "a number of at least 0", remedy)
        if value >= _TOO_HIGH:
            refuse(path, value, f"a number below {_TOO_HIGH}", "Check the number of zeros.")
    check_number(value, path, after=CALCULATED_DECIMALS)


@sealed
@frozen(order=False, repr=False)  # no order: mypy would take it for that of two bounds
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

    amount: Decimal = field(converter=to_pay, validator=holds(check_pay))

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
    return value if isinstance(value, AtLeast) else to_pay(value)


def check_amount(value: object, path: str) -> None:
    """Refuse what is neither a bound nor a number that pay can be."""
    if not isinstance(value, AtLeast):
        check_pay(value, path)


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


class PayPeriod(Enum):
    """The time that an amount of pay is for; amounts of unlike periods are never compared."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Basis(Enum):
    """What a typical amount is: the published median, or a midpoint that stands in for it."""

    MEDIAN = "median"
    MIDPOINT = "midpoint"


def to_period(value: PayPeriod | str) -> PayPeriod:
    return to_choice(value, PayPeriod)


def _to_basis(value: Basis | str) -> Basis:
    return to_choice(value, Basis)


def check_currency(value: object, path: str) -> None:
    if not isinstance(value, str) or not _ISO_4217.fullmatch(value):
        meant = value.strip().upper() if isinstance(value, str) else ""
        remedy = (
            f"Write {meant!r}." if _ISO_4217.fullmatch(meant) else "Write a code such as 'USD'."
        )
        refuse(path, value, "an ISO 4217 code", remedy)


def show_amount(amount: Amount) -> str:
    """Write an amount as a repr does; a bound with a plus behind it."""
    return f"{amount.amount:,f}+" if isinstance(amount, AtLeast) else f"{amount:,f}"


def show_period(period: PayPeriod) -> str:
    return f"{'an' if period is PayPeriod.HOUR else 'a'} {period.value}"


a_currency: Validator = holds(check_currency)
a_period: Validator = holds(choice(PayPeriod))


@sealed
@frozen(repr=False)
class Money:
    """An amount of one currency (ISO 4217) for one period of work.

    *place* names where it is paid and *as_of* the year, month or day it describes (ISO 8601);
    *percentile* says which one of all pay it is, where it is the end of a range. None means *not
    known*. *doubts* say why it may be off, () that nothing is known against it. Anything else
    raises `InvalidCareer`.

    >>> Money(AtLeast(239_200), "USD")
    <Money USD 239,200+ a year>
    """

    amount: Amount = field(converter=to_amount, validator=holds(check_amount))
    currency: str = field(validator=a_currency)
    period: PayPeriod = field(default=PayPeriod.YEAR, converter=to_period, validator=a_period)
    place: str | None = field(default=None, validator=text_if_known)
    as_of: str | None = field(default=None, converter=to_calendar_date, validator=date_if_known)
    percentile: int | None = field(
        default=None, converter=optional(to_whole), validator=if_known(whole(1, 99))
    )
    doubts: tuple[Doubt, ...] = field(
        default=(), kw_only=True, converter=to_doubts, validator=doubts_hold
    )

    def __repr__(self) -> str:
        return f"<Money {self.currency} {show_amount(self.amount)} {show_period(self.period)}>"


@sealed
@frozen(repr=False)
class Typical:
    """A typical amount, and whether it was published or estimated.

    >>> Typical(Money(150_000, "USD"), "median")
    <Typical USD 150,000 a year, median>
    """

    money: Money = field(validator=holds(member(Money)))
    basis: Basis = field(converter=_to_basis, validator=holds(choice(Basis)))

    def __repr__(self) -> str:
        return f"{repr(self.money).replace('Money', 'Typical', 1)[:-1]}, {self.basis.value}>"
