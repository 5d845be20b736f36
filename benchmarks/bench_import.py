"""What it takes to import this library, and to get to a page on the command line.

Starts fresh interpreters in turns and prints the medians of the CPU time that each takes from its
start to its end, beside those of a library that everybody imports and of what the command line
cannot do without. Run it with the interpreter to measure::

    python benchmarks/bench_import.py [--imports] [RUNS]

It exits with 1 where a line falls short; with ``--imports`` the command line is left out.
"""

from __future__ import annotations

import argparse
import sys

from measuring import Line, Measure, print_lines, take_turns, time_process

LINES = (
    Line("import careercompare", "import careercompare", "import attrs", "at most", 1),
    Line("from careercompare import compare", "import compare", "import attrs", "at most", 1.7),
    Line("command line to its first page", "command line", "import babel.numbers", "at most", 3),
)
_COMPARE = ("compare", "machine-learning-engineer-ai-specialist", "mlops-engineer")


def make_measures() -> dict[str, Measure]:
    """Return what the lines name."""
    return {
        "import attrs": time_process("-c", "import attrs"),
        "import careercompare": time_process("-c", "import careercompare"),
        "import compare": time_process("-c", "from careercompare import compare"),
        "import babel.numbers": time_process("-c", "import babel.numbers"),
        "command line": time_process("-m", "careercompare", *_COMPARE),
    }


def main() -> int:
    """Measure, print and judge."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--imports", action="store_true", help="leave out the command line")
    parser.add_argument("runs", nargs="?", type=int, default=40)
    options = parser.parse_args()
    lines = [line for line in LINES if not options.imports or line.measured != "command line"]
    named = {name for line in lines for name in (line.measured, line.peer)}
    measures = {name: each for name, each in make_measures().items() if name in named}
    return int(not print_lines(lines, take_turns(measures, options.runs), markdown=False))


if __name__ == "__main__":
    sys.exit(main())
