"""The cells of a table, in rows and columns, and what they mean among their neighbours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from enum import Enum

import attrs

from careercompare.errors import sealed
from careercompare.presentation.citing import Citation
from careercompare.rules import Side
from careercompare.words import Kept, Listing, Phrase, join_phrases


class Form(Enum):
    """What a cell holds: a text or figures, or a list whose items could stand by themselves.

    The items of a list are words; those of *tags* are names, to be told apart at a glance, and
    of *choices* each is a way of its own, as long as a sentence.
    """

    TEXT = "text"
    FIGURES = "figures"
    LIST = "list"
    TAGS = "tags"
    CHOICES = "choices"
    MISSING = "missing"


@sealed
@attrs.frozen
class Span:
    """Where figures lie on the one scale of a row, in thousandths of its length.

    *start* and *end* are the ends of a range, or zero and a figure; *tick* is the published
    median, where there is one; *open_to* says beyond which end more may lie: the end (1), where
    that is only a lower bound or not known, the start (-1), or neither (0). *zero* is where the
    scale has its zero, for what may lie on both sides of it.
    """

    start: int
    end: int
    tick: int | None = None
    open_to: Side = 0
    zero: int | None = None


_LISTS = (Form.LIST, Form.TAGS, Form.CHOICES)


def _find_phrases(held: Listing | tuple[Phrase, ...]) -> tuple[Phrase, ...]:
    return held.phrases if isinstance(held, Listing) else held


def _join(cell: Cell) -> Listing | Phrase:
    held = cell.held
    return held if isinstance(held, Listing) else join_phrases(held, cell.separator)


@sealed
@attrs.frozen
class Cell(Kept):
    """The value of one career in one row.

    *phrases* holds the items of a list, or one text, which may be in parts that could be told
    apart; for `Form.MISSING` the first is the words for it.
    *separator* stands between them where they are written in one line. A list may be given
    as a `Listing` with the same separator: *held* is what was given, and *joined* its one text.

    *citation* stands behind the words: it says which source of the page the value comes from;
    None where that is not known.

    What the cell means among its neighbours: *leads* says in what its career leads, *shared* for
    each item of a list whether every career has it (empty: not told apart), and *span* where its
    figures lie on the scale of the row.
    """

    form: Form
    held: Listing | tuple[Phrase, ...] = attrs.field(
        alias="phrases", eq=_find_phrases, repr=lambda held: repr(_find_phrases(held))
    )
    separator: str = ""
    leads: tuple[Phrase, ...] = ()
    shared: tuple[bool, ...] = ()
    span: Span | None = None
    citation: Citation | None = None
    joined: Listing | Phrase = attrs.field(
        default=attrs.Factory(_join, takes_self=True),
        alias="words",
        eq=False,
        repr=False,
        kw_only=True,
    )

    @property
    def phrases(self) -> tuple[Phrase, ...]:
        """The items of a list, or the parts of one text."""
        return _find_phrases(self.held)

    @property
    def is_list(self) -> bool:
        """Whether it holds items."""
        return self.form in _LISTS

    @property
    def words(self) -> Phrase:
        """The phrases as one text."""
        joined = self.joined
        return joined.words if isinstance(joined, Listing) else joined

    @property
    def line(self) -> Phrase:
        """The whole cell as one text."""
        return self.words if self.citation is None else Phrase((self.words, self.citation.words))


@sealed
@attrs.frozen
class Meaning:
    """What the cells of one row mean among their neighbours, each field in the order of the cells.

    A field that is empty says nothing of any cell; *key* is that of the row.
    """

    leads: Sequence[tuple[Phrase, ...]] = ()
    shared: Sequence[Sequence[bool]] = ()
    spans: Sequence[Span | None] = ()
    citations: Sequence[Citation | None] = ()
    key: Phrase | None = None

    @property
    def is_bare(self) -> bool:
        """Whether nothing is said of any cell."""
        return not (self.leads or self.shared or self.spans or self.citations)

    def give(self, cells: tuple[Cell, ...]) -> tuple[Cell, ...]:
        """Return *cells* with what they mean."""
        if self.is_bare:
            return cells
        return tuple(
            Cell(
                cell.form,
                cell.held,
                cell.separator,
                self.leads[at] if self.leads else cell.leads,
                tuple(self.shared[at]) if self.shared else cell.shared,
                self.spans[at] if self.spans else cell.span,
                self.citations[at] if self.citations else cell.citation,
                words=cell.joined,  # what notations made of them is kept there
            )
            for at, cell in enumerate(cells)
        )


@sealed
@attrs.frozen
class TableRow:
    """A row: the label of what is compared, and a cell for each career.

    *key* is the words for what is marked as shared in its cells; None where nothing is.
    """

    label: Phrase
    cells: tuple[Cell, ...]
    key: Phrase | None = None

    @property
    def meaning(self) -> Meaning:
        """What its cells mean among their neighbours."""
        cells = self.cells
        leads, shared = [cell.leads for cell in cells], [cell.shared for cell in cells]
        spans, citations = [cell.span for cell in cells], [cell.citation for cell in cells]
        return Meaning(
            leads if any(leads) else (),
            shared if any(shared) else (),
            spans if any(spans) else (),
            citations if any(citations) else (),
            self.key,
        )


@sealed
@attrs.frozen
class Heads(Kept):
    """The labels of all the rows that pages of one kind can have."""

    labels: tuple[Phrase, ...]


@sealed
@attrs.frozen
class Column(Kept):
    """The cells of one career, one for each of the heads, as they are on any page of the kind."""

    cells: tuple[Cell, ...]


@sealed
@attrs.frozen
class Grid:
    """The rows of a table before their cells know what they mean, which few of them need to.

    *places* are those of the rows that the page has, among those of the *heads*. *meanings* are
    what the page says of the cells of a row, by its place: where it says something of any of
    them, they mean nothing by themselves.
    """

    heads: Heads
    columns: tuple[Column, ...]
    places: Sequence[int]
    meanings: Mapping[int, Meaning] = attrs.field(factory=dict[int, Meaning])

    def lay_out(self) -> Iterator[TableRow]:
        """Yield the rows, each cell with what it means."""
        for place in self.places:
            meaning = self.find_meaning(place)
            cells = tuple([column.cells[place] for column in self.columns])
            yield TableRow(self.heads.labels[place], meaning.give(cells), meaning.key)

    def find_meaning(self, place: int) -> Meaning:
        """Return what the page says of the cells of the row at that place, if only nothing."""
        return self.meanings.get(place, _NOTHING)


_NOTHING = Meaning()
