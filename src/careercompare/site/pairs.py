"""Which careers are compared with which: all, those that somebody names, or those related."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import TypeAlias, cast

from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption, is_many, is_whole
from careercompare.model import Career

Pair: TypeAlias = tuple[Career | str, Career | str]
"""Two careers of a catalog, each by itself or by its slug."""


def pair_related(catalog: Catalog, n: int) -> Iterator[tuple[Career, Career]]:
    """Yield each career of a catalog with the *n* that are most related to it, each pair once.

    They are for the *pairs* of a site where all would be too many: of 10,000 careers there are 50
    million, and at most 100,000 of each with its ten closest. `Catalog.related` says what is
    related to what; a career to which nothing is stands in no pair. Fewer than one raise
    `InvalidOption`.

    >>> catalog = Catalog.sample()
    >>> one, other = next(pair_related(catalog, 1))
    >>> one.title, other.title
    ('Machine Learning Engineer / AI Specialist', 'MLOps Engineer')
    >>> len(list(pair_related(catalog, 4))) < 28 * 27 // 2
    True
    """
    if not is_whole(n, 1):
        raise InvalidOption("n", n, "a number of careers from 1", "Give it as an int.")
    if not isinstance(cast("object", catalog), Catalog):
        raise InvalidOption("catalog", catalog, "a Catalog", "Make one: Catalog(careers).")
    return _pair(catalog, n)


def _pair(catalog: Catalog, n: int) -> Iterator[tuple[Career, Career]]:
    done: set[tuple[str, str]] = set()
    for career in catalog.values():
        for each in catalog.related(career, n):
            low, high = sorted((career.slug, each.career.slug))
            if (low, high) not in done:
                done.add((low, high))
                yield career, each.career


def take_pairs(
    careers: Sequence[Career], catalog: Catalog, pairs: Iterable[Pair] | None
) -> dict[int, tuple[int, ...]] | None:
    """Return with which careers behind it, by their places, each career is paired; None for all."""
    if pairs is None:
        return None
    places = {career.slug: place for place, career in enumerate(careers)}
    found: dict[int, set[int]] = {}
    for at, pair in enumerate(_take_many(pairs)):
        slugs = [_read_slug(each) for each in pair] if _is_pair(pair) else []
        both = sorted({places[catalog[slug].slug] for slug in slugs})
        if len(both) != 2:
            remedy = "Name two careers: ('plumber', 'chef')."
            raise InvalidOption(f"pairs[{at}]", pair, "two careers", remedy)
        found.setdefault(both[0], set()).add(both[1])
    return {place: tuple(sorted(found[place])) for place in sorted(found)}


def _take_many(pairs: Iterable[Pair]) -> Iterable[Pair]:
    if isinstance(pairs, set | frozenset):  # their order does not matter
        return pairs
    if isinstance(cast("object", pairs), Mapping) or not is_many(pairs):
        remedy = "Write [('plumber', 'chef')], or None for all there are."
        raise InvalidOption("pairs", pairs, "pairs of careers", remedy)
    return pairs


def _is_pair(pair: object) -> bool:
    if not isinstance(pair, Sequence) or isinstance(pair, str):
        return False
    given = cast("Sequence[object]", pair)
    return len(given) == 2 and all(isinstance(each, Career | str) for each in given)


def _read_slug(career: Career | str) -> str:
    return career if isinstance(career, str) else career.slug
