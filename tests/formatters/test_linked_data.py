"""Linked data: what the page says, as schema.org has it, and nothing that is not known."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from notations import parse_html, read_text_of
from sample import REFERENCE, compare_at_qoollege

from careercompare import (
    AtLeast,
    Career,
    HouseStyle,
    HtmlFormatter,
    Salary,
    Source,
    compare,
    rank,
)

SURVEY = Source(
    "Survey",
    "Bureau",
    url="https://example.com/survey",
    published="2026-03-14",
    license="https://creativecommons.org/licenses/by/4.0/",
)
CENSUS = Source("Census", published="2025", license="CC0-1.0")


def read_linked(shown: Any, locale: str = "en", **options: Any) -> Any:
    document = parse_html(shown.to_html(locale, standalone=True))
    return json.loads(read_text_of(document.find(".//script")), **options)


def read_pay(*arguments: Any, **options: Any) -> Any:
    career = Career("Cook", salary=Salary(*arguments, **options))
    data = read_linked(compare(career, Career("Poet")), parse_float=Decimal)
    return data["mainEntity"]["itemListElement"][0]["item"].get("estimatedSalary")


def test_a_page_says_what_it_is_and_in_what_language() -> None:
    comparison = compare_at_qoollege(*REFERENCE)
    data, page = read_linked(comparison, "de"), comparison.to_dict("de")
    assert (data["@type"], data["inLanguage"]) == ("WebPage", "de")
    assert (data["name"], data["description"]) == (page["title"], page["introduction"])
    assert data["url"] == page["url"] == data["@id"]
    assert data["publisher"] == {"@type": "Organization", "name": "Qoollege"}
    steps = data["breadcrumb"]["itemListElement"]
    assert [each["item"]["@id"] for each in steps] == [page["index"]["url"], page["url"]]  # type: ignore[index, call-overload]
    assert "itemListOrder" not in data["mainEntity"]
    assert data["mainEntity"]["numberOfItems"] == 2


def test_what_is_not_known_is_not_there() -> None:
    data = read_linked(compare(Career("Cook"), Career("Poet")))
    assert data.keys() == {"@context", "@type", "name", "description", "inLanguage", "mainEntity"}
    items = [each["item"] for each in data["mainEntity"]["itemListElement"]]
    assert items == [{"@type": "Occupation", "name": name} for name in ("Cook", "Poet")]


def test_the_words_of_a_career_are_there_where_a_row_shows_them() -> None:
    cook = Career("Cook", day_to_day="Cooks.", skills=["Taste"])
    for aspects, words in (
        (["day-to-day"], {"description": "Cooks."}),
        (["skills"], {"skills": ["Taste"]}),
        (None, {"description": "Cooks.", "skills": ["Taste"]}),
    ):
        data = read_linked(compare(cook, Career("Poet"), aspects=aspects))
        item = data["mainEntity"]["itemListElement"][0]["item"]
        assert item == {"@type": "Occupation", "name": "Cook", **words}


@pytest.mark.parametrize(
    "shown", [Career("Cook"), compare(Career("Cook"), Career("A")).verdicts[0]]
)
def test_a_page_of_one_value_is_called_as_in_its_head_and_lists_nothing(shown: Any) -> None:
    document = parse_html(shown.format(HtmlFormatter("page"), "de"))
    data = json.loads(read_text_of(document.find(".//script")))
    assert data == {
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": read_text_of(document.find(".//title")),
        "inLanguage": "de",
    }


def test_an_address_that_no_browser_follows_is_not_there() -> None:
    style = HouseStyle(guide_url="https://{slug}.example/")
    assert read_item(style, "cook")["url"] == "https://cook.example/"
    assert "url" not in read_item(style, "c" * 64)


def read_item(style: HouseStyle, slug: str) -> Any:
    comparison = compare(Career("Cook", slug=slug), Career("Poet"), house_style=style)
    return read_linked(comparison)["mainEntity"]["itemListElement"][0]["item"]


def test_it_names_what_it_rests_on() -> None:
    cook = Career("Cook", salary=Salary(1, 2, "USD", source=SURVEY), sources=[CENSUS, SURVEY])
    benchmark = Career("All", salary=Salary(1, 2, "USD", source=Source("Yearbook")))
    data = read_linked(compare(cook, Career("Poet"), against=benchmark))
    assert data["citation"] == [
        {
            "@type": "CreativeWork",
            "name": "Survey",
            "url": "https://example.com/survey",
            "publisher": {"@type": "Organization", "name": "Bureau"},
            "datePublished": "2026-03-14",
            "license": "https://creativecommons.org/licenses/by/4.0/",
        },
        {"@type": "CreativeWork", "name": "Yearbook"},
        {
            "@type": "CreativeWork",
            "name": "Census",
            "temporal": "2025",
            "license": {"@type": "CreativeWork", "name": "CC0-1.0"},
        },
    ]
    assert data["dateModified"] == "2026-03-14"
    assert "temporalCoverage" not in data


@pytest.mark.parametrize(
    ("as_of", "published", "modified"),
    [
        ("2025-05", "2026-03-14", "2026-03-14"),
        ("2026-05-01", "2026-03-14", "2026-05-01"),
        ("2025-05", "2026-03", None),
        ("2025-05-01", "2026", None),
        ("2025-05-01", None, "2025-05-01"),
    ],
)
def test_it_was_changed_with_its_newest_figures_where_that_day_is_known(
    as_of: str, published: str | None, modified: str | None
) -> None:
    source = Source("Survey", published=published)
    cook = Career("Cook", salary=Salary(1, 2, "USD", as_of=as_of, source=source))
    data = read_linked(compare(cook, Career("Poet")))
    assert data.get("dateModified") == modified
    assert data["temporalCoverage"] == [as_of]


def test_a_credential_is_told_by_its_code_of_isced() -> None:
    asked = ["vocational-secondary", "no-formal-credential", None]
    careers = [
        Career(f"Cook {place}", education=level, routes=["Training"] * (place == 0))
        for place, level in enumerate(asked)
    ]
    items = read_linked(compare(*careers))["mainEntity"]["itemListElement"]
    scale = {"@type": "DefinedTermSet", "name": "ISCED 2011"}  # of a set it takes no text
    level = {"@type": "DefinedTerm", "termCode": "35", "inDefinedTermSet": scale}
    credential = {"@type": "EducationalOccupationalCredential", "educationalLevel": level}
    assert items[0]["item"]["educationRequirements"] == ["Training", credential]
    assert all("educationRequirements" not in each["item"] for each in items[1:])


def test_a_career_is_where_its_pay_is_and_without_a_place_nowhere() -> None:
    careers = [Career("Cook", salary=Salary(1, 2, "USD", place="Ohio")), Career("Poet")]
    cook, poet = (
        each["item"] for each in read_linked(compare(*careers))["mainEntity"]["itemListElement"]
    )
    assert cook["occupationLocation"] == {"@type": "AdministrativeArea", "name": "Ohio"}
    assert "occupationLocation" not in poet


def test_every_amount_is_for_a_time() -> None:
    assert read_pay(10, 30, "USD", median=20, period="hour") == [
        {
            "@type": "MonetaryAmountDistribution",
            "name": "base",
            "currency": "USD",
            "duration": "PT1H",
            "median": 20,
        },
        {
            "@type": "MonetaryAmount",
            "name": "range",
            "currency": "USD",
            "value": {
                "@type": "QuantitativeValue",
                "minValue": 10,
                "maxValue": 30,
                "unitText": "HOUR",
            },
        },
    ]


def test_the_ends_of_a_range_are_percentiles_where_that_is_known_and_has_a_word() -> None:
    (distribution,) = read_pay(10, 30, "USD", percentiles=(10, 90))
    assert (distribution["percentile10"], distribution["percentile90"]) == (10, 30)
    (amount,) = read_pay(10, 30, "USD", percentiles=(5, 95))
    assert (amount["@type"], amount["value"]["minValue"]) == ("MonetaryAmount", 10)


@pytest.mark.parametrize(
    "salary",
    [
        ((AtLeast(1), AtLeast(2), "USD"), {}),
        ((AtLeast(1), AtLeast(2), "USD"), {"percentiles": (10, 90), "median": AtLeast(2)}),
        ((None, None, "USD"), {"mean": 5}),
    ],
)
def test_where_no_amount_is_known_there_is_no_distribution(salary: Any) -> None:
    arguments, options = salary
    assert read_pay(*arguments, **options) is None


def test_of_a_top_coded_range_the_low_end_is_stated() -> None:
    (amount,) = read_pay(5, AtLeast(9), "USD")
    assert amount["value"] == {"@type": "QuantitativeValue", "minValue": 5, "unitText": "YEAR"}
    (distribution,) = read_pay(5, AtLeast(9), "USD", percentiles=(10, 90))
    assert distribution["percentile10"] == 5
    assert "percentile90" not in distribution


def test_of_pay_with_one_end_that_end_is_stated_and_no_other() -> None:
    (amount,) = read_pay(60_000, None, "USD")
    assert amount["value"] == {
        "@type": "QuantitativeValue",
        "minValue": 60_000,
        "unitText": "YEAR",
    }
    (amount,) = read_pay(None, 80_000, "USD")
    assert amount["value"] == {
        "@type": "QuantitativeValue",
        "maxValue": 80_000,
        "unitText": "YEAR",
    }
    (distribution,) = read_pay(None, 80_000, "USD", percentiles=(10, 90), median=70_000)
    assert distribution["@type"] == "MonetaryAmountDistribution"
    assert (distribution["median"], distribution["percentile90"]) == (70_000, 80_000)
    assert "percentile10" not in distribution


@pytest.mark.parametrize(
    ("amount", "written"),
    [
        ("118000", "118000"),
        ("39.5", "39.5"),
        ("12.10", "12.10"),
        ("1E+3", "1000"),
        ("9007199254740993", '"9007199254740993"'),
        ("1.333333333333333333", '"1.333333333333333333"'),
    ],
)
def test_a_number_is_one_where_every_reader_takes_it_as_it_is(amount: str, written: str) -> None:
    salary = Salary(None, None, "USD", median=Decimal(amount))
    page = compare(Career("Cook", salary=salary), Career("Poet")).to_html(standalone=True)
    assert f'"median":{written}}}' in page


@given(st.integers(0, 10**17), st.integers(0, 20))
def test_no_reader_of_a_number_gets_another_one(digits: int, decimals: int) -> None:
    amount = Decimal(f"{digits}E-{decimals}")
    salary = Salary(None, None, "USD", median=amount)
    shown = compare(Career("Cook", salary=salary), Career("Poet"))
    item = read_linked(shown)["mainEntity"]["itemListElement"][0]["item"]
    assert Decimal(str(item["estimatedSalary"][0]["median"])) == amount


def test_a_ranking_is_a_list_in_order_and_in_the_order_of_its_places() -> None:
    careers = [Career(name, salary=Salary(1, top, "USD")) for name, top in (("A", 2), ("B", 3))]
    ranking = rank(careers, {"salary.ceiling": 1}, house_style=HouseStyle(publisher="Almanac"))
    data = read_linked(ranking)
    listed = data["mainEntity"]
    assert listed["itemListOrder"] == "https://schema.org/ItemListOrderAscending"
    places = [(each["position"], each["item"]["name"]) for each in listed["itemListElement"]]
    assert places == [(each.place, each.career.title) for each in ranking.standings]
    assert "url" not in data


def test_of_a_long_ranking_all_are_named_and_the_facts_of_the_first_ten_stated() -> None:
    careers = [
        Career(f"Cook {top}", slug=slug, salary=Salary(1, top, "USD"), codes={"soc": "1"})
        for top, slug in enumerate(["c" * 64, *"abcdefghijk"], 2)
    ]
    style = HouseStyle(guide_url="https://{slug}.example/")
    listed = read_linked(rank(careers, {"salary.ceiling": 1}, house_style=style))["mainEntity"]
    *described, eleventh, twelfth = listed["itemListElement"]
    assert (len(described), listed["numberOfItems"]) == (10, 12)
    assert all(each["item"].keys() > {"@type", "name", "url"} for each in described)
    assert eleventh == {
        "@type": "ListItem",
        "position": 11,
        "name": "Cook 3",
        "url": "https://a.example/",
    }
    assert twelfth == {"@type": "ListItem", "position": 12, "name": "Cook 2"}
    assert listed["name"] == "Scores: Cook 13, Cook 12, Cook 11, and 9 more"
    compared = read_linked(compare(*careers))["mainEntity"]["itemListElement"]
    assert all("occupationalCategory" in each["item"] for each in compared)
