"""The sheets of the careers seen last, for pages of one kind."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Generic, TypeVar

from careercompare.aspects import DEFAULT_ASPECTS, Aspect, read_values
from careercompare.errors import sealed
from careercompare.l10n import Localizer
from careercompare.model import Career
from careercompare.presentation.kind import Kind
from careercompare.presentation.sheet import Sheet, make_sheet
from careercompare.presentation.writer import Writer
from careercompare.rules import DEFAULT_PANEL, Panel, Readings
from careercompare.words import HouseStyle

T = TypeVar("T")

# A sheet with all that was drawn of it takes about 15 kB: of each style less than 1 MB is kept.
_MOST_SHEETS, _MOST_STYLES = 64, 4


@sealed
class Shelf(Generic[T]):
    """Keeps what was made of the last careers, and drops what is oldest for what is new.

    A career is known again by being the same object: one that only equals another one may still
    be written differently, as 1.0 and 1.00 are. Threads may share a shelf. It has no lock, which a
    process that is forked meanwhile would find locked for ever.
    """

    __slots__ = ("_kept", "_make", "_most")

    def __init__(self, make: Callable[[Career], T], most: int) -> None:
        self._make = make
        self._most = most
        self._kept: dict[int, tuple[Career, T]] = {}

    def find(self, career: Career) -> T:
        """Return what was made of a career, or make it."""
        found = self._kept.get(id(career))
        if found is not None:  # it holds its career, so that no other one can have that id
            return found[1]
        made = self._make(career)
        kept = self._kept
        kept[id(career)] = career, made
        while len(kept) > self._most:
            with suppress(RuntimeError):  # another thread has added to it meanwhile
                kept.pop(next(iter(kept), 0), None)
        return made


@sealed
class Portfolio:
    """What belongs to each career on pages of one kind, kept of the last *most* of them.

    *aspects* are the rows of the pages, and *panel* the rules that judge.
    """

    __slots__ = ("kind", "panel", "readings", "sheets")

    def __init__(
        self, writer: Writer, aspects: Sequence[Aspect], panel: Panel, most: int = _MOST_SHEETS
    ) -> None:
        names = [aspect.name for aspect in aspects]
        kind = Kind(writer, names, [aspect.label for aspect in aspects], panel)

        def make(career: Career) -> Sheet:
            return make_sheet(
                career, kind, read_values(aspects, career), self.readings.find(career)
            )

        self.kind: Kind = kind
        self.panel: Panel = panel
        self.sheets: Shelf[Sheet] = Shelf(make, most)
        self.readings: Shelf[Readings] = Shelf(panel.read, most)


def find_portfolio(localizer: Localizer, style: HouseStyle) -> Portfolio:
    """Return what *localizer* keeps for pages of that style, of the default aspects and rules."""
    return localizer.keep(_open_portfolio, _MOST_STYLES)(style)


def _open_portfolio(localizer: Localizer, style: HouseStyle) -> Portfolio:
    return Portfolio(Writer(localizer, style), DEFAULT_ASPECTS, DEFAULT_PANEL)
