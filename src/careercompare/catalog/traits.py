"""What is compared of a career where it is related to another one, made ready once."""

from __future__ import annotations

import re
from collections.abc import Mapping
from operator import attrgetter

import attrs

from careercompare.model import BOUNDS, Career, Money, skill_key

# The codes of the United States' SOC and of O*NET begin with the major group: "15-1252.00".
_SOC = re.compile(r"([0-9]{2})-?[0-9]{4}")
_SOC_SCHEMES = ("soc", "onet-soc", "onet")

# What an amount of money is of: to ask for each is a tenth of making another `Money` to compare.
_QUALIFY = attrgetter(*[each.name for each in attrs.fields(Money) if each.name != "amount"])


@attrs.frozen
class Traits:
    """What is compared of a career, made ready once.

    *amount* is that of its *pay*, where that is one, and *qualities* are what it is of.
    """

    career: Career
    slugs: tuple[str, ...]
    tiers: Mapping[str, int]
    skills: Mapping[str, str]
    levels: Mapping[str, float]
    field: str | None
    pay: Money | None
    amount: float | None
    qualities: tuple[object, ...]


def read_traits(career: Career) -> Traits:
    """Return what is compared of *career*."""
    typical = None if career.salary is None else career.salary.typical
    pay = None if typical is None else typical.money
    tiers: dict[str, int] = {}
    for relation in sorted(career.related, key=lambda relation: relation.tier):
        tiers.setdefault(relation.slug, relation.tier)
    return Traits(
        career,
        career.slugs,
        tiers,
        {skill_key(skill): skill for skill in career.skills},
        {
            skill_key(rating.skill): float(rating.level)
            for rating in career.skill_ratings
            if rating.level is not None
        },
        find_field(career),
        pay,
        None if pay is None or isinstance(pay.amount, BOUNDS) else float(pay.amount),
        () if pay is None else _QUALIFY(pay),
    )


def find_field(career: Career) -> str | None:
    """Return the code of the major group of a career; None where no code of it says.

    >>> find_field(Career("Plumber", codes={"soc": "47-2152"}))
    '47'
    """
    codes = (_SOC.match(career.codes.get(scheme, "")) for scheme in _SOC_SCHEMES)
    return next((code[1] for code in codes if code is not None), None)
