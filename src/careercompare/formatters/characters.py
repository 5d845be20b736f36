"""Characters that no markup can hold."""

from __future__ import annotations

# Controls but tab and line ends, surrogates and noncharacters: not allowed in HTML even as
# references (WHATWG HTML, "parse errors": control-character-reference and its neighbours).
_UNWRITABLE = dict.fromkeys(
    [
        *(set(range(0x20)) - {0x09, 0x0A, 0x0D}),
        *range(0x7F, 0xA0),
        *range(0xD800, 0xE000),
        *range(0xFDD0, 0xFDF0),
        *(plane + last for plane in range(0, 0x110000, 0x10000) for last in (0xFFFE, 0xFFFF)),
    ],
    "\ufffd",
)


def replace_unwritable(text: str) -> str:
    r"""Return *text* with U+FFFD, the replacement character, for what HTML cannot hold.

    >>> replace_unwritable("a\x00b")
    'a�b'
    """
    # All of these are unprintable, so that most texts need no look at each character.
    return text if text.isprintable() else text.translate(_UNWRITABLE)
