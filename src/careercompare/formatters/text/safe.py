"""Text that a terminal shows and never obeys: the one place where that is seen to."""

from __future__ import annotations

import re

from careercompare.formatters.text.width import graphemes, is_bare_mark
from careercompare.words import Phrase, Piece

_LINE_END = re.compile(r"\r\n?")
# Controls but the line feed, separators of lines, bidi embeddings, overrides and isolates, the
# deprecated format characters beside them, and surrogates, which no terminal's encoding can hold.
_UNSAFE = re.compile(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u206f\ud800-\udfff]")
_DELETE, _NO_BREAK_SPACE, _ZERO_WIDTH_JOINER, _DOTTED_CIRCLE = "\x7f", "\u00a0", "\u200d", "◌"


def printable(phrase: Phrase) -> str:
    r"""Return the words of *phrase* for a terminal, isolated where their direction could disturb.

    A line feed stays, a tab becomes a space. Controls become visible, as do those that steer the
    direction: the only isolates left are our own, balanced and never nested. A mark without a
    letter gets a dotted circle, and a joiner is named: else they would take hold of a border.

    >>> printable(Phrase((Piece("a\x1b[2J\x9b\u202e"),)))
    'a␛[2J<U+009B><U+202E>'
    """
    shown = Phrase(
        tuple(
            Piece(_show_controls(piece.text), piece.language, piece.isolated)
            for piece in phrase.pieces
        )
    ).isolate()
    return shown if shown.isascii() else "".join(map(_show_grapheme, graphemes(shown)))


def _show_controls(text: str) -> str:
    lines = _LINE_END.sub("\n", text).replace("\t", " ")
    return _UNSAFE.sub(lambda found: _show_control(found[0]), lines)


def _show_control(character: str) -> str:
    if character < " ":
        return chr(0x2400 + ord(character))
    return "␡" if character == _DELETE else _name(character)


def _show_grapheme(grapheme: str) -> str:
    """Show what has no letter to belong to: it begins its grapheme, or follows a space in it."""
    base = " " if grapheme[0] == " " else ""
    extension = grapheme[len(base) :]
    if extension.startswith(_ZERO_WIDTH_JOINER):
        return f"{base}{_name(_ZERO_WIDTH_JOINER)}{extension[1:]}"
    if is_bare_mark(extension):
        return f"{_NO_BREAK_SPACE if base else _DOTTED_CIRCLE}{extension}"
    return grapheme


def _name(character: str) -> str:
    return f"<U+{ord(character):04X}>"
