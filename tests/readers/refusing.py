"""What is said of a file that is not read."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from careercompare import UnreadableData

EXPECTED = Path(__file__).parents[1] / "expected" / "refused-files.txt"


def refuse(read: Callable[[Path], object], path: Path) -> str:
    """Return why the file is refused, in the expected words, and never without a remedy."""
    with pytest.raises(UnreadableData) as caught:
        read(path)
    said = caught.value
    assert said.remedy
    assert generalize(f"{said.problem}. {said.remedy}") in EXPECTED.read_text("utf-8").splitlines()
    return str(said)


def generalize(told: str) -> str:
    """Return what is said of all files alike: without what was found, or a library says of it."""
    for found, stands in (
        (r'"[^"]*"', '"…"'),
        (r"(read|CSV) \(.*\)", r"\1 (…)"),
        (r"test_\w+", "…"),
    ):
        told = re.sub(found, stands, told)
    return re.sub(r"\d(?:[\d,.]*\d)?\b", "0", told.replace("\n", " "))
