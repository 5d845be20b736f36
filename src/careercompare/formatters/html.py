"""HTML: a semantic fragment for anyone's page, or a page of its own."""

from __future__ import annotations

import html
from collections.abc import Iterable
from importlib import resources
from typing import Literal

import attrs

from careercompare.formatters.characters import replace_unwritable
from careercompare.l10n import Phrase, Piece
from careercompare.model import is_safe_url
from careercompare.presentation import Cell, Form, Link, LinkList, Presentation, Table

@attrs.frozen
class HtmlFormatter:
    """Writes a page as HTML.

    A *fragment* fits into anyone's page: its headings start at level 2, every class begins with
    ``careercompare``, and it brings no style; ``stylesheet()`` gives one apart. A *page* is whole,
    with its style in it, no script and nothing loaded from elsewhere.

    >>> HtmlFormatter().media_type
    'text/html'
    """

    media_type = "text/html"

    extent: Literal["fragment", "page"] = "fragment"

    @staticmethod
    def stylesheet() -> str:
        """Return the style sheet for a fragment, CSS that concerns nothing else on the page."""
        return _read_stylesheet("careercompare.css")

    def format(self, presentation: Presentation, /) -> str:
        """Return *presentation* as HTML, every text in it escaped."""
        if self.extent == "page":
            return _write_page(presentation)
        return _write_article(presentation, level=2)


def _write_page(presentation: Presentation) -> str:
    title, description = (
        escape(str(text)) for text in (presentation.title, presentation.introduction)
    )
    style = HtmlFormatter.stylesheet() + _read_stylesheet("page.css")
    canonical = ""
    if is_safe_url(presentation.url):
        canonical = f'<link rel="canonical" href="{escape(str(presentation.url))}">\n'
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(presentation.language)}" dir="{presentation.direction}">\n'
        '<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{title}</title>\n"
        f'<meta name="description" content="{description}">\n'
        f"{canonical}<style>\n{style}</style>\n</head>\n"
        f"<body>\n<main>\n{_write_article(presentation, level=1)}</main>\n</body>\n</html>\n"
    )


def _write_article(presentation: Presentation, level: int) -> str:
    main, lower = f"h{level}", f"h{level + 1}"
    parts = [
        f'<p class="careercompare-eyebrow">{_write(presentation.eyebrow)}</p>',
        f"<{main}>{_write(presentation.title)}</{main}>",
        f'<p class="careercompare-introduction">{_write(presentation.introduction)}</p>',
        f"<{lower}>{_write(presentation.heading)}</{lower}>",
    ]
    if presentation.verdict_line.pieces:
        line = _write(presentation.verdict_line)
        parts.append(f'<p class="careercompare-verdicts">{line}</p>')
    if presentation.table.rows:
        parts.append(_write_table(presentation.table))
    parts += [
        f'<p class="careercompare-note">{_write(note)}</p>' for note in presentation.notes
    ]
    for links in (presentation.guides, presentation.related):
        if links is not None:
            parts.append(_write_links(links, lower))
    if presentation.index is not None:
        parts.append(f'<p class="careercompare-index">{_write_link(presentation.index)}</p>')
    body = "\n".join(parts)
    language, direction = escape(presentation.language), presentation.direction
    return (
        f'<article class="careercompare" lang="{language}" dir="{direction}">\n{body}\n</article>\n'
    )


def _write_table(table: Table) -> str:
    heads = "".join(f'<th scope="col">{_write(column)}</th>' for column in table.columns)
    rows = "\n".join(
        f'<tr><th scope="row">{_write(row.label)}</th>{_write_cells(row.cells)}</tr>'
        for row in table.rows
    )
    return (
        '<div class="careercompare-table">\n<table>\n'
        f"<caption>{_write(table.caption)}</caption>\n"
        f'<thead>\n<tr><th scope="col">{_write(table.corner)}</th>{heads}</tr>\n</thead>\n'
        f"<tbody>\n{rows}\n</tbody>\n</table>\n</div>"
    )


def _write_cells(cells: Iterable[Cell]) -> str:
    return "".join(f"<td{_CLASSES[cell.form]}>{_write_cell(cell)}</td>" for cell in cells)


_CLASSES = {Form.TEXT: "", Form.LIST: "", Form.MISSING: ' class="careercompare-missing"'}


def _write_cell(cell: Cell) -> str:
    if cell.form is not Form.LIST:
        return _write(cell.line)
    *others, last = cell.phrases
    items = [f"<li>{_write(phrase)}{escape(cell.separator)}</li>" for phrase in others]
    return f"<ul>{''.join(items)}<li>{_write(last)}</li></ul>"


def _write_links(links: LinkList, heading: str) -> str:
    items = "\n".join(f"<li>{_write_link(link)}</li>" for link in links.links)
    return f"<{heading}>{_write(links.heading)}</{heading}>\n<ul>\n{items}\n</ul>"


def _write_link(link: Link) -> str:
    if not is_safe_url(link.url):
        return _write(link.words)
    return f'<a href="{escape(link.url)}">{_write(link.words)}</a>'


def _write(phrase: Phrase) -> str:
    return "".join(map(_write_piece, phrase.pieces))


def _write_piece(piece: Piece) -> str:
    text = escape(piece.text)
    if piece.language is None and not piece.isolated:
        return text
    element = "bdi" if piece.isolated else "span"
    language = "" if piece.language is None else f' lang="{escape(piece.language)}"'
    return f"<{element}{language}>{text}</{element}>"


def escape(text: str) -> str:
    """Escape *text* for an HTML element or a quoted attribute: the one place where that is done."""
    return html.escape(replace_unwritable(text), quote=True)


def _read_stylesheet(name: str) -> str:
    return (resources.files("careercompare.formatters") / name).read_text(encoding="utf-8")
