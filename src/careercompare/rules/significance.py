"""Who has the highest mean, where a test can tell."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.model import Career
from careercompare.rules.deciding import Decision, decide_means, round_root, square_distances
from careercompare.rules.doubting import cast_doubt
from careercompare.rules.evidence import Significance
from careercompare.rules.measured import MeanPay, Reading
from careercompare.rules.measuring import LeadingRule

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
    doubts = salary.find_doubts("mean")
    return MeanPay(salary.money(salary.mean, doubts=doubts), salary.mean_rse)


@sealed
@attrs.frozen(repr=False)
class HighestMean(LeadingRule):
    """The career with the highest mean pay leads, where its lead is statistically significant.

    A two-sided z-test is made on the difference of the leading mean and each other one, from
    their published relative standard errors, at a *confidence* of 90 % unless told otherwise. The
    samples are taken to be independent, which occupations of one survey are only nearly. A
    difference that chance could have made leaves the verdict undecided, "too close to call"; that
    holds for a lead that equal means share, too.

    The verdict's ``significance`` holds the smallest z and what it was held against; it is None
    where means without any error were simply compared. A lead rests on the means of that z, beside
    those of the margin, and is said with doubt where one of them is doubtful. A mean or an error
    that is not known leaves the verdict undecided, as unlike figures do. *of* reads them from a
    career. A mean that is only a lower bound leads where it does so however high it is, and one
    that is only an upper bound is behind where it is so however low it is; the z is then the least.

    >>> from careercompare import Message, Salary
    >>> baker = Career("Baker", salary=Salary(None, None, "USD", mean=40_000, mean_rse="0.01"))
    >>> cook = Career("Cook", salary=Salary(None, None, "USD", mean=40_500, mean_rse="0.01"))
    >>> rule = HighestMean("salary.mean", says=Message("salary.mean", "Higher mean pay"))
    >>> verdict = rule.judge((baker, cook))
    >>> verdict.reason.value, str(verdict.significance.z)
    ('too-close', '0.8784')
    """

    of: Callable[[Career], MeanPay | None] = attrs.field(default=published_mean, kw_only=True)
    confidence: Decimal = attrs.field(
        default=Decimal("0.90"), kw_only=True, validator=_check_confidence
    )

    def read(self, career: Career, /) -> Reading:
        """Return the mean and its error; what is no `MeanPay` raises `InvalidOption`."""
        reading = super().read(career)
        if reading.value is not None and reading.error is None:
            place, remedy = f"rule {self.name} of {career.slug!r}", "Return None where it has none."
            raise InvalidOption(place, reading.value, "a MeanPay, with its error", remedy)
        return reading

    def decide(self, readings: Sequence[Reading], /) -> Decision:
        """Return whose mean is the highest by *readings*, one of each career."""
        obstacle = self.find_obstacle(readings)
        if obstacle is not None:
            return obstacle
        # A relative error stays what it is, whatever the mean is converted to.
        errors = [each.error for each in readings if each.error is not None]
        found = decide_means(readings, errors, self._critical)
        if found.square is None or not found.leading:
            return cast_doubt(found, readings)
        # Of two that are behind, the nearer one may be told apart with more certainty.
        squares = square_distances(readings, errors, found.leading)
        closest = [place for place, square in squares.items() if square == found.square]
        return cast_doubt(found, readings, closest)

    def test(self, decision: Decision, /) -> Significance | None:
        """Return the test that told means apart, or failed to; None where there was none."""
        if decision.square is None:
            return None
        shown = [round_root(each, _DECIMALS) for each in (decision.square, self._critical**2)]
        return Significance(shown[0], shown[1], self.confidence)

    @property
    def _critical(self) -> Fraction:
        from statistics import NormalDist  # imported here since this rule alone needs it

        return Fraction(-NormalDist().inv_cdf(float((1 - Fraction(self.confidence)) / 2)))
