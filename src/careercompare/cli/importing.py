"""``careercompare import``: official files in, a catalog in JSON out."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any, TextIO

import attrs

from careercompare.errors import InvalidOption

_BAR_LENGTH = 24
_STEPS = 5


def import_files(options: argparse.Namespace, progress: TextIO) -> str:
    """Read the files, write the catalog, and return what was joined, left out and why.

    On a terminal, *progress* shows how far it is.
    """
    from careercompare.readers import (
        Publication,
        join,
        read_crosswalk,
        read_oews,
        read_onet,
        read_projections,
    )

    output: str = options.output
    with _show_progress(progress) as bar:
        wages = {
            "area": options.area,
            "industry": options.industry,
            "percentiles": tuple(options.percentiles),
        }
        readers: Mapping[str, tuple[str | None, Callable[[str], Publication[Any]]]] = {
            "wages": (options.oews, partial(read_oews, **wages)),
            "projections": (options.projections, read_projections),
            "O*NET": (options.onet, read_onet),
        }
        publications: list[Publication[Any]] = []
        for step, (path, read) in readers.items():
            bar.begin(step)
            publications.extend(() if path is None else [read(path)])
        if not publications:
            remedy = "Give at least one of --oews, --projections and --onet."
            raise InvalidOption("import", None, "a publication to join", remedy)
        bar.begin("joining")
        links: str | None = options.crosswalk
        official = join(*publications, crosswalk=None if links is None else read_crosswalk(links))
        bar.begin("writing")
        official.catalog.dump(output)
    return f"{official.summary}\nWritten to {output}\n"


@attrs.define
class _Bar:
    _stream: TextIO
    _done: int = 0

    def begin(self, step: str) -> None:
        """Show that *step* begins, and what was done before it."""
        filled = _BAR_LENGTH * self._done // _STEPS
        self.write(f"[{'#' * filled:.<{_BAR_LENGTH}}] {step}")
        self._done += 1

    def write(self, text: str) -> None:
        """Replace the line on a terminal, and write nothing elsewhere."""
        if self._stream.isatty():
            self._stream.write(f"\r\x1b[K{text}")
            self._stream.flush()


@contextmanager
def _show_progress(stream: TextIO) -> Generator[_Bar]:
    bar = _Bar(stream)
    try:
        yield bar
    finally:
        bar.write("")
