"""Words in a language of their own, as they stand among those of a page."""

from __future__ import annotations

from careercompare.l10n.locales import Direction, could_disturb
from careercompare.words import Phrase, Piece, contain


def word_quote(page: str, direction: Direction, text: str, language: str) -> Phrase:
    r"""Put *text* in *language* on a *page* in another, or the same, where it turns nothing around.

    >>> word_quote("en", "ltr", "Koch\u202e", "de").pieces
    (Piece(text='Koch�', language='de', isolated=False),)
    """
    text = contain(text)
    isolated = could_disturb(text, direction)
    return Phrase((Piece(text, find_own(page, language), isolated),) if text else ())


def find_own(page: str, language: str) -> str | None:
    """Return the language of words where that is not the page's own."""
    return None if language == page or language.startswith(f"{page}-") else language
