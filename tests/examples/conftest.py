"""The examples, each loaded once, and what asks those that serve pages."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import cache
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from types import ModuleType

import pytest
from services import ASK, Ask

Load = Callable[[str], ModuleType]


@pytest.fixture(scope="session")
def load_example(checkout: Path) -> Load:
    """What loads a file of the folder of examples as a module."""

    @cache
    def load(name: str) -> ModuleType:
        spec = spec_from_file_location(name, checkout / "examples" / f"{name}.py")
        assert spec
        assert spec.loader
        module = sys.modules[name] = module_from_spec(spec)
        spec.loader.exec_module(module)
        return module

    return load


@pytest.fixture(scope="session")
def find_ask(load_example: Load) -> Callable[[str], Ask]:
    """What makes what asks the service of a framework."""
    return cache(lambda framework: ASK[framework](load_example(f"{framework}_service")))


@pytest.fixture(params=ASK)
def ask(request: pytest.FixtureRequest, find_ask: Callable[[str], Ask]) -> Ask:
    """What asks each of the services in turn."""
    return find_ask(request.param)
