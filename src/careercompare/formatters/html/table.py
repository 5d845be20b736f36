"""The table as HTML: semantic, in parts that fit a sheet of paper, and pay as a chart above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careercompare.formatters.html.bars import draw_span, write_frame, write_line
from careercompare.formatters.html.cells import (
    NOTHING,
    Row,
    draw_cells,
    mark_leads,
    share,
    write_cells,
    write_heads,
    write_key,
    write_plain_rows,
)
from careercompare.formatters.html.markup import Citations, escape, write, write_part
from careercompare.presentation import Presentation, Table
from careercompare.words import Phrase

_MOST_COLUMNS = 6
_FEW = ("none", "one", "two")


def write_table(presentation: Presentation) -> str:
    """Write the table, with one of its rows as a chart above it.

    A table of many careers stands in parts, one below the other, each of which scrolls inside a
    region of its own where it does not fit.
    """
    table, mirrored = presentation.table, presentation.direction == "rtl"
    rows = write_rows(presentation)
    parts: list[str] = []
    corner, *columns = [name.once(_write_column) for name in (table.corner, *table.columns)]
    for start, stop in _split(len(columns)):
        body = close_rows(rows if stop - start == len(columns) else _cut(rows, start, stop))
        caption = (
            ""
            if start or not table.caption.parts
            else f"<caption>{write(table.caption)}</caption>\n"
        )
        parts.append(
            f"<div {_write_container(table, start, stop)}>\n<table>\n{caption}"
            f"<thead>\n<tr>{corner}{''.join(columns[start:stop])}</tr>\n</thead>\n"
            f"<tbody>\n{body}\n</tbody>\n</table>\n</div>"
        )
    return draw_chart(table, mirrored=mirrored) + "\n".join(parts)


def _split(count: int) -> Iterator[tuple[int, int]]:
    """Yield where parts of about equal size begin and end."""
    parts = max(-(-count // _MOST_COLUMNS), 1)
    for part in range(parts):
        yield part * count // parts, (part + 1) * count // parts


def _cut(rows: Sequence[Row], start: int, stop: int) -> list[Row]:
    return [(row[0], *row[start + 1 : stop + 1]) for row in rows]


def close_rows(rows: Sequence[Row]) -> str:
    """Put the rows of a body together."""
    return "\n".join([f"{''.join(row)}</tr>" for row in rows])


def _write_column(name: Phrase) -> str:
    return f'<th scope="col">{write(name)}</th>'


def _write_container(table: Table, start: int, stop: int) -> str:
    if len(table.columns) <= 2:
        return f'class="careercompare-table careercompare-{_FEW[len(table.columns)]}"'
    is_named = start == 0 and bool(table.caption.parts)
    label = str(table.caption) if is_named else ", ".join(map(str, table.columns[start:stop]))
    return (
        f'class="careercompare-table careercompare-many careercompare-of-{stop - start}" '
        f'role="region" tabindex="0" aria-label="{escape(label)}"'
    )


def write_rows(presentation: Presentation) -> list[Row]:
    """Write the rows of the body, bars from right to left where the page is read from there."""
    table, mirrored = presentation.table, presentation.direction == "rtl"
    grid, citations = table.grid, Citations(presentation.anchor)
    charted = -1 if table.chart is None else grid.places[table.chart.row]
    rows = write_plain_rows(grid.heads, grid.columns)
    heads = grid.heads.once(write_heads)
    for place, meaning in grid.meanings.items():
        if meaning.is_bare:
            continue
        row = [column.once(draw_cells)[place] for column in grid.columns]
        leads, cited = mark_leads(row, meaning.leads), citations.write(meaning.citations)
        texts, behind = [drawn.text for drawn in row], list[str]()
        if meaning.shared:
            key = "" if meaning.key is None else meaning.key.once(write_key)
            for at, among in enumerate(meaning.shared):
                texts[at], common = share(row[at], among, key)
                behind.append(common)
        elif place != charted:
            behind = [draw_span(span, mirrored=mirrored) for span in meaning.spans]
        cells = write_cells(texts, leads, cited or NOTHING, behind or NOTHING)
        rows[place] = (heads[place], *cells)
    return rows if len(grid.places) == len(rows) else [rows[place] for place in grid.places]


def draw_chart(table: Table, *, mirrored: bool) -> str:
    """Draw the row that is a chart, or nothing where none is."""
    chart, grid = table.chart, table.grid
    if chart is None:
        return ""
    place = grid.places[chart.row]
    meaning = grid.meanings[place]
    leads = meaning.leads or [()] * len(table.columns)
    lines = [
        write_line(
            name.once(write_part),
            draw_span(span, mirrored=mirrored) or column.once(draw_cells)[place].text,
            is_leading=bool(leading),
        )
        for name, column, span, leading in zip(
            table.columns, grid.columns, meaning.spans, leads, strict=True
        )
    ]
    before, behind = write_frame(chart, write(grid.heads.labels[place]))
    return f"{before}{''.join(lines)}{behind}"
