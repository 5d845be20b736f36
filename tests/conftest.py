"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings
from needing import do_without

# How long an example takes says nothing on a machine that is busy with something else.
settings.register_profile("careercompare", deadline=None)
settings.register_profile("few", deadline=None, max_examples=20)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "careercompare"))


@pytest.fixture(scope="session")
def checkout() -> Path:
    """The root of the repository, which ``CAREERCOMPARE_CHECKOUT`` names for copied tests."""
    root = os.environ.get("CAREERCOMPARE_CHECKOUT", Path(__file__).parents[1])
    return _require(Path(root) / "pyproject.toml", "the repository").parent


@pytest.fixture(scope="session")
def shared(checkout: Path) -> Path:
    """The folder of reference data beside the repository, which is no part of it."""
    return _require(checkout.parent / "shared", "the folder of reference data")


def _require(path: Path, what: str) -> Path:
    return path if path.exists() else do_without(f"{what}, which is not at {path}")
