"""Steps that bring pay of one kind to another: numbers to multiply it with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

import attrs

from careercompare.errors import sealed
from careercompare.model import (
    Amount,
    Career,
    Money,
    PayPeriod,
    Rates,
    Salary,
    change_level,
    scale_amount,
)
from careercompare.rules.evidence import Conversion

Pay: TypeAlias = Money | Salary

# All fifty states fit in. Every figure bears the names of all, so that of many places together
# they would be as long as the square of their number.
_LONGEST_PLACE = 1_000


@sealed
@attrs.frozen
class Step:
    """What brings the pay of one career to another kind: numbers to multiply it with.

    *rate* is for the currency, *per_year* for the pay period and *worth* for the place; None
    leaves that as it is. *level* and *to_level* are price levels, of the place and of that of the
    result, whose quotient *worth* is, exactly. *currency*, *period* and *place* are those of the
    result.
    """

    currency: str
    period: PayPeriod
    place: str | None
    rate: Decimal | None = None
    per_year: Decimal | None = None
    worth: Decimal | None = None
    level: Decimal | None = None
    to_level: Decimal | None = None

    @property
    def is_nominal(self) -> bool:
        """Whether every amount stays as it is: pay in another place, counted as it is paid."""
        return self.rate is None and self.per_year is None and self.worth is None

    @property
    def is_by_rates(self) -> bool:
        """Whether rates convert anything, and not price levels alone."""
        by_worth = self.worth is not None and self.level is None
        return self.rate is not None or self.per_year is not None or by_worth

    def explain(self, original: Money, rates: Rates) -> Conversion:
        """Return what this does to *original*, with whose *rates* and price levels convert it."""
        prices = None if self.level is None else rates.prices
        year = None if prices is None else prices.year
        return Conversion(
            original,
            *(self.rate, self.per_year, self.worth),
            rates.as_of if self.is_by_rates else None,
            rates.source if self.is_by_rates else None,
            self.level,
            self.to_level,
            None if year is None else f"{year:04}",
            None if prices is None else prices.source,
        )

    def stay(self, place: str | None) -> Step:
        """Return what does the same to pay of *place*, which stays there but for what it is worth.

        That is this step itself where it leads nowhere else.
        """
        is_there = self.worth is not None or self.place == place
        return self if is_there else attrs.evolve(self, place=place)

    def convert(self, money: Money) -> Money:
        """Return *money* as it counts, exactly."""
        amount, of = self._scale(money.amount), (money.as_of, money.percentile)
        return Money(amount, *self._kind(), *of, doubts=money.doubts)

    def convert_salary(self, salary: Salary) -> Salary:
        """Return *salary* as it counts, each of its amounts exactly."""
        currency, period, place = self._kind()
        return attrs.evolve(
            salary,
            low=self._scale_known(salary.low),
            high=self._scale_known(salary.high),
            median=self._scale_known(salary.median),
            mean=self._scale_known(salary.mean),
            currency=currency,
            period=period,
            place=place,
        )

    def _kind(self) -> tuple[str, PayPeriod, str | None]:
        return self.currency, self.period, self.place

    def _scale_known(self, amount: Amount | None) -> Amount | None:
        return None if amount is None else self._scale(amount)

    def _scale(self, amount: Amount) -> Amount:
        factors = (self.rate, self.per_year, self.worth if self.level is None else None)
        scaled = scale_amount(amount, tuple(each for each in factors if each is not None))
        if self.level is None or self.to_level is None:
            return scaled
        return change_level(scaled, self.level, self.to_level)


def bring_together(
    rates: Rates, pays: Sequence[Pay | None], careers: Sequence[Career]
) -> tuple[Step | None, ...]:
    """Return how each of *pays*, one of each career, is brought to the kind of the others.

    None stays as it is: what is alike already. Where a rate is missing for one of them they stay
    unlike whatever is done to the others, so that none is converted.
    """
    steps = find_steps(rates, pays, careers)
    brought = [step or pay for pay, step in zip(pays, steps, strict=True) if pay is not None]
    places = {pay.place for pay in brought if pay.place is not None}
    are_alike = len({(pay.currency, pay.period) for pay in brought}) <= 1 and len(places) <= 1
    return steps if are_alike else (None,) * len(pays)


def find_steps(
    rates: Rates, pays: Sequence[Pay | None], careers: Sequence[Career]
) -> tuple[Step | None, ...]:
    """Return how far each of *pays* can be brought to the others, together or not."""
    kinds = {(pay.currency, pay.period, pay.place) for pay in pays if pay is not None}
    unlike_currencies = len({currency for currency, _, _ in kinds}) > 1
    unlike_periods = len({period for _, period, _ in kinds}) > 1
    places = {place for _, _, place in kinds if place is not None}
    unlike_places = len(places) > 1
    # Pay that counts as it is paid does so in all of the places alike.
    everywhere = _name_together(places) if unlike_places and rates.places else None
    levels: Mapping[str, Decimal] = {} if rates.prices is None else rates.prices

    def find_step(pay: Pay, career: Career) -> Step | None:
        rate = rates.per_unit.get(pay.currency) if unlike_currencies else None
        per_year = rates.periods_a_year(pay.period, *career.slugs) if unlike_periods else None
        worth = rates.worth.get(pay.place) if unlike_places and pay.place is not None else None
        place = pay.place if pay.place is None or everywhere is None else everywhere
        if rate is None and per_year is None and worth is None and place == pay.place:
            return None
        return Step(
            pay.currency if rate is None or rates.base is None else rates.base,
            pay.period if per_year is None else PayPeriod.YEAR,
            place if worth is None else rates.place,
            rate,
            per_year,
            worth,
            None if worth is None else levels.get(str(pay.place)),
            None if worth is None else levels.get(str(rates.place)),
        )

    return tuple(
        None if pay is None else find_step(pay, career)
        for pay, career in zip(pays, careers, strict=True)
    )


def _name_together(places: Iterable[str]) -> str:
    """Return one name for all *places*, cut where it is long."""
    named = " / ".join(sorted(places))
    return named if len(named) <= _LONGEST_PLACE else f"{named[: _LONGEST_PLACE - 1].rstrip()}…"
