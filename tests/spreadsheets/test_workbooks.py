"""Workbooks as openpyxl reads them: typed cells, honest bounds, sources, and never a formula."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable
from datetime import datetime
from decimal import Decimal
from importlib import import_module
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from breaks import ENDS
from hypothesis import given, settings
from openpyxl import load_workbook
from strategies import careers

from careercompare import (
    DEFAULT_ASPECTS,
    Aspect,
    AtLeast,
    AtMost,
    Career,
    Catalog,
    InvalidOption,
    Localizer,
    MissingExtra,
    Outlook,
    Rates,
    Salary,
    Source,
    compare,
    rank,
)
from careercompare.aspects import AspectValue
from careercompare.model import Money
from careercompare.presentation import Writer
from careercompare.spreadsheets import Book, write_book
from careercompare.spreadsheets.texts import measure, name_sheet
from careercompare.spreadsheets.writing import find_links
from careercompare.words import HouseStyle, Percent

pd: Any = import_module("pandas")

OEWS = Source("OEWS May 2025", "BLS", url="https://www.bls.gov/oes/", license="Public domain")
ONET = Source("O*NET 30.3", published="2026-05", attribution="Includes O*NET information.")
SURGEON = Career(
    "Surgeon",
    salary=Salary(
        81_330, AtLeast(239_200), "USD", percentiles=(10, 90), as_of="2025-05", source=OEWS
    ),
    outlook=Outlook(demand="high", growth="-0.021", until=2034, openings=1_300),
    skills=["Steady Hands", "Patience"],
    education="doctorate",
    aspect_sources={"skills": ONET},
    codes={"soc": "29-1240"},
)
ACTOR = Career(
    "Actor",
    salary=Salary("16.50", 40, "USD", period="hour", place="Ohio", doubts=["few-jobs"]),
    outlook=Outlook(growth="0.03"),
)


def make_aspect(name: str, value: AspectValue) -> Aspect:
    return Aspect(name.lower(), name, lambda _: value)


Saved = Callable[..., Any]


@pytest.fixture
def saved(tmp_path: Path) -> Saved:
    """Save what can be, and return the workbook as openpyxl reads it."""

    def save(shown: Any, locale: Any = "en") -> Any:
        shown.to_xlsx(tmp_path / "saved.xlsx", locale)
        return load_workbook(tmp_path / "saved.xlsx")

    return save


def read_lines(sheet: Any) -> dict[str, list[Any]]:
    """Return the cells of each row by what stands in front of them."""
    return {row[0].value: list(row[1:]) for row in sheet.iter_rows() if row[0].value is not None}


def test_a_comparison_has_a_row_for_each_figure_in_the_format_of_its_currency(
    saved: Saved,
) -> None:
    book = saved(compare(SURGEON, ACTOR))
    sheet, sources = book.worksheets
    assert (sheet.title, sources.title) == ("Career comparison", "Sources")
    lines = read_lines(sheet)
    assert [cell.value for cell in lines["Attribute"]] == ["Surgeon", "Actor"]
    found = {
        head: [(cell.value, cell.number_format) for cell in lines[head]]
        for head in ("Salary range: low end", "Salary range: high end", "Projected growth")
    }
    growth = '"+"0.0%;"-"0.0%;0.0%'
    assert found == {
        "Salary range: low end": [(81_330, '"$"#,##0'), (16.5, '"$"#,##0.00" per hour"')],
        "Salary range: high end": [(239_200, '"$"#,##0"+"'), (40, '"$"#,##0" per hour"')],
        "Projected growth": [(-0.021, growth), (0.03, growth)],
    }
    assert [*lines].count("Projected growth") == 1
    texts = {head: lines[head][0].value for head in ("Demand", "Top skills", "Education level")}
    assert [*texts.values()] == ["High", "Steady Hands, Patience", "Doctorate"]
    assert lines["Openings a year"][0].value == 1_300
    assert lines["Projected until"][0].value == 2034


def test_what_is_not_known_is_an_empty_cell(saved: Saved) -> None:
    lines = read_lines(saved(compare(SURGEON, ACTOR)).active)
    assert [lines[head][1].value for head in ("Openings a year", "Education level", "Demand")] == [
        None
    ] * 3
    assert "Salary range: median" not in lines


def test_dates_are_dates_and_what_speaks_against_figures_is_told(saved: Saved) -> None:
    lines = read_lines(saved(compare(SURGEON, ACTOR)).active)
    as_of, _ = lines["Salary range: as of"]
    assert (as_of.value, as_of.number_format) == (datetime.fromisoformat("2025-05-01"), "yyyy-mm")
    assert lines["Salary range: place"][1].value == "Ohio"
    assert "fewer than 50 jobs" in lines["Salary range: doubts"][1].value
    assert lines["Salary range: percentiles"][0].value == "10th to 90th percentile of all pay"


def test_sentences_and_notes_stand_beneath_the_table(saved: Saved) -> None:
    benchmark = Career("All", salary=Salary(None, None, "USD", median=100))
    first = Career("First", salary=Salary(None, None, "USD", median=120))
    second = Career("Second", salary=Salary(None, 110, "USD"))
    sheet = saved(compare(first, second, against=benchmark)).active
    told = [row[0].value for row in sheet.iter_rows(min_row=4) if row[0].value]
    assert "First typically pays more at the median." in told
    assert "First: 20% above the median of All." in told
    assert len(told) == len(set(told))
    assert any(text.startswith("Salary range, Second:") for text in told)


def test_sources_have_a_sheet_of_their_own(saved: Saved) -> None:
    _, sheet = saved(compare(SURGEON, ACTOR))
    heads, oews, onet = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert heads == [
        "Source",
        "Publisher",
        "Published",
        "License",
        "Attribution",
        "Address",
        "Used for",
    ]
    assert oews == [OEWS.title, "BLS", None, "Public domain", None, OEWS.url, "Salary range"]
    assert onet[2:5] == [datetime.fromisoformat("2026-05-01"), None, "Includes O*NET information."]
    assert sheet["F2"].hyperlink.target == "https://www.bls.gov/oes/"


def test_pay_that_rates_convert_is_told_as_it_is_published_and_as_it_counts(saved: Saved) -> None:
    bonus = Aspect("bonus", "Bonus", lambda career: career.salary and career.salary.ceiling)
    euros = Career("Cook", salary=Salary(20_000, 30_000, "EUR"))
    rates = Rates("EUR", {"USD": "0.9"}, hours=2_000)
    lines = read_lines(
        saved(compare(ACTOR, euros, rates=rates, aspects=[*DEFAULT_ASPECTS, bonus])).active
    )
    actor, cook = lines["Salary range, converted: low end"]
    assert (actor.value, actor.number_format, cook.value) == (29_700, '"€"#,##0', None)
    assert lines["Bonus"][0].value == 40
    assert lines["Bonus, converted"][0].value == 72_000


def test_a_catalog_has_a_row_for_each_career(saved: Saved) -> None:
    sheet, _ = saved(Catalog([SURGEON, ACTOR]))
    heads, surgeon, actor = ([cell.value for cell in row] for row in sheet.iter_rows())
    assert heads[:4] == ["Careers", "SOC", "Salary range: low end", "Salary range: high end"]
    assert (surgeon[:4], actor[:4]) == (
        ["Surgeon", "29-1240", 81_330, 239_200],
        ["Actor", None, 16.5, 40],
    )


def test_an_empty_catalog_is_a_sheet_of_heads(saved: Saved) -> None:
    (sheet,) = saved(Catalog())
    assert [[cell.value for cell in row] for row in sheet.iter_rows()] == [["Careers"]]


def test_a_ranking_has_places_scores_and_what_each_measure_adds(saved: Saved) -> None:
    cook = Career("Cook", salary=Salary(1, 5, "USD", source=OEWS), outlook=Outlook(growth="0.08"))
    poet = Career("Poet", salary=Salary(1, 3, "USD"), education="master")
    clerk = Career("Clerk", salary=Salary(1, 4, "USD"), outlook=Outlook(growth="0.01"))
    ranking = rank(
        [cook, poet, clerk], {"salary.ceiling": 2, "outlook.growth": 1, "education.lowest": 1}
    )
    sheet, sources = saved(ranking)
    heads = [cell.value for cell in sheet[1]]
    first = dict(zip(heads, sheet[2], strict=True))
    assert heads[:4] == ["Career", "Place", "Score: low end", "Score: high end"]
    assert (first["Career"].value, first["Place"].value) == ("Cook", 1)
    assert first["Highest salary ceiling (weight 2: 50%)"].value == 5
    adds = first["Highest salary ceiling: adds to the score"]
    assert (adds.value, adds.number_format) == (0.5, "0.0%")
    assert [row[1].value for row in sheet.iter_rows(min_row=3, max_row=4)] == ["2 – 3"] * 2
    assert [cell.value for cell in sources[2]][-1] == "Highest salary ceiling (weight 2: 50%)"
    assert sheet["A6"].value.startswith("Ranked by your own priorities")


def test_openings_of_a_ranking_are_whole_numbers(saved: Saved) -> None:
    actor = Career("Actor", outlook=Outlook(openings=7, until=2034, place="Ohio"))
    sheet = saved(rank([SURGEON, actor], {"outlook.openings": 1})).worksheets[0]
    heads = [cell.value for cell in sheet[1]]
    cell = sheet[2][heads.index("More openings a year (weight 1: 100%)")]
    assert (cell.value, cell.number_format) == (1_300, "#,##0")


def test_words_follow_the_locale_and_a_sheet_is_read_from_the_side_of_its_words(
    saved: Saved,
) -> None:
    german = saved(compare(SURGEON, ACTOR), "de").active
    assert (german.title, german.sheet_view.rightToLeft) == ("Berufsvergleich", None)
    assert german["B2"].number_format == '#,##0"\N{NO-BREAK SPACE}$"'
    turkish = read_lines(saved(compare(SURGEON, ACTOR), "tr").active)
    (growth,) = (line[0] for head, line in turkish.items() if head.startswith("Öngörülen istihdam"))
    assert growth.number_format == '"+"%0.0;"-"%0.0;%0.0'
    arabic = saved(compare(SURGEON, ACTOR), Localizer("ar")).active
    assert arabic.sheet_view.rightToLeft
    sentence = arabic.cell(arabic.max_row, 1)
    assert sentence.alignment.readingOrder == 2


@pytest.mark.parametrize("locale", ["ar-u-nu-arab", "hi-u-nu-deva"])
def test_formats_are_found_where_numbers_have_digits_of_their_own(
    saved: Saved, locale: str
) -> None:
    native = saved(compare(SURGEON, ACTOR), locale).active
    latin = saved(compare(SURGEON, ACTOR), locale.replace(locale[-4:], "latn")).active
    found, expected = (
        [
            (cell.value, "#,##0" in cell.number_format, "0.0" in cell.number_format)
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type == "n"
        ]
        for sheet in (native, latin)
    )
    assert found == expected
    formats = [cell.number_format for row in native.iter_rows() for cell in row]
    assert not [shown for shown in formats if re.search("[\u0660-\u0669\u0966-\u096f]", shown)]


@pytest.mark.parametrize("numbering", ["hanidec", "sunu"])  # 一 is a letter, and 𑯱 is newer
def test_digits_that_python_takes_for_none_are_no_part_of_a_format(
    saved: Saved, numbering: str
) -> None:
    found, expected = (
        [
            (cell.value, cell.number_format)
            for row in saved(compare(SURGEON, ACTOR), f"zh-u-nu-{each}").active.iter_rows()
            for cell in row
            if cell.data_type == "n"
        ]
        for each in (numbering, "latn")
    )
    assert found == expected
    assert (81_330, '"US$"#,##0') in found


def test_heads_stay_in_sight_and_no_text_is_cut_off(saved: Saved) -> None:
    writer = Career("Writer", day_to_day="Writes one word after the other. " * 20)
    sheet = saved(compare(writer, Career("Poet"))).active
    assert sheet.freeze_panes == "B2"
    assert sheet["B2"].alignment.wrap_text
    for name, is_bold, border in (("A1", True, "thin"), ("A2", True, None), ("B2", False, None)):
        cell = sheet[name]
        assert (cell.font.bold, cell.border.bottom.style) == (is_bold, border)
        assert cell.alignment.vertical == "top"


def read_widths(sheet: Any) -> list[float]:
    """Return how many characters the columns are wide, without the five pixels beside them."""
    told = sheet.column_dimensions.values()
    return [each.width - 0.7109375 for each in told for _ in range(each.min, each.max + 1)]


def test_columns_are_as_wide_and_rows_as_high_as_their_texts_within_bounds(saved: Saved) -> None:
    told = make_aspect("told", "x" * 97)
    careers = [Career("Al"), Career("c" * 30), Career("d" * 30, skills=["e" * 25])]
    sheet = saved(compare(*careers, aspects=[told, "skills"])).active
    assert read_widths(sheet) == [12, 48, 48, 48]
    assert sheet.row_dimensions[2].height == 15 * 3
    assert sheet.row_dimensions[1].height is None
    sheet = saved(compare(*careers, aspects=["skills"])).active
    assert read_widths(sheet) == [12, 12, 20, 25]
    assert sheet.row_dimensions[1].height == 15 * 2
    assert sheet.row_dimensions[2].height is None
    long = saved(compare(*careers, aspects=[make_aspect("told", "x" * 5_000)])).active
    assert long.row_dimensions[2].height == pytest.approx(409, abs=0.25)  # in whole pixels


def test_a_sheet_is_printed_one_page_wide_with_its_heads_on_each(saved: Saved) -> None:
    book = saved(compare(SURGEON, ACTOR))
    for sheet in book:
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert sheet.page_setup.fitToWidth in {None, 1}  # which is what nothing means
        assert sheet.page_setup.fitToHeight == 0
        assert sheet.print_title_rows == "$1:$1"


def test_a_workbook_says_what_it_is_of_and_no_day_on_which_it_was_made(saved: Saved) -> None:
    properties = saved(compare(SURGEON, ACTOR)).properties
    assert properties.title == "Surgeon vs Actor: Career Comparison"
    assert properties.created == datetime.fromisoformat("1980-01-01")
    long = saved(compare(Career("a" * 400), ACTOR)).properties
    assert long.title == "a" * 255


@pytest.mark.parametrize("start", ["=", "+", "-", "@", "\t=", "{="])
def test_text_that_could_start_a_formula_is_text(saved: Saved, start: str) -> None:
    risky = Career(
        f"{start}HYPERLINK(1)",
        skills=[f"{start}1+1"],
        day_to_day=f"{start}cmd|' /C calc'!A0",
        education="master",
        aspect_sources={"skills": Source(f"{start}2")},
    )
    for shown in (
        compare(risky, ACTOR),
        Catalog([risky]),
        rank([risky, ACTOR], {"outlook.growth": 1}),
    ):
        for sheet in saved(shown):
            for row in sheet.iter_rows():
                assert all(cell.data_type in {"s", "n", "d"} for cell in row)


@settings(max_examples=15)
@given(careers)
def test_no_career_makes_a_formula_or_a_file_that_cannot_be_read(
    tmp_path_factory: pytest.TempPathFactory, career: Career
) -> None:
    path = tmp_path_factory.mktemp("books") / "career.xlsx"
    Catalog([career]).to_xlsx(path)
    sheet = load_workbook(path).worksheets[0]
    cells = [cell for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type in {"s", "n", "d"} for cell in cells)
    if career.salary is not None and career.salary.median is not None:
        assert any(str(cell.value).endswith(": median") for cell in cells)


@pytest.mark.parametrize("end", ENDS, ids=ascii)
def test_whatever_ends_a_line_is_a_line_feed_that_is_read_back(saved: Saved, end: str) -> None:
    told = make_aspect("told", f"in{end}sand{end}=1+1")
    lines = read_lines(saved(compare(SURGEON, ACTOR, aspects=[told])).active)
    assert lines["told"][0].value == "in\nsand\n=1+1"


@pytest.mark.parametrize(
    ("text", "width"),
    [("abc", 3), ("給与", 4), ("\uff21", 2), ("\uff71", 1), ("a\nbcd\ne", 3), ("", 0)],
)
def test_a_text_is_as_wide_as_its_longest_line(text: str, width: int) -> None:
    assert measure(text) == width


def test_the_name_of_a_sheet_has_thirty_one_letters_at_most() -> None:
    assert name_sheet("a" * 31) == name_sheet("a" * 32) == "a" * 31
    assert name_sheet("[a]: b*c?/\\d'") == "a   b c   d"


def test_what_a_workbook_cannot_hold_is_shown_to_be_missing(saved: Saved) -> None:
    full = f"<r>{'x' * 32_760}</r>"
    texts = {
        "bell": "ding \x07 dong",
        "long": "🎺" * 20_000,
        "rich": "<r><t>x</t></r>",
        "full": full,
    }
    aspects = [make_aspect(name, text) for name, text in texts.items()]
    lines = read_lines(saved(compare(SURGEON, ACTOR, aspects=aspects)).active)
    assert lines["bell"][0].value == "ding \N{REPLACEMENT CHARACTER} dong"
    assert lines["long"][0].value == "🎺" * 16_383 + "…"
    assert lines["rich"][0].value == "<r><t>x</t></r> "
    assert lines["full"][0].value == f"{full[:-1]}…"


def test_a_figure_of_more_digits_than_a_spreadsheet_keeps_is_a_text(saved: Saved) -> None:
    fine = Career("Fine", salary=Salary("50000.123456789012", AtMost("60000.12345678901"), "JPY"))
    fraction = Aspect("part", "Part", lambda _: Percent("0.12345678901234567"))
    number = Aspect("count", "Count", lambda _: 1_234_567_890_123_456)
    lines = read_lines(
        saved(compare(fine, ACTOR, aspects=["salary", fraction, number]), "en").active
    )
    assert lines["Salary range: low end"][0].value == "¥50000.123456789012"
    assert lines["Salary range: high end"][0].value == "≤¥60000.12345678901"
    tiny = Career("Tiny", salary=Salary("1E-400", 5, "USD"))
    cell = read_lines(saved(compare(tiny, ACTOR)).active)["Salary range: low end"][0]
    assert cell.value == f"$0.{'0' * 399}1"
    assert lines["Part"][0].value == "12.345678901234567%"
    assert lines["Count"][0].value == "1234567890123456"


@pytest.mark.parametrize(
    ("number", "value"),
    [
        (123_456_789_012_345, 123_456_789_012_345),
        (1_234_567_890_123_450_000, 1.23456789012345e18),
        (1_234_567_890_123_456, "1234567890123456"),
        (Decimal("0.00123456789012345"), 0.00123456789012345),
        (Decimal("0.001234567890123456"), "0.001234567890123456"),
        (Decimal("-1.5"), -1.5),
        (0, 0),
    ],
)
def test_fifteen_digits_are_kept_wherever_they_stand(
    saved: Saved, number: int | Decimal, value: float | str
) -> None:
    aspect = Aspect("count", "Count", lambda _: number)
    cell = read_lines(saved(compare(SURGEON, ACTOR, aspects=[aspect])).active)["Count"][0]
    assert cell.value == value
    if not isinstance(value, str):
        assert cell.number_format == ("#,##0" if value == int(value) else "#,##0.0##")


def test_numbers_and_money_of_aspects_of_ones_own_are_numbers(saved: Saved) -> None:
    shown: dict[str, AspectValue] = {
        "Half": Percent("0.5"),
        "Many": 12_000,
        "Yen": Money("1500.5", "JPY"),
        "Dinar": Money("1500.5", "KWD"),
    }
    aspects = [make_aspect(name, value) for name, value in shown.items()]
    lines = read_lines(saved(compare(SURGEON, ACTOR, aspects=aspects)).active)
    found = {name: (lines[name][0].value, lines[name][0].number_format) for name in shown}
    assert found == {
        "Half": (0.5, "0.0%"),
        "Many": (12_000, "#,##0"),
        "Yen": (1500.5, '"¥"#,##0.00'),
        "Dinar": (1500.5, '"KWD\N{NO-BREAK SPACE}"#,##0.000'),
    }


@pytest.mark.parametrize(
    ("published", "cell"),
    [
        ("2026-05-04", datetime.fromisoformat("2026-05-04")),
        ("2026", 2026),
        ("1900", 1900),
        ("1900-01", datetime.fromisoformat("1900-01-01")),
        ("1899", "1899"),
        ("1899-12-31", "1899-12-31"),
    ],
)
def test_a_date_is_as_exact_as_it_is_published(saved: Saved, published: str, cell: Any) -> None:
    source = Source("Census", published=published)
    career = Career("Smith", education="primary", aspect_sources={"education": source})
    assert saved(Catalog([career])).worksheets[1]["C2"].value == cell


def test_of_more_addresses_than_a_sheet_can_lead_to_the_last_are_text() -> None:
    many = [Source("Page", url=f"https://example.com/{at}") for at in range(65_531)]
    assert find_links(many)[-1] == (65_530, "https://example.com/65529")


@pytest.mark.parametrize(
    ("url", "is_link"),
    [
        ("https://example.com/".ljust(2_079, "a"), True),
        ("https://example.com/".ljust(2_080, "a"), False),
        ("https://[2001:db8::1]/", False),  # whose brackets would be written otherwise
        ("https://example.com/[a]", True),
        ("https://example.com/".ljust(1_100, "😀"), False),  # two characters each, to Excel
        ("https://example.com/".ljust(1_100, "["), False),  # and three, as they are encoded
    ],
    ids=lambda each: str(each)[:30],
)
def test_an_address_that_no_workbook_can_lead_to_is_text(
    saved: Saved, url: str, *, is_link: bool
) -> None:
    source = Source("Long", url=url)
    career = Career("Smith", education="primary", aspect_sources={"education": source})
    cell = saved(Catalog([career])).worksheets[1]["F2"]
    assert cell.value == source.url
    assert (cell.hyperlink is not None) is is_link
    if is_link:
        assert (cell.font.color.rgb, cell.font.underline) == ("FF0000FF", "single")
        assert cell.alignment.vertical == "top"


def test_pandas_reads_the_numbers_that_were_written(tmp_path: Path) -> None:
    Catalog([SURGEON, ACTOR]).to_xlsx(tmp_path / "both.xlsx")
    frame = pd.read_excel(tmp_path / "both.xlsx", engine="openpyxl")
    assert frame["Salary range: low end"].tolist() == [81_330, 16.5]
    assert frame["Projected growth"].tolist() == [-0.021, 0.03]
    assert frame["Openings a year"].isna().tolist() == [False, True]


def test_the_same_comparison_gives_the_same_bytes(tmp_path: Path) -> None:
    comparison = compare(SURGEON, ACTOR)
    for name in ("one.xlsx", "other.xlsx"):
        comparison.to_xlsx(str(tmp_path / name))
    one, other = ((tmp_path / name).read_bytes() for name in ("one.xlsx", "other.xlsx"))
    assert one == other
    assert {each.date_time[0] for each in ZipFile(tmp_path / "one.xlsx").infolist()} == {1980}


def test_a_workbook_is_written_whole_or_not_at_all(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    comparison = compare(SURGEON, ACTOR)
    with pytest.raises(OSError, match="no such folder"):
        comparison.to_xlsx(tmp_path / "none" / "book.xlsx")
    with pytest.raises(InvalidOption, match="the name of a file"):
        comparison.to_xlsx("book\0.xlsx")
    path = tmp_path / "book.xlsx"
    path.write_text("old")

    def fail(*_: object) -> None:
        raise OSError("the disk is gone")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(OSError, match="the disk is gone"):
        comparison.to_xlsx(path)
    assert path.read_text() == "old"
    assert [each.name for each in tmp_path.iterdir()] == ["book.xlsx"]


def test_more_careers_than_a_sheet_has_rows_are_refused(tmp_path: Path) -> None:
    writer = Writer(Localizer("en"), HouseStyle())
    book = Book(writer, "Careers", "", "Careers", ("Cook",) * 2**20, (), "down")
    with pytest.raises(InvalidOption) as caught:
        write_book(book, tmp_path / "big.xlsx")
    assert str(caught.value) == (
        "careers: expected at most 1,048,575 rows and 16,384 columns, got 1048576. "
        "Write fewer to one workbook."
    )


def test_a_sheet_has_room_for_so_many_columns_and_no_more(tmp_path: Path) -> None:
    writer, path = Writer(Localizer("en"), HouseStyle()), tmp_path / "wide.xlsx"
    write_book(Book(writer, "Careers", "", "Career", ("Cook",) * 16_383, (), "across"), path)
    assert load_workbook(path, read_only=True).worksheets[0].max_column == 16_384
    with pytest.raises(InvalidOption, match="and 16,384 columns, got 16384"):
        write_book(Book(writer, "Careers", "", "Career", ("Cook",) * 16_384, (), "across"), path)


def test_without_the_extra_the_error_names_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)
    with pytest.raises(MissingExtra, match=r"xlsxwriter is needed.*careercompare\[spreadsheets\]"):
        Catalog([SURGEON]).to_xlsx(tmp_path / "none.xlsx")


@pytest.mark.parametrize(("count", "last"), [(31, "AF"), (60, "AF")])
def test_a_sentence_stands_across_the_table_and_of_a_wide_one_across_its_first_columns(
    saved: Saved, count: int, last: str
) -> None:
    sheet, *_ = saved(compare(*[Career(f"Job {each}") for each in range(count)])).worksheets
    ends = {str(merged).partition(":")[2].rstrip("0123456789") for merged in sheet.merged_cells}
    assert ends == {last}
