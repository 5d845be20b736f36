"""Which amounts of pay are written, and in which style."""

from __future__ import annotations

from typing import cast

import attrs

from careercompare.model import Amount, Money, Salary, lowest_possible
from careercompare.words import MoneyStyle

_COMPACT_FROM = 1000


def ends_of(salary: Salary | Money) -> tuple[Amount, Amount]:
    """Return the two ends that are written; without a range, the same amount twice."""
    if isinstance(salary, Money):
        return salary.amount, salary.amount
    if salary.low is not None and salary.high is not None:
        return salary.low, salary.high
    # The model holds that a salary without a range has a median or a mean.
    middle = cast("Amount", salary.mean if salary.median is None else salary.median)
    return middle, middle


def fit_style(low: Amount, high: Amount, style: MoneyStyle) -> MoneyStyle:
    """Write amounts too small for compact notation whole: $68.25, not $68.3."""
    ends = (lowest_possible(low), lowest_possible(high))
    if style.notation == "standard" or style.fraction is not None or max(ends) >= _COMPACT_FROM:
        return style
    is_whole = all(end == int(end) for end in ends)
    return attrs.evolve(style, notation="standard", fraction=0 if is_whole else None)
