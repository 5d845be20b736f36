"""Wages of small OEWS files, in every form that the releases since 2020 have."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest
from readers.workbooks import (
    ACTORS,
    DEVELOPERS,
    NOTES,
    OEWS_COLUMNS,
    Line,
    oews_grid,
    oews_line,
    oews_lines,
    wages,
    write_csv,
    write_oews,
)

from careercompare import AtLeast, PayPeriod, Salary
from careercompare.errors import InvalidOption, UnreadableData
from careercompare.readers import read_oews


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return write_oews(tmp_path)


def test_only_detailed_occupations_are_read_in_their_order(workbook: Path) -> None:
    assert [*read_oews(workbook)] == ["15-1252", "25-1021", "27-2011", "29-1241", "39-9099"]


def test_a_record_holds_what_the_file_says(workbook: Path) -> None:
    oews = read_oews(workbook)
    found = oews["15-1252"]
    assert found.salary == Salary(
        82460,
        214670,
        "USD",
        median=135980,
        mean=148100,
        mean_rse="0.004",
        place="United States",
        as_of="2024-05",
        percentiles=(10, 90),
        source=oews.source,
    )
    assert (found.title, found.employment) == ("Software Developers", 1000)
    assert found.codes == {"soc": "15-1252"}


def test_white_space_within_a_title_is_one_space(tmp_path: Path) -> None:
    lines = oews_lines([{**DEVELOPERS, "OCC_TITLE": " Software \n Developers\u00a0"}])
    found = read_oews(write_oews(tmp_path, oews_grid(lines)))
    assert found["15-1252"].title == "Software Developers"


def test_other_percentiles_are_read_on_request(workbook: Path) -> None:
    salary = read_oews(workbook, percentiles=(25, 75))["15-1252"].salary
    assert salary is not None
    assert (salary.low, salary.high, salary.percentiles) == (
        Decimal(105210),
        Decimal(172000),
        (25, 75),
    )


@pytest.mark.parametrize("ends", [(90, 10), (10, 50), (50, 90), (10,), (10, 75, 90), 5, None])
def test_percentiles_that_are_not_published_are_refused(workbook: Path, ends: Any) -> None:
    with pytest.raises(InvalidOption, match="percentiles"):
        read_oews(workbook, percentiles=ends)


def test_wages_that_are_published_for_an_hour_only_stay_hourly(workbook: Path) -> None:
    salary = read_oews(workbook)["27-2011"].salary
    assert salary is not None
    assert salary.period is PayPeriod.HOUR
    assert (salary.low, salary.high) == (Decimal("16.5"), Decimal("143.68"))


@pytest.mark.parametrize("columns", [(), ("ANNUAL", "HOURLY")])
def test_wages_themselves_say_what_they_are_for_where_no_column_does(
    tmp_path: Path, columns: tuple[str, ...]
) -> None:
    """As where these columns were emptied or swapped, and wages would be thought withheld."""
    lines: list[Line] = []
    for line in oews_lines():
        swapped = {
            name: line.get(other) for name, other in zip(columns, columns[::-1], strict=True)
        }
        lines.append({**line, "ANNUAL": "", "HOURLY": "", **swapped})
    oews = read_oews(write_oews(tmp_path, oews_grid(lines)))
    (tmp_path / "plain").mkdir()
    assert oews == read_oews(write_oews(tmp_path / "plain"))


def test_wages_that_are_published_for_a_year_only_are_read(workbook: Path) -> None:
    found = read_oews(workbook)["25-1021"]
    assert found.salary is not None
    assert (found.salary.period, found.salary.median) == (PayPeriod.YEAR, Decimal(62400))
    assert found.employment is None


def test_wages_that_are_not_available_are_not_known(workbook: Path) -> None:
    assert read_oews(workbook)["39-9099"].salary is None


@pytest.mark.parametrize(
    ("wages", "ends"),
    [
        ({"A_PCT10": "*"}, (None, Decimal(104000), (10, 90))),
        ({"A_PCT90": "*"}, (Decimal(20800), None, (10, 90))),
        ({"A_PCT10": "*", "A_PCT90": "*"}, (None, None, None)),
        ({"A_PCT10": "*", "A_PCT90": "#"}, (None, None, None)),  # which keeps pay from nothing
    ],
)
def test_one_published_end_of_a_range_is_kept(
    tmp_path: Path, wages: dict[str, str], ends: tuple[object, ...]
) -> None:
    line = oews_line("15-1252", "Software Developers", "detailed", 10, A_MEAN="*", **wages)
    salary = read_oews(write_oews(tmp_path, oews_grid(oews_lines([line]))))["15-1252"].salary
    assert salary is not None
    assert (salary.low, salary.high, salary.percentiles) == ends
    assert (salary.median, salary.mean, salary.mean_rse) == (Decimal(62400), None, None)


@pytest.mark.parametrize(
    ("hourly", "annual"), [("115.00", "239,200"), ("100.00", "208,000"), ("1,234.5", "2,567,760")]
)
def test_the_cap_is_the_one_that_the_notes_state(tmp_path: Path, hourly: str, annual: str) -> None:
    note = (
        f"#  = indicates a wage equal to or greater than ${hourly} per hour or ${annual} per year"
    )
    salary = read_oews(write_oews(tmp_path, notes=[*NOTES[:4], note]))["29-1241"].salary
    assert salary is not None
    assert salary.median == salary.high == AtLeast(annual.replace(",", ""))


@pytest.mark.parametrize("amounts", ["$239,200 per hour or $115.00", "$0 per hour or $0"])
def test_a_cap_that_cannot_be_is_not_the_one_that_was_stated(tmp_path: Path, amounts: str) -> None:
    """Since "#" would stand for wages from nearly nothing on."""
    notes = (*NOTES[:-1], f"#  = indicates a wage equal to or greater than {amounts} per year")
    salary = read_oews(write_oews(tmp_path, notes=notes))["29-1241"].salary
    assert salary is not None
    assert salary.high == AtLeast(239_200)
    notes = ("May 2026 OEWS Estimates", *notes[1:])
    with pytest.raises(UnreadableData, match="above the cap, which no note states"):
        read_oews(write_oews(tmp_path, notes=notes))


def test_the_cap_for_an_hour_is_one_for_an_hour(tmp_path: Path) -> None:
    line = {**ACTORS, "H_PCT90": "#"}
    salary = read_oews(write_oews(tmp_path, oews_grid(oews_lines([line]))))["27-2011"].salary
    assert salary is not None
    assert salary.high == AtLeast(115)


def as_csv(folder: Path, columns: Sequence[str] = OEWS_COLUMNS, year: int = 2021) -> Path:
    return write_csv(folder / f"national_M{year}_dl.csv", oews_grid(columns=columns))


@pytest.mark.parametrize(
    ("year", "cap"), [(2020, 208_000), (2021, 208_000), (2022, 239_200), (2025, 239_200)]
)
def test_a_csv_file_is_of_the_release_in_its_name(tmp_path: Path, year: int, cap: int) -> None:
    oews = read_oews(as_csv(tmp_path, year=year))
    salary = oews["29-1241"].salary
    assert salary is not None
    assert (salary.high, salary.as_of) == (AtLeast(cap), f"{year}-05")


def test_a_csv_file_reads_as_the_workbook_does(tmp_path: Path, workbook: Path) -> None:
    assert read_oews(as_csv(tmp_path, year=2024)) == read_oews(workbook)


def test_a_byte_order_mark_is_no_part_of_the_first_name(tmp_path: Path) -> None:
    path = as_csv(tmp_path)
    path.write_text(path.read_text(encoding="utf-8"), encoding="utf-8-sig")
    assert len(read_oews(path)) == 5


def test_names_of_columns_may_be_in_lower_case(tmp_path: Path) -> None:
    columns = [column.lower() for column in OEWS_COLUMNS]
    assert len(read_oews(as_csv(tmp_path, columns))) == 5


def test_names_of_groups_may_be_in_capitals(tmp_path: Path, workbook: Path) -> None:
    lines = [{**line, "O_GROUP": str(line["O_GROUP"]).upper()} for line in oews_lines()]
    assert read_oews(write_oews(tmp_path, oews_grid(lines))) == read_oews(workbook)


def test_a_release_can_be_named(tmp_path: Path) -> None:
    path = as_csv(tmp_path).rename(tmp_path / "wages.csv")
    assert read_oews(path, release="2023-05").source.title.endswith(", May 2023")
    for wrong in ("May 2023", 2023):
        release: Any = wrong
        with pytest.raises(InvalidOption, match="release"):
            read_oews(path, release=release)


def test_a_workbook_without_notes_is_of_the_release_in_its_sheets_name(tmp_path: Path) -> None:
    path = write_oews(tmp_path, name="national_M2022_dl", notes=["no notes"])
    oews = read_oews(path.rename(tmp_path / "wages.xlsx"))
    assert oews.source.title.endswith(", May 2022")


def test_commas_and_flags_may_be_as_other_programs_write_them(tmp_path: Path) -> None:
    developers = {
        **DEVELOPERS,
        "TOT_EMP": "1,000",
        **wages("A", "148,100", 1, 2, 3, 4, "214,670.0"),
    }
    actors = {**ACTORS, "HOURLY": True}
    lines = oews_lines([DEVELOPERS, actors])
    grid = oews_grid([developers if line is DEVELOPERS else line for line in lines])
    oews = read_oews(write_csv(tmp_path / "national_M2024_dl.csv", grid))
    salary = oews["15-1252"].salary
    assert salary is not None
    assert (salary.mean, salary.high) == (Decimal(148100), Decimal(214670))
    assert oews["15-1252"].employment == 1000
    assert read_oews(write_oews(tmp_path, oews_grid(lines)))["27-2011"].salary is not None


def test_each_record_is_a_career_by_itself(workbook: Path) -> None:
    oews = read_oews(workbook)
    career = oews.careers()[0]
    assert (career.title, career.slug) == ("Software Developers", "software-developers")
    assert dict(career.codes) == {"soc": "15-1252"}
    assert career.salary == oews["15-1252"].salary
    assert career.sources == (oews.source,)


def test_the_source_names_release_publisher_and_terms(workbook: Path) -> None:
    source = read_oews(workbook).source
    assert source.title == "Occupational Employment and Wage Statistics, May 2024"
    assert source.publisher == "U.S. Bureau of Labor Statistics"
    assert source.url == "https://www.bls.gov/oes/"
    assert source.license == "Public domain (work of the United States government)"


def test_a_release_shows_what_it_is(workbook: Path) -> None:
    shown = "<Occupational Employment and Wage Statistics, May 2024: 5 occupations>"
    assert repr(read_oews(workbook)) == shown
