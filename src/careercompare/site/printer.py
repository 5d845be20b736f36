"""Prints the pages of a site in one locale."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

import attrs

from careercompare.aspects import Aspect
from careercompare.formatters import (
    Directory,
    Section,
    Shell,
    draw_links,
    write_directory,
)
from careercompare.l10n import Localizer
from careercompare.model import Career, Rates
from careercompare.presentation import RELATED, Link, Writer, relate
from careercompare.press import Press
from careercompare.rules import Rule
from careercompare.site.layout import Layout, name_career, name_comparison, quote_path
from careercompare.words import HouseStyle, Message, Phrase


class Page(NamedTuple):
    """A page of a site: its *address* below the folder, its *locale*, and its bytes."""

    address: str
    locale: str
    content: bytes


@attrs.frozen
class Edition:
    """How the pages of a site are made: what is the same for all of them but their locale.

    *careers* are in the order of their slugs, and *related* are the places of those that each of
    them is related to.
    """

    layout: Layout
    careers: tuple[Career, ...]
    related: tuple[tuple[int, ...], ...]
    house_style: HouseStyle
    stylesheet: str
    aspects: tuple[Aspect | str, ...] | None = None
    rules: tuple[Rule | str, ...] | None = None
    rates: Rates | None = None


_NAME = Message("page.eyebrow", "Career comparison")
_TITLE = Message("site.title", "Compare careers")
_COUNT = Message.counted("list.careers", "{count} career", "{count} careers", count=0)
_WITH = Message("site.compare-with", "Compare with")


@attrs.frozen(eq=False, slots=False)
class Printer:
    """Prints the pages of an *edition* in one *locale*, by one press."""

    edition: Edition
    locale: str

    def compare(self, place: int, other: int) -> Page:
        """Print the comparison of the careers at two places, of which the first is the lower."""
        edition = self.edition
        one, two = edition.careers[place], edition.careers[other]
        path = name_comparison(one, two)
        beside = [
            *[item for at, item in self._find_beside(place).items() if at != other],
            *[item for at, item in self._find_beside(other).items() if at != place],
        ]
        return self._finish(path, self._press.html(one, two), self._related, beside)

    def describe(self, place: int, others: Iterable[int]) -> Page:
        """Print the page of a career, with links to its comparisons with those at other places."""
        careers = self.edition.careers
        one, writer = careers[place], self.writer
        links: list[Link] = []
        for other in others:
            address = writer.addresses.link_comparison([one.name, careers[other].name])
            links.append(Link(self._names[other], address or ""))
        fragment = one.to_html(self._localizer)
        return self._finish(name_career(one), fragment, writer.word(_WITH), draw_links(links))

    def list_careers(self, groups: Sequence[tuple[Phrase, Sequence[Section]]]) -> Page:
        """Print the page from which one gets to all others."""
        localizer = self._localizer
        count = _COUNT.fill(count=len(self.edition.careers))
        directory = Directory(
            localizer.language,
            localizer.direction,
            self.writer.word(_TITLE),
            self.writer.word(count),
            groups,
        )
        return self._finish("index.html", write_directory(directory), None, ())

    def _finish(
        self, path: str, fragment: str, heading: Phrase | None, items: Iterable[str]
    ) -> Page:
        page = self._shell.wrap(quote_path(path), fragment, heading, items)
        return Page(f"{self.locale}/{path}", self.locale, page.encode())

    @cached_property
    def _names(self) -> tuple[Phrase, ...]:
        return tuple([self.writer.word(career.name) for career in self.edition.careers])

    @cached_property
    def _related(self) -> Phrase:
        return self.writer.word(RELATED)

    @cached_property
    def _localizer(self) -> Localizer:
        return Localizer(self.locale)

    @cached_property
    def _press(self) -> Press:
        edition = self.edition
        return Press(
            self._localizer,
            aspects=edition.aspects,
            rules=edition.rules,
            house_style=edition.house_style,
            rates=edition.rates,
            remember=max(len(edition.careers), 2),
        )

    @cached_property
    def writer(self) -> Writer:
        return Writer(self._localizer, self.edition.house_style)

    @cached_property
    def _shell(self) -> Shell:
        layout, localizer = self.edition.layout, self._localizer
        return Shell(
            localizer.language,
            localizer.direction,
            self.edition.house_style.publisher or localizer.text(_NAME),
            layout.find_home(self.locale),
            f"{layout.root}{self.edition.stylesheet}",
            tuple([(tag, layout.find_home(tag)) for tag in layout.locales]),
        )

    @cached_property
    def _beside(self) -> dict[int, dict[int, str]]:
        return {}

    def _find_beside(self, place: int) -> Mapping[int, str]:
        """Return links to comparisons with the careers that one is related to, by their places."""
        found = self._beside.get(place)
        if found is None:
            careers = self.edition.careers
            places = self.edition.related[place]
            links = relate([[careers[place].name, careers[at].name] for at in places], self.writer)
            drawn = draw_links(() if links is None else links.links)
            found = self._beside[place] = dict(zip(places, drawn, strict=True))
        return found
