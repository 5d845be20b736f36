"""The texts of a career, and what all spellings of one share."""

from __future__ import annotations

import re

from careercompare.catalog.match import FieldName
from careercompare.model import Career, make_slug

_ASCII_WORDS = re.compile("[a-z0-9]+")


def fold_words(text: str) -> tuple[str, ...]:
    """Return the words of *text* without case, accents and punctuation.

    >>> fold_words("Chef/Köchin (Ph.D.)")
    ('chef', 'kochin', 'ph', 'd')
    """
    # Of plain ASCII, which most texts are, the same is found ten times as fast.
    plain = text.isascii() and "+" not in text and "#" not in text
    if plain and (words := _ASCII_WORDS.findall(text.replace("'", "").lower())):
        return tuple(words)
    return tuple(filter(None, make_slug(text).split("-")))


def read_texts(career: Career) -> dict[str, tuple[FieldName, str]]:
    """Return each text of a career by its folded words, with the first field that has it."""
    texts: list[tuple[FieldName, str]] = [
        ("title", career.title),
        *(("alternate_titles", title) for title in career.alternate_titles),
        *(("codes", code) for code in career.codes.values()),
        ("slug", career.slug),
    ]
    return {" ".join(fold_words(text)): (field, text) for field, text in reversed(texts)}
