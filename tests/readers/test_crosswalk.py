"""Which occupation of the bureau each one of O*NET belongs to."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

import pytest
from readers.refusing import refuse
from readers.workbooks import (
    Value,
    crosswalk_grid,
    write_csv,
    write_projections,
    write_without_sheets,
    write_workbook,
)

from careercompare import Source
from careercompare.errors import InvalidOption, UnreadableData
from careercompare.readers import Crosswalk, RelatedOccupation, read_crosswalk, read_oews

SURVEY = Source("Survey")
wrong: Any = 5

ROWS = [
    ("11-1011.00", "11-1011"),
    ("11-2021.00", "Nov-21"),
    ("11-9031.00", "Nov-30"),
    ("31-1121.00", "31-1120"),
    ("55-1011.00", "—"),
]


def write_crosswalk(
    folder: Path, rows: list[tuple[str, str]] | None = None, suffix: str = ".csv"
) -> Path:
    grid = crosswalk_grid(ROWS if rows is None else rows)
    path = folder / f"nem-onet-to-soc-crosswalk{suffix}"
    if suffix == ".csv":
        return write_csv(path, grid, "cp1252")
    return write_workbook(path, {"NEM SOC 2018": grid})


refused = partial(refuse, read_crosswalk)


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_codes_that_excel_took_for_months_are_worked_out(tmp_path: Path, suffix: str) -> None:
    found = read_crosswalk(write_crosswalk(tmp_path, suffix=suffix))
    assert dict(found.socs) == {
        "11-1011.00": "11-1011",
        "11-2021.00": "11-2021",
        "11-9031.00": "11-9030",
        "31-1121.00": "31-1120",
    }


def test_its_date_stands_above_it(tmp_path: Path) -> None:
    assert read_crosswalk(write_crosswalk(tmp_path)).source == Source(
        "O*NET-SOC and National Employment Matrix equivalents",
        "U.S. Bureau of Labor Statistics",
        url="https://www.bls.gov/emp/documentation/crosswalks.htm",
        published="2024-08-09",
        license="Public domain (work of the United States government)",
        language="en",
    )


def test_a_day_that_no_calendar_has_is_no_date(tmp_path: Path) -> None:
    grid = crosswalk_grid(ROWS)
    grid[1][0] = "As of 13/45/2024"
    assert read_crosswalk(write_csv(tmp_path / "c.csv", grid)).source.published is None


def test_one_without_a_preamble_has_no_date(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "c.csv", crosswalk_grid(ROWS)[2:])
    assert read_crosswalk(path).source.published is None


@pytest.mark.parametrize(
    ("row", "column", "problem"),
    [
        (("11-2021.00", "Nov-99"), "NEM Code", 'expected a SOC code such as 15-1252, found "Nov-9'),
        (("15-1252.00", "Nov-52"), "NEM Code", 'expected a SOC code such as 15-1252, found "Nov-5'),
        (("15-1252.00", ""), "NEM Code", "found nothing"),
        (("15-1252", "15-1252"), "O*NET-SOC Code", "expected a new code such as 15-1252.00"),
        (("31-1121.00", "31-1120"), "O*NET-SOC Code", "expected a new code such as 15-1252.00"),
    ],
)
def test_a_code_that_cannot_be(
    tmp_path: Path, row: tuple[str, str], column: str, problem: str
) -> None:
    found = refused(write_crosswalk(tmp_path, [("31-1121.00", "31-1120"), row]))
    assert found.startswith(f'nem-onet-to-soc-crosswalk.csv, row 5, column "{column}": ')
    assert problem in found


def test_another_file_is_named(tmp_path: Path) -> None:
    assert refused(write_projections(tmp_path)).startswith(
        "occupation.xlsx: this is the workbook of the Employment Projections 2024–34; expected "
        "columns NEM Code and O*NET-SOC Code. Take the crosswalk"
    )
    assert refused(tmp_path).endswith("nem-onet-to-soc-crosswalk.")


def test_a_workbook_without_sheets_is_none(tmp_path: Path) -> None:
    path = write_without_sheets(tmp_path / "crosswalk.xlsx")
    assert refused(path).startswith("crosswalk.xlsx: nothing here says what this is; expected ")


def test_a_table_without_the_bureaus_codes(tmp_path: Path) -> None:
    rows: list[list[Value]] = [["O*NET-SOC Code", "Title"], ["11-1011.00", "Chief Executives"]]
    assert 'this is "c" of the O*NET database' in refused(write_csv(tmp_path / "c.csv", rows))


def test_it_is_shown_by_how_much_it_knows(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "crosswalk.csv", crosswalk_grid([("11-1011.00", "11-1011")]))
    assert repr(read_crosswalk(path)) == "<Crosswalk of 1 O*NET occupations>"


@pytest.mark.parametrize("suffix", [".csv", ".xlsx"])
def test_names_of_columns_may_be_written_otherwise(tmp_path: Path, suffix: str) -> None:
    """As in the bureau's workbook, whose table need not be in its first sheet."""
    grid = crosswalk_grid(ROWS)
    grid[2] = [f"{name} ".replace("O*NET-SOC Code", "O*NET-SOC code") for name in grid[2]]
    empty: list[Value] = [""] * len(grid[2])
    grid = [empty, *grid[:5], empty, *grid[5:], empty]
    path = tmp_path / f"crosswalk{suffix}"
    if suffix == ".csv":
        write_csv(path, grid)
    else:
        write_workbook(path, {"About": [["Read this first"]], "NEM SOC 2018": grid})
    assert read_crosswalk(path).socs == read_crosswalk(write_crosswalk(tmp_path)).socs
    with pytest.raises(UnreadableData, match="this is BLS's crosswalk of O"):
        read_oews(path)


def test_a_file_whose_rows_are_not_alike_is_named(tmp_path: Path) -> None:
    path = tmp_path / "SARPP.csv"
    path.write_text("GeoFIPS,GeoName,TableName\n1,Texas,SARPP\nNote\n", encoding="utf-8")
    assert "this is BEA's regional price parities by state; expected columns" in refused(path)


def test_a_row_that_was_cut_is_refused(tmp_path: Path) -> None:
    path = write_crosswalk(tmp_path)
    path.write_text(f"{path.read_text(encoding='cp1252')}1,2\n", encoding="cp1252")
    assert "row 9: it has 2 cells, and the first row 5" in refused(path)


@pytest.mark.parametrize(
    ("make", "told"),
    [
        (lambda: Crosswalk(wrong, {}), "source: expected a Source, got 5."),
        (lambda: Crosswalk(SURVEY, wrong), "socs: expected a mapping of codes to codes, got 5."),
        (lambda: Crosswalk(SURVEY, {"a": wrong}), "socs: expected a mapping of codes to codes"),
        (lambda: RelatedOccupation(wrong, 1), "code: expected a text, got 5."),
        (lambda: RelatedOccupation("a", 10), "tier: expected a whole number from 1 to 9, got 10."),
    ],
)
def test_what_no_crosswalk_and_no_relation_can_hold_is_refused(
    make: Callable[[], object], told: str
) -> None:
    with pytest.raises(InvalidOption) as caught:
        make()
    assert str(caught.value).startswith(told)
