"""Markdown, as GitHub reads it."""

from __future__ import annotations

import re

import attrs

from careercompare.errors import sealed
from careercompare.formatters.formatter import replace_unwritable
from careercompare.presentation import CitedSource, Link, Presentation, Table, is_safe_url
from careercompare.words import Phrase, Piece

# The characters come first: a text is looked into only where one of them stands.
_SPECIAL = re.compile(
    r"[\\`*_\[\]|~#@$&:.](?:"
    r"(?<=[\\`*_\[\]|~#@])"  # always; "@" begins a mention
    r"|(?<=\S\$)(?!\w)"  # the end of a formula; an amount of dollars is none
    r"|(?<=&)(?=#?\w+;)"  # the start of an entity
    r"|(?<=:)(?=//|[\w+-]+:)|(?<=www\.))"  # a bare address, an emoji's short name
)
_PLACE = Piece("\ue000")  # of Unicode's private use: before it stand words of ours alone
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
        page = presentation
        blocks = [
            page.eyebrow.once(_write_paragraph),
            f"# {page.title.once(_write)}",
            page.introduction.once(_write_paragraph),
            f"## {page.heading.once(_write)}",
            page.verdict_line.once(_write_paragraph),
        ]
        if page.table.rows:
            blocks += [page.table.caption.once(_write_paragraph), _write_table(page.table)]
        blocks += [note.once(_write_paragraph) for note in page.notes]
        blocks += [source.once(_write_source) for source in page.sources]
        for links in (page.guides, page.related):
            if links is not None:
                items = "\n".join([f"- {_write_link(link)}" for link in links.links])
                blocks.append(f"## {links.heading.once(_write)}\n\n{items}")
        if page.index is not None:
            blocks.append(_write_link(page.index))
        return "\n\n".join([block for block in blocks if block]) + "\n"


def _write_table(table: Table) -> str:
    lines = [[phrase.once(_write) for phrase in (table.corner, *table.columns)]]
    lines.append(["---"] * len(lines[0]))
    lines += [
        [row.label.once(_write), *[cell.line.once(_write) for cell in row.cells]]
        for row in table.rows
    ]
    return "\n".join([f"| {' | '.join(line)} |" for line in lines])


def _write_link(link: Link) -> str:
    words = link.words.once(_write)
    if not is_safe_url(link.url):
        return words
    url = link.url.replace("(", "%28").replace(")", "%29")
    return f"[{words}]({url})"


def _write_source(source: CitedSource) -> str:
    if source.url is None:
        return _write_paragraph(source.words)
    # The words around the link are escaped together, so that none of their spaces is an end.
    around = _write_paragraph(Phrase((source.before, _PLACE, source.after)))
    return around.replace(_PLACE.text, _write_link(Link(source.title, source.url)), 1)


def _write_paragraph(phrase: Phrase) -> str:
    text = _write(phrase)
    start = _LINE_START.match(text)
    if start is None:
        return text
    mark = start[0]
    return (f"{mark}\\" if mark.isdigit() else f"\\{mark}") + text[start.end() :]


def _write(phrase: Phrase) -> str:
    return escape(phrase.isolate())


def escape(text: str) -> str:
    r"""Escape *text* for a line of Markdown: the one place where that is done.

    Line breaks and spaces become single spaces, since a line break would end a table's row.

    >>> escape("C# | <b> & co")
    'C\\# \\| &lt;b&gt; & co'
    """
    if "  " in text or not text.isprintable():
        text = _WHITE_SPACE.sub(" ", replace_unwritable(text))
    escaped = _SPECIAL.sub(lambda found: f"\\{found[0]}", text.strip(" "))
    return escaped.replace("<", "&lt;").replace(">", "&gt;")
