"""What is compared: an aspect is a row as a value, and nine come with the library."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal
from typing import TypeAlias

import attrs

from careercompare.errors import check_many, quote, sealed
from careercompare.model import (
    Career,
    Education,
    Growth,
    Money,
    Outlook,
    RatedSkills,
    Salary,
    Scale,
    check_career,
    to_plain,
)
from careercompare.words import Message, Percent, Quote, in_unicode, is_text, satisfies


def _to_items(items: Iterable[str]) -> tuple[str, ...]:
    check_many("alternatives.items", items, "texts", "Put them into a list.")
    return tuple([to_plain(item) for item in items])


@sealed
@attrs.frozen
class Alternatives:
    """Texts each of which stands for itself, such as several ways into a career.

    A text alone raises `InvalidOption`, and an item that is none does where the row is read.

    >>> Alternatives(("a diploma in cooking", "three years in a kitchen")).items
    ('a diploma in cooking', 'three years in a kitchen')
    """

    items: tuple[str, ...] = attrs.field(converter=_to_items)


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
@attrs.frozen(repr=False)
class Aspect:
    """Something to compare: a stable *name*, a *label* for its row, and how to read its value.

    *of* takes a `Career` and returns the value to show, or None where it is not known. How a
    value is shown follows from its type: a `Salary` as a range, `Growth` as a signed percentage,
    a tuple of texts as a list, `Alternatives` as a list of longer texts, `RatedSkills` as a list of
    skills with their levels, a number in the locale's digits, a text as it stands in the career's
    own language.

    A *label* that is a `Message` is translated; a plain text is shown as it is. A name or a label
    that is no text, and what cannot be called, raise `InvalidOption`.

    >>> Aspect("slug", "Short name", lambda career: career.slug).of(Career("Data Scientist"))
    'data-scientist'
    """

    name: str = attrs.field(
        converter=to_plain,
        validator=[satisfies(is_text, "a text that is not empty", "Name the row."), in_unicode],
    )
    label: Message | str = attrs.field(
        validator=[
            satisfies(
                lambda value: isinstance(value, Message) or is_text(value),
                "a text or a Message",
                "Write what the row is called on pages.",
            ),
            in_unicode,
        ]
    )
    of: Callable[[Career], AspectValue | None] = attrs.field(
        validator=satisfies(
            callable, "a function of a career", "Write one that returns what the row shows."
        )
    )

    def __repr__(self) -> str:
        return f"<Aspect {quote(self.name)}>"


# Functions with names: a lambda cannot be sent to another process, and what `operator.attrgetter`
# gives is there no longer equal to what it was here.
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
    unsaid = Decimal(0)  # below the scale, which begins at 1
    return RatedSkills(sorted(rated, key=lambda each: each.importance or unsaid, reverse=True))


def _workplaces(career: Career) -> tuple[str, ...]:
    return career.workplaces


def _day_to_day(career: Career) -> str | None:
    return career.day_to_day


def _routes(career: Career) -> Alternatives:
    return Alternatives(career.routes)


def projected_growth(career: Career) -> Growth | None:
    """Return the projected growth of *career*, or None where it is not known.

    What is no career raises `InvalidCareer`.

    >>> from careercompare import Outlook
    >>> projected_growth(Career("Cook", outlook=Outlook(growth="0.08", until=2034)))
    <Growth 0.08, until 2034>
    """
    check_career(career, "career")
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
