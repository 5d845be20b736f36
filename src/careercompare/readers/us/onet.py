"""Skills, work, titles and relations: the O*NET database."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from itertools import islice, takewhile
from operator import attrgetter
from pathlib import Path
from typing import TypeAlias

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.model import SkillRating, skill_key
from careercompare.readers.tables import show
from careercompare.readers.us.onet_files import (
    CODE,
    OCCUPATIONS,
    RELATED,
    SKILLS,
    SOFTWARE,
    TITLES,
    Group,
    check_codes,
    read_groups,
    read_source,
)
from careercompare.readers.us.publication import Facets, Publication, RelatedOccupation

_TIERS = {"Primary-Short": 1, "Primary-Long": 2, "Supplemental": 3}

# Relations are numbered in each occupation, so that one which was cut out of a file is noticed.
_INDEXES = [str(index) for index in range(1, 1000)]
_SOC_LENGTH = len("15-1252")
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


@sealed
@attrs.frozen
class OnetOccupation:
    """An occupation as O*NET publishes it; an empty tuple is *not surveyed yet*.

    *essential_skills* are by importance, *software* by demand, *related* by closeness.
    """

    code: str
    title: str
    description: str
    essential_skills: tuple[EssentialSkill, ...]
    software: tuple[SoftwareSkill, ...]
    reported_titles: tuple[str, ...]
    related: tuple[RelatedOccupation, ...]

    @property
    def soc(self) -> str:
        """The SOC code of 2018, of which this occupation may be only a part."""
        return self.code[:_SOC_LENGTH]

    @property
    def codes(self) -> Mapping[str, str]:
        """The O*NET-SOC code of 2019 and the SOC code that it belongs to."""
        return {"onet": self.code, "soc": self.soc}


Onet: TypeAlias = Publication[OnetOccupation]
"""The occupations of one release by O*NET-SOC code."""


def read_onet(folder: Path | str, *, top: tuple[int, int] = (5, 5)) -> Onet:
    """Read an O*NET database: a folder of its CSV files with its ``Read Me.txt``.

    *top* says how many essential skills, the most important first, and how much software, what
    employers ask for first, each career takes; the records have all of it. Software that no
    employer asks for is never taken.

    Files that are missing, changed or damaged raise `UnreadableData`, which names file, row and
    column.
    """
    if any(isinstance(each, bool) or each < 0 for each in top) or len(top) != 2:
        raise InvalidOption("top", top, "two numbers of at least 0", "Write (5, 5).")
    folder = Path(folder)
    source = read_source(folder)
    occupations = read_groups(folder, OCCUPATIONS, _read_occupation)
    skills = _read_skills(folder)
    software = read_groups(folder, SOFTWARE, _read_software)
    titles = read_groups(folder, TITLES, _read_titles)
    related = read_groups(folder, RELATED, _read_related)
    parts = {SKILLS: skills, SOFTWARE: software, TITLES: titles, RELATED: related}
    check_codes({OCCUPATIONS: occupations, **parts})
    by_code = {
        code: OnetOccupation(
            code,
            title,
            description,
            skills.get(code, ()),
            software.get(code, ()),
            titles.get(code, ()),
            related.get(code, ()),
        )
        for code, (title, description) in occupations.items()
    }
    return Publication(source, by_code, _Teller(*top))


@attrs.frozen
class _Teller:
    """What tells the facets of a record; a value, so that readings of the same files are equal."""

    essential: int
    software: int

    def __call__(self, record: OnetOccupation) -> Facets:
        essential = record.essential_skills[: self.essential]
        chosen = {skill_key(skill.name): skill.name for skill in essential}
        wanted = takewhile(attrgetter("in_demand"), record.software)
        keyed = ((skill_key(each.name), each.name) for each in wanted)
        # What both files name is taken once, and does not count among the software.
        chosen.update(islice((each for each in keyed if each[0] not in chosen), self.software))
        return {
            "skills": tuple(chosen.values()),
            "skill_ratings": tuple(
                [SkillRating(s.name, s.importance, s.level) for s in record.essential_skills]
            ),
            "day_to_day": record.description,
            "alternate_titles": record.reported_titles,
            "related": record.related,
        }


def _read_occupation(group: Group) -> tuple[str, str]:
    (_, title, description), *others = group.rows
    if others:
        group.refuse(1, CODE, f"{show(group.code)} stands twice")
    for column, text in (("Title", title), ("Description", description)):
        if not text.strip():
            group.refuse(0, column, "expected words, found nothing")
    return title, description


def _read_titles(group: Group) -> tuple[str, ...]:
    titles = [row[1].strip() for row in group.rows]
    if "" in titles:
        place = titles.index("")
        group.refuse(place, "Reported Job Title", "expected a title, found nothing")
    return tuple(dict.fromkeys(titles))


def _read_skills(folder: Path) -> Mapping[str, tuple[EssentialSkill, ...]]:
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
        skills.sort(key=lambda skill: (skill.importance, skill.level or Decimal(0)), reverse=True)
        return tuple(skills)

    return read_groups(folder, SKILLS, read)


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


def _read_software(group: Group) -> tuple[SoftwareSkill, ...]:
    """Return the software of an occupation: in demand first, then hot, as the file has it."""
    return tuple(sorted(group.make_each(3, _make_software), key=_DEMAND, reverse=True))


def _make_software(group: Group, place: int) -> SoftwareSkill:
    _, name, in_demand, hot = group.rows[place]
    return SoftwareSkill(
        name,
        group.read_flag(place, "In Demand", in_demand),
        group.read_flag(place, "Hot Technology", hot),
    )


def _read_related(group: Group) -> tuple[RelatedOccupation, ...]:
    indexes = [row[3] for row in group.rows]
    found = tuple(group.make_each(2, _make_related))
    if indexes != _INDEXES[: len(indexes)]:
        group.refuse(0, "Index", f"those of {group.code} do not count from 1, one by one")
    return found


def _make_related(group: Group, place: int) -> RelatedOccupation:
    _, code, tier, _ = group.rows[place]
    if tier not in _TIERS:
        problem = f"expected one of {', '.join(_TIERS)}, found {show(tier)}"
        group.refuse(place, "Relatedness Tier", problem)
    return RelatedOccupation(code, _TIERS[tier])
