"""The values of a comparison, ready for JSON; the words of its page are laid beside them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, cast

import attrs

from careercompare.aspects import DEFAULT_ASPECTS, Row, read_rows
from careercompare.model import Career, CareerName, Rates
from careercompare.presentation import HouseStyle, find_source
from careercompare.rules import (
    DEFAULT_RULES,
    FURTHER_RULES,
    Evidence,
    Significance,
    Verdict,
    judge_all,
)
from careercompare.serialize.converter import Json, JsonDict, converter, write_value

VERSION = 1
"""The version of the dict's form; it grows when a key changes its meaning or goes away."""

_RULES = (*DEFAULT_RULES, *FURTHER_RULES)


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
    What another aspect or rule found under a name of the library's own is ``customized``: the
    library would find something else. A value that cannot be read back raises `UnreadableData`.
    """
    surroundings = {"benchmark": benchmark, "rates": rates}
    own_rows = read_own(rows, careers, benchmark)
    own_verdicts = judge_own(verdicts, careers, rates)
    return {
        "version": VERSION,
        "careers": [_write(career) for career in careers],
        "verdicts": [
            {**_write_verdict(each), **_flag(each.rule, each, own_verdicts)} for each in verdicts
        ],
        "table": {
            "rows": [
                {**_write_row(row, benchmark), **_flag(row.aspect, row, own_rows)} for row in rows
            ]
        },
        "related_careers": [[_write(name) for name in names] for names in related],
        "house_style": _write(house_style),
        **{name: _write(each) for name, each in surroundings.items() if each is not None},
    }


def _write(value: Any) -> Json:
    return cast("Json", converter().unstructure(value))


def _flag(name: str, found: Row | Verdict, own: Mapping[str, object]) -> JsonDict:
    return {"customized": True} if name in own and own[name] != found else {}


def _write_verdict(verdict: Verdict) -> JsonDict:
    mark, test = verdict.mark, verdict.significance
    return {
        "rule": verdict.rule,
        "outcome": verdict.outcome.value,
        "winners": [career.slug for career in verdict.winners],
        "margin": write_value(verdict.margin),
        "reason": None if verdict.reason is None else verdict.reason.value,
        "evidence": [write_evidence(each) for each in verdict.evidence],
        "mark": None if mark is None else {"aspect": mark.aspect, "label": write_value(mark.label)},
        "significance": None if test is None else _write_significance(test),
        "message": write_value(verdict.message),
    }


def write_evidence(evidence: Evidence) -> JsonDict:
    """Write evidence, in which a career goes by its slug."""
    data: JsonDict = {
        "measure": evidence.measure,
        "career": evidence.career.slug,
        "value": write_value(evidence.value),
        "estimated": evidence.estimated,
    }
    if evidence.conversion is not None:
        data["conversion"] = _write(evidence.conversion)
    return data


def _write_significance(test: Significance) -> JsonDict:
    return {name: str(number) for name, number in attrs.asdict(test).items()}


def _write_row(row: Row, benchmark: Career | None) -> JsonDict:
    columns = (*row.values, *(() if benchmark is None else (row.benchmark,)))
    return {
        "aspect": row.aspect,
        "label": write_value(row.label),
        "values": [write_value(value) for value in row.values],
        **({} if row.benchmark is None else {"benchmark": write_value(row.benchmark)}),
        "cells": [
            {} if source is None else {"source": _write(source)}
            for source in map(find_source, columns)
        ],
    }


def read_own(
    rows: Iterable[Row], careers: tuple[Career, ...], benchmark: Career | None
) -> dict[str, Row | None]:
    """Return the rows as the library's own aspects of their names read them, by these names.

    None stands for an aspect that no career fills; one that is not the library's is left out.
    """
    names = {row.aspect for row in rows}
    own = [aspect for aspect in DEFAULT_ASPECTS if aspect.name in names]
    read = {row.aspect: row for row in read_rows(own, careers, benchmark)}
    return {aspect.name: read.get(aspect.name) for aspect in own}


def judge_own(
    verdicts: Iterable[Verdict], careers: tuple[Career, ...], rates: Rates | None
) -> dict[str, Verdict]:
    """Return the verdicts that the library's own rules of those names find, by these names."""
    names = {verdict.rule for verdict in verdicts}
    own = [rule for rule in _RULES if rule.name in names]
    return {verdict.rule: verdict for verdict in judge_all(own, careers, rates)}
