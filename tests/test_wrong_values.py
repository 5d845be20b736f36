"""Whatever a value is wrongly made of is refused, where it is made or where it is first used."""

from __future__ import annotations

import inspect
import math
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import attrs
import pytest
from refusals import list_refusals

import careercompare
from careercompare import (
    DEFAULT_ASPECTS,
    DEFAULT_RULES,
    FURTHER_RULES,
    QOOLLEGE,
    AtLeast,
    AtMost,
    Career,
    CareerCompareError,
    Catalog,
    DictFormatter,
    Highest,
    HtmlFormatter,
    Lowest,
    MarkdownFormatter,
    Message,
    MoneyStyle,
    Outcome,
    Outlook,
    PayPeriod,
    Rates,
    Reason,
    Salary,
    Source,
    TextFormatter,
    aspects,
    catalog,
    compare,
    model,
    rank,
    ranking,
    rule,
    rules,
    words,
)
from careercompare.catalog import WordMatch
from careercompare.limits import Limits
from careercompare.model import (
    Codes,
    Factors,
    Growth,
    Money,
    Openings,
    PriceLevels,
    RatedSkills,
    Relation,
    SkillRating,
    Sources,
    Typical,
)
from careercompare.ranking import Bounds, Unknown, Yardstick
from careercompare.readers import Facets, Publication
from careercompare.rules import (
    Conversion,
    Decision,
    Exchange,
    MeanPay,
    Reading,
    Says,
    Significance,
    Step,
    Undecided,
)
from careercompare.words import CalendarDate, Enumeration, Percent, Quote, Sentences, Versus

WRONG = (5, "x", None, [object()], math.nan, object())
# They draw, or make another program's value, of what the other methods have read already.
BESIDE = {"chart", "to_frame", "to_great_table"}
ROOMS = (careercompare, aspects, catalog, model, ranking, rules, words)
# A message reads its values when it is worded, and a phrase is a piece of a page: pages are made of
# thousands. The last three are what a panel of rules makes for itself.
NOT_CHECKED = {"Message", "Listing", "Phrase", "Piece", "Finding", "Judgement", "Panel"}

PAY, SURVEY = Money(3, "EUR"), Source("Survey")
COOK = Career("Cook", salary=Salary(3, 5, "EUR"), outlook=Outlook("high", "0.1"), skills=["Salt"])
POET = Career("Poet", salary=Salary(2, 6, "EUR"), skills=["Rhyme", "Salt"])
RATES = Rates("USD", {"EUR": "1.1"})
SAYS = Says(Message("more", "More"))
LEVELS = PriceLevels({"Texas": 97, "Ohio": 90})
SAMPLE = Catalog.sample()
COMPARISON = compare(COOK, POET)
RANKING = rank([COOK, POET, Career("King")], {"salary.ceiling": 1, "salary.floor": 2})
BRIDGE = Catalog.official().bridges("cashiers", "registered-nurses", n=1)[0]
BAKER = SimpleNamespace(title="Baker", soc="51-3011", codes={"soc": "51-3011"})


def count(career: Career) -> int:
    return len(career.skills)


def tell(_: object) -> Facets:
    return {}


@rule("mine")
def own_rule(_: tuple[Career, ...]) -> careercompare.Verdict:
    return COMPARISON.verdicts[0]


VALUES: dict[type, Any] = {
    type(value): value
    for value in (
        *(COOK, COOK.name, COOK.salary, COOK.outlook, PAY, SURVEY, RATES, SAYS, LEVELS, SAMPLE),
        *(AtLeast(3), AtMost(3), Codes({}), Factors({}), Sources({}), Growth("0.1"), Openings(5)),
        *(SkillRating("Salt"), RatedSkills([]), Relation("poet", 1), Typical(PAY, "median")),
        *(COMPARISON, *COMPARISON.rows, *COMPARISON.verdicts, COMPARISON.verdicts[0].evidence[0]),
        *(RANKING, *RANKING.standings, *RANKING.measures, RANKING.measures[0].yardstick),
        *(RANKING.flip, RANKING.standings[0].contributions[0], Unknown("a", COOK, Fraction(1))),
        *(Bounds(Fraction(0), Fraction(1)), BRIDGE, BRIDGE.start, *SAMPLE.find("plumber")),
        *(WordMatch("a", "b", SAMPLE.find("plumber")[0].words[0].how), Limits(), MoneyStyle()),
        *(QOOLLEGE, *DEFAULT_RULES, *FURTHER_RULES, own_rule, *DEFAULT_ASPECTS),
        *(Highest("a", of=count, says=SAYS), Lowest("a", of=count, says=SAYS), Yardstick(1, 2)),
        *(TextFormatter(), HtmlFormatter(), MarkdownFormatter(), DictFormatter()),
        *(aspects.Alternatives(["a"]), CalendarDate("2020"), Enumeration(["a"]), Percent(1)),
        *(Quote("a", "en"), Sentences([Message("a", "b")]), Versus(["a", "b"])),
        *(Conversion(PAY), Decision(Outcome.NO), Undecided(Reason.MISSING), Reading.of(PAY)),
        *(Exchange((COOK, POET), RATES), Step("USD", PayPeriod.YEAR, None)),
        *(MeanPay(PAY, Decimal("0.1")), Significance(Decimal(1), Decimal(2), Decimal(1) / 2)),
        *(rules.Mark("salary", Message("a", "b")), Publication(SURVEY, {"a": BAKER}, tell)),
    )
}


@pytest.mark.parametrize("kind", VALUES, ids=lambda kind: kind.__name__)
def test_what_a_value_is_wrongly_made_of_is_refused_by_name(kind: type) -> None:
    fields = [each for each in attrs.fields(kind) if each.init]
    right = {each.alias: getattr(VALUES[kind], each.name) for each in fields}
    use(kind(**right))
    found = list(find_surprises(kind, right))
    assert not found, "\n".join(found)


def test_what_is_refused_is_told_in_the_expected_words(checkout: Path) -> None:
    expected = (checkout / "tests" / "expected" / "refused-values.txt").read_text(encoding="utf-8")
    told = list[str]()
    for kind in sorted(VALUES, key=lambda kind: kind.__name__):
        fields = [each for each in attrs.fields(kind) if each.init]
        right = {each.alias: getattr(VALUES[kind], each.name) for each in fields}
        told += list_refusals(kind.__name__, make_and_use(kind), right)
    assert "".join(told) == expected


def make_and_use(kind: Callable[..., object]) -> Callable[..., None]:
    return lambda **given: use(kind(**given))


def find_surprises(kind: Callable[..., object], right: dict[str, Any]) -> Iterator[str]:
    """Make a value of *kind* with one field wrong, use it, and tell what is raised but refusals."""
    for name in right:
        for wrong in WRONG:
            try:
                use(kind(**{**right, name: wrong}))
            except Exception as problem:  # noqa: BLE001  whatever it is, it is told
                if not isinstance(problem, CareerCompareError) or not str(problem):
                    yield f"{name}={wrong!r}: {problem!r}"


def use(value: object) -> None:
    """Show a value, and ask it for all that takes no argument."""
    assert repr(value)
    assert str(value)
    for name, found in inspect.getmembers_static(type(value)):
        if name.startswith("_") or name in BESIDE:
            continue
        if isinstance(found, property):
            getattr(value, name)
        elif inspect.isfunction(found) and needs_nothing(found):
            getattr(value, name)()


def needs_nothing(function: Callable[..., object]) -> bool:
    """Tell whether a method may be called without any argument."""
    _, *taken = inspect.signature(function).parameters.values()
    return all(each.default is not each.empty or each.kind is each.VAR_KEYWORD for each in taken)


def test_every_value_of_the_rooms_is_tried() -> None:
    public = {
        getattr(room, name)
        for room in ROOMS
        for name in room.__all__
        if isinstance(getattr(room, name), type) and attrs.has(getattr(room, name))
    }
    assert {kind.__name__ for kind in public - VALUES.keys()} == NOT_CHECKED
