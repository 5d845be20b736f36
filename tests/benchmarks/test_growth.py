"""The benchmark of growth measures each kind of input, and tells which grows too fast."""

from __future__ import annotations

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from itertools import count
from pathlib import Path
from types import ModuleType

import attrs
import pytest
from growing.kinds import Kind, list_kinds

Load = Callable[[str], ModuleType]


@pytest.fixture(autouse=True)
def _leave_alone_what_others_hold() -> Iterator[None]:
    """Let the collection before each measure look at nothing that other tests left."""
    gc.freeze()
    yield
    gc.unfreeze()


@attrs.define
class Clock:
    """A clock that goes on by as much as the work that is done says, and by nothing else."""

    seconds: float = 0

    def spend(self, seconds: float) -> None:
        self.seconds += seconds

    def __call__(self) -> float:
        return self.seconds


def repeat_square(clock: Clock, count: int) -> Callable[[], object]:
    return lambda: clock.spend(count * count / 1e6)


def hold_square(clock: Clock, count: int) -> Callable[[], object]:
    """Return what takes time in proportion, but memory by the square."""

    def hold() -> bytearray:
        clock.spend(count / 1e3)
        return bytearray(count * count)

    return hold


def test_there_is_a_row_for_each_kind_of_input(
    load: Load, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    kinds = [attrs.evolve(kind, size=2) for kind in list_kinds(tmp_path)]
    load("bench_growth").tell(kinds, 1, markdown=True, clock=Clock())
    head, _, *rows, _, verdict = capsys.readouterr().out.splitlines()
    assert head.startswith("| input | n | n | 2 n | 4 n | 8 n | time | memory at 8 n | memory |")
    assert [row.split(" | ")[:2] for row in rows] == [[f"| {kind.name}", "2"] for kind in kinds]
    assert verdict.startswith("Faster than in proportion: ")


@pytest.mark.parametrize("prepare", [repeat_square, hold_square])
def test_what_grows_by_the_square_is_named(
    load: Load,
    capsys: pytest.CaptureFixture[str],
    prepare: Callable[[Clock, int], Callable[[], object]],
) -> None:
    clock = Clock()
    kinds = [
        Kind("in proportion", 500, lambda count: partial(clock.spend, count / 1e3)),
        Kind("by the square", 750, partial(prepare, clock)),
    ]
    assert not load("bench_growth").tell(kinds, 2, markdown=False, clock=clock)
    assert capsys.readouterr().out.endswith("\nFaster than in proportion: by the square.\n")


def test_the_smallest_of_the_rounds_is_taken(load: Load) -> None:
    asked: list[int] = []
    clock = Clock()

    def slow_at_first(count: int) -> Callable[[], object]:
        asked.append(count)
        return partial(clock.spend, 4 if len(asked) < 10 else 1)

    (found,) = load("bench_growth").measure([Kind("slow at first", 1, slow_at_first)], 2, clock)
    # Once to begin with, once each for memory, and once each in both rounds.
    assert asked == [4, 1, 2, 4, 8, 1, 2, 4, 8, 1, 2, 4, 8]
    assert found.seconds == [1, 1, 1, 1]


@pytest.mark.parametrize(
    ("power", "code", "named"), [(1, 0, "nothing"), (3, 1, "nesting")], ids=["well", "badly"]
)
def test_it_ends_badly_where_something_grows_too_fast(
    load: Load, capsys: pytest.CaptureFixture[str], power: int, code: int, named: str
) -> None:
    looks = count(1)
    # Each look takes as long as the one before, or longer, whatever the work is.
    arguments = ["nesting", "--rounds", "1"]
    assert load("bench_growth").main(arguments, lambda: next(looks) ** power) == code
    head, row, _, verdict = capsys.readouterr().out.splitlines()
    assert (head.split()[0], row.split()[0]) == ("input", "nesting")
    assert verdict == f"Faster than in proportion: {named}."


def test_it_is_a_script(checkout: Path) -> None:
    script = str(checkout / "benchmarks" / "bench_growth.py")
    found = subprocess.run(
        [sys.executable, script, "--help"], check=False, capture_output=True, text=True
    )
    assert (found.returncode, found.stderr) == (0, "")
    assert found.stdout.startswith("usage: bench_growth.py")
