"""The page in words: what every notation says, without any markup."""

from __future__ import annotations

from enum import Enum
from typing import Literal

import attrs

from careercompare.errors import sealed
from careercompare.presentation.facts import Facts
from careercompare.words import Phrase, join_phrases

_NO_WORDS = Phrase(())


class Form(Enum):
    """What a cell holds: one text, or a list whose items could stand in lines of their own."""

    TEXT = "text"
    LIST = "list"
    MISSING = "missing"


@sealed
@attrs.frozen
class Span:
    """Where figures lie on the one scale of a row, in thousandths of its length.

    *start* and *end* are the ends of a range, or zero and a figure; *tick* is the published
    median, where there is one; *is_open* says that the end is only a lower bound.
    """

    start: int
    end: int
    tick: int | None = None
    is_open: bool = False


@sealed
@attrs.frozen
class Cell:
    """The value of one career in one row.

    *phrases* holds the items of a list, or one text; for `Form.MISSING` that is the words for it.
    *separator* stands between the items of a list that is written in one line.

    *citation* stands behind the words: the number of the note that says where its figures come
    from.

    What the cell means among its neighbours: *leads* says in what its career leads, *shared* for
    each item of a list whether every career has it (empty: not told apart), and *span* where its
    figures lie on the scale of the row.
    """

    form: Form
    phrases: tuple[Phrase, ...]
    separator: str = ""
    leads: tuple[Phrase, ...] = ()
    shared: tuple[bool, ...] = ()
    span: Span | None = None
    citation: Phrase = _NO_WORDS

    @property
    def line(self) -> Phrase:
        """The whole cell as one text."""
        return Phrase(
            join_phrases(list(self.phrases), self.separator).pieces + self.citation.pieces
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


@sealed
@attrs.frozen
class Table:
    """The table: *corner* heads the column of labels, *columns* the careers and a benchmark."""

    caption: Phrase
    corner: Phrase
    columns: tuple[Phrase, ...]
    rows: tuple[TableRow, ...]


@sealed
@attrs.frozen
class Link:
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
class Presentation:
    """A comparison as a page in words: plain text in reading order, nothing escaped yet.

    *language* is the BCP 47 tag of the words and *direction* the way they are written; *locale*
    is that of the numbers, which differs where there is no translation. *verdicts* holds the
    sentence of every verdict in the order of the rules; those of *verdict_line* follow the
    introduction. *url* is the address of the page itself, *index* the link to all comparisons and
    *publisher* whose page it is. What is None or empty is left out of the page.

    *facts* are those of each career, for whoever reads pages by machine.
    """

    locale: str
    language: str
    direction: Literal["ltr", "rtl"]
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
