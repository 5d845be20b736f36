"""What a rule may measure, what that counts by, and how far apart it is."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Sequence
from decimal import Decimal
from typing import Any, TypeAlias, cast

import attrs

from careercompare.errors import InvalidOption, note_failure, sealed
from careercompare.model import (
    BOUNDS,
    MOST_SHOWN,
    Amount,
    AtLeast,
    AtMost,
    Basis,
    Career,
    Demand,
    Doubt,
    Growth,
    Money,
    Openings,
    Scale,
    Typical,
    check_career,
    distance,
    is_writable,
    number_of,
)
from careercompare.rules.deciding import Figure, Side
from careercompare.rules.evidence import Evidence, Margin, Measured, to_measured

Orderable: TypeAlias = int | Decimal | AtLeast | AtMost | Money | Growth | Openings | Scale
_NUMBERS = (Decimal, int)


@sealed
@attrs.frozen
class MeanPay:
    """A mean of pay and its relative standard error, as a fraction from 0 to below 1.

    Anything else raises `InvalidOption`.

    >>> from decimal import Decimal
    >>> MeanPay(Money(61_000, "USD"), Decimal("0.012"))  # 1.2 % of it
    MeanPay(money=<Money USD 61,000 a year>, error=Decimal('0.012'))
    """

    money: Money
    error: Decimal

    def __attrs_post_init__(self) -> None:
        if not isinstance(cast("object", self.money), Money):
            remedy = "Write Money(61_000, 'USD')."
            raise InvalidOption("mean.money", self.money, "an amount of money", remedy)
        check_fraction("mean.error", self.error, "Write Decimal('0.012') for 1.2 %.")


Readable: TypeAlias = Measured | Typical | MeanPay
Measure: TypeAlias = Callable[[Career], Readable | None]


@sealed
@attrs.frozen
class Reading:
    """What a rule reads of one career, whatever stands beside it.

    *value* is None where it is not known, and *estimated* says that it stands in for one that was
    not published. It counts by its *number*, beyond which a bound is *open_to* a side. Readings of
    one *kind* are alike for certain; None where that must be looked at closely, as with bounds,
    texts and what is not known. *error* is the relative standard error of a mean; None where there
    is none. *doubts* are reasons why the value may be off.

    >>> Reading.of(Money(40_000, "USD")).number
    Decimal('40000')
    """

    value: Measured | None
    estimated: bool = False
    kind: Hashable = None
    number: int | Decimal = 0
    open_to: Side = 0
    error: Decimal | None = None
    doubts: tuple[Doubt, ...] = ()

    @classmethod
    def of(
        cls, value: Measured | None, *, estimated: bool = False, error: Decimal | None = None
    ) -> Reading:
        """Return the reading of *value*, which is not checked any more."""
        kind: Hashable = Decimal
        number: object = value
        doubts: tuple[Doubt, ...] = ()
        if isinstance(value, Money):
            doubts = value.doubts
            number = value.amount
            where = (value.place, value.as_of, value.percentile)
            kind = (value.currency, value.period, *where)
        elif isinstance(value, Growth):
            number, kind = value.fraction, (Growth, value.since, value.until, value.place)
        elif isinstance(value, Openings):
            number, kind = value.count, (value.since, value.until, value.place)
        elif isinstance(value, Scale):
            # Ranks order all steps but one that is beside several.
            number, kind = value.rank, value.scale if value.rank == value.top_rank else value
        if isinstance(number, _NUMBERS):
            return cls(value, estimated, kind, number, 0, error, doubts)
        if isinstance(number, BOUNDS):
            side: Side = 1 if isinstance(number, AtLeast) else -1
            return cls(value, estimated, None, number.amount, side, error, doubts)
        return cls(value, estimated, error=error)


def check_fraction(path: str, value: object, remedy: str) -> None:
    """Refuse what is no `Decimal` from 0 to below 1."""
    if not isinstance(value, Decimal) or not value.is_finite() or not 0 <= value < 1:
        raise InvalidOption(path, value, "a Decimal from 0 to below 1", remedy)


def read_measure(rule: str, of: Measure, career: Career) -> Reading:
    """Return what *of* reads of *career*, for the rule of that name.

    A float, or a number that is not finite or has an absurd number of digits, raises
    `InvalidOption`, and what is no career `InvalidCareer`.
    """
    function: object = of
    if not callable(function):
        remedy = "Give a function of a career: of=lambda career: len(career.skills)."
        raise InvalidOption(f"rule {rule}.of", of, "a function", remedy)
    check_career(career, "career")
    try:
        measured = of(career)
    except Exception as problem:
        note_failure(problem, f"rule {rule}", [career.slug])
        raise
    value, estimated, error = take_apart(measured)
    check_measured(rule, career, value)
    return Reading.of(value, estimated=estimated, error=error)


def take_apart(measured: Readable | None) -> tuple[Measured | None, bool, Decimal | None]:
    """Return the value measured, whether it only stands in for a published one, and its error."""
    if isinstance(measured, Typical):
        return measured.money, measured.basis is Basis.MIDPOINT, None
    if isinstance(measured, MeanPay):
        return measured.money, False, measured.error
    return to_measured(measured), False, None


def check_measured(rule: str, career: Career, value: object) -> None:
    """Refuse what no rule can measure: a float, a number that is none or has no end of digits.

    What holds a number, such as `Money`, has looked at it when it was made.
    """
    if isinstance(value, float | complex) or (
        isinstance(value, _NUMBERS) and not is_writable(value)
    ):
        expected = f"an int or a finite Decimal of at most {MOST_SHOWN} digits"
        remedy = "Write a fraction as Decimal('1.5'), and return None where it is not known."
        raise InvalidOption(f"rule {rule} of {career.slug!r}", value, expected, remedy)
    if isinstance(value, list | dict | set):
        remedy = "Return a tuple, which nobody can change afterwards."
        raise InvalidOption(
            f"rule {rule} of {career.slug!r}", value, "a value that stays as it is", remedy
        )


def check_order(evidence: Sequence[Evidence]) -> None:
    """Refuse values that have no order, and those of two kinds, which have none between them."""
    for each in evidence:
        check_orderable(each.measure, each.career, each.value)
    if evidence:
        check_kinds(evidence[0].measure, [each.value for each in evidence])


def check_orderable(rule: str, career: Career, value: object) -> None:
    """Refuse a value that has no order."""
    if value is not None and not isinstance(value, Orderable):
        place = f"rule {rule} of {career.slug!r}"
        remedy = "Return an int, a Decimal, Money, Growth, Openings, a bound or a level, or None."
        raise InvalidOption(place, value, "a value that has an order", remedy)


def check_kinds(rule: str, values: Iterable[Measured | None]) -> None:
    """Refuse values of two kinds, which no rule can mean to measure at once.

    Levels of education are of one kind whatever their scales: careers of two countries have two.
    """
    kinds = {_find_kind(value) for value in values if value is not None}
    if len(kinds) > 1:
        remedy = "Let the rule measure the same of every career."
        found = sorted(kind.__name__ for kind in kinds)
        raise InvalidOption(f"rule {rule}", found, "values of one kind", remedy)


def _find_kind(value: Measured) -> type[object]:
    if isinstance(value, int | AtLeast | AtMost):
        return Decimal
    is_education = isinstance(value, Scale) and not isinstance(value, Demand)
    return Scale if is_education else type(value)


def count(value: Orderable) -> Figure:
    """Return what *value* counts by: its amount, bound or fraction, or its place on its scale.

    >>> from careercompare import EducationLevel
    >>> count(AtLeast(5)), count(EducationLevel.PRIMARY)
    (Figure(number=Decimal('5'), open_to=1), Figure(number=1, open_to=0))
    """
    reading = Reading.of(value)
    return Figure(reading.number, reading.open_to)


def measure_margin(winner: Orderable, others: Sequence[Orderable]) -> Margin | None:
    """Return how far *winner*, which certainly leads, is from the nearest of *others*.

    Where a bound is involved the distance is itself `AtLeast`; None for levels, which have none.
    """
    if isinstance(winner, Scale):
        return None
    lead = _amount(winner)
    distances = [apart for other in others if (apart := distance(lead, _amount(other))) is not None]
    nearest = distances[0]
    if len(distances) > 1:
        # Of two that are as far, one known exactly is not any farther: so that is the nearest.
        nearest = min(distances, key=lambda d: (number_of(d), isinstance(d, AtLeast)))
    if isinstance(winner, Money):
        return Money(nearest, winner.currency, winner.period)
    if (
        isinstance(winner, int | Openings)
        and isinstance(nearest, Decimal)
        and nearest == int(nearest)
    ):
        return int(nearest)
    return nearest


def _amount(value: Any) -> Amount:
    if isinstance(value, Money):
        return value.amount
    return value if isinstance(value, BOUNDS) else Decimal(count(value).number)
