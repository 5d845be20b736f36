"""What all pages of one kind have in common: their words, their rows and their rules."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache, partial
from typing import Any, TypeAlias, TypeVar

import attrs

from careercompare.errors import sealed
from careercompare.l10n import Direction, Sentence
from careercompare.model import make_context
from careercompare.presentation.grid import Heads
from careercompare.presentation.page import Link, Ticks
from careercompare.presentation.writer import Writer
from careercompare.rules import Judgement, Panel
from careercompare.words import Kept, Message, Phrase

_CORNER = Message("page.corner", "Attribute")
_INDEX = Message("page.index", "All comparisons & careers →")

CAREER = Message("ranking.career", "Career")
"""Heads the names of careers."""

GUIDES = Message("page.guides", "Read full guides")
"""Stands above links to guides."""


@attrs.frozen(eq=False, repr=False)
class Frame:
    """What stands around the careers of a page; None leaves a link out."""

    locale: str
    language: str
    direction: Direction
    eyebrow: Phrase
    title: Sentence
    heading: Phrase
    caption: Sentence
    corner: Phrase
    guides: Phrase
    index: Link | None


def word_frame(
    writer: Writer, eyebrow: Message, title: Message, heading: Message, caption: Message
) -> Frame:
    """Return the frame of pages of these words, of which two are about the careers."""
    url = writer.addresses.index_url
    return Frame(
        writer.localizer.locale,
        writer.localizer.language,
        writer.localizer.direction,
        writer.word(eyebrow),
        writer.localizer.wording.sentence(title),
        writer.word(heading),
        writer.localizer.wording.sentence(caption),
        writer.word(_CORNER),
        writer.word(GUIDES),
        None if url is None else Link(writer.word(_INDEX), url),
    )


T = TypeVar("T", bound=Hashable)

# Of some more than the usual shapes nothing is lost but a little time.
_MOST_INTERNED = 256
_EXACT = make_context(100)

SKILLS = "skills"
SALARY = "salary"

INTRODUCED = ("salary", "outlook", "education", "skills", "day-to-day")
"""What the usual introduction names: where a row of these is missing, it would promise too much."""

_READ = {"salary", "outlook", "growth", "education", "skills"}

Key: TypeAlias = tuple[int, bool, bool, bool]
"""The place of a rule, and what its sentence depends on beside who leads.

That is whether there are more than two careers, who leads is below zero, and a midpoint decides.
"""


@sealed
@attrs.frozen(eq=False, repr=False)
class Kind(Kept):
    """Pages with the words of *writer*, with a row for each of the *aspects*, in their order.

    *labels* head the rows. *panel* are the rules whose words are kept for these pages, in *said*
    those about nobody; None keeps nothing.
    """

    writer: Writer
    aspects: Sequence[str] = ()
    labels: Sequence[Message | str] = ()
    panel: Panel | None = None
    said: dict[Hashable, Phrase] = attrs.field(factory=dict["Hashable", "Phrase"], init=False)
    _interned: dict[Any, Any] = attrs.field(factory=dict[Any, Any], init=False)
    _identified: dict[Hashable, object] = attrs.field(factory=dict["Hashable", object], init=False)

    def keeps(self, judgement: Judgement) -> bool:
        """Tell whether the words of that judgement are kept: it is by the panel of these pages."""
        return self.panel is not None and judgement.panel is self.panel

    def intern(self, value: T) -> T:
        """Return *value*, or the same object for all that equal it.

        Most careers have values in the same rows, of the same kinds: which is then seen at once.
        """
        if len(self._interned) >= _MOST_INTERNED:
            self._interned.clear()
        same: T = self._interned.setdefault(value, value)
        return same

    def identify(self, profile: Hashable) -> object:
        """Return what stands for *profile*, equal to itself alone, and never for another one."""
        if len(self._identified) >= _MOST_INTERNED:
            self._identified.clear()
        return self._identified.setdefault(profile, object())

    @cached_property
    def is_patterned(self) -> bool:
        """Whether the text around careers can be told from what they are called."""
        writer = self.writer
        return writer.style.closing == "none" and not writer.localizer.wording.is_fitting

    @cached_property
    def heads(self) -> Heads:
        """The labels of the rows in words."""
        return Heads(tuple(map(self.writer.word, self.labels)))

    @cached_property
    def skills(self) -> int:
        """The place of the row of skills; -1 where there is none."""
        return self.places.get(SKILLS, -1)

    @cached_property
    def charted(self) -> int:
        """The place of the row that is also drawn as a chart; -1 where there is none."""
        return self.places.get(SALARY, -1)

    @cached_property
    def find_ticks(self) -> Callable[[str, int, int, int], Ticks]:
        """Return the words at the ticks of an axis.

        It is in a currency, has a tick at every so many parts of a unit, and ends at so many.
        """
        return lru_cache(_MOST_INTERNED)(partial(_word_ticks, self.writer))

    @cached_property
    def shows_all(self) -> bool:
        """Whether there is a row for all figures that the library's rules read."""
        return self.places.keys() >= _READ

    @cached_property
    def introduced(self) -> frozenset[int]:
        """The places of the rows that the usual introduction names; -1 for one there is not."""
        return frozenset([self.places.get(aspect, -1) for aspect in INTRODUCED])

    @cached_property
    def places(self) -> Mapping[str, int]:
        """The place of the row of each aspect."""
        return {aspect: place for place, aspect in enumerate(self.aspects)}


def _word_ticks(writer: Writer, currency: str, unit: int, step: int, high: int) -> Ticks:
    return Ticks(word_amounts(writer, list_amounts(unit, step, high), currency))


def list_amounts(unit: int, step: int, high: int) -> list[Decimal]:
    """Return the amounts at the ticks of an axis, from 0 to *high*, a *step* apart.

    >>> list_amounts(1, 50_000, 100_000)
    [Decimal('0'), Decimal('50000'), Decimal('100000')]
    """
    return [to_amount(parts, unit) for parts in range(0, high + 1, step)]


def to_amount(parts: int, unit: int) -> Decimal:
    """Return the amount of whole *parts* of a unit, which is one part in so many.

    >>> to_amount(150, 100)
    Decimal('1.5')
    """
    # A unit is one part in a power of ten: of all digits that anybody could draw, none is lost.
    return _EXACT.divide(Decimal(parts), Decimal(unit))


def word_amounts(writer: Writer, amounts: Sequence[Decimal], currency: str) -> tuple[Phrase, ...]:
    """Return the words of round *amounts* at the ticks of an axis."""
    # Written to the digit, of which they have three at most, whatever the house style rounds to.
    whole = writer.style.money.notation == "standard" and all(each == int(each) for each in amounts)
    style = attrs.evolve(writer.style.money, fraction=0 if whole else None, significant=3)
    # The last may lie beyond any pay that there can be.
    word = writer.localizer.wording.amount
    return tuple([word(amount, currency, style) for amount in amounts])
