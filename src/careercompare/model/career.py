"""A career, as far as it is known."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from types import EllipsisType

from attrs import Factory, evolve, field, frozen
from attrs.converters import optional

from careercompare.errors import quote, sealed
from careercompare.hosts import Recorded
from careercompare.model.checks import (
    a_text,
    check_language,
    check_text,
    holds,
    if_known,
    member,
    members,
    refuse,
    text_if_known,
    texts,
    to_plain,
    to_plain_if_known,
    to_tuple,
    to_whole,
    whole,
)
from careercompare.model.levels import Education, check_education, to_education
from careercompare.model.mappings import Codes, Sources, to_codes, to_sources
from careercompare.model.outlook import Outlook
from careercompare.model.salary import Salary
from careercompare.model.skills import (
    SkillRating,
    check_ratings,
    skill_key,
    to_ratings,
)
from careercompare.model.slugs import check_slug, make_slug
from careercompare.model.source import Source, check_url
from careercompare.model.texts import to_prose, to_text, to_text_if_known, to_texts


@sealed
@frozen(repr=False)
class Relation:
    """A published relation to the career of that *slug*; *tier* 1 is the closest.

    >>> Relation("data-scientist", tier=2).tier
    2
    """

    slug: str = field(converter=to_plain, validator=holds(check_slug))
    tier: int = field(default=1, converter=to_whole, validator=holds(whole(1, 9)))

    def __repr__(self) -> str:
        return f"<Relation {quote(self.slug)}, tier {self.tier}>"


_check_sources = members(member(Source), "sources")
_check_relations = members(member(Relation), "relations")


def _to_sources(value: Iterable[Source]) -> tuple[Source, ...]:
    return to_tuple(value)


def _to_relations(value: Iterable[Relation]) -> tuple[Relation, ...]:
    return to_tuple(value)


def _slug_from_name(career: Career) -> str:
    # attrs asks for a default before it checks what the default is made of.
    check_text(career.title, "title")
    slug = make_slug(career.title)
    if career.place is None:
        return slug
    check_text(career.place, "place")
    return _put_at(slug, career.place)


def _put_at(slug: str, place: str) -> str:
    return f"{slug}-{make_slug(place)}"


@sealed
@frozen(repr=False)
class CareerName:
    """What it takes to name a career and to link to it: its title, slug, language and place.

    ``str()`` names it in English.

    >>> str(CareerName("Cook", "cook-texas", "en", "Texas"))
    'Cook (Texas)'
    """

    title: str = field(converter=to_text, validator=a_text)
    slug: str = field(converter=to_plain, validator=holds(check_slug))
    language: str = field(converter=to_plain, validator=holds(check_language))
    place: str | None = field(default=None, converter=to_text_if_known, validator=text_if_known)

    def __str__(self) -> str:
        return self.title if self.place is None else f"{self.title} ({self.place})"

    def __repr__(self) -> str:
        return f"<CareerName {quote(str(self))}>"


@sealed
@frozen(repr=False)
class Career(Recorded):
    """A career, as far as it is known; only *title* is required.

    None and ``()`` mean *not known*, never 0 and never nothing. Lists are kept as tuples; a set,
    which has no order, is none. A run of white space in a text is one space, and none is at its
    ends; *day_to_day* keeps its paragraphs.

    - *education* is an `EducationLevel` or its word, or a step of a `Scale` of your own.
    - *place* says where the career is, for a career as it is there; pages then name both. A salary
      that names no place is taken to be paid there.
    - *slug* stands for the career in addresses; without one it is made from title and place.
    - *skills*, *workplaces* and *routes* (ways into the career) are in order of importance; one
      skill in two spellings is refused.
    - *skill_ratings* say how much of a skill the career asks for, each skill once; they need not be
      of the *skills*, which name the few that come first.
    - *day_to_day* is a paragraph about the work, *guide_url* a web address to read more at.
    - *language* is the BCP 47 tag of the language in which all these words are written.
    - *codes* maps a scheme ("soc", "onet", "isco", "esco") to the career's code in it.
    - *sources* are the publications that the figures were taken from.
    - *aspect_sources* says of rows, by the names of their aspects ("education", "day-to-day"), from
      which publication each was taken; of one that is not there this is not known. Figures that
      name a source themselves, as pay and outlook do, need none here.
    - *alternate_titles* are other names of the career, by which it can be found.
    - *related* names careers that a publication calls related, the closest first.

    A value that cannot be raises `InvalidCareer`, which names its place and a remedy.

    >>> Career("MLOps Engineer", skills=["Coding", "Cloud"]).skills
    ('Coding', 'Cloud')
    >>> Career("MLOps Engineer").slug
    'mlops-engineer'
    """

    title: str = field(converter=to_text, validator=a_text)
    place: str | None = field(
        default=None, kw_only=True, converter=to_text_if_known, validator=text_if_known
    )
    slug: str = field(
        default=Factory(_slug_from_name, takes_self=True),
        kw_only=True,
        converter=to_plain,
        validator=holds(check_slug),
    )
    salary: Salary | None = field(default=None, kw_only=True, validator=if_known(member(Salary)))
    outlook: Outlook | None = field(default=None, kw_only=True, validator=if_known(member(Outlook)))
    education: Education | None = field(
        default=None,
        kw_only=True,
        converter=optional(to_education),
        validator=if_known(check_education),
    )
    skills: tuple[str, ...] = field(
        default=(), kw_only=True, converter=to_texts, validator=holds(texts(skill_key))
    )
    skill_ratings: tuple[SkillRating, ...] = field(
        default=(), kw_only=True, converter=to_ratings, validator=holds(check_ratings)
    )
    workplaces: tuple[str, ...] = field(
        default=(), kw_only=True, converter=to_texts, validator=holds(texts())
    )
    day_to_day: str | None = field(
        default=None, kw_only=True, converter=to_prose, validator=text_if_known
    )
    routes: tuple[str, ...] = field(
        default=(), kw_only=True, converter=to_texts, validator=holds(texts())
    )
    guide_url: str | None = field(
        default=None, kw_only=True, converter=to_plain_if_known, validator=if_known(check_url)
    )
    language: str = field(
        default="en", kw_only=True, converter=to_plain, validator=holds(check_language)
    )
    codes: Codes = field(default=Codes({}), kw_only=True, converter=to_codes)
    sources: tuple[Source, ...] = field(
        default=(), kw_only=True, converter=_to_sources, validator=holds(_check_sources)
    )
    aspect_sources: Sources = field(default=Sources({}), kw_only=True, converter=to_sources)
    alternate_titles: tuple[str, ...] = field(
        default=(), kw_only=True, converter=to_texts, validator=holds(texts())
    )
    related: tuple[Relation, ...] = field(
        default=(), kw_only=True, converter=_to_relations, validator=holds(_check_relations)
    )

    def __attrs_post_init__(self) -> None:
        if self.place is not None and self.salary is not None and self.salary.place is None:
            # A frozen value is still being made: nobody has seen it yet.
            object.__setattr__(self, "salary", evolve(self.salary, place=self.place))

    def __repr__(self) -> str:
        return f"<Career {quote(str(self.name))}>"

    # What is kept has two names: of a cached property attrs makes a slot, which has no docstring
    # for whoever asks for help. A page asks for a name again and again.
    @property
    def name(self) -> CareerName:
        """The title with what it takes to link to it."""
        return self._name

    @cached_property
    def _name(self) -> CareerName:
        return CareerName(self.title, self.slug, self.language, self.place)

    def at(self, place: str, *, salary: Salary | EllipsisType | None = ...) -> Career:
        """Return the same career as it is in a place: its slug and its name on pages say where.

        No figure is ever relabelled. *salary* is what it pays there, and None leaves pay out;
        without it the career keeps its own, unless that is of another place: `InvalidCareer` is
        raised then. A salary that names no place is taken to be paid there. What else is known,
        such as outlook and education, stays with its own sources.

        >>> nurse = Career("Nurse", salary=Salary(60_000, 120_000, "USD", place="United States"))
        >>> nurse.at("Texas", salary=Salary(64_000, 112_000, "USD")).slug
        'nurse-texas'
        >>> nurse.at("Texas")
        Traceback (most recent call last):
            ...
        careercompare.errors.InvalidCareer: salary.place: expected pay in 'Texas', got \
"United States". Pass what it pays there, at(…, salary=Salary(…)), or salary=None to leave pay out.
        """
        check_text(place, "place")
        place = to_text(place)
        paid = self.salary if isinstance(salary, EllipsisType) else salary
        if isinstance(paid, Salary) and paid.place not in {None, place}:
            remedy = "Pass what it pays there, at(…, salary=Salary(…)), "
            remedy += "or salary=None to leave pay out."
            refuse("salary.place", paid.place, f"pay in {quote(place)}", remedy)
        return evolve(self, place=place, slug=_put_at(self.slugs[-1], place), salary=paid)

    @property
    def slugs(self) -> tuple[str, ...]:
        """Its slug and, of a career at a place, behind it that of the same career anywhere.

        >>> Career("Cook", place="Ohio").slugs
        ('cook-ohio', 'cook')
        """
        if self.place is None:
            return (self.slug,)
        return self.slug, self.slug.removesuffix(_put_at("", self.place))

    @property
    def placed(self) -> Career:
        """The same career at the place that it or its pay names; itself where neither does.

        >>> Career("Cook", salary=Salary(30_000, 60_000, "USD", place="Ohio")).placed.slug
        'cook-ohio'
        """
        return self._placed

    @cached_property
    def _placed(self) -> Career:
        place = self.place
        if place is None and self.salary is not None:
            place = self.salary.place
        if place is None:
            return self
        # Pay that names another place than the career does is as it was given.
        return evolve(self.at(place, salary=None), salary=self.salary)
