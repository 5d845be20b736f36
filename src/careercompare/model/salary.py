"""What a career pays."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import cached_property
from itertools import combinations
from typing import Any, cast

from attrs import field, frozen
from attrs.converters import optional

from careercompare.errors import sealed
from careercompare.model.amounts import (
    Amount,
    AtLeast,
    AtMost,
    check_amount,
    midpoint,
    number_of,
    show_amount,
    to_amount,
)
from careercompare.model.checks import (
    if_known,
    refuse,
    text_if_known,
    to_plain,
    to_tuple,
    to_whole,
)
from careercompare.model.dates import date_if_known, to_calendar_date
from careercompare.model.doubts import Doubt, PayFigure, doubts_hold, to_doubts
from careercompare.model.money import (
    Basis,
    Money,
    PayPeriod,
    Typical,
    a_currency,
    a_period,
    show_period,
    to_period,
)
from careercompare.model.numbers import number_where, to_number
from careercompare.model.source import Source, source_if_known
from careercompare.model.texts import to_text_if_known


def _to_percentiles(value: Iterable[int]) -> tuple[int, int]:
    given: object = to_tuple(value)
    kept = tuple(map(to_whole, given)) if isinstance(given, tuple) else given
    return cast("tuple[int, int]", kept)


def _check_percentiles(value: Any, path: str) -> None:
    try:
        low, high = value if issubclass(type(value), tuple) else (None, None)
    except ValueError:
        low = high = None
    if type(low) is not int or type(high) is not int or not 0 < low < high < 100:
        refuse(path, value, "two percentiles in order", "Write (10, 90).")


_MEDIAN = 50  # as a percentile
_END_NAMES = {"median": "median", "high": "high end"}  # none is above a low end

_check_rse = number_where(
    lambda error: 0 <= error < 1,
    "a fraction from 0 to below 1",
    "The relative standard error is a fraction: 1.5 % is 0.015.",
)


@sealed
@frozen(repr=False)
class Salary:
    """What a career pays: a range, and what is known about its middle.

    Amounts are in whole units of *currency* (an ISO 4217 code) for one *period*; an int, str,
    float (by its repr) or Decimal is kept as a `Decimal`, never as a float, and `AtLeast` and
    `AtMost` stay the bounds they are. None means *not known*. *low* alone is pay "from" it, *high*
    alone pay "up to" it; both are None where only a median or mean was published. *mean_rse* is
    the relative standard error of the mean as a fraction; *place* names where the figures hold and
    *as_of* the year, month or day they describe (ISO 8601, ``"2025-05"``). *percentiles* says which
    percentiles of all pay the two ends are, such as ``(10, 90)``, and *source* who published them.
    *doubts* are reasons why some of the figures may be off, which `Doubt` explains; () means that
    none is known.

    Anything else raises `InvalidCareer`: negative amounts, NaN, ends or a median out of order,
    1E+18 and more, more than 500 digits after the point. So do ends that keep pay from nothing: a
    low one that is only an upper bound, and a high one alone that is only a lower bound.

    >>> salary = Salary(118_000, 191_000, "USD")
    >>> salary.typical.money.amount, salary.typical.basis.value
    (Decimal('154500'), 'midpoint')
    >>> Salary(60_000, None, "USD"), Salary(None, 80_000, "USD").typical
    (<Salary USD 60,000+ a year>, <Typical USD ≤80,000 a year, bound>)
    """

    low: Amount | None = field(converter=optional(to_amount), validator=if_known(check_amount))
    high: Amount | None = field(converter=optional(to_amount), validator=if_known(check_amount))
    currency: str = field(converter=to_plain, validator=a_currency)
    median: Amount | None = field(
        default=None, kw_only=True, converter=optional(to_amount), validator=if_known(check_amount)
    )
    mean: Amount | None = field(
        default=None, kw_only=True, converter=optional(to_amount), validator=if_known(check_amount)
    )
    mean_rse: Decimal | None = field(
        default=None, kw_only=True, converter=optional(to_number), validator=if_known(_check_rse)
    )
    period: PayPeriod = field(
        default=PayPeriod.YEAR, kw_only=True, converter=to_period, validator=a_period
    )
    place: str | None = field(
        default=None, kw_only=True, converter=to_text_if_known, validator=text_if_known
    )
    as_of: str | None = field(
        default=None, kw_only=True, converter=to_calendar_date, validator=date_if_known
    )
    percentiles: tuple[int, int] | None = field(
        default=None,
        kw_only=True,
        converter=optional(_to_percentiles),
        validator=if_known(_check_percentiles),
    )
    source: Source | None = field(default=None, kw_only=True, validator=source_if_known)
    doubts: tuple[Doubt, ...] = field(
        default=(), kw_only=True, converter=to_doubts, validator=doubts_hold
    )

    def __attrs_post_init__(self) -> None:
        if isinstance(self.low, AtMost):
            remedy = "Make it the high end, with no low one, where pay is up to it."
            refuse("salary.low", self.low, "a number or a lower bound", remedy)
        if self.low is None and isinstance(self.high, AtLeast):
            remedy = "Make it the low end, with no high one, where pay is from it on."
            refuse("salary.high", self.high, "a low end beside a lower bound", remedy)
        known = [
            (name, amount)
            for name, amount in (("low", self.low), ("median", self.median), ("high", self.high))
            if amount is not None
        ]
        if not known and self.mean is None:
            refuse("salary", None, "at least one amount", "Leave the whole salary out instead.")
        for (name, amount), (next_name, next_amount) in combinations(known, 2):
            if amount > next_amount:
                expected = f"at most the {_END_NAMES[next_name]}, {number_of(next_amount)}"
                remedy = "Swap the two."
                if "median" in (name, next_name):
                    remedy = "A median lies in its range: check that all are of one kind of pay."
                refuse(f"salary.{name}", amount, expected, remedy)

    def __repr__(self) -> str:
        middle = [
            f"{name} {show_amount(amount)}"
            for name, amount in (("median", self.median), ("mean", self.mean))
            if amount is not None
        ]
        if self.low is not None and self.high is not None:
            middle.insert(0, f"{show_amount(self.low)}–{show_amount(self.high)}")
        elif self.bound is not None:
            middle.insert(0, show_amount(self.bound))
        return f"<Salary {self.currency} {', '.join(middle)} {show_period(self.period)}>"

    # Rules, rankings and pages ask for these again and again. `Career` says why each has two names.
    @property
    def typical(self) -> Typical | None:
        """The median or, where none is given, what the range says of it; `Typical` says what.

        That is the midpoint of two ends, itself a bound where an end is one, and the `bound` that
        one end alone puts to it: no midpoint is made up. An end that is the 50th percentile is the
        median. None where only a mean is known, two ends are bounds on different sides, or the ends
        are percentiles on one side of the median.
        """
        return self._typical

    @cached_property
    def _typical(self) -> Typical | None:
        if self.median is not None:
            doubts = self.find_doubts("median")
            return Typical(self.money(self.median, doubts=doubts), Basis.MEDIAN)
        low, high = self.percentiles or (0, 100)
        if low == _MEDIAN and self.low is not None:
            return Typical(self.money(self.low, doubts=self.find_doubts("low")), Basis.MEDIAN)
        if high == _MEDIAN and self.high is not None:
            return Typical(self.money(self.high, doubts=self.find_doubts("high")), Basis.MEDIAN)
        is_above = self.high is None and low > _MEDIAN  # the median may lie below that end
        is_below = self.low is None and high < _MEDIAN
        is_aside = None not in (self.low, self.high) and not low <= _MEDIAN <= high
        if is_above or is_below or is_aside:
            return None
        if self.bound is not None:
            doubts = self.find_doubts("low" if self.high is None else "high")
            return Typical(self.money(self.bound, doubts=doubts), Basis.BOUND)
        if self.low is None or self.high is None:
            return None
        middle, doubts = midpoint(self.low, self.high), self.find_doubts("low", "high")
        return (
            None if middle is None else Typical(self.money(middle, doubts=doubts), Basis.MIDPOINT)
        )

    @property
    def bound(self) -> AtLeast | AtMost | None:
        """What is known of pay with one end: at least its low end, or at most its high end.

        The median is so too where the end is a percentile on that side of it. None where both ends
        are known, or neither is.

        >>> Salary(None, 80_000, "USD").bound
        AtMost(80000)
        """
        if self.high is None:
            return None if self.low is None else AtLeast(number_of(self.low))
        return AtMost(number_of(self.high)) if self.low is None else None

    @property
    def floor(self) -> Money | None:
        """The low end of the range, with the percentile that it is; None where it has none."""
        return self._floor

    @cached_property
    def _floor(self) -> Money | None:
        percentile = None if self.percentiles is None else self.percentiles[0]
        doubts = self.find_doubts("low")
        return None if self.low is None else self.money(self.low, percentile, doubts=doubts)

    @property
    def ceiling(self) -> Money | None:
        """The high end of the range, with the percentile that it is; None where it has none."""
        return self._ceiling

    @cached_property
    def _ceiling(self) -> Money | None:
        percentile = None if self.percentiles is None else self.percentiles[1]
        doubts = self.find_doubts("high")
        return None if self.high is None else self.money(self.high, percentile, doubts=doubts)

    def money(
        self, amount: Amount, percentile: int | None = None, *, doubts: Iterable[Doubt] = ()
    ) -> Money:
        """Return *amount* in the currency, for the period, place and date of this salary.

        *percentile* says which one of all pay it is; None that this is not known. *doubts* are
        those that touch it.
        """
        where = (self.place, self.as_of)
        return Money(amount, self.currency, self.period, *where, percentile, doubts=doubts)

    def find_doubts(self, *figures: PayFigure) -> tuple[Doubt, ...]:
        """Return the doubts that touch any of these *figures*.

        >>> pay = Salary(39_000, 470_940, "USD", median=72_410, doubts=["equal-percentiles"])
        >>> [doubt.value for doubt in pay.find_doubts("high")], pay.find_doubts("median")
        (['equal-percentiles'], ())
        """
        if not self.doubts:
            return ()
        return tuple([doubt for doubt in self.doubts if not doubt.touches.isdisjoint(figures)])


def find_ends(pay: Salary | Money) -> tuple[Amount, Amount]:
    """Return the two ends of pay as it is written; where there are not both, one amount twice.

    That is the bound of a salary with one end, and of one with none its median, or else its mean.

    >>> find_ends(Salary(60_000, None, "USD"))
    (AtLeast(60000), AtLeast(60000))
    """
    if isinstance(pay, Money):
        return pay.amount, pay.amount
    if pay.low is not None and pay.high is not None:
        return pay.low, pay.high
    middle = pay.mean if pay.median is None else pay.median
    # There is always one of them: a salary without any amount cannot be.
    shown = cast("Amount", middle if pay.bound is None else pay.bound)
    return shown, shown
