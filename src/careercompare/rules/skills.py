"""Which skills careers share, and which only one of them asks for."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeAlias

import attrs

from careercompare.model import Career, skill_key
from careercompare.rules.says import Says, find_missing
from careercompare.rules.verdict import Evidence, Outcome, Verdict
from careercompare.words import Enumeration, Message, Quote

_SHARED = Says(Message("skills.shared", "Shared skills"))
_GAP = Says(Message("skills.gap", "Skills that only one asks for"))
_LISTED = Message("skills.listed", "{label}: {skills}.")
_NONE = Message("skills.none", "{label}: none.")
_OF_ONE = Message("skills.of-one", "{career} ({skills})")

_Selection: TypeAlias = Callable[[Career, tuple[Career, ...]], tuple[str, ...]]


@attrs.frozen
class SharedSkills:
    """Yes where all careers ask for at least one same skill, in whatever spelling.

    The evidence holds, per career, the shared skills as that career spells them. A career whose
    skills are not known leaves the verdict undecided.

    >>> cook, baker = Career("Cook", skills=["Team-work"]), Career("Baker", skills=["Teamwork"])
    >>> SharedSkills("skills.shared").judge((cook, baker)).evidence[1].value
    ('Teamwork',)
    """

    name: str
    says: Says = attrs.field(default=_SHARED, kw_only=True)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return which skills all *careers* ask for."""
        evidence = _select(self.name, careers, find_shared_skills)
        first = evidence[0]
        return _judge(self.name, self.says, evidence, _quote(first.career, _texts(first)))


@attrs.frozen
class SkillsGap:
    """Yes where a career asks for a skill that none of the others does.

    The evidence holds those skills per career. A career whose skills are not known leaves the
    verdict undecided.
    """

    name: str
    says: Says = attrs.field(default=_GAP, kw_only=True)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return what each of *careers* asks for and the others do not."""
        evidence = _select(self.name, careers, _find_own_skills)
        asking = tuple(
            _OF_ONE.fill(career=each.career.name, skills=_quote(each.career, _texts(each)))
            for each in evidence
            if _texts(each)
        )
        return _judge(self.name, self.says, evidence, Enumeration(asking))


def find_shared_skills(career: Career, careers: tuple[Career, ...]) -> tuple[str, ...]:
    """Return the skills of *career* that all *careers* ask for, as it spells them."""
    wanted = _keys(career).intersection(*map(_keys, careers))
    return tuple(skill for skill in career.skills if skill_key(skill) in wanted)


def _find_own_skills(career: Career, careers: tuple[Career, ...]) -> tuple[str, ...]:
    elsewhere = set[str]().union(*(_keys(other) for other in careers if other != career))
    return tuple(skill for skill in career.skills if skill_key(skill) not in elsewhere)


def _keys(career: Career) -> set[str]:
    return {skill_key(skill) for skill in career.skills}


def _select(name: str, careers: tuple[Career, ...], of: _Selection) -> tuple[Evidence, ...]:
    return tuple(
        Evidence(name, career, of(career, careers) if career.skills else None) for career in careers
    )


def _texts(evidence: Evidence) -> tuple[str, ...]:
    return evidence.value if isinstance(evidence.value, tuple) else ()


def _quote(career: Career, skills: tuple[str, ...]) -> Enumeration:
    return Enumeration(tuple(Quote(skill, career.language) for skill in skills))


def _judge(name: str, says: Says, evidence: tuple[Evidence, ...], found: Enumeration) -> Verdict:
    careers = tuple(each.career for each in evidence)
    if any(each.value is None for each in evidence):
        return says.undecide(name, find_missing(evidence), evidence)
    label = says.label_for(careers)
    if not found.values:
        return Verdict(name, Outcome.NO, _NONE.fill(label=label), evidence=evidence)
    message = _LISTED.fill(label=label, skills=found)
    return Verdict(name, Outcome.YES, message, evidence=evidence)
