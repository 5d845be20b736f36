"""Deciding: plain numbers in, an outcome out. No career and no word is needed for it."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import isqrt
from operator import attrgetter, gt, lt
from typing import Literal, Protocol, TypeAlias

import attrs

from careercompare.errors import sealed
from careercompare.model import Doubt
from careercompare.rules.verdict import Outcome, Reason
from careercompare.words import Message, Value

Preference: TypeAlias = Literal["most", "least"]

Side: TypeAlias = Literal[-1, 0, 1]
"""Where a true number can lie beyond the one that counts: above a lower bound (1), below an upper
one (-1), or nowhere, since it is the number (0)."""


class Countable(Protocol):
    """What has a number to count by: a `Figure`, or a reading of a career."""

    @property
    def number(self) -> int | Decimal:
        """What counts."""
        ...

    @property
    def open_to(self) -> Side:
        """The side on which the number is only a bound."""
        ...


@sealed
@attrs.frozen
class Figure:
    """What a value counts by: its *number*, beyond which a bound is *open_to* a side."""

    number: int | Decimal
    open_to: Side = 0


@sealed
@attrs.frozen(cache_hash=True)
class Decision:
    """What figures come to.

    *leading* are the places of those that lead: one for `Outcome.WINNER`, more for `Outcome.TIE`.
    *doubts* are those of the figures that a lead rests on, with the places of these.

    *reason* says why nothing is decided, with *concerned*, the places of those that it concerns,
    or *items*, what it names instead, such as the currencies that are unlike; *words* say it where
    the usual ones do not fit. *is_below_zero* says that who leads has less than nothing, and
    *square* is that of the smallest z of a test; None where nothing was tested. *leading_known* are
    the places of those that lead where those that are not known are left out; empty where nobody
    does, and where all are known.

    >>> from careercompare import Catalog, Press
    >>> sample = Catalog.sample()
    >>> median, *_ = Press("en").decide(sample["plumber"], sample["electrician"])
    >>> median.outcome, median.leading
    (<Outcome.WINNER: 'winner'>, (0,))
    """

    outcome: Outcome
    leading: tuple[int, ...] = ()
    reason: Reason | None = None
    concerned: tuple[int, ...] = ()
    items: tuple[Value, ...] = ()
    is_below_zero: bool = False
    square: Fraction | None = None
    leading_known: tuple[int, ...] = ()
    doubts: tuple[tuple[int, tuple[Doubt, ...]], ...] = ()
    words: Message | None = None
    names_nobody_else: bool = attrs.field(init=False, eq=False, repr=False)
    """Whether its sentence names nobody but who leads."""

    def __attrs_post_init__(self) -> None:
        names_others = self.outcome is Outcome.TIE or bool(self.concerned or self.doubts)
        object.__setattr__(self, "names_nobody_else", not names_others)


YES, NO = Decision(Outcome.YES), Decision(Outcome.NO)

_ZERO = Decimal(0)  # a Decimal is held against another one in half the time of an int


def _decide_all(*, is_below_zero: bool) -> tuple[Decision, Decision, Decision]:
    return (
        Decision(Outcome.WINNER, (0,), is_below_zero=is_below_zero),
        Decision(Outcome.WINNER, (1,), is_below_zero=is_below_zero),
        Decision(Outcome.TIE, (0, 1), is_below_zero=is_below_zero),
    )


# What two figures nearly always come to, said once: many more pairs are decided than shown.
_PAIRS = (_decide_all(is_below_zero=False), _decide_all(is_below_zero=True))


def decide_pair(one: int | Decimal, other: int | Decimal, prefers: Preference) -> Decision:
    """Decide which of two numbers, that are no bounds, leads."""
    if one > other:  # two looks at most, of which each takes as long as all the rest
        return _PAIRS[one < _ZERO][0] if prefers == "most" else _PAIRS[other < _ZERO][1]
    if one == other:
        return _PAIRS[one < _ZERO][2]
    return _PAIRS[other < _ZERO][1] if prefers == "most" else _PAIRS[one < _ZERO][0]


def decide_lead(
    figures: Sequence[Countable], prefers: Preference, margin: Decimal = Decimal(0)
) -> Decision:
    """Decide who leads among *figures*; those less than *margin* from the best share the lead.

    The margin is a fraction of the larger of two figures.

    >>> decide_lead([Figure(1), Figure(3), Figure(3)], "most").leading
    (1, 2)
    """
    best = _find_best(figures, prefers)
    share = Fraction(margin)
    near = [None if best is None else _is_near(best, each, share) for each in figures]
    if None in near:
        return leave_open(_find_contenders(figures, prefers, share))
    leading = tuple(place for place, is_near in enumerate(near) if is_near)
    outcome = Outcome.WINNER if len(leading) == 1 else Outcome.TIE
    return Decision(outcome, leading, is_below_zero=figures[leading[0]].number < 0)


def decide_same(figures: Sequence[Countable | None]) -> Decision:
    """Decide whether all *figures* are the same, of which None is not known.

    Two that certainly differ are enough for a no, whatever the others turn out to be.
    """
    known = [each for each in figures if each is not None]
    floors = [each.number for each in known if each.open_to >= 0]
    ceilings = [each.number for each in known if each.open_to <= 0]
    if floors and ceilings and max(floors) > min(ceilings):
        return NO
    unknown = find_unknown(figures)
    if unknown is not None:
        return unknown
    return leave_open(figures) if any(each.open_to for each in known) else YES


def decide_means(
    figures: Sequence[Countable], errors: Sequence[Decimal], critical: Fraction
) -> Decision:
    """Decide whose mean is the highest, and how certain that is.

    *errors* are relative standard errors. A lead counts from a z of *critical*, also one that
    several share; there is no square where nothing was tested, for want of any error, of a mean
    that leads, or of one behind it.
    """
    decision = decide_lead(figures, "most")
    if not decision.leading:
        return decision
    leading = decision.leading
    squares = square_distances(figures, errors, leading)
    least = min(squares.values(), default=None)
    if least is None or least >= critical**2:
        return attrs.evolve(decision, square=least)
    # A z grows as one of two means moves away from the other, so that a bound may yet turn out to
    # be far enough ahead, or behind.
    near = {place for place, square in squares.items() if square < critical**2}
    if figures[leading[0]].open_to or all(figures[place].open_to for place in near):
        concerned = near.union(leading)
        tested = [each if at in concerned else None for at, each in enumerate(figures)]
        return attrs.evolve(leave_open(tested), square=least)
    return Decision(Outcome.UNDECIDED, reason=Reason.TOO_CLOSE, square=least)


def square_distances(
    figures: Sequence[Countable], errors: Sequence[Decimal], leading: Sequence[int]
) -> dict[int, Fraction]:
    """Return the square of the z between the mean of those *leading* and each other one.

    *errors* are relative standard errors; means without any cannot be tested, and are left out. Of
    several that lead the least certain one is tested, which has the smallest z to all others.
    """
    best = Fraction(figures[leading[0]].number)
    variances = [
        (Fraction(each.number) * Fraction(error)) ** 2
        for each, error in zip(figures, errors, strict=True)
    ]
    widest, ahead = max(variances[place] for place in leading), {*leading}
    return {
        place: (best - Fraction(each.number)) ** 2 / (widest + variances[place])
        for place, each in enumerate(figures)
        if place not in ahead and widest + variances[place] > 0
    }


def round_root(square: Fraction, digits: int) -> Decimal:
    """Return the square root of *square* with so many decimals, whatever the decimal context.

    >>> round_root(Fraction(2), 4)
    Decimal('1.4142')
    """
    halves = isqrt(square.numerator * 4 * 100**digits // square.denominator)
    return Decimal(f"{(halves + 1) // 2}E-{digits}")


def _find_best(figures: Sequence[Countable], prefers: Preference) -> Countable | None:
    """Return a figure that none is better than; None where a bound leaves open which that is.

    A bound that may turn out better has to be alone, and better than every number. One that may
    turn out worse is never the best, and has to be worse than that already.
    """
    choose, better, up = (max, gt, 1) if prefers == "most" else (min, lt, -1)
    exact = [each for each in figures if each.open_to == 0]
    best = choose(exact, key=attrgetter("number"), default=None)
    rising = [each for each in figures if each.open_to == up]
    if rising:
        if len(rising) > 1 or (best is not None and not better(rising[0].number, best.number)):
            return None
        best = rising[0]
    falling = [each for each in figures if each.open_to == -up]
    is_best = best is not None and all(better(best.number, each.number) for each in falling)
    return best if is_best else None


def _find_contenders(
    figures: Sequence[Countable], prefers: Preference, margin: Fraction
) -> list[Countable | None]:
    """Return *figures*, None for those that are certainly behind: they leave nothing open."""
    choose, better, up = (max, gt, 1) if prefers == "most" else (min, lt, -1)
    certain = [each for each in figures if each.open_to in {0, up}]
    best = choose(certain, key=attrgetter("number"), default=None)
    return [
        None
        if best is not None
        and each.open_to == -up
        and better(best.number, each.number)
        and _is_near(best, each, margin) is False
        else each
        for each in figures
    ]


def _is_near(best: Countable, other: Countable, margin: Fraction) -> bool | None:
    """Tell whether a figure shares the lead with the *best*; None where a bound leaves it open."""
    if other.number == best.number:  # both are numbers, or the same bound
        return True
    if margin == 0:  # as nearly always, and then a fraction is made for nothing
        return False
    one, two = Fraction(best.number), Fraction(other.number)
    is_near = abs(one - two) < margin * max(abs(one), abs(two))
    certain = not best.open_to and not other.open_to
    return is_near if certain or not is_near else None


def find_unknown(values: Sequence[object | None]) -> Decision | None:
    """Return that nothing is decided since some *values* are not known, and which; or None."""
    missing = tuple([place for place, each in enumerate(values) if each is None])
    return Decision(Outcome.UNDECIDED, (), Reason.MISSING, missing) if missing else None


def leave_open(figures: Sequence[Countable | None]) -> Decision:
    """Return that bounds among *figures* leave it open, and which."""
    known = ((place, each) for place, each in enumerate(figures) if each is not None)
    sides = {place: each.open_to for place, each in known if each.open_to}
    reason = _OPEN[min(sides.values()), max(sides.values())]
    return Decision(Outcome.UNDECIDED, (), reason, tuple(sides))


_OPEN = {  # by the least and the greatest of the sides that bounds are open to
    (1, 1): Reason.OPEN_BOUND,
    (-1, -1): Reason.OPEN_UPPER_BOUND,
    (-1, 1): Reason.OPEN_BOUNDS,
}
