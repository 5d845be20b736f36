"""Which careers are related, and why: what publications say, else skills, field and pay."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from heapq import nlargest, nsmallest

import attrs
from attrs.validators import optional

from careercompare.catalog.checks import a_career, a_share
from careercompare.catalog.overlap import Overlap
from careercompare.catalog.results import Result
from careercompare.catalog.traits import Traits, read_traits
from careercompare.errors import sealed
from careercompare.model import Career, Money
from careercompare.rules import find_unlike
from careercompare.words import each_of_kind

_SKILLS_WEIGHT, _FIELD_WEIGHT, _PAY_WEIGHT = 0.5, 0.3, 0.2
_DIGITS = 3
_ROUNDED = 10**-_DIGITS

# So many times as many as are asked for are weighed first, to see how close the nearest are.
_TRIED = 4


@sealed
@attrs.frozen(repr=False)
class Related(Result):
    """A career that is related to another one, and what that rests on.

    *tier* is what a publication says, 1 for the closest, or None where none names the two;
    *reverse* tells that it is said only by this *career* of the other one, since a relation holds
    both ways. The rest is what the two careers show: *skills* is the share of all their skills
    that both have, *shared_skills* are those in the spelling of this career, *field* is 1 where
    both codes are of one SOC major group and 0 where not, and *pay* is the lower typical pay as a
    share of the higher one. Each is from 0 to 1, or None where it is not known for one of the two
    or cannot be compared.

    >>> from careercompare import Catalog
    >>> related = Catalog.official().related("registered-nurses")[0]
    >>> related.career.title, related.tier, related.shared_skills[:2]
    ('Nurse Practitioners', 1, ('Reading Comprehension', 'Active Listening'))
    """

    career: Career = attrs.field(validator=a_career)
    tier: int | None = None
    reverse: bool = False
    skills: float | None = attrs.field(default=None, validator=optional(a_share))
    shared_skills: tuple[str, ...] = attrs.field(
        default=(), validator=each_of_kind(str, "Name each skill that both have.")
    )
    field: float | None = attrs.field(default=None, validator=optional(a_share))
    pay: float | None = attrs.field(default=None, validator=optional(a_share))

    @property
    def score(self) -> float:
        """The sum of half of *skills*, 0.3 of *field* and 0.2 of *pay*; not known adds nothing.

        Published relations come first, whatever their score.
        """
        return _add(self.skills, self.field, self.pay)

    def __repr__(self) -> str:
        said = "" if self.tier is None else f", tier {self.tier}"
        return f"<Related {str(self.career.name)!r}: {self.score}{said}>"


class Relatedness:
    """Careers, ready to be asked which of them are related to one.

    What was ranked is kept, for each career the longest list that was asked for.
    """

    def __init__(self, careers: Iterable[Career]) -> None:
        self.traits: dict[str, Traits] = {each.slug: read_traits(each) for each in careers}
        self._every: tuple[Traits, ...] = tuple(self.traits.values())
        self._called = _index([each.slugs for each in self._every])
        self._naming = _index([each.tiers for each in self._every])
        self._overlap = Overlap([each.skills for each in self._every])
        self._ranked: dict[str, tuple[int, tuple[Related, ...]]] = {}

    def rank(self, career: Career, n: int) -> tuple[Related, ...]:
        """Return the *n* careers that are most related to *career*, the closest first.

        Published relations come first, in one tier those of the career itself before the reverse
        ones. Then come careers that share a skill or the field, by their score: like pay alone
        does not make two careers related.
        """
        traits = self.read(career)
        if traits is not self.traits.get(career.slug):
            return self._rank(traits, n)
        asked, ranked = self._ranked.get(career.slug, (-1, ()))
        if n > asked:
            ranked = self._rank(traits, n)
            self._ranked[career.slug] = n, ranked
        return ranked[:n]

    def pair(self, careers: Sequence[Career], n: int) -> tuple[tuple[Career, Career], ...]:
        """Return up to *n* pairs of one of *careers* and one related to it, in turns."""
        page = frozenset(career.slug for career in careers)
        found: dict[frozenset[str], tuple[Career, Career]] = {}
        # A pair is left out where it is the page, or where another career has brought it already.
        for pair in self._take_turns(careers, n + len(careers)):
            if len(found) == n:  # so that of many careers few are ever ranked
                break
            slugs = frozenset(each.slug for each in pair)
            if slugs != page:
                found.setdefault(slugs, pair)
        return tuple(found.values())

    def _take_turns(self, careers: Sequence[Career], n: int) -> Iterator[tuple[Career, Career]]:
        """Yield *careers* in turns, each with the next of the *n* that are most related to it."""

        def follow(career: Career) -> Iterator[tuple[Career, Career]]:
            for related in self.rank(career, n):
                yield career, related.career

        waiting = list(map(follow, careers))
        while waiting:
            left: list[Iterator[tuple[Career, Career]]] = []
            for each in waiting:
                pair = next(each, None)
                if pair is not None:
                    left.append(each)
                    yield pair
            waiting = left

    def read(self, career: Career) -> Traits:
        """Return the traits of *career*, which are kept where it is one of these careers."""
        traits = self.traits.get(career.slug)
        return traits if traits is not None and traits.career is career else read_traits(career)

    def _rank(self, traits: Traits, n: int) -> tuple[Related, ...]:
        # The career itself, or the same one at another place, is related in no way that matters.
        itself = {
            place
            for place in self._called.get(traits.slugs[-1], ())
            if self._every[place].slugs[-1] == traits.slugs[-1]
        }
        published = self._find_published(traits, itself)
        nearest = self._find_nearest(traits, n - len(published), itself.union(published))
        # A page shows a few of thousands, which alone are told in full.
        found = [*published, *nearest][:n]
        return tuple([relate(traits, self._every[place]) for place in found])

    def _find_published(self, traits: Traits, itself: Collection[int]) -> list[int]:
        """Return the places of those that publications relate to a career, the closest first."""
        said = {slug: place for place, slug in enumerate(traits.tiers)}
        named = {place for slug in traits.tiers for place in self._called.get(slug, ())}
        naming = {place for slug in traits.slugs for place in self._naming.get(slug, ())}
        found: list[tuple[int, bool, int, int]] = []
        for place in named | naming:
            other = self._every[place]
            tier, reverse = find_tier(traits, other)
            if tier is not None and place not in itself:
                at = _look_up(said, other)
                found.append((tier, reverse, place if at is None else at, place))
        return [place for *_, place in sorted(found)]

    def _find_nearest(self, traits: Traits, n: int, without: Collection[int]) -> list[int]:
        """Return the places of the *n* others with the highest scores, the highest first."""
        if n <= 0:
            return []
        own, field, shared = len(traits.skills), traits.field, self._overlap.count(traits.skills)
        sure = [
            (count and _SKILLS_WEIGHT * count / (own + len(other.skills) - count))
            + (_FIELD_WEIGHT if field and field == other.field else 0)
            for count, other in zip(shared, self._every, strict=True)
        ]
        for place in without:
            sure[place] = 0

        def score(place: int) -> float:
            return _weigh(traits, self._every[place], shared[place])

        others = [place for place, each in enumerate(sure) if each > 0]
        # Whoever is further behind than pay can make up for is none of the nearest.
        tried = nlargest(_TRIED * n, others, key=sure.__getitem__)
        enough = min(nlargest(n, map(score, tried)), default=0) - _PAY_WEIGHT - _ROUNDED
        likely = [place for place in others if sure[place] >= enough]
        return nsmallest(n, likely, key=lambda place: (-score(place), place))


def _index(named: Iterable[Iterable[str]]) -> dict[str, list[int]]:
    """Return the places at which each slug is *named*."""
    found: dict[str, list[int]] = {}
    for place, slugs in enumerate(named):
        for slug in slugs:
            found.setdefault(slug, []).append(place)
    return found


def relate(one: Traits, other: Traits) -> Related:
    """Return how *other* is related to *one*."""
    tier, reverse = find_tier(one, other)
    shared = tuple(skill for key, skill in other.skills.items() if key in one.skills)
    skills = _compare_skills(one, other, len(shared))
    field = _compare_fields(one, other)
    return Related(other.career, tier, reverse, skills, shared, field, _compare_pay(one, other))


def _weigh(one: Traits, other: Traits, shared: int) -> float:
    """Return the score of two careers that share so many skills."""
    skills, field = _compare_skills(one, other, shared), _compare_fields(one, other)
    return _add(skills, field, _compare_pay(one, other))


def _add(skills: float | None, field: float | None, pay: float | None) -> float:
    parts = (skills or 0) * _SKILLS_WEIGHT + (field or 0) * _FIELD_WEIGHT
    return round(parts + (pay or 0) * _PAY_WEIGHT, _DIGITS)


def _compare_skills(one: Traits, other: Traits, shared: int) -> float | None:
    own, theirs = len(one.skills), len(other.skills)
    return shared / (own + theirs - shared) if own and theirs else None


def _compare_fields(one: Traits, other: Traits) -> float | None:
    return float(one.field == other.field) if one.field and other.field else None


def find_tier(one: Traits, other: Traits) -> tuple[int | None, bool]:
    """Return the tier of what is published of the two, and whether only *other* says it."""
    if not one.tiers and not other.tiers:
        return None, False
    own, theirs = _look_up(one.tiers, other), _look_up(other.tiers, one)
    reverse = theirs is not None and (own is None or theirs < own)
    return theirs if reverse else own, reverse


def _look_up(by_slug: Mapping[str, int], traits: Traits) -> int | None:
    """Return what stands for a career at its place, or else for the same career anywhere."""
    return next((by_slug[slug] for slug in traits.slugs if slug in by_slug), None)


def _compare_pay(one: Traits, other: Traits) -> float | None:
    """Return the lower amount as a share of the higher, where the two are alike and certain."""
    low, high = one.amount, other.amount
    if low is None or high is None:
        return None
    if one.qualities != other.qualities and not _are_alike(one.pay, other.pay):
        return None
    if low > high:
        low, high = high, low
    return low / high if high else 1.0


def _are_alike(one: Money | None, other: Money | None) -> bool:
    return one is not None and other is not None and find_unlike([one, other]) is None
