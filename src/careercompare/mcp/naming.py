"""Careers by what people call them."""

from __future__ import annotations

from collections.abc import Iterable
from textwrap import shorten

from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption, UnknownCareer
from careercompare.mcp.arguments import check_length
from careercompare.model import Career, make_slug

# From here on all words of a title stand there, in singular or plural.
_SAME_TITLE = 0.99
_MOST_NEAR, _LONGEST_NAME = 5, 80


def find_career(catalog: Catalog, asked: str, place: str) -> Career:
    """Return the career that is *asked* for by slug, title, code or alternate title.

    Case and the plural of a title do not count, and of a title that names several, one will do. A
    title, code or slug goes before an alternate title. What several careers are called raises
    `InvalidOption` for that *place* in the call, what none is called `UnknownCareer`; both name
    near ones.
    """
    if asked in catalog:
        return catalog[asked]
    matches = catalog.find(check_length(asked, place))
    found = [each.career for each in matches if each.agreement >= _SAME_TITLE]
    if not found:
        same = make_slug(asked)
        found = [
            each.career for each in matches if same in map(make_slug, each.career.alternate_titles)
        ]
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownCareer(asked, tuple(each.career.slug for each in matches[:_MOST_NEAR]))
    few = ", ".join(
        f"{career.slug} ({shorten(str(career.name), _LONGEST_NAME, placeholder='…')})"
        for career in found[:_MOST_NEAR]
    )
    remedy = f"It may be {few}: give the slug of one."
    raise InvalidOption(place, asked, "what only one career is called", remedy)


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
