"""A career, as far as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from careercompare.errors import InvalidCareer, quote, sealed
from careercompare.model.checks import (
    check_language,
    check_text,
    holds,
    holds_if_known,
    member,
    members,
    refuse,
    texts,
    to_choice,
    to_tuple,
)
from careercompare.model.levels import Education, EducationLevel, Scale, check_education
from careercompare.model.mappings import Codes
from careercompare.model.outlook import Outlook
from careercompare.model.relation import Relation
from careercompare.model.salary import Salary
from careercompare.model.skills import skill_key
from careercompare.model.source import Source
from careercompare.model.web import check_slug, check_url, make_slug


def _to_texts(value: Iterable[str]) -> tuple[str, ...]:
    return to_tuple(value)


def _to_sources(value: Iterable[Source]) -> tuple[Source, ...]:
    return to_tuple(value)


def _to_relations(value: Iterable[Relation]) -> tuple[Relation, ...]:
    return to_tuple(value)


def _to_codes(value: Mapping[str, str]) -> Codes:
    return value if isinstance(value, Codes) else Codes(value)


def _to_education(value: Education | str) -> Education:
    return value if isinstance(value, Scale) else to_choice(value, EducationLevel)


def _slug_from_title(career: Career) -> str:
    check_text(career.title, "title")
    return make_slug(career.title)


@sealed
@attrs.frozen(repr=False)
class CareerName:
    """What it takes to name a career and to link to it: its title, slug and language."""

    title: str = attrs.field(validator=holds(check_text))
    slug: str = attrs.field(validator=holds(check_slug))
    language: str = attrs.field(validator=holds(check_language))

    def __repr__(self) -> str:
        return f"<CareerName {quote(self.title)}>"


@sealed
@attrs.frozen(repr=False)
class Career:
    """A career, as far as it is known; only *title* is required.

    None and ``()`` mean *not known*, never 0 and never nothing. Lists are kept as tuples.

    - *education* is an `EducationLevel` or its word, or a step of a `Scale` of your own.
    - *slug* stands for the career in addresses; without one it is made from the title.
    - *skills*, *workplaces* and *routes* (ways into the career) are in order of importance; one
      skill in two spellings is refused.
    - *day_to_day* is a paragraph about the work, *guide_url* a web address to read more at.
    - *language* is the BCP 47 tag of the language in which all these words are written.
    - *codes* maps a scheme ("soc", "onet", "isco", "esco") to the career's code in it.
    - *sources* are the publications that the figures were taken from.
    - *alternate_titles* are other names of the career, by which it can be found.
    - *related* names careers that a publication calls related, the closest first.

    A value that cannot be raises `InvalidCareer`, which names its place and a remedy.

    >>> Career("MLOps Engineer", skills=["Coding", "Cloud"]).skills
    ('Coding', 'Cloud')
    >>> Career("MLOps Engineer").slug
    'mlops-engineer'
    """

    title: str = attrs.field(validator=holds(check_text))
    slug: str = attrs.field(
        default=attrs.Factory(_slug_from_title, takes_self=True),
        kw_only=True,
        validator=holds(check_slug),
    )
    salary: Salary | None = attrs.field(
        default=None, kw_only=True, validator=holds_if_known(member(Salary))
    )
    outlook: Outlook | None = attrs.field(
        default=None, kw_only=True, validator=holds_if_known(member(Outlook))
    )
    education: Education | None = attrs.field(
        default=None,
        kw_only=True,
        converter=attrs.converters.optional(_to_education),
        validator=holds_if_known(check_education),
    )
    skills: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_texts, validator=holds(texts(skill_key))
    )
    workplaces: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_texts, validator=holds(texts())
    )
    day_to_day: str | None = attrs.field(
        default=None, kw_only=True, validator=holds_if_known(check_text)
    )
    routes: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_texts, validator=holds(texts())
    )
    guide_url: str | None = attrs.field(
        default=None, kw_only=True, validator=holds_if_known(check_url)
    )
    language: str = attrs.field(default="en", kw_only=True, validator=holds(check_language))
    codes: Codes = attrs.field(default=Codes({}), kw_only=True, converter=_to_codes)
    sources: tuple[Source, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_sources, validator=holds(members(Source, "sources"))
    )
    alternate_titles: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_texts, validator=holds(texts())
    )
    related: tuple[Relation, ...] = attrs.field(
        default=(),
        kw_only=True,
        converter=_to_relations,
        validator=holds(members(Relation, "relations")),
    )

    def __repr__(self) -> str:
        return f"<Career {quote(self.title)}>"

    @property
    def name(self) -> CareerName:
        """The title with what it takes to link to it."""
        return CareerName(self.title, self.slug, self.language)


def check_careers(careers: tuple[Career, ...]) -> None:
    """Refuse what cannot be compared: fewer than two careers, or two of one slug."""
    places: dict[str, int] = {}
    for place, career in enumerate(careers):
        given: object = career
        if not isinstance(given, Career):
            remedy = "Look it up in a catalog, or write Career(…)."
            if isinstance(given, list | tuple):
                remedy = "Put a star before a list: compare(*careers)."
            refuse(f"careers[{place}]", given, "a Career", remedy)
        if career.slug in places:
            expected = f"a slug unlike that of careers[{places[career.slug]}]"
            remedy = "Compare unlike careers, or give one of them a slug of its own."
            raise InvalidCareer(f"careers[{place}].slug", career.slug, expected, remedy)
        places[career.slug] = place
    if len(careers) < 2:
        refuse("careers", len(careers), "two or more careers", "Pass another career.")
