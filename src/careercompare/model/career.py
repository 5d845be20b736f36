"""A career, as far as it is known."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

import attrs

from careercompare.errors import InvalidCareer
from careercompare.model.checks import (
    check_language,
    check_member,
    check_text,
    check_texts,
    refuse,
    to_texts,
)
from careercompare.model.codes import Codes
from careercompare.model.levels import EducationLevel
from careercompare.model.outlook import Outlook
from careercompare.model.relation import Relation
from careercompare.model.salary import Salary
from careercompare.model.skills import skill_key
from careercompare.model.source import Source
from careercompare.model.web import check_slug, check_url, make_slug


def _to_skills(value: Iterable[str]) -> tuple[str, ...]:
    return to_texts(value, "skills")


def _to_workplaces(value: Iterable[str]) -> tuple[str, ...]:
    return to_texts(value, "workplaces")


def _to_routes(value: Iterable[str]) -> tuple[str, ...]:
    return to_texts(value, "routes")


def _to_codes(value: Mapping[str, str]) -> Codes:
    return value if isinstance(value, Codes) else Codes(value)


def _to_sources(value: Iterable[Source]) -> tuple[Source, ...]:
    if not isinstance(value, Iterable):
        refuse("sources", value, "a list of sources", "Put a single source into a list.")
    return tuple(value)


def _to_alternate_titles(value: Iterable[str]) -> tuple[str, ...]:
    return to_texts(value, "alternate_titles")


def _to_related(value: Iterable[Relation]) -> tuple[Relation, ...]:
    if not isinstance(value, Iterable):
        refuse("related", value, "a list of relations", "Put a single relation into a list.")
    return tuple(value)


def _slug_from_title(career: Career) -> str:
    check_text(career.title, "title")
    return make_slug(career.title)


def _check_title(_: object, __: object, value: str) -> None:
    check_text(value, "title")


def _check_slug(_: object, __: object, value: str) -> None:
    check_slug(value, "slug")


def _check_salary(_: object, __: object, value: Salary | None) -> None:
    if value is not None:
        check_member(value, Salary, "salary")


def _check_outlook(_: object, __: object, value: Outlook | None) -> None:
    if value is not None:
        check_member(value, Outlook, "outlook")


def _check_education(_: object, __: object, value: EducationLevel | None) -> None:
    if value is not None:
        check_member(value, EducationLevel, "education")


def _check_skills(_: object, __: object, value: tuple[str, ...]) -> None:
    check_texts(value, "skills", skill_key)


def _check_list(_: object, field: attrs.Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
    check_texts(value, field.name, str)


def _check_day_to_day(_: object, __: object, value: str | None) -> None:
    if value is not None:
        check_text(value, "day_to_day")


def _check_guide_url(_: object, __: object, value: str | None) -> None:
    if value is not None:
        check_url(value, "guide_url")


def _check_language(_: object, __: object, value: str) -> None:
    check_language(value, "language")


def _check_sources(_: object, __: object, value: tuple[Source, ...]) -> None:
    for place, source in enumerate(value):
        check_member(source, Source, f"sources[{place}]")


def _check_related(_: object, __: object, value: tuple[Relation, ...]) -> None:
    for place, relation in enumerate(value):
        check_member(relation, Relation, f"related[{place}]")


@attrs.frozen
class CareerName:
    """What it takes to name a career and to link to it: its title, slug and language."""

    title: str
    slug: str
    language: str


@attrs.frozen
class Career:
    """A career, as far as it is known; only *title* is required.

    None and ``()`` mean *not known*, never 0 and never nothing. Lists are kept as tuples.

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

    title: str = attrs.field(validator=_check_title)
    slug: str = attrs.field(
        default=attrs.Factory(_slug_from_title, takes_self=True),
        kw_only=True,
        validator=_check_slug,
    )
    salary: Salary | None = attrs.field(default=None, kw_only=True, validator=_check_salary)
    outlook: Outlook | None = attrs.field(default=None, kw_only=True, validator=_check_outlook)
    education: EducationLevel | None = attrs.field(
        default=None, kw_only=True, validator=_check_education
    )
    skills: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_skills, validator=_check_skills
    )
    workplaces: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_workplaces, validator=_check_list
    )
    day_to_day: str | None = attrs.field(default=None, kw_only=True, validator=_check_day_to_day)
    routes: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_routes, validator=_check_list
    )
    guide_url: str | None = attrs.field(default=None, kw_only=True, validator=_check_guide_url)
    language: str = attrs.field(default="en", kw_only=True, validator=_check_language)
    codes: Codes = attrs.field(default=Codes({}), kw_only=True, converter=_to_codes)
    sources: tuple[Source, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_sources, validator=_check_sources
    )
    alternate_titles: tuple[str, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_alternate_titles, validator=_check_list
    )
    related: tuple[Relation, ...] = attrs.field(
        default=(), kw_only=True, converter=_to_related, validator=_check_related
    )

    @property
    def name(self) -> CareerName:
        """The title with what it takes to link to it."""
        return CareerName(self.title, self.slug, self.language)


def check_careers(careers: tuple[Career, ...]) -> None:
    """Refuse what cannot be compared: fewer than two careers, or two of one slug."""
    places: dict[str, int] = {}
    for place, career in enumerate(careers):
        check_member(career, Career, f"careers[{place}]")
        if career.slug in places:
            expected = f"a slug unlike that of careers[{places[career.slug]}]"
            remedy = "Compare unlike careers, or give one of them a slug of its own."
            raise InvalidCareer(f"careers[{place}].slug", career.slug, expected, remedy)
        places[career.slug] = place
    if len(careers) < 2:
        refuse("careers", len(careers), "two or more careers", "Pass another career.")
