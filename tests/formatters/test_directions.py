"""No text of a career turns what stands around it, in any field and any notation."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from io import StringIO
from typing import Any, cast
from xml.etree import ElementTree as ET

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from notations import is_contained, parse_html
from openpyxl import load_workbook
from rich.console import Console

from careercompare import (
    Career,
    Catalog,
    Comparison,
    HouseStyle,
    Outlook,
    Salary,
    Source,
    compare,
    rank,
)
from careercompare.aspects import DEFAULT_ASPECTS, FURTHER_ASPECTS
from careercompare.formatters import DictFormatter
from careercompare.model import Scale, SkillRating

MARKS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f\u061c"
texts = st.text(st.sampled_from(f"{MARKS}aבع 1"), max_size=5).map(lambda text: f"x{text}")
LOCALES = ("en", "he", "ja")


class Trade(Scale):
    """A scale whose words reach beyond themselves."""

    APPRENTICE = "apprentice", "Leh\u202ere"
    MASTER = "master", "Meister\u2069"


@st.composite
def careers(draw: st.DrawFn, title: str = "Poet") -> Career:
    source = Source(
        draw(texts), publisher=draw(texts), license=draw(texts), attribution=draw(texts)
    )
    return Career(
        f"{title} {draw(texts)}",
        slug=title.lower(),
        place=draw(texts),
        salary=Salary(1, 3, "USD", median=2, place=draw(texts), source=source),
        outlook=Outlook(growth=0, place=draw(texts)),
        education=Trade.MASTER,
        skills=[f"a{draw(texts)}", f"b{draw(texts)}"],
        skill_ratings=[SkillRating(draw(texts), level=1)],
        workplaces=[f"a{draw(texts)}", f"b{draw(texts)}"],
        day_to_day=draw(texts),
        routes=[draw(texts)],
        codes={"own": draw(texts)},
        sources=[source],
        aspect_sources={"skills": source},
        alternate_titles=[draw(texts)],
    )


@st.composite
def comparisons(draw: st.DrawFn) -> Comparison:
    style = HouseStyle(publisher=draw(texts), index_url="https://example.com/")
    pair = [draw(careers()), draw(careers("Cook"))]
    return compare(*pair, house_style=style, aspects=[*DEFAULT_ASPECTS, *FURTHER_ASPECTS])


def read_html(html: str) -> Iterator[str]:
    for element in parse_html(html).iter():
        if element.get("type") == "application/ld+json":
            yield from read_json(json.loads(element.text))
        else:
            yield from [element.text or "", *element.attrib.values()]
        yield element.tail or ""


def read_json(data: object) -> Iterator[str]:
    if isinstance(data, dict):
        for value in cast("dict[str, object]", data).values():
            yield from read_json(value)
    elif isinstance(data, list):
        for value in cast("list[object]", data):
            yield from read_json(value)
    elif isinstance(data, str):
        yield data


def read_markdown(source: str) -> Iterator[str]:
    for token in MarkdownIt("gfm-like", {"linkify": False}).parse(source):
        yield "".join(child.content for child in token.children or ())


@given(comparisons(), st.sampled_from(LOCALES))
@settings(max_examples=40)
def test_no_text_on_a_page_turns_its_neighbours(comparison: Comparison, locale: str) -> None:
    shown = [
        *read_html(comparison.to_html(locale, standalone=True)),
        *read_markdown(comparison.to_markdown(locale)),
        *comparison.to_markdown(locale).split("\n"),
        *comparison.to_text(locale).split("\n"),
        *read_json(comparison.format(DictFormatter(), locale)),
        *map(str, comparison.verdicts),
        *read_html(comparison.careers[0].to_html(locale)),
        *read_html(comparison.verdicts[0].to_html(locale)),
        *read_html(rank(comparison.careers, {"salary.median": 1}).to_html(locale)),
        comparison.to_text(locale, width=30),
    ]
    assert [text for text in shown if not is_contained(text)] == []


@given(comparisons(), st.sampled_from(LOCALES))
@settings(max_examples=8, deadline=None)
def test_nor_does_one_in_what_other_programs_get(comparison: Comparison, locale: str) -> None:
    table: Any = comparison.to_great_table(locale)
    assert all(map(is_contained, read_html(f"<div>{table.as_raw_html()}</div>")))
    picture = StringIO()
    comparison.chart(locale).save(picture, format="svg")
    drawn = ET.fromstring(picture.getvalue())  # noqa: S314  it was written just now
    assert all(is_contained(text) for each in drawn.iter() for text in each.attrib.values())
    assert all(is_contained("".join(each.itertext())) for each in drawn.iter())
    cells = [*csv.reader(StringIO(comparison.to_csv(locale=locale)))]
    cells += csv.reader(StringIO(Catalog(comparison.careers).to_csv()))
    assert all(is_contained(cell) for row in cells for cell in row)
    console = Console(record=True, width=80, file=StringIO())
    console.print(comparison)
    assert all(map(is_contained, console.export_text().split("\n")))


@given(comparisons())
@settings(max_examples=5, deadline=None)
def test_nor_does_one_in_a_workbook(
    tmp_path_factory: pytest.TempPathFactory, comparison: Comparison
) -> None:
    path = tmp_path_factory.mktemp("books") / "page.xlsx"
    for write in (comparison.to_xlsx, Catalog(comparison.careers).to_xlsx):
        write(path, "he")
        book: Any = load_workbook(path)
        cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row]
        assert all(map(is_contained, [book.properties.title, *filter(_is_text, cells)]))


def _is_text(value: object) -> bool:
    return isinstance(value, str)
