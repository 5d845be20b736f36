"""Words as HTML: the one place where text is escaped and a link is let through."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Sequence
from operator import methodcaller

from careercompare.formatters.formatter import replace_unwritable
from careercompare.presentation import Citation, Link, is_safe_url
from careercompare.words import Phrase, Piece

# A JSON text holds these only inside strings, where an escape stands for the same character.
_CLOSES_A_SCRIPT = {char: f"\\u{ord(char):04x}" for char in "<>&\u2028\u2029"}


def escape(text: str) -> str:
    """Escape *text* for an HTML element or a quoted attribute.

    >>> escape('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    """
    text = replace_unwritable(text)
    return html.escape(text, quote=True) if _SPECIAL.search(text) else text


def escape_all(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Escape each of *texts*: one look tells that there is nothing to do, as with most."""
    joined = "".join(texts)
    if joined.isprintable() and not _SPECIAL.search(joined):
        return texts
    return tuple(map(escape, texts))


_SPECIAL = re.compile("[&<>\"']")


def escape_json(data: object) -> str:
    r"""Write *data* as JSON that no text in it can end a ``<script>`` element with.

    >>> escape_json(["</script>"])
    '["\\u003c/script\\u003e"]'
    """
    text = replace_unwritable(json.dumps(data, ensure_ascii=False))
    for char, reference in _CLOSES_A_SCRIPT.items():
        text = text.replace(char, reference)
    return text


def write(phrase: Phrase) -> str:
    """Write a phrase, its pieces isolated and marked with their language where that differs.

    Each part of it is written once for all that it is part of.
    """
    return "".join(map(_ONCE, phrase.parts))


def write_part(part: Piece | Phrase) -> str:
    """Write what stands in a phrase."""
    return write_piece(part) if isinstance(part, Piece) else write(part)


_ONCE = methodcaller("once", write_part)


def write_anew(phrase: Phrase) -> str:
    """Write a phrase that is part of nothing else, and keep nothing of it."""
    return "".join(map(write_piece, phrase.pieces))


def write_piece(piece: Piece) -> str:
    """Write a piece, isolated and marked with its language where that differs."""
    text = escape(piece.text)
    if piece.language is None and not piece.isolated:
        return text
    element = "bdi" if piece.isolated else "span"
    return f"<{element}{write_language(piece)}>{text}</{element}>"


def write_text(phrase: Phrase) -> str:
    """Write a phrase without marks, as an attribute has it."""
    return escape(str(phrase))


def write_language(piece: Piece) -> str:
    """Write the attribute for the language of a piece, or nothing where it is the page's own."""
    return "" if piece.language is None else f' lang="{escape(piece.language)}"'


def write_link(link: Link) -> str:
    """Write a link, or its words alone where the address is not safe to follow."""
    if not is_safe_url(link.url):
        return write(link.words)
    return f'<a href="{escape(link.url)}">{write(link.words)}</a>'


def write_citations(citations: Sequence[Citation | None]) -> list[str]:
    """Write what stands behind the words of each cell; "" for nothing."""
    return ["" if each is None else each.once(_write_citation) for each in citations]


def _write_citation(citation: Citation) -> str:
    return write(citation.words)
