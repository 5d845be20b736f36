"""Breaks of lines, which a text of a stranger may write with any of a dozen controls."""

from __future__ import annotations

import re

# What ends a line for `str.splitlines`, and so for careers, beside the line feed.
_LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def unify_breaks(text: str) -> str:
    r"""Return *text* with a line feed for whatever else ends a line.

    This is decided here for every notation and every file: some programs end a line, a row or the
    whole of a text at one of the others, and each at another one.

    >>> unify_breaks("a\r\nb\u2028c\td")
    'a\nb\nc\td'
    """
    # All of them are unprintable: most texts need no look at each character.
    return text if text.isprintable() else _LINE_ENDS.sub("\n", text)
