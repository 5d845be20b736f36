"""The table of a page for Great Tables, to be styled further by whoever asked for it.

It needs the extra ``tables``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, cast
from zlib import crc32

import attrs

from careercompare.errors import MissingExtra
from careercompare.formatters import write_html, write_link
from careercompare.presentation import Cell, CitedSource, Link, Presentation, TableRow
from careercompare.words import Phrase, Piece

if TYPE_CHECKING:
    from great_tables import GT

_LABEL, _BENCHMARK = "label", "benchmark"
_STANDING = ("place", "score")
_LEADS, _SHARED = Piece("▲\N{NO-BREAK SPACE}"), Piece("✓\N{NO-BREAK SPACE}")
_MIRRORED = """\
#id .gt_table { direction: rtl; }
#id .gt_sourcenote { text-align: right; }
#id .gt_stub { border-right-style: none; border-left: 2px solid #D3D3D3; }
"""


@attrs.frozen
class _Notation:
    """How a phrase is written, what stands around one in bold, and what begins a new line."""

    write: Callable[[Phrase], str]
    bold: str
    line: str


def _hide_braces(html: str) -> str:
    # Two of them would begin the units of Great Tables.
    return html.replace("{", "&#123;")


def _write_html(phrase: Phrase) -> str:
    return _hide_braces(write_html(phrase))


_PLAIN = _Notation(Phrase.isolate, "{}", " · ")
_HTML = _Notation(_write_html, "<b>{}</b>", "<br>")


def write_great_table(page: Presentation) -> GT:
    """Return the table of *page* for Great Tables; see `Comparison.to_great_table`."""
    try:
        import polars as pl
        from great_tables import GT, html, loc, style
    except ImportError as problem:
        raise MissingExtra("tables", problem.name or "great_tables") from None
    columns, identity = [_LABEL, *_name_columns(page)], _identify(page)
    plain = [_write_row(row, _PLAIN) for row in page.table.rows]
    schema = dict.fromkeys(columns, pl.String)
    heads = dict(zip(columns[1:], map(_HTML.write, page.table.columns), strict=True))
    results = filter(None, map(_HTML.write, (page.introduction, page.verdict_line)))
    # Its types name selectors that Polars calls otherwise by now, so that they are unknown.
    made: Any = (
        GT(pl.DataFrame(plain, schema, orient="row"), rowname_col=_LABEL, id=identity)
        .tab_header(html(_HTML.write(page.title)), html(_HTML.line.join(results)))
        .tab_stubhead(html(_HTML.write(page.table.corner)))
        .cols_label({name: html(head) for name, head in heads.items()})
        .tab_style(style.css("vertical-align: top;"), [loc.body(), loc.stub()])
    )
    for at, row in enumerate(page.table.rows):
        for name, written in zip(columns, _write_row(row, _HTML), strict=True):
            made = made.fmt(_always(written), columns=name, rows=[at])
    if page.direction == "rtl":
        made = made.cols_align("right", columns).opt_css(_MIRRORED.replace("#id", f"#{identity}"))
    if _BENCHMARK in columns:
        made = made.tab_spanner(html(_HTML.write(page.heading)), columns[1:-1])
    for note in page.notes:
        made = made.tab_footnote(html(_HTML.write(note)))
    for source in page.sources:
        made = made.tab_source_note(html(_write_source(source)))
    return cast("GT", made)


def _name_columns(page: Presentation) -> list[str]:
    """Name the columns so that code can tell them apart, whatever the careers are called."""
    careers, count = len(page.facts), len(page.table.columns)
    if page.table.ranks:
        return [*_STANDING, *[f"measure_{at}" for at in range(1, count - 1)]]
    names = [f"career_{at}" for at in range(1, careers + 1)]
    return names if careers == count else [*names, _BENCHMARK]


def _identify(page: Presentation) -> str:
    """Return an id that is made of the locale, the title and the names of columns and rows."""
    table = page.table
    words = [
        page.locale,
        *map(str, [page.title, *table.columns]),
        *[str(r.label) for r in table.rows],
    ]
    return f"careercompare-{crc32(' '.join(words).encode()):08x}"


def _write_row(row: TableRow, notation: _Notation) -> list[str]:
    """Write the label of a row, and its cells."""
    label = notation.write(row.label)
    if row.key is not None:
        label += notation.line + _write_marked(_SHARED, row.key, notation)
    return [label, *[_write_cell(cell, notation) for cell in row.cells]]


def _write_cell(cell: Cell, notation: _Notation) -> str:
    words = notation.write(cell.words)
    if any(cell.shared):
        items = [
            _write_marked(_SHARED, phrase, notation) if is_shared else notation.write(phrase)
            for phrase, is_shared in zip(cell.phrases, cell.shared, strict=True)
        ]
        words = notation.write(Phrase((Piece(cell.separator),))).join(items)
    if cell.citation is not None:
        words += notation.write(cell.citation.words)
    leads = [_write_marked(_LEADS, lead, notation) for lead in cell.leads]
    return notation.line.join([words, *leads])


def _write_marked(mark: Piece, phrase: Phrase, notation: _Notation) -> str:
    return notation.bold.format(notation.write(Phrase((mark, phrase))))


def _write_source(source: CitedSource) -> str:
    title = source.title
    linked = _HTML.write(title) if source.url is None else write_link(Link(title, source.url))
    return f"{_HTML.write(source.before)}{_hide_braces(linked)}{_HTML.write(source.after)}"


def _always(text: str) -> Callable[[object], str]:
    return lambda _: text
