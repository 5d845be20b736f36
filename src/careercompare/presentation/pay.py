"""Pay as a chart that leaves its page: bars on one axis, and what has to be said of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import attrs

from careercompare.errors import InvalidOption, sealed
from careercompare.l10n import Direction
from careercompare.presentation.cells import word_beside
from careercompare.presentation.chart import make_chart
from careercompare.presentation.citing import CitedSource
from careercompare.presentation.conversions import note_conversions, note_period
from careercompare.presentation.entry import Entry
from careercompare.presentation.grid import Cell
from careercompare.presentation.kind import CAREER, list_amounts, to_amount
from careercompare.presentation.notes import STATED
from careercompare.presentation.present import Compared, note_estimated, present
from careercompare.presentation.spans import Scale, find_scale
from careercompare.presentation.table import (
    SideBySide,
    lay_out,
    note_doubtful_figures,
    note_stated_figures,
    note_unlike_figures,
)
from careercompare.rules import Side
from careercompare.words import Phrase, Value, join_phrases


@sealed
@attrs.frozen
class Tick:
    """A place on an axis, and the words that stand there."""

    amount: Decimal
    words: Phrase


@sealed
@attrs.frozen
class PayBar:
    """What a career pays: *words* as the page writes them, and where the figures lie.

    *low* and *high* are amounts as they count, converted where pay is; both are None where no
    figure lies on the axis. *median* is a published one, and *open_to* says beyond which end more
    may lie, as in a `Span`. *leads* says in what the career leads; a benchmark never does.
    """

    name: Phrase
    words: Phrase
    leads: tuple[Phrase, ...] = ()
    low: Decimal | None = None
    high: Decimal | None = None
    median: Decimal | None = None
    open_to: Side = 0
    is_benchmark: bool = False


@sealed
@attrs.frozen
class PayChart:
    """The pay of careers on one axis, as a picture by itself.

    *label* says what the axis is, *career* heads the names of the *bars*, and *key* says what the
    tick in a bar is; None where none has one. The *ticks* are round and go from end to end of the
    axis. *notes* and *sources* are those of these figures, and *description* says all of it.
    """

    direction: Direction
    title: Phrase
    label: Phrase
    career: Phrase
    bars: tuple[PayBar, ...]
    ticks: tuple[Tick, ...]
    key: Phrase | None
    notes: tuple[Phrase, ...]
    sources: tuple[CitedSource, ...]
    description: Phrase


def present_pay(found: Compared) -> PayChart:
    """Put the pay of careers into a chart, in the words of their page.

    Where it does not lie on one axis, `InvalidOption` says why.
    """
    kind, writer = found.kind, found.kind.writer
    side, scale = _measure(found)
    chart, page = make_chart(side.places.index(kind.charted), scale, kind), present(found)
    row = page.table.rows[chart.row]
    bars = tuple(
        [
            _draw(name, cell, entry, is_benchmark=at >= side.careers)
            for at, (name, cell, entry) in enumerate(
                zip(page.table.columns, row.cells, side.entries[kind.charted], strict=True)
            )
        ]
    )
    amounts = list_amounts(scale.unit, scale.step, scale.high)
    notes = tuple(map(writer.word, _note(found, side, bars)))
    cited = {cell.citation.number for cell in row.cells if cell.citation is not None}
    between = writer.once(word_beside)
    said = [
        STATED.fill(row=bar.name, facts=join_phrases((bar.words, *bar.leads), between))
        for bar in bars
    ]
    return PayChart(
        page.direction,
        page.title,
        row.label,
        writer.word(CAREER),
        bars,
        tuple(map(Tick, amounts, chart.ticks.words)),
        chart.key,
        notes,
        tuple([source for source in page.sources if source.number in cited]),
        writer.line_up([STATED.fill(row=page.title, facts=row.label), *said, *notes]),
    )


def _measure(found: Compared) -> tuple[SideBySide, Scale]:
    """Return the careers side by side with the row of pay alone, and the scale on which it lies."""
    place = found.kind.charted
    side = lay_out(found.sheets, found.benchmark, found.kind, found.rates)
    if place not in side.places:
        remedy = "Give a career its salary, and let 'salary' be one of the aspects."
        raise InvalidOption("comparison", "none", "careers of which any pay is known", remedy)
    scale = find_scale(side.entries[place])
    if scale is None:
        raise _refuse(side.entries[place])
    return side._replace(concerned=(place,)), scale


def _refuse(entries: Sequence[Entry | None]) -> InvalidOption:
    """Return why no scale holds the figures of these entries."""
    axes = dict.fromkeys([each.axis for each in entries if each is not None and each.axis])
    if len(axes) > 1:
        kinds = ", ".join([f"{currency} per {period}" for currency, period in axes])
        remedy = "Bring it together: compare(..., rates=Rates(...))."
        return InvalidOption("comparison", kinds, "pay in one currency for one period", remedy)
    remedy = "Leave the chart out: the table shows what is known."
    return InvalidOption("comparison", "none", "a range or a median of pay above 0", remedy)


def _draw(name: Phrase, cell: Cell, entry: Entry | None, *, is_benchmark: bool) -> PayBar:
    extent = None if entry is None else entry.extent
    if extent is None:
        return PayBar(name, cell.line, cell.leads, is_benchmark=is_benchmark)
    return PayBar(
        name,
        cell.line,
        cell.leads,
        to_amount(extent.low, extent.unit),
        to_amount(extent.high, extent.unit),
        None if extent.middle is None else to_amount(extent.middle, extent.unit),
        extent.open_to,
        is_benchmark,
    )


def _note(found: Compared, side: SideBySide, bars: Sequence[PayBar]) -> Iterator[Value]:
    if found.judgement.estimated and any(bar.leads for bar in bars):
        names = [sheet.name for sheet in found.sheets]
        yield note_estimated(found, found.kind.writer.localizer.wording.enumerate(names))
    yield from note_stated_figures(side)
    yield from note_doubtful_figures(side)
    yield from note_unlike_figures(side, found.rates)
    if found.rates is not None:
        yield from note_conversions(side.converted, found.rates, found.kind.writer.localizer)
        yield from note_period(found.careers, found.beside, found.rates)
