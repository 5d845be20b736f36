"""Write the public names of a release, and tell what a later one breaks.

    python tools/public_names.py     # writes tests/public_names.txt: a step of every release

A public name is one that docs/reference lists, with its public members and its parameters. Each has
a line, ``careercompare.rank(careers, weights, rules=)``, where ``=`` is behind a parameter that may
be left out. The line of what is deprecated ends with the release that it goes away in.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterable, Iterator, Mapping
from enum import Enum
from importlib import import_module
from inspect import Parameter
from pathlib import Path
from typing import Any, NamedTuple

from packaging.version import Version

ROOT = Path(__file__).resolve().parent.parent
RELEASED = ROOT / "tests" / "public_names.txt"

_ENTRY = re.compile(r"^\.\. (?:auto\w+|data):: ([\w.]+)", re.MULTILINE)
_BOUND = ("cls", "self")
_STARS: dict[Any, str] = {Parameter.VAR_POSITIONAL: "*", Parameter.VAR_KEYWORD: "**"}
_LINE = re.compile(r"(?P<name>[\w.]+)(?:\((?P<taken>.*)\))?(?: until (?P<until>\S+))?")


class Deprecation(NamedTuple):
    """When a name was announced to go away, and when it does."""

    since: str
    remove_in: str


def list_names(pages: Iterable[str], deprecations: Mapping[str, Deprecation]) -> Iterator[str]:
    """Yield the line of every name that the *pages* of the reference list."""
    for entry in sorted({each for page in pages for each in _ENTRY.findall(page)}):
        room, _, last = entry.rpartition(".")
        value = getattr(import_module(room), last)
        members = list_members(value) if isinstance(value, type) else ()
        for name, found in [(entry, value), *((f"{entry}.{each}", it) for each, it in members)]:
            until = f" until {deprecations[name].remove_in}" if name in deprecations else ""
            yield f"{name}{write_parameters(found)}{until}"


def list_members(value: type) -> Iterator[tuple[str, Any]]:
    """Yield the public members of a class that are the library's own."""
    for name in dir(value):
        owner = next((each for each in value.__mro__ if name in vars(each)), object)
        if not name.startswith("_") and owner.__module__.startswith("careercompare"):
            yield name, inspect.getattr_static(value, name)


def write_parameters(value: Any) -> str:
    """Return what is taken, by the names that a caller may use; nothing where that is not told."""
    value = getattr(value, "__func__", value)  # of a class or static method
    if not (is_made(value) if isinstance(value, type) else inspect.isfunction(value)):
        return ""
    taken = inspect.signature(value).parameters.values()
    return f"({', '.join(write_parameter(each) for each in taken if each.name not in _BOUND)})"


def is_made(value: type) -> bool:
    """Return whether callers make such values, by what the library itself asks for."""
    if issubclass(value, Enum) or getattr(value, "_is_protocol", False):
        return False
    own = (vars(each) for each in value.__mro__ if each.__module__.startswith("careercompare"))
    return any("__init__" in each or "__new__" in each for each in own)


def write_parameter(parameter: Parameter) -> str:
    """Return how one is written: ``*careers``, ``weights`` or ``rules=``."""
    stars = _STARS.get(parameter.kind, "")
    given = "" if parameter.default is parameter.empty else "="
    return f"{stars}{parameter.name}{given}"


def find_deprecations(sources: Iterable[str]) -> dict[str, Deprecation]:
    """Return what the modules deprecate, by its name in full."""
    calls = (
        node
        for source in sources
        for node in ast.walk(ast.parse(source))
        if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "deprecate"
    )
    found: dict[str, Deprecation] = {}
    for call in calls:
        told = {str(each.arg): ast.literal_eval(each.value) for each in call.keywords}
        name = ast.literal_eval(call.args[0])
        found[name] = Deprecation(told["since"], told["remove_in"])
    return found


def find_overdue(deprecations: Mapping[str, Deprecation], version: str) -> list[str]:
    """Return what is wrong with deprecations at this version: too late, or too short a time."""
    wrong: list[str] = []
    for name, (since, remove_in) in deprecations.items():
        if has_come(remove_in, version):
            wrong.append(f"{name} should be gone in {remove_in}: remove it")
        if Version(remove_in) != Version(f"{Version(since).major + 1}.0"):
            wrong.append(f"{name} goes away in {remove_in}, not in the major release after {since}")
    return wrong


def find_broken(released: Iterable[str], now: Iterable[str], version: str) -> list[str]:
    """Return what worked in the last release and would not any more, without an announcement."""
    found = {each["name"]: each for each in map(_LINE.fullmatch, now) if each}
    broken: list[str] = []
    for line in released:
        was = _LINE.fullmatch(line)
        assert was is not None, line
        name = was["name"]
        if name not in found:
            if was["until"] is None or not has_come(was["until"], version):
                broken.append(f"{name} is gone: keep it, and deprecate it first")
        elif not _takes(found[name]["taken"], was["taken"]):
            broken.append(f"{line} is now {found[name][0]}: it has to take what it took")
    return broken


def has_come(release: str, version: str) -> bool:
    """Return whether *version* is of that release or a later one; its candidates are of it too."""
    return Version(Version(version).base_version) >= Version(release)


def _takes(now: str | None, then: str | None) -> bool:
    """Return whether what was passed *then* can be passed *now*, at the same places."""
    if now is None or then is None:
        return now == then
    old, new = (list(filter(None, each.split(", "))) for each in (then, now))
    plain = [each.removesuffix("=") for each in old]
    kept = [each for each in new if each.removesuffix("=") in plain]
    return (
        [each.removesuffix("=") for each in kept] == plain
        and all(each in kept for each in old if each.endswith("="))
        and all(each.endswith("=") or each.startswith("*") for each in new if each not in kept)
    )


def read_checkout() -> tuple[list[str], dict[str, Deprecation]]:
    """Return the lines of this checkout, and what it deprecates."""
    sources = (ROOT / "src" / "careercompare").rglob("*.py")
    deprecations = find_deprecations(path.read_text(encoding="utf-8") for path in sources)
    pages = (ROOT / "docs" / "reference").rglob("*.md")
    texts = (path.read_text(encoding="utf-8") for path in pages)
    return list(list_names(texts, deprecations)), deprecations


if __name__ == "__main__":
    RELEASED.write_text("\n".join([*read_checkout()[0], ""]), encoding="utf-8")
