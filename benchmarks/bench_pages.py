"""What pages, decisions, catalogs and imports take, beside what one would do by hand.

Measures all in turns and in CPU time, prints what each takes and how it grows, and exits with 1
where a line falls short. Pages, rankings and decisions are measured against the same page by
f-strings with `html.escape` (peers.py), imports and catalogs against what they stand on. Run it
with the interpreter to measure::

    python benchmarks/bench_pages.py [ROUNDS] [--whole] [--callgrind] [--markdown]

``--whole`` prints all 44,850 pages of 300 careers instead of the 4,465 of 95, which each bear more
of what is made once; ``--callgrind`` counts instructions by valgrind as well, and ``--markdown``
prints the tables of docs/speed.md.
"""

from __future__ import annotations

import argparse
import os
import platform
import sys
from datetime import UTC, datetime
from statistics import median

import bench_import
from callgrind import count_instructions, find_valgrind
from measuring import Line, Times, print_lines, print_table, show_seconds, take_turns
from work import (
    CATALOGS,
    PAIRS_OF_1000,
    SIZES,
    measure_catalogs,
    measure_growing_pages,
    measure_pages,
)

from careercompare import __version__

PAGES = (
    Line("`press.html(a, b)`, careers seen before", "press.html", "f-string", "at most", 1),
    Line("the page by Jinja2 with Babel", "Jinja2", "press.html", "at least", 6),
    Line("`compare(a, b).to_html(localizer)`, seen before", "to_html", "f-string", "at most", 2),
    Line("the page by Jinja2 with Babel", "Jinja2", "to_html", "at least", 4),
    Line("`to_html(localizer)`, careers not seen before", "unseen", "f-string", "at most", 16),
    Line("`to_text(localizer)`, seen before", "to_text", "f-string", "at most", 15.9),
    Line("`to_dict(localizer)`, seen before", "to_dict", "f-string", "at most", 8.5),
    Line("`to_markdown(localizer)`, seen before", "to_markdown", "f-string", "at most", 9.2),
    Line("`rank` of 10 careers by 3 weights", "rank", "f-string", "at most", 15.1),
    Line("`press.decide`, each pair of 1,000 careers", "decide", "f-string", "at most", 0.105),
    Line("`press.html`, each pair, no sources", "all pairs", "f-string", "at most", 1.88),
    Line("`press.html`, each pair, with sources", "sourced pairs", "f-string", "at most", 1.88),
    Line("`press.html` of 200 careers", "200 careers", "f-string", "at most", 790),
    Line("`press.html` of 200 careers", "200 careers", "50 careers", "at most", 5),
)
LOADING = (
    Line("`Catalog.official()`", "Catalog.official", "json.loads official", "at most", 6),
    Line("`Catalog.loads`, 10,000", "Catalog.loads 10,000", "json.loads 10,000", "at most", 6),
)
COUNTED = ("f-string", "press.html", "to_html")


def print_totals(times: Times, careers: int) -> None:
    """Print what all decisions and all pages take together."""
    pages = careers * (careers - 1) // 2
    names = {"decide": PAIRS_OF_1000, "all pairs": pages, "sourced pairs": pages}
    decided, bare, sourced = [
        show_seconds(median(times[name]) * count) for name, count in names.items()
    ]
    print(f"All {PAIRS_OF_1000:,} decisions together take {decided}, all {pages:,} pages of")
    print(f"{careers} careers without sources {bare}, and with sources {sourced}.")


def print_growth(times: Times, *, markdown: bool) -> None:
    """Print what pages and catalogs take as they grow."""
    pages = [["careers on a page", "by a press", "a career", "by `compare`", "a career"]]
    for size in SIZES:
        press, compared = (median(times[f"{size} {by}"]) for by in ("careers", "compared"))
        each = (press, press / size, compared, compared / size)
        pages.append([str(size), *map(show_seconds, each)])
    print_table(pages, markdown=markdown)
    print()
    catalogs = [["careers in a catalog", "`Catalog.loads`", "a career", "`json.loads`", "ratio"]]
    for count in CATALOGS:
        ours, bare = (median(times[f"{by}.loads {count:,}"]) for by in ("Catalog", "json"))
        shown = map(show_seconds, (ours, ours / count, bare))
        catalogs.append([f"{count:,}", *shown, f"{ours / bare:.3g}"])
    print_table(catalogs, markdown=markdown)


def print_instructions(*, markdown: bool) -> None:
    """Print how many instructions a page takes, where they can be counted."""
    if find_valgrind() is None:
        print("Instructions were not counted: valgrind is not installed.")
        return
    counts = [count_instructions(name) for name in COUNTED]
    rows = [
        (name, f"{count:,}", f"{count / counts[0]:.3g}")
        for name, count in zip(COUNTED, counts, strict=True)
    ]
    print_table([("a page", "instructions", "ratio"), *rows], markdown=markdown)


def _name_machine() -> str:
    processor = f"{platform.system()} on {platform.machine()}, {os.cpu_count()} processors"
    python = f"Python {platform.python_version()}"
    return f"careercompare {__version__}, {python}, {processor}, {datetime.now(UTC):%Y-%m-%d}."


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("rounds", nargs="?", type=int, default=15)
    parser.add_argument("--whole", action="store_true")
    parser.add_argument("--callgrind", action="store_true")
    parser.add_argument("--markdown", action="store_true")
    options = parser.parse_args()
    careers = 300 if options.whole else 95
    # Catalogs come first, while nothing else is there for the garbage collector to look through.
    times = {
        **take_turns(measure_catalogs(), max(3, options.rounds // 3)),
        **take_turns(
            {
                **measure_pages(options.rounds, careers),
                **measure_growing_pages(),
                **bench_import.make_measures(),
            },
            options.rounds,
        ),
    }
    lines = (*PAGES, *bench_import.LINES, *LOADING)
    print(_name_machine())
    print()
    holds = print_lines(lines, times, markdown=options.markdown)
    print()
    print_totals(times, careers)
    print()
    print_growth(times, markdown=options.markdown)
    if options.callgrind:
        print()
        print_instructions(markdown=options.markdown)
    return int(not holds)


if __name__ == "__main__":
    sys.exit(main())
