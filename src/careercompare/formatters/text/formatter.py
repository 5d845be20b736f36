"""Text for a terminal, or for any place with letters of one width."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from typing import Literal, TypeAlias

import attrs

from careercompare.errors import InvalidOption, is_whole, sealed
from careercompare.formatters.formatter import check_page, name_option
from careercompare.formatters.text.table import (
    BOLD,
    Borders,
    Marks,
    drop_isolates,
    paint,
    release_signs,
    write_table,
)
from careercompare.formatters.text.terminal import printable
from careercompare.formatters.text.wrap import Text, hang, read, wrap
from careercompare.presentation import CitedSource, Link, LinkList, Presentation
from careercompare.words import Phrase, Piece, one_of

Isolates: TypeAlias = Literal["unicode", "none"]

NARROWEST = 20


def _check_width(_: object, field: attrs.Attribute[int], value: object) -> None:
    if not is_whole(value, NARROWEST):
        expected = f"a whole number of columns, at least {NARROWEST}"
        raise InvalidOption(field.name, value, expected, "Give the width of the terminal.")


@sealed
@attrs.frozen
class TextFormatter:
    """Writes a page as plain text in lines of at most *width* terminal columns, 20 or more.

    A sign and words in a line of their own say in what a career leads, and a sign what all share.
    *marks* is how: ``"signs"`` alone or ``"colors"``, bold and green beside them and bold headings,
    by escape sequences that only a terminal understands.

    *borders* of ``"lines"`` draw the table. Where the page is narrower than 60 columns, or a
    column would be too narrow for its words, its rows stand below each other, each value behind
    the name of its career; so they do at any width where *borders* are ``"none"``, for screen
    readers, mails and logs.

    Wide and combining characters, emoji and text from right to left keep their place. What would
    steer the terminal is shown, not sent. *isolates* keep text of another direction apart by
    characters of ``"unicode"`` that take no room; ``"none"`` leaves them out, for terminals that
    draw them.

    A width or another value that is none raises `InvalidOption`.

    >>> TextFormatter(80)
    TextFormatter(width=80, marks='signs', borders='lines', isolates='unicode')
    """

    media_type = "text/plain"

    width: int = attrs.field(default=100, validator=_check_width)
    marks: Marks = attrs.field(default="signs", validator=one_of(Marks, name_option))
    borders: Borders = attrs.field(default="lines", validator=one_of(Borders, name_option))
    isolates: Isolates = attrs.field(default="unicode", validator=one_of(Isolates, name_option))

    def format(self, presentation: Presentation, /) -> str:
        """Return *presentation* as text, ending with one line break."""
        check_page(presentation)
        blocks = self._blocks(presentation)
        if self.isolates == "none":
            blocks = map(drop_isolates, blocks)
        stripped = (block.strip("\n") for block in blocks)
        return release_signs("\n\n".join(block for block in stripped if block)) + "\n"

    def _blocks(self, page: Presentation) -> Iterator[str]:
        is_rtl = page.direction == "rtl"
        yield self._wrap(page.eyebrow)
        yield self._head(page.title)
        yield self._wrap(page.introduction)
        yield self._head(page.heading)
        yield self._wrap(page.verdict_line)
        if page.table.grid.places:
            yield self._wrap(page.table.caption)
            yield write_table(page.table, self.width, self.marks, self.borders, is_rtl=is_rtl)
        yield from map(self._wrap, page.notes)
        for source in page.sources:
            yield self._write_source(source, is_rtl=is_rtl)
        for links in (page.guides, page.related):
            if links is not None:
                yield from self._write_links(links, is_rtl=is_rtl)
        if page.index is not None:
            yield self._write_link(page.index, "", "", is_rtl=is_rtl)

    def _wrap(self, phrase: Phrase) -> str:
        return phrase.once(read).lay(_break, self.width)

    def _head(self, phrase: Phrase) -> str:
        words = self._wrap(phrase)
        if self.marks == "signs" or not words:
            return words
        return "\n".join([paint(line, BOLD) for line in words.split("\n")])

    def _write_source(self, source: CitedSource, *, is_rtl: bool) -> str:
        if source.url is None:
            return self._wrap(source.words)
        return self._write_link(Link(source.words, source.url), "", "", is_rtl=is_rtl)

    def _write_links(self, links: LinkList, *, is_rtl: bool) -> Iterator[str]:
        yield self._head(links.heading)
        yield "\n".join(self._write_link(link, "- ", "  ", is_rtl=is_rtl) for link in links.links)

    def _write_link(self, link: Link, first: str, others: str, *, is_rtl: bool) -> str:
        words, url = link.once(_read_isolated_link if is_rtl else _read_link)
        room = self.width - len(others)
        # An address that does not fit beside the words gets a line of its own.
        between = " " if words.columns + 1 + url.columns <= room else "\n"
        return hang(f"{words.shown}{between}{url.shown}", self.width, first, others)


def _break(text: str, width: int) -> str:
    return "\n".join(wrap(text, width))


def _read_link(link: Link, *, isolated: bool = False) -> tuple[Text, Text]:
    address = Phrase((Piece(f"<{link.url}>", isolated=isolated),))
    return link.words.once(read), Text(printable(address))


_read_isolated_link = partial(_read_link, isolated=True)
