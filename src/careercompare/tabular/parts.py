"""Values in parts: a number, a text or a list each, with what it takes to read it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import partial

import attrs

from careercompare.aspects import Alternatives, AspectValue
from careercompare.model import (
    Amount,
    AtLeast,
    AtMost,
    Growth,
    Money,
    Openings,
    Outlook,
    RatedSkills,
    Salary,
    Scale,
    Source,
)
from careercompare.tabular.careers import name_side, write_number
from careercompare.tabular.columns import Cell, Kind, Record
from careercompare.words import Message, Percent, Quote, say


@attrs.frozen
class Part:
    """A part of a value: its *name*, "" where the value has no parts, and its *cell*.

    *unit* is what a number counts: an ISO 4217 code, ``"fraction"`` or ``"openings"``; *period* is
    the time that it is for, *percentile* which one of all pay it is, and *place*, *as_of*, *since*
    and *until* are where and when it holds. *doubts* speak against it, and *source* published it.
    """

    name: str
    cell: Cell
    unit: str | None = None
    period: str | None = None
    percentile: int | None = None
    place: str | None = None
    as_of: str | None = None
    since: int | None = None
    until: int | None = None
    doubts: tuple[str, ...] | None = None
    source: Source | None = None


FIGURE: Mapping[str, Kind] = {
    "unit": Kind.TEXT,
    "period": Kind.TEXT,
    "percentile": Kind.WHOLE,
    "figure_place": Kind.TEXT,
    "as_of": Kind.TEXT,
    "since": Kind.WHOLE,
    "until": Kind.WHOLE,
    "doubts": Kind.TEXTS,
    "source": Kind.TEXT,
    "publisher": Kind.TEXT,
    "published": Kind.TEXT,
    "license": Kind.TEXT,
    "url": Kind.TEXT,
}
"""The columns that say what a number is of, in rows that hold one each."""


def tell_figure(part: Part, source: Source | None) -> Record:
    """Return what is known of the number in *part*, by whom it names, or else by that *source*."""
    published = part.source or source
    told: Record = {
        "unit": part.unit,
        "period": part.period,
        "percentile": part.percentile,
        "figure_place": part.place,
        "as_of": part.as_of,
        "since": part.since,
        "until": part.until,
        "doubts": part.doubts,
    }
    if published is None:
        return told
    return {
        **told,
        "source": published.title,
        "publisher": published.publisher,
        "published": published.published,
        "license": published.license,
        "url": published.url,
    }


def read_parts(  # noqa: C901, PLR0912  a case each
    value: AspectValue | AtLeast | AtMost | Openings,
) -> Iterator[Part]:
    """Yield the parts of *value* that are known.

    >>> [(part.name, part.cell) for part in read_parts(Salary(50_000, AtLeast(239_200), "USD"))]
    [('low', 50000), ('high.at_least', 239200)]
    """
    match value:
        case Salary():
            yield from _read_salary(value)
        case Money():
            yield _read_money("", value, None)
        case Outlook():
            yield from _read_outlook(value)
        case Growth():
            yield _read_growth("", value)
        case Openings():
            yield _read_openings("", value)
        case Percent(fraction):
            yield Part("", fraction, "fraction")
        case AtLeast() | AtMost():
            yield Part(*_read_amount("", value))
        case Scale():
            yield Part("", value.value)
        case Message() | Quote():
            yield Part("", say(value))
        case RatedSkills(ratings):
            for rating in ratings:
                if rating.level is not None:
                    yield Part(f"{rating.skill}.level", rating.level)
                if rating.importance is not None:
                    yield Part(f"{rating.skill}.importance", rating.importance)
        case Alternatives(items):
            yield Part("", items)
        case _:
            yield Part("", value)


def _read_salary(salary: Salary) -> Iterator[Part]:
    low, high = salary.percentiles or (None, None)
    percentiles = {"low": low, "high": high}
    for figure in ("low", "median", "mean", "high"):
        amount: Amount | None = getattr(salary, figure)
        if amount is not None:
            doubts = salary.find_doubts(figure)
            money = salary.money(amount, percentiles.get(figure), doubts=doubts)
            yield _read_money(figure, money, salary.source)
            if figure == "mean" and salary.mean_rse is not None:
                yield Part("mean_rse", salary.mean_rse, "fraction", source=salary.source)


def _read_money(name: str, money: Money, source: Source | None) -> Part:
    return Part(
        *_read_amount(name, money.amount),
        money.currency,
        money.period.value,
        money.percentile,
        money.place,
        money.as_of,
        doubts=tuple([doubt.value for doubt in money.doubts]) or None,
        source=source,
    )


def _read_amount(name: str, amount: Amount) -> tuple[str, Cell]:
    match amount:
        case AtLeast(number) | AtMost(number):
            return ".".join(filter(None, [name, name_side(amount)])), write_number(number)
        case _:
            return name, write_number(amount)


def _read_outlook(outlook: Outlook) -> Iterator[Part]:
    part = partial(Part, place=outlook.place, source=outlook.source)
    if outlook.demand is not None:
        yield part("demand", outlook.demand.value)
    if outlook.projected is not None:
        yield _read_growth("growth", outlook.projected)
    openings = outlook.projected_openings
    if openings is not None:
        yield _read_openings("openings", openings)


def _read_growth(name: str, growth: Growth) -> Part:
    return Part(
        name,
        growth.fraction,
        "fraction",
        place=growth.place,
        since=growth.since,
        until=growth.until,
        source=growth.source,
    )


def _read_openings(name: str, openings: Openings) -> Part:
    return Part(
        name,
        openings.count,
        "openings",
        "year",
        place=openings.place,
        since=openings.since,
        until=openings.until,
        source=openings.source,
    )
