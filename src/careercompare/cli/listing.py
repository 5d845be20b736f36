"""``careercompare list`` and ``careercompare sources``: what a catalog holds, and where from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from careercompare.catalog import Catalog
from careercompare.errors import UnknownCareer
from careercompare.model import Source


def list_careers(catalog: Catalog, words: Sequence[str]) -> str:
    """Return slugs and titles: of all careers, or of those that the *words* may mean, best first.

    Where they mean none, `UnknownCareer` is raised.
    """
    careers = [*catalog.values()]
    if words:
        asked = " ".join(words)
        careers = [match.career for match in catalog.find(asked)]
        if not careers:
            raise UnknownCareer(asked, ())
    width = max((len(career.slug) for career in careers), default=0)
    return "".join(f"{career.slug:<{width}}  {career.name}\n" for career in careers)


def list_sources(catalog: Catalog) -> str:
    """Return the publications that the careers are taken from, with dates and terms."""
    return "\n".join("".join(f"{line}\n" for line in _tell(each)) for each in catalog.sources)


def _tell(source: Source) -> Iterator[str]:
    yield source.title
    known = (source.publisher, source.published, source.license, source.attribution, source.url)
    yield from (f"    {each}" for each in known if each is not None)
