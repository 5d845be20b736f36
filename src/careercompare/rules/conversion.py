"""Pay of different kinds, brought together by the caller's rates before a rule sees it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TypeVar, cast

import attrs
from attrs.validators import optional

from careercompare.errors import (
    CareerCompareError,
    InvalidOption,
    check_many,
    note_failure,
    sealed,
)
from careercompare.model import (
    Career,
    Money,
    Rates,
    Salary,
)
from careercompare.rules.alike import find_unlike
from careercompare.rules.deciding import Decision
from careercompare.rules.evidence import Conversion, Evidence, Measured
from careercompare.rules.measured import Measure, Reading, read_measure, take_apart
from careercompare.rules.rule import Rule, check_rule, check_several
from careercompare.rules.says import Undecided
from careercompare.rules.step import Pay, Step, bring_together, find_steps
from careercompare.rules.verdict import Verdict
from careercompare.words import of_kind

T = TypeVar("T")


def find_still_unlike(evidence: Sequence[Evidence], rates: Rates | None) -> Undecided | None:
    """Return why the values of *evidence* cannot be compared even with *rates*, or None.

    What is named is that for which a rate is missing, and not that for which there is one.
    """
    values = [each.value for each in evidence]
    return find_unlike(bring_closer(values, [each.career for each in evidence], rates))


def bring_closer(
    values: Sequence[Measured | None], careers: Sequence[Career], rates: Rates | None
) -> list[Measured]:
    """Return *values*, one of each career, as near to each other as *rates* bring them.

    They may stay unlike, for want of a rate. What is not known is left out.
    """
    if rates is not None:
        pays = [value if isinstance(value, Money) else None for value in values]
        steps = find_steps(rates, pays, careers)
        values = [
            step.convert(value) if step is not None and isinstance(value, Money) else value
            for value, step in zip(values, steps, strict=True)
        ]
    return [value for value in values if value is not None]


@sealed
@attrs.frozen
class Exchange:
    """Careers that are compared, and how the caller's rates bring their pay together.

    Each way of doing so is found once and kept: as long as this object lives, which is one
    comparison. Without *rates* nothing is converted. Fewer than two careers raise `InvalidCareer`.
    """

    careers: tuple[Career, ...] = attrs.field(converter=check_several)
    rates: Rates | None = attrs.field(
        default=None, validator=optional(of_kind(Rates, "Write Rates('USD', {'EUR': '1.1'})."))
    )
    _steps: dict[object, tuple[Step | None, ...]] = attrs.field(
        factory=dict[object, tuple["Step | None", ...]], init=False, eq=False, repr=False
    )

    def find_steps(self, pays: Sequence[Pay | None]) -> tuple[Step | None, ...]:
        """Return how *pays*, one of each career, are brought together; None is not known.

        What is neither a `Salary` nor `Money`, and more or fewer than careers, raise
        `InvalidOption`.
        """
        pays = self._take_each("pays", pays, (Money, Salary, type(None)), "a Salary or Money")
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
        """Return *readings*, one of each career, brought together: the evidence of that rule.

        What is no `Reading`, and more or fewer than careers, raise `InvalidOption`.
        """
        readings = self._take_each("readings", readings, (Reading,), "a Reading")
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
        """Return *decision*, which names what a rate is missing for where values stay unlike."""
        if self.rates is None or decision.reason is None or decision.concerned:
            return decision
        why = find_still_unlike(evidence, self.rates)
        if why is None:
            return decision
        return attrs.evolve(decision, reason=why.reason, items=why.items, words=why.words)

    def judge(self, rule: Rule) -> Verdict:
        """Return what *rule* finds; no rule, or one without a `Verdict`, raises `InvalidOption`.

        A rule with `judge_at` is handed this object. Any other judges careers whose salaries are
        brought together, and its verdict then speaks of the careers as they are.
        """
        check_rule("rule", rule)
        judge_at = getattr(rule, "judge_at", None)
        comparable = self.careers if judge_at else self._bring_salaries_together()
        verdict: object
        try:
            verdict = rule.judge(comparable) if judge_at is None else judge_at(self)
        except CareerCompareError:
            raise  # says itself what it is about
        except Exception as problem:
            note_failure(problem, f"rule {rule.name}", [each.slug for each in self.careers])
            raise
        if not isinstance(verdict, Verdict):
            remedy = "Return a verdict in every case: UNDECIDED where nothing can be said."
            raise InvalidOption(f"rule {rule.name}", verdict, "a Verdict", remedy)
        return verdict if comparable is self.careers else self._restore(verdict, rule, comparable)

    def _take_each(
        self, path: str, given: Iterable[T], kinds: tuple[type[object], ...], expected: str
    ) -> tuple[T, ...]:
        """Return *given*, one of each career and of these *kinds*, or refuse it."""
        remedy = "Give one of each career, in their order."
        check_many(path, given, f"{expected} of each career", remedy)
        taken = tuple(given)
        if len(taken) != len(self.careers):
            expected = f"{expected} of each of {len(self.careers)} careers"
            raise InvalidOption(path, taken, expected, remedy)
        for place, each in enumerate(taken):
            if not isinstance(each, kinds):
                raise InvalidOption(f"{path}[{place}]", each, expected, remedy)
        return taken

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
            converted, step = by_slug.get(career.slug, (career, None))
            original = _find_original(rule, career, converted, each.value)
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
        return step.explain(original, self.rates)


def _find_original(rule: Rule, career: Career, converted: Career, value: object) -> Money | None:
    """Return the published amount that counts as *value*, where there is one.

    What was asked of the converted career is asked of both: a middle of two amounts that were
    rounded need not be that of the two before.
    """
    pay, counted_pay = career.salary, converted.salary
    if pay is None or counted_pay is None or career is converted or not isinstance(value, Money):
        return None
    figures = zip(
        _read_pay(rule, career, pay), _read_pay(rule, converted, counted_pay), strict=True
    )
    # Whether a rule keeps the doubts that touch an amount says nothing of which amount it is.
    plain = attrs.evolve(value, doubts=())
    return next(
        (
            published
            for published, counted in figures
            if published and counted and attrs.evolve(counted, doubts=()) == plain
        ),
        None,
    )


def _read_pay(rule: Rule, career: Career, salary: Salary) -> list[Money | None]:
    """Return what *rule* can have read of the pay of *career*, always in the same order."""
    amounts = (salary.low, salary.median, salary.mean, salary.high)
    found = [None if amount is None else salary.money(amount) for amount in amounts]
    typical = None if salary.typical is None else salary.typical.money
    own: object = getattr(rule, "of", None)
    measured = take_apart(cast("Measure", own)(career))[0] if callable(own) else None
    return [
        *found,
        salary.floor,
        salary.ceiling,
        typical,
        measured if isinstance(measured, Money) else None,
    ]
