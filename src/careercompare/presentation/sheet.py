"""What one career is on any page of one kind, whatever stands beside it."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from functools import cached_property, partial
from typing import Literal, TypeAlias

import attrs

from careercompare.aspects import DEFAULT_ASPECTS, FURTHER_ASPECTS, Alternatives, AspectValue
from careercompare.errors import sealed
from careercompare.model import (
    Career,
    Demand,
    Doubt,
    Growth,
    Money,
    Openings,
    Outlook,
    RatedSkills,
    Salary,
    Scale,
    Source,
)
from careercompare.presentation.cells import word_cell
from careercompare.presentation.entry import Entry, find_stated, make_entry
from careercompare.presentation.facts import Facts, find_figures, state_facts
from careercompare.presentation.grid import Column, Form
from careercompare.presentation.kind import SALARY, SKILLS, Key, Kind
from careercompare.presentation.page import Link
from careercompare.rules import SKILLS_GAP, SKILLS_SHARED, Evidence, Readings
from careercompare.words import Kept, Phrase, quote_slug

Said: TypeAlias = tuple[Phrase, int, Phrase | None]
"""A sentence, and the place of the row and the words that mark who leads; -1 and None for none."""


@sealed
@attrs.frozen
class Sheet(Kept):
    """A career in the words of one locale and house style: it depends on no other career.

    *name* heads its column and *guide* leads to its guide. It has a value for each row of the
    table, which are of the *aspects*, a *column* of cells without what they mean among their
    neighbours, and an entry for what that needs. *known* are the places of the rows in which there
    is a value, and *concerned* those in which it has to do with others; *kinds* are those of the
    figures, None where there is none. *slug* is written as in an address, and *readings* are what
    the rules of the kind read of the career. *doubts* are what speaks against the pay in each row.
    *profile* is an object that two sheets of one kind share where no text around them tells them
    apart.

    *said* keeps what is said where this career leads, by what that depends on.
    """

    career: Career
    name: Phrase
    guide: Link | None
    slug: str
    values: tuple[AspectValue | None, ...] = ()
    column: Column = attrs.field(factory=partial(Column, ()))
    entries: tuple[Entry | None, ...] = ()
    aspects: Sequence[str] = ()
    known: tuple[int, ...] = ()
    concerned: tuple[int, ...] = ()
    kinds: tuple[Hashable, ...] = ()
    profile: object = None
    readings: Readings = ()
    doubts: tuple[tuple[Doubt, ...], ...] = ()
    said: dict[Key, Said] = attrs.field(
        factory=dict["Key", "Said"], init=False, eq=False, repr=False
    )

    @cached_property
    def is_sourced(self) -> bool:
        """Whether the source of any of the figures is known."""
        return any(entry is not None and entry.source is not None for entry in self.entries)

    @cached_property
    def is_stated(self) -> bool:
        """Whether anything is known of what any of its figures is: percentiles, place or date."""
        stated = map(find_stated, self.values)
        return any(each is not None and any(each) for each in stated)

    @cached_property
    def is_doubted(self) -> bool:
        """Whether anything speaks against any of its pay."""
        return any(self.doubts)

    @cached_property
    def facts(self) -> Facts:
        """What the career is as plain values, for linked data."""
        guide = None if self.guide is None else self.guide.url
        cited = [each.source for each in self.entries if each is not None and each.source]
        # A page without rows, as a ranking has, tells its figures in another way.
        known = [self.aspects[place] for place in self.known] if self.aspects else [SALARY]
        figures = [
            source for source in find_figures(self.career) if source in cited or not self.aspects
        ]
        return state_facts(self.career, self.name, guide, known, [*figures, *cited])


_LISTED: Mapping[str, Literal[Form.TAGS]] = {SKILLS: Form.TAGS}


def find_sources(
    career: Career, aspects: Iterable[str], values: Sequence[AspectValue | None]
) -> list[Source | None]:
    """Return who published each of a career's *values* of these aspects, where that is known.

    That is whom the value itself names, or else the career for that aspect. An aspect of one's own
    that shows what one of ours does has the source of that.
    """
    own = [value.source if isinstance(value, _SOURCED) else None for value in values]
    held = career.aspect_sources
    if len(held) == 0:
        return own
    ours = {
        _bare(each.of(career)): each.name
        for each in (*DEFAULT_ASPECTS, *FURTHER_ASPECTS)
        if each.name in held
    }
    return [
        held.get(aspect, held.get(ours.get(_bare(value), "")))
        if source is None and value is not None
        else source
        for source, aspect, value in zip(own, aspects, values, strict=False)
    ]


def find_measured_source(measured: Evidence) -> Source | None:
    """Return who published what was measured, where its kind or the library's rule tells that.

    That is whom the figures themselves name, or else the career for their row.
    """
    career = measured.career
    holder: Salary | Outlook | Growth | Openings | None = None
    match measured.value:
        case Money():
            holder, aspect = career.salary, SALARY
        case Growth() as growth:
            holder, aspect = growth, "growth"
        case Demand():
            holder, aspect = career.outlook, "outlook"
        case Openings() as openings:
            holder, aspect = openings, "outlook"
        case Scale():
            aspect = "education"
        case RatedSkills():
            aspect = SKILLS
        case tuple() if measured.measure in _OF_SKILLS:
            aspect = SKILLS
        case _:
            return None
    own = None if holder is None else holder.source
    return career.aspect_sources.get(aspect) if own is None else own


_OF_SKILLS = (SKILLS_SHARED.name, SKILLS_GAP.name)


def _bare(value: AspectValue | None) -> object:
    return value.items if isinstance(value, Alternatives) else value


_SOURCED, _PAY = (Salary, Outlook, Growth), (Salary, Money)


def make_sheet(
    career: Career,
    kind: Kind,
    values: Iterable[AspectValue | None] = (),
    readings: Readings = (),
) -> Sheet:
    """Put a career and its values, one for each row, into the words of pages of that kind."""
    writer, known = kind.writer, tuple(values)
    url, name = writer.addresses.link_guide(career), writer.word(career.name)
    sources = tuple(find_sources(career, kind.aspects, known))
    entries = tuple(map(make_entry, kind.aspects, known, sources))
    places, concerned = kind.intern(_find_places(known)), kind.intern(_find_places(entries))
    kinds = kind.intern(tuple([None if entry is None else entry.kind for entry in entries]))
    estimated = tuple([reading is not None and reading.estimated for reading in readings])
    doubts = tuple([value.doubts if isinstance(value, _PAY) else () for value in known])
    beside = (url is None, career.language, _find_unshown(career, kind))
    return Sheet(
        career,
        name,
        None if url is None else Link(name, url),
        quote_slug(career.slug),
        known,
        Column(
            tuple(
                [
                    word_cell(value, career.language, writer, listed=_LISTED.get(aspect, Form.LIST))
                    for aspect, value in zip(kind.aspects, known, strict=True)
                ]
            )
        ),
        entries,
        kind.aspects,
        places,
        concerned,
        kinds,
        kind.identify((places, concerned, kinds, sources, estimated, doubts, beside)),
        readings,
        doubts,
    )


def _find_unshown(career: Career, kind: Kind) -> tuple[Hashable, ...]:
    """Return the sources of what rules may read and no row shows, behind those of the rows."""
    return () if kind.shows_all else (*find_figures(career), career.aspect_sources)


def _find_places(values: Iterable[object]) -> tuple[int, ...]:
    return tuple([place for place, value in enumerate(values) if value is not None])
