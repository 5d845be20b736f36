"""Figures as bars on a scale: inline SVG that says nothing the text does not."""

from __future__ import annotations

from careercompare.formatters.html.markup import write
from careercompare.presentation import Chart, Span, Ticks
from careercompare.words import Phrase

_TICK_WIDTH, _GAP = 6, 4
_ARROW_LENGTH = 36
# Characters of the words at a tick for which there is room beside the others, on the narrowest axis
# where the style sheet shows all of them and on that of a phone, where it leaves out half.
_MOST_CHARACTERS, _MOST_CHARACTERS_OF_FEW, _FEW = 12, 18, 4


def draw_span(span: Span | None, *, mirrored: bool) -> str:
    """Draw a span, or nothing where there is none."""
    if span is None:
        return ""
    return draw_bar(span.start, span.end, span.tick, span.open_to, span.zero, mirrored)


def draw_bar(  # noqa: PLR0917
    start: int,
    end: int,
    tick: int | None,
    open_to: int,
    zero: int | None,
    mirrored: bool,  # noqa: FBT001
) -> str:
    """Draw a bar, from right to left where it is *mirrored*; without a style sheet it is black.

    A median parts it, and what may lie on both sides of zero has a line there.
    """
    if zero is not None:
        line = min(max(zero - _TICK_WIDTH // 4, 0), 1000 - _TICK_WIDTH // 2)
        at = (start, end - start, line)
        return _GROWTH % ((1000 - end, end - start, 996 - line) if mirrored else at)
    if tick is None:  # two ends that are the same are seen as well, and so is one alone
        start = min(start, max(end - _TICK_WIDTH, 0)) if open_to < 0 else start
        end = end if open_to < 0 else max(end, start + _TICK_WIDTH)
        if not open_to:
            return _PLAIN % (1000 - end if mirrored else start, end - start)
    parts = [(start, end)]
    drawn = ""
    if tick is not None:
        left = min(max(tick - _TICK_WIDTH // 2, 0), 1000 - _TICK_WIDTH)
        drawn = _MEDIAN % (1000 - left - _TICK_WIDTH if mirrored else left)
        parts = [(start, max(left - _GAP, start)), (min(left + _TICK_WIDTH + _GAP, end), end)]
    bars = [_RANGE % (1000 - high if mirrored else low, high - low) for low, high in parts]
    if open_to:
        tip = min(end + _ARROW_LENGTH, 1000) if open_to > 0 else max(start - _ARROW_LENGTH, 0)
        ends = (end if open_to > 0 else start, tip)
        base, point = (1000 - each for each in ends) if mirrored else ends
        drawn += f'<path d="M{base} 0 {point} 6 {base} 12z"/>'
    return f"{_SVG}{''.join(bars)}{drawn}</svg>"


_SVG = (
    '<svg class="careercompare-bar" viewBox="0 0 1000 12" width="100%" height="12" '
    'preserveAspectRatio="none" fill="currentColor" aria-hidden="true">'
)
_RANGE = '<rect x="%d" y="2" width="%d" height="8"/>'
_MEDIAN = f'<rect class="careercompare-median" x="%d" y="0" width="{_TICK_WIDTH}" height="12"/>'
_ZERO = '<rect class="careercompare-zero" x="%d" y="0" width="4" height="12"/>'
_PLAIN = f"{_SVG.replace('%', '%%')}{_RANGE}</svg>"
_GROWTH = f"{_SVG.replace('%', '%%')}{_RANGE}{_ZERO}</svg>"
_KEY = (
    '<svg viewBox="0 0 2 12" width="2" height="12" fill="currentColor">'
    '<rect width="2" height="12"/></svg>'
)


def write_frame(chart: Chart, label: str) -> tuple[str, str]:
    """Write what stands before and behind the lines of a chart.

    It is for those who see it: the row of the table has the same figures for everybody.
    """
    key = "" if chart.key is None else chart.key.once(_write_key)
    opening = '<div class="careercompare-chart" aria-hidden="true">\n'
    axis = f'<p class="careercompare-axis">{label}{key}</p>\n'
    return f"{opening}{axis}", f"{chart.ticks.once(_write_ticks)}</div>\n"


def write_line(name: str, bar: str, *, is_leading: bool) -> str:
    """Write the line of a chart for that name, with its bar or the words that stand for none."""
    kind, mark = (" careercompare-leads", "▲ ") if is_leading else ("", "")
    return (
        f'<div class="careercompare-pay{kind}">'
        f'<span class="careercompare-label">{mark}{name}</span>{bar}</div>\n'
    )


def _write_key(key: Phrase) -> str:
    return f' <span class="careercompare-key">{_KEY} {write(key)}</span>'


def _write_ticks(ticks: Ticks) -> str:
    last = len(ticks.words) - 1
    room = _MOST_CHARACTERS_OF_FEW if last < _FEW else _MOST_CHARACTERS
    fit = all(sum(map(str.isprintable, str(each))) <= room for each in ticks.words)
    # A tick without words is a mark all the same.
    told = [write(each) if fit or at in {0, last} else "" for at, each in enumerate(ticks.words)]
    words = " ".join([f"<span>{each}</span>" for each in told])
    classes = "careercompare-pay careercompare-ticks"
    return f'<div class="{classes}"><span></span><p>{words}</p></div>\n'
