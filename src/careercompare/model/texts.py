"""White space in texts, made plain on the way in: what looks alike is alike."""

from __future__ import annotations

import re
from collections.abc import Iterable

from careercompare.model.checks import to_plain, to_tuple

# White space as Unicode has it, and what has no width, where that stands beside some: by itself it
# belongs to a word, as the zero width space of Thai does. Joiners are letters, and stay. Tried at
# the start of a run alone: from each place within it, a long one takes minutes.
_WIDTHLESS = "\u200b\u2060\ufeff"
_RUN = re.compile(rf"(?<![{_WIDTHLESS}])[{_WIDTHLESS}]*\s[\s{_WIDTHLESS}]*")
_PARAGRAPHS = re.compile(r"\n(?:[^\S\n]*\n)+")
# A space that keeps words together, as before a French colon, means something in prose.
_UNBROKEN = frozenset("\u00a0\u202f")


def to_text(value: str) -> str:
    r"""Return *value* with each run of white space made one space, and none at its ends.

    No-break spaces, tabs and line breaks are white space too. What is no text, or nothing but
    white space, is left to the check.

    >>> to_text(" Data\u00a0 Science\n")
    'Data Science'
    """
    text: object = to_plain(value)
    if not isinstance(text, str):
        return value
    return text if _is_tidy(text) else _RUN.sub(" ", text).strip(f" {_WIDTHLESS}") or text


def to_text_if_known(value: str | None) -> str | None:
    """Return *value* as `to_text` does; None stays None."""
    return value if value is None else to_text(value)


def to_texts(value: Iterable[str]) -> tuple[str, ...]:
    """Return texts as `to_text` does, as a tuple; what is no list of texts is left to the check."""
    texts = to_tuple(value)
    given: object = texts
    if not isinstance(given, tuple):
        return texts
    # As nearly always: all of them are looked at in one go.
    if {*map(type, texts)} <= {str} and _is_tidy(" ".join(texts)):
        return texts
    return tuple(map(to_text, texts))


def to_prose(value: str | None) -> str | None:
    r"""Return *value* as `to_text` does, but with its paragraphs, and no-break spaces inside.

    A blank line stands between paragraphs; any other line break is a space.

    >>> to_prose("Writes  code.\n\n \n Reads\tcode.\n")
    'Writes code.\n\nReads code.'
    """
    text: object = value if value is None else to_plain(value)
    if not isinstance(text, str):
        return value
    if _is_tidy(text):
        return text
    paragraphs: list[str] = []
    for paragraph in _PARAGRAPHS.split("\n".join(text.splitlines())):
        kept = _RUN.sub(lambda run: run[0] if run[0] in _UNBROKEN else " ", paragraph)
        paragraphs.append(kept.strip().strip(f" {_WIDTHLESS}"))
    return "\n\n".join(filter(None, paragraphs)) or text


def _is_tidy(text: str) -> bool:
    """Tell at a glance that there is nothing to do; False may be yes or no.

    Printable text has no white space but the space.
    """
    # A space in front and behind, so that one at an end is a pair of them.
    return "  " not in f" {text} " and text.isprintable()
