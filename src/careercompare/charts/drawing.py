"""What all charts have in common: words in lines, axes with our own words, colours."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from decimal import Decimal

import altair as alt

from careercompare.formatters import break_lines, replace_unwritable
from careercompare.l10n import Direction
from careercompare.presentation import Tick
from careercompare.words import Phrase, Piece, join_phrases

# Three to one or better against white, black and the greys of dark themes.
BLUE, GREY = "#3b8ac4", "#868686"
WIDTH = 560

_TITLE_COLUMNS, _NOTE_COLUMNS, _LABEL_COLUMNS, _LEVEL_COLUMNS, _TICK_COLUMNS = 68, 96, 44, 30, 12
_TITLE_SIZE, _SIZE = 15, 11
# Text in a picture has no direction of its own: these give it that of the page.
_RIGHT_TO_LEFT, _END = "\u2067", "\u2069"
# Altair puts all words into a script of its HTML as they are. So what would end it there, or hide
# its end, is kept from that by a character without width.
_OF_A_SCRIPT = re.compile("<(?=/?script|!--)", re.IGNORECASE)
_PARTED = "<\N{WORD JOINER}"
_LEADS = Phrase((Piece("▲ "),))


def to_float(amount: Decimal) -> float:
    """Return *amount* as it lies on an axis.

    A picture has no more digits than a float: amounts are exact up to here, and in all words.
    """
    return float(amount)


def write(phrase: Phrase, direction: Direction, width: int = _NOTE_COLUMNS) -> list[str]:
    """Return the words of *phrase* in lines of about so many letters, in the page's *direction*."""
    # What an XML file cannot hold would end the whole process that makes a picture of it.
    held = map(replace_unwritable, break_lines(phrase, width))
    lines = [_OF_A_SCRIPT.sub(_PARTED, line) for line in held]
    return [f"{_RIGHT_TO_LEFT}{line}{_END}" for line in lines] if direction == "rtl" else lines


def write_line(phrase: Phrase, direction: Direction) -> str:
    """Return the words of *phrase* in one line."""
    return " ".join(write(phrase, direction, 10**9))


def title(words: Phrase, direction: Direction, subtitle: Iterable[Phrase] = ()) -> alt.TitleParams:
    """Return the title of a chart, where its reader begins to read."""
    return alt.TitleParams(
        write(words, direction, _TITLE_COLUMNS),
        subtitle=[line for each in subtitle for line in write(each, direction)],
        anchor="start" if direction == "ltr" else "end",
        frame="bounds",
        fontSize=_TITLE_SIZE,
        subtitleFontSize=_SIZE,
        offset=12,
    )


def look_up(values: Sequence[float], words: Sequence[str] | Sequence[list[str]]) -> str:
    """Return the expression of Vega for the words at a value of an axis or a legend.

    Numbers that a reader of the chart's code puts there instead are shown as Vega writes them.
    """
    return f"{json.dumps(words)}[indexof({json.dumps(values)}, datum.value)] || datum.label"


def label_row(name: Phrase, words: Phrase, direction: Direction, *, leads: bool) -> list[str]:
    """Return the *name* of a career, marked where it *leads*, and its *words* below, in lines."""
    head = join_phrases((_LEADS, name), "") if leads else name
    return [line for each in (head, words) for line in write(each, direction, _LABEL_COLUMNS)]


def name_rows(labels: Sequence[list[str]], direction: Direction) -> alt.Y:
    """Return the axis of rows, each with its lines of words; their numbers are ``place``."""
    places = list(range(len(labels)))
    return alt.Y(
        "place:O",
        scale=alt.Scale(domain=places),
        axis=alt.Axis(
            title=None,
            labelExpr=look_up(places, labels),
            labelLimit=0,
            labelFontSize=_SIZE,
            labelPadding=8,
            orient="left" if direction == "ltr" else "right",
            domain=False,
            ticks=False,
        ),
    )


def height(labels: Sequence[list[str]]) -> alt.Step:
    """Return the height of a row that has room for the lines of each label."""
    return alt.Step(max(34, 14 * max(map(len, labels)) + 14))


def foot_axis(ticks: Sequence[Tick], lines: Iterable[Phrase], direction: Direction) -> alt.Axis:
    """Return a horizontal axis with the words at its ticks, and *lines* below: title and notes.

    Its scale is reversed where the page is read from right to left.
    """
    values = [to_float(tick.amount) for tick in ticks]
    return alt.Axis(
        values=values,
        labelExpr=look_up(values, [write(tick.words, direction, _TICK_COLUMNS) for tick in ticks]),
        labelFontSize=_SIZE,
        labelOverlap=True,
        title=[line for each in lines for line in write(each, direction)],
        titleAlign="left" if direction == "ltr" else "right",
        titleAnchor="start",
        titleFontSize=_SIZE,
        titleFontWeight="normal",
        titleLineHeight=15,
        titlePadding=10,
    )


def side_axis(ticks: Sequence[Tick], label: Phrase, direction: Direction) -> alt.Axis:
    """Return a vertical axis with the words at its ticks, where its reader begins to read."""
    values = [to_float(tick.amount) for tick in ticks]
    words = [write(tick.words, direction, _LEVEL_COLUMNS) for tick in ticks]
    return alt.Axis(
        values=values,
        labelExpr=look_up(values, words),
        labelFontSize=_SIZE,
        labelLimit=0,
        orient="left" if direction == "ltr" else "right",
        title=write(label, direction),
        titleFontSize=_SIZE,
        titleFontWeight="normal",
    )
