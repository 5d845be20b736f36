"""Skills, work, titles and relations: the O*NET database."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import islice, takewhile
from operator import attrgetter
from pathlib import Path
from typing import TypeAlias

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.model import skill_key
from careercompare.readers.tables import show
from careercompare.readers.us.onet_files import (
    CODE,
    ESSENTIAL_SKILLS,
    OCCUPATIONS,
    RELATED,
    SOFTWARE,
    TITLES,
    Group,
    check_codes,
    read_groups,
    read_source,
)
from careercompare.readers.us.onet_skills import (
    EssentialSkill,
    SoftwareSkill,
    read_essential_skills,
    read_software,
)
from careercompare.readers.us.publication import Facets, Publication, RelatedOccupation

_TIERS = {"Primary-Short": 1, "Primary-Long": 2, "Supplemental": 3}
_INDEXES = [str(index) for index in range(1, 1000)]
_SOC_LENGTH = len("15-1252")


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
    skills = read_essential_skills(folder)
    software = read_software(folder)
    titles = read_groups(folder, TITLES, _read_titles)
    related = _read_related(folder)
    check_codes(
        {
            OCCUPATIONS: occupations.keys(),
            ESSENTIAL_SKILLS: skills.keys(),
            SOFTWARE: software.keys(),
            TITLES: titles.keys(),
            RELATED: related.keys(),
        }
    )
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
        return {
            "skills": self._choose(record),
            "day_to_day": record.description,
            "alternate_titles": record.reported_titles,
            "related": record.related,
        }

    def _choose(self, record: OnetOccupation) -> tuple[str, ...]:
        essential = record.essential_skills[: self.essential]
        chosen = {skill_key(skill.name): skill.name for skill in essential}
        wanted = takewhile(attrgetter("in_demand"), record.software)
        keyed = ((skill_key(each.name), each.name) for each in wanted)
        # What both files name is taken once, and does not count among the software.
        chosen.update(islice((each for each in keyed if each[0] not in chosen), self.software))
        return tuple(chosen.values())


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


def _read_related(folder: Path) -> Mapping[str, tuple[RelatedOccupation, ...]]:
    made: dict[tuple[str, ...], RelatedOccupation] = {}  # a few values stand in many rows

    def read(group: Group) -> tuple[RelatedOccupation, ...]:
        found: list[RelatedOccupation] = []
        for place, row in enumerate(group.rows):
            related = made.get(key := row[1:3])
            if related is None:
                related = made[key] = RelatedOccupation(row[1], _read_tier(group, place))
            found.append(related)
        indexes = [row[3] for row in group.rows]
        if indexes != _INDEXES[: len(indexes)]:
            group.refuse(0, "Index", f"those of {group.code} do not count from 1, one by one")
        return tuple(found)

    return read_groups(folder, RELATED, read)


def _read_tier(group: Group, place: int) -> int:
    tier = group.rows[place][2]
    if tier not in _TIERS:
        problem = f"expected one of {', '.join(_TIERS)}, found {show(tier)}"
        group.refuse(place, "Relatedness Tier", problem)
    return _TIERS[tier]
