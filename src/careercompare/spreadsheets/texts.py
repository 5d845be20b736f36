"""Texts as a workbook can hold them."""

from __future__ import annotations

import re
from unicodedata import east_asian_width

from careercompare.words import contain, unify_breaks

_UNHELD = re.compile("[\x00-\x08\x0b-\x1f\ud800-\udfff\ufffe\uffff]")  # by XML
_UNNAMED = re.compile(r"[\[\]:*?/\\']")  # by a sheet
_LONGEST, _LONGEST_NAME = 32_767, 31  # in UTF-16
_WIDE = ("W", "F")


def clean(text: str) -> str:
    r"""Return *text* with a replacement character for each that a workbook cannot hold.

    So it has for each that could turn the direction of what stands around it. Whatever ends a line
    is a line feed.

    Of a longer text than a cell can hold the end is missing, and three dots stand there.

    >>> clean("a\x00b"), len(clean("a" * 40_000))
    ('a�b', 32767)
    """
    kept = _UNHELD.sub("\N{REPLACEMENT CHARACTER}", contain(unify_breaks(text)))
    # XlsxWriter would take it for parts of a text with formats of their own, and not escape it.
    kept += " " if kept.startswith("<r>") and kept.endswith("</r>") else ""
    if len(kept) * 2 > _LONGEST and len(kept.encode("utf-16-le")) > 2 * _LONGEST:
        kept = kept.encode("utf-16-le")[: 2 * _LONGEST - 2].decode("utf-16-le", "ignore") + "…"
    return kept


def measure(text: str) -> int:
    r"""Return about how wide *text* is in its longest line, in Latin characters.

    >>> measure("Pay\nin Ohio"), measure("給与")
    (7, 4)
    """
    lines = text.split("\n")
    return max(len(line) + sum(east_asian_width(char) in _WIDE for char in line) for line in lines)


def name_sheet(name: str) -> str:
    """Return *name* as a sheet can have it.

    >>> name_sheet("Careers: pay/outlook")
    'Careers  pay outlook'
    """
    return _UNNAMED.sub(" ", name)[:_LONGEST_NAME].strip()
