"""Changed and damaged files are refused with their place, and nothing of them is used."""

from __future__ import annotations

import csv
import gzip
import re
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from readers.excel97 import write_excel_97
from readers.onet_folder import onet_grids, write_onet
from readers.refusing import refuse
from readers.workbooks import (
    ACTORS,
    DEVELOPERS,
    OEWS_COLUMNS,
    PROJECTIONS_COLUMNS,
    SURGEONS,
    TEACHERS,
    Line,
    Value,
    oews_grid,
    oews_lines,
    projections_grid,
    write_csv,
    write_oews,
    write_projections,
    write_workbook,
)
from readers.workbooks import (
    OCCUPATIONS as ALL,
)

from careercompare.readers import read_oews, read_onet, read_projections

PAY = [name for name in OEWS_COLUMNS if name[:2] in {"H_", "A_"}]
OCCUPATIONS, SKILLS, SOFTWARE = "occupation_data", "essential_skills", "software_skills"
RELATED, TITLES = "related_occupations", "sample_of_reported_titles"

Grid = list[list[Value]]
SHEET = 'national_M2024_dl.xlsx, sheet "national_M2024_dl"'


def refused_oews(folder: Path, grid: Grid) -> str:
    return refuse(read_oews, write_oews(folder, grid))


def changed(**cells: Value) -> Grid:
    """Return a table whose row 5 or 9 is changed: software developers, or actors if hourly."""
    return oews_grid(oews_lines([{**DEVELOPERS, **cells}]))


class TestWages:
    def test_a_missing_column(self, tmp_path: Path) -> None:
        columns = [column for column in OEWS_COLUMNS if column != "A_PCT75"]
        found = refused_oews(tmp_path, oews_grid(columns=columns))
        assert found.startswith(
            f'{SHEET}, row 1, column "A_PCT75": it is missing. Names of columns'
        )

    def test_a_column_that_stands_twice(self, tmp_path: Path) -> None:
        found = refused_oews(tmp_path, oews_grid(columns=[*OEWS_COLUMNS, "a_median"]))
        assert f'{SHEET}, row 1, column "A_MEDIAN": it stands twice' in found

    def test_a_moved_header(self, tmp_path: Path) -> None:
        grid: Grid = [["May 2024 national estimates", *[""] * 31], *oews_grid()]
        found = refused_oews(tmp_path, grid)
        assert f'{SHEET}, row 1, column "OCC_CODE": it is missing' in found
        assert "belong into row 1, which holds: May 2024 national estimates." in found

    @pytest.mark.parametrize(
        ("cells", "column", "problem"),
        [
            ({"A_MEDIAN": "high"}, "A_MEDIAN", 'expected a number, "*" or "#", found "high"'),
            ({"A_PCT10": ""}, "A_PCT10", 'expected a number, "*" or "#", found nothing'),
            ({"A_MEDIAN": "x" * 80}, "A_MEDIAN", f'found "{"x" * 60}…"'),
            ({"MEAN_PRSE": "?"}, "MEAN_PRSE", 'expected a number or "*", found "?"'),
            ({"MEAN_PRSE": 250}, "MEAN_PRSE", "this figure cannot be"),
            ({"A_PCT10": 214_671}, "A_PCT10", "this figure cannot be"),
            ({"A_MEAN": -5}, "A_MEAN", "this figure cannot be"),
            ({"OCC_CODE": "Nov-11"}, "OCC_CODE", 'a SOC code such as 15-1252, found "Nov-11"'),
            ({"OCC_TITLE": ""}, "OCC_TITLE", "expected a title, found nothing"),
            ({"OCC_TITLE": "*"}, "OCC_TITLE", 'expected a title, found "*"'),
            ({"OCC_TITLE": "#N/A"}, "OCC_TITLE", 'expected a title, found "#N/A"'),
            ({"OCC_TITLE": "None"}, "OCC_TITLE", 'expected a title, found "None"'),
            ({"A_MEDIAN": "#N/A"}, "A_MEDIAN", 'a number, "*" or "#", found "#N/A"'),
            ({"HOURLY": "#REF!"}, "HOURLY", 'expected "TRUE" or nothing, found "#REF!"'),
            ({"AREA_TITLE": "#N/A"}, "AREA_TITLE", 'the name of an area, found "#N/A"'),
            ({"A_PCT10": 0}, "A_PCT10", 'expected a wage in dollars, such as 82,460, found "0"'),
            ({"A_PCT10": 0.4}, "A_PCT10", 'such as 82,460, found "0.4"'),
            ({"A_MEAN": 67_989}, "A_MEAN", "a mean of 67989 is below half of the median, 135980"),
            ({"A_PCT90": "214.670"}, "A_PCT90", 'such as 82,460, found "214.670"'),
            ({"TOT_EMP": "1.000"}, "TOT_EMP", "expected a whole number of at least 0, found 1.000"),
            ({"TOT_EMP": 10.5}, "TOT_EMP", "expected a whole number of at least 0, found 10.5"),
            ({"TOT_EMP": "*"}, "TOT_EMP", 'expected a number or "**", found "*"'),
            ({"TOT_EMP": -10}, "TOT_EMP", "expected a whole number of at least 0, found -10"),
            ({"ANNUAL": "yes"}, "ANNUAL", 'expected "TRUE" or nothing, found "yes"'),
            ({"HOURLY": "TRUE", "ANNUAL": "TRUE"}, "HOURLY", "exclude each other"),
            ({"AREA_TITLE": " "}, "AREA_TITLE", "expected the name of an area, found nothing"),
            ({"O_GROUP": "some"}, "O_GROUP", "expected one of total, major, minor, broad"),
        ],
    )  # fmt: skip
    def test_a_cell_that_cannot_be(
        self, tmp_path: Path, cells: Line, column: str, problem: str
    ) -> None:
        lines = oews_lines([DEVELOPERS])
        lines[-1] = {**DEVELOPERS, **cells}
        found = refused_oews(tmp_path, oews_grid(lines))
        assert found.startswith(f'{SHEET}, row 6, column "{column}": ')
        assert problem in found

    @pytest.mark.parametrize(
        ("name", "other"),
        [
            ("A_PCT10", "A_PCT25"),
            ("A_PCT75", "A_PCT90"),
            ("H_MEAN", "A_MEAN"),
            ("A_MEDIAN", "H_MEDIAN"),
            ("H_PCT75", "H_PCT90"),
        ],
    )
    def test_names_of_wages_that_were_swapped(self, tmp_path: Path, name: str, other: str) -> None:
        """As no single figure shows: each is one that could be."""
        swapped = {name: other, other: name}
        grid = oews_grid()
        grid[0] = [swapped.get(str(cell), cell) for cell in grid[0]]
        found = refused_oews(tmp_path, grid)
        assert re.search(r', row 2, column "A_\w+": [0-9.]+ is not 2,080 times [0-9.]+, ', found)

    def test_names_of_percentiles_that_were_swapped_for_hours_and_years(
        self, tmp_path: Path
    ) -> None:
        swapped = {"A_MEDIAN": "A_PCT75", "A_PCT75": "A_MEDIAN"}
        swapped |= {
            name.replace("A_", "H_"): other.replace("A_", "H_") for name, other in swapped.items()
        }
        grid = oews_grid()
        grid[0] = [swapped.get(str(cell), cell) for cell in grid[0]]
        found = refused_oews(tmp_path, grid)
        assert re.search(r', row 2, column "A_PCT75": [0-9]+ is below [0-9]+, a lower perc', found)

    @pytest.mark.parametrize(
        ("hourly", "annual", "problem"),
        [
            ("*", 65.38, '"A_MEDIAN": 65.38 is no wage for a year, and so it is in most rows here'),
            (135_980, "*", '"H_MEDIAN": 135980 is no wage for an hour, and so it is in most rows'),
        ],
    )
    def test_wages_for_an_hour_are_none_for_a_year(
        self, tmp_path: Path, hourly: Value, annual: Value, problem: str
    ) -> None:
        """Nor these those, where the others are withheld and nothing stands beside them."""
        pay = {name: hourly if name[0] == "H" else annual for name in PAY}
        grid = oews_grid([{**line, **pay} for line in oews_lines([DEVELOPERS, ACTORS, TEACHERS])])
        assert f"row 2, column {problem}" in refused_oews(tmp_path, grid)

    def test_wages_for_an_hour_may_have_any_decimals(self, tmp_path: Path) -> None:
        lines = oews_lines([{**ACTORS, "H_MEAN": 58.294}])
        salary = read_oews(write_oews(tmp_path, oews_grid(lines)))["27-2011"].salary
        assert salary is not None
        assert str(salary.mean) == "58.294"

    @pytest.mark.parametrize(("of_pay", "is_read"), [(1.3, True), (1.4, False)])
    def test_errors_of_jobs_are_none_of_pay(
        self, tmp_path: Path, of_pay: float, *, is_read: bool
    ) -> None:
        """Means are more certain than jobs are in most rows, whatever the table is of."""
        lines = [{**line, "EMP_PRSE": 1.3, "MEAN_PRSE": of_pay} for line in oews_lines()]
        if is_read:
            assert len(read_oews(write_oews(tmp_path, oews_grid(lines)))) == 5
        else:
            found = refused_oews(tmp_path, oews_grid(lines))
            told = "1.4 is above 1.3, the error of the jobs, as in most rows here. The file was"
            assert f'row 2, column "MEAN_PRSE": {told}' in found

    def test_errors_of_jobs_need_not_be_there(self, tmp_path: Path) -> None:
        lines = [{**line, "MEAN_PRSE": 12} for line in oews_lines()]
        columns = [name for name in OEWS_COLUMNS if name != "EMP_PRSE"]
        assert len(read_oews(write_oews(tmp_path, oews_grid(lines, columns)))) == 5
        for error in ("**", "0.0"):
            grid = oews_grid([{**line, "EMP_PRSE": error} for line in lines])
            assert len(read_oews(write_oews(tmp_path, grid))) == 5

    def test_of_an_industry_jobs_may_be_more_certain_than_means(self, tmp_path: Path) -> None:
        """Those of governments are counted."""
        state = {"NAICS": "999200", "NAICS_TITLE": "State Government", "I_GROUP": "4-digit"}
        lines = [{**line, **state, "EMP_PRSE": 0.1, "MEAN_PRSE": 0.3} for line in oews_lines()]
        assert len(read_oews(write_oews(tmp_path, oews_grid(lines)), industry="999200")) == 5

    def test_errors_are_percents(self, tmp_path: Path) -> None:
        """Their fractions would say that means are a hundred times as certain."""
        grid = oews_grid([{**line, "MEAN_PRSE": 0.004} for line in oews_lines()])
        found = refused_oews(tmp_path, grid)
        assert 'row 2, column "MEAN_PRSE": 0.004 is a fraction and no percent, as in most' in found
        lines = [{**line, "EMP_PRSE": 1.5, "MEAN_PRSE": 1.25} for line in oews_lines()]
        assert len(read_oews(write_oews(tmp_path, oews_grid(lines)))) == 5

    def test_occupations_have_no_more_jobs_than_all_together(self, tmp_path: Path) -> None:
        lines = oews_lines([DEVELOPERS, ACTORS])
        grid = oews_grid([*lines[:-1], {**lines[-1], "TOT_EMP": 90}])
        found = refused_oews(tmp_path, grid)
        assert 'column "TOT_EMP": 1060 jobs in all, but 1090 in the occupations. The fi' in found
        grid = oews_grid([*lines[:-1], {**lines[-1], "TOT_EMP": 75}])  # by rounding
        assert len(read_oews(write_oews(tmp_path, grid))) == 2

    @pytest.mark.parametrize("occupations", [ALL[:1], ALL])
    def test_other_hours_of_some_rows_do_not_tell_that_names_were_swapped(
        self, tmp_path: Path, occupations: Sequence[Line]
    ) -> None:
        """Nor those of all where they are few."""
        lines = oews_lines(occupations)
        off = [{**line, "H_MEDIAN": 1} for line in lines[:5]]
        path = write_oews(tmp_path, oews_grid([*off, *lines[5:]]))
        assert len(read_oews(path)) == len(occupations)

    def test_an_occupation_that_stands_twice(self, tmp_path: Path) -> None:
        found = refused_oews(tmp_path, oews_grid([*oews_lines([DEVELOPERS]), DEVELOPERS]))
        assert f'{SHEET}, row 7, column "OCC_CODE": "15-1252" stands twice' in found

    def test_a_table_without_its_total(self, tmp_path: Path) -> None:
        found = refused_oews(tmp_path, oews_grid(oews_lines()[1:]))
        assert 'row 2, column "O_GROUP": 0 rows are for all occupations, not one' in found

    def test_two_tables_in_one(self, tmp_path: Path) -> None:
        found = refused_oews(tmp_path, oews_grid(oews_lines() * 2))
        assert "2 rows are for all occupations, not one. The file was changed. Fetch" in found

    def test_a_table_that_was_cut_below_a_group(self, tmp_path: Path) -> None:
        found = refused_oews(tmp_path, oews_grid(oews_lines()[:-1]))
        assert 'row 21, column "O_GROUP": no occupation follows this broad group' in found
        *lines, minor, broad = oews_lines()[:-1]  # nor where what is above it has its code
        lines += [{**minor, "OCC_CODE": broad["OCC_CODE"]}, broad]
        found = refused_oews(tmp_path, oews_grid(lines))
        assert 'row 21, column "O_GROUP": no occupation follows this broad group' in found

    def test_a_table_that_lacks_a_major_group(self, tmp_path: Path) -> None:
        lines = oews_lines([DEVELOPERS, ACTORS])
        found = refused_oews(tmp_path, oews_grid(lines[:5]))
        assert 'column "TOT_EMP": 1060 jobs in all, but 1000 in the major groups' in found

    def test_a_table_that_lacks_occupations(self, tmp_path: Path) -> None:
        lines = oews_lines([DEVELOPERS, ACTORS])
        found = refused_oews(tmp_path, oews_grid(lines[:7]))
        assert 'column "TOT_EMP": 1060 jobs in all, but 1000 in the occupations' in found

    def test_an_empty_sheet(self, tmp_path: Path) -> None:
        assert refused_oews(tmp_path, []).startswith(f"{SHEET}: it is empty. Take a file of")

    def test_a_sheet_with_nothing_below_its_names(self, tmp_path: Path) -> None:
        found = refused_oews(tmp_path, [[*OEWS_COLUMNS]])
        assert found.startswith(f"{SHEET}, row 1: there is nothing below the column names")

    def test_another_workbook(self, tmp_path: Path) -> None:
        found = refuse(read_oews, write_projections(tmp_path))
        assert found.startswith(
            "occupation.xlsx: this is the workbook of the Employment Projections 2024–34. Take a"
        )

    def test_a_workbook_of_notes_alone(self, tmp_path: Path) -> None:
        path = write_workbook(tmp_path / "notes.xlsx", {"Field Descriptions": [["May 2024"]]})
        assert 'sheet "Field Descriptions", row 1' in refuse(read_oews, path)

    def test_a_bound_without_a_cap(self, tmp_path: Path) -> None:
        path = write_csv(tmp_path / "w.csv", oews_grid(oews_lines([SURGEONS])))
        found = refuse(lambda path: read_oews(path, release="2026-05"), path)
        assert 'w.csv, row 6, column "A_PCT90": "#" stands for a wage above the cap' in found

    def test_a_file_that_names_no_release(self, tmp_path: Path) -> None:
        found = refuse(read_oews, write_csv(tmp_path / "wages.csv", oews_grid()))
        assert found.startswith("wages.csv: neither notes nor a name say which release this is")

    def test_rows_without_a_value_at_the_end_are_no_damage(self, tmp_path: Path) -> None:
        grid: Grid = [*oews_grid(), [""] * 32, ["", " ", *[""] * 30]]
        assert len(read_oews(write_oews(tmp_path, grid))) == 5


def store(path: Path) -> Path:
    """Write a workbook again, without compression."""
    with zipfile.ZipFile(path) as source:
        parts = {name: source.read(name) for name in source.namelist()}
    with zipfile.ZipFile(path, "w") as target:
        for name, data in parts.items():
            target.writestr(name, data)
    return path


class TestFiles:
    @pytest.mark.parametrize("share", [1, 50, 90, 99])
    def test_a_truncated_zip(self, tmp_path: Path, share: int) -> None:
        path = write_oews(tmp_path)
        data = path.read_bytes()
        path.write_bytes(data[: len(data) * share // 100])
        found = refuse(read_oews, path)
        assert found.startswith("national_M2024_dl.xlsx: this is no workbook that can be read (")

    @pytest.mark.parametrize("written", [b"148100", b"Software Developers"])
    def test_a_part_that_is_not_as_it_was_written(self, tmp_path: Path, written: bytes) -> None:
        path = store(write_oews(tmp_path))
        path.write_bytes(path.read_bytes().replace(written, b"9" + written[1:]))
        found = refuse(read_oews, path)
        assert "that can be read (Bad CRC-32 for file 'xl/worksheets/sheet1.xml')" in found

    def test_a_damaged_part_of_a_zip(self, tmp_path: Path) -> None:
        path = write_oews(tmp_path)
        with zipfile.ZipFile(path) as source:
            parts = {name: source.read(name) for name in source.namelist()}
        with zipfile.ZipFile(path, "w") as target:
            for name, data in parts.items():
                half = len(data) // 2 if name.endswith("sheet1.xml") else len(data)
                target.writestr(name, data[:half])
        found = refuse(read_oews, path)
        assert "this is no workbook that can be read (xl/worksheets/sheet1.xml is damaged)" in found

    def test_a_file_that_is_not_there(self, tmp_path: Path) -> None:
        with pytest.raises(FileNotFoundError):
            read_oews(tmp_path / "national_M2024_dl.xlsx")

    @pytest.mark.parametrize("encoding", ["cp1252", "utf-16", "utf-8-sig"])
    def test_a_csv_in_another_encoding_is_read(self, tmp_path: Path, encoding: str) -> None:
        lines = oews_lines([{**DEVELOPERS, "OCC_TITLE": "Développeurs"}])
        path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid(lines), encoding)
        assert read_oews(path)["15-1252"].title == "Développeurs"

    def test_a_csv_in_no_encoding_that_is_known(self, tmp_path: Path) -> None:
        path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid())
        first, rest = path.read_bytes().split(b"\n", 1)
        path.write_bytes(first + b"\n\x81" + rest)
        assert refuse(read_oews, path) == (
            "national_M2024_dl.csv, row 2: this is no UTF-8. Save the file as UTF-8, or fetch it "
            "again."
        )

    def test_what_is_no_text_whatever_its_name_says(self, tmp_path: Path) -> None:
        path = tmp_path / "national_M2024_dl.csv"
        write_oews(tmp_path).rename(path)
        assert refuse(read_oews, path) == (
            f"{path.name}: this is a workbook of Excel. Name it .xlsx, as it was published."
        )
        write_excel_97(path, {"a": oews_grid()})
        assert "this is a workbook of Excel 97. Name it .xls, as it" in refuse(read_oews, path)
        path.write_bytes(gzip.compress(b"OCC_CODE,OCC_TITLE,TOT_EMP\n"))
        assert "this is compressed by gzip. Unpack it." in refuse(read_oews, path)

    def test_lines_may_end_as_those_of_old_macs_do(self, tmp_path: Path) -> None:
        path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid())
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\r"))
        assert len(read_oews(path)) == 5

    def test_one_damaged_letter_of_utf_8_makes_no_other_encoding(self, tmp_path: Path) -> None:
        lines = oews_lines([{**DEVELOPERS, "OCC_TITLE": "Développeurs naïfs"}])
        path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid(lines))
        path.write_bytes(path.read_bytes().replace("ï".encode(), b"\xc3"))
        assert "row 3: this is no UTF-8. Save the file as" in refuse(read_oews, path)

    @pytest.mark.parametrize("suffix", [".txt", ".TSV"])
    @pytest.mark.parametrize("between", [";", "\t"])
    def test_a_csv_with_something_else_than_commas_is_read(
        self, tmp_path: Path, between: str, suffix: str
    ) -> None:
        path = tmp_path / f"national_M2024_dl{suffix}"
        with path.open("w", encoding="utf-8", newline="") as file:
            csv.writer(file, delimiter=between).writerows(oews_grid())
        assert read_oews(path)["15-1252"].employment == 1000

    def test_empty_lines_belong_at_the_end_of_a_csv(self, tmp_path: Path) -> None:
        path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid())
        text = path.read_text(encoding="utf-8")
        path.write_text(f"{text}\n\n", encoding="utf-8")
        assert len(read_oews(path)) == 5
        first, rest = text.split("\n", 1)
        path.write_text(f"{first}\n\n{rest}", encoding="utf-8")
        assert "row 3: it stands below an empty line" in refuse(read_oews, path)

    def test_a_text_of_something_else_is_not_called_damaged(self, tmp_path: Path) -> None:
        path = tmp_path / "Read Me.txt"
        path.write_text("O*NET 30.3 Database\n\nFor information, or more\n", encoding="utf-8")
        assert "it is missing" in refuse(read_oews, path)
        path.write_text("a", encoding="utf-8")
        assert "it is missing" in refuse(read_oews, path)

    def test_a_csv_that_ends_within_a_row(self, tmp_path: Path) -> None:
        path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid())
        text = path.read_text(encoding="utf-8")
        path.write_text(text[:-20], encoding="utf-8", newline="")
        assert "row 22: it has" in refuse(read_oews, path)
        path.write_text(text.rstrip(), encoding="utf-8", newline="")
        assert "row 22: the file ends in the middle of this row" in refuse(read_oews, path)

    def test_a_csv_with_a_quote_that_never_ends(self, tmp_path: Path) -> None:
        path = tmp_path / "national_M2024_dl.csv"
        path.write_text('OCC_CODE,OCC_TITLE,TOT_EMP\n1,2,3\n3,"4\n', encoding="utf-8")
        assert "row 3: this is no CSV (unexpected end of data)" in refuse(read_oews, path)
        path.write_text('"OCC_CODE"x,OCC_TITLE\n1,2\n', encoding="utf-8")
        assert "row 1: this is no CSV (" in refuse(read_oews, path)

    def test_an_empty_csv(self, tmp_path: Path) -> None:
        path = tmp_path / "national_M2024_dl.csv"
        path.write_text("", encoding="utf-8")
        assert refuse(read_oews, path).startswith("national_M2024_dl.csv: this is an empty file")
        path.write_text("\ufeff", encoding="utf-8")
        assert refuse(read_oews, path).startswith("national_M2024_dl.csv: it is empty")


def refused_projections(folder: Path, grid: Grid) -> str:
    found = refuse(read_projections, write_projections(folder, grid))
    assert found.startswith('occupation.xlsx, sheet "Table 1.2"')
    return found


class TestProjections:
    def test_a_workbook_without_the_table_names_its_years(self, tmp_path: Path) -> None:
        title = "Table 1.1 Employment by major occupational group, 2008 and projected 2018"
        path = write_workbook(
            tmp_path / "occupation.xlsx", {"Table 1.1": [[title]], "Table 1.2": [], "Notes": []}
        )
        assert refuse(read_projections, path).startswith(
            "occupation.xlsx: these are the Employment Projections 2008–18, without a table "
            '"Occupational projections, and worker characteristics", in thousands. Take '
        )

    def test_an_empty_sheet(self, tmp_path: Path) -> None:
        found = refuse(read_projections, write_projections(tmp_path, []))
        assert found.startswith(
            "occupation.xlsx: this is the workbook of the Employment Projections; expected a table"
        )

    def test_a_title_alone(self, tmp_path: Path) -> None:
        found = refused_projections(tmp_path, projections_grid()[:1])
        assert 'column "2024 National Employment Matrix title": it is missing' in found

    @pytest.mark.parametrize(
        "title",
        [
            "Table 1.2 Occupational projections, 2024–2034, and more",
            str(projections_grid()[0][0]).replace("2024–2034", "2034–2024"),
        ],
    )
    def test_a_title_without_the_unit_or_with_swapped_years(
        self, tmp_path: Path, title: str
    ) -> None:
        grid = projections_grid()
        grid[0] = [title]
        found = refuse(read_projections, write_projections(tmp_path, grid))
        assert 'a table "Occupational projections, and worker characteristics", in' in found

    def test_a_moved_header(self, tmp_path: Path) -> None:
        grid = projections_grid()
        grid.insert(1, [""])
        found = refused_projections(tmp_path, grid)
        assert 'row 2, column "2024 National Employment Matrix title": it is missing' in found
        assert "belong into row 2, which holds: nothing." in found

    def test_a_header_of_other_years(self, tmp_path: Path) -> None:
        grid = projections_grid()
        grid[1][5] = "Employment change, percent, 2023–33"
        assert (
            'row 2, column "Employment change, percent, 2024–34": it is missing'
            in refused_projections(tmp_path, grid)
        )

    @pytest.mark.parametrize(
        ("place", "value", "problem"),
        [
            (0, "\u00a0" * 4, "expected a title, found nothing"),
            (0, "#VALUE!", 'expected a title, found "#VALUE!"'),
            (7, "#DIV/0!", 'expected a number, "—" or "N/A", found "#DIV/0!"'),
            (8, "#NAME?", "expected one of No formal educational credential; High school"),
            (1, "15-125", 'expected a SOC code such as 15-1252, found "15-125"'),
            (2, "Line", 'expected "Line item" or "Summary", found "Line"'),
            (3, "—", 'expected a number, found "—"'),
            (5, "fast", 'expected a number, "—" or "N/A", found "fast"'),
            (5, 1580, "this figure cannot be"),
            (6, -1, "expected thousands with at most three decimals, found -1"),
            (6, -0.001, "expected thousands with at most three decimals, found -0.001"),
            (6, 0.0005, "expected thousands with at most three decimals, found 0.0005"),
            (6, 10**9, "this figure cannot be"),
            (7, ">$1", 'expected a number, "—" or "N/A", found ">$1"'),
            (7, -1, "this figure cannot be (salary.median: expected a number of at least 0"),
            (8, "Bachelor", "expected one of No formal educational credential; High school"),
            (9, "Some", 'expected one of None; Less than 5 years; 5 years or more; found "Some"'),
            (10, "Long", "expected one of None; Short-term on-the-job training;"),
        ],
    )
    def test_a_cell_that_cannot_be(
        self, tmp_path: Path, place: int, value: Value, problem: str
    ) -> None:
        grid = projections_grid()
        grid[4][place] = value
        found = refused_projections(tmp_path, grid)
        column = PROJECTIONS_COLUMNS[place].removesuffix("[1]")
        assert f', row 5, column "{column}": {problem}' in found

    def test_a_line_item_that_stands_twice(self, tmp_path: Path) -> None:
        grid = projections_grid()
        grid[7][1] = "27-2011"
        assert '"27-2011" stands twice' in refused_projections(tmp_path, grid)

    def test_a_line_item_that_is_missing(self, tmp_path: Path) -> None:
        grid = projections_grid()
        del grid[7]  # the ophthalmologists
        found = refused_projections(tmp_path, grid)
        assert '"Other occupations" has 210.3 thousand jobs, but its line items 197' in found

    def test_a_group_that_is_missing(self, tmp_path: Path) -> None:
        grid = projections_grid()
        del grid[3:5]
        found = refused_projections(tmp_path, grid)
        assert (
            '"Total, all occupations" has 1904.1 thousand jobs, but its line items 210.3' in found
        )

    def test_rows_that_hold_nothing_are_no_table(self, tmp_path: Path) -> None:
        head = projections_grid()[:2]
        nothing: list[Value] = [" ", *[""] * (len(head[1]) - 1)]
        found = refused_projections(tmp_path, [*head, nothing, nothing])
        assert "there is nothing below the column names" in found

    def test_a_table_without_footnotes_was_cut(self, tmp_path: Path) -> None:
        found = refused_projections(tmp_path, projections_grid()[:-2])
        assert "no footnotes follow this row" in found


def refused_onet(folder: Path, name: str, change: Callable[[Grid], object]) -> str:
    grids = onet_grids()
    change(grids[name])
    return refuse(read_onet, write_onet(folder, grids))


def put(row: int, place: int, value: str) -> Callable[[Grid], object]:
    """Return what puts a value into a cell, counting rows as spreadsheet programs do."""
    return lambda grid: grid[row - 1].__setitem__(place, value)


def drop(*rows: int) -> Callable[[Grid], object]:
    return lambda grid: [grid.pop(row - 1) for row in sorted(rows, reverse=True)]


def put_each(place: int, value: str) -> Callable[[Grid], object]:
    """Return what puts a value into a cell of each row."""
    return lambda grid: [row.__setitem__(place, value) for row in grid[1:]]


def swap(place: int, other: int) -> Callable[[Grid], object]:
    """Return what swaps the names of two columns."""

    def swap_names(grid: Grid) -> None:
        grid[0][place], grid[0][other] = grid[0][other], grid[0][place]

    return swap_names


class TestOnet:
    @pytest.mark.parametrize(
        ("name", "change", "place", "problem"),
        [
            (OCCUPATIONS, put(1, 2, "Text"), 'row 1, column "Description"', "is missing"),
            (OCCUPATIONS, put(3, 0, "15-1252.00"), 'row 3, column "O*NET-SOC Code"', "twice"),
            (OCCUPATIONS, put(3, 0, "15-1252"), 'row 3, column "O*NET-SOC Code"', "new code"),
            (OCCUPATIONS, put(5, 0, "15-1252.00"), 'row 5, column "O*NET-SOC Code"', "new code"),
            (OCCUPATIONS, put(4, 1, " "), 'row 4, column "Title"', "found nothing"),
            (OCCUPATIONS, put(4, 2, ""), 'row 4, column "Description"', "found nothing"),
            (OCCUPATIONS, drop(4), 'column "O*NET-SOC Code"', "27-2011.00 is missing"),
            (SKILLS, put(1, 4, "Value"), 'row 1, column "Data Value"', "is missing"),
            (SKILLS, put(2, 4, "high"), 'row 2, column "Data Value"', "a number"),
            (SKILLS, put(2, 4, "0.99"), 'row 2, column "Data Value"', "from 1 to 5, found"),
            (SKILLS, put(3, 4, "7.01"), 'row 3, column "Data Value"', "from 0 to 7, found"),
            (SKILLS, put(2, 3, "LV"), 'row 2, column "Scale ID"', "expected IM"),
            (OCCUPATIONS, put(4, 1, "n/a"), 'row 4, column "Title"', 'words, found "n/a"'),
            (OCCUPATIONS, put(4, 2, "#N/A"), 'row 4, column "Description"', 'found "#N/A"'),
            (SKILLS, put_each(2, "n/a"), 'row 2, column "Element Name"', 'found "n/a"'),
            (SKILLS, put(2, 5, " "), 'row 2, column "Recommend Suppress"', "found nothing"),
            (SKILLS, put(3, 5, "n/a"), 'row 3, column "Recommend Suppress"', 'found "n/a"'),
            (SKILLS, put(3, 6, ""), 'row 3, column "Not Relevant"', "Y or N, found nothing"),
            (SOFTWARE, put(4, 2, "#REF!"), 'row 4, column "Workplace', 'found "#REF!"'),
            (SOFTWARE, put(4, 4, ""), 'row 4, column "Hot Technology"', "found nothing"),
            (SOFTWARE, put(4, 5, "n/a"), 'row 4, column "In Demand"', 'found "n/a"'),
            (TITLES, put(3, 2, "NaN"), 'row 3, column "Reported', 'a title, found "NaN"'),
            (SKILLS, put(3, 5, "?"), 'row 3, column "Recommend Suppress"', "Y or N"),
            (SKILLS, put(3, 6, "?"), 'row 3, column "Not Relevant"', "Y or N"),
            (SKILLS, drop(17), 'row 10, column "Element Name"', "4 skills of 27-2011.00"),
            (SKILLS, drop(3), 'row 2, column "Element Name"', "skills of 15-1252.00"),
            (SKILLS, drop(*range(10, 18)), 'column "O*NET-SOC Code"', "ends with 15-1"),
            (SKILLS, drop(*range(2, 18)), "row 1", "nothing below the column names"),
            (SOFTWARE, put(4, 4, "yes"), 'row 4, column "Hot Technology"', "Y or N"),
            (SOFTWARE, put(4, 5, "yes"), 'row 4, column "In Demand"', "Y or N"),
            (SOFTWARE, put(4, 2, " "), 'row 4, column "Workplace Example"', "found nothing"),
            (SOFTWARE, swap(2, 3), 'row 3, column "Workplace', '"2.E" of 15-1252.00 stands'),
            (SOFTWARE, put(4, 2, "43232405"), 'row 4, column "Workplace', 'found "43232405"'),
            (SKILLS, put(2, 2, "2.A.1.a"), 'row 2, column "Element Name"', 'found "2.A.1.a"'),
            (SKILLS, put_each(2, "Analyst"), 'row 2, column "Element Name"', "two rows for each"),
            (SOFTWARE, put_each(2, "Tools"), 'row 3, column "Workplace', '"Tools" of 15-1252.00'),
            (TITLES, put(3, 2, "Y"), 'row 3, column "Reported', 'expected a title, found "Y"'),
            (TITLES, put(3, 2, "N"), 'row 3, column "Reported', 'expected a title, found "N"'),
            (SKILLS, swap(5, 6), 'row 2, column "Recommend Suppress"', "Y or N, found nothing"),
            (SOFTWARE, drop(8), 'column "O*NET-SOC Code"', "27-2011.00 is missing, which re"),
            (RELATED, drop(6, 7), 'column "O*NET-SOC Code"', "27-2011.00 is missing"),
            (RELATED, put(3, 4, "3"), 'row 2, column "Index"', "those of 15-1252.00"),
            (RELATED, put(3, 2, "27-2011"), 'row 3, column "Related O*NET-SOC Code"', "a code"),
            (RELATED, put(3, 3, "Near"), 'row 3, column "Relatedness Tier"', "Primary"),
            (TITLES, put(3, 2, " "), 'row 3, column "Reported', "found nothing"),
            (TITLES, drop(5), 'column "O*NET-SOC Code"', "it ends with 15-1252"),
        ],
    )  # fmt: skip
    def test_a_changed_file(
        self, tmp_path: Path, name: str, change: Callable[[Grid], object], place: str, problem: str
    ) -> None:
        found = refused_onet(tmp_path, name, change)
        assert found.startswith(f"{name}.csv, {place}")
        assert problem in found

    def test_titles_that_were_swapped_with_descriptions(self, tmp_path: Path) -> None:
        def change(grid: Grid) -> None:
            grid.extend(
                [f"59-{n:04}.00", "Soldiers", f"They {'train and ' * 8}serve."] for n in range(9)
            )
            swap(1, 2)(grid)

        found = refused_onet(tmp_path, OCCUPATIONS, change)
        assert found.startswith(
            'occupation_data.csv, column "Title": "They train and train and train and train and '
            'train and train…" is longer than the description, and so it is in most rows here.'
        )

    def test_a_row_that_was_cut(self, tmp_path: Path) -> None:
        found = refused_onet(tmp_path, "software_skills", lambda grid: grid[3].pop())
        assert found.startswith("software_skills.csv, row 4: it has 5 cells, and the first row 6")

    def test_a_folder_without_its_list_of_occupations(self, tmp_path: Path) -> None:
        folder = write_onet(tmp_path)
        (folder / "occupation_data.csv").unlink()
        found = refuse(read_onet, folder)
        assert found.startswith("Occupation Data: it is not in the folder onet. Take an O*NET")

    def test_the_folder_around_the_right_one(self, tmp_path: Path) -> None:
        write_onet(tmp_path)
        assert refuse(read_onet, tmp_path).endswith("Give the folder in it: onet.")
        (tmp_path / "newer").mkdir()
        write_onet(tmp_path / "newer").rename(tmp_path / "former")
        assert refuse(read_onet, tmp_path).endswith("Give the folder in it: former or onet.")

    def test_one_file_instead_of_the_folder(self, tmp_path: Path) -> None:
        found = refuse(read_onet, write_onet(tmp_path) / "essential_skills.csv")
        assert found.startswith(
            'essential_skills.csv: this is "essential_skills" of the O*NET 30.3 database; expected '
            "the folder of an O*NET database. Take an O*NET database as published, as CSV, text or"
        )

    def test_the_zip_as_it_was_downloaded(self, tmp_path: Path) -> None:
        path = tmp_path / "db_30_3_csv.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.write(write_onet(tmp_path) / "Read Me.txt", "db_30_3_csv/Read Me.txt")
        found = refuse(read_onet, path)
        assert 'this is a ZIP archive that holds "db_30_3_csv/Read Me.txt"; expected the' in found
        assert found.endswith("unpack the ZIP, and give the folder.")

    @pytest.mark.parametrize("text", ["", "Database", "O*NET 30.3 Database\nMai 2026 Release"])
    def test_a_database_that_does_not_say_which_it_is(self, tmp_path: Path, text: str) -> None:
        found = refuse(read_onet, write_onet(tmp_path, readme=text))
        problem = "neither this file nor the name of the folder says which release of O*NET it is"
        assert found.startswith(f"Read Me.txt: {problem}")
        (tmp_path / "onet" / "Read Me.txt").unlink()
        assert refuse(read_onet, tmp_path / "onet") == found
