"""The notes under the table: what figures stand for, what they cannot say, and who says so."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Context, Decimal
from functools import reduce

import attrs

from careercompare.l10n import Localizer
from careercompare.model import (
    CareerName,
    Doubt,
    Growth,
    Money,
    PayPeriod,
    PriceLevels,
    Rates,
    Salary,
    Source,
)
from careercompare.presentation.citing import Citation, CitedSource
from careercompare.presentation.entry import Stated
from careercompare.rules import Evidence, Step, find_all_unlike, word_doubts
from careercompare.words import (
    CalendarDate,
    Enumeration,
    Message,
    MoneyStyle,
    Phrase,
    Piece,
    Quote,
    Sentences,
    Value,
)

ESTIMATED = Message(
    "note.estimated",
    "No median is known for {careers}: the midpoint of the salary range stands in for it.",
)
"""Names the careers whose median is a midpoint that a verdict rests on."""

STATED = Message("note.figures", "{row}: {facts}.")
"""Says what the figures of a row are."""

_UNLIKE = Message("note.unlike", "{row} – {reason}.")
_STATED_OF = Message("note.figures-of", "{row}, {careers}: {facts}.")
_DOUBTFUL = Message("note.doubtful", "published as such, but doubtful ({doubts})")
_PERCENTILES = Message("note.percentiles", "{low}th to {high}th percentile of all pay")
_OTHER_PERCENTILES = Message("note.percentiles-other", "percentiles {low} to {high} of all pay")
_ONLY = {
    1: Message("note.low-end-only", "only the low end of the range is known"),
    -1: Message("note.high-end-only", "only the high end of the range is known"),
}
_UNKNOWN = (
    Message("note.percentiles-unknown", "percentiles not known"),
    Message("note.place-unknown", "place not known"),
    Message("note.date-unknown", "date not known"),
)
_MARK = Message("cell.source", " [{number}]")
_SOURCE = Message("note.source", "[{number}] {source}.")
_LICENSED = Message("note.source-licensed", "[{number}] {source}. License: {license}.")
_PARTS = Message("note.parts", "{before}, {after}")
_CONVERTED = Message("note.converted", "{careers}: converted ({how}).")
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
_ROUNDED = Context(prec=200)
_MOST_SOURCES = 128

MOST_CITATIONS = 64
"""As many are kept with a localizer: a page hardly has more."""


def note_unlike(label: Message | str, figures: Sequence[Money | Growth]) -> list[Message]:
    """Say in what the figures of the row of that label, as they count, are unlike."""
    return [_UNLIKE.fill(row=label, reason=each.message()) for each in find_all_unlike(figures)]


def note_stated(
    label: Message | str, stated: Mapping[tuple[Stated, str], Sequence[Phrase]]
) -> Iterator[Message]:
    """Say of the row of that label what its pay is: percentiles, place and date.

    *stated* are the names of the careers, by what is known of their pay and the language of that.
    What is known of some and not of others is said to be unknown; nothing is of what all lack.
    """
    known = [any(parts) for parts in zip(*[each for each, _ in stated], strict=True)]
    for (each, language), names in stated.items():
        facts = _state(each, language, known)
        if facts and len(stated) == 1:
            yield STATED.fill(row=label, facts=join(facts))
        elif facts:
            yield _STATED_OF.fill(row=label, careers=Enumeration(tuple(names)), facts=join(facts))


def note_doubts(
    label: Message | str, doubted: Mapping[tuple[Doubt, ...], Sequence[Value]]
) -> Iterator[Message]:
    """Say of the row of that label whose pay is doubtful though it is published, and why.

    *doubted* are the names of the careers, by what speaks against their pay.
    """
    for doubts, names in doubted.items():
        facts = _DOUBTFUL.fill(doubts=word_doubts(doubts))
        yield _STATED_OF.fill(row=label, careers=Enumeration(tuple(names)), facts=facts)


def _state(stated: Stated, language: str, known: Sequence[bool]) -> list[Value]:
    """Return what is *stated*, and of what is *known* of others that it is not."""
    percentiles, place, date, side = stated
    parts: tuple[Value | None, ...] = (
        name_percentiles(*percentiles) if percentiles else None,
        None if place is None else Quote(place, language),
        None if date is None else CalendarDate(date),
    )
    asked = (known[0] and percentiles != (), *known[1:3])
    facts = zip(parts, _UNKNOWN, asked, strict=True)
    said = [unknown if part is None else part for part, unknown, is_asked in facts if is_asked]
    return [*said] if side == 0 else [*said, _ONLY[side]]


def name_percentiles(low: int, high: int) -> Message:
    """Say which percentiles of all pay the ends of a range are."""
    # English says 10th and 11th but 1st and 22nd; of the latter few are published.
    is_usual = all(each % 10 not in {1, 2, 3} or each // 10 == 1 for each in (low, high))
    return (_PERCENTILES if is_usual else _OTHER_PERCENTILES).fill(low=low, high=high)


def cite(sources: Mapping[Source, int], localizer: Localizer) -> tuple[CitedSource, ...]:
    """Return *sources* in words, each with its number."""
    word = localizer.keep(word_source, _MOST_SOURCES)
    return tuple([word(source, number) for source, number in sources.items()])


def word_citation(localizer: Localizer, number: int) -> Citation:
    """Return what stands behind the words of a cell."""
    return Citation(number, localizer.phrase(_MARK.fill(number=number)))


def word_source(localizer: Localizer, source: Source, number: int) -> CitedSource:
    """Return *source* in words: its title, publisher and date, its terms and attribution."""
    title = localizer.phrase(_quote(source.title, source))
    note = _SOURCE.fill(number=number, source=describe(source, title))
    if source.license is not None:
        note = _LICENSED.fill(**note.values, license=_quote(source.license, source))
    said: list[Value] = [note]
    if source.attribution is not None:
        said.append(_quote(source.attribution, source))
    parts = list(_flatten(localizer.phrase(Sentences(tuple(said))), title))
    at = next(place for place, part in enumerate(parts) if part is title)
    before, after = Phrase(tuple(parts[:at])), Phrase(tuple(parts[at + 1 :]))
    return CitedSource(number, before, title, after, source.url)


def describe(source: Source, title: Value) -> Value:
    """Name *source* inside a sentence, by its *title*."""
    parts = [title]
    if source.publisher is not None:
        parts.append(_quote(source.publisher, source))
    if source.published is not None:
        parts.append(CalendarDate(source.published))
    return join(parts)


def _quote(text: str, source: Source) -> Value:
    return text if source.language is None else Quote(text, source.language)


def _flatten(phrase: Phrase, whole: Phrase) -> Iterator[Piece | Phrase]:
    """Yield the pieces of *phrase*, in which that one stays *whole*."""
    for part in phrase.parts:
        if part is whole or isinstance(part, Piece):
            yield part
        else:
            yield from _flatten(part, whole)


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
) -> Iterator[Value]:
    """Say of each kind of pay that was *converted* how that was done, and by whose rates.

    Behind it stands what the sources of these ask for as attribution, and of which places pay
    counts as it is paid.
    """
    found: dict[_Kind, dict[CareerName, None]] = {}
    for name, pay, step in converted:
        kind = _Kind(pay.currency, pay.period, pay.place, step)
        found.setdefault(kind, {})[name] = None
    explained = {kind: tuple(names) for kind, names in found.items() if not kind.step.is_nominal}
    for kind, names in explained.items():
        yield _explain(names, kind, rates, localizer)
    by_prices = any(kind.step.level is not None for kind in explained)
    prices = rates.prices.source if by_prices and rates.prices is not None else None
    for source in dict.fromkeys([rates.source if explained else None, prices]):
        if source is not None and source.attribution is not None:
            yield _quote(source.attribution, source)
    nominal = {
        (kind.place, next(iter(names)).language)
        for kind, names in found.items()
        if kind.place is not None and kind.step.worth is None and kind.step.place != kind.place
    }
    if nominal:
        yield _NOMINAL.fill(places=Enumeration(tuple([Quote(*each) for each in sorted(nominal)])))


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
    step = kind.step
    parts: list[Value] = []
    if step.rate is not None:
        decimals = max(-int(step.rate.as_tuple().exponent), 0)
        style = MoneyStyle("standard", fraction=min(decimals, _MOST_DECIMALS))
        one = localizer.money(Decimal(1), kind.currency, _WHOLE)
        parts.append(f"{one} = {localizer.money(step.rate, step.currency, style)}")
    if step.per_year is not None:
        parts.append(_PER_YEAR[kind.period].fill(number=step.per_year))
    if step.level is not None and rates.prices is not None:
        parts += _name_prices(kind, rates.prices, careers[0].language)
    elif step.worth is not None and kind.place is not None:
        parts.append(_WORTH.fill(place=kind.place, number=step.worth))
    if rates.as_of is not None:
        parts.append(CalendarDate(rates.as_of))
    if rates.source is not None:
        parts.append(describe(rates.source, _quote(rates.source.title, rates.source)))
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
    by = _PRICE_LEVELS if source is None else _quote(source.title, source)
    if prices.year is not None:
        by = _OF_YEAR.fill(by=by, year=CalendarDate(f"{prices.year:04}"))
    yield _PRICES.fill(base=base, by=by, levels=join(told))
    if source is not None and source.publisher is not None:
        yield _quote(source.publisher, source)


def _round(level: Decimal) -> Decimal:
    """Return an index near 100 with one decimal, and a smaller level with three digits."""
    decimals = 1 if level >= 10 else 2 - level.adjusted()
    rounded = _ROUNDED.quantize(level, Decimal(1).scaleb(-decimals))
    return _ROUNDED.to_integral_value(rounded) if rounded == int(rounded) else rounded
