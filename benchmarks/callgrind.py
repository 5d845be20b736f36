"""Instructions, which a busy machine does not change, counted by valgrind where it is installed."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

_MAKE = """
import sys
from work import make_calls
make = make_calls()[sys.argv[1]]
for _ in range(int(sys.argv[2])):
    make()
"""
_FEW, _MANY = 20, 60


def find_valgrind() -> str | None:
    """Return where valgrind is, None where it is not."""
    return shutil.which("valgrind")


def count_instructions(name: str) -> int:
    """Return the instructions that one more page of that name takes, after the first few."""
    return (_count(name, _MANY) - _count(name, _FEW)) // (_MANY - _FEW)


def _count(name: str, pages: int) -> int:
    found_in = [str(Path(__file__).parent), *filter(None, [os.environ.get("PYTHONPATH")])]
    done = subprocess.run(
        [
            *("valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null"),
            *(sys.executable, "-c", _MAKE, name, str(pages)),
        ],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(found_in), "PYTHONHASHSEED": "0"},
        check=True,
        capture_output=True,
        text=True,
    )
    found = re.search(r"Collected\s*:\s*(\d+)", done.stderr)
    assert found, done.stderr
    return int(found[1])
