"""The benchmarks are scripts and no package: their modules are found by path."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest


@pytest.fixture(scope="module")
def load(checkout: Path) -> Iterator[Callable[[str], ModuleType]]:
    """Import a module from beside the benchmarks."""
    before = set(sys.modules)
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(checkout / "benchmarks")
        yield import_module
    for name in ("bench_growth", "measuring", "peers"):
        if name not in before:
            sys.modules.pop(name, None)
