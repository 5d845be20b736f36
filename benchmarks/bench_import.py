"""What `import careercompare` costs beside `import attr`, in one run.

Starts fresh interpreters that each time one import, in turns, and prints the medians and their
ratios. A name is imported when it is first used, so the cost of `compare` is shown apart. Run it
with the interpreter to measure::

    python benchmarks/bench_import.py [RUNS] [--at-most RATIO]

With ``--at-most`` it exits with 1 where the ratio of `import careercompare` is above that bound.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
from statistics import median

_IMPORTS = ("import attr", "import careercompare", "from careercompare import compare")
_TIMED = """
import time
start = time.perf_counter()
{statement}
print(time.perf_counter() - start)
"""


def measure(statement: str) -> float:
    """Return the seconds that a fresh interpreter takes for the import in *statement*."""
    command = [sys.executable, "-I", "-c", _TIMED.format(statement=statement)]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def main() -> int:
    """Measure, print, and judge where a bound is given."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("runs", nargs="?", type=int, default=40)
    parser.add_argument("--at-most", type=float, metavar="RATIO")
    options = parser.parse_args()
    for statement in _IMPORTS:  # writes the byte code, so that no timed run compiles
        measure(statement)
    rounds = [[measure(statement) for statement in _IMPORTS] for _ in range(options.runs)]
    attr, *others = (median(times) for times in zip(*rounds, strict=True))
    for statement, seconds in zip(_IMPORTS, (attr, *others), strict=True):
        print(f"{statement:<34} {seconds * 1000:6.1f} ms  {seconds / attr:5.2f}")
    return int(options.at_most is not None and others[0] / attr > options.at_most)


if __name__ == "__main__":
    sys.exit(main())
