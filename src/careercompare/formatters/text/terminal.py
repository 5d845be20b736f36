"""What a terminal shows and never obeys, and how many columns that takes, as wcwidth tells it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from careercompare.errors import STEERING
from careercompare.formatters.formatter import simplify_breaks
from careercompare.words import Phrase, Piece

_DELETE, _NO_BREAK_SPACE, _ZERO_WIDTH_JOINER, _DOTTED_CIRCLE = "\x7f", "\u00a0", "\u200d", "◌"
# Characters of a column each, none of which takes hold of a neighbour: most texts have no other.
_SIMPLE = re.compile("[\n -~\u00a0-\u00ac\u00ae-\u02af\u0370-\u0482\u2010-\u2027\u202f€→▲✓]*")


def printable(phrase: Phrase) -> str:
    r"""Return the words of *phrase* for a terminal, isolated where their direction could disturb.

    What ends a line is a line feed, and a tab a space. Controls become visible, as do those that
    steer the direction: the only isolates left are our own, balanced and never nested. A mark
    without a letter gets a dotted circle, and a joiner is named: else they would take hold of a
    border.

    >>> printable(Phrase((Piece("a\x1b[2J\x9b\u202e"),)))
    'a␛[2J<U+009B><U+202E>'
    """
    words = phrase.isolate()
    if is_simple(words):
        return words
    shown = Phrase(
        tuple(
            Piece(_show_controls(piece.text), piece.language, piece.isolated)
            for piece in phrase.pieces
        )
    ).isolate()
    return "".join(map(_show_grapheme, graphemes(shown)))


def _show_controls(text: str) -> str:
    return re.sub(STEERING, lambda found: _show_control(found[0]), simplify_breaks(text))


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


def is_simple(text: str) -> bool:
    r"""Tell whether *text* has no controls but line feeds, and a column for every other character.

    >>> is_simple("Growth: +40% – café"), is_simple("e\u0301"), is_simple("日本"), is_simple("\t")
    (True, False, False, False)
    """
    return (text.isascii() and text.isprintable()) or _SIMPLE.fullmatch(text) is not None


def graphemes(text: str) -> Iterator[str]:
    r"""Yield what a reader sees as one character each: these are never split.

    They are Unicode's extended grapheme clusters, but for vowel signs as in Myanmar: these stay
    with their letter, on which their width depends.

    >>> list(graphemes("e\u0301👩🏽\u200d🚀ကာ"))
    ['e\u0301', '👩🏽\u200d🚀', 'ကာ']
    """
    import wcwidth  # only where a text is not simple: it takes a third as long as a whole page

    whole = ""
    for cluster in wcwidth.iter_graphemes(text):
        if is_bare_mark(cluster) and (len(whole) > 1 or wcwidth.wcswidth(whole) > 0):
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
    import wcwidth

    for character in grapheme:
        if wcwidth.wcwidth(character) > 0:
            return False
        if unicodedata.category(character).startswith("M"):
            return True
    return False


def cells(text: str) -> int:
    r"""Return how many columns *text* takes, in which controls are visible already.

    >>> cells("ABC"), cells("日本語"), cells("👩🏽\u200d🚀"), cells("\u2068C++\u2069")
    (3, 6, 2, 3)
    """
    if is_simple(text):
        return len(text)
    import wcwidth

    return sum(map(wcwidth.wcswidth, graphemes(text)))
