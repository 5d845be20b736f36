"""Refuses what a catalog cannot do anything with."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, cast

import attrs

from careercompare.errors import InvalidCareer, InvalidOption, find_close
from careercompare.model import Career
from careercompare.words import HouseStyle

if TYPE_CHECKING:
    from careercompare.catalog.matching import Match

_OWN_SLUG = "Give one of the two careers a slug of its own."
_SUGGESTED = 3
_LONGEST_ASKED = 200  # a longer slug is no slip of the pen, and finding near ones takes its square
_READ_DATA = "Make one, Career('…'), or read data with Catalog.loads."


def index_careers(careers: Iterable[Career]) -> Mapping[str, Career]:
    """Return *careers* by their slugs; what is none, or a second one of a slug, is refused."""
    by_slug: dict[str, Career] = {}
    for place, career in enumerate(careers):
        if not isinstance(cast("object", career), Career):
            raise InvalidCareer(f"careers[{place}]", career, "a Career", _READ_DATA)
        if (first := by_slug.setdefault(career.slug, career)) is not career:
            expected = f"a slug unlike that of {first.title!r}"
            raise InvalidCareer(f"careers[{place}].slug", career.slug, expected, _OWN_SLUG)
    return by_slug


def check_house_style(
    _: object, __: attrs.Attribute[HouseStyle | None], value: HouseStyle | None
) -> None:
    """Refuse what is neither a house style nor None."""
    if value is not None and not isinstance(cast("object", value), HouseStyle):
        raise InvalidOption("house_style", value, "a HouseStyle", "Leave it out for a neutral one.")


def check_count(n: int) -> None:
    """Refuse to look for fewer than none."""
    if n < 0:
        raise InvalidOption("n", n, "a whole number of at least 0", "Say how many you want.")


def suggest(
    slug: str, known: Iterable[str], find: Callable[[str], Iterable[Match]]
) -> tuple[str, ...]:
    """Return slugs that may be meant by one that is not *known*: what it finds, or near ones."""
    if len(slug) > _LONGEST_ASKED:
        return ()
    found = [match.career.slug for match in islice(find(slug), _SUGGESTED)]
    return tuple(found or find_close(slug, known, _SUGGESTED, 0.5))


def take_careers(catalog: Mapping[str, Career], careers: Iterable[Career | str]) -> list[Career]:
    """Return *careers*, those that are given by their slugs out of the catalog."""
    found: list[Career] = []
    for place, each in enumerate(careers):
        if not isinstance(cast("object", each), Career | str):
            remedy = "Give each by its slug; a list of them with a star: compare(*slugs)."
            raise InvalidOption(f"careers[{place}]", each, "a slug or a Career", remedy)
        found.append(catalog[each] if isinstance(each, str) else each)
    return found


def combine_careers(catalogs: Iterable[Mapping[str, Career]]) -> Iterable[Career]:
    """Return the careers of all *catalogs*, each once; unlike ones of one slug are refused."""
    found: dict[str, Career] = {}
    for catalog in catalogs:
        for career in catalog.values():
            if (first := found.setdefault(career.slug, career)) != career:
                expected = f"one career, {first.title!r}"
                remedy = f"The two differ in {_name_differences(first, career)}. {_OWN_SLUG}"
                raise InvalidCareer(f"careers.{career.slug}", career.title, expected, remedy)
    return found.values()


def _name_differences(first: Career, second: Career) -> str:
    """Name the fields in which two careers differ."""
    names = [field.name for field in attrs.fields(Career)]
    return ", ".join(name for name in names if getattr(first, name) != getattr(second, name))
