"""What a locale may be given as, how it is called, and which way its words are written."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING, Literal, TypeAlias

if TYPE_CHECKING:
    from babel import Locale

LocaleLike: TypeAlias = "str | Locale"
Direction: TypeAlias = Literal["ltr", "rtl"]

# Of the bidirectional classes of Unicode (UAX 9), those that turn what stands beside them.
_DISTURBING = frozenset(
    ("R", "AL", "AN", "LRE", "RLE", "LRO", "RLO", "PDF", "LRI", "RLI", "FSI", "PDI")
)


def to_tag(identifier: str) -> str:
    """Spell CLDR's name of a locale as a BCP 47 tag.

    >>> to_tag("pt_BR")
    'pt-BR'
    """
    return identifier.replace("_", "-")


def could_disturb(text: str, direction: Direction) -> bool:
    """Tell whether *text* could change the order of what stands around it on such a page.

    >>> could_disturb("C++", "ltr"), could_disturb("C++", "rtl")
    (False, True)
    """
    if direction == "rtl":
        return True
    return not text.isascii() and any(
        unicodedata.bidirectional(char) in _DISTURBING for char in text
    )
