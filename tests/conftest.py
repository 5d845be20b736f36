"""What all tests share."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import settings

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
    """Return *path*; where it is not there, skip the test, or fail it under ``CI=true``."""
    if not path.exists():
        message = f"needs {what}, which is not at {path}"
        if os.environ.get("CI") == "true":
            pytest.fail(message)
        pytest.skip(message)
    return path
