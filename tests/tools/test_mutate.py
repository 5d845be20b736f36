"""The tool that breaks the package: what it changes, what it draws, and what it says of it."""

from __future__ import annotations

import sys
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

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


def test_a_module_is_tried_and_put_back(tool: ModuleType, tmp_path: Path) -> None:
    test = tmp_path / "test_one.py"
    for said, fate in (("True", tool.ALIVE), ("False", f"{test.name}::test_it")):
        test.write_text(f"def test_it() -> None:\n    assert {said}\n", encoding="utf-8")
        assert tool.run_tests(str(test)).endswith(fate)


def test_the_interval_is_wilsons(tool: ModuleType) -> None:
    low, high = tool.find_interval(90, 100)
    assert (round(low, 3), round(high, 3)) == (0.826, 0.945)
    assert tool.find_interval(100, 100)[1] == pytest.approx(1)
