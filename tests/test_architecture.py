"""The drawing of docs/architecture.md, held: who may import whom, and how large things grow."""

from __future__ import annotations

import ast
import io
import json
import re
import subprocess
import sys
import tokenize
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import FunctionType

import pytest

import careercompare

PACKAGE = Path(careercompare.__file__).parent
MODULES = sorted(PACKAGE.rglob("*.py"))
PREFIX = f"{careercompare.__name__}."

# Where names of doors are used beside the package and its documents.
OUTSIDE = ("benchmarks", "examples", "tests", "tools")

# What others ask of a value is answered by rooms that know more than its own.
LOOK_BACK = ("hosts",)

# More names at the top are harder to choose from; fewer comments leave more choices unexplained.
MOST_NAMES = 54
LEAST_COMMENTS = 0.008

# Where a package from outside may be imported, beside attrs, which may be imported everywhere.
OUTSIDERS = {
    "altair": ["charts", "catalog", "exported"],
    "argcomplete": ["cli"],
    "attrs": [""],
    "babel": ["l10n"],
    "cattrs": ["serialize"],
    "great_tables": ["tables", "exported"],
    "mcp": ["mcp"],
    "narwhals": ["frames", "catalog"],
    "polars": ["tables"],
    "python_calamine": ["readers"],
    "tqdm": ["cli"],
    "vl_convert": ["charts"],
    "wcwidth": ["formatters"],
    "xlsxwriter": ["spreadsheets"],
}


def name(path: Path) -> str:
    return ".".join(path.relative_to(PACKAGE).with_suffix("").parts)


def place(path: Path) -> tuple[str, ...]:
    """Return the folders that a module is in, from the package down."""
    return path.relative_to(PACKAGE).parts[:-1]


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


def own_imports(path: Path) -> Iterator[str]:
    """Yield what a module imports of the package itself: "rules.order"."""
    for imported in imports(path):
        if imported.startswith(PREFIX):
            yield imported.removeprefix(PREFIX)


def test_the_drawing_is_the_import_graph(checkout: Path) -> None:
    text = (checkout / "docs" / "architecture.md").read_text(encoding="utf-8")
    _, _, section = text.partition("## Who imports whom\n")
    drawn = section.split("```text\n")[1].partition("```")[0]
    order = [line.split()[0] for line in drawn.splitlines()]
    found: dict[str, set[str]] = {}
    for path in MODULES:
        room = name(path).partition(".")[0]
        found.setdefault(room, set()).update(each.partition(".")[0] for each in own_imports(path))
    assert sorted(order) == sorted(found)
    lines: list[str] = []
    for room in order:
        imported = sorted(found[room] - {room}, key=order.index)
        lines.append(f"{room:<13} {' '.join(imported)}".rstrip())
        if room not in LOOK_BACK:
            assert all(order.index(each) < order.index(room) for each in imported), room
    assert drawn.splitlines() == lines


def test_every_room_stands_in_the_picture_and_is_told_of_in_the_order_of_the_drawing(
    checkout: Path,
) -> None:
    text = (checkout / "docs" / "architecture.md").read_text(encoding="utf-8")
    picture, _, section = text.partition("## Who imports whom\n")
    drawn = section.split("```text\n")[1].partition("```")[0]
    order = [line.split()[0] for line in drawn.splitlines()]
    rooms = [each for each in order if not each.startswith("__")]
    assert set(rooms) <= set(re.findall(r"\w+", picture))
    told = re.findall(r"^\*\*(\w+)\*\* ", section.partition("## Decisions")[0], re.MULTILINE)
    assert told == [each for each in rooms if each != "errors"]  # which have a part of their own


@every_module
def test_a_room_is_entered_by_its_door(path: Path) -> None:
    found: set[str] = set()
    for imported in own_imports(path):
        target, here = imported.split("."), place(path)
        inside = 0
        while inside < min(len(target) - 1, len(here)) and target[inside] == here[inside]:
            inside += 1
        if len(target) > inside + 1:
            found.add(imported)
    assert found == set()


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


def test_a_door_shows_what_somebody_outside_uses(checkout: Path) -> None:
    users = [path for folder in OUTSIDE for path in (checkout / folder).rglob("*.py")]
    used = {
        (node.module, alias.name, place(path) if path in MODULES else ())
        for path in (*MODULES, *users)
        for node in ast.walk(tree(path))
        if isinstance(node, ast.ImportFrom) and node.module is not None
        for alias in node.names
    }
    pages = "".join(path.read_text(encoding="utf-8") for path in (checkout / "docs").rglob("*.md"))
    unused = {
        f"{room}.{each}"
        for door in MODULES
        if door.name == "__init__.py" and (room := ".".join(place(door)))
        for each in exports(door)
        if not any(
            module == PREFIX + room
            and used_name in {each, "*"}
            and here[: len(place(door))] != place(door)
            for module, used_name, here in used
        )
        and not re.search(rf"careercompare\.{room}(\.| import .*\b){each}\b", pages)
    }
    assert unused == set()


def exports(door: Path) -> list[str]:
    """Return the names that a door lists, or those of the door whose names it hands on."""
    for node in tree(door).body:
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "__all__":
            return [str(each) for each in ast.literal_eval(node.value)]
        if isinstance(node, ast.ImportFrom) and node.names[0].name == "*":
            inner = str(node.module).removeprefix(PREFIX).split(".")
            return exports(PACKAGE.joinpath(*inner, "__init__.py"))
    return []


def test_names_at_the_top_do_not_get_more() -> None:
    assert len(careercompare.__all__) <= MOST_NAMES


def test_comments_do_not_get_fewer() -> None:
    comments, code = 0, 0
    for path in MODULES:
        lines: set[int] = set()
        source = io.StringIO(path.read_text(encoding="utf-8"))
        for token in tokenize.generate_tokens(source.readline):
            if token.type == tokenize.COMMENT:
                comments += 1
            elif token.string.strip():
                lines.update(range(token.start[0], token.end[0] + 1))
        code += len(lines)
    assert comments / code >= LEAST_COMMENTS


Definition = ast.ClassDef | ast.FunctionDef


@pytest.mark.parametrize("exported", careercompare.__all__)
def test_what_a_user_sees_is_documented(exported: str) -> None:
    value = getattr(careercompare, exported)
    if not isinstance(value, type | FunctionType):
        return  # a constant or an alias; the reference says what it is
    # The source tells what was written; attrs, Enum and base classes give docstrings of their own.
    source = tree(Path(sys.modules[value.__module__].__file__ or ""))
    (definition,) = [each for each in definitions(source) if each.name == value.__name__]
    assert ast.get_docstring(definition)
    for member in definitions(definition) if isinstance(value, type) else ():
        if not member.name.startswith("_"):
            assert ast.get_docstring(member), member.name


def definitions(node: ast.AST) -> Iterator[ast.ClassDef | ast.FunctionDef]:
    """Yield the classes and functions right below a node; an overload is none of its own."""
    for each in ast.iter_child_nodes(node):
        if isinstance(each, ast.ClassDef | ast.FunctionDef) and not any(
            isinstance(decorator, ast.Name) and decorator.id == "overload"
            for decorator in each.decorator_list
        ):
            yield each
