"""Of which skills a career asks more than the others do, by the levels that are published."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import NamedTuple, TypeAlias

from careercompare.model import Career, RatedSkills, SkillRating, make_context, skill_key
from careercompare.words import Message, Quote

# O*NET's scale of importance calls 3 "important". A level is the mean of what some eight analysts
# say, often with a standard error of 0.2 or more, so that less than half a level says little.
_IMPORTANT, _LEAST_APART = 3, Decimal("0.5")
_MOST_SAID = 3

_AGAINST = Message("skills.against", "{skill} {level} against {other}")
_TENTH = Decimal("0.1")
_EXACT = make_context(200, ROUND_HALF_UP)

Levels: TypeAlias = Mapping[str, tuple[Decimal, SkillRating]]
"""The levels of one career and the ratings that say them, by the keys of the skills."""


class Lead(NamedTuple):
    """A skill of which the career *at* a place asks *more* than any other: its level, the next."""

    key: str
    at: int
    skill: str
    level: Decimal
    other: Decimal

    @property
    def more(self) -> Decimal:
        """How much more it asks."""
        return _EXACT.subtract(self.level, self.other)

    def say(self, language: str) -> Message:
        """Return the skill with its two levels, in tenths."""
        levels = (_EXACT.quantize(each, _TENTH) for each in (self.level, self.other))
        level, other = map(_EXACT.normalize, levels)
        return _AGAINST.fill(skill=Quote(self.skill, language), level=level, other=other)


def find_leads(careers: Sequence[Career]) -> list[tuple[RatedSkills | None, list[Lead]]]:
    """Return, of each career, its ratings of all that is said, and of what it asks most.

    Said are, of each career, the few skills in which it leads furthest. None stands for what is
    not known: the career has no levels, there is no skill of which all have one, or one asks more
    only of skills of which it is not known whether they are important to any of them.
    """
    rated = [_read_levels(career) for career in careers]
    common = {
        key: _is_important([levels[key][1] for levels in rated])
        for key in rated[0]
        if all(key in levels for levels in rated)
    }
    leads = _lead([key for key, is_important in common.items() if is_important], rated)
    # A plain minus would round to the caller's decimal context.
    ordered = sorted(leads, key=lambda lead: (lead.more.copy_negate(), lead.key))
    of_each = [[lead for lead in ordered if lead.at == at][:_MOST_SAID] for at in range(len(rated))]
    said = [lead.key for lead in ordered if lead in of_each[lead.at]]
    unsure = [key for key, is_important in common.items() if is_important is None]
    is_known = bool(leads) or (bool(common) and not _lead(unsure, rated)) or not all(rated)
    return [
        (RatedSkills([levels[key][1] for key in said]) if levels and is_known else None, of_it)
        for levels, of_it in zip(rated, of_each, strict=True)
    ]


def _read_levels(career: Career) -> Levels:
    return {
        skill_key(rating.skill): (rating.level, rating)
        for rating in career.skill_ratings
        if rating.level is not None
    }


def _is_important(ratings: Sequence[SkillRating]) -> bool | None:
    """Tell whether a skill is important to any; None where one who does not say might change it."""
    known = [each.importance for each in ratings if each.importance is not None]
    if any(each >= _IMPORTANT for each in known):
        return True
    return False if len(known) == len(ratings) else None


def _lead(keys: Sequence[str], rated: Sequence[Levels]) -> list[Lead]:
    """Return who asks most of each skill of which one asks so much more that it is told apart."""
    found: list[Lead] = []
    for key in keys:
        levels = [each[key][0] for each in rated]
        *_, other, most = sorted(levels)
        at = levels.index(most)
        lead = Lead(key, at, rated[at][key][1].skill, most, other)
        if lead.more >= _LEAST_APART:
            found.append(lead)
    return found
