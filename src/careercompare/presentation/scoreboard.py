"""A ranking as a page in words: a row for each career, from the first place downwards."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from careercompare.errors import sealed
from careercompare.model import Career, Source
from careercompare.presentation.cells import word_beside
from careercompare.presentation.citing import make_anchor
from careercompare.presentation.facts import PageFacts
from careercompare.presentation.grid import Cell, Form, Span, TableRow
from careercompare.presentation.kind import CAREER, Frame, Kind, word_frame
from careercompare.presentation.notes import MOST_CITATIONS, cite, word_citation
from careercompare.presentation.page import Presentation, Rank, Table
from careercompare.presentation.sheet import Sheet, make_sheet
from careercompare.presentation.titles import list_few
from careercompare.presentation.writer import Writer
from careercompare.words import Message, Phrase, Value

_EYEBROW = Message("ranking.eyebrow", "Career ranking")
_TITLE = Message("ranking.title", "{careers}: Ranked by Your Priorities")
_HEADING = Message("ranking.heading", "Places and scores")
_CAPTION = Message("ranking.caption", "Scores: {careers}")


@sealed
@attrs.frozen
class ScoreCell:
    """The words of one cell: a figure, what may stand beside it, and who published it."""

    words: tuple[Value, ...]
    is_missing: bool = False
    badge: Message | None = None
    source: Source | None = None


@sealed
@attrs.frozen
class ScoreRow:
    """The row of a career: its cells, and what a `Rank` says of it but where its guide is."""

    cells: tuple[ScoreCell, ...]
    place: int
    parts: tuple[Span, ...]
    rest: Span | None = None


@sealed
@attrs.frozen
class Scoreboard:
    """What a ranking says, before it is put into words.

    *careers* are in ranked order, and so are the *rows*, whose cells the *heads* are above. The
    sentences of *introduction* stand above the heading and those of *results* below it, *notes*
    under the table.
    """

    careers: tuple[Career, ...]
    introduction: tuple[Message, ...]
    results: tuple[Message, ...]
    heads: tuple[Message, ...]
    rows: tuple[ScoreRow, ...]
    notes: tuple[Value, ...]


def present_ranking(board: Scoreboard, writer: Writer) -> Presentation:
    """Put a ranking into the words of *writer*."""
    frame, wording = writer.once(_word_frame), writer.localizer.wording
    kind = Kind(writer, (), ())
    sheets = [make_sheet(career, kind) for career in board.careers]
    names = [sheet.name for sheet in sheets]
    # Of many, the title and the caption name the first: the rows below name all of them.
    named = list_few(names, wording.enumerate(names), writer)
    cited = [cell.source for row in board.rows for cell in row.cells if cell.source is not None]
    sources = {source: at for at, source in enumerate(dict.fromkeys(cited), 1)}
    return Presentation(
        locale=frame.locale,
        language=frame.language,
        direction=frame.direction,
        eyebrow=frame.eyebrow,
        title=frame.title.around(named),
        introduction=writer.line_up(board.introduction),
        heading=frame.heading,
        verdicts=(),
        verdict_line=writer.line_up(board.results),
        table=_tabulate(board, sheets, frame.caption.around(named), sources, writer),
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
            sources=tuple(sources),
            ranked=True,
        ),
        sources=cite(sources, writer.localizer),
        anchor=make_anchor(frame.locale, [each.slug for each in board.careers])
        if sources
        else None,
    )


def _word_frame(writer: Writer) -> Frame:
    return word_frame(writer, _EYEBROW, _TITLE, _HEADING, _CAPTION)


def _tabulate(
    board: Scoreboard,
    sheets: Sequence[Sheet],
    caption: Phrase,
    sources: Mapping[Source, int],
    writer: Writer,
) -> Table:
    return Table(
        caption,
        writer.word(CAREER),
        tuple(map(writer.word, board.heads)),
        [
            TableRow(sheet.name, tuple([_word_cell(cell, sources, writer) for cell in row.cells]))
            for sheet, row in zip(sheets, board.rows, strict=True)
        ],
        ranks=tuple(
            Rank(row.place, row.parts, row.rest, sheet.guide)
            for sheet, row in zip(sheets, board.rows, strict=True)
        ),
    )


def _word_cell(cell: ScoreCell, sources: Mapping[Source, int], writer: Writer) -> Cell:
    word = writer.localizer.keep(word_citation, MOST_CITATIONS)
    return Cell(
        Form.MISSING if cell.is_missing else Form.TEXT,
        tuple(map(writer.word, cell.words)),
        writer.once(word_beside),
        () if cell.badge is None else (writer.word(cell.badge),),
        citation=None if cell.source is None else word(sources[cell.source]),
    )
