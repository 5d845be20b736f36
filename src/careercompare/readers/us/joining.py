"""Publications joined into one catalog, with what was left out and why."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import attrs

from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption, sealed
from careercompare.limits import Limits
from careercompare.model import Career, Relation, Source, make_slug
from careercompare.readers.us.crosswalk import Crosswalk, read_crosswalk
from careercompare.readers.us.oews import read_oews
from careercompare.readers.us.onet import read_onet
from careercompare.readers.us.projections import read_projections
from careercompare.readers.us.publication import (
    Publication,
    RelatedOccupation,
    cite,
    relate,
)
from careercompare.readers.us.summary import Summary
from careercompare.readers.us.voices import Voice, find_speakers, listen

_FACETS = ("salary", "outlook", "education", "skills", "day_to_day")
_REMEDY = "Pass what you have read: join(read_oews(path), read_onet(folder))."


@sealed
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
    crosswalk: Path | str | None = None,
    area: str | None = None,
    industry: str | None = None,
    percentiles: tuple[int, int] = (10, 90),
    limits: Limits | None = None,
) -> Official:
    """Read the files that are given and join them in this order; see `read_oews` and `join`.

    *area*, *industry* and *percentiles* say which wages of *oews* are meant; the *limits*
    hold for each file.

    Without any file `InvalidOption` is raised, and so it is for an area or an industry without
    *oews*: the other files are of the whole nation.
    """
    for option, chosen in (("area", area), ("industry", industry)):
        if oews is None and chosen is not None:
            remedy = "Pass oews=path, or leave it out for the nation."
            raise InvalidOption(option, chosen, "a file of OEWS to choose it of", remedy)
    publications = (
        None
        if oews is None
        else read_oews(oews, area=area, industry=industry, percentiles=percentiles, limits=limits),
        None if projections is None else read_projections(projections, limits=limits),
        None if onet is None else read_onet(onet, limits=limits),
    )
    return join(
        *(each for each in publications if each is not None),
        crosswalk=None if crosswalk is None else read_crosswalk(crosswalk, limits=limits),
    )


def join(*publications: Publication[Any], crosswalk: Crosswalk | None = None) -> Official:
    """Join publications by SOC code into a catalog, and say what was left out and why.

    The first one says what the occupations and their titles are. Where several tell the same
    facet, the first of them is believed, even where it says that there is no figure; alternate
    titles are those of all. Of several records of one SOC code that with the lowest code speaks
    (O*NET's ``.00``); a relation to any of them is one to the career of that SOC code.

    What the first one has together and another in parts is put together of these, where that other
    one can (``Publication.merge``); the source of what it tells names them. Which parts belong
    together says the *crosswalk*, or else the SOC: 31-1121 and 31-1122 are the parts of 31-1120.

    What is no publication raises `InvalidOption`, and so does none at all.
    """
    _check(publications, crosswalk)
    first = publications[0]
    slugs = {soc: make_slug(first[code].title) for soc, code in find_speakers(first).items()}
    voices = [listen(each, slugs, crosswalk) for each in publications]
    make = cache(Relation)
    made = [_make_career(soc, slugs, voices, make) for soc in slugs]
    catalog = Catalog(career for career, _ in made)
    lacking = (
        (facet, sum(getattr(career, facet) in (None, ()) for career in catalog.values()))
        for facet in _FACETS
    )
    kept = sum(len(career.related) for career in catalog.values())
    summary = Summary(
        len(catalog),
        tuple(each.sum_up(slugs) for each in voices),
        tuple((facet, count) for facet, count in lacking if 0 < count < len(catalog)),
        kept,
        sum(relations for _, relations in made) - kept,
    )
    return Official(catalog, summary)


def _check(publications: Sequence[object], crosswalk: object) -> None:
    if not publications:
        raise InvalidOption("publications", publications, "at least one", _REMEDY)
    for place, each in enumerate(publications):
        if not isinstance(each, Publication):
            raise InvalidOption(f"publications[{place}]", each, "a publication", _REMEDY)
    if not isinstance(crosswalk, Crosswalk | None):
        remedy = "Pass what you have read: crosswalk=read_crosswalk(path)."
        raise InvalidOption("crosswalk", crosswalk, "a crosswalk", remedy)


def _make_career(
    soc: str,
    slugs: Mapping[str, str],
    voices: Sequence[Voice],
    make: Callable[[str, int], Relation],
) -> tuple[Career, int]:
    """Return the career, and how many relations are published of its occupation."""
    heard = [(voice, *voice.hear(soc)) for voice in voices if soc in voice.speakers]
    facets: dict[str, Any] = {}
    sources: dict[str, Source] = {}
    codes: dict[str, str] = {}
    titles: tuple[str, ...] = ()
    related_slugs: Mapping[str, str] = {}
    for voice, publication, code in reversed(heard):  # what the first ones tell stands
        told = publication.tell(code)
        if "related" in told:
            related_slugs = voice.slugs
        titles = told.get("alternate_titles", ()) + titles
        facets |= told
        sources |= dict.fromkeys(told, publication.source)
        if not voice.is_merged(soc):
            codes |= publication[code].codes
    related: Sequence[RelatedOccupation] = facets.pop("related", ())
    facets["alternate_titles"] = tuple(dict.fromkeys(titles))
    _, first, code = heard[0]
    career = Career(
        first[code].title,
        slug=slugs[soc],
        codes=codes,
        related=relate(related, related_slugs, slugs[soc], make),
        sources=dict.fromkeys([publication.source for _, publication, _ in heard]),
        aspect_sources=cite(facets, sources),
        **facets,
    )
    return career, len(related)
