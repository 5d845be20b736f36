"""Words that know where they come from: a sentence in pieces, before any markup."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cached_property
from typing import Any, Self, TypeVar

import attrs

from careercompare.errors import sealed

T = TypeVar("T")

_FIRST_STRONG_ISOLATE, _POP_DIRECTIONAL_ISOLATE = "\u2068", "\u2069"


class Kept:
    """A value that keeps what a notation made of it, for as long as it lives itself."""

    __slots__ = ("_made",)

    _made: dict[Any, Any]

    def once(self, make: Callable[[Self], T]) -> T:
        """Return what *make*, a pure function of this value, makes of it; it is called once.

        Threads that come at once may each call it, and have what they made.
        """
        try:
            # No type says that a dict holds under each function what it makes.
            return self._made[make]  # type: ignore[no-any-return]
        except AttributeError:
            # The value itself stays frozen: what is kept beside it can change no output.
            object.__setattr__(self, "_made", {})
        except KeyError:
            pass
        made = self._made[make] = make(self)
        return made


@sealed
@attrs.frozen
class Piece(Kept):
    r"""A run of text of one origin.

    *language* is the BCP 47 tag of its words where they are in another language than the page,
    else None. *isolated* says that its direction could disturb the text around it.

    >>> Phrase((Piece("C++", "en", isolated=True), Piece(" و"))).isolate()
    '\u2068C++\u2069 و'
    """

    text: str
    language: str | None = None
    isolated: bool = False


@sealed
@attrs.frozen(eq=False)
class Phrase(Kept):
    """A text in parts: pieces, and phrases that were worded before; ``str()`` joins them.

    Two phrases of the same *pieces* are equal, however they were put together.

    >>> name = Phrase((Piece("C++ Developer"),))
    >>> str(Phrase((Piece("Higher salary ceiling: "), name, Piece("."))))
    'Higher salary ceiling: C++ Developer.'
    """

    parts: tuple[Piece | Phrase, ...]

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """The runs of text that it comes to, in order."""
        pieces: list[Piece] = []
        for part in self.parts:
            pieces += (part,) if isinstance(part, Piece) else part.pieces
        return tuple(pieces)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Phrase) and self.pieces == other.pieces

    def __hash__(self) -> int:
        return hash(self.pieces)

    def __str__(self) -> str:
        first = self.parts[0] if len(self.parts) == 1 else None
        if type(first) is Piece:
            return first.text
        return "".join([part.text if type(part) is Piece else str(part) for part in self.parts])

    def isolate(self) -> str:
        """Return the text with Unicode isolates around pieces that could disturb its direction."""
        return "".join(
            [
                part.text if type(part) is Piece and not part.isolated else _isolate(part)
                for part in self.parts
            ]
        )


def _isolate(part: Piece | Phrase) -> str:
    if isinstance(part, Phrase):
        return part.isolate()
    return f"{_FIRST_STRONG_ISOLATE}{part.text}{_POP_DIRECTIONAL_ISOLATE}"


def join_phrases(phrases: Sequence[Phrase], separator: str) -> Phrase:
    """Join phrases into one, with *separator* between them."""
    if len(phrases) == 1:
        return phrases[0]
    between = Piece(separator)
    parts: list[Piece | Phrase] = []
    for phrase in phrases:
        if parts and separator:
            parts.append(between)
        parts.append(phrase)
    return Phrase(tuple(parts))


@sealed
@attrs.frozen(eq=False)
class Listing:
    """Texts of one origin in a list: phrases are made of them when somebody asks.

    *language* and *isolated* are those of each text as a `Piece`; *separator* stands between them
    in one line. *phrases* are the texts each by itself, and *words* is the list in that line.

    >>> str(Listing(("Coding", "Math"), ", ").words)
    'Coding, Math'
    """

    texts: tuple[str, ...]
    separator: str
    language: str | None = None
    isolated: bool = False

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """Each text by itself."""
        return self._phrases

    @property
    def words(self) -> Phrase:
        """The list in one line."""
        return self._words

    @cached_property
    def _phrases(self) -> tuple[Phrase, ...]:
        language, isolated = self.language, self.isolated
        return tuple([Phrase((Piece(text, language, isolated),)) for text in self.texts])

    @cached_property
    def _words(self) -> Phrase:
        return join_phrases(self.phrases, self.separator)
