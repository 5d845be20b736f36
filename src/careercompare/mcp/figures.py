"""The exact figures of careers, with where they come from, as they stand in an answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TypeAlias

from careercompare.mcp.answers import (
    CareerAnswer,
    Figure,
    OutlookAnswer,
    SalaryAnswer,
    SourceAnswer,
)
from careercompare.model import (
    Amount,
    AtLeast,
    AtMost,
    Career,
    Money,
    Salary,
    Source,
    make_context,
)
from careercompare.presentation import find_sources

Numbers: TypeAlias = Mapping[Source, int]
"""The sources of an answer, each with its number."""

# The caller's own context may round to a few digits.
_EXACT = make_context(100)


def number_sources(sources: Iterable[Source]) -> dict[Source, int]:
    """Number *sources* from 1."""
    return {source: number for number, source in enumerate(sources, 1)}


def write_sources(numbers: Numbers) -> list[SourceAnswer]:
    """Return all that is known of these sources."""
    return [
        SourceAnswer(
            number=number,
            title=source.title,
            publisher=source.publisher,
            published=source.published,
            url=source.url,
            license=source.license,
            attribution=source.attribution,
        )
        for source, number in numbers.items()
    ]


def write_number(number: Decimal) -> str:
    """Write *number* in full, without a zero that says nothing.

    >>> write_number(Decimal("9.7550E+4")), write_number(Decimal("0.10"))
    ('97550', '0.1')
    """
    text = f"{number:f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def write_figure(amount: Amount) -> Figure:
    """Write an amount, a bound so that nobody can take it for a number.

    >>> write_figure(AtLeast(239_200))
    {'at_least': '239200'}
    """
    match amount:
        case AtLeast():
            return {"at_least": write_number(amount.amount)}
        case AtMost():
            return {"at_most": write_number(amount.amount)}
        case _:
            return write_number(amount)


def write_unit(pay: Salary | Money) -> str:
    """Return what amounts of *pay* are in: "USD per year"."""
    return f"{pay.currency} per {pay.period.value}"


def write_percent(fraction: Decimal) -> str:
    """Write a fraction in percent: "4.9" for 0.049."""
    return write_number(_EXACT.multiply(fraction, Decimal(100)))


def write_career(career: Career, numbers: Numbers) -> CareerAnswer:
    """Return the figures of *career* as they are published, with the numbers of their sources."""
    pay, outlook = find_sources(career, ("salary", "outlook"), (career.salary, career.outlook))
    return CareerAnswer(
        slug=career.slug,
        title=career.title,
        place=career.place,
        codes=dict(career.codes),
        salary=_write_salary(career, _look_up(pay, numbers)),
        outlook=_write_outlook(career, _look_up(outlook, numbers)),
        education=None if career.education is None else str(career.education.value),
    )


def _write_salary(career: Career, source: int | None) -> SalaryAnswer | None:
    pay = career.salary
    if pay is None:
        return None
    low, median, mean, high = (
        None if amount is None else write_figure(amount)
        for amount in (pay.low, pay.median, pay.mean, pay.high)
    )
    return SalaryAnswer(
        low=low,
        median=median,
        mean=mean,
        high=high,
        unit=write_unit(pay),
        percentiles=None if pay.percentiles is None else list(pay.percentiles),
        place=pay.place,
        as_of=pay.as_of,
        doubts=[doubt.value for doubt in pay.doubts],
        source=source,
    )


def _write_outlook(career: Career, source: int | None) -> OutlookAnswer | None:
    outlook = career.outlook
    if outlook is None:
        return None
    return OutlookAnswer(
        growth_percent=None if outlook.growth is None else write_percent(outlook.growth),
        since=outlook.since,
        until=outlook.until,
        openings_a_year=outlook.openings,
        demand=None if outlook.demand is None else outlook.demand.value,
        place=outlook.place,
        source=source,
    )


def _look_up(source: Source | None, numbers: Numbers) -> int | None:
    return None if source is None else numbers.get(source)
