"""Pay of unlike kinds in one row, brought together by the caller's rates for all to see."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.aspects import AspectValue
from careercompare.model import CareerName, Money, Rates, Salary
from careercompare.rules import Step, bring_together


def find_steps(
    values: Sequence[AspectValue | None], names: Sequence[CareerName], rates: Rates | None
) -> tuple[Step | None, ...]:
    """Return how the pay in each of *values* is converted; None for what stays as it is."""
    pays = [value if isinstance(value, Money | Salary) else None for value in values]
    if rates is None:
        return (None,) * len(pays)
    return bring_together(rates, pays, [name.slug for name in names])


def convert_value(value: AspectValue | None, step: Step | None) -> AspectValue | None:
    """Return *value* as it counts: converted where there is a *step* for it."""
    match value:
        case Salary() if step is not None:
            return step.convert_salary(value)
        case Money() if step is not None:
            return step.convert(value)
        case _:
            return value
