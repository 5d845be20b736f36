"""HTML: a semantic fragment for anyone's page, or a page of its own."""

from __future__ import annotations

from functools import cache
from pkgutil import get_data
from typing import Any, Literal, cast

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.formatters.html.linked_data import link_data
from careercompare.formatters.html.markup import escape, escape_json, write, write_link
from careercompare.formatters.html.table import write_table
from careercompare.presentation import CitedSource, Link, LinkList, Presentation, is_safe_url


def _check_choice(_: object, field: attrs.Attribute[Any], value: object) -> None:
    choices = {"extent": ("fragment", "page"), "linked_data": ("json-ld", "none")}[field.name]
    if value not in choices:
        expected = " or ".join(map(repr, choices))
        raise InvalidOption(field.name, value, expected, "Choose one of them.")


@sealed
@attrs.frozen
class HtmlFormatter:
    """Writes a page as HTML.

    A *fragment* fits into anyone's page: its headings start at level 2, it has no ids, every
    class begins with ``careercompare``, and it brings no style; `stylesheet` gives one apart. A
    *page* is whole, with its style and its *linked_data* in it, no script that runs and nothing
    loaded from elsewhere. Linked data is schema.org's vocabulary as JSON-LD, or ``"none"``.
    Another extent or another kind of linked data raises `InvalidOption`.

    >>> HtmlFormatter().media_type
    'text/html'
    """

    media_type = "text/html"

    extent: Literal["fragment", "page"] = attrs.field(default="fragment", validator=_check_choice)
    linked_data: Literal["json-ld", "none"] = attrs.field(
        default="json-ld", validator=_check_choice
    )

    @staticmethod
    def stylesheet() -> str:
        """Return the style sheet for a fragment, CSS that concerns nothing else on the page."""
        return _read_stylesheet("careercompare.css")

    def format(self, presentation: Presentation, /) -> str:
        """Return *presentation* as HTML, every text in it escaped."""
        if self.extent == "fragment":
            return _write_article(presentation, level=2)
        data = "" if self.linked_data == "none" else _write_linked_data(presentation)
        return _write_page(presentation, data)


def _write_page(presentation: Presentation, data: str) -> str:
    style = HtmlFormatter.stylesheet() + _read_stylesheet("page.css")
    return (
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(presentation.language)}" dir="{presentation.direction}">\n'
        '<head>\n<meta charset="utf-8">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(str(presentation.title))}</title>\n"
        f"{_write_description(presentation)}<style>\n{style}</style>\n{data}</head>\n"
        f"<body>\n<main>\n{_write_article(presentation, level=1)}</main>\n</body>\n</html>\n"
    )


def _write_description(presentation: Presentation) -> str:
    title, description = str(presentation.title), str(presentation.introduction)
    publisher = presentation.publisher
    graph = {"og:type": "article", "og:title": title, "og:description": description}
    graph["og:locale"] = presentation.language.replace("-", "_")
    lines = [f'<meta name="description" content="{escape(description)}">']
    if publisher is not None:
        graph["og:site_name"] = publisher
    if presentation.url is not None and is_safe_url(presentation.url):
        lines.append(f'<link rel="canonical" href="{escape(presentation.url)}">')
        graph["og:url"] = presentation.url
    lines += [f'<meta property="{key}" content="{escape(text)}">' for key, text in graph.items()]
    return "\n".join(lines) + "\n"


def _write_linked_data(presentation: Presentation) -> str:
    text = escape_json(link_data(presentation))
    return f'<script type="application/ld+json">{text}</script>\n'


def _write_article(presentation: Presentation, level: int) -> str:
    page, main, lower = presentation, f"h{level}", f"h{level + 1}"
    parts = [
        f'<article class="careercompare" lang="{escape(page.language)}" dir="{page.direction}">',
        f'<p class="careercompare-eyebrow">{page.eyebrow.once(write)}</p>',
        f"<{main}>{write(page.title)}</{main}>",
        f'<p class="careercompare-introduction">{write(page.introduction)}</p>',
        f"<{lower}>{page.heading.once(write)}</{lower}>",
    ]
    if page.verdict_line.parts:
        parts.append(f'<p class="careercompare-verdicts">{write(page.verdict_line)}</p>')
    if page.table.grid.places:
        parts.append(write_table(page))
    parts += [f'<p class="careercompare-note">{write(note)}</p>' for note in page.notes]
    parts += [source.once(_write_source) for source in page.sources]
    parts += [_write_links(links, lower) for links in (page.guides, page.related) if links]
    if page.index is not None:
        parts.append(page.index.once(_write_index))
    parts.append("</article>\n")
    return "\n".join(parts)


def _write_source(source: CitedSource) -> str:
    title = write(source.title)
    if source.url is not None:
        title = write_link(Link(source.title, source.url))
    words = f"{write(source.before)}{title}{write(source.after)}"
    return f'<p class="careercompare-note">{words}</p>'


def _write_links(links: LinkList, heading: str) -> str:
    items = "".join([link.once(write_item) for link in links.links])
    return (
        f"<{heading}>{links.heading.once(write)}</{heading}>\n"
        f'<ul class="careercompare-links">\n{items}</ul>'
    )


def _write_index(link: Link) -> str:
    return f'<p class="careercompare-index">{write_link(link)}</p>'


def write_item(link: Link) -> str:
    """Write a link as an item of a list."""
    return f"<li>{write_link(link)}</li>\n"


@cache
def _read_stylesheet(name: str) -> str:
    """Read a style sheet of the package: a constant, kept once read."""
    return cast("bytes", get_data("careercompare.formatters.html", name)).decode()
