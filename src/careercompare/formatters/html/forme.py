"""A page set once with blanks, and printed with the words of any two careers that fit it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import cached_property
from itertools import repeat
from operator import itemgetter
from typing import Any, NamedTuple, cast

import attrs

from careercompare.formatters.html.bars import draw_bar, write_chart
from careercompare.formatters.html.cells import (
    NOTHING,
    Lead,
    draw_cells,
    mark_leads,
    write_figures,
    write_heads,
    write_key,
    write_lists,
    write_plain_rows,
)
from careercompare.formatters.html.formatter import HtmlFormatter, write_finding, write_item
from careercompare.formatters.html.markup import Citations, SafeHtml, write, write_part
from careercompare.formatters.html.table import close_rows, draw_chart, write_rows, write_table
from careercompare.presentation import (
    BLANK,
    BODY,
    CHART,
    Citation,
    Compared,
    Grid,
    Named,
    Scale,
    Sheet,
    find_named,
    find_pattern,
    find_positions,
    find_scale,
    find_shared,
    leave_blank,
    make_chart,
    present,
    say_named,
)
from careercompare.words import Phrase

_MOST_FORMES = 64  # of 5 kB each
_MOST_BARS = 32  # of 0.3 kB each
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
    pattern = find_pattern(found)
    if pattern is None:
        return _FRAGMENT.format(present(found))
    formes = found.kind.printed
    forme = formes.get(pattern)
    if isinstance(forme, Forme):
        return SafeHtml(forme.print(found))
    page = _FRAGMENT.format(present(found))
    while len(formes) >= _MOST_FORMES:
        formes.pop(next(iter(tuple(formes))), None)  # of a copy: another thread may add to it
    if forme is None:
        formes[pattern] = _SEEN
    elif forme == _SEEN and BLANK not in page:  # what looks like a blank would be read as one
        made = _set(found)
        formes[pattern] = made if made is not None and made.print(found) == page else _UNFIT
    return page


class Marked(NamedTuple):
    """What of a row is the same on every page of a pattern, where its cells mean something."""

    place: int
    leads: Sequence[Lead]
    citations: Sequence[Citation | None]


@attrs.frozen
class Forme:
    """Type that stays, with a blank at every second place: the number of what belongs there.

    These are the names of the careers, their guides, the body of the table, the chart above it, the
    anchor, and the sentences that name careers, for each of which there is one of the *writers*.
    The body has rows at these *places*, of which those of *marked* are more than plain.
    """

    type: tuple[str | int, ...]
    places: Sequence[int]
    marked: Sequence[Marked]
    named: Sequence[Named]
    writers: Sequence[Callable[[Phrase], str]]
    mirrored: bool

    def print(self, found: Compared) -> str:
        """Return the page, with what belongs to its careers in the blanks."""
        names, guides = zip(*[sheet.once(_draw) for sheet in found.sheets], strict=True)
        said = say_named(found, self.named)
        sentences = [each.once(write) for each, write in zip(said, self.writers, strict=True)]
        anchor = found.anchor if self.is_cited else ""
        body, chart = self._write_body(found, names, anchor)
        page: list[Any] = list(self.type)
        page[1::2] = self._choose((*names, *guides, body, chart, anchor, *sentences))
        return "".join(page)

    @cached_property
    def _choose(self) -> Callable[[Sequence[str]], Sequence[str]]:
        return cast("Callable[[Sequence[str]], Sequence[str]]", itemgetter(*self.type[1::2]))

    @cached_property
    def is_cited(self) -> bool:
        """Whether any cell cites a source."""
        return any(any(marked.citations) for marked in self.marked)

    def _write_body(self, found: Compared, names: Sequence[str], anchor: str) -> tuple[str, str]:
        """Write the rows of the table, and the chart above it."""
        kind, chart = found.kind, ""
        columns = [sheet.column for sheet in found.sheets]
        rows, sources = write_plain_rows(kind.heads, columns), Citations(anchor)
        drawn = list(zip(*[column.once(draw_cells) for column in columns], strict=True))
        entries = list(zip(*[sheet.entries for sheet in found.sheets], strict=True))
        heads = kind.heads.once(write_heads)
        for place, leads, cited in self.marked:
            citations = sources.write(cited) or NOTHING
            if place == kind.skills:
                shared, key = find_shared(entries[place], kind)
                words = "" if key is None else key.once(write_key)
                cells = write_lists(drawn[place], leads, shared or repeat(()), words, citations)
            else:
                scale = find_scale(entries[place])
                bars: Sequence[str] = ()
                if scale is not None:
                    bars = [
                        _draw_bar(sheet, place, scale, mirrored=self.mirrored)
                        for sheet in found.sheets
                    ]
                if scale is not None and place == kind.charted:
                    shown = [bar or cell.text for bar, cell in zip(bars, drawn[place], strict=True)]
                    leading = [marks != "" for _, marks in leads]
                    label = write(kind.heads.labels[place])
                    chart = write_chart(make_chart(0, scale, kind), label, names, leading, shown)
                    bars = ()
                cells = write_figures(drawn[place], leads, bars or NOTHING, citations)
            rows[place] = (heads[place], *cells)
        if len(self.places) < len(rows):
            rows = [rows[place] for place in self.places]
        return close_rows(rows), chart


def _draw(sheet: Sheet) -> tuple[str, str]:
    guide = "" if sheet.guide is None else sheet.guide.once(write_item)
    return sheet.name.once(write_part), guide


def _draw_bar(sheet: Sheet, place: int, scale: Scale, *, mirrored: bool) -> str:
    """Return the bar of a career in the row at that place: scales are round, and so are few."""
    kept = sheet.once(_keep_bars)
    bar = kept.get((place, scale))
    if bar is None:
        if len(kept) >= _MOST_BARS:
            kept.clear()
        (position,) = find_positions([sheet.entries[place]], scale)
        bar = "" if position is None else draw_bar(*position, mirrored)
        kept[place, scale] = bar
    return bar


def _keep_bars(_: Sheet) -> dict[tuple[int, Scale], str]:
    return {}


def _set(found: Compared) -> Forme | None:
    """Set the page of *found* with blanks, or return None where it has no table to leave out."""
    page = present(leave_blank(found))
    grid, mirrored = page.table.grid, page.direction == "rtl"
    body = close_rows(write_rows(page))
    if not body:
        return None
    table = write_table(page)
    chart = draw_chart(page.table, mirrored=mirrored)
    blank = table.removeprefix(chart).replace(body, f"{BLANK}{BODY}{BLANK}", 1)
    html = _FRAGMENT.format(page).replace(table, f"{BLANK}{CHART}{BLANK}{blank}", 1)
    parts = [int(part) if at % 2 else part for at, part in enumerate(_BLANK.split(html))]
    named, leading = find_named(found), found.leading
    writers = [write_part if place == leading else write_finding for place, _, _ in named]
    marked = tuple(_find_marked(grid))
    return Forme(tuple(parts), grid.places, marked, named, writers, mirrored)


def _find_marked(grid: Grid) -> Iterator[Marked]:
    for place, meaning in grid.meanings.items():
        row = [column.once(draw_cells)[place] for column in grid.columns]
        yield Marked(place, mark_leads(row, meaning.leads), meaning.citations)


_FRAGMENT = HtmlFormatter()
