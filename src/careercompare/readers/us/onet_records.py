"""What O*NET says of an occupation."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

import attrs

from careercompare.errors import sealed
from careercompare.readers.us.publication import RelatedOccupation

ONET_CODE = re.compile(r"[0-9]{2}-[0-9]{4}\.[0-9]{2}")
CODE_COLUMN = "O*NET-SOC Code"
"""What the column of such codes is called, in every file that has one."""

_SOC_LENGTH = len("15-1252")


@sealed
@attrs.frozen
class EssentialSkill:
    """A skill with its *importance* (1 to 5) and *level* (0 to 7); None where not published."""

    name: str
    importance: Decimal
    level: Decimal | None


def rank(skills: Iterable[EssentialSkill]) -> tuple[EssentialSkill, ...]:
    """Return *skills* by importance, then by level, the highest first."""
    return tuple(
        sorted(
            skills,
            key=lambda each: (each.importance, Decimal(0) if each.level is None else each.level),
            reverse=True,
        )
    )


@sealed
@attrs.frozen
class SoftwareSkill:
    """A software, whether employers of this occupation ask for it, and whether any employers do.

    *in_demand* is about this occupation, *hot* ("hot technology") about all of them. Releases
    before 27.1 do not tell the first: it is None.
    """

    name: str
    in_demand: bool | None
    hot: bool


@sealed
@attrs.frozen
class OnetOccupation:
    """An occupation as O*NET publishes it; an empty tuple is *not surveyed yet*.

    *essential_skills* are those that are rated, the transferable ones among them, by importance;
    *software* is by demand and *related* by closeness. *reported_titles* are those of surveyed
    workers, *alternate_titles* all others that people may call it by.
    """

    code: str
    title: str
    description: str
    essential_skills: tuple[EssentialSkill, ...]
    software: tuple[SoftwareSkill, ...]
    reported_titles: tuple[str, ...]
    related: tuple[RelatedOccupation, ...]
    alternate_titles: tuple[str, ...] = ()

    @property
    def soc(self) -> str:
        """The SOC code, of 2018 or before release 25.1 of 2010; this may be only a part of it."""
        return self.code[:_SOC_LENGTH]

    @property
    def codes(self) -> Mapping[str, str]:
        """The O*NET-SOC code of 2019, or of 2010 before release 25.1, and its SOC code."""
        return {"onet": self.code, "soc": self.soc}
