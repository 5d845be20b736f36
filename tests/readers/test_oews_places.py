"""What the rows of an OEWS file are about is never the nation, or all industries, by default."""

from __future__ import annotations

from pathlib import Path

import pytest
from readers.refusing import refuse
from readers.workbooks import (
    DEVELOPERS,
    OEWS_COLUMNS,
    Value,
    oews_grid,
    oews_lines,
    write_csv,
    write_oews,
)

from careercompare.errors import InvalidOption
from careercompare.readers import Area, AreaKind, list_areas, read_oews


def write(folder: Path, *without: str, **cells: Value) -> Path:
    """Write the rows of one area and industry, *without* some columns."""
    columns = [name for name in OEWS_COLUMNS if name not in without]
    lines = [{**line, **cells} for line in oews_lines([DEVELOPERS])]
    return write_csv(folder / "all_M2024_dl.csv", oews_grid(lines, columns))


class TestAreas:
    @pytest.mark.parametrize(
        ("cells", "column"),
        [
            ({"AREA": "48"}, "AREA"),
            ({"AREA": "", "AREA_TYPE": "2"}, "AREA_TYPE"),
            ({"AREA": "", "PRIM_STATE": "TX"}, "PRIM_STATE"),
        ],
    )
    def test_an_area_without_its_name_is_not_the_nation(
        self, tmp_path: Path, cells: dict[str, Value], column: str
    ) -> None:
        found = refuse(read_oews, write(tmp_path, "AREA_TITLE", **cells))
        assert found.startswith(
            f'all_M2024_dl.csv, row 2, column "{column}": "{cells[column]}" is not the nation, and '
            "no column AREA_TITLE names the area. Take"
        )

    def test_the_nation_needs_no_name(self, tmp_path: Path) -> None:
        path = write(tmp_path, "AREA_TITLE", AREA_TYPE="1", PRIM_STATE="US")
        assert [area.kind for area in list_areas(path)] == [AreaKind.NATION]

    @pytest.mark.parametrize(
        ("title", "code", "kind", "told"),
        [
            ("Texas", "48", "1", 'the code "48" and the kind "1"'),
            ("Texas", "99", "2", 'the code "99" and the kind "2"'),
            ("Texas", "99", "", 'the code "99"'),
            ("Total", "0", "", 'the code "0"'),
            ("Texas", "", "1", 'the kind "1"'),
            ("U.S.", "48", "", 'the code "48"'),
            ("U.S.", "48", "1", 'the code "48" and the kind "1"'),
            ("U.S.", "99", "4", 'the code "99" and the kind "4"'),
            ("Nationwide", "", "1", 'the kind "1"'),
            ("Columbus", "", "1", 'the kind "1"'),
        ],
    )
    def test_a_row_of_the_nation_is_one_by_all_that_it_says(
        self, tmp_path: Path, title: str, code: str, kind: str, told: str
    ) -> None:
        found = refuse(read_oews, write(tmp_path, AREA_TITLE=title, AREA=code, AREA_TYPE=kind))
        assert (
            f'row 2, column "AREA_TITLE": "{title}" has {told}: some are the nation\'s, and some '
            "are not. The file was changed. Fetch it again." in found
        )

    @pytest.mark.parametrize(
        ("title", "code", "kind"),
        [
            ("U.S.", "", ""),
            ("United States", "", "1"),
            ("National", "0000000", "1"),
            ("U.S. Total", "99.0", "1.0"),
            ("U.S.", "00", ""),
            *(("us", "", ""), ("USA", "", "1"), ("U.S.A.", "", "1"), ("The nation", "", "1")),
            *(("united states", "", ""), ("U.S", "", "1")),
            *(("National", "", ""), ("USA", "", ""), ("Nation", "0000000", "")),
            *(("National", "0", ""), ("U.S. Total", "00000", "")),
        ],
    )
    def test_the_nation_may_be_told_in_several_ways(
        self, tmp_path: Path, title: str, code: str, kind: str
    ) -> None:
        path = write(tmp_path, AREA_TITLE=title, AREA=code, AREA_TYPE=kind)
        assert list_areas(path) == (Area("99", "United States", AreaKind.NATION),)

    def test_zeros_may_be_any_area_that_is_named(self, tmp_path: Path) -> None:
        path = write(tmp_path, AREA_TITLE="Here", AREA="00000", AREA_TYPE="4")
        assert list_areas(path) == (Area("00000", "Here", AreaKind.METROPOLITAN),)

    def test_the_nation_by_whatever_name_is_checked_as_the_nation(self, tmp_path: Path) -> None:
        """Tables of several years call it "National", with code 0 and without a kind."""
        lines = [{**line, "AREA_TITLE": "National", "AREA": "0"} for line in oews_lines()]
        columns = [name for name in OEWS_COLUMNS if name != "AREA_TYPE"]
        path = write_csv(tmp_path / "national_M2024_dl.csv", oews_grid(lines, columns))
        assert (
            read_oews(path)["15-1252"].salary == read_oews(write_oews(tmp_path))["15-1252"].salary
        )
        write_csv(
            path, oews_grid([line for line in lines if line["O_GROUP"] != "detailed"], columns)
        )
        assert "no occupation follows this broad group" in refuse(read_oews, path)

    def test_islands_of_the_nation_are_not_the_nation(self, tmp_path: Path) -> None:
        path = write(tmp_path, AREA_TITLE="U.S. Virgin Islands", AREA="78", AREA_TYPE="3")
        assert list_areas(path) == (Area("78", "U.S. Virgin Islands", AreaKind.TERRITORY),)

    @pytest.mark.parametrize("code", ["", "Texas", "U.S."])
    def test_a_name_is_no_code(self, tmp_path: Path, code: str) -> None:
        """A row would be of an area of its own, and missing from that of its title."""
        found = refuse(read_oews, write(tmp_path, AREA_TITLE="Texas", AREA=code, AREA_TYPE="2"))
        assert 'column "AREA": expected the code of "Texas", such as 48, found ' in found

    def test_a_code_is_no_name(self, tmp_path: Path) -> None:
        """As where the names of the two columns were swapped."""
        found = refuse(read_oews, write(tmp_path, AREA_TITLE="48", AREA="Texas"))
        assert 'column "AREA_TITLE": expected the name of an area, found "48"' in found

    @pytest.mark.parametrize(
        ("cells", "found"),
        [
            ({"PRIM_STATE": "Texas", "AREA_TITLE": "TX"}, '"PRIM_STATE": expected letters such as'),
            ({"PRIM_STATE": "Bakers"}, '"PRIM_STATE": expected letters such as TX, found "Bakers"'),
            ({"PRIM_STATE": "TX-"}, '"PRIM_STATE": expected letters such as TX, found "TX-"'),
            ({"AREA_TYPE": "1000"}, '"AREA_TYPE": expected one of 1, 2, 3, 4, 6, found "1000"'),
            ({"AREA_TYPE": "**"}, '"AREA_TYPE": expected one of 1, 2, 3, 4, 6, found "**"'),
        ],
    )
    def test_what_stands_in_a_column_of_another_name_is_noticed(
        self, tmp_path: Path, cells: dict[str, Value], found: str
    ) -> None:
        assert f"row 2, column {found}" in refuse(read_oews, write(tmp_path, AREA="", **cells))

    @pytest.mark.parametrize("state", ["", "TX", "tx", "NH-MA", "NC, SC", "PA-NJ-DE-MD"])
    def test_an_area_may_be_in_several_states(self, tmp_path: Path, state: str) -> None:
        path = write(tmp_path, AREA_TITLE="A", AREA="12420", AREA_TYPE="4", PRIM_STATE=state)
        assert len(read_oews(path)) == 1

    def test_codes_may_be_written_as_numbers_are(self, tmp_path: Path) -> None:
        path = write(tmp_path, AREA_TITLE="Texas", AREA="48.0", AREA_TYPE="2.0")
        assert list_areas(path) == (Area("48", "Texas", AreaKind.STATE),)


class TestIndustries:
    @pytest.mark.parametrize("code", ["", "000000", "0"])
    @pytest.mark.parametrize(
        "cells", [{"NAICS_TITLE": "Mining", "I_GROUP": ""}, {"I_GROUP": "sector"}]
    )
    def test_an_industry_without_its_code_is_not_all_of_them(
        self, tmp_path: Path, code: str, cells: dict[str, Value]
    ) -> None:
        found = refuse(read_oews, write(tmp_path, NAICS=code, **cells))
        named = cells.get("NAICS_TITLE") or "sector"
        shown = f'"{code}"' if code else "nothing"
        assert (
            f'row 2, column "NAICS": expected the NAICS code of "{named}", found {shown}' in found
        )

    @pytest.mark.parametrize("code", ["Mining", "#N/A"])
    def test_a_name_is_no_code(self, tmp_path: Path, code: str) -> None:
        """Its row would be missing from all industries together."""
        found = refuse(read_oews, write(tmp_path, NAICS=code))
        assert f'row 2, column "NAICS": expected a NAICS code such as 62, found "{code}"' in found

    @pytest.mark.parametrize("code", ["31-33", "44\N{EN DASH}45", "4400A1", "3250a1"])
    def test_a_code_may_have_letters_and_dashes(self, tmp_path: Path, code: str) -> None:
        path = write(tmp_path, NAICS=code, NAICS_TITLE="Making", I_GROUP="sector", OWN_CODE="5")
        assert len(read_oews(path, industry="Making")) == 1

    @pytest.mark.parametrize(
        ("column", "text"), [("NAICS_TITLE", "Mining"), ("I_GROUP", "3-digit")]
    )
    def test_an_industry_of_which_no_column_has_the_code_is_not_all_of_them(
        self, tmp_path: Path, column: str, text: str
    ) -> None:
        found = refuse(read_oews, write(tmp_path, "NAICS", **{"I_GROUP": "", column: text}))
        assert (
            f'row 2, column "{column}": "{text}" is one of many, and no column NAICS has its code'
            in found
        )

    @pytest.mark.parametrize("without", [(), ("NAICS",)])
    @pytest.mark.parametrize(
        "title", ["Cross-industry", "Cross industry", "All Industries", "total, all of them"]
    )
    def test_all_of_them_need_no_code(
        self, tmp_path: Path, without: tuple[str, ...], title: str
    ) -> None:
        path = write(tmp_path, *without, NAICS="", NAICS_TITLE=title)
        assert read_oews(path)["15-1252"].industry is None

    def test_a_code_may_be_written_as_a_number_is(self, tmp_path: Path) -> None:
        path = write(tmp_path, NAICS="62.0", NAICS_TITLE="Health", I_GROUP="sector")
        assert read_oews(path, industry="62")["15-1252"].industry == "Health (NAICS 62)"

    @pytest.mark.parametrize("without", [(), ("NAICS",)])
    def test_jobs_of_some_owners_are_not_those_of_all(
        self, tmp_path: Path, without: tuple[str, ...]
    ) -> None:
        path = write(tmp_path, *without, NAICS="000000", NAICS_TITLE="Cross-industry", OWN_CODE="5")
        with pytest.raises(InvalidOption, match="one of the 1 industries"):
            read_oews(path)
        assert read_oews(path, industry="000000")["15-1252"].industry == (
            "Cross-industry (NAICS 000000, private only)"
        )

    @pytest.mark.parametrize(
        ("owner", "words"),
        [
            *(("1", "federal government"), ("2", "state"), ("3", "local government")),
            *(("5", "private"), ("9", "9"), ("123", "federal government and state and local")),
        ],
    )
    def test_the_owners_of_jobs_are_named(self, tmp_path: Path, owner: str, words: str) -> None:
        path = write(tmp_path, NAICS="611100", I_GROUP="4-digit, ownership", OWN_CODE=owner)
        industry = read_oews(path, industry="611100")["15-1252"].industry
        assert industry is not None
        assert f"(NAICS 611100, {words}" in industry
        assert industry.endswith(" only)")

    @pytest.mark.parametrize("owner", ["1235", "", "0"])
    def test_jobs_of_all_owners_are_those_of_all_industries(
        self, tmp_path: Path, owner: str
    ) -> None:
        assert read_oews(write(tmp_path, OWN_CODE=owner))["15-1252"].industry is None
