"""What a test does without something that it needs from outside the repository."""

from __future__ import annotations

import os
from typing import NoReturn

import pytest


def do_without(what: str) -> NoReturn:
    """Skip the test, which needs *what*, or fail it under ``CI=true``."""
    message = f"needs {what}"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)
