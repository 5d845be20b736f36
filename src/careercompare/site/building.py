"""A site written into a folder, by any executor, and kept up to date there."""

from __future__ import annotations

import pickle
from collections.abc import Callable, Generator, Iterable, Iterator, Mapping
from concurrent.futures import BrokenExecutor, Executor, as_completed
from contextlib import contextmanager
from importlib.metadata import version as find_version
from pathlib import Path

from careercompare.aspects import Aspect
from careercompare.catalog import Catalog
from careercompare.errors import InvalidOption, SiteNotWritten
from careercompare.model import Rates
from careercompare.ranking import Ranking
from careercompare.rules import Rule
from careercompare.serialize import write_catalog
from careercompare.site.beside import draw_files
from careercompare.site.chunks import Count, Job, Worker, remove_chunk, write_elsewhere
from careercompare.site.layout import Layout
from careercompare.site.manifest import Made, Record, digest, read_record, write_record
from careercompare.site.pages import Options, make_edition
from careercompare.site.pairs import Pair
from careercompare.site.printer import Edition
from careercompare.site.storage import Storage, open_storage
from careercompare.words import HouseStyle

Progress = Callable[[int, int], None]


def write_site(
    catalog: Catalog,
    folder: Path | str | Storage,
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
) -> Count:
    """Write the site of a catalog into a folder, or bring the one that is there up to date.

    The options up to *rates* are those of `pages`; *rankings* get a page each, by names such as
    ``{"pay": catalog.rank(catalog, {"salary.median": 1})}``, and the index leads to them. Into
    *folder*, of this machine or any that fsspec knows by its address (``s3://…``), go the
    comparisons, a page for each career, an index in each locale, maps of the site and one style
    sheet. What is there already and would be the same is left alone, with its time; pages of
    careers and pairs that are no more are removed. What is not the site's own is never touched.

    A page depends on its careers, the options and the version of the package. What else it may
    depend on, as rules of your own that have changed, is told by another *release*, any text.

    Each file is written whole or not at all, and a run that was interrupted is taken up again
    by the next one. With an *executor* its workers write the pages, in chunks of careers; careers,
    aspects and rules have to be such that they can be pickled. *progress* is called with how many
    pages are done, and of how many.

    A folder with pages that are not of a site by this function raises `InvalidOption`. What keeps
    it from being written raises `SiteNotWritten`, which says how far it came.
    """
    options = Options(pairs, house_style, aspects, rules, rates, rankings)
    edition = make_edition(catalog, Layout(root, locales), options)
    storage = open_storage(folder)
    job = Job(
        edition, storage, _name_making(edition, release), _name_careers(edition), edition.chosen
    )
    count, total = Count(), job.count()
    with _telling(str(folder), lambda: count):
        before = _claim(storage, str(folder), edition)
        for done in _run(job, executor):
            count = count.add(done)
            if progress is not None:
                progress(count.written + count.unchanged, total)
        count = count.add(_write_beside(job, before))
    return count


@contextmanager
def _telling(folder: str, find_count: Callable[[], Count]) -> Generator[None]:
    try:
        yield
    except (OSError, BrokenExecutor) as problem:
        raise SiteNotWritten(folder, find_count().written, problem) from problem


def _name_making(edition: Edition, release: str) -> str:
    """Return what stands for all that a page depends on beside its careers."""
    return digest(
        find_version("careercompare"),
        release,
        edition.layout,
        repr(edition.house_style),
        edition.stylesheet,
        None if edition.aspects is None else list(map(_name, edition.aspects)),
        None if edition.rules is None else list(map(_name, edition.rules)),
        repr(edition.rates),
    )


def _name(given: Aspect | Rule | str) -> str:
    return given if isinstance(given, str) else given.name


def _name_careers(edition: Edition) -> tuple[str, ...]:
    """Return what stands for each career, and for what its pages lead to."""
    careers = edition.careers
    return tuple(
        [
            digest(write_catalog([career], None), *[careers[at].name for at in related])
            for career, related in zip(careers, edition.related, strict=True)
        ]
    )


def _claim(storage: Storage, folder: str, edition: Edition) -> Record:
    """Return what the site in a folder held before, and write down that it is not whole now."""
    found = read_record(storage)
    if found is None:
        found = Record()
        foreign = next(_find_foreign(storage, edition.layout.locales), None)
        if foreign is not None:
            expected = f"a folder without {foreign}, or one that this has written"
            raise InvalidOption("folder", folder, expected, "Give an empty one.")
    elif not found.is_whole:
        for locale in found.locales:
            for inside in ("compare", "careers"):
                storage.tidy(f"{locale}/{inside}")
    slugs = [career.slug for career in edition.careers]
    begun = Record(
        tuple(dict.fromkeys([*found.locales, *edition.layout.locales])),
        tuple(dict.fromkeys([*found.careers, *slugs])),
        found.files,
    )
    write_record(storage, begun)
    return begun


def _find_foreign(storage: Storage, locales: Iterable[str]) -> Iterator[str]:
    for locale in locales:
        for inside in ("compare", "careers"):
            yield from storage.list(f"{locale}/{inside}")
        yield from [path for path in (f"{locale}/index.html",) if storage.measure(path) >= 0]
    yield from [path for path in ("index.html", "sitemap.xml") if storage.measure(path) >= 0]


def _run(job: Job, executor: Executor | None) -> Iterator[Count]:
    """Do a job, and yield how many pages were done in each part of it."""
    if executor is None:
        worker = Worker(job)
        yield from (worker.write(locale, places) for locale, places in job.divide())
        return
    packed = pickle.dumps(job)
    tasks = [
        executor.submit(write_elsewhere, packed, locale, places) for locale, places in job.divide()
    ]
    try:
        for task in as_completed(tasks):
            yield task.result()
    finally:
        for task in tasks:
            task.cancel()


def _write_beside(job: Job, before: Record) -> Count:
    """Write all that is beside the comparisons, and remove what is no more."""
    storage, edition = job.storage, job.edition
    files, count = dict[str, Made](), Count()
    for path, content in draw_files(edition):
        made = Made(digest(content.decode()), len(content))
        if before.files.get(path) != made or storage.measure(path) != made.size:
            storage.write(path, content)
            count = count.add(Count(written=1))
        else:
            count = count.add(Count(unchanged=1))
        files[path] = made
    for path in before.files.keys() - files.keys():
        storage.remove(path)
        count = count.add(Count(removed=1))
    slugs = tuple([career.slug for career in edition.careers])
    for locale in before.locales:
        is_gone = locale not in edition.layout.locales
        for slug in before.careers if is_gone else sorted({*before.careers} - {*slugs}):
            count = count.add(Count(removed=remove_chunk(storage, locale, slug)))
    write_record(storage, Record(edition.layout.locales, slugs, files, is_whole=True))
    return count
