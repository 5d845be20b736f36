"""The drawing of docs/architecture.md, held: who may import whom, and how large things grow."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from inspect import getdoc, isfunction
from pathlib import Path

import pytest

import careercompare

PACKAGE = Path(careercompare.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))

# Each room and the rooms that it may import from, from the ground up.
ROOMS = {
    "errors": "",
    "model": "errors",
    "words": "errors model",
    "aspects": "errors model words",
    "rules": "errors model words aspects",
    "l10n": "errors model words",
    "presentation": "errors model words aspects rules l10n",
    "serialize": "errors model words aspects rules l10n presentation",
    "formatters": "errors words presentation",
    "shown": "errors l10n presentation serialize formatters",
    "comparison": "errors model aspects rules presentation serialize shown",
    "ranking": "errors model words aspects rules presentation serialize shown",
    "catalog": "errors model words aspects rules presentation serialize comparison ranking",
    "readers": "errors model catalog",
    "cli": "errors model formatters serialize comparison catalog readers",
    "__main__": "cli",
    "__init__": "errors model words aspects rules l10n presentation serialize formatters "
    "shown comparison ranking catalog",
}

# Where a package from outside may be imported, beside attrs, which may be imported everywhere.
OUTSIDERS = {
    "attrs": [""],
    "babel": ["l10n.cldr"],
    "cattrs": ["serialize"],
    "python_calamine": ["readers"],
    "wcwidth": ["formatters"],
}


def name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


@cache
def tree(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def imports(path: Path) -> Iterator[str]:
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name(path)}: write imports in full"
            yield node.module or ""


every_module = pytest.mark.parametrize("path", MODULES, ids=name)


@every_module
def test_a_room_imports_only_from_rooms_below_it(path: Path) -> None:
    room = name(path).partition(".")[0]
    found = {
        imported.split(".")[1]
        for imported in imports(path)
        if imported.startswith(f"{careercompare.__name__}.")
    }
    assert found <= {room, *ROOMS[room].split()}


def test_only_the_command_line_comes_in_by_the_front_door() -> None:
    found = {name(path) for path in MODULES if careercompare.__name__ in imports(path)}
    assert found <= {"cli.main"}


@every_module
def test_packages_from_outside_are_imported_at_one_place(path: Path) -> None:
    known = {*sys.stdlib_module_names, careercompare.__name__}
    for imported in imports(path):
        package = imported.partition(".")[0]
        if package not in known:
            assert name(path).startswith(tuple(OUTSIDERS[package])), package


@every_module
def test_a_module_stays_below_300_lines(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) < 300


@every_module
def test_a_function_stays_within_40_lines_beside_its_docstring(path: Path) -> None:
    for function in ast.walk(tree(path)):
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef):
            lines = _count_lines(function)
            if ast.get_docstring(function) is not None:
                lines -= _count_lines(function.body[0])
            assert lines <= 40, f"{function.name}: {lines} lines"


def _count_lines(node: ast.stmt) -> int:
    return (node.end_lineno or node.lineno) - node.lineno + 1


def test_importing_the_package_imports_none_of_its_dependencies() -> None:
    loaded = _load("import careercompare")
    assert loaded.isdisjoint({"attr", "babel", "cattrs", "wcwidth", "python_calamine"})


def test_no_name_of_the_package_imports_babel_or_cattrs_before_it_is_used() -> None:
    assert _load("from careercompare import *").isdisjoint({"babel", "cattrs", "python_calamine"})


def _load(statement: str) -> set[str]:
    script = f"{statement}\nimport json, sys\nprint(json.dumps(list(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", script], check=True, capture_output=True, encoding="utf-8"
    )
    return {module.partition(".")[0] for module in json.loads(done.stdout)}


@pytest.mark.parametrize("exported", careercompare.__all__)
def test_what_a_user_sees_is_documented(exported: str) -> None:
    value = getattr(careercompare, exported)
    if isinstance(value, tuple | str) or type(value).__module__.startswith("careercompare"):
        return  # a constant; docs/reference.md says what it is
    assert getdoc(value)
    for attribute, member in vars(value).items() if isinstance(value, type) else ():
        if not attribute.startswith("_") and isinstance(member, property | classmethod):
            assert member.__doc__ or getdoc(member), attribute
        elif not attribute.startswith("_") and isfunction(member):
            assert getdoc(member), attribute
