"""A page set once with blanks, and printed with the words of any two careers that fit it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from functools import cached_property
from itertools import islice
from operator import itemgetter
from typing import Any, Generic, cast

import attrs

from careercompare.formatters.html.cells import (
    NOTHING,
    Row,
    draw_cells,
    mark_leads,
    write_cells,
    write_heads,
    write_key,
    write_plain_cells,
)
from careercompare.formatters.html.filling import Bars, Drawn, Filler, Lines, Shared, T
from careercompare.formatters.html.formatter import HtmlFormatter, write_finding, write_item
from careercompare.formatters.html.markup import Citations, SafeHtml, write_part
from careercompare.formatters.html.table import close_rows, draw_chart, write_rows, write_table
from careercompare.presentation import (
    ANCHOR,
    BLANK,
    Compared,
    Kind,
    Named,
    Presentation,
    Sheet,
    find_common,
    find_named,
    find_pattern,
    leave_blank,
    present,
    say_named,
    say_shared,
)
from careercompare.words import Phrase

_MOST_FORMES = 64  # of 5 kB each
_BLANK = re.compile(  # that of a guide is all of an item
    f"(?:<li>(?:<a [^>]*>)?(?={BLANK}[23]{BLANK}))?{BLANK}(\\d+){BLANK}"
    f"(?:(?<={BLANK}[23]{BLANK})(?:</a>)?</li>\n)?"
)
_SEEN, _UNFIT = "seen", "unfit"


def print_fragment(found: Compared) -> SafeHtml:
    """Return the fragment of a page, as `HtmlFormatter` writes it.

    Pages of one pattern differ in what belongs to their careers alone. From the second such page
    on the rest is set as a forme, in type that stays; a page that its forme would print in any
    other way is never printed so.
    """
    return SafeHtml(_print(found, _TEXT))


def print_encoded(found: Compared) -> bytes:
    """Return the same in UTF-8: of type that is encoded once, which writing a page needs not be."""
    return _print(found, _ENCODED)


@attrs.frozen(eq=False, slots=False)
class _Foundry(Generic[T]):
    """Casts type: what *write* makes of text, which *join* joins."""

    write: Callable[[str], T]
    join: Callable[[Iterable[T]], T]

    @cached_property
    def draw(self) -> Callable[[Sheet], Drawn[T]]:
        """What draws a career once: its cells each whole, then the words in them alone."""

        def draw(sheet: Sheet) -> Drawn[T]:
            guide = "" if sheet.guide is None else sheet.guide.once(write_item)
            cells = sheet.column.once(write_plain_cells)
            words = [drawn.text for drawn in sheet.column.once(draw_cells)]
            name = sheet.name.once(write_part)
            return Drawn(write(name), write(guide), [*map(write, (*cells, *words))])

        write = self.write
        return draw

    @cached_property
    def keep(self) -> Callable[[Kind], dict[Hashable, Forme[T] | str]]:
        """What keeps the formes of a kind of pages, by their patterns."""
        return lambda _: {}


def _print(found: Compared, foundry: _Foundry[T]) -> T:
    pattern = find_pattern(found)
    if pattern is None:
        return foundry.write(_FRAGMENT.format(present(found)))
    formes = found.kind.once(foundry.keep)
    forme: Forme[T] | str | None = formes.get(pattern)
    if isinstance(forme, Forme):
        return forme.print(found)
    fragment = _FRAGMENT.format(present(found))
    while len(formes) >= _MOST_FORMES:
        formes.pop(next(iter(list(formes))), None)  # of a copy: another thread may add to it
    page = foundry.write(fragment)
    if forme is None:
        formes[pattern] = _SEEN
    elif forme == _SEEN and BLANK not in fragment:  # what looks like a blank would be read as one
        made = _set(found, foundry)
        formes[pattern] = made if made is not None and made.print(found) == page else _UNFIT
    return page


@attrs.frozen(slots=False)
class Forme(Generic[T]):
    """Type that stays, with a blank at every second place: the number of what belongs there.

    These are the names of the careers, their guides, the anchor, the sentences that name careers,
    for each of which there is one of the *writers*, the cells of each career and the words in them,
    and what the *fillers* return, in their order.
    """

    type: tuple[T | int, ...]
    named: Sequence[Named]
    writers: Sequence[Callable[[Phrase], str]]
    fillers: Sequence[Filler[T]]
    is_cited: bool
    foundry: _Foundry[T]

    def print(self, found: Compared) -> T:
        """Return the page, with what belongs to its careers in the blanks."""
        sheets, draw, write = found.sheets, self.foundry.draw, self.foundry.write
        drawn = one, other = [sheet.once(draw) for sheet in sheets]
        said = zip(say_named(found, self.named), self.writers, strict=True)
        sentences = [write(each.once(form)) for each, form in said]
        anchor = write(found.anchor if self.is_cited else "")
        begin = (one.name, other.name, one.guide, other.guide, anchor)
        filled = [*begin, *sentences, *one.cells, *other.cells]
        for filler in self.fillers:
            filled += filler.fill(sheets, drawn)
        page: list[Any] = list(self.type)
        page[1::2] = self._choose(filled)
        return self.foundry.join(page)

    @cached_property
    def _choose(self) -> Callable[[Sequence[T]], Sequence[T]]:
        return cast("Callable[[Sequence[T]], Sequence[T]]", itemgetter(*self.type[1::2]))


def _set(found: Compared, foundry: _Foundry[T]) -> Forme[T] | None:
    """Set the page of *found* with blanks, or return None where it has no table to leave out."""
    page = present(leave_blank(found))
    body = close_rows(write_rows(page))
    if not body:
        return None
    named, leading, write = find_named(found), found.leading, foundry.write
    rows, chart, fillers = _set_rows(found, page, ANCHOR + 1 + len(named), write)
    table = write_table(page)
    drawn = draw_chart(page.table, mirrored=page.direction == "rtl")
    blank = chart + table.removeprefix(drawn).replace(body, rows, 1)
    parts = _BLANK.split(_FRAGMENT.format(page).replace(table, blank, 1))
    return Forme(
        tuple([int(part) if at % 2 else write(part) for at, part in enumerate(parts)]),
        named,
        [write_part if place == leading else write_finding for place, _, _ in named],
        fillers,
        page.anchor is not None,
        foundry,
    )


def _set_rows(
    found: Compared, page: Presentation, first: int, write: Callable[[str], T]
) -> tuple[str, str, list[Filler[T]]]:
    """Return the rows of a table and the chart above it, with blanks of numbers from the *first*.

    Beside them is what fills the blanks for what the cells of a row mean together.
    """
    grid, citations = page.table.grid, Citations(page.anchor)
    heads, count = grid.heads.once(write_heads), len(grid.heads.labels)
    blanks = map(_write_blank, itertools.count(first))
    cells, words, more_cells, more_words = [list(islice(blanks, count)) for _ in range(4)]
    rows, chart, fillers = list[Row](), "", list[Filler[T]]()
    for place in grid.places:
        meaning = grid.find_meaning(place)
        drawn = [column.once(draw_cells)[place] for column in grid.columns]
        leads = mark_leads(drawn, meaning.leads)
        texts, behind = [words[place], more_words[place]], list[str]()
        filler = _find_filler(found, place, [marks != "" for _, marks in leads], write)
        if filler is None and meaning.is_bare:
            rows.append((heads[place], cells[place], more_cells[place]))
            continue
        if filler is not None:
            fillers.append(filler)
            behind = list(islice(blanks, filler.blanks))
        if isinstance(filler, Lines):
            chart, behind = "".join(behind), []
        elif isinstance(filler, Shared):
            *texts, one, other = behind
            behind = [one, other]
        cited = citations.write(meaning.citations)
        rows.append((heads[place], *write_cells(texts, leads, cited or NOTHING, behind or NOTHING)))
    return close_rows(rows), chart, fillers


def _find_filler(
    found: Compared, place: int, leads: Sequence[bool], write: Callable[[str], T]
) -> Filler[T] | None:
    """Return what fills in what the cells of a row mean together; None where that is nothing."""
    kind, entries = found.kind, [sheet.entries[place] for sheet in found.sheets]
    mirrored = kind.writer.localizer.direction == "rtl"
    if place == kind.skills:
        key = write_key(say_shared(kind))
        return None if find_common(entries) is None else Shared(place, write, key)
    if all(entry is None or entry.axis is None for entry in entries):
        return None
    if place == kind.charted:
        return Lines(place, mirrored, write, kind, leads)
    return Bars(place, mirrored, write)


def _write_blank(number: int) -> str:
    return f"{BLANK}{number}{BLANK}"


_FRAGMENT = HtmlFormatter()
_TEXT, _ENCODED = _Foundry(str, "".join), _Foundry(str.encode, b"".join)
