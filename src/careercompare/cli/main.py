"""The command line: a command is read, run, and what went wrong is said."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence

from careercompare.cli.commands import GREETING, make_parser, read_arguments
from careercompare.cli.output import explain, write_output, write_remark
from careercompare.errors import CareerCompareError, UnknownCareer, UnknownLocale, UnreadableData
from careercompare.limits import BeyondLimit

_FAILED, _INTERRUPTED = 2, 130
_MANY_OBJECTS = 200_000


def run() -> int:
    """Run the command line in a process of its own, which ends with it."""
    # A page leaves hardly any garbage, and to look for it among all that is imported for one, and
    # once more at the end, takes a fifth of the time.
    gc.set_threshold(_MANY_OBJECTS)
    code = main()
    gc.freeze()
    return code


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the command line and return its exit code.

    That is 0, 2 where what was asked for cannot be done, or 130 where it was interrupted. Without
    *arguments* those of the process are taken. On a failure nothing is written to standard output
    or to a file; standard error says what is wrong and what to do.
    """
    given = sys.argv[1:] if arguments is None else arguments
    try:
        _run(given)
    except (CareerCompareError, OSError) as problem:
        write_remark(f"careercompare: error: {_tell(problem)}")
        return _FAILED
    except KeyboardInterrupt:
        return _INTERRUPTED
    return 0


def _tell(problem: Exception) -> str:
    """Say what is wrong, and where to look for what is not like any name that there is."""
    match problem:
        case OSError() if not isinstance(problem, CareerCompareError):
            return str(explain(problem, str(problem.filename or "the system")))
        case BeyondLimit():
            remedy = f"If all of them are meant, give --limit {problem.limit}={problem.found}."
            return str(UnreadableData(problem.source, problem.place, problem.problem, remedy))
        case UnknownCareer(near=()):
            return f"{problem} 'careercompare list' shows what there is."
        case UnknownLocale(near=()):
            remedy = "'careercompare languages' shows those with sentences."
            return str(UnknownLocale(problem.name, (), remedy))
        case _:
            return str(problem)


def _run(arguments: Sequence[str]) -> None:
    if {"_ARGCOMPLETE", "COMP_LINE"} <= os.environ.keys():  # a shell asks, by argcomplete
        from careercompare.cli.completion import complete

        complete(make_parser())
    if not arguments:
        write_output(GREETING)
        return
    command, options = read_arguments(arguments)
    command.run(options)
