"""What is done with an input that was made ready."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TypeAlias

from careercompare import CareerCompareError

Work: TypeAlias = Callable[[], object]


def attempt(work: Work) -> None:
    """Do it; to refuse an input may take no longer than to take it."""
    with suppress(CareerCompareError):
        work()
