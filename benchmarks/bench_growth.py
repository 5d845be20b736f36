"""How time and memory grow with what is given, for each kind of input that strangers send.

Each kind is made at some size and at twice, four and eight times that. Printed are the CPU time and
the peak of memory at each size, and the exponents fitted to them, the slopes of their logarithms: 1
is in proportion, 2 is the square, 0 is what a limit cuts off. All are timed in turns, and the
smallest time of the rounds is taken, in which the least else was done. Run it with the interpreter
to measure::

    python benchmarks/bench_growth.py [KIND ...] [--rounds 3] [--markdown] [--plot growth.svg]

It exits with 1 where an exponent of what takes more than 10 ms is above 1.3. The plot needs the
extra ``charts``. The kinds are those whose calls `tests/test_growth.py` counts.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
import tracemalloc
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial
from math import log
from pathlib import Path

import attrs
from measuring import Clock, print_table, show_seconds, take_turns, time_work

sys.path.append(str(Path(__file__).parents[1] / "tests"))

from growing.kinds import Kind, list_kinds
from growing.work import Work, attempt

_DOUBLINGS = (1, 2, 4, 8)
_WORST, _NOTICED = 1.3, 0.01


@attrs.frozen
class Growth:
    """What each size of a kind took: seconds, and bytes at the peak."""

    kind: Kind
    seconds: Sequence[float]
    peaks: Sequence[int]

    def fit(self, values: Sequence[float]) -> float:
        """Return the slope of the logarithms of *values* over those of the sizes."""
        across = [log(each) for each in _DOUBLINGS]
        up = [log(max(each, 1e-9)) for each in values]
        middle, level = sum(across) / len(across), sum(up) / len(up)
        above = sum((x - middle) * (y - level) for x, y in zip(across, up, strict=True))
        return above / sum((x - middle) ** 2 for x in across)

    @property
    def is_too_fast(self) -> bool:
        """Whether time or memory grows faster than in proportion, as far as it is noticed."""
        grows = max(self.fit(self.seconds), self.fit(self.peaks)) > _WORST
        return grows and self.seconds[-1] > _NOTICED


def measure(
    kinds: Sequence[Kind], rounds: int, clock: Clock = time.process_time
) -> Iterator[Growth]:
    """Measure each kind at each of its sizes; what is refused is measured as well."""
    for kind in kinds:
        _prepare(kind, 4)()  # what is imported or read once is not counted
    peaks = [[*map(measure_memory, _list_sizes(kind))] for kind in kinds]
    times = take_turns(
        {
            f"{kind.name} {place}": time_work(prepare, clock=clock)
            for kind in kinds
            for place, prepare in enumerate(_list_sizes(kind))
        },
        rounds,
    )
    for kind, peaks_of_kind in zip(kinds, peaks, strict=True):
        seconds = [min(times[f"{kind.name} {place}"]) for place in range(len(_DOUBLINGS))]
        yield Growth(kind, seconds, peaks_of_kind)


def _list_sizes(kind: Kind) -> Iterator[Callable[[], Work]]:
    """Yield what makes the work of each size ready."""
    for times in _DOUBLINGS:
        yield partial(_prepare, kind, kind.size * times)


def _prepare(kind: Kind, size: int) -> Work:
    return partial(attempt, kind.prepare(size))


def measure_memory(prepare: Callable[[], Work]) -> int:
    """Return the most bytes that the work holds at once, beside what it begins with."""
    work = prepare()
    tracemalloc.start()
    work()
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    return peak


def show_bytes(count: float) -> str:
    """Return an amount of memory in the unit that suits it."""
    return f"{count / 1e6:.3g} MB" if count >= 1e6 else f"{count / 1e3:.3g} kB"


def make_rows(found: Sequence[Growth]) -> Iterator[Sequence[str]]:
    """Yield the head of the table, and a row for each kind."""
    sizes = [f"{each} n" if each > 1 else "n" for each in _DOUBLINGS]
    yield "input", "n", *sizes, "time", f"memory at {sizes[-1]}", "memory"
    for each in found:
        yield (
            each.kind.name,
            f"{each.kind.size:,}",
            *map(show_seconds, each.seconds),
            f"{each.fit(each.seconds):.2f}",
            show_bytes(each.peaks[-1]),
            f"{each.fit(each.peaks):.2f}",
        )


def plot(found: Sequence[Growth], path: Path) -> None:
    """Draw the time of each kind over its size, both in logarithms: a straight line each."""
    import altair as alt

    rows: list[Mapping[str, object]] = [
        {"input": each.kind.name, "times": times, "seconds": max(seconds, 1e-6)}
        for each in found
        for times, seconds in zip(_DOUBLINGS, each.seconds, strict=True)
    ]
    scale = alt.Scale(type="log", base=2)
    chart = (
        alt.Chart(alt.InlineData(values=rows))
        .mark_line(point=True)
        .encode(
            alt.X(
                "times:Q", title="size, times n", scale=scale, axis=alt.Axis(values=[1, 2, 4, 8])
            ),
            alt.Y("seconds:Q", title="seconds", scale=alt.Scale(type="log")),
            alt.Facet("input:N", columns=5, title=None),
        )
        .properties(width=110, height=90)
    )
    chart.save(path)


def tell(
    kinds: Sequence[Kind],
    rounds: int,
    *,
    markdown: bool,
    picture: Path | None = None,
    clock: Clock = time.process_time,
) -> bool:
    """Measure, print, draw where a *picture* is wanted, and return whether none is too fast."""
    found = [*measure(kinds, rounds, clock)]
    print_table([*make_rows(found)], markdown=markdown)
    if picture:
        plot(found, picture)
    fast = [each.kind.name for each in found if each.is_too_fast]
    print(f"\nFaster than in proportion: {', '.join(fast) or 'nothing'}.")
    return not fast


def main(arguments: Sequence[str] | None = None, clock: Clock = time.process_time) -> int:
    """Measure the kinds that are wanted, by the *arguments* of the command line if none are given.

    Return what the script exits with.
    """
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("kinds", nargs="*", metavar="KIND", help="beginnings of names")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--plot", type=Path, metavar="FILE")
    options = parser.parse_args(arguments)
    wanted = tuple(options.kinds) or ("",)
    with tempfile.TemporaryDirectory() as folder:
        kinds = [kind for kind in list_kinds(Path(folder)) if kind.name.startswith(wanted)]
        good = tell(
            kinds, options.rounds, markdown=options.markdown, picture=options.plot, clock=clock
        )
    return int(not good)


if __name__ == "__main__":
    sys.exit(main())
