"""Skills, work, titles and relations: the O*NET database."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from itertools import filterfalse, islice, takewhile
from operator import attrgetter
from pathlib import Path
from typing import TypeAlias, cast

import attrs

from careercompare.errors import InvalidOption
from careercompare.limits import Limits
from careercompare.model import SkillRating, skill_key
from careercompare.readers.tables import has_words, show
from careercompare.readers.us.onet_files import Group, check_codes, check_titles, read_groups
from careercompare.readers.us.onet_merging import merge
from careercompare.readers.us.onet_records import (
    CODE_COLUMN,
    ONET_CODE,
    EssentialSkill,
    OnetOccupation,
    SoftwareSkill,
    rank,
)
from careercompare.readers.us.onet_release import (
    ESSENTIAL,
    LAY_TITLES,
    OCCUPATIONS,
    RELATED,
    SOFTWARE,
    TITLES,
    TRANSFERABLE,
    Database,
    open_database,
)
from careercompare.readers.us.publication import Facets, Publication, RelatedOccupation
from careercompare.serialize import take_path

_TIERS = {"Primary-Short": 1, "Primary-Long": 2, "Supplemental": 3}

# Relations are numbered in each occupation, so that one which was cut out of a file is noticed.
_INDEXES = [str(index) for index in range(1, 1000)]
_IN_THE_FIRST_TIER = 5
_VALUE = re.compile(r"[0-9]+(?:\.[0-9]+)?")
_NOTHING = {"", "n/a"}
# What stands beside the names of software, in columns that are called otherwise: "2.E", 43232405.
_NO_NAME = re.compile(r"[0-9]+(?:\.[0-9A-Za-z]{1,2})*")
_NO_TITLE = {"Y", "N"}  # these stand beside titles that are shown elsewhere
_SCALES = {"IM": (1, 5), "LV": (0, 7)}
_DEMAND = attrgetter("in_demand", "hot")


Onet: TypeAlias = Publication[OnetOccupation]
"""The occupations of one release by O*NET-SOC code."""


def read_onet(
    folder: Path | str, *, top: tuple[int, int] = (5, 5), limits: Limits | None = None
) -> Onet:
    """Read an O*NET database of 24 or later: a folder of its files, as CSV, text or .xlsx.

    *top* says how many essential skills, the most important first, and how much software, what
    employers ask for first, each career takes; the records have all of it. Software that no
    employer asks for is never taken.

    Files that the release or the folder lacks leave what they would tell unknown, and
    ``Publication.lacking`` names them; only the list of occupations has to be there. Which release
    it is says ``Read Me.txt``, or else the folder's own name: ``db_29_3_text``.

    Files that are changed or damaged, or no O*NET database, raise `UnreadableData`, which names
    file, row and column, and so do those of more than the *limits*; .xlsx files need the extra
    ``readers``, without which `MissingExtra` is raised.
    """
    if not _are_counts(top):
        raise InvalidOption("top", top, "two numbers of at least 0", "Write (5, 5).")
    database = open_database(take_path(folder), limits)
    occupations = read_groups(database, OCCUPATIONS, _read_occupation)
    check_titles(database, occupations)
    essential, transferable = (_read_skills(database, name) for name in (ESSENTIAL, TRANSFERABLE))
    software = read_groups(database, SOFTWARE, _read_software)
    titles, others = (read_groups(database, name, _read_titles) for name in (TITLES, LAY_TITLES))
    related = read_groups(database, RELATED, _read_related)
    parts: Mapping[str, Mapping[str, object]] = {
        OCCUPATIONS: occupations,
        ESSENTIAL: essential,
        TRANSFERABLE: transferable,
        SOFTWARE: software,
        TITLES: titles,
        LAY_TITLES: others,
        RELATED: related,
    }
    check_codes(database, parts)
    by_code = {
        code: OnetOccupation(
            code,
            title,
            description,
            rank(essential.get(code, ()) + transferable.get(code, ())),
            software.get(code, ()),
            titles.get(code, ()),
            related.get(code, ()),
            others.get(code, ()),
        )
        for code, (title, description) in occupations.items()
    }
    return Publication(database.source, by_code, _Teller(*top), merge, database.lacking)


def _are_counts(top: object) -> bool:
    """Tell whether these are two whole numbers of at least 0."""
    if not isinstance(top, Sequence) or len(cast("Sequence[object]", top)) != 2:
        return False
    counts = cast("Sequence[object]", top)
    return all(isinstance(each, int) and type(each) is not bool and each >= 0 for each in counts)


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
            "alternate_titles": tuple(
                dict.fromkeys(record.reported_titles + record.alternate_titles)
            ),
            "related": record.related,
        }


def _read_occupation(group: Group) -> tuple[str, str]:
    (_, title, description), *others = group.rows
    if others:
        group.refuse(1, CODE_COLUMN, f"{show(group.code)} stands twice")
    for column, text in (("Title", title), ("Description", description)):
        if not has_words(text):
            group.refuse(0, column, f"expected words, found {show(text.strip())}")
    return title, description


def _read_titles(group: Group) -> tuple[str, ...]:
    titles = [row[1].strip() for row in group.rows]
    for place, title in enumerate(titles):
        if title in _NO_TITLE or not has_words(title):
            column = next(name for name in group.table.names if name != CODE_COLUMN)
            group.refuse(place, column, f"expected a title, found {show(title)}")
    return tuple(dict.fromkeys(titles))


def _read_skills(database: Database, name: str) -> Mapping[str, tuple[EssentialSkill, ...]]:
    """Return the skills of each occupation, as the file has them.

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
        if (name := next(filterfalse(_is_name, names), None)) is not None:
            group.refuse(0, "Element Name", f"expected words, found {show(name)}")
        if found != names or len({*names}) < len(names) or [row[1] for row in levels] != names:
            problem = f"expected two rows for each of {len(names)} skills of {group.code}"
            group.refuse(0, "Element Name", problem)
        skills: list[EssentialSkill] = []
        for place, (importance, level) in enumerate(zip(importances, levels, strict=True)):
            key = importance[1:] + level[2:]
            if key not in made:
                made[key] = _make_skill(group, 2 * place)
            if (skill := made[key]) is not None:
                skills.append(skill)
        return tuple(skills)

    return read_groups(database, name, read)


def _is_name(text: str) -> bool:
    return has_words(text) and _NO_NAME.fullmatch(text) is None


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
    # Every value is said to be precise or not, and relevance of levels alone. What is not said was
    # lost, or the names of the two were swapped: what is imprecise or irrelevant would be a skill.
    is_suppressed = group.read_flag(place, "Recommend Suppress", imprecise)
    is_told = expected != "IM" or irrelevant.strip() not in _NOTHING
    is_relevant = not (is_told and group.read_flag(place, "Not Relevant", irrelevant))
    rating, (least, most) = Decimal(value), _SCALES[expected]
    if not least <= rating <= most:
        problem = f"expected a rating from {least} to {most}, found {show(value)}"
        group.refuse(place, "Data Value", problem)
    return None if is_suppressed else rating, is_relevant


def _read_software(group: Group) -> tuple[SoftwareSkill, ...]:
    """Return the software of an occupation: in demand first, then hot, as the file has it."""
    places: dict[str, int] = {}
    for place, row in enumerate(group.rows):
        if places.setdefault(row[1], place) != place:
            column = [*group.table.names][1]
            group.refuse(place, column, f"{show(row[1])} of {group.code} stands twice")
    return tuple(sorted(group.make_each(1, _make_software), key=_DEMAND, reverse=True))


def _make_software(group: Group, place: int) -> SoftwareSkill:
    _, name, hot, *in_demand = group.rows[place]
    if not _is_name(name):
        group.refuse(place, [*group.table.names][1], f"expected words, found {show(name.strip())}")
    return SoftwareSkill(
        name,
        group.read_flag(place, "In Demand", in_demand[0]) if in_demand else None,
        group.read_flag(place, "Hot Technology", hot),
    )


def _read_related(group: Group) -> tuple[RelatedOccupation, ...]:
    if "Relatedness Tier" not in group.table.names:
        return tuple(group.make_each(1, _make_change))
    indexes = [row[1] for row in group.rows]
    found = tuple(group.make_each(2, _make_related))
    if indexes != _INDEXES[: len(indexes)]:
        group.refuse(0, "Index", f"those of {group.code} do not count from 1, one by one")
    return found


def _make_related(group: Group, place: int) -> RelatedOccupation:
    _, _, code, tier = group.rows[place]
    if tier not in _TIERS:
        problem = f"expected one of {', '.join(_TIERS)}, found {show(tier)}"
        group.refuse(place, "Relatedness Tier", problem)
    return RelatedOccupation(_take_code(group, place, code), _TIERS[tier])


def _make_change(group: Group, place: int) -> RelatedOccupation:
    """Return an occupation to change to, in the tier that its rank has in later releases."""
    _, index, code = group.rows[place]
    if index not in _INDEXES:
        group.refuse(place, "Index", f"expected a rank from 1 on, found {show(index)}")
    tier = 1 if int(index) <= _IN_THE_FIRST_TIER else 2
    return RelatedOccupation(_take_code(group, place, code), tier)


def _take_code(group: Group, place: int, code: str) -> str:
    if not ONET_CODE.fullmatch(code):
        problem = f"expected a code such as 15-1252.00, found {show(code)}"
        group.refuse(place, "Related O*NET-SOC Code", problem)
    return code
