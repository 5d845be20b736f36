"""A page set once with blanks, and printed with the words of any two careers that fit it."""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Sequence
from itertools import islice
from typing import Generic

import attrs

from careercompare.formatters.html.casting import Foundry, Line, split
from careercompare.formatters.html.cells import (
    NOTHING,
    Row,
    draw_cells,
    mark_leads,
    write_cells,
    write_heads,
    write_key,
)
from careercompare.formatters.html.filling import Bars, Filler, Lines, Shared, T
from careercompare.formatters.html.formatter import HtmlFormatter
from careercompare.formatters.html.fragment import (
    Fragment,
    abridge,
    find_about,
    find_title,
    read_fragment,
)
from careercompare.formatters.html.markup import Citations, SafeHtml
from careercompare.formatters.html.table import close_rows, draw_chart, write_rows, write_table
from careercompare.presentation import (
    ANCHOR,
    BLANK,
    Compared,
    Named,
    Presentation,
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
_BLANK = re.compile(f"{BLANK}(\\d+){BLANK}")
_ITEM = re.compile(  # that of a guide is all of an item
    f"(?:<li>(?:<a [^>]*>)?(?={BLANK}[23]{BLANK}))?{_BLANK.pattern}"
    f"(?:(?<={BLANK}[23]{BLANK})(?:</a>)?</li>\n)?"
)
_SEEN, _UNFIT = "seen", "unfit"


def print_fragment(found: Compared) -> SafeHtml:
    """Return the fragment of a page, as `HtmlFormatter` writes it.

    Pages of one pattern differ in what belongs to their careers alone. From the second such page
    on the rest is set as a forme, in type that stays; a page that its forme would print in any
    other way is never printed so.
    """
    made = _find_forme(found, _TEXT)
    return SafeHtml(made.print(found) if isinstance(made, Forme) else made)


def print_encoded(found: Compared) -> bytes:
    """Return the same in UTF-8: of type that is encoded once, which writing a page needs not be."""
    made = _find_forme(found, _ENCODED)
    return made.print(found) if isinstance(made, Forme) else made


def print_described(found: Compared) -> Fragment:
    """Return the same with what the head of a page says of it, of type as well."""
    made = _find_forme(found, _ENCODED)
    return made.describe(found) if isinstance(made, Forme) else read_fragment(made)


def _find_forme(found: Compared, foundry: Foundry[T]) -> Forme[T] | T:
    """Return the forme that prints the page, or else the page."""
    pattern = find_pattern(found)
    if pattern is None:
        return foundry.write(_FRAGMENT.format(present(found)))
    formes = found.kind.once(foundry.keep)
    forme: Forme[T] | str | None = formes.get(pattern)
    if isinstance(forme, Forme):
        return forme
    fragment = _FRAGMENT.format(present(found))
    while len(formes) >= _MOST_FORMES:
        formes.pop(next(iter(list(formes))), None)  # of a copy: another thread may add to it
    if forme is None:
        formes[pattern] = _SEEN
    elif forme == _SEEN and BLANK not in fragment:  # what looks like a blank would be read as one
        made = _set(found, foundry)
        formes[pattern] = made if made is not None and made.prints(found, fragment) else _UNFIT
    return foundry.write(fragment)


@attrs.frozen(slots=False)
class Forme(Generic[T]):
    """A page as type with blanks.

    In these are the names of the careers, their guides, the anchor, the sentences that name
    careers, each as one of *casts* casts it, the cells of each career and the words in them, and
    what the *fillers* return, in their order. *title* and *about* are what a head says, with the
    names and sentences without markup.
    """

    type: Line[T]
    title: Line[str]
    about: Line[str]
    named: Sequence[Named]
    casts: Sequence[Callable[[Phrase], tuple[T, str]]]
    fillers: Sequence[Filler[T]]
    is_cited: bool
    foundry: Foundry[T]

    def print(self, found: Compared) -> T:
        """Return the page, with what belongs to its careers in the blanks."""
        return self._print(found, self._say(found))

    def describe(self: Forme[bytes], found: Compared) -> Fragment:
        """Return the same, with its title and what it is about."""
        said = self._say(found)
        return Fragment(self._print(found, said), *self._describe(found, said))

    def prints(self, found: Compared, fragment: str) -> bool:
        """Tell whether it prints *fragment*, and what is to be said of that."""
        said = self._say(found)
        described = find_title(fragment), abridge(find_about(fragment))
        page = self.foundry.write(fragment)
        return self._print(found, said) == page and self._describe(found, said) == described

    def _say(self, found: Compared) -> list[tuple[T, str]]:
        said = zip(say_named(found, self.named), self.casts)  # noqa: B905  as many, by `_set`
        return [each.once(cast) for each, cast in said]

    def _print(self, found: Compared, said: Sequence[tuple[T, str]]) -> T:
        sheets, draw, write = found.sheets, self.foundry.draw, self.foundry.write
        drawn = one, other = [sheet.once(draw) for sheet in sheets]
        anchor = write(found.anchor if self.is_cited else "")
        begin = (one.name, other.name, one.guide, other.guide, anchor)
        filled = [*begin, *[text for text, _ in said], *one.cells, *other.cells]
        for filler in self.fillers:
            filled += filler.fill(sheets, drawn)
        return self.type.print(filled)

    def _describe(self, found: Compared, said: Sequence[tuple[T, str]]) -> tuple[str, str]:
        draw = self.foundry.draw
        one, other = found.sheets
        names = one.once(draw).bare, other.once(draw).bare
        # No guide and no anchor is in a text.
        filled = [*names, "", "", "", *[text for _, text in said]]
        return self.title.print(filled).strip(), abridge(self.about.print(filled).strip())


def _set(found: Compared, foundry: Foundry[T]) -> Forme[T] | None:
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
    fragment = _FRAGMENT.format(page).replace(table, blank, 1)
    return Forme(
        Line(split(_ITEM, fragment, write), write(""), foundry.join),
        Line(split(_BLANK, find_title(fragment), str), "", "".join),
        Line(split(_BLANK, find_about(fragment), str), "", "".join),
        named,
        [foundry.cast_part if place == leading else foundry.cast_finding for place, _, _ in named],
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
_TEXT, _ENCODED = Foundry(str, "".join), Foundry(str.encode, b"".join)
