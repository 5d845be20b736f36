"""The page in words: what every notation says, without any markup."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property

import attrs

from careercompare.errors import sealed
from careercompare.l10n import Direction
from careercompare.presentation.citing import CitedSource
from careercompare.presentation.facts import Facts, PageFacts
from careercompare.presentation.grid import Column, Grid, Heads, Span, TableRow
from careercompare.words import Kept, Phrase


@sealed
@attrs.frozen
class Link(Kept):
    """Words that lead to a web address."""

    words: Phrase
    url: str


@sealed
@attrs.frozen
class LinkList:
    """Links under a heading of their own."""

    heading: Phrase
    links: tuple[Link, ...]


@sealed
@attrs.frozen
class Chart:
    """The spans of one row as a picture of their own, on an axis of round ticks.

    *row* is its number among those of the table, from 0. *ticks* are the words at the ticks, of
    which the first and the last are the ends of the axis, all of them equally far apart. *key*
    says what the tick in a span is; None where no span has one.
    """

    row: int
    ticks: Ticks
    key: Phrase | None = None


@sealed
@attrs.frozen
class Ticks(Kept):
    """The words at the ticks of an axis."""

    words: tuple[Phrase, ...]


def _to_grid(rows: Grid | Iterable[TableRow]) -> Grid:
    if isinstance(rows, Grid):
        return rows
    known = tuple(rows)
    meanings = {place: row.meaning for place, row in enumerate(known)}
    columns = tuple(map(Column, zip(*[row.cells for row in known], strict=True)))
    return Grid(Heads(tuple(row.label for row in known)), columns, range(len(known)), meanings)


@sealed
@attrs.frozen
class Rank:
    """What the row of a career means in a ranking, where its cells are place, score and measures.

    *place* is the career's by the middle of what is possible. *parts* lie on the scale of scores,
    one behind the other: what each measure adds for certain; *rest* is what more is possible.
    """

    place: int
    parts: tuple[Span, ...]
    rest: Span | None = None
    guide: Link | None = None


@sealed
@attrs.frozen(eq=False)
class Table:
    """The table: *corner* heads the column of labels, *columns* the careers and a benchmark.

    It is made of its rows, or of a `Grid` that comes to them. *chart* draws one of them. The table
    of a ranking reads downwards: a row is a career, of which *ranks* says more, in their order; it
    is empty of any other table.
    """

    caption: Phrase
    corner: Phrase
    columns: tuple[Phrase, ...]
    grid: Grid = attrs.field(alias="rows", converter=_to_grid)
    chart: Chart | None = None
    ranks: tuple[Rank, ...] = ()

    @property
    def rows(self) -> tuple[TableRow, ...]:
        """The rows, each cell with what it means."""
        return self._rows

    @cached_property
    def _rows(self) -> tuple[TableRow, ...]:
        return tuple(self.grid.lay_out())

    def _parts(self) -> tuple[object, ...]:
        return self.caption, self.corner, self.columns, self.rows, self.chart, self.ranks

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Table) and self._parts() == other._parts()

    def __hash__(self) -> int:
        return hash(self._parts())


@sealed
@attrs.frozen
class Presentation:
    """A comparison as a page in words: plain text in reading order, nothing escaped yet.

    *language* is the BCP 47 tag of the words and *direction* the way they are written; *locale*
    is that of the numbers, which differs where there is no translation. *verdicts* holds the
    sentence of every verdict in the order of the rules; those of *verdict_line* follow the
    introduction, a part each: one that is of two phrases says in the first what it is about.
    *url* is the address of the page itself, *index* the link to all comparisons and *publisher*
    whose page it is. What is None or empty is left out of the page.

    *facts* are those of each career, and *about* the page's own, for whoever reads by machine.
    *sources* are what cells cite, in the order of their numbers: they stand below the *notes*.
    *anchor* is for what has to be found on the page: no other page has the same.
    """

    locale: str
    language: str
    direction: Direction
    eyebrow: Phrase
    title: Phrase
    introduction: Phrase
    heading: Phrase
    verdicts: tuple[Phrase, ...]
    verdict_line: Phrase
    table: Table
    notes: tuple[Phrase, ...]
    guides: LinkList | None
    related: LinkList | None
    index: Link | None
    url: str | None
    publisher: str | None = None
    facts: tuple[Facts, ...] = ()
    about: PageFacts = attrs.field(factory=PageFacts)
    sources: tuple[CitedSource, ...] = ()
    anchor: str | None = None
