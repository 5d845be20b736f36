"""Foreign names stand in errors as far as they fit a line, however long they are."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from readers.onet_folder import onet_grids, write_onet
from readers.refusing import refuse
from readers.workbooks import (
    DEVELOPERS,
    oews_grid,
    oews_lines,
    projections_grid,
    write_csv,
    write_projections,
    write_workbook,
)

from careercompare.errors import InvalidOption
from careercompare.readers import read_oews, read_onet, read_projections

LONG = "x" * 30_000
FITS = 1_000


def test_titles_and_levels_of_industries(tmp_path: Path) -> None:
    lines = [
        {**line, "NAICS": code, "NAICS_TITLE": LONG, "I_GROUP": LONG}
        for code in ("62", "63")
        for line in oews_lines([DEVELOPERS])
    ]
    path = write_csv(tmp_path / "natsector_M2024_dl.csv", oews_grid(lines))
    for industry in (None, LONG):
        with pytest.raises(InvalidOption) as caught:
            read_oews(path, industry=industry)
        assert "62" in str(caught.value)
        assert len(str(caught.value)) < FITS


def test_a_name_of_a_sheet(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "short.xlsx", {"abc": [["OCC_CODE", "OCC_TITLE", "TOT_EMP"]]})
    with (
        zipfile.ZipFile(path) as source,
        zipfile.ZipFile(tmp_path / "long.xlsx", "w") as target,
    ):
        for name in source.namelist():
            target.writestr(name, source.read(name).replace(b"abc", LONG.encode()))
    found = refuse(read_oews, tmp_path / "long.xlsx")
    assert f'sheet "{"x" * 80}…", row 1, column "O_GROUP"' in found
    assert len(found) < FITS


def test_a_name_of_a_column(tmp_path: Path) -> None:
    grid = projections_grid()
    grid[1][7] = f"Median annual wage {LONG} 2024"
    grid[4][7] = "much"
    found = refuse(read_projections, write_projections(tmp_path, grid))
    assert 'row 5, column "Median annual wage xxx' in found
    assert len(found) < FITS


def test_a_release_of_onet(tmp_path: Path) -> None:
    readme = f"O*NET {'9' * 30_000} Database\nMay 2026 Release\n"
    folder = write_onet(tmp_path, onet_grids(), readme)
    assert "says which release of O*NET it is" in refuse(read_onet, folder)
    assert len(refuse(read_oews, folder)) < FITS
