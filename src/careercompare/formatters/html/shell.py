"""What stands around a fragment on a page of a site: the head, its name, and links beside it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable
from functools import cached_property
from typing import Literal

import attrs

from careercompare.errors import sealed
from careercompare.formatters.html.formatter import HtmlFormatter, hash_site_style, write_item
from careercompare.formatters.html.head import MOST_CHARACTERS, shorten, write_data
from careercompare.formatters.html.markup import escape, write
from careercompare.presentation import Link, Presentation
from careercompare.words import Phrase


@sealed
@attrs.frozen(slots=False)
class Shell:
    """The pages of a site in one language, but for what is on each.

    *name* is what the site is called, *home* the address of its pages in this language, and
    *stylesheet* that of its style, by whose hash a page takes no other. *editions* are the
    addresses of its pages in each language that it has, by their tags, that for readers of any
    other language first. Addresses of folders end with a slash. *regional* is the language with a
    country (``pt_BR``), and *regionals* those of the other editions, where they have any.

    >>> shell = Shell("en", "ltr", "Poets", "https://a.test/en/", "https://a.test/a.css")
    >>> b"<title>Poet</title>" in shell.wrap("poet.html", b"<h2>Poet</h2>")
    True
    """

    language: str
    direction: Literal["ltr", "rtl"]
    name: str
    home: str
    stylesheet: str
    editions: tuple[tuple[str, str], ...] = ()
    regional: str | None = None
    regionals: tuple[str, ...] = ()

    def wrap(
        self, path: str, fragment: bytes, beside: bytes = b"", about: str = "", data: str = ""
    ) -> bytes:
        """Return the page with a *fragment*, which stands at *path* in each language, in UTF-8.

        Its title is the heading at level 2 of the fragment, which has one. What it is *about* is
        by default what the fragment finds, or else how it begins. *beside* is HTML that stands
        behind the fragment, such as `list` writes, and *data* stands at the end of the head. A
        *path* is written as in an address.
        """
        title, at = _cut(fragment, b"<h2>", b"</h2>"), escape(path).encode()
        description = escape(shorten(about)).encode() if about else _describe(fragment)
        editions = [b'%b%b">\n' % (edition, at) for edition in self._editions]
        return b"".join(
            (
                *(self._begin, title, _DESCRIPTION, description, _TITLE, title, _ABOUT),
                *(description, self._canonical, at, self._address, at, b'">\n'),
                *editions,
                *(data.encode(), self._body, fragment, beside, _END),
            )
        )

    def print(
        self, path: str, presentation: Presentation, beside: bytes = b"", about: str = ""
    ) -> bytes:
        """Return the page at *path* with its linked data, where it has any; else as `wrap`."""
        data, fragment = "", HtmlFormatter().format(presentation).encode()
        if presentation.facts:
            url = f"{self.home}{path}"
            about_it = attrs.evolve(presentation, url=url, publisher=self.name)
            data = f"{write_data(about_it)}\n"
        return self.wrap(path, fragment, beside, about, data)

    def list(
        self, heading: Phrase, items: bytes, layout: Literal["links", "columns"] = "links"
    ) -> bytes:
        """Return links under a *heading*, by which one leaves a page; *items* is not empty.

        They are a few, or as many as need *columns*.
        """
        head = f"{self._nav}{heading.once(write)}{_LISTS[layout]}".encode()
        return b"".join((head, items, b"</ul>\n</nav>\n"))

    def link(self, pages: Iterable[tuple[str, Phrase]]) -> bytes:
        """Draw links to pages at their paths, each with its words, as items of a list."""
        begin = f'<li><a href="{escape(self.home)}'
        return "".join(
            [f'{begin}{escape(path)}">{words.once(write)}</a></li>\n' for path, words in pages]
        ).encode()

    @cached_property
    def _begin(self) -> bytes:
        regional = [("locale", self.regional), *[(_OTHERS, each) for each in self.regionals]]
        graph = [("type", "article"), ("site_name", self.name), *regional]
        told = [
            f'<meta property="og:{name}" content="{escape(text)}">\n'
            for name, text in graph
            if text is not None
        ]
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(self.language)}" dir="{self.direction}">\n'
            '<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<link rel="stylesheet" href="{escape(self.stylesheet)}" '
            f'integrity="{hash_site_style()}" crossorigin="anonymous">\n{"".join(told)}<title>'
        ).encode()

    @cached_property
    def _canonical(self) -> bytes:
        return f'">\n<link rel="canonical" href="{escape(self.home)}'.encode()

    @cached_property
    def _address(self) -> bytes:
        return f'">\n<meta property="og:url" content="{escape(self.home)}'.encode()

    @cached_property
    def _editions(self) -> tuple[bytes, ...]:
        tagged = [*self.editions, *[("x-default", home) for _, home in self.editions[:1]]]
        return tuple(
            [
                f'<link rel="alternate" hreflang="{escape(tag)}" href="{escape(home)}'.encode()
                for tag, home in tagged
            ]
        )

    @cached_property
    def _body(self) -> bytes:
        name = f'<a href="{escape(self.home)}index.html">{escape(self.name)}</a>'
        return f"</head>\n<body>\n<header>\n<h1>{name}</h1>\n</header>\n<main>\n".encode()

    @cached_property
    def _nav(self) -> str:
        return (
            '<nav class="careercompare careercompare-beside" '
            f'lang="{escape(self.language)}" dir="{self.direction}">\n<h2>'
        )


_MARKUP = re.compile(b"<[^<>]*>")
_OTHERS = "locale:alternate"
_LISTS = {
    "links": '</h2>\n<ul class="careercompare-links">\n',
    "columns": '</h2>\n<ul class="careercompare-columns">\n',
}
_DESCRIPTION = b'</title>\n<meta name="description" content="'
_TITLE = b'">\n<meta property="og:title" content="'
_ABOUT = b'">\n<meta property="og:description" content="'
_END = b"</main>\n</body>\n</html>\n"

# What a page has found says more of it than how it begins, which most others do in the same way.
_TELLING = (b'<p class="careercompare-verdicts">', b'<p class="careercompare-introduction">')


def _describe(fragment: bytes) -> bytes:
    for begin in _TELLING:
        found = _cut(fragment, begin, b"</p>")
        text = found.decode()
        if len(text) > MOST_CHARACTERS:
            # Without a reference there is nothing that was escaped, nor is to be.
            is_plain = "&" not in text
            found = (shorten(text) if is_plain else escape(shorten(html.unescape(text)))).encode()
        if found:
            return found
    return b""


def _cut(fragment: bytes, begin: bytes, end: bytes) -> bytes:
    """Return the escaped text between two tags of a fragment; nothing where it has none."""
    start = fragment.find(begin)
    if start < 0:
        return b""
    start += len(begin)
    text = fragment[start : fragment.find(end, start)]
    return (_MARKUP.sub(b"", text) if b"<" in text else text).strip()


def draw_links(links: Iterable[Link]) -> list[bytes]:
    """Draw links as items of a list."""
    return [write_item(link).encode() for link in links]


def draw_language(tag: str, name: str, url: str) -> bytes:
    """Draw a link to a site in another language, by the language's own name, as an item."""
    begin, tag = f'<li><a href="{escape(url)}"', escape(tag)
    return f'{begin} lang="{tag}" hreflang="{tag}">{escape(name)}</a></li>\n'.encode()
