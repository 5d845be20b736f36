"""The benchmark of the largest file makes files that are read."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest


@pytest.mark.parametrize(("bound", "code"), [("1000", 0), ("1", 1)])
def test_a_file_of_each_kind_is_read_and_judged(checkout: Path, bound: str, code: int) -> None:
    script = checkout / "benchmarks" / "bench_largest.py"
    found = subprocess.run(
        [sys.executable, str(script), "--rows", "2400", "--at-most", bound],
        check=False,
        capture_output=True,
        text=True,
    )
    assert (found.returncode, found.stderr) == (code, "")
    assert [line.split()[0] for line in found.stdout.splitlines()] == [
        "shared_M2025_dl.xlsx",
        "inline_M2025_dl.xlsx",
    ]
    assert found.stdout.count("798 occupations") == 2
