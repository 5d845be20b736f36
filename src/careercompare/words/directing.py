"""Marks that direct which way a text is read, kept from reaching beyond that text.

What a text of a stranger holds could turn the words that stand around it: an override, an isolate
that nobody closes, or the end of one that somebody else has opened (UAX 9; "Trojan Source"). This
is decided here for every notation. Pairs have their use, as around Latin words in Arabic, and stay;
so do the marks of one character, which are letters to the algorithm, and joiners, which are letters
to everybody. What holds any of them is isolated as text of another direction is.
"""

from __future__ import annotations

import re

_EMBEDDINGS, _POP_EMBEDDING = "\u202a\u202b", "\u202c"
_ISOLATES, _POP_ISOLATE = "\u2066\u2067\u2068", "\u2069"
_DIRECTING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_REPLACEMENT = "\N{REPLACEMENT CHARACTER}"


def contain(text: str) -> str:
    r"""Return *text* with U+FFFD for each mark of direction that has no partner in it.

    Overrides, which no career needs, are replaced always.

    >>> contain("a \u2067pair\u2069") == "a \u2067pair\u2069", contain("Po\u202eet\u2069")
    (True, 'Po�et�')
    """
    # All of them are unprintable: most texts need no look at each character.
    if text.isprintable() or _DIRECTING.search(text) is None:
        return text
    characters, opened, isolates = list(text), list[int](), 0
    for found in _DIRECTING.finditer(text):
        place, mark = found.start(), found[0]
        if mark in _EMBEDDINGS or mark in _ISOLATES:
            opened.append(place)
            isolates += mark in _ISOLATES
        elif mark == _POP_EMBEDDING and opened and text[opened[-1]] in _EMBEDDINGS:
            opened.pop()
        elif mark == _POP_ISOLATE and isolates:
            # It closes the embeddings inside of the isolate as well, which nobody else did.
            isolates -= 1
            while text[opened[-1]] in _EMBEDDINGS:
                characters[opened.pop()] = _REPLACEMENT
            opened.pop()
        else:
            characters[place] = _REPLACEMENT
    for place in opened:
        characters[place] = _REPLACEMENT
    return "".join(characters)
