"""What is said of a file that is not read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from careercompare import UnreadableData


def refuse(read: Callable[[Path], object], path: Path) -> str:
    """Return why the file is refused, which never comes without a remedy."""
    with pytest.raises(UnreadableData) as caught:
        read(path)
    assert caught.value.remedy
    return str(caught.value)
