"""The notes under the table: what figures stand for, what they cannot say, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from functools import reduce

import attrs

from careercompare.l10n import Localizer
from careercompare.model import CareerName, Growth, Money, PayPeriod, Rates, Salary, Source
from careercompare.rules import Evidence, Step, find_all_unlike
from careercompare.words import Enumeration, Message, MoneyStyle, Value

ESTIMATED = Message(
    "note.estimated",
    "No median is known for {careers}: the midpoint of the salary range stands in for it.",
)
"""Names the careers whose median is a midpoint that a verdict rests on."""

_UNLIKE = Message("note.unlike", "{row} – {reason}.")
_MARK = Message("cell.source", " [{number}]")
_SOURCE = Message("note.source", "[{number}] {source}.")
_LICENSED = Message("note.source-licensed", "[{number}] {source}. License: {license}.")
_PARTS = Message("note.parts", "{before}, {after}")
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


def note_unlike(label: Message | str, figures: Sequence[Money | Growth]) -> list[Message]:
    """Say in what the figures of the row of that label, as they count, are unlike."""
    return [_UNLIKE.fill(row=label, reason=each.message()) for each in find_all_unlike(figures)]


def mark_source(number: int) -> Message:
    """Return what stands behind the words of a cell."""
    return _MARK.fill(number=number)


def cite(source: Source, number: int) -> Message:
    """Return the note for *source*: its title, publisher and date, and its terms where known."""
    note = _SOURCE.fill(number=number, source=describe(source))
    if source.license is None:
        return note
    return _LICENSED.fill(**note.values, license=source.license)


def describe(source: Source) -> Value:
    """Name *source* inside a sentence."""
    known = (source.title, source.publisher, source.published)
    return join([each for each in known if each is not None])


def join(parts: Iterable[Value]) -> Value:
    """Put *parts* into one sentence, commas between them."""
    return reduce(lambda before, after: _PARTS.fill(before=before, after=after), parts)


@attrs.frozen
class _Kind:
    """Pay of one kind, and how it is brought to another one."""

    currency: str
    period: PayPeriod
    place: str | None
    step: Step


Converted = tuple[CareerName, Money | Salary, Step]
"""Pay of a career, and how it was brought to another kind."""


def note_conversions(
    converted: Iterable[Converted], rates: Rates, localizer: Localizer
) -> Iterator[Message]:
    """Say of each kind of pay that was *converted* how that was done, and by whose rates."""
    found: dict[_Kind, dict[CareerName, None]] = {}
    for name, pay, step in converted:
        kind = _Kind(pay.currency, pay.period, pay.place, step)
        found.setdefault(kind, {})[name] = None
    for kind, names in found.items():
        yield _explain(tuple(names), kind, rates, localizer)


def read_conversions(evidence: Iterable[Evidence]) -> Iterator[Converted]:
    """Yield the pay in *evidence* that was converted."""
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
