"""What a caller gives to bring pay of different kinds together."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import reduce
from typing import Any, TypeAlias

from attrs import Attribute, evolve, field, frozen
from attrs.converters import optional

from careercompare.errors import quote, sealed
from careercompare.model.amounts import Amount, number_of, renumber
from careercompare.model.checks import (
    choice,
    holds,
    if_known,
    member,
    refuse,
    text_if_known,
    to_choice,
    to_plain_if_known,
)
from careercompare.model.dates import date_if_known, to_calendar_date
from careercompare.model.mappings import (
    ANY,
    Factors,
    check_factors,
    check_factors_by_place,
    to_factors,
    to_factors_by_place,
)
from careercompare.model.money import Money, PayPeriod, check_currency, check_money, to_period
from careercompare.model.numbers import NumberLike, multiply
from careercompare.model.prices import QUOTIENTS, Places, PriceLevels
from careercompare.model.source import Source, source_if_known
from careercompare.model.texts import to_text_if_known

PerYear: TypeAlias = Mapping[str, NumberLike] | NumberLike

# The dearest country's price level is less than ten times the cheapest's wherever the International
# Comparison Program looked. An index of 97.2 is far beyond, and so are most rates of currencies.
_LEAST_WORTH, _MOST_WORTH = Decimal("0.05"), Decimal(20)

_check_period = choice(PayPeriod)


def _to_per_year(value: PerYear) -> Factors:
    return to_factors(value if isinstance(value, Mapping) else {ANY: value})


def _check_currencies(value: Factors, path: str) -> None:
    """Refuse what is no mapping of currencies to numbers above 0."""
    check_factors(value, path)
    for currency in value:
        check_currency(currency, path)


def _check_worths(owner: object, field: Attribute[Any], value: Factors) -> None:
    """Refuse what is no mapping of places to factors between the least and the most."""
    holds(check_factors_by_place)(owner, field, value)
    # Who reads them from a file asks about each before there is an owner with a place.
    _check_range(value, getattr(owner, "place", None))


def _check_range(worth: Factors, base: str | None) -> None:
    for place, number in worth.items():
        if not _LEAST_WORTH <= number <= _MOST_WORTH:
            at = "the place of the rates" if base is None else base
            index = repr("…" if base is None else base)
            remedy = f"Write what one unit of pay there is worth at {at}; of an index of prices "
            remedy += f"write PriceLevels({{…}}).rates({index})."
            expected = f"a factor from {_LEAST_WORTH} to {_MOST_WORTH}"
            refuse(f"rates.worth.{quote(place)[1:-1]}", number, expected, remedy)


def _to_places(value: Places | str) -> Places:
    return to_choice(value, Places)


@sealed
@frozen(repr=False)
class Rates:
    """What it takes to bring pay of different kinds together; nothing is ever assumed.

    - *base* is the currency that amounts are brought to, and *per_unit* says for every other one
      how many units of *base* **one unit of it** is: ``Rates("USD", {"EUR": "1.08"})`` says that
      1 EUR is 1.08 USD.
    - *hours*, *days*, *weeks* and *months* say how many of them a year of work has, as it is paid:
      a number for all careers, or one for each by its slug, where ``"*"`` stands for all others:
      ``hours={"cook": 1_800}``. The slug of a career at a place counts before that of the same
      career anywhere. Pay for unlike periods is brought to a year with them; where all of it is
      for an hour, it is compared by the hour, whatever hours each career has. Beside a benchmark
      that is paid by the year, pages show that of a year too, and say for what it is compared.
    - *worth* says what one unit of pay in a place is worth at *place*, and 1 takes it as it is:
      ``Rates(place="United States", worth={"Germany": "1.2"})``. It is a factor from 0.05 to 20.
    - *prices* are the price levels that say so instead, exactly: `PriceLevels.rates` gives such.
    - *places* is ``"nominal"`` to compare pay in unlike places as it is paid, whatever it buys
      there; pages say so. None never does.
    - *as_of* is the date of the rates (ISO 8601) and *source* who published them.

    Numbers are above 0 and kept as `Decimal`, of at most 30 digits before the point and 100 after
    it; anything else raises `InvalidCareer`.

    >>> rates = Rates("USD", {"EUR": "1.08"}, hours=2_080)
    >>> rates.convert(Money(50_000, "EUR"), "USD").amount
    Decimal('54000.00')
    """

    base: str | None = field(
        default=None, converter=to_plain_if_known, validator=if_known(check_currency)
    )
    per_unit: Factors = field(
        default=Factors({}), converter=to_factors, validator=holds(_check_currencies)
    )
    as_of: str | None = field(
        default=None, kw_only=True, converter=to_calendar_date, validator=date_if_known
    )
    source: Source | None = field(default=None, kw_only=True, validator=source_if_known)
    hours: Factors = field(
        default=Factors({}), kw_only=True, converter=_to_per_year, validator=holds(check_factors)
    )
    days: Factors = field(
        default=Factors({}), kw_only=True, converter=_to_per_year, validator=holds(check_factors)
    )
    weeks: Factors = field(
        default=Factors({}), kw_only=True, converter=_to_per_year, validator=holds(check_factors)
    )
    months: Factors = field(
        default=Factors({}), kw_only=True, converter=_to_per_year, validator=holds(check_factors)
    )
    place: str | None = field(
        default=None, kw_only=True, converter=to_text_if_known, validator=text_if_known
    )
    worth: Factors = field(
        default=Factors({}),
        kw_only=True,
        converter=to_factors_by_place,
        validator=_check_worths,
    )
    prices: PriceLevels | None = field(
        default=None, kw_only=True, validator=if_known(member(PriceLevels))
    )
    places: Places | None = field(
        default=None,
        kw_only=True,
        converter=optional(_to_places),
        validator=if_known(choice(Places)),
    )

    def __attrs_post_init__(self) -> None:
        if self.per_unit and self.base is None:
            refuse("rates.base", None, "a currency", "Name what one unit of the others is in.")
        if self.base in self.per_unit:
            remedy = "Leave it out: one unit of the base is one."
            refuse("rates.per_unit", self.base, "currencies other than the base", remedy)
        if self.prices is not None:
            self._take_worth(self.prices)
        self._check_worth()

    def _take_worth(self, prices: PriceLevels) -> None:
        if self.place is None:
            remedy = "Name the place in whose prices pay counts, such as 'United States'."
            refuse("rates.place", None, "a place", remedy)
        worth = prices.worth_at(self.place)
        _check_range(worth, self.place)
        if self.worth not in ({}, worth):
            remedy = "Leave it out: the price levels say it."
            refuse("rates.worth", {**self.worth}, "what the price levels say", remedy)
        # A frozen value is still being made: nobody has seen it yet.
        object.__setattr__(self, "worth", worth)

    def _check_worth(self) -> None:
        if self.worth and self.place is None:
            refuse("rates.place", None, "a place", "Name the place where pay is worth that.")
        if self.place in self.worth:
            remedy = "Leave it out: pay there is worth what it is."
            refuse("rates.worth", self.place, "places other than that of the rates", remedy)
        if self.worth and self.places is not None:
            remedy = "Leave it out, or leave out what pay is worth in each place."
            refuse("rates.places", self.places.value, "None, since pay is converted", remedy)

    def __repr__(self) -> str:
        given = [f"{', '.join(self.per_unit)} in {self.base}"] if self.per_unit else []
        names = ("hours", "days", "weeks", "months", "worth", "places")
        given += [name for name in names if getattr(self, name)]
        return f"<Rates {'; '.join(given) or 'none'}>"

    def periods_a_year(self, period: PayPeriod, *slugs: str) -> Decimal | None:
        """Return how many of *period* a year of that career has; None where nobody says so.

        The first of its *slugs* that is named counts, such as that at a place and that anywhere.
        What is no period raises `InvalidCareer`.

        >>> Rates(hours={"cook": 1_800, "*": 2_080}).periods_a_year(PayPeriod.HOUR, "poet")
        Decimal('2080')
        """
        period = to_period(period)
        _check_period(period, "period")
        given = {
            PayPeriod.HOUR: self.hours,
            PayPeriod.DAY: self.days,
            PayPeriod.WEEK: self.weeks,
            PayPeriod.MONTH: self.months,
            PayPeriod.YEAR: Factors({}),
        }[period]
        return next((given[slug] for slug in (*slugs, ANY) if slug in given), None)

    def convert(self, money: Money, currency: str) -> Money:
        """Return *money* in another *currency*; one without a rate raises `InvalidCareer`.

        To the base the result is exact, and nothing is rounded; from it a quotient that does not
        end is cut after 200 digits, so that there and back is exact to any minor unit.
        """
        check_money(money, "money")
        in_base = multiply(number_of(money.amount), self._rate(money.currency))
        rate = self._rate(currency)
        number = in_base if rate == 1 else QUOTIENTS.divide(in_base, rate)
        return evolve(money, amount=renumber(money.amount, number), currency=currency)

    def _rate(self, currency: str) -> Decimal:
        given: object = currency
        if not isinstance(given, str) or not (given == self.base or given in self.per_unit):
            remedy = f"Give its rate: Rates({self.base!r}, {{{quote(currency)}: …}})."
            refuse("rates.per_unit", currency, "a currency with a rate", remedy)
        return self.per_unit.get(currency, Decimal(1))


def scale_amount(amount: Amount, factors: tuple[Decimal, ...]) -> Amount:
    """Return *amount* times all *factors*, exactly; a bound stays a bound."""
    return renumber(amount, reduce(multiply, factors, number_of(amount)))
