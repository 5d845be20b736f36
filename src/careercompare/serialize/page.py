"""The values of a comparison, ready for JSON; the words of its page are laid beside them."""

from __future__ import annotations

import marshal
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, TypedDict

import attrs

from careercompare.aspects import DEFAULT_ASPECTS, AspectValue, Row, read_rows
from careercompare.model import Career, CareerName, Rates, Source
from careercompare.presentation import Sheet, find_source
from careercompare.rules import (
    DEFAULT_RULES,
    FURTHER_RULES,
    Evidence,
    Significance,
    Verdict,
    judge_all,
)
from careercompare.serialize.converter import Json, JsonDict, converter, write_value
from careercompare.words import HouseStyle

VERSION = 1
"""The version of the dict's form; it grows when a key changes its meaning or goes away."""

_RULES = (*DEFAULT_RULES, *FURTHER_RULES)


class Column(TypedDict):
    """What is stored of one career, whatever stands beside it.

    *values* and *cells* are its part of each row: the value, and where its figures come from.
    """

    career: JsonDict
    values: list[Json]
    cells: list[Json]


def write_column(career: Career, values: Iterable[AspectValue | None]) -> Column:
    """Write a career and its values, one for each row."""
    known = tuple(values)
    return Column(
        career=_write(career),
        values=[write_value(value) for value in known],
        cells=[_write_source(find_source(value)) for value in known],
    )


def write_comparison(
    *,
    careers: tuple[Career, ...],
    rows: tuple[Row, ...],
    house_style: HouseStyle,
    verdicts: tuple[Verdict, ...] = (),
    related: tuple[tuple[CareerName, ...], ...] = (),
    benchmark: Career | None = None,
    rates: Rates | None = None,
    columns: Sequence[Column] | None = None,
    own: Collection[str] = (),
) -> JsonDict:
    """Return what was compared and found as JSON-ready data, without a word.

    It has the form of the words that `DictFormatter` writes, so that these can be laid beside it.
    What another aspect or rule found under a name of the library's own is ``customized``: the
    library would find something else. A value that cannot be read back raises `UnreadableData`.

    *columns* are those of the careers, and behind them of the benchmark, where they were written
    before: they become part of the data. They may have values for all default aspects, of which
    the *rows* are some. *own* names aspects and rules that are known to be the
    library's, which are not asked again. Neither changes what is written.
    """
    own_rows = read_own([row for row in rows if row.aspect not in own], careers, benchmark)
    own_verdicts = judge_own([each for each in verdicts if each.rule not in own], careers, rates)
    places: Sequence[int] = range(len(rows))
    if columns is None:
        columns = _write_columns(careers if benchmark is None else (*careers, benchmark), rows)
    elif len(columns[0]["values"]) > len(rows):
        names = [aspect.name for aspect in DEFAULT_ASPECTS]
        places = [names.index(row.aspect) for row in rows]
    data: JsonDict = {
        "version": VERSION,
        "careers": [column["career"] for column in columns[: len(careers)]],
        "verdicts": [
            {**_write_verdict(each), **_flag(each.rule, each, own_verdicts)} for each in verdicts
        ],
        "table": {
            "rows": [
                {**_write_row(row, place, columns), **_flag(row.aspect, row, own_rows)}
                for place, row in zip(places, rows, strict=True)
            ]
        },
        "related_careers": [[_write(name) for name in names] for names in related],
        "house_style": _write(house_style),
    }
    if benchmark is not None:
        data["benchmark"] = columns[-1]["career"]
    return data if rates is None else {**data, "rates": _write(rates)}


def pack_sheet(sheet: Sheet) -> bytes:
    """Write what is stored of a sheet in a form to keep it in: small, and nobody can change it.

    Its column has a value for each row that pages of its kind can have.
    """
    return pack(write_column(sheet.career, sheet.values))


def pack(data: Any) -> bytes:
    """Return what was written in a form to keep it in: a small one that nobody can change."""
    return marshal.dumps(data)


def unpack(packed: bytes) -> Any:
    """Return anew what was packed, in a third of the time that writing it takes.

    >>> unpack(pack({"skills": ["Coding"]}))
    {'skills': ['Coding']}
    """
    return marshal.loads(packed)  # noqa: S302  bytes of this process, which `pack` made


def _write_columns(everyone: Iterable[Career], rows: Sequence[Row]) -> list[Column]:
    return [
        write_column(career, ((*row.values, row.benchmark)[place] for row in rows))
        for place, career in enumerate(everyone)
    ]


def _write(value: Any) -> Any:
    return converter().unstructure(value)


def _write_source(source: Source | None) -> JsonDict:
    return {} if source is None else {"source": _write(source)}


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


def _write_row(row: Row, place: int, columns: Sequence[Column]) -> JsonDict:
    count = len(row.values)
    values = [column["values"][place] for column in columns]
    return {
        "aspect": row.aspect,
        "label": write_value(row.label),
        "values": values[:count],
        **({} if row.benchmark is None else {"benchmark": values[count]}),
        "cells": [column["cells"][place] for column in columns],
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
    return {each.rule: each for each in judge_all(own, careers, rates)} if own else {}
