"""A ranking as a page in words: its scores in a table, and what they rest on."""

from __future__ import annotations

import attrs

from careercompare.aspects import Row
from careercompare.errors import sealed
from careercompare.model import Career
from careercompare.presentation.facts import PageFacts
from careercompare.presentation.kind import Frame, Kind, word_frame
from careercompare.presentation.page import Cell, Form, Presentation, Span, Table, TableRow
from careercompare.presentation.sheet import make_sheet
from careercompare.presentation.titles import list_few
from careercompare.presentation.writer import Writer
from careercompare.words import Message, Percent

_EYEBROW = Message("ranking.eyebrow", "Career ranking")
_TITLE = Message("ranking.title", "{careers}: Ranked by Your Priorities")
_HEADING = Message("ranking.heading", "Scores side by side")
_CAPTION = Message("ranking.caption", "Scores: {careers}")


@sealed
@attrs.frozen
class ScoreCell:
    """The words of one cell, where its score lies on a scale of 0 to 1000, if it has one."""

    words: int | Percent | Message
    span: Span | None = None
    is_missing: bool = False


@sealed
@attrs.frozen
class ScoreRow:
    """A row of scores: the values behind it, and a cell for each of them."""

    row: Row
    cells: tuple[ScoreCell, ...]


@sealed
@attrs.frozen
class Scoreboard:
    """What a ranking says, before it is put into words.

    *careers* are in ranked order, and so are the cells of *rows*. The sentences of *introduction*
    stand above the heading and those of *results* below it, *notes* under the table.
    """

    careers: tuple[Career, ...]
    introduction: tuple[Message, ...]
    results: tuple[Message, ...]
    rows: tuple[ScoreRow, ...]
    notes: tuple[Message, ...]


def present_ranking(board: Scoreboard, writer: Writer) -> Presentation:
    """Put a ranking into the words of *writer*."""
    frame, wording = writer.once(_word_frame), writer.localizer.wording
    kind = Kind(writer, (), ())
    sheets = [make_sheet(career, kind) for career in board.careers]
    names = wording.enumerate([sheet.name for sheet in sheets])
    return Presentation(
        locale=frame.locale,
        language=frame.language,
        direction=frame.direction,
        eyebrow=frame.eyebrow,
        title=frame.title.around(list_few([sheet.name for sheet in sheets], names, writer)),
        introduction=writer.line_up(board.introduction),
        heading=frame.heading,
        verdicts=(),
        verdict_line=writer.line_up(board.results),
        table=Table(
            frame.caption.around(names),
            frame.corner,
            tuple(sheet.name for sheet in sheets),
            [_tabulate(each, writer) for each in board.rows],
        ),
        notes=tuple(map(writer.word, board.notes)),
        guides=writer.link(frame.guides, [sheet.guide for sheet in sheets]),
        related=None,
        index=frame.index,
        url=None,
        publisher=writer.style.publisher,
        facts=tuple(sheet.facts for sheet in sheets),
        about=PageFacts(
            writer.line_up((*board.introduction[1:], *board.introduction[:1])),
            writer.regional,
            ranked=True,
        ),
    )


def _word_frame(writer: Writer) -> Frame:
    return word_frame(writer, _EYEBROW, _TITLE, _HEADING, _CAPTION)


def _tabulate(each: ScoreRow, writer: Writer) -> TableRow:
    cells = tuple(
        Cell(
            Form.MISSING if cell.is_missing else Form.TEXT,
            (writer.word(cell.words),),
            span=cell.span,
        )
        for cell in each.cells
    )
    return TableRow(writer.word(each.row.label), cells)
