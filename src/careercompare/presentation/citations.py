"""Where figures come from: a number beside the words of a cell, and a note for each number."""

from __future__ import annotations

from collections.abc import Iterable
from functools import reduce

from careercompare.aspects import AspectValue
from careercompare.model import Growth, Outlook, Salary, Source
from careercompare.words import Message, Value

_MARK = Message("cell.source", " [{number}]")
_SOURCE = Message("note.source", "[{number}] {source}.")
_LICENSED = Message("note.source-licensed", "[{number}] {source}. License: {license}.")
_PARTS = Message("note.parts", "{before}, {after}")


def find_source(value: AspectValue | None) -> Source | None:
    """Return who published the figures of a value, where that is known."""
    return value.source if isinstance(value, Salary | Outlook | Growth) else None


def number_sources(values: Iterable[AspectValue | None]) -> dict[Source, int]:
    """Number the sources of *values*, which come in reading order, from 1."""
    found = (find_source(value) for value in values)
    unique = dict.fromkeys(source for source in found if source is not None)
    return {source: number for number, source in enumerate(unique, start=1)}


def mark_source(number: int) -> Message:
    """Return what stands behind the words of a cell."""
    return _MARK.fill(number=number)


def cite(source: Source, number: int) -> Message:
    """Return the note for *source*: its title, publisher and date, and its terms where known."""
    note = _SOURCE.fill(number=number, source=describe(source))
    if source.license is None:
        return note
    return _LICENSED.fill(**note.values, license=source.license)


def describe(source: Source) -> Value:
    """Name *source* inside a sentence."""
    known = (source.title, source.publisher, source.published)
    return join([each for each in known if each is not None])


def join(parts: Iterable[Value]) -> Value:
    """Put *parts* into one sentence, commas between them."""
    return reduce(lambda before, after: _PARTS.fill(before=before, after=after), parts)
