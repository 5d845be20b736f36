"""Break the package in one place at a time, drawn at random, and see whether a test notices.

The operators are mutmut's. It cannot run a package of this size itself: it changes functions alone,
and runs all tests that ever came by. Here a mutant lives in a copy of the checkout, and meets the
tests that reach its lines, those of the nearest files first: named after its module, its own
examples, of its room, naming what it defines, of the whole package. What no test reaches, since it
is run once, when its module is imported, meets all tests of these files.

    pip install mutmut && pip install -e '.[tests]'
    pytest -n auto --cov --cov-context=test --cov-report= --ignore=tests/browser
    nice python tools/mutate.py --size 300 --seed 16 --reached .coverage --log fates.jsonl

A mutant that no test killed is printed as a line of a diff. What stands in the log is not tried
again, so that a run that was stopped goes on.
"""

from __future__ import annotations

import argparse
import ast
import difflib
import json
import os
import random
import resource
import shutil
import signal
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import suppress
from functools import partial
from itertools import count
from math import sqrt
from pathlib import Path
from typing import Any

import attrs
import coverage
import hypothesis
import libcst as cst
import pytest
from libcst.metadata import MetadataWrapper, PositionProvider
from mutmut.mutation.mutators import mutation_operators

PACKAGE, TESTS = Path("src/careercompare"), Path("tests")
LEFT_OUT = {"browser", "benchmarks", "tools"}  # which look at pages, at speed, at other code
MOST_FILES = 60
MOST_NAMED = 200  # tests of a file that are called by name: more take longer to find than to run
PATIENCE = 60  # seconds of CPU for each
WAITING = 20  # times as many seconds altogether, on a busy machine
EXAMPLES = 25  # of Hypothesis, for each test

ALIVE, ENDLESS, EMPTY = "(none)", "(never ends)", "(pytest ends with 5)"
NAMELESS = "(pytest ends with 4)"  # a name of a test that depends on what was changed
REWRITTEN = "pytest.PytestAssertRewriteWarning"

# What says something to a type checker alone, and so changes nothing when it is changed.
TYPES_ALONE = {"TypeVar", "ParamSpec", "NewType"}
NAMES_ALONE = {"__all__", "__slots__"}
SECONDS = count(1)


@attrs.frozen
class Fate:
    """What became of the mutant of that *number* of a module.

    *killer* is the test that failed, and *unsure* are files of tests that took too long.
    """

    path: str
    number: int
    line: int
    killer: str
    unsure: Sequence[str]
    difference: str

    @property
    def is_dead(self) -> bool:
        """Whether any test failed."""
        return self.killer != ALIVE


def is_of_types(node: cst.CSTNode) -> bool:
    """Tell whether a node says something to a type checker or a reader alone."""
    match node:
        case cst.Call(func=cst.Name(name)):
            return name in TYPES_ALONE
        case cst.Assign(targets=[cst.AssignTarget(cst.Name(name))], value=value):
            return name in NAMES_ALONE or is_of_types(value)
        case cst.If(test=cst.Name("TYPE_CHECKING")):
            return True
        case cst.AnnAssign(annotation=cst.Annotation(cst.Name("TypeAlias"))):
            return True
        case cst.Expr(cst.SimpleString() | cst.ConcatenatedString()):
            return True  # a docstring
        case _:
            return False


def walk(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    """Yield a node and what is in it, but for what means nothing when it runs."""
    match node:
        case cst.Call(func=cst.Name("cast"), args=[_, cst.Arg(value)]):
            yield from walk(value)
        case cst.Annotation() | cst.Import() | cst.ImportFrom():
            return
        case _ if not is_of_types(node):
            yield node
            for child in node.children:
                yield from walk(child)


def list_mutants(path: Path) -> Iterator[tuple[int, Callable[[], str]]]:
    """Yield of each mutant of a module its line, and what makes its text."""
    wrapper = MetadataWrapper(cst.parse_module(path.read_text(encoding="utf-8")))
    positions = wrapper.resolve(PositionProvider)

    def change(node: cst.CSTNode, other: cst.CSTNode) -> str:
        changed: Any = wrapper.module.deep_replace(node, other)
        code: str = changed.code
        return code

    for node in walk(wrapper.module):
        for kind, operator in mutation_operators:
            for other in operator(node) if isinstance(node, kind) and node in positions else ():
                yield positions[node].start.line, partial(change, node, other)


def find_room(path: Path | str) -> str:
    """Return the room of a module: its folder, or itself where it stands alone."""
    return Path(path).relative_to(PACKAGE).parts[0]


def draw(counts: Mapping[Path, int], size: int, seed: int) -> list[tuple[Path, int]]:
    """Draw about so many mutants, of each room as its share of all is, and one at least."""
    rooms: dict[str, list[tuple[Path, int]]] = {}
    for path, many in counts.items():
        rooms.setdefault(find_room(path), []).extend((path, number) for number in range(many))
    chance, every = random.Random(seed), sum(counts.values())
    drawn: list[tuple[Path, int]] = []
    for _, mutants in sorted(rooms.items()):
        wanted = max(round(size * len(mutants) / every), 1)
        drawn += chance.sample(mutants, min(wanted, len(mutants)))
    chance.shuffle(drawn)  # so that whoever stops early has a sample too
    return drawn


def list_tests(path: Path) -> list[str]:
    """Return the files of tests that are nearest to a module, the nearest first."""
    room, stem = find_room(path).removesuffix(".py"), path.stem.strip("_").removesuffix("s")
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.ClassDef)
    defined = [each.name for each in tree.body if isinstance(each, kinds) and each.name[0] != "_"]
    found: list[tuple[int, int, str]] = [(1, 0, str(path))]
    for file in TESTS.rglob("test_*.py"):
        if LEFT_OUT & set(file.parts):
            continue
        if stem and stem in file.stem:
            distance = 0 if room in file.parts else 1
        elif room in file.parts or file.stem == f"test_{room}":
            distance = 2
        elif any(name in file.read_text(encoding="utf-8") for name in defined):
            distance = 3
        elif file.parent == TESTS:  # which look at the whole package
            distance = 4
        else:
            continue
        found.append((distance, file.stat().st_size, str(file)))
    return [file for _, _, file in sorted(found)][:MOST_FILES]


def find_lines(path: Path, line: int) -> range:
    """Return the lines of the smallest statement about a line; of a definition, its whole body."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    around = [
        each
        for each in ast.walk(tree)
        if isinstance(each, ast.stmt) and each.lineno <= line <= (each.end_lineno or each.lineno)
    ]
    if not around:  # a decorator
        return range(line, line + 1)
    smallest = max(around, key=lambda each: each.lineno)
    last = smallest.end_lineno or smallest.lineno
    if isinstance(smallest, ast.If | ast.For | ast.While | ast.With | ast.Try | ast.Match):
        last = line
    return range(smallest.lineno, last + 1)


def is_run_once(path: Path, line: int) -> bool:
    """Tell whether a line is run when its module is imported, and stands in no function."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    functions = [each for each in ast.walk(tree) if isinstance(each, ast.FunctionDef)]
    return not any(each.body[0].lineno <= line <= (each.end_lineno or 0) for each in functions)


def list_reaching(path: Path, line: int, reached: Path) -> dict[str, list[str]]:
    """Return the tests that reach a line by their files, as a run that kept contexts saw them.

    The examples of a document need those before them, so these have all of them.
    """
    data = coverage.CoverageData(str(reached))
    data.read()
    known = {Path(each).parts[-len(path.parts) :]: each for each in data.measured_files()}
    by_line = data.contexts_by_lineno(known.get(path.parts, str(path)))
    lines = find_lines(path, line)
    tests = {each.rpartition("|")[0] for at in lines for each in by_line.get(at, ())}
    found: dict[str, list[str]] = {}
    for test in sorted(tests - {""}):
        found.setdefault(test.partition("::")[0], []).append(test)
    for file, names in found.items():
        if len(names) > MOST_NAMED or not Path(file).name.startswith("test_"):
            found[file] = [file]
    return found


def choose_tests(path: Path, line: int, reached: Path) -> list[list[str]]:
    """Return what to run, one after the other: what reaches a line, or else the nearest files.

    A line that is run once is reached by whoever happened to need its module first.
    """
    nearest, reaching = list_tests(path), list_reaching(path, line, reached)
    places = {file: place for place, file in enumerate(nearest)}
    files = [each for each in reaching if not LEFT_OUT & {*Path(each).parts}]
    files.sort(key=lambda each: places.get(each, len(places)))
    if not files or is_run_once(path, line):
        return [[each] for each in nearest]
    return [reaching[each] for each in files]


class Watcher:
    """Remembers the first test that failed."""

    def __init__(self) -> None:
        self.failed = ""

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Hear of a test."""
        if report.failed and not self.failed:
            self.failed = report.nodeid


def run_tests(*tests: str) -> str:
    """Run tests in a child; return the one that failed, why none could, or `ALIVE`."""
    reading, writing = os.pipe()
    child = os.fork()
    if child == 0:
        os.setsid()
        resource.setrlimit(resource.RLIMIT_CPU, (PATIENCE, PATIENCE))
        run_in_child(tests, writing)
    os.close(writing)
    ended, deadline = False, time.monotonic() + PATIENCE * WAITING
    try:
        while not (ended := os.waitpid(child, os.WNOHANG)[0] == child):
            if time.monotonic() > deadline:
                return ENDLESS
            time.sleep(0.02)
        os.set_blocking(reading, False)  # what it has started may hold the other end
        return os.read(reading, 10_000).decode() or ENDLESS
    finally:
        os.close(reading)
        with suppress(ProcessLookupError):
            os.killpg(child, signal.SIGKILL)
        if not ended:
            os.waitpid(child, 0)


def run_in_child(tests: Sequence[str], writing: int) -> None:
    """Run tests, write what they found, and end the process."""
    found = "(pytest failed)"
    try:
        void = os.open(os.devnull, os.O_RDWR)
        for each in range(3):
            os.dup2(void, each)
        watcher = Watcher()
        # Hypothesis is there already, and a warning of that would be an error.
        options = ["-x", "-q", "-p", "no:cacheprovider", "-W", f"ignore::{REWRITTEN}"]
        code = pytest.main([*options, *tests], plugins=[watcher])
        found = ALIVE if code == 0 else watcher.failed or f"(pytest ends with {int(code)})"
    finally:
        os.write(writing, found.encode())
        os._exit(0)


def write(path: Path, text: str) -> None:
    """Write a module so that no bytecode of another text of the same second is taken for it."""
    path.write_text(text, encoding="utf-8")
    later = path.stat().st_mtime + next(SECONDS)
    os.utime(path, (later, later))


def try_mutant(path: Path, number: int, reached: Path) -> Fate:
    """Put a mutant into its place, see what tests say, and put the module back."""
    line, make = list(list_mutants(path))[number]
    original, text = path.read_text(encoding="utf-8"), make()
    lines = difflib.unified_diff(original.splitlines(), text.splitlines(), n=0, lineterm="")
    changed = [each for each in [*lines][2:] if not each.startswith("@@")]
    killer, unsure, chosen = ALIVE, list[str](), choose_tests(path, line, reached)
    write(path, text)
    try:
        for tests in chosen:
            found = run_tests(*tests)
            if found == NAMELESS:
                found = run_tests(tests[0].partition("::")[0])
            if found == ENDLESS:
                unsure.append(tests[0])
            elif found not in {ALIVE, EMPTY}:
                killer = found
                break
    finally:
        write(path, original)
    return Fate(str(path), number, line, killer, unsure, "\n".join(changed))


def try_sample(size: int, seed: int, reached: Path, log: Path) -> None:
    """Draw mutants, try them one after the other, and print what became of them."""
    counts = {path: sum(1 for _ in list_mutants(path)) for path in sorted(PACKAGE.rglob("*.py"))}
    known = log.read_text(encoding="utf-8").splitlines() if log.exists() else []
    fates = {
        (fate.path, fate.number): fate for fate in [Fate(**json.loads(each)) for each in known]
    }
    with log.open("a", encoding="utf-8") as file:
        for path, number in draw(counts, size, seed):
            if (str(path), number) not in fates:
                fate = fates[str(path), number] = try_mutant(path, number, reached)
                print(json.dumps(attrs.asdict(fate)), file=file, flush=True)
    report(list(fates.values()), counts, seed)
    for test in sorted({each.killer for each in fates.values() if each.killer[0] != "("}):
        if run_tests(test) not in {ALIVE, EMPTY}:
            print(f"{test} fails without a mutant: what it killed may live")


def report(fates: Sequence[Fate], counts: Mapping[Path, int], seed: int) -> None:
    """Print a line for each room, all together with a confidence interval, and the survivors."""
    possible, tried, killed = Counter[str](), Counter[str](), Counter[str]()
    for path, many in counts.items():
        possible[find_room(path)] += many
    for fate in fates:
        tried[find_room(fate.path)] += 1
        killed[find_room(fate.path)] += fate.is_dead
    print("| room | possible | tried | killed | survived |\n| --- | --- | --- | --- | --- |")
    for room in sorted(tried):
        survived = tried[room] - killed[room]
        print(f"| {room} | {possible[room]} | {tried[room]} | {killed[room]} | {survived} |")
    low, high = find_interval(killed.total(), tried.total())
    share = killed.total() / tried.total()
    print(f"\n{killed.total()} of {tried.total()} killed: {share:.1%}, ", end="")
    print(f"95 % interval {low:.1%} to {high:.1%}; {possible.total()} possible, seed {seed}")
    for fate in fates:
        if not fate.is_dead:
            unsure = f" (too long: {', '.join(fate.unsure)})" if fate.unsure else ""
            print(f"\n{fate.path}:{fate.line}{unsure}\n{fate.difference}")


def find_interval(killed: int, tried: int) -> tuple[float, float]:
    """Return Wilson's 95 % interval for the share of all mutants that tests kill."""
    z, share = 1.96, killed / tried
    middle = (share + z * z / (2 * tried)) / (1 + z * z / tried)
    half = z * sqrt(share * (1 - share) / tried + z * z / (4 * tried**2)) / (1 + z * z / tried)
    return middle - half, middle + half


def main() -> None:
    """Read the arguments, and do it in a copy of the checkout."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--size", type=int, default=300, help="how many mutants to try")
    parser.add_argument("--seed", type=int, default=16)
    parser.add_argument("--reached", type=Path, default=Path(".coverage"), help="with contexts")
    parser.add_argument("--log", type=Path, default=Path("fates.jsonl"))
    given = parser.parse_args()
    root, log = Path(__file__).resolve().parents[1], given.log.resolve()
    reached = given.reached.resolve(strict=True)
    # What inherits from this profile, as that of the tests does, takes no more examples.
    hypothesis.settings.register_profile("mutate", max_examples=EXAMPLES, database=None)
    hypothesis.settings.load_profile("mutate")
    with tempfile.TemporaryDirectory() as folder:
        copy = Path(folder, "careercompare")
        shutil.copytree(root, copy, ignore=shutil.ignore_patterns(".git", ".nox", "_build"))
        if (root.parent / "shared").exists():
            Path(folder, "shared").symlink_to((root.parent / "shared").resolve())
        os.chdir(copy)
        os.environ["PYTHONPATH"] = str(copy / "src")
        sys.path.insert(0, str(copy / "src"))
        try_sample(given.size, given.seed, reached, log)


if __name__ == "__main__":
    main()
