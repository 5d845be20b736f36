"""The dict of a comparison read back: nothing lost, and nothing that nobody found let in."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Any, NoReturn, TypedDict

import attrs

from careercompare.aspects import Aspect, AspectValue, Row, read_rows
from careercompare.errors import InvalidCareer, InvalidOption
from careercompare.limits import Limits
from careercompare.model import Career, CareerName, Money, Rates, check_careers
from careercompare.rules import (
    EDUCATION_LEVEL,
    OUTLOOK_GROWTH,
    SALARY_MEAN,
    SALARY_TRADE_OFF,
    SKILLS_LEVEL_GAP,
    SKILLS_SHARED,
    FunctionRule,
    Margin,
    Mark,
    Outcome,
    Reason,
    Significance,
    Verdict,
    judge_all,
)
from careercompare.serialize.page import VERSION, judge_own, read_own
from careercompare.serialize.problems import UNCHANGED
from careercompare.serialize.stored import StoredEvidence, StoredPage, read_stored, refuse_stored
from careercompare.words import HouseStyle, Message


class Compared(TypedDict):
    """What a comparison holds."""

    careers: tuple[Career, ...]
    rows: tuple[Row, ...]
    verdicts: tuple[Verdict, ...]
    related: tuple[tuple[CareerName, ...], ...]
    house_style: HouseStyle
    benchmark: Career | None
    rates: Rates | None


@attrs.frozen(kw_only=True)
class _Evidence(StoredEvidence):
    measure: str


@attrs.frozen
class _Verdict:
    rule: str
    outcome: Outcome
    winners: tuple[str, ...]
    margin: Margin | None
    reason: Reason | None
    evidence: tuple[_Evidence, ...]
    mark: Mark | None
    significance: Significance | None
    message: Message
    leading_known: tuple[str, ...] = ()
    doubted: tuple[str, ...] = ()
    text: Any = None
    customized: bool = False


@attrs.frozen
class _Row:
    aspect: str
    label: Message | str
    values: tuple[AspectValue | None, ...]
    benchmark: AspectValue | None = None
    text: Any = None
    cells: Any = None
    customized: bool = False


@attrs.frozen
class _Table:
    rows: tuple[_Row, ...]
    caption: Any = None
    corner: Any = None
    columns: Any = None


@attrs.frozen(kw_only=True)
class _Comparison(StoredPage):
    verdicts: tuple[_Verdict, ...]
    table: _Table
    related_careers: tuple[tuple[CareerName, ...], ...]
    benchmark: Career | None = None
    rates: Rates | None = None


def read_comparison(data: Mapping[str, Any], limits: Limits | None = None) -> Compared:
    """Read back what `write_comparison` wrote.

    Words are not read, since they follow from the values. What the library's own aspects and
    rules found has to be what they find in the careers, unless it is ``customized``; of what
    others found the form alone can be checked. All else, and more than the *limits*, raises
    `UnreadableData`.
    """
    stored = read_stored(data, _Comparison, VERSION, "comparison", limits)
    try:
        check_careers(stored.careers)
        for place, names in enumerate(stored.related_careers):
            _check_names(names, f"related_careers[{place}]")
        benchmark = stored.benchmark
        if benchmark is not None and benchmark.slug in {career.slug for career in stored.careers}:
            _refuse("benchmark.slug", benchmark.slug, "a slug of its own")
        return Compared(
            careers=stored.careers,
            rows=_read_rows(stored),
            verdicts=_read_verdicts(stored),
            related=stored.related_careers,
            house_style=stored.house_style,
            benchmark=benchmark,
            rates=stored.rates,
        )
    except (InvalidCareer, InvalidOption) as problem:
        refuse_stored("comparison", [problem])


def _refuse(path: str, value: object, expected: str) -> NoReturn:
    raise InvalidCareer(path, value, expected, UNCHANGED)


def _check_names(names: tuple[CareerName, ...], path: str) -> None:
    try:
        check_careers(
            tuple(Career(n.title, slug=n.slug, language=n.language, place=n.place) for n in names)
        )
    except InvalidCareer as problem:
        raise problem.inside(path) from None


def _read_rows(stored: _Comparison) -> tuple[Row, ...]:
    careers, benchmark = stored.careers, stored.benchmark
    rows = tuple(
        Row(each.aspect, each.label, each.values, each.benchmark) for each in stored.table.rows
    )
    _check_unlike([row.aspect for row in rows], "table.rows[{}].aspect")
    for place, row in enumerate(rows):
        path = f"table.rows[{place}]"
        if len(row.values) != len(careers):
            _refuse(f"{path}.values", len(row.values), f"{len(careers)} values")
        if benchmark is None and row.benchmark is not None:
            _refuse(f"{path}.benchmark", "a value", "none without a benchmark")
        try:
            again = read_rows([_read_again(row, stored)], careers, benchmark)
        except InvalidOption as problem:  # which is about an aspect, of which there is none
            _refuse(f"{path}.{_PARTS.get(problem.path, 'values')}", problem.value, problem.expected)
        if again != (row,):
            _refuse(f"{path}.values", "a value that says nothing", "values that can be shown")
    own = read_own(rows, careers, benchmark)
    for place, (row, each) in enumerate(zip(rows, stored.table.rows, strict=True)):
        if not each.customized and own.get(row.aspect, row) != row:
            _refuse(f"table.rows[{place}].values", row.aspect, "what the careers say")
    return rows


_PARTS = {"aspect.name": "aspect", "aspect.label": "label"}


def _check_unlike(names: Iterable[str], path: str) -> None:
    """Refuse a name that stands twice, at the *path* of its number."""
    seen: set[str] = set()
    for place, name in enumerate(names):
        if name in seen:
            _refuse(path.format(place), name, "a name of its own")
        seen.add(name)


def _read_again(row: Row, stored: _Comparison) -> Aspect:
    """Return an aspect that reads what stands in *row*, to be checked as any other is."""
    slugs = [career.slug for career in stored.careers]
    values = dict(zip(slugs, row.values, strict=True))

    def of(career: Career) -> AspectValue | None:
        return values.get(career.slug, row.benchmark)

    return Aspect(row.aspect, row.label, of)


def _read_verdicts(stored: _Comparison) -> tuple[Verdict, ...]:
    by_slug = {career.slug: career for career in stored.careers}
    _check_unlike([each.rule for each in stored.verdicts], "verdicts[{}].rule")
    verdicts = [
        _read_verdict(each, by_slug, stored.rates, f"verdicts[{place}]")
        for place, each in enumerate(stored.verdicts)
    ]
    rules = [FunctionRule(each.rule, partial(_find, each)) for each in verdicts]
    found = judge_all(rules, stored.careers)
    own = judge_own(found, stored.careers, stored.rates)
    read: list[Verdict] = []
    for place, (verdict, each) in enumerate(zip(found, stored.verdicts, strict=True)):
        again = verdict if each.customized else own.get(verdict.rule, verdict)
        if again != verdict and not _is_outdated(each, verdict, again):
            _refuse(f"verdicts[{place}]", verdict.rule, "what the rule finds in the careers")
        read.append(again)
    return tuple(read)


# These verdicts once named doubts of other figures than those on which they rest.
_DOUBTED_ANEW = {SALARY_MEAN.name, SALARY_TRADE_OFF.name}
_UNLIKE_GROWTH = (OUTLOOK_GROWTH.name, Reason.UNLIKE_PLACES)
# And these bounds that leave nothing open.
_OPEN = {Reason.OPEN_BOUND, Reason.OPEN_UPPER_BOUND, Reason.OPEN_BOUNDS}
# These once left open what those that are known deny, or denied what they leave open.
_DENIED_ANEW = {EDUCATION_LEVEL.name, SKILLS_SHARED.name, SKILLS_LEVEL_GAP.name}
_OPEN_OR_NOT = {Outcome.UNDECIDED, Outcome.NO}


def _is_outdated(stored: _Verdict, verdict: Verdict, again: Verdict) -> bool:
    """Tell whether *verdict* is what the rule that finds *again* once found of the same careers."""
    if again.rule in _DENIED_ANEW and {verdict.outcome, again.outcome} == _OPEN_OR_NOT:
        return True
    is_more_known = [each.value for each in stored.evidence] != [
        each.value for each in verdict.evidence
    ]
    was_worded_otherwise = again.rule in _DOUBTED_ANEW or {verdict.reason, again.reason} <= _OPEN
    if again.rule in _DOUBTED_ANEW:
        verdict, again = _leave_out_doubts(verdict), _leave_out_doubts(again)
    if verdict.evidence != again.evidence:
        return False
    # What numbers without their place and years once decided may not be decided by them.
    if is_more_known or (again.rule, again.reason) == _UNLIKE_GROWTH:
        return True
    if not was_worded_otherwise or verdict.winners != again.winners:
        return False
    return attrs.evolve(verdict, message=again.message, reason=again.reason) == again


def _leave_out_doubts(verdict: Verdict) -> Verdict:
    evidence = [
        attrs.evolve(each, value=attrs.evolve(each.value, doubts=()))
        if isinstance(each.value, Money)
        else each
        for each in verdict.evidence
    ]
    return attrs.evolve(verdict, evidence=evidence, doubted=())


def _find(verdict: Verdict, _: tuple[Career, ...]) -> Verdict:
    return verdict


def _read_verdict(
    stored: _Verdict, by_slug: Mapping[str, Career], rates: Rates | None, path: str
) -> Verdict:
    def find(slug: str) -> Career:
        if slug not in by_slug:
            _refuse(path, slug, "the slug of one of the careers")
        return by_slug[slug]

    own = None if stored.customized else stored.rule
    try:
        return Verdict(
            rule=stored.rule,
            outcome=stored.outcome,
            message=stored.message,
            winners=tuple(map(find, stored.winners)),
            margin=stored.margin,
            evidence=tuple(
                each.read(each.measure, find(each.career), own, rates) for each in stored.evidence
            ),
            reason=stored.reason,
            mark=stored.mark,
            significance=stored.significance,
            leading_known=tuple(map(find, stored.leading_known)),
            doubted=tuple(map(find, stored.doubted)),
        )
    except InvalidOption as problem:
        _refuse(path, problem.value, problem.expected)
