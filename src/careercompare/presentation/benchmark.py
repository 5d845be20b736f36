"""How careers stand against a benchmark, which is shown and never wins."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from careercompare.model import Career, CareerName, Money, Rates
from careercompare.presentation.table import convert_value, find_steps
from careercompare.rules import find_all_unlike
from careercompare.words import Message, Percent

_COLUMN = Message("benchmark.column", "{career} (for comparison)")
_ABOVE = Message("benchmark.above", "{career}: {percent} above the median of {benchmark}.")
_BELOW = Message("benchmark.below", "{career}: {percent} below the median of {benchmark}.")
_NEAR = Message("benchmark.near", "{career}: less than {percent} from the median of {benchmark}.")

_ONE_PERCENT = Fraction(1, 100)


def head_column(name: CareerName) -> Message:
    """Return what heads the column of the benchmark."""
    return _COLUMN.fill(career=name)


def compare_medians(
    careers: Sequence[Career], benchmark: Career, rates: Rates | None
) -> list[Message]:
    """Say of each career how far its median is from the benchmark's, in whole percents.

    A median that is not published, is only a bound, or is unlike the benchmark's is left out.
    """
    sentences = [_compare(career, benchmark, rates) for career in careers]
    return [sentence for sentence in sentences if sentence is not None]


def _compare(career: Career, benchmark: Career, rates: Rates | None) -> Message | None:
    published = [_median(career), _median(benchmark)]
    steps = find_steps(published, [career.slug, benchmark.slug], rates)
    pays = [convert_value(pay, step) for pay, step in zip(published, steps, strict=True)]
    medians = [pay for pay in pays if isinstance(pay, Money)]
    amounts = [Fraction(each.amount) for each in medians if isinstance(each.amount, Decimal)]
    if len(amounts) < len(pays) or amounts[1] == 0 or any(find_all_unlike(medians)):
        return None
    apart = (amounts[0] - amounts[1]) / amounts[1]
    percents = round(abs(apart) / _ONE_PERCENT)
    sentence = _NEAR if percents == 0 else _ABOVE if apart > 0 else _BELOW
    return sentence.fill(
        career=career.name,
        benchmark=benchmark.name,
        percent=Percent(f"{max(percents, 1)}E-2"),
    )


def _median(career: Career) -> Money | None:
    salary = career.salary
    return None if salary is None or salary.median is None else salary.money(salary.median)
