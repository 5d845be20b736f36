"""Verdicts as columns: a row for each rule."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careercompare.model import Career, Growth, Money
from careercompare.rules import Verdict
from careercompare.tabular.columns import Columns, Kind, Record, make_columns
from careercompare.tabular.parts import Part, read_parts

_KINDS = {
    "rule": Kind.TEXT,
    "outcome": Kind.TEXT,
    "reason": Kind.TEXT,
    "winners": Kind.TEXTS,
    "margin": Kind.DECIMAL,
    "margin.at_least": Kind.DECIMAL,
    "unit": Kind.TEXT,
    "period": Kind.TEXT,
    "leading_known": Kind.TEXTS,
    "doubted": Kind.TEXTS,
    "doubts": Kind.TEXTS,
    "estimated": Kind.TEXTS,
    "sentence": Kind.TEXT,
}


def tabulate_verdicts(verdicts: Sequence[Verdict], sentences: Iterable[str]) -> Columns:
    """Return a row for each verdict, with the sentence that says it; careers go by their slugs.

    Those are *estimated* for whom a value stands in for one that was not published.
    """
    records: list[Record] = []
    for verdict, sentence in zip(verdicts, sentences, strict=True):
        margin = _read_margin(verdict)
        records.append(
            {
                "rule": verdict.rule,
                "outcome": verdict.outcome.value,
                "reason": None if verdict.reason is None else verdict.reason.value,
                "winners": _name(verdict.winners),
                "leading_known": _name(verdict.leading_known),
                "doubted": _name(verdict.doubted),
                "doubts": tuple([doubt.value for doubt in verdict.doubts]),
                "estimated": _name([each.career for each in verdict.evidence if each.estimated]),
                "sentence": sentence,
            }
        )
        if margin is not None:
            name = f"margin.{margin.name}" if margin.name else "margin"
            records[-1].update({name: margin.cell, "unit": margin.unit, "period": margin.period})
    return make_columns(records, _KINDS)


def _name(careers: Iterable[Career]) -> tuple[str, ...]:
    return tuple([career.slug for career in careers])


def _read_margin(verdict: Verdict) -> Part | None:
    """Return how far the winner leads; that of growth is a fraction, as growth is."""
    if verdict.margin is None:
        return None
    (part,) = read_parts(verdict.margin)
    if isinstance(verdict.margin, Money):
        return part
    is_growth = any(isinstance(each.value, Growth) for each in verdict.evidence)
    return Part(part.name, part.cell, "fraction" if is_growth else None)
