"""A ranking as a page in words: its scores in a table, and what they rest on."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import reduce
from typing import Any

import attrs

from careercompare.aspects import Row
from careercompare.l10n import Localizer
from careercompare.model import Career
from careercompare.presentation.findings import Findings
from careercompare.presentation.house_style import HouseStyle
from careercompare.presentation.page import (
    Cell,
    Form,
    Link,
    LinkList,
    Presentation,
    Span,
    Table,
    TableRow,
)
from careercompare.words import Enumeration, Message, Percent, Phrase, Value

_EYEBROW = Message("ranking.eyebrow", "Career ranking")
_TITLE = Message("ranking.title", "{careers}: Ranked by Your Priorities")
_HEADING = Message("ranking.heading", "Scores side by side")
_CAPTION = Message("ranking.caption", "Scores: {careers}")
_CORNER = Message("page.corner", "Attribute")
_SENTENCES = Message("page.sentences", "{before} {after}")
_GUIDES = Message("page.guides", "Read full guides")
_INDEX = Message("page.index", "All comparisons & careers →")


@attrs.frozen
class ScoreCell:
    """The words of one cell, where its score lies on a scale of 0 to 1000, if it has one."""

    words: int | Percent | Message
    span: Span | None = None
    is_missing: bool = False


@attrs.frozen
class ScoreRow:
    """A row of scores: the values behind it, and a cell for each of them."""

    row: Row
    cells: tuple[ScoreCell, ...]


@attrs.frozen
class Scoreboard:
    """What a ranking says, before it is put into words.

    *careers* are in ranked order, and so are the cells of *rows*. The sentences of *introduction*
    stand above the heading and those of *results* below it, *notes* under the table. *data* is
    what a formatter of data writes besides.
    """

    careers: tuple[Career, ...]
    introduction: tuple[Message, ...]
    results: tuple[Message, ...]
    rows: tuple[ScoreRow, ...]
    notes: tuple[Message, ...]
    house_style: HouseStyle = attrs.field(factory=HouseStyle)
    data: Mapping[str, Any] = attrs.field(factory=dict[str, Any], eq=False)


def present_ranking(board: Scoreboard, localizer: Localizer) -> Presentation:
    """Put a ranking into the words of *localizer*, as its house style would have them."""
    return _Page(board, localizer).present()


class _Page:
    def __init__(self, board: Scoreboard, localizer: Localizer) -> None:
        self._board = board
        self._localizer = localizer
        self._names = Enumeration(tuple(career.name for career in board.careers))

    def present(self) -> Presentation:
        board, style = self._board, self._board.house_style
        rows = tuple(each.row for each in board.rows)
        return Presentation(
            locale=self._localizer.locale,
            language=self._localizer.language,
            direction=self._localizer.direction,
            eyebrow=self._word(_EYEBROW),
            title=self._word(_TITLE.fill(careers=self._names)),
            introduction=self._line_up(board.introduction),
            heading=self._word(_HEADING),
            verdicts=(),
            verdict_line=self._line_up(board.results),
            table=self._tabulate(),
            notes=tuple(map(self._word, board.notes)),
            guides=self._link_guides(),
            related=None,
            index=None if style.index_url is None else Link(self._word(_INDEX), style.index_url),
            url=None,
            findings=Findings(board.careers, rows, (), house_style=style),
            data=board.data,
        )

    def _word(self, value: Value) -> Phrase:
        return self._localizer.phrase(value, self._board.house_style.money)

    def _line_up(self, sentences: Iterable[Message]) -> Phrase:
        texts = list(sentences)
        return self._word(reduce(_append, texts)) if texts else Phrase(())

    def _tabulate(self) -> Table:
        return Table(
            caption=self._word(_CAPTION.fill(careers=self._names)),
            corner=self._word(_CORNER),
            columns=tuple(map(self._word, self._names.values)),
            rows=tuple(
                TableRow(self._word(each.row.label), tuple(map(self._fill, each.cells)))
                for each in self._board.rows
            ),
        )

    def _fill(self, cell: ScoreCell) -> Cell:
        form = Form.MISSING if cell.is_missing else Form.TEXT
        return Cell(form, (self._word(cell.words),), span=cell.span)

    def _link_guides(self) -> LinkList | None:
        links = tuple(
            Link(self._word(career.name), url)
            for career in self._board.careers
            if (url := self._board.house_style.link_guide(career)) is not None
        )
        return LinkList(self._word(_GUIDES), links) if links else None


def _append(text: Message, sentence: Message) -> Message:
    return _SENTENCES.fill(before=text, after=sentence)
