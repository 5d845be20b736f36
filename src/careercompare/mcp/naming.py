"""Careers by what people call them."""

from __future__ import annotations

from collections.abc import Iterable

from careercompare.catalog import Catalog, refuse_several
from careercompare.errors import InvalidOption
from careercompare.mcp.arguments import check_length
from careercompare.model import Career


def find_career(catalog: Catalog, asked: str, place: str) -> Career:
    """Return the career that is *asked* for, as `Catalog.called` finds it.

    What several careers are called raises `InvalidOption` for that *place* in the call, what none
    is called `UnknownCareer`; both name near ones.
    """
    if asked not in catalog:  # a slug may be longer
        check_length(asked, place)
    found = catalog.called(asked)
    if len(found) > 1:
        raise refuse_several(place, asked, found)
    return found[0] if found else catalog[asked]


def find_careers(catalog: Catalog, asked: Iterable[str]) -> list[Career]:
    """Return the careers that are *asked* for, each as `find_career` does, and none twice."""
    found: dict[str, int] = {}
    for at, each in enumerate(asked):
        slug = find_career(catalog, each, f"careers[{at}]").slug
        if (first := found.setdefault(slug, at)) != at:
            expected = f"another career than careers[{first}]"
            remedy = f"Both are {slug}: name each career once."
            raise InvalidOption(f"careers[{at}]", each, expected, remedy)
    return [catalog[slug] for slug in found]
