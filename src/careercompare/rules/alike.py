"""What keeps values from being compared: unlike currencies, periods, places, dates and more."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from careercompare.model import Growth, Money, Openings, PayPeriod, Scale
from careercompare.rules.evidence import Measured
from careercompare.rules.says import Undecided
from careercompare.rules.verdict import Reason
from careercompare.words import CalendarDate, Message, Value

# Of projections, which nothing that pay is worth in a place makes alike: there are more openings in
# a larger one, and what grows in a whole country may shrink in one of its states.
_UNLIKE_PLACES = Message("reason.unlike-places-other", "figures for unlike places: {items}")


def find_unlike(values: Sequence[Measured]) -> Undecided | None:
    """Return why *values* cannot be compared at all, or None where they can."""
    return next(find_all_unlike(values), None)


def find_all_unlike(values: Sequence[Measured]) -> Iterator[Undecided]:
    """Yield all that keeps *values* from being compared: what is most unlike comes first."""
    money = [value for value in values if isinstance(value, Money)]
    currencies = {each.currency for each in money}
    if len(currencies) > 1:
        yield Undecided(Reason.UNLIKE_CURRENCIES, tuple(sorted(currencies)))
    periods = {each.period for each in money}
    if len(periods) > 1:
        shortest_first = tuple(period for period in PayPeriod if period in periods)
        yield Undecided(Reason.UNLIKE_PERIODS, shortest_first)
    places = {each.place for each in money if each.place is not None}
    if len(places) > 1:
        yield Undecided(Reason.UNLIKE_PLACES, tuple(sorted(places)))
    projected = [value for value in values if isinstance(value, Growth | Openings)]
    places = {each.place for each in projected if each.place is not None}
    if len(places) > 1:
        yield Undecided(Reason.UNLIKE_PLACES, tuple(sorted(places)), _UNLIKE_PLACES)
    percentiles = {each.percentile for each in money if each.percentile is not None}
    if len(percentiles) > 1:
        yield Undecided(Reason.UNLIKE_PERCENTILES, tuple(sorted(percentiles)))
    dates = _find_unlike_dates(values)
    if dates:
        yield Undecided(Reason.UNLIKE_DATES, dates)
    scales = [value.scale for value in values if isinstance(value, Scale)]
    if any(each != scales[0] for each in scales):
        yield Undecided(Reason.UNLIKE_SCALES)


def are_alike(one: Measured | None, other: Measured | None) -> bool:
    """Tell of two values what `find_unlike` tells of any, at a glance: False may be yes or no.

    >>> are_alike(Money(1, "USD", as_of="2024"), Money(2, "USD", as_of="2024-05"))
    True
    """
    if isinstance(one, Money) and isinstance(other, Money):
        return (
            one.currency == other.currency
            and one.period is other.period
            and (one.place == other.place or one.place is None or other.place is None)
            and (one.percentile == other.percentile or None in (one.percentile, other.percentile))
            and (one.as_of == other.as_of or _are_near(one.as_of, other.as_of))
        )
    if isinstance(one, Growth) and isinstance(other, Growth):
        return _are_of_one_projection(one, other)
    if isinstance(one, Openings) and isinstance(other, Openings):
        return _are_of_one_projection(one, other)
    return False


def _are_of_one_projection(one: Growth | Openings, other: Growth | Openings) -> bool:
    return (
        (one.since == other.since or one.since is None or other.since is None)
        and (one.until == other.until or one.until is None or other.until is None)
        and (one.place == other.place or one.place is None or other.place is None)
    )


def _are_near(one: str | None, other: str | None) -> bool:
    return one is None or other is None or one.startswith(other) or other.startswith(one)


def _find_unlike_dates(values: Sequence[Measured]) -> tuple[Value, ...]:
    """Return the dates of figures where two differ; one that is not known differs from none."""
    dates = {value.as_of for value in values if isinstance(value, Money)}
    # In order, one that is only less exact goes right before those that it holds: 2024, 2024-05.
    known = sorted(date for date in dates if date is not None)
    if any(not later.startswith(earlier) for earlier, later in pairwise(known)):
        return tuple(map(CalendarDate, known))
    projected = [value for value in values if isinstance(value, Growth | Openings)]
    spans = [{each.since for each in projected}, {each.until for each in projected}]
    if any(len(years - {None}) > 1 for years in spans):
        known_spans = [each for each in projected if (each.since, each.until) != (None, None)]
        return tuple(sorted({_show_span(each) for each in known_spans}))
    return ()


def _show_span(projected: Growth | Openings) -> str:
    years = (projected.since, projected.until)
    return "–".join("…" if year is None else str(year) for year in years)
