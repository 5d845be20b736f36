"""What a comparison found, as JSON-ready data and back."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any, TypedDict, TypeVar, cast

import attrs

from careercompare.aspects import Row
from careercompare.errors import CareerCompareError, UnreadableData
from careercompare.model import Career, CareerName, Rates, Source, check_careers
from careercompare.presentation import HouseStyle, find_source
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


VERSION = 1
"""The version of the dict's form; it grows when a key changes its meaning or goes away."""


class Compared(TypedDict):
    """What a comparison holds."""

    careers: tuple[Career, ...]
    rows: tuple[Row, ...]
    verdicts: tuple[Verdict, ...]
    related: tuple[tuple[CareerName, ...], ...]
    house_style: HouseStyle
    benchmark: Career | None
    rates: Rates | None


def write_comparison(
    *,
    careers: tuple[Career, ...],
    rows: tuple[Row, ...],
    house_style: HouseStyle,
    verdicts: tuple[Verdict, ...] = (),
    related: tuple[tuple[CareerName, ...], ...] = (),
    benchmark: Career | None = None,
    rates: Rates | None = None,
) -> JsonDict:
    """Return what was compared and found as JSON-ready data, without a word.

    It has the form of the words that `DictFormatter` writes, so that these can be laid beside it.
    What is not known, and what equals the default of a house style, is left out.
    """
    surroundings = {"benchmark": benchmark, "rates": rates}
    return {
        "version": VERSION,
        "careers": [_write(career) for career in careers],
        "verdicts": [_write_verdict(verdict) for verdict in verdicts],
        "table": {"rows": [_write_row(row, benchmark) for row in rows]},
        "related_careers": [[_write(name) for name in names] for names in related],
        "house_style": _write(house_style),
        **{name: _write(each) for name, each in surroundings.items() if each is not None},
    }


def _write(value: Any) -> Json:
    return cast("Json", converter().unstructure(value))


def _write_row(row: Row, benchmark: Career | None) -> JsonDict:
    columns = (*row.values, *(() if benchmark is None else (row.benchmark,)))
    return {
        "aspect": row.aspect,
        "label": write_value(row.label),
        "values": [write_value(value) for value in row.values],
        **({} if row.benchmark is None else {"benchmark": write_value(row.benchmark)}),
        "cells": [_write_source(find_source(value)) for value in columns],
    }


def _write_source(source: Source | None) -> JsonDict:
    return {} if source is None else {"source": _write(source)}


def _write_verdict(verdict: Verdict) -> JsonDict:
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


def read_comparison(data: Mapping[str, Any]) -> Compared:
    """Read back what `write_comparison` wrote.

    Words are not read, since they follow from the values. Data that is no such dict, or of
    another version, raises `UnreadableData`.
    """
    found = data.get("version") if isinstance(cast("object", data), Mapping) else None
    if found != VERSION:
        remedy = f"This release reads version {VERSION}; write the comparison anew."
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


def _read(data: Mapping[str, Any]) -> Compared:
    read = converter().structure
    careers = tuple(read(each, Career) for each in data["careers"])
    check_careers(careers)
    by_slug = {career.slug: career for career in careers}
    return Compared(
        careers=careers,
        rows=tuple(_read_row(row, len(careers)) for row in data["table"]["rows"]),
        verdicts=tuple(_read_verdict(verdict, by_slug) for verdict in data["verdicts"]),
        related=tuple(
            tuple(read(name, CareerName) for name in each) for each in data["related_careers"]
        ),
        house_style=read(data["house_style"], HouseStyle),
        benchmark=_read_known(data.get("benchmark"), Career),
        rates=_read_known(data.get("rates"), Rates),
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
