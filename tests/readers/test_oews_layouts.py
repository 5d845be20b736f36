"""OEWS files of each year since 2010, as small ones: other names of columns, other formats."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from decimal import Decimal
from functools import partial
from pathlib import Path

import pytest
from readers.excel97 import write_excel_97
from readers.onet_folder import write_onet
from readers.refusing import refuse
from readers.workbooks import (
    DEVELOPERS,
    NOTES,
    OEWS_COLUMNS,
    SURGEONS,
    Line,
    Value,
    oews_grid,
    oews_line,
    oews_lines,
    projections_grid,
    wages,
    write_csv,
    write_oews,
    write_without_sheets,
    write_workbook,
)

from careercompare import AtLeast, PayPeriod
from careercompare.errors import InvalidOption, UnreadableData
from careercompare.readers import AreaKind, list_areas, read_oews, read_projections
from careercompare.readers.us.oews_layout import are_of_one_year, find_caps, find_year
from careercompare.readers.us.recognizing import describe_file

PAY = OEWS_COLUMNS[OEWS_COLUMNS.index("H_MEAN") :]
OLDER = ("OCC_CODE", "OCC_TITLE", "OCC_GROUP", "TOT_EMP", "EMP_PRSE", *PAY)


def older(lines: Sequence[Line], *before: str, **cells: Value) -> list[list[Value]]:
    """Return rows in the layout of May 2012 to May 2018, with columns *before* the occupation."""
    renamed = [{**line, "OCC_GROUP": line["O_GROUP"], **cells} for line in lines]
    return oews_grid(renamed, [*before, *OLDER])


def test_a_file_of_excel_97_without_notes(tmp_path: Path) -> None:
    """As national_M2012_dl.xls is, whose name alone says its month."""
    path = write_excel_97(tmp_path / "old.xls", {"national_M2012_dl": older(oews_lines())})
    oews = read_oews(path)
    salary = oews["29-1241"].salary
    assert salary is not None
    assert (len(oews), salary.as_of, salary.place) == (5, "2012-05", "United States")
    assert salary.high == AtLeast(187_199)


def test_a_damaged_file_of_excel_97(tmp_path: Path) -> None:
    path = write_excel_97(tmp_path / "old.xls", {"national_M2012_dl": older(oews_lines())})
    path.write_bytes(path.read_bytes()[:600])
    with pytest.raises(UnreadableData, match="this is no workbook that can be read"):
        read_oews(path)


@pytest.mark.parametrize(
    ("years", "hourly", "annual"),
    [
        ((2010, 2010), 80, 166_400),
        ((2011, 2013), 90, 187_199),
        ((2014, 2015), 90, 187_200),
        ((2016, 2021), 100, 208_000),
        ((2022, 2025), 115, 239_200),
    ],
)
def test_caps_of_files_that_do_not_state_them(
    tmp_path: Path, years: tuple[int, int], hourly: int, annual: int
) -> None:
    for year in years:
        path = write_csv(tmp_path / f"national_M{year}_dl.csv", older(oews_lines([SURGEONS])))
        salary = read_oews(path)["29-1241"].salary
        assert salary is not None
        assert salary.high == AtLeast(annual)
        assert find_caps((), year) == {
            PayPeriod.HOUR: AtLeast(hourly),
            PayPeriod.YEAR: AtLeast(annual),
        }
    assert find_caps((), 2009) is find_caps((), 2026) is None


class TestCapsForMarks:
    """Where "#" was replaced by the cap, a bound would be an amount."""

    CAPPED = oews_line(
        "11-1011", "Chief Executives", "detailed", 210160,
        **wages("H", 94.25, 32.74, 54.55, 88.11, "#", "#"),
        **wages("A", 196050, 68110, 113470, 183270, "#", "#"),
    )  # fmt: skip
    """May 2017, as it was published."""

    @pytest.mark.parametrize(
        ("year", "hourly", "annual"),
        [(2017, "100.00", "208000"), (2013, "90", "187199"), (2013, "90.00", "187200")],
    )
    @pytest.mark.parametrize("unit", ["H", "A"])
    def test_they_are_refused(
        self, tmp_path: Path, unit: str, year: int, hourly: str, annual: str
    ) -> None:
        cap = hourly if unit == "H" else annual
        replaced = {**self.CAPPED, f"{unit}_PCT75": cap, f"{unit}_PCT90": cap}
        grid = older(oews_lines([replaced]))
        found = refuse(read_oews, write_csv(tmp_path / f"national_M{year}_dl.csv", grid))
        place, told = f'row 6, column "{unit}_PCT75"', f"{cap} is the cap of May {year}"
        assert f'{place}: {told}, for which no "#" stands here. Take the file as it' in found

    def test_one_beside_marks_was_rounded_to_it(self, tmp_path: Path) -> None:
        rounded = {**self.CAPPED, "OCC_CODE": "11-1021", "H_PCT75": 100, "A_PCT75": 208_000}
        lines = oews_lines([self.CAPPED, rounded])
        path = write_csv(tmp_path / "national_M2017_dl.csv", older(lines))
        assert len(read_oews(path)) == 2

    def test_since_may_2025_it_may_be_a_wage(self, tmp_path: Path) -> None:
        wage = {
            **DEVELOPERS,
            "H_PCT75": 115,
            "A_PCT75": 239_200,
            "H_PCT90": 134,
            "A_PCT90": 279_680,
        }
        for year, are_read in ((2025, True), (2024, False)):
            path = write_csv(tmp_path / f"national_M{year}_dl.csv", oews_grid(oews_lines([wage])))
            if are_read:
                assert len(read_oews(path)) == 1
            else:
                refuse(read_oews, path)

    def test_the_mean_may_be_the_cap(self, tmp_path: Path) -> None:
        lines = oews_lines([{**DEVELOPERS, "H_MEAN": 115, "A_MEAN": 239_200, "A_PCT90": 235_000}])
        path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid(lines))
        salary = read_oews(path)["15-1252"].salary
        assert salary is not None
        assert salary.mean == 239_200


@pytest.mark.parametrize(
    ("hourly", "annual", "are_of_one"),
    [
        ("100", "208000", True),
        *(("100", "205920", True), ("100", "205919.99", False)),
        *(("100", "210080", True), ("100", "210080.01", False)),
        ("0", "0", False),
    ],
)
def test_wages_for_a_year_may_be_a_hundredth_off_those_for_its_hours(
    hourly: str, annual: str, *, are_of_one: bool
) -> None:
    assert are_of_one_year(Decimal(hourly), Decimal(annual)) is are_of_one


@pytest.mark.parametrize("year", [2008, 2009])
@pytest.mark.parametrize("title", ["OCC_TITLE", "OCC_TITL"])
def test_a_file_older_than_all_that_are_read_says_so(tmp_path: Path, title: str, year: int) -> None:
    """Whatever columns it has beside."""
    columns = ["OCC_CODE", title, "GROUP", "TOT_EMP", "H_WPCT10"]
    path = write_csv(tmp_path / f"national_M{year}_dl.csv", oews_grid(oews_lines(), columns))
    for read in (read_oews, list_areas):
        with pytest.raises(UnreadableData) as caught:
            read(path)
        assert str(caught.value) == (
            f"national_M{year}_dl.csv: this is national wages of OEWS, May {year}, older than all "
            "that are read. Take a file of May 2010 or later."
        )


def test_a_release_older_than_all_that_are_read_is_refused(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "wages.csv", older(oews_lines()))
    with pytest.raises(InvalidOption) as caught:
        read_oews(path, release="2009-05")
    told = "release: expected a May since 2010, got \"2009-05\". Write '2023-05'."
    assert str(caught.value) == told
    assert read_oews(path, release="2010-05").source.title.endswith(", May 2010")


def test_the_columns_of_may_2019(tmp_path: Path) -> None:
    """In lower case, and a broad group that is an occupation too stands below it, with its code."""
    lines = oews_lines([DEVELOPERS])
    broad = {**lines[3], "OCC_CODE": DEVELOPERS["OCC_CODE"]}
    columns = [name.lower() for name in OEWS_COLUMNS if name not in {"PRIM_STATE", "PCT_RPT"}]
    grid = oews_grid([*lines[:3], DEVELOPERS, broad], columns)
    notes = ["May 2019 OES Estimates", NOTES[-1].replace("115.00", "100.00")]
    path = write_oews(tmp_path, grid, notes=notes, name="national")
    assert [*read_oews(path)] == ["15-1252"]
    grid[-1][columns.index("occ_code")] = "15-1250"
    with pytest.raises(UnreadableData, match="no occupation follows this broad group"):
        read_oews(write_oews(tmp_path, grid, notes=notes))


@pytest.mark.parametrize("name", ["GROUP", "OCC_GROUP"])
def test_a_column_of_groups_alone(tmp_path: Path, name: str) -> None:
    lines = [
        {**line, name: "" if line["O_GROUP"] == "detailed" else line["O_GROUP"]}
        for line in oews_lines()
        if line["O_GROUP"] in {"total", "major", "detailed"}
    ]
    grid = oews_grid(lines, ["OCC_CODE", "OCC_TITLE", name, "TOT_EMP", *PAY])
    assert len(read_oews(write_csv(tmp_path / "national_M2012_dl.csv", grid))) == 5


@pytest.mark.parametrize(("year", "cap"), [(2010, 166_400), (2011, 187_199)])
def test_the_layout_of_may_2010_and_2011(tmp_path: Path, year: int, cap: int) -> None:
    """Without broad groups, with no level beside occupations, and with marks behind some titles."""
    lines = [
        {**line, "GROUP": "" if level == "detailed" else level, "OCC_TITLE": f"{title}*"}
        for line in oews_lines()
        for level, title in [(line["O_GROUP"], line["OCC_TITLE"])]
        if level in {"total", "major", "detailed"}
    ]
    columns = ["OCC_CODE", "OCC_TITLE", "GROUP", "TOT_EMP", "EMP_PRSE", *PAY]
    name = f"national_M{year}_dl"
    oews = read_oews(write_excel_97(tmp_path / f"{name}.xls", {name: oews_grid(lines, columns)}))
    assert oews.source.title == f"Occupational Employment and Wage Statistics, May {year}"
    surgeons = oews["29-1241"]
    assert surgeons.title == "Ophthalmologists, Except Pediatric"
    assert surgeons.salary is not None
    assert (surgeons.salary.as_of, surgeons.salary.high) == (f"{year}-05", AtLeast(cap))


@pytest.mark.parametrize("name", ["O_GROUP", "o_group"])
def test_the_newest_column_of_groups_names_occupations_too(tmp_path: Path, name: str) -> None:
    lines = [
        {**line, "O_GROUP": str(line["O_GROUP"]).replace("detailed", "")} for line in oews_lines()
    ]
    columns = [column.replace("O_GROUP", name) for column in OEWS_COLUMNS]
    found = refuse(read_oews, write_csv(tmp_path / "a_M2019_dl.csv", oews_grid(lines, columns)))
    assert f'row 6, column "{name}": expected one of total, major, minor, broad, det' in found


def test_a_group_that_lost_its_name_is_no_occupation(tmp_path: Path) -> None:
    """Where the column names occupations too, as it does from 2012 on."""
    grid = older(oews_lines())
    grid[3][OLDER.index("OCC_GROUP")] = ""
    with pytest.raises(UnreadableData, match='row 4, column "OCC_GROUP": expected one of total'):
        read_oews(write_csv(tmp_path / "national_M2014_dl.csv", grid))


def test_other_sheets_may_stand_before_the_table(tmp_path: Path) -> None:
    before: dict[str, list[list[Value]]] = {"Empty": [], "Read this": [["Read this first"]]}
    sheets = {**before, "Wages": oews_grid()}
    path = write_workbook(tmp_path / "national_M2024_dl.xlsx", sheets)
    assert len(read_oews(path)) == 5
    with pytest.raises(UnreadableData, match="this is national wages of OEWS, May 2024"):
        read_projections(path)


@pytest.mark.parametrize(
    ("code", "state", "kind"),
    [
        ("48", "Texas", AreaKind.STATE),
        (60, "American Samoa", AreaKind.TERRITORY),
        (66, "Guam", AreaKind.TERRITORY),
        (69, "Northern Mariana Islands", AreaKind.TERRITORY),
        (72, "Puerto Rico", AreaKind.TERRITORY),
        (78, "Virgin Islands", AreaKind.TERRITORY),
    ],
)
def test_states_of_older_years(tmp_path: Path, code: Value, state: str, kind: AreaKind) -> None:
    where: dict[str, Value] = {"AREA": code, "ST": "TX", "STATE": state}
    grid = older(oews_lines(), "AREA", "ST", "STATE", **where)
    path = write_csv(tmp_path / "state_M2014_dl.csv", grid)
    assert [(area.title, area.kind) for area in list_areas(path)] == [(state, kind)]
    salary = read_oews(path, area=str(code))["15-1252"].salary
    assert salary is not None
    assert salary.place == state


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Austin-Round Rock, TX", AreaKind.METROPOLITAN),
        ("Border Region of Texas nonmetropolitan area", AreaKind.NONMETROPOLITAN),
    ],
)
def test_cities_of_older_years(tmp_path: Path, name: str, kind: AreaKind) -> None:
    where = {"PRIM_STATE": "TX", "AREA": "12420", "AREA_NAME": name}
    grid = older(oews_lines(), "PRIM_STATE", "AREA", "AREA_NAME", **where)
    [area] = list_areas(write_csv(tmp_path / "MSA_M2014_dl.csv", grid))
    assert (area.title, area.kind) == (name, kind)


def test_all_areas_of_older_years(tmp_path: Path) -> None:
    where: dict[str, Value] = {
        "AREA": 99,
        "AREA_TITLE": "U.S.",
        "NAICS": 0,
        "NAICS_TITLE": "Cross-industry",
    }
    before = ["area", "area_title", "area_type", "naics", "naics_title", "own_code"]
    grid = older(oews_lines(), *before, **where)
    grid[0] = [str(name).lower().replace("occ_", "occ ") for name in grid[0]]
    path = write_workbook(tmp_path / "all.xlsx", {"All May 2014 data": grid})
    assert len(read_oews(path)) == 5
    path = write_workbook(tmp_path / "all_data_M_2014.xlsx", {"Sheet1": grid})
    assert len(read_oews(path, area="99", industry="000000")) == 5


def test_sectors_of_older_years(tmp_path: Path) -> None:
    where = {"NAICS": "62", "NAICS_TITLE": "Health Care"}
    grid = older(oews_lines(), "NAICS", "NAICS_TITLE", **where)
    path = write_csv(tmp_path / "natsector_M2014_dl.csv", grid)
    with pytest.raises(InvalidOption, match=r"\(wages by sector, May 2014\)"):
        read_oews(path)
    assert read_oews(path, industry="62")["15-1252"].industry == "Health Care (NAICS 62)"


@pytest.mark.parametrize(
    ("code", "title"), [("0100001", "Northwest Alabama"), (6600001, "Guam"), ("100004", "South")]
)
def test_the_digits_of_a_code_tell_areas_outside_of_cities(
    tmp_path: Path, code: Value, title: str
) -> None:
    """As BOS_M2014_dl.xlsx has no kinds of areas; not each title says what it is."""
    where: dict[str, Value] = {"PRIM_STATE": "AL", "AREA": code, "AREA_NAME": title}
    grid = older(oews_lines(), "PRIM_STATE", "AREA", "AREA_NAME", **where)
    [area] = list_areas(write_csv(tmp_path / "BOS_M2014_dl.csv", grid))
    assert (area.kind, len(area.code)) == (AreaKind.NONMETROPOLITAN, 7)


class TestSeveralSheets:
    """As nat4d_M2017_dl.xlsx has its table in two, of which the first is full."""

    def write(self, folder: Path, *changes: tuple[int, int, Value]) -> Path:
        sheets: dict[str, list[list[Value]]] = {}
        for place, (naics, title) in enumerate((("1111", "Farms"), ("2211", "Power")), 1):
            where = {"NAICS": f"{naics}00", "NAICS_TITLE": title}
            sheets[f"nat4d_dl_{place}"] = older(oews_lines(), "NAICS", "NAICS_TITLE", **where)
        header, *rest = sheets["nat4d_dl_2"]
        sheets["nat4d_dl_1"] += rest[:4]  # an industry goes on in the next sheet
        sheets["nat4d_dl_2"] = [header, *rest[4:]]
        for row, column, value in changes:
            sheets["nat4d_dl_2"][row][column] = value
        return write_workbook(folder / "nat4d_M2017_dl.xlsx", sheets)

    def test_the_table_goes_on_in_the_next_one(self, tmp_path: Path) -> None:
        path = self.write(tmp_path)
        farms, power = (read_oews(path, industry=each) for each in ("111100", "Power"))
        assert [*farms] == [*power] == ["15-1252", "25-1021", "27-2011", "29-1241", "39-9099"]
        assert power["15-1252"].industry == "Power (NAICS 221100)"

    def test_a_cell_is_named_with_its_own_sheet(self, tmp_path: Path) -> None:
        path = self.write(tmp_path, (1, 4, "few"))
        with pytest.raises(UnreadableData, match='sheet "nat4d_dl_2", row 2, column "OCC_GROUP"'):
            read_oews(path, industry="221100")

    def test_sheets_of_two_years_are_no_one_table(self, tmp_path: Path) -> None:
        sheets = {f"state_M{year}_dl": oews_grid() for year in (2023, 2024)}
        with pytest.raises(UnreadableData) as caught:
            list_areas(write_workbook(tmp_path / "states.xlsx", sheets))
        assert str(caught.value) == (
            'states.xlsx, sheet "state_M2024_dl": this is of May 2024, and another sheet of May '
            "2023. Give each of them a file of its own."
        )

    def test_rows_without_the_names_of_their_columns_are_not_lost(self, tmp_path: Path) -> None:
        first = older(oews_lines())
        second = [[f" {cell}" if "-" in str(cell) else cell for cell in row] for row in first[1:]]
        sheets = {"national_dl_1": first, "national_dl_2": second}
        with pytest.raises(UnreadableData) as caught:
            read_oews(write_workbook(tmp_path / "national_M2014_dl.xlsx", sheets))
        assert str(caught.value) == (
            'national_M2014_dl.xlsx, sheet "national_dl_2", row 1: the table goes on here, without '
            'the names of its columns. Copy them from row 1 of "national_dl_1".'
        )

    def test_there_may_be_none(self, tmp_path: Path) -> None:
        path = write_without_sheets(tmp_path / "national_M2014_dl.xlsx")
        with pytest.raises(UnreadableData, match="nothing here says what this is; expected a file"):
            read_oews(path)


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("all_oes_data_2012", 2012),
        ("oes_data_2013", 2013),
        ("MSA_M2013_dl_1_AK_IN", 2013),
        ("national_May2012_dl", 2012),
        ("national_m2018_dl", 2018),
    ],
)
def test_names_of_files_say_which_release_they_are(tmp_path: Path, name: str, year: int) -> None:
    oews = read_oews(write_csv(tmp_path / f"{name}.csv", older(oews_lines())))
    assert oews.source.title.endswith(f", May {year}")


@pytest.mark.parametrize(
    ("name", "year"),
    [
        ("All May 2023 data", "2023"),
        ("all may 2023 DATA", "2023"),
        ("state_M2023", "2023"),
        ("all_data_M_2019", "2019"),
        *(("All May 2023 data of mine", None), ("Not all May 2023 data", None)),
        *(("state_M20235_dl", None), ("state_2023_dl", None), ("state_M1999_dl", None)),
    ],
)
def test_a_name_says_a_year_as_those_of_published_files_do(name: str, year: str | None) -> None:
    assert find_year((), (name,)) == year


@pytest.mark.parametrize(
    ("line", "year"),
    [
        *(("May 2024 OEWS Estimates", "2024"), ("Of\tMay 2019 OES Estimates", "2019")),
        *(("DisMay 2024 OEWS", None), ("May 2024 OEWSX", None), ("May 2024 Estimates", None)),
    ],
)
def test_a_note_says_a_year_by_the_name_of_the_survey(line: str, year: str | None) -> None:
    assert find_year((line,), ()) == year


@pytest.mark.parametrize("notes", ["field descriptions", "Field_Descriptions "])
def test_the_sheet_of_notes_may_be_written_otherwise(tmp_path: Path, notes: str) -> None:
    sheets: dict[str, list[list[Value]]] = {"Wages": oews_grid(), notes: [[n] for n in NOTES]}
    path = write_workbook(tmp_path / "wages.xlsx", sheets)
    assert read_oews(path).source.title.endswith(", May 2024")
    assert describe_file(path) == "national wages of OEWS, May 2024"


def test_rows_that_hold_nothing_are_none_in_older_years_either(tmp_path: Path) -> None:
    grid = older(oews_lines())
    empty: list[Value] = [" ", *[""] * (len(grid[0]) - 1)]
    path = write_csv(tmp_path / "national_M2014_dl.csv", [*grid[:4], empty, *grid[4:], empty])
    assert len(read_oews(path)) == 5


def test_a_mean_without_its_error(tmp_path: Path) -> None:
    lines = oews_lines([{**DEVELOPERS, "MEAN_PRSE": "*"}])
    salary = read_oews(write_oews(tmp_path, oews_grid(lines)))["15-1252"].salary
    assert salary is not None
    assert salary.mean is not None
    assert salary.mean_rse is None


refused = partial(refuse, read_oews)


class TestOtherFiles:
    def test_a_zip_as_it_was_downloaded(self, tmp_path: Path) -> None:
        path = tmp_path / "oesm25nat.zip"
        with zipfile.ZipFile(path, "w") as archive:
            archive.writestr("oesm25nat/national_M2025_dl.xlsx", "")
        assert refused(path) == (
            'oesm25nat.zip: this is a ZIP archive that holds "oesm25nat/national_M2025_dl.xlsx". '
            "Unpack it, and take the file that is in it."
        )

    @pytest.mark.parametrize("suffix", ["xlsx", "xls", "csv"])
    def test_a_web_page(self, tmp_path: Path, suffix: str) -> None:
        path = tmp_path / f"national_M2025_dl.{suffix}"
        path.write_text(
            "<!DOCTYPE html><html><title>Access Denied</title></html>", encoding="utf-8"
        )
        assert 'this is a web page with the title "Access Denied". Fetch' in refused(path)

    def test_files_of_other_publications(self, tmp_path: Path) -> None:
        onet = write_onet(tmp_path)
        found = refused(onet / "occupation_data.csv")
        assert 'this is "occupation_data" of the O*NET 30.3 database. Take a file of' in found
        path = write_excel_97(tmp_path / "o.xls", {"Table 1.2": projections_grid()})
        assert "this is the workbook of the Employment Projections 2024–34" in refused(path)

    def test_a_table_of_something_else_names_a_column_that_is_missing(self, tmp_path: Path) -> None:
        path = write_excel_97(tmp_path / "o.xls", {"Sheet1": [["a", "b"], [1, 2]]})
        assert 'column "OCC_CODE": it is missing' in refused(path)


def test_the_largest_files_are_read_as_small_ones_are(tmp_path: Path) -> None:
    """A column of long texts makes the sheet one of many bytes."""
    lines = [
        {**line, "AREA": code, "AREA_TITLE": title, "AREA_TYPE": "4", "NOTE": "x" * 32_000}
        for code, title in (("12420", "Austin, TX"), ("12540", "Bakersfield, CA"), ("1", "Waco"))
        for line in [
            *oews_lines(),
            *(oews_line(f"51-{n:04}", f"Worker {n}", "detailed", 0) for n in range(90)),
        ]
    ]
    large = write_oews(tmp_path, oews_grid(lines, [*OEWS_COLUMNS, "NOTE"]), name="MSA_M2024_dl")
    (tmp_path / "small").mkdir()
    small = write_oews(tmp_path / "small", oews_grid(lines), name="MSA_M2024_dl")
    assert list_areas(large) == list_areas(small)
    oews = read_oews(large, area="Bakersfield, CA")
    assert len(oews) == 95
    assert oews == read_oews(small, area="12540")


def test_a_row_of_a_large_file_is_named_by_its_own_number(tmp_path: Path) -> None:
    lines = [
        {**line, "AREA": code, "AREA_TITLE": f"Area {code}", "NOTE": "x" * 32_000}
        for code in range(10, 30)
        for line in oews_lines()
    ]
    lines[-1]["A_MEDIAN"] = "high"
    path = write_oews(tmp_path, oews_grid(lines, [*OEWS_COLUMNS, "NOTE"]))
    with pytest.raises(UnreadableData, match=f'row {len(lines) + 1}, column "A_MEDIAN"'):
        read_oews(path, area="Area 29")
