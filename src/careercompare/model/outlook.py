"""Where a career is heading."""

from __future__ import annotations

from decimal import Decimal

import attrs

from careercompare.model.checks import check_member, check_whole, refuse, to_decimal
from careercompare.model.levels import Demand
from careercompare.model.source import Source

# The steepest official projection we know is +108 % in ten years (BLS 2014-24, wind turbine
# technicians), so a growth of 2 or more is a percent figure written where a fraction belongs.
_STEEPEST = 2


def _to_fraction(value: Decimal | int | str | float) -> Decimal:
    return to_decimal(value, "growth.fraction")


def _to_growth(value: Decimal | int | str | float | None) -> Decimal | None:
    return None if value is None else to_decimal(value, "outlook.growth")


def _check_demand(_: object, __: object, value: Demand | None) -> None:
    if value is not None:
        check_member(value, Demand, "outlook.demand")


def _check_growth(_: object, __: object, value: Decimal | None) -> None:
    if value is not None and not -1 <= value < _STEEPEST:
        expected = f"a fraction from -1 to below {_STEEPEST}"
        refuse("outlook.growth", value, expected, "Growth is a fraction: +40 % is 0.40.")


def _check_year(_: object, field: attrs.Attribute[int | None], value: int | None) -> None:
    if value is not None:
        check_whole(value, f"outlook.{field.name}", 1900, 2200)


def _check_source(_: object, __: object, value: Source | None) -> None:
    if value is not None:
        check_member(value, Source, "outlook.source")


def _check_openings(_: object, __: object, value: int | None) -> None:
    if value is not None:
        check_whole(value, "outlook.openings", 0, 10**9)


@attrs.frozen(order=True)
class Growth:
    """A projected change as a fraction of today's employment: ``0.40`` is +40 %.

    *since* and *until* are the years it spans, *source* who published it; None is *not known*.
    """

    fraction: Decimal = attrs.field(converter=_to_fraction)
    since: int | None = attrs.field(default=None, order=False)
    until: int | None = attrs.field(default=None, order=False)
    source: Source | None = attrs.field(default=None, order=False)


@attrs.frozen
class Outlook:
    """The demand for a career and its projected growth; None means *not known*.

    *growth* is the projected change in employment as a fraction (``0.40`` is +40 %), kept as a
    `Decimal`, *since* and *until* are the years it spans, and *openings* the number of openings
    projected for an average year of them; *source* is who published them. Anything else, a growth
    of 40 for instance, raises `InvalidCareer`.

    >>> Outlook(Demand.VERY_HIGH, growth="0.40", until=2034).growth
    Decimal('0.40')
    """

    demand: Demand | None = attrs.field(default=None, validator=_check_demand)
    growth: Decimal | None = attrs.field(
        default=None, converter=_to_growth, validator=_check_growth
    )
    until: int | None = attrs.field(default=None, validator=_check_year)
    since: int | None = attrs.field(default=None, validator=_check_year)
    openings: int | None = attrs.field(default=None, validator=_check_openings)
    source: Source | None = attrs.field(default=None, kw_only=True, validator=_check_source)

    def __attrs_post_init__(self) -> None:
        if self.since is not None and self.until is not None and self.since >= self.until:
            refuse("outlook.since", self.since, f"a year before {self.until}", "Swap the two.")
