"""Pages in chunks: what a worker does, wherever it works."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import NamedTuple

import attrs

from careercompare.site.layout import name_comparison, name_page
from careercompare.site.manifest import (
    Made,
    check_run,
    digest,
    forget_chunk,
    read_chunk,
    write_chunk,
)
from careercompare.site.printer import Edition, Printers
from careercompare.site.storage import Storage, abandoning, batch, find_equal

# A task costs some 7 ms of whoever hands it out, and a page a hundredth of that: many pages make
# little of it, and a few dozen tasks let all workers end at about the same time.
_FEWEST, _MOST, _TASKS = 500, 4_000, 32


class Count(NamedTuple):
    """How many pages were *written*, were there *unchanged*, and were *removed*."""

    written: int = 0
    unchanged: int = 0
    removed: int = 0

    def add(self, other: Count) -> Count:
        """Return both together."""
        written, unchanged, removed = other
        return Count(self.written + written, self.unchanged + unchanged, self.removed + removed)


@attrs.frozen(slots=False)
class Job:
    """Which pages of an *edition* are made, and where they go.

    *digests* stand for what each career and its neighbours are, and *made_by* for all else that a
    page depends on. *run* is what the run is known by, which does the job.
    """

    edition: Edition
    storage: Storage
    made_by: str
    digests: tuple[str, ...]
    run: str = ""

    def divide(self) -> Iterator[tuple[str, range]]:
        """Yield chunks: a locale, and the places of careers with about as many pages in each."""
        careers = range(len(self.edition.careers))
        enough = min(max(self.count() // _TASKS, _FEWEST), _MOST)
        for locale in self.edition.layout.locales:
            begin, pages = 0, 0
            for place in careers:
                pages += len(self.edition.find_others(place))
                if pages >= enough:
                    yield locale, range(begin, place + 1)
                    begin, pages = place + 1, 0
            if begin < len(careers):
                yield locale, range(begin, len(careers))

    def count(self) -> int:
        """Return how many comparisons there are in all."""
        places = range(len(self.edition.careers))
        pages = sum(len(self.edition.find_others(place)) for place in places)
        return pages * len(self.edition.layout.locales)

    @cached_property
    def pairs(self) -> str:
        """What stands for which pages there are."""
        slugs = [career.slug for career in self.edition.careers]
        given = self.edition.chosen
        chosen = None if given is None else sorted(given.items())
        return digest(self.edition.layout.locales, slugs, chosen)


@attrs.frozen
class _Row:
    """The pages of a career with those behind it, by the slugs of these.

    Those *missing* are to be made: each has the place of the other career, and what the page is
    made from. *known* are all that are there, *kept* those that stay, and *gone* those that go.
    """

    known: Mapping[str, Made]
    kept: dict[str, Made]
    missing: dict[str, tuple[int, str]]
    gone: tuple[str, ...]

    @property
    def count(self) -> Count:
        return Count(len(self.missing), len(self.kept), len(self.gone))


@attrs.frozen(eq=False)
class Worker:
    """Writes pages of one *job*, with one press for each locale that it works in.

    *printers* have these presses, and print the pages beside the comparisons too.
    """

    job: Job
    printers: Printers = attrs.field(
        default=attrs.Factory(lambda worker: Printers(worker.job.edition), takes_self=True),
        init=False,
    )

    def plan(self, locale: str, places: range) -> Iterator[Count]:
        """Yield what `write` would do of each career."""
        for place in places:
            yield self._sort(locale, place).count

    def write(self, locale: str, places: range) -> Iterator[Count]:
        """Write those comparisons of careers that are not there as they would be."""
        for place in places:
            row = self._sort(locale, place)
            with abandoning(self.job.storage):
                written = self._renew(locale, place, row) if row.missing or row.gone else 0
            _, unchanged, removed = row.count
            yield Count(written, unchanged + len(row.missing) - written, removed)

    def _sort(self, locale: str, place: int) -> _Row:
        job = self.job
        careers, storage = job.edition.careers, job.storage
        one, own = careers[place], digest(job.made_by, job.digests[place])
        known = read_chunk(storage, locale, one.slug)
        asked: dict[str, tuple[int, str]] = {}
        paths: dict[str, str] = {}
        for other in job.edition.find_others(place):
            two = careers[other]
            of = f"{own}{job.digests[other]}"
            asked[two.slug] = other, of
            if two.slug in known and known[two.slug].of == of:
                paths[two.slug] = f"{locale}/{name_comparison(one, two)}"
        sizes = zip(paths, storage.measure(paths.values()), strict=True)
        kept = {slug: known[slug] for slug, size in sizes if known[slug].size == size}
        missing = {slug: found for slug, found in asked.items() if slug not in kept}
        return _Row(known, kept, missing, tuple([slug for slug in known if slug not in asked]))

    def _renew(self, locale: str, place: int, row: _Row) -> int:
        """Make what is missing, remove what is gone, and return how many pages were written."""
        storage, slug = self.job.storage, self.job.edition.careers[place].slug
        check_run(storage, self.job.run)
        # They are not sure to be there before all of them are: whoever comes next looks here.
        unsure = dict.fromkeys([*row.missing, *row.gone], Made())
        write_chunk(storage, locale, slug, {**row.kept, **unsure})
        made, written, others = dict(row.kept), 0, iter(row.missing.items())
        for pages in batch(self._print(locale, place, row)):
            found = [*zip(pages.items(), others, strict=False)]
            old = {path: page for (path, page), (other, _) in found if other in row.known}
            equal = find_equal(storage, old) if old else set[str]()
            new = {path: pages[path] for path in pages if path not in equal} if equal else pages
            storage.write(new)
            written += len(new)
            made.update((other, Made(of, len(page))) for (_, page), (other, (_, of)) in found)
        storage.remove([f"{locale}/{name_page(slug, other)}" for other in row.gone])
        check_run(storage, self.job.run)
        if made:
            write_chunk(storage, locale, slug, dict(sorted(made.items())))
        else:
            forget_chunk(storage, locale, slug)
        return written

    def _print(self, locale: str, place: int, row: _Row) -> Iterator[tuple[str, bytes]]:
        printer = self.printers.find(locale)
        for other, _ in row.missing.values():
            page = printer.compare(place, other)
            yield page.address, page.content


def remove_chunk(storage: Storage, locale: str, slug: str) -> None:
    """Remove the comparisons of a career with others behind it."""
    storage.remove(
        [f"{locale}/{name_page(slug, other)}" for other in read_chunk(storage, locale, slug)]
    )
    forget_chunk(storage, locale, slug)
