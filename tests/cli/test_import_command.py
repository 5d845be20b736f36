"""``careercompare import``, from the files to the catalog."""

from __future__ import annotations

import errno
import io
from pathlib import Path

import pytest
from cli.running import fail
from readers.onet_folder import write_onet
from readers.workbooks import (
    crosswalk_grid,
    oews_grid,
    oews_line,
    oews_lines,
    write_csv,
    write_oews,
    write_projections,
)

from careercompare import Catalog
from careercompare.cli import main
from careercompare.readers import read_official


class Terminal(io.StringIO):
    """A text stream that says it is one."""

    def isatty(self) -> bool:
        return True


def test_files_become_a_catalog_and_a_summary(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    oews, projections = write_oews(tmp_path), write_projections(tmp_path)
    onet, output = write_onet(tmp_path), tmp_path / "catalog.json"
    files = ["--oews", str(oews), "--projections", str(projections), "--onet", str(onet)]
    assert main(["import", *files, "--output", str(output)]) == 0
    expected = read_official(oews=oews, projections=projections, onet=onet)
    assert Catalog.load(output) == expected.catalog
    printed = capsys.readouterr()
    assert printed.out == f"{expected.summary}\nWritten to {output}\n"
    assert printed.err == ""


def test_a_catalog_on_standard_output_is_all_that_stands_there(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    oews = write_oews(tmp_path)
    assert main(["import", "--oews", str(oews), "--output", "-"]) == 0
    expected, printed = read_official(oews=oews), capsys.readouterr()
    assert Catalog.loads(printed.out) == expected.catalog
    assert printed.err == f"{expected.summary}\n"


def test_a_file_that_is_not_there_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for option in ("--oews", "--projections", "--onet", "--crosswalk"):
        files = ["--oews", str(write_oews(tmp_path)), option, "no/such"]
        assert main(["import", *files, "--output", str(tmp_path / "catalog.json")]) == 2
        said = capsys.readouterr().err
        assert said.startswith("careercompare: error: no/such: No such file or directory. Check")


def test_the_percentiles_can_be_chosen(tmp_path: Path) -> None:
    oews, output = write_oews(tmp_path), tmp_path / "catalog.json"
    arguments = ["--oews", str(oews), "--percentiles", "25", "75", "--output", str(output)]
    assert main(["import", *arguments]) == 0
    salary = Catalog.load(output)["software-developers"].salary
    assert salary is not None
    assert salary.percentiles == (25, 75)


def test_a_crosswalk_says_what_belongs_together(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [oews_line("27-2018", "Actors and Tinkerers", "detailed", 10)]
    oews = write_oews(tmp_path, oews_grid(oews_lines(lines)))
    pairs = [("27-2011.00", "27-2018"), ("15-1252.01", "27-2018")]
    crosswalk = write_csv(tmp_path / "crosswalk.csv", crosswalk_grid(pairs), "cp1252")
    files = ["--oews", str(oews), "--onet", str(write_onet(tmp_path))]
    output = tmp_path / "catalog.json"
    arguments = ["import", *files, "--crosswalk", str(crosswalk), "--output", str(output)]
    assert main(arguments) == 0
    assert "  1 career put together of parts: 27-2018" in capsys.readouterr().out.splitlines()
    career = Catalog.load(output)["actors-and-tinkerers"]
    assert career.aspect_sources["skills"].title == "O*NET 30.3 Database: Web Tinkerers; Actors"


def test_swapped_arguments_are_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    output = str(tmp_path / "catalog.json")
    assert main(["import", "--projections", str(write_oews(tmp_path)), "--output", output]) == 2
    assert "this is national wages of OEWS, May 2024; expected" in capsys.readouterr().err
    assert main(["import", "--onet", str(write_projections(tmp_path)), "--output", output]) == 2
    assert "this is the workbook of the Employment Projections 2024" in capsys.readouterr().err


def test_the_area_and_the_industry_can_be_chosen(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [
        {**line, "AREA": code, "AREA_TITLE": title, "NAICS": "62", "NAICS_TITLE": "Health"}
        for code, title in (("48", "Texas"), ("72", "Mayagüez"))
        for line in oews_lines()
    ]
    oews, output = write_oews(tmp_path, oews_grid(lines)), tmp_path / "catalog.json"
    arguments = ["import", "--oews", str(oews), "--industry", "62", "--output", str(output)]
    assert main(arguments) == 2
    assert "area: expected one of the 2 areas" in capsys.readouterr().err
    # As it is typed where the machine is set to another encoding.
    assert main([*arguments, "--area", "Mayag\udcc3\udcbcez"]) == 0
    salary = Catalog.load(output)["software-developers"].salary
    assert salary is not None
    assert salary.place == "Mayagüez"
    assert "Health (NAICS 62)" in capsys.readouterr().out


@pytest.mark.parametrize("option", ["--area", "--industry"])
def test_nothing_is_chosen_of_files_of_the_whole_nation(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], option: str
) -> None:
    files = ["--projections", str(write_projections(tmp_path)), option, "48"]
    assert fail(capsys, "import", *files, "--output", str(tmp_path / "catalog.json")) == (
        f'{option}: expected a file of OEWS to choose it of, got "48". '
        "Give --oews FILE, or leave it out for the nation."
    )
    assert not (tmp_path / "catalog.json").exists()


def test_a_terminal_shows_a_bar_that_goes_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    terminal = Terminal()
    monkeypatch.setattr("sys.stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    output = tmp_path / "catalog.json"
    assert main(["import", "--onet", str(write_onet(tmp_path)), "--output", str(output)]) == 0
    assert terminal.getvalue().split("\r\x1b[K")[1:] == [
        "[........................] wages",
        "[####....................] projections",
        "[#########...............] O*NET",
        "[##############..........] joining",
        "[###################.....] writing",
        "",
    ]


def test_a_terminal_that_replaces_no_line_shows_no_bar(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr", terminal := Terminal())
    monkeypatch.setenv("TERM", "dumb")
    output = tmp_path / "catalog.json"
    assert main(["import", "--onet", str(write_onet(tmp_path)), "--output", str(output)]) == 0
    assert not terminal.getvalue()


def test_a_terminal_that_is_closed_meanwhile_ends_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Closed(Terminal):
        def write(self, text: str) -> int:
            raise OSError(errno.EIO, text)

    monkeypatch.setattr("sys.stderr", Closed())
    output = tmp_path / "catalog.json"
    assert main(["import", "--onet", str(write_onet(tmp_path)), "--output", str(output)]) == 0
    assert output.exists()


def test_a_file_that_cannot_be_read_leaves_the_old_catalog(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = tmp_path / "catalog.json"
    output.write_text("old", encoding="utf-8")
    wages = tmp_path / "national_M2024_dl.xlsx"
    wages.write_bytes(b"PK")
    assert main(["import", "--oews", str(wages), "--output", str(output)]) == 2
    assert output.read_text(encoding="utf-8") == "old"
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith(f"careercompare: error: {wages}: this is no workbook that can")


def test_what_cannot_be_read_is_called_as_it_was_given(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    output = ["--output", str(tmp_path / "catalog.json")]
    said = fail(capsys, "import", "--oews", "/dev/null", *output)
    assert said == "/dev/null: this is an empty file. Fetch it again."
    said = fail(capsys, "import", "--oews", "/dev/zero", "--limit", "size=9", *output)
    assert said.startswith("/dev/zero: it has more than 9 bytes, which is the limit. If all")
    said = fail(capsys, "import", "--onet", str(tmp_path), *output)
    assert said.startswith(f"Occupation Data: it is not in the folder {tmp_path.name}. ")


def test_nothing_to_import_is_an_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["import", "--output", str(tmp_path / "catalog.json")]) == 2
    assert "Give at least one of --oews, --projections and --onet." in capsys.readouterr().err
