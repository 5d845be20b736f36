"""``careercompare import``: official files in, a catalog in JSON out."""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Generator, Mapping
from contextlib import contextmanager, suppress
from functools import partial
from typing import Any, TextIO, TypeVar

import attrs

from careercompare.catalog import Catalog
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import TO_FILE, as_typed
from careercompare.cli.output import (
    STANDARD_OUTPUT,
    find_standard_output,
    name_file,
    write_output,
    write_remark,
)
from careercompare.errors import InvalidOption, UnreadableData, show_controls

T = TypeVar("T")

EXAMPLES = """\
careercompare import --oews national_M2025_dl.xlsx --output catalog.json
careercompare import --projections occupation.xlsx --onet db_30_3_text --output catalog.json
"""

_BAR_LENGTH = 24
_STEPS = 5


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    files = parser.add_argument_group("official files, at least one of the first three")
    files.add_argument(
        "--oews", metavar="FILE", help="wages of OEWS, such as national_M2025_dl.xlsx"
    )
    files.add_argument(
        "--projections", metavar="FILE", help="projections: occupation.xlsx, or BLS's export as CSV"
    )
    files.add_argument(
        "--onet", metavar="DIR", help="the folder of an O*NET database: CSV, text or .xlsx"
    )
    files.add_argument(
        "--crosswalk", metavar="FILE",
        help="which O*NET occupations BLS publishes together: nem-onet-to-soc-crosswalk",
    )  # fmt: skip
    wages = parser.add_argument_group("which wages")
    wages.add_argument(
        "--area", metavar="A", type=as_typed,
        help="the area in a file of many, by title or code: 'Texas'",
    )  # fmt: skip
    wages.add_argument(
        "--industry", metavar="I", type=as_typed,
        help="the industry in a file of many, by title or code: '62'",
    )  # fmt: skip
    wages.add_argument(
        "--percentiles", type=int, nargs=2, default=(10, 90), metavar=("LOW", "HIGH"),
        help="the ends of each salary, 10 90 or 25 75 (default: 10 90)",
    )  # fmt: skip
    parser.add_argument("--output", metavar="FILE", required=True, help=TO_FILE)
    add_limits(parser)


def run(options: Namespace) -> None:
    """Read the files, write the catalog, and tell what was joined, left out and why.

    On a terminal, standard error shows how far it is.
    """
    output: str = options.output
    find_standard_output()
    _check_choices(options)
    catalog, summary = _import(options)
    write_output(catalog.dumps(), output)
    if output == STANDARD_OUTPUT:
        write_remark(summary)
    else:
        write_output(show_controls(f"{summary}\nWritten to {output}\n"))


def _check_choices(options: Namespace) -> None:
    for option, chosen in (("--area", options.area), ("--industry", options.industry)):
        if options.oews is None and chosen is not None:
            remedy = "Give --oews FILE, or leave it out for the nation."
            raise InvalidOption(option, chosen, "a file of OEWS to choose it of", remedy)


def _import(options: Namespace) -> tuple[Catalog, str]:
    from careercompare.readers import (
        Publication,
        join,
        read_crosswalk,
        read_oews,
        read_onet,
        read_projections,
    )

    limits = read_limits(options)
    with _show_progress() as bar:
        wages = {
            "area": options.area,
            "industry": options.industry,
            "percentiles": tuple(options.percentiles),
            "limits": limits,
        }
        readers: Mapping[str, tuple[str | None, Callable[[str], Publication[Any]]]] = {
            "wages": (options.oews, partial(read_oews, **wages)),
            "projections": (options.projections, partial(read_projections, limits=limits)),
            "O*NET": (options.onet, partial(read_onet, limits=limits)),
        }
        publications: list[Publication[Any]] = []
        for step, (path, read) in readers.items():
            bar.begin(step)
            publications.extend(() if path is None else [_read(path, read)])
        if not publications:
            remedy = "Give at least one of --oews, --projections and --onet."
            raise InvalidOption("import", None, "a publication to join", remedy)
        bar.begin("joining")
        links: str | None = options.crosswalk
        crosswalk = None if links is None else _read(links, partial(read_crosswalk, limits=limits))
        official = join(*publications, crosswalk=crosswalk)
        bar.begin("writing")
    return official.catalog, str(official.summary)


def _read(path: str, read: Callable[[str], T]) -> T:
    from careercompare.serialize import take_path

    with name_file(path):
        file = take_path(path)
        try:
            return read(str(file))
        except UnreadableData as problem:
            if problem.source == file.name:  # but not where it is one in the folder
                problem.source = path
            raise


@attrs.define
class _Bar:
    _stream: TextIO | None
    _done: int = 0

    def begin(self, step: str) -> None:
        """Show that *step* begins, and what was done before it."""
        filled = _BAR_LENGTH * self._done // _STEPS
        self.write(f"[{'#' * filled:.<{_BAR_LENGTH}}] {step}")
        self._done += 1

    def write(self, text: str) -> None:
        """Replace the line on a terminal that can, and write nothing elsewhere."""
        if self._stream is None or not self._stream.isatty() or os.environ.get("TERM") == "dumb":
            return
        with suppress(OSError):  # a terminal that was closed meanwhile is no reason to end
            self._stream.write(f"\r\x1b[K{text}")
            self._stream.flush()


@contextmanager
def _show_progress() -> Generator[_Bar]:
    bar = _Bar(sys.stderr)
    try:
        yield bar
    finally:
        bar.write("")
