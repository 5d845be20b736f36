"""The values of a comparison, ready for JSON; the words of its page are laid beside them."""

from __future__ import annotations

import marshal
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any, TypedDict

import attrs

from careercompare.aspects import DEFAULT_ASPECTS, FURTHER_ASPECTS, AspectValue, Row, read_rows
from careercompare.model import Career, CareerName, Rates, Source
from careercompare.presentation import Compared, Kind, Sheet, Writer, find_sources
from careercompare.rules import (
    DEFAULT_RULES,
    FURTHER_RULES,
    Evidence,
    Finding,
    Readings,
    Significance,
    Verdict,
    judge_all,
)
from careercompare.serialize.converter import Json, JsonDict, converter, write_number, write_value
from careercompare.words import HouseStyle

VERSION = 1
"""The version of the dict's form; it grows when a key changes its meaning or goes away."""

_RULES = (*DEFAULT_RULES, *FURTHER_RULES)


class Column(TypedDict):
    """What is stored of one career, whatever stands beside it.

    *values* and *cells* are its part of each row: the value, and where its figures come from.
    *readings* are what each rule reads of it, and whether that only stands in for a figure.
    """

    career: JsonDict
    values: list[Json]
    cells: list[Json]
    readings: list[tuple[Json, bool]]


def write_column(
    career: Career,
    aspects: Iterable[str],
    values: Iterable[AspectValue | None],
    readings: Readings = (),
) -> Column:
    """Write a career, its values, one for each row of these *aspects*, and *readings* of rules."""
    known = tuple(values)
    return Column(
        career=_write(career),
        values=[write_value(value) for value in known],
        cells=list(map(_write_source, find_sources(career, aspects, known))),
        readings=[
            (None, False) if each is None else (write_value(each.value), each.estimated)
            for each in readings
        ],
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
    own: Collection[str] = (),
) -> JsonDict:
    """Return what was compared and found as JSON-ready data, without a word.

    It has the form of the words that `DictFormatter` writes, so that these can be laid beside it.
    What another aspect or rule found under a name of the library's own is ``customized``: the
    library would find something else. A value that cannot be read back raises `UnreadableData`.

    *own* names rules that are known to be the library's, which are not asked again: it changes
    nothing that is written.
    """
    everyone = careers if benchmark is None else (*careers, benchmark)
    aspects = [row.aspect for row in rows]
    columns = [
        write_column(career, aspects, [(*row.values, row.benchmark)[place] for row in rows])
        for place, career in enumerate(everyone)
    ]
    own_rows = read_own(rows, careers, benchmark)
    own_verdicts = judge_own([each for each in verdicts if each.rule not in own], careers, rates)
    return _write_page(
        columns,
        len(careers),
        [
            _flag(
                _write_row(row.aspect, write_value(row.label), place, columns, len(careers)),
                row,
                own_rows,
            )
            for place, row in enumerate(rows)
        ],
        [_flag(_write_verdict(each), each, own_verdicts) for each in verdicts],
        related,
        _write(house_style),
        rates,
    )


def write_compared(found: Compared) -> JsonDict:
    """Return what `write_comparison` does of sheets with the library's own aspects.

    What is stored of a sheet is written once, and kept with it.
    """
    kind, sheets, judgement = found.kind, found.sheets, found.judgement
    shown = sheets if found.benchmark is None else (*sheets, found.benchmark)
    columns: list[Column] = [unpack(sheet.once(_pack_sheet)) for sheet in shown]
    places = sorted(set[int]().union(*[sheet.known for sheet in sheets]))
    labels: list[Json] = unpack(kind.once(_pack_labels))
    written: list[JsonDict]
    if kind.keeps(judgement) and judgement.is_decided_throughout:  # of what the sheets have read
        written = [
            _write_finding(
                judgement.finding(at),
                [
                    _write_evidence(rule, sheet.career, *column["readings"][at])
                    for sheet, column in zip(sheets, columns, strict=False)
                ],
            )
            for at, rule in enumerate(judgement.names)
        ]
    else:
        written = list(map(_write_verdict, judgement.verdicts))
    if judgement.panel is None:  # whoever gave the verdicts may have rules of their own
        own = judge_own(judgement.verdicts, judgement.careers, found.rates)
        for place, data in enumerate(written):
            _flag(data, judgement.verdict(place), own)
    return _write_page(
        columns,
        len(sheets),
        [
            _write_row(kind.aspects[place], labels[place], place, columns, len(sheets))
            for place in places
        ],
        written,
        found.related,
        unpack(kind.writer.once(_pack_style)),
        found.rates,
    )


def _write_page(  # noqa: PLR0917  all that is stored, written
    columns: Sequence[Column],
    count: int,
    rows: list[JsonDict],
    verdicts: list[JsonDict],
    related: Iterable[Iterable[CareerName]],
    house_style: JsonDict,
    rates: Rates | None,
) -> JsonDict:
    """Put together what was written of so many careers, and of a benchmark behind them."""
    data: JsonDict = {
        "version": VERSION,
        "careers": [column["career"] for column in columns[:count]],
        "verdicts": [*verdicts],
        "table": {"rows": [*rows]},
        "related_careers": [[_write(name) for name in names] for names in related],
        "house_style": house_style,
    }
    if len(columns) > count:
        data["benchmark"] = columns[count]["career"]
    if rates is not None:
        data["rates"] = _write(rates)
    return data


def _pack_sheet(sheet: Sheet) -> bytes:
    """Write what is stored of a sheet in a form to keep it in: small, and nobody can change it.

    Its column has a value for each row that pages of its kind can have.
    """
    return pack(write_column(sheet.career, sheet.aspects, sheet.values, sheet.readings))


def _pack_labels(kind: Kind) -> bytes:
    return pack(list(map(write_value, kind.labels)))


def _pack_style(writer: Writer) -> bytes:
    return pack(_write(writer.style))


def pack(data: Any) -> bytes:
    """Return what was written in a form to keep it in: a small one that nobody can change."""
    return marshal.dumps(data)


def unpack(packed: bytes) -> Any:
    """Return anew what was packed, in a third of the time that writing it takes.

    >>> unpack(pack({"skills": ["Coding"]}))
    {'skills': ['Coding']}
    """
    return marshal.loads(packed)  # noqa: S302  bytes of this process, which `pack` made


def _write(value: Any) -> Any:
    return converter().unstructure(value)


def _write_source(source: Source | None) -> JsonDict:
    return {} if source is None else {"source": _write(source)}


def _flag(data: JsonDict, found: Row | Verdict, own: Mapping[str, object]) -> JsonDict:
    name = found.aspect if isinstance(found, Row) else found.rule
    if name in own and own[name] != found:
        data["customized"] = True
    return data


def write_verdict(verdict: Verdict) -> JsonDict:
    """Write a verdict alone, with its sentence in English; careers go by their slugs."""
    return {**_write_verdict(verdict), "text": str(verdict)}


def _write_verdict(verdict: Verdict) -> JsonDict:
    return _write_finding(verdict, list(map(write_evidence, verdict.evidence)))


def _write_finding(found: Finding | Verdict, evidence: list[JsonDict]) -> JsonDict:
    mark, test = found.mark, found.significance
    return {
        "rule": found.rule,
        "outcome": found.outcome.value,
        "winners": [career.slug for career in found.winners],
        "margin": write_value(found.margin),
        "reason": None if found.reason is None else found.reason.value,
        "evidence": [*evidence],
        "mark": None if mark is None else {"aspect": mark.aspect, "label": write_value(mark.label)},
        "significance": None if test is None else _write_significance(test),
        "leading_known": [career.slug for career in found.leading_known],
        "doubted": [career.slug for career in found.doubted],
        "message": write_value(found.message),
    }


def write_evidence(evidence: Evidence) -> JsonDict:
    """Write evidence, in which a career goes by its slug."""
    value = write_value(evidence.value)
    data = _write_evidence(evidence.measure, evidence.career, value, evidence.estimated)
    if evidence.conversion is not None:
        data["conversion"] = _write(evidence.conversion)
    return data


def _write_evidence(measure: str, career: Career, value: Json, estimated: bool) -> JsonDict:  # noqa: FBT001
    return {"measure": measure, "career": career.slug, "value": value, "estimated": estimated}


def _write_significance(test: Significance) -> JsonDict:
    return {name: write_number(number) for name, number in attrs.asdict(test).items()}


def _write_row(
    aspect: str, label: Json, place: int, columns: Sequence[Column], count: int
) -> JsonDict:
    values = [column["values"][place] for column in columns]
    data: JsonDict = {"aspect": aspect, "label": label, "values": values[:count]}
    if len(values) > count and values[count] is not None:
        data["benchmark"] = values[count]
    data["cells"] = [column["cells"][place] for column in columns]
    return data


def read_own(
    rows: Iterable[Row], careers: tuple[Career, ...], benchmark: Career | None
) -> dict[str, Row | None]:
    """Return the rows as the library's own aspects of their names read them, by these names.

    None stands for an aspect that no career fills; one that is not the library's is left out.
    """
    names = {row.aspect for row in rows}
    own = [aspect for aspect in (*DEFAULT_ASPECTS, *FURTHER_ASPECTS) if aspect.name in names]
    read = {row.aspect: row for row in read_rows(own, careers, benchmark)}
    return {aspect.name: read.get(aspect.name) for aspect in own}


def judge_own(
    verdicts: Iterable[Verdict], careers: tuple[Career, ...], rates: Rates | None
) -> dict[str, Verdict]:
    """Return the verdicts that the library's own rules of those names find, by these names."""
    names = {verdict.rule for verdict in verdicts}
    own = [rule for rule in _RULES if rule.name in names]
    return {each.rule: each for each in judge_all(own, careers, rates)} if own else {}
