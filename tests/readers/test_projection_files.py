"""The projections of any ten years, in a workbook of any layout or as BLS's viewer exports them."""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from functools import partial
from pathlib import Path

import attrs
import pytest
from readers.onet_folder import write_former, write_onet
from readers.refusing import refuse
from readers.workbooks import (
    Value,
    export_grid,
    projections_grid,
    write_csv,
    write_oews,
    write_projections,
    write_workbook,
)

from careercompare import AtLeast
from careercompare.readers import Projections, read_projections
from careercompare.readers.us.recognizing import describe_file

Grid = list[list[Value]]


def write_export(folder: Path, grid: Grid | None = None, encoding: str = "utf-8") -> Path:
    rows = export_grid() if grid is None else grid
    return write_csv(folder / "Employment Projections.csv", rows, encoding)


refused = partial(refuse, read_projections)


class TestExport:
    @pytest.fixture
    def export(self, tmp_path: Path) -> Projections:
        return read_projections(write_export(tmp_path))

    def test_it_says_the_same_as_the_workbook(self, tmp_path: Path, export: Projections) -> None:
        workbook = read_projections(write_projections(tmp_path))
        assert export.source == workbook.source
        assert [*export] == ["27-2011", "29-1241", "15-1252"]
        for soc, record in export.items():
            assert attrs.evolve(record, alternate_titles=()) == workbook[soc]

    def test_alternate_titles_stand_behind_the_title(self, export: Projections) -> None:
        assert export["27-2011"].title == "Actors"
        assert export["27-2011"].alternate_titles == ("Actress", "Monologist")
        assert export["29-1241"].alternate_titles == ()
        assert export.careers()[2].alternate_titles == ("Web App Developer",)

    def test_letters_of_windows_are_read_too(self, tmp_path: Path) -> None:
        grid = export_grid()
        grid[1][0] = "Actors    * GED® Actor"
        found = read_projections(write_export(tmp_path, grid, "cp1252"))
        assert found["27-2011"].alternate_titles == ("GED® Actor",)

    def test_the_years_are_those_of_its_columns(self, tmp_path: Path) -> None:
        grid = export_grid()
        grid[0] = [str(name).replace("2034", "2033").replace("2024", "2023") for name in grid[0]]
        found = read_projections(write_export(tmp_path, grid))
        assert found.source.title == "Employment Projections 2023–33"
        assert (found["15-1252"].outlook.since, found["15-1252"].outlook.until) == (2023, 2033)

    def test_a_year_has_two_digits_in_the_title(self, tmp_path: Path) -> None:
        grid = export_grid()
        grid[0] = [str(name).replace("2034", "2009").replace("2024", "2003") for name in grid[0]]
        found = read_projections(write_export(tmp_path, grid))
        assert found.source.title == "Employment Projections 2003–09"

    def test_empty_rows_are_no_occupations(self, tmp_path: Path, export: Projections) -> None:
        grid = export_grid()
        empty: list[Value] = [""] * len(grid[0])
        assert (
            read_projections(write_export(tmp_path, [*grid[:2], empty, *grid[2:], empty])) == export
        )

    @pytest.mark.parametrize("text", ["\n", "\n\n", "\ufeff"])
    def test_a_file_with_nothing_in_it(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "Employment Projections.csv"
        path.write_text(text, encoding="utf-8")
        assert "the years of the Employment Projections" in refused(path)

    def test_a_cell_that_cannot_be(self, tmp_path: Path) -> None:
        grid = export_grid()
        grid[3][7] = "much"
        assert refused(write_export(tmp_path, grid)).startswith(
            'Employment Projections.csv, row 4, column "Median Annual Wage 2024": expected a number'
        )

    def test_the_total_that_some_exports_have_is_no_occupation(
        self, tmp_path: Path, export: Projections
    ) -> None:
        grid = export_grid()
        grid.insert(1, ["Total, all occupations", "00-0000", *grid[1][2:]])
        assert read_projections(write_export(tmp_path, grid)) == export

    def test_the_last_line_of_an_export_needs_no_end(
        self, tmp_path: Path, export: Projections
    ) -> None:
        """As it comes from the data viewer, with all cells in quotes."""
        path = tmp_path / "Employment Projections.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, quoting=csv.QUOTE_ALL).writerows(export_grid())
        text = path.read_text("utf-8").rstrip()
        for encoding in ("utf-8", "utf-16"):
            path.write_text(text, encoding)
            assert read_projections(path) == export
        path.write_text(text[:-1], "utf-8")
        assert "row 4: this is no CSV (unexpected end of data)" in refused(path)

    @pytest.mark.parametrize("title", ["", "N/A    "])
    def test_alternate_titles_without_a_title(self, tmp_path: Path, title: str) -> None:
        grid = export_grid()
        grid[1][0] = f"{title}* Actress* Monologist"
        found = refused(write_export(tmp_path, grid))
        assert 'row 2, column "Occupation Title": expected a title in front of the alt' in found

    def test_a_column_of_other_years(self, tmp_path: Path) -> None:
        grid = export_grid()
        grid[0][6] = "Occupational Openings, 2023-2033 Annual Average"
        found = refused(write_export(tmp_path, grid))
        assert 'column "Occupational Openings, 2024–2034 Annual Average": it is missing' in found

    @pytest.mark.parametrize("write", [" {} ".format, str.lower, str.upper])
    def test_names_of_columns_may_be_written_otherwise(
        self, tmp_path: Path, export: Projections, write: Callable[[str], str]
    ) -> None:
        grid = export_grid()
        grid[0] = [write(str(name)) for name in grid[0]]
        path = write_export(tmp_path, grid)
        assert read_projections(path) == export
        assert describe_file(path) == (
            "the Employment Projections 2024–34 as BLS's data viewer exports them"
        )

    def test_a_column_without_the_year_of_its_wages(self, tmp_path: Path) -> None:
        grid = export_grid()
        grid[0][7] = "Median Annual Wage"
        found = refused(write_export(tmp_path, grid))
        assert 'row 1, column "Median Annual Wage YYYY": it is missing. Names of colu' in found


class TestUnits:
    @pytest.mark.parametrize(
        ("place", "text", "column", "problem"),
        [
            (5, "0.158", "Employment Percent Change, 2024-2034", "0.158 is a fraction, and from "),
            (2, "400000.1", "Employment 2024", "400000.1 thousand jobs are more than there are"),
            (7, "133.080", "Median Annual Wage 2024", "expected a wage for a year in dollars, suc"),
            (7, "0", "Median Annual Wage 2024", 'such as 133,080, found "0". Take'),
        ],
    )
    def test_a_figure_in_another_unit_is_refused_however_few_rows_there_are(
        self, tmp_path: Path, place: int, text: str, column: str, problem: str
    ) -> None:
        grid = export_grid()
        grid[3][place] = text
        found = refused(write_export(tmp_path, grid))
        assert f'row 4, column "{column}": ' in found
        assert problem in found

    def test_growth_that_does_not_lead_on_otherwise_is_taken_as_it_is(self, tmp_path: Path) -> None:
        """As that of the ophthalmologists, whose jobs grow while the percent is below zero."""
        grid = export_grid()
        grid[3][5] = "-0.5"
        growth = read_projections(write_export(tmp_path, grid))["15-1252"].outlook.growth
        assert growth == Decimal("-0.005")

    def test_jobs_of_the_later_year_may_be_not_available(self, tmp_path: Path) -> None:
        grid = export_grid()
        grid[3][3] = "N/A"
        assert len(read_projections(write_export(tmp_path, grid))) == 3

    @pytest.mark.parametrize(("bracketed", "round_"), [("[2]", "(12)"), ("[12]", "(2)")])
    def test_titles_have_no_marks_of_footnotes(
        self, tmp_path: Path, bracketed: str, round_: str
    ) -> None:
        grid = projections_grid()
        grid[4][0] = f"{grid[4][0]} {bracketed}"
        grid[8][0] = f"{grid[8][0]}{round_}"
        found = read_projections(write_projections(tmp_path, grid))
        assert found["15-1252"].title == "Software developers"
        assert found["45-3031"].title == "Fishing and hunting workers"


class TestSwappedNames:
    def make(self) -> Grid:
        """Return an export of so many occupations that the names of its columns can be judged."""
        header, _, _, developers = export_grid()
        numbers: list[list[Value]] = [
            ["100.0", "120.0", "20.0", "20.0"],
            ["1,000.0", "900.0", "-100.0", "-10.0"],
            ["0.4", "0.5", "0.1", "18.7"],  # up to what both are rounded
            ["50.0", "51.0", "1.0", "N/A"],
        ]
        return [
            header,
            *(
                ["Worker", f"51-{place:04}", *numbers[place % 4], *developers[6:]]
                for place in range(16)
            ),
        ]

    def test_growth_is_that_of_the_jobs(self, tmp_path: Path) -> None:
        found = read_projections(write_export(tmp_path, self.make()))
        assert found["51-0001"].outlook.growth == Decimal("-0.1")
        assert found["51-0003"].outlook.growth is None

    def test_rows_that_hold_nothing_are_no_table(self, tmp_path: Path) -> None:
        head = self.make()[0]
        nothing: list[Value] = [""] * len(head)
        found = refused(write_export(tmp_path, [head, nothing, nothing]))
        assert "there is nothing below the column names" in found

    @pytest.mark.parametrize(("column", "other"), [(2, 3), (4, 5)])
    def test_which_swapped_names_show(self, tmp_path: Path, column: int, other: int) -> None:
        grid = self.make()
        grid[0][column], grid[0][other] = grid[0][other], grid[0][column]
        found = refused(write_export(tmp_path, grid))
        assert 'column "Employment Percent Change, 2024-2034": ' in found
        assert "thousand jobs, and so it is in most rows here. The file was changed." in found

    def test_a_code_is_no_wage(self, tmp_path: Path) -> None:
        grid = self.make()
        grid[0][7], grid[0][9] = grid[0][9], grid[0][7]
        found = refused(write_export(tmp_path, grid))
        assert 'row 3, column "Median Annual Wage 2024": 3 is no wage for a year, and so ' in found

    @pytest.mark.parametrize(
        ("other", "column"),
        [
            (9, "Typical Entry-Level Education"),
            (11, "Work Experience in a Related Occupation"),
            (13, "Typical on-the-job Training"),
        ],
    )
    def test_codes_are_no_openings(self, tmp_path: Path, other: int, column: str) -> None:
        grid = self.make()
        for place, row in enumerate(grid[1:]):
            row[6] = f"{place}.5"
        assert len(read_projections(write_export(tmp_path, grid))) == 15
        grid[0][6], grid[0][other] = grid[0][other], grid[0][6]
        found = refused(write_export(tmp_path, grid))
        lower: Grid = [[str(name).lower() for name in grid[0]], *grid[1:]]
        assert refused(write_export(tmp_path, lower)).lower() == found.lower()
        assert f'row 4, column "{column}": the code beside "' in found
        assert 'is "2.5", and elsewhere "1.5"; so codes change in most rows here' in found

    def test_space_beside_a_code_changes_none(self, tmp_path: Path) -> None:
        grid = self.make()
        for row in grid[2:]:
            row[9] = f" {row[9]} "
        assert len(read_projections(write_export(tmp_path, grid))) == 15

    def test_openings_are_thousands_as_jobs_are(self, tmp_path: Path) -> None:
        grid = self.make()
        for row in grid[1:]:
            row[2:6], row[6] = ["1,693.8", "1,961.4", "267.7", "15.8"], "115,200"
        found = refused(write_export(tmp_path, grid))
        assert 'row 3, column "Occupational Openings, 2024-2034 Annual Average": 115200 th' in found
        assert "far more than there are jobs, and so it is in most rows here. The file" in found

    def test_of_openings_nothing_is_said_where_jobs_are_no_numbers(self, tmp_path: Path) -> None:
        """As Excel writes them where numbers have decimal commas: "124,2", but 10."""
        grid = self.make()
        for row in grid[1:]:
            row[2:6], row[6] = ["1693,8", "1961,4", "267,7", "15,8"], "10"
        found = refused(write_export(tmp_path, grid))
        assert 'Change, 2024-2034": expected a number, "—" or "N/A", found "15,8"' in found

    def test_an_export_without_codes_is_read(self, tmp_path: Path) -> None:
        grid = [[cell for place, cell in enumerate(row) if place < 13] for row in self.make()]
        for row in grid:
            del row[11], row[9]
        assert len(read_projections(write_export(tmp_path, grid))) == 15


def make_2019() -> Grid:
    """Return the table as it was in 2019–29: not indented, other names, broken into lines."""
    grid = projections_grid()
    title = "Table 1.7 Occupational projections, 2019-29, and worker characteristics, 2019\n"
    grid[0] = [f"{title}(Numbers in thousands)"]
    names = {
        "2024–34": "2019-29",
        "2024[1]": "2020(1)",
        ", dollars": "",
        "2024": "2019",
        "2034": "2029",
        "pation type": "pation\ntype",
    }
    for old, new in names.items():
        grid[1] = [str(name).replace(old, new) for name in grid[1]]
    for row in grid[2:]:
        row[0] = str(row[0]).strip()
    del grid[5]  # codes of the other occupations do not begin as that of their group
    return grid


class TestWorkbooks:
    def test_the_table_is_found_by_its_title(self, tmp_path: Path) -> None:
        employment = "Table 1.2 Employment by detailed occupation, 2019 and projected 2029"
        sheets: dict[str, Grid] = {
            "Index": [["x"]],
            "Table 1.2": [[employment]],
            "Table 1.7": make_2019(),
        }
        found = read_projections(write_workbook(tmp_path / "occupation.xlsx", sheets))
        assert found.source.title == "Employment Projections 2019–29"
        developers = found["15-1252"]
        assert developers.salary is not None
        assert (developers.employment, developers.salary.as_of) == (1_693_800, "2020")
        assert (developers.outlook.since, developers.outlook.until) == (2019, 2029)

    def test_a_group_contains_what_begins_with_its_code(self, tmp_path: Path) -> None:
        grid = make_2019()
        grid[3][3] = 1700
        found = refused(write_workbook(tmp_path / "occupation.xlsx", {"Table 1.7": grid}))
        assert '"Computer occupations" has 1700.0 thousand jobs, but its line items 1693.8' in found

    @pytest.mark.parametrize(
        ("end", "other"),
        [
            ("(Employment in thousands)", "(Employment in Thousands)"),
            ("(Employment in thousands)", "(Numbers in thousands, except percentages)"),
            ("Table 1.2 Occ", "Table 1.2. Occ"),
        ],
    )
    def test_the_title_may_be_written_otherwise(self, tmp_path: Path, end: str, other: str) -> None:
        grid = projections_grid()
        grid[0] = [str(grid[0][0]).replace(end, other)]
        assert len(read_projections(write_projections(tmp_path, grid))) == 4

    @pytest.mark.parametrize("median", ["≥$239,200", ">= 239200"])
    def test_a_top_coded_median_may_be_written_otherwise(self, tmp_path: Path, median: str) -> None:
        grid = projections_grid()
        grid[7][7] = median
        found = read_projections(write_projections(tmp_path, grid))
        assert found["29-1241"].median == AtLeast(239_200)

    def test_a_column_without_the_year_of_its_wages(self, tmp_path: Path) -> None:
        grid = projections_grid()
        grid[1][7] = "Median annual wage"
        found = refused(write_projections(tmp_path, grid))
        assert 'row 2, column "Median annual wage, dollars, YYYY": it is missing. Names' in found

    def test_rows_that_hold_nothing_end_no_table(self, tmp_path: Path) -> None:
        grid = projections_grid()
        expected = read_projections(write_projections(tmp_path, grid))
        empty: list[Value] = [""] * len(grid[1])
        grid = [*grid[:7], empty, *grid[7:9], empty, *grid[9:]]
        assert read_projections(write_projections(tmp_path, grid)) == expected

    @pytest.mark.parametrize(("code", "jobs"), [("45-3031", 0.1), ("", 0.1), ("45-3031", "")])
    def test_no_occupation_stands_among_the_footnotes(
        self, tmp_path: Path, code: str, jobs: Value
    ) -> None:
        """However few its jobs are, so that no sum would show that it is lost."""
        grid = projections_grid()
        grid[8][1:4] = [code, "", jobs]
        grid[5][3], grid[2][3] = 70.4, 1764.2
        found = refused(write_projections(tmp_path, grid))
        assert 'row 9, column "Occupation type": expected "Line item" or "Summary", found' in found

    def test_physicians_belong_together_though_their_codes_begin_otherwise(
        self, tmp_path: Path
    ) -> None:
        """As in the SOC of 2018, in a table that is not indented."""
        title, header, total, *_, footnotes, source = make_2019()
        total[3] = 100
        rest = total[4:]
        grid: Grid = [
            *(title, header, total),
            ["Physicians", "29-1210", "Summary", 90, *rest],
            ["Neurologists", "29-1217", "Line item", 40, *rest],
            ["Pediatricians, general", "29-1221", "Line item", 50, *rest],
            ["Surgeons", "29-1240", "Summary", 10, *rest],
            ["Pediatric surgeons", "29-1243", "Line item", 10, *rest],
            *(footnotes, source),
        ]
        path = write_workbook(tmp_path / "occupation.xlsx", {"Table 1.7": grid})
        assert [*read_projections(path)] == ["29-1217", "29-1221", "29-1243"]
        grid[5][1] = "29-1235"
        found = refused(write_workbook(tmp_path / "occupation.xlsx", {"Table 1.7": grid}))
        assert '"Physicians" has 90.0 thousand jobs, but its line items 40.0' in found


class TestOtherFiles:
    def test_wages_of_oews(self, tmp_path: Path) -> None:
        assert refused(write_oews(tmp_path)).startswith(
            "national_M2024_dl.xlsx: this is national wages of OEWS, May 2024; expected a table "
            '"Occupational projections, and worker characteristics", in thousands. Take occupation'
        )

    def test_the_folder_of_onet(self, tmp_path: Path) -> None:
        found = refused(write_onet(tmp_path))
        assert found.startswith("onet: this is the folder of the O*NET 30.3 database; expected a")

    @pytest.mark.parametrize("text", ["a,b\n1,2\n", "\n"])
    def test_a_csv_of_something_else(self, tmp_path: Path, text: str) -> None:
        path = tmp_path / "mine.csv"
        path.write_text(text, encoding="utf-8")
        assert refused(path).startswith("mine.csv: nothing here says what this is; expected colum")


def test_years_in_full_in_the_names_of_columns(tmp_path: Path) -> None:
    grid = projections_grid()
    grid[1] = [str(name).replace("2024–34", "2024-2034") for name in grid[1]]
    assert len(read_projections(write_projections(tmp_path, grid))) == 4


def test_prices_are_named_though_their_rows_are_not_alike(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "p.csv", [["GeoFIPS", "GeoName", "TableName"], ["Note"]])
    assert "p.csv: this is a regional table of BEA; expected columns" in refused(path)


def test_a_text_of_onet_is_named(tmp_path: Path) -> None:
    folder = write_former(tmp_path, ".txt")
    assert 'this is "Skills" of the O*NET 29.3 database' in refused(folder / "Skills.txt")
