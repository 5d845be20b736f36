"""Who has the highest mean, where a test can tell."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.model import Career
from careercompare.rules.conversion import Exchange, find_still_unlike
from careercompare.rules.deciding import Decision, decide_means, round_root
from careercompare.rules.measured import MeanPay, Orderable, check_order, count, measure_margin
from careercompare.rules.says import Says, Undecided, find_missing, name_all, to_says
from careercompare.rules.verdict import Evidence, Outcome, Significance, Verdict

_DECIMALS = 4  # of what is shown; the test itself is made on all digits
_LEAST = Decimal("1E-300")  # below it a float is 0, of which there is no quantile


def _check_confidence(_: object, __: object, value: object) -> None:
    known = value if isinstance(value, Decimal) and value.is_finite() else Decimal(0)
    if not _LEAST <= known <= 1 - Fraction(_LEAST):
        remedy = "Write Decimal('0.90') for 90 %."
        expected = f"a Decimal between 0 and 1, and at least {_LEAST} from both"
        raise InvalidOption("confidence", value, expected, remedy)


def published_mean(career: Career) -> MeanPay | None:
    """The mean that is published for *career* together with its error."""
    salary = career.salary
    if salary is None or salary.mean is None or salary.mean_rse is None:
        return None
    return MeanPay(salary.money(salary.mean), salary.mean_rse)


@sealed
@attrs.frozen
class HighestMean:
    """The career with the highest mean pay leads, where its lead is statistically significant.

    A two-sided z-test is made on the difference of the leading mean and each other one, from
    their published relative standard errors, at a *confidence* of 90 % unless told otherwise. The
    samples are taken to be independent, which occupations of one survey are only nearly. A
    difference that chance could have made leaves the verdict undecided, "too close to call".

    The verdict's ``significance`` holds the smallest z and what it was held against; it is None
    where means without any error were simply compared. A mean or an error that is not known
    leaves the verdict undecided, as unlike figures do. *of* reads them from a career. A mean that
    is only a lower bound leads where it does so however high it is; its z is then the least.

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
        return self.judge_at(Exchange(careers))

    def judge_at(self, exchange: Exchange, /) -> Verdict:
        """Return whose mean is the highest, by the rates of *exchange*."""
        from statistics import NormalDist  # imported here since this rule alone needs it

        evidence = exchange.measure(self.name, self.of)
        check_order(evidence)
        values = [each.value for each in evidence if isinstance(each.value, Orderable)]
        unlike = find_still_unlike(evidence, exchange.rates)
        why = find_missing(evidence) if len(values) < len(evidence) else unlike
        if why is not None:
            return self.says.undecide(self.name, why, evidence)
        # A relative error stays what it is, whatever the mean is converted to.
        pays = [pay for career in exchange.careers if (pay := self.of(career)) is not None]
        critical = Fraction(-NormalDist().inv_cdf(float((1 - Fraction(self.confidence)) / 2)))
        figures = [count(value) for value in values]
        found, square = decide_means(figures, [pay.error for pay in pays], critical)
        test = None
        if square is not None:
            shown = [round_root(each, _DECIMALS) for each in (square, critical**2)]
            test = Significance(shown[0], shown[1], self.confidence)
        return self._say(found, evidence, values, test)

    def _say(
        self,
        found: Decision,
        evidence: tuple[Evidence, ...],
        values: list[Orderable],
        test: Significance | None,
    ) -> Verdict:
        careers = tuple(each.career for each in evidence)
        if found.reason is not None:
            who = name_all(careers[place] for place in found.concerned)
            verdict = self.says.undecide(self.name, Undecided(found.reason, who.values), evidence)
            return attrs.evolve(verdict, significance=test)
        leaders = tuple(careers[place] for place in found.leading)
        if found.outcome is Outcome.TIE:
            message = self.says.tie(leaders, careers)
            return Verdict(self.name, Outcome.TIE, message, leaders, evidence=evidence)
        (lead,) = found.leading
        others = [value for place, value in enumerate(values) if place != lead]
        margin = measure_margin(values[lead], others)
        return self.says.crown(
            self.name,
            leaders[0],
            evidence,
            margin=margin,
            aspect=self.aspect,
            significance=test,
        )
