"""What an older release wrote is read for ever, and read as it was; a newer version is refused.

The files are as version 1 was first written, with whole numbers as numbers. Nobody writes them
anew: what a release cannot read any more, it has broken.
"""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from careercompare import (
    DEFAULT_ASPECTS,
    DEFAULT_RULES,
    FURTHER_RULES,
    Aspect,
    AtLeast,
    AtMost,
    Career,
    Catalog,
    Comparison,
    Highest,
    HouseStyle,
    Message,
    MoneyStyle,
    Outcome,
    Outlook,
    Ranking,
    Rates,
    Reason,
    Salary,
    Source,
    UnreadableData,
    Verdict,
    compare,
    rank,
    rule,
    schema,
)
from careercompare.aspects import FURTHER_ASPECTS, Alternatives
from careercompare.model import PriceLevels, Relation, SkillRating

SOURCE = Source(
    "Wages 2025",
    "An office",
    url="https://example.com/wages",
    published="2026-03",
    license="CC-BY-4.0",
    attribution="This page rests on figures of an office.",
    language="en",
)
POET = Career(
    "Poet & Essayist",
    place="Texas",
    salary=Salary(
        "18000.50",
        AtLeast(239_200),
        "USD",
        median=41_000,
        mean="43210.00",
        mean_rse="0.015",
        as_of="2025-05",
        percentiles=(10, 90),
        source=SOURCE,
        doubts=["few-jobs"],
    ),
    outlook=Outlook(
        "high", "0.40", until=2034, since=2024, openings=1_200, source=SOURCE, place="Texas"
    ),
    education="bachelor",
    skills=["Rhyme", "Rhythm"],
    skill_ratings=[SkillRating("Rhyme", 5, "4.12"), SkillRating("Rhythm", "3.5")],
    workplaces=["a desk"],
    day_to_day="She writes.\n\nThen she crosses out.",
    routes=["Reading"],
    guide_url="https://example.com/poet",
    codes={"soc": "27-3043"},
    sources=[SOURCE],
    aspect_sources={"education": SOURCE},
    alternate_titles=["Bard"],
    related=[Relation("dichter", tier=2)],
)
DICHTER = Career(
    "Dichter",
    salary=Salary(15, 30, "EUR", median=20, mean=21, mean_rse="0.02", period="hour"),
    outlook=Outlook("low", "-0.052", until=2034, since=2024),
    education="master",
    skills=["rhythm"],
    skill_ratings=[SkillRating("Rhyme", 4, 6)],
    language="de",
)
CLERK = Career(
    "Clerk",
    salary=Salary(None, AtMost(52_000), "USD", mean=45_000, mean_rse="0.01", place="Ohio"),
)
EVERYONE = Career("All occupations", salary=Salary(None, None, "USD", median=50_000))
RATES = Rates(
    "USD",
    {"EUR": "1.0837"},
    hours=2_080,
    as_of="2025-05",
    source=SOURCE,
    place="United States",
    prices=PriceLevels(
        {"United States": 100, "Texas": "97.2", "Ohio": "91.8"}, year=2023, source=SOURCE
    ),
)
STYLE = HouseStyle(
    publisher="A publisher",
    guide_url="https://example.com/{locale}/{slug}",
    leading_rule="salary.median",
    money=MoneyStyle("standard", fraction=0, thousands="k"),
    closing="summary",
    locales=["en", "de"],
)


def count_letters(career: Career) -> int:
    """Return a whole number, which is a number in the dict too."""
    return len(career.title)


def share_vowels(career: Career) -> Decimal:
    """Return a decimal of one's own."""
    return Decimal(sum(map(career.title.lower().count, "aeiou"))) / 16


@rule("pay.is-secret")
def pay_is_secret(careers: tuple[Career, ...]) -> Verdict:
    """Answer a question of one's own."""
    text = Message("pay.is-secret", "Pay of {career} is no secret.", career=careers[0].name)
    return Verdict("pay.is-secret", Outcome.NO, text)


LETTERS = Highest("letters", of=count_letters, says=Message("letters", "More letters"))
VOWELS = Highest("salary.median", of=share_vowels, says=Message("vowels", "More vowels"))
COMPARISON = compare(
    POET,
    DICHTER,
    CLERK,
    aspects=[
        *DEFAULT_ASPECTS,
        *FURTHER_ASPECTS,
        Aspect("letters", "Letters", count_letters),
        Aspect("vowels", Message("vowels", "Vowels"), share_vowels),
        Aspect("doors", "Ways", lambda _: Alternatives(("a door", "a window"))),
    ],
    rules=[*DEFAULT_RULES[1:], *FURTHER_RULES, LETTERS, VOWELS, pay_is_secret],
    related=[(POET, CLERK)],
    house_style=STYLE,
    against=EVERYONE,
    rates=RATES,
)
RANKING = rank(
    [POET, DICHTER, CLERK],
    {"salary.ceiling": 3, "letters": "1.5", "outlook.growth": 1},
    rules=[*DEFAULT_RULES, *FURTHER_RULES, LETTERS],
    house_style=STYLE,
    rates=RATES,
    scales={"letters": (0, 20), "outlook.growth": ("-0.1", "0.5")},
)
CATALOG = Catalog([POET, DICHTER, CLERK, EVERYONE], house_style=STYLE)
MADE: dict[str, Any] = {
    "career": POET,
    "catalog": CATALOG,
    "comparison": COMPARISON,
    "ranking": RANKING,
}
KINDS: dict[str, Any] = {
    "career": Career,
    "catalog": Catalog,
    "comparison": Comparison,
    "ranking": Ranking,
}

every_kind = pytest.mark.parametrize("kind", KINDS)


@pytest.fixture
def stored(checkout: Path) -> Path:
    return checkout / "tests" / "expected" / "stored"


@every_kind
def test_what_version_1_first_wrote_is_read_as_it_was(kind: str, stored: Path) -> None:
    data = json.loads((stored / f"{kind}-version-1.json").read_text(encoding="utf-8"))
    assert KINDS[kind].from_dict(data) == MADE[kind]
    assert KINDS[kind].from_dict(MADE[kind].to_dict()) == MADE[kind]


@every_kind
def test_the_schema_holds_for_what_version_1_first_wrote(kind: str, stored: Path) -> None:
    data = json.loads((stored / f"{kind}-version-1.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema(kind)).validate(data)


def test_a_catalog_of_version_1_is_read_from_its_file_too(stored: Path) -> None:
    assert Catalog.load(stored / "catalog-version-1.json") == CATALOG


@pytest.mark.parametrize(
    ("kind", "newer"), [("catalog", 2), ("comparison", 2), ("ranking", "ranking-10")]
)
def test_a_newer_version_is_refused_with_advice_to_update(kind: str, newer: object) -> None:
    with pytest.raises(UnreadableData) as caught:
        KINDS[kind].from_dict({**MADE[kind].to_dict(), "version": newer})
    known = MADE[kind].to_dict()["version"]
    assert str(caught.value) == (
        f"{kind}, version: found version {json.dumps(newer)}. A newer release wrote it. "
        f"Update careercompare: this one reads version {known!r}."
    )


@pytest.mark.parametrize(
    ("kind", "other"),
    [
        ("catalog", 0),
        ("catalog", True),
        ("comparison", "1"),
        ("comparison", None),
        ("ranking", 1),
        ("ranking", "ranking-0"),
        ("ranking", "ranking-one"),
    ],
)
def test_what_is_no_version_is_refused(kind: str, other: object) -> None:
    with pytest.raises(UnreadableData, match=r"This release reads version .*; write it anew"):
        KINDS[kind].from_dict({**MADE[kind].to_dict(), "version": other})


def leave_out_what_openings_are_of(data: Any) -> Any:
    """Return *data* as they were written when openings were a number alone."""

    def change(found: dict[str, Any]) -> Any:
        return found["count"] if found.get("type") == "openings" else found

    return json.loads(json.dumps(data), object_hook=change)


FEW = ["few-jobs"]
HERE = Career("Here", outlook=Outlook(openings=100, until=2034, place="Ohio"))
HERE_TOO = Career("Here too", outlook=Outlook(openings=300, until=2034, place="Ohio"))
THERE = Career("There", outlook=Outlook(openings=5_000, until=2034, place="Texas"))
BY_OPENINGS = {"outlook.openings": 1}


@pytest.mark.parametrize("careers", [(HERE, HERE_TOO), (HERE, THERE), (HERE, Career("Nowhere"))])
def test_openings_that_were_written_as_a_number_are_read_with_what_they_are_of(
    careers: tuple[Career, ...],
) -> None:
    comparison = compare(*careers, rules=["outlook.openings"])
    for made in (comparison, rank(careers, BY_OPENINGS)):
        older = leave_out_what_openings_are_of(made.to_dict())
        assert '"type": "openings"' not in json.dumps(older)
        assert type(made).from_dict(older) == made


def test_a_winner_that_openings_of_unlike_places_once_had_has_not_won() -> None:
    def write(*careers: Career) -> Any:
        comparison = compare(*careers, rules=["outlook.openings"])
        return leave_out_what_openings_are_of(comparison.to_dict())

    ohio = Career("There", outlook=Outlook(openings=5_000, until=2034, place="Ohio"))
    older = {**write(HERE, THERE), "verdicts": write(HERE, ohio)["verdicts"]}
    assert older["verdicts"][0]["winners"] == ["there"]
    (verdict,) = Comparison.from_dict(older).verdicts
    assert (verdict.reason, verdict.winners) == (Reason.UNLIKE_PLACES, ())


def test_a_winner_that_growth_of_unlike_places_once_had_has_not_won() -> None:
    def write(*places: str) -> Any:
        careers = [
            Career(f"c{at}", outlook=Outlook(growth=at, place=place))
            for at, place in enumerate(places)
        ]
        return compare(*careers, rules=["outlook.growth"]).to_dict()

    now = write("Ohio", "Texas")
    (before,) = write("Ohio", "Ohio")["verdicts"]
    before["evidence"] = now["verdicts"][0]["evidence"]
    assert before["winners"] == ["c1"]
    (verdict,) = Comparison.from_dict({**now, "verdicts": [before]}).verdicts
    assert (verdict.reason, verdict.winners) == (Reason.UNLIKE_PLACES, ())


@pytest.mark.parametrize(
    ("rule", "salaries", "was", "now"),
    [
        (
            "salary.median",
            [(1, 9, {"median": 4}), (1, 9, {"median": AtLeast(3)}), (1, 9, {"median": AtMost(2)})],
            {"reason": "open-bounds"},
            {"reason": "open-bound"},
        ),
        (
            "salary.trade-off",
            [(1, 8, {"median": 5}), (1, 9, {"median": 3}), (1, 4, {"median": 2, "doubts": FEW})],
            {"doubted": ["c2"]},
            {"doubted": []},
        ),
    ],
)
def test_a_figure_that_was_named_in_vain_is_not_named_any_more(
    rule: str, salaries: Any, was: dict[str, Any], now: dict[str, Any]
) -> None:
    careers = [
        Career(f"c{at}", salary=Salary(low, high, "USD", **more))
        for at, (low, high, more) in enumerate(salaries)
    ]
    comparison = compare(*careers, rules=[rule])
    data: Any = comparison.to_dict()
    (verdict,) = data["verdicts"]
    assert {name: verdict[name] for name in now} == now
    verdict |= was
    for each in verdict["evidence"]:  # as a trade-off once had the doubts of all figures
        pay = careers[int(each["career"][1])].salary
        assert pay is not None
        each["value"]["doubts"] = [doubt.value for doubt in pay.doubts]
    assert Comparison.from_dict(data) == comparison
    verdict |= {"outcome": "winner", "winners": ["c1"], "reason": None, "doubted": []}
    with pytest.raises(UnreadableData, match="unchanged, with the release"):
        Comparison.from_dict(data)


@pytest.mark.parametrize(
    ("rule", "careers", "now"),
    [
        ("education.level", [{"education": "master"}, {"education": "bachelor"}, {}], "no"),
        ("skills.shared", [{"skills": ["Rhyme"]}, {"skills": ["Dough"]}, {}], "no"),
        (
            "skills.level-gap",
            [{"skill_ratings": [SkillRating("Coding", None, level)]} for level in (1, 6)],
            "undecided",
        ),
    ],
)
def test_what_was_left_open_once_is_denied_and_what_was_denied_left_open(
    rule: str, careers: list[Any], now: str
) -> None:
    comparison = compare(
        *[Career(f"c{at}", **each) for at, each in enumerate(careers)], rules=[rule]
    )
    data: Any = comparison.to_dict()
    (verdict,) = data["verdicts"]
    assert verdict["outcome"] == now
    once, reason = ("undecided", "missing") if now == "no" else ("no", None)
    verdict |= {"outcome": once, "reason": reason}
    assert Comparison.from_dict(data) == comparison
    verdict |= {"outcome": "yes", "reason": None}
    with pytest.raises(UnreadableData, match="unchanged, with the release"):
        Comparison.from_dict(data)


def test_another_number_of_openings_than_that_of_the_career_is_refused() -> None:
    careers = (HERE, HERE_TOO)
    for made in (compare(*careers, rules=["outlook.openings"]), rank(careers, BY_OPENINGS)):
        older = json.dumps(leave_out_what_openings_are_of(made.to_dict()))
        assert '"value": 100' in older
        with pytest.raises(UnreadableData, match=r"measures\[0\]\.evidence|outlook\.openings"):
            type(made).from_dict(json.loads(older.replace('"value": 100', '"value": 101')))


def test_a_rule_of_ones_own_under_that_name_keeps_the_number_that_it_measures() -> None:
    mine = Highest("outlook.openings", of=count_bare_openings, says=Message("my.jobs", "More jobs"))
    for made in (
        compare(HERE, THERE, rules=[mine]),
        rank([HERE, THERE], BY_OPENINGS, rules=[mine]),
    ):
        assert type(made).from_dict(made.to_dict()) == made


def count_bare_openings(career: Career) -> int | None:
    """Return a number without what it is of, as a rule of one's own may."""
    return None if career.outlook is None else career.outlook.openings
