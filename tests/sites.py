"""What the tests of sites share: a small catalog, and what is in a folder."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs

from careercompare import Career, Catalog, Message, Outcome, Reason, Verdict
from careercompare.site import Report

ROOT = "https://example.com/careers/"
OPTIONS: dict[str, Any] = {"root": ROOT, "locales": ["en", "de"]}


WHOLE = Message("broken.whole", "This is whole.")


@attrs.frozen
class Broken:
    """A rule that fails of one career."""

    name: str = "broken"

    def judge(self, careers: Sequence[Career]) -> Verdict:
        """Judge, which it cannot."""
        if any(career.slug == "mlops-engineer" for career in careers):
            raise ZeroDivisionError
        return Verdict(self.name, Outcome.UNDECIDED, WHOLE, reason=Reason.MISSING)


class BytesPath:
    """A path as those are that `os.scandir` yields of a folder named in bytes."""

    def __fspath__(self) -> bytes:
        return b"site"


def take_sample(count: int) -> Catalog:
    return Catalog(list(Catalog.sample().values())[:count])


def change(catalog: Catalog, place: int = 0, day: str = "Another day.") -> Catalog:
    """Return the catalog with another day-to-day of one of its careers."""
    career = list(catalog.values())[place]
    return catalog.with_careers(attrs.evolve(career, day_to_day=day))


def read_all(folder: Path) -> dict[str, bytes]:
    """Return all files of a folder by their paths, those that say how it was made as well."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def read_pages(folder: Path) -> dict[str, bytes]:
    """Return the files of a site without those that say how it was made."""
    found = read_all(folder)
    return {path: found[path] for path in found if not path.startswith(".careercompare/")}


def read_times(folder: Path) -> dict[str, int]:
    return {path: (folder / path).stat().st_mtime_ns for path in read_pages(folder)}


def count(report: Report) -> tuple[int, int, int]:
    return report.written, report.unchanged, report.removed
