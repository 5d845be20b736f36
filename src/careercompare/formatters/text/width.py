"""How many columns a text takes on a terminal, as wcwidth tells it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from wcwidth import iter_graphemes, wcswidth, wcwidth


def graphemes(text: str) -> Iterator[str]:
    r"""Yield what a reader sees as one character each: these are never split.

    They are Unicode's extended grapheme clusters, but for vowel signs as in Myanmar: these stay
    with their letter, on which their width depends.

    >>> list(graphemes("e\u0301👩🏽\u200d🚀ကာ"))
    ['e\u0301', '👩🏽\u200d🚀', 'ကာ']
    """
    whole = ""
    for cluster in iter_graphemes(text):
        if is_bare_mark(cluster) and (len(whole) > 1 or wcswidth(whole) > 0):
            whole += cluster
            continue
        if whole:
            yield whole
        whole = cluster
    if whole:
        yield whole


def is_bare_mark(grapheme: str) -> bool:
    """Tell whether *grapheme* has a mark in it before anything that takes a column.

    >>> is_bare_mark("\u0301"), is_bare_mark("e\u0301")
    (True, False)
    """
    for character in grapheme:
        if wcwidth(character) > 0:
            return False
        if unicodedata.category(character).startswith("M"):
            return True
    return False


def cells(text: str) -> int:
    r"""Return how many columns *text* takes, in which controls are visible already.

    >>> cells("ABC"), cells("日本語"), cells("👩🏽\u200d🚀"), cells("\u2068C++\u2069")
    (3, 6, 2, 3)
    """
    if text.isascii():
        return len(text)
    return sum(map(wcswidth, graphemes(text)))
