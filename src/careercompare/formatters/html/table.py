"""The table as HTML: semantic, with a bar on a common scale beside the figures."""

from __future__ import annotations

from collections.abc import Iterable

from careercompare.formatters.html.markup import escape, write, write_language
from careercompare.presentation import Cell, Form, Presentation, Span, Table, TableRow

_BAR_HEIGHT = 12
_TICK_WIDTH = 8
_ARROW_LENGTH = 36


def write_table(presentation: Presentation) -> str:
    """Write the table; one of more than two careers scrolls inside a region of its own."""
    table, mirrored = presentation.table, presentation.direction == "rtl"
    heads = "".join(f'<th scope="col">{write(column)}</th>' for column in table.columns)
    rows = "\n".join(_write_row(row, mirrored=mirrored) for row in table.rows)
    return (
        f"<div {_write_container(table)}>\n<table>\n"
        f"<caption>{write(table.caption)}</caption>\n"
        f'<thead>\n<tr><th scope="col">{write(table.corner)}</th>{heads}</tr>\n</thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )


def _write_container(table: Table) -> str:
    if len(table.columns) == 2:
        return 'class="careercompare-table careercompare-two"'
    return (
        'class="careercompare-table careercompare-many" role="region" tabindex="0" '
        f'aria-label="{escape(str(table.caption))}"'
    )


def _write_row(row: TableRow, *, mirrored: bool) -> str:
    key = "" if row.key is None else f' data-careercompare-key="{escape(str(row.key))}"'
    cells = "".join(_write_cell(cell, mirrored=mirrored) for cell in row.cells)
    return f'<tr><th scope="row"{key}>{write(row.label)}</th>{cells}</tr>'


def _write_cell(cell: Cell, *, mirrored: bool) -> str:
    classes = [name for name, applies in _classify(cell) if applies]
    attributes = f' class="{" ".join(classes)}"' if classes else ""
    if cell.leads:
        leads = "\n".join(map(str, cell.leads))
        attributes += f' data-careercompare-leads="{escape(leads)}"'
    bar = "" if cell.span is None else _draw(cell.span, mirrored=mirrored)
    if cell.form is Form.LIST:
        return f"<td{attributes}>{_write_list(cell)}</td>"
    pieces = cell.line.pieces
    if len(pieces) == 1 and pieces[0].language is not None:
        # All of the cell is in another language: it is written and aligned in that one's way.
        attributes += f'{write_language(pieces[0])} dir="auto"'
        return f"<td{attributes}>{escape(pieces[0].text)}</td>"
    return f"<td{attributes}>{write(cell.line)}{bar}</td>"


def _classify(cell: Cell) -> Iterable[tuple[str, bool]]:
    yield "careercompare-missing", cell.form is Form.MISSING
    yield "careercompare-leads", bool(cell.leads)


def _write_list(cell: Cell) -> str:
    shared = cell.shared or (False,) * len(cell.phrases)
    separators = [cell.separator] * (len(cell.phrases) - 1) + [""]
    items = (
        f"<li>{_SHARED.format(write(phrase)) if among else write(phrase)}{escape(separator)}</li>"
        for phrase, among, separator in zip(cell.phrases, shared, separators, strict=True)
    )
    return f"<ul>{''.join(items)}</ul>"


_SHARED = '<span class="careercompare-shared">{}</span>'


def _draw(span: Span, *, mirrored: bool) -> str:
    """Draw a bar that says nothing the text does not; currentColor holds in forced colours."""
    shapes = [
        _rectangle(0, span.start, 5, 2, "careercompare-scale", mirrored=mirrored),
        _rectangle(span.end, 1000, 5, 2, "careercompare-scale", mirrored=mirrored),
        _rectangle(span.start, span.end, 2, 8, "careercompare-range", mirrored=mirrored),
    ]
    if span.is_open:
        tip = min(span.end + _ARROW_LENGTH, 1000)
        base, point = (1000 - span.end, 1000 - tip) if mirrored else (span.end, tip)
        shapes.append(f'<path class="careercompare-open" d="M{base} 0 {point} 6 {base} 12z"/>')
    if span.tick is not None:
        start = min(max(span.tick - _TICK_WIDTH // 2, 0), 1000 - _TICK_WIDTH)
        end = start + _TICK_WIDTH
        shapes.append(_rectangle(start, end, 0, 12, "careercompare-median", mirrored=mirrored))
    return (
        f'<svg class="careercompare-bar" viewBox="0 0 1000 {_BAR_HEIGHT}" width="100%" '
        f'height="{_BAR_HEIGHT}" preserveAspectRatio="none" fill="currentColor" '
        f'aria-hidden="true" focusable="false">{"".join(shapes)}</svg>'
    )


def _rectangle(start: int, end: int, y: int, height: int, name: str, *, mirrored: bool) -> str:
    x = 1000 - end if mirrored else start
    opacity = _OPACITY.get(name, "1")
    return (
        f'<rect class="{name}" x="{x}" y="{y}" width="{end - start}" height="{height}" '
        f'fill-opacity="{opacity}"/>'
    )


_OPACITY = {"careercompare-scale": ".2", "careercompare-range": ".55"}
