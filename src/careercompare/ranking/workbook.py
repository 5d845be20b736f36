"""A ranking as what a workbook holds: a row for each career, from the first place downwards."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from careercompare.model import Growth, Money, Openings
from careercompare.presentation import Presentation, Writer
from careercompare.ranking.bounds import Bounds
from careercompare.ranking.figures import word_places, word_value
from careercompare.ranking.measures import find_weighed
from careercompare.ranking.scoreboard import make_rows
from careercompare.ranking.tabular import tabulate_bounds
from careercompare.ranking.yardstick import read_values
from careercompare.rules import Orderable
from careercompare.spreadsheets import (
    HIGH_END,
    LOW_END,
    Book,
    BookCell,
    Line,
    find_sentences,
    gather_sources,
)
from careercompare.words import Message, Percent, Value

if TYPE_CHECKING:
    from careercompare.ranking.ranking import Ranking

_ADDS = Message("sheet.adds", "{label}: adds to the score")


def bind_ranking(ranking: Ranking, page: Presentation, writer: Writer) -> Book:
    """Return the workbook of *ranking*, whose *page* says it in the words of *writer*."""
    standings, table = ranking.standings, page.table
    place, score, *heads = table.columns
    places = [
        each.place
        if each.is_certain
        else writer.word(word_places(each.best_place, each.worst_place)).isolate()
        for each in standings
    ]
    lines = [Line(str(place), tuple(places))]
    lines += _tell_bounds(score, [each.score for each in standings], writer)
    for head, measure in zip(heads, find_weighed(ranking.measures), strict=True):
        values = [_show(each, writer) for each in read_values(measure.evidence)]
        lines.append(Line(str(head), tuple(values)))
        added = [
            each.score
            for standing in standings
            for each in standing.contributions
            if each.rule == measure.rule
        ]
        lines += _tell_bounds(_ADDS.fill(label=measure.label), added, writer)
    return Book(
        writer,
        str(page.eyebrow),
        str(page.title),
        str(table.corner),
        tuple([str(row.label) for row in table.rows]),
        tuple(lines),
        "down",
        tuple(find_sentences(page)),
        gather_sources(
            (cell.source, str(head))
            for row in make_rows(standings, ranking.measures)
            for cell, head in zip(row.cells[2:], heads, strict=True)
        ),
    )


def _tell_bounds(label: Value, bounds: Sequence[Bounds], writer: Writer) -> Iterator[Line]:
    """Yield a line of percentages, or two where any of them is not known exactly."""
    lows, highs = zip(*map(tabulate_bounds, bounds), strict=True)
    heads = (LOW_END.fill(label=label), HIGH_END.fill(label=label))
    told = [(label, lows)] if lows == highs else zip(heads, (lows, highs), strict=True)
    for head, ends in told:
        yield Line(str(writer.word(head)), tuple(map(Percent, ends)))


def _show(value: Orderable | None, writer: Writer) -> BookCell:
    match value:
        case None | Money() | Growth() | int() | Decimal():
            return value
        case Openings(count):
            return count
        case _:
            return str(writer.word(word_value(value)))
