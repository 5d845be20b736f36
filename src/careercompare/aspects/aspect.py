"""What is compared: an aspect is a row as a value, and nine come with the library."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias

import attrs

from careercompare.errors import sealed
from careercompare.model import (
    Career,
    Education,
    Growth,
    Money,
    Outlook,
    RatedSkills,
    Salary,
    Scale,
    SkillRating,
)
from careercompare.words import Message, Percent, Quote


@sealed
@attrs.frozen
class Alternatives:
    """Texts each of which stands for itself, such as several ways into a career.

    >>> Alternatives(("a diploma in cooking", "three years in a kitchen")).items
    ('a diploma in cooking', 'three years in a kitchen')
    """

    items: tuple[str, ...]


AspectValue: TypeAlias = (
    str
    | int
    | Decimal
    | Message
    | Quote
    | Percent
    | Salary
    | Money
    | Growth
    | Outlook
    | Scale
    | Alternatives
    | RatedSkills
    | tuple[str, ...]
)


@sealed
@attrs.frozen
class Aspect:
    """Something to compare: a stable *name*, a *label* for its row, and how to read its value.

    *of* takes a `Career` and returns the value to show, or None where it is not known. How a
    value is shown follows from its type: a `Salary` as a range, `Growth` as a signed percentage,
    a tuple of texts as a list, `Alternatives` as a list of longer texts, `RatedSkills` as a list of
    skills with their levels, a number in the locale's digits, a text as it stands in the career's
    own language.

    A *label* that is a `Message` is translated; a plain text is shown as it is.

    >>> Aspect("slug", "Short name", lambda career: career.slug).of(Career("Data Scientist"))
    'data-scientist'
    """

    name: str
    label: Message | str
    of: Callable[[Career], AspectValue | None]


def _salary(career: Career) -> Salary | None:
    return career.salary


def _outlook(career: Career) -> Outlook | None:
    return career.outlook


def _education(career: Career) -> Education | None:
    return career.education


def _skills(career: Career) -> tuple[str, ...]:
    return career.skills


def _skill_ratings(career: Career) -> RatedSkills:
    rated = [each for each in career.skill_ratings if each.level is not None]
    return RatedSkills(sorted(rated, key=_find_importance, reverse=True))


def _find_importance(rating: SkillRating) -> Decimal:
    return Decimal(0) if rating.importance is None else rating.importance


def _workplaces(career: Career) -> tuple[str, ...]:
    return career.workplaces


def _day_to_day(career: Career) -> str | None:
    return career.day_to_day


def _routes(career: Career) -> Alternatives:
    return Alternatives(career.routes)


def projected_growth(career: Career) -> Growth | None:
    """Return the projected growth of *career*, or None where it is not known.

    >>> from careercompare import Outlook
    >>> projected_growth(Career("Cook", outlook=Outlook(growth="0.08", until=2034)))
    <Growth 0.08, until 2034>
    """
    return None if career.outlook is None else career.outlook.projected


DEFAULT_ASPECTS: tuple[Aspect, ...] = (
    Aspect("salary", Message("aspect.salary", "Salary range"), _salary),
    Aspect("outlook", Message("aspect.outlook", "Outlook & demand"), _outlook),
    Aspect("education", Message("aspect.education", "Education level"), _education),
    Aspect("skills", Message("aspect.skills", "Top skills"), _skills),
    Aspect("workplaces", Message("aspect.workplaces", "Where they work"), _workplaces),
    Aspect("day-to-day", Message("aspect.day-to-day", "Day-to-day work"), _day_to_day),
    Aspect("routes", Message("aspect.routes", "Education routes"), _routes),
    Aspect("growth", Message("aspect.growth", "Projected growth"), projected_growth),
)

_LEVELS = Message("aspect.skill-ratings", "Skill levels ({low} to {high})", low=0, high=7)
SKILL_RATINGS = Aspect("skill-ratings", _LEVELS, _skill_ratings)
"""The skills of which a level is published, the most important first."""

FURTHER_ASPECTS: tuple[Aspect, ...] = (SKILL_RATINGS,)
"""Aspects that are ready to add: ``compare(a, b, aspects=[*DEFAULT_ASPECTS, "skill-ratings"])``."""
