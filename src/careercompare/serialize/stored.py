"""Dicts that `to_dict` wrote, read whole by the classes that describe their form, or refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, NoReturn, TypeVar, cast

import attrs

from careercompare.errors import UnreadableData, is_list
from careercompare.limits import Limits, take_limits
from careercompare.model import Career, Rates
from careercompare.rules import OUTLOOK_OPENINGS, Conversion, Evidence, Measured, Step
from careercompare.serialize.parsing import is_deep
from careercompare.serialize.problems import (
    UNCHANGED,
    Place,
    Problem,
    advise_on_version,
    show_json,
)
from careercompare.words import HouseStyle

T = TypeVar("T")

_MOST_TOLD = 3
_WRITTEN = "Give the dict that to_dict() wrote; of a text in JSON, json.loads(text)."


@attrs.frozen(kw_only=True)
class StoredPage:
    """What the dicts of a comparison and a ranking have in common.

    What is `Any` here is words, which follow from all the rest and are not read.
    """

    version: Any
    careers: tuple[Career, ...]
    house_style: HouseStyle
    locale: Any = None
    language: Any = None
    direction: Any = None
    url: Any = None
    eyebrow: Any = None
    title: Any = None
    introduction: Any = None
    heading: Any = None
    verdict_line: Any = None
    notes: Any = None
    sources: Any = None
    guides: Any = None
    related: Any = None
    index: Any = None


@attrs.frozen
class StoredEvidence:
    """Evidence, in which a career goes by its slug."""

    career: str
    value: Measured | None
    estimated: bool
    conversion: Conversion | None = None

    def read(self, measure: str, career: Career, own: str | None, rates: Rates | None) -> Evidence:
        """Return the evidence that *measure* is of *career*, in the unit of *rates*.

        *own* names the rule of the library that measured it; None is a rule of somebody's own.
        """
        value = self.value if own is None else self._measure_again(own, career)
        return Evidence(measure, career, value, self.estimated, self._convert_again(rates))

    def _convert_again(self, rates: Rates | None) -> Conversion | None:
        """Return the conversion with whose *rates* and price levels converted.

        There was once room for the source of one of the two.
        """
        how = self.conversion
        if how is None or rates is None or (how.level_as_of, how.level_source) != (None, None):
            return how
        prices, by = rates.prices, [(rates.as_of, rates.source)]
        if prices is not None:
            by.append((None if prices.year is None else f"{prices.year:04}", prices.source))
        if (how.as_of, how.source) not in by:
            return how
        pay, factors = how.original, (how.rate, how.per_year, how.worth)
        step = Step(pay.currency, pay.period, pay.place, *factors, how.level, how.to_level)
        return step.explain(pay, rates)

    def _measure_again(self, rule: str, career: Career) -> Measured | None:
        """Return the value as the library's rule of that name measures it now.

        Openings were once written as a number alone, without the place and the years they are of.
        """
        openings = None if career.outlook is None else career.outlook.projected_openings
        if rule != OUTLOOK_OPENINGS.name or openings is None or self.value != openings.count:
            return self.value
        return openings


def read_stored(
    data: object, kind: type[T], version: int | str, source: str, limits: Limits | None = None
) -> T:
    """Read what was written in *version*, or raise `UnreadableData` that tells what is wrong."""
    limits = take_limits(limits)
    if not isinstance(cast("Any", data), Mapping):
        raise UnreadableData(source, "", f"this is not the form of a {source}", _WRITTEN)
    given = cast("Mapping[str, Any]", data)
    found: Any = given.get("version")
    if type(found) is not type(version) or found != version:
        remedy = advise_on_version(found, version)
        raise UnreadableData(source, "version", f"found version {show_json(found)}", remedy)
    if is_deep(data):
        refuse_stored(source, [Place(source, "").report("it is nested too deep", UNCHANGED)])
    careers: Any = given.get("careers")
    limits.check("careers", len(careers) if is_list(careers) else 0, source)
    from careercompare.serialize.reader import read  # which imports cattrs

    problems: list[Problem] = []
    stored = read(data, kind, Place(source, ""), problems)
    if problems:
        refuse_stored(source, problems, limits.problems)
    return cast("T", stored)


def refuse_stored(source: str, problems: Sequence[Problem], most: int | None = None) -> NoReturn:
    """Raise *problems* as one, so many *at most*, the first few of them spelled out."""
    told = [_tell(problem) for problem in problems[:_MOST_TOLD]]
    more = len(problems) - len(told)
    rest = [f"and {more:,} more"] if more > 0 else []
    sentence = "; ".join([*told, *rest])
    raise UnreadableData(source, "", sentence, UNCHANGED, tuple(problems[:most])) from None


def _tell(problem: Problem) -> str:
    if isinstance(problem, UnreadableData):
        return f"{problem.place}: {problem.problem}" if problem.place else problem.problem
    return f"{problem.path}: expected {problem.expected}, got {show_json(problem.value)}"
