"""What official files may be off by, far away, or long: just so much, and no more."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from readers.onet_folder import former_grids, onet_grids, write_former, write_onet
from readers.refusing import refuse
from readers.test_oews_areas import area_lines
from readers.test_packages import MAIN, write_package
from readers.workbooks import (
    ACTORS,
    DEVELOPERS,
    OEWS_COLUMNS,
    TEACHERS,
    Line,
    Value,
    crosswalk_grid,
    export_grid,
    oews_grid,
    oews_lines,
    projections_grid,
    write_csv,
    write_oews,
    write_projections,
)

from careercompare import InvalidOption
from careercompare.errors import UnreadableData
from careercompare.readers import read_crosswalk, read_oews, read_onet, read_projections
from careercompare.readers.tables import find_delimiter, find_encoding, open_workbook, shorten, show
from careercompare.readers.tables.extent import (
    Extent,
    allow_texts,
    are_nearly_empty,
    measure,
    measure_texts,
    to_number,
)
from careercompare.readers.us.bls import find_swapped
from careercompare.readers.us.english import list_first
from careercompare.readers.us.recognizing import describe_file

Grid = list[list[Value]]
PAY = [name for name in OEWS_COLUMNS if name[:2] in {"H_", "A_"}]


class TestSheets:
    def test_a_sheet_may_be_empty_but_for_a_fifth_of_its_cells_beyond_a_million(self) -> None:
        for cells in (0, 1, 1_000):
            assert not are_nearly_empty(1_000_000 + 4 * cells, cells)
            assert are_nearly_empty(1_000_001 + 4 * cells, cells)

    def test_texts_may_be_eight_times_as_long_as_the_file_beyond_sixteen_million(self) -> None:
        assert [allow_texts(size) for size in (0, 1, 1_000)] == [1 << 24, (1 << 24) + 8, 16_785_216]

    @pytest.mark.parametrize(
        ("letters", "number"),
        [(b"", 0), (b"A", 1), (b"Z", 26), (b"XFD", 16_384), (b"ZZZ", 18_278), (b"AAAA", 1 << 40)],
    )
    def test_a_column_of_more_than_three_letters_is_far_away(
        self, letters: bytes, number: int
    ) -> None:
        assert to_number(letters) == number

    @pytest.mark.parametrize(
        ("row", "extent"),
        [
            ('<row r="9999999"><c r="B9999999"/>', Extent("B9999999", 9_999_999, 2, 2)),
            ('<row r="10000000"><c r="B10000000"/>', Extent("B10000000", 1 << 40, 2, 2)),
            ("<row><c/><c/>", Extent("", 1, 3, 3)),
            ('<row r="3"><c/><c r="B3"/>', Extent("B3", 4, 5, 3)),
        ],
    )
    def test_a_row_reaches_as_far_as_its_places_say(self, row: str, extent: Extent) -> None:
        """Cells without places stand behind others, at most as many as tags begin there."""
        assert measure([row.encode()]) == extent

    def test_rows_without_places_stand_below_each_other(self) -> None:
        assert measure([b"<row><c/><c/>", b"<row><c/>"]) == Extent("", 2, 3, 5)

    @pytest.mark.parametrize(
        ("enough", "asked"), [(3 * 17, 3 * 17), (3 * 17 - 1, 17 + 17)], ids=["glance", "count"]
    )
    def test_shared_texts_are_counted_where_a_glance_does_not_do(
        self, enough: int, asked: int
    ) -> None:
        texts = b"<si><t>abcdef</t></si><si><t>ghijkl</t></si>"
        assert measure_texts(b"<v>0</v><v>1", texts, enough) == asked

    def test_each_of_very_many_texts_counts_for_itself(self) -> None:
        texts = b"".join(b"<si><t>%b</t></si>" % (b"x" * each) for each in range(1_100))
        assert measure_texts(b"<v>1007</v>", texts, 0) == len("<si><t>") + 1_007 + len("</t>")

    def test_little_may_unpack_to_any_times_as_much(self, tmp_path: Path) -> None:
        sheet = f"<worksheet {MAIN}><sheetData/></worksheet>"
        plain = write_package(tmp_path / "a.xlsx", sheet)
        with zipfile.ZipFile(plain) as archive:
            parts = sum(each.file_size for each in archive.infolist())
        for more in (0, 1):
            path = write_package(tmp_path / "b.xlsx", sheet)
            with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
                archive.writestr("docProps/app.xml", b" " * ((1 << 24) - parts + more))
            if not more:
                assert open_workbook(path).sheets == ("A & B",)
        with pytest.raises(UnreadableData, match=r"bytes unpack to 16,777,217\."):
            open_workbook(path)


class TestTexts:
    @pytest.mark.parametrize("letter", ["é", "߿", "ࠀ", "–", "\uffff", "𐀀", "🎺", "\U0010ffff"])
    def test_a_letter_of_utf_8_tells_a_damaged_text_from_one_of_windows(self, letter: str) -> None:
        assert find_encoding(letter.encode()) == "utf-8"
        assert find_encoding(letter.encode() + b"\xe9 ") == "utf-8"

    @pytest.mark.parametrize("text", ["Développeurs", "“Cañon”", "\xa0Â\xa0"])
    def test_letters_of_windows_are_no_damaged_ones(self, text: str) -> None:
        assert find_encoding(text.encode("cp1252")) == "cp1252"

    @pytest.mark.parametrize(
        ("line", "between"), [("", ","), ("a;b\tc", ";"), ("a,b;c,d", ","), ("a\tb\tc;d", "\t")]
    )
    def test_between_cells_stands_what_the_first_line_has_most_often(
        self, line: str, between: str
    ) -> None:
        assert find_delimiter(line) == between

    def test_what_is_told_of_a_file_is_cut_to_a_line(self) -> None:
        assert (show("x" * 60), show("x" * 61)) == (f'"{"x" * 60}"', f'"{"x" * 60}…"')
        assert (shorten("x" * 80), shorten("x" * 81)) == ("x" * 80, f"{'x' * 80}…")
        assert list_first("abcdef") == "a, b, c, d, e, f"
        assert list_first("abcdefg") == "a, b, c, d, e, f and 1 more"

    @pytest.mark.parametrize(("count", "told"), [(1, '"0"'), (2, '"0" and 1 more')])
    def test_an_archive_tells_its_first_file_and_how_many_there_are_beside(
        self, tmp_path: Path, count: int, told: str
    ) -> None:
        with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
            for each in range(count):
                archive.writestr(str(each), "")
        assert describe_file(tmp_path / "a.zip") == f"a ZIP archive that holds {told}"

    def test_the_names_of_columns_are_looked_for_in_sixty_rows(self, tmp_path: Path) -> None:
        grid = crosswalk_grid([("11-1011.00", "11-1011")])
        before = [[""] * 5] * (60 - 3)
        path = write_csv(tmp_path / "c.csv", [*before, *grid])
        assert len(read_crosswalk(path).socs) == 1
        assert describe_file(path) is not None
        path = write_csv(tmp_path / "c.csv", [[""] * 5, *before, *grid])
        assert "nothing here says what this is" in refuse(read_crosswalk, path)


@pytest.mark.parametrize(
    ("rows", "fit", "found"), [(10, 4, 4), (10, 5, None), (9, 0, None), (11, 5, 5)]
)
def test_names_were_swapped_where_most_of_ten_rows_or_more_do_not_fit(
    rows: int, fit: int, found: int | None
) -> None:
    assert find_swapped(range(rows), lambda row: row < fit) == found


def set_jobs(lines: list[Line], code: str, jobs: Value) -> Grid:
    return oews_grid(
        [{**line, "TOT_EMP": jobs} if line["OCC_CODE"] == code else line for line in lines]
    )


class TestOews:
    LINES = oews_lines([{**DEVELOPERS, "TOT_EMP": 90_000}, {**ACTORS, "TOT_EMP": 10_000}])

    @pytest.mark.parametrize(
        ("code", "fit", "off", "told"),
        [
            ("00-0000", 100_015, 100_016, "100016 jobs in all, but 100000 in the major groups"),
            ("00-0000", 99_985, 99_984, "99984 jobs in all, but 100000 in the major groups"),
            ("27-2011", 10_015, 10_016, "100000 jobs in all, but 100016 in the occupations"),
            ("27-2011", 9_000, 8_999, "100000 jobs in all, but 98999 in the occupations"),
        ],
        ids=["more in all", "fewer in all", "more in occupations", "fewer in occupations"],
    )
    def test_jobs_add_up_as_far_as_they_are_rounded_or_withheld(
        self, tmp_path: Path, code: str, fit: int, off: int, told: str
    ) -> None:
        assert len(read_oews(write_oews(tmp_path, set_jobs(self.LINES, code, fit)))) == 2
        assert told in refuse(read_oews, write_oews(tmp_path, set_jobs(self.LINES, code, off)))

    @pytest.mark.parametrize(("jobs", "is_cut"), [(500, False), (501, True)])
    def test_half_of_the_jobs_of_an_area_may_be_withheld(
        self, tmp_path: Path, jobs: int, *, is_cut: bool
    ) -> None:
        known, withheld = ({**DEVELOPERS, "TOT_EMP": 1_000 - jobs}, {**ACTORS, "TOT_EMP": jobs})
        grid = set_jobs(area_lines("Texas", "48", "2", known, withheld), "27-0000", "**")
        path = write_oews(tmp_path, grid)
        if is_cut:
            assert "1000 jobs in all, but 499 in the major groups" in refuse(read_oews, path)
        else:
            assert len(read_oews(path)) == 2

    @pytest.mark.parametrize(
        ("hourly", "annual", "is_one"),
        [(999.99, "*", True), (1_000, "*", False), ("*", 1_000, True), ("*", 999.99, False)],
    )
    def test_a_thousand_dollars_are_for_a_year_and_less_for_an_hour(
        self, tmp_path: Path, hourly: Value, annual: Value, *, is_one: bool
    ) -> None:
        pay = {name: hourly if name[0] == "H" else annual for name in PAY}
        lines = [{**line, **pay} for line in oews_lines([DEVELOPERS, ACTORS, TEACHERS])]
        path = write_oews(tmp_path, oews_grid([{**each, "HOURLY": ""} for each in lines]))
        if is_one:
            assert len(read_oews(path)) == 3
        else:
            assert "is no wage for " in refuse(read_oews, path)

    @pytest.mark.parametrize(("error", "is_one"), [("0.1", True), ("0.0", True), ("0.09", False)])
    def test_an_error_below_a_tenth_has_one_decimal(
        self, tmp_path: Path, error: str, *, is_one: bool
    ) -> None:
        lines = [{**line, "MEAN_PRSE": error} for line in oews_lines()]
        path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid(lines))
        if is_one:
            assert len(read_oews(path)) == 5
        else:
            assert "0.09 is a fraction and no percent" in refuse(read_oews, path)

    @pytest.mark.parametrize(
        ("cells", "column"),
        [
            ({"A_PCT10": 1}, None),
            ({"A_PCT10": 0.99}, "A_PCT10"),
            ({"A_MEAN": 67_990}, None),
            ({"A_MEAN": 67_989.99}, "A_MEAN"),
            ({"TOT_EMP": 0}, None),
        ],
        ids=str,
    )
    def test_a_wage_is_a_dollar_at_least_and_a_mean_half_of_the_median(
        self, tmp_path: Path, cells: Line, column: str | None
    ) -> None:
        lines = oews_lines([DEVELOPERS])
        total = {"TOT_EMP": "**"} if "TOT_EMP" in cells else {}
        lines = [*({**line, **total} for line in lines[:-1]), {**DEVELOPERS, **cells}]
        path = write_oews(tmp_path, oews_grid(lines))
        if column is None:
            assert len(read_oews(path)) == 1
        else:
            assert f'row 6, column "{column}": ' in refuse(read_oews, path)

    def test_five_near_titles_are_named_and_no_more(self, tmp_path: Path) -> None:
        lines = [
            line
            for code, state in enumerate(("IL", "MA", "MO", "OH", "OR", "VT"))
            for line in area_lines(f"Springfield, {state}", str(10_000 + code), "4")
        ]
        path = write_oews(tmp_path, oews_grid(lines), name="MSA_M2024_dl")
        with pytest.raises(
            InvalidOption, match=r"'Springfield, OR'\? list_areas\(path\) lists all 6"
        ):
            read_oews(path, area="springfield")


class TestProjections:
    @pytest.mark.parametrize(("jobs", "is_whole"), [(210.5, True), (210.6, False), (210.0, False)])
    def test_a_group_has_the_jobs_of_its_lines_as_far_as_all_are_rounded(
        self, tmp_path: Path, jobs: float, *, is_whole: bool
    ) -> None:
        grid = projections_grid()
        grid[5][3] = jobs
        path = write_projections(tmp_path, grid)
        if is_whole:
            assert len(read_projections(path)) == 4
        else:
            told = f'"Other occupations" has {jobs} thousand jobs, but its line items 210.3'
            assert told in refuse(read_projections, path)

    @pytest.mark.parametrize(
        ("place", "fit", "off", "told"),
        [
            (7, "1,000", "999", "999 is no wage for a year, and so it is in most rows here"),
            (6, "2,400.0", "2,400.1", "2400.1 thousand openings a year are far more than there"),
            (5, "20.165", "20.166", "growth of 20.166 % does not lead from 100.0 to 120.0 thou"),
            (5, "19.835", "19.834", "growth of 19.834 % does not lead from 100.0 to 120.0 thou"),
        ],
        ids=["wages", "openings", "more growth", "less growth"],
    )
    def test_figures_may_be_off_as_far_as_they_are_rounded(
        self, tmp_path: Path, place: int, fit: str, off: str, told: str
    ) -> None:
        header, _, _, developers = export_grid()
        figures: list[Value] = ["100.0", "120.0", "20.0", "20.0", "10.0", "50,000"]
        rows: Grid = [[f"A{n}", f"51-{n + 1:04}", *figures, *developers[8:]] for n in range(12)]
        for row in rows:
            row[place] = fit
        path = write_csv(tmp_path / "Employment Projections.csv", [header, *rows])
        assert len(read_projections(path)) == 12
        for row in rows:
            row[place] = off
        path = write_csv(tmp_path / "Employment Projections.csv", [header, *rows])
        assert told in refuse(read_projections, path)

    @pytest.mark.parametrize(("jobs", "are_jobs"), [("400,000.0", True), ("400,000.1", False)])
    def test_there_are_no_more_jobs_than_people(
        self, tmp_path: Path, jobs: str, *, are_jobs: bool
    ) -> None:
        grid = export_grid()
        grid[3][2:4] = [jobs, "463,200.0"]
        path = write_csv(tmp_path / "Employment Projections.csv", grid)
        if are_jobs:
            assert read_projections(path)["15-1252"].employment == 400_000_000
        else:
            assert "400000.1 thousand jobs are more than there are people" in refuse(
                read_projections, path
            )


class TestOnet:
    def test_ratings_may_be_at_the_ends_of_their_scales(self, tmp_path: Path) -> None:
        grids = onet_grids()
        for row in grids["essential_skills"][1:]:
            row[4] = {"IM": "1.00", "LV": "0.00"}[str(row[3])]
        grids["essential_skills"][1][4], grids["essential_skills"][2][4] = "5.00", "7.00"
        ratings = read_onet(write_onet(tmp_path, grids))["15-1252.00"].essential_skills
        told = [(str(each.importance), str(each.level)) for each in ratings]
        assert told == [("5.00", "7.00"), ("1.00", "0.00"), ("1.00", "None")]

    @pytest.mark.parametrize(("index", "tier"), [("5", 1), ("6", 2), ("999", 2), ("1000", None)])
    def test_the_first_five_to_change_to_are_the_closest(
        self, tmp_path: Path, index: str, tier: int | None
    ) -> None:
        grids = former_grids()
        changers: Grid = [[*row[:3], *row[4:]] for row in grids.pop("Related Occupations")]
        changers[1][3] = index
        folder = write_former(tmp_path, ".csv", {**grids, "Career Changers Matrix": changers})
        if tier is None:
            assert 'expected a rank from 1 on, found "1000"' in refuse(read_onet, folder)
        else:
            assert read_onet(folder)["15-1252.00"].related[0].tier == tier

    @pytest.mark.parametrize(("length", "is_title"), [(80, True), (81, False)])
    def test_a_title_may_be_longer_than_its_description_up_to_eighty_letters(
        self, tmp_path: Path, length: int, *, is_title: bool
    ) -> None:
        grids = onet_grids()
        grids["occupation_data"] += [[f"59-{n:04}.00", "S" * length, "Serve."] for n in range(9)]
        folder = write_onet(tmp_path, grids)
        if is_title:
            assert len(read_onet(folder)) == 13
        else:
            assert "is longer than the description" in refuse(read_onet, folder)
