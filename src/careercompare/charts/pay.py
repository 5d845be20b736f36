"""The pay of careers as bars on one axis."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import altair as alt

from careercompare.charts.drawing import (
    BLUE,
    GREY,
    WIDTH,
    foot_axis,
    height,
    label_row,
    name_rows,
    title,
    to_float,
    write_line,
)
from careercompare.presentation import PayBar, PayChart
from careercompare.words import Phrase, Piece, join_phrases

_TICK = Phrase((Piece(" · | "),))
_BAR, _MEDIAN, _ARROW = 14, 22, 150


def draw_pay(chart: PayChart) -> alt.LayerChart:
    """Draw *chart*, with the words of each bar beside it and in its tooltip.

    The data have a row for each bar: its ``place`` from 0, ``career`` and ``pay`` in words, and
    ``low``, ``high`` and ``median`` as numbers; null where there is none.
    """
    direction = chart.direction
    rows = [_list(at, bar, chart) for at, bar in enumerate(chart.bars)]
    labels = [
        label_row(bar.name, bar.words, direction, leads=bool(bar.leads)) for bar in chart.bars
    ]
    first, last = to_float(chart.ticks[0].amount), to_float(chart.ticks[-1].amount)
    key = () if chart.key is None else (_TICK, chart.key)
    notes = (*chart.notes, *[source.words for source in chart.sources])
    x = alt.X(
        "low:Q",
        scale=alt.Scale(domain=[first, last], nice=False, reverse=direction == "rtl"),
        axis=foot_axis(chart.ticks, [join_phrases((chart.label, *key), ""), *notes], direction),
    )
    base = alt.Chart(alt.InlineData(rows)).encode(
        y=name_rows(labels, direction), description="said:N", tooltip=_tell(chart)
    )
    return alt.LayerChart(layer=list(_layer(base, x, direction == "rtl"))).properties(
        width=WIDTH,
        height=height(labels),
        title=title(chart.title, direction),
        description=write_line(chart.description, direction),
    )


def _layer(base: alt.Chart, x: alt.X, mirrored: bool) -> Iterator[alt.Chart]:  # noqa: FBT001
    """Yield the bars, what lies open beyond them, and the medians."""
    drawn = base.transform_filter("isValid(datum.low)")
    color = alt.when("datum.benchmark").then(alt.value(GREY)).otherwise(alt.value(BLUE))
    # A border shows two ends that are one as well, which have no width.
    bars = drawn.mark_bar(height=_BAR, strokeWidth=2)
    yield bars.encode(x=x, x2="high:Q", fill=color, stroke=color)
    for side, end in ((1, "high"), (-1, "low")):
        points_right = (side > 0) is not mirrored
        arrow = drawn.transform_filter(f"datum.open == {side}").mark_point(
            shape="triangle-right" if points_right else "triangle-left",
            size=_ARROW,
            xOffset=7 if points_right else -7,
            strokeWidth=0,
            opacity=1,
        )
        yield arrow.encode(x=f"{end}:Q", fill=color)
    # White with a black border is seen on a bar, on white, and on the ground of a dark theme.
    median = base.transform_filter("isValid(datum.median)").mark_tick(
        thickness=4, size=_MEDIAN, fill="white", stroke="black", strokeWidth=1, opacity=1
    )
    yield median.encode(x="median:Q")


def _list(at: int, bar: PayBar, chart: PayChart) -> dict[str, Any]:
    career, pay = write_line(bar.name, chart.direction), write_line(bar.words, chart.direction)
    return {
        "place": at,
        "career": career,
        "pay": pay,
        "leads": [write_line(lead, chart.direction) for lead in bar.leads],
        "said": f"{career}: {pay}",
        "low": None if bar.low is None else to_float(bar.low),
        "high": None if bar.high is None else to_float(bar.high),
        "median": None if bar.median is None else to_float(bar.median),
        "open": bar.open_to,
        "benchmark": bar.is_benchmark,
    }


def _tell(chart: PayChart) -> list[alt.Tooltip]:
    told = [
        alt.Tooltip("career:N", title=write_line(chart.career, chart.direction)),
        alt.Tooltip("pay:N", title=write_line(chart.label, chart.direction)),
    ]
    leads = any(bar.leads for bar in chart.bars)
    return [*told, alt.Tooltip("leads:N", title="▲")] if leads else told
