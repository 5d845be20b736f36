"""What fuzzing begins with, and all that it found, goes through its target again."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = Path(os.environ.get("CAREERCOMPARE_CHECKOUT", HERE.parents[1]))
FOLDERS = (ROOT / "fuzz" / "corpus", HERE / "cases")
CASES = sorted(each for folder in FOLDERS for each in folder.glob("*/*"))

Target = Callable[[bytes], None]


@pytest.fixture(scope="module")
def find_target(checkout: Path) -> Iterator[Callable[[str], Target]]:
    """Give a target by its name; the folder `fuzz` is no package, and atheris is not needed."""
    if not (checkout / "fuzz").is_dir():
        pytest.skip("needs the folder fuzz of the repository")
    before = set(sys.modules)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(checkout / "fuzz")
        targets: dict[str, Target] = import_module("targets").TARGETS
        yield targets.__getitem__
    for name in {"documents", "editing", "holding", "reading", "targets"} - before:
        sys.modules.pop(name, None)


@pytest.mark.parametrize("case", CASES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_only_documented_errors_come_out(case: Path, find_target: Callable[[str], Target]) -> None:
    find_target(case.parent.name)(case.read_bytes())


def test_each_target_has_a_corpus(find_target: Callable[[str], Target]) -> None:
    names = {case.parent.name for case in CASES}
    assert names
    assert all(callable(find_target(name)) for name in names)
    assert names == {*import_module("targets").TARGETS}


def test_an_edit_goes_to_a_path_or_to_the_place_of_a_number(
    find_target: Callable[[str], Target],
) -> None:
    edit = import_module("editing").edit
    document = {"careers": [{"title": "Cook", "a.b": 1}]}
    assert edit(document, "careers.0.a\\.b = -") == {"careers": [{"title": "Cook"}]}
    assert edit(document, "0 = x") == edit(document, "5 = x") == "x"
    assert edit(document, "careers.0.title = >job\n2 = +\nx.y = 1")["careers"][0]["job"] == "Cook"
    assert edit({"a": [1]}, "a.0 = +\n0 = -\n0 = 5") is None
