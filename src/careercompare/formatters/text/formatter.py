"""Text for a terminal, or for any place with letters of one width."""

from __future__ import annotations

from collections.abc import Iterator
from typing import get_args

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.formatters.text.table import Marks, write_table
from careercompare.formatters.text.terminal import printable
from careercompare.formatters.text.wrap import hang, read, wrap
from careercompare.presentation import CitedSource, Link, LinkList, Presentation
from careercompare.words import Phrase, Piece

NARROWEST = 20


def _check_width(_: object, field: attrs.Attribute[int], value: object) -> None:
    if isinstance(value, bool) or not isinstance(value, int) or value < NARROWEST:
        expected = f"a whole number of columns, at least {NARROWEST}"
        raise InvalidOption(field.name, value, expected, "Give the width of the terminal.")


def _check_marks(_: object, __: object, value: object) -> None:
    if value not in get_args(Marks):
        expected = " or ".join(map(repr, get_args(Marks)))
        raise InvalidOption("marks", value, expected, "Choose one of them.")


@sealed
@attrs.frozen
class TextFormatter:
    """Writes a page as plain text in lines of at most *width* terminal columns, 20 or more.

    *marks* is how the table shows who leads in a row: ``"none"`` leaves that to the sentences
    above it, ``"signs"`` adds a line with a sign and words to the cell, and ``"colors"`` writes
    that line in bold green too, by escape sequences that only a terminal understands.

    The table is drawn with lines; where the page or a column would be too narrow for that, its
    rows stand below each other. Wide and combining characters, emoji and text from right to left
    keep their place. What would steer the terminal is shown, not sent.

    A width or a mark that is none raises `InvalidOption`.

    >>> TextFormatter(80)
    TextFormatter(width=80, marks='none')
    """

    media_type = "text/plain"

    width: int = attrs.field(default=100, validator=_check_width)
    marks: Marks = attrs.field(default="none", validator=_check_marks)

    def format(self, presentation: Presentation, /) -> str:
        """Return *presentation* as text, ending with one line break."""
        blocks = (block.strip("\n") for block in self._blocks(presentation))
        return "\n\n".join(block for block in blocks if block) + "\n"

    def _blocks(self, page: Presentation) -> Iterator[str]:
        is_rtl = page.direction == "rtl"
        for phrase in (
            page.eyebrow, page.title, page.introduction, page.heading, page.verdict_line
        ):  # fmt: skip
            yield self._wrap(phrase)
        if page.table.rows:
            yield self._wrap(page.table.caption)
            yield write_table(page.table, self.width, self.marks, is_rtl=is_rtl)
        yield from map(self._wrap, page.notes)
        for source in page.sources:
            yield self._write_source(source, is_rtl=is_rtl)
        for links in (page.guides, page.related):
            if links is not None:
                yield from self._write_links(links, is_rtl=is_rtl)
        if page.index is not None:
            yield _break(_write_link(page.index, is_rtl=is_rtl), self.width)

    def _wrap(self, phrase: Phrase) -> str:
        return phrase.once(read).lay(_break, self.width)

    def _write_source(self, source: CitedSource, *, is_rtl: bool) -> str:
        if source.url is None:
            return self._wrap(source.words)
        return _break(_write_link(Link(source.words, source.url), is_rtl=is_rtl), self.width)

    def _write_links(self, links: LinkList, *, is_rtl: bool) -> Iterator[str]:
        yield self._wrap(links.heading)
        yield "\n".join(
            hang(_write_link(link, is_rtl=is_rtl), self.width, "- ", "  ") for link in links.links
        )


def _break(text: str, width: int) -> str:
    return "\n".join(wrap(text, width))


def _write_link(link: Link, *, is_rtl: bool) -> str:
    url = Piece(f"<{link.url}>", isolated=is_rtl)
    return printable(Phrase((link.words, Piece(" "), url)))
