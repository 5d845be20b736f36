"""What a career is as plain values, for whoever reads pages by machine."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal

import attrs

from careercompare.errors import sealed
from careercompare.model import Amount, Career, Salary


@sealed
@attrs.frozen
class PayFacts:
    """What a career pays, as far as it is published as a number: of a bound, nothing is stated.

    *currency* is an ISO 4217 code and *period* one of ``"hour"``, ``"day"``, ``"week"``,
    ``"month"`` and ``"year"``. *percentiles* says which ones *low* and *high* are, where it is
    known.
    """

    currency: str
    period: str
    median: Decimal | None = None
    low: Decimal | None = None
    high: Decimal | None = None
    percentiles: tuple[int, int] | None = None


@sealed
@attrs.frozen
class Facts:
    """A career in its own words, in no page's language; None and () are *not known*.

    *url* is the address of its guide, *codes* are pairs of a classification and a code in it.
    """

    name: str
    url: str | None = None
    description: str | None = None
    skills: tuple[str, ...] = ()
    routes: tuple[str, ...] = ()
    codes: tuple[tuple[str, str], ...] = ()
    pay: PayFacts | None = None


def state_facts(career: Career, guide: str | None, shown: Collection[str]) -> Facts:
    """Return the facts of a career whose guide is at that address.

    Its words are among them where the page has their rows, which cite the source of these: no
    machine is told words without the attribution that their licence asks for.
    """
    return Facts(
        career.title,
        guide,
        career.day_to_day if "day-to-day" in shown else None,
        career.skills if "skills" in shown else (),
        career.routes if "routes" in shown else (),
        tuple(career.codes.items()),
        None if career.salary is None else _state_pay(career.salary),
    )


def _state_pay(salary: Salary) -> PayFacts:
    return PayFacts(
        salary.currency,
        salary.period.value,
        _read_number(salary.median),
        _read_number(salary.low),
        _read_number(salary.high),
        salary.percentiles,
    )


def _read_number(amount: Amount | None) -> Decimal | None:
    return amount if isinstance(amount, Decimal) else None
