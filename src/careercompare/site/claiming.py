"""A folder is a site's own: what is in it, and what in it is not the site's, told beforehand."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager

from careercompare.errors import InvalidOption
from careercompare.site.beside import list_files
from careercompare.site.chunks import Count, Job, remove_chunk
from careercompare.site.layout import name_comparison
from careercompare.site.manifest import (
    FOLDER,
    Made,
    Record,
    check_run,
    read_chunk,
    read_record,
    write_record,
    write_run,
)
from careercompare.site.storage import Storage

_FOLDERS = ("compare", "careers", "rank")


def look(job: Job, folder: str) -> Record:
    """Return what the site in a folder holds.

    A file that is not the site's own where one of its own would be raises `InvalidOption`.
    """
    found = read_record(job.storage, folder) or Record()
    foreign = next(_find_foreign(job, found), None)
    if foreign is not None:
        if (read_record(job.storage, folder) or Record()) != found:
            return look(job, folder)  # another run has begun meanwhile, and made that file
        expected = f"a folder without {foreign}, which is not this site's"
        raise InvalidOption("folder", folder, expected, "Move that file, or give another folder.")
    return found


def _find_foreign(job: Job, found: Record) -> Iterator[str]:
    storage = job.storage
    yield from _keep_present(
        storage, [path for path in list_files(job.edition) if path not in found.files]
    )
    for path in storage.list(""):
        if path.startswith("sitemap-") and path.endswith(".xml") and path not in found.files:
            yield path
    if found.pairs != job.pairs:  # else there are no pages but those that were looked for then
        for locale in job.edition.layout.locales:
            if next(storage.list(f"{locale}/compare"), None) is not None:
                for paths in _list_new(job, locale):
                    yield from _keep_present(storage, paths)


def _list_new(job: Job, locale: str) -> Iterator[Sequence[str]]:
    """Yield the paths of the pages of each career that no run before has made."""
    careers = job.edition.careers
    for place, one in enumerate(careers):
        known = read_chunk(job.storage, locale, one.slug)
        others = [careers[other] for other in job.edition.find_others(place)]
        yield [f"{locale}/{name_comparison(one, two)}" for two in others if two.slug not in known]


def _keep_present(storage: Storage, paths: Sequence[str]) -> Iterator[str]:
    for path, size in zip(paths, storage.measure(paths), strict=True):
        if size >= 0:
            yield path


@contextmanager
def claim(job: Job) -> Generator[None]:
    """Take the folder over from any other run; what was lost to a later one is told as that."""
    write_run(job.storage, job.run)
    try:
        yield
    except FileNotFoundError:
        check_run(job.storage, job.run)
        raise


def begin(job: Job, before: Record) -> Record:
    """Write down that the site is not whole until `finish`; return what may be of it until then."""
    storage, locales = job.storage, job.edition.layout.locales
    # After the claim: a run that misses then what it had begun finds that it has lost the folder.
    tidy(storage, () if before.is_whole else before.locales)
    check_run(storage, job.run)
    slugs = [career.slug for career in job.edition.careers]
    begun = Record(
        tuple(dict.fromkeys([*before.locales, *locales])),
        tuple(dict.fromkeys([*before.careers, *slugs])),
        job.pairs,
        # What they held is not sure to be what they hold, once one of them has been written.
        dict.fromkeys([*before.files, *list_files(job.edition)], Made()),
    )
    write_record(storage, begun)
    return begun


def tidy(storage: Storage, locales: Sequence[str]) -> None:
    """Remove what an interrupted run, or a worker that was lost, has begun to write."""
    for path in storage.list(FOLDER):
        if path.endswith(".pickle"):
            storage.remove([path])
    inside = [f"{locale}/{each}" for locale in locales for each in _FOLDERS]
    for folder in ("", FOLDER, *locales, *[f"{FOLDER}/{locale}" for locale in locales], *inside):
        storage.tidy(folder)


def finish(job: Job, begun: Record, files: Mapping[str, Made]) -> None:
    """Remove what is no more, and write down that the site is whole."""
    storage, locales = job.storage, job.edition.layout.locales
    check_run(storage, job.run)
    storage.remove(begun.files.keys() - files.keys())
    for locale, slug in _find_gone(job, begun):
        remove_chunk(storage, locale, slug)
    for locale in begun.locales:
        if locale not in locales:
            for folder in (*[f"{locale}/{each}" for each in _FOLDERS], locale):
                storage.prune(folder)
            storage.prune(f"{FOLDER}/{locale}")
    slugs = tuple([career.slug for career in job.edition.careers])
    write_record(storage, Record(locales, slugs, job.pairs, files, is_whole=True))
    check_run(storage, job.run)
    write_run(storage, "")


def _find_gone(job: Job, begun: Record) -> Iterator[tuple[str, str]]:
    """Yield locales and careers, both or one of which the site has no more."""
    slugs = {career.slug for career in job.edition.careers}
    for locale in begun.locales:
        is_gone = locale not in job.edition.layout.locales
        for slug in begun.careers:
            if is_gone or slug not in slugs:
                yield locale, slug


def count_gone(job: Job, before: Record, files: Mapping[str, Made]) -> Count:
    """Return how many pages and files `finish` removes."""
    gone = _find_gone(job, before)
    pages = sum(len(read_chunk(job.storage, locale, slug)) for locale, slug in gone)
    old = [path for path in before.files if path not in files]
    return Count(removed=pages + len(old))
