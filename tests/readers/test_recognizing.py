"""Official files are recognized by what they hold, whatever they are called."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from readers.onet_folder import write_onet
from readers.refusing import refuse
from readers.workbooks import (
    OEWS_COLUMNS,
    Value,
    oews_grid,
    oews_lines,
    projections_grid,
    write_csv,
    write_oews,
    write_projections,
    write_workbook,
)

from careercompare import UnreadableData
from careercompare.limits import Limits
from careercompare.readers import (
    read_crosswalk,
    read_oews,
    read_onet,
    read_price_levels,
    read_projections,
)
from careercompare.readers.us.recognizing import describe_file


def write(path: Path, text: str) -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("cells", "what"),
    [
        ({"AREA_TYPE": "1", "NAICS": "000000"}, "national wages of OEWS, May 2024"),
        ({"AREA_TYPE": "2", "NAICS": "000000"}, "wages of OEWS by state, May 2024"),
        ({"AREA_TYPE": "4", "NAICS": "000000"}, "wages of OEWS by metropolitan area, May 2024"),
        ({"AREA_TYPE": "6", "NAICS": "000000"}, "wages of OEWS by area, May 2024"),
        ({"NAICS": "62", "I_GROUP": "sector"}, "wages of OEWS by sector, May 2024"),
        ({"NAICS": "621", "I_GROUP": "3-digit"}, "wages of OEWS by industry, May 2024"),
    ],
)
def test_files_of_oews(tmp_path: Path, cells: dict[str, str], what: str) -> None:
    grid = oews_grid([{**line, **cells} for line in oews_lines()])
    path = write_oews(tmp_path, grid).rename(tmp_path / "downloaded.xlsx")
    assert describe_file(path) == what


@pytest.mark.parametrize(
    ("before", "what"),
    [
        ([], "national wages of OEWS"),
        (["AREA", "ST", "STATE"], "wages of OEWS by state"),
        (["PRIM_STATE", "AREA", "AREA_NAME"], "wages of OEWS by area"),
    ],
)
def test_older_layouts_of_oews(tmp_path: Path, before: list[str], what: str) -> None:
    columns = [*before, "OCC_CODE", "OCC_TITLE", "OCC_GROUP", "TOT_EMP"]
    path = write_csv(tmp_path / "x_M2016_dl.csv", [columns])
    assert describe_file(path) == f"{what}, May 2016"


def test_a_file_of_oews_that_names_no_month(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "wages.csv", [[*OEWS_COLUMNS]])
    assert describe_file(path) == "national wages of OEWS"


def test_all_of_oews(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "all.xlsx", {"All May 2023 data": oews_grid()})
    assert describe_file(path) == "wages of OEWS in all areas and industries, May 2023"


def test_projections(tmp_path: Path) -> None:
    path = write_projections(tmp_path)
    assert describe_file(path) == "the workbook of the Employment Projections 2024–34"
    path = write_workbook(tmp_path / "o.xlsx", {"Index": [], "Table 1.2": []})
    assert describe_file(path) == "the workbook of the Employment Projections"
    for since, until in ((2019, 2029), (1998, 2008)):
        header = f"Occupation Title,Occupation Code,Employment {since},Employment {until}"
        exported = (
            f"the Employment Projections {since}–{until % 100:02} as BLS's data viewer exports them"
        )
        assert describe_file(write(tmp_path / "e.csv", f"\ufeff{header}\n")) == exported


def test_onet(tmp_path: Path) -> None:
    folder = write_onet(tmp_path)
    assert describe_file(folder) == "the folder of the O*NET 30.3 database"
    found = describe_file(str(folder / "occupation_data.csv"))
    assert found == '"occupation_data" of the O*NET 30.3 database'
    text = write(tmp_path / "Skills.txt", "O*NET-SOC Code\tTitle\n11-1011.00\tChief Executives\n")
    assert describe_file(text) == '"Skills" of the O*NET database'


@pytest.mark.parametrize(
    ("name", "columns"),
    [
        ("Job Zone Reference", ("Job Zone", "Name")),
        ("Scales Reference", ("Scale ID", "Scale Name")),
        ("Content Model Reference", ("Element ID", "Element Name")),
    ],
)
def test_what_onet_explains_itself_by(
    tmp_path: Path, name: str, columns: tuple[Value, Value]
) -> None:
    path = write_workbook(tmp_path / f"{name}.xlsx", {name: [[*columns, "More"]]})
    assert describe_file(path) == f'"{name}" of the O*NET database'
    assert describe_file(write_csv(path.with_suffix(".csv"), [columns[:1], columns[1:]])) is None


@pytest.mark.parametrize("name", ["Read Me", "read_me", "README"])
def test_the_file_that_names_a_release_may_be_called_otherwise(tmp_path: Path, name: str) -> None:
    write(tmp_path / f"{name}.txt", "O*NET 30.3 Database")
    assert describe_file(tmp_path) == "the folder of the O*NET 30.3 database"


@pytest.mark.parametrize(
    ("title", "years"),
    [
        ("Table 1.2 Employment, 1996–2006", " 1996–06"),
        ("Table 1.2 Employment, 2008 and projected 2018", " 2008–18"),
        ("Table 1.2 Employment, 2019-2029", " 2019–29"),
        ("Table 1.2 Employment, 2019 to 2029", ""),
    ],
)
def test_the_years_of_projections_may_be_written_otherwise(
    tmp_path: Path, title: str, years: str
) -> None:
    path = write_workbook(tmp_path / "o.xlsx", {"Table 1.2": [[title]]})
    assert describe_file(path) == f"the workbook of the Employment Projections{years}"


def test_a_read_me_in_no_encoding_is_read_as_far_as_it_is_one(tmp_path: Path) -> None:
    read_me = tmp_path / "Read Me.txt"
    read_me.write_bytes(b"\xef\xbb\xbfO*NET\xc2\xae 29.3 Database\n\xff\xfe\x81\n")
    assert describe_file(tmp_path) == "the folder of the O*NET 29.3 database"


@pytest.mark.parametrize(
    ("header", "period"),
    [
        ("Title,SOC Code,2012,2022,Number (inthousands),Percent,Education Code,trCode", "2012–22"),
        ("SOC Code,Employment 2016 (thousands),Employment 2026 (thousands),trCode", "2016–26"),
    ],
)
def test_exports_that_are_too_old_say_so(tmp_path: Path, header: str, period: str) -> None:
    """In 2012–22 openings are those of ten years, and all until 2016–26 have codes of 2010."""
    path = write(tmp_path / "Employment Projections.csv", f"{header}\n")
    assert describe_file(path) == (
        f"the Employment Projections {period} as BLS's data viewer exports them"
    )
    assert refuse(read_projections, path) == (
        f"Employment Projections.csv: these are the Employment Projections {period}, older than "
        "all that are read. Take those of 2018–28 or later."
    )


@pytest.mark.parametrize(
    "header", ['"Title","SOC Code","2012","2022"', "SOC Code,trCode,2012", "SOC Code,trCode,1,2"]
)
def test_years_alone_are_those_of_no_export(tmp_path: Path, header: str) -> None:
    assert describe_file(write(tmp_path / "a.csv", f"{header}\n")) is None


def test_an_export_that_lacks_its_growth_is_not_too_old(tmp_path: Path) -> None:
    header = "Occupation Title,Occupation Code,Employment 2024,Employment 2034,trCode"
    found = refuse(read_projections, write(tmp_path / "Employment Projections.csv", f"{header}\n"))
    assert "this is the Employment Projections 2024–34 as BLS's data viewer exports them" in found


@pytest.mark.parametrize(
    ("names", "what"),
    [
        (("O*NET-SOC 2010", "O*NET-SOC 2019"), "O*NET-SOC 2010 to O*NET-SOC 2019"),
        (("O*NET-SOC 2019", "2018 SOC"), "O*NET-SOC 2019 to SOC 2018"),
        (("2010 SOC", "2018 SOC"), "SOC 2010 to SOC 2018"),
    ],
)
def test_other_crosswalks_are_called_by_their_names(
    tmp_path: Path, names: tuple[str, str], what: str
) -> None:
    header = [f"{name} {column}" for name in names for column in ("Code", "Title")]
    rows: list[list[Value]] = [["Crosswalk"], [], [*header], ["11-1011", "", "11-1011", ""]]
    for path in (
        write_csv(tmp_path / "crosswalk.csv", rows[2:]),
        write_workbook(tmp_path / "crosswalk.xlsx", {"Crosswalk": rows}),
    ):
        assert describe_file(path) == f"a crosswalk of {what}"
    found = refuse(read_crosswalk, tmp_path / "crosswalk.csv")
    assert found.startswith(f"crosswalk.csv: this is a crosswalk of {what}; expected columns NEM")


def test_prices_and_the_crosswalk(tmp_path: Path) -> None:
    header = "GeoFIPS,GeoName,Region,TableName\n"
    for table, what in (
        ("SARPP", "regional price parities by state"),
        ("MARPP", "regional price parities by metropolitan area"),
        ("PARPP", "regional price parities by portion of states"),
        ("CAINC1", 'regional table "CAINC1"'),
    ):
        path = write(tmp_path / "p.csv", f'{header} "00000","United States", ,{table}\n')
        assert describe_file(path) == f"BEA's {what}"
    assert describe_file(write(tmp_path / "p.csv", header)) == "a regional table of BEA"
    path = write(
        tmp_path / "c.csv", "As of,\n1,\nSort Order,O*NET-SOC Code,O*NET-SOC Title,NEM Code\n"
    )
    assert describe_file(path) == "BLS's crosswalk of O*NET-SOC to the National Employment Matrix"


def test_a_text_is_recognized_by_its_beginning_wherever_that_ends(tmp_path: Path) -> None:
    header = "Sort Order,O*NET-SOC Code,O*NET-SOC Title,NEM Code"
    what = "BLS's crosswalk of O*NET-SOC to the National Employment Matrix"
    for length in ((1 << 16) - 1, 1 << 16):  # one of these cuts a letter in two
        path = write(tmp_path / "c.csv", f"{header},é\n".ljust(length - 1, "x") + "é" * 9)
        assert describe_file(path) == what
    path.write_text(f"{header}\n", encoding="utf-16")
    assert describe_file(path) == what


def test_what_is_no_table(tmp_path: Path) -> None:
    page = write(tmp_path / "a.xlsx", "<!DOCTYPE HTML><title> Access\nDenied</title>")
    assert describe_file(page) == 'a web page with the title "Access\\nDenied"'
    page = write(tmp_path / "a.xlsx", '<html><title lang="en">Gone</title>')
    assert describe_file(page) == 'a web page with the title "Gone"'
    assert describe_file(write(tmp_path / "b.xlsx", " <html>")) == "a web page"
    assert describe_file(write(tmp_path / "b.xlsx", f"<html><title>{' ' * 4000}")) == "a web page"
    assert describe_file(write(tmp_path / "c.xlsx", "")) == "an empty file"
    assert describe_file(write(tmp_path / "d.xlsx", "%PDF-1.7")) == "a PDF document"
    for names, what in (
        (["oesm25nat/", "oesm25nat/national_M2025_dl.xlsx"], '"oesm25nat/national_M2025_dl.xlsx"'),
        (["a", "b", "c"], '"a" and 2 more'),
        ([], "nothing"),
    ):
        with zipfile.ZipFile(tmp_path / "z.zip", "w") as archive:
            for name in names:
                archive.writestr(name, "")
        assert describe_file(tmp_path / "z.zip") == f"a ZIP archive that holds {what}"
    with zipfile.ZipFile(tmp_path / "w.xlsb", "w") as archive:
        archive.writestr("xl/workbook.bin", "")
    assert describe_file(tmp_path / "w.xlsb") == "a workbook of another format"


@pytest.mark.parametrize(
    "beginning", ["<!doctype html>", "<HTML>", "<head>", "<!-- Denied -->", "\ufeff\r\n\t <html>"]
)
def test_a_page_of_the_web_may_begin_in_several_ways(tmp_path: Path, beginning: str) -> None:
    assert describe_file(write(tmp_path / "a.csv", beginning)) == "a web page"


@pytest.mark.parametrize("part", ["xl/workbook.bin", "content.xml"])
def test_what_is_no_table_is_refused_with_what_to_do(tmp_path: Path, part: str) -> None:
    path = tmp_path / "national_M2025_dl.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr(part, "")
    assert refuse(read_oews, path) == (
        f"{path.name}: this is a workbook of another format. Save it as .xlsx."
    )
    assert refuse(read_oews, write(path, "%PDF-1.7")) == (
        f"{path.name}: this is a PDF document. Take the file of the same figures for spreadsheets."
    )


@pytest.mark.parametrize("text", ["PK\x03\x04 cut", "a,b\n1,2\n", "\n"])
def test_what_nobody_knows(tmp_path: Path, text: str) -> None:
    assert describe_file(write(tmp_path / "a.xlsx", text)) is None
    assert describe_file(write(tmp_path / "a.csv", text)) is None
    assert describe_file(tmp_path) is None
    assert describe_file(write_workbook(tmp_path / "w.xlsx", {"Sheet": [["a"]]})) is None


def test_a_workbook_beyond_the_limits_is_not_opened_to_say_what_it_is(tmp_path: Path) -> None:
    path = write_oews(tmp_path, oews_grid(oews_lines()))
    size = path.stat().st_size
    with pytest.raises(UnreadableData, match="this is national wages of OEWS"):
        read_onet(path, limits=Limits(size=size))
    with pytest.raises(UnreadableData, match="nothing here says what this is"):
        read_onet(path, limits=Limits(size=size - 1))


@pytest.mark.parametrize(
    ("read", "sheet", "what"),
    [
        *[
            (read, ("wages", oews_grid(oews_lines())), "national wages of OEWS")
            for read in (read_projections, read_crosswalk, read_onet, read_price_levels)
        ],
        (
            read_oews,
            ("Table 1.2", projections_grid()),
            "the workbook of the Employment Projections",
        ),
    ],
)
def test_a_file_is_told_within_the_limits_that_it_is_read_with(
    tmp_path: Path,
    read: Callable[..., object],
    sheet: tuple[str, list[list[Value]]],
    what: str,
) -> None:
    (name, rows), usual = sheet, Limits().sheets
    more: dict[str, list[list[Value]]] = {f"Sheet {place}": [["a"]] for place in range(usual)}
    path = write_workbook(tmp_path / "w.xlsx", {name: rows, **more})
    with pytest.raises(UnreadableData, match=f"this is {what}"):
        read(path, limits=Limits(sheets=usual + 1))


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        describe_file(tmp_path / "national_M2025_dl.xlsx")
