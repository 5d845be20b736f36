"""Links to many pages under headings: what leads through a site without a script."""

from __future__ import annotations

from collections.abc import Sequence
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
    """Links under a heading; *anchor* is for what leads to it."""

    anchor: str
    heading: Phrase
    links: Sequence[Link]


@sealed
@attrs.frozen
class Directory:
    """Groups of sections, each group under its heading, and before them what the page is."""

    language: str
    direction: Literal["ltr", "rtl"]
    title: Phrase
    introduction: Phrase
    groups: Sequence[tuple[Phrase, Sequence[Section]]]


def write_directory(directory: Directory) -> SafeHtml:
    """Write a directory as a fragment; links at the head of a group lead to its sections."""
    page = directory
    parts = [
        f'<article class="careercompare" lang="{escape(page.language)}" dir="{page.direction}">',
        f"<h2>{write(page.title)}</h2>",
        f'<p class="careercompare-introduction">{write(page.introduction)}</p>',
    ]
    for heading, sections in page.groups:
        parts.append(f"<h3>{write(heading)}</h3>")
        if len(sections) > 1:
            jumps = "".join(
                [
                    f'<li><a href="#{escape(each.anchor)}">{write(each.heading)}</a></li>\n'
                    for each in sections
                ]
            )
            parts.append(f'<ul class="careercompare-links careercompare-jumps">\n{jumps}</ul>')
        for each in sections:
            items = "".join([write_item(link) for link in each.links])
            parts.append(f'<h4 id="{escape(each.anchor)}">{write(each.heading)}</h4>')
            parts.append(f'<ul class="careercompare-links">\n{items}</ul>')
    parts.append("</article>\n")
    return SafeHtml("\n".join(parts))
