"""Careers as points between two of their figures."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import altair as alt

from careercompare.charts.axes import (
    Figure,
    Place,
    find_kind,
    find_place,
    find_ticks,
    locate,
    read_kind,
)
from careercompare.charts.drawing import (
    BLUE,
    WIDTH,
    foot_axis,
    side_axis,
    title,
    to_float,
    write_line,
)
from careercompare.errors import InvalidOption
from careercompare.l10n import Localizer
from careercompare.model import AtLeast, AtMost, Career, Money, Openings, Scale
from careercompare.presentation import CAREER, Tick, Writer, cite, note_unlike_of_many
from careercompare.words import HouseStyle, Message, Phrase, join_phrases

_UNKNOWN = Message("chart.unknown", "Left out, since a figure is not known: {count} of {all}.")
_UNLIKE = Message(
    "chart.unlike",
    "Left out, since their pay is in another currency or for another period: {count} of {all}.",
)
_BESIDE, _SPACE = " · ", " "
_HEIGHT = 380
_ROOM_FOR_LEVELS = 0.5
# Vega has no arrow to a corner: these are paths in a square of two by two around the point.
_SHAPES = {
    (0, 0): "circle",
    (1, 0): "triangle-right",
    (-1, 0): "triangle-left",
    (0, 1): "triangle-up",
    (0, -1): "triangle-down",
    (1, 1): "M-1,-1L1,-1L1,1Z",
    (-1, 1): "M1,-1L-1,-1L-1,1Z",
    (1, -1): "M-1,1L1,1L1,-1Z",
    (-1, -1): "M1,1L-1,1L-1,-1Z",
}

Known: TypeAlias = tuple[Career, Figure, Figure]


def draw_scatter(
    careers: Sequence[Career], x: str, y: str, localizer: Localizer, style: HouseStyle
) -> alt.Chart:
    """Draw a point for each career of which both figures are known; see `Catalog.chart`.

    The data have a row for each: ``career``, ``x_words`` and ``y_words`` in words, and ``x`` and
    ``y`` as numbers.
    """
    places = find_place(x, "x"), find_place(y, "y")
    known = _find_known(careers, places)
    alike = _find_alike(known)
    writer = Writer(localizer, style)
    headline = join_phrases([writer.word(each.label) for each in places], _BESIDE)
    left_out = {_UNKNOWN: len(careers) - len(known), _UNLIKE: len(known) - len(alike)}
    notes = [
        writer.word(message.fill(count=count, all=len(careers)))
        for message, count in left_out.items()
        if count
    ]
    notes += map(writer.word, _note_unlike(alike, places))
    chart = alt.Chart(alt.InlineData([_list(each, writer) for each in alike])).mark_point(
        filled=True, color=BLUE, size=60, opacity=0.65
    )
    return _lay_out(chart, alike, places, writer).properties(
        width=WIDTH,
        height=_HEIGHT,
        title=title(headline, localizer.direction, notes),
        description=write_line(join_phrases((headline, *notes), _SPACE), localizer.direction),
    )


def _note_unlike(known: Sequence[Known], places: tuple[Place, Place]) -> Iterator[Message]:
    """Say of what lies on each axis in what it is unlike, though it counts in one unit."""
    _, *figures = zip(*known, strict=True)
    for each, lying in zip(places, figures, strict=True):
        yield from note_unlike_of_many(each.label, lying)


def _find_known(careers: Sequence[Career], places: tuple[Place, Place]) -> list[Known]:
    """Return the careers of which both figures are known, with these."""
    across, up = places
    found = [(career, across.read(career), up.read(career)) for career in careers]
    known = [(career, x, y) for career, x, y in found if x is not None and y is not None]
    if not known:
        expected = "a catalog with a career of which both figures are known"
        remedy = "Choose places of which more is known."
        raise InvalidOption("x, y", f"{across.name}, {up.name}", expected, remedy)
    return known


def _find_alike(known: Sequence[Known]) -> list[Known]:
    """Return those whose figures can lie on one axis with those of most."""
    across = find_kind([x for _, x, _ in known], "x")
    up = find_kind([y for _, _, y in known], "y")
    # Each is that of more than half: some career is of both.
    return [each for each in known if read_kind(each[1]) == across and read_kind(each[2]) == up]


def _lay_out(
    chart: alt.Chart, known: Sequence[Known], places: tuple[Place, Place], writer: Writer
) -> alt.Chart:
    """Give the points of *chart* their axes, and the words that stand at them."""
    direction = writer.localizer.direction
    across, up = [writer.word(each.label) for each in places]
    x_ticks = find_ticks([x for _, x, _ in known], writer)
    y_ticks = find_ticks([y for _, _, y in known], writer)
    told = {"career": writer.word(CAREER), "x_words": across, "y_words": up}
    return chart.encode(
        x=alt.X(
            "x:Q",
            scale=_scale(x_ticks, known[0][1], mirrored=direction == "rtl"),
            axis=foot_axis(x_ticks, [across, *_cite(known, places, writer.localizer)], direction),
        ),
        y=alt.Y(
            "y:Q",
            scale=_scale(y_ticks, known[0][2]),
            axis=side_axis(y_ticks, up, direction),
        ),
        shape=alt.Shape("shape:N", scale=None),
        description="said:N",
        tooltip=[
            alt.Tooltip(f"{field}:N", title=write_line(words, direction))
            for field, words in told.items()
        ],
    )


def _scale(ticks: Sequence[Tick], figure: Figure, *, mirrored: bool = False) -> alt.Scale:
    """Return the scale from the first of its ticks to the last; levels keep off its ends."""
    room = _ROOM_FOR_LEVELS if isinstance(figure, Scale) else 0
    ends = [to_float(ticks[0].amount) - room, to_float(ticks[-1].amount) + room]
    return alt.Scale(domain=ends, nice=False, zero=False, reverse=mirrored)


def _cite(
    known: Sequence[Known], places: tuple[Place, Place], localizer: Localizer
) -> list[Phrase]:
    """Return who published the figures, with what the licences ask for."""
    found = [each.find_source(career) for each in places for career, _, _ in known]
    sources = dict.fromkeys([source for source in found if source is not None])
    numbered = {source: at for at, source in enumerate(sources, 1)}
    return [source.words for source in cite(numbered, localizer)]


def _list(known: Known, writer: Writer) -> dict[str, Any]:
    career, *figures = known
    direction = writer.localizer.direction
    counted = [each.count if isinstance(each, Openings) else each for each in figures]
    name, x, y = [write_line(writer.word(value), direction) for value in (career.name, *counted)]
    return {
        "career": name,
        "x_words": x,
        "y_words": y,
        "said": f"{name}: {x}, {y}",
        "x": to_float(locate(known[1])),
        "y": to_float(locate(known[2])),
        "shape": _shape(*figures, mirrored=direction == "rtl"),
    }


def _shape(x: Figure, y: Figure, *, mirrored: bool) -> str:
    """Return what a point looks like: an arrow where only a bound is known, and points that way.

    It points to a corner where only bounds of both are known.
    """
    across, up = _find_side(x), _find_side(y)
    return _SHAPES[-across if mirrored else across, up]


def _find_side(figure: Figure) -> int:
    """Return where the figure lies of what is known of it: above (1), below (-1) or there (0)."""
    match figure:
        case Money(AtLeast()):
            return 1
        case Money(AtMost()):
            return -1
        case _:
            return 0
