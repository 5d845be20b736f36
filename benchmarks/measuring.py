"""How the benchmarks measure and judge: in turns, in CPU time, and by what a peer takes.

What else runs on the machine slows both sides of a ratio alike where they take turns; the median
of the rounds leaves out the turns that were hit alone.
"""

from __future__ import annotations

import gc
import os
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Mapping, Sequence
from statistics import median
from typing import Literal

import attrs

Measure = Callable[[], float]
"""Does something once, and returns the seconds of CPU time that one piece of it took."""

Clock = Callable[[], float]
"""Returns seconds; how far apart two of them are is what counts."""

Times = Mapping[str, Sequence[float]]
"""The seconds that each of what was measured took, a round each."""


def time_calls(do: Callable[[], object], count: int) -> Measure:
    """Measure a call, *count* at a time."""

    def repeat() -> None:
        for _ in range(count):
            do()

    return time_work(lambda: repeat, count)


def time_work(
    prepare: Callable[[], Callable[[], object]], pieces: int = 1, clock: Clock = time.process_time
) -> Measure:
    """Measure work of so many pieces, which *prepare* makes ready before the clock starts."""

    def measure() -> float:
        work = prepare()
        gc.collect()  # what others left is not swept in this one's time
        start = clock()
        work()
        return (clock() - start) / pieces

    return measure


def time_process(*arguments: str) -> Measure:
    """Measure the interpreter with *arguments*, from its start to its end."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def measure() -> float:
        before = _spent_by_children()
        subprocess.run(
            [sys.executable, *arguments], check=True, stdout=subprocess.DEVNULL, env=kept
        )
        return _spent_by_children() - before

    measure()  # writes the byte code, so that no measured run compiles
    return measure


def _spent_by_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def take_turns(measures: Mapping[str, Measure], rounds: int) -> Times:
    """Measure all in turns, round by round."""
    taken: dict[str, list[float]] = {name: [] for name in measures}
    for _ in range(rounds):
        for name, measure in measures.items():
            taken[name].append(measure())
    return taken


@attrs.frozen
class Line:
    """What one thing may take: *bar* times what another one takes, at most or at least."""

    name: str
    measured: str
    peer: str
    word: Literal["at most", "at least"]
    bar: float

    def ratio(self, times: Times) -> float:
        """Return the median over the rounds of how many times the peer's is the measured one's."""
        pairs = zip(times[self.measured], times[self.peer], strict=True)
        return median(one / other for one, other in pairs)

    def holds(self, times: Times) -> bool:
        """Return whether the bar is met."""
        ratio = self.ratio(times)
        return ratio <= self.bar if self.word == "at most" else ratio >= self.bar


def show_seconds(seconds: float) -> str:
    """Return a time in the unit that suits it."""
    if seconds < 0.001:
        return f"{seconds * 1e6:.3g} µs"
    return f"{seconds * 1e3:.3g} ms" if seconds < 1 else f"{seconds:.3g} s"


def print_lines(lines: Iterable[Line], times: Times, *, markdown: bool) -> bool:
    """Print a table of *lines*, and return whether all bars are met."""
    rows = [
        (
            line.name,
            show_seconds(median(times[line.measured])),
            line.peer,
            f"{line.ratio(times):.4g}",
            f"{line.word} {line.bar:g}",
            "ok" if line.holds(times) else "short",
        )
        for line in lines
    ]
    head = ("what", "takes", "against", "ratio", "bar", "")
    print_table([head, *rows], markdown=markdown)
    return all(row[-1] == "ok" for row in rows)


def print_table(rows: Sequence[Sequence[str]], *, markdown: bool) -> None:
    """Print a table whose first row is its head, in columns or as Markdown."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    if not markdown:
        for row in rows:
            cells = [f"{text:<{width}}" for text, width in zip(row, widths, strict=True)]
            print("  ".join(cells).rstrip())
        return
    head, *body = rows
    for row in (head, ["---"] * len(head), *body):
        print(f"| {' | '.join(row)} |")
