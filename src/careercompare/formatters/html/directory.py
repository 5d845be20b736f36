"""Links to many pages under headings: what leads through a site without a script."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import attrs

from careercompare.errors import sealed
from careercompare.formatters.html.formatter import write_item
from careercompare.formatters.html.markup import SafeHtml, escape, write
from careercompare.presentation import Link
from careercompare.words import Phrase


@sealed
@attrs.frozen
class Section:
    """Links under a heading; *anchor* is the end of its *id*, by which it is found on the page."""

    anchor: str
    heading: Phrase
    links: Sequence[Link]

    @property
    def id(self) -> str:
        """What follows the "#" in the address of the section."""
        return f"careercompare-{self.anchor}"


@sealed
@attrs.frozen
class Group:
    """Sections under a heading, or the links of one that needs none.

    A group that is all of its page needs no *heading* beside the title.
    """

    heading: Phrase | None
    sections: Sequence[Section] = ()
    links: Sequence[Link] = ()


@sealed
@attrs.frozen
class Directory:
    """Groups of links, and before them what the page is."""

    language: str
    direction: Literal["ltr", "rtl"]
    title: Phrase
    introduction: Phrase
    groups: Sequence[Group]


def write_directory(directory: Directory) -> SafeHtml:
    """Write a directory as a fragment; links at the head of a group lead to its sections."""
    page = directory
    parts = [
        f'<article class="careercompare" lang="{escape(page.language)}" dir="{page.direction}">',
        f"<h2>{write(page.title)}</h2>",
        f'<p class="careercompare-introduction">{write(page.introduction)}</p>',
    ]
    for group in page.groups:
        if group.heading is not None:
            parts.append(f"<h3>{write(group.heading)}</h3>")
        parts += _write_sections(group.sections, "h3" if group.heading is None else "h4")
        if group.links:
            parts.append(_write_columns(group.links))
    return SafeHtml("\n".join([*parts, "</article>\n"]))


def _write_sections(sections: Sequence[Section], level: str) -> Iterator[str]:
    if len(sections) > 1:
        jumps = [
            f'<li><a href="#{escape(each.id)}">{write(each.heading)}</a></li>\n'
            for each in sections
        ]
        yield f'<ul class="careercompare-jumps">\n{"".join(jumps)}</ul>'
    for each in sections:
        yield f'<{level} id="{escape(each.id)}">{write(each.heading)}</{level}>'
        yield _write_columns(each.links)


def _write_columns(links: Sequence[Link]) -> str:
    return f'<ul class="careercompare-columns">\n{"".join(map(write_item, links))}</ul>'
