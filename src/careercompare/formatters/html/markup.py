"""Words as HTML: the one place where text is escaped and a link is let through."""

from __future__ import annotations

import html
import json
from collections.abc import Iterable
from decimal import Decimal
from operator import methodcaller
from typing import cast

from careercompare.formatters.formatter import (
    STEERING,
    refer_to_steering,
    replace_unwritable,
)
from careercompare.presentation import Citation, Link, is_safe_url
from careercompare.words import Phrase, Piece, contain

# A JSON text holds these only inside strings, where an escape stands for the same character.
_CLOSES_A_SCRIPT = {char: f"\\u{ord(char):04x}" for char in "<>&"}


class SafeHtml(str):
    """HTML in which every text has been escaped, as Jinja, MarkupSafe and Django know it.

    It equals the plain text. What is made of it is a plain `str`, and no longer taken as safe. As
    the last value of a notebook's cell a fragment is shown, in whatever language it is.

    >>> SafeHtml("<p>Poet</p>").__html__()
    '<p>Poet</p>'
    """

    __slots__ = ()

    def __html__(self) -> str:
        """Return itself, which a template then takes without ``|safe``."""
        return self

    def _repr_html_(self) -> str | None:
        # A page of its own would lend its style to all of the notebook.
        if not self.startswith("<article"):
            return None
        from careercompare.formatters.html.formatter import add_style

        return add_style(self)


_ENCODE = json.JSONEncoder(ensure_ascii=False).encode


def escape(text: str) -> str:
    """Escape *text* for an HTML element or a quoted attribute.

    >>> escape('<b title="x">')
    '&lt;b title=&quot;x&quot;&gt;'
    """
    if text.isprintable():  # so are most, and nothing else has to be looked for
        return html.escape(text, quote=True) if _is_special(text) else text
    return refer_to_steering(html.escape(replace_unwritable(text), quote=True))


def escape_all(texts: tuple[str, ...]) -> tuple[str, ...]:
    """Escape each of *texts*: one look tells that there is nothing to do, as with most."""
    joined = "".join(texts)
    if joined.isprintable() and not _is_special(joined):
        return texts
    return tuple(map(escape, texts))


def _is_special(text: str) -> bool:
    # A quarter of the time of a regular expression, and of a long text a hundredth.
    return "&" in text or "<" in text or ">" in text or '"' in text or "'" in text


def escape_json(data: object) -> str:
    r"""Write *data* as JSON that no text in it can end a ``<script>`` element with.

    A `Decimal` is written as the number that it is, digit by digit.

    >>> escape_json(["</script>", Decimal("39.50")])
    '["\\u003c/script\\u003e",39.50]'
    """
    text: str = write_json(data)
    for char, reference in _CLOSES_A_SCRIPT.items():
        text = text.replace(char, reference)
    return STEERING.sub(lambda found: f"\\u{ord(found[0]):x}", text)


class Json(str):
    """JSON that was written before, which stands in other JSON as it is."""

    __slots__ = ()


def write_json(data: object) -> Json:
    """Write *data* as JSON, with every character of a `Decimal` as it is."""
    return Json(_write_json(data))


def _write_json(data: object) -> str:
    match data:
        case Json():
            return data
        case dict():
            pairs = cast("dict[str, object]", data).items()
            members = [f"{_ENCODE(key)}:{_write_json(value)}" for key, value in pairs]
            return f"{{{','.join(members)}}}"
        case list():
            return f"[{','.join(map(_write_json, cast('list[object]', data)))}]"
        case Decimal():
            return f"{data:f}"
        case str():
            return _ENCODE(contain(replace_unwritable(data)))
        case _:
            return _ENCODE(data)


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


def write_language(piece: Piece) -> str:
    """Write the attribute for the language of a piece, or nothing where it is the page's own."""
    return "" if piece.language is None else f' lang="{escape(piece.language)}"'


def write_link(link: Link) -> str:
    """Write a link, or its words alone where the address is not safe to follow."""
    if not is_safe_url(link.url):
        return write(link.words)
    return f'<a href="{escape(link.url)}">{write(link.words)}</a>'


class Citations:
    """Writes what cells cite as links to the sources of a page, whose ids begin with its *anchor*.

    The first that cites a source has an id, to which the source leads back: call `write` for the
    rows in reading order. Without an anchor nothing is a link.
    """

    __slots__ = ("_anchor", "_seen")

    def __init__(self, anchor: str | None) -> None:
        self._anchor = None if anchor is None else escape(anchor)
        self._seen: set[int] = set()

    def write(self, citations: Iterable[Citation | None]) -> list[str]:
        """Write what stands behind the words of each cell; "" for nothing."""
        return ["" if each is None else self._write(each) for each in citations]

    def _write(self, citation: Citation) -> str:
        number, back = citation.number, ""
        words = citation.once(_write_words)
        if self._anchor is None:
            return words
        if number not in self._seen:
            self._seen.add(number)
            back = f' id="{self._anchor}-{number}-cited"'
        mark = words.lstrip()
        space = words[: len(words) - len(mark)]
        return f'{space}<a href="#{self._anchor}-{number}"{back}>{mark}</a>'


def _write_words(citation: Citation) -> str:
    return write(citation.words)
