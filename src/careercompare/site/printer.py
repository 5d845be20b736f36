"""Prints the pages of a site in one locale."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import attrs

from careercompare.aspects import Aspect
from careercompare.formatters import Shell, draw_links
from careercompare.l10n import Localizer
from careercompare.model import Career, Rates
from careercompare.presentation import EYEBROW, RELATED, Presentation, Writer, relate
from careercompare.press import Press
from careercompare.ranking import Ranking
from careercompare.rules import Rule
from careercompare.site.layout import (
    Layout,
    name_career,
    name_comparison,
    name_page,
    quote_path,
)
from careercompare.words import HouseStyle, Phrase, quote_slug

_MOST_KEPT = 2


class Page(NamedTuple):
    """A page of a site: its *address* below the folder, its *locale*, and its bytes."""

    address: str
    locale: str
    content: bytes


@attrs.frozen(slots=False)
class Edition:
    """How the pages of a site are made: what is the same for all of them but their locale.

    *careers* are in the order of their slugs. *chosen* are the places of those behind each with
    which it is compared; None compares all. *related* are the places of those with which each is
    compared on the pages that its pages lead to.
    """

    layout: Layout
    careers: tuple[Career, ...]
    chosen: Mapping[int, tuple[int, ...]] | None
    related: tuple[tuple[int, ...], ...]
    house_style: HouseStyle
    stylesheet: str
    aspects: tuple[Aspect | str, ...] | None = None
    rules: tuple[Rule | str, ...] | None = None
    rates: Rates | None = None
    rankings: Mapping[str, Ranking] = attrs.field(factory=dict[str, Ranking])

    @cached_property
    def slugs(self) -> tuple[str, ...]:
        """The slugs of the careers as in an address, by their places."""
        return tuple([quote_slug(career.slug) for career in self.careers])

    def find_others(self, place: int) -> Sequence[int]:
        """Return the places of the careers behind one with which it is compared."""
        if self.chosen is None:
            return range(place + 1, len(self.careers))
        return self.chosen.get(place, ())

    def list_others(self) -> Iterator[Sequence[int]]:
        """Yield the places of all careers, before and behind it, with which each is compared."""
        every = range(len(self.careers))
        if self.chosen is None:
            yield from ([*every[:place], *every[place + 1 :]] for place in every)
            return
        found: list[list[int]] = [[] for _ in every]
        for place in every:
            for other in self.find_others(place):
                found[place].append(other)
                found[other].append(place)
        yield from map(sorted, found)


@attrs.frozen(eq=False, slots=False)
class Printer:
    """Prints the pages of an *edition* in one *locale*, by one press."""

    edition: Edition
    locale: str

    def compare(self, place: int, other: int) -> Page:
        """Print the comparison of the careers at two places, of which the first is the lower."""
        careers, slugs = self.edition.careers, self.edition.slugs
        one, two = careers[place], careers[other]
        items = self._link_related(place, other) + self._link_related(other, place)
        beside = self.shell.list(self._related, items) if items else b""
        address = name_page(slugs[place], slugs[other])
        page = self.shell.wrap(address, self._press.fragment(one, two), beside)
        return Page(f"{self.locale}/{name_comparison(one, two)}", self.locale, page)

    def describe(self, place: int, beside: bytes) -> Page:
        """Print the page of the career at a place: its column in each comparison."""
        career = self.edition.careers[place]
        page = attrs.evolve(self._press.present(career), title=self.names[place])
        return self.show(name_career(career), page, beside, career.day_to_day or career.title)

    def finish(self, path: str, fragment: bytes, beside: bytes = b"") -> Page:
        """Return the page with a *fragment*, at a *path* below those of this locale."""
        page = self.shell.wrap(quote_path(path), fragment, beside)
        return Page(f"{self.locale}/{path}", self.locale, page)

    def show(
        self, path: str, presentation: Presentation, beside: bytes = b"", about: str = ""
    ) -> Page:
        """Return a page that is no comparison, at a *path* below those of this locale."""
        page = self.shell.print(quote_path(path), presentation, beside, about)
        return Page(f"{self.locale}/{path}", self.locale, page)

    @cached_property
    def localizer(self) -> Localizer:
        """What words the pages."""
        return Localizer(self.locale)

    @cached_property
    def writer(self) -> Writer:
        """What words what is beside the comparisons."""
        return Writer(self.localizer, self.edition.house_style)

    @cached_property
    def names(self) -> tuple[Phrase, ...]:
        """The names of the careers, by their places."""
        return tuple([self.writer.word(career.name) for career in self.edition.careers])

    @cached_property
    def shell(self) -> Shell:
        """What stands around the fragments."""
        layout, localizer, writer = self.edition.layout, self.localizer, self.writer
        return Shell(
            localizer.language,
            localizer.direction,
            writer.word(self.edition.house_style.publisher or EYEBROW),
            layout.find_home(self.locale),
            f"{layout.root}{self.edition.stylesheet}",
            tuple([(tag, layout.find_home(tag)) for tag in layout.locales]),
            writer.regional,
            writer.regionals,
        )

    @cached_property
    def _press(self) -> Press:
        edition = self.edition
        return Press(
            self.localizer,
            aspects=edition.aspects,
            rules=edition.rules,
            house_style=edition.house_style,
            rates=edition.rates,
            remember=max(len(edition.careers), 2),
        )

    @cached_property
    def _related(self) -> Phrase:
        return self.writer.word(RELATED)

    @cached_property
    def _drawn(self) -> dict[int, tuple[Mapping[int, bytes], bytes]]:
        return {}

    def _link_related(self, place: int, without: int) -> bytes:
        """Return links to comparisons with what is related to a career, but for one of them."""
        found = self._drawn.get(place)
        if found is None:
            careers, others = self.edition.careers, self.edition.related[place]
            links = relate([[careers[place].name, careers[at].name] for at in others], self.writer)
            drawn = draw_links(() if links is None else links.links)
            found = dict(zip(others, drawn, strict=True)), b"".join(drawn)
            self._drawn[place] = found
        by_place, every = found
        return every.replace(by_place[without], b"") if without in by_place else every


@attrs.frozen(eq=False)
class Printers:
    """The printers of an *edition*, of which those of the locales asked for last are kept."""

    edition: Edition
    _kept: dict[str, Printer] = attrs.field(factory=dict[str, Printer], init=False)

    def find(self, locale: str) -> Printer:
        """Return the printer of a locale."""
        printer = self._kept.get(locale)
        if printer is None:
            # What it keeps of each career is large, and chunks come a locale after the other.
            for done in [*self._kept][: 1 - _MOST_KEPT]:
                self._kept.pop(done, None)
            printer = self._kept[locale] = Printer(self.edition, locale)
        return printer
