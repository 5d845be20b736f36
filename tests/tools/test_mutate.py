"""The tool that breaks the package: what it changes, what it draws, and what it says of it."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import coverage
import pytest

pytest.importorskip("mutmut", reason="needs mutmut, which only who runs the tool installs")

MODULE = '''"""What nobody runs."""

from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    A = 1
T = TypeVar("T")
__all__ = ["double"]


def double(number: "int") -> int:
    """Double 2."""
    return cast("int", number * 2)


def add(one: int) -> int:
    return one + 2
'''

STATEMENTS = """def add(one: int = 1) -> int:
    if one:
        one += (
            2
        )
    return one
"""


@pytest.fixture
def tool(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """The tool, at work in the checkout."""
    spec = spec_from_file_location("mutate", checkout / "tools" / "mutate.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    monkeypatch.setitem(sys.modules, "mutate", module)
    spec.loader.exec_module(module)
    monkeypatch.chdir(checkout)
    return module


def test_it_changes_what_runs_in_one_place_and_nothing_else(
    tool: ModuleType, tmp_path: Path
) -> None:
    path = tmp_path / "module.py"
    path.write_text(MODULE, encoding="utf-8")
    found = [(line, make()) for line, make in tool.list_mutants(path)]
    assert {(line, text.splitlines()[line - 1].strip()) for line, text in found} == {
        (13, 'return cast("int", number / 2)'),
        (13, 'return cast("int", number * 3)'),
        (17, "return one - 2"),
        (17, "return one + 3"),
    }


def test_a_sample_is_of_all_rooms_and_the_same_for_a_seed(tool: ModuleType) -> None:
    counts = {tool.PACKAGE / "model" / "a.py": 900, tool.PACKAGE / "press.py": 3}
    drawn = tool.draw(counts, 100, 16)
    assert drawn == tool.draw(counts, 100, 16) != tool.draw(counts, 100, 17)
    rooms = [tool.find_room(path) for path, _ in drawn]
    assert (rooms.count("model"), rooms.count("press.py")) == (100, 1)


def test_the_nearest_tests_come_first(tool: ModuleType) -> None:
    found = tool.list_tests(tool.PACKAGE / "catalog" / "finder.py")
    assert "src/careercompare/catalog/finder.py" in found
    assert found.index("tests/catalog/test_find.py") < found.index("tests/test_wrong_arguments.py")
    assert "tests/browser/test_pages.py" not in found


def test_what_is_changed_in_a_statement_is_reached_by_whoever_reaches_any_of_its_lines(
    tool: ModuleType, tmp_path: Path
) -> None:
    path = tmp_path / "module.py"
    path.write_text(STATEMENTS, encoding="utf-8")
    assert [tool.find_lines(path, line) for line in (1, 2, 3, 4, 6)] == [
        range(1, 7),
        range(2, 3),
        range(3, 6),
        range(3, 6),
        range(6, 7),
    ]


def test_those_of_the_tests_that_reach_a_line_are_run_or_else_the_nearest_files(
    tool: ModuleType, tmp_path: Path
) -> None:
    path, line = tool.PACKAGE / "catalog" / "finder.py", 118
    data = coverage.CoverageData(str(tmp_path / "reached"))
    far, near = "tests/l10n/test_keeping.py::test_a", "tests/catalog/test_find.py::test_b"
    for test in (far, near, "README.md::line:3,column:1"):
        data.set_context(f"{test}|run")
        data.add_lines({str(Path("/elsewhere", path)): [line]})
    data.write()
    chosen = tool.choose_tests(path, line, tmp_path / "reached")
    assert (chosen[0], sorted(chosen[1:])) == ([near], [["README.md"], [far]])
    assert [str(path)] in tool.choose_tests(path, 1, tmp_path / "reached")


def test_what_is_run_once_meets_the_nearest_files_whoever_reached_it(
    tool: ModuleType, tmp_path: Path
) -> None:
    path = tool.PACKAGE / "catalog" / "naming.py"
    lines = path.read_text(encoding="utf-8").splitlines()
    line = next(at for at, text in enumerate(lines, 1) if text.startswith("_NO_PLURALS"))
    data = coverage.CoverageData(str(tmp_path / "reached"))
    data.set_context("tests/l10n/test_keeping.py::test_a|run")
    data.add_lines({str(Path("/elsewhere", path)): [line]})
    data.write()
    chosen = tool.choose_tests(path, line, tmp_path / "reached")
    assert ["tests/catalog/test_naming.py"] in chosen
    assert tool.is_run_once(path, line)


def test_a_module_is_tried_and_put_back(tool: ModuleType, tmp_path: Path) -> None:
    test = tmp_path / "test_one.py"
    for said, fate in (("True", tool.ALIVE), ("False", f"{test.name}::test_it")):
        test.write_text(f"def test_it() -> None:\n    assert {said}\n", encoding="utf-8")
        assert tool.run_tests(str(test)).endswith(fate)


def test_the_interval_is_wilsons(tool: ModuleType) -> None:
    low, high = tool.find_interval(90, 100)
    assert (round(low, 3), round(high, 3)) == (0.826, 0.945)
    assert tool.find_interval(100, 100)[1] == pytest.approx(1)
