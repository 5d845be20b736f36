"""CSV that other programs read, and that no spreadsheet takes for formulas."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from importlib import import_module
from io import StringIO
from pathlib import Path
from typing import Any

import pytest
from breaks import ENDS
from hypothesis import given, settings
from strategies import comparisons

from careercompare import (
    Aspect,
    AtLeast,
    Career,
    Catalog,
    Comparison,
    Message,
    Outlook,
    Salary,
    Same,
    Source,
    UnknownLocale,
    compare,
    rank,
)
from careercompare.tabular import Layout

pd: Any = import_module("pandas")

COOK = Career(
    "Cook",
    salary=Salary("16.50", AtLeast(40), "USD", period="hour"),
    outlook=Outlook(growth="-0.021"),
    skills=["Knives", "Patience"],
)
POET = Career("Poet, Rhyming", day_to_day='Says "O".\n\nSleeps.')


SURVEY = Source("Pay survey", "Office", "https://example.com/pay", 2026, "CC0-1.0")
OHIO = Career(
    "Baker",
    place="Ohio",
    salary=Salary(
        20_000,
        AtLeast(90_000),
        "USD",
        median="41000.5",
        mean=50_000,
        mean_rse="0.02",
        place="Ohio",
        as_of="2025-05",
        percentiles=(10, 90),
        source=SURVEY,
        doubts=["few-jobs"],
    ),
    outlook=Outlook("high", "0.1", 2034, 2024, 1_300, source=Source("Trends"), place="Ohio"),
    education="bachelor",
    skills=["Knives", "Fire"],
    codes={"soc": "51-3011"},
)
CLERK = Career(
    "Clerk",
    salary=Salary(20_000, 50_000, "USD", place="Ohio", as_of="2025-05"),
    outlook=Outlook(growth="0.05", until=2034, since=2024, place="Ohio"),
    education="bachelor",
)
NOBODY = Career("Nobody")
EVERYBODY = Career("Everybody", salary=Salary(None, None, "USD", median=49_500))
PRIORITIES = {"salary.median": 2, "outlook.growth": 1, "education.lowest": 1}


def read(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(text, newline="")))


def test_a_line_is_a_career_and_what_is_not_known_is_empty() -> None:
    cook, poet = read(compare(COOK, POET).to_csv())
    assert (cook["salary.low"], cook["salary.high.at_least"]) == ("16.50", "40")
    assert (cook["benchmark"], cook["skills"]) == ("false", "Knives; Patience")
    assert (poet["title"], poet["day_to_day"]) == ("Poet, Rhyming", 'Says "O".\n\nSleeps.')
    assert {poet[name] for name in ("salary.low", "outlook.growth", "skills")} == {""}


def test_numbers_keep_their_minus() -> None:
    assert read(compare(COOK, POET).to_csv())[0]["outlook.growth"] == "-0.021"
    growth = next(
        row for row in read(compare(COOK, POET).to_csv("long")) if row["number"][0:1] == "-"
    )
    assert growth["number"] == "-0.021"


@pytest.mark.parametrize("start", ["=", "+", "-", "@", *"\uff1d\uff0b\uff0d\uff20"])
def test_text_that_could_start_a_formula_starts_none(start: str) -> None:
    risky = Career(f"{start}cmd|' /C calc'!A0", skills=[f"{start}2+3"], language="en")
    row, _ = read(compare(risky, COOK).to_csv())
    assert row["title"] == f"'{start}cmd|' /C calc'!A0"
    assert row["skills"] == f"'{start}2+3"


@pytest.mark.parametrize("start", ["\t=1", "\r=1", "\n=1"])
def test_nor_does_what_a_program_strips_before_it_reads(start: str) -> None:
    aspect = Aspect("=aspect", "Aspect", lambda _: start)
    row, _ = read(compare(COOK, POET, aspects=[aspect]).to_csv())
    assert row["aspects.=aspect"] == f"'{start[0]}'=1".replace("\r", "\n")


@pytest.mark.parametrize("end", ENDS, ids=ascii)
@pytest.mark.parametrize("layout", ["wide", "long", "verdicts"])
def test_whatever_ends_a_line_is_a_line_feed_that_is_read_back(layout: Layout, end: str) -> None:
    def tell(between: str) -> str:
        aspects = [
            Aspect("told", f"The{between}label", lambda _: f"in{between}sand{between}=1+1"),
            Aspect("list", "List", lambda _: (f"a{between}b", "c")),
        ]
        judged = Same("same", of=lambda _: 1, says=Message("same", f"As{between}many"))
        return compare(COOK, POET, aspects=aspects, rules=[judged]).to_csv(layout)

    assert tell(end) == tell("\n")
    assert len(read(tell(end))) == len(read(tell(" ")))
    assert not {*"".join(ENDS)} - {"\n"} & {*tell(end)}


@pytest.mark.parametrize("start", ["=", "+", "-", "@", *"\uff1d\uff0b\uff0d\uff20"])
@pytest.mark.parametrize("end", [";", "\n", "\t", "\r\n"])
def test_nor_does_what_follows_where_a_semicolon_ends_a_cell(end: str, start: str) -> None:
    told = f"Salt{end}{start}cmd|' /C calc'!A0"
    aspects: list[Aspect | str] = [Aspect("told", "Told", lambda _: told), "skills"]
    careers = Career("Cook", skills=["a;b", "c - d"]), Career("Poet")
    text = compare(*careers, aspects=aspects).to_csv()
    cells = [cell for row in csv.reader(StringIO(text, newline=""), delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.lstrip("\t").startswith(start)]
    row, _ = read(text)
    assert row["aspects.told"] == told.replace("\r", "").replace(start, f"'{start}", 1)
    assert row["skills"] == "a;b; c - d"


@settings(max_examples=25)
@given(comparisons())
def test_no_cell_of_any_comparison_is_a_formula(comparison: Comparison) -> None:
    for layout in ("wide", "long", "verdicts"):
        rows = list(csv.reader(StringIO(comparison.to_csv(layout), newline="")))
        assert len({len(row) for row in rows}) == 1
        for cell in (cell for row in rows for cell in row):
            assert not cell.startswith(("=", "+", "@", "\t", "\r"))
            assert not cell.startswith("-") or Decimal(cell) < 0


def test_pandas_reads_what_was_written(tmp_path: Path) -> None:
    path = tmp_path / "nurses.csv"
    path.write_text(Catalog([COOK, POET]).to_csv(), encoding="utf-8-sig")
    frame = pd.read_csv(path, dtype={"salary.low": float})
    assert frame["title"].tolist() == ["Cook", "Poet, Rhyming"]
    assert frame["salary.low"].isna().tolist() == [False, True]
    assert frame["outlook.growth"].tolist()[0] == -0.021


@pytest.mark.parametrize(
    ("name", "written"),
    [
        ("careers", Catalog([OHIO, NOBODY]).to_csv),
        ("wide", compare(OHIO, CLERK, against=EVERYBODY).to_csv),
        ("long", partial(compare(OHIO, CLERK, against=EVERYBODY).to_csv, "long")),
        ("verdicts", partial(compare(OHIO, CLERK).to_csv, "verdicts")),
        ("verdicts-of-three", partial(compare(OHIO, CLERK, NOBODY).to_csv, "verdicts")),
        ("ranking-wide", rank([OHIO, CLERK, NOBODY], PRIORITIES).to_csv),
        ("ranking-long", partial(rank([OHIO, CLERK, NOBODY], PRIORITIES).to_csv, "long")),
    ],
)
def test_columns_are_those_of_the_expected_files(
    checkout: Path, name: str, written: Callable[[], str]
) -> None:
    """Programs call them by their names."""
    expected = checkout / "tests" / "expected" / "columns" / f"{name}.csv"
    assert written() == expected.read_text(encoding="utf-8")


def test_verdicts_and_a_ranking_are_written_too() -> None:
    (growth,) = read(compare(COOK, POET, rules=["outlook.growth"]).to_csv("verdicts", locale="fr"))
    assert (growth["outcome"], growth["winners"]) == ("undecided", "")
    assert growth["sentence"].startswith("Croissance projetée plus rapide")
    first, _ = read(rank([COOK, POET], {"outlook.growth": 1}).to_csv())
    assert (first["place"], first["outlook.growth.weight"]) == ("1", "1")


@pytest.mark.parametrize("layout", ["wide", "long", "verdicts"])
def test_a_locale_is_looked_at_in_every_layout(layout: Layout) -> None:
    with pytest.raises(UnknownLocale, match="'xx'"):
        compare(COOK, POET).to_csv(layout, locale="xx")
    with pytest.raises(UnknownLocale, match="'xx'"):
        rank([COOK, POET], {"outlook.growth": 1}).to_csv(locale="xx")
