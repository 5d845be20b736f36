"""Regional price parities as BEA publishes them, for states, metropolitan areas and portions."""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from openpyxl import load_workbook
from readers.refusing import refuse
from readers.workbooks import write_workbook

from careercompare import Career, InvalidOption, Salary, Source, UnreadableData, compare
from careercompare.limits import BeyondLimit, Limits
from careercompare.model import Money, PriceLevels
from careercompare.readers import read_price_levels
from careercompare.readers.us.recognizing import describe_file

HEADER = (
    "GeoFIPS,GeoName,Region,TableName,LineCode,IndustryClassification,Description,Unit,2022,2023"
)
NOTES = (
    '"Note: See the included footnote file."\r\n'
    '"SARPP: Regional price parities by state "\r\n'
    '"Last updated: February 20, 2025-- revised statistics for 2010-2019."\r\n'
    '"U.S. Bureau of Economic Analysis"\r\n'
)
STATES = [
    ("United States", "Real personal income", "19404131.7", "1"),
    ("Texas", " RPPs: Goods ", "1", "2"),
    ("United States", "RPPs: All items ", "100.000", "100.000"),
    ("Texas", "RPPs: All items ", "97.5", "97.175"),
    ("Alaska *", "RPPs: All items ", "101.0", "101.715"),
    ("Guam", "RPPs: All items ", "(NA)", "(NA)"),
]

MONTHS = "January February March April May June July August September October November December"
METRO, LONG_NAME = "(Metropolitan Statistical Area)", "Regional price parities (RPPs)"

Write = Callable[..., Path]

refused = partial(refuse, read_price_levels)


@pytest.fixture
def write(tmp_path: Path) -> Write:
    def write_file(
        rows: Sequence[tuple[str, ...]] = STATES,
        *,
        header: str = HEADER,
        notes: str = NOTES,
        encoding: str = "utf-8",
        name: str = "SARPP_STATE_2022_2023.csv",
    ) -> Path:
        lines = [header]
        lines += [
            f' "00000","{place}", ,SARPP,9,"...","{line}","Index",{",".join(levels)}'
            for place, line, *levels in rows
        ]
        path = tmp_path / name
        path.write_bytes(("\r\n".join(lines) + "\r\n" + notes).encode(encoding))
        return path

    return write_file


def test_levels_of_all_items_are_read_by_what_the_line_says(write: Write) -> None:
    levels = read_price_levels(write(), year=2023)
    assert dict(levels) == {
        "Alaska": Decimal("101.715"),
        "Texas": Decimal("97.175"),
        "United States": Decimal(100),
    }
    assert levels.year == 2023
    about = "prices-inflation/regional-price-parities-state-and-metro-area"
    assert levels.source == Source(
        "Regional Price Parities",
        "U.S. Bureau of Economic Analysis",
        url=f"https://www.bea.gov/data/{about}",
        published="2025-02-20",
        license="Public domain (work of the United States government)",
        language="en",
    )


def test_a_day_that_no_calendar_has_is_no_date(write: Write) -> None:
    levels = read_price_levels(write(notes='"Last updated: February 31, 2025"\r\n'))
    assert levels.source is not None
    assert levels.source.published is None


@pytest.mark.parametrize(("number", "month"), [*enumerate(MONTHS.split(), 1)])
def test_the_day_of_a_file_may_be_in_any_month(write: Write, number: int, month: str) -> None:
    levels = read_price_levels(write(notes=f'"Last updated: {month} 9, 2025"\r\n'))
    assert levels.source is not None
    assert levels.source.published == f"2025-{number:02}-09"


@pytest.mark.parametrize(
    "line",
    [
        *("RPPs: All items", "rpps:  all items 12/", "Regional price parities: all items"),
        "Regional price parities (RPPs): All items 2/",
    ],
)
def test_the_line_of_all_items_may_be_written_otherwise(write: Write, line: str) -> None:
    assert read_price_levels(write([("Ohio", line, "91", "92")]))["Ohio"] == 92


@pytest.mark.parametrize("line", ["RPPs: All items but rents", "All items", "RPPs: Services"])
def test_other_lines_are_not_those_of_all_items(write: Write, line: str) -> None:
    levels = read_price_levels(write([*STATES, ("Ohio", line, "91", "92")]))
    assert "Ohio" not in levels


@pytest.mark.parametrize("mark", ["(NA)", "(D)", "(NM)", "(L)"])
def test_an_area_without_a_level_is_left_out(write: Write, mark: str) -> None:
    levels = read_price_levels(write([*STATES, ("Ohio", "RPPs: All items", "91", mark)]))
    assert "Ohio" not in levels


@pytest.mark.parametrize("header", [HEADER.lower(), HEADER.upper(), HEADER.replace(",", " , ")])
def test_names_of_columns_may_be_written_otherwise(write: Write, header: str) -> None:
    path = write(header=header)
    assert read_price_levels(path) == read_price_levels(write(name="SARPP.csv"))
    assert describe_file(path) == "BEA's regional price parities by state"


def test_a_portion_that_a_state_does_not_have_is_left_out(write: Write) -> None:
    """As in the table of portions (PARPP), where all of Delaware is metropolitan."""
    line = "RPPs: All items "
    path = write(
        [
            ("Alabama (Nonmetropolitan Portion)", line, "84.500", "85.100"),
            ("Delaware (Metropolitan Portion)", line, "98.900", "99.100"),
            ("Delaware (Nonmetropolitan Portion) *", line, "0.000", "0.000"),
        ],
        name="PARPP_PORT_2022_2023.csv",
    )
    assert dict(read_price_levels(path)) == {
        "United States": Decimal(100),
        "Alabama (Nonmetropolitan Portion)": Decimal("85.1"),
        "Delaware (Metropolitan Portion)": Decimal("99.1"),
    }


@pytest.mark.parametrize(
    ("place", "level"),
    [
        ("Delaware (Metropolitan Portion)", "0.000"),
        ("Delaware (Nonmetropolitan Portion)", "-1.000"),
        ("Delaware (Nonmetropolitan Portion)", "0.991"),
    ],
)
def test_a_portion_with_another_level_that_cannot_be_is_refused(
    write: Write, place: str, level: str
) -> None:
    path = write([(place, "RPPs: All items", "99.000", level)], name="PARPP_PORT_2022_2023.csv")
    assert f'found "{level}"' in refused(path)


def test_the_latest_year_is_taken_unless_another_is_asked_for(write: Write) -> None:
    path = write()
    assert read_price_levels(path) == read_price_levels(str(path), 2023)
    assert read_price_levels(path, 2022)["Texas"] == Decimal("97.5")
    with pytest.raises(InvalidOption) as caught:
        read_price_levels(path, year=2007)
    assert str(caught.value) == (
        "year: expected a year of SARPP_STATE_2022_2023.csv, 2022 to 2023, got 2007. "
        "Leave it out for the latest."
    )
    odd: Any = Decimal("sNaN")  # which compares with nothing
    with pytest.raises(InvalidOption, match="year: expected a year of"):
        read_price_levels(path, year=odd)


def test_the_country_is_what_levels_are_a_percentage_of(write: Write) -> None:
    levels = read_price_levels(write([(f"Abilene, TX {METRO}", "RPPs: All items", "91", "91.1")]))
    assert dict(levels) == {"Abilene, TX": Decimal("91.1"), "United States": Decimal(100)}


def test_semicolons_are_read_as_commas_are(write: Write) -> None:
    path = write()
    with path.open(encoding="utf-8", newline="") as file:
        rows = [*csv.reader(file, skipinitialspace=True)]
    other = path.with_name("other.csv")
    with other.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    assert read_price_levels(other) == read_price_levels(path)


@pytest.mark.parametrize(
    ("place", "level", "expected"),
    [
        ("Texas", "97,175", "a percentage of the country's level, 100"),
        ("United States", "100,000", "100"),
        ("United States", "103.5", "100"),
        ("Austin, TX", "0.97", "a percentage of the country's level, 100"),
        ("Austin, TX", "24.999", "a percentage of the country's level, 100"),
        ("Austin, TX", "400.001", "a percentage of the country's level, 100"),
    ],
)
def test_a_level_of_another_base_or_with_a_decimal_comma_is_none(
    write: Write, place: str, level: str, expected: str
) -> None:
    """As "97,175" is where Excel wrote it in German: not 97,175 times what it should be."""
    path = write(notes="")
    text = path.read_text(encoding="utf-8").splitlines()[0].replace(",", ";")
    row = f"0;{place};6;SARPP;9;...;RPPs: All items;Index;97,5;{level}"
    path.write_text(f"{text}\n{row}\n", encoding="utf-8")
    with pytest.raises(UnreadableData) as caught:
        read_price_levels(path)
    assert str(caught.value) == (
        f'SARPP_STATE_2022_2023.csv, row 2, column "2023": expected {expected}, found "{level}". '
        "Take the file as BEA publishes it, with levels such as 97.175."
    )


@pytest.mark.parametrize("level", ["25", "400"])
def test_prices_may_be_far_from_those_of_the_country(write: Write, level: str) -> None:
    assert str(read_price_levels(write([("A", "RPPs: All items", "1", level)]))["A"]) == level


def test_a_workbook_of_more_than_the_limits_is_not_looked_into(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "SARPP.xlsx", {"a": [["GeoFIPS", "GeoName", "TableName"]]})
    with pytest.raises(UnreadableData, match="nothing here says what this is"):
        read_price_levels(path, limits=Limits(unpacked=100))


def test_a_workbook_is_named(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "SARPP.xlsx", {"a": [["GeoFIPS", "GeoName", "TableName"]]})
    assert refused(path) == (
        "SARPP.xlsx: this is a regional table of BEA; expected a CSV file of regional price "
        "parities. Take the Bureau of Economic Analysis's file of regional price parities: "
        "SARPP_STATE_2008_2023.csv for states, MARPP_MSA_2008_2023.csv for metropolitan areas."
    )


def test_what_is_no_text_is_named_whatever_its_name_says(tmp_path: Path) -> None:
    path = tmp_path / "SARPP.csv"
    path.write_bytes(gzip.compress(b"GeoName,Description\n"))
    assert refused(path) == "SARPP.csv: this is compressed by gzip. Unpack it."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252"])
def test_metropolitan_areas_go_by_the_names_of_wage_statistics(write: Write, encoding: str) -> None:
    rows = [
        (f"Abilene, TX {METRO}", "RPPs: All items", "91.0", "91.1"),
        (f"Cañon City, CO {METRO} *", "RPPs: All items 2/", "95", "96"),
        (f"Winston\N{EN DASH}Salem,  NC {METRO}", "RPPs: All items", "90", "92"),
        ("United States (Nonmetropolitan Portion)", f"{LONG_NAME}: All items", "87", "88"),
        ("Texas (Metropolitan Portion)", "RPPs: all items", "99", "98"),
        (f"Danbury, CT {METRO.strip('()')}", "RPPs: All items", "108", "109"),
    ]
    levels = read_price_levels(write(rows, encoding=encoding, notes=""))
    assert list(levels) == [
        "Abilene, TX",
        "Cañon City, CO",
        "Danbury, CT",
        "Texas (Metropolitan Portion)",
        "United States",
        "United States (Nonmetropolitan Portion)",
        "Winston-Salem, NC",
    ]
    assert levels.source is not None
    assert levels.source.published is None


def test_a_file_that_excel_saved_again_says_the_same(write: Write) -> None:
    """As text in UTF-16, and with notes that have as many cells as the table."""
    path = write()
    lines = path.read_text(encoding="utf-8").splitlines()
    saved = [line if line.count(",") > 5 else f"{line}{',' * 9}" for line in lines]
    other = path.with_name("saved.csv")
    other.write_text("\r\n".join([*saved[:3], "," * 9, *saved[3:], ""]), encoding="utf-16")
    assert read_price_levels(other) == read_price_levels(path)


def test_a_letter_of_no_encoding_is_refused_with_its_row(write: Write) -> None:
    path = write()
    path.write_bytes(path.read_bytes().replace(b"Alaska", b"Al\x81ska"))
    assert "row 6: this is no UTF-8. Save the file as UTF-8" in refused(path)


@pytest.mark.parametrize(
    ("rows", "changes", "said"),
    [
        (STATES[:2], {}, 'no line is "RPPs: All items" with a level'),
        (STATES[-1:], {}, 'no line is "RPPs: All items" with a level'),
        (STATES[3:4] * 2, {}, '"Texas" stands in row 2 already'),
        ([("Texas", "RPPs: All items", "1", "x")], {}, 'row 2, column "2023": expected a number'),
        ([("Texas", "RPPs: All items", "1", "0")], {}, 'expected a number above 0, found "0"'),
        ([(" *", "RPPs: All items", "1", "1")], {}, "expected the name of a place"),
        ([("Texas", " ", "1", "97")], {}, 'column "Description": expected what the figures are'),
        ([("48000", "RPPs: All items", "1", "97")], {}, 'the name of a place, found "48000"'),
        ([("(NA)", "RPPs: All items", "1", "97")], {}, 'the name of a place, found "(NA)"'),
        (
            STATES,
            {"header": HEADER.replace("2022,2023", "2023,2022")},
            'row 1, column "2022": 2022 stands behind 2023, so that names may be swapped',
        ),
        ([("Texas", "RPPs: All items", "1")], {}, "row 2: it has 9 cells, and the first row 10"),
        (STATES, {"header": HEADER.replace("GeoName", "Name")}, 'column "GeoName": it is missing'),
        (
            STATES,
            {"header": HEADER.replace("2022,2023", "Then,Now")},
            "row 1: none of the columns is a year",
        ),
        (
            [],
            {"notes": "0,Texas,1,SARPP,9,,RPPs: All items,Index,97.5,97"},
            "row 2: the file ends in the middle of this row",
        ),
        ([], {"notes": '"an open quote'}, "this is no CSV"),
        (
            STATES,
            {"header": HEADER.replace("2022,2023", "2023,2023")},
            'row 1, column "2023": it stands twice',
        ),
        (
            STATES,
            {"notes": '"A note"\r\n0,Guam,1,SARPP,9,,RPPs: All items,Index,97.5,97\r\n'},
            "row 9: it stands below row 8, which is a note",
        ),
        ([], {"header": "PK\x03\x04"}, "parities. Unpack it where it is an archive. Take the"),
        ([], {"header": "", "notes": ""}, "nothing here says what this is"),
    ],
)
def test_what_is_no_such_file_is_refused_with_its_place(
    write: Write, rows: list[tuple[str, ...]], changes: dict[str, str], said: str
) -> None:
    assert said in refused(write(rows, **changes))


def test_no_more_cells_are_taken_than_the_limits_let_in(write: Write) -> None:
    path = write(notes="")
    cells = len(HEADER.split(",")) * (1 + len(STATES))
    assert read_price_levels(path, limits=Limits(cells=cells)) == read_price_levels(path)
    with pytest.raises(BeyondLimit) as caught:
        read_price_levels(path, limits=Limits(cells=cells - 1))
    assert (caught.value.limit, caught.value.found) == ("cells", cells)


def test_an_empty_file_is_refused_and_one_that_is_not_there_says_so(tmp_path: Path) -> None:
    empty = tmp_path / "empty.csv"
    empty.touch()
    assert "this is an empty file" in refused(empty)
    assert "nothing here says what this is" in refused(tmp_path)
    with pytest.raises(FileNotFoundError):
        read_price_levels(tmp_path / "none.csv")


@pytest.fixture(scope="session")
def parities(data: Path) -> Path:
    return data / "bea_rpp" / "SARPP_STATE_2008_2023.csv"


def test_every_level_of_every_state_and_year_is_as_published(parities: Path) -> None:
    lines = parities.read_text(encoding="cp1252").splitlines()
    rows = list(csv.DictReader([line.lstrip() for line in lines if line.count(",") > 20]))
    told = [row for row in rows if row["Description"].strip() == "RPPs: All items"]
    years = [year for year in rows[0] if re.fullmatch("[0-9]{4}", year)]
    assert (len(told), len(years)) == (52, 16)
    for year in years:
        levels = read_price_levels(parities, int(year))
        assert dict(levels) == {row["GeoName"].strip(" *"): Decimal(row[year]) for row in told}
    assert read_price_levels(parities).year == 2023


def test_every_state_and_back_is_exact_to_the_cent(parities: Path) -> None:
    levels = read_price_levels(parities)
    for place in levels:
        for other in levels:
            paid = Money("95970.37", "USD", place=place)
            back = levels.convert(levels.convert(paid, other), place)
            assert isinstance(back.amount, Decimal)
            assert round(back.amount, 2) == paid.amount


def test_nurses_in_texas_and_california_by_the_files_themselves(data: Path, parities: Path) -> None:
    states = {"Texas", "California"}
    careers: dict[str, Career] = {}
    book = load_workbook(data / "bls_oews" / "state_M2025_dl.xlsx", read_only=True)
    rows = book.worksheets[0].iter_rows(values_only=True)
    names = [str(cell) for cell in next(rows)]
    for cells in rows:
        row = dict(zip(names, cells, strict=True))
        if row["OCC_CODE"] == "29-1141" and row["AREA_TITLE"] in states:
            place = str(row["AREA_TITLE"])
            low, median, high = (str(row[f"A_{each}"]) for each in ("PCT10", "MEDIAN", "PCT90"))
            salary = Salary(low, high, "USD", median=median, place=place, as_of="2025-05")
            careers[place] = Career(str(row["OCC_TITLE"]), salary=salary)
        if len(careers) == len(states):
            break
    book.close()
    levels: PriceLevels = read_price_levels(parities, year=2023)
    verdict = compare(
        careers["Texas"], careers["California"], rates=levels.rates(base="United States")
    ).verdict("salary.median")
    assert verdict.winner == careers["California"].at("California")
    worth = [each.value.amount for each in verdict.evidence if isinstance(each.value, Money)]
    assert [round(amount) for amount in worth if isinstance(amount, Decimal)] == [98_760, 124_595]
