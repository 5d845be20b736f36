"""``careercompare build``: every page of a catalog into a folder, or what has changed since."""

from __future__ import annotations

import os
import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Generator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, cast

from careercompare.cli.careers import open_careers
from careercompare.cli.limiting import add_limits, read_limits
from careercompare.cli.options import add_publisher, as_typed, check_least, complete_by
from careercompare.cli.output import find_standard_output, write_output, write_remark
from careercompare.cli.pages import read_page_options
from careercompare.errors import InvalidOption

if TYPE_CHECKING:
    from concurrent.futures import Executor
    from multiprocessing.process import BaseProcess


Progress = Callable[[int, int], object]

EXAMPLES = """\
careercompare build sample site --root https://example.com/careers/ --dry-run
careercompare build mine.json site --root https://example.com/careers/ --locale en --locale de
careercompare build sample site --root https://example.com/careers/ --pairs 3 --jobs 2
"""


def add(parser: ArgumentParser) -> None:
    """Add the arguments."""
    parser.add_argument(
        "catalog", metavar="CATALOG",
        help="a file of careers in JSON, or 'official' or 'sample', which are built in",
    )  # fmt: skip
    parser.add_argument(
        "folder", metavar="FOLDER",
        help="where the pages go: a folder, or an address that fsspec knows (s3://…)",
    )  # fmt: skip
    parser.add_argument(
        "--root", required=True, metavar="URL", type=as_typed,
        help="where the folder will be on the web",
    )  # fmt: skip
    locale = parser.add_argument(
        "--locale", action="append", metavar="L",
        help="a locale of the pages, once for each (default: en)",
    )  # fmt: skip
    complete_by(locale, "locales")
    parser.add_argument(
        "--pairs", type=int, metavar="N",
        help="compare each career with the N that are closest to it (default: with all)",
    )  # fmt: skip
    parser.add_argument(
        "--jobs", type=int, default=1, metavar="N", help="as many processes (default: %(default)s)"
    )
    parser.add_argument(
        "--dry-run", action="store_true", help="say what would be written and removed, and end"
    )
    add_publisher(parser)
    add_limits(parser)


def run(options: Namespace) -> None:
    """Write the pages and say how many; on a terminal, standard error shows how far it is."""
    from careercompare.site import pair_related, plan_site, write_site

    find_standard_output()
    jobs = check_least("--jobs", options.jobs)
    catalog = open_careers(options.catalog, limits=read_limits(options)).catalog
    given: dict[str, Any] = {
        "root": options.root,
        "locales": options.locale or ["en"],
        **read_page_options(options),
    }
    if options.pairs is not None:
        given["pairs"] = pair_related(catalog, check_least("--pairs", options.pairs))
    if options.dry_run:
        plan = plan_site(catalog, options.folder, **given)
        told = (
            f"{plan.written:,} to write, {plan.unchanged:,} unchanged, {plan.removed:,} to remove"
        )
        write_output(f"{told}.\n")
        return
    try:
        with _show_progress() as progress, _employ(jobs) as executor:
            report = write_site(
                catalog, options.folder, **given, executor=executor, progress=progress
            )
    except KeyboardInterrupt:
        write_remark("Interrupted: the same command goes on from there.")
        raise
    write_output(f"{report}.\n")


@contextmanager
def _show_progress() -> Generator[Progress | None]:
    """Give what draws a bar on a terminal; None elsewhere, and without the extra for it."""
    if sys.stderr is None or not sys.stderr.isatty():
        yield None
        return
    try:
        from tqdm import tqdm
    except ImportError:
        yield None
        return
    with tqdm(unit=" files", file=sys.stderr, leave=False, dynamic_ncols=True) as bar:

        def show(done: int, total: int) -> None:
            bar.total = total
            bar.update(done - bar.n)

        yield show


@contextmanager
def _employ(jobs: int) -> Generator[Executor | None]:
    if jobs == 1:
        yield None
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    try:
        executor = ProcessPoolExecutor(jobs, get_context("spawn"), _begin_work)
    except (OSError, OverflowError, ValueError) as problem:  # each system has a limit of its own
        expected, remedy = "as many processes as this system can have", "Write --jobs 2."
        raise InvalidOption("--jobs", jobs, expected, remedy) from problem
    with executor:
        yield executor


def _begin_work() -> None:
    """Leave Ctrl-C to the command itself, and end where that is killed."""
    from threading import Thread

    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_with_parent, daemon=True).start()


def _end_with_parent() -> None:
    from multiprocessing import parent_process

    # Which there is: only those that `_employ` starts begin so.
    cast("BaseProcess", parent_process()).join()
    os._exit(1)
