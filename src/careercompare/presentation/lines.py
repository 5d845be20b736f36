"""The rows of the table before they are worded: every column of them, and what is converted."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from careercompare.aspects import AspectValue, Row
from careercompare.model import Career
from careercompare.presentation.converted import convert_value, find_steps
from careercompare.presentation.findings import Findings
from careercompare.rules import Step


@attrs.frozen
class Line:
    """A row with the column of the benchmark, where there is one, behind those of the careers.

    *steps* say how the pay in each value is converted, and *counted* holds the values after that.
    """

    row: Row
    careers: tuple[Career, ...]
    values: tuple[AspectValue | None, ...]
    steps: tuple[Step | None, ...]
    counted: Sequence[AspectValue | None]


def line_out(findings: Findings) -> tuple[Line, ...]:
    """Return the lines of the table."""
    return tuple(_line_out(row, findings) for row in findings.rows)


def _line_out(row: Row, findings: Findings) -> Line:
    careers, values = findings.careers, row.values
    if findings.benchmark is not None:
        careers, values = (*careers, findings.benchmark), (*values, row.benchmark)
    steps = find_steps(values, [career.name for career in careers], findings.rates)
    return Line(row, careers, values, steps, tuple(map(convert_value, values, steps)))
