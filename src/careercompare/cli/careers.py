"""Careers as a user names them: by slug, title, code or another title, and never by a guess."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from careercompare.catalog import Catalog
from careercompare.cli.output import name_file
from careercompare.errors import InvalidOption, UnknownCareer
from careercompare.limits import Limits
from careercompare.model import Career, make_slug


@attrs.frozen
class Careers:
    """What can be named: the careers of a *catalog*, of which the *official* ones go before others.

    The sample borrows codes and other titles of theirs.
    """

    catalog: Catalog
    official: Catalog

    def find_all(self, asked: Iterable[str]) -> list[Career]:
        """Return the careers of these names, in order; one that is named twice is refused."""
        found: dict[str, Career] = {}
        for each in asked:
            career = self.find(each)
            if career.slug in found:
                raise InvalidOption("CAREER", each, "each career once", "Name another one.")
            found[career.slug] = career
        return list(found.values())

    def find(self, asked: str) -> Career:
        """Return the one career that is called so, as `Catalog.called` finds it.

        Several of one name raise `InvalidOption`, which names them; none `UnknownCareer`, which
        names near ones, or, where no slug is near, `InvalidOption`.
        """
        called = self.catalog.called(asked)
        found = [career for career in called if career.slug in self.official] or called
        if len(found) == 1:
            return found[0]
        if found:
            from careercompare.catalog import refuse_several  # which few names need

            raise refuse_several("CAREER", asked, found)
        try:
            return self.catalog[asked]
        except UnknownCareer as problem:
            if problem.near:
                raise
            remedy = "Look for it by its words: careercompare find WORD."
            raise InvalidOption("CAREER", asked, "the name of a career", remedy) from None


def open_careers(
    name: str | None, asked: Sequence[str] = (), limits: Limits | None = None
) -> Careers:
    """Return the careers of the catalog of that *name*; without one, all that are built in.

    A file has no more than the *limits*.

    Where all that is *asked* for is in the sample, it alone is opened: that takes a fraction of
    the time, and its pages are those of its publisher. A code is then that of an official
    occupation, since the sample only borrows it.
    """
    match name:
        case None:
            sample = Catalog.sample()
            if asked and _are_all_named(asked, sample.values()):
                return Careers(sample, sample)
            official = Catalog.official()
            return Careers(official.with_careers(*sample.values()), official)
        case "official":
            catalog = Catalog.official()
        case "sample":
            catalog = Catalog.sample()
        case _:
            with name_file(name):
                catalog = Catalog.load(name, limits=limits)
    return Careers(catalog, catalog)


def _are_all_named(asked: Iterable[str], careers: Iterable[Career]) -> bool:
    names = {make_slug(name) for career in careers for name in (career.slug, career.title)}
    return all(make_slug(each) in names for each in asked)
