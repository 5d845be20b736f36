"""Many careers: an immutable mapping of slugs to careers, read from JSON and written to it."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from careercompare.comparison import Comparison, compare
from careercompare.errors import InvalidCareer, UnknownCareer
from careercompare.model import Career


def _by_slug(careers: Iterable[Career]) -> Mapping[str, Career]:
    by_slug: dict[str, Career] = {}
    for place, career in enumerate(careers):
        if (first := by_slug.setdefault(career.slug, career)) is not career:
            expected = f"a slug unlike that of {first.title!r}"
            remedy = "Give one of the two careers a slug of its own."
            raise InvalidCareer(f"careers[{place}].slug", career.slug, expected, remedy)
    return by_slug


@attrs.frozen(repr=False, hash=False)
class Catalog(Mapping[str, Career]):
    """Careers by their slugs, in order; a change is a new catalog.

    Two careers of one slug raise `InvalidCareer`, a slug that is not there `UnknownCareer`.

    >>> Catalog.sample()["mlops-engineer"].title
    'MLOps Engineer'
    """

    _by_slug: Mapping[str, Career] = attrs.field(factory=tuple, converter=_by_slug)

    @classmethod
    def sample(cls) -> Catalog:
        """Return the careers that come with the library."""
        from careercompare.serialize.catalog import read_sample

        return cls(read_sample())

    @classmethod
    def load(cls, path: Path | str) -> Catalog:
        """Read a JSON file that `dump` wrote, or that was written by hand in its form.

        A file that is no such JSON raises `UnreadableData`, careers with problems
        `UnreadableCatalog`, which tells all of them. A file that cannot be opened raises the
        `OSError` that says why.
        """
        from careercompare.serialize.catalog import read_careers

        path = Path(path)
        return cls(read_careers(path.read_bytes(), path.name))

    @classmethod
    def loads(cls, text: str | bytes) -> Catalog:
        """Read JSON as `load` does."""
        from careercompare.serialize.catalog import read_careers

        data = text if isinstance(text, bytes) else text.encode(errors="surrogatepass")
        return cls(read_careers(data, "catalog"))

    def dump(self, path: Path | str) -> None:
        """Write the catalog as JSON, whole or not at all: a failure leaves the old file."""
        from careercompare.serialize.files import write_whole

        write_whole(Path(path), self.dumps())

    def dumps(self) -> str:
        """Return the catalog as JSON, ending with a line break.

        >>> Catalog.loads(Catalog.sample().dumps()) == Catalog.sample()
        True
        """
        from careercompare.serialize.catalog import write_catalog

        return write_catalog(self.values())

    def with_careers(self, *careers: Career) -> Catalog:
        """Return a catalog with *careers* added; one of a slug that is there takes its place."""
        return Catalog(({**self._by_slug} | {career.slug: career for career in careers}).values())

    def compare(self, *slugs: str, **options: Any) -> Comparison:
        """Compare the careers of these slugs; *options* are those of `compare`.

        >>> print(Catalog.sample().compare("mlops-engineer", "mlops-enginer"))
        Traceback (most recent call last):
            ...
        careercompare.errors.UnknownCareer: no career named 'mlops-enginer'. Did you mean \
'mlops-engineer'?
        """
        return compare(*(self[slug] for slug in slugs), **options)

    def __getitem__(self, slug: str) -> Career:
        try:
            return self._by_slug[slug]
        except KeyError:
            near = difflib.get_close_matches(str(slug), self._by_slug, cutoff=0.5)
            raise UnknownCareer(slug, tuple(near)) from None

    def __contains__(self, slug: object) -> bool:
        return slug in self._by_slug

    def __iter__(self) -> Iterator[str]:
        return iter(self._by_slug)

    def __len__(self) -> int:
        return len(self._by_slug)

    def __repr__(self) -> str:
        return f"<Catalog ({len(self)} careers)>"
