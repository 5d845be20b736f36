"""The table as HTML: semantic, in parts that fit a sheet of paper, and pay as a chart above it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careercompare.formatters.html.bars import draw_span, write_chart
from careercompare.formatters.html.cells import (
    NOTHING,
    Row,
    draw_cells,
    mark_leads,
    write_figures,
    write_heads,
    write_key,
    write_lists,
    write_plain_rows,
)
from careercompare.formatters.html.markup import escape, write, write_part
from careercompare.presentation import Grid, Meaning, Presentation, Table
from careercompare.words import Phrase

_MOST_COLUMNS = 6


def write_table(presentation: Presentation) -> str:
    """Write the table, with one of its rows as a chart above it.

    A table of many careers stands in parts, one below the other, each of which scrolls inside a
    region of its own where it does not fit.
    """
    table, mirrored = presentation.table, presentation.direction == "rtl"
    rows = write_rows(table, mirrored=mirrored)
    parts: list[str] = []
    corner, *columns = [name.once(_write_column) for name in (table.corner, *table.columns)]
    for start, stop in _split(len(columns)):
        body = close_rows(rows if stop - start == len(columns) else _cut(rows, start, stop))
        caption = "" if start else f"<caption>{write(table.caption)}</caption>\n"
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
        return 'class="careercompare-table careercompare-two"'
    label = ", ".join(map(str, table.columns[start:stop])) if start else str(table.caption)
    return (
        f'class="careercompare-table careercompare-many careercompare-of-{stop - start}" '
        f'role="region" tabindex="0" aria-label="{escape(label)}"'
    )


def write_rows(table: Table, *, mirrored: bool) -> list[Row]:
    """Write the rows of the body, bars from right to left where they are *mirrored*."""
    grid, chart = table.grid, table.chart
    rows = write_plain_rows(grid.heads, grid.columns, mirrored=mirrored)
    heads = grid.heads.once(write_heads)
    for place, meaning in grid.meanings.items():
        if meaning.key is not None or not meaning.is_bare:
            rows[place] = (heads[place], *_write_cells(grid, place, meaning, mirrored=mirrored))
    if chart is not None:
        place = grid.places[chart.row]
        rows[place] = (heads[place], *_write_charted(grid, place))
    return rows if len(grid.places) == len(rows) else [rows[place] for place in grid.places]


def _write_cells(grid: Grid, place: int, meaning: Meaning, *, mirrored: bool) -> list[str]:
    """Write the cells of a row with what they mean."""
    row = [column.once(draw_cells)[place] for column in grid.columns]
    if meaning.is_bare:  # but for its key: the cells say by themselves what they mean
        cells = grid.find_cells(place)
        own = [cell.leads for cell in cells], [cell.shared for cell in cells]
        meaning = Meaning(*own, key=meaning.key)
    leads = mark_leads(row, meaning.leads)
    if meaning.shared:
        key = "" if meaning.key is None else meaning.key.once(write_key)
        return write_lists(row, leads, meaning.shared, key)
    bars = [draw_span(span, mirrored=mirrored) for span in meaning.spans] or NOTHING
    return write_figures(row, leads, bars, [write(each) for each in meaning.citations] or NOTHING)


def _write_charted(grid: Grid, place: int) -> list[str]:
    """Write the cells of the row that is drawn apart: they have no bars."""
    row = [column.once(draw_cells)[place] for column in grid.columns]
    cells = grid.find_cells(place)
    leads = mark_leads(row, [cell.leads for cell in cells])
    return write_figures(row, leads, NOTHING, [write(cell.citation) for cell in cells])


def draw_chart(table: Table, *, mirrored: bool) -> str:
    """Draw the row that is a chart, or nothing where none is."""
    chart, grid = table.chart, table.grid
    if chart is None:
        return ""
    place = grid.places[chart.row]
    cells = grid.find_cells(place)
    bars = [
        draw_span(cell.span, mirrored=mirrored) or column.once(draw_cells)[place].text
        for cell, column in zip(cells, grid.columns, strict=True)
    ]
    names = [name.once(write_part) for name in table.columns]
    leads = [bool(cell.leads) for cell in cells]
    return write_chart(chart, write(grid.heads.labels[place]), names, leads, bars)
