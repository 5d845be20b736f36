"""Many careers: an immutable mapping of slugs to careers, read from JSON and written to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import combinations, islice
from typing import TYPE_CHECKING, Any, Self, TypeVar, Unpack, overload

import attrs

from careercompare.catalog.checks import (
    check_count,
    check_house_style,
    check_text,
    index_careers,
    take_careers,
)
from careercompare.catalog.stored import Stored
from careercompare.comparison import Comparison, compare
from careercompare.errors import UnknownCareer, name_key, sealed
from careercompare.model import Career
from careercompare.words import HouseStyle

if TYPE_CHECKING:  # a catalog costs nothing of what finds, relates or ranks before it is asked
    from careercompare.catalog.bridges import Bridge
    from careercompare.catalog.calling import NameIndex
    from careercompare.catalog.finder import Finder
    from careercompare.catalog.matching import Match
    from careercompare.catalog.relatedness import Related, Relatedness
    from careercompare.catalog.results import Results
    from careercompare.l10n import Localizer
    from careercompare.model import Source
    from careercompare.options import ComparisonOptions
    from careercompare.presentation import Presentation
    from careercompare.ranking import Ranking, RankingOptions, WeightLike

T = TypeVar("T")


@sealed
@attrs.frozen(repr=False, eq=False)
class Catalog(Stored):
    """Careers by their slugs, in order; a change is a new catalog.

    *house_style* belongs to whoever publishes these careers: `compare` and `rank` of the catalog
    use it. None stands for the neutral one. The careers may be given by their slugs as well, as
    another catalog has them: ``attrs.evolve(catalog, house_style=None)``.

    Two careers of one slug raise `InvalidCareer`, a slug that is not there `UnknownCareer`. Two
    catalogs are equal where their careers are, in the same order, in which they are written, and
    their house styles; any other mapping is equal that holds the same careers.

    >>> Catalog.sample()["mlops-engineer"].title
    'MLOps Engineer'
    """

    _by_slug: Mapping[str, Career] = attrs.field(factory=dict[str, Career], converter=index_careers)
    house_style: HouseStyle | None = attrs.field(
        default=None, kw_only=True, validator=check_house_style
    )

    @classmethod
    def _of(cls, careers: Iterable[Career], house_style: HouseStyle | None = None) -> Self:
        return cls(careers, house_style=house_style)

    def with_careers(self, *careers: Career) -> Catalog:
        """Return a catalog with *careers* added; one of a slug that is there takes its place.

        Two new careers of one slug raise `InvalidCareer`.
        """
        changed = {**self._by_slug, **index_careers(careers)}
        return Catalog(changed.values(), house_style=self.house_style)

    def combine(self, *others: Mapping[str, Career]) -> Catalog:
        """Return a catalog with the careers of this one and of *others*, each once.

        It keeps the house style of this one.
        Unlike careers of one slug raise `InvalidCareer`, which names both and what differs.

        >>> baker = Catalog([Career("Baker", skills=["Dough"])])
        >>> list(baker.combine(Catalog.sample()))[:2]
        ['baker', 'machine-learning-engineer-ai-specialist']
        """
        from careercompare.catalog.contents import combine_careers

        return Catalog(combine_careers(self, *others), house_style=self.house_style)

    def pairs(self) -> Iterator[tuple[Career, Career]]:
        """Yield every two careers once, in the order of the catalog.

        >>> cooks = Catalog([Career("Baker"), Career("Cook"), Career("Confectioner")])
        >>> [f"{one.title} and {other.title}" for one, other in cooks.pairs()]
        ['Baker and Cook', 'Baker and Confectioner', 'Cook and Confectioner']
        """
        return combinations(self.values(), 2)

    @property
    def sources(self) -> tuple[Source, ...]:
        """The publications that figures and words were taken from, each once, in order of use.

        >>> Catalog.official().sources[0].title
        'Occupational Employment and Wage Statistics, May 2025'
        """
        from careercompare.catalog.contents import list_sources

        return list_sources(self.values())

    def find(self, words: str) -> Results[Match]:
        """Return the careers that these words may mean, the best first; () where none does.

        Titles, alternate titles, codes and slugs are searched; all words must stand in one of
        them. Case, accents and punctuation do not count, a word may be cut short or abbreviated,
        and where nothing is found a near spelling will do, or one word less of three or more. A
        word counts once, and more than 16 are found only where they are all of a text. What an
        English title names goes before what it only mentions, a common career before a rare one.
        Each `Match` tells why it is there.

        >>> for match in Catalog.sample().find("ml engineer"):
        ...     print(match.score, match.career.title)
        0.925 Machine Learning Engineer / AI Specialist
        0.83 MLOps Engineer
        """
        from careercompare.catalog.results import Results

        check_text("words", words, "Write what you look for: find('nurse').")
        return Results(self._finder.find(words))

    def called(self, name: str) -> tuple[Career, ...]:
        """Return the careers of exactly that name, more than one where they share it.

        () is none: nothing is guessed, as `find` does. A slug goes before a title, that before a
        code, a title in singular or plural and an alternate title, in this order. Case, accents and
        punctuation do not count. An English title that names several things is called by each.

        >>> official = Catalog.official()
        >>> for name in ("Registered Nurses", "29-1141", "registered nurse", "RN", "waitress"):
        ...     print([career.slug for career in official.called(name)])
        ['registered-nurses']
        ['registered-nurses']
        ['registered-nurses']
        ['registered-nurses']
        ['waiters-and-waitresses']
        """
        check_text("name", name, "Write what it is called: called('Registered Nurses').")
        return (self[name],) if name in self else self._names.find(name)

    def related(self, career: Career | str, n: int = 5) -> Results[Related]:
        """Return the *n* careers that are most related to one, or to that of a slug.

        Careers that a publication relates, either way, come first, tier by tier; then those that
        share a skill or the field, by a score of these and of how close their pay is. `Related`
        tells what each rests on.

        >>> (closest,) = Catalog.sample().related("mlops-engineer", n=1)
        >>> closest.score, closest.shared_skills
        (0.41, ('Coding', 'Cloud', 'Problem Solving'))
        """
        from careercompare.catalog.results import Results

        check_count(n)
        (known,) = take_careers(self, (career,))
        return Results(self._relatedness.rank(known, n))

    def related_comparisons(
        self, *careers: Career | str, n: int = 4
    ) -> tuple[tuple[Career, Career], ...]:
        """Return up to *n* further comparisons for a page that compares *careers*.

        Each is one of *careers* beside one that is `related` to it, in turns, the closest first;
        none is the page itself, and none is there twice. Pass them on where they are wanted:
        ``catalog.compare(a, b, related=catalog.related_comparisons(a, b))``.
        """
        check_count(n)
        return self._relatedness.pair(take_careers(self, careers), n)

    def bridges(self, start: Career | str, goal: Career | str, n: int = 5) -> Results[Bridge]:
        """Return *n* careers by way of which one gets from one to another, the best first.

        A bridge shares a skill with each, or a publication relates the two. One that none relates
        to either side is in the field of one of them, where its own is known. Where levels of
        skills are known it is closer to both than these are to each other, unless publications
        relate it to both: these come first. `Bridge` tells what it rests on, and where it stands in
        pay; () where there is none. The same career twice raises `InvalidOption`.

        >>> Catalog.sample().bridges("accountant", "market-research-analyst")
        (<Bridge 'Financial Analyst': 0.275>,)
        """
        from careercompare.catalog.bridges import find_bridges
        from careercompare.catalog.results import Results

        check_count(n)
        return Results(find_bridges(self._relatedness, take_careers(self, (start, goal)), n))

    def compare(self, *careers: Career | str, **options: Unpack[ComparisonOptions]) -> Comparison:
        """Compare careers, or those of these slugs, in the catalog's own house style.

        *options* are those of `compare`, a *house_style* for this comparison among them.

        >>> print(Catalog.sample().compare("mlops-engineer", "mlops-enginer"))
        Traceback (most recent call last):
            ...
        careercompare.errors.UnknownCareer: no career named 'mlops-enginer'. Did you mean \
'mlops-engineer'?
        """
        options.setdefault("house_style", self.house_style)
        return compare(*take_careers(self, careers), **options)

    def rank(
        self,
        careers: Iterable[Career | str],
        weights: Mapping[str, WeightLike],
        **options: Unpack[RankingOptions],
    ) -> Ranking:
        """Rank careers, or those of these slugs, in the catalog's own house style.

        *weights* and *options* are those of `rank`.

        >>> sample = Catalog.sample()
        >>> ranking = sample.rank(["plumber", "mlops-engineer"], {"salary.median": 1})
        >>> [career.title for career in ranking.first]
        ['MLOps Engineer']
        """
        from careercompare.ranking import rank

        options.setdefault("house_style", self.house_style)
        return rank(take_careers(self, careers), weights, **options)

    def _present(self, localizer: Localizer) -> Presentation:
        from careercompare.presentation import MOST_LISTED, Listed, present_list

        shown = list(islice(self.values(), MOST_LISTED))
        aspects = ("salary", "outlook", "education")
        listed = Listed(shown, len(self), aspects, sources=self.sources)
        return present_list(listed, localizer, self.house_style or HouseStyle())

    @cached_property
    def _finder(self) -> Finder:
        from careercompare.catalog.finder import Finder

        return Finder(self.values())

    @cached_property
    def _names(self) -> NameIndex:
        from careercompare.catalog.calling import NameIndex

        return NameIndex(self.values())

    @cached_property
    def _relatedness(self) -> Relatedness:
        from careercompare.catalog.relatedness import Relatedness

        return Relatedness(self.values())

    @overload
    def get(self, slug: str, /) -> Career | None: ...
    @overload
    def get(self, slug: str, /, default: Career | T) -> Career | T: ...
    def get(self, slug: str, /, default: Any = None) -> Any:
        """Return the career of that slug, or *default*, without a search for near ones."""
        try:
            return self._by_slug.get(slug, default)
        except TypeError:  # of what no mapping can be asked for
            return default

    def __getitem__(self, slug: str) -> Career:
        try:
            return self._by_slug[slug]
        except (KeyError, TypeError):  # the latter of what no mapping can be asked for
            from careercompare.catalog.contents import suggest_slugs

            raise UnknownCareer(slug, suggest_slugs(self, name_key(slug))) from None

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Catalog):
            is_one = self.house_style == other.house_style
            return is_one and list(self.values()) == list(other.values())
        return super().__eq__(other)

    __hash__ = None  # type: ignore[assignment]  # what equals a dict cannot be hashed

    def __contains__(self, slug: object) -> bool:
        return slug in self._by_slug

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_slug)

    def __len__(self) -> int:
        return len(self._by_slug)

    def __repr__(self) -> str:
        return f"<Catalog ({len(self)} careers)>"
