"""How much is taken of the files that are named, as it is said on a line."""

from __future__ import annotations

from pathlib import Path

import attrs
import pytest
from cli.running import Capture, fail, say, write_catalog
from readers.workbooks import write_oews

from careercompare.cli.commands import COMMANDS, make_parser
from careercompare.cli.limiting import LIMITS, read_limits
from careercompare.limits import Limits

READING = {
    "find": ["find", "poet"],
    "show": ["show", "poet"],
    "compare": ["compare", "poet", "koch"],
    "rank": ["rank", "poet", "koch", "--by", "salary.median"],
    "related": ["related", "poet"],
    "bridges": ["bridges", "poet", "koch"],
    "list": ["list"],
    "sources": ["sources"],
    "mcp": ["mcp"],
}


def read(*given: str) -> Limits:
    options = [option for each in given for option in ("--limit", each)]
    return read_limits(make_parser().parse_args(["list", *options]))


@pytest.mark.parametrize("command", READING)
def test_whatever_reads_a_catalog_reads_no_more_than_the_limit(
    command: str, tmp_path: Path, capsys: Capture
) -> None:
    path = write_catalog(tmp_path)
    said = fail(capsys, *READING[command], "--catalog", path, "--limit", "careers=1")
    assert said == (
        f"{path}: it has 2 careers, and the limit is 1. "
        "If all of them are meant, give --limit careers=2."
    )


def test_what_the_error_advises_lets_the_file_in(tmp_path: Path, capsys: Capture) -> None:
    path = write_catalog(tmp_path)
    said = fail(capsys, "list", "--catalog", path, "--limit", "size=10")
    limit = said.rpartition("--limit ")[2].rstrip(".")
    assert say(capsys, "list", "--catalog", path, "--limit", limit).startswith("poet")


def test_a_site_is_built_of_no_more_than_the_limit(tmp_path: Path, capsys: Capture) -> None:
    site = tmp_path / "site"
    build = ("build", write_catalog(tmp_path), str(site), "--root", "https://example.com/")
    assert "it has 2 careers" in fail(capsys, *build, "--limit", "careers=1")
    assert not site.exists()


@pytest.mark.parametrize("option", ["--rates", "--house-style"])
def test_what_belongs_to_a_page_is_limited_too(
    option: str, tmp_path: Path, capsys: Capture
) -> None:
    path = tmp_path / "settings.json"
    path.write_text("{" + " " * 2_000 + "}")
    page = ("compare", "plumber", "chef", option, str(path))
    assert fail(capsys, *page, "--limit", "size=1k").startswith(f"{path}: it has 2,002 bytes, and")
    path.write_text('{"a": 1, "b": 2, "c": 3}')
    assert "of which the first 2 are told" in fail(capsys, *page, "--limit", "problems=2")


@pytest.mark.parametrize("option", ["--oews", "--projections", "--crosswalk"])
def test_official_files_are_limited_too(option: str, tmp_path: Path, capsys: Capture) -> None:
    oews = str(write_oews(tmp_path))
    given = ("import", "--oews", oews, option, oews, "--output", str(tmp_path / "catalog.json"))
    said = fail(capsys, *given, "--limit", "size=1000")
    assert "bytes, and the limit is 1,000. If all of them are meant, give --limit size=" in said


def test_a_folder_of_official_files_is_limited_too(tmp_path: Path, capsys: Capture) -> None:
    from readers.onet_folder import write_onet

    given = ("import", "--onet", str(write_onet(tmp_path)), "--output", str(tmp_path / "a.json"))
    assert "and the limit is 10." in fail(capsys, *given, "--limit", "size=10")


@pytest.mark.parametrize(
    ("given", "limits"),
    [
        ([], Limits()),
        (["careers=500"], Limits(careers=500)),
        (["size=10MB", "problems=3"], Limits(size=10 << 20, problems=3)),
        (["size=7"], Limits(size=7)),
        (["SIZE = 2 kib"], Limits(size=2 << 10)),
        (["unpacked=3G"], Limits(unpacked=3 << 30)),
        (["sheets=1", "cells=2"], Limits(sheets=1, cells=2)),
        (["size=256MB", "unpacked=1024MB"], Limits()),
    ],
)
def test_limits_are_set_by_their_names(given: list[str], limits: Limits) -> None:
    assert read(*given) == limits


@pytest.mark.parametrize(
    "given",
    [
        *("", "size", "size=", "=5", "size=0", "size=0MB", "size=-1", "size=1.5MB", "size=10TB"),
        *("careers=5k", "careers=1,000", "pages=5", "size=" + "9" * 5_000, "size=5 careers=5"),
        *("size=\x1b[31m", "size=٣"),
    ],
)
def test_what_is_no_limit_is_refused_with_those_there_are(given: str, capsys: Capture) -> None:
    said = fail(capsys, "list", "--limit", given)
    assert said.startswith(
        "--limit: expected NAME=N with one of size, unpacked, cells, sheets, careers, problems and "
    )
    assert said.endswith("Write --limit careers=500, and bytes such as --limit size=10MB.")


def test_a_limit_is_set_once(capsys: Capture) -> None:
    said = fail(capsys, "list", "--limit", "size=5", "--limit", "size=6")
    assert said == '--limit: expected each limit once, got "size=6". Leave out the other one.'


def test_a_device_without_an_end_is_not_read_for_ever(capsys: Capture) -> None:
    said = fail(capsys, "list", "--catalog", "/dev/zero", "--limit", "size=1MB")
    assert said.startswith("/dev/zero: it has ")


def test_the_help_of_each_command_that_reads_files_tells_what_is_usual(capsys: Capture) -> None:
    for name in COMMANDS:
        with pytest.raises(SystemExit):
            make_parser().parse_args([name, "--help"])
        shown = " ".join(capsys.readouterr().out.split())
        assert ("--limit" in shown) is (name in {*READING, "build", "import"})
        if "--limit" in shown:
            usual = shown.rpartition("once for each (default: ")[2].partition(")")[0]
            assert read(*usual.split(", ")) == Limits()
            assert [each.partition("=")[0] for each in usual.split(", ")] == [*LIMITS]


def test_every_limit_can_be_set() -> None:
    assert [*LIMITS] == [field.name for field in attrs.fields(Limits)]
