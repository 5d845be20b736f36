"""What speaks against the wages of a published row, as far as the row itself shows it."""

from __future__ import annotations

from decimal import Decimal

from careercompare.model import Amount, Doubt, multiply, order_amounts


def find_doubts(
    p75: Amount | None,
    p90: Amount | None,
    mean: Amount | None,
    mean_rse: Decimal | None,
    jobs: int | None,
) -> tuple[Doubt, ...]:
    """Return the doubts about wages of which these are the percentiles and the mean.

    *mean_rse* is its relative standard error as a fraction and *jobs* of how many jobs they are;
    None is not known, and casts no doubt. Two top-coded percentiles are not the same: each may be
    anything from the cap on.

    >>> find_doubts(Decimal(470_940), Decimal(470_940), Decimal(199_490), Decimal("0.03"), 780)
    (<Doubt.EQUAL_PERCENTILES: 'equal-percentiles'>,)
    """
    found: list[Doubt] = []
    if isinstance(p75, Decimal) and isinstance(p90, Decimal) and p75 == p90:
        found.append(Doubt.EQUAL_PERCENTILES)
    if isinstance(p75, Decimal) and mean is not None:
        far = multiply(p75, Doubt.MEAN_FAR_ABOVE.limit)
        if order_amounts(mean, far) == 1:
            found.append(Doubt.MEAN_FAR_ABOVE)
    if mean_rse is not None and mean_rse > Doubt.HIGH_ERROR.limit:
        found.append(Doubt.HIGH_ERROR)
    if jobs is not None and jobs < Doubt.FEW_JOBS.limit:
        found.append(Doubt.FEW_JOBS)
    return tuple(found)
