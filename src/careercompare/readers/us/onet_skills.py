"""The skills that O*NET tells of occupations, the most important ones first."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from operator import attrgetter
from pathlib import Path

import attrs

from careercompare.errors import sealed
from careercompare.readers.tables import show
from careercompare.readers.us.onet_files import ESSENTIAL_SKILLS, SOFTWARE, Group, read_groups

_VALUE = re.compile(r"[0-9]+\.[0-9]+")
_DEMAND = attrgetter("in_demand", "hot")


@sealed
@attrs.frozen
class EssentialSkill:
    """A skill with its *importance* (1 to 5) and *level* (0 to 7); None where not published."""

    name: str
    importance: Decimal
    level: Decimal | None


@sealed
@attrs.frozen
class SoftwareSkill:
    """A software, whether employers of this occupation ask for it, and whether any employers do.

    *in_demand* is about this occupation, *hot* ("hot technology") about all of them.
    """

    name: str
    in_demand: bool
    hot: bool


def read_essential_skills(folder: Path) -> Mapping[str, tuple[EssentialSkill, ...]]:
    """Return the skills of each occupation by importance, then by level.

    Values that are marked as not precise enough are not used, nor skills that are marked as not
    relevant. Every occupation in the file has the same skills, each with a row for its importance
    and one for its level, or it is refused.
    """
    made: dict[tuple[str, ...], EssentialSkill | None] = {}  # many occupations rate a skill alike
    names: list[str] = []

    def read(group: Group) -> tuple[EssentialSkill, ...]:
        importances, levels = group.rows[::2], group.rows[1::2]
        found = [row[1] for row in importances]
        names.extend(() if names else found)
        if found != names or [row[1] for row in levels] != names:
            problem = f"expected two rows for each of {len(names)} skills of {group.code}"
            group.refuse(0, "Element Name", problem)
        skills: list[EssentialSkill] = []
        for place, (importance, level) in enumerate(zip(importances, levels, strict=True)):
            key = importance[1:] + level[2:]
            if key not in made:
                made[key] = _make_skill(group, 2 * place)
            if (skill := made[key]) is not None:
                skills.append(skill)
        skills.sort(key=_by_importance, reverse=True)
        return tuple(skills)

    return read_groups(folder, ESSENTIAL_SKILLS, read)


def _make_skill(group: Group, place: int) -> EssentialSkill | None:
    importance, is_important = _read_rating(group, place, "IM")
    level, is_relevant = _read_rating(group, place + 1, "LV")
    if importance is None or not is_important or not is_relevant:
        return None
    return EssentialSkill(group.rows[place][1], importance, level)


def _read_rating(group: Group, place: int, expected: str) -> tuple[Decimal | None, bool]:
    _, _, scale, value, imprecise, irrelevant = group.rows[place]
    if scale != expected:
        group.refuse(place, "Scale ID", f"expected {expected}, found {show(scale)}")
    if not _VALUE.fullmatch(value):
        group.refuse(place, "Data Value", f"expected a number, found {show(value)}")
    is_suppressed = group.read_flag(place, "Recommend Suppress", imprecise)
    is_relevant = not group.read_flag(place, "Not Relevant", irrelevant)
    return None if is_suppressed else Decimal(value), is_relevant


def _by_importance(skill: EssentialSkill) -> tuple[Decimal, Decimal]:
    return skill.importance, skill.level or Decimal(0)


def read_software(folder: Path) -> Mapping[str, tuple[SoftwareSkill, ...]]:
    """Return the software of each occupation: in demand first, then hot, as the file has it."""
    made: dict[tuple[str, ...], SoftwareSkill] = {}  # much software is that of many occupations

    def read(group: Group) -> tuple[SoftwareSkill, ...]:
        skills: list[SoftwareSkill] = []
        for place, row in enumerate(group.rows):
            skill = made.get(key := row[1:])
            if skill is None:
                skill = made[key] = _make_software(group, place, *key)
            skills.append(skill)
        skills.sort(key=_DEMAND, reverse=True)  # which leaves equals as they are
        return tuple(skills)

    return read_groups(folder, SOFTWARE, read)


def _make_software(group: Group, place: int, name: str, in_demand: str, hot: str) -> SoftwareSkill:
    return SoftwareSkill(
        name,
        group.read_flag(place, "In Demand", in_demand),
        group.read_flag(place, "Hot Technology", hot),
    )
