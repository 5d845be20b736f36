"""What a comparison found, as JSON-ready data and back."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypeVar, cast

import attrs

from careercompare.aspects import Row
from careercompare.errors import CareerCompareError, UnreadableData
from careercompare.model import Career, CareerName, Rates, Source, check_careers
from careercompare.presentation import Findings, HouseStyle
from careercompare.rules import (
    Conversion,
    Evidence,
    Mark,
    Outcome,
    Reason,
    Significance,
    Verdict,
)
from careercompare.serialize.converter import Json, JsonDict, converter
from careercompare.serialize.values import read_value, write_value

T = TypeVar("T")


def write_careers(careers: tuple[Career, ...]) -> Json:
    """Write careers; what is not known is left out."""
    return [converter().unstructure(career) for career in careers]


def write_house_style(style: HouseStyle) -> JsonDict:
    """Write a house style; what equals the default is left out."""
    return cast("JsonDict", converter().unstructure(style))


def write_related(related: tuple[tuple[CareerName, ...], ...]) -> Json:
    """Write the careers of further comparisons."""
    return [[converter().unstructure(name) for name in names] for names in related]


def write_surroundings(benchmark: Career | None, rates: Rates | None) -> JsonDict:
    """Write what careers were compared against and with; what there was not is left out."""
    known = {"benchmark": benchmark, "rates": rates}
    return {
        name: converter().unstructure(value) for name, value in known.items() if value is not None
    }


def write_source(source: Source | None) -> JsonDict:
    """Write who published the figures of a cell; nothing where that is not known."""
    return {} if source is None else {"source": converter().unstructure(source)}


def write_row(row: Row) -> JsonDict:
    """Write the values of one aspect."""
    return {
        "aspect": row.aspect,
        "label": write_value(row.label),
        "values": [write_value(value) for value in row.values],
        **({} if row.benchmark is None else {"benchmark": write_value(row.benchmark)}),
    }


def write_verdict(verdict: Verdict) -> JsonDict:
    """Write a verdict, in which careers go by their slugs."""
    return {
        "rule": verdict.rule,
        "outcome": verdict.outcome.value,
        "winners": [career.slug for career in verdict.winners],
        "margin": write_value(verdict.margin),
        "reason": None if verdict.reason is None else verdict.reason.value,
        "evidence": [_write_evidence(each) for each in verdict.evidence],
        "mark": None if verdict.mark is None else _write_mark(verdict.mark),
        "significance": _write_significance(verdict.significance),
        "message": write_value(verdict.message),
    }


def _write_evidence(evidence: Evidence) -> JsonDict:
    data: JsonDict = {
        "measure": evidence.measure,
        "career": evidence.career.slug,
        "value": write_value(evidence.value),
        "estimated": evidence.estimated,
    }
    if evidence.conversion is not None:
        data["conversion"] = converter().unstructure(evidence.conversion)
    return data


def _write_significance(test: Significance | None) -> Json:
    """Write the test that a verdict rests on, in decimal digits."""
    if test is None:
        return None
    return {name: str(number) for name, number in attrs.asdict(test).items()}


def _write_mark(mark: Mark) -> Json:
    return {"aspect": mark.aspect, "label": write_value(mark.label)}


def read_findings(data: Mapping[str, Any], version: int) -> Findings:
    """Read the findings back from what a dict formatter wrote in *version*.

    Words are not read, since they follow from the values. Data that is no such dict, or of
    another version, raises `UnreadableData`.
    """
    found = data.get("version") if isinstance(cast("object", data), Mapping) else None
    if found != version:
        remedy = f"This release reads version {version}; write the comparison anew."
        raise UnreadableData("comparison", "version", f"found {found!r}", remedy)
    try:
        return _read(data)
    except UnreadableData:
        raise
    except Exception as problem:
        raise UnreadableData(
            "comparison", "", _describe(problem), "Read what Comparison.to_dict wrote, unchanged."
        ) from problem


def _describe(problem: Exception) -> str:
    from cattrs import BaseValidationError, transform_error

    if isinstance(problem, BaseValidationError):
        return "; ".join(transform_error(problem, format_exception=_describe_one))
    if isinstance(problem, KeyError) and not isinstance(problem, CareerCompareError):
        return f"{problem} is missing"
    return str(problem)


def _describe_one(problem: BaseException, kind: type | None) -> str:
    from cattrs.v import format_exception

    known = isinstance(problem, CareerCompareError)
    return str(problem) if known else format_exception(problem, kind)


def _read(data: Mapping[str, Any]) -> Findings:
    read = converter().structure
    careers = tuple(read(each, Career) for each in data["careers"])
    check_careers(careers)
    by_slug = {career.slug: career for career in careers}
    return Findings(
        careers,
        tuple(_read_row(row, len(careers)) for row in data["table"]["rows"]),
        tuple(_read_verdict(verdict, by_slug) for verdict in data["verdicts"]),
        tuple(tuple(read(name, CareerName) for name in each) for each in data["related_careers"]),
        read(data["house_style"], HouseStyle),
        _read_known(data.get("benchmark"), Career),
        _read_known(data.get("rates"), Rates),
    )


def _read_row(data: Mapping[str, Any], count: int) -> Row:
    values = tuple(read_value(value) for value in data["values"])
    if len(values) != count:
        raise ValueError(f"the row {data['aspect']!r} has {len(values)} values for {count} careers")
    against = read_value(data.get("benchmark"))
    return Row(data["aspect"], read_value(data["label"]), values, against)


def _read_verdict(data: Mapping[str, Any], by_slug: Mapping[str, Career]) -> Verdict:
    return Verdict(
        rule=data["rule"],
        outcome=Outcome(data["outcome"]),
        message=read_value(data["message"]),
        winners=tuple(by_slug[slug] for slug in data["winners"]),
        margin=read_value(data["margin"]),
        evidence=tuple(_read_evidence(each, by_slug) for each in data["evidence"]),
        reason=None if data["reason"] is None else Reason(data["reason"]),
        mark=None if data["mark"] is None else _read_mark(data["mark"]),
        significance=_read_significance(data["significance"]),
    )


def _read_evidence(data: Mapping[str, Any], by_slug: Mapping[str, Career]) -> Evidence:
    return Evidence(
        data["measure"],
        by_slug[data["career"]],
        read_value(data["value"]),
        data["estimated"],
        _read_known(data.get("conversion"), Conversion),
    )


def _read_known(data: object, kind: type[T]) -> T | None:
    return None if data is None else converter().structure(data, kind)


def _read_significance(data: Mapping[str, str] | None) -> Significance | None:
    if data is None:
        return None
    return Significance(Decimal(data["z"]), Decimal(data["critical"]), Decimal(data["confidence"]))


def _read_mark(data: Mapping[str, Any]) -> Mark:
    return Mark(data["aspect"], read_value(data["label"]))
