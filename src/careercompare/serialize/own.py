"""What the library's own aspects and rules find, to tell from what others found by their names."""

from __future__ import annotations

from collections.abc import Iterable

from careercompare.aspects import DEFAULT_ASPECTS, Row, read_rows
from careercompare.model import Career, Rates
from careercompare.rules import DEFAULT_RULES, FURTHER_RULES, Verdict, judge_all

_RULES = (*DEFAULT_RULES, *FURTHER_RULES)


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
