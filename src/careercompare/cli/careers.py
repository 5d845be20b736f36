"""Careers as a user names them: by slug, title, code or another title, and never by a guess."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator, Sequence

import attrs

from careercompare.catalog import Catalog
from careercompare.cli.output import name_file
from careercompare.errors import InvalidOption, UnknownCareer
from careercompare.model import Career, normalize

_MOST_NAMED, _LONGEST_NAME = 5, 80


@attrs.frozen
class Careers:
    """What can be named: the careers of a *catalog*, and those of *coded* by their codes."""

    catalog: Catalog
    coded: Catalog

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
        """Return the one career of that slug, title, code or alternate title, in this order.

        Case, accents and spaces do not count, all else does. Several of one name raise
        `InvalidOption`, which names them; none `UnknownCareer`, which names near ones, or, where no
        slug is near, `InvalidOption`.
        """
        if asked in self.catalog:
            return self.catalog[asked]
        wanted, careers = _fold(asked), self.catalog.values()
        for read, among in (
            (_read_names, careers),
            (_read_codes, self.coded.values()),
            (_read_alternates, careers),
        ):
            found = [career for career in among if wanted in map(_fold, read(career))]
            if len(found) == 1:
                return found[0]
            if found:
                raise _refuse(asked, found)
        try:
            return self.catalog[asked]
        except UnknownCareer as problem:
            if problem.near:
                raise
            remedy = "Look for it by its words: careercompare find WORD."
            raise InvalidOption("CAREER", asked, "the name of a career", remedy) from None


def open_careers(name: str | None, asked: Sequence[str] = ()) -> Careers:
    """Return the careers of the catalog of that *name*; without one, all that are built in.

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
                catalog = Catalog.load(name)
    return Careers(catalog, catalog)


def _are_all_named(asked: Iterable[str], careers: Iterable[Career]) -> bool:
    names = {_fold(name) for career in careers for name in _read_names(career)}
    return all(_fold(each) in names for each in asked)


def _fold(text: str) -> str:
    plain = " ".join(text.casefold().split())
    if plain.isascii():  # as nearly all of ten thousand titles are
        return plain
    letters = normalize("NFKD", plain)
    return "".join(char for char in letters if not unicodedata.combining(char)).casefold()


def _read_names(career: Career) -> Iterator[str]:
    yield from (career.slug, career.title, str(career.name))


def _read_codes(career: Career) -> Iterable[str]:
    return career.codes.values()


def _read_alternates(career: Career) -> Iterable[str]:
    return career.alternate_titles


def _refuse(asked: str, found: Sequence[Career]) -> InvalidOption:
    from textwrap import shorten  # imported here since few names are those of several careers

    named = [
        f"{each.slug!r} ({shorten(str(each.name), _LONGEST_NAME, placeholder='…')})"
        for each in found[:_MOST_NAMED]
    ]
    further = [f"{len(found) - _MOST_NAMED} more"] if len(found) > _MOST_NAMED else []
    *before, last = [*named, *further]
    remedy = f"It may be {', '.join(before)} or {last}: give the slug of one."
    return InvalidOption("CAREER", asked, "the name of one career", remedy)
