"""Markdown, as GitHub reads it."""

from __future__ import annotations

import re

import attrs

from careercompare.errors import sealed
from careercompare.formatters.characters import replace_unwritable
from careercompare.presentation import Link, LinkList, Presentation, Table, is_safe_url
from careercompare.words import Phrase

_SPECIAL = re.compile(
    r"[\\`*_\[\]|~#]"  # always
    r"|(?<=\S)\$(?!\w)"  # the end of a formula; an amount of dollars is none
    r"|&(?=#?\w+;)"  # the start of an entity
    r"|:(?=//|[\w+-]+:)|(?<=www)\.|@"  # a bare address, an emoji's short name, a mention
)
_LINE_START = re.compile(r"^([-+=]|\d+(?=[.)]))")
# All white space but that of a fixed width, which locales put into numbers on purpose.
_WHITE_SPACE = re.compile(r"[\t-\r\x1c- \x85\u2028\u2029]+")


@sealed
@attrs.frozen
class MarkdownFormatter:
    """Writes a page as GitHub Flavored Markdown, every special character in a text escaped.

    >>> MarkdownFormatter().media_type
    'text/markdown'
    """

    media_type = "text/markdown"

    def format(self, presentation: Presentation, /) -> str:
        """Return *presentation* as Markdown, ending with a line break."""
        blocks = [
            _write_paragraph(presentation.eyebrow),
            f"# {_write(presentation.title)}",
            _write_paragraph(presentation.introduction),
            f"## {_write(presentation.heading)}",
            _write_paragraph(presentation.verdict_line),
        ]
        if presentation.table.rows:
            blocks += [
                _write_paragraph(presentation.table.caption),
                _write_table(presentation.table),
            ]
        blocks += map(_write_paragraph, presentation.notes)
        for links in (presentation.guides, presentation.related):
            if links is not None:
                blocks.append(_write_links(links))
        if presentation.index is not None:
            blocks.append(_write_link(presentation.index))
        return "\n\n".join(block for block in blocks if block) + "\n"


def _write_table(table: Table) -> str:
    lines = [[_write(phrase) for phrase in (table.corner, *table.columns)]]
    lines.append(["---"] * len(lines[0]))
    lines += [[_write(row.label), *(_write(cell.line) for cell in row.cells)] for row in table.rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _write_links(links: LinkList) -> str:
    items = "\n".join(f"- {_write_link(link)}" for link in links.links)
    return f"## {_write(links.heading)}\n\n{items}"


def _write_link(link: Link) -> str:
    if not is_safe_url(link.url):
        return _write(link.words)
    url = link.url.replace("(", "%28").replace(")", "%29")
    return f"[{_write(link.words)}]({url})"


def _write_paragraph(phrase: Phrase) -> str:
    text = _write(phrase)
    start = _LINE_START.match(text)
    return text if start is None else f"{_escape_start(start[0])}{text[start.end() :]}"


def _escape_start(mark: str) -> str:
    return f"{mark}\\" if mark.isdigit() else f"\\{mark}"


def _write(phrase: Phrase) -> str:
    return escape(phrase.isolate())


def escape(text: str) -> str:
    r"""Escape *text* for a line of Markdown: the one place where that is done.

    Line breaks and spaces become single spaces, since a line break would end a table's row.

    >>> escape("C# | <b> & co")
    'C\\# \\| &lt;b&gt; & co'
    """
    line = _WHITE_SPACE.sub(" ", replace_unwritable(text)).strip(" ")
    escaped = _SPECIAL.sub(lambda found: f"\\{found[0]}", line)
    return escaped.replace("<", "&lt;").replace(">", "&gt;")
