"""Pay as a chart: one axis for all careers, with round ticks."""

from __future__ import annotations

from careercompare.presentation.kind import Kind
from careercompare.presentation.page import Chart
from careercompare.presentation.spans import Scale
from careercompare.presentation.writer import Writer
from careercompare.words import Message, Phrase

_MEDIAN = Message("chart.median", "Median")


def make_chart(row: int, scale: Scale, kind: Kind) -> Chart:
    """Return the chart of the *row* of pay, whose figures lie on that scale."""
    ticks = kind.find_ticks(scale.axis[0], scale.unit, scale.step, scale.high)
    return Chart(row, ticks, kind.writer.once(_word_median) if scale.has_medians else None)


def _word_median(writer: Writer) -> Phrase:
    return writer.word(_MEDIAN)
