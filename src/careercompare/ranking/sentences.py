"""What a ranking says: figures as what a `Localizer` can put into words, and sentences of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import compress, count
from math import ceil, floor
from typing import TypeAlias

from careercompare.model import AtLeast, Career, CareerName, Doubt, Growth, Money, Scale
from careercompare.presentation import note_doubts
from careercompare.ranking.measures import WeighedMeasure
from careercompare.ranking.standings import Flip, Standing
from careercompare.ranking.yardstick import Bounds, Yardstick, read_values
from careercompare.rules import Orderable
from careercompare.words import Enumeration, Message, Percent, Phrase, Value

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
_BEYOND = Message(
    "ranking.beyond",
    "{measure} – beyond the end of the scale, and counted as that end: {careers}.",
)
_UNKNOWN = Message(
    "ranking.unknown", "{measure} – not known: {careers}. That leaves {share} of the score open."
)
_BOUND = Message(
    "ranking.bound",
    "{measure} – only a lower bound: {careers}. That leaves up to {share} of the score open.",
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
_ONE_IN = Message("ranking.one-in", "1/{count}")
_MISSING = Message("cell.missing", "Not available")

_DIGITS = 3  # of a share and of a weight behind the point, where that is enough
_THOUSAND = 10**_DIGITS
_HALF = Fraction(1, 2)


TellApart: TypeAlias = Callable[[Sequence[Value]], tuple[Phrase, ...]]
"""Puts figures of one sentence into words with enough digits to differ where they do."""


def introduce(
    standings: Sequence[Standing], measures: Sequence[WeighedMeasure], tell_apart: TellApart
) -> tuple[Message, ...]:
    """Say by what the careers are ranked, who is first, and what that takes for granted."""
    weighed = [each for each in measures if each.yardstick is not None]
    if not weighed:
        return (_NOTHING,)
    shares = tuple(
        _SHARE.fill(measure=each.label, share=share)
        for each, share in zip(
            weighed, word_shares([each.share for each in weighed], tell_apart), strict=True
        )
    )
    # Where someone gave the ends, whatever lies beyond one counts as that.
    is_bounded = all(each.is_complete or _is_fixed(each) for each in weighed)
    assumed = () if is_bounded else (_ASSUMED,)
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


def conclude(
    flip: Flip | None, measures: Sequence[WeighedMeasure], tell_apart: TellApart
) -> tuple[Message, ...]:
    """Say what would change the first place."""
    labels = {each.rule: each.label for each in measures if each.yardstick is not None}
    if flip is None:
        return (_NO_FLIP,) if labels else ()
    sentence = _LESS if flip.change < 0 else _MORE
    weight, now = tell_apart(_word_weights(flip))
    names = word_names(flip.leaders)
    return (sentence.fill(measure=labels[flip.rule], weight=weight, now=now, careers=names),)


def _word_weights(flip: Flip) -> tuple[Value, Value]:
    """Word the weight beyond which others lead, and that of now, so that they differ."""
    digits = (word_weight_beyond(flip.to, flip.change, each) for each in count(_DIGITS))
    now = (word_weight(flip.now, each) for each in count(_DIGITS))
    return next(pair for pair in zip(digits, now, strict=True) if pair[0] != pair[1])


def annotate(measures: Sequence[WeighedMeasure], tell_apart: TellApart) -> tuple[Message, ...]:
    """Say how the scores came about, and what is unknown, estimated or set aside."""
    weighed = [each for each in measures if each.yardstick is not None]
    notes = [_READING] if weighed else []
    notes += [note for each in measures for note in _explain(each, tell_apart)]
    notes += [note for each in weighed for note in _say_unknown(each)]
    estimated = {
        evidence.career.slug: evidence.career
        for each in weighed
        for evidence in each.evidence
        if evidence.estimated
    }
    notes += [_ESTIMATED.fill(careers=word_names(estimated.values()))] if estimated else []
    notes += [note for each in weighed for note in _say_doubts(each)]
    return tuple(notes)


def _explain(measure: WeighedMeasure, tell_apart: TellApart) -> Iterator[Message]:
    label, yardstick = measure.label, measure.yardstick
    if measure.set_aside is not None:
        yield _ASIDE.fill(measure=label, reason=measure.set_aside.message())
    if yardstick is not None:
        yield _say_scale(yardstick, tell_apart).fill(measure=label)
        if yardstick.is_open:
            yield _OPEN_END.fill(measure=label, value=word_value(yardstick.top))
        evidence = measure.evidence
        are_beyond = yardstick.find_beyond(read_values(evidence)) if yardstick.is_fixed else ()
        if any(are_beyond):
            beyond = compress([each.career for each in evidence], are_beyond)
            yield _BEYOND.fill(measure=label, careers=word_names(beyond))


def _is_fixed(measure: WeighedMeasure) -> bool:
    return measure.yardstick is not None and measure.yardstick.is_fixed


def _say_scale(yardstick: Yardstick, tell_apart: TellApart) -> Message:
    none, half, everything = (word_share(Fraction(count, 2)) for count in range(3))
    if yardstick.is_flat:
        return _FLAT.fill(value=word_value(yardstick.top), half=half)
    ends = (yardstick.worst, yardstick.best)
    told = tell_apart([end.amount if isinstance(end, AtLeast) else end for end in ends])
    worst, best = [
        _AT_LEAST.fill(number=words) if isinstance(end, AtLeast) else words
        for end, words in zip(ends, told, strict=True)
    ]
    return _SCALE.fill(worst=worst, best=best, none=none, all=everything)


def _say_unknown(measure: WeighedMeasure) -> Iterator[Message]:
    placed = list(zip(measure.evidence, measure.place_all(), strict=True))
    unknown = [evidence.career for evidence, _ in placed if evidence.value is None]
    if unknown:
        share = word_share(measure.share)
        yield _UNKNOWN.fill(measure=measure.label, careers=word_names(unknown), share=share)
    bounded = [
        (evidence.career, bounds)
        for evidence, bounds in placed
        if evidence.value is not None and not bounds.is_exact
    ]
    if bounded:
        share = word_share(max(bounds.width for _, bounds in bounded) * measure.share)
        names = word_names(career for career, _ in bounded)
        yield _BOUND.fill(measure=measure.label, careers=names, share=share)


def _say_doubts(measure: WeighedMeasure) -> Iterator[Message]:
    doubted: dict[tuple[Doubt, ...], list[CareerName]] = {}
    for each in measure.evidence:
        if isinstance(each.value, Money) and each.value.doubts:
            doubted.setdefault(each.value.doubts, []).append(each.career.name)
    yield from note_doubts(measure.label, doubted)


def word_shares(shares: Sequence[Fraction], tell_apart: TellApart) -> tuple[Phrase, ...]:
    """Word fractions as percentages, unlike ones with enough digits to differ."""
    found = ([word_share(share, digits) for share in shares] for digits in count(_DIGITS))
    return tell_apart(next(each for each in found if len({*each}) == len({*shares})))


def word_scores(
    standings: Sequence[Standing], tell_apart: TellApart
) -> Iterator[Phrase | Percent | Message]:
    """Word the score of each career, one that is known apart from those next to it."""
    usual = [word_bounds(each.score) for each in standings]
    for at, standing in enumerate(standings):
        beside = [each for each in (at - 1, at + 1) if 0 <= each < len(usual)]
        alike = [standings[each].score.low for each in beside if usual[each] == usual[at]]
        scores = [standing.score.low, *alike]
        are_equal = len({*scores}) == 1 or not standing.score.is_exact
        yield usual[at] if are_equal else word_shares(scores, tell_apart)[0]


def word_share(share: Fraction, digits: int = _DIGITS) -> Percent:
    """Word a fraction, rounded to so many digits, as a percentage; a half is rounded up.

    >>> word_share(Fraction(1, 3))
    Percent(fraction=Decimal('0.333'))
    """
    return Percent(_decimal(floor(share * 10**digits + _HALF), digits))


def word_bounds(bounds: Bounds) -> Percent | Message:
    """Word what is known as one percentage, else both ends, rounded so that they hold it."""
    if bounds.is_exact:
        return word_share(bounds.low)
    low = Percent(_decimal(floor(bounds.low * _THOUSAND), _DIGITS))
    high = Percent(_decimal(ceil(bounds.high * _THOUSAND), _DIGITS))
    return _RANGE.fill(low=low, high=high)


def word_places(best: int, worst: int) -> int | Message:
    """Word a place, or the first and the last that it can be."""
    return best if best == worst else _RANGE.fill(low=best, high=worst)


def word_weight(weight: Fraction, digits: int = _DIGITS) -> Value:
    """Word a weight with so many decimals at most, a half rounded up."""
    return _word_number(floor(weight * 10**digits + _HALF), weight, digits)


def word_weight_beyond(weight: Fraction, change: Fraction, digits: int = _DIGITS) -> Value:
    """Word a weight with so many decimals at most, rounded in the direction of *change*.

    Whoever tries a weight beyond the one that is said is then really beyond *weight*.
    """
    round_it = floor if change < 0 else ceil
    return _word_number(round_it(weight * 10**digits), weight, digits)


def word_value(value: Orderable | None) -> Message | int | Decimal | Money | Growth | Scale:
    """Word what was measured; what is not known says so."""
    match value:
        case None:
            return _MISSING
        case AtLeast(amount):
            return _AT_LEAST.fill(number=amount)
        case _:
            return value


def word_names(careers: Iterable[Career]) -> Enumeration:
    """Word the titles of *careers* as a list."""
    return Enumeration(tuple(career.name for career in careers))


def _word_number(rounded: int, number: Fraction, digits: int) -> Value:
    if number * 10**digits < 1:  # no such decimals show it
        return _ONE_IN.fill(count=ceil(1 / number))
    return _decimal(rounded, digits)


def _decimal(rounded: int, digits: int) -> Decimal:
    return Decimal(f"{rounded}E-{digits}")  # read, not reckoned: no context rounds it
