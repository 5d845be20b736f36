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

_MARKUP = re.compile("<[^<>]*>")


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
    >>> "<title>Poet</title>" in shell.wrap("poet.html", "<h2>Poet</h2>")
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
        self, path: str, fragment: str, beside: str = "", about: str = "", data: str = ""
    ) -> str:
        """Return the page with a *fragment*, which stands at *path* in each language.

        Its title is the heading at level 2 of the fragment, which has one. What it is *about* is
        by default what the fragment finds, or else how it begins. *beside* is HTML that stands
        behind the fragment, such as `list` writes, and *data* stands at the end of the head.
        """
        title, path = _cut(fragment, "<h2>", "</h2>"), escape(path)
        description = escape(shorten(about)) if about else _describe(fragment)
        return "".join(
            (
                *(self._begin, title, _DESCRIPTION, description, _TITLE, title, _ABOUT),
                *(description, self._canonical, path, self._address, path, '">\n'),
                *[f'{edition}{path}">\n' for edition in self._editions],
                *(data, self._body, fragment, beside, _END),
            )
        )

    def print(
        self, path: str, presentation: Presentation, beside: str = "", about: str = ""
    ) -> str:
        """Return the page at *path* with its linked data, where it has any; else as `wrap`."""
        data, fragment = "", HtmlFormatter().format(presentation)
        if presentation.facts:
            url = f"{self.home}{path}"
            about_it = attrs.evolve(presentation, url=url, publisher=self.name)
            data = f"{write_data(about_it)}\n"
        return self.wrap(path, fragment, beside, about, data)

    def list(
        self, heading: Phrase, items: str, layout: Literal["links", "columns"] = "links"
    ) -> str:
        """Return links under a *heading*, by which one leaves a page; *items* is not empty.

        They are a few, or as many as need *columns*.
        """
        return f"{self._nav}{heading.once(write)}{_LISTS[layout]}{items}</ul>\n</nav>\n"

    def link(self, pages: Iterable[tuple[str, Phrase]]) -> str:
        """Draw links to pages at their paths, each with its words, as items of a list."""
        begin = f'<li><a href="{escape(self.home)}'
        return "".join(
            [f'{begin}{escape(path)}">{words.once(write)}</a></li>\n' for path, words in pages]
        )

    @cached_property
    def _begin(self) -> str:
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
        )

    @cached_property
    def _canonical(self) -> str:
        return f'">\n<link rel="canonical" href="{escape(self.home)}'

    @cached_property
    def _address(self) -> str:
        return f'">\n<meta property="og:url" content="{escape(self.home)}'

    @cached_property
    def _editions(self) -> tuple[str, ...]:
        tagged = [*self.editions, *[("x-default", home) for _, home in self.editions[:1]]]
        return tuple(
            [
                f'<link rel="alternate" hreflang="{escape(tag)}" href="{escape(home)}'
                for tag, home in tagged
            ]
        )

    @cached_property
    def _body(self) -> str:
        name = f'<a href="{escape(self.home)}index.html">{escape(self.name)}</a>'
        return f"</head>\n<body>\n<header>\n<h1>{name}</h1>\n</header>\n<main>\n"

    @cached_property
    def _nav(self) -> str:
        return (
            '<nav class="careercompare careercompare-beside" '
            f'lang="{escape(self.language)}" dir="{self.direction}">\n<h2>'
        )


_OTHERS = "locale:alternate"
_LISTS = {
    "links": '</h2>\n<ul class="careercompare-links">\n',
    "columns": '</h2>\n<ul class="careercompare-columns">\n',
}
_DESCRIPTION = '</title>\n<meta name="description" content="'
_TITLE = '">\n<meta property="og:title" content="'
_ABOUT = '">\n<meta property="og:description" content="'
_END = "</main>\n</body>\n</html>\n"

# What a page has found says more of it than how it begins, which most others do in the same way.
_TELLING = ('<p class="careercompare-verdicts">', '<p class="careercompare-introduction">')


def _describe(fragment: str) -> str:
    for begin in _TELLING:
        text = _cut(fragment, begin, "</p>")
        if text:
            is_short = len(text) <= MOST_CHARACTERS
            return text if is_short else escape(shorten(html.unescape(text)))
    return ""


def _cut(fragment: str, begin: str, end: str) -> str:
    """Return the escaped text between two tags of a fragment; nothing where it has none."""
    start = fragment.find(begin)
    if start < 0:
        return ""
    start += len(begin)
    text = fragment[start : fragment.find(end, start)]
    return (_MARKUP.sub("", text) if "<" in text else text).strip()


def draw_links(links: Iterable[Link]) -> list[str]:
    """Draw links as items of a list."""
    return [write_item(link) for link in links]


def draw_language(tag: str, name: str, url: str) -> str:
    """Draw a link to a site in another language, by the language's own name, as an item."""
    tag = escape(tag)
    return f'<li><a href="{escape(url)}" lang="{tag}" hreflang="{tag}">{escape(name)}</a></li>\n'
