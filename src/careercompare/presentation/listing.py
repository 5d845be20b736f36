"""Careers one below the other as a page in words: a catalog, and what is found in one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import attrs

from careercompare.errors import sealed
from careercompare.l10n import Localizer
from careercompare.model import Career, Source
from careercompare.presentation.card import NOTHING, make_page, number_further
from careercompare.presentation.cells import word_beside, word_cell
from careercompare.presentation.citing import make_anchor
from careercompare.presentation.grid import Cell, Form, TableRow
from careercompare.presentation.kind import CAREER
from careercompare.presentation.page import Presentation, Table
from careercompare.presentation.portfolio import find_portfolio
from careercompare.presentation.table import (
    SideBySide,
    fill_in,
    lay_out,
    note_doubtful_figures,
    note_stated_figures,
    number_sources,
)
from careercompare.presentation.writer import Writer
from careercompare.words import HouseStyle, Message, Value

MOST_LISTED = 10
"""So many careers of a long list are shown."""

_MOST_SOURCES = 3
COUNT = Message.counted("list.careers", "{count} career", "{count} careers", count=0)
_SOURCES = Message.counted("list.sources", "{count} source", "{count} sources", count=0)
_FURTHER = Message.counted("list.further", "… and {count} more", "… and {count} more", count=0)


@sealed
@attrs.frozen
class Listed:
    """The first *careers* of a list of *count*, and what is told of each.

    *aspects* are what is told as in a comparison. Before that stand *cells*, a row for each career,
    below the *heads*: each is of values beside each other, and *told* are the sources of these.
    *sources* are those of the whole list, of which the first will do.
    """

    careers: Sequence[Career]
    count: int
    aspects: Sequence[str]
    heads: Sequence[Message] = ()
    cells: Sequence[Sequence[Sequence[Value]]] = ()
    told: Sequence[Source] = ()
    sources: Sequence[Source] = ()


def present_list(listed: Listed, localizer: Localizer, style: HouseStyle) -> Presentation:
    """Put a list of careers into words, and how many of it are not shown."""
    portfolio = find_portfolio(localizer, style)
    kind, writer = portfolio.kind, portfolio.kind.writer
    title = writer.word(COUNT.fill(count=listed.count))
    if not listed.careers:
        return make_page(writer, title=title)
    sheets = [portfolio.sheets.find(career) for career in listed.careers]
    side = lay_out(sheets, None, kind, None)
    places = [kind.places[aspect] for aspect in listed.aspects]
    concerned = [place for place in side.concerned if place in places]
    side = side._replace(places=places, concerned=concerned)
    sources = number_sources(side)
    table = _tabulate(side, listed, sources)
    number_further(sources, listed.told)
    number_further(sources, listed.sources, _MOST_SOURCES)
    further, every = listed.count - len(sheets), len({*sources, *listed.sources})
    notes: list[Value] = [_FURTHER.fill(count=further)] if further else []
    counted = writer.word(_SOURCES.fill(count=every)) if every > len(sources) else NOTHING
    return make_page(
        writer,
        title=title,
        introduction=counted,
        table=table,
        notes=[*notes, *note_stated_figures(side), *note_doubtful_figures(side)],
        sources=sources,
        anchor=make_anchor(localizer.locale, ["/list", *[each.slug for each in listed.careers]]),
    )


def _tabulate(side: SideBySide, listed: Listed, sources: Mapping[Source, int]) -> Table:
    """Return a row for each career, with the cells that it has in a comparison."""
    writer = side.kind.writer
    grid, _ = fill_in(side, {}, sources)
    known = list(grid.lay_out())
    told = listed.cells or [()] * len(side.sheets)
    rows = [
        TableRow(
            sheet.name,
            (
                *[_word(values, writer) for values in cells],
                # Figures in a list lie on no scale together: they are not compared.
                *[attrs.evolve(row.cells[at], span=None) for row in known],
            ),
        )
        for at, (sheet, cells) in enumerate(zip(side.sheets, told, strict=True))
    ]
    heads = (*map(writer.word, listed.heads), *[row.label for row in known])
    return Table(NOTHING, writer.word(CAREER), heads, rows)


def _word(values: Sequence[Value], writer: Writer) -> Cell:
    if not values:
        return word_cell(None, "", writer)
    return Cell(Form.TEXT, tuple(map(writer.word, values)), writer.once(word_beside))
