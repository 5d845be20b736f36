"""Wages of one area or one industry of a small file of many."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import pytest
from counting import count_calls
from readers.onet_folder import write_onet
from readers.workbooks import (
    ACTORS,
    DEVELOPERS,
    OEWS_COLUMNS,
    SURGEONS,
    TEACHERS,
    Line,
    Value,
    oews_grid,
    oews_line,
    oews_lines,
    write_csv,
    write_oews,
)

from careercompare import AtLeast, PayPeriod
from careercompare.errors import InvalidOption, UnreadableData
from careercompare.readers import Area, AreaKind, list_areas, read_oews
from careercompare.readers.us.oews_places import read_scopes

ALL: Line = {"NAICS": "000000", "NAICS_TITLE": "Cross-industry", "I_GROUP": "cross-industry"}
WITHOUT_GROUPS = {"minor", "broad"}


def lines_of(occupations: Iterable[Line], **cells: Value) -> list[Line]:
    """Return the rows of an area or industry: without minor and broad groups, as BLS has them."""
    lines = oews_lines(occupations)
    return [{**line, **cells} for line in lines if line["O_GROUP"] not in WITHOUT_GROUPS]


def area_lines(title: str, code: Value, kind: str, *occupations: Line) -> list[Line]:
    where = {"AREA": code, "AREA_TITLE": title, "AREA_TYPE": kind}
    return lines_of(occupations or (DEVELOPERS, ACTORS), **where, **ALL)


TEXAS = area_lines("Texas", "48", "2")
LINES = [
    *TEXAS,
    *area_lines("Virgin Islands", "78", "3", TEACHERS, DEVELOPERS),
    *area_lines("Bakersfield-Delano, CA", "12540", "4", SURGEONS),
    *area_lines("Bakersfield, MO", 99999, "4"),
    *area_lines("Northwest Texas nonmetropolitan area", 100001, "6"),
]


@pytest.fixture
def workbook(tmp_path: Path) -> Path:
    return write_oews(tmp_path, oews_grid(LINES), name="all_M2024_dl")


def refused(path: Path, area: str | None = None, industry: str | None = None) -> str:
    with pytest.raises(InvalidOption) as caught:
        read_oews(path, area=area, industry=industry)
    return str(caught.value)


class TestAreas:
    def test_areas_are_listed_in_their_order(self, workbook: Path) -> None:
        assert list_areas(workbook) == (
            Area("48", "Texas", AreaKind.STATE),
            Area("78", "Virgin Islands", AreaKind.TERRITORY),
            Area("12540", "Bakersfield-Delano, CA", AreaKind.METROPOLITAN),
            Area("99999", "Bakersfield, MO", AreaKind.METROPOLITAN),
            Area("0100001", "Northwest Texas nonmetropolitan area", AreaKind.NONMETROPOLITAN),
        )

    @pytest.mark.parametrize("area", ["Texas", " texas", "48", "048"])
    def test_an_area_is_chosen_by_title_or_code(self, workbook: Path, area: str) -> None:
        oews = read_oews(workbook, area=area)
        assert [*oews] == ["15-1252", "27-2011"]
        salary = oews["27-2011"].salary
        assert salary is not None
        assert (salary.place, salary.period) == ("Texas", PayPeriod.HOUR)
        assert oews["15-1252"].industry is None
        assert oews.source.title == "Occupational Employment and Wage Statistics, May 2024"

    def test_bounds_and_what_is_withheld_are_read_in_every_area(self, workbook: Path) -> None:
        salary = read_oews(workbook, area="12540")["29-1241"].salary
        assert salary is not None
        assert (salary.median, salary.high) == (AtLeast(239_200), AtLeast(239_200))
        assert read_oews(workbook, area="78")["25-1021"].employment is None

    def test_a_file_of_many_areas_asks_which(self, workbook: Path) -> None:
        assert refused(workbook) == (
            "area: expected one of the 5 areas that all_M2024_dl.xlsx (May 2024) holds, got None. "
            "They are 'Texas', 'Virgin Islands', 'Bakersfield-Delano, CA', 'Bakersfield, MO', "
            "'Northwest Texas nonmetropolitan area': see list_areas(path)."
        )

    @pytest.mark.parametrize(
        ("area", "near"),
        [
            ("Texsa", "Did you mean 'Texas'? "),
            ("bakersfield", "Did you mean 'Bakersfield-Delano, CA' or 'Bakersfield, MO'? "),
            ("Ω", ""),
            ("", ""),
        ],
    )
    def test_an_area_that_is_not_there_names_near_ones(
        self, workbook: Path, area: str, near: str
    ) -> None:
        expected = "area: expected the title or code of an area of all_M2024_dl.xlsx, got"
        assert (
            refused(workbook, area) == f'{expected} "{area}". {near}list_areas(path) lists all 5.'
        )

    def test_any_dash_and_any_space_in_a_title_will_do(self, tmp_path: Path) -> None:
        lines = [*TEXAS, *area_lines("Portland-Hillsboro,  OR-WA ", "38900", "4")]
        path = write_oews(tmp_path, oews_grid(lines))
        assert list_areas(path)[1].title == "Portland-Hillsboro, OR-WA"
        assert len(read_oews(path, area="Portland\N{EN DASH}Hillsboro, OR\N{EN DASH}WA")) == 2

    def test_the_digits_of_a_code_tell_states_where_no_column_does(self, tmp_path: Path) -> None:
        columns = [name for name in OEWS_COLUMNS if name != "AREA_TYPE"]
        found = list_areas(write_oews(tmp_path, oews_grid(LINES, columns)))
        assert found == list_areas(write_oews(tmp_path, oews_grid(LINES)))

    @pytest.mark.parametrize("level", ["total", "major"])
    def test_jobs_of_whole_groups_may_be_withheld(self, tmp_path: Path, level: str) -> None:
        lines = [{**line, "TOT_EMP": "**"} if line["O_GROUP"] == level else line for line in TEXAS]
        oews = read_oews(write_oews(tmp_path, oews_grid(lines)), area="Texas")
        assert oews["15-1252"].employment == 1000

    def test_a_code_is_a_text(self, workbook: Path) -> None:
        """As a number it would lose the zero that codes of states begin with."""
        wrong: list[dict[str, Any]] = [{"area": 48}, {"area": "48", "industry": 62}]
        for given in wrong:
            option, code = [*given.items()][-1]
            assert refused(workbook, **given) == (
                f"{option}: expected a title or code, got {code}. Write {option}='48', in quotes."
            )

    def test_two_areas_of_one_title_are_told_apart_by_their_codes(self, tmp_path: Path) -> None:
        lines = [*area_lines("Guam", "66", "3"), *area_lines("Guam", "66000", "4")]
        path = write_oews(tmp_path, oews_grid(lines))
        found = refused(path, "Guam")
        assert found == (
            'area: expected one area alone, got "Guam". '
            "Pass its code: '66' (territory), '66000' (metropolitan area)."
        )
        assert len(read_oews(path, area="66000")) == 2

    def test_the_only_area_need_not_be_named(self, tmp_path: Path) -> None:
        path = write_oews(tmp_path, oews_grid(TEXAS))
        assert read_oews(path) == read_oews(path, area="Texas")

    @pytest.mark.parametrize("area", ["U.S.", "United States", "99", "us"])
    def test_the_nation_is_an_area_too(self, tmp_path: Path, area: str) -> None:
        path = write_oews(tmp_path, oews_grid([*oews_lines(), *TEXAS]))
        assert len(read_oews(path, area=area)) == 5
        assert list_areas(path)[0] == Area("99", "United States", AreaKind.NATION)

    def test_a_national_file_names_the_files_of_areas(self, tmp_path: Path) -> None:
        assert refused(write_oews(tmp_path), "Texas") == (
            'area: expected the nation, of which national_M2024_dl.xlsx is, got "Texas". Take '
            "state_M2024_dl.xlsx for states, MSA_M2024_dl.xlsx for cities."
        )

    @pytest.mark.parametrize("level", ["major", "total"])
    def test_an_area_that_lacks_its_groups_was_cut(self, tmp_path: Path, level: str) -> None:
        path = write_oews(tmp_path, oews_grid([each for each in TEXAS if each["O_GROUP"] != level]))
        with pytest.raises(UnreadableData, match=r"jobs in all, but 0|0 rows are for all"):
            read_oews(path)

    def test_groups_with_more_jobs_than_there_are_were_changed(self, tmp_path: Path) -> None:
        path = write_oews(tmp_path, oews_grid([{**TEXAS[0], "TOT_EMP": 700}, *TEXAS[1:]]))
        with pytest.raises(UnreadableData, match="700 jobs in all, but 1060 in the major groups"):
            read_oews(path)

    def test_groups_of_an_area_may_be_withheld(self, tmp_path: Path) -> None:
        rows = [{**row, "TOT_EMP": "**"} if row["OCC_CODE"] == "27-0000" else row for row in TEXAS]
        assert len(read_oews(write_oews(tmp_path, oews_grid(rows)))) == 2

    def test_an_area_is_not_lost_where_its_first_row_has_no_occupation(
        self, tmp_path: Path
    ) -> None:
        lines = area_lines("Utah", "49", "2")
        lines[0] = {**lines[0], "OCC_CODE": "", "OCC_TITLE": ""}
        path = write_oews(tmp_path, oews_grid([*TEXAS, *lines]))
        assert [area.title for area in list_areas(path)] == ["Texas", "Utah"]
        assert len(read_oews(path, area="Utah")) == 2

    @pytest.mark.parametrize("blank", ["", " "])
    @pytest.mark.parametrize("note", ["", "x" * 32_000])  # of which the sheet becomes a large one
    def test_a_row_that_lost_its_area_is_not_taken_for_an_empty_one(
        self, tmp_path: Path, note: str, blank: str
    ) -> None:
        columns = [*OEWS_COLUMNS, "NOTE"]
        utah = [line for n in range(60) for line in area_lines(f"Area {n}", str(100 + n), "4")]
        grid = oews_grid([{**line, "NOTE": note} for line in (*TEXAS, *utah)], columns)
        lost: list[Value] = [*[blank] * OEWS_COLUMNS.index("OCC_CODE"), "11-1011", "Chiefs"]
        path = write_oews(tmp_path, [*grid[:3], [blank] * len(columns), *grid[3:]])
        assert len(list_areas(path)) == 61
        path = write_oews(tmp_path, [*grid[:3], [blank] * len(columns), *grid[3:], lost])
        row = len(grid) + 2
        with pytest.raises(UnreadableData, match=f'row {row}, column "AREA_TITLE": expected the'):
            list_areas(path)

    def test_rows_that_hold_nothing_are_no_area(self, tmp_path: Path) -> None:
        grid = oews_grid(TEXAS)
        grid.insert(2, [""] * len(OEWS_COLUMNS))
        path = write_csv(tmp_path / "state_M2024_dl.csv", grid)
        assert len(read_oews(path)) == 2


def industry_lines(code: Value, title: str, level: str = "sector", owner: str = "5") -> list[Line]:
    cells = {"NAICS": code, "NAICS_TITLE": title, "I_GROUP": level, "OWN_CODE": owner}
    return lines_of((DEVELOPERS, ACTORS), **cells)


HEALTH = industry_lines("62", "Health Care and Social Assistance")
FACTORIES = industry_lines(31, "Manufacturing")
SCHOOLS = [
    *industry_lines("611100", "Schools", "4-digit", "235"),
    *industry_lines("611100", "Schools", "4-digit, ownership", "5"),
]


class TestIndustries:
    @pytest.fixture
    def sectors(self, tmp_path: Path) -> Path:
        return write_oews(tmp_path, oews_grid([*HEALTH, *FACTORIES]), name="natsector_M2024_dl")

    @pytest.mark.parametrize("industry", ["62", " 62 ", "health care and social assistance"])
    def test_an_industry_is_chosen_by_code_or_title(self, sectors: Path, industry: str) -> None:
        oews = read_oews(sectors, industry=industry)
        name = "Health Care and Social Assistance (NAICS 62)"
        assert oews.source.title.endswith(f", May 2024, {name}")
        assert [each.industry for each in oews.values()] == [name, name]
        assert "NAICS 62" in oews.careers()[0].sources[0].title

    @pytest.mark.parametrize("industry", ["31-33", "31", "Manufacturing"])
    def test_a_sector_of_several_codes_is_found_by_all(self, sectors: Path, industry: str) -> None:
        assert len(read_oews(sectors, industry=industry)) == 2

    def test_a_file_of_many_industries_says_so(self, sectors: Path) -> None:
        assert refused(sectors) == (
            "industry: expected one of the 2 industries that natsector_M2024_dl.xlsx (wages by "
            "sector, May 2024) holds, got None. They are '62' (Health Care and Social Assistance), "
            "'31' (Manufacturing); all of them together are in national_M2024_dl.xlsx."
        )

    def test_more_industries_than_can_be_named_are_counted(self, tmp_path: Path) -> None:
        lines = [line for n in range(7) for line in industry_lines(f"62{n}", f"I{n}", "3-digit")]
        found = refused(write_oews(tmp_path, oews_grid(lines)))
        assert found == (
            "industry: expected one of the 7 industries that national_M2024_dl.xlsx (wages by "
            "industry, May 2024) holds, got None. They are '620' (I0), '621' (I1), '622' (I2), "
            "'623' (I3), '624' (I4), '625' (I5) and 1 more; all of them together are in "
            "national_M2024_dl.xlsx."
        )

    def test_an_industry_that_is_not_there_names_near_ones(self, sectors: Path) -> None:
        near = "Did you mean 'Health Care and Social Assistance'?"
        for wanted, remedy in (
            ("health", near),
            ("Helth", near),
            ("Ω", "Write one of '62', '31'."),
        ):
            assert refused(sectors, industry=wanted) == (
                "industry: expected the title or NAICS code of an industry of "
                f'natsector_M2024_dl.xlsx, got "{wanted}". {remedy}'
            )

    def test_all_industries_together_are_meant_where_none_is_named(self, tmp_path: Path) -> None:
        path = write_oews(tmp_path, oews_grid([*HEALTH, *oews_lines()]))
        with pytest.raises(UnreadableData, match="0 rows"):  # as no cell of these names NAICS
            read_oews(write_oews(tmp_path, oews_grid([HEALTH[-1], *HEALTH[1:]])), industry="62")
        path = write_oews(
            tmp_path, oews_grid([*HEALTH, *({**each, **ALL} for each in oews_lines())])
        )
        assert read_oews(path)["15-1252"].industry is None
        assert read_oews(path, industry="62")["15-1252"].industry is not None

    def test_jobs_of_all_owners_are_meant_where_both_are_there(self, tmp_path: Path) -> None:
        path = write_oews(tmp_path, oews_grid(SCHOOLS))
        found = read_oews(path, industry="611100")["15-1252"]
        assert found.industry == "Schools (NAICS 611100)"
        whole = [{**each, **ALL, "OWN_CODE": "1235"} for each in oews_lines()]
        private = [{**each, **ALL, "OWN_CODE": "5", "TOT_EMP": 1} for each in oews_lines()]
        path = write_oews(tmp_path, oews_grid([*private, *whole]))
        assert read_oews(path)["15-1252"].employment == 1000

    def test_jobs_of_one_kind_of_owner_are_named_as_such(self, tmp_path: Path) -> None:
        path = write_oews(tmp_path, oews_grid(SCHOOLS[len(SCHOOLS) // 2 :]))
        found = read_oews(path, industry="611100")["15-1252"]
        assert found.industry == "Schools (NAICS 611100, private only)"

    def test_two_kinds_of_owner_are_named_both(self, tmp_path: Path) -> None:
        lines = industry_lines("611100", "Schools", "4-digit, ownership", "23")
        found = read_oews(write_oews(tmp_path, oews_grid(lines)), industry="611100")["15-1252"]
        assert found.industry == "Schools (NAICS 611100, state and local government only)"

    def test_jobs_of_some_owners_are_not_taken_for_all(self, tmp_path: Path) -> None:
        lines = [
            *industry_lines("611100", "Schools", "4-digit, ownership", "5"),
            *industry_lines("611100", "Schools", "4-digit, ownership", "3"),
        ]
        found = refused(write_oews(tmp_path, oews_grid(lines)), industry="611100")
        assert found == (
            "industry: expected an industry of all owners together, or of one kind of owner, got "
            '"611100". Take the file of the same month without the wages by owner.'
        )

    def test_industries_of_one_title_are_told_apart_by_their_codes(self, tmp_path: Path) -> None:
        lines = [
            *industry_lines("22", "Utilities"),
            *industry_lines("221000", "Utilities", "3-digit"),
        ]
        path = write_oews(tmp_path, oews_grid(lines))
        found = refused(path, industry="Utilities")
        assert found == (
            'industry: expected one industry alone, got "Utilities". '
            "Pass its code: '22' (sector), '221000' (3-digit)."
        )
        assert len(read_oews(path, industry="221000")) == 2

    def test_a_national_file_names_the_file_by_sector(self, tmp_path: Path) -> None:
        assert refused(write_oews(tmp_path), industry="62") == (
            'industry: expected all together, of which national_M2024_dl.xlsx is, got "62". '
            "Take natsector_M2024_dl.xlsx, which tells sectors of the nation apart."
        )

    def test_much_of_an_industry_may_be_withheld(self, tmp_path: Path) -> None:
        line = oews_line("00-0000", "All", "total", 90_000, NAICS="62", I_GROUP="sector")
        path = write_oews(tmp_path, oews_grid([line]))
        assert len(read_oews(path, industry="62")) == 0


def test_a_folder_is_called_what_it_is(tmp_path: Path) -> None:
    with pytest.raises(UnreadableData, match=r"this is the folder of the O\*NET 30.3 database"):
        read_oews(write_onet(tmp_path))


def test_what_the_rows_of_a_table_are_about_is_read_once(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "all_M2024_dl.csv", oews_grid(LINES))
    assert count_calls(lambda: list_areas(path), read_scopes) == 1
    assert count_calls(lambda: read_oews(path, area="Texas"), read_scopes) == 1
