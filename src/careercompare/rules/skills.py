"""Which skills careers share, and which one of them alone asks for, or most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import Literal

import attrs

from careercompare.errors import InvalidOption, is_one_of, quote, sealed
from careercompare.model import Career, skill_key
from careercompare.rules.evidence import Evidence
from careercompare.rules.ratings import find_leads
from careercompare.rules.rule import check_several
from careercompare.rules.says import Says, find_missing, to_says
from careercompare.rules.verdict import Outcome, Verdict
from careercompare.words import Enumeration, Message, Quote

_SHARED = Says(Message("skills.shared", "Shared skills"))
_SAYS = {
    "name": Says(Message("skills.gap", "Skills that only one asks for")),
    "level": Says(
        Message("skills.level-gap.two", "Asks for more of a skill"),
        Message("skills.level-gap.many", "Asks for most of a skill"),
    ),
}
_LISTED = Message("skills.listed", "{label}: {skills}.")
_NONE = Message("skills.none", "{label}: none.")
_OF_ONE = Message("skills.of-one", "{career} ({skills})")


@sealed
@attrs.frozen(repr=False)
class SharedSkills:
    """Yes where all careers ask for at least one same skill, in whatever spelling.

    The evidence holds, per career, the shared skills as that career spells them. A career whose
    skills are not known leaves the verdict undecided where the others share any, of which none is
    in the evidence then: nobody knows whether all share it.

    >>> cook, baker = Career("Cook", skills=["Team-work"]), Career("Baker", skills=["Teamwork"])
    >>> SharedSkills("skills.shared").judge((cook, baker)).evidence[1].value
    ('Teamwork',)
    """

    name: str
    says: Says = attrs.field(default=_SHARED, kw_only=True, converter=to_says)

    def judge(self, careers: Sequence[Career], /) -> Verdict:
        """Return which skills all *careers* ask for."""
        several = check_several(careers)
        asked = [*map(_keys, several)]
        evidence = _select(self.name, several, set[str].intersection(*asked))
        known = [keys for keys in asked if keys]
        if known and not set[str].intersection(*known):  # whatever the others ask for
            return _deny(self.name, self.says, evidence)
        first = evidence[0]
        return _judge(self.name, self.says, evidence, _quote(first.career, _texts(first)))

    def __repr__(self) -> str:
        return f"<SharedSkills {quote(self.name)}>"


def _check_by(_: object, __: object, value: str) -> None:
    if not is_one_of(value, ("name", "level")):
        raise InvalidOption("by", value, "'name' or 'level'", "Leave it out for names.")


@sealed
@attrs.frozen(repr=False)
class SkillsGap:
    """Yes where a career asks for a skill that none of the others does, or for more of it.

    *by* says which: ``"name"`` compares the names of skills, ``"level"`` the published levels, 0 to
    7. By level, a skill counts that is important to any of the careers (3 or more of 5), and of
    which one asks for at least half a level more than each of the others; the three largest leads
    of each career are said, each against the next highest level. Only skills count of which all
    have a level. One is left out whose importance is not known, where that of the others does not
    decide; the verdict is undecided where it alone would make a difference.

    The evidence holds, per career, by name the skills that it alone asks for of those that are
    known; by level, in `RatedSkills`, its ratings of all skills that are said of any. A career
    whose skills or levels are not known leaves the verdict undecided.

    >>> from careercompare.model import SkillRating
    >>> cook = Career("Cook", skill_ratings=[SkillRating("Mathematics", "2.9", "2.38")])
    >>> baker = Career("Baker", skill_ratings=[SkillRating("Mathematics", "3.5", "4.12")])
    >>> print(SkillsGap("skills.level-gap", by="level").judge((cook, baker)))
    Asks for more of a skill: Baker (Mathematics 4.1 against 2.4).
    """

    name: str
    by: Literal["name", "level"] = attrs.field(default="name", kw_only=True, validator=_check_by)
    says: Says = attrs.field(
        default=attrs.Factory(
            lambda gap: _SAYS[gap.by if is_one_of(gap.by, _SAYS) else "name"], takes_self=True
        ),
        kw_only=True,
        converter=to_says,
    )

    def judge(self, careers: Sequence[Career], /) -> Verdict:
        """Return what each of *careers* asks for and the others do not, or less."""
        several = check_several(careers)
        find = _find_own if self.by == "name" else _find_more
        evidence, found = find(self.name, several)
        asking = [
            _OF_ONE.fill(career=each.career.name, skills=skills)
            for each, skills in zip(evidence, found, strict=True)
            if skills.values
        ]
        return _judge(self.name, self.says, evidence, Enumeration(tuple(asking)))

    def __repr__(self) -> str:
        return f"<SkillsGap {quote(self.name)}>"


def _find_own(
    name: str, careers: tuple[Career, ...]
) -> tuple[tuple[Evidence, ...], list[Enumeration]]:
    asked = Counter(key for career in careers for key in _keys(career))
    evidence = _select(name, careers, {key for key, times in asked.items() if times == 1})
    return evidence, [_quote(each.career, _texts(each)) for each in evidence]


def _find_more(
    name: str, careers: tuple[Career, ...]
) -> tuple[tuple[Evidence, ...], list[Enumeration]]:
    found = [(career, *each) for career, each in zip(careers, find_leads(careers), strict=True)]
    said = [
        Enumeration(tuple(lead.say(career.language) for lead in leads))
        for career, _, leads in found
    ]
    return tuple(Evidence(name, career, ratings) for career, ratings, _ in found), said


def _keys(career: Career) -> set[str]:
    return {skill_key(skill) for skill in career.skills}


def _select(name: str, careers: tuple[Career, ...], wanted: set[str]) -> tuple[Evidence, ...]:
    def select(career: Career) -> tuple[str, ...] | None:
        found = tuple(skill for skill in career.skills if skill_key(skill) in wanted)
        # A career that asks for none of them is known; one without any skill is not.
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
    if not found.values:
        return _deny(name, says, evidence)
    message = _LISTED.fill(label=says.label_for(careers), skills=found)
    return Verdict(name, Outcome.YES, message, evidence=evidence)


def _deny(name: str, says: Says, evidence: tuple[Evidence, ...]) -> Verdict:
    label = says.label_for(tuple(each.career for each in evidence))
    return Verdict(name, Outcome.NO, _NONE.fill(label=label), evidence=evidence)
