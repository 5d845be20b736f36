"""The tool that makes the official catalog gives the same bytes, and refuses what does not fit."""

from __future__ import annotations

import json
import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest
from official_files import find_files

from careercompare import Catalog, Source
from careercompare.readers import Official, Publication, join


@pytest.fixture
def tool(checkout: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The tool, which writes into a file of the test's own."""
    spec = spec_from_file_location("make_official", checkout / "tools" / "make_official.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.setattr(module, "OFFICIAL", tmp_path / "official.json")
    return module


def survey(name: str, *codes: str) -> Publication[Any]:
    """Return a publication that tells the skills of occupations of these codes."""
    records = {code: SimpleNamespace(title=f"Bakers {code}", soc=code, codes={}) for code in codes}
    return Publication(Source(name), records, lambda _: {"skills": ("Dough",)})


def join_surveys() -> Official:
    return join(survey("First", "51-3011", "51-3012"), survey("Second", "51-3011", "51-3012"))


def run(tool: ModuleType, monkeypatch: pytest.MonkeyPatch, **paths: Path | str) -> None:
    options = [word for name, path in paths.items() for word in (f"--{name}", str(path))]
    monkeypatch.setattr(sys, "argv", ["make_official.py", *options])
    tool.main()


def test_a_career_stands_on_a_line(tool: ModuleType) -> None:
    official = join_surveys()
    head, *careers, end = tool.write_official(official).splitlines()
    assert head == '{"version": 1, "careers": ['
    assert end == "]}"
    titles = [json.loads(line.removesuffix(","))["title"] for line in careers]
    assert titles == [career.title for career in official.catalog.values()]


def test_publications_of_other_codes_are_refused(tool: ModuleType) -> None:
    official = join(survey("First", "51-3011", "51-3012"), survey("Second", "51-3011"))
    with pytest.raises(ValueError, match="Second has no record of 1 occupations"):
        tool.write_official(official)


def test_a_catalog_that_is_too_large_is_refused(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tool, "MOST_BYTES", 100)
    with pytest.raises(ValueError, match="bytes, and may take 100"):
        tool.write_official(join_surveys())


def test_a_catalog_that_would_be_read_back_as_another_is_refused(
    tool: ModuleType, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(tool, "write_lines", lambda _: Catalog().dumps())
    with pytest.raises(ValueError, match="not read back"):
        tool.write_official(join_surveys())


def test_all_files_are_needed_and_a_failure_leaves_the_old_catalog(
    tool: ModuleType,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    tool.OFFICIAL.write_text("old")
    with pytest.raises(SystemExit):
        run(tool, monkeypatch, oews=tmp_path)
    assert "the following arguments are required: --projections" in capsys.readouterr().err
    with pytest.raises(SystemExit):
        run(tool, monkeypatch, **find_files(tmp_path))
    assert "No such file" in capsys.readouterr().err
    assert tool.OFFICIAL.read_text() == "old"


def test_the_official_files_give_the_packaged_bytes(
    tool: ModuleType,
    shared: Path,
    checkout: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    run(tool, monkeypatch, **find_files(shared))
    assert capsys.readouterr().out.startswith("830 careers\n")
    packaged = checkout / "src" / "careercompare" / "official.json"
    assert tool.OFFICIAL.read_bytes() == packaged.read_bytes()
