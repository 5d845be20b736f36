"""What a page compares, in the sentences that begin it: nothing that it does not show."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from careercompare.aspects import Row
from careercompare.model import CareerName
from careercompare.words import Enumeration, Message

_CHOOSING = Message(
    "page.choosing",
    "Choosing between {careers}? This side-by-side compares salary, outlook, education, skills, "
    "and what the work actually looks like day-to-day.",
)
# What that sentence names: where a row of these is missing, it would promise too much.
_NAMED = {"salary", "outlook", "education", "skills", "day-to-day"}
_CHOOSING_BY = Message(
    "page.choosing-by", "Choosing between {careers}? This side-by-side compares {topics}."
)
_CHOOSING_ONLY = Message("page.choosing-only", "Choosing between {careers}?")
_TOPICS: Mapping[str, Message] = {
    "salary": Message("topic.salary", "salary"),
    "outlook": Message("topic.outlook", "outlook"),
    "education": Message("topic.education", "education"),
    "skills": Message("topic.skills", "skills"),
    "workplaces": Message("topic.workplaces", "workplaces"),
    "day-to-day": Message("topic.day-to-day", "day-to-day work"),
    "routes": Message("topic.routes", "education routes"),
    "growth": Message("topic.growth", "projected growth"),
}


def introduce(names: Sequence[CareerName], rows: Sequence[Row]) -> Message:
    """Say between which careers to choose, and what the rows compare; others go by their label."""
    careers = Enumeration(tuple(names))
    if {row.aspect for row in rows} >= _NAMED:
        return _CHOOSING.fill(careers=careers)
    if not rows:
        return _CHOOSING_ONLY.fill(careers=careers)
    topics = tuple(_TOPICS.get(row.aspect, row.label) for row in rows)
    return _CHOOSING_BY.fill(careers=careers, topics=Enumeration(topics))
