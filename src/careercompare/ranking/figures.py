"""Figures of a ranking in words: scores, weights and shares, with enough digits to differ."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from math import ceil, floor
from typing import TypeAlias, TypeVar

from careercompare.model import BOUNDS, MOST_SHOWN, AtLeast, AtMost, Growth, Money, Openings, Scale
from careercompare.presentation import NOT_AVAILABLE
from careercompare.ranking.bounds import Bounds
from careercompare.ranking.standings import Flip, Standing
from careercompare.rules import Orderable
from careercompare.words import Message, Percent, Phrase, Value

V = TypeVar("V", bound=Value)

TellApart: TypeAlias = Callable[[Sequence[Value]], tuple[Phrase, ...]]
"""Puts figures of one sentence into words with enough digits to differ where they do."""

_AT_LEAST = Message("ranking.at-least", "at least {number}")
_AT_MOST = Message("ranking.at-most", "at most {number}")
_BOUNDS = {AtLeast: _AT_LEAST, AtMost: _AT_MOST}
_RANGE = Message("ranking.range", "{low} – {high}")
_ONE_IN = Message("ranking.one-in", "1/{count}")

_DIGITS = 3  # of a share and of a weight behind the point, where that is enough
_SHOWN = range(_DIGITS, MOST_SHOWN + 1)  # what differs by less than that is written alike
_HALF = Fraction(1, 2)


def word_shares(shares: Sequence[Fraction], tell_apart: TellApart) -> tuple[Phrase, ...]:
    """Word fractions as percentages, unlike ones with enough digits to differ."""
    worded = ([word_share(share, digits) for share in shares] for digits in _SHOWN)
    return tell_apart(_find_unlike(worded, len({*shares})))


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
    return Percent(round_fraction(share, digits))


def word_bounds(bounds: Bounds) -> Percent | Message:
    """Word what is known as one percentage, else both ends, rounded so that they hold it."""
    low, high = map(Percent, round_bounds(bounds, _DIGITS))
    return low if bounds.is_exact else _RANGE.fill(low=low, high=high)


def word_places(best: int, worst: int) -> int | Message:
    """Word a place, or the first and the last that it can be."""
    return best if best == worst else _RANGE.fill(low=best, high=worst)


def word_flip(flip: Flip) -> tuple[Value, Value]:
    """Word the weight of now and that beyond which others lead, so that they differ."""
    worded = (
        [word_weight(flip.now, digits), word_weight_beyond(flip.to, flip.change, digits)]
        for digits in _SHOWN
    )
    now, beyond = _find_unlike(worded, 2)
    return now, beyond


def word_span(flip: Flip, tell_apart: TellApart) -> tuple[Phrase, ...]:
    """Word the weight of now, and the least and the most between which others lead.

    () where they lead however far the weight changes, or the two are too close to be told apart.
    """
    if flip.until is None:
        return ()
    low, high = sorted([flip.to, flip.until])
    worded = (
        # Told apart from the numbers next to them, both ends keep their digits.
        [
            word_weight(flip.now, digits),
            *(_decimal(end, digits) for end in (least, most, least + 1, most - 1)),
        ]
        for digits in _SHOWN
        if (least := ceil(low * 10**digits)) < (most := floor(high * 10**digits))
    )
    span = tell_apart(_find_unlike(worded, 5))[:3]
    return span if len({*map(str, span)}) == 3 else ()


def _find_unlike(worded: Iterable[Sequence[V]], count: int) -> Sequence[V]:
    """Return the first words of which so many are unlike, or else the last, of the most digits."""
    words: Sequence[V] = ()
    for words in worded:
        if len({*words}) == count:
            break
    return words


def word_weight(weight: Fraction, digits: int = _DIGITS) -> Value:
    """Word a weight with so many decimals at most, a half rounded up."""
    return _word_number(weight, digits, round_half_up(weight, digits), ceil(1 / weight))


def word_weight_beyond(weight: Fraction, change: Fraction, digits: int = _DIGITS) -> Value:
    """Word a weight with so many decimals at most, rounded in the direction of *change*.

    Whoever tries a weight beyond the one that is said is then really beyond *weight*.
    """
    down, up = floor(weight * 10**digits), ceil(weight * 10**digits)
    # The larger the number below the line, the smaller the weight.
    if change < 0:
        return _word_number(weight, digits, down, ceil(1 / weight))
    return _word_number(weight, digits, up, floor(1 / weight))


def word_value(value: Orderable | None) -> Message | int | Decimal | Money | Growth | Scale:
    """Word what was measured; what is not known says so."""
    match value:
        case None:
            return NOT_AVAILABLE
        case AtLeast(amount):
            return _AT_LEAST.fill(number=amount)
        case AtMost(amount):
            return _AT_MOST.fill(number=amount)
        case Openings():
            return value.count
        case _:
            return value


def word_ends(ends: Sequence[Orderable], tell_apart: TellApart) -> list[Value]:
    """Word the ends of a scale so that they differ; a bound says that it is one."""
    told = tell_apart([end.amount if isinstance(end, BOUNDS) else end for end in ends])
    return [
        _BOUNDS[type(end)].fill(number=words) if isinstance(end, BOUNDS) else words
        for end, words in zip(ends, told, strict=True)
    ]


def _word_number(number: Fraction, digits: int, rounded: int, one_in: int) -> Value:
    """Word *number* as *rounded* to decimals or, where these do not show it, as one in so many."""
    return _ONE_IN.fill(count=one_in) if number * 10**digits < 1 else _decimal(rounded, digits)


def round_half_up(number: Fraction, digits: int) -> int:
    """Return *number* in units of so many decimals, rounded to the nearest.

    >>> round_half_up(Fraction(1, 8), 2)
    13
    """
    units: Fraction = number * 10**digits
    return floor(units + _HALF)


def round_fraction(number: Fraction, digits: int) -> Decimal:
    """Return *number* with so many decimals, a half rounded up.

    >>> round_fraction(Fraction(1, 8), 2)
    Decimal('0.13')
    """
    return _decimal(round_half_up(number, digits), digits)


def round_bounds(bounds: Bounds, digits: int) -> tuple[Decimal, Decimal]:
    """Return both ends with so many decimals: the nearest if it is known, else so that they hold.

    >>> round_bounds(Bounds(Fraction(2, 3), Fraction(2, 3)), 1)
    (Decimal('0.7'), Decimal('0.7'))
    >>> round_bounds(Bounds(Fraction(2, 3), Fraction(1)), 1)
    (Decimal('0.6'), Decimal('1.0'))
    """
    if bounds.is_exact:
        known = round_fraction(bounds.low, digits)
        return known, known
    units = 10**digits
    return _decimal(floor(bounds.low * units), digits), _decimal(ceil(bounds.high * units), digits)


def _decimal(rounded: int, digits: int) -> Decimal:
    return Decimal(f"{rounded}E-{digits}")  # read, not reckoned: no context rounds it
