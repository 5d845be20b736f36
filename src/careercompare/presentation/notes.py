"""The notes under the table: what figures stand for, what they cannot say, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce

from careercompare.l10n import Localizer
from careercompare.model import Doubt, Source
from careercompare.presentation.citing import Citation, CitedSource
from careercompare.presentation.entry import Stated
from careercompare.presentation.titles import name_few
from careercompare.rules import Measured, find_all_unlike, word_doubts
from careercompare.words import (
    CalendarDate,
    Enumeration,
    Message,
    Phrase,
    Piece,
    Quote,
    Sentences,
    Value,
)

ESTIMATED = Message(
    "note.estimated",
    "No median is known for {careers}: the midpoint of the salary range stands in for it.",
)
"""Names the careers whose median is a midpoint that a verdict rests on."""

STATED = Message("note.figures", "{row}: {facts}.")
"""Says what the figures of a row are."""

_UNLIKE = Message("note.unlike", "{row} – {reason}.")
_STATED_OF = Message("note.figures-of", "{row}, {careers}: {facts}.")
_DOUBTFUL = Message("note.doubtful", "published as such, but doubtful ({doubts})")
_PERCENTILES = Message("note.percentiles", "{low}th to {high}th percentile of all pay")
_OTHER_PERCENTILES = Message("note.percentiles-other", "percentiles {low} to {high} of all pay")
_ONLY = {
    1: Message("note.low-end-only", "only the low end of the range is known"),
    -1: Message("note.high-end-only", "only the high end of the range is known"),
}
_UNKNOWN = (
    Message("note.percentiles-unknown", "percentiles not known"),
    Message("note.place-unknown", "place not known"),
    Message("note.date-unknown", "date not known"),
)
_MARK = Message("cell.source", " [{number}]")
_SOURCE = Message("note.source", "[{number}] {source}.")
_LICENSED = Message("note.source-licensed", "[{number}] {source}. License: {license}.")
_PARTS = Message("note.parts", "{before}, {after}")
_MOST_SOURCES = 128

MOST_CITATIONS = 64
"""As many are kept with a localizer: a page hardly has more."""


def note_unlike(label: Message | str, figures: Sequence[Measured]) -> list[Message]:
    """Say in what the figures of the row of that label, as they count, are unlike."""
    return [_UNLIKE.fill(row=label, reason=each.message()) for each in find_all_unlike(figures)]


def note_unlike_of_many(label: Message | str, figures: Sequence[Measured]) -> Iterator[Message]:
    """Say the same of any number of figures: of many places or dates the first few are named."""
    for each in find_all_unlike(figures):
        reason = each.message().fill(items=name_few(each.items))
        yield _UNLIKE.fill(row=label, reason=reason)


def note_stated(
    label: Message | str, stated: Mapping[Stated, tuple[str, Sequence[Phrase]]]
) -> Iterator[Message]:
    """Say of the row of that label what its pay is: percentiles, place and date.

    *stated* are the names of the careers, by what is known of their pay, with a language of that.
    What is known of some and not of others is said to be unknown; nothing is of what all lack.
    """
    known = [any(parts) for parts in zip(*stated, strict=True)]
    told: dict[tuple[Value, ...], list[Phrase]] = {}
    for each, (language, names) in stated.items():
        told.setdefault(_state(each, language, known), []).extend(names)
    for facts, names in told.items():
        if facts and len(told) == 1:
            yield STATED.fill(row=label, facts=join(facts))
        elif facts:
            yield _STATED_OF.fill(row=label, careers=Enumeration(tuple(names)), facts=join(facts))


def note_doubts(
    label: Message | str, doubted: Mapping[tuple[Doubt, ...], Sequence[Value]]
) -> Iterator[Message]:
    """Say of the row of that label whose pay is doubtful though it is published, and why.

    *doubted* are the names of the careers, by what speaks against their pay.
    """
    for doubts, names in doubted.items():
        facts = _DOUBTFUL.fill(doubts=word_doubts(doubts))
        yield _STATED_OF.fill(row=label, careers=Enumeration(tuple(names)), facts=facts)


def _state(stated: Stated, language: str, known: Sequence[bool]) -> tuple[Value, ...]:
    """Return what is *stated*, and of what is *known* of others that it is not."""
    percentiles, place, date, side = stated
    parts: tuple[Value | None, ...] = (
        name_percentiles(*percentiles) if percentiles else None,
        None if place is None else Quote(place, language),
        None if date is None else CalendarDate(date),
    )
    asked = (known[0] and percentiles != (), *known[1:3])
    facts = zip(parts, _UNKNOWN, asked, strict=True)
    said = [unknown if part is None else part for part, unknown, is_asked in facts if is_asked]
    return (*said,) if side == 0 else (*said, _ONLY[side])


def name_percentiles(low: int, high: int) -> Message:
    """Say which percentiles of all pay the ends of a range are."""
    # English says 10th and 11th but 1st and 22nd; of the latter few are published.
    is_usual = all(each % 10 not in {1, 2, 3} or each // 10 == 1 for each in (low, high))
    return (_PERCENTILES if is_usual else _OTHER_PERCENTILES).fill(low=low, high=high)


def cite(sources: Mapping[Source, int], localizer: Localizer) -> tuple[CitedSource, ...]:
    """Return *sources* in words, each with its number."""
    word = localizer.keep(word_source, _MOST_SOURCES)
    return tuple([word(source, number) for source, number in sources.items()])


def word_citation(localizer: Localizer, number: int) -> Citation:
    """Return what stands behind the words of a cell."""
    return Citation(number, localizer.phrase(_MARK.fill(number=number)))


def word_source(localizer: Localizer, source: Source, number: int) -> CitedSource:
    """Return *source* in words: its title, publisher and date, its terms and attribution."""
    title = localizer.phrase(quote_source(source.title, source))
    note = _SOURCE.fill(number=number, source=describe(source, title))
    if source.license is not None:
        note = _LICENSED.fill(**note.values, license=quote_source(source.license, source))
    said: list[Value] = [note]
    if source.attribution is not None:
        said.append(quote_source(source.attribution, source))
    parts = list(_flatten(localizer.phrase(Sentences(tuple(said))), title))
    at = next(place for place, part in enumerate(parts) if part is title)
    before, after = Phrase(tuple(parts[:at])), Phrase(tuple(parts[at + 1 :]))
    return CitedSource(number, before, title, after, source.url)


def describe(source: Source, title: Value | None = None) -> Value:
    """Name *source* inside a sentence, by its *title*, which may be in words already."""
    parts = [quote_source(source.title, source) if title is None else title]
    if source.publisher is not None:
        parts.append(quote_source(source.publisher, source))
    if source.published is not None:
        parts.append(CalendarDate(source.published))
    return join(parts)


def quote_source(text: str, source: Source) -> Value:
    """Quote a *text* of *source* in its own language, where that is known."""
    return text if source.language is None else Quote(text, source.language)


def _flatten(phrase: Phrase, whole: Phrase) -> Iterator[Piece | Phrase]:
    """Yield the pieces of *phrase*, in which that one stays *whole*."""
    for part in phrase.parts:
        if part is whole or isinstance(part, Piece):
            yield part
        else:
            yield from _flatten(part, whole)


def join(parts: Iterable[Value]) -> Value:
    """Put *parts* into one sentence, commas between them."""
    return reduce(lambda before, after: _PARTS.fill(before=before, after=after), parts)
