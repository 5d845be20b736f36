"""Figures of one sentence, with enough digits to tell apart those that are unlike."""

from __future__ import annotations

from collections.abc import Hashable, Iterator, Sequence
from decimal import Decimal

import attrs

from careercompare.l10n.locales import could_disturb
from careercompare.l10n.wording import Wording
from careercompare.model import Growth, Money, Openings
from careercompare.words import MoneyStyle, Percent, Phrase, Piece, Value

_MOST_SIGNIFICANT, _MOST_FRACTION = 21, 20  # as many as a `MoneyStyle` can have
_CENTS = 2  # decimals, as most currencies have


def phrase_apart(
    wording: Wording, values: Sequence[Value], style: MoneyStyle
) -> tuple[Phrase, ...]:
    """Put *values* into words with the least digits at which unlike ones are unlike.

    Nearly always those are the usual ones, which for amounts are those of *style*. What 20 decimals
    do not tell apart, or what has no digits, is worded as usual.
    """
    usual = tuple([wording.phrase(each, style) for each in values])
    unlike, phrases, used = len({*map(_identify, values)}), usual, style
    for more, finer in enumerate(_refine(style), 1):
        if all(count >= unlike for count in _count(wording, values, phrases, used)):
            return phrases
        phrases, used = tuple([_phrase(wording, each, finer, more) for each in values]), finer
    return usual


def _count(
    wording: Wording, values: Sequence[Value], phrases: Sequence[Phrase], style: MoneyStyle
) -> Iterator[int]:
    """Yield how many texts *phrases* are, and how many if whole amounts had decimals too.

    Of two texts that are unlike, "$5" and "$5.00", that makes one again.
    """
    yield len({*map(str, phrases)})
    if style.fraction is None:
        fixed = attrs.evolve(style, notation="standard", fraction=_CENTS)
        pairs = zip(values, phrases, strict=True)
        yield len(
            {
                str(wording.phrase(value, fixed) if isinstance(value, Money) else phrase)
                for value, phrase in pairs
            }
        )


def _identify(value: Value) -> Hashable:
    """Return what is shown of *value*: two amounts may be of unlike dates and look alike."""
    match value:
        case Money(amount, currency, period):
            return amount, currency, period
        case Growth(fraction):
            return fraction
        case Openings(count):
            return count
        case _:
            return value


def _refine(style: MoneyStyle) -> Iterator[MoneyStyle]:
    """Yield styles of ever more digits: compact with one more, $100.4K, and then in full."""
    is_compact = style.notation == "compact" and style.fraction is None
    if is_compact and style.significant < _MOST_SIGNIFICANT:
        yield attrs.evolve(style, significant=style.significant + 1)
    for fraction in range(_MOST_FRACTION + 1):
        yield attrs.evolve(style, notation="standard", fraction=fraction)
    yield style  # after which nothing is left to try


def _phrase(wording: Wording, value: Value, style: MoneyStyle, more: int) -> Phrase:
    """Put *value* into words, an amount in *style*, and another number with *more* decimals."""
    match value:
        case Growth(fraction):
            text = wording.figures.percent(fraction, signed=True, at_most=1 + more)
        case Percent(fraction):
            text = wording.figures.percent(fraction, at_most=1 + more)
        case int() | Decimal():
            text = wording.figures.number(value, at_most=3 + more)
        case _:
            return wording.phrase(value, style)
    return Phrase((Piece(text, None, could_disturb(text, wording.direction)),))
