"""Amounts of money for a period of work."""

from __future__ import annotations

import re
from enum import Enum

import attrs

from careercompare.model.amounts import Amount, AmountLike, to_amount
from careercompare.model.checks import check_member, refuse

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


def _to_money_amount(value: AmountLike) -> Amount:
    return to_amount(value, "money.amount")


def check_currency(owner: object, _: object, value: str) -> None:
    place = type(owner).__name__.lower()
    if not _ISO_4217.fullmatch(str(value)):
        refuse(f"{place}.currency", value, "an ISO 4217 code", "Write a code such as 'USD'.")


def _check_period(_: object, __: object, value: PayPeriod) -> None:
    check_member(value, PayPeriod, "money.period")


@attrs.frozen
class Money:
    """An amount of one currency (ISO 4217) for one period of work.

    *place* names where it is paid and *as_of* the year, month or day it describes (ISO 8601); None
    means *not known*.
    """

    amount: Amount = attrs.field(converter=_to_money_amount)
    currency: str = attrs.field(validator=check_currency)
    period: PayPeriod = attrs.field(default=PayPeriod.YEAR, validator=_check_period)
    place: str | None = None
    as_of: str | None = None


@attrs.frozen
class Typical:
    """A typical amount, and whether it was published or estimated."""

    money: Money
    basis: Basis
