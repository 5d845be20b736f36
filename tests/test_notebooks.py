"""The example notebooks run, and show what is kept in them."""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

NAMES = ("first_comparison", "official_catalog")
MOST_BYTES = 150_000


def run(checkout: Path, notebook: Path) -> subprocess.CompletedProcess[str]:
    """Let the tool run a notebook, by the interpreter that runs this."""
    tool = str(checkout / "tools" / "run_notebooks.py")
    return subprocess.run(
        [sys.executable, tool, str(notebook)],
        check=False,
        capture_output=True,
        encoding="utf-8",
    )


def write(path: Path, source: str) -> Path:
    cell = {"cell_type": "code", "source": source, "id": "one", "metadata": {}, "outputs": []}
    cells = [{**cell, "execution_count": None}]
    notebook = {"cells": cells, "metadata": {}, "nbformat": 4, "nbformat_minor": 5}
    path.write_text(json.dumps(notebook), encoding="utf-8")
    return path


def read(path: Path) -> Any:
    return json.loads(path.read_text(encoding="utf-8"))


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_keeps_what_running_it_shows(checkout: Path, tmp_path: Path, name: str) -> None:
    kept = checkout / "examples" / f"{name}.ipynb"
    copy = Path(shutil.copy(kept, tmp_path))
    done = run(checkout, copy)
    assert done.returncode == 0, done.stderr
    assert read(copy) == read(kept)
    assert any(cell.get("outputs") for cell in read(kept)["cells"])


@pytest.mark.parametrize("name", NAMES)
def test_a_notebook_that_is_read_on_the_web_stays_small(checkout: Path, name: str) -> None:
    assert (checkout / "examples" / f"{name}.ipynb").stat().st_size < MOST_BYTES


def test_the_tool_keeps_what_cells_show(checkout: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "small.ipynb", "1 + 1")
    assert run(checkout, path).stdout.startswith("small.ipynb: ")
    (cell,) = read(path)["cells"]
    assert cell["outputs"][0]["data"] == {"text/plain": ["2"]}


def test_a_warning_fails_a_cell(checkout: Path, tmp_path: Path) -> None:
    path = write(tmp_path / "warned.ipynb", "import warnings\nwarnings.warn('look')")
    done = run(checkout, path)
    assert done.returncode == 1
    assert "UserWarning" in done.stderr


def test_every_notebook_is_tested(checkout: Path) -> None:
    assert {path.stem for path in (checkout / "examples").glob("*.ipynb")} == set(NAMES)
