"""Publications joined into one catalog."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import attrs

from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption
from careercompare.model import Career, make_slug
from careercompare.readers.us.publication import Publication, Record, RelatedOccupation, Relater
from careercompare.readers.us.summary import Joined, LeftOut, Official, Summary, WhyLeftOut

_FACETS = ("salary", "outlook", "education", "skills", "day_to_day")
_REMEDY = "Pass what you have read: join(read_oews(path), read_onet(folder))."


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
    voices = [_listen(each, slugs) for each in publications]
    relater = Relater()
    made = [_make_career(soc, slug, voices, relater) for soc, slug in slugs.items()]
    catalog = Catalog(career for career, _ in made)
    published = sum(relations for _, relations in made)
    return Official(catalog, _sum_up(catalog, published, [_follow(each, slugs) for each in voices]))


def _find_speakers(publication: Publication[Any]) -> Mapping[str, str]:
    speakers: dict[str, str] = {}
    for code, record in publication.items():
        speakers[record.soc] = min(code, speakers.get(record.soc, code))
    return speakers


@attrs.frozen
class _Voice:
    """A publication beside the careers of the catalog.

    *speakers* holds the codes of the records that speak, by their SOC codes, and *slugs* those of
    the careers, by the codes of the records that belong to them.
    """

    publication: Publication[Any]
    speakers: Mapping[str, str]
    slugs: Mapping[str, str]

    def find(self, soc: str) -> Record:
        record: Record = self.publication[self.speakers[soc]]
        return record


def _listen(publication: Publication[Any], slugs: Mapping[str, str]) -> _Voice:
    known = {code: slugs[record.soc] for code, record in publication.items() if record.soc in slugs}
    return _Voice(publication, _find_speakers(publication), known)


def _make_career(
    soc: str, slug: str, voices: Sequence[_Voice], relater: Relater
) -> tuple[Career, int]:
    """Return the career, and how many relations are published of its occupation."""
    heard = [voice for voice in voices if soc in voice.speakers]
    facets: dict[str, Any] = {}
    codes: dict[str, str] = {}
    related_slugs: Mapping[str, str] = {}
    for voice in reversed(heard):  # what the first ones tell stands
        told = voice.publication.tell(voice.speakers[soc])
        if "related" in told:
            related_slugs = voice.slugs
        facets |= told
        codes |= voice.find(soc).codes
    related: Sequence[RelatedOccupation] = facets.pop("related", ())
    career = Career(
        heard[0].find(soc).title,
        slug=slug,
        codes=codes,
        related=relater.relate(related, related_slugs, slug),
        sources=[voice.publication.source for voice in heard],
        **facets,
    )
    return career, len(related)


def _sum_up(catalog: Catalog, published: int, joined: Iterable[Joined]) -> Summary:
    careers = catalog.values()
    lacking = (
        (facet, sum(getattr(each, facet) in (None, ()) for each in careers)) for facet in _FACETS
    )
    kept = sum(len(career.related) for career in careers)
    return Summary(
        len(catalog),
        tuple(joined),
        tuple((facet, count) for facet, count in lacking if 0 < count < len(catalog)),
        kept,
        published - kept,
    )


def _follow(voice: _Voice, occupations: Iterable[str]) -> Joined:
    left_out = tuple(_find_left_out(voice))
    records = len(voice.publication)
    return Joined(
        voice.publication.source,
        records,
        records - len(left_out),
        left_out,
        tuple(soc for soc in occupations if soc not in voice.speakers),
    )


def _find_left_out(voice: _Voice) -> Iterator[LeftOut]:
    for code, record in voice.publication.items():
        if code not in voice.slugs:
            yield LeftOut(code, record.title, WhyLeftOut.NOT_IN_THE_FIRST)
        elif voice.speakers[record.soc] != code:
            yield LeftOut(code, record.title, WhyLeftOut.PART_OF_AN_OCCUPATION)
