"""A page set once with blanks, and printed with the words of any two careers that fit it."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from functools import cached_property
from operator import itemgetter
from typing import Any

import attrs

from careercompare.formatters.html.formatter import HtmlFormatter, write_item
from careercompare.formatters.html.markup import write_part
from careercompare.formatters.html.table import write_rows
from careercompare.presentation import (
    BLANK,
    Compared,
    Settled,
    Sheet,
    find_pattern,
    leave_blank,
    present,
    say_winners,
    settle,
    tabulate,
)

_MOST_FORMES = 32
_BODY = 4
_BLANK = re.compile(
    f"(?:<li>(?:<a [^>]*>)?(?={BLANK}[23]{BLANK}))?{BLANK}(\\d+){BLANK}(?:(?<=[23]{BLANK})(?:</a>)?</li>\n)?"
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
    if len(formes) >= _MOST_FORMES:
        formes.clear()
    if forme is None:
        formes[pattern] = _SEEN
    elif forme == _SEEN:
        made = _set(found)
        formes[pattern] = made if made is not None and made.print(found) == page else _UNFIT
    return page


@attrs.frozen
class Forme:
    """Type that stays, with a blank at every second place: the number of what belongs there.

    These are the names of the careers, their guides, the body of the table, and the sentences that
    say who leads. *settled* is what of the body is the same on all such pages.
    """

    type: tuple[str | int, ...]
    settled: Settled
    mirrored: bool

    def print(self, found: Compared) -> str:
        """Return the page, with what belongs to its careers in the blanks."""
        body = "\n".join(write_rows(tabulate(found, self.settled), mirrored=self.mirrored))
        names, guides = zip(*[sheet.once(_draw) for sheet in found.sheets], strict=True)
        words = (*names, *guides, body, *[each.once(write_part) for each in say_winners(found)])
        page: list[Any] = list(self.type)
        page[1::2] = self._choose(words)
        return "".join(page)

    @cached_property
    def _choose(self) -> Callable[[Sequence[str]], Sequence[str]]:
        return itemgetter(*self.type[1::2])


def _draw(sheet: Sheet) -> tuple[str, str]:
    guide = "" if sheet.guide is None else sheet.guide.once(write_item)
    return sheet.name.once(write_part), guide


def _set(found: Compared) -> Forme | None:
    """Set the page of *found* with blanks, or return None where it has no table to leave out."""
    page = present(leave_blank(found))
    mirrored = page.direction == "rtl"
    body = "\n".join(write_rows(page.table.grid, mirrored=mirrored))
    if not body:
        return None
    html = _FRAGMENT.format(page).replace(body, f"{BLANK}{_BODY}{BLANK}", 1)
    parts = [part for part in _BLANK.split(html) if part is not None]
    type_ = [int(part) if place % 2 else part for place, part in enumerate(parts)]
    return Forme(tuple(type_), settle(found), mirrored)


_FRAGMENT = HtmlFormatter()
