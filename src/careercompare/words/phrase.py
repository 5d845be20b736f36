"""Words that know where they come from: a sentence in pieces, before any markup."""

from __future__ import annotations

import attrs

from careercompare.errors import sealed

_FIRST_STRONG_ISOLATE, _POP_DIRECTIONAL_ISOLATE = "\u2068", "\u2069"


@sealed
@attrs.frozen
class Piece:
    """A run of text of one origin.

    *language* is the BCP 47 tag of its words where they are in another language than the page,
    else None. *isolated* says that its direction could disturb the text around it.
    """

    text: str
    language: str | None = None
    isolated: bool = False


@sealed
@attrs.frozen
class Phrase:
    """A text in pieces; ``str()`` joins them without any mark.

    >>> str(Phrase((Piece("Higher salary ceiling: "), Piece("C++ Developer"), Piece("."))))
    'Higher salary ceiling: C++ Developer.'
    """

    pieces: tuple[Piece, ...]

    def __str__(self) -> str:
        return "".join(piece.text for piece in self.pieces)

    def isolate(self) -> str:
        """Return the text with Unicode isolates around pieces that could disturb its direction."""
        return "".join(
            f"{_FIRST_STRONG_ISOLATE}{piece.text}{_POP_DIRECTIONAL_ISOLATE}"
            if piece.isolated
            else piece.text
            for piece in self.pieces
        )


def join_phrases(phrases: list[Phrase], separator: str) -> Phrase:
    """Join phrases into one, with *separator* between them."""
    pieces: list[Piece] = []
    for place, phrase in enumerate(phrases):
        if place and separator:
            pieces.append(Piece(separator))
        pieces.extend(phrase.pieces)
    return Phrase(tuple(pieces))
