"""How pay was brought together: by whose rates, in whose prices, and what was not considered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal

import attrs

from careercompare.l10n import Localizer
from careercompare.model import (
    Career,
    CareerName,
    Money,
    PayPeriod,
    PriceLevels,
    Rates,
    Salary,
    Source,
    make_context,
)
from careercompare.presentation.cells import CONVERTED
from careercompare.presentation.notes import STATED, describe, join, quote_source
from careercompare.rules import Conversion, Evidence, Step, Verdict
from careercompare.words import CalendarDate, Enumeration, Message, MoneyStyle, Quote, Value

_CONVERTED = Message("note.converted", "{careers}: converted ({how}).")
_FOR_ITS_PERIOD = Message(
    "note.period", "Pay is compared for the period for which it is paid, not for a year."
)
_WORTH = Message("note.worth", "pay in {place} × {number}")
_NOMINAL = Message(
    "note.nominal", "Pay in {places} is compared as it is paid there: prices were not considered."
)
_PRICES = Message("note.prices", "in {base} prices, by {by} ({levels})")
_PRICE_LEVELS = Message("note.price-levels", "price levels")
_OF_YEAR = Message("note.of-year", "{by} of {year}")
_LEVEL = Message("note.level", "{place} {number}")
_PER_YEAR = {
    PayPeriod.HOUR: Message("note.hours-a-year", "hours a year: {number}"),
    PayPeriod.DAY: Message("note.days-a-year", "days a year: {number}"),
    PayPeriod.WEEK: Message("note.weeks-a-year", "weeks a year: {number}"),
    PayPeriod.MONTH: Message("note.months-a-year", "months a year: {number}"),
}
_WHOLE = MoneyStyle("standard", fraction=0)
_MOST_DECIMALS = 20
_INDEX_OF_BASE = 100
_ROUNDED = make_context(200)


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
) -> Iterator[Value]:
    """Say of each kind of pay that was *converted* how that was done, and by whose rates.

    Behind it stands what the sources of these ask for as attribution, and of which places pay
    counts as it is paid.
    """
    found: dict[_Kind, dict[CareerName, None]] = {}
    nominal: dict[str, str] = {}
    for name, pay, step in converted:
        how = step.stay(pay.place)
        found.setdefault(_Kind(pay.currency, pay.period, pay.place, how), {})[name] = None
        if pay.place is not None and how is not step:
            nominal.setdefault(pay.place, name.language)
    explained = {kind: tuple(names) for kind, names in found.items() if not kind.step.is_nominal}
    for kind, names in explained.items():
        yield _explain(names, kind, rates, localizer)
    by_prices = any(kind.step.level is not None for kind in explained)
    prices = rates.prices.source if by_prices and rates.prices is not None else None
    by_rates = any(kind.step.is_by_rates for kind in explained)
    yield from _attribute([rates.source if by_rates else None, prices])
    yield from _note_nominal(nominal)


def note_period(
    careers: Sequence[Career], benchmark: Career | None, rates: Rates
) -> Iterator[Message]:
    """Say that pay is compared by the hour, or for what it is, where a year's stands beside it.

    That is so for the sake of the *benchmark*. Where each of the *careers* has hours of its own,
    another may be paid more in a year than by the hour.
    """
    beside = None if benchmark is None else benchmark.salary
    paid = [(each, each.salary.period) for each in careers if each.salary is not None]
    periods = {period for _, period in paid}
    if beside is not None and len(periods) == 1 and beside.period not in periods:
        lengths = {rates.periods_a_year(period, *career.slugs) for career, period in paid}
        if len(lengths) > 1 and None not in lengths:
            yield _FOR_ITS_PERIOD


def _attribute(sources: Iterable[Source | None]) -> Iterator[Value]:
    """Say what *sources* ask for as attribution."""
    for source in dict.fromkeys(sources):
        if source is not None and source.attribution is not None:
            yield quote_source(source.attribution, source)


def _note_nominal(places: Mapping[str, str]) -> Iterator[Message]:
    """Say of which *places*, each with the language of its name, pay counts as it is paid."""
    if places:
        quoted = [Quote(*each) for each in sorted(places.items())]
        yield _NOMINAL.fill(places=Enumeration(tuple(quoted)))


def note_conversions_of(verdict: Verdict) -> Iterator[Value]:
    """Say of each amount of a *verdict* that was converted what it was, by whose rates and of when.

    Behind it stands the same as behind `note_conversions`.
    """
    nominal, sources = dict[str, str](), list[Source | None]()
    for each in verdict.evidence:
        how, pay = each.conversion, each.value
        if how is None or not isinstance(pay, Money):
            continue
        place = how.original.place
        if place is not None and place != pay.place and how.worth is None:
            nominal.setdefault(place, each.career.language)
        if (how.rate, how.per_year, how.worth) != (None, None, None):
            yield STATED.fill(row=each.career.name, facts=join(_say_how(how, pay)))
            sources += (how.source, how.level_source)
    yield from _attribute(sources)
    yield from _note_nominal(nominal)


def _say_how(how: Conversion, pay: Money) -> Iterator[Value]:
    yield how.original
    yield CONVERTED.fill(pay=pay)
    yield from _say_whose(how.as_of, how.source)
    yield from _say_whose(how.level_as_of, how.level_source)


def _say_whose(as_of: str | None, source: Source | None) -> Iterator[Value]:
    if as_of is not None:
        yield CalendarDate(as_of)
    if source is not None:
        yield describe(source)


def read_conversions(evidence: Iterable[Evidence]) -> Iterator[Converted]:
    """Yield the pay in *evidence* that was converted."""
    for each in evidence:
        if each.conversion is not None and isinstance(each.value, Money):
            money, how = each.value, each.conversion
            kind = (money.currency, money.period, money.place)
            step = Step(*kind, how.rate, how.per_year, how.worth, how.level, how.to_level)
            yield each.career.name, how.original, step


def _explain(
    careers: Sequence[CareerName], kind: _Kind, rates: Rates, localizer: Localizer
) -> Message:
    step, language = kind.step, careers[0].language
    parts: list[Value] = []
    if step.rate is not None:
        decimals = max(-int(step.rate.as_tuple().exponent), 0)
        style = MoneyStyle("standard", fraction=min(decimals, _MOST_DECIMALS))
        one = localizer.money(Decimal(1), kind.currency, _WHOLE)
        parts.append(f"{one} = {localizer.money(step.rate, step.currency, style)}")
    if step.per_year is not None:
        parts.append(_PER_YEAR[kind.period].fill(number=step.per_year))
    if step.level is not None and rates.prices is not None:
        parts += _name_prices(kind, rates.prices, language)
    elif step.worth is not None and kind.place is not None:
        parts.append(_WORTH.fill(place=Quote(kind.place, language), number=step.worth))
    if step.is_by_rates:
        parts += _say_whose(rates.as_of, rates.source)
    return _CONVERTED.fill(careers=Enumeration(tuple(careers)), how=join(parts))


def _name_prices(kind: _Kind, prices: PriceLevels, language: str) -> Iterator[Value]:
    """Say in whose prices pay counts, and by whose levels; that of an index's base goes unsaid."""
    step = kind.step
    base = Quote(step.place or "", language)
    levels = [(Quote(kind.place or "", language), step.level), (base, step.to_level)]
    told: list[Value] = [
        _LEVEL.fill(place=place, number=_round(level))
        for place, level in levels
        if level is not None and (place is not base or level != _INDEX_OF_BASE)
    ]
    source = prices.source
    by = _PRICE_LEVELS if source is None else quote_source(source.title, source)
    if prices.year is not None:
        by = _OF_YEAR.fill(by=by, year=CalendarDate(f"{prices.year:04}"))
    yield _PRICES.fill(base=base, by=by, levels=join(told))
    if source is not None and source.publisher is not None:
        yield quote_source(source.publisher, source)


def _round(level: Decimal) -> Decimal:
    """Return an index near 100 with one decimal, and a smaller level with three digits."""
    decimals = 1 if level >= 10 else 2 - level.adjusted()
    rounded = _ROUNDED.quantize(level, _ROUNDED.scaleb(Decimal(1), -decimals))
    return _ROUNDED.to_integral_value(rounded) if rounded == int(rounded) else rounded
