"""Rates and house styles in files of their own."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from careercompare import (
    QOOLLEGE,
    CareerCompareError,
    HouseStyle,
    Rates,
    UnreadableCatalog,
    UnreadableData,
)
from careercompare.model import Places, PriceLevels
from careercompare.serialize import converter, read_settings

EMPTY = "it is empty. Write what the documentation shows."
TOO_MANY_DIGITS = "a number has too many digits. Write it with as many as it needs."
SHALLOW = "A key of three parts, such as prices.levels.Ohio, is the deepest here."


def read(text: str, source: str = "rates.toml") -> Rates:
    return read_settings(text.encode(), source, Rates)


@pytest.mark.parametrize(
    "rates",
    [
        Rates(),
        Rates("USD", {"EUR": "1.08"}, as_of="2026-09-30", hours={"cook": 1_800, "*": 2_080}),
        Rates(place="United States", worth={"Germany": "1.2"}, days=220, months="12.5"),
        PriceLevels({"United States": 100, "Texas": "97.2"}, year=2023).rates("United States"),
        Rates(places="nominal"),
    ],
)
def test_what_to_dict_writes_of_rates_is_a_file_of_them(rates: Rates) -> None:
    data = json.dumps(converter().unstructure(rates))
    assert read(data, "rates.json") == rates


def test_a_house_style_is_read_by_the_names_of_its_fields() -> None:
    data = json.dumps(converter().unstructure(QOOLLEGE)).encode()
    assert read_settings(data, "style.json", HouseStyle) == QOOLLEGE
    toml = b'\xef\xbb\xbfpublisher = "Ours"\n[money]\nthousands = "k"\n'
    assert read_settings(toml, "STYLE.TOML", HouseStyle).publisher == "Ours"


@given(rate=st.decimals("0.001", "1000", places=3), hours=st.integers(1, 8_760))
def test_a_number_of_toml_is_the_one_that_is_written(rate: Decimal, hours: int) -> None:
    found = read(f'base = "USD"\nhours = {hours}\n[per_unit]\nEUR = {rate}\n')
    assert found.per_unit["EUR"] == rate
    assert found.hours == {"*": hours}


def test_every_file_of_the_documentation_is_read(checkout: Path) -> None:
    example = read_settings((checkout / "examples" / "rates.toml").read_bytes(), "a.toml", Rates)
    assert example.hours == {"*": 2080, "teacher": 1400}
    page = (checkout / "docs" / "command-line.md").read_text(encoding="utf-8")
    *rates, style = [block.split("```")[0] for block in page.split("```toml\n")[1:]]
    assert [read(text).places for text in rates] == [None, None, Places.NOMINAL]
    found = read_settings(style.encode(), "style.toml", HouseStyle)
    assert found.publisher == "Example Careers"


@pytest.mark.parametrize("name", ["hours", "days", "weeks", "months"])
def test_a_number_for_a_year_is_that_of_all_careers(name: str) -> None:
    assert getattr(read(f"{name} = 7"), name) == {"*": 7}


def test_a_year_may_have_other_hours_for_one_career() -> None:
    assert read('[hours]\ncook = 1800\n"*" = 2080\n').hours == {"cook": 1800, "*": 2080}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", f": {EMPTY}"),
        (" \n", f": {EMPTY}"),
        ("base = \n", ", line 1, column 8: this is no TOML: Invalid value. Mend it there."),
        (
            "base = 1\nbase = 2\n",
            ", line 2, column 9: this is no TOML: Cannot overwrite a value. Mend it there.",
        ),
        ("hours = 1" + "0" * 5_000, f": {TOO_MANY_DIGITS}"),
        ("hours = 1.0e99999999999999999999", f": {TOO_MANY_DIGITS}"),
        (
            "a = 1\n" + "a." * 501 + "a = 1",
            f", line 2: it has 501 points, as a key of very many parts has. {SHALLOW}",
        ),
        (
            "[" + "a." * 20_000 + "a]",
            f", line 1: it has 20,000 points, as a key of very many parts has. {SHALLOW}",
        ),
        ("a = " + "[" * 20_000, f": tables are nested too deep. {SHALLOW}"),
    ],
)
def test_what_is_no_toml_is_said_with_its_place(text: str, said: str) -> None:
    with pytest.raises(UnreadableData) as caught:
        read(text)
    assert str(caught.value) == f"rates.toml{said}"


def test_what_ends_too_early_is_no_toml() -> None:
    with pytest.raises(
        UnreadableData, match=r"^rates\.toml, .*this is no TOML: .*Mend it there\.$"
    ):
        read("base")


def test_what_is_no_text_is_said() -> None:
    with pytest.raises(UnreadableData) as caught:
        read_settings(b'base = "\xff"', "rates.toml", Rates)
    assert str(caught.value) == "rates.toml, byte 8: this is no UTF-8. Save it as UTF-8."


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a." * 500 + "a = 1", "- rates.toml, rates.a: unknown key. The keys are base"),
        ("bass = 'USD'", '- rates.toml, rates.bass: unknown key. Write "base".'),
        ("base = 'usd dollars'", "- rates.base: expected an ISO 4217 code"),
        ("hours = -5", "- rates.hours"),
        ("hours = 'many'", "- rates.hours"),
        ("[per_unit]\nEUR = 1", "- rates.toml, rates.base: it is missing. Name what one unit"),
        ("places = 'real'", '- rates.places: expected one of "nominal", got "real".'),
        ("[worth]\nTexas = 0.9", "- rates.toml, rates.place: it is missing. Name the place"),
        ("[prices.levels]\nOhio = 9", "- rates.toml, rates.place: it is missing. Name the place"),
        ("base = 'USD'\n[per_unit]\nEUR = 'EUR'", "- rates.per_unit.EUR: expected a number above"),
        (
            "place = 'Ohio'\n[worth]\n'New York' = 97.2",
            '- rates.worth["New York"]: expected a factor from 0.05 to 20, got 97.2.',
        ),
        (
            "per_unit = [1]",
            '- rates.per_unit: expected an object of numbers, got [1]. Write {"…": 1.08}.',
        ),
        ("[per_unit]\nEUR = 'x'", '- rates.per_unit.EUR: expected a number above 0, got "x".'),
    ],
)
def test_a_value_that_cannot_be_is_told_with_its_place(text: str, said: str) -> None:
    with pytest.raises(UnreadableCatalog) as caught:
        read(text)
    head, *problems = str(caught.value).split("\n")
    assert head == "rates.toml has 1 problem"
    assert problems[0].startswith(said)


def test_all_that_is_wrong_with_numbers_and_their_names_is_told() -> None:
    with pytest.raises(UnreadableCatalog) as caught:
        read("base = 'USD'\nhours = 0\n[per_unit]\neur = 1\ngb = 0\nJPY = 0\nEur = 2\n")
    assert str(caught.value).split("\n") == [
        "rates.toml has 5 problems",
        '- rates.hours["*"]: expected a number above 0, got 0. Leave out what is not known.',
        "- rates.per_unit.eur: expected an ISO 4217 code, got \"eur\". Write 'EUR'.",
        "- rates.per_unit.gb: expected a number above 0, got 0. Leave out what is not known.",
        "- rates.per_unit.JPY: expected a number above 0, got 0. Leave out what is not known.",
        "- rates.per_unit.Eur: expected an ISO 4217 code, got \"Eur\". Write 'EUR'.",
    ]


def test_each_place_where_pay_is_not_worth_such_a_factor_is_told() -> None:
    with pytest.raises(UnreadableCatalog) as caught:
        read("place = 'Ohio'\n[worth]\n'New York' = 97.2\nUtah = 1.1\nTexas = 0.01\nMaine = 0\n")
    assert [line.partition(", got")[0] for line in str(caught.value).split("\n")] == [
        "rates.toml has 3 problems",
        '- rates.worth["New York"]: expected a factor from 0.05 to 20',
        "- rates.worth.Texas: expected a factor from 0.05 to 20",
        "- rates.worth.Maine: expected a number above 0",
    ]


def test_a_part_that_is_null_is_told_as_such_where_there_is_a_word_for_it() -> None:
    with pytest.raises(UnreadableCatalog) as caught:
        read('{"base": null, "per_unit": {"EUR": 1}}', "rates.json")
    assert "- rates.base: expected a currency, got null. " in str(caught.value)


@pytest.mark.parametrize("text", ["[]", "3", "null", '"USD"'])
def test_what_is_no_object_is_refused(text: str) -> None:
    with pytest.raises(UnreadableCatalog, match=r"^rates\.json has 1 problem"):
        read(text, "rates.json")


@given(st.binary(max_size=60))
def test_whatever_is_in_a_file_is_read_or_refused_with_its_name(data: bytes) -> None:
    for source in ("rates.toml", "rates.json"):
        try:
            said = repr(read_settings(data, source, Rates))
        except CareerCompareError as problem:
            said = str(problem)
        assert said.startswith((source, "<Rates "))
