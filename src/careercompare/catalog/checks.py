"""Refuses what a catalog cannot do anything with."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

import attrs

from careercompare.errors import InvalidCareer, InvalidOption, check_many, is_whole, show
from careercompare.model import Career
from careercompare.words import HouseStyle, Validator, of_kind, satisfies

OWN_SLUG = "Give one of the two careers a slug of its own."
_READ_DATA = "Make one, Career('…'), or read dicts with Catalog.from_records."

a_career: Validator = of_kind(Career, _READ_DATA)
a_share: Validator = satisfies(
    lambda value: isinstance(value, int | float) and 0 <= value <= 1,
    "a number from 0 to 1",
    "Give a part of the whole.",
)


def index_careers(careers: Iterable[Career] | Mapping[str, Career]) -> Mapping[str, Career]:
    """Return *careers* by their slugs; what is none, or a second one of a slug, is refused."""
    by_slug: dict[str, Career] = {}
    check_many("careers", careers, "many careers", "Put them into a list.")
    for place, career in enumerate(_take_values(careers)):
        if not isinstance(cast("object", career), Career):
            raise InvalidCareer(f"careers[{place}]", career, "a Career", _READ_DATA)
        if (first := by_slug.setdefault(career.slug, career)) is not career:
            expected = f"a slug unlike that of {first.title!r}"
            raise InvalidCareer(f"careers[{place}].slug", career.slug, expected, OWN_SLUG)
    return by_slug


def _take_values(careers: Iterable[Career] | Mapping[str, Career]) -> Iterable[Career]:
    """Return careers that are given by their slugs, as a catalog holds them, without these."""
    if not isinstance(careers, Mapping):
        return careers
    by_slug = cast("Mapping[str, Career]", careers)
    for slug, career in by_slug.items():
        if isinstance(cast("object", career), Career) and slug != career.slug:
            remedy = "Give a list, or each career by its slug."
            raise InvalidCareer(f"careers[{show(slug)}]", slug, f"{career.slug!r}", remedy)
    return by_slug.values()


def check_house_style(
    _: object, __: attrs.Attribute[HouseStyle | None], value: HouseStyle | None
) -> None:
    """Refuse what is neither a house style nor None."""
    if value is not None and not isinstance(cast("object", value), HouseStyle):
        raise InvalidOption("house_style", value, "a HouseStyle", "Leave it out for a neutral one.")


def check_count(n: int) -> None:
    """Refuse to look for fewer than none, and an answer of yes or no for how many."""
    if not is_whole(n, 0):
        raise InvalidOption("n", n, "a whole number of at least 0", "Say how many you want.")


def check_text(path: str, text: str, remedy: str) -> None:
    """Refuse to look for what is no text."""
    if not isinstance(cast("object", text), str):
        raise InvalidOption(path, text, "a text", remedy)


def take_careers(catalog: Mapping[str, Career], careers: Iterable[Career | str]) -> list[Career]:
    """Return *careers*, those that are given by their slugs out of the catalog."""
    found: list[Career] = []
    if not isinstance(careers, set | frozenset):  # only a ranking takes them
        check_many("careers", careers, "slugs or careers", "Put them into a list.")
    for place, each in enumerate(careers):
        if not isinstance(cast("object", each), Career | str):
            remedy = "Give each by its slug; a list of them with a star: compare(*slugs)."
            raise InvalidOption(f"careers[{place}]", each, "a slug or a Career", remedy)
        found.append(catalog[each] if isinstance(each, str) else each)
    return found
