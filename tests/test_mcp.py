"""What agents are answered, apart from the protocol."""

from __future__ import annotations

import json
from decimal import Decimal, localcontext
from enum import Enum
from fractions import Fraction
from pathlib import Path
from typing import Annotated, Any, TypedDict

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from strategies import groups

from careercompare import (
    AtLeast,
    AtMost,
    Career,
    CareerCompareError,
    Catalog,
    HouseStyle,
    InvalidOption,
    Localizer,
    Message,
    MoneyStyle,
    Outcome,
    Outlook,
    Salary,
    Source,
    UnknownCareer,
    UnknownLocale,
    Verdict,
)
from careercompare.errors import show
from careercompare.mcp.arguments import LONGEST_TEXT
from careercompare.mcp.compared import write_verdict
from careercompare.mcp.ranked import WEIGHABLE, write_fraction
from careercompare.mcp.schema import derive_schema
from careercompare.mcp.tools import MOST_COMPARED, TOOLS, Desk
from careercompare.model import Relation
from careercompare.ranking.figures import word_share

WAGES = Source(
    "Wages 2025",
    "Office of Wages",
    "https://example.com/wages",
    published="2026-04",
    license="CC BY 4.0",
    attribution="Made with figures of the Office of Wages.",
)
JOBS = Source("Projections")

NURSE = Career(
    "Nurses",
    salary=Salary(
        60_000, 130_000, "USD", median=90_000, mean=93_500, percentiles=(10, 90),
        place="Ohio", as_of="2025-05", source=WAGES,
    ),
    outlook=Outlook("high", growth="0.049", since=2024, until=2034, openings=1200, source=JOBS),
    education="bachelor",
    skills=["Listening", "Care"],
    codes={"soc": "29-1141"},
    alternate_titles=["RN", "Sister"],
    sources=[WAGES, JOBS],
)  # fmt: skip
SURGEON = Career(
    "Surgeons",
    salary=Salary(
        100_000, AtLeast(239_200), "USD", median=AtLeast(239_200), percentiles=(10, 90),
        place="Ohio", as_of="2025-05", source=WAGES,
    ),
    outlook=Outlook(growth="0.02", since=2024, until=2034),
    education="doctorate",
    skills=["Care", "Surgery"],
    codes={"soc": "29-1249"},
    alternate_titles=["Sister"],
)  # fmt: skip
ANESTHETIST = Career(
    "Anesthetists",
    salary=Salary(
        90_000, AtLeast(239_200), "USD", median=220_000, percentiles=(10, 90),
        place="Ohio", as_of="2025-05", doubts=["few-jobs"],
    ),
    outlook=Outlook(growth="0.03", since=2024, until=2034),
)  # fmt: skip
ACTOR = Career("Actors", salary=Salary("16.50", "140", "USD", median="29.05", period="hour"))
POET = Career("Poets", salary=Salary(None, AtMost(30_000), "USD"), outlook=Outlook(openings=9))
CLOWN = Career("Clowns")
DESK = Desk(Catalog([NURSE, SURGEON, ANESTHETIST, ACTOR, POET, CLOWN]))
BY_NAME = {tool.name: tool for tool in TOOLS}


def ask(name: str, desk: Desk = DESK, /, **given: object) -> Any:
    """Return the data that a tool answers with, which must be of the form that it states."""
    answer = BY_NAME[name].answer(desk, given)
    Draft202012Validator(BY_NAME[name].input_schema).validate(given)
    Draft202012Validator(BY_NAME[name].output_schema).validate(answer.data)
    assert json.loads(json.dumps(answer.data)) == answer.data
    assert answer.text.endswith("\n")
    return answer.data


def read(name: str, desk: Desk = DESK, /, **given: object) -> str:
    """Return the text that a tool answers with."""
    return BY_NAME[name].answer(desk, given).text


def refuse(name: str, /, **given: object) -> str:
    """Return what is wrong with a call."""
    with pytest.raises(CareerCompareError) as problem:
        BY_NAME[name].answer(DESK, given)
    return str(problem.value)


_TWO: Any = {"careers": ["nurse", "poet"]}

# Calls of which something is wrong.
WRONG: list[tuple[str, dict[str, Any]]] = [
    ("find", {}),
    ("find", {"query": " "}),
    ("find", {"query": "n" * (LONGEST_TEXT + 1)}),
    ("find", {"query": "nurse", "page": 2}),
    *[("find", {"query": "nurse", "limit": limit}) for limit in (0, 21, 2.5)],
    *[("related", {"career": career}) for career in ("n" * (LONGEST_TEXT + 1), "Sister", "nures")],
    ("related", {"career": "nurse", "limit": 21}),
    ("sources", {"page": 2}),
    *[("compare", {"careers": careers}) for careers in ("nurse", ["nurse"], ["nurse"] * 9)],
    ("compare", {"careers": ["nurse", 7]}),
    ("compare", {"careers": ["nurse", "poet", "RN"]}),
    ("compare", {**_TWO, "locale": 5}),
    ("rank", _TWO),
    ("rank", {"careers": ["nurse"] * 26, "weights": {"salary.median": 1}}),
    *[
        ("rank", {**_TWO, "weights": {rule: weight}})
        for rule, weight in (
            *(("salary.medain", 1), ("xyzzy", 1), ("salary.median", "3")),
            *(("salary.median", 0.009), ("salary.median", 1000.1)),
        )
    ],
]


def test_what_is_refused_is_told_in_the_expected_words(checkout: Path) -> None:
    told = ""
    for name, call in WRONG:
        told += f"{name}({show(call)}): {refuse(name, **call)}\n"
    expected = checkout / "tests" / "expected" / "refused-calls.txt"
    assert told == expected.read_text(encoding="utf-8")


class TestFind:
    def test_finds_a_career_with_its_exact_figures(self) -> None:
        found = ask("find", query="nurse")
        (match,) = found["matches"]
        assert (match["found_by"], match["found_text"], found["total"]) == ("title", "Nurses", 1)
        assert match["career"] == {
            "slug": "nurses",
            "title": "Nurses",
            "place": None,
            "codes": {"soc": "29-1141"},
            "salary": {
                "low": "60000",
                "median": "90000",
                "mean": "93500",
                "high": "130000",
                "unit": "USD per year",
                "percentiles": [10, 90],
                "place": "Ohio",
                "as_of": "2025-05",
                "doubts": [],
                "source": 1,
            },
            "outlook": {
                "growth_percent": "4.9",
                "since": 2024,
                "until": 2034,
                "openings_a_year": 1200,
                "demand": "high",
                "place": None,
                "source": 2,
            },
            "education": "bachelor",
        }

    def test_names_its_sources_with_their_terms(self) -> None:
        assert ask("find", query="29-1141")["sources"] == [
            {
                "number": 1,
                "title": "Wages 2025",
                "publisher": "Office of Wages",
                "published": "2026-04",
                "url": "https://example.com/wages",
                "license": "CC BY 4.0",
                "attribution": "Made with figures of the Office of Wages.",
            },
            {
                "number": 2,
                "title": "Projections",
                "publisher": None,
                "published": None,
                "url": None,
                "license": None,
                "attribution": None,
            },
        ]

    def test_says_it_all_in_text(self) -> None:
        assert read("find", query="nurse") == (
            'Found for "nurse", the best first: 1 of 1.\n'
            "- Nurses: nurses\n"
            "  Pay: low 60,000, median 90,000, mean 93,500, high 130,000 USD per year; "
            "percentiles 10 to 90; Ohio; 2025-05. [1]\n"
            "  Outlook: growth 4.9% (2024–2034); openings 1,200 a year; demand high. [2]\n"
            "  Education: bachelor.\n"
            "\n"
            "Sources:\n"
            "[1] Wages 2025. Office of Wages. 2026-04. https://example.com/wages. CC BY 4.0. "
            "Made with figures of the Office of Wages.\n"
            "[2] Projections\n"
        )

    def test_never_gives_a_bound_as_a_number(self) -> None:
        (match,) = ask("find", query="surgeon")["matches"]
        assert match["career"]["salary"]["high"] == {"at_least": "239200"}
        assert "high at least 239,200 USD per year" in read("find", query="surgeon")
        (match,) = ask("find", query="poet")["matches"]
        assert match["career"]["salary"]["high"] == {"at_most": "30000"}
        assert "Pay: high at most 30,000 USD per year; place not known; date not known." in read(
            "find", query="poet"
        )

    def test_says_what_is_not_known(self) -> None:
        (match,) = ask("find", query="clown")["matches"]
        assert match["career"]["salary"] is match["career"]["outlook"] is None
        assert read("find", query="clown").splitlines()[2:] == [
            "  Pay: not known.",
            "  Outlook: not known.",
            "  Education: not known.",
            "",
            "Sources:",
            "not known",
        ]
        assert "Outlook: growth not known; openings 9 a year." in read("find", query="poet")
        assert "growth 3% (2024–2034); openings not known." in read("find", query="anesthetist")

    @pytest.mark.parametrize(
        ("since", "until", "told"),
        [(2024, None, "10% (from 2024)"), (None, 2034, "10% (by 2034)"), (None, None, "10%")],
    )
    def test_takes_no_end_of_a_span_for_the_year_of_the_growth(
        self, since: int | None, until: int | None, told: str
    ) -> None:
        outlook = Outlook(growth="0.1", since=since, until=until)
        desk = Desk(Catalog([Career("Cook", outlook=outlook)]))
        text = BY_NAME["find"].answer(desk, {"query": "cook"}).text
        assert f"  Outlook: growth {told}; openings not known.\n" in text

    def test_says_what_speaks_against_figures(self) -> None:
        (match,) = ask("find", query="anesthetist")["matches"]
        assert match["career"]["salary"]["doubts"] == ["few-jobs"]
        assert "doubtful: few-jobs." in read("find", query="anesthetist")

    def test_gives_as_many_as_are_asked_for_and_says_how_many_there_are(self) -> None:
        nurses = Catalog([Career("Nurse", place=f"Town {number}") for number in range(9)])
        assert len(ask("find", Desk(nurses), query="nurse")["matches"]) == 5
        found = ask("find", Desk(nurses), query="nurse", limit=2)
        assert (len(found["matches"]), found["total"]) == (2, 9)
        assert "- Nurse (Town 0): nurse-town-0\n" in BY_NAME["find"].answer(
            Desk(nurses), {"query": "nurse", "limit": 2.0}
        ).text  # fmt: skip

    def test_advises_where_nothing_is_found(self) -> None:
        assert ask("find", query="xyzzy")["matches"] == []
        assert read("find", query="xyzzy") == (
            'Found for "xyzzy", the best first: 0 of 0.\n'
            "Ask for fewer words, or for other ones.\n\nSources:\nnot known\n"
        )

    @pytest.mark.parametrize("limit", [0, 21, 2.5, "3", True, None])
    def test_refuses_a_count_that_cannot_be(self, limit: object) -> None:
        assert "limit: expected a whole number from 1 to 20" in refuse(
            "find", query="nurse", limit=limit
        )

    @pytest.mark.parametrize("query", [None, "", "  ", 7, ["nurse"]])
    def test_refuses_what_is_no_text(self, query: object) -> None:
        assert refuse("find", query=query).startswith("query: expected a text, got ")

    def test_refuses_more_text_than_names_a_career(self) -> None:
        assert "query: expected at most 200 characters" in refuse(
            "find", query="n" * (LONGEST_TEXT + 1)
        )

    def test_refuses_more_text_than_names_a_career_but_not_a_slug(self) -> None:
        long = Career("Long " * 50)
        desk = Desk(Catalog([long]))
        assert ask("related", desk, career=long.slug)["slug"] == long.slug
        assert "career: expected at most 200 characters" in refuse("related", career="n" * 201)

    def test_refuses_arguments_that_it_does_not_have(self) -> None:
        assert refuse("find", query="nurse", page=2) == (
            "page: expected no argument but query, limit, got 2. Leave it out."
        )
        assert refuse("sources", page=2) == "page: expected no argument, got 2. Leave it out."


class TestNames:
    @pytest.mark.parametrize(
        "name", ["nurses", "Nurses", "nurse", "NURSE", "29-1141", "RN", "rn", " nurses "]
    )
    def test_are_slugs_titles_codes_and_alternate_titles(self, name: str) -> None:
        assert ask("related", career=name)["slug"] == "nurses"

    def test_of_several_careers_are_refused_with_their_slugs(self) -> None:
        assert refuse("related", career="Sister") == (
            'career: expected the name of one career, got "Sister". '
            "It may be 'nurses' (Nurses) or 'surgeons' (Surgeons): give the slug of one."
        )
        towns = Desk(Catalog([Career("Cook", place=place) for place in ("Ohio", "Iowa")]))
        with pytest.raises(InvalidOption, match=r"'cook-ohio' \(Cook \(Ohio\)\) or 'cook-iowa'"):
            BY_NAME["related"].answer(towns, {"career": "cook"})

    def test_that_mean_none_are_refused_with_near_ones(self) -> None:
        with pytest.raises(UnknownCareer) as problem:
            BY_NAME["related"].answer(DESK, {"career": "surgeonn"})
        assert problem.value.near == ("surgeons",)

    def test_go_by_title_before_alternate_title(self) -> None:
        desk = Desk(Catalog([Career("Sister"), NURSE]))
        assert ask("related", desk, career="sister")["slug"] == "sister"


class TestCompare:
    def test_puts_careers_side_by_side(self) -> None:
        found = ask("compare", careers=["nurse", "surgeon"])
        assert [career["slug"] for career in found["careers"]] == ["nurses", "surgeons"]
        rows = {row["aspect"]: row for row in found["rows"]}
        assert rows["salary"]["label"] == "Salary range"
        assert [cell["text"] for cell in rows["salary"]["cells"]] == [
            "$60,000 – $130,000 · median $90,000",
            "$100,000 – $239,200+ · median $239,200+",
        ]
        assert [cell["source"] for cell in rows["salary"]["cells"]] == [1, 1]
        assert found["sources"][0]["attribution"] == WAGES.attribution
        assert "Salary range: 10th to 90th percentile of all pay, Ohio, May 2025." in found["notes"]

    def test_gives_verdicts_with_winner_and_margin_in_its_unit(self) -> None:
        median, ceiling, growth, level = ask("compare", careers=["nurse", "surgeon"])["verdicts"]
        assert median["outcome"] == "winner"
        assert median["winners"] == ["surgeons"]
        assert median["margin"] == {"amount": {"at_least": "149200"}, "unit": "USD per year"}
        assert growth["margin"] == {"amount": "2.9", "unit": "percentage points"}
        assert (level["outcome"], level["margin"], level["reason"]) == ("no", None, None)
        assert ceiling["reason_in_words"] is None

    def test_gives_the_reason_where_nothing_is_decided(self) -> None:
        median, ceiling, _, level = ask("compare", careers=["surgeon", "anesthetist"])["verdicts"]
        assert (median["outcome"], median["winners"]) == ("winner", ["surgeons"])
        assert (ceiling["outcome"], ceiling["winners"], ceiling["margin"]) == (
            "undecided",
            [],
            None,
        )
        assert ceiling["reason"] == "open-bound"
        assert ceiling["reason_in_words"] == (
            "only a lower bound is published for Surgeons and Anesthetists, and it does not decide"
        )
        assert level["reason"] == "missing"
        text = read("compare", careers=["surgeon", "anesthetist"])
        assert "Higher salary ceiling: undecided (only a lower bound is published" in text

    def test_says_who_leads_among_the_known_and_whose_figures_are_doubted(self) -> None:
        median = ask("compare", careers=["nurse", "anesthetist", "clown"])["verdicts"][0]
        assert (median["outcome"], median["winners"]) == ("undecided", [])
        assert median["leading_known"] == ["anesthetists"]
        median = ask("compare", careers=["nurse", "anesthetist"])["verdicts"][0]
        assert median["doubted"] == ["anesthetists"]
        assert "is doubtful" in read("compare", careers=["nurse", "anesthetist"])

    def test_says_for_whom_a_midpoint_stands_in(self) -> None:
        desk = Desk(Catalog([NURSE, Career("Cook", salary=Salary(20_000, 40_000, "USD"))]))
        careers = ["nurse", "cook"]
        assert ask("compare", desk, careers=careers)["verdicts"][0]["estimated"] == ["cook"]
        ranked = ask("rank", desk, careers=careers, weights={"salary.median": 1})
        assert ranked["measures"][0]["estimated"] == ["cook"]

    def test_writes_amounts_in_full_with_cents_where_pay_has_some(self) -> None:
        rows = ask("compare", careers=["actor", "nurse"])["rows"]
        assert [cell["text"] for cell in rows[0]["cells"]] == [
            "$16.50 – $140.00 per hour · median $29.05 per hour",
            "$60,000.00 – $130,000.00 · median $90,000.00",
        ]

    def test_writes_amounts_in_full_in_the_digits_of_the_publisher(self) -> None:
        native = HouseStyle(money=MoneyStyle(numerals="native"))
        for style, is_latin in ((None, True), (native, False)):
            desk = Desk(Catalog([NURSE, CLOWN], house_style=style))
            rows = ask("compare", desk, careers=["nurse", "clown"], locale="fa")["rows"]
            digits = [each for each in rows[0]["cells"][0]["text"] if each.isdecimal()]
            assert "".join(str(int(each)) for each in digits) == "6000013000090000"
            assert {each.isascii() for each in digits} == {is_latin}

    def test_marks_what_is_not_known(self) -> None:
        rows = ask("compare", careers=["nurse", "clown"])["rows"]
        assert rows[0]["cells"][1] == {"text": "Not available", "known": False, "source": None}
        assert "| Not available |" in read("compare", careers=["nurse", "clown"])

    def test_speaks_the_language_of_the_call_or_else_of_the_server(self) -> None:
        found = ask("compare", careers=["nurse", "clown"], locale="de")
        assert (found["locale"], found["rows"][0]["label"]) == ("de", "Gehaltsspanne")
        found = ask("compare", Desk(DESK.catalog, "fr"), careers=["nurse", "clown"])
        assert (found["locale"], found["language"]) == ("fr", "fr")
        found = ask("compare", careers=["nurse", "clown"], locale="sw")
        assert (found["locale"], found["language"]) == ("sw", "en")
        assert "غير محسوم" in read("compare", careers=["nurse", "clown"], locale="ar")

    def test_keeps_the_house_style_of_the_catalog(self) -> None:
        desk = Desk(
            Catalog([NURSE, CLOWN], house_style=HouseStyle(index_url="https://example.com/all"))
        )
        text = BY_NAME["compare"].answer(desk, {"careers": ["nurse", "clown"]}).text
        assert "(https://example.com/all)" in text

    def test_takes_a_list_that_a_client_sent_as_text(self) -> None:
        answer = BY_NAME["compare"].answer(DESK, {"careers": '["nurse", "clown"]'})
        assert [career["slug"] for career in answer.data["careers"]] == ["nurses", "clowns"]

    @pytest.mark.parametrize(
        "careers", [None, "nurse", [], ["nurse"], ["nurse"] * (MOST_COMPARED + 1), "[", {"a": "b"}]
    )
    def test_refuses_what_is_no_list_of_a_few_careers(self, careers: object) -> None:
        assert refuse("compare", careers=careers).startswith(
            f"careers: expected a list of 2 to {MOST_COMPARED} careers, got "
        )

    def test_refuses_the_same_career_twice(self) -> None:
        assert refuse("compare", careers=["nurse", "poet", "RN"]) == (
            'careers[2]: expected another career than careers[0], got "RN". '
            "Both are nurses: name each career once."
        )

    def test_names_the_place_of_a_name_that_is_none(self) -> None:
        assert refuse("compare", careers=["nurse", 7]).startswith("careers[1]: expected a text")

    def test_refuses_a_locale_that_there_is_not(self) -> None:
        with pytest.raises(UnknownLocale):
            BY_NAME["compare"].answer(DESK, {"careers": ["nurse", "poet"], "locale": "xx"})

    def test_is_a_fraction_of_the_whole_page(self) -> None:
        catalog = Catalog.official()
        careers = ["registered-nurses", "nurse-practitioners"]
        answer = BY_NAME["compare"].answer(Desk(catalog), {"careers": careers})
        page = catalog.compare(*careers).to_dict()
        assert len(json.dumps(answer.data)) < len(json.dumps(page)) / 4

    @given(groups)
    def test_has_its_form_whatever_is_known(self, careers: list[Career]) -> None:
        desk = Desk(Catalog(careers))
        ask("compare", desk, careers=[career.slug for career in careers])
        weights = dict.fromkeys(WEIGHABLE, 1)
        ask("rank", desk, careers=[career.slug for career in careers], weights=weights)


@pytest.mark.parametrize(
    ("margin", "written"),
    [
        (3, {"amount": "3", "unit": "count"}),
        (AtLeast(3), {"amount": {"at_least": "3"}, "unit": "count"}),
        (Decimal("0.10"), {"amount": "10", "unit": "percentage points"}),
    ],
)
def test_margins_have_the_unit_of_what_was_measured(margin: Any, written: object) -> None:
    verdict = Verdict("rule", Outcome.WINNER, Message("k", "Yes."), NURSE, margin)
    assert write_verdict(verdict, "Yes.", Localizer())["margin"] == written


class TestRank:
    def test_puts_careers_in_order_with_what_was_weighed(self) -> None:
        weights = {"salary.median": 3, "outlook.growth": 1.5}
        found = ask("rank", careers=["nurse", "anesthetist"], weights=weights)
        assert found["first_is_certain"]
        assert [each["slug"] for each in found["standings"]] == ["anesthetists", "nurses"]
        assert found["standings"][1]["score"] == {"low": "0.3333", "high": "0.3333"}
        pay, growth = found["measures"]
        assert (pay["weight"], pay["share"], pay["unit"]) == ("3", "0.6667", "USD per year")
        assert pay["values"] == {"anesthetists": "220000", "nurses": "90000"}
        assert (growth["weight"], growth["unit"]) == ("1.5", "percent")
        assert growth["values"] == {"anesthetists": "3", "nurses": "4.9"}
        assert found["flip"] == {
            "rule": "salary.median",
            "weight_now": "3",
            "weight_then": "1.5",
            "weight_until": None,
            "leaders": ["nurses"],
        }
        assert "First place: Anesthetists." in found["summary"]
        assert found["sources"][0]["title"] == "Wages 2025"

    def test_says_what_is_open(self) -> None:
        found = ask("rank", careers=["nurse", "clown"], weights={"outlook.growth": 1})
        assert not found["first_is_certain"]
        assert "First place: not certain." in found["summary"]
        (measure,) = found["measures"]
        assert measure["values"]["clowns"] is None
        clown = next(each for each in found["standings"] if each["slug"] == "clowns")
        assert clown["score"] == {"low": "0", "high": "1"}
        assert (clown["best_place"], clown["worst_place"]) == (1, 2)

    def test_bounds_of_a_score_are_rounded_so_that_they_hold_it(self) -> None:
        pays = {"A": 0, "B": 1, "C": 3}
        careers = [
            Career(title, salary=Salary(None, None, "USD", median=pay), education="bachelor")
            for title, pay in pays.items()
        ]
        known = attrs.evolve(careers[0], education="master")
        desk = Desk(Catalog([known, attrs.evolve(careers[1], education=None), careers[2]]))
        weights = {"salary.median": 1, "education.lowest": 1}
        found = ask("rank", desk, careers=[*pays], weights=weights)
        score = next(each["score"] for each in found["standings"] if each["slug"] == "b")
        assert score == {"low": "0.1666", "high": "0.6667"}  # of 1/6 and 2/3

    @pytest.mark.parametrize(
        ("pays", "weights", "now", "then"),
        [
            ((1_000_000, 999_999, 0), (0.01, 0.02), "0.02", "0.00000001"),
            ((3, 1, 0), (0.02, 0.01), "0.01", "0.0134"),  # 1/75
            ((3, 2, 0), (1, 1), "1", "0.3333"),
        ],
    )
    def test_a_weight_is_rounded_so_that_whoever_goes_beyond_it_sees_the_change(
        self, pays: tuple[int, ...], weights: tuple[float, ...], now: str, then: str
    ) -> None:
        careers = [
            Career(
                title,
                salary=Salary(None, None, "USD", median=pay),
                outlook=Outlook(growth=growth),
            )
            for title, pay, growth in zip("ABC", pays, ("0", "0.3", "0.3"), strict=True)
        ]
        given_ = dict(zip(("salary.median", "outlook.growth"), weights, strict=True))
        desk = Desk(Catalog(careers))
        flip = ask("rank", desk, careers=[*"ABC"], weights=given_)["flip"]
        assert (flip["rule"], flip["weight_now"]) == ("outlook.growth", now)
        assert flip["weight_then"] == then

    @pytest.mark.parametrize(
        ("pays", "growth", "weights", "then", "until"),
        [
            ((10, 9, 3, 0), ("0", "0.2", "1", "0"), (5, 2), "2.5", "3.75"),
            ((10, 9, 3, 0), ("0", "0.2", "1", "0"), (2, 5), "1.5", "1"),
            ((10_000, 9_000, 8_999, 0), ("0", "0.2", "0.20019999", "1"), (2, 0.5), "1", "1.00005"),
        ],
    )
    def test_says_up_to_which_weight_others_lead(
        self,
        pays: tuple[int, ...],
        growth: tuple[str, ...],
        weights: tuple[float, ...],
        then: str,
        until: str,
    ) -> None:
        careers = [
            Career(
                title,
                salary=Salary(None, None, "USD", median=pay),
                outlook=Outlook(growth=grown),
            )
            for title, pay, grown in zip("ABCD", pays, growth, strict=True)
        ]
        given_ = dict(zip(("salary.median", "outlook.growth"), weights, strict=True))
        flip = ask("rank", Desk(Catalog(careers)), careers=[*"ABCD"], weights=given_)["flip"]
        assert (flip["leaders"], flip["weight_then"], flip["weight_until"]) == (["b"], then, until)

    def test_writes_a_weight_with_all_the_digits_that_it_was_given(self) -> None:
        pays = {"A": (2, "0"), "B": (1, "0.3")}
        careers = [
            Career(
                title,
                salary=Salary(None, None, "USD", median=pay),
                outlook=Outlook(growth=growth),
            )
            for title, (pay, growth) in pays.items()
        ]
        weights = {"salary.median": 0.012345, "outlook.growth": 0.01}
        found = ask("rank", Desk(Catalog(careers)), careers=["a", "b"], weights=weights)
        assert [each["weight"] for each in found["measures"]] == ["0.012345", "0.01"]
        assert (found["flip"]["weight_now"], found["flip"]["weight_then"]) == ("0.012345", "0.01")

    def test_says_why_a_measure_is_set_aside(self) -> None:
        (measure,) = ask("rank", careers=["nurse", "actor"], weights={"salary.median": 1})[
            "measures"
        ]
        assert (measure["unit"], measure["share"]) == (None, "0")
        assert measure["set_aside"] == "unlike-periods"
        assert measure["set_aside_in_words"].startswith("unlike pay periods: ")

    def test_weighs_levels_and_counts(self) -> None:
        weights = {"education.lowest": 1, "outlook.openings": 1}
        education, openings = ask("rank", careers=["nurse", "surgeon"], weights=weights)["measures"]
        assert (education["unit"], education["values"]["nurses"]) == ("level", "bachelor")
        assert (openings["unit"], openings["values"]["nurses"]) == ("count", "1200")

    def test_shares_a_first_place_that_is_certain(self) -> None:
        desk = Desk(Catalog([Career(name, outlook=Outlook(growth=0)) for name in ("A", "B")]))
        found = ask("rank", desk, careers=["a", "b"], weights={"outlook.growth": 1})
        assert found["first_is_certain"]
        assert [each["place"] for each in found["standings"]] == [1, 1]
        assert found["flip"] is None

    def test_takes_weights_that_a_client_sent_as_text(self) -> None:
        given = {"careers": ["nurse", "poet"], "weights": '{"salary.median": 1}'}
        assert BY_NAME["rank"].answer(DESK, given).data["measures"][0]["rule"] == "salary.median"

    @pytest.mark.parametrize("weights", [None, {}, [1], "salary.median", "{", 3])
    def test_refuses_what_is_no_object_of_weights(self, weights: object) -> None:
        assert refuse("rank", careers=["nurse", "poet"], weights=weights).startswith(
            "weights: expected an object of rules and numbers, got "
        )

    def test_refuses_a_rule_that_cannot_be_weighed_with_those_that_can(self) -> None:
        assert refuse("rank", careers=["nurse", "poet"], weights={"salary.medain": 1}) == (
            'weights: expected a rule that can be weighed, got "salary.medain". '
            "Weigh one of salary.median, salary.ceiling."
        )
        assert "Weigh one of salary.median, salary.ceiling, outlook.growth, salary.floor, " in (
            refuse("rank", careers=["nurse", "poet"], weights={"xyzzy": 1})
        )

    @pytest.mark.parametrize("weight", [0, -1, 1001, "3", True, None, float("nan"), float("inf")])
    def test_refuses_a_weight_that_weighs_nothing(self, weight: object) -> None:
        assert "weights['salary.median']: expected a number from 0.01 to 1000, got" in refuse(
            "rank", careers=["nurse", "poet"], weights={"salary.median": weight}
        )


def test_figures_name_by_number_whom_the_career_names_for_their_row() -> None:
    survey, trends = Source("Pay survey"), Source("Trends")
    monk = Career(
        "Monks",
        salary=Salary(1_000, 2_000, "USD"),
        outlook=Outlook(growth="0.01", until=2034),
        aspect_sources={"salary": survey, "outlook": trends},
    )
    desk = Desk(Catalog([NURSE, monk]))
    found = ask("find", desk, query="monks")
    compared = ask("compare", desk, careers=["monks", "nurses"])
    for answer, career in (
        (found, found["matches"][0]["career"]),
        (compared, compared["careers"][0]),
    ):
        titles = {each["number"]: each["title"] for each in answer["sources"]}
        assert titles[career["salary"]["source"]] == "Pay survey"
        assert titles[career["outlook"]["source"]] == "Trends"


class TestRelated:
    def test_says_what_a_relation_rests_on(self) -> None:
        found = ask("related", career="nurse")
        (closest,) = found["related"]
        assert (closest["slug"], closest["tier"]) == ("surgeons", None)
        assert closest["shared_skills"] == ["Care"]
        assert closest["why"] == "1 shared skill; same field"
        assert found["sources"][0]["title"] == "Wages 2025"
        assert read("related", career="nurse").startswith(
            "Related to Nurses (nurses), the closest first: 1.\n"
            "- Surgeons: surgeons\n"
            "  1 shared skill; same field.\n"
            "  Shared: Care.\n"
        )

    def test_cites_who_tells_of_the_careers_that_are_related(self) -> None:
        survey = Source("Skills 2025", attribution="Made by a survey.")
        monk = Career("Monks", skills=["Care"], aspect_sources={"skills": survey})
        answer = BY_NAME["related"].answer(Desk(Catalog([NURSE, monk])), {"career": "nurse"})
        cited = [each["title"] for each in answer.data["sources"]]
        assert cited == [*[each.title for each in Catalog([NURSE]).sources], "Skills 2025"]
        assert "Made by a survey." in answer.text

    def test_goes_by_what_is_published_first(self) -> None:
        catalog = Catalog.official()
        found = ask("related", Desk(catalog), career="Registered nurse", limit=1)
        (closest,) = found["related"]
        assert closest["tier"] == 1
        assert closest["why"].startswith("published as related, tier 1; ")
        assert "% of the higher" in closest["why"]

    def test_tells_what_is_published_of_careers_that_share_nothing(self) -> None:
        desk = Desk(Catalog([Career("Monks", related=[Relation("clowns", 2)]), CLOWN]))
        (closest,) = ask("related", desk, career="monk")["related"]
        assert (closest["slug"], closest["tier"], closest["score"]) == ("clowns", 2, "0.0")
        assert closest["why"] == "published as related, tier 2"
        assert "Shared:" not in BY_NAME["related"].answer(desk, {"career": "monk"}).text

    def test_tells_of_another_field_and_may_find_none(self) -> None:
        other = Career("Miners", skills=["Care"], codes={"soc": "47-5041"})
        desk = Desk(Catalog([NURSE, other, Career("Monks", skills=["Prayer"])]))
        (closest,) = ask("related", desk, career="nurse")["related"]
        assert closest["why"].endswith("another field")
        assert ask("related", desk, career="monk")["related"] == []


def test_sources_are_all_of_the_catalog() -> None:
    found = ask("sources")
    assert (found["careers"], [each["title"] for each in found["sources"]]) == (
        6,
        ["Wages 2025", "Projections"],
    )
    assert read("sources").startswith("Careers: 6.\n\nSources:\n[1] Wages 2025. ")


def test_what_a_licence_asks_for_is_in_the_line_of_its_source_and_whole_in_the_data() -> None:
    source = Source("Survey", attribution="Made with it.\n[2] Another survey\n")
    desk = Desk(Catalog([Career("Cook", sources=[source])]))
    assert read("sources", desk).endswith("\n[1] Survey. Made with it. [2] Another survey\n")
    assert ask("sources", desk)["sources"][0]["attribution"] == source.attribution


class TestTools:
    @pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
    def test_have_schemas_that_are_valid_and_described(self, tool: Any) -> None:
        for schema in (tool.input_schema, tool.output_schema):
            Draft202012Validator.check_schema(schema)
            assert schema["type"] == "object"
        assert all(each["description"] for each in tool.takes.values())
        assert set(tool.required) <= set(tool.takes)

    @pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.name)
    def test_cost_few_tokens_before_they_are_called(self, tool: Any) -> None:
        assert len(json.dumps(tool.input_schema)) + len(tool.description) < 2_500

    def test_name_the_rules_that_can_be_weighed(self) -> None:
        known = BY_NAME["rank"].input_schema["properties"]["weights"]["properties"]
        assert known["salary.median"]["description"] == "Highest median pay."
        assert list(known) == [
            "salary.median",
            "salary.ceiling",
            "outlook.growth",
            "salary.floor",
            "education.lowest",
            "outlook.openings",
        ]


class Color(Enum):
    RED = "red"


class Inner(TypedDict):
    """Inside."""

    number: int


class Outer(TypedDict):
    """Outside."""

    one: Annotated[Inner | None, "It may be missing."]
    many: list[Inner]
    named: dict[str, bool]
    color: Annotated[Annotated[str, Color] | None, "Why."]


class Within(TypedDict):
    number: int


class Bare(TypedDict):
    inner: Within


def test_a_form_without_a_docstring_has_no_description() -> None:
    """As all of them are where Python leaves docstrings out, with ``-OO``."""
    bare = derive_schema(Bare)
    Draft202012Validator.check_schema(bare)
    assert "description" not in {*bare, *bare["$defs"]["Within"]}


def test_schemas_are_made_of_typed_dicts() -> None:
    assert derive_schema(Outer) == {
        "type": "object",
        "description": "Outside.",
        "properties": {
            "one": {
                "anyOf": [{"$ref": "#/$defs/Inner"}, {"type": "null"}],
                "description": "It may be missing.",
            },
            "many": {"type": "array", "items": {"$ref": "#/$defs/Inner"}},
            "named": {"type": "object", "additionalProperties": {"type": "boolean"}},
            "color": {
                "anyOf": [{"type": "string", "enum": ["red"]}, {"type": "null"}],
                "description": "Why.",
            },
        },
        "required": ["one", "many", "named", "color"],
        "additionalProperties": False,
        "$defs": {
            "Inner": {
                "type": "object",
                "description": "Inside.",
                "properties": {"number": {"type": "integer"}},
                "required": ["number"],
                "additionalProperties": False,
            }
        },
    }


def test_no_context_of_the_caller_changes_a_figure() -> None:
    weights = {"salary.median": 3, "outlook.growth": 1.25}
    calls: list[tuple[str, dict[str, Any]]] = [
        ("find", {"query": "nurse"}),
        ("compare", {"careers": ["nurse", "surgeon"]}),
        ("rank", {"careers": ["nurse", "anesthetist"], "weights": weights}),
    ]
    for name, given_ in calls:
        answer = BY_NAME[name].answer(DESK, given_)
        with localcontext(prec=1):
            assert BY_NAME[name].answer(DESK, given_) == answer


@given(st.fractions(0, 1))
def test_scores_are_decimals_close_to_what_they_are(score: Fraction) -> None:
    written = write_fraction(score)
    assert abs(Fraction(written) - score) <= Fraction(1, 20_000)
    assert "E" not in written


@pytest.mark.parametrize("digits", [3, 4])
def test_half_of_a_digit_is_rounded_up_as_it_is_on_the_page(digits: int) -> None:
    for units in range(20):
        half = Fraction(2 * units + 1, 2 * 10**digits)
        assert Decimal(write_fraction(half, digits)) == word_share(half, digits).fraction
