"""The table as HTML: semantic, with a bar on a common scale beside the figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import repeat
from operator import getitem

import attrs

from careercompare.formatters.html.markup import (
    escape,
    escape_all,
    write,
    write_anew,
    write_citations,
    write_language,
    write_piece,
    write_text,
)
from careercompare.presentation import (
    Cell,
    Column,
    Form,
    Grid,
    Heads,
    Presentation,
    Span,
    Table,
)
from careercompare.words import Listing, Phrase

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
    rows = write_plain_rows(grid.heads, grid.columns, mirrored=mirrored)
    drawn = [column.once(draw_cells) for column in grid.columns]
    heads = grid.heads.once(_write_heads)
    for place, meaning in grid.meanings.items():
        row = [cells[place] for cells in drawn]
        if meaning.is_bare:
            rows[place] = rows[place].replace(
                heads[place], write_head(grid.heads, place, meaning.key), 1
            )
        elif meaning.shared:
            rows[place] = write_lists(
                write_head(grid.heads, place, meaning.key),
                row,
                open_cells(row, meaning.leads),
                meaning.shared,
                write_citations(meaning.citations) or repeat(""),
            )
        else:
            rows[place] = write_figures(
                write_head(grid.heads, place, meaning.key),
                row,
                open_cells(row, meaning.leads),
                [_draw_span(span, mirrored=mirrored) for span in meaning.spans] or repeat(""),
                write_citations(meaning.citations) or repeat(""),
            )
    return rows if len(grid.places) == len(rows) else [rows[place] for place in grid.places]


def write_plain_rows(heads: Heads, columns: Sequence[Column], *, mirrored: bool) -> list[str]:
    """Write all rows as on any page: their cells mean nothing together."""
    plain = [column.once(_write_right if mirrored else _write_left) for column in columns]
    written = zip(heads.once(_write_heads), *plain, repeat(_ROW_END), strict=False)
    return list(map("".join, written))


_ROW_END = "</tr>"


def _write_heads(heads: Heads) -> list[str]:
    return [f'<tr><th scope="row">{write(label)}</th>' for label in heads.labels]


def _write_left(column: Column) -> list[str]:
    return _write_alone(column, mirrored=False)


def _write_right(column: Column) -> list[str]:
    return _write_alone(column, mirrored=True)


def _write_alone(column: Column, *, mirrored: bool) -> list[str]:
    """Write cells with what they mean by themselves, which of most is nothing."""
    cells: list[str] = []
    for cell, drawn in zip(column.cells, column.once(draw_cells), strict=True):
        if not (cell.leads or cell.shared or cell.span or cell.citation):
            cells.append(f"<td{drawn.missing}{drawn.language}>{drawn.text}</td>")
            continue
        row, openings = [drawn], open_cells([drawn], [cell.leads])
        citations = write_citations([cell.citation])
        if drawn.items is not None:
            written = write_lists("", row, openings, [cell.shared], citations)
        else:
            bar = _draw_span(cell.span, mirrored=mirrored)
            written = write_figures("", row, openings, [bar], citations)
        cells.append(written.removesuffix(_ROW_END))
    return cells


def write_head(heads: Heads, place: int, key: Phrase | None) -> str:
    """Write the head of a row, with the *key* to what is shared in it."""
    if key is None:
        return heads.once(_write_heads)[place]
    label, text = write(heads.labels[place]), key.once(write_text)
    return f'<tr><th scope="row" data-careercompare-key="{text}">{label}</th>'


def open_cells(row: Sequence[Drawn], leads: Sequence[Sequence[Phrase]]) -> list[str]:
    """Write the attributes of cells that say in what their careers lead; "" of others."""
    if not leads:
        return [""] * len(row)
    return [_mark(drawn, each) if each else "" for drawn, each in zip(row, leads, strict=False)]


def write_lists(
    head: str,
    row: Sequence[Drawn],
    openings: Iterable[str],
    shared: Iterable[Sequence[bool]],
    citations: Iterable[str],
) -> str:
    """Write a row of lists, with what is *shared* among them marked, each with its citation."""
    cells = [head]
    for drawn, opening, among, citation in zip(row, openings, shared, citations, strict=False):
        text = drawn.text
        if True in among:
            text = f"<ul>{''.join(map(getitem, drawn.marked, among))}</ul>"
        cells.append(f"<td{opening or drawn.missing}{drawn.language}>{text}{citation}</td>")
    cells.append(_ROW_END)
    return "".join(cells)


def write_figures(
    head: str,
    row: Sequence[Drawn],
    openings: Iterable[str],
    bars: Iterable[str],
    citations: Iterable[str],
) -> str:
    """Write a row of figures, each with its citation and its bar."""
    cells = [head]
    for drawn, opening, bar, citation in zip(row, openings, bars, citations, strict=False):
        cells.append(
            f"<td{opening or drawn.missing}{drawn.language}>{drawn.text}{citation}{bar}</td>"
        )
    cells.append(_ROW_END)
    return "".join(cells)


def draw_cells(column: Column) -> list[Drawn]:
    """Draw the words of the cells of a column."""
    return [_draw(cell) for cell in column.cells]


@attrs.frozen
class Drawn:
    """The words of a cell: *items* are those of a list, with *separator* behind all but the last.

    *language* is the attribute of a cell all of which is in another language.
    """

    missing: str
    text: str
    items: tuple[str, ...] | None = None
    separator: str = ""
    language: str = ""

    @cached_property
    def marked(self) -> tuple[tuple[str, str], ...]:
        """The items drawn plain, and as shared with others."""
        items = self.items or ()
        separators = [self.separator] * (len(items) - 1) + [""]
        return tuple(
            [
                (f"<li>{text}{separator}</li>", f"<li>{_SHARED.format(text)}{separator}</li>")
                for text, separator in zip(items, separators, strict=False)
            ]
        )


def _draw(cell: Cell) -> Drawn:
    missing = ' class="careercompare-missing"' if cell.form is Form.MISSING else ""
    if cell.form is Form.LIST:
        items, separator = _write_items(cell.held), escape(cell.separator)
        listed = f"<li>{f'{separator}</li><li>'.join(items)}</li>" if items else ""
        return Drawn(missing, f"<ul>{listed}</ul>", items, separator)
    pieces = cell.words.pieces
    if len(pieces) == 1 and pieces[0].language is not None:
        # All of the cell is in another language: it is written and aligned in that one's way.
        language = f'{write_language(pieces[0])} dir="auto"'
        return Drawn(missing, escape(pieces[0].text), language=language)
    return Drawn(missing, "".join(map(write_piece, pieces)))


def _write_items(held: Listing | tuple[Phrase, ...]) -> tuple[str, ...]:
    if isinstance(held, Listing):
        if held.language is None and not held.isolated:
            return escape_all(held.texts)
        held = held.phrases
    return tuple(map(write_anew, held))


_SHARED = '<span class="careercompare-shared">{}</span>'


def _mark(drawn: Drawn, leads: Sequence[Phrase]) -> str:
    classes = "careercompare-missing careercompare-leads" if drawn.missing else _LEADS
    text = "\n".join([lead.once(write_text) for lead in leads])
    return f' class="{classes}" data-careercompare-leads="{text}"'


_LEADS = "careercompare-leads"


def _draw_span(span: Span | None, *, mirrored: bool) -> str:
    if span is None:
        return ""
    return draw_bar(span.start, span.end, span.tick, span.is_open, mirrored)


def draw_bar(
    start: int,
    end: int,
    tick: int | None,
    is_open: bool,  # noqa: FBT001  what a `Span` is made of
    mirrored: bool,  # noqa: FBT001
) -> str:
    """Draw a bar that says nothing the text does not; currentColor holds in forced colours."""
    if mirrored:
        places = (1000 - start, start, 0, 1000 - end, 1000 - end, end - start)
    else:
        places = (0, start, end, 1000 - end, start, end - start)
    if tick is None and not is_open:
        return _PLAIN_BAR % places
    bar = _BAR % places
    if is_open:
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
_PLAIN_BAR = f"{_BAR}</svg>"
_MEDIAN = (
    '<rect class="careercompare-median" x="%d" y="0" '
    f'width="{_TICK_WIDTH}" height="12" fill-opacity="1"/>'
)
