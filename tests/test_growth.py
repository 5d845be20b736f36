"""What is done grows with what is given and no faster, counted in calls and never in seconds.

What a single call of C takes is not seen here: patterns are held by `test_patterns`, and
``benchmarks/bench_growth.py`` measures time and memory.
"""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest
from counting import count_calls
from growing.kinds import Kind, list_kinds
from growing.work import attempt

TIMES = 4

# Four times as much may take a quarter more than four times as long, for what has to be sorted.
MOST = TIMES * 1.25

NAMES = [kind.name for kind in list_kinds(Path())]


def count_growth(kind: Kind) -> float:
    """Return how many times as many calls there are of `TIMES` as much."""
    attempt(kind.prepare(kind.few))  # what is read or imported once is not counted
    few, many = (
        count_calls(partial(attempt, kind.prepare(kind.few * times))) for times in (1, TIMES)
    )
    return many / few


@pytest.mark.parametrize("name", NAMES)
def test_what_is_done_grows_with_what_is_given(name: str, tmp_path: Path) -> None:
    (kind,) = (each for each in list_kinds(tmp_path) if each.name == name)
    assert count_growth(kind) <= MOST


def test_work_that_grows_faster_is_seen() -> None:
    kind = Kind("squared", 0, lambda count: lambda: [len("") for _ in range(count * count)])
    assert count_growth(kind) > MOST
