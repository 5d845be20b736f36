"""All publications joined into one catalog."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption
from careercompare.model import Career, make_slug
from careercompare.readers.us.oews import Oews, read_oews, tell_wages
from careercompare.readers.us.onet import Onet, OnetOccupation, read_onet
from careercompare.readers.us.projections import Projections, read_projections, tell_outlook
from careercompare.readers.us.release import Facets, Record, Release
from careercompare.readers.us.summary import Joined, LeftOut, Reason, Summary

_FACETS = ("salary", "outlook", "education", "skills", "day_to_day")


@attrs.frozen
class Official:
    """A catalog made of official data, and how it was made."""

    catalog: Catalog
    summary: Summary


def read_official(
    *,
    oews: Path | str | None = None,
    projections: Path | str | None = None,
    onet: Path | str | None = None,
    percentiles: tuple[int, int] = (10, 90),
) -> Official:
    """Read the files that are given and join them; see `read_oews` and its siblings."""
    return join(
        oews=None if oews is None else read_oews(oews, percentiles=percentiles),
        projections=None if projections is None else read_projections(projections),
        onet=None if onet is None else read_onet(onet),
    )


def join(
    *, oews: Oews | None = None, projections: Projections | None = None, onet: Onet | None = None
) -> Official:
    """Join publications by SOC code into a catalog, and say what was left out and why.

    The first of them says what the occupations and their titles are. Wages come from OEWS, or
    from the projections where OEWS is not given. Of several O*NET occupations of one SOC code the
    base one (``.00``) speaks, or else the first; a relation to any of them is one to the career
    of that SOC code. Without any publication `InvalidOption` is raised.
    """
    bases = _find_bases(onet)
    occupations = _choose_occupations(oews, projections, bases)
    slugs = {soc: make_slug(record.title) for soc, record in occupations.items()}
    voices: list[_Voice] = []
    if oews is not None:
        voices.append(_Voice(oews, oews, lambda soc: tell_wages(oews[soc])))
    if projections is not None:
        tell_projection = projections.tell if oews is None else tell_outlook
        voices.append(
            _Voice(projections, projections, lambda soc: tell_projection(projections[soc]))
        )
    if onet is not None:
        known = {code: slugs[each.soc] for code, each in onet.items() if each.soc in slugs}
        tell = onet.make_teller(known)
        voices.append(_Voice(onet, bases, lambda soc: tell(bases[soc])))
    catalog = Catalog([_make_career(soc, slug, voices) for soc, slug in slugs.items()])
    published = sum(len(each.related) for soc, each in bases.items() if soc in slugs)
    return Official(catalog, _sum_up(catalog, voices, occupations, published))


def _find_bases(onet: Onet | None) -> Mapping[str, OnetOccupation]:
    bases: dict[str, OnetOccupation] = {}
    for record in sorted(() if onet is None else onet.values(), key=lambda record: record.code):
        bases.setdefault(record.soc, record)
    return bases


def _choose_occupations(
    oews: Oews | None, projections: Projections | None, bases: Mapping[str, OnetOccupation]
) -> Mapping[str, Record]:
    if oews is not None:
        return oews
    if projections is not None:
        return projections
    if not bases:
        raise InvalidOption("oews", None, "a publication to join", "Give at least one of three.")
    return bases


@attrs.frozen
class _Voice:
    """A publication, those of its records that speak for a SOC code, and what they tell of it."""

    release: Release[Any]
    by_soc: Mapping[str, Record]
    tell: Callable[[str], Facets]


def _make_career(soc: str, slug: str, voices: Sequence[_Voice]) -> Career:
    heard = [voice for voice in voices if soc in voice.by_soc]
    facets: Facets = {}
    codes: dict[str, str] = {}
    for voice in reversed(heard):  # what the first ones tell stands
        facets |= voice.tell(soc)
        codes |= voice.by_soc[soc].codes
    title = heard[0].by_soc[soc].title
    sources = [voice.release.source for voice in heard]
    return Career(title, slug=slug, codes=codes, sources=sources, **facets)


def _sum_up(
    catalog: Catalog, voices: Sequence[_Voice], occupations: Mapping[str, Record], published: int
) -> Summary:
    careers = catalog.values()
    lacking = (
        (facet, sum(getattr(each, facet) in (None, ()) for each in careers)) for facet in _FACETS
    )
    related = sum(len(career.related) for career in careers)
    return Summary(
        len(catalog),
        tuple(_follow(voice, occupations) for voice in voices),
        tuple((facet, count) for facet, count in lacking if 0 < count < len(catalog)),
        related,
        published - related,
    )


def _follow(voice: _Voice, occupations: Mapping[str, Record]) -> Joined:
    left_out = tuple(_find_left_out(voice, occupations))
    return Joined(
        voice.release.source,
        len(voice.release),
        len(voice.release) - len(left_out),
        left_out,
        tuple(soc for soc in occupations if soc not in voice.by_soc),
    )


def _find_left_out(voice: _Voice, occupations: Mapping[str, Record]) -> Iterator[LeftOut]:
    for code, record in voice.release.items():
        if record.soc not in occupations:
            yield LeftOut(code, record.title, Reason.NOT_IN_THE_FIRST)
        elif voice.by_soc[record.soc] is not record:
            yield LeftOut(code, record.title, Reason.PART_OF_AN_OCCUPATION)
