"""HTML: a semantic fragment for anyone's page, or a page of its own."""

from __future__ import annotations

import re
from collections.abc import Container
from functools import cache
from pkgutil import get_data
from typing import Literal, TypeAlias, cast

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.formatters.formatter import check_page, name_option
from careercompare.formatters.html.head import write_head
from careercompare.formatters.html.linked_data import find_name
from careercompare.formatters.html.markup import SafeHtml, escape, write, write_link, write_part
from careercompare.formatters.html.ranking import write_ranking
from careercompare.formatters.html.table import write_table
from careercompare.presentation import CitedSource, Link, LinkList, Presentation, Table
from careercompare.words import Phrase, Piece, one_of

Extent: TypeAlias = Literal["fragment", "page"]
LinkedData: TypeAlias = Literal["json-ld", "none"]


def _check_nonce(_: object, __: object, value: str | None) -> None:
    text: object = value
    is_base64 = isinstance(text, str) and re.fullmatch("[A-Za-z0-9+/_-]+={0,2}", text)
    if value is not None and not is_base64:
        remedy = "Write secrets.token_urlsafe()."
        raise InvalidOption("nonce", value, "letters and digits as in base64", remedy)


@sealed
@attrs.frozen
class HtmlFormatter:
    """Writes a page as HTML.

    A *fragment* fits into anyone's page: its headings start at level 2, every class
    and id begins with ``careercompare``, and it brings no style; `stylesheet` gives one apart. A
    *page* is whole, with its style and its *linked_data* in it, no script that runs and nothing
    loaded from elsewhere. Linked data is schema.org's vocabulary as JSON-LD, or ``"none"``.
    A strict Content-Security-Policy takes the style of a page by `style_hash`, or by a *nonce* of
    yours, new for each answer. Another extent or kind of linked data, or a nonce that is not of
    letters, digits and ``+/-_=`` as in base64, raises `InvalidOption`.

    >>> HtmlFormatter().media_type
    'text/html'
    """

    media_type = "text/html"

    extent: Extent = attrs.field(default="fragment", validator=one_of(Extent, name_option))
    linked_data: LinkedData = attrs.field(
        default="json-ld", validator=one_of(LinkedData, name_option)
    )
    nonce: str | None = attrs.field(default=None, kw_only=True, validator=_check_nonce)

    @staticmethod
    def stylesheet() -> str:
        """Return the style sheet for a fragment, CSS that concerns nothing else on the page."""
        return _read_stylesheet(_PARTS)

    @staticmethod
    def style_hash() -> str:
        """Return the sources for ``style-src`` that allow the styles of pages, and no other.

        They are that of a comparison, and that of a ranking.

        >>> HtmlFormatter.style_hash()[:8]
        "'sha256-"
        """
        return _hash_styles()

    def format(self, presentation: Presentation, /) -> SafeHtml:
        """Return *presentation* as HTML, every text in it escaped."""
        check_page(presentation)
        if self.extent == "fragment":
            return SafeHtml(_write_article(presentation, level=2))
        nonce = "" if self.nonce is None else f' nonce="{self.nonce}"'
        sheets = _OF_A_RANKING if presentation.table.ranks else _OF_A_COMPARISON
        style = f"<style{nonce}>{_read_style(sheets)}</style>"
        return _write_page(
            presentation, write_head(presentation, style, has_data=self.linked_data != "none")
        )


def _write_page(presentation: Presentation, head: str) -> SafeHtml:
    return SafeHtml(
        "<!DOCTYPE html>\n"
        f'<html lang="{escape(presentation.language)}" dir="{presentation.direction}">\n'
        f"{head}<body>\n<main>\n{_write_article(presentation, level=1)}</main>\n</body>\n</html>\n"
    )


_MOST_REPEATED = 10

# MathJax would read what stands between two dollar signs as a formula.
_CLASSES = "careercompare tex2jax_ignore mathjax_ignore"


def _write_article(presentation: Presentation, level: int) -> str:
    page, main, lower = presentation, f"h{level}", f"h{level + 1}"
    parts = [f'<article class="{_CLASSES}" lang="{escape(page.language)}" dir="{page.direction}">']
    if page.eyebrow.parts:
        parts.append(f'<p class="careercompare-eyebrow">{page.eyebrow.once(write)}</p>')
    # A page of its own has a heading, and a fragment none where its host has the name already.
    name = find_name(page) if level == 1 else page.title
    if name.parts:
        parts.append(f"<{main}>{write(name)}</{main}>")
    if page.introduction.parts:
        parts.append(f'<p class="careercompare-introduction">{write(page.introduction)}</p>')
    if page.heading.parts:
        parts.append(f"<{lower}>{page.heading.once(write)}</{lower}>")
    if page.verdict_line.parts and name is not page.verdict_line:
        cards = "".join(map(_write_verdict, page.verdict_line.parts))
        parts.append(f'<p class="careercompare-verdicts">{cards}</p>')
    if page.table.ranks:
        parts.append(write_ranking(page, level + 2))
    elif page.table.grid.places:
        parts.append(write_table(page))
    parts += [f'<p class="careercompare-note">{write(note)}</p>' for note in page.notes]
    if page.sources:
        cited = _list_cited(page.table)
        parts += [_write_source(each, page.anchor, cited) for each in page.sources]
    # In a long list each name leads to its guide, and those of all are not listed once more.
    guides = None if len(page.table.ranks) > _MOST_REPEATED else page.guides
    parts += [_write_links(links, lower) for links in (guides, page.related) if links]
    if page.index is not None:
        parts.append(page.index.once(_write_index))
    parts.append("</article>\n")
    return "\n".join(parts)


def _write_verdict(part: Piece | Phrase) -> str:
    """Write a sentence of the verdict line, or what stands between two of them."""
    if isinstance(part, Piece):
        return part.once(write_part)
    return f'<span class="careercompare-verdict">{part.once(write_finding)}</span>'


def write_finding(sentence: Phrase) -> str:
    """Write what a rule found, apart from what it is about where its sentence says both."""
    match sentence.parts:
        case (Phrase() as about, Phrase(parts) as finding):
            words = write(finding)
            if isinstance(parts[0], Phrase):  # a name, of who leads
                words = f"<b>{words}</b>"
            return f'<span class="careercompare-about">{write(about)}</span>{words}'
        case _:
            return write(sentence)


def _list_cited(table: Table) -> set[int]:
    """Return the numbers of the sources that cells cite: a page may list others behind them."""
    meanings = table.grid.meanings.values()
    return {each.number for meaning in meanings for each in meaning.citations if each is not None}


def _write_source(source: CitedSource, anchor: str | None, cited: Container[int]) -> str:
    """Write a source with an id, its number leading back to the first cell that cites it."""
    mark, words = source.once(_write_parts)
    if anchor is None or source.number not in cited:
        return f'<p class="careercompare-note">{mark} {words}</p>'
    anchor = f"{escape(anchor)}-{source.number}"
    back = f'<a href="#{anchor}-cited">{mark}</a>'
    return f'<p class="careercompare-note" id="{anchor}">{back} {words}</p>'


def _write_parts(source: CitedSource) -> tuple[str, str]:
    title = write(source.title)
    if source.url is not None:
        title = write_link(Link(source.title, source.url))
    return write(source.before).rstrip(), f"{title}{write(source.after)}"


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


def add_style(fragment: str) -> str:
    """Return a fragment with the style that it needs, for the output of a notebook.

    Each output brings its own, as short as it can be: those before it may be cleared any time.
    """
    parts = _PARTS if _RANKING in fragment else _PARTS[:1]
    return f"<style>{_shorten(_read_stylesheet(parts))}</style>\n{fragment}"


@cache
def _hash_styles() -> str:
    styles = map(_read_style, (_OF_A_COMPARISON, _OF_A_RANKING))
    return " ".join([f"'{_hash(style)}'" for style in styles])


def _hash(style: str) -> str:
    from base64 import b64encode
    from hashlib import sha256

    return f"sha256-{b64encode(sha256(style.encode()).digest()).decode()}"


def read_site_style() -> str:
    """Return the style sheet of pages that are all of one site, as short as it can be."""
    return _read_style(_OF_A_SITE)


@cache
def hash_site_style() -> str:
    """Return the hash of that style sheet by which a page tells that it is this one."""
    return _hash(read_site_style())


@cache
def _read_stylesheet(parts: tuple[str, ...]) -> str:
    """Return the style for anyone's page: what a rule says goes before what the page says."""
    inside = "".join(map(_read, parts))
    return f"{_read('careercompare')}.careercompare.careercompare.careercompare {{\n{inside}}}\n"


@cache
def _read_style(sheets: tuple[str, ...]) -> str:
    """Return the style of pages that are nobody else's, to the byte, as short as it can be.

    Such a page is as wide as its window, so that it needs no container: the Nu HTML Checker knows
    none. And there are no other styles that its own would have to be told from.
    """
    style = "".join(map(_read, sheets))
    for own, alone in _ALONE.items():
        style = style.replace(own, alone)
    return _shorten(style)


def _shorten(style: str) -> str:
    short = "".join([line.strip() for line in _COMMENT.sub("", style).splitlines()])
    return _NEEDLESS.sub(lambda found: found[1] or "", short).replace(";}", "}")


def _read(name: str) -> str:
    return cast("bytes", get_data("careercompare.formatters.html", f"{name}.css")).decode()


_PARTS = ("inside", "ranking")
_RANKING = '<ol class="careercompare-ranking">'
_OF_A_COMPARISON = ("careercompare", "inside", "page")
_OF_A_RANKING = ("careercompare", "inside", "ranking", "page")
_OF_A_SITE = (*_OF_A_RANKING, "site")
_ALONE = {
    "  container: careercompare / inline-size;\n": "",
    "@container careercompare ": "@media ",
    "cqi": "vw",
    "--careercompare-": "--",
}
_NEEDLESS = re.compile(r" ?([{};]) ?|(?<=[:,]) |(?<![\d.])0(?=\.)")
_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
