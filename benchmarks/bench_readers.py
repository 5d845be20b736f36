"""Reading and joining official files, beside what calamine and `csv` need to read the same bytes.

Give it the files, which are no part of the project::

    python benchmarks/bench_readers.py OEWS.xlsx occupation.xlsx ONET_FOLDER [--at-most RATIO]

Both are done in turns, in one process, and the least of their CPU times are compared, since other
programs can only add to them. The bare
reading is of the sheets and files that the readers read: every file becomes a list of rows,
and is let go; nothing is checked, grouped or joined. With ``--at-most`` it exits with 1 where the
ratio is above that bound.
"""

from __future__ import annotations

import argparse
import csv
import gc
import sys
import time
from collections.abc import Callable
from pathlib import Path

from python_calamine import CalamineWorkbook

from careercompare.readers import read_official

FILES = (
    "occupation_data",
    "essential_skills",
    "software_skills",
    "related_occupations",
    "sample_of_reported_titles",
)


def read_bare(oews: Path, projections: Path, onet: Path) -> None:
    """Make lists of the rows of the same sheets and files, and nothing more."""
    workbook = CalamineWorkbook.from_path(str(oews))
    for name in (workbook.sheet_names[0], "Field Descriptions"):
        workbook.get_sheet_by_name(name).to_python(skip_empty_area=False)
    workbook = CalamineWorkbook.from_path(str(projections))
    workbook.get_sheet_by_name("Table 1.2").to_python(skip_empty_area=False)
    for name in FILES:
        with (onet / f"{name}.csv").open(encoding="utf-8", newline="") as file:
            list(csv.reader(file))


def measure(action: Callable[[], object]) -> float:
    """Return the CPU seconds of one call."""
    gc.collect()
    start = time.process_time()
    action()
    return time.process_time() - start


def main() -> int:
    """Measure, print, and judge where a bound is given."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("oews", type=Path)
    parser.add_argument("projections", type=Path)
    parser.add_argument("onet", type=Path)
    parser.add_argument("--runs", type=int, default=15)
    parser.add_argument("--at-most", type=float, metavar="RATIO")
    options = parser.parse_args()
    files = {name: getattr(options, name) for name in ("oews", "projections", "onet")}
    actions: dict[str, Callable[[], object]] = {
        "calamine and csv": lambda: read_bare(**files),
        "read and join": lambda: read_official(**files),
    }
    times: dict[str, list[float]] = {name: [] for name in actions}
    for _ in range(options.runs):
        for name, action in actions.items():
            times[name].append(measure(action))
    bare, ours = map(min, times.values())
    for name, seconds in zip(actions, (bare, ours), strict=True):
        print(f"{name:<17} {seconds * 1000:6.0f} ms")
    print(f"ratio             {ours / bare:6.2f}")
    return int(options.at_most is not None and ours / bare > options.at_most)


if __name__ == "__main__":
    sys.exit(main())
