"""The table of a ranking as HTML: a list downwards, each career with a bar in segments."""

from __future__ import annotations

from collections.abc import Sequence

from careercompare.formatters.html.markup import Citations, escape, write, write_link
from careercompare.presentation import Cell, Form, Presentation, Rank, Span, TableRow


def write_ranking(presentation: Presentation, level: int) -> str:
    """Write the careers as a list, their names as headings of that *level*.

    What the bars show is said in words beside them: they are hidden from screen readers.
    """
    table, mirrored = presentation.table, presentation.direction == "rtl"
    citations = Citations(presentation.anchor)
    place, score, *measures = [column.once(write) for column in table.columns]
    terms = [f"<dt>{_draw_swatch(at)} <span>{each}</span></dt>" for at, each in enumerate(measures)]
    items = "".join(
        [
            f'<li value="{rank.place}"{_FIRST if row.cells[0].leads else ""}>\n'
            f"{_write_standing(row, rank, place, score, level)}"
            f'<div class="careercompare-parts">\n{_draw_bar(rank, mirrored=mirrored)}\n'
            f"{_write_measures(terms, row.cells[2:], citations)}</div>\n</li>\n"
            for row, rank in zip(table.rows, table.ranks, strict=True)
        ]
    )
    return (
        f'<p class="careercompare-caption">{write(table.caption)}</p>\n'
        f'<ol class="careercompare-ranking">\n{items}</ol>'
    )


_FIRST = ' class="careercompare-first"'


def _write_standing(row: TableRow, rank: Rank, place: str, score: str, level: int) -> str:
    """Write who it is, and below the heads *place* and *score* what the first two cells say."""
    name = row.label.once(write) if rank.guide is None else rank.guide.once(write_link)
    first, second = map(_write_figure, row.cells[:2])
    leads = [
        f'<p class="careercompare-badge">{lead.once(write)}</p>\n' for lead in row.cells[0].leads
    ]
    return (
        '<div class="careercompare-standing">\n'
        f'<p class="careercompare-place"><span>{place} </span>{first}</p>\n'
        f'<h{level} class="careercompare-name">{name}</h{level}>\n{"".join(leads)}'
        f'<p class="careercompare-score"><span>{score}</span> {second}</p>\n</div>\n'
    )


def _write_measures(terms: Sequence[str], cells: Sequence[Cell], citations: Citations) -> str:
    cited = citations.write([cell.citation for cell in cells])
    measures = [
        f"<div>{term}<dd{_mark(cell)}>{_write_figure(cell)}{mark}</dd></div>\n"
        for term, cell, mark in zip(terms, cells, cited, strict=True)
    ]
    return f"<dl>\n{''.join(measures)}</dl>\n" if measures else ""


def _mark(cell: Cell) -> str:
    return ' class="careercompare-missing"' if cell.form is Form.MISSING else ""


def _write_figure(cell: Cell) -> str:
    """Write the figure, and what stands beside it."""
    figure, *beside = map(write, cell.phrases)
    rest = "".join([f"<span>{escape(cell.separator)}{each}</span>" for each in beside])
    return f"<b>{figure}</b>{rest}"


def _draw_bar(rank: Rank, *, mirrored: bool) -> str:
    """Draw what is certain as filled segments, and what more is possible as an open one."""
    segments = [
        _draw_segment(span, _fill(at), mirrored=mirrored) for at, span in enumerate(rank.parts)
    ]
    if rank.rest is not None:
        segments.append(_draw_segment(rank.rest, _OPEN[mirrored], mirrored=mirrored))
    return f"{_SCALE}{''.join(segments)}</svg>"


def _draw_segment(span: Span, inside: str, *, mirrored: bool) -> str:
    length = span.end - span.start
    start = 1000 - span.end if mirrored else span.start
    return f'<svg x="{start / 10:g}%" width="{length / 10:g}%">{inside}</svg>' if length else ""


def _draw_swatch(at: int) -> str:
    return f"{_SWATCH}{_fill(at, 24)}</svg>"


def _fill(at: int, end: int = 9999) -> str:
    """Draw one bar for the first, two thin ones for the second, and so on up to six.

    So neighbours are told apart without a colour. They end far outside of what frames them.
    """
    count = at % _MOST_BARS + 1
    height = (_HEIGHT - _GAP * (count - 1)) / count
    tops = [bar * (height + _GAP) for bar in range(count)]
    path = "".join([f"M{_GAP} {top:g}H{end}v{height:g}H{_GAP}z" for top in tops])
    return f'<path d="{path}"/>'


# Lengths are pixels but along the scale, where they are parts of the whole. No pattern can be
# referred to where there are no ids: a broken line, aslant, makes the hatching.
_HEIGHT, _GAP, _MOST_BARS = 22, 2, 6
_HIDDEN = 'fill="currentColor" aria-hidden="true"'
_SCALE = (
    f'<svg class="careercompare-segments" width="100%" height="{_HEIGHT}" {_HIDDEN}>'
    '<rect y="10" width="100%" height="2" fill-opacity=".25"/>'
)
_SWATCH = (
    '<svg class="careercompare-swatch" '
    f'viewBox="{_GAP} 0 {_HEIGHT} {_HEIGHT}" width="14" height="14" {_HIDDEN}>'
)
_HATCHED = (
    f'<path d="M{_GAP} 4H9999v1.5H{_GAP}zM{_GAP} 16.5H9999v1.5H{_GAP}z"/>'
    '<path d="M-20 11H2000" stroke="currentColor" stroke-width="14" stroke-dasharray="1.5 6" '
    'transform="skewX(-35)"/>'
)
_OPEN = (
    f'{_HATCHED}<rect x="100%" width="4" height="{_HEIGHT}" transform="translate(-4)"/>',
    f'{_HATCHED}<rect width="4" height="{_HEIGHT}"/>',
)
