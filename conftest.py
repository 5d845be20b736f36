"""Runs every example of the README, the documentation and the docstrings as a test.

In a document, a ``python`` block runs, as a session where it has prompts; an ``output`` block is
what the block before it printed; a ``console`` block holds commands and what they print. What needs
a framework is skipped where that is not installed, but fails under ``CI=true``.
"""

from __future__ import annotations

import os
import shlex
import subprocess
import sys
from contextlib import redirect_stdout
from doctest import ELLIPSIS, NORMALIZE_WHITESPACE, OutputChecker
from importlib.util import find_spec
from io import StringIO

from sybil import Example, Sybil
from sybil.evaluators.python import PythonEvaluator
from sybil.parsers.myst import CodeBlockParser, PythonCodeBlockParser, SkipParser
from sybil.parsers.rest import DocTestParser


def run_python(example: Example) -> None:
    """Run a block and keep what it prints."""
    with redirect_stdout(StringIO()) as printed:
        PythonEvaluator()(example)
    example.namespace["_printed"] = printed.getvalue()


def check_output(example: Example) -> str | None:
    """Compare a block with what the block before it printed."""
    return _compare(example.parsed, example.namespace["_printed"])


def run_console(example: Example) -> str | None:
    """Run what follows ``$`` and compare what it prints with the lines below it."""
    found: list[str] = []
    for line in example.parsed.splitlines(keepends=True):
        if not line.startswith("$ "):
            continue
        program, *arguments = shlex.split(line[2:])
        if program != "careercompare":
            return f"only careercompare runs in a console block, not {program}"
        command = [sys.executable, "-m", "careercompare", *arguments]
        done = subprocess.run(command, capture_output=True, check=False, encoding="utf-8")
        found.extend([line, done.stdout, done.stderr])
    return _compare(example.parsed, "".join(found))


def lacks(package: str) -> bool:
    """Return whether the examples that need *package* are to be skipped."""
    return os.environ.get("CI") != "true" and find_spec(package) is None


def _compare(want: str, got: str) -> str | None:
    if OutputChecker().check_output(want, f"{got.rstrip()}\n", ELLIPSIS):
        return None
    return f"expected:\n{want}\ngot:\n{got}"


python_blocks = PythonCodeBlockParser(doctest_optionflags=ELLIPSIS)
python_blocks.codeblock_parser = CodeBlockParser("python", run_python)

documents = Sybil(
    parsers=[
        python_blocks,
        CodeBlockParser("output", check_output),
        CodeBlockParser("console", run_console),
        SkipParser(),
    ],
    pattern="*.md",
    setup=lambda namespace: namespace.update(lacks=lacks),
)
docstrings = Sybil(
    parsers=[DocTestParser(optionflags=ELLIPSIS | NORMALIZE_WHITESPACE)],
    patterns=[f"src/careercompare/{'*/' * depth}*.py" for depth in range(4)],
)

pytest_collect_file = (documents + docstrings).pytest()
