"""What a cell means among its neighbours."""

from __future__ import annotations

from collections.abc import Iterable

from careercompare.aspects import Row
from careercompare.model import Career, skill_key
from careercompare.rules import Outcome, Verdict
from careercompare.words import Message

_SKILLS = "skills"


def find_leads(verdicts: Iterable[Verdict], row: Row, career: Career) -> list[Message]:
    """Return the words for what *career* leads in, of the verdicts that are marked in *row*."""
    return [
        verdict.mark.label
        for verdict in verdicts
        if verdict.mark is not None
        and verdict.mark.aspect == row.aspect
        and verdict.outcome is Outcome.WINNER
        and career in verdict.winners
    ]


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
