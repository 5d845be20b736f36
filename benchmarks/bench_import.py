"""What `import careercompare` costs beside `import attr`, in one run.

Starts fresh interpreters that each time one import, in turns, and prints the medians and their
ratio. Run it with the interpreter to measure::

    python benchmarks/bench_import.py [RUNS] [--at-most RATIO]

With ``--at-most`` it exits with 1 where the ratio is above that bound.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from statistics import median

_TIMED = """
import time
start = time.perf_counter()
import {module}
print(time.perf_counter() - start)
"""


def measure(module: str) -> float:
    """Return the seconds that a fresh interpreter takes to import *module*."""
    command = [sys.executable, "-I", "-c", _TIMED.format(module=module)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> int:
    """Measure, print, and judge where a bound is given."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("runs", nargs="?", type=int, default=40)
    parser.add_argument("--at-most", type=float, metavar="RATIO")
    options = parser.parse_args()
    modules = ("attr", "careercompare")
    for module in modules:  # writes the byte code, so that no timed run compiles
        measure(module)
    times: dict[str, list[float]] = {module: [] for module in modules}
    for _ in range(options.runs):
        for module in modules:
            times[module].append(measure(module))
    medians = {module: median(times[module]) for module in modules}
    for module in modules:
        print(f"import {module:<14} {medians[module] * 1000:6.1f} ms")
    ratio = medians["careercompare"] / medians["attr"]
    print(f"ratio                 {ratio:6.2f}")
    return int(options.at_most is not None and ratio > options.at_most)


if __name__ == "__main__":
    sys.exit(main())
