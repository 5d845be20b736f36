"""Pay of different kinds, brought together by the caller's rates before a rule sees it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TypeAlias

import attrs

from careercompare.errors import InvalidOption, sealed
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
from careercompare.rules.alike import find_unlike
from careercompare.rules.deciding import Decision
from careercompare.rules.measured import Measure, Reading, read_measure, take_apart
from careercompare.rules.rule import Rule
from careercompare.rules.says import Undecided
from careercompare.rules.verdict import Conversion, Evidence, Verdict

Pay: TypeAlias = Money | Salary


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
    steps = _find_steps(rates, pays, careers)
    brought = [step or pay for pay, step in zip(pays, steps, strict=True) if pay is not None]
    places = {pay.place for pay in brought if pay.place is not None}
    are_alike = len({(pay.currency, pay.period) for pay in brought}) <= 1 and len(places) <= 1
    return steps if are_alike else (None,) * len(pays)


def find_still_unlike(evidence: Sequence[Evidence], rates: Rates | None) -> Undecided | None:
    """Return why the values of *evidence* cannot be compared even with *rates*, or None.

    What is named is that for which a rate is missing, and not that for which there is one.
    """
    values = [each.value for each in evidence]
    if rates is not None:
        pays = [value if isinstance(value, Money) else None for value in values]
        steps = _find_steps(rates, pays, [each.career for each in evidence])
        values = [
            step.convert(value) if step is not None and isinstance(value, Money) else value
            for value, step in zip(values, steps, strict=True)
        ]
    return find_unlike([value for value in values if value is not None])


def _find_steps(
    rates: Rates, pays: Sequence[Pay | None], careers: Sequence[Career]
) -> tuple[Step | None, ...]:
    """Return how far each of *pays* can be brought to the others, together or not."""
    kinds = {(pay.currency, pay.period, pay.place) for pay in pays if pay is not None}
    unlike_currencies = len({currency for currency, _, _ in kinds}) > 1
    unlike_periods = len({period for _, period, _ in kinds}) > 1
    places = {place for _, _, place in kinds if place is not None}
    unlike_places = len(places) > 1
    # Pay that counts as it is paid does so in all of the places alike.
    everywhere = " / ".join(sorted(places)) if unlike_places and rates.places else None
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


@sealed
@attrs.frozen
class Exchange:
    """Careers that are compared, and how the caller's rates bring their pay together.

    Each way of doing so is found once and kept: as long as this object lives, which is one
    comparison. Without *rates* nothing is converted.
    """

    careers: tuple[Career, ...]
    rates: Rates | None = None
    _steps: dict[object, tuple[Step | None, ...]] = attrs.field(
        factory=dict[object, tuple["Step | None", ...]], init=False, eq=False, repr=False
    )

    def find_steps(self, pays: Sequence[Pay | None]) -> tuple[Step | None, ...]:
        """Return how *pays*, one of each career, are brought together."""
        if self.rates is None:
            return (None,) * len(pays)
        kinds = tuple(pay and (pay.currency, pay.period, pay.place) for pay in pays)
        if kinds not in self._steps:
            self._steps[kinds] = bring_together(self.rates, pays, self.careers)
        return self._steps[kinds]

    def measure(self, name: str, of: Measure) -> tuple[Evidence, ...]:
        """Return what *of* measures of each career, brought together, for the rule of that name.

        A float, or a number that is not finite or has an absurd number of digits, raises
        `InvalidOption`.
        """
        return self.testify(name, [read_measure(name, of, career) for career in self.careers])

    def testify(self, name: str, readings: Sequence[Reading]) -> tuple[Evidence, ...]:
        """Return *readings*, one of each career, brought together: the evidence of that rule."""
        evidence = [
            Evidence(name, career, each.value, each.estimated)
            for career, each in zip(self.careers, readings, strict=True)
        ]
        if self.rates is None:
            return tuple(evidence)
        values = [each.value for each in readings]
        steps = self.find_steps([v if isinstance(v, Money) else None for v in values])
        return tuple(map(self._convert, evidence, steps))

    def convert(
        self, readings: Sequence[Reading], evidence: Sequence[Evidence]
    ) -> Sequence[Reading]:
        """Return *readings* by what they count as in their *evidence*."""
        return [
            reading
            if each.conversion is None
            else Reading.of(each.value, estimated=reading.estimated, error=reading.error)
            for reading, each in zip(readings, evidence, strict=True)
        ]

    def name_unlike(self, decision: Decision, evidence: Sequence[Evidence]) -> Decision:
        """Return *decision*, and of values that stay unlike what a rate is missing for."""
        if self.rates is None or decision.reason is None or decision.concerned:
            return decision
        why = find_still_unlike(evidence, self.rates)
        return (
            decision if why is None else attrs.evolve(decision, reason=why.reason, items=why.items)
        )

    def judge(self, rule: Rule) -> Verdict:
        """Return what *rule* finds; one that returns no `Verdict` raises `InvalidOption`.

        A rule with `judge_at` is handed this object. Any other judges careers whose salaries are
        brought together, and its verdict then speaks of the careers as they are.
        """
        judge_at = getattr(rule, "judge_at", None)
        comparable = self.careers if judge_at else self._bring_salaries_together()
        verdict: object = rule.judge(comparable) if judge_at is None else judge_at(self)
        if not isinstance(verdict, Verdict):
            remedy = "Return a verdict in every case: UNDECIDED where nothing can be said."
            raise InvalidOption(f"rule {rule.name}", verdict, "a Verdict", remedy)
        return verdict if comparable is self.careers else self._restore(verdict, rule, comparable)

    def _bring_salaries_together(self) -> tuple[Career, ...]:
        steps = self.find_steps([career.salary for career in self.careers])
        if not any(steps):
            return self.careers
        return tuple(
            career
            if step is None or career.salary is None
            else attrs.evolve(career, salary=step.convert_salary(career.salary))
            for career, step in zip(self.careers, steps, strict=True)
        )

    def _restore(self, verdict: Verdict, rule: Rule, judged: tuple[Career, ...]) -> Verdict:
        """Return *verdict* about the careers as they are, and say how pay was converted."""
        steps = self.find_steps([career.salary for career in self.careers])
        originals = {career.slug: career for career in self.careers}
        by_slug = {career.slug: (career, step) for career, step in zip(judged, steps, strict=True)}

        def restore(career: Career) -> Career:
            converted, _ = by_slug.get(career.slug, (None, None))
            return originals[career.slug] if career == converted else career

        def explain(each: Evidence) -> Evidence:
            career = restore(each.career)
            _, step = by_slug.get(career.slug, (None, None))
            original = _find_original(rule, career, each.value, step)
            conversion = self._explain(original, step) or each.conversion
            return attrs.evolve(each, career=career, conversion=conversion)

        return attrs.evolve(
            verdict,
            winners=tuple(map(restore, verdict.winners)),
            leading_known=tuple(map(restore, verdict.leading_known)),
            doubted=tuple(map(restore, verdict.doubted)),
            evidence=tuple(map(explain, verdict.evidence)),
        )

    def _convert(self, evidence: Evidence, step: Step | None) -> Evidence:
        money = evidence.value
        if step is None or not isinstance(money, Money):
            return evidence
        conversion = self._explain(money, step)
        return attrs.evolve(evidence, value=step.convert(money), conversion=conversion)

    def _explain(self, original: Money | None, step: Step | None) -> Conversion | None:
        if original is None or step is None or self.rates is None:
            return None
        rates, prices = self.rates, self.rates.prices
        by = (rates.as_of, rates.source)
        if by == (None, None) and prices is not None and step.level is not None:
            by = (None if prices.year is None else f"{prices.year:04}", prices.source)
        factors = (step.rate, step.per_year, step.worth)
        return Conversion(original, *factors, *by, step.level, step.to_level)


def _find_original(rule: Rule, career: Career, value: object, step: Step | None) -> Money | None:
    """Return the published amount of which *value* was converted, where there is one."""
    salary = career.salary
    if step is None or salary is None:
        return None
    amounts = (salary.low, salary.median, salary.mean, salary.high)
    published = [salary.money(amount) for amount in amounts if amount is not None]
    typical = None if salary.typical is None else salary.typical.money
    published += [pay for pay in (salary.floor, salary.ceiling, typical) if pay is not None]
    own = getattr(rule, "of", None)
    measured = None if own is None else take_apart(own(career))[0]
    published += [measured] if isinstance(measured, Money) else []
    return next((money for money in published if step.convert(money) == value), None)
