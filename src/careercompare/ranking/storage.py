"""A ranking as JSON-ready data and back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, TypeAlias, cast

from careercompare.errors import CareerCompareError, UnreadableData
from careercompare.model import Career, Rates, check_careers
from careercompare.presentation import HouseStyle
from careercompare.ranking.bounds import Bounds
from careercompare.ranking.flip import Flip
from careercompare.ranking.measures import WeighedMeasure
from careercompare.ranking.standings import Standing
from careercompare.ranking.weights import read_weight
from careercompare.ranking.yardstick import read_values
from careercompare.rules import Conversion, Evidence
from careercompare.serialize import JsonDict, converter, write_surroundings
from careercompare.serialize.values import read_value, write_value
from careercompare.words import Message

VERSION = "ranking-1"
"""The version of the dict's form, and what tells it from that of a comparison."""

Parts: TypeAlias = tuple[tuple[Career, ...], tuple[WeighedMeasure, ...], HouseStyle, Rates | None]


def write_ranking(
    standings: Sequence[Standing],
    measures: Sequence[WeighedMeasure],
    flip: Flip | None,
    rates: Rates | None,
) -> JsonDict:
    """Write what stands beside the words; fractions are texts such as ``"5/6"``, so exact.

    Which career is certainly above which follows from the scores, and is not written: of many
    careers that would be nearly all of it.
    """
    return {
        "version": VERSION,
        "ranking": {
            "standings": [_write_standing(each) for each in standings],
            "measures": [_write_measure(each) for each in measures],
            "flip": None if flip is None else _write_flip(flip),
        },
        **write_surroundings(None, rates),
    }


def _write_standing(standing: Standing) -> JsonDict:
    return {
        "career": standing.career.slug,
        "place": standing.place,
        "best_place": standing.best_place,
        "worst_place": standing.worst_place,
        "score": _write_bounds(standing.score),
        "contributions": [
            {
                "rule": each.rule,
                "scaled": _write_bounds(each.scaled),
                "score": _write_bounds(each.score),
            }
            for each in standing.contributions
        ],
    }


def _write_bounds(bounds: Bounds) -> JsonDict:
    return {"low": str(bounds.low), "high": str(bounds.high)}


def _write_measure(measure: WeighedMeasure) -> JsonDict:
    yardstick, aside = measure.yardstick, measure.set_aside
    return {
        "rule": measure.rule,
        "label": write_value(measure.label),
        "weight": str(measure.weight),
        "share": str(measure.share),
        "prefers_lowest": measure.prefers_lowest,
        "worst": None if yardstick is None else write_value(yardstick.worst),
        "best": None if yardstick is None else write_value(yardstick.best),
        "set_aside": None if aside is None else aside.reason.value,
        "evidence": [_write_evidence(each) for each in measure.evidence],
    }


def _write_evidence(evidence: Evidence) -> JsonDict:
    data: JsonDict = {
        "career": evidence.career.slug,
        "value": write_value(evidence.value),
        "estimated": evidence.estimated,
    }
    if evidence.conversion is not None:
        data["conversion"] = converter().unstructure(evidence.conversion)
    return data


def _write_flip(flip: Flip) -> JsonDict:
    return {
        "rule": flip.rule,
        "now": str(flip.now),
        "to": str(flip.to),
        "leaders": [career.slug for career in flip.leaders],
    }


def read_ranking(data: Mapping[str, Any]) -> Parts:
    """Read careers, measures and house style; scores and words are not read, but follow from them.

    Data that no ranking wrote, or one of another version, raises `UnreadableData`.
    """
    found = data.get("version") if isinstance(cast("object", data), Mapping) else None
    if found != VERSION:
        remedy = f"This release reads version {VERSION!r}; write the ranking anew."
        raise UnreadableData("ranking", "version", f"found {found!r}", remedy)
    try:
        return _read(data)
    except UnreadableData:
        raise
    except Exception as problem:
        raise UnreadableData(
            "ranking", "", _describe(problem), "Read what Ranking.to_dict wrote, unchanged."
        ) from problem


def _describe(problem: Exception) -> str:
    from careercompare.serialize.problems import list_problems

    if isinstance(problem, KeyError) and not isinstance(problem, CareerCompareError):
        return f"{problem} is missing"
    if isinstance(problem, ExceptionGroup):
        found = list_problems(cast("Exception", problem), "ranking", "career")
        return "; ".join(map(str, found))
    return str(problem)


def _read(data: Mapping[str, Any]) -> Parts:
    read = converter().structure
    careers = tuple(read(each, Career) for each in data["careers"])
    check_careers(careers)
    measures = tuple(_read_measure(each, careers) for each in data["ranking"]["measures"])
    rates = None if data.get("rates") is None else read(data["rates"], Rates)
    return careers, measures, read(data["house_style"], HouseStyle), rates


def _read_measure(data: Mapping[str, Any], careers: tuple[Career, ...]) -> WeighedMeasure:
    name, label = data["rule"], read_value(data["label"])
    if not isinstance(label, Message):
        remedy = "Read what Ranking.to_dict wrote, unchanged."
        raise UnreadableData("ranking", f"{name}.label", f"{label!r} is no message", remedy)
    by_slug = {each["career"]: each for each in data["evidence"]}
    found = [by_slug[career.slug] for career in careers]
    evidence = tuple(
        Evidence(name, career, read_value(each["value"]), each["estimated"], _read_conversion(each))
        for career, each in zip(careers, found, strict=True)
    )
    read_values(evidence)
    weight = read_weight(Fraction(data["weight"]), f"{name}.weight")
    return WeighedMeasure(name, label, weight, data["prefers_lowest"] is True, evidence)


def _read_conversion(data: Mapping[str, Any]) -> Conversion | None:
    found = data.get("conversion")
    return None if found is None else converter().structure(found, Conversion)
