"""Publications joined into one catalog, with what was left out and why."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache
from pathlib import Path
from typing import Any

import attrs

from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption, sealed
from careercompare.model import Career, Relation, Source, make_slug
from careercompare.readers.us.oews import read_oews
from careercompare.readers.us.onet import read_onet
from careercompare.readers.us.projections import read_projections
from careercompare.readers.us.publication import (
    Publication,
    Record,
    RelatedOccupation,
    cite,
    relate,
)

_FACETS = ("salary", "outlook", "education", "skills", "day_to_day")
_REMEDY = "Pass what you have read: join(read_oews(path), read_onet(folder))."
_SHOWN = 6
_UNRELATED = "to what is no career here, or a part of one that is related already"


class WhyLeftOut(Enum):
    """Why a record of a publication is in no career."""

    NOT_IN_THE_FIRST = "not in {first}, which says what the occupations are"
    PART_OF_AN_OCCUPATION = "only a part of an occupation, for which the base record speaks"


@sealed
@attrs.frozen
class LeftOut:
    """A record that is in no career, by its code and title, and why."""

    code: str
    title: str
    reason: WhyLeftOut


@sealed
@attrs.frozen
class Joined:
    """What came of one publication.

    *records* counts what it holds and *joined* what is in a career; *left_out* is the rest.
    *without* are the codes of the careers that it has no record of.
    """

    source: Source
    records: int
    joined: int
    left_out: tuple[LeftOut, ...]
    without: tuple[str, ...]


@sealed
@attrs.frozen
class Summary:
    """How a catalog was joined: the first publication says what its occupations are.

    *unknown* names the facets that only some careers have, and how many lack them; *relations*
    counts the published relations that careers keep, and *relations_left_out* those to occupations
    that are no career of the catalog, or that belong to a career which is related already.
    """

    careers: int
    publications: tuple[Joined, ...]
    unknown: tuple[tuple[str, int], ...]
    relations: int
    relations_left_out: int

    def __str__(self) -> str:
        return "\n".join(self._write())

    def _write(self) -> Iterator[str]:
        yield _count(self.careers, "career")
        for each in self.publications:
            yield f"{each.source.title}: {each.joined} of {_count(each.records, 'record')} joined"
            for reason in WhyLeftOut:
                codes = [record.code for record in each.left_out if record.reason is reason]
                if codes:
                    why = reason.value.format(first=self.publications[0].source.title)
                    yield f"  {len(codes)} left out, {why}: {_list(codes)}"
            if each.without:
                yield f"  no record of {_count(len(each.without), 'career')}: {_list(each.without)}"
        if self.relations_left_out:
            yield f"{_count(self.relations, 'relation')} joined"
            yield f"  {self.relations_left_out} left out, {_UNRELATED}"
        for facet, count in self.unknown:
            yield f"not known for {_count(count, 'career')}: {facet}"


@sealed
@attrs.frozen
class Official:
    """A catalog made of official data, and how it was made."""

    catalog: Catalog
    summary: Summary


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _list(codes: list[str] | tuple[str, ...]) -> str:
    rest = len(codes) - _SHOWN
    return ", ".join(codes[:_SHOWN]) + (f" and {rest} more" if rest > 0 else "")


def read_official(
    *,
    oews: Path | str | None = None,
    projections: Path | str | None = None,
    onet: Path | str | None = None,
    area: str | None = None,
    industry: str | None = None,
    percentiles: tuple[int, int] = (10, 90),
) -> Official:
    """Read the files that are given and join them in this order; see `read_oews` and `join`.

    *area*, *industry* and *percentiles* say which wages of *oews* are meant.

    Without any file `InvalidOption` is raised.
    """
    publications = (
        None
        if oews is None
        else read_oews(oews, area=area, industry=industry, percentiles=percentiles),
        None if projections is None else read_projections(projections),
        None if onet is None else read_onet(onet),
    )
    return join(*(each for each in publications if each is not None))


def join(*publications: Publication[Any]) -> Official:
    """Join publications by SOC code into a catalog, and say what was left out and why.

    The first one says what the occupations and their titles are. Where several tell the same
    facet, the first of them is believed, even where it says that there is no figure. Of several
    records of one SOC code that with the lowest code speaks (O*NET's ``.00``); a relation to any
    of them is one to the career of that SOC code.

    What is no publication raises `InvalidOption`, and so does none at all.
    """
    if not publications:
        raise InvalidOption("publications", publications, "at least one", _REMEDY)
    for place, each in enumerate(publications):
        if not isinstance(each, Publication):
            raise InvalidOption(f"publications[{place}]", each, "a publication", _REMEDY)
    first = publications[0]
    slugs = {soc: make_slug(first[code].title) for soc, code in _find_speakers(first).items()}
    voices = [
        _Voice(
            each,
            _find_speakers(each),
            {code: slugs[record.soc] for code, record in each.items() if record.soc in slugs},
        )
        for each in publications
    ]
    make = cache(Relation)
    made = [_make_career(soc, slug, voices, make) for soc, slug in slugs.items()]
    catalog = Catalog(career for career, _ in made)
    lacking = (
        (facet, sum(getattr(career, facet) in (None, ()) for career in catalog.values()))
        for facet in _FACETS
    )
    kept = sum(len(career.related) for career in catalog.values())
    summary = Summary(
        len(catalog),
        tuple(_sum_up(each, slugs) for each in voices),
        tuple((facet, count) for facet, count in lacking if 0 < count < len(catalog)),
        kept,
        sum(relations for _, relations in made) - kept,
    )
    return Official(catalog, summary)


@attrs.frozen
class _Voice:
    """A publication beside the careers of the catalog.

    *speakers* holds the codes of the records that speak, by their SOC codes, and *slugs* those of
    the careers, by the codes of the records that belong to them.
    """

    publication: Publication[Any]
    speakers: Mapping[str, str]
    slugs: Mapping[str, str]


def _find_speakers(publication: Publication[Any]) -> Mapping[str, str]:
    speakers: dict[str, str] = {}
    for code, record in publication.items():
        speakers[record.soc] = min(code, speakers.get(record.soc, code))
    return speakers


def _make_career(
    soc: str, slug: str, voices: Sequence[_Voice], make: Callable[[str, int], Relation]
) -> tuple[Career, int]:
    """Return the career, and how many relations are published of its occupation."""
    heard = [voice for voice in voices if soc in voice.speakers]
    title = ""
    facets: dict[str, Any] = {}
    sources: dict[str, Source] = {}
    codes: dict[str, str] = {}
    related_slugs: Mapping[str, str] = {}
    for voice in reversed(heard):  # what the first ones tell stands
        record: Record = voice.publication[voice.speakers[soc]]
        told = voice.publication.tell(voice.speakers[soc])
        if "related" in told:
            related_slugs = voice.slugs
        title = record.title
        facets |= told
        sources |= dict.fromkeys(told, voice.publication.source)
        codes |= record.codes
    related: Sequence[RelatedOccupation] = facets.pop("related", ())
    career = Career(
        title,
        slug=slug,
        codes=codes,
        related=relate(related, related_slugs, slug, make),
        sources=[voice.publication.source for voice in heard],
        aspect_sources=cite(facets, sources),
        **facets,
    )
    return career, len(related)


def _sum_up(voice: _Voice, occupations: Mapping[str, str]) -> Joined:
    left_out: list[LeftOut] = []
    for code, record in voice.publication.items():
        if code not in voice.slugs:
            left_out.append(LeftOut(code, record.title, WhyLeftOut.NOT_IN_THE_FIRST))
        elif voice.speakers[record.soc] != code:
            left_out.append(LeftOut(code, record.title, WhyLeftOut.PART_OF_AN_OCCUPATION))
    records = len(voice.publication)
    without = tuple(soc for soc in occupations if soc not in voice.speakers)
    return Joined(
        voice.publication.source, records, records - len(left_out), tuple(left_out), without
    )
