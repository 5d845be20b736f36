"""What a workbook holds, before it is written: values of the model, and words around them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import Literal, TypeAlias

import attrs

from careercompare.model import Growth, Money, Source
from careercompare.presentation import Writer
from careercompare.words import CalendarDate, Percent

BookCell: TypeAlias = str | int | Decimal | Money | Growth | Percent | CalendarDate | None
"""A text, or a value that is written as a number in a format of its own; None is left empty."""


@attrs.frozen
class Line:
    """What is told of every career: a *head*, and a cell for each of them."""

    head: str
    cells: tuple[BookCell, ...]


def gather_sources(told: Iterable[tuple[Source | None, str]]) -> dict[Source, tuple[str, ...]]:
    """Return the sources that are *told*, each with the heads of what rests on it, each once."""
    found: dict[Source, dict[str, None]] = {}
    for source, head in told:
        if source is not None:
            found.setdefault(source, {})[head] = None
    return {source: tuple(heads) for source, heads in found.items()}


@attrs.frozen
class Book:
    """A workbook in the words of *writer*.

    Its first sheet, of that *name*, is a table of *careers* and *lines*, where careers go *across*,
    a column each, or *down*, a row each; *corner* heads their names. *sentences* stand beneath.
    The second sheet has the *sources*, each with the heads of what rests on it.
    """

    writer: Writer
    name: str
    title: str
    corner: str
    careers: tuple[str, ...]
    lines: tuple[Line, ...]
    careers_go: Literal["across", "down"]
    sentences: tuple[str, ...] = ()
    sources: Mapping[Source, tuple[str, ...]] = attrs.field(factory=dict[Source, tuple[str, ...]])
