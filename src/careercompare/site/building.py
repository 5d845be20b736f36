"""A site written into a folder, by any executor, and kept up to date there."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import Executor
from contextlib import contextmanager
from typing import Required, TypedDict

import attrs

from careercompare.aspects import Aspect
from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption, sealed
from careercompare.model import Rates
from careercompare.ranking import Ranking
from careercompare.rules import Rule
from careercompare.site.beside import draw_files, list_files
from careercompare.site.chunks import Count, Worker
from careercompare.site.claiming import begin, claim, count_gone, finish, look, tidy
from careercompare.site.executing import LostWorkers, run_elsewhere
from careercompare.site.layout import Layout
from careercompare.site.making import make_job
from careercompare.site.manifest import Made, Record, digest_content, write_record
from careercompare.site.pages import Options
from careercompare.site.pairs import Pair
from careercompare.site.storage import Storage, abandoning, batch, find_equal
from careercompare.site.unwritten import SiteNotWritten
from careercompare.words import HouseStyle

Progress = Callable[[int, int], object]

_LONG = 100  # seconds


@sealed
@attrs.frozen
class Report:
    """What a run did: how many files it *wrote*, left *unchanged* and *removed*, in *seconds*.

    >>> print(Report(1_378, 0, 2, 0.5))
    1,378 written, 0 unchanged, 2 removed in 0.5 seconds
    """

    written: int
    unchanged: int
    removed: int
    seconds: float

    def __str__(self) -> str:
        counts = f"{self.written:,} written, {self.unchanged:,} unchanged, {self.removed:,} removed"
        # Three digits of a thousand seconds would be written as a power of ten.
        taken = f"{self.seconds:,.0f}" if self.seconds >= _LONG else f"{self.seconds:.3g}"
        return f"{counts} in {taken} seconds"


class SiteOptions(TypedDict, total=False):
    """What `write_site` takes by name, for those who hand it on; all but *root* has a default.

    >>> from tempfile import mkdtemp
    >>> options = SiteOptions(root="https://example.com/", pairs=[])
    >>> write_site(Catalog.sample(), mkdtemp(), **options).removed
    0
    """

    root: Required[str]
    locales: Iterable[str]
    pairs: Iterable[Pair] | None
    house_style: HouseStyle | None
    aspects: Iterable[Aspect | str] | None
    rules: Iterable[Rule | str] | None
    rates: Rates | None
    rankings: Mapping[str, Ranking] | None
    release: str
    executor: Executor | None
    progress: Progress | None


def write_site(
    catalog: Catalog,
    folder: os.PathLike[str] | str | Storage,
    *,
    root: str,
    locales: Iterable[str] = ("en",),
    pairs: Iterable[Pair] | None = None,
    house_style: HouseStyle | None = None,
    aspects: Iterable[Aspect | str] | None = None,
    rules: Iterable[Rule | str] | None = None,
    rates: Rates | None = None,
    rankings: Mapping[str, Ranking] | None = None,
    release: str = "",
    executor: Executor | None = None,
    progress: Progress | None = None,
) -> Report:
    """Write the site of a catalog into a folder, or bring the one that is there up to date.

    The options up to *rates* are those of `pages`; *rankings* get a page each, by names such as
    ``{"pay": catalog.rank(catalog, {"salary.median": 1})}``, and the index leads to them. Into
    *folder*, of this machine or any that fsspec knows by its address (``s3://…``), go the
    comparisons, a page for each career, an index in each locale, by letter and, of careers that
    have one, by field, maps of the site and one style sheet. What is there already and would be the
    same is left alone, with its time; pages of careers, pairs and locales that are no more are
    removed. What is not the site's own is never touched: where it has a name that a page would
    have, nothing is written, and `InvalidOption` names it.

    A page depends on its careers, the options and the version of the package. What else it may
    depend on, as rules of your own that have changed, is told by another *release*, any text.

    Each file is written whole or not at all, and a run that was interrupted is taken up again by
    the next one. Of two runs in one folder the later goes on, and the other one stops. With an
    *executor* its workers write the comparisons, each with one press, in chunks of careers;
    aspects and rules have to be such that they can be pickled. *progress* is called with how many
    files are done, and of how many.

    What keeps it from being written raises `SiteNotWritten`, which says how far it came; what a
    rule or an aspect of yours raises is raised as it is. A record of the site that cannot be read
    raises `UnreadableData`.

    >>> from tempfile import mkdtemp
    >>> sample, folder = Catalog(list(Catalog.sample().values())[:3]), mkdtemp()
    >>> report = write_site(sample, folder, root="https://example.com/", locales=["en", "de"])
    >>> report.written, report.unchanged, report.removed
    (20, 0, 0)
    >>> write_site(sample, folder, root="https://example.com/", locales=["en", "de"]).unchanged
    20
    """
    _check(executor, progress, release)
    start = time.perf_counter()
    options = Options(pairs, house_style, aspects, rules, rates, rankings)
    job = make_job(catalog, folder, Layout(root, locales), options, release=release)
    tally = _Tally(job.count() + sum(1 for _ in list_files(job.edition)), progress)
    with _telling(str(folder), tally), abandoning(job.storage):
        before, worker = look(job, str(folder)), Worker(job)
        parts = _run_here(worker) if executor is None else run_elsewhere(job, executor)
        with claim(job):
            begun = begin(job, before)
            for count in parts:
                tally.add(count)
            if executor is not None and tally.count.written:
                tidy(job.storage, job.edition.layout.locales)  # after workers that were lost
            files = _write_beside(worker, before, begun, tally)
            gone = count_gone(job, before, files)
            finish(job, begun, files)
    return Report(*tally.count.add(gone), time.perf_counter() - start)


def plan_site(
    catalog: Catalog,
    folder: os.PathLike[str] | str | Storage,
    *,
    root: str,
    locales: Iterable[str] = ("en",),
    pairs: Iterable[Pair] | None = None,
    house_style: HouseStyle | None = None,
    aspects: Iterable[Aspect | str] | None = None,
    rules: Iterable[Rule | str] | None = None,
    rates: Rates | None = None,
    rankings: Mapping[str, Ranking] | None = None,
    release: str = "",
) -> Report:
    """Return what `write_site` would do with the same options, and write nothing.

    No comparison is made for it: one that depends on something that has changed counts as written,
    though it might turn out to be the same.

    >>> from tempfile import mkdtemp
    >>> plan_site(Catalog.sample(), mkdtemp(), root="https://example.com/").written
    412
    """
    _check(None, None, release)
    start = time.perf_counter()
    options = Options(pairs, house_style, aspects, rules, rates, rankings)
    job = make_job(catalog, folder, Layout(root, locales), options, release=release)
    count, files = Count(), dict[str, Made]()
    with _telling(str(folder), _Tally(0, None)):
        before, worker = look(job, str(folder)), Worker(job)
        for locale, places in job.divide():
            for done in worker.plan(locale, places):
                count = count.add(done)
        for drawn in batch(draw_files(worker.printers)):
            kept = _find_kept(job.storage, before, drawn, _note(drawn))
            count = count.add(Count(len(drawn) - len(kept), len(kept)))
            files.update(dict.fromkeys(drawn, Made()))
        count = count.add(count_gone(job, before, files))
    return Report(*count, time.perf_counter() - start)


def _check(executor: Executor | None, progress: Progress | None, release: str) -> None:
    given: tuple[object, ...] = (executor, progress, release)
    if not isinstance(given[0], Executor | None):
        remedy = "Give a ProcessPoolExecutor(), or Client().get_executor() of dask.distributed."
        raise InvalidOption("executor", executor, "an executor of concurrent.futures", remedy)
    if not (given[1] is None or callable(given[1])):
        remedy = "Write one of two numbers: lambda done, total: print(done, total)."
        raise InvalidOption("progress", progress, "a function", remedy)
    if not isinstance(given[2], str):
        raise InvalidOption("release", release, "a text", "Write '2'.")


@attrs.define
class _Tally:
    """How far a run has come, of so many files in all, told to whoever wants to know."""

    total: int
    progress: Progress | None
    count: Count = attrs.field(factory=Count)

    @property
    def done(self) -> int:
        return self.count.written + self.count.unchanged

    def add(self, count: Count) -> None:
        self.count = self.count.add(count)
        self.total = max(self.total, self.done)  # a large map of the site has further parts
        if self.progress is not None:
            self.progress(self.done, self.total)


@contextmanager
def _telling(folder: str, tally: _Tally) -> Generator[None]:
    try:
        yield
    except LostWorkers as lost:
        raise SiteNotWritten(folder, tally.done, tally.total, lost.problem) from lost.problem
    except OSError as problem:
        raise SiteNotWritten(folder, tally.done, tally.total, problem) from problem


def _run_here(worker: Worker) -> Iterator[Count]:
    """Write the comparisons, and yield how many were done for each career."""
    for locale, places in worker.job.divide():
        yield from worker.write(locale, places)


def _write_beside(worker: Worker, before: Record, begun: Record, tally: _Tally) -> dict[str, Made]:
    """Write all that is beside the comparisons, and return what it was made from."""
    storage, files = worker.job.storage, dict[str, Made]()
    for drawn in batch(draw_files(worker.printers)):
        if not drawn.keys() <= begun.files.keys():
            begun = attrs.evolve(begun, files={**dict.fromkeys(drawn, Made()), **begun.files})
            write_record(storage, begun)
        notes = _note(drawn)
        kept = _find_kept(storage, before, drawn, notes)
        storage.write({path: drawn[path] for path in drawn if path not in kept})
        files.update(notes)
        tally.add(Count(len(drawn) - len(kept), len(kept)))
    return files


def _find_kept(
    storage: Storage, before: Record, drawn: Mapping[str, bytes], notes: Mapping[str, Made]
) -> set[str]:
    """Return the paths of those files that are there as they were *drawn*."""
    sizes = dict(zip(drawn, storage.measure(drawn), strict=True))
    sure = {
        path
        for path, note in notes.items()
        if before.files.get(path) == note and sizes[path] == note.size
    }
    return sure | find_equal(storage, {path: drawn[path] for path in drawn if path not in sure})


def _note(drawn: Mapping[str, bytes]) -> dict[str, Made]:
    return {path: Made(digest_content(content), len(content)) for path, content in drawn.items()}
