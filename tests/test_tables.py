"""Tables for Great Tables: the words of the page, every text escaped, to be styled further."""

from __future__ import annotations

import re
import sys
from typing import Any
from xml.etree import ElementTree as ET

import html5lib
import pytest
from great_tables import GT, loc, style

from careercompare import (
    AtLeast,
    Career,
    MissingExtra,
    Outlook,
    Salary,
    Source,
    compare,
    rank,
)

SURVEY = Source(
    "Pay survey",
    url="https://example.com/pay",
    license="CC BY 4.0",
    attribution="Made with the pay survey.",
)
COOK = Career(
    "Cook",
    salary=Salary(26_000, AtLeast(47_000), "USD", median=35_500, source=SURVEY),
    skills=["Knives", "Fire"],
)
BAKER = Career("Baker", salary=Salary(28_000, 52_000, "USD"), skills=["Dough", "Fire"])
POET = Career("Poet")
ALL = Career("All jobs", salary=Salary(30_000, 125_000, "USD", median=49_500))


def parse(table: GT) -> ET.Element:
    """Return what a browser makes of *table*, which has no error in it but that it is no page."""
    parser = html5lib.HTMLParser(namespaceHTMLElements=False)
    tree: ET.Element = parser.parseFragment(table.as_raw_html())
    assert parser.errors == []
    return tree


def read(element: ET.Element) -> str:
    return re.sub("[\u2066-\u2069]", "", "".join(element.itertext())).strip().replace("\xa0", " ")


def read_rows(table: GT) -> list[list[str]]:
    body = parse(table).find(".//tbody")
    assert body is not None
    return [[read(cell) for cell in row] for row in body]


def read_class(table: GT, name: str) -> list[str]:
    return [read(each) for each in parse(table).iter() if name in each.get("class", "").split()]


def test_rows_are_those_of_the_page_with_a_column_for_each_career() -> None:
    table = compare(COOK, POET).to_great_table()
    assert read_class(table, "gt_col_heading") == ["Attribute", "Cook", "Poet"]
    assert read_rows(table)[0] == [
        "Salary range", "$26K – $47K+ · median $35.5K [1]", "Not available",
    ]  # fmt: skip
    assert read_class(table, "gt_title") == ["Cook vs Poet: Career Comparison"]
    assert "Higher salary ceiling: undecided" in read_class(table, "gt_subtitle")[0]


@pytest.mark.parametrize("count", [2, 3, 10])
def test_every_career_has_a_column(count: int) -> None:
    careers = [Career(f"Job {at}", skills=["Fire"]) for at in range(count)]
    table = compare(*careers).to_great_table()
    assert read_class(table, "gt_col_heading")[1:] == [f"Job {at}" for at in range(count)]


def test_who_leads_and_what_is_shared_is_said_in_bold_words() -> None:
    table = compare(COOK, BAKER).to_great_table()
    bold = [read(each) for each in parse(table).iter("b")]
    lead = "▲ Higher median pay (by the midpoint of a range)"
    assert bold == [lead, "✓ Shared skills", "✓ Fire", "✓ Fire"]
    assert read_rows(table)[0][2] == f"$28K – $52K{lead}"
    skills = read_rows(table)[1]
    assert skills == ["Top skills✓ Shared skills", "Knives, ✓ Fire", "Dough, ✓ Fire"]


def test_notes_are_footnotes_and_sources_with_their_terms_stand_below() -> None:
    table = compare(COOK, BAKER).to_great_table()
    (source,) = read_class(table, "gt_sourcenote")
    assert source == "[1] Pay survey. License: CC BY 4.0. Made with the pay survey."
    links = [each.get("href") for each in parse(table).iter("a")]
    assert links == ["https://example.com/pay"]
    notes = read_class(table, "gt_footnote")
    assert "No median is known for Baker: the midpoint" in notes[0]


def test_a_source_without_an_address_is_no_link() -> None:
    salary = Salary(1, 3, "USD", source=Source("Survey", url=None))
    table = compare(Career("Cook", salary=salary), POET).to_great_table()
    assert read_class(table, "gt_sourcenote") == ["[1] Survey."]
    assert not list(parse(table).iter("a"))


def test_a_benchmark_stands_apart_from_what_is_compared() -> None:
    table = compare(COOK, BAKER, against=ALL).to_great_table()
    assert read_class(table, "gt_column_spanner") == ["Side-by-side"]
    assert read_class(table, "gt_col_heading")[-2:] == ["Cook", "Baker"]
    assert "All jobs (for comparison)" in read_class(table, "gt_col_heading")


HOSTILE = ["<b>x</b>", "**x** _y_", "{{10 m^2}}", "</style><script>alert(1)</script>", "&lt;", "$x"]


@pytest.mark.parametrize("text", HOSTILE)
def test_whatever_a_text_looks_like_it_stands_there_as_it_is(text: str) -> None:
    source = Source(text, publisher=text, url="https://example.com/")
    salary = Salary(1, 3, "USD", source=source)
    career = Career(text, salary=salary, skills=[text, "Fire"], day_to_day=text)
    table = compare(career, BAKER).to_great_table()
    skills = [f"✓ {each}" if each == "Fire" else each for each in (text, "Fire")]
    rows = {row[0]: row[1:] for row in read_rows(table)}
    assert read_class(table, "gt_col_heading")[1] == text
    assert rows["Top skills✓ Shared skills"][0] == ", ".join(skills)
    assert rows["Day-to-day work"][0] == text
    assert read_class(table, "gt_title") == [f"{text} vs Baker: Career Comparison"]
    assert read_class(table, "gt_sourcenote") == [f"[1] {text}, {text}."]
    assert not list(parse(table).iter("script"))


def test_data_are_words_in_columns_that_code_can_name() -> None:
    table = compare(COOK, BAKER, against=ALL).to_great_table()
    frame: Any = table._tbl_data
    assert frame.columns == ["label", "career_1", "career_2", "benchmark"]
    assert frame["career_1"][0] == "$26K – $47K+ · median $35.5K [1]"
    styled = table.tab_style(
        style.fill("lightyellow"), loc.body(columns="career_1", rows=[0])
    ).cols_hide("benchmark")
    cell = parse(styled).find(".//tbody//td")
    assert cell is not None
    declared = [each.strip() for each in cell.get("style", "").split(";")]
    assert {"vertical-align: top", "background-color: lightyellow"} <= {*declared}


def test_an_arabic_table_is_read_from_the_right() -> None:
    table = compare(COOK, BAKER).to_great_table("ar")
    html = table.as_raw_html()
    (name,) = {*re.findall(r"#(careercompare-[0-9a-f]{8}) \.gt_table { direction: rtl", html)}
    assert (
        f"#{name} .gt_table {{ direction: rtl; }}\n"
        f"#{name} .gt_sourcenote {{ text-align: right; }}\n"
        f"#{name} .gt_stub {{ border-right-style: none; border-left: 2px solid #D3D3D3; }}\n"
    ) in html
    assert f'id="{name}"' in html
    assert "gt_right" in html
    assert read_rows(table)[0][0] == "نطاق الراتب"
    assert "direction: rtl" not in compare(COOK, BAKER).to_great_table("de").as_raw_html()


def test_the_same_page_gives_the_same_bytes_and_another_one_another_id() -> None:
    first, again = [compare(COOK, BAKER).to_great_table().as_raw_html() for _ in range(2)]
    other = compare(COOK, POET).to_great_table().as_raw_html()
    assert first == again
    assert first.split('"')[1] != other.split('"')[1]


def test_a_page_without_rows_is_a_table_without_rows() -> None:
    table = compare(POET, Career("Potter")).to_great_table()
    assert read_rows(table) == []
    assert read_class(table, "gt_col_heading")[-2:] == ["Poet", "Potter"]


def test_a_ranking_reads_downwards() -> None:
    growing = Career("Cook", salary=COOK.salary, outlook=Outlook(growth="0.08"))
    still = Career("Baker", salary=BAKER.salary, outlook=Outlook(growth="0.01"))
    table = rank([growing, still], {"outlook.growth": 1}).to_great_table()
    frame: Any = table._tbl_data
    assert frame.columns == ["label", "place", "score", "measure_1"]
    assert read_rows(table) == [
        ["Cook", "1▲ First place", "100%", "+8% · 100%"],
        ["Baker", "2", "0%", "+1% · 0%"],
    ]
    assert "Ranked by your own priorities" in read_class(table, "gt_subtitle")[0]


@pytest.mark.parametrize("package", ["great_tables", "polars"])
def test_without_it_the_extra_is_named(package: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(MissingExtra, match=rf"{package} is needed here.*careercompare\[tables\]"):
        compare(COOK, BAKER).to_great_table()
