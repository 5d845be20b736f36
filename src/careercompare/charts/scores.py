"""The scores of a ranking as bars in segments, downwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import Any

import altair as alt

from careercompare.charts.drawing import (
    GREY,
    WIDTH,
    foot_axis,
    height,
    label_row,
    look_up,
    name_rows,
    title,
    write_line,
)
from careercompare.l10n import Localizer
from careercompare.presentation import Presentation, Span, TableRow, Tick
from careercompare.words import Percent, Phrase, join_phrases

# Neighbours differ in lightness or hue for every kind of colour blindness.
_COLORS = ("#3b8ac4", "#c9741a", "#2c9a78", "#a565bd", "#8b7a1c", "#cc5a78", "#5f7d97", "#86623f")
_LENGTH = 1000  # of the scale, in the parts that a `Span` is in
_SHARES = tuple(map(Decimal, ("0", "0.2", "0.4", "0.6", "0.8", "1")))  # at the ticks
_BAR = 18
_BESIDE, _SPACE = " · ", " "


def draw_scores(page: Presentation, localizer: Localizer) -> alt.LayerChart:
    """Draw the ranking on *page*, the numbers at its axis as *localizer* spells them.

    The data have a row for each segment: the ``place`` of its bar from 0, its ``start`` and ``end``
    from 0 to 1, the number of its ``measure``, null for what is open, and words in ``career``,
    ``score`` and ``value``.
    """
    direction = page.direction
    labels = [
        label_row(row.label, _stand(row, page), direction, leads=bool(row.cells[0].leads))
        for row in page.table.rows
    ]
    ticks = [Tick(share, localizer.phrase(Percent(share))) for share in _SHARES]
    notes = (*page.notes, *[source.words for source in page.sources])
    x = alt.X(
        "start:Q",
        scale=alt.Scale(domain=[0, 1], reverse=direction == "rtl"),
        axis=foot_axis(ticks, [page.table.columns[1], *notes], direction),
    )
    base = alt.Chart(alt.InlineData(list(_list(page)))).encode(
        x=x, x2="end:Q", y=name_rows(labels, direction), description="said:N"
    )
    return alt.LayerChart(layer=list(_layer(base, page))).properties(
        width=WIDTH,
        height=height(labels),
        title=title(page.title, direction, [page.introduction]),
        description=write_line(_describe(page), direction),
    )


def _layer(base: alt.Chart, page: Presentation) -> Iterator[alt.Chart]:
    """Yield what is certain of each measure, and what is open."""
    table, direction = page.table, page.direction
    told = [
        alt.Tooltip("career:N", title=write_line(table.corner, direction)),
        alt.Tooltip("score:N", title=write_line(table.columns[1], direction)),
    ]
    measures = [write_line(each, direction) for each in table.columns[2:]]
    if measures:
        certain = base.transform_filter("isValid(datum.measure)").mark_bar(
            height=_BAR, stroke="white", strokeWidth=1
        )
        value = alt.Tooltip("value:N", title="■")
        yield certain.encode(color=_color(measures), tooltip=[*told, value])
    rest = base.transform_filter("!isValid(datum.measure)").mark_bar(
        height=_BAR, fillOpacity=0.15, fill=GREY, stroke=GREY, strokeDash=[4, 3], strokeWidth=1.5
    )
    yield rest.encode(tooltip=told)


def _color(measures: Sequence[str]) -> alt.Color:
    places = list(range(len(measures)))
    return alt.Color(
        "measure:O",
        scale=alt.Scale(domain=places, range=[_COLORS[at % len(_COLORS)] for at in places]),
        legend=alt.Legend(
            title=None,
            labelExpr=look_up(places, measures),
            labelLimit=0,
            orient="top",
            columns=1,
            symbolType="square",
        ),
    )


def _stand(row: TableRow, page: Presentation) -> Phrase:
    """Return the place and the score of a career, below their heads, in one line."""
    said = [
        join_phrases((head, cell.words), _SPACE)
        for head, cell in zip(page.table.columns[:2], row.cells[:2], strict=True)
    ]
    return join_phrases(said, _BESIDE)


def _list(page: Presentation) -> Iterator[dict[str, Any]]:
    """Yield the segments of each career: what is certain of each measure, and what more may be."""
    heads, direction = page.table.columns[2:], page.direction
    for at, (row, rank) in enumerate(zip(page.table.rows, page.table.ranks, strict=True)):
        career, score = [write_line(each, direction) for each in (row.label, row.cells[1].words)]
        about = {"place": at, "career": career, "score": score}
        for measure, span in enumerate(rank.parts):
            words = join_phrases((heads[measure], row.cells[2 + measure].line), ": ")
            value = write_line(words, direction)
            told = {"measure": measure, "value": value, "said": f"{career}: {value}"}
            yield about | _place(span) | told
        if rank.rest is not None:
            said = {"measure": None, "value": score, "said": f"{career}: {score}"}
            yield about | _place(rank.rest) | said


def _place(span: Span) -> dict[str, Any]:
    return {"start": span.start / _LENGTH, "end": span.end / _LENGTH}


def _describe(page: Presentation) -> Phrase:
    standings = [join_phrases((row.label, _stand(row, page)), ": ") for row in page.table.rows]
    return join_phrases((page.title, page.introduction, *standings), _SPACE)
