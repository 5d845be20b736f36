"""What a career pays."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from itertools import combinations
from typing import cast

import attrs

from careercompare.model.amounts import (
    Amount,
    AmountLike,
    lowest_possible,
    midpoint,
    order_amounts,
    to_amount,
    to_amount_number,
)
from careercompare.model.checks import (
    CalendarDateLike,
    check_member,
    check_text,
    refuse,
    to_calendar_date,
)
from careercompare.model.money import Basis, Money, PayPeriod, Typical, check_currency
from careercompare.model.source import Source


def _to_low(value: AmountLike | None) -> Amount | None:
    return None if value is None else to_amount(value, "salary.low")


def _to_high(value: AmountLike | None) -> Amount | None:
    return None if value is None else to_amount(value, "salary.high")


def _to_median(value: AmountLike | None) -> Amount | None:
    return None if value is None else to_amount(value, "salary.median")


def _to_mean(value: AmountLike | None) -> Amount | None:
    return None if value is None else to_amount(value, "salary.mean")


def _to_mean_rse(value: Decimal | int | str | float | None) -> Decimal | None:
    return None if value is None else to_amount_number(value, "salary.mean_rse")


def _check_source(_: object, __: object, value: Source | None) -> None:
    if value is not None:
        check_member(value, Source, "salary.source")


def _to_percentiles(value: Iterable[int] | None) -> tuple[int, int] | None:
    if value is None:
        return None
    given: object = value
    found = tuple(cast("Iterable[object]", given)) if isinstance(given, Iterable) else (given,)
    numbers = [each for each in found if isinstance(each, int)]
    if len(found) != 2 or len(numbers) != 2 or not 0 < numbers[0] < numbers[1] < 100:
        refuse("salary.percentiles", value, "two percentiles in order", "Write (10, 90).")
    return numbers[0], numbers[1]


def _check_mean_rse(_: object, __: object, value: Decimal | None) -> None:
    if value is not None and value >= 1:
        remedy = "The relative standard error is a fraction: 1.5 % is 0.015."
        refuse("salary.mean_rse", value, "a fraction below 1", remedy)


def _check_period(_: object, __: object, value: PayPeriod) -> None:
    check_member(value, PayPeriod, "salary.period")


def _check_place(_: object, __: object, value: str | None) -> None:
    if value is not None:
        check_text(value, "salary.place")


def _to_as_of(value: CalendarDateLike | None) -> str | None:
    return None if value is None else to_calendar_date(value, "salary.as_of")


@attrs.frozen
class Salary:
    """What a career pays: a range, and what is known about its middle.

    Amounts are in whole units of *currency* (an ISO 4217 code) for one *period*; an int, str,
    float (by its repr) or Decimal is kept as a `Decimal`, never as a float, and `AtLeast` stays
    the bound it is. *low* and *high* are both given or both None, where only a median or mean
    was published. None means *not known*. *mean_rse* is the relative standard error of the mean
    as a fraction; *place* names where the figures hold and *as_of* the year, month or day they
    describe (ISO 8601, ``"2025-05"``). *percentiles* says which percentiles of all pay the two
    ends are, such as ``(10, 90)``, and *source* who published them.

    Anything else raises `InvalidCareer`: negative amounts, NaN, ends or a median out of order.

    >>> salary = Salary(118_000, 191_000, "USD")
    >>> salary.typical.money.amount, salary.typical.basis.value
    (Decimal('154500'), 'midpoint')
    """

    low: Amount | None = attrs.field(converter=_to_low)
    high: Amount | None = attrs.field(converter=_to_high)
    currency: str = attrs.field(validator=check_currency)
    median: Amount | None = attrs.field(default=None, kw_only=True, converter=_to_median)
    mean: Amount | None = attrs.field(default=None, kw_only=True, converter=_to_mean)
    mean_rse: Decimal | None = attrs.field(
        default=None, kw_only=True, converter=_to_mean_rse, validator=_check_mean_rse
    )
    period: PayPeriod = attrs.field(default=PayPeriod.YEAR, kw_only=True, validator=_check_period)
    place: str | None = attrs.field(default=None, kw_only=True, validator=_check_place)
    as_of: str | None = attrs.field(default=None, kw_only=True, converter=_to_as_of)
    percentiles: tuple[int, int] | None = attrs.field(
        default=None, kw_only=True, converter=_to_percentiles
    )
    source: Source | None = attrs.field(default=None, kw_only=True, validator=_check_source)

    def __attrs_post_init__(self) -> None:
        if (self.low is None) != (self.high is None):
            missing = "low" if self.low is None else "high"
            remedy = "Leave out both ends where one is not published, and give the median."
            refuse(f"salary.{missing}", None, "the other end of the range", remedy)
        known = [
            (name, amount)
            for name, amount in (("low", self.low), ("median", self.median), ("high", self.high))
            if amount is not None
        ]
        if not known and self.mean is None:
            refuse("salary", None, "at least one amount", "Leave the whole salary out instead.")
        for (name, amount), (next_name, next_amount) in combinations(known, 2):
            if order_amounts(amount, next_amount) == 1:
                expected = f"at most the {_END_NAMES[next_name]}, {lowest_possible(next_amount)}"
                refuse(f"salary.{name}", amount, expected, "Swap the two.")

    @property
    def typical(self) -> Typical | None:
        """The median or, where none is given, the midpoint of the range; `Typical` says which.

        The midpoint of a range with a top-coded end is itself `AtLeast`. None where only a mean
        is known.
        """
        if self.median is not None:
            return Typical(self.money(self.median), Basis.MEDIAN)
        if self.low is None or self.high is None:
            return None
        return Typical(self.money(midpoint(self.low, self.high)), Basis.MIDPOINT)

    def money(self, amount: Amount) -> Money:
        """Return *amount* in the currency, for the period, place and date of this salary."""
        return Money(amount, self.currency, self.period, self.place, self.as_of)


_END_NAMES = {"low": "low end", "median": "median", "high": "high end"}
