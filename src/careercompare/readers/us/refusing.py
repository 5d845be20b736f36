"""How a file is refused that is another one than a reader reads."""

from __future__ import annotations

from pathlib import Path
from typing import NoReturn

from careercompare.errors import UnreadableData
from careercompare.readers.us.recognizing import describe_file


def refuse_file(path: Path, wanted: str, remedy: str) -> NoReturn:
    """Raise `UnreadableData` that says what a file or folder is, and what was *wanted* of it."""
    what = describe_file(path)
    found = "nothing here says what this is" if what is None else f"this is {what}"
    raise UnreadableData(path.name, "", f"{found}; expected {wanted}", remedy)
