"""Amounts of money for a period of work."""

from __future__ import annotations

import re
from enum import Enum

import attrs

from careercompare.errors import sealed
from careercompare.model.amounts import Amount, AtLeast, check_amount, to_amount
from careercompare.model.checks import (
    check_calendar_date,
    check_text,
    choice,
    holds,
    holds_if_known,
    member,
    refuse,
    to_calendar_date,
    to_choice,
)

_ISO_4217 = re.compile("[A-Z]{3}")


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


@sealed
@attrs.frozen(repr=False)
class Money:
    """An amount of one currency (ISO 4217) for one period of work.

    *place* names where it is paid and *as_of* the year, month or day it describes (ISO 8601); None
    means *not known*. Anything else raises `InvalidCareer`.

    >>> Money(AtLeast(239_200), "USD")
    <Money USD 239,200+ a year>
    """

    amount: Amount = attrs.field(converter=to_amount, validator=holds(check_amount))
    currency: str = attrs.field(validator=holds(check_currency))
    period: PayPeriod = attrs.field(
        default=PayPeriod.YEAR, converter=to_period, validator=holds(choice(PayPeriod))
    )
    place: str | None = attrs.field(default=None, validator=holds_if_known(check_text))
    as_of: str | None = attrs.field(
        default=None,
        converter=attrs.converters.optional(to_calendar_date),
        validator=holds_if_known(check_calendar_date),
    )

    def __repr__(self) -> str:
        return f"<Money {self.currency} {show_amount(self.amount)} {show_period(self.period)}>"


@sealed
@attrs.frozen(repr=False)
class Typical:
    """A typical amount, and whether it was published or estimated.

    >>> Typical(Money(150_000, "USD"), "median")
    <Typical USD 150,000 a year, median>
    """

    money: Money = attrs.field(validator=holds(member(Money)))
    basis: Basis = attrs.field(converter=_to_basis, validator=holds(choice(Basis)))

    def __repr__(self) -> str:
        return f"{repr(self.money).replace('Money', 'Typical', 1)[:-1]}, {self.basis.value}>"
