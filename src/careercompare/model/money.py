"""Money of one currency for a period of work."""

from __future__ import annotations

import re
from enum import Enum

from attrs import field, frozen
from attrs.converters import optional

from careercompare.errors import sealed
from careercompare.model.amounts import Amount, check_amount, show_amount, to_amount
from careercompare.model.checks import (
    Check,
    Validator,
    choice,
    holds,
    if_known,
    member,
    refuse,
    text_if_known,
    to_choice,
    to_plain,
    to_whole,
    whole,
)
from careercompare.model.dates import date_if_known, to_calendar_date
from careercompare.model.doubts import Doubt, doubts_hold, to_doubts
from careercompare.model.texts import to_text_if_known

# Any three letters: the list of codes changes by the year, and one that CLDR does not know can be
# written as it is.
_ISO_4217 = re.compile("[A-Z]{3}")


class PayPeriod(Enum):
    """The time that an amount of pay is for; amounts of unlike periods are never compared."""

    HOUR = "hour"
    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


class Basis(Enum):
    """What a typical amount is.

    That is the published median, a midpoint that stands in for it, or the bound that the one end
    of a range puts to it, which is known.
    """

    MEDIAN = "median"
    MIDPOINT = "midpoint"
    BOUND = "bound"


def to_period(value: PayPeriod | str) -> PayPeriod:
    """Take a period by its own word too."""
    return to_choice(value, PayPeriod)


def _to_basis(value: Basis | str) -> Basis:
    return to_choice(value, Basis)


def check_currency(value: object, path: str) -> None:
    """Refuse what is no code of ISO 4217."""
    if not isinstance(value, str) or not _ISO_4217.fullmatch(value):
        meant = value.strip().upper() if isinstance(value, str) else ""
        remedy = (
            f"Write {meant!r}." if _ISO_4217.fullmatch(meant) else "Write a code such as 'USD'."
        )
        refuse(path, value, "an ISO 4217 code", remedy)


def show_period(period: PayPeriod) -> str:
    """Return the period as a repr says it: "a year"."""
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

    >>> from careercompare import AtLeast
    >>> Money(AtLeast(239_200), "USD")
    <Money USD 239,200+ a year>
    """

    amount: Amount = field(converter=to_amount, validator=holds(check_amount))
    currency: str = field(converter=to_plain, validator=a_currency)
    period: PayPeriod = field(default=PayPeriod.YEAR, converter=to_period, validator=a_period)
    place: str | None = field(default=None, converter=to_text_if_known, validator=text_if_known)
    as_of: str | None = field(default=None, converter=to_calendar_date, validator=date_if_known)
    percentile: int | None = field(
        default=None, converter=optional(to_whole), validator=if_known(whole(1, 99))
    )
    doubts: tuple[Doubt, ...] = field(
        default=(), kw_only=True, converter=to_doubts, validator=doubts_hold
    )

    def __repr__(self) -> str:
        return f"<Money {self.currency} {show_amount(self.amount)} {show_period(self.period)}>"


check_money: Check = member(Money)


@sealed
@frozen(repr=False)
class Typical:
    """A typical amount, and whether it was published or estimated.

    >>> Typical(Money(150_000, "USD"), "median")
    <Typical USD 150,000 a year, median>
    """

    money: Money = field(validator=holds(check_money))
    basis: Basis = field(converter=_to_basis, validator=holds(choice(Basis)))

    def __repr__(self) -> str:
        return f"{repr(self.money).replace('Money', 'Typical', 1)[:-1]}, {self.basis.value}>"
