"""What one career is on any page of one kind, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from careercompare.aspects import AspectValue, Row
from careercompare.errors import sealed
from careercompare.model import Career
from careercompare.presentation.cells import word_cell
from careercompare.presentation.facts import Facts, state_facts
from careercompare.presentation.page import Cell, Link
from careercompare.presentation.writer import Writer
from careercompare.words import Phrase


@sealed
@attrs.frozen
class Sheet:
    """A career in the words of one locale and house style: it depends on no other career.

    *name* heads its column, *guide* leads to its guide, and *facts* are for linked data. It has a
    value and a cell for each row of the table, the cells without what they mean among their
    neighbours.
    """

    career: Career
    name: Phrase
    guide: Link | None
    facts: Facts
    values: tuple[AspectValue | None, ...] = ()
    cells: tuple[Cell, ...] = ()


def make_sheet(career: Career, writer: Writer, values: Iterable[AspectValue | None] = ()) -> Sheet:
    """Put a career and its values, one for each row, into the words of *writer*."""
    url, name, known = writer.style.link_guide(career), writer.word(career.name), tuple(values)
    return Sheet(
        career,
        name,
        None if url is None else Link(name, url),
        state_facts(career, url),
        known,
        tuple(word_cell(value, career.language, writer) for value in known),
    )


def make_sheets(careers: Sequence[Career], rows: Sequence[Row], writer: Writer) -> list[Sheet]:
    """Return the sheet of each career of a comparison, in order."""
    return [
        make_sheet(career, writer, (row.values[place] for row in rows))
        for place, career in enumerate(careers)
    ]
