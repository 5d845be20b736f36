"""What a page rests on: its sources, and the cells that cite them by number."""

from __future__ import annotations

from collections.abc import Iterable
from zlib import crc32

import attrs

from careercompare.errors import sealed
from careercompare.words import Kept, Phrase


@sealed
@attrs.frozen
class Citation(Kept):
    """Says by its *number* which source of the page a cell rests on, in *words* behind its own."""

    number: int
    words: Phrase


@sealed
@attrs.frozen
class CitedSource(Kept):
    """A source of the page, which cells cite by its *number*.

    Its *title* stands between words *before* it, which tell the number, and those *after* it:
    publisher, date, terms, and the attribution that they ask for. *url* is where it leads to; None
    where that is not known.
    """

    number: int
    before: Phrase
    title: Phrase
    after: Phrase
    url: str | None = None

    @property
    def words(self) -> Phrase:
        """All of it as one text."""
        return Phrase((self.before, self.title, self.after))


def make_anchor(locale: str, slugs: Iterable[str]) -> str:
    """Return what ids on the page of these careers in that locale begin with.

    >>> make_anchor("en", ["cook", "poet"])
    'careercompare-53a48638'
    """
    return f"careercompare-{crc32(' '.join([locale, *slugs]).encode()):08x}"
