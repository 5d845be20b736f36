"""The notes that say how pay was converted."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from careercompare.model import CareerName, Money, PayPeriod, Rates, Salary
from careercompare.presentation.citations import describe, join
from careercompare.presentation.lines import Line
from careercompare.rules import Evidence, Step
from careercompare.words import Enumeration, Message, MoneyStyle, Value

if TYPE_CHECKING:  # who has one has imported it
    from careercompare.l10n import Localizer

_CONVERTED = Message("note.converted", "{careers}: converted ({how}).")
_WORTH = Message("note.worth", "pay in {place} × {number}")
_PER_YEAR = {
    PayPeriod.HOUR: Message("note.hours-a-year", "hours a year: {number}"),
    PayPeriod.DAY: Message("note.days-a-year", "days a year: {number}"),
    PayPeriod.WEEK: Message("note.weeks-a-year", "weeks a year: {number}"),
    PayPeriod.MONTH: Message("note.months-a-year", "months a year: {number}"),
}
_WHOLE = MoneyStyle("standard", fraction=0)
_MOST_DECIMALS = 20


@attrs.frozen
class _Kind:
    """Pay of one kind, and how it is brought to another one."""

    currency: str
    period: PayPeriod
    place: str | None
    step: Step


def note_conversions(
    lines: Iterable[Line], evidence: Iterable[Evidence], rates: Rates, localizer: Localizer
) -> Iterator[Message]:
    """Say of each kind of pay in *lines* and *evidence* how it was converted, by whose rates."""
    for kind, names in _find_conversions(lines, evidence).items():
        yield _explain(names, kind, rates, localizer)


def _find_conversions(
    lines: Iterable[Line], evidence: Iterable[Evidence]
) -> dict[_Kind, tuple[CareerName, ...]]:
    found: dict[_Kind, dict[CareerName, None]] = {}
    for name, pay, step in (*_read_lines(lines), *_read_evidence(evidence)):
        kind = _Kind(pay.currency, pay.period, pay.place, step)
        found.setdefault(kind, {})[name] = None
    return {kind: tuple(names) for kind, names in found.items()}


def _read_lines(lines: Iterable[Line]) -> Iterator[tuple[CareerName, Money | Salary, Step]]:
    for line in lines:
        for name, value, step in zip(line.names, line.values, line.steps, strict=True):
            if step is not None and isinstance(value, Money | Salary):
                yield name, value, step


def _read_evidence(evidence: Iterable[Evidence]) -> Iterator[tuple[CareerName, Money, Step]]:
    for each in evidence:
        if each.conversion is not None and isinstance(each.value, Money):
            money, how = each.value, each.conversion
            kind = (money.currency, money.period, money.place)
            step = Step(*kind, how.rate, how.per_year, how.worth)
            yield each.career.name, how.original, step


def _explain(
    careers: Sequence[CareerName], kind: _Kind, rates: Rates, localizer: Localizer
) -> Message:
    step = kind.step
    parts: list[Value] = []
    if step.rate is not None:
        decimals = max(-int(step.rate.as_tuple().exponent), 0)
        style = MoneyStyle("standard", fraction=min(decimals, _MOST_DECIMALS))
        one = localizer.money(Decimal(1), kind.currency, _WHOLE)
        parts.append(f"{one} = {localizer.money(step.rate, step.currency, style)}")
    if step.per_year is not None:
        parts.append(_PER_YEAR[kind.period].fill(number=step.per_year))
    if step.worth is not None and kind.place is not None:
        parts.append(_WORTH.fill(place=kind.place, number=step.worth))
    if rates.as_of is not None:
        parts.append(rates.as_of)
    if rates.source is not None:
        parts.append(describe(rates.source))
    return _CONVERTED.fill(careers=Enumeration(tuple(careers)), how=join(parts))
