"""Type: what stays on pages of one pattern, and what is cast of each career once."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable, Iterator, Sequence
from functools import cached_property
from itertools import count, groupby
from operator import itemgetter
from typing import Any, Generic

import attrs

from careercompare.formatters.html.cells import draw_cells, write_plain_cells
from careercompare.formatters.html.filling import Drawn, T
from careercompare.formatters.html.formatter import write_finding, write_item
from careercompare.formatters.html.fragment import strip_markup
from careercompare.formatters.html.markup import write_part
from careercompare.presentation import Kind, Sheet
from careercompare.words import Phrase


@attrs.frozen(eq=False, slots=False)
class Foundry(Generic[T]):
    """Casts type: what *write* makes of text, which *join* joins."""

    write: Callable[[str], T]
    join: Callable[[Iterable[T]], T]

    @cached_property
    def draw(self) -> Callable[[Sheet], Drawn[T]]:
        """What draws a career once: its cells each whole, then the words in them alone."""
        write = self.write

        def draw(sheet: Sheet) -> Drawn[T]:
            guide = "" if sheet.guide is None else sheet.guide.once(write_item)
            cells = sheet.column.once(write_plain_cells)
            words = [drawn.text for drawn in sheet.column.once(draw_cells)]
            name = sheet.name.once(write_part)
            cast = [*map(write, (*cells, *words))]
            return Drawn(write(name), write(guide), cast, strip_markup(name))

        return draw

    @cached_property
    def cast_part(self) -> Callable[[Phrase], tuple[T, str]]:
        """What casts a part of a text once: as it stands there, and without markup."""
        return self._cast(write_part)

    @cached_property
    def cast_finding(self) -> Callable[[Phrase], tuple[T, str]]:
        """What casts in the same way a sentence of its own, which says what a rule found."""
        return self._cast(write_finding)

    def _cast(self, form: Callable[[Phrase], str]) -> Callable[[Phrase], tuple[T, str]]:
        write = self.write

        def cast(sentence: Phrase) -> tuple[T, str]:
            written = sentence.once(form)
            return write(written), strip_markup(written)

        return cast

    @cached_property
    def keep(self) -> Callable[[Kind], dict[Hashable, Any]]:
        """What keeps the formes of a kind of pages, by their patterns."""
        return lambda _: {}


class Line(Generic[T]):
    """Type that stays, with blanks between: *parts* are the one, or the numbers of the others.

    *join* joins it, and *nothing* is what it is of no parts.
    """

    __slots__ = ("_choose", "_join", "_type")

    def __init__(
        self, parts: Sequence[T | int], nothing: T, join: Callable[[Iterable[T]], T]
    ) -> None:
        runs = [part for part in _close_up(parts, join) if part != nothing]
        self._type: tuple[T, ...] = (nothing, *[run for run in runs if not isinstance(run, int)])
        places, behind = count(1), len(self._type)
        order = [behind + run if isinstance(run, int) else next(places) for run in runs]
        self._join = join
        # Of one number alone it would not return a tuple.
        self._choose: Callable[[Sequence[T]], Iterable[T]] = itemgetter(0, 0, *order)

    def print(self, filled: Iterable[T]) -> T:
        """Return the whole with what was *filled* into the blanks."""
        return self._join(self._choose([*self._type, *filled]))


def _close_up(parts: Iterable[T | int], join: Callable[[Iterable[T]], T]) -> Iterator[T | int]:
    """Yield what stands between two blanks as one."""
    for are_blanks, run in groupby(parts, lambda part: isinstance(part, int)):
        if are_blanks:
            yield from run
        else:
            yield join([part for part in run if not isinstance(part, int)])


def split(blank: re.Pattern[str], text: str, write: Callable[[str], T]) -> list[T | int]:
    """Return a text as type, with the numbers of its blanks at every second place."""
    parts = blank.split(text)
    return [int(part) if at % 2 else write(part) for at, part in enumerate(parts)]
