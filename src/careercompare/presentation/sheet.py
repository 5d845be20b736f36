"""What one career is on any page of one kind, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from functools import cached_property

import attrs

from careercompare.aspects import AspectValue
from careercompare.errors import sealed
from careercompare.model import Career, Growth, Money, Outlook, Salary, Source, skill_key
from careercompare.presentation.cells import word_cell
from careercompare.presentation.facts import Facts, state_facts
from careercompare.presentation.house_style import quote_slug
from careercompare.presentation.kind import SKILLS, Key, Kind
from careercompare.presentation.page import Column, Link
from careercompare.presentation.spans import Extent, measure_extent
from careercompare.words import Phrase


@sealed
@attrs.frozen
class Entry:
    """What a value has to do with those of other careers in its row.

    *source* is who published its figures. Two figures of one *kind* are alike for certain; of
    two kinds they may be or not. What lies on one *axis* has its *extent* on one scale. *keys*
    are those of skills, by which they are known to be the same.
    """

    source: Source | None
    figure: Money | Growth | None
    kind: Hashable
    axis: Hashable
    extent: Extent | None
    keys: tuple[str, ...] | None


def make_entry(aspect: str, value: AspectValue | None) -> Entry | None:
    """Return what *value* has to do with others in the row of that aspect, or None for nothing."""
    match value:
        case Salary():
            amount = next(a for a in (value.low, value.median, value.mean) if a is not None)
            axis = (value.currency, value.period)
            return _read_money(value.money(amount), value.source, axis, measure_extent(value))
        case Money():
            return _read_money(value, None, None, None)
        case Growth():
            return _read_growth(value, Growth, measure_extent(value))
        case Outlook() if value.growth is not None:
            growth = Growth(value.growth, value.since, value.until, value.source)
            return _read_growth(growth, None, None)
        case Outlook() if value.source is not None:
            return Entry(value.source, None, None, None, None, None)
        case tuple() if aspect == SKILLS:
            return Entry(None, None, None, None, None, tuple(map(skill_key, value)))
        case _:
            return None


def _read_money(
    figure: Money, source: Source | None, axis: Hashable, extent: Extent | None
) -> Entry:
    kind = (figure.currency, figure.period, figure.place, figure.as_of)
    return Entry(source, figure, kind, axis, extent, None)


def _read_growth(figure: Growth, axis: Hashable, extent: Extent | None) -> Entry:
    kind = (figure.since, figure.until)
    return Entry(figure.source, figure, kind, axis, extent, None)


@sealed
@attrs.frozen
class Sheet:
    """A career in the words of one locale and house style: it depends on no other career.

    *name* heads its column and *guide* leads to its guide. It has a value for each row of the
    table, a *column* of cells without what they mean among their neighbours, and an entry for what
    that needs. *known* are the places of the rows in which there is a value, and *concerned* those
    in which it has to do with others. *slug* is written as in an address. *said* keeps what is said where
    this career leads, by the place of the rule and what else it depends on: the sentence, the
    place of the row in which it is marked, and with what words; -1 and None where it is not.
    """

    career: Career
    name: Phrase
    guide: Link | None
    slug: str
    values: tuple[AspectValue | None, ...] = ()
    column: Column = Column(())
    entries: tuple[Entry | None, ...] = ()
    known: tuple[int, ...] = ()
    concerned: tuple[int, ...] = ()
    said: dict[Key, tuple[Phrase, int, Phrase | None]] = attrs.field(
        factory=dict["Key", "tuple[Phrase, int, Phrase | None]"], init=False, eq=False, repr=False
    )

    @cached_property
    def facts(self) -> Facts:
        """What the career is as plain values, for linked data."""
        return state_facts(self.career, None if self.guide is None else self.guide.url)


def find_source(value: AspectValue | None) -> Source | None:
    """Return who published the figures of a value, where that is known."""
    return value.source if isinstance(value, Salary | Outlook | Growth) else None


def make_sheet(career: Career, kind: Kind, values: Iterable[AspectValue | None] = ()) -> Sheet:
    """Put a career and its values, one for each row, into the words of pages of that kind."""
    writer, known = kind.writer, tuple(values)
    url, name = writer.style.link_guide(career), writer.word(career.name)
    entries = tuple(map(make_entry, kind.aspects, known))
    return Sheet(
        career,
        name,
        None if url is None else Link(name, url),
        quote_slug(career.slug),
        known,
        Column(tuple([word_cell(value, career.language, writer) for value in known])),
        entries,
        kind.places_of(known),
        kind.places_of(entries),
    )
