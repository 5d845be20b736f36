"""Directions of writing, and what would disturb them."""

from __future__ import annotations

import unicodedata
from typing import Literal, TypeAlias

Direction: TypeAlias = Literal["ltr", "rtl"]

_RIGHT_TO_LEFT = {"R", "AL", "AN"}


def could_disturb(text: str, direction: Direction) -> bool:
    """Tell whether *text* could change the order of what stands around it on such a page.

    >>> could_disturb("C++", "ltr"), could_disturb("C++", "rtl")
    (False, True)
    """
    if direction == "rtl":
        return True
    return not text.isascii() and any(
        unicodedata.bidirectional(char) in _RIGHT_TO_LEFT for char in text
    )
