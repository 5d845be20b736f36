"""What the careers of a catalog are together: combined, cited, and near to what was asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import chain
from typing import TYPE_CHECKING, cast

import attrs

from careercompare.catalog.checks import OWN_SLUG
from careercompare.catalog.matching import How
from careercompare.errors import InvalidCareer, InvalidOption, find_close
from careercompare.model import Career, Source

if TYPE_CHECKING:
    from careercompare.catalog.catalog import Catalog
    from careercompare.catalog.matching import Match

_SUGGESTED = 3
_LONGEST_ASKED = 200  # a longer slug is no slip of the pen, and finding near ones takes its square


def combine_careers(*catalogs: Mapping[str, Career]) -> Iterable[Career]:
    """Return the careers of all *catalogs*, each once; unlike ones of one slug are refused."""
    found: dict[str, Career] = {}
    for place, each in enumerate(catalogs[1:]):
        is_catalog = isinstance(cast("object", each), Mapping)
        if not is_catalog or not all(isinstance(career, Career) for career in each.values()):
            remedy = "Give each catalog by itself: one.combine(two, three)."
            raise InvalidOption(f"others[{place}]", each, "a catalog", remedy)
    for career in chain.from_iterable(each.values() for each in catalogs):
        if (first := found.setdefault(career.slug, career)) != career:
            expected = f"one career, {first.title!r}"
            names = (field.name for field in attrs.fields(Career))
            unlike = [name for name in names if getattr(first, name) != getattr(career, name)]
            remedy = f"The two differ in {', '.join(unlike)}. {OWN_SLUG}"
            raise InvalidCareer(f"careers.{career.slug}", career.title, expected, remedy)
    return found.values()


def list_sources(careers: Iterable[Career]) -> tuple[Source, ...]:
    """Return what *careers* name as a source, each once, in the order in which they do."""
    return tuple(dict.fromkeys(chain.from_iterable(map(_name_sources, careers))))


def _name_sources(career: Career) -> Iterator[Source]:
    yield from career.sources
    for figures in (career.salary, career.outlook):
        if figures is not None and figures.source is not None:
            yield figures.source
    yield from career.aspect_sources.values()


def suggest_slugs(catalog: Catalog, slug: str) -> tuple[str, ...]:
    """Return slugs of the *catalog* that may be meant by one that is not there, or none."""
    if len(slug) > _LONGEST_ASKED:
        return ()
    found = [match.career.slug for match in catalog.find(slug) if _may_be_meant(match)]
    return tuple(found[:_SUGGESTED] or find_close(slug, catalog, _SUGGESTED))


def _may_be_meant(match: Match) -> bool:
    """Tell whether a word is misspelled at most: nearly nobody gets its first letter wrong."""
    return all(each.how is not How.NEAR or each.found[0] == each.asked[0] for each in match.words)
