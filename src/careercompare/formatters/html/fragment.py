"""A fragment with what the head of a page around it says of it."""

from __future__ import annotations

import html
import re
from typing import NamedTuple

from careercompare.errors import sealed
from careercompare.formatters.html.head import MOST_CHARACTERS, shorten
from careercompare.formatters.html.markup import escape

_MARKUP = re.compile("<[^<>]*>")

# What a page has found says more of it than how it begins, which most others do in the same way.
_TELLING = ('<p class="careercompare-verdicts">', '<p class="careercompare-introduction">')


@sealed
class Fragment(NamedTuple):
    """A fragment in UTF-8, with its *title* and what it is *about*, as a head would say it.

    Both are escaped for HTML. The title is the heading at level 2, and what it is about are the
    first words of what was found, or else of the introduction; "" where it has none of these.

    >>> from careercompare import Catalog, Press
    >>> sample = Catalog.sample()
    >>> page = Press("en").fragment(sample["plumber"], sample["electrician"])
    >>> print(page.title)
    Plumber vs Electrician: Career Comparison
    >>> print(page.about[:46])
    Higher salary ceiling: Electrician. Faster pro
    """

    content: bytes
    title: str
    about: str


def read_fragment(content: bytes) -> Fragment:
    """Return a fragment with its title and what it is about, as it says itself."""
    text = content.decode()
    return Fragment(content, find_title(text), abridge(find_about(text)))


def find_title(fragment: str) -> str:
    """Return the title of a fragment, with markup within it left out; "" where it has none."""
    return _cut(fragment, "<h2>", "</h2>")


def find_about(fragment: str) -> str:
    """Return in the same way what a fragment is about, whole."""
    found = (_cut(fragment, begin, "</p>") for begin in _TELLING)
    return next(filter(None, found), "")


def abridge(text: str) -> str:
    """Shorten a text that is escaped, where it is too long for a head."""
    if len(text) <= MOST_CHARACTERS:
        return text
    # Without a reference there is nothing that was escaped, nor is to be.
    return shorten(text) if "&" not in text else escape(shorten(html.unescape(text)))


def strip_markup(text: str) -> str:
    """Leave tags out of HTML."""
    return _MARKUP.sub("", text) if "<" in text else text


def _cut(fragment: str, begin: str, end: str) -> str:
    start = fragment.find(begin)
    if start < 0:
        return ""
    start += len(begin)
    return strip_markup(fragment[start : fragment.find(end, start)]).strip()
