"""One occupation made of several: what O*NET says of the parts that others publish together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import chain
from operator import attrgetter

from careercompare.model import make_context
from careercompare.readers.us.onet_records import (
    EssentialSkill,
    OnetOccupation,
    SoftwareSkill,
    rank,
)
from careercompare.readers.us.publication import RelatedOccupation

# The caller's own context may round to a few digits, and must not change what we say.
_CONTEXT = make_context(20)
_HUNDREDTH = Decimal("0.01")
_TIER = attrgetter("tier")


def merge(parts: Sequence[OnetOccupation]) -> OnetOccupation:
    """Return the occupation that consists of these *parts*, which count alike, however many jobs.

    A skill that all surveyed parts rate has the means of their importances and levels, to the
    hundredth; one that only some rate is not said of the whole. Software is what any part uses, in
    demand and hot where it is so for any of them, and first what most parts ask for. Descriptions
    stand behind the title of their part, and titles of parts are alternate titles.
    """
    titles = [part.title for part in parts]
    return OnetOccupation(
        "+".join(part.code for part in parts),
        "; ".join(titles),
        " ".join(f"{part.title}: {part.description}" for part in parts),
        rank(_merge_skills(parts)),
        _merge_software(parts),
        _unite(part.reported_titles for part in parts),
        _merge_related(parts),
        _unite([tuple(titles), *(part.alternate_titles for part in parts)]),
    )


def _unite(titles: Iterable[tuple[str, ...]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(chain.from_iterable(titles)))


def _merge_skills(parts: Sequence[OnetOccupation]) -> Iterator[EssentialSkill]:
    surveyed = [
        {skill.name: skill for skill in part.essential_skills}
        for part in parts
        if part.essential_skills
    ]
    for name in surveyed[0] if surveyed else ():
        rated = [skills[name] for skills in surveyed if name in skills]
        if len(rated) == len(surveyed):
            levels = [skill.level for skill in rated if skill.level is not None]
            yield EssentialSkill(
                name,
                _mean([skill.importance for skill in rated]),
                _mean(levels) if len(levels) == len(rated) else None,
            )


def _mean(numbers: Sequence[Decimal]) -> Decimal:
    total = Decimal(0)
    for number in numbers:
        total = _CONTEXT.add(total, number)
    return _CONTEXT.divide(total, Decimal(len(numbers))).quantize(_HUNDREDTH, context=_CONTEXT)


def _merge_software(parts: Sequence[OnetOccupation]) -> tuple[SoftwareSkill, ...]:
    each = [software for part in parts for software in part.software]
    wanted = Counter(software.name for software in each if software.in_demand)
    hot = {software.name for software in each if software.hot}
    told = {software.name for software in each if software.in_demand is not None}
    found = (
        SoftwareSkill(name, name in wanted if name in told else None, name in hot)
        for name in dict.fromkeys(software.name for software in each)
    )
    return tuple(sorted(found, key=lambda one: (wanted[one.name], one.hot), reverse=True))


def _merge_related(parts: Sequence[OnetOccupation]) -> tuple[RelatedOccupation, ...]:
    own = {part.code for part in parts}
    closest: dict[str, RelatedOccupation] = {}
    for each in sorted(chain.from_iterable(part.related for part in parts), key=_TIER):
        if each.code not in own:
            closest.setdefault(each.code, each)
    return tuple(closest.values())
