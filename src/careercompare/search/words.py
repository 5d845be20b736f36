"""What all spellings of a text share, word by word."""

from __future__ import annotations

import re

from careercompare.model import make_slug

_ASCII_WORDS = re.compile("[a-z0-9]+")


def fold_words(text: str) -> tuple[str, ...]:
    """Return the words of *text* without case, accents and punctuation.

    >>> fold_words("Chef/Köchin (Ph.D.)")
    ('chef', 'kochin', 'ph', 'd')
    """
    # Most texts are ASCII, and for these the same is found ten times as fast.
    if text.isascii() and (words := _ASCII_WORDS.findall(text.replace("'", "").lower())):
        return tuple(words)
    return tuple(filter(None, make_slug(text).split("-")))
