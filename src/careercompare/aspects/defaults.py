"""The eight aspects of the reference page, in its order."""

from __future__ import annotations

from careercompare.aspects.aspect import Alternatives, Aspect
from careercompare.model import Career, Education, Growth, Outlook, Salary
from careercompare.words import Message


def _salary(career: Career) -> Salary | None:
    return career.salary


def _outlook(career: Career) -> Outlook | None:
    return career.outlook


def _education(career: Career) -> Education | None:
    return career.education


def _skills(career: Career) -> tuple[str, ...]:
    return career.skills


def _workplaces(career: Career) -> tuple[str, ...]:
    return career.workplaces


def _day_to_day(career: Career) -> str | None:
    return career.day_to_day


def _routes(career: Career) -> Alternatives:
    return Alternatives(career.routes)


def projected_growth(career: Career) -> Growth | None:
    """Return the projected growth of *career*, or None where it is not known."""
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
