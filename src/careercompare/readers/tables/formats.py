"""What a file is by its first bytes, where it holds no table that could be read."""

from __future__ import annotations

import io
import re
import zipfile
from html import unescape
from pathlib import Path

from careercompare.limits import Limits, take_limits
from careercompare.readers.tables.sheet import show

_BEGINNING = 4096
_TITLE = re.compile(r"<title[^<>]*>([^<]*)</title", re.IGNORECASE)
_UNPACK = "Unpack it, and take the file that is in it."
_AGAIN = "Fetch the file again, with a browser: this is what the server sent instead."


# Each takes Python far more than the few bytes that name it, and no workbook has as many parts.
_ENTRY, _MOST_ENTRIES = b"PK\x01\x02", 10_000


def find_foreign(path: Path, limits: Limits | None = None) -> tuple[str, str] | None:
    """Return what a file is and what to do, or None where it may be a workbook or a text.

    An archive of more than the *limits* is not looked into. A file that cannot be opened raises
    the `OSError` that says why.
    """
    with path.open("rb") as file:
        beginning = file.read(_BEGINNING)
    if not beginning:
        return "an empty file", "Fetch it again."
    if beginning.startswith(b"%PDF"):
        return "a PDF document", "Take the file of the same figures for spreadsheets."
    if beginning.startswith(b"PK"):
        return _describe_archive(path, take_limits(limits))
    text = beginning.decode(errors="replace").lstrip("\ufeff \t\r\n")
    if re.match(r"<(?:!doctype html|html|head|!--)", text, re.IGNORECASE):
        title = _TITLE.search(text)
        shown = "" if title is None else f" with the title {show(unescape(title[1]).strip())}"
        return f"a web page{shown}", _AGAIN
    return None


def _describe_archive(path: Path, limits: Limits) -> tuple[str, str] | None:
    """Return what a ZIP file holds that is neither a workbook of Excel nor damaged."""
    if path.stat().st_size > limits.size:
        return None
    data = limits.read(path, path.name)
    if (entries := data.count(_ENTRY)) > _MOST_ENTRIES:
        return f"a ZIP archive of {entries:,} files", _UNPACK
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = [name for name in archive.namelist() if not name.endswith("/")]
    except (zipfile.BadZipFile, ValueError, NotImplementedError):
        return None
    if "xl/workbook.xml" in names:
        return None
    if "xl/workbook.bin" in names or "content.xml" in names:
        return "a workbook of another format", "Save it as .xlsx."
    first = show(names[0]) if names else "nothing"
    more = f" and {len(names) - 1} more" if len(names) > 1 else ""
    return f"a ZIP archive that holds {first}{more}", _UNPACK
