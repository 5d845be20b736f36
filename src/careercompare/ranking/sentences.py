"""What a ranking says: figures as what a `Localizer` can put into words, and sentences of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import compress

from careercompare.model import CareerName, Doubt, Money, Scale
from careercompare.presentation import ESTIMATED, note_doubts
from careercompare.ranking.figures import (
    TellApart,
    word_ends,
    word_flip,
    word_share,
    word_shares,
    word_span,
    word_value,
)
from careercompare.ranking.measures import WeighedMeasure, find_weighed
from careercompare.ranking.standings import Flip, Standing, has_certain_first
from careercompare.ranking.yardstick import Yardstick, read_values
from careercompare.rules import Evidence, count, name_all
from careercompare.words import Enumeration, Message

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
_BETWEEN = Message(
    "ranking.flip-between",
    "First place if “{measure}” weighed more than {low} and less than {high} instead of {now}: "
    "{careers}.",
)
_NO_FLIP = Message(
    "ranking.no-flip", "No change of a single weight would bring another career to the first place."
)
_BY_THE_MIDDLE = Message("ranking.by-the-middle", "By the middle of what is possible: {sentence}")
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


def introduce(
    standings: Sequence[Standing], measures: Sequence[WeighedMeasure], tell_apart: TellApart
) -> tuple[Message, ...]:
    """Say by what the careers are ranked, who is first, and what that takes for granted."""
    weighed = find_weighed(measures)
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
    names = name_all(each.career for each in standings if each.place == 1)
    match word_badge(standings):
        case None:
            possible = name_all(each.career for each in standings if each.best_place == 1)
            return _OPEN.fill(careers=names, contenders=possible)
        case badge:
            return (_FIRST if badge is _BADGE else _SHARED).fill(careers=names)


def word_badge(standings: Sequence[Standing]) -> Message | None:
    """Say what a first place is; None where it is not certain who has it."""
    if not has_certain_first(standings):
        return None
    return _BADGE if [each.place for each in standings].count(1) == 1 else _SHARED_BADGE


def conclude(
    flip: Flip | None,
    standings: Sequence[Standing],
    measures: Sequence[WeighedMeasure],
    tell_apart: TellApart,
) -> tuple[Message, ...]:
    """Say what would change the first place, as far as that is known."""
    if not find_weighed(measures):
        return ()
    sentence = _NO_FLIP if flip is None else _say_flip(flip, measures, tell_apart)
    # Who leads by the middle of their scores need not be who leads.
    is_known = all(each.score.is_exact for each in standings)
    return (sentence if is_known else _BY_THE_MIDDLE.fill(sentence=sentence),)


def _say_flip(flip: Flip, measures: Sequence[WeighedMeasure], tell_apart: TellApart) -> Message:
    labels = {each.rule: each.label for each in find_weighed(measures)}
    if span := word_span(flip, tell_apart):
        now, low, high = span
        sentence = _BETWEEN.fill(low=low, high=high)
    else:
        now, weight = tell_apart(word_flip(flip))
        sentence = (_LESS if flip.change < 0 else _MORE).fill(weight=weight)
    return sentence.fill(measure=labels[flip.rule], now=now, careers=name_all(flip.leaders))


def annotate(measures: Sequence[WeighedMeasure], tell_apart: TellApart) -> tuple[Message, ...]:
    """Say how the scores came about, and what is unknown, estimated or set aside."""
    weighed = find_weighed(measures)
    notes = [_READING] if weighed else []
    notes += [note for each in measures for note in _explain(each, tell_apart)]
    notes += [note for each in weighed for note in _say_unknown(each)]
    estimated = {
        evidence.career.slug: evidence.career
        for each in weighed
        for evidence in each.evidence
        if evidence.estimated
    }
    notes += [ESTIMATED.fill(careers=name_all(estimated.values()))] if estimated else []
    notes += [note for each in weighed for note in _say_doubts(each)]
    return tuple(notes)


def _explain(measure: WeighedMeasure, tell_apart: TellApart) -> Iterator[Message]:
    label, yardstick = measure.label, measure.yardstick
    if measure.set_aside is not None:
        yield _ASIDE.fill(measure=label, reason=measure.set_aside.message())
    if yardstick is not None:
        scale = (
            _say_flat(yardstick, measure.evidence)
            if yardstick.is_flat
            else _say_scale(yardstick, tell_apart)
        )
        yield scale.fill(measure=label)
        for end, sentence in ((yardstick.top, _OPEN_END), (yardstick.bottom, _OPEN_START)):
            if count(end).open_to:
                yield sentence.fill(measure=label, value=word_value(end))
        evidence = measure.evidence
        are_beyond = yardstick.find_beyond(read_values(evidence)) if yardstick.is_fixed else ()
        if any(are_beyond):
            beyond = compress([each.career for each in evidence], are_beyond)
            yield _BEYOND.fill(measure=label, careers=name_all(beyond))


def _is_fixed(measure: WeighedMeasure) -> bool:
    return measure.yardstick is not None and measure.yardstick.is_fixed


def _say_flat(yardstick: Yardstick, evidence: Sequence[Evidence]) -> Message:
    """Say what all have that is known: several levels where these have no order between them."""
    levels = {each.value for each in evidence if isinstance(each.value, Scale)}
    in_order = sorted(levels, key=lambda each: (each.rank, each.value))
    value = word_value(yardstick.top) if len(levels) < 2 else Enumeration(tuple(in_order))
    return _FLAT.fill(value=value, half=word_share(Fraction(1, 2)))


def _say_scale(yardstick: Yardstick, tell_apart: TellApart) -> Message:
    none, everything = word_share(Fraction(0)), word_share(Fraction(1))
    ends = (yardstick.worst, yardstick.best)
    worst, best = word_ends(ends, tell_apart)
    return _SCALE.fill(worst=worst, best=best, none=none, all=everything)


def _say_unknown(measure: WeighedMeasure) -> Iterator[Message]:
    placed = list(zip(measure.evidence, measure.place_all(), strict=True))
    unknown = [evidence.career for evidence, _ in placed if evidence.value is None]
    if unknown:
        share = word_share(measure.share)
        yield _UNKNOWN.fill(measure=measure.label, careers=name_all(unknown), share=share)
    values = read_values(measure.evidence)
    for side, sentence in ((1, _BOUND), (-1, _UPPER_BOUND)):
        bounded = [
            (evidence.career, bounds)
            for (evidence, bounds), value in zip(placed, values, strict=True)
            if value is not None and count(value).open_to == side and not bounds.is_exact
        ]
        if bounded:
            share = word_share(max(bounds.width for _, bounds in bounded) * measure.share)
            names = name_all(career for career, _ in bounded)
            yield sentence.fill(measure=measure.label, careers=names, share=share)


def _say_doubts(measure: WeighedMeasure) -> Iterator[Message]:
    doubted: dict[tuple[Doubt, ...], list[CareerName]] = {}
    for each in measure.evidence:
        if isinstance(each.value, Money) and each.value.doubts:
            doubted.setdefault(each.value.doubts, []).append(each.career.name)
    yield from note_doubts(measure.label, doubted)
