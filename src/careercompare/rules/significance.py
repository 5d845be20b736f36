"""Who has the highest mean, where a test can tell."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Context, Decimal
from statistics import NormalDist

import attrs

from careercompare.errors import InvalidOption
from careercompare.model import Career, Money
from careercompare.rules.order import find_unlike, margin_between
from careercompare.rules.says import Says, Undecided, find_missing, to_says
from careercompare.rules.verdict import Evidence, Outcome, Reason, Significance, Verdict

_ARITHMETIC = Context(prec=28)
_PRECISION = Decimal("0.0001")  # of what is shown; the test itself is made on all digits


def _check_confidence(_: object, __: object, value: object) -> None:
    if not isinstance(value, Decimal) or not 0 < value < 1:
        remedy = "Write Decimal('0.90') for 90 %."
        raise InvalidOption("confidence", value, "a Decimal between 0 and 1", remedy)


@attrs.frozen
class MeanPay:
    """A mean of pay and its relative standard error, as a fraction."""

    money: Money
    error: Decimal


def published_mean(career: Career) -> MeanPay | None:
    """The mean that is published for *career* together with its error."""
    salary = career.salary
    if salary is None or salary.mean is None or salary.mean_rse is None:
        return None
    return MeanPay(salary.money(salary.mean), salary.mean_rse)


@attrs.frozen
class HighestMean:
    """The career with the highest mean pay leads, where its lead is statistically significant.

    A two-sided z-test is made on the difference of the leading mean and each other one, from
    their published relative standard errors, at a *confidence* of 90 % unless told otherwise. The
    samples are taken to be independent, which occupations of one survey are only nearly. A
    difference that chance could have made leaves the verdict undecided, "too close to call".

    The verdict's ``significance`` holds the smallest z and what it was held against; it is None
    where means without any error were simply compared. A mean or an error that is not known
    leaves the verdict undecided, as unlike figures do. *of* reads them from a career.

    >>> from careercompare import Message, Salary
    >>> baker = Career("Baker", salary=Salary(None, None, "USD", mean=40_000, mean_rse="0.01"))
    >>> cook = Career("Cook", salary=Salary(None, None, "USD", mean=40_500, mean_rse="0.01"))
    >>> rule = HighestMean("salary.mean", says=Message("salary.mean", "Higher mean pay"))
    >>> verdict = rule.judge((baker, cook))
    >>> verdict.reason.value, str(verdict.significance.z)
    ('too-close', '0.8784')
    """

    name: str
    of: Callable[[Career], MeanPay | None] = attrs.field(default=published_mean, kw_only=True)
    says: Says = attrs.field(kw_only=True, converter=to_says)
    confidence: Decimal = attrs.field(
        default=Decimal("0.90"), kw_only=True, validator=_check_confidence
    )
    aspect: str | None = attrs.field(default=None, kw_only=True)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return whose mean is the highest among *careers*."""
        samples = [_sample(career, self.of(career)) for career in careers]
        known = [sample for sample in samples if sample is not None]
        evidence = tuple(
            Evidence(self.name, career, None if sample is None else sample.money)
            for career, sample in zip(careers, samples, strict=True)
        )
        unlike = find_unlike([sample.money for sample in known])
        why = find_missing(evidence) if len(known) < len(careers) else unlike
        if why is not None:
            return self.says.undecide(self.name, why, evidence)
        best = max(known, key=lambda sample: sample.mean)
        leaders = tuple(sample.career for sample in known if sample.mean == best.mean)
        if len(leaders) > 1:
            message = self.says.tie(leaders, careers)
            return Verdict(self.name, Outcome.TIE, message, leaders, evidence=evidence)
        return self._test(best, [sample for sample in known if sample is not best], evidence)

    def _test(
        self, best: _Sample, others: list[_Sample], evidence: tuple[Evidence, ...]
    ) -> Verdict:
        scores = [score for other in others if (score := best.score(other)) is not None]
        critical = Decimal(repr(NormalDist().inv_cdf((1 + float(self.confidence)) / 2)))
        significance = None
        if scores:
            z = min(scores)
            shown = [_ARITHMETIC.quantize(each, _PRECISION) for each in (z, critical)]
            significance = Significance(shown[0], shown[1], self.confidence)
            if z < critical:
                verdict = self.says.undecide(self.name, Undecided(Reason.TOO_CLOSE), evidence)
                return attrs.evolve(verdict, significance=significance)
        return self.says.crown(
            self.name,
            best.career,
            evidence,
            margin=margin_between(best.money, [other.money for other in others]),
            aspect=self.aspect,
            significance=significance,
        )


@attrs.frozen
class _Sample:
    """A published mean with its standard error, both in the currency of *money*."""

    career: Career
    money: Money
    mean: Decimal
    error: Decimal

    def score(self, other: _Sample) -> Decimal | None:
        """Return the z of the difference of two means, or None where neither has an error."""
        variance = _ARITHMETIC.add(
            _ARITHMETIC.multiply(self.error, self.error),
            _ARITHMETIC.multiply(other.error, other.error),
        )
        if variance == 0:
            return None
        apart = _ARITHMETIC.subtract(self.mean, other.mean)
        return _ARITHMETIC.divide(apart, _ARITHMETIC.sqrt(variance))


def _sample(career: Career, pay: MeanPay | None) -> _Sample | None:
    """Return the mean where it can be tested: a top-coded one is a bound, and no mean."""
    if pay is None or not isinstance(pay.money.amount, Decimal):
        return None
    error = _ARITHMETIC.multiply(pay.money.amount, pay.error)
    return _Sample(career, pay.money, pay.money.amount, error)
