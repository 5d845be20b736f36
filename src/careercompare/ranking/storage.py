"""A ranking as JSON-ready data and back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any, NoReturn, TypeAlias

import attrs

from careercompare.errors import InvalidCareer, InvalidOption
from careercompare.model import Career, Rates, check_careers
from careercompare.ranking.anchors import Anchors
from careercompare.ranking.bounds import Bounds
from careercompare.ranking.measures import (
    Weighed,
    WeighedMeasure,
    find_columns,
    is_weighable,
    measure,
    read_weight,
)
from careercompare.ranking.standings import Flip, Standing
from careercompare.ranking.yardstick import find_scale
from careercompare.rules import DEFAULT_RULES, FURTHER_RULES, Exchange, Measured, Reading
from careercompare.serialize import (
    UNCHANGED,
    JsonDict,
    StoredEvidence,
    StoredPage,
    converter,
    read_stored,
    refuse_stored,
    write_evidence,
    write_value,
)
from careercompare.words import HouseStyle, Message

if TYPE_CHECKING:  # what is read back needs nothing of a page
    from careercompare.limits import Limits
    from careercompare.presentation import ScoreRow

VERSION = "ranking-1"
"""The version of the dict's form, and what tells it from that of a comparison."""

# As many digits as Python reads in linear time, and far more than a weight can need.
_FRACTION = re.compile(r"-?[0-9]{1,4000}(/0*[1-9][0-9]{0,4000})?", re.ASCII)

Parts: TypeAlias = tuple[tuple[Career, ...], tuple[Weighed, ...], HouseStyle, Rates | None]


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
            "measures": [_write_measure(each, rates) for each in measures],
            "flip": None if flip is None else _write_flip(flip),
        },
        **({} if rates is None else {"rates": converter().unstructure(rates)}),
    }


def write_table(careers: Iterable[Career], rows: Iterable[ScoreRow]) -> JsonDict:
    """Write what stands beside the words of the table: the figure of each cell, None if missing."""
    return {
        "rows": [
            {
                "career": career.slug,
                "values": [
                    None if cell.is_missing else write_value(cell.words[0]) for cell in row.cells
                ],
            }
            for career, row in zip(careers, rows, strict=True)
        ]
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


def _write_measure(found: WeighedMeasure, rates: Rates | None) -> JsonDict:
    yardstick, aside = found.yardstick, found.set_aside
    ends: JsonDict = {}
    if yardstick is not None and yardstick.is_fixed:  # all others follow from the evidence
        ends["fixed_low"] = write_value(yardstick.bottom)
        ends["fixed_high"] = write_value(yardstick.top)
    return {
        "rule": found.rule,
        "label": write_value(found.label),
        "weight": str(found.weight),
        "share": str(found.share),
        "prefers_lowest": found.prefers_lowest,
        "worst": None if yardstick is None else write_value(yardstick.worst),
        "best": None if yardstick is None else write_value(yardstick.best),
        **ends,
        "set_aside": None if aside is None else aside.reason.value,
        "evidence": [
            {
                name: value
                for name, value in write_evidence(each).items()
                if name != "measure"  # which is the rule's own name
            }
            for each in found.evidence
        ],
        **({"customized": True} if _is_customized(found, rates) else {}),
    }


def _write_flip(flip: Flip) -> JsonDict:
    return {
        "rule": flip.rule,
        "now": str(flip.now),
        "to": str(flip.to),
        "leaders": [career.slug for career in flip.leaders],
        **({} if flip.until is None else {"until": str(flip.until)}),
    }


@attrs.frozen
class _Measure:
    rule: str
    label: Message
    weight: str
    prefers_lowest: bool
    evidence: tuple[StoredEvidence, ...]
    share: Any = None
    worst: Any = None
    best: Any = None
    fixed_low: Measured | None = None
    fixed_high: Measured | None = None
    set_aside: Any = None
    customized: bool = False


@attrs.frozen
class _Found:
    measures: tuple[_Measure, ...]
    standings: Any = None
    flip: Any = None


@attrs.frozen(kw_only=True)
class _Ranking(StoredPage):
    ranking: _Found
    rates: Rates | None = None
    verdicts: Any = None
    table: Any = None
    related_careers: Any = None


def read_ranking(data: Mapping[str, Any], limits: Limits | None = None) -> Parts:
    """Read careers by slug, measures, house style and rates; scores and words follow from them.

    What the library's own rules measured has to be what they measure of the careers, unless it is
    ``customized``. Data that no ranking wrote, or one of another version, raises `UnreadableData`.
    """
    stored = read_stored(data, _Ranking, VERSION, "ranking", limits)
    try:
        check_careers(stored.careers)
        careers = tuple(sorted(stored.careers, key=lambda career: career.slug))
        measures = tuple(
            _read_measure(each, careers, stored.rates, f"ranking.measures[{place}]")
            for place, each in enumerate(stored.ranking.measures)
        )
        names = [each.rule for each, _ in measures]
        if not 0 < len({*names}) == len(names):
            _refuse("ranking.measures", names, "measures, each of a rule of its own")
        _check_columns(measures)
    except (InvalidCareer, InvalidOption) as problem:
        refuse_stored("ranking", [problem])
    return careers, measures, stored.house_style, stored.rates


def _check_columns(measures: Iterable[Weighed]) -> None:
    """Refuse measures of which no score could be written."""
    try:
        find_columns(measures)
    except InvalidOption as problem:
        _refuse("ranking.measures", problem.value, problem.expected)


def _read_measure(
    stored: _Measure, careers: Sequence[Career], rates: Rates | None, path: str
) -> Weighed:
    try:
        return _measure_again(stored, careers, rates, path)
    except InvalidOption as problem:  # which names the arguments of a rule and of a ranking
        part = "evidence"
        if problem.path.startswith("scales"):
            part = "fixed_high" if problem.value is stored.fixed_high else "fixed_low"
        _refuse(f"{path}.{part}", problem.value, problem.expected)


def _measure_again(
    stored: _Measure, careers: Sequence[Career], rates: Rates | None, path: str
) -> Weighed:
    by_slug = {each.career: each for each in stored.evidence}
    slugs = [career.slug for career in careers]
    if len(stored.evidence) != len(careers) or by_slug.keys() != set(slugs):
        _refuse(f"{path}.evidence", [*by_slug], "evidence for each career, once")
    own = None if stored.customized else stored.rule
    evidence = tuple(
        by_slug[career.slug].read(stored.rule, career, own, rates) for career in careers
    )
    weight = _read_weight(stored.weight, f"{path}.weight")
    readings, lowest = [Reading.of(each.value) for each in evidence], stored.prefers_lowest
    ends: Any = (stored.fixed_low, stored.fixed_high)
    # Ends that are read have to fit the figures as those that are given do.
    fix = None if ends == (None, None) else Anchors(stored.rule, ends, rates).fix
    if fix is not None and None in ends:
        _refuse(f"{path}.fixed_low", ends, "both ends of a scale")
    scale = find_scale(evidence, readings, rates, fix, prefers_lowest=lowest)
    read = WeighedMeasure(
        stored.rule, stored.label, weight, lowest, evidence, scale.yardstick, scale.set_aside
    )
    if not stored.customized and _is_customized(read, rates):
        _refuse(path, stored.rule, "what the rule measures of the careers")
    return read, scale.reach


def _read_weight(weight: str, path: str) -> Fraction:
    if not _FRACTION.fullmatch(weight):
        _refuse(path, weight, "a fraction such as 5/6")
    try:
        return read_weight(Fraction(weight), path)
    except InvalidOption as problem:  # which tells the fraction as Python writes it
        _refuse(path, weight, problem.expected)


def _is_customized(measured: WeighedMeasure, rates: Rates | None) -> bool:
    """Tell whether a rule of the library's would measure something else under that name."""
    rules = {rule.name: rule for rule in (*DEFAULT_RULES, *FURTHER_RULES)}
    own: object = rules.get(measured.rule)
    if not is_weighable(own):
        return False
    exchange = Exchange(tuple(each.career for each in measured.evidence), rates)
    again, _ = measure(own, measured.weight, exchange)
    return (again.label, again.prefers_lowest, again.evidence) != (
        measured.label,
        measured.prefers_lowest,
        measured.evidence,
    )


def _refuse(path: str, value: object, expected: str) -> NoReturn:
    raise InvalidCareer(path, value, expected, UNCHANGED)
