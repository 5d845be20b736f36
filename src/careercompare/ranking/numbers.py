"""What the values of a measure count by."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from careercompare.errors import InvalidOption
from careercompare.model import AtLeast, Growth, Money, Scale
from careercompare.rules import Evidence
from careercompare.rules.order import Orderable


def to_number(value: Orderable) -> Fraction:
    """Return what *value* counts by: its amount, bound or fraction, or its place on its scale.

    >>> from careercompare import EducationLevel
    >>> to_number(EducationLevel.MASTER) - to_number(EducationLevel.BACHELOR)
    Fraction(1, 1)
    """
    match value:
        case Money(amount):
            return to_number(amount)
        case AtLeast(amount) | Growth(amount):
            return Fraction(amount)
        case Scale():
            return Fraction(list(type(value)).index(value))
        case _:
            return Fraction(value)


def read_values(evidence: Sequence[Evidence]) -> list[Orderable | None]:
    """Return the values of *evidence*; what has no order raises `InvalidOption`."""
    values = [_read(each.measure, each.value) for each in evidence]
    kinds = {_kind(value).__name__ for value in values if value is not None}
    if len(kinds) > 1:
        remedy = "Let the rule measure the same of every career."
        place = f"rule {evidence[0].measure}"
        raise InvalidOption(place, sorted(kinds), "values of one kind", remedy)
    return values


def _read(name: str, value: object) -> Orderable | None:
    if value is None or isinstance(value, Money | AtLeast | Growth | Scale | int):
        return value
    if isinstance(value, Decimal) and value.is_finite():
        return value
    remedy = "Return an int, a finite Decimal, Money, Growth, AtLeast or a level, or None."
    raise InvalidOption(f"rule {name}", value, "a value that has an order", remedy)


def _kind(value: Orderable) -> type[object]:
    return Decimal if isinstance(value, int | Decimal | AtLeast) else type(value)
