"""Rules over pay of different kinds, decided on amounts that the caller's rates bring together."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any, TypeAlias, cast

import attrs

from careercompare.model import (
    Amount,
    Career,
    Money,
    PayPeriod,
    Rates,
    Salary,
    Typical,
    scale_amount,
)
from careercompare.rules.extremes import Highest, Lowest
from careercompare.rules.rule import Rule
from careercompare.rules.same import Same
from careercompare.rules.significance import HighestMean, MeanPay
from careercompare.rules.trade_off import TradeOff
from careercompare.rules.verdict import Conversion, Evidence, Verdict

Pay: TypeAlias = Money | Salary


@attrs.frozen
class Step:
    """What brings the pay of one career to another kind: numbers to multiply it with.

    *rate* is for the currency, *per_year* for the pay period and *worth* for the place; None
    leaves that as it is. *currency*, *period* and *place* are those of the result.
    """

    currency: str
    period: PayPeriod
    place: str | None
    rate: Decimal | None = None
    per_year: Decimal | None = None
    worth: Decimal | None = None

    def convert(self, money: Money) -> Money:
        """Return *money* as it counts, exactly."""
        return Money(self._scale(money.amount), *self._kind(), money.as_of)

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
        factors = (self.rate, self.per_year, self.worth)
        return scale_amount(amount, tuple(each for each in factors if each is not None))


def bring_together(
    rates: Rates, pays: Sequence[Pay | None], slugs: Sequence[str]
) -> tuple[Step | None, ...]:
    """Return how each of *pays*, of the career of that slug, is brought to the kind of the others.

    None stays as it is: nothing is converted that is alike already, or for which no rate is
    given.
    """
    known = [pay for pay in pays if pay is not None]
    unlike_currencies = len({pay.currency for pay in known}) > 1
    unlike_periods = len({pay.period for pay in known}) > 1
    unlike_places = len({pay.place for pay in known if pay.place is not None}) > 1

    def find_step(pay: Pay, slug: str) -> Step | None:
        rate = rates.per_unit.get(pay.currency) if unlike_currencies else None
        per_year = rates.periods_a_year(pay.period, slug) if unlike_periods else None
        worth = rates.worth.get(pay.place) if unlike_places and pay.place is not None else None
        if rate is None and per_year is None and worth is None:
            return None
        return Step(
            pay.currency if rate is None or rates.base is None else rates.base,
            pay.period if per_year is None else PayPeriod.YEAR,
            pay.place if worth is None else rates.place,
            rate,
            per_year,
            worth,
        )

    return tuple(
        None if pay is None else find_step(pay, slug) for pay, slug in zip(pays, slugs, strict=True)
    )


@attrs.frozen
class Converting:
    """A rule that decides on converted amounts, wherever it measures pay of different kinds.

    The verdict is that of *rule* in every other way: its winners are the careers as they are,
    and evidence that was converted says how. A rule of another kind than the library's own is
    left as it is.
    """

    rule: Rule
    rates: Rates

    @property
    def name(self) -> str:
        """The name of the rule."""
        return self.rule.name

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return what the rule finds of *careers* on amounts that are of one kind."""
        conversions: Conversions = {}
        verdict = _prepare(self.rule, careers, self.rates, conversions).judge(careers)
        evidence = [_mark(each, conversions) for each in verdict.evidence]
        return attrs.evolve(verdict, evidence=tuple(evidence))


Conversions: TypeAlias = dict[tuple[str, str], Conversion]


def _prepare(
    rule: Rule, careers: tuple[Career, ...], rates: Rates, conversions: Conversions
) -> Rule:
    """Return *rule* so that it measures converted amounts, and note in *conversions* how."""
    if isinstance(rule, TradeOff):
        measure, other = (
            cast("Highest | Lowest", _prepare(each, careers, rates, conversions))
            for each in (rule.measure, rule.other)
        )
        return attrs.evolve(rule, measure=measure, other=other)
    if not isinstance(rule, Highest | Lowest | HighestMean | Same):
        return rule
    measured: dict[str, Any] = {career.slug: rule.of(career) for career in careers}
    pays = [_money_of(value) for value in measured.values()]
    steps = bring_together(rates, pays, [*measured])
    for slug, pay, step in zip(measured, pays, steps, strict=True):
        if pay is not None and step is not None:
            measured[slug] = _with_money(measured[slug], step.convert(pay))
            conversions[rule.name, slug] = Conversion(
                pay, step.rate, step.per_year, step.worth, rates.as_of, rates.source
            )

    def of(career: Career) -> Any:
        return measured[career.slug]

    return attrs.evolve(rule, of=of)


def _money_of(value: object) -> Money | None:
    if isinstance(value, Typical | MeanPay):
        return value.money
    return value if isinstance(value, Money) else None


def _with_money(value: object, money: Money) -> object:
    return attrs.evolve(value, money=money) if isinstance(value, Typical | MeanPay) else money


def _mark(evidence: Evidence, conversions: Conversions) -> Evidence:
    if evidence.value is None:  # a mean without an error, or one that is only a bound
        return evidence
    conversion = conversions.get((evidence.measure, evidence.career.slug))
    return attrs.evolve(evidence, conversion=conversion)
