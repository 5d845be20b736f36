"""What a page compares, in the sentences that begin it: nothing that it does not show."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from careercompare.presentation.kind import Kind
from careercompare.words import Enumeration, Message, Phrase

_CHOOSING = Message(
    "page.choosing",
    "Choosing between {careers}? This side-by-side compares salary, outlook, education, skills, "
    "and what the work actually looks like day-to-day.",
)
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


def introduce(both: Phrase, kind: Kind, known: Collection[int]) -> Phrase:
    """Say between which careers to choose, and what the rows compare; others go by their label.

    *both* are the careers, and *known* the places of the rows that the page has.
    """
    wording = kind.writer.localizer.wording
    if kind.introduced.issubset(known):
        return wording.sentence(_CHOOSING).around(both)
    if not known:
        return wording.sentence(_CHOOSING_ONLY).around(both)
    topics = tuple(_TOPICS.get(kind.aspects[each], kind.labels[each]) for each in sorted(known))
    return kind.writer.word(_CHOOSING_BY.fill(careers=both, topics=Enumeration(topics)))
