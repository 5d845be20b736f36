"""A publication as a value: its occupations by their codes, and what it tells of each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, Protocol, TypedDict, TypeVar, cast, final

import attrs
from attrs.validators import optional

from careercompare.errors import InvalidOption, check_many, find_close, is_many, is_whole, sealed
from careercompare.model import (
    Career,
    EducationLevel,
    Outlook,
    Relation,
    Salary,
    SkillRating,
    Source,
    make_slug,
    to_tuple,
)


def _check_code(_: object, __: object, code: Any) -> None:
    if not isinstance(code, str):
        raise InvalidOption("code", code, "a text", "Write the code as the publication has it.")


def _check_tier(_: object, __: object, tier: Any) -> None:
    if not is_whole(tier, 1, 9):
        remedy = "Count from 1 for the closest."
        raise InvalidOption("tier", tier, "a whole number from 1 to 9", remedy)


@sealed
@attrs.frozen
class RelatedOccupation:
    """A related occupation by its code in the publication; *tier* 1 is the closest, 9 the least.

    Anything else raises `InvalidOption`.

    >>> RelatedOccupation("27-2011.00", 2).tier
    2
    """

    code: str = attrs.field(validator=_check_code)
    tier: int = attrs.field(validator=_check_tier)


class Facets(TypedDict, total=False):
    """The facets of a `Career` that a publication tells; None and () say *not published*.

    *related* names occupations of the same publication by their codes there.
    """

    salary: Salary | None
    outlook: Outlook | None
    education: EducationLevel | None
    skills: tuple[str, ...]
    skill_ratings: tuple[SkillRating, ...]
    workplaces: tuple[str, ...]
    day_to_day: str | None
    routes: tuple[str, ...]
    alternate_titles: tuple[str, ...]
    related: tuple[RelatedOccupation, ...]


class Record(Protocol):
    """An occupation, as far as one publication knows it."""

    @property
    def title(self) -> str:
        """The occupation's title in the publication."""
        ...

    @property
    def soc(self) -> str:
        """The SOC code that the publication uses; the occupation may be only a part of it."""
        ...

    @property
    def codes(self) -> Mapping[str, str]:
        """The occupation's codes, by their schemes: "soc", "onet"."""
        ...


R = TypeVar("R", bound=Record)

_TEXTS = ("title", "soc")
_OF_ONE_VALUE = frozenset({"salary", "outlook", "education", "day_to_day"})


def check_source(_: object, __: object, source: Source) -> None:
    """Refuse what is no source."""
    if not isinstance(cast("object", source), Source):
        raise InvalidOption("source", source, "a Source", "Write Source('Survey 2025').")


def _check_function(_: object, field: attrs.Attribute[Any], function: object) -> None:
    if not callable(function):
        raise InvalidOption(
            str(field.alias), function, "a function", "Give one that takes a record."
        )


def _to_names(names: Iterable[str]) -> tuple[str, ...]:
    return to_tuple(names)


def _check_lacking(_: object, __: object, names: object) -> None:
    if not is_many(names) or not all(isinstance(each, str) for each in names):
        remedy = "Name each file: ('Job Titles',)."
        raise InvalidOption("lacking", names, "names of what is not there", remedy)


def _check_records(_: object, __: object, records: object) -> None:
    """Refuse what is no mapping of records, before a career is made of them."""
    remedy = "Give each record, by its code, a title, its soc and a mapping of its codes."
    if not isinstance(records, Mapping):
        raise InvalidOption("records", records, "a mapping of codes to records", remedy)
    for code, record in cast("Mapping[object, object]", records).items():
        texts = [getattr(record, name, None) for name in _TEXTS]
        if not all(isinstance(each, str) and each.strip() for each in texts) or not isinstance(
            getattr(record, "codes", None), Mapping
        ):
            raise InvalidOption(f"records[{code!r}]", record, "a record", remedy)


@sealed
@final
@attrs.frozen(repr=False, hash=False)
class Publication(Mapping[str, R]):
    """One release: its *records* by their codes, in its order, and the `Source` of all of them.

    *tell* says which facets of a career a record knows, and *merge*, where there is one, makes one
    record of several that another publication has together. *lacking* names the parts of the
    release that were not there to be read. A publication of your own is such a value too: `join`
    takes it as it takes ours. A record without a title, a SOC code or a mapping of its codes raises
    `InvalidOption`, and so does what is told where it is no mapping of `Facets`.

    >>> from types import SimpleNamespace
    >>> baker = SimpleNamespace(title="Bakers", soc="51-3011", codes={"soc": "51-3011"})
    >>> bread = Publication(
    ...     Source("Bread Survey 2025"), {"51-3011": baker}, lambda record: {"skills": ("Dough",)}
    ... )
    >>> bread
    <Bread Survey 2025: 1 occupation>
    >>> bread.careers()[0].skills
    ('Dough',)
    """

    source: Source = attrs.field(validator=check_source)
    _records: Mapping[str, R] = attrs.field(validator=_check_records)
    _tell: Callable[[R], Facets] = attrs.field(validator=_check_function)
    merge: Callable[[Sequence[R]], R] | None = attrs.field(
        default=None, validator=optional(_check_function)
    )
    lacking: tuple[str, ...] = attrs.field(
        default=(), converter=_to_names, validator=_check_lacking
    )

    def tell(self, code: str) -> Facets:
        """Return what is known of the occupation of that *code*; `KeyError` where there is none.

        Of a facet of many values that is not published it has ().
        """
        return _take_facets(self._tell(self._records[code]), f"tell(records[{code!r}])")

    def combine(self, codes: Sequence[str]) -> Publication[R]:
        """Return what *merge* makes of the records of these *codes*, with a source that names them.

        A publication that merges nothing raises `InvalidOption`.
        """
        if self.merge is None:
            expected = "a function that makes one record of several"
            raise InvalidOption("merge", None, expected, "Make the publication with one.")
        parts = [self[code] for code in codes]
        titles = "; ".join(part.title for part in parts)
        source = attrs.evolve(self.source, title=f"{self.source.title}: {titles}")
        return attrs.evolve(self, source=source, records={"+".join(codes): self.merge(parts)})

    def careers(self) -> tuple[Career, ...]:
        """Return each record as a career that knows what this publication alone says."""
        slugs = {code: make_slug(record.title) for code, record in self.items()}
        make = cache(Relation)
        careers: list[Career] = []
        for code, record in self.items():
            facets: dict[str, Any] = {**self.tell(code)}
            facets["related"] = relate(facets.get("related", ()), slugs, slugs[code], make)
            careers.append(
                Career(
                    record.title,
                    codes=record.codes,
                    sources=[self.source],
                    aspect_sources=cite(facets, dict.fromkeys(facets, self.source)),
                    **facets,
                )
            )
        return tuple(careers)

    def __getitem__(self, code: str) -> R:
        return self._records[code]

    def __iter__(self) -> Iterator[str]:
        return iter(self._records)

    def __len__(self) -> int:
        return len(self._records)

    def __repr__(self) -> str:
        return f"<{self.source.title}: {len(self)} occupation{'' if len(self) == 1 else 's'}>"


def _take_facets(told: object, path: str) -> Facets:
    """Return what a function of whoever made the publication tells, or refuse it."""
    if not isinstance(told, Mapping):
        remedy = "Return {} where nothing is told."
        raise InvalidOption(path, told, "facets by their names", remedy)
    facets: dict[str, Any] = {}
    for name, value in cast("Mapping[object, Any]", told).items():
        if not isinstance(name, str) or name not in Facets.__annotations__:
            near = find_close(name, Facets.__annotations__) or Facets.__annotations__
            raise InvalidOption(path, name, "the name of a facet", f"Tell {' or '.join(near)}.")
        facets[name] = value if name in _OF_ONE_VALUE else _take_values(value, f"{path}[{name!r}]")
    for each in facets.get("related", ()):
        if not isinstance(each, RelatedOccupation):
            remedy = "Write RelatedOccupation('35-2014', tier=1)."
            raise InvalidOption(f"{path}['related']", each, "a related occupation", remedy)
    return cast("Facets", facets)


def _take_values(values: Any, path: str) -> tuple[Any, ...]:
    if values is None:
        return ()
    check_many(path, values, "values in an order", "Put them into a tuple.")
    return tuple(values)


# Growth is a row of its own, which is read of the outlook.
_ASPECTS = {
    "salary": ("salary",),
    "outlook": ("outlook", "growth"),
    "education": ("education",),
    "skills": ("skills",),
    "skill_ratings": ("skill-ratings",),
    "workplaces": ("workplaces",),
    "day_to_day": ("day-to-day",),
    "routes": ("routes",),
}


def cite(facets: Mapping[str, Any], sources: Mapping[str, Source]) -> dict[str, Source]:
    """Return the sources of the rows of those *facets* that name none themselves."""
    return {
        aspect: sources[facet]
        for facet, aspects in _ASPECTS.items()
        for aspect in aspects
        if facets.get(facet) not in (None, ()) and getattr(facets[facet], "source", None) is None
    }


def relate(
    related: Iterable[RelatedOccupation],
    slugs: Mapping[str, str],
    own: str,
    make: Callable[[str, int], Relation],
) -> tuple[Relation, ...]:
    """Return relations to the careers that have one of these *slugs*, which are by code.

    Each career is there once, by the first that is said of it, and that of the *own* slug never.
    *make* is a cached `Relation`: few of them are unlike, and each checks itself when made.
    """
    found: dict[str, Relation] = {}
    for each in related:
        slug = slugs.get(each.code)
        if slug is not None and slug != own and slug not in found:
            found[slug] = make(slug, each.tier)
    return tuple(found.values())
