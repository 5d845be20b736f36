"""A page set once with blanks, and printed with the words of any two careers that fit it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import repeat
from operator import itemgetter
from typing import Any, NamedTuple, cast

import attrs

from careercompare.formatters.html.formatter import HtmlFormatter, write_item
from careercompare.formatters.html.markup import write_citations, write_part
from careercompare.formatters.html.table import (
    draw_bar,
    draw_cells,
    open_cells,
    write_figures,
    write_head,
    write_lists,
    write_plain_rows,
    write_rows,
)
from careercompare.presentation import (
    BLANK,
    Compared,
    Grid,
    Named,
    Sheet,
    find_named,
    find_pattern,
    find_positions,
    find_shared,
    leave_blank,
    present,
    say_named,
)

_MOST_FORMES = 64  # of 5 kB each
_BODY = 4
_BLANK = re.compile(  # that of a guide is all of an item
    f"(?:<li>(?:<a [^>]*>)?(?={BLANK}[23]{BLANK}))?{BLANK}(\\d+){BLANK}"
    f"(?:(?<={BLANK}[23]{BLANK})(?:</a>)?</li>\n)?"
)
_SEEN, _UNFIT = "seen", "unfit"


def print_fragment(found: Compared) -> str:
    """Return the fragment of a page, as `HtmlFormatter` writes it.

    Pages of one pattern differ in what belongs to their careers alone. From the second such page
    on the rest is set as a forme, in type that stays; a page that its forme would print in any
    other way is never printed so.
    """
    pattern = find_pattern(found)
    if pattern is None:
        return _FRAGMENT.format(present(found))
    formes = found.kind.printed
    forme = formes.get(pattern)
    if isinstance(forme, Forme):
        return forme.print(found)
    page = _FRAGMENT.format(present(found))
    while len(formes) >= _MOST_FORMES:
        formes.pop(next(iter(tuple(formes))), None)  # of a copy: another thread may add to it
    if forme is None:
        formes[pattern] = _SEEN
    elif forme == _SEEN and BLANK not in page:  # what looks like a blank would be read as one
        made = _set(found)
        formes[pattern] = made if made is not None and made.print(found) == page else _UNFIT
    return page


class Row(NamedTuple):
    """What of a row is the same on every page of a pattern, where its cells mean something.

    *openings* and *citations* are those of the cells.
    """

    place: int
    head: str
    openings: Sequence[str]
    citations: Sequence[str]


@attrs.frozen
class Forme:
    """Type that stays, with a blank at every second place: the number of what belongs there.

    These are the names of the careers, their guides, the body of the table, and the sentences that
    name them. The body has rows at these *places*, of which *rows* are more than plain.
    """

    type: tuple[str | int, ...]
    places: Sequence[int]
    rows: Sequence[Row]
    named: Sequence[Named]
    mirrored: bool

    def print(self, found: Compared) -> str:
        """Return the page, with what belongs to its careers in the blanks."""
        names, guides = zip(*[sheet.once(_draw) for sheet in found.sheets], strict=True)
        sentences = [each.once(write_part) for each in say_named(found, self.named)]
        page: list[Any] = list(self.type)
        page[1::2] = self._choose((*names, *guides, self._write_body(found), *sentences))
        return "".join(page)

    @cached_property
    def _choose(self) -> Callable[[Sequence[str]], Sequence[str]]:
        return cast("Callable[[Sequence[str]], Sequence[str]]", itemgetter(*self.type[1::2]))

    def _write_body(self, found: Compared) -> str:
        kind, sheets, mirrored = found.kind, found.sheets, self.mirrored
        columns = [sheet.column for sheet in sheets]
        written = write_plain_rows(kind.heads, columns, mirrored=mirrored)
        rows = list(zip(*[column.once(draw_cells) for column in columns], strict=True))
        entries = list(zip(*[sheet.entries for sheet in sheets], strict=True))
        for place, plain_head, openings, citations in self.rows:
            if place == kind.skills:
                shared, key = find_shared(entries[place], kind)
                head = plain_head if key is None else write_head(kind.heads, place, key)
                written[place] = write_lists(
                    head, rows[place], openings, shared or repeat(()), citations
                )
            else:
                bars = [
                    "" if each is None else draw_bar(*each, mirrored)
                    for each in find_positions(entries[place])
                ]
                written[place] = write_figures(
                    plain_head, rows[place], openings, bars or repeat(""), citations
                )
        if len(self.places) < len(written):
            written = [written[place] for place in self.places]
        return "\n".join(written)


def _draw(sheet: Sheet) -> tuple[str, str]:
    guide = "" if sheet.guide is None else sheet.guide.once(write_item)
    return sheet.name.once(write_part), guide


def _set(found: Compared) -> Forme | None:
    """Set the page of *found* with blanks, or return None where it has no table to leave out."""
    page = present(leave_blank(found))
    grid, mirrored = page.table.grid, page.direction == "rtl"
    body = "\n".join(write_rows(grid, mirrored=mirrored))
    if not body:
        return None
    html = _FRAGMENT.format(page).replace(body, f"{BLANK}{_BODY}{BLANK}", 1)
    parts = [int(part) if at % 2 else part for at, part in enumerate(_BLANK.split(html))]
    return Forme(tuple(parts), grid.places, tuple(_set_rows(grid)), find_named(found), mirrored)


def _set_rows(grid: Grid) -> Iterator[Row]:
    for place, meaning in grid.meanings.items():
        row = [column.once(draw_cells)[place] for column in grid.columns]
        citations = write_citations(meaning.citations) or [""] * len(row)
        head = write_head(grid.heads, place, None)
        yield Row(place, head, open_cells(row, meaning.leads), citations)


_FRAGMENT = HtmlFormatter()
