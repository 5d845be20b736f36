"""What a ranking says: figures as what a `Localizer` can put into words, and sentences of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor

from careercompare.model import AtLeast, AtMost, Career, Growth, Money, Scale
from careercompare.ranking.measures import WeighedMeasure
from careercompare.ranking.standings import Flip, Standing
from careercompare.ranking.yardstick import Bounds, Yardstick, read_values
from careercompare.rules import Orderable, count
from careercompare.words import Enumeration, Message, Percent, Value

_BY = Message("ranking.by", "Ranked by your own priorities: {measures}.")
_SHARE = Message("ranking.share", "{measure} ({share})")
_FIRST = Message("ranking.first", "First place: {careers}.")
_SHARED = Message("ranking.first-shared", "First place, shared: {careers}.")
_BADGE = Message("ranking.badge", "First place")
_SHARED_BADGE = Message("ranking.badge-shared", "First place, shared")
_OPEN = Message(
    "ranking.first-open",
    "First place: not certain. By the middle of what is possible: {careers}. "
    "Possible: {contenders}.",
)
_NOTHING = Message("ranking.nothing", "Nothing of this can be weighed, so that nobody is ahead.")
_LESS = Message(
    "ranking.flip-less",
    "First place if “{measure}” weighed less than {weight} instead of {now}: {careers}.",
)
_MORE = Message(
    "ranking.flip-more",
    "First place if “{measure}” weighed more than {weight} instead of {now}: {careers}.",
)
_NO_FLIP = Message(
    "ranking.no-flip", "No change of a single weight would bring another career to the first place."
)
_READING = Message("ranking.reading", "Beside each figure stands what it adds to the score.")
_SCALE = Message(
    "ranking.scale", "{measure}: {worst} counts as {none} of the weight, {best} as {all}."
)
_FLAT = Message(
    "ranking.scale-flat",
    "{measure}: {value} wherever it is known, which counts as {half} of the weight.",
)
_OPEN_END = Message(
    "ranking.open-end",
    "{measure}: {value} is only a lower bound, and what lies beyond it is not counted.",
)
_OPEN_START = Message(
    "ranking.open-start",
    "{measure}: {value} is only an upper bound, and what lies below it is not counted.",
)
_UNKNOWN = Message(
    "ranking.unknown", "{measure} – not known: {careers}. That leaves {share} of the score open."
)
_BOUND = Message(
    "ranking.bound",
    "{measure} – only a lower bound: {careers}. That leaves up to {share} of the score open.",
)
_UPPER_BOUND = Message(
    "ranking.upper-bound",
    "{measure} – only an upper bound: {careers}. That leaves up to {share} of the score open.",
)
_ASSUMED = Message(
    "ranking.assumed",
    "This takes for granted that what is not known lies between the worst and the best that is "
    "known.",
)
_ASIDE = Message("ranking.set-aside", "{measure} – set aside ({reason}).")
_ESTIMATED = Message(
    "note.estimated",
    "No median is known for {careers}: the midpoint of the salary range stands in for it.",
)
_RANGE = Message("ranking.range", "{low} – {high}")
_AT_LEAST = Message("ranking.at-least", "at least {number}")
_AT_MOST = Message("ranking.at-most", "at most {number}")
_ONE_IN = Message("ranking.one-in", "1/{count}")
_MISSING = Message("cell.missing", "Not available")

_THOUSAND = 1000
_HALF = Fraction(1, 2)


def introduce(
    standings: Sequence[Standing], measures: Sequence[WeighedMeasure]
) -> tuple[Message, ...]:
    """Say by what the careers are ranked, who is first, and what that takes for granted."""
    weighed = [each for each in measures if each.yardstick is not None]
    if not weighed:
        return (_NOTHING,)
    shares = tuple(
        _SHARE.fill(measure=each.label, share=word_share(each.share)) for each in weighed
    )
    assumed = () if all(each.is_complete for each in weighed) else (_ASSUMED,)
    return (_BY.fill(measures=Enumeration(shares)), _say_first(standings), *assumed)


def _say_first(standings: Sequence[Standing]) -> Message:
    names = word_names(each.career for each in standings if each.place == 1)
    match word_badge(standings):
        case None:
            possible = word_names(each.career for each in standings if each.best_place == 1)
            return _OPEN.fill(careers=names, contenders=possible)
        case badge:
            return (_FIRST if badge is _BADGE else _SHARED).fill(careers=names)


def word_badge(standings: Sequence[Standing]) -> Message | None:
    """Say what a first place is; None where it is not certain who has it."""
    first = [each for each in standings if each.place == 1]
    possible = [each for each in standings if each.best_place == 1]
    if first != possible or not all(each.is_certain for each in first):
        return None
    return _BADGE if len(first) == 1 else _SHARED_BADGE


def conclude(flip: Flip | None, measures: Sequence[WeighedMeasure]) -> tuple[Message, ...]:
    """Say what would change the first place."""
    labels = {each.rule: each.label for each in measures if each.yardstick is not None}
    if flip is None:
        return (_NO_FLIP,) if labels else ()
    sentence = _LESS if flip.change < 0 else _MORE
    return (
        sentence.fill(
            measure=labels[flip.rule],
            weight=word_weight_beyond(flip.to, flip.change),
            now=word_weight(flip.now),
            careers=word_names(flip.leaders),
        ),
    )


def annotate(measures: Sequence[WeighedMeasure]) -> tuple[Message, ...]:
    """Say how the scores came about, and what is unknown, estimated or set aside."""
    weighed = [each for each in measures if each.yardstick is not None]
    notes = [_READING] if weighed else []
    notes += [note for each in measures for note in _explain(each)]
    notes += [note for each in weighed for note in _say_unknown(each)]
    estimated = {
        evidence.career.slug: evidence.career
        for each in weighed
        for evidence in each.evidence
        if evidence.estimated
    }
    notes += [_ESTIMATED.fill(careers=word_names(estimated.values()))] if estimated else []
    return tuple(notes)


def _explain(measure: WeighedMeasure) -> Iterator[Message]:
    label, yardstick = measure.label, measure.yardstick
    if measure.set_aside is not None:
        yield _ASIDE.fill(measure=label, reason=measure.set_aside.message())
    if yardstick is not None:
        yield _say_scale(yardstick).fill(measure=label)
        for end, sentence in ((yardstick.top, _OPEN_END), (yardstick.bottom, _OPEN_START)):
            if count(end).open_to:
                yield sentence.fill(measure=label, value=word_value(end))


def _say_scale(yardstick: Yardstick) -> Message:
    none, half, everything = (word_share(Fraction(count, 2)) for count in range(3))
    if yardstick.is_flat:
        return _FLAT.fill(value=word_value(yardstick.top), half=half)
    worst, best = word_value(yardstick.worst), word_value(yardstick.best)
    return _SCALE.fill(worst=worst, best=best, none=none, all=everything)


def _say_unknown(measure: WeighedMeasure) -> Iterator[Message]:
    placed = list(zip(measure.evidence, measure.place_all(), strict=True))
    unknown = [evidence.career for evidence, _ in placed if evidence.value is None]
    if unknown:
        share = word_share(measure.share)
        yield _UNKNOWN.fill(measure=measure.label, careers=word_names(unknown), share=share)
    values = read_values(measure.evidence)
    for side, sentence in ((1, _BOUND), (-1, _UPPER_BOUND)):
        bounded = [
            (evidence.career, bounds)
            for (evidence, bounds), value in zip(placed, values, strict=True)
            if value is not None and count(value).open_to == side and not bounds.is_exact
        ]
        if bounded:
            share = word_share(max(bounds.width for _, bounds in bounded) * measure.share)
            names = word_names(career for career, _ in bounded)
            yield sentence.fill(measure=measure.label, careers=names, share=share)


def word_share(share: Fraction) -> Percent:
    """Word a fraction as a percentage with one decimal, a half rounded up.

    >>> word_share(Fraction(1, 3))
    Percent(fraction=Decimal('0.333'))
    """
    return Percent(_thousandths(floor(share * _THOUSAND + _HALF)))


def word_bounds(bounds: Bounds) -> Percent | Message:
    """Word what is known as one percentage, else both ends, rounded so that they hold it."""
    if bounds.is_exact:
        return word_share(bounds.low)
    low = Percent(_thousandths(floor(bounds.low * _THOUSAND)))
    return _RANGE.fill(low=low, high=Percent(_thousandths(ceil(bounds.high * _THOUSAND))))


def word_places(best: int, worst: int) -> int | Message:
    """Word a place, or the first and the last that it can be."""
    return best if best == worst else _RANGE.fill(low=best, high=worst)


def word_weight(weight: Fraction) -> Value:
    """Word a weight with at most three decimals, a half rounded up."""
    return _word_number(floor(weight * _THOUSAND + _HALF), weight)


def word_weight_beyond(weight: Fraction, change: Fraction) -> Value:
    """Word a weight with at most three decimals, rounded in the direction of *change*.

    Whoever tries a weight beyond the one that is said is then really beyond *weight*.
    """
    rounded = floor(weight * _THOUSAND) if change < 0 else ceil(weight * _THOUSAND)
    return _word_number(rounded, weight)


def word_value(value: Orderable | None) -> Message | int | Decimal | Money | Growth | Scale:
    """Word what was measured; what is not known says so."""
    match value:
        case None:
            return _MISSING
        case AtLeast(amount):
            return _AT_LEAST.fill(number=amount)
        case AtMost(amount):
            return _AT_MOST.fill(number=amount)
        case _:
            return value


def word_names(careers: Iterable[Career]) -> Enumeration:
    """Word the titles of *careers* as a list."""
    return Enumeration(tuple(career.name for career in careers))


def _word_number(thousandths: int, number: Fraction) -> Value:
    if number * _THOUSAND < 1:  # no three decimals show it
        return _ONE_IN.fill(count=ceil(1 / number))
    return _thousandths(thousandths)


def _thousandths(count: int) -> Decimal:
    return Decimal(f"{count}E-3")  # read, not reckoned: the caller's context rounds nothing
