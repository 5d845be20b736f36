"""What a cell means among its neighbours: who leads in it, and what all share."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from careercompare.aspects import Row
from careercompare.model import skill_key
from careercompare.rules import Outcome, Verdict
from careercompare.words import Message

_SKILLS = "skills"


def find_leads(verdicts: Iterable[Verdict]) -> Mapping[tuple[str, str], list[Message]]:
    """Return what a career leads in, by the aspect of the row and the slug of the career."""
    leads: dict[tuple[str, str], list[Message]] = {}
    for verdict in verdicts:
        if verdict.mark is not None and verdict.outcome is Outcome.WINNER:
            for career in verdict.winners:
                place = (verdict.mark.aspect, career.slug)
                leads.setdefault(place, []).append(verdict.mark.label)
    return leads


def find_shared_items(row: Row) -> tuple[tuple[bool, ...], ...]:
    """Tell for each skill of each career whether all careers ask for it; else tell nothing.

    Nothing is told apart in any other row, or where a career's skills are not known.
    """
    lists = [value for value in row.values if isinstance(value, tuple)]
    if row.aspect != _SKILLS or len(lists) < len(row.values):
        return ((),) * len(row.values)
    keys = [[skill_key(skill) for skill in skills] for skills in lists]
    everywhere = set(keys[0]).intersection(*keys)
    return tuple(tuple(key in everywhere for key in each) for each in keys)
