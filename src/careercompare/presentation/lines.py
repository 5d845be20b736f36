"""The rows of the table before they are worded: every column of them, and what is converted."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from careercompare.aspects import AspectValue, Row
from careercompare.model import CareerName, Money, Rates, Salary
from careercompare.presentation.sheet import Sheet
from careercompare.rules import Step, bring_together


@attrs.frozen
class Line:
    """A row with the column of the benchmark, where there is one, behind those of the careers.

    *steps* say how the pay in each value is converted, and *counted* holds the values after that.
    """

    row: Row
    names: tuple[CareerName, ...]
    values: tuple[AspectValue | None, ...]
    steps: tuple[Step | None, ...]
    counted: tuple[AspectValue | None, ...]


def line_out(
    rows: Sequence[Row], columns: Sequence[Sheet], rates: Rates | None
) -> tuple[Line, ...]:
    """Return the lines of the table."""
    names = tuple(sheet.career.name for sheet in columns)
    lines: list[Line] = []
    for place, row in enumerate(rows):
        values = tuple(sheet.values[place] for sheet in columns)
        steps = find_steps(values, names, rates)
        lines.append(Line(row, names, values, steps, tuple(map(convert_value, values, steps))))
    return tuple(lines)


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
