"""What a site takes, beside creating its files by hand and beside a loop of Jinja2 with Babel.

Measures all in turns, on a file system in memory where there is one, prints what a page takes, and
exits with 1 where a line falls short. CPU time counts, that of the system for the files as well;
only two processes are measured by the clock. Run it with the interpreter to measure::

    python benchmarks/bench_site.py [ROUNDS] [--careers N] [--whole] [--markdown]

``--whole`` lets it grow to 1,000 careers, whose 499,500 pages are then streamed as well.
"""

from __future__ import annotations

import argparse
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from functools import partial
from itertools import combinations
from multiprocessing import get_context
from pathlib import Path
from statistics import median

from measuring import (
    Line,
    Measure,
    Times,
    print_lines,
    print_table,
    show_seconds,
    take_turns,
    time_work,
)
from peers import write_by_template
from work import vary_sample

from careercompare import Catalog
from careercompare.site import pages, write_site

_ROOT = "https://example.com/careers/"
_MEMORY = Path("/dev/shm")  # noqa: S108  a file system in memory, where nothing waits for a disk
_MOST_MEGABYTES = 150

LINES = (
    Line("`write_site`, one process", "write_site", "the same files", "at most", 3),
    Line("a plainer page by Jinja2 with Babel", "Jinja2", "write_site", "at least", 5),
    Line("`pages`, no files", "pages", "40 µs", "at most", 1),
    Line("two processes, by the clock", "two processes", "one process", "at most", 1),
    Line("another run, nothing changed", "unchanged", "write_site", "at most", 0.5),
)


@contextmanager
def make_folder() -> Iterator[Path]:
    """Make a folder in memory, where there is such a file system, and remove it."""
    place = _MEMORY if _MEMORY.is_dir() else None
    with tempfile.TemporaryDirectory(dir=place) as folder:
        yield Path(folder)


def make_measures(count: int, folder: Path) -> dict[str, Measure]:
    """Return what measures a page of a site of so many careers, in each way."""
    careers = vary_sample(count, first=2)
    catalog, number = Catalog(careers), count * (count - 1) // 2
    sizes = {page.address: len(page.content) for page in pages(catalog, root=_ROOT)}
    (folder / "kept").mkdir()
    write_site(catalog, folder / "kept", root=_ROOT)

    def afresh(write: Callable[[Path], object]) -> Callable[[], Callable[[], object]]:
        def prepare() -> Callable[[], object]:
            shutil.rmtree(folder / "site", ignore_errors=True)
            (folder / "site" / "en" / "compare").mkdir(parents=True)
            return lambda: write(folder / "site")

        return prepare

    def write_constant(site: Path) -> None:
        for address, size in sizes.items():
            (site / address).write_bytes(b" " * size)

    def write_templates(site: Path) -> None:
        for one, other in combinations(careers, 2):
            path = site / "en" / "compare" / f"{one.slug}-vs-{other.slug}.html"
            path.write_text(write_by_template(one, other), encoding="utf-8")

    def build(site: Path) -> None:
        write_site(catalog, site, root=_ROOT)

    return {
        "write_site": time_work(afresh(build), number),
        "the same files": time_work(afresh(write_constant), number),
        "Jinja2": time_work(afresh(write_templates), number),
        "pages": time_work(lambda: lambda: sum(1 for _ in pages(catalog, root=_ROOT)), number),
        "unchanged": time_work(lambda: lambda: build(folder / "kept"), number),
        "40 µs": lambda: 40e-6,
        "one process": time_clock(afresh(build), number),
        "two processes": _measure_two(catalog, folder / "two", number),
    }


def time_clock(prepare: Callable[[], Callable[[], object]], pieces: int) -> Measure:
    """Measure work by the clock, for what several processes share."""

    def measure() -> float:
        work = prepare()
        start = time.perf_counter()
        work()
        return (time.perf_counter() - start) / pieces

    return measure


def _measure_two(catalog: Catalog, folder: Path, pieces: int) -> Measure:
    executor = ProcessPoolExecutor(2, get_context("spawn"))
    warm = Catalog(list(catalog.values())[:40])

    def prepare() -> Callable[[], object]:
        shutil.rmtree(folder, ignore_errors=True)
        write_site(warm, folder, root=_ROOT, executor=executor)  # they have imported what they need
        shutil.rmtree(folder)
        return partial(write_site, catalog, folder, root=_ROOT, executor=executor)

    return time_clock(prepare, pieces)


def measure_growth(count: int, folder: Path) -> list[str]:
    """Return the row of a table: a site of so many careers, written once, and once more."""
    catalog, number = Catalog(vary_sample(count)), count * (count - 1) // 2
    taken: list[float] = []
    for _ in range(2):
        start = time.process_time()
        write_site(catalog, folder, root=_ROOT)
        taken.append((time.process_time() - start) / number)
    shutil.rmtree(folder)
    cells = [f"{count:,}", f"{number:,}", *map(show_seconds, taken)]
    return [*cells, f"{stream(count):.0f} MB"]


def stream(count: int) -> float:
    """Return the megabytes of memory that a process takes at most which makes all pages."""
    command = [sys.executable, __file__, "--stream", str(count)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    return float(done.stdout)


def stream_here(count: int) -> None:
    """Make all pages, one after the other, and print how much memory that took at most."""
    import resource

    catalog = Catalog(vary_sample(count))
    assert sum(1 for _ in pages(catalog, root=_ROOT)) == count * (count - 1) // 2
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1_000)


def measure(rounds: int, careers: int) -> Times:
    """Measure all in turns."""
    with make_folder() as folder:
        return take_turns(make_measures(careers, folder), rounds)


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rounds", nargs="?", type=int, default=5)
    parser.add_argument("--careers", type=int, default=100)
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    parser.add_argument("--stream", type=int, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.stream is not None:
        stream_here(options.stream)
        return 0
    times = measure(options.rounds, options.careers)
    holds = print_lines(LINES, times, markdown=options.markdown)
    print()
    head = ["careers", "comparisons", "a page", "once more", "memory of `pages`"]
    with make_folder() as folder:
        sizes = (100, 300, 1_000) if options.whole else (50, 100, 200)
        rows = [measure_growth(count, folder / "site") for count in sizes]
    print_table([head, *rows], markdown=options.markdown)
    print(f"\nA file of the largest site takes {show_seconds(median(times['the same files']))}.")
    return int(not holds or float(rows[-1][-1].split()[0]) >= _MOST_MEGABYTES)


if __name__ == "__main__":
    sys.exit(main())
