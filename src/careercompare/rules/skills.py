"""Which skills careers share, and which only one of them asks for."""

from __future__ import annotations

from collections import Counter

import attrs

from careercompare.errors import quote, sealed
from careercompare.model import Career, skill_key
from careercompare.rules.says import Says, find_missing, to_says
from careercompare.rules.verdict import Evidence, Outcome, Verdict
from careercompare.words import Enumeration, Message, Quote

_SHARED = Says(Message("skills.shared", "Shared skills"))
_GAP = Says(Message("skills.gap", "Skills that only one asks for"))
_LISTED = Message("skills.listed", "{label}: {skills}.")
_NONE = Message("skills.none", "{label}: none.")
_OF_ONE = Message("skills.of-one", "{career} ({skills})")


@sealed
@attrs.frozen(repr=False)
class SharedSkills:
    """Yes where all careers ask for at least one same skill, in whatever spelling.

    The evidence holds, per career, the shared skills as that career spells them. A career whose
    skills are not known leaves the verdict undecided.

    >>> cook, baker = Career("Cook", skills=["Team-work"]), Career("Baker", skills=["Teamwork"])
    >>> SharedSkills("skills.shared").judge((cook, baker)).evidence[1].value
    ('Teamwork',)
    """

    name: str
    says: Says = attrs.field(default=_SHARED, kw_only=True, converter=to_says)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return which skills all *careers* ask for."""
        wanted = set[str].intersection(*map(_keys, careers))
        evidence = _select(self.name, careers, wanted)
        first = evidence[0]
        return _judge(self.name, self.says, evidence, _quote(first.career, _texts(first)))

    def __repr__(self) -> str:
        return f"<SharedSkills {quote(self.name)}>"


@sealed
@attrs.frozen(repr=False)
class SkillsGap:
    """Yes where a career asks for a skill that none of the others does.

    The evidence holds those skills per career. A career whose skills are not known leaves the
    verdict undecided.
    """

    name: str
    says: Says = attrs.field(default=_GAP, kw_only=True, converter=to_says)

    def judge(self, careers: tuple[Career, ...], /) -> Verdict:
        """Return what each of *careers* asks for and the others do not."""
        asked = Counter(key for career in careers for key in _keys(career))
        evidence = _select(self.name, careers, {key for key, times in asked.items() if times == 1})
        asking = tuple(
            _OF_ONE.fill(career=each.career.name, skills=_quote(each.career, _texts(each)))
            for each in evidence
            if _texts(each)
        )
        return _judge(self.name, self.says, evidence, Enumeration(asking))

    def __repr__(self) -> str:
        return f"<SkillsGap {quote(self.name)}>"


def _keys(career: Career) -> set[str]:
    return {skill_key(skill) for skill in career.skills}


def _select(name: str, careers: tuple[Career, ...], wanted: set[str]) -> tuple[Evidence, ...]:
    def select(career: Career) -> tuple[str, ...] | None:
        found = tuple(skill for skill in career.skills if skill_key(skill) in wanted)
        return found if career.skills else None

    return tuple(Evidence(name, career, select(career)) for career in careers)


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
