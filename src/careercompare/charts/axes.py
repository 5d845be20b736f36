"""What careers can be laid out by: figures at places in a career, and round ticks for them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import ROUND_CEILING, ROUND_FLOOR, Decimal
from typing import TypeAlias

import attrs

from careercompare.aspects import DEFAULT_ASPECTS
from careercompare.errors import InvalidOption, find_close, is_one_of
from careercompare.model import (
    Amount,
    Career,
    Growth,
    Money,
    Openings,
    Outlook,
    Salary,
    Scale,
    Source,
    Steps,
    make_context,
    number_of,
)
from careercompare.presentation import Tick, Writer, word_amounts
from careercompare.rules import (
    OUTLOOK_GROWTH,
    OUTLOOK_OPENINGS,
    SALARY_CEILING,
    SALARY_FLOOR,
    SALARY_MEAN,
    SALARY_MEDIAN,
    Highest,
    HighestMean,
)
from careercompare.words import Message, join_phrases

Figure: TypeAlias = Money | Growth | Openings | Scale
"""What can lie on an axis."""

Kind: TypeAlias = str | Steps
"""What all figures on an axis share."""

_LABELS = {aspect.name: aspect.label for aspect in DEFAULT_ASPECTS}
_STEPS = tuple(map(Decimal, ("2", "2.5", "5", "10", "20")))
_MOST_INTERVALS = 5
_EXACT = make_context(100)
_GROWTH = "outlook.growth"


@attrs.frozen
class Place:
    """A place in a career that holds a figure: what it is called, and how it is read."""

    name: str
    label: Message | str
    read: Callable[[Career], Figure | None]

    def find_source(self, career: Career) -> Source | None:
        """Return who published what stands there, where that is known."""
        aspect = self.name.partition(".")[0]
        holder = {"salary": career.salary, "outlook": career.outlook}.get(aspect)
        own = None if holder is None else holder.source
        # Growth has a row of its own beside that of the outlook, which shows it too.
        rows = ("growth", aspect) if self.name == _GROWTH else (aspect,)
        told = [own, *[career.aspect_sources.get(row) for row in rows]]
        return next((source for source in told if source is not None), None)


def _read_pay(of: Callable[[Salary], Money | None]) -> Callable[[Career], Figure | None]:
    return lambda career: None if career.salary is None else of(career.salary)


def _read_middle(of: Callable[[Salary], Amount | None]) -> Callable[[Career], Figure | None]:
    def read(pay: Salary) -> Money | None:
        amount = of(pay)
        return None if amount is None else pay.money(amount)

    return _read_pay(read)


def _read_outlook(of: Callable[[Outlook], Figure | None]) -> Callable[[Career], Figure | None]:
    return lambda career: None if career.outlook is None else of(career.outlook)


def _find_label(rule: Highest | HighestMean) -> Message:
    return rule.says.measure or rule.says.label


_PLACES = (
    Place("salary.median", _find_label(SALARY_MEDIAN), _read_middle(lambda pay: pay.median)),
    Place("salary.mean", _find_label(SALARY_MEAN), _read_middle(lambda pay: pay.mean)),
    Place("salary.low", _find_label(SALARY_FLOOR), _read_pay(lambda pay: pay.floor)),
    Place("salary.high", _find_label(SALARY_CEILING), _read_pay(lambda pay: pay.ceiling)),
    Place(_GROWTH, _find_label(OUTLOOK_GROWTH), _read_outlook(lambda it: it.projected)),
    Place(
        "outlook.openings",
        _find_label(OUTLOOK_OPENINGS),
        _read_outlook(lambda it: it.projected_openings),
    ),
    Place("outlook.demand", _LABELS["outlook"], _read_outlook(lambda it: it.demand)),
    Place("education", _LABELS["education"], lambda career: career.education),
)
PLACES: Mapping[str, Place] = {each.name: each for each in _PLACES}
"""The places in a career that hold what can lie on an axis."""


def find_place(name: str, option: str) -> Place:
    """Return the place of that *name*, which was given as that *option*."""
    if not is_one_of(name, PLACES):
        near = find_close(name, PLACES) or PLACES
        remedy = f"Write one of {', '.join(map(repr, near))}."
        raise InvalidOption(option, name, "a place in a career that holds a figure", remedy)
    return PLACES[name]


def find_kind(figures: Sequence[Figure], option: str) -> Kind:
    """Return the kind of most *figures*, which alone can lie on their axis.

    Where no kind of pay is that of more than half, or levels are of unlike scales, `InvalidOption`
    says which there are.
    """
    counts = Counter(map(read_kind, figures))
    (kind, count), *others = counts.most_common()
    is_of_most = count * 2 > len(figures) and not isinstance(figures[0], Scale)
    if not others or is_of_most:
        return kind
    remedy = "Make a catalog of the careers of one kind, and draw that."
    names = [each if isinstance(each, str) else each.name for each in counts]
    raise InvalidOption(option, ", ".join(names), "figures of one kind", remedy)


def read_kind(figure: Figure) -> Kind:
    """Return what all figures on an axis have to share: currency and period, or the scale."""
    match figure:
        case Money(currency=currency, period=period):
            return f"{currency} per {period.value}"
        case Scale():
            return figure.scale
        case _:
            return ""


def locate(figure: Figure) -> Decimal:
    """Return where a figure lies on its axis: levels lie at their ranks."""
    match figure:
        case Money(amount):
            return number_of(amount)
        case Growth(fraction):
            return fraction
        case Openings(count):
            return Decimal(count)
        case _:
            return Decimal(figure.rank)


def find_ticks(figures: Sequence[Figure], writer: Writer) -> tuple[Tick, ...]:
    """Return round ticks, from one that is below all *figures* to one that is above them."""
    first = figures[0]
    if isinstance(first, Scale):
        return tuple(_mark_levels([each for each in figures if isinstance(each, Scale)], writer))
    amounts = list(map(locate, figures))
    least = Decimal(1) if isinstance(first, Openings) else Decimal("0.01")
    places = _find_round(min(amounts), max(amounts), least)
    if isinstance(first, Money):
        return tuple(map(Tick, places, word_amounts(writer, places, first.currency)))
    make = Growth if isinstance(first, Growth) else int
    return tuple([Tick(each, writer.word(make(each))) for each in places])


def _mark_levels(levels: Sequence[Scale], writer: Writer) -> Iterator[Tick]:
    """Yield the levels at their ranks, of which several may be one."""
    by_rank: dict[int, dict[Scale, None]] = {}
    for level in sorted(levels, key=lambda level: level.rank):
        by_rank.setdefault(level.rank, {})[level] = None
    for rank, alike in by_rank.items():
        yield Tick(Decimal(rank), join_phrases(list(map(writer.word, alike)), " / "))


def _find_round(low: Decimal, high: Decimal, least: Decimal) -> list[Decimal]:
    """Return round numbers, equally far apart, of which few reach from *low* to *high*."""
    if low == high:  # figures that are all one lie on an axis from nothing
        low, high = min(low, Decimal(0)), max(high, least)
    span = _EXACT.subtract(high, low)
    unit = Decimal(f"1E{span.adjusted() - 1}")
    steps = [max(_EXACT.multiply(each, unit), least) for each in _STEPS]
    step = next(
        each
        for each in steps
        if not _EXACT.remainder(each, least) and _EXACT.multiply(each, _MOST_INTERVALS) >= span
    )
    first = _EXACT.divide(low, step).to_integral_value(ROUND_FLOOR, _EXACT)
    last = _EXACT.divide(high, step).to_integral_value(ROUND_CEILING, _EXACT)
    return [_EXACT.multiply(step, Decimal(at)) for at in range(int(first), int(last) + 1)]
