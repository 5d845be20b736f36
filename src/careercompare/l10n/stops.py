"""Full stops: one where a value ends in one and its sentence does as well, as in "n.e.c."."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from careercompare.words import Phrase, Piece

_STOP = "."


def starts_with_stop(part: Piece | str) -> bool:
    """Tell whether a *part* of a sentence, which may be the name of a place, is or starts with one.

    >>> starts_with_stop(Piece(". Of the others: ")), starts_with_stop("winner")
    (True, False)
    """
    return isinstance(part, Piece) and part.text.startswith(_STOP)


def ends_with_stop(part: Piece | Phrase) -> bool:
    """Tell whether a *part* of a sentence ends with one that counts for the sentence.

    That of words whose direction could disturb the sentence is theirs alone.

    >>> ends_with_stop(Phrase((Piece("Clerks n.e.c."),)))
    True
    """
    while isinstance(part, Phrase):
        if not part.parts:
            return False
        part = part.parts[-1]
    return part.text.endswith(_STOP) and not part.isolated


def stop_once(parts: Sequence[Piece | Phrase], places: Sequence[int]) -> Phrase:
    """Return a sentence of *parts* without the full stops at *places* that stand behind another.

    >>> str(stop_once([Phrase((Piece("Clerks n.e.c."),)), Piece(".")], [1]))
    'Clerks n.e.c.'
    """
    kept: list[Piece | Phrase | None] = [*parts]
    for place in places:
        if ends_with_stop(parts[place - 1]):
            stop = cast("Piece", parts[place])
            rest = stop.text.removeprefix(_STOP)
            kept[place] = Piece(rest, stop.language) if rest else None
    return Phrase(tuple(filter(None, kept)))
