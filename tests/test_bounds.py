"""What a number may be at most and at least is taken; what is next to it and beyond is refused."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from careercompare import (
    AtLeast,
    Career,
    CareerCompareError,
    Catalog,
    Highest,
    HighestMean,
    Message,
    MoneyStyle,
    Outlook,
    Press,
    Rates,
    Salary,
    TextFormatter,
    rank,
)
from careercompare.limits import Limits
from careercompare.mcp.arguments import check_length, read_count, read_names, read_weights
from careercompare.model import Factors, Money, Openings, PriceLevels, Relation, SkillRating

COOK, POET = Career("Cook", salary=Salary(3, 5, "USD")), Career("Poet", salary=Salary(2, 6, "USD"))
SAID = Message("mine", "Mine")
NEXT = Decimal("1E-9")
WHOLE = 10**18

# A number is given to each, with what is within its bounds, and what is beyond.
BOUNDS: dict[str, tuple[Callable[[Any], object], tuple[Any, ...], tuple[Any, ...]]] = {
    "pay": (lambda it: Salary(it, None, "USD"), (0, WHOLE - NEXT), (-NEXT, WHOLE)),
    "an amount of money": (lambda it: Money(it, "USD"), (0, WHOLE - NEXT), (-NEXT, WHOLE)),
    "pay that rates lead to": (
        lambda it: Rates("USD", {"EUR": "1e6"}).convert(Money(it, "EUR"), "USD"),
        (0, 10**12 - NEXT),
        (10**12,),
    ),
    "a bound": (AtLeast, (0, WHOLE - NEXT), (-NEXT, WHOLE)),
    "the error of a mean": (
        lambda it: Salary(None, None, "USD", mean=3, mean_rse=it),
        (0, 1 - NEXT),
        (-NEXT, 1),
    ),
    "the lower percentile": (
        lambda it: Salary(1, 2, "USD", percentiles=(it, 99)),
        (1, 98),
        (0, 99),
    ),
    "the higher percentile": (
        lambda it: Salary(1, 2, "USD", percentiles=(1, it)),
        (2, 99),
        (1, 100),
    ),
    "a percentile of money": (lambda it: Money(1, "USD", percentile=it), (1, 99), (0, 100)),
    "a projected growth": (lambda it: Outlook(growth=it), (-1, 2 - NEXT), (-1 - NEXT, 2)),
    "the year of a projection": (lambda it: Outlook(until=it), (1900, 2200), (1899, 2201)),
    "the year before it": (lambda it: Outlook(since=it, until=2200), (1900, 2199), (1899, 2200)),
    "openings of a career": (lambda it: Outlook(openings=it), (0, 10**9), (-1, 10**9 + 1)),
    "openings": (Openings, (0, 10**9), (-1, 10**9 + 1)),
    "an importance": (lambda it: SkillRating("Salt", it), (1, 5), (1 - NEXT, 5 + NEXT)),
    "a level": (lambda it: SkillRating("Salt", None, it), (0, 7), (-NEXT, 7 + NEXT)),
    "a tier": (lambda it: Relation("poet", it), (1, 9), (0, 10)),
    "a rate": (lambda it: Factors({"EUR": it}), (NEXT,), (0, -NEXT)),
    "a price level": (lambda it: PriceLevels({"Ohio": it, "Iowa": it}), (NEXT,), (0,)),
    "the year of price levels": (
        lambda it: PriceLevels({"Ohio": 1}, year=it),
        (1, 9999),
        (0, 10_000),
    ),
    "what pay is worth": (
        lambda it: Rates(place="Ohio", worth={"Iowa": it}),
        ("0.05", 20),
        (Decimal("0.05") - NEXT, 20 + NEXT),
    ),
    "a weight": (
        lambda it: rank([COOK, POET], {"salary.median": it}),
        ("1e-9", 10**9),
        ("0.999e-9", 10**9 + NEXT),
    ),
    "a weight that an agent gives": (
        lambda it: read_weights({"weights": {"m": it}}, "weights", ["m"]),
        (0.01, 1000),
        (0.0099999, 1000.00001),
    ),
    "careers that an agent names": (
        lambda it: read_names({"careers": ["cook"] * it}, "careers", 8),
        (2, 8),
        (1, 9),
    ),
    "how many an agent asks for": (
        lambda it: read_count({"limit": it}, "limit", 5, 20),
        (1, 2.0, 20),
        (0, 1.5, 21),
    ),
    "letters that an agent asks for": (lambda it: check_length("n" * it, "query"), (200,), (201,)),
    "a margin": (
        lambda it: Highest("m", of=lambda _: 1, says=SAID, margin=it),
        (Decimal(0), 1 - NEXT),
        (-NEXT, Decimal(1)),
    ),
    "a confidence": (
        lambda it: HighestMean("m", says=SAID, confidence=it),
        (Decimal("1e-300"), 1 - NEXT),
        (Decimal("1e-301"), Decimal(0), Decimal(1)),
    ),
    "digits of money": (lambda it: MoneyStyle(significant=it), (1, 21), (0, 22)),
    "decimals of money": (lambda it: MoneyStyle("standard", fraction=it), (0, 20), (-1, 21)),
    "a width": (lambda it: TextFormatter(width=it), (20, 10**6), (19,)),
    "careers to remember": (lambda it: Press(remember=it), (2, 10**6), (1,)),
    "a limit": (lambda it: Limits(careers=it), (1, 10**9), (0,)),
    "how many are related": (lambda it: Catalog([COOK]).related("cook", it), (0, 10**6), (-1,)),
}


@pytest.mark.parametrize("name", BOUNDS)
def test_a_number_is_taken_up_to_its_bounds_and_refused_beyond(name: str) -> None:
    make, within, beyond = BOUNDS[name]
    for number in within:
        make(number)
    for number in beyond:
        with pytest.raises(CareerCompareError):
            make(number)
