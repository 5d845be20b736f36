"""A page out of its parts: what those of a comparison and of a ranking have in common."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from careercompare.presentation.page import Link, LinkList, Presentation, Table, TableRow
from careercompare.presentation.sheet import Sheet
from careercompare.presentation.writer import Writer
from careercompare.words import Message, Value

_CORNER = Message("page.corner", "Attribute")
_GUIDES = Message("page.guides", "Read full guides")
_INDEX = Message("page.index", "All comparisons & careers →")


@attrs.frozen
class Frame:
    """What a page of one kind is called, and its parts."""

    eyebrow: Message
    title: Message
    heading: Message
    caption: Message


def assemble(
    writer: Writer,
    frame: Frame,
    sheets: Sequence[Sheet],
    rows: Iterable[TableRow],
    *,
    introduction: Iterable[Message],
    results: Iterable[Message],
    verdicts: Iterable[Message] = (),
    further_columns: Iterable[Message] = (),
    notes: Iterable[Value],
    related: LinkList | None = None,
    url: str | None = None,
) -> Presentation:
    """Put the parts of a page about *sheets* into words; *results* stand below its heading."""
    word, localizer, style = writer.word, writer.localizer, writer.style
    return Presentation(
        locale=localizer.locale,
        language=localizer.language,
        direction=localizer.direction,
        eyebrow=word(frame.eyebrow),
        title=word(frame.title),
        introduction=writer.line_up(introduction),
        heading=word(frame.heading),
        verdicts=tuple(map(word, verdicts)),
        verdict_line=writer.line_up(results),
        table=Table(
            caption=word(frame.caption),
            corner=word(_CORNER),
            columns=(*(sheet.name for sheet in sheets), *map(word, further_columns)),
            rows=tuple(rows),
        ),
        notes=tuple(map(word, notes)),
        guides=writer.link(_GUIDES, (sheet.guide for sheet in sheets)),
        related=related,
        index=None if style.index_url is None else Link(word(_INDEX), style.index_url),
        url=url,
        publisher=style.publisher,
        facts=tuple(sheet.facts for sheet in sheets),
    )
