"""The cells of the table as HTML: words drawn once for a career, and what they mean on a page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cached_property
from itertools import compress, repeat
from operator import getitem
from typing import TypeAlias

import attrs

from careercompare.formatters.html.markup import (
    escape,
    escape_all,
    write,
    write_anew,
    write_language,
    write_piece,
)
from careercompare.presentation import Cell, Column, Form, Heads
from careercompare.words import Listing, Phrase

Row: TypeAlias = Sequence[str]
"""The head of a row and its cells, each whole but for the end of the row."""

Lead: TypeAlias = tuple[str, str]
"""What a cell that leads has in its tag, and what stands in it behind all else."""


@attrs.frozen
class DrawnCell:
    """The words of a cell.

    *kind* is the class of the cell, and *language* the attribute of one that is all in another
    language. Of a list, *opening* begins it, *items* are in it, and *separator* is what stands
    between two of them, first in a line, then in the list.
    """

    kind: str
    text: str
    items: tuple[str, ...] | None = None
    separator: tuple[str, str] = ("", "")
    opening: str = ""
    language: str = ""

    @property
    def tag(self) -> str:
        """What the tag of the cell has beside its name."""
        return f' class="{self.kind}"{self.language}' if self.kind else self.language

    @cached_property
    def marked(self) -> tuple[tuple[str, str], ...]:
        """The items drawn plain, and as shared with others."""
        items = self.items or ()
        separators = [self.separator[1]] * (len(items) - 1) + [""]
        return tuple(
            [
                (
                    f"<li>{text}{separator}</li>",
                    f'<li class="careercompare-shared">{text}{separator}</li>',
                )
                for text, separator in zip(items, separators, strict=False)
            ]
        )


_KINDS = {Form.FIGURES: "careercompare-figures", Form.MISSING: "careercompare-missing"}
_LISTS = {Form.TAGS: "careercompare-tags", Form.CHOICES: "careercompare-choices"}


def draw_cells(column: Column) -> list[DrawnCell]:
    """Draw the words of the cells of a column."""
    return [_draw(cell) for cell in column.cells]


def _draw(cell: Cell) -> DrawnCell:
    if cell.is_list:
        return _draw_list(cell)
    kind = _KINDS.get(cell.form, "")
    pieces = cell.words.pieces
    if len(pieces) == 1 and pieces[0].language is not None:
        # All of the cell is in another language: it is written and aligned in that one's way.
        language = f'{write_language(pieces[0])} dir="auto"'
        return DrawnCell(kind, escape(pieces[0].text), language=language)
    return DrawnCell(kind, "".join(map(write_piece, pieces)))


def _draw_list(cell: Cell) -> DrawnCell:
    items, between, style = _write_items(cell.held), escape(cell.separator), ""
    if cell.form is not Form.LIST:
        # To those who see a line or a frame for each item, a comma says nothing more.
        between = f"<i>{between}</i>"
        style = f' class="{_LISTS[cell.form]}"'
    opening = f"<ul{style}>"
    listed = f"<li>{f'{between}</li><li>'.join(items)}</li>" if items else ""
    return DrawnCell(
        "", f"{opening}{listed}</ul>", items, (escape(cell.separator), between), opening
    )


def _write_items(held: Listing | tuple[Phrase, ...]) -> tuple[str, ...]:
    if isinstance(held, Listing):
        if held.language is None and not held.isolated:
            return escape_all(held.texts)
        held = held.phrases
    return tuple(map(write_anew, held))


def write_plain_rows(heads: Heads, columns: Sequence[Column]) -> list[Row]:
    """Write all rows as on any page: their cells mean nothing together."""
    plain = [column.once(write_plain_cells) for column in columns]
    return list(zip(heads.once(write_heads), *plain, strict=False))


def write_heads(heads: Heads) -> list[str]:
    """Write the heads of all rows."""
    return [f'<tr><th scope="row">{write(label)}</th>' for label in heads.labels]


def write_plain_cells(column: Column) -> list[str]:
    """Write the cells of a column, which mean nothing among their neighbours."""
    return [f"<td{drawn.tag}>{drawn.text}</td>" for drawn in column.once(draw_cells)]


def mark_leads(row: Sequence[DrawnCell], leads: Sequence[Sequence[Phrase]]) -> list[Lead]:
    """Return the marks of cells that say in what their careers lead."""
    if not leads:
        return [(drawn.tag, "") for drawn in row]
    return [
        _mark(drawn, each) if each else (drawn.tag, "")
        for drawn, each in zip(row, leads, strict=False)
    ]


def _mark(drawn: DrawnCell, leads: Sequence[Phrase]) -> Lead:
    kind = f"{drawn.kind} careercompare-leads" if drawn.kind else "careercompare-leads"
    return f' class="{kind}"{drawn.language}', "".join([lead.once(_write_lead) for lead in leads])


def _write_lead(lead: Phrase) -> str:
    words = f'<span aria-hidden="true">▲ </span>{write(lead)}'
    return f' <span class="careercompare-lead">{words}</span>'


def share(drawn: DrawnCell, among: Sequence[bool], key: str) -> tuple[str, str]:
    """Return a list with the items marked that are shared *among* all, and what says them too.

    That stands behind its *key*; it is "" where nothing is shared.
    """
    if True not in among:
        return drawn.text, ""
    items = drawn.separator[0].join(compress(drawn.items or (), among))
    return (
        f"{drawn.opening}{''.join(map(getitem, drawn.marked, among))}</ul>",
        f' <span class="careercompare-common">{key}{items}</span>',
    )


def write_key(key: Phrase) -> str:
    """Write what stands before the items that are shared."""
    return f"<b>{write(key)}</b> "


def write_cells(
    texts: Iterable[str], leads: Iterable[Lead], citations: Iterable[str], behind: Iterable[str]
) -> list[str]:
    """Write cells of a row, each with its citation and what stands *behind* that, as its bar."""
    return [
        f"<td{tag}>{text}{citation}{more}{marks}</td>"
        for text, (tag, marks), citation, more in zip(texts, leads, citations, behind, strict=False)
    ]


NOTHING = repeat("")
"""For cells without bars, or without citations."""
