"""One occupation in two places, as every page names and compares it."""

from __future__ import annotations

import json
from typing import Any

import attrs
import pytest

from careercompare import (
    Aspect,
    Career,
    Catalog,
    Comparison,
    Highest,
    Localizer,
    Message,
    Outcome,
    Press,
    Ranking,
    Rates,
    Reason,
    Salary,
    Source,
    Verdict,
    compare,
    languages,
    rank,
    rule,
)
from careercompare.model import Money, PriceLevels
from careercompare.rules import Conversion, Evidence
from careercompare.serialize import converter

BEA = Source(
    "Regional Price Parities",
    "U.S. Bureau of Economic Analysis",
    published="2025-02-20",
    attribution="By BEA's estimates.",
    language="en",
)
LEVELS = PriceLevels(
    {"United States": 100, "Texas": "97.175", "California": "112.581"}, year=2023, source=BEA
)
WIDE = "Registered Nurses\uff08Texas\uff09"  # with the brackets of Chinese and Japanese
RATES = LEVELS.rates(base="United States")


def nurse(low: int, median: int, high: int, place: str) -> Career:
    pay = Salary(low, high, "USD", median=median, place=place)
    return Career("Registered Nurses", salary=pay, education="bachelor")


TEXAS = nurse(67_120, 95_970, 127_950, "Texas")
CALIFORNIA = nurse(101_260, 140_270, 213_320, "California")
NATION = nurse(68_940, 97_550, 137_470, "United States")


def store(comparison: Comparison, locale: str = "en") -> dict[str, Any]:
    data: Any = json.loads(json.dumps(comparison.to_dict(locale)))
    assert Comparison.from_dict(data) == comparison
    return dict(data)


def read_linked_data(html: str) -> list[dict[str, Any]]:
    block = html.partition('<script type="application/ld+json">')[2].partition("</script>")[0]
    return [each["item"] for each in json.loads(block)["mainEntity"]["itemListElement"]]


@pytest.mark.parametrize(
    ("locale", "name"),
    [
        ("en", "Registered Nurses (Texas)"),
        ("ar", "Registered Nurses (Texas)"),
        ("de", "Registered Nurses (Texas)"),
        ("ja", WIDE),
        ("ko", "Registered Nurses(Texas)"),
        ("zh-Hans", WIDE),
        ("zh-Hant", WIDE),
    ],
)
def test_a_career_is_named_with_its_place_as_the_language_writes_it(locale: str, name: str) -> None:
    comparison = compare(TEXAS, CALIFORNIA)
    data = store(comparison, locale)
    assert data["table"]["columns"][0] == name
    assert name in data["title"]
    assert name in data["introduction"]
    assert data["careers"][0]["place"] == "Texas"
    linked = read_linked_data(comparison.to_html(locale, standalone=True))
    assert linked[0]["name"] == name


def test_title_and_place_are_isolated_from_text_of_another_direction() -> None:
    html = compare(TEXAS, CALIFORNIA).to_html("ar")
    assert '<bdi lang="en">Registered Nurses</bdi> (<bdi lang="en">Texas</bdi>)' in html


def test_a_place_is_escaped_as_any_text() -> None:
    html = compare(TEXAS, nurse(1, 2, 3, "<b>B</b>")).to_html()
    assert "Registered Nurses (&lt;b&gt;B&lt;/b&gt;)" in html
    assert "<b>" not in html


@pytest.mark.parametrize("locale", ["en", "ar", "ja"])
def test_pages_from_kept_parts_name_places_as_well(locale: str) -> None:
    press = Press(locale)
    pairs = [(TEXAS, CALIFORNIA), (CALIFORNIA, NATION), (NATION, TEXAS), (TEXAS, CALIFORNIA)]
    for one, other in pairs * 2:
        assert press.html(one, other) == compare(one, other).to_html(locale)
        assert press.text(one, other) == compare(one, other).to_text(locale, width=100)


def test_linked_data_say_where_the_occupation_is() -> None:
    houston = Career("Nurse", place="Houston")
    items = read_linked_data(compare(houston, TEXAS.at("Texas")).to_html(standalone=True))
    assert [each["name"] for each in items] == ["Nurse (Houston)", "Registered Nurses (Texas)"]
    assert [each["occupationLocation"]["name"] for each in items] == ["Houston", "Texas"]


def test_a_career_is_found_by_its_place_and_kept_with_it() -> None:
    catalog = Catalog([TEXAS.at("Texas"), CALIFORNIA.at("California")])
    (match,) = catalog.find("nurses texas")
    assert (match.career.place, match.text) == ("Texas", "Registered Nurses (Texas)")
    assert repr(match).startswith("<Match 'Registered Nurses (Texas)' by title")
    assert len(catalog.find("registered nurses")) == 2
    assert Catalog.loads(catalog.dumps()) == catalog
    assert repr(compare(TEXAS, CALIFORNIA)).startswith(
        "<Comparison of 'Registered Nurses (Texas)' and 'Registered Nurses (California)'"
    )


PRICES = {
    "ar": "الأسعار",
    "de": "Preisen",
    "en": "prices differ",
    "es": "precios",
    "fr": "prix",
    "he": "המחירים",
    "hi": "कीमतें",
    "id": "harga",
    "it": "prezzi",
    "ja": "物価",
    "ko": "물가",
    "nl": "prijzen",
    "pl": "ceny",
    "pt": "preços",
    "ru": "цены",
    "tr": "fiyatlar",
    "zh-Hans": "物价",
    "zh-Hant": "物價",
}


@pytest.mark.parametrize("locale", languages())
def test_without_price_levels_a_verdict_says_that_prices_differ(locale: str) -> None:
    comparison = compare(TEXAS, CALIFORNIA)
    verdict = comparison.verdict("salary.median")
    assert (verdict.outcome, verdict.reason) == (Outcome.UNDECIDED, Reason.UNLIKE_PLACES)
    word = PRICES.get(locale) or PRICES[locale.partition("-")[0]]
    assert word in Localizer(locale).text(verdict.message)


def test_price_levels_decide_and_pay_stays_beside_what_it_is_worth() -> None:
    comparison = compare(TEXAS, CALIFORNIA, rates=RATES)
    verdict = comparison.verdict("salary.median")
    assert verdict.winner == CALIFORNIA.at("California")
    assert verdict.evidence[0].conversion == Conversion(
        Money(95_970, "USD", place="Texas"),
        worth=RATES.worth["Texas"],
        level="97.175",
        to_level=100,
        level_as_of="2023",
        level_source=BEA,
    )
    data = store(comparison)
    assert data["table"]["rows"][0]["cells"][0]["text"] == (
        "$67.1K – $128K · median $96K · converted: $69.1K – $132K · median $98.8K"
    )
    told = "in United States prices, by Regional Price Parities of 2023"
    assert data["notes"][2:] == [
        f"Registered Nurses (Texas): converted ({told} (Texas 97.2), {BEA.publisher}).",
        f"Registered Nurses (California): converted ({told} (California 112.6), {BEA.publisher}).",
        "By BEA's estimates.",
    ]
    assert "worth" not in data["rates"]
    assert data["rates"]["prices"]["levels"]["Texas"] == "97.175"


def test_equal_worth_is_a_tie() -> None:
    here, there = nurse(1, 97_175, 97_175, "Texas"), nurse(1, 112_581, 112_581, "California")
    verdict = compare(here, there, rates=RATES).verdict("salary.median")
    assert verdict.outcome is Outcome.TIE


def test_a_place_without_a_level_leaves_pay_as_it_is() -> None:
    comparison = compare(TEXAS, nurse(1, 2, 3, "Guam"), rates=RATES)
    assert comparison.verdict("salary.median").reason is Reason.UNLIKE_PLACES
    assert "converted" not in comparison.to_text()


@pytest.mark.parametrize(
    ("levels", "note"),
    [
        (
            PriceLevels({"United States": 1, "Texas": "0.97175"}),
            "in United States prices, by price levels (Texas 0.972, United States 1)",
        ),
        (
            PriceLevels({"United States": 100, "Texas": 90}, year=2023),
            "in United States prices, by price levels of 2023 (Texas 90)",
        ),
        (
            PriceLevels({"United States": 50, "Texas": "45.04"}, source=Source("Own survey")),
            "in United States prices, by Own survey (Texas 45, United States 50)",
        ),
    ],
)
def test_levels_of_any_base_are_named_as_far_as_they_are_known(
    levels: PriceLevels, note: str
) -> None:
    comparison = compare(TEXAS, NATION, rates=levels.rates("United States"))
    assert store(comparison)["notes"][-1] == f"Registered Nurses (Texas): converted ({note})."


def test_rates_of_currencies_stand_beside_price_levels_with_their_own_source() -> None:
    ecb = Source("Euro reference rates", attribution="By the ECB.")
    rates = attrs.evolve(RATES, base="USD", per_unit={"EUR": 2}, as_of="2025-05", source=ecb)
    abroad = Career("Nurse", salary=Salary(1, 3, "EUR", place="California"))
    data = store(compare(TEXAS, abroad, rates=rates))
    told = f"Regional Price Parities of 2023 (California 112.6), {BEA.publisher}"
    by = f"€1 = $2, in United States prices, by {told}, May 2025, Euro reference rates"
    assert data["notes"][-3:] == [
        f"Nurse: converted ({by}).",
        "By the ECB.",
        "By BEA's estimates.",
    ]
    (conversion,) = [
        each["conversion"] for each in data["verdicts"][0]["evidence"] if each["career"] == "nurse"
    ]
    assert conversion["as_of"] == "2025-05"


ECB = Source("Reference rates", "ECB", attribution="By the ECB.")
BOTH = attrs.evolve(RATES, base="USD", per_unit={"EUR": "1.1"}, as_of="2026-09", source=ECB)
PAY_IN_EUROS = Salary(67_120, 127_950, "EUR", median=95_970, place="Texas")
EUROPEAN = attrs.evolve(TEXAS, salary=PAY_IN_EUROS)


def test_a_verdict_by_itself_says_whose_rates_and_whose_price_levels_converted() -> None:
    verdict = compare(EUROPEAN, CALIFORNIA, rates=BOTH).verdict("salary.median")
    how = verdict.evidence[0].conversion
    assert how is not None
    assert (how.as_of, how.source, how.level_as_of, how.level_source) == (
        "2026-09",
        ECB,
        "2023",
        BEA,
    )
    said = " ".join(verdict.to_text(width=1_000).split())
    assert "September 2026, Reference rates, ECB, 2023, Regional Price Parities, " in said
    assert said.endswith("By the ECB. By BEA's estimates.")


def test_rates_that_convert_nothing_are_not_named_beside_price_levels_that_do() -> None:
    comparison = compare(TEXAS, CALIFORNIA, rates=BOTH)
    text = comparison.to_text(width=1_000)
    assert "By BEA's estimates." in text
    assert "ECB" not in text
    assert "ECB" not in comparison.verdict("salary.median").to_text(width=1_000)
    nominal = Rates(places="nominal", source=ECB)
    assert "ECB" not in compare(TEXAS, CALIFORNIA, rates=nominal).to_text(width=1_000)


NOMINAL = Rates(places="nominal", as_of="2026-09", source=ECB)


@pytest.mark.parametrize(
    ("career", "rates", "as_of", "source"),
    [
        (EUROPEAN, BOTH, "2026-09", ECB),
        (TEXAS, RATES, "2023", BEA),
        (TEXAS, NOMINAL, "2026-09", ECB),
    ],
)
def test_what_was_stored_with_one_source_for_rates_and_prices_is_read_with_both(
    career: Career, rates: Rates, as_of: str, source: Source
) -> None:
    def write_as_before(found: dict[str, Any]) -> dict[str, Any]:
        if "original" not in found:
            return found
        kept = {name: each for name, each in found.items() if not name.startswith("level_")}
        return {**kept, "as_of": as_of, "source": converter().unstructure(source)}

    careers = (career, CALIFORNIA)
    for made in (
        compare(*careers, rates=rates),
        rank(careers, {"salary.median": 1}, rates=rates),
    ):
        data = json.loads(json.dumps(made.to_dict()), object_hook=write_as_before)
        assert data != json.loads(json.dumps(made.to_dict()))
        assert type(made).from_dict(data) == made


def test_a_conversion_by_somebody_else_is_read_as_it_was_written() -> None:
    own = Conversion(Money(1, "EUR"), 2, as_of="2020", source=Source("Mine"))

    @rule("mine")
    def judge(careers: tuple[Career, ...]) -> Verdict:
        evidence = [Evidence("mine", each, Money(2, "USD"), conversion=own) for each in careers]
        return Verdict("mine", Outcome.YES, Message("mine", "Mine."), evidence=evidence)

    for rates in (None, BOTH):
        store(compare(TEXAS, attrs.evolve(TEXAS, slug="other"), rules=[judge], rates=rates))


@pytest.mark.parametrize("locale", languages())
def test_notes_on_prices_are_worded_in_every_language(locale: str) -> None:
    said = store(compare(TEXAS, CALIFORNIA, rates=RATES), locale)["notes"][2]
    assert "Regional Price Parities" in said
    assert "2023" in said
    assert "97" in said
    assert locale == "en" or " prices" not in said
    nominal = store(compare(TEXAS, CALIFORNIA, rates=Rates(places="nominal")), locale)["notes"][-1]
    assert "California" in nominal
    assert locale == "en" or "prices" not in nominal


def test_pay_is_compared_as_it_is_paid_where_the_caller_says_so_and_the_page_tells() -> None:
    rates = Rates(places="nominal")
    comparison = compare(TEXAS, CALIFORNIA, rates=rates)
    verdict = comparison.verdict("salary.median")
    assert verdict.winner == CALIFORNIA.at("California")
    assert [each.conversion and each.conversion.original for each in verdict.evidence] == [
        Money(95_970, "USD", place="Texas"),
        Money(140_270, "USD", place="California"),
    ]
    data = store(comparison)
    assert data["table"]["rows"][0]["cells"][0]["text"] == "$67.1K – $128K · median $96K"
    assert data["notes"][2:] == [
        "Pay in California and Texas is compared as it is paid there: prices were not considered."
    ]
    assert data["rates"] == {"places": "nominal"}
    ranking = rank([TEXAS, CALIFORNIA], {"salary.median": 1}, rates=rates)
    assert ranking.first == (CALIFORNIA.at("California"),)
    assert "prices were not considered" in ranking.to_text(width=200)
    assert Ranking.from_dict(ranking.to_dict()) == ranking


def test_pay_that_is_converted_otherwise_may_count_as_it_is_paid_too() -> None:
    abroad = Career("Nurse", salary=Salary(1, 3, "EUR", place="Spain"))
    somewhere = Career("Medic", salary=Salary(1, 2, "USD"))
    rates = Rates("USD", {"EUR": 2}, places="nominal")
    data = store(compare(TEXAS, abroad, somewhere, rates=rates))
    assert data["notes"][-2:] == [
        "Nurse: converted (€1 = $2).",
        "Pay in Spain and Texas is compared as it is paid there: prices were not considered.",
    ]


def note_prices(*careers: Career) -> list[str]:
    rates = Rates("USD", {"EUR": "1.1"}, places="nominal")
    notes = store(compare(*careers, rates=rates))["notes"]
    return [note for note in notes if "prices were not considered" in note or "converted" in note]


def test_nothing_is_said_of_prices_where_no_pay_is_compared() -> None:
    berlin = Career("Koch", salary=Salary(None, None, "EUR", median=40_000, place="Berlin"))
    texas = Career("Clerk", salary=Salary(None, None, "USD", mean=50_000, place="Texas"))
    converted = "Koch: converted (€1 = $1.1)."
    assert note_prices(berlin, texas) == [converted]
    assert note_prices(berlin, texas, Career("Poet")) == [converted]


def test_amounts_of_two_places_in_one_row_are_read_beside_each_other() -> None:
    berlin = Career("Koch", salary=Salary(None, 40_000, "EUR", place="Berlin"))
    texas = Career("Clerk", salary=Salary(None, 50_000, "USD", place="Texas"))
    ceiling = Aspect("ceiling", "Ceiling", lambda career: career.salary and career.salary.ceiling)
    rates = Rates("USD", {"EUR": "1.1"}, places="nominal")
    comparison = compare(berlin, texas, aspects=[ceiling], rules=[], rates=rates)
    assert store(comparison)["notes"][-1] == (
        "Pay in Berlin and Texas is compared as it is paid there: prices were not considered."
    )


def test_prices_are_said_not_to_be_considered_of_the_places_whose_pay_is_compared() -> None:
    berlin = Career("Koch", salary=Salary(None, None, "EUR", median=40_000, place="Berlin"))
    ohio = Career("Poet", salary=Salary(None, None, "USD", median=45_000, place="Ohio"))
    texas = Career("Clerk", salary=Salary(None, None, "USD", mean=50_000, place="Texas"))
    also_berlin = attrs.evolve(berlin, title="Bäcker", slug="baecker")
    said = "Pay in Berlin and Ohio is compared as it is paid there: prices were not considered."
    assert note_prices(berlin, ohio, texas) == ["Koch: converted (€1 = $1.1).", said]
    assert note_prices(berlin, also_berlin, texas) == ["Koch and Bäcker: converted (€1 = $1.1)."]


def read_mean(career: Career) -> Money | None:
    pay = career.salary
    return None if pay is None or pay.mean is None else pay.money(pay.mean)


def test_pay_that_a_rule_compares_is_said_to_count_as_it_is_paid_though_no_scale_shows_it() -> None:
    berlin = Career("Koch", salary=Salary(None, None, "EUR", mean=40_000, place="Berlin"))
    texas = Career("Clerk", salary=Salary(None, None, "USD", mean=50_000, place="Texas"))
    rates = Rates("USD", {"EUR": "1.1"}, places="nominal")
    more = Highest("mean", of=read_mean, says=Message("mean", "Higher mean"))
    data = store(compare(berlin, texas, rates=rates, rules=[more]))
    assert data["notes"][-2:] == [
        "Koch: converted (€1 = $1.1).",
        "Pay in Berlin and Texas is compared as it is paid there: prices were not considered.",
    ]


def test_pay_of_one_place_is_no_matter_of_prices() -> None:
    other = Career("Cook", salary=Salary(1, 2, "USD", place="Texas"))
    notes = store(compare(TEXAS, other, rates=Rates(places="nominal")))["notes"]
    assert notes == store(compare(TEXAS, other))["notes"]
    assert store(compare(TEXAS, other, rates=RATES))["notes"] == notes
