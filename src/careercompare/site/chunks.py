"""Pages in chunks: what a worker does, wherever it works."""

from __future__ import annotations

import pickle
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import NamedTuple

import attrs

from careercompare.site.layout import name_comparison, name_page
from careercompare.site.manifest import Made, digest, forget_chunk, read_chunk, write_chunk
from careercompare.site.printer import Edition, Printer
from careercompare.site.storage import Storage

# A task costs some milliseconds of whoever hands it out, and a page a tenth of one.
_PAGES = 4_000


class Count(NamedTuple):
    """How many pages were *written*, were there *unchanged*, and were *removed*."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0

    def add(self, other: Count) -> Count:
        """Return both together."""
        written, unchanged, removed = other
        return Count(self.written + written, self.unchanged + unchanged, self.removed + removed)


@attrs.frozen
class Job:
    """Which pages of an *edition* are made, and where they go.

    *digests* stand for what each career and its neighbours are, and *made_by* for all else that a
    page depends on. *chosen* are the places of the careers that each is compared with; None
    compares all.
    """

    edition: Edition
    storage: Storage
    made_by: str
    digests: tuple[str, ...]
    chosen: Mapping[int, tuple[int, ...]] | None = None

    def find_others(self, place: int) -> Sequence[int]:
        """Return the places of the careers behind one with which it is compared."""
        if self.chosen is None:
            return range(place + 1, len(self.edition.careers))
        return self.chosen.get(place, ())

    def divide(self) -> Iterator[tuple[str, range]]:
        """Yield chunks: a locale, and the places of careers with about as many pages in each."""
        for locale in self.edition.layout.locales:
            begin, pages = 0, 0
            for place in range(len(self.edition.careers)):
                pages += len(self.find_others(place))
                if pages >= _PAGES:
                    yield locale, range(begin, place + 1)
                    begin, pages = place + 1, 0
            if begin < len(self.edition.careers):
                yield locale, range(begin, len(self.edition.careers))

    def count(self) -> int:
        """Return how many pages there are in all."""
        places = range(len(self.edition.careers))
        return sum(len(self.find_others(place)) for place in places) * len(
            self.edition.layout.locales
        )


@attrs.frozen(eq=False)
class Worker:
    """Writes pages of one *job*, with one press for each locale."""

    job: Job
    _printers: dict[str, Printer] = attrs.field(factory=dict[str, Printer], init=False)

    def write(self, locale: str, places: range) -> Count:
        """Write those comparisons of careers that are not there as they would be."""
        count = Count()
        for place in places:
            count = count.add(self._write(locale, place))
        return count

    def _write(self, locale: str, place: int) -> Count:
        job = self.job
        careers, storage = job.edition.careers, job.storage
        one = careers[place]
        known = read_chunk(storage, locale, one.slug)
        found: dict[str, Made] = {}
        missing: dict[str, tuple[int, str]] = {}
        for other in job.find_others(place):
            two = careers[other]
            of = digest(job.made_by, job.digests[place], job.digests[other])
            made = known.get(two.slug)
            path = f"{locale}/{name_comparison(one, two)}"
            if made is not None and made.of == of and storage.measure(path) == made.size:
                found[two.slug] = made
            else:
                missing[two.slug] = other, of
        gone = [slug for slug in known if slug not in found and slug not in missing]
        unchanged = len(found)
        if missing or gone:
            # They are not sure to be there before all of them are: whoever comes next looks here.
            unsure = dict.fromkeys([*missing, *gone], Made())
            write_chunk(storage, locale, one.slug, {**found, **unsure})
            for slug, (other, of) in missing.items():
                page = self._find_printer(locale).compare(place, other)
                storage.write(page.address, page.content)
                found[slug] = Made(of, len(page.content))
            for slug in gone:
                storage.remove(f"{locale}/{name_page(one.slug, slug)}")
            write_chunk(storage, locale, one.slug, found)
        return Count(len(missing), unchanged, len(gone))

    def _find_printer(self, locale: str) -> Printer:
        if locale not in self._printers:
            self._printers[locale] = Printer(self.job.edition, locale)
        return self._printers[locale]


def remove_chunk(storage: Storage, locale: str, slug: str) -> int:
    """Remove the comparisons of a career with others behind it; return how many there were."""
    known = read_chunk(storage, locale, slug)
    for other in known:
        storage.remove(f"{locale}/{name_page(slug, other)}")
    forget_chunk(storage, locale, slug)
    return len(known)


def write_elsewhere(job: bytes, locale: str, places: range) -> Count:
    """Do a part of a *job* that came from another process."""
    return _take(job).write(locale, places)


@lru_cache(maxsize=2)
def _take(job: bytes) -> Worker:
    # A process has one press for all the parts of a job that it does. The bytes are those that
    # `write_site` has made, and whoever runs an executor trusts what it is handed.
    return Worker(pickle.loads(job))  # noqa: S301
