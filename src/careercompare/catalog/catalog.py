"""Many careers: an immutable mapping of slugs to careers, read from JSON and written to it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from itertools import combinations
from typing import TYPE_CHECKING, Any, TypeVar, overload

import attrs

from careercompare.catalog.checks import (
    check_count,
    check_house_style,
    index_careers,
    take_careers,
)
from careercompare.comparison import Comparison, compare
from careercompare.errors import UnknownCareer, sealed
from careercompare.model import Career
from careercompare.words import QOOLLEGE, HouseStyle

if TYPE_CHECKING:  # a catalog costs nothing of what finds, relates or ranks before it is asked
    from pathlib import Path

    from narwhals.typing import IntoDataFrame

    from careercompare.catalog.finder import Finder, Match
    from careercompare.catalog.relatedness import Related, Relatedness
    from careercompare.frames import Backend
    from careercompare.model import Source
    from careercompare.ranking import Ranking, WeightLike

T = TypeVar("T")


@sealed
@attrs.frozen(repr=False, eq=False)
class Catalog(Mapping[str, Career]):
    """Careers by their slugs, in order; a change is a new catalog.

    *house_style* belongs to whoever publishes these careers: `compare` and `rank` of the catalog
    use it. None stands for the neutral one.

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
    def sample(cls) -> Catalog:
        """Return the careers that come with the library, in the house style of their publisher.

        >>> Catalog.sample().house_style.publisher
        'Qoollege'
        """
        from careercompare.serialize import read_packaged

        return cls(read_packaged("sample.json"), house_style=QOOLLEGE)

    @classmethod
    def official(cls) -> Catalog:
        """Return the occupations of the United States, as its offices publish them.

        They come with the library, with pay, projections, entry education, skills, work, titles
        and relations. `sources` says of which releases and on which terms. Each call reads the
        file anew, a tenth of a second or two.

        >>> official = Catalog.official()
        >>> len(official), official["registered-nurses"].salary.median
        (830, Decimal('97550'))
        """
        from careercompare.serialize import read_packaged

        return cls(read_packaged("official.json"))

    @classmethod
    def load(cls, path: Path | str) -> Catalog:
        """Read a JSON file that `dump` wrote, or that was written by hand in its form.

        A file that is no such JSON raises `UnreadableData`, careers with problems
        `UnreadableCatalog`, which tells all of them. A file that cannot be opened raises the
        `OSError` that says why.
        """
        from careercompare.serialize import read_catalog, take_path

        path = take_path(path)
        careers, house_style = read_catalog(path.read_bytes(), path.name)
        return cls(careers, house_style=house_style)

    @classmethod
    def loads(cls, text: str | bytes | bytearray) -> Catalog:
        """Read JSON as `load` does; what is no text raises `InvalidOption`."""
        from careercompare.serialize import read_catalog

        careers, house_style = read_catalog(text, "catalog")
        return cls(careers, house_style=house_style)

    @classmethod
    def from_records(cls, records: Iterable[Mapping[str, Any]]) -> Catalog:
        """Make a catalog of mappings, each a career in the form that it has in JSON.

        Numbers may be of any kind that `Career` takes. Records with problems raise
        `UnreadableCatalog`, which tells all of them, each with its place: ``records[3].title``.

        >>> pay = {"low": None, "high": None, "median": 38_000, "currency": "USD"}
        >>> cooks = Catalog.from_records([{"title": "Cook", "salary": pay}, {"title": "Baker"}])
        >>> cooks["cook"].salary
        <Salary USD median 38,000 a year>
        """
        from careercompare.serialize import Place, read_records

        return cls(read_records(records, Place("data", "records")))

    @classmethod
    def from_frame(
        cls,
        frame: IntoDataFrame,
        columns: Mapping[str, str] | None = None,
        *,
        constants: Mapping[str, object] | None = None,
    ) -> Catalog:
        """Make a catalog of a data frame, a career of each row.

        *columns* maps places in a career to names of columns: ``{"title": "Job",
        "salary.low": "Min pay", "codes.soc": "SOC"}``; without it, columns are named by their
        places. *constants* are the same for every row, such as ``{"salary.currency": "USD"}``; a
        row that knows nothing else of the salary has none. Whatever a library puts where nothing
        is, blank text too, is *not known*. Lists stand as lists in a cell.

        Any library that narwhals knows will do: pandas, Polars, PyArrow and more. Rows with
        problems raise `UnreadableCatalog`, which tells all of them with their numbers from 0; a
        place or a column that does not exist raises `InvalidOption`. It needs the extra ``frames``.
        """
        from careercompare.frames import read_frame

        return cls(read_frame(frame, columns, constants))

    def to_frame(self, backend: Backend = "pandas") -> Any:
        """Return a data frame of *backend* with a row for each career, a column for each place.

        Columns are named as `from_frame` reads them, and those that no career has are left out.
        Numbers are whole or `Decimal`, never text; a published lower bound stands in a column of
        its own, such as ``salary.high.at_least``. Sources and relations are left out: `dumps`
        writes everything. It needs the extra ``frames`` and that library.
        """
        from careercompare.frames import write_frame

        return write_frame(self.values(), backend)

    def dump(self, path: Path | str) -> None:
        """Write the catalog as JSON, whole or not at all: a failure leaves the old file."""
        from careercompare.serialize import take_path, write_whole

        write_whole(take_path(path), self.dumps())

    def dumps(self) -> str:
        """Return the catalog as JSON, ending with a line break.

        >>> Catalog.loads(Catalog.sample().dumps()) == Catalog.sample()
        True
        """
        from careercompare.serialize import write_catalog

        return write_catalog(self.values(), self.house_style)

    @staticmethod
    def schema() -> dict[str, Any]:
        """Return the JSON Schema (draft 2020-12) of what `load` reads and `dump` writes.

        >>> Catalog.schema()["required"]
        ['version', 'careers']
        """
        from careercompare.serialize import read_schema

        return read_schema()

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

    def find(self, words: str) -> tuple[Match, ...]:
        """Return the careers that these words may mean, the best first; () where none does.

        Titles, alternate titles, codes and slugs are searched; all words must stand in one of
        them. Case, accents and punctuation do not count, a word may be cut short or abbreviated,
        and where nothing is found a near spelling will do. A word counts once, and more than 16
        are found only where they are all of a text. Each `Match` tells why it is there.

        >>> for match in Catalog.sample().find("ml engineer"):
        ...     print(match.score, match.career.title)
        0.851 Machine Learning Engineer / AI Specialist
        0.83 MLOps Engineer
        """
        return self._finder.find(words)

    def related(self, career: Career | str, n: int = 5) -> tuple[Related, ...]:
        """Return the *n* careers that are most related to one, or to that of a slug.

        Careers that a publication relates come first, tier by tier; a relation holds both ways.
        After them come careers that share a skill or the field, by a score of these and of how
        close their pay is. `Related` tells what each rests on.

        >>> (closest,) = Catalog.sample().related("mlops-engineer", n=1)
        >>> closest.score, closest.shared_skills
        (0.41, ('Coding', 'Cloud', 'Problem Solving'))
        """
        check_count(n)
        return self._relatedness.rank(self[career] if isinstance(career, str) else career, n)

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

    def compare(self, *careers: Career | str, **options: Any) -> Comparison:
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
        self, careers: Iterable[Career | str], weights: Mapping[str, WeightLike], **options: Any
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

    @cached_property
    def _finder(self) -> Finder:
        from careercompare.catalog.finder import Finder

        return Finder(self.values())

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
        return self._by_slug.get(slug, default)

    def __getitem__(self, slug: str) -> Career:
        try:
            return self._by_slug[slug]
        except KeyError:
            from careercompare.catalog.contents import suggest_slugs

            raise UnknownCareer(slug, suggest_slugs(self, str(slug))) from None

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
