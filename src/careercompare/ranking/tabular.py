"""A ranking as columns: a row for each career, or for each measure of each career."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TYPE_CHECKING

from careercompare.presentation import find_measured_source
from careercompare.ranking.bounds import Bounds
from careercompare.ranking.figures import round_bounds, round_fraction
from careercompare.ranking.standings import Standing
from careercompare.ranking.yardstick import read_values
from careercompare.rules import Orderable
from careercompare.tabular import (
    FIGURE,
    Cell,
    Columns,
    Kind,
    Layout,
    Record,
    make_columns,
    read_parts,
    tell_figure,
)

if TYPE_CHECKING:
    from careercompare.ranking.measures import WeighedMeasure
    from careercompare.ranking.ranking import Ranking

_DECIMALS = 12
_STANDING = {
    "place": Kind.WHOLE,
    "best_place": Kind.WHOLE,
    "worst_place": Kind.WHOLE,
    "slug": Kind.TEXT,
    "title": Kind.TEXT,
    "career_place": Kind.TEXT,
    "score.low": Kind.DECIMAL,
    "score.high": Kind.DECIMAL,
}
_UNIT = ("unit", "period")
_MEASURE = {
    "weight": Kind.DECIMAL,
    "share": Kind.DECIMAL,
    "value": Kind.DECIMAL,
    "value.at_least": Kind.DECIMAL,
    "value.at_most": Kind.DECIMAL,
    "value.text": Kind.TEXT,
    "value.estimated": Kind.TRUTH,
    **FIGURE,
    "contribution.low": Kind.DECIMAL,
    "contribution.high": Kind.DECIMAL,
    "set_aside": Kind.TEXT,
}


def tabulate_ranking(ranking: Ranking, layout: Layout) -> Columns:
    """Return a row for each career or, long, for each measure of each career.

    Fractions that no decimal can hold are rounded to twelve decimals, bounds so that they hold.
    A value is estimated where it stands in for one that was not published. Where and when it holds,
    what speaks against it and who published it stands beside it in the long layout.
    """
    values = [read_values(measure.evidence) for measure in ranking.measures]
    records: list[Record] = []
    for at, standing in enumerate(ranking.standings):
        told = _tell_standing(standing)
        added = {each.rule: each.score for each in standing.contributions}
        measured = [
            (measure.rule, _tell_measure(measure, at, values[column][at], added, layout))
            for column, measure in enumerate(ranking.measures)
        ]
        if layout == "wide":
            cells = {f"{rule}.{name}": cell for rule, row in measured for name, cell in row.items()}
            records.append({**told, **cells})
        else:
            records += [{**told, "rule": rule, **row} for rule, row in measured]
    long = {} if layout == "wide" else {"rule": Kind.TEXT, **_MEASURE}
    return make_columns(records, {**_STANDING, **long})


def _tell_standing(standing: Standing) -> Record:
    low, high = tabulate_bounds(standing.score)
    return {
        "place": standing.place,
        "best_place": standing.best_place,
        "worst_place": standing.worst_place,
        "slug": standing.career.slug,
        "title": standing.career.title,
        "career_place": standing.career.place,
        "score.low": low,
        "score.high": high,
    }


def _tell_measure(
    measure: WeighedMeasure,
    at: int,
    value: Orderable | None,
    added: Mapping[str, Bounds],
    layout: Layout,
) -> dict[str, Cell]:
    aside = measure.set_aside
    told: dict[str, Cell] = {"weight": _round(measure.weight), "share": _round(measure.share)}
    for part in () if value is None else read_parts(value):
        is_text = isinstance(part.cell, str)
        name = ".".join(filter(None, ["value", "text" if is_text else part.name]))
        cell = Decimal(part.cell) if isinstance(part.cell, int) else part.cell
        told |= {name: cell, "value.estimated": measure.evidence[at].estimated}
        about = tell_figure(part, find_measured_source(measure.evidence[at]))
        # In a wide row these would be a dozen columns for each measure.
        told |= {name: about.get(name) for name in (FIGURE if layout == "long" else _UNIT)}
    if measure.rule in added:
        told["contribution.low"], told["contribution.high"] = tabulate_bounds(added[measure.rule])
    if aside is not None:
        told["set_aside"] = aside.reason.value
    return told


def tabulate_bounds(bounds: Bounds) -> tuple[Decimal, Decimal]:
    """Return both ends, rounded so that they hold what lies between them."""
    low, high = round_bounds(bounds, _DECIMALS)
    return _drop_zeros(low), _drop_zeros(high)


def _round(number: Fraction) -> Decimal:
    return _drop_zeros(round_fraction(number, _DECIMALS))


def _drop_zeros(number: Decimal) -> Decimal:
    # They would only look exact.
    return Decimal(f"{number:f}".rstrip("0").rstrip("."))
