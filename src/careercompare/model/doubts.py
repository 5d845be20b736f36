"""Why a figure may be off that is published all the same."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from enum import Enum
from typing import Any, Literal, Self, TypeAlias, cast

from careercompare.model.checks import Validator, choice, holds, members, to_choice, to_tuple

PayFigure: TypeAlias = Literal["low", "median", "mean", "high"]

_ALL = "low median mean high"


class Doubt(Enum):
    """Why a published figure of pay may be off.

    *touches* are the figures of a `Salary` that it casts doubt on. *limit* is the number that it is
    a matter of, and *basis* says where that comes from. Doubts are found by whoever reads the
    publication, beside what else stands in its row: a salary is never searched for them.

    - ``EQUAL_PERCENTILES``: the 75th and the 90th percentile are one amount. Wages are collected
      in intervals; where the best paid quarter of the jobs falls into one, so do both. That touches
      the high end, whichever of the two it is.
    - ``MEAN_FAR_ABOVE``: the mean is more than a tenth above the 75th percentile. Hardly any
      distribution of pay has such a mean, and nothing says which of the two is off: the mean and
      the high end.
    - ``HIGH_ERROR``: the relative standard error of the mean is above a tenth. It is published of
      the mean alone, but percentiles are estimated from the same answers: all figures.
    - ``FEW_JOBS``: the figures are of fewer jobs than 50. Employment is rounded to ten, so that the
      number itself is uncertain by more than a tenth: all figures.

    >>> Doubt.FEW_JOBS.limit, sorted(Doubt.EQUAL_PERCENTILES.touches)
    (Decimal('50'), ['high'])
    """

    touches: frozenset[PayFigure]
    limit: Decimal
    basis: str

    EQUAL_PERCENTILES = "equal-percentiles", "high", "0", "they differ by nothing"
    MEAN_FAR_ABOVE = "mean-far-above", "mean high", "1.1", "our judgement: a tenth above"
    HIGH_ERROR = "high-error", _ALL, "0.1", "our judgement: BLS says that lower is more precise"
    FEW_JOBS = (
        "few-jobs",
        _ALL,
        "50",
        "our judgement: jobs are rounded to ten, and 5 of 50 is a tenth",
    )

    def __new__(cls, value: str, touches: str = "", limit: str = "0", basis: str = "") -> Self:
        """Make a doubt of its word, and what belongs to it."""
        made = object.__new__(cls)
        made._value_ = value
        made.touches = frozenset(cast("list[PayFigure]", touches.split()))
        made.limit, made.basis = Decimal(limit), basis
        return made


def to_doubts(value: Iterable[Doubt | str]) -> tuple[Doubt, ...]:
    """Take doubts or their words, in the order in which they are written above, each once."""
    given: Any = tuple(value) if isinstance(value, set | frozenset) else to_tuple(value)
    if type(given) is not tuple or not given:
        return cast("tuple[Doubt, ...]", given)
    found = [to_choice(each, Doubt) for each in cast("tuple[Doubt | str, ...]", given)]
    is_known = all(isinstance(cast("object", each), Doubt) for each in found)
    return tuple([doubt for doubt in Doubt if doubt in found] if is_known else found)


doubts_hold: Validator = holds(members(choice(Doubt), "doubts"))
