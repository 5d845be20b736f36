"""No regular expression of the library takes more than about linear time, whatever it is given.

Each is tried, as it is used, on long texts that are made to have it try again and again. One whose
time is the square of the length would take minutes, and those in proportion take milliseconds:
nothing is timed but that a process ends which would not.
"""

from __future__ import annotations

import ast
import re
import signal
import sys
from collections.abc import Callable, Iterator
from functools import cache
from importlib import import_module
from pathlib import Path
from types import FrameType, ModuleType
from typing import Any, TypeAlias

import pytest

import careercompare

Pattern: TypeAlias = "re.Pattern[Any]"

PACKAGE = Path(careercompare.__file__).parent
LENGTH = 50_000
SECONDS = 5  # of this process, not of the clock; a linear one takes a thousandth

# Methods that try a pattern at one place alone, and those that try it at every place.
ANCHORED, FREE = {"match", "fullmatch"}, {"search", "sub", "split", "findall", "finditer"}

UNITS = (
    *(" ", "\n", "\t", "\u00a0", "\u200b", "\u0301", "a", "A", "é", "漢", "0", "_", "\x1b"),
    *("-", ".", ",", ":", ";", "'", '"', "`", "<", ">", "(", "[", "{", "#", "&", "=", "$", "%"),
    *("*", "+", "/", "|", "\\", "!", "a ", "a-", "a.", "0,", "0.", " :", "&#", "[1]", "(at "),
    *("<a ", "<c r=", "<row ", 'a="', "/*", "*/", "\\\\", '\\"', "q=", "May ", "Table ", "and "),
    *("\n \n", "http://", "a@", "-a", "1/", "(a", "a)", "as, "),
)
BEGINNINGS = ("", "x", "<a ")


def list_modules() -> Iterator[tuple[str, Path]]:
    for path in sorted(PACKAGE.rglob("*.py")):
        parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
        name = ".".join(parts).removesuffix(".__init__")
        if parts[-1] != "__main__":
            yield name, path


@cache
def find_patterns() -> dict[str, tuple[Pattern, frozenset[str]]]:
    """Return each pattern that a module holds or names, and the methods that are used of it."""
    found: dict[str, tuple[Pattern, frozenset[str]]] = {}
    for name, path in list_modules():
        module, tree = import_module(name), ast.parse(path.read_text(encoding="utf-8"))
        for pattern, methods in read_module(module, tree):
            found[f"{name}: {pattern.pattern!r}"] = pattern, methods
    return found


def read_module(module: ModuleType, tree: ast.Module) -> Iterator[tuple[Pattern, frozenset[str]]]:
    used: dict[str, set[str]] = {}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or node.attr not in ANCHORED | FREE:
            continue
        if isinstance(node.value, ast.Name):
            used.setdefault(node.value.id, set()).add(node.attr)
    for name, value in vars(module).items():
        if isinstance(value, re.Pattern):
            yield value, frozenset(used.get(name) or ANCHORED | FREE)
    for node in ast.walk(tree):
        match node:
            case ast.Call(ast.Attribute(ast.Name("re"), method), [first, *_]) if method in (
                ANCHORED | FREE
            ):
                text = getattr(module, first.id, None) if isinstance(first, ast.Name) else None
                text = first.value if isinstance(first, ast.Constant) else text
                if isinstance(text, str | bytes):
                    yield re.compile(text), frozenset({method})


def hold(pattern: Pattern, methods: frozenset[str], seconds: float = SECONDS) -> str:
    """Return on what a pattern takes too long; "" where on nothing."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGPROF, stop)
    tried = [getattr(pattern, each) for each in ("search", "fullmatch") if used(each, methods)]
    try:
        for beginning in BEGINNINGS:
            for unit in UNITS:
                text: Any = beginning + unit * (LENGTH // len(unit)) + "\x00~"
                given = text.encode() if isinstance(pattern.pattern, bytes) else text
                for method in tried:
                    if not ends(method, given, seconds):
                        return f"{beginning!r}, {unit!r} many times"
    finally:
        signal.signal(signal.SIGPROF, before)
    return ""


def used(method: str, methods: frozenset[str]) -> bool:
    """Return whether one of *methods* tries a pattern as *method* does."""
    return bool(methods & (FREE if method == "search" else ANCHORED))


def ends(method: Callable[[Any], object], text: Any, seconds: float) -> bool:
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        method(text)
    except TimeoutError:
        return False
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
    return True


needs_signals = pytest.mark.skipif(
    sys.platform == "win32", reason="Windows has no signal that stops a process by its own time"
)


@needs_signals
@pytest.mark.parametrize("name", find_patterns())
def test_a_pattern_takes_time_in_proportion(name: str) -> None:
    assert hold(*find_patterns()[name]) == ""


@needs_signals
def test_a_pattern_that_takes_the_square_is_seen() -> None:
    assert hold(re.compile(r"\s*:"), frozenset({"search"}), 0.5) == "'', ' ' many times"


def test_patterns_are_found() -> None:
    assert len(find_patterns()) > 80
