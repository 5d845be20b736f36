"""Markdown, as GitHub reads it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal, TypeAlias

import attrs

from careercompare.errors import sealed
from careercompare.formatters.formatter import (
    check_page,
    name_option,
    refer_to_steering,
    replace_unwritable,
)
from careercompare.presentation import (
    Cell,
    CitedSource,
    Column,
    Grid,
    Heads,
    Link,
    Meaning,
    Presentation,
    Table,
    is_safe_url,
)
from careercompare.words import Phrase, Piece, one_of

Host: TypeAlias = Literal["any", "notebook"]

# The characters come first: a text is looked into only where one of them stands.
_SPECIAL = re.compile(
    r"[\\`*_\[\]|~#@$&:.](?:"
    r"(?<=[\\`*_\[\]|~#@$])"  # always; "$" begins a formula
    r"|(?<=&)(?=#?\w+;)"  # the start of an entity
    r"|(?<=:)(?=//|[\w+-]+:)|(?<=www\.))"  # a bare address, an emoji's short name
)
# What GitHub looks for in the text that it has rendered, where nothing is escaped any more: people,
# addresses of mail, numbers of issues, names of emoji. None of them has a joiner in it.
_REFERS = re.compile(r"@(?=[\w.-])|#(?=\d)|:(?=[\w+-]+:)", re.ASCII)
_WORD_JOINER = "&#8288;"
_PLACE = Piece("\ue000")  # of Unicode's private use: before it stand words of ours alone
_ENTITY = re.compile(r"&(?=#?\w+;)")
_LINE_START = re.compile(r"^([-+=]|\d+(?=[.)]))")
# Not what is of a fixed width, which locales put into numbers on purpose.
_WHITE_SPACE = re.compile("[\n ]+")

_LEADS, _SHARED, _BESIDE = "▲", "✓", " · "
# MathJax leaves alone what has one of these classes: the first since version 3, the second before.
_NO_FORMULAS = '<div class="mathjax_ignore tex2jax_ignore">\n\n{}\n</div>\n'


@sealed
@attrs.frozen
class MarkdownFormatter:
    """Writes a page as GitHub Flavored Markdown, every special character in a text escaped.

    A joiner of no width (U+2060) follows ``@``, ``#`` and ``:`` where GitHub, which looks for these
    once it has rendered the page, would mention a person or an issue, or show an emoji.

    Bold words behind a sign say what the table means: ``▲`` in what a career leads, ``✓`` what
    all share.

    *host* is where it will be read: ``"any"`` is plain Markdown, in which no formula begins. The
    notebooks of Jupyter, and nbconvert, look for formulas once more in the HTML that they made of
    it, where nothing is escaped any more: ``"notebook"`` puts the page into a ``<div>`` that they
    leave alone. Another host raises `InvalidOption`.

    >>> MarkdownFormatter().media_type
    'text/markdown'
    """

    media_type = "text/markdown"

    host: Host = attrs.field(default="any", validator=one_of(Host, name_option))

    def format(self, presentation: Presentation, /) -> str:
        """Return *presentation* as Markdown, ending with a line break."""
        check_page(presentation)
        page = presentation
        blocks = [
            page.eyebrow.once(_write_paragraph),
            _write_heading("#", page.title),
            page.introduction.once(_write_paragraph),
            _write_heading("##", page.heading),
            page.verdict_line.once(_write_paragraph),
        ]
        if page.table.grid.places:
            blocks += [page.table.caption.once(_write_paragraph), _write_table(page.table)]
        blocks += [note.once(_write_paragraph) for note in page.notes]
        blocks += [source.once(_write_source) for source in page.sources]
        for links in (page.guides, page.related):
            if links is not None:
                items = "\n".join([f"- {_write_link(link)}" for link in links.links])
                blocks += [_write_heading("##", links.heading), items]
        if page.index is not None:
            blocks.append(_write_link(page.index))
        written = "\n\n".join([block for block in blocks if block]) + "\n"
        return _NO_FORMULAS.format(written) if self.host == "notebook" else written


def _write_heading(mark: str, phrase: Phrase) -> str:
    return f"{mark} {phrase.once(_write)}" if phrase.parts else ""


def _write_table(table: Table) -> str:
    lines = [[phrase.once(_write) for phrase in (table.corner, *table.columns)]]
    lines.append(["---"] * len(lines[0]))
    lines += _write_rows(table.grid)
    return "\n".join([f"| {' | '.join(line)} |" for line in lines])


def _write_rows(grid: Grid) -> Iterator[list[str]]:
    labels = grid.heads.once(_write_labels)
    columns = [(column.cells, column.once(_write_column)) for column in grid.columns]
    for place in grid.places:
        label, meaning = labels[place], grid.find_meaning(place)
        if meaning.key is not None:
            label += f"{_BESIDE}{meaning.key.once(_write_shared)}"
        row = [label, *[written[place] for _, written in columns]]
        if not meaning.is_bare:
            _mark(row, [cells[place] for cells, _ in columns], meaning)
        yield row


def _mark(row: list[str], cells: Sequence[Cell], meaning: Meaning) -> None:
    """Write what the cells of a *row* mean among their neighbours."""
    for at, shared in enumerate(meaning.shared, 1):
        if any(shared):
            row[at] = _write_list(cells[at - 1], shared)
    for at, citation in enumerate(meaning.citations, 1):
        if citation is not None:
            row[at] += citation.words.once(_write_behind)
    for at, leads in enumerate(meaning.leads, 1):
        for lead in leads:
            row[at] += lead.once(_write_lead)


def _write_labels(heads: Heads) -> Sequence[str]:
    return tuple([label.once(_write) for label in heads.labels])


def _write_column(column: Column) -> Sequence[str]:
    return tuple([cell.words.once(_write) for cell in column.cells])


def _write_list(cell: Cell, shared: Sequence[bool]) -> str:
    items = [
        phrase.once(_write_shared if is_shared else _write)
        for phrase, is_shared in zip(cell.phrases, shared, strict=True)
    ]
    return _escape(cell.separator).join(items)


def _write_shared(phrase: Phrase) -> str:
    # What ends in a space, though it may not break, would not end what is bold.
    return f"**{_SHARED} {phrase.once(_write).strip()}**"


def _write_lead(lead: Phrase) -> str:
    return f"{_BESIDE}**{_LEADS} {lead.once(_write).strip()}**"


def _write_behind(phrase: Phrase) -> str:
    return _escape(phrase.isolate())


def _write_link(link: Link) -> str:
    if not is_safe_url(link.url):
        return link.words.once(_write_paragraph)
    url = link.url.replace("(", "%28").replace(")", "%29").replace("$", "\\$")
    # What was checked is what is written: in an address, too, Markdown decodes entities.
    return f"[{link.words.once(_write)}]({_ENTITY.sub('&amp;', url)})"


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
    return _escape(text).strip(" ")


def _escape(text: str) -> str:
    if "  " in text or not text.isprintable():
        text = _WHITE_SPACE.sub(" ", replace_unwritable(text))
    escaped = _SPECIAL.sub(_escape_character, text)
    return refer_to_steering(escaped.replace("<", "&lt;").replace(">", "&gt;"))


def _escape_character(found: re.Match[str]) -> str:
    if found[0] == "\\":
        # Two of them before a bracket begin a formula for Jupyter, and one before "begin{".
        return "&#92;"
    refers = _REFERS.match(found.string, found.start()) is not None
    return f"\\{found[0]}{_WORD_JOINER if refers else ''}"
