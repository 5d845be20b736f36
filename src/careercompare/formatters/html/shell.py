"""What stands around a fragment on a page of a site: the head, its name, and links beside it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import Literal

import attrs

from careercompare.errors import sealed
from careercompare.formatters.html.formatter import write_item
from careercompare.formatters.html.head import shorten
from careercompare.formatters.html.markup import escape, write
from careercompare.presentation import Link
from careercompare.words import Phrase

_MARKUP = re.compile("<[^>]*>")
_CLASSES = "careercompare careercompare-beside"


@sealed
@attrs.frozen(slots=False)
class Shell:
    """The pages of a site in one language, but for what is on each.

    *name* is what the site is called, *home* the address of its pages in this language, and
    *stylesheet* that of its style. *editions* are the addresses of its pages in each language that
    it has, by their tags, that for readers of any other language first. Addresses of folders end
    with a slash.

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

    def wrap(
        self, path: str, fragment: str, heading: Phrase | None = None, items: Iterable[str] = ()
    ) -> str:
        """Return the page with a *fragment*, which stands at *path* in each language.

        Its title is the first heading of the fragment, its description the beginning of its
        introduction. Below it are links under a *heading*, where there are *items*, each as
        `draw_links` writes it.
        """
        title = _cut(fragment, "<h2>", "</h2>")
        about = _cut(fragment, '<p class="careercompare-introduction">', "</p>")
        description = escape(shorten(html.unescape(about)))
        path, listed = escape(path), "".join(items)
        parts: Sequence[str] = (
            *(self._begin, title, _DESCRIBE, description, _TITLE, title, _ABOUT, description),
            *(self._canonical, path, '">\n', self._address, path, '">\n'),
            *[f'{edition}{path}">\n' for edition in self._editions],
            *(self._body, fragment),
            *(self._list(heading, listed) if heading is not None and listed else ()),
            _END,
        )
        return "".join(parts)

    @cached_property
    def _begin(self) -> str:
        return (
            f'<!DOCTYPE html>\n<html lang="{escape(self.language)}" dir="{self.direction}">\n'
            '<head>\n<meta charset="utf-8">\n'
            '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
            f'<link rel="stylesheet" href="{escape(self.stylesheet)}">\n'
            f'<meta property="og:site_name" content="{escape(self.name)}">\n'
            '<meta property="og:type" content="article">\n<title>'
        )

    @cached_property
    def _canonical(self) -> str:
        return f'">\n<link rel="canonical" href="{escape(self.home)}'

    @cached_property
    def _address(self) -> str:
        return f'<meta property="og:url" content="{escape(self.home)}'

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
        return f"</head>\n<body>\n<header>\n<h1>{escape(self.name)}</h1>\n</header>\n<main>\n"

    def _list(self, heading: Phrase, listed: str) -> tuple[str, ...]:
        words = heading.once(write)
        return (self._nav, words, _LIST, listed, "</ul>\n</nav>\n")

    @cached_property
    def _nav(self) -> str:
        return (
            f'<nav class="{_CLASSES}" lang="{escape(self.language)}" dir="{self.direction}">\n<h2>'
        )


_LIST = '</h2>\n<ul class="careercompare-links">\n'
_DESCRIBE = '</title>\n<meta name="description" content="'
_TITLE, _ABOUT = (
    '">\n<meta property="og:title" content="',
    '">\n<meta property="og:description" content="',
)
_END = "</main>\n</body>\n</html>\n"


def draw_links(links: Iterable[Link]) -> list[str]:
    """Draw links as items of a list."""
    return [write_item(link) for link in links]


def _cut(fragment: str, begin: str, end: str) -> str:
    """Return the escaped text between two tags of a fragment; nothing where it has none."""
    _, found, rest = fragment.partition(begin)
    return " ".join(_MARKUP.sub("", rest.partition(end)[0]).split()) if found else ""
