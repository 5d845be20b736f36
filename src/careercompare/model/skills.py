"""Skills: when two are one, and how much of one a career asks for."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from decimal import Decimal

from attrs import field, frozen
from attrs.converters import optional

from careercompare.errors import quote, sealed
from careercompare.model.checks import (
    a_text,
    check_unlike,
    holds,
    if_known,
    member,
    members,
    refuse,
    to_tuple,
)
from careercompare.model.normal import normalize
from careercompare.model.numbers import number_where, to_number
from careercompare.model.texts import to_text


def skill_key(skill: str) -> str:
    """Return what all spellings of one skill share: case, hyphens and spaces do not count.

    Signs that tell skills apart are kept: "C", "C++" and "C#" are three.

    >>> skill_key("Problem Solving") == skill_key("Problem-solving")
    True
    """
    given: object = skill
    if not isinstance(given, str):
        refuse("skill", skill, "text", "Give the name of a skill.")
    if skill.isascii():  # nearly all are, and need no table of Unicode
        folded = skill.lower()
        return "".join(folded.split()).replace("-", "") or folded
    folded = normalize("NFKC", skill).casefold()
    # Of category Pd are hyphens and dashes of every width.
    kept = "".join(c for c in folded if not c.isspace() and unicodedata.category(c) != "Pd")
    return kept or folded


# The files of O*NET have these scales (scales_reference.csv), and its pages percent of them.
_check_importance = number_where(
    lambda importance: 1 <= importance <= 5,
    "a rating from 1 to 5",
    "It is on O*NET's scale of 1 to 5, not in percent.",
)
_check_level = number_where(
    lambda level: 0 <= level <= 7,
    "a rating from 0 to 7",
    "It is on O*NET's scale of 0 to 7, not in percent.",
)


@sealed
@frozen(repr=False)
class SkillRating:
    """How important a *skill* is to a career, and what *level* of it the career asks for.

    The scales are those of O*NET (scales IM and LV of its file "Scales Reference"): *importance*
    from 1, not important, by 3, important, to 5, extremely important; *level* from 0 to 7, the
    highest. None is *not published*. Anything else raises `InvalidCareer`.

    >>> SkillRating("Mathematics", "3.5", "4.12")
    <SkillRating 'Mathematics': importance 3.5, level 4.12>
    """

    skill: str = field(converter=to_text, validator=a_text)
    importance: Decimal | None = field(
        default=None, converter=optional(to_number), validator=if_known(_check_importance)
    )
    level: Decimal | None = field(
        default=None, converter=optional(to_number), validator=if_known(_check_level)
    )

    def __repr__(self) -> str:
        known = [
            None if self.importance is None else f"importance {self.importance:f}",
            None if self.level is None else f"level {self.level:f}",
        ]
        told = ", ".join(filter(None, known)) or "not known"
        return f"<SkillRating {quote(self.skill)}: {told}>"


_check_members = members(member(SkillRating), "skill ratings")


def to_ratings(value: Iterable[SkillRating]) -> tuple[SkillRating, ...]:
    """Take ratings as the caller has them."""
    return to_tuple(value)


def check_ratings(value: tuple[SkillRating, ...], path: str) -> None:
    """Refuse what is no tuple of ratings, and a skill that is rated twice."""
    _check_members(value, path)
    check_unlike([rating.skill for rating in value], skill_key, path, "rating of ")


@sealed
@frozen(repr=False)
class RatedSkills:
    """Several ratings of one career as one value, to be shown or to be what a verdict rests on.

    >>> RatedSkills((SkillRating("Mathematics", level=4), SkillRating("Speaking", level=3)))
    <RatedSkills 'Mathematics', 'Speaking'>
    """

    ratings: tuple[SkillRating, ...] = field(converter=to_ratings, validator=holds(check_ratings))

    def __repr__(self) -> str:
        return f"<RatedSkills {', '.join(quote(each.skill) for each in self.ratings) or 'none'}>"
