"""The table as HTML: semantic, with a bar on a common scale beside the figures."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import repeat
from operator import getitem

import attrs

from careercompare.formatters.html.markup import (
    escape,
    write,
    write_anew,
    write_language,
    write_text,
)
from careercompare.presentation import (
    Cell,
    Column,
    Form,
    Grid,
    Heads,
    Meaning,
    Presentation,
    Span,
    Table,
)
from careercompare.words import Phrase

_TICK_WIDTH = 8
_ARROW_LENGTH = 36


def write_table(presentation: Presentation) -> str:
    """Write the table; one of more than two careers scrolls inside a region of its own."""
    table = presentation.table
    columns = [column.once(_write_column) for column in table.columns]
    rows = "\n".join(write_rows(table.grid, mirrored=presentation.direction == "rtl"))
    return (
        f"<div {_write_container(table)}>\n<table>\n"
        f"<caption>{write(table.caption)}</caption>\n"
        f"<thead>\n<tr>{table.corner.once(_write_column)}{''.join(columns)}</tr>\n</thead>\n"
        f"<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )


def _write_column(name: Phrase) -> str:
    return f'<th scope="col">{write(name)}</th>'


def _write_container(table: Table) -> str:
    if len(table.columns) == 2:
        return 'class="careercompare-table careercompare-two"'
    return (
        'class="careercompare-table careercompare-many" role="region" tabindex="0" '
        f'aria-label="{escape(str(table.caption))}"'
    )


def write_rows(grid: Grid, *, mirrored: bool) -> list[str]:
    """Write the rows of the body, bars from right to left where they are *mirrored*."""
    columns = grid.columns
    heads = grid.heads.once(_write_heads)
    plain = [column.once(_write_right if mirrored else _write_left) for column in columns]
    rows = list(map("".join, zip(heads, *plain, repeat(_ROW_END), strict=False)))
    drawn = [column.once(_draw_all) for column in columns]
    for place, meaning in grid.meanings.items():
        head = heads[place]
        if meaning.key is not None:
            head = _write_key(grid.heads.labels[place], meaning.key)
        if meaning.is_bare:
            rows[place] = "".join([head, *[cells[place] for cells in plain], _ROW_END])
        else:
            cells = [cells[place] for cells in drawn]
            rows[place] = _write_row(head, cells, meaning, mirrored=mirrored)
    return rows if len(grid.places) == len(rows) else [rows[place] for place in grid.places]


_ROW_END = "</tr>"


def _write_heads(heads: Heads) -> list[str]:
    return [f'<tr><th scope="row">{write(label)}</th>' for label in heads.labels]


def _write_left(column: Column) -> list[str]:
    return [_write_own(cell, mirrored=False) for cell in column.cells]


def _write_right(column: Column) -> list[str]:
    return [_write_own(cell, mirrored=True) for cell in column.cells]


def _write_own(cell: Cell, *, mirrored: bool) -> str:
    """Write a cell with what it means by itself."""
    drawn = _draw(cell)
    if drawn.items is not None:
        return _write_list(drawn, cell.leads, cell.shared)
    return _write_text(drawn, cell.leads, cell.span, mirrored, cell.citation)


def _write_key(label: Phrase, key: Phrase) -> str:
    text = key.once(write_text)
    return f'<tr><th scope="row" data-careercompare-key="{text}">{write(label)}</th>'


def _write_row(head: str, row: list[_Drawn], meaning: Meaning, *, mirrored: bool) -> str:
    """Write the cells of a row with what they mean together."""
    leads, spans = meaning.leads or _NOTHING, meaning.spans or _NONE
    if meaning.shared:
        cells = map(_write_list, row, leads, meaning.shared)
    elif meaning.citations:
        cells = map(_write_text, row, leads, spans, repeat(mirrored), meaning.citations)
    else:
        cells = map(_write_text, row, leads, spans, repeat(mirrored))
    return f"{head}{''.join(cells)}</tr>"


def _write_list(drawn: _Drawn, leads: Sequence[Phrase], shared: Sequence[bool]) -> str:
    if drawn.items is None:  # a benchmark whose skills are not known
        return _write_text(drawn, leads, None, False)  # noqa: FBT003
    items, attributes = drawn.text, drawn.missing
    if True in shared:
        items = "".join(map(getitem, drawn.items, shared))
    if leads:
        attributes = _mark(drawn, leads)
    return f"<td{attributes}><ul>{items}</ul></td>"


def _write_text(
    drawn: _Drawn,
    leads: Sequence[Phrase],
    span: Span | None,
    mirrored: bool,  # noqa: FBT001  handed on by map
    citation: Phrase | None = None,
) -> str:
    attributes = _mark(drawn, leads) if leads else drawn.missing
    mark = "" if citation is None else write(citation)
    bar = "" if span is None else _draw_bar(span, mirrored=mirrored)
    return f"<td{attributes}{drawn.language}>{drawn.text}{mark}{bar}</td>"


_NOTHING, _NONE = repeat(()), repeat(None)


def _draw_all(column: Column) -> list[_Drawn]:
    return [_draw(cell) for cell in column.cells]


@attrs.frozen
class _Drawn:
    """The words of a cell: *items* of a list are drawn plain, and as shared with the others.

    *language* is the attribute of a cell all of which is in another language.
    """

    missing: str
    text: str
    items: tuple[tuple[str, str], ...] | None = None
    language: str = ""


def _draw(cell: Cell) -> _Drawn:
    missing = ' class="careercompare-missing"' if cell.form is Form.MISSING else ""
    if cell.form is Form.LIST:
        separators = [escape(cell.separator)] * (len(cell.phrases) - 1) + [""]
        items = tuple(
            (f"<li>{text}{separator}</li>", f"<li>{_SHARED.format(text)}{separator}</li>")
            for text, separator in zip(map(write_anew, cell.phrases), separators, strict=True)
        )
        return _Drawn(missing, "".join(plain for plain, _ in items), items)
    pieces = [piece for phrase in cell.phrases for piece in phrase.pieces]
    if len(pieces) == 1 and pieces[0].language is not None:
        # All of the cell is in another language: it is written and aligned in that one's way.
        language = f'{write_language(pieces[0])} dir="auto"'
        return _Drawn(missing, escape(pieces[0].text), None, language)
    return _Drawn(missing, "".join(map(write_anew, cell.phrases)))


_SHARED = '<span class="careercompare-shared">{}</span>'


def _mark(drawn: _Drawn, leads: Sequence[Phrase]) -> str:
    classes = "careercompare-missing careercompare-leads" if drawn.missing else _LEADS
    text = "\n".join([lead.once(write_text) for lead in leads])
    return f' class="{classes}" data-careercompare-leads="{text}"'


_LEADS = "careercompare-leads"


def _draw_bar(span: Span, *, mirrored: bool) -> str:
    """Draw a bar that says nothing the text does not; currentColor holds in forced colours."""
    start, end, tick = span.start, span.end, span.tick
    xs = (1000 - start, 0, 1000 - end) if mirrored else (0, end, start)
    bar = _BAR % (xs[0], start, xs[1], 1000 - end, xs[2], end - start)
    if span.is_open:
        tip = min(end + _ARROW_LENGTH, 1000)
        base, point = (1000 - end, 1000 - tip) if mirrored else (end, tip)
        bar += f'<path class="careercompare-open" d="M{base} 0 {point} 6 {base} 12z"/>'
    if tick is not None:
        left = min(max(tick - _TICK_WIDTH // 2, 0), 1000 - _TICK_WIDTH)
        bar += _MEDIAN % (1000 - left - _TICK_WIDTH if mirrored else left)
    return f"{bar}</svg>"


_SCALE = '<rect class="careercompare-scale" x="%d" y="5" width="%d" height="2" fill-opacity=".2"/>'
_BAR = (
    '<svg class="careercompare-bar" viewBox="0 0 1000 12" width="100%%" height="12" '
    'preserveAspectRatio="none" fill="currentColor" aria-hidden="true" focusable="false">'
    f"{_SCALE}{_SCALE}"
    '<rect class="careercompare-range" x="%d" y="2" width="%d" height="8" fill-opacity=".55"/>'
)
_MEDIAN = (
    '<rect class="careercompare-median" x="%d" y="0" '
    f'width="{_TICK_WIDTH}" height="12" fill-opacity="1"/>'
)
