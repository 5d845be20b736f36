"""What is said to whoever calls something with a wrong argument, as `refused-arguments.txt` has it.

The file is to be read as a text: each line is a call, and what it says. Whoever changes a sentence
changes it there too.
"""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any, cast

import pytest
from refusals import hear, list_refusals

from careercompare import (
    Aspect,
    Career,
    Catalog,
    Comparison,
    Demand,
    EducationLevel,
    HouseStyle,
    Localizer,
    MarkdownFormatter,
    Message,
    MoneyStyle,
    Outcome,
    Outlook,
    Press,
    Ranking,
    Rates,
    Reason,
    Salary,
    TextFormatter,
    Verdict,
    compare,
    rank,
    schema,
    summarize,
)
from careercompare.aspects import DEFAULT_ASPECTS
from careercompare.limits import Limits
from careercompare.model import (
    AtLeast,
    Money,
    PriceLevels,
    SkillRating,
    make_slug,
    skill_key,
)
from careercompare.readers import (
    list_areas,
    read_crosswalk,
    read_oews,
    read_official,
    read_onet,
    read_price_levels,
    read_projections,
)
from careercompare.rules import (
    SALARY_CEILING,
    SALARY_MEDIAN,
    FunctionRule,
    Highest,
    HighestMean,
    Same,
    SkillsGap,
    TradeOff,
    read_measure,
)
from careercompare.site import pages, pair_related, plan_site, write_database, write_site
from careercompare.testing import check_aspect, check_formatter, check_rule

COOK = Career("Cook", salary=Salary(3, 5, "EUR"), outlook=Outlook("high", "0.1"), skills=["Salt"])
POET = Career("Poet", salary=Salary(2, 6, "EUR"), skills=["Rhyme", "Salt"])
KING = Career("King", salary=Salary(8, 9, "EUR"))
BAKER, POTTER = (
    Career(title, salary=Salary(None, None, "EUR", mean=4), outlook=Outlook(openings=openings))
    for title, openings in (("Baker", 5), ("Potter", 9))
)
HAND = Career("Hand", salary=Salary(1, 2, "USD", period="hour"), education="high-school")
CATALOG, WORDS, PRESS = Catalog([COOK, POET, KING]), Localizer("en"), Press()
COMPARED, RANKED = compare(COOK, POET), rank([COOK, POET, KING], {"salary.ceiling": 1})
SAID = Message("mine", "Mine")
PAID, VAST = Aspect("salary", "Paid", str), Aspect("vast", "Vast", lambda _: 10**5000)
NOTHING = Aspect("nothing", "Nothing", lambda _: 1j)  # type: ignore[arg-type,return-value]  # tried
HALF = Aspect("half", "Half", lambda _: 0.5)  # type: ignore[arg-type,return-value]  # tried
SKILLS = Highest("skills", of=lambda career: len(career.skills), says=SAID)
MEANT = Highest("salary.ceiling", of=lambda _: 1, says=SAID)
ROOT = "https://example.com/"
STYLE = HouseStyle(comparison_url="https://example.com/{slugs}", locales=["en", "de"])
MESSAGE = Message("mine", "{count} ways", count=3)
RATES = Rates("USD", {"EUR": "1.1"})
LEVELS = PriceLevels({"Texas": 97, "Ohio": 90})

COMPARING: dict[str, Any] = {
    "careers": [COOK, POET], "aspects": ["salary"], "rules": ["salary.ceiling"],
    "related": [[COOK, KING]], "house_style": None, "against": None, "rates": None,
}  # fmt: skip
SITE: dict[str, Any] = {
    "catalog": CATALOG, "root": ROOT, "locales": ["en"], "pairs": None, "house_style": None,
    "aspects": None, "rules": None, "rates": None,
}  # fmt: skip


def spread(function: Callable[..., object]) -> Callable[..., object]:
    """Return *function* with what it takes one by one as the argument *careers*."""

    def call(careers: Any, **given: Any) -> object:
        each = careers if isinstance(careers, list) else [careers]
        return function(*cast("list[object]", each), **given)

    return call


def by_place(function: Callable[..., object]) -> Callable[..., object]:
    """Return *function* with what it takes by place alone as arguments of any names."""
    return lambda **given: function(*given.values())


# What is called, and right arguments, each of which is made wrong in turn.
CALLS: dict[str, tuple[Callable[..., object], dict[str, Any]]] = {
    "compare": (spread(compare), COMPARING),
    "rank": (
        rank,
        {
            "careers": [COOK, POET],
            "weights": {"salary.ceiling": 1},
            "rules": ["salary.ceiling"],
            "house_style": None,
            "rates": None,
            "scales": {"salary.ceiling": (1, 9)},
        },
    ),
    "Press": (
        Press,
        {
            "locale": "en",
            "aspects": ["salary"],
            "rules": ["salary.ceiling"],
            "house_style": None,
            "against": None,
            "rates": None,
            "remember": 3,
        },
    ),
    "Press.html": (
        spread(PRESS.html),
        {"careers": [COOK, POET], "related": [[COOK, KING]]},
    ),
    "Press.text": (
        spread(PRESS.text),
        {"careers": [COOK, POET], "width": 60},
    ),
    "Press.format": (
        lambda formatter: PRESS.format(formatter, COOK, POET),
        {"formatter": MarkdownFormatter()},
    ),
    "Press.decide": (spread(PRESS.decide), {"careers": [COOK, POET]}),
    "Press.present": (PRESS.present, {"career": COOK}),
    "Comparison.format": (COMPARED.format, {"formatter": MarkdownFormatter(), "locale": "en"}),
    "Comparison.from_dict": (Comparison.from_dict, {"data": COMPARED.to_dict(), "limits": None}),
    "Comparison.to_csv": (COMPARED.to_csv, {"layout": "long", "locale": "en"}),
    "Comparison.to_dict": (COMPARED.to_dict, {"locale": "en"}),
    "Comparison.to_html": (COMPARED.to_html, {"locale": "en"}),
    "Comparison.to_markdown": (COMPARED.to_markdown, {"locale": "en"}),
    "Comparison.to_text": (COMPARED.to_text, {"locale": "en", "width": 60}),
    "Comparison.verdict": (COMPARED.verdict, {"rule": "salary.ceiling"}),
    "Ranking.from_dict": (Ranking.from_dict, {"data": RANKED.to_dict(), "limits": None}),
    "Ranking.standing": (RANKED.standing, {"slug": "cook"}),
    "Ranking.to_csv": (RANKED.to_csv, {"layout": "long", "locale": "en"}),
    "Career.at": (COOK.at, {"place": "Texas", "salary": None}),
    "Career.from_dict": (Career.from_dict, {"data": COOK.to_dict()}),
    "Career.to_text": (COOK.to_text, {"locale": "en", "width": 60}),
    "Catalog": (Catalog, {"by_slug": [COOK], "house_style": None}),
    "Catalog.bridges": (CATALOG.bridges, {"start": "cook", "goal": "king", "n": 1}),
    "Catalog.called": (CATALOG.called, {"name": "Cook"}),
    "Catalog.combine": (spread(CATALOG.combine), {"careers": [Catalog([])]}),
    "Catalog.compare": (
        spread(CATALOG.compare),
        {"careers": ["cook", POET]},
    ),
    "Catalog.find": (CATALOG.find, {"words": "cook"}),
    "Catalog.from_dict": (Catalog.from_dict, {"data": CATALOG.to_dict(), "limits": None}),
    "Catalog.from_records": (
        Catalog.from_records,
        {"records": [{"title": "Cook"}], "limits": None},
    ),
    "Catalog.loads": (Catalog.loads, {"text": CATALOG.dumps(), "limits": None}),
    "Catalog.rank": (
        CATALOG.rank,
        {"careers": ["cook", "poet"], "weights": {"salary.ceiling": 1}},
    ),
    "Catalog.related": (CATALOG.related, {"career": "cook", "n": 1}),
    "Catalog.related_comparisons": (
        spread(CATALOG.related_comparisons),
        {"careers": ["cook", "poet"], "n": 1},
    ),
    "Catalog.with_careers": (
        spread(CATALOG.with_careers),
        {"careers": [Career("Baker")]},
    ),
    "Salary": (
        Salary,
        {
            "low": 3,
            "high": 5,
            "currency": "EUR",
            "median": 4,
            "mean": 4,
            "mean_rse": "0.01",
            "period": "year",
            "place": "Ohio",
            "as_of": "2025",
            "percentiles": (10, 90),
            "source": None,
            "doubts": (),
        },
    ),
    "Outlook": (
        Outlook,
        {
            "demand": "high",
            "growth": "0.1",
            "until": 2034,
            "since": 2024,
            "openings": 100,
            "source": None,
            "place": "Ohio",
        },
    ),
    "Rates": (
        Rates,
        {
            "base": "USD",
            "per_unit": {"EUR": "1.1"},
            "as_of": "2025",
            "source": None,
            "hours": 2080,
            "days": 260,
            "weeks": 52,
            "months": 12,
            "place": "Ohio",
            "worth": {"Texas": "0.9"},
            "prices": None,
            "places": None,
        },
    ),
    "Rates of prices": (Rates, {"place": "Ohio", "prices": LEVELS, "places": None}),
    "PriceLevels": (PriceLevels, {"levels": {"Texas": 97}, "year": 2024, "source": None}),
    "HouseStyle": (
        HouseStyle,
        {
            "publisher": "Qoollege",
            "guide_url": f"{ROOT}{{slug}}",
            "comparison_url": f"{ROOT}{{slugs}}",
            "index_url": ROOT,
            "leading_rule": "salary.ceiling",
            "money": MoneyStyle(),
            "closing": "summary",
            "locales": ["en"],
        },
    ),
    "HouseStyle.in_locale": (STYLE.in_locale, {"locale": "de"}),
    "HouseStyle.link_slugs": (STYLE.link_slugs, {"slugs": ["cook", "poet"]}),
    "Localizer": (Localizer, {"locale": "en", "translations": ()}),
    "Localizer.items": (WORDS.items, {"items": ["A", "B"]}),
    "Localizer.keep": (lambda size: WORDS.keep(repr, size), {"size": 3}),
    "Localizer.money": (
        WORDS.money,
        {"amount": AtLeast(3), "currency": "EUR", "style": MoneyStyle()},
    ),
    "Localizer.money_range": (
        WORDS.money_range,
        {"low": 3, "high": 4, "currency": "EUR", "style": MoneyStyle()},
    ),
    "Localizer.negotiate": (Localizer.negotiate, {"preferred": "de, en;q=0.5"}),
    "Localizer.number": (WORDS.number, {"number": 3}),
    "Localizer.pay": (WORDS.pay, {"salary": COOK.salary, "style": MoneyStyle()}),
    "Localizer.percent": (WORDS.percent, {"fraction": "0.1"}),
    "Localizer.phrase": (WORDS.phrase, {"value": MESSAGE, "style": MoneyStyle()}),
    "Localizer.tell_apart": (WORDS.tell_apart, {"values": [1, 2], "style": MoneyStyle()}),
    "Localizer.text": (WORDS.text, {"message": MESSAGE, "style": MoneyStyle()}),
    "Message": (by_place(Message), {"key": "mine", "english": "{count} ways"}),
    "Message.counted": (
        lambda key, one, many, count: Message.counted(key, one, many, count=count),
        {"key": "mine", "one": "{count} way", "many": "{count} ways", "count": "count"},
    ),
    "TextFormatter": (
        TextFormatter,
        {"width": 60, "marks": "signs", "borders": "lines", "isolates": "unicode"},
    ),
    "Highest": (
        Highest,
        {
            "name": "mine",
            "of": repr,
            "says": Message("mine", "Mine"),
            "aspect": "salary",
            "margin": Decimal("0.1"),
        },
    ),
    "Highest.judge": (by_place(SALARY_CEILING.judge), {"careers": [COOK, POET]}),
    "SkillsGap": (SkillsGap, {"name": "mine", "by": "name"}),
    "TradeOff": (
        TradeOff,
        {"name": "mine", "measure": SALARY_MEDIAN, "other": SALARY_CEILING},
    ),
    "Limits": (
        Limits,
        {"size": 1, "unpacked": 1, "cells": 1, "sheets": 1, "careers": 1, "problems": 1},
    ),
    "schema": (schema, {"name": "catalog"}),
    "summarize": (summarize, {"verdicts": COMPARED.verdicts}),
    "pages": (lambda **given: next(pages(**given)), SITE),
    "pair_related": (
        lambda **given: [*pair_related(**given)],
        {"catalog": CATALOG, "n": 1},
    ),
    "plan_site": (
        plan_site,
        {**SITE, "folder": "nowhere", "rankings": None, "release": "1"},
    ),
    "write_site": (
        # No folder can be made there, so that nothing is written where nothing is refused.
        partial(write_site, folder="/dev/null/site"),
        {**SITE, "executor": None, "progress": None},
    ),
    "check_aspect": (
        lambda aspect: check_aspect(aspect, COOK, POET),
        {"aspect": DEFAULT_ASPECTS[0]},
    ),
    "check_formatter": (
        lambda formatter: check_formatter(formatter, COOK, POET),
        {"formatter": MarkdownFormatter()},
    ),
    "check_rule": (
        lambda rule: check_rule(rule, COOK, POET),
        {"rule": SALARY_CEILING},
    ),
    "list_areas": (list_areas, {"path": "table", "limits": None}),
    "read_crosswalk": (read_crosswalk, {"path": "table", "limits": None}),
    "read_oews": (
        read_oews,
        {
            "path": "table",
            "area": "Texas",
            "industry": "62",
            "percentiles": (10, 90),
            "release": "2023-05",
            "limits": None,
        },
    ),
    "read_official": (
        read_official,
        {
            "oews": "table",
            "projections": None,
            "onet": None,
            "crosswalk": None,
            "area": None,
            "industry": None,
            "percentiles": (10, 90),
            "limits": None,
        },
    ),
    "read_onet": (read_onet, {"folder": "table", "top": (5, 5), "limits": None}),
    "read_price_levels": (read_price_levels, {"path": "table", "year": 2024, "limits": None}),
    "read_projections": (read_projections, {"path": "table", "limits": None}),
}


def test_what_is_refused_is_told_in_the_expected_words(
    checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "table").touch()
    told = "".join(line for name, call in CALLS.items() for line in list_refusals(name, *call))
    expected = checkout / "tests" / "expected" / "refused-arguments.txt"
    assert told == expected.read_text(encoding="utf-8")


def give(outcome: Outcome = Outcome.WINNER, **found: Any) -> FunctionRule:
    """Return a rule that finds the same of all careers; what no verdict can say is refused here."""
    verdict = Verdict("mine", outcome, SAID, **found)
    return FunctionRule("mine", lambda _: verdict)


def listed(career: Career) -> Any:
    """Measure what somebody may change afterwards."""
    return [career]


def scale(*ends: Any) -> object:
    """Rank by pay on a scale with these ends."""
    return rank([COOK, POET], {"salary.ceiling": 1}, scales={"salary.ceiling": ends})


def either(career: Career) -> Any:
    """Measure a text of one career, and a number of another."""
    return career.title if career == COOK else 3


def unlike(career: Career) -> Any:
    """Measure pay of one career, and a number of another."""
    return Money(3, "EUR") if career == COOK else 3


def by_itself(career: Career) -> Any:
    """Measure what no file can hold."""
    return career


def typical(_: Career) -> Any:
    """Measure a mean without its error."""
    return Money(3, "EUR")


def build(catalog: Catalog = CATALOG, folder: str = "nowhere", **given: Any) -> object:
    """Plan a site in a folder."""
    return plan_site(catalog, folder, **{"root": ROOT, **given})


def nest(message: Message, times: int) -> Message:
    """Return a message in a message, so many times."""
    for _ in range(times):
        message = Message("outer", "{inner}", inner=message)
    return message


# What is refused though each argument by itself is right, or is right elsewhere.
TOGETHER: dict[str, Callable[[], object]] = {
    "compare(COOK)": lambda: compare(COOK),
    "compare(COOK, COOK)": lambda: compare(COOK, COOK),
    "compare([COOK, POET])": lambda: compare([COOK, POET]),  # type: ignore[arg-type]  # tried
    "aspects of one name": lambda: compare(COOK, POET, aspects=["salary", PAID]),
    "an aspect of no value": lambda: compare(COOK, POET, aspects=[NOTHING]),
    "an aspect of a float": lambda: compare(COOK, POET, aspects=[HALF]),
    "an aspect of a vast number": lambda: compare(COOK, POET, aspects=[VAST]),
    "rules of one name": lambda: compare(COOK, POET, rules=["salary.ceiling", MEANT]),
    "against=COOK": lambda: compare(COOK, POET, against=COOK),
    "related=[[COOK]]": lambda: compare(COOK, POET, related=[[COOK]]),
    "a measure of a text": lambda: compare(COOK, POET, rules=[Highest("m", of=str, says=SAID)]),
    "measures of two kinds": lambda: compare(
        COOK, POET, rules=[Highest("m", of=either, says=SAID)]
    ),
    "a measure of a list": lambda: compare(COOK, POET, rules=[Same("m", of=listed, says=SAID)]),
    "weights={}": lambda: rank([COOK, POET], {}),
    "weights below zero": lambda: rank([COOK, POET], {"salary.ceiling": -1}),
    "weights of nothing": lambda: rank([COOK, POET], {"salary.ceiling": 0}),
    "an infinite weight": lambda: rank([COOK, POET], {"salary.ceiling": Decimal("inf")}),
    "a trade-off weighed": lambda: rank([COOK, POET], {"salary.trade-off": 1}),
    "ends in the wrong order": lambda: scale(9, 1),
    "ends that are one": lambda: scale(1, 1),
    "one end": lambda: scale(1),
    "an end that is a bound": lambda: scale(AtLeast(1), 9),
    "an end in dollars": lambda: scale(Money(1, "USD"), 9),
    "ends of what is not weighed": lambda: rank(
        [COOK, POET], {"salary.floor": 1}, scales={"salary.ceiling": (1, 9)}
    ),
    "a rate of the base": lambda: Rates("USD", {"USD": 1}),
    "worth beside prices": lambda: Rates(place="Ohio", prices=LEVELS, worth={"Texas": 2}),
    "worth of the place itself": lambda: Rates(place="Ohio", worth={"Ohio": "1.1"}),
    "worth, and nominal": lambda: Rates(place="Ohio", worth={"Texas": "1.1"}, places="nominal"),
    "a level for a factor": lambda: Rates(place="Ohio", worth={"Texas": 97}),
    "pay of no amount": lambda: Salary(None, None, "USD"),
    "a range upside down": lambda: Salary(5, 3, "USD"),
    "too many digits": lambda: Salary("1e40", None, "USD"),
    "a skill without a name": lambda: SkillRating(" "),
    "a level of ISCED for demand": lambda: Outlook(EducationLevel.BACHELOR),  # type: ignore[arg-type]  # tried
    "a decline below nothing": lambda: Outlook(growth=-2),
    "until before since": lambda: Outlook(growth="0.1", since=2034, until=2024),
    "careers of one slug": lambda: Catalog([COOK, Career("Cook", place="Ohio", slug="cook")]),
    "a winner that takes no part": lambda: compare(COOK, POET, rules=[give(winners=[KING])]),
    "a winner of a tie": lambda: compare(COOK, POET, rules=[give(Outcome.TIE, winners=[COOK])]),
    "two that win": lambda: give(winners=[COOK, POET]),
    "nobody wins": give,
    "undecided for no reason": lambda: give(Outcome.UNDECIDED),
    "a reason for a winner": lambda: give(winners=[COOK], reason=Reason.MISSING),
    "no value in a message": lambda: WORDS.text(Message("mine", "{it} rhymes")),
    "a chart of no pay": lambda: CATALOG.chart("salary.mean", "outlook.openings"),
    "a chart of no place": lambda: CATALOG.chart("salary", "skills"),
    "a chart of two kinds": lambda: Catalog([COOK, HAND]).chart("salary.low", "salary.high"),
    "a chart of a comparison of no pay": lambda: compare(COOK, POET, aspects=["skills"]).chart(),
    "a chart of a comparison of a mean": lambda: compare(BAKER, POTTER).chart(),
    "a chart of a comparison of two kinds": lambda: compare(COOK, HAND).chart(),
    "two that lead without a trade-off": lambda: give(Outcome.NO, winners=[COOK, POET]),
    "one that leads twice": lambda: give(Outcome.YES, winners=[COOK, COOK]),
    "somebody leads the known": lambda: give(winners=[COOK], leading_known=[POET]),
    "rules in a set": lambda: compare(COOK, POET, rules={"salary.ceiling"}),
    "a leading rule misspelled": lambda: compare(
        COOK, POET, house_style=HouseStyle(leading_rule="salary.cieling"), rules=["salary.ceiling"]
    ),
    "a measure that is no function": lambda: read_measure("m", "salary", COOK),  # type: ignore[arg-type]  # tried
    "measures of unlike kinds": lambda: compare(
        COOK, POET, rules=[Highest("m", of=unlike, says=SAID)]
    ),
    "a measure that no file can hold": lambda: compare(
        COOK, POET, rules=[Same("m", of=by_itself, says=SAID)]
    ),
    "a mean without its error": lambda: compare(
        COOK, POET, rules=[HighestMean("m", of=typical, says=SAID)]
    ),
    "a weight of no end": lambda: rank([COOK, POET], {"salary.ceiling": 10**9 + 1}),
    "a weight of next to nothing": lambda: rank([COOK, POET], {"salary.ceiling": "1e-10"}),
    "half an opening": lambda: rank(
        [BAKER, POTTER], {"outlook.openings": 1}, scales={"outlook.openings": (0, "1.5")}
    ),
    "an end that is no level": lambda: rank(
        [BAKER, HAND], {"education.lowest": 1}, scales={"education.lowest": (0, "doctor")}
    ),
    "an end in another place": lambda: rank(
        [each.at("Ohio", salary=each.salary) for each in (COOK, POET)],
        {"salary.ceiling": 1},
        scales={"salary.ceiling": (0, Money(9, "EUR", place="Texas"))},
    ),
    "an end that is paid at least": lambda: scale(0, Money(AtLeast(9), "EUR")),
    "a bridge to the start": lambda: CATALOG.bridges("cook", "cook"),
    "a loose brace": lambda: WORDS.text(Message("mine", "It } rhymes")),
    "a message in a message in a message": lambda: WORDS.text(nest(SAID, 5_000)),
    "locales that are one": lambda: HouseStyle(locales=["en", "EN"]),
    "slugs for names": lambda: STYLE.link_comparison(["cook", "poet"]),  # type: ignore[list-item]  # tried
    "demand for education": lambda: Career("Cook", education="high", outlook=None),
    "demand itself for education": lambda: Career("Cook", education=Demand.HIGH),
    "a currency without a rate": lambda: RATES.convert(Money(3, "GBP"), "USD"),
    "a currency to which no rate leads": lambda: RATES.convert(Money(3, "EUR"), "GBP"),
    "no salary at all": lambda: Career("Cook", salary=float("nan")),  # type: ignore[arg-type]  # tried
    "no number of openings at all": lambda: Outlook(openings=float("nan")),  # type: ignore[arg-type]  # tried
    "skills that are None": lambda: Career("Cook", skills=None),  # type: ignore[arg-type]  # tried
    "one skill": lambda: Career("Cook", skills="Salt"),
    "skills in a set": lambda: Career("Cook", skills={"Salt"}),
    "a slug of two words": lambda: Career("Cook", slug="Big Cook"),
    "a slug of nothing": lambda: Career("Cook", slug=""),
    "a slug of a number": lambda: make_slug(5),  # type: ignore[arg-type]  # tried
    "a skill that is a number": lambda: skill_key(5),  # type: ignore[arg-type]  # tried
    "an exponent of no end": lambda: Outlook(growth=Decimal("1e-101")),
    "rates that lead to no pay": lambda: Rates("USD", {"EUR": "1e9"}).convert(
        Money(10**12, "EUR"), "USD"
    ),
    "pay without a place": lambda: LEVELS.convert(Money(3, "USD"), "Ohio"),
    "a level for a factor, anywhere": lambda: Rates(worth={"Texas": 97}),
    "a root that leads up": lambda: build(root=f"{ROOT}../"),
    "locales that are each there twice": lambda: build(locales=["pt-BR", "pt_BR"]),
    "a slug too long for a file": lambda: build(Catalog([Career("Cook", slug="c" * 124)])),
    "a slug that could be two": lambda: build(Catalog([Career("Cook", slug="cook-vs-poet")])),
    "a ranking of no name": lambda: build(rankings={"Pay & growth": RANKED}),
    "a ranking of a long name": lambda: build(rankings={"p" * 201: RANKED}),
    "a ranking that is none": lambda: build(rankings={"pay": [COOK]}),
    "a ranking of strangers": lambda: build(
        rankings={"pay": rank([COOK, HAND], {"skills": 1}, rules=[SKILLS])}
    ),
    "rankings without names": lambda: build(rankings=[RANKED]),
    "a career beside itself": lambda: build(pairs=[("cook", "cook")]),
    "a folder of nothing": lambda: build(folder=""),
    "a database of nothing": lambda: write_database(CATALOG, "", root=ROOT),
}


def test_what_does_not_go_together_is_told_in_the_expected_words(checkout: Path) -> None:
    told = [f"{name}: {hear(call, {})}\n" for name, call in TOGETHER.items()]
    expected = checkout / "tests" / "expected" / "refused-together.txt"
    assert "".join(told) == expected.read_text(encoding="utf-8")
