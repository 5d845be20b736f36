"""Which careers can be compared: two or more, no two of one slug, or in places that differ."""

from __future__ import annotations

from collections import Counter
from typing import cast

from careercompare.errors import InvalidCareer
from careercompare.model.career import Career
from careercompare.model.checks import refuse


def tell_apart(careers: tuple[Career, ...]) -> tuple[Career, ...]:
    """Return *careers*, those of one slug each at the place that it or its pay names.

    What cannot be compared raises `InvalidCareer`: fewer than two careers, or two of one slug
    that no place tells apart.

    >>> from careercompare.model import Salary
    >>> ohio = Career("Cook", salary=Salary(30_000, 60_000, "USD", place="Ohio"))
    >>> texas = Career("Cook", salary=Salary(28_000, 55_000, "USD", place="Texas"))
    >>> [career.slug for career in tell_apart((ohio, texas))]
    ['cook-ohio', 'cook-texas']
    """
    if _are_two(careers):
        return careers
    if all(isinstance(each, Career) for each in cast("tuple[object, ...]", careers)):
        counted = Counter([career.slug for career in careers])
        placed = [each.placed if counted[each.slug] > 1 else each for each in careers]
        if all(counted[each.slug] == 1 or each.place is not None for each in placed):
            careers = tuple(placed)
    check_careers(careers)
    return careers


def check_careers(careers: tuple[Career, ...]) -> None:
    """Refuse what cannot be compared: fewer than two careers, or two of one slug."""
    if _are_two(careers):
        return
    places: dict[str, int] = {}
    for place, career in enumerate(careers):
        given: object = career
        if isinstance(given, list | tuple):
            remedy = "Put a star before a list: compare(*careers)."
            refuse(f"careers[{place}]", given, "a Career", remedy)
        check_career(given, f"careers[{place}]")
        if career.slug in places:
            expected = f"a slug unlike that of careers[{places[career.slug]}]"
            remedy = "Compare unlike careers, say where each is, career.at('Texas'), or give one "
            remedy += "of them a slug of its own."
            raise InvalidCareer(f"careers[{place}].slug", career.slug, expected, remedy)
        places[career.slug] = place
    if len(careers) < 2:
        refuse("careers", len(careers), "two or more careers", "Pass another career.")


def check_career(given: object, path: str) -> None:
    """Refuse what is no career with `InvalidCareer`, which names the *path* to it.

    >>> check_career("Cook", "career")
    Traceback (most recent call last):
        ...
    careercompare.errors.InvalidCareer: career: expected a Career, got "Cook". Look it up in a \
catalog, or write Career(…).
    """
    if not isinstance(given, Career):
        refuse(path, given, "a Career", "Look it up in a catalog, or write Career(…).")


def _are_two(careers: tuple[Career, ...]) -> bool:
    """Tell at a glance whether they are two of unlike slugs, as nearly always."""
    are_two = len(careers) == 2 and type(careers[0]) is type(careers[1]) is Career
    return are_two and careers[0].slug != careers[1].slug
