"""How wide the columns of a table are."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from careercompare.formatters.text.width import cells

_NARROWEST_TABLE = 60
_NARROWEST_COLUMN = 12  # a column that wants more than this gets at least this
_LABELS = 16  # what the labels may take in one line although their words are shorter
_BORDER = 3  # a line and a space on either side of it


def fit_columns(rows: Sequence[Sequence[str]], width: int) -> list[int] | None:
    """Return the widths of the columns of a table that is at most *width* wide with its borders.

    The labels in front take what their words need; the others get an equal share of the rest, and
    what one does not use goes to its neighbours. None says that there is no room for a table.

    >>> fit_columns([["Attribute", "Baker", "Cook"], ["Pay", "$30,000", "x" * 90]], 70)
    [9, 7, 44]
    """
    if width < _NARROWEST_TABLE:
        return None
    columns = list(zip(*rows, strict=True))
    wanted = [_longest(line for text in column for line in text.split("\n")) for column in columns]
    room = width - _BORDER * len(columns) - 1
    longest_word = _longest(word for label in columns[0] for word in label.split())
    labels = min(wanted[0], max(longest_word, _LABELS), room // 3)
    widths = [labels, *_share(room - labels, wanted[1:])]
    is_cramped = any(
        given < min(wish, _NARROWEST_COLUMN) for given, wish in zip(widths, wanted, strict=True)
    )
    return None if is_cramped else widths


def _longest(texts: Iterable[str]) -> int:
    return max(map(cells, texts), default=0)


def _share(room: int, wanted: Sequence[int]) -> list[int]:
    """Give each what it wants, the modest first; the greedy share what is left equally."""
    given = [0] * len(wanted)
    modest_first = sorted(range(len(wanted)), key=lambda place: wanted[place])
    for served, place in enumerate(modest_first):
        given[place] = min(wanted[place], room // (len(wanted) - served))
        room -= given[place]
    return given
