"""Phrases in a row, put together as a language puts two of them together."""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence

from careercompare.words import Phrase, Piece


def chain(
    phrases: Sequence[Phrase],
    pair: Sequence[tuple[str, str | None]],
    first: str,
    language: str | None,
) -> Phrase:
    """Return *phrases* as if each had been put into *pair* with all those before it.

    *pair* is a template taken apart: texts, each with the name of the place behind it, of which
    *first* is that of what comes before. Its own words are in *language*. However many phrases
    there are, none is copied into another.

    >>> words = [Phrase((Piece(word),)) for word in "abc"]
    >>> str(chain(words, [("", "left"), (" vs ", "right")], "left", None))
    'a vs b vs c'
    """
    place = [name for _, name in pair].index(first)
    before, after = [*pair[:place], (pair[place][0], None)], pair[place + 1 :]
    pieces: deque[Piece] = deque()
    for count, phrase in enumerate(phrases):
        if count:
            pieces.extendleft(reversed(_fill(before, phrase, language)))
            pieces.extend(_fill(after, phrase, language))
        else:
            pieces.extend(phrase.pieces)
    return Phrase(tuple(pieces))


def _fill(
    parts: Sequence[tuple[str, str | None]], phrase: Phrase, language: str | None
) -> list[Piece]:
    pieces: list[Piece] = []
    for literal, name in parts:
        pieces += [Piece(literal, language)] if literal else []
        pieces += () if name is None else phrase.pieces
    return pieces
