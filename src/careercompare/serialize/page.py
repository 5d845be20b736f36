"""The dict of a comparison, ready for JSON: the words of its page beside what they word."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, cast

import attrs

from careercompare.aspects import AspectValue, Row
from careercompare.model import Career, CareerName, Rates
from careercompare.presentation import (
    Cell,
    Form,
    HouseStyle,
    Link,
    LinkList,
    Presentation,
    TableRow,
    find_source,
)
from careercompare.rules import Evidence, Significance, Verdict
from careercompare.serialize.converter import Json, JsonDict, converter
from careercompare.serialize.own import judge_own, read_own
from careercompare.serialize.values import write_value

VERSION = 1
"""The version of the dict's form; it grows when a key changes its meaning or goes away."""


def dump_comparison(
    page: Presentation,
    *,
    careers: tuple[Career, ...],
    rows: tuple[Row, ...],
    house_style: HouseStyle,
    verdicts: tuple[Verdict, ...] = (),
    related: tuple[tuple[CareerName, ...], ...] = (),
    benchmark: Career | None = None,
    rates: Rates | None = None,
) -> JsonDict:
    """Return what was compared and found, with the words of its *page*, as JSON-ready data.

    Words stand in ``text`` (and ``items`` of a list) beside the values that they word. What
    another aspect or rule found under a name of the library's own is ``customized``: the library
    would find something else. A value that cannot be read back raises `UnreadableData`.
    """
    surroundings = {"benchmark": benchmark, "rates": rates}
    return {
        "version": VERSION,
        "locale": page.locale,
        "language": page.language,
        "direction": page.direction,
        "url": page.url,
        "eyebrow": str(page.eyebrow),
        "title": str(page.title),
        "introduction": str(page.introduction),
        "heading": str(page.heading),
        "verdict_line": str(page.verdict_line),
        "careers": [_write(career) for career in careers],
        "verdicts": _write_verdicts(page, verdicts, judge_own(verdicts, careers, rates)),
        "table": _write_table(page, rows, read_own(rows, careers, benchmark)),
        "notes": [str(note) for note in page.notes],
        "guides": _write_links(page.guides),
        "related": _write_links(page.related),
        "related_careers": [[_write(name) for name in names] for names in related],
        "index": None if page.index is None else _write_link(page.index),
        "house_style": _write(house_style),
        **{name: _write(each) for name, each in surroundings.items() if each is not None},
    }


def _write(value: Any) -> Json:
    return cast("Json", converter().unstructure(value))


def _flag(name: str, found: Row | Verdict, own: Mapping[str, object]) -> JsonDict:
    return {"customized": True} if name in own and own[name] != found else {}


def _write_verdicts(
    page: Presentation, verdicts: tuple[Verdict, ...], own: dict[str, Verdict]
) -> Json:
    return [
        {**_write_verdict(verdict), **_flag(verdict.rule, verdict, own), "text": str(words)}
        for verdict, words in zip(verdicts, page.verdicts, strict=True)
    ]


def _write_table(page: Presentation, rows: tuple[Row, ...], own: dict[str, Row | None]) -> Json:
    table = page.table
    return {
        "caption": str(table.caption),
        "corner": str(table.corner),
        "columns": [str(column) for column in table.columns],
        "rows": [
            {**_write_row(row), **_flag(row.aspect, row, own), **_word_row(row, words)}
            for row, words in zip(rows, table.rows, strict=True)
        ],
    }


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


def _write_row(row: Row) -> JsonDict:
    return {
        "aspect": row.aspect,
        "label": write_value(row.label),
        "values": [write_value(value) for value in row.values],
        **({} if row.benchmark is None else {"benchmark": write_value(row.benchmark)}),
    }


def _word_row(row: Row, words: TableRow) -> JsonDict:
    values = (*row.values, row.benchmark)
    return {
        "text": str(words.label),
        "cells": [_word_cell(*each) for each in zip(words.cells, values, strict=False)],
    }


def _word_cell(cell: Cell, value: AspectValue | None) -> JsonDict:
    words: JsonDict = {"text": str(cell.line), "missing": cell.form is Form.MISSING}
    if cell.form is Form.LIST:
        words["items"] = [str(phrase) for phrase in cell.phrases]
    if cell.shared:
        words["shared"] = list(cell.shared)
    if cell.leads:
        words["leads"] = [str(phrase) for phrase in cell.leads]
    source = find_source(value)
    return words if source is None else {**words, "source": _write(source)}


def _write_links(links: LinkList | None) -> Json:
    if links is None:
        return None
    written = [_write_link(link) for link in links.links]
    return {"heading": str(links.heading), "links": written}


def _write_link(link: Link) -> Json:
    return {"text": str(link.words), "url": link.url}
