"""What a caller gives to bring pay of different kinds together."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Context, Decimal
from functools import reduce
from typing import TypeAlias

import attrs

from careercompare.model.amounts import Amount, AtLeast, lowest_possible
from careercompare.model.checks import (
    CalendarDateLike,
    check_member,
    check_text,
    refuse,
    to_calendar_date,
)
from careercompare.model.factors import Factors, to_factor, to_factors
from careercompare.model.money import Money, PayPeriod, check_currency
from careercompare.model.source import Source

ANY = "*"
"""Stands for every career that is not named."""

NumberLike: TypeAlias = Decimal | int | str | float
PerYear: TypeAlias = Mapping[str, NumberLike] | NumberLike

# Only a quotient that does not end is ever rounded, and then far below any minor unit.
_QUOTIENTS = Context(prec=200)


def _check_base(owner: object, field: attrs.Attribute[str | None], value: str | None) -> None:
    if value is not None:
        check_currency(owner, field, value)


def _to_per_unit(value: Mapping[str, NumberLike]) -> Factors:
    return to_factors(value, "rates.per_unit")


def _to_worth(value: Mapping[str, NumberLike]) -> Factors:
    return to_factors(value, "rates.worth")


def _to_hours(value: PerYear) -> Factors:
    return _to_per_year(value, "rates.hours")


def _to_days(value: PerYear) -> Factors:
    return _to_per_year(value, "rates.days")


def _to_weeks(value: PerYear) -> Factors:
    return _to_per_year(value, "rates.weeks")


def _to_months(value: PerYear) -> Factors:
    return _to_per_year(value, "rates.months")


def _to_per_year(value: PerYear, path: str) -> Factors:
    if isinstance(value, Mapping):
        return to_factors(value, path)
    return Factors({ANY: to_factor(value, path)})


def _to_as_of(value: CalendarDateLike | None) -> str | None:
    return None if value is None else to_calendar_date(value, "rates.as_of")


def _check_place(_: object, __: object, value: str | None) -> None:
    if value is not None:
        check_text(value, "rates.place")


def _check_source(_: object, __: object, value: Source | None) -> None:
    if value is not None:
        check_member(value, Source, "rates.source")


@attrs.frozen
class Rates:
    """What it takes to bring pay of different kinds together; nothing is ever assumed.

    - *base* is the currency that amounts are brought to, and *per_unit* says for every other one
      how many units of *base* **one unit of it** is: ``Rates("USD", {"EUR": "1.08"})`` says that
      1 EUR is 1.08 USD.
    - *hours*, *days*, *weeks* and *months* say how many of them a year of work has, as it is paid:
      a number for all careers, or one for each by its slug, where ``"*"`` stands for all others:
      ``hours={"cook": 1_800}``. Pay is brought to a year with them.
    - *worth* says what one unit of pay in a place is worth at *place*, and 1 takes it as it is:
      ``Rates(place="United States", worth={"Germany": "1.2"})``.
    - *as_of* is the date of the rates (ISO 8601) and *source* who published them.

    Numbers are above 0 and kept as `Decimal`; anything else raises `InvalidCareer`.

    >>> rates = Rates("USD", {"EUR": "1.08"}, hours=2_080)
    >>> rates.convert(Money(50_000, "EUR"), "USD").amount
    Decimal('54000.00')
    """

    base: str | None = attrs.field(default=None, validator=_check_base)
    per_unit: Factors = attrs.field(default=Factors({}), converter=_to_per_unit)
    as_of: str | None = attrs.field(default=None, kw_only=True, converter=_to_as_of)
    source: Source | None = attrs.field(default=None, kw_only=True, validator=_check_source)
    hours: Factors = attrs.field(default=Factors({}), kw_only=True, converter=_to_hours)
    days: Factors = attrs.field(default=Factors({}), kw_only=True, converter=_to_days)
    weeks: Factors = attrs.field(default=Factors({}), kw_only=True, converter=_to_weeks)
    months: Factors = attrs.field(default=Factors({}), kw_only=True, converter=_to_months)
    place: str | None = attrs.field(default=None, kw_only=True, validator=_check_place)
    worth: Factors = attrs.field(default=Factors({}), kw_only=True, converter=_to_worth)

    def __attrs_post_init__(self) -> None:
        for currency in self.per_unit:
            check_currency(self, None, currency)
        if self.per_unit and self.base is None:
            refuse("rates.base", None, "a currency", "Name what one unit of the others is in.")
        if self.base in self.per_unit:
            remedy = "Leave it out: one unit of the base is one."
            refuse("rates.per_unit", self.base, "currencies other than the base", remedy)
        if self.worth and self.place is None:
            refuse("rates.place", None, "a place", "Name the place where pay is worth that.")
        if self.place in self.worth:
            remedy = "Leave it out: pay there is worth what it is."
            refuse("rates.worth", self.place, "places other than that of the rates", remedy)

    def periods_a_year(self, period: PayPeriod, slug: str) -> Decimal | None:
        """Return how many of *period* a year of that career has; None where nobody says so.

        >>> Rates(hours={"cook": 1_800, "*": 2_080}).periods_a_year(PayPeriod.HOUR, "poet")
        Decimal('2080')
        """
        given = {
            PayPeriod.HOUR: self.hours,
            PayPeriod.DAY: self.days,
            PayPeriod.WEEK: self.weeks,
            PayPeriod.MONTH: self.months,
        }.get(period, Factors({}))
        return given.get(slug, given.get(ANY))

    def convert(self, money: Money, currency: str) -> Money:
        """Return *money* in another *currency*; one without a rate raises `InvalidCareer`.

        To the base the result is exact, and nothing is rounded; from it a quotient that does not
        end is cut after 200 digits, so that there and back is exact to any minor unit.
        """
        in_base = multiply(lowest_possible(money.amount), self._rate(money.currency))
        rate = self._rate(currency)
        number = in_base if rate == 1 else _QUOTIENTS.divide(in_base, rate)
        amount = AtLeast(number) if isinstance(money.amount, AtLeast) else number
        return attrs.evolve(money, amount=amount, currency=currency)

    def _rate(self, currency: str) -> Decimal:
        if currency != self.base and currency not in self.per_unit:
            remedy = f"Give its rate: Rates({self.base!r}, {{{currency!r}: …}})."
            refuse("rates.per_unit", currency, "a currency with a rate", remedy)
        return self.per_unit.get(currency, Decimal(1))


def scale_amount(amount: Amount, factors: tuple[Decimal, ...]) -> Amount:
    """Return *amount* times all *factors*, exactly; a bound stays a bound."""
    number = reduce(multiply, factors, lowest_possible(amount))
    return AtLeast(number) if isinstance(amount, AtLeast) else number


def multiply(left: Decimal, right: Decimal) -> Decimal:
    """Return the product with every digit of it, whatever the caller's context is."""
    digits = len(left.as_tuple().digits) + len(right.as_tuple().digits)
    return Context(prec=digits).multiply(left, right)
