"""What stands around a fragment on a page of a site: the head, its name, and links beside it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property
from typing import Literal

import attrs

from careercompare.errors import sealed
from careercompare.formatters.html.casting import Line
from careercompare.formatters.html.formatter import HtmlFormatter, hash_site_style, write_item
from careercompare.formatters.html.fragment import Fragment, read_fragment
from careercompare.formatters.html.head import shorten, write_data
from careercompare.formatters.html.markup import escape, escape_all, write
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

    >>> from careercompare.words import Piece
    >>> name = Phrase((Piece("Poets"),))
    >>> shell = Shell("en", "ltr", name, "https://a.test/en/", "https://a.test/a.css")
    >>> b"<title>Poet</title>" in shell.wrap("poet.html", b"<h2>Poet</h2>")
    True
    """

    language: str
    direction: Literal["ltr", "rtl"]
    name: Phrase
    home: str
    stylesheet: str
    editions: tuple[tuple[str, str], ...] = ()
    regional: str | None = None
    regionals: tuple[str, ...] = ()

    def wrap(
        self,
        path: str,
        fragment: Fragment | bytes,
        beside: bytes = b"",
        about: str = "",
        data: str = "",
    ) -> bytes:
        """Return the page with a *fragment*, which stands at *path* in each language, in UTF-8.

        Its title, and what it is about where *about* does not say so, are those of the fragment:
        of mere bytes, what is read in them. *beside* is HTML that stands behind the fragment, such
        as `list` writes, and *data* stands at the end of the head. A *path* is written as in an
        address.
        """
        if isinstance(fragment, bytes):
            fragment = read_fragment(fragment)
        content, title, found = fragment
        described = escape(shorten(about)) if about else found
        said = title.encode(), described.encode(), escape(path).encode(), data.encode()
        return self._page.print((*said, content, beside))

    def print(
        self, path: str, presentation: Presentation, beside: bytes = b"", about: str = ""
    ) -> bytes:
        """Return the page at *path* with its linked data, where it has any; else as `wrap`."""
        data, fragment = "", HtmlFormatter().format(presentation).encode()
        if presentation.facts:
            url = f"{self.home}{path}"
            about_it = attrs.evolve(presentation, url=url, publisher=str(self.name))
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

    def link(self, paths: Iterable[str], names: Iterable[Phrase]) -> bytes:
        """Draw links to pages at their paths, each with its name, as items of a list."""
        begin = f'<li><a href="{escape(self.home)}'
        links = zip(escape_all(tuple(paths)), names, strict=True)
        return "".join(
            [f'{begin}{path}">{name.once(write)}</a></li>\n' for path, name in links]
        ).encode()

    @cached_property
    def _page(self) -> Line[bytes]:
        """The type of every page: what stands on each alone is put in as bytes that are encoded."""
        home, name = escape(self.home), write(self.name)
        parts = [
            f'<!DOCTYPE html>\n<html lang="{escape(self.language)}" dir="{self.direction}">\n',
            '<head>\n<meta charset="utf-8">\n',
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
            f'<link rel="stylesheet" href="{escape(self.stylesheet)}" ',
            f'integrity="{hash_site_style()}" crossorigin="anonymous">\n',
            *self._graph,
            *("<title>", _TITLE, "</title>\n"),
            *('<meta name="description" content="', _ABOUT, '">\n'),
            *('<meta property="og:title" content="', _TITLE, '">\n'),
            *('<meta property="og:description" content="', _ABOUT, '">\n'),
            *(f'<link rel="canonical" href="{home}', _PATH, '">\n'),
            *(f'<meta property="og:url" content="{home}', _PATH, '">\n'),
            *self._alternates,
            *(_DATA, "</head>\n<body>\n<header>\n"),
            f'<h1><a href="{home}index.html">{name}</a></h1>\n</header>\n<main>\n',
            *(_CONTENT, _BESIDE, "</main>\n</body>\n</html>\n"),
        ]
        written = [part if isinstance(part, int) else part.encode() for part in parts]
        return Line(written, b"", b"".join)

    @property
    def _graph(self) -> Iterator[str]:
        yield '<meta property="og:type" content="article">\n'
        yield f'<meta property="og:site_name" content="{escape(str(self.name))}">\n'
        if self.regional is not None:
            yield f'<meta property="og:locale" content="{escape(self.regional)}">\n'
        for each in self.regionals:
            yield f'<meta property="og:locale:alternate" content="{escape(each)}">\n'

    @property
    def _alternates(self) -> Iterator[str | int]:
        for tag, home in (*self.editions, *[("x-default", home) for _, home in self.editions[:1]]):
            address = f'<link rel="alternate" hreflang="{escape(tag)}" href="{escape(home)}'
            yield from (address, _PATH, '">\n')

    @cached_property
    def _nav(self) -> str:
        return (
            '<nav class="careercompare careercompare-beside" '
            f'lang="{escape(self.language)}" dir="{self.direction}">\n<h2>'
        )


_TITLE, _ABOUT, _PATH, _DATA, _CONTENT, _BESIDE = range(6)
_LISTS = {
    "links": '</h2>\n<ul class="careercompare-links">\n',
    "columns": '</h2>\n<ul class="careercompare-columns">\n',
}


def draw_links(links: Iterable[Link]) -> list[bytes]:
    """Draw links as items of a list."""
    return [write_item(link).encode() for link in links]


def draw_language(tag: str, name: str, url: str) -> bytes:
    """Draw a link to a site in another language, by the language's own name, as an item."""
    begin, tag = f'<li><a href="{escape(url)}"', escape(tag)
    return f'{begin} lang="{tag}" hreflang="{tag}">{escape(name)}</a></li>\n'.encode()
