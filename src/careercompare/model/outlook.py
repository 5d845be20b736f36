"""Where a career is heading."""

from __future__ import annotations

from decimal import Decimal
from functools import cached_property

from attrs import field, frozen
from attrs.converters import optional

from careercompare.errors import sealed
from careercompare.model.checks import (
    choice,
    holds,
    if_known,
    refuse,
    text_if_known,
    to_choice,
    to_whole,
    whole,
)
from careercompare.model.levels import Demand
from careercompare.model.numbers import check_number, number_where, to_figure
from careercompare.model.source import Source, source_if_known
from careercompare.model.texts import to_text_if_known

# The steepest official projection we know is +108 % in ten years (BLS 2014-24, wind turbine
# technicians), so a growth of 2 or more is a percent figure written where a fraction belongs.
_STEEPEST = 2

_check_growth = number_where(
    lambda growth: -1 <= growth < _STEEPEST,
    f"a fraction from -1 to below {_STEEPEST}",
    "Growth is a fraction: +40 % is 0.40.",
)
# Nobody projects for other years: what is none of these is another number in the wrong place.
_check_year = whole(1900, 2200)
_check_openings = whole(0, 10**9)  # no country employs as many people


def _to_demand(value: Demand | str) -> Demand:
    return to_choice(value, Demand)


def _check_span(path: str, since: int | None, until: int | None) -> None:
    if since is not None and until is not None and since >= until:
        remedy = "Swap the two." if since > until else "A projection spans at least a year."
        refuse(f"{path}.since", since, f"a year before {until}", remedy)


def _show_span(since: int | None, until: int | None) -> str:
    if since is not None and until is not None:
        return f", {since}–{until}"
    return f", from {since}" if since else f", until {until}" if until else ""


@sealed
@frozen(order=True, repr=False)
class Growth:
    """A projected change as a fraction of today's employment: ``0.40`` is +40 %.

    The *fraction* may be any number, unlike that of an `Outlook`. *since* and *until* are the years
    it spans, *source* who published it, and *place* where it is projected; None is *not known*.
    Anything else raises `InvalidCareer`.

    >>> Growth("0.40", until=2034)
    <Growth 0.40, until 2034>
    """

    fraction: Decimal = field(converter=to_figure, validator=holds(check_number))
    since: int | None = field(
        default=None, order=False, converter=optional(to_whole), validator=if_known(_check_year)
    )
    until: int | None = field(
        default=None, order=False, converter=optional(to_whole), validator=if_known(_check_year)
    )
    source: Source | None = field(default=None, order=False, validator=source_if_known)
    place: str | None = field(
        default=None, order=False, converter=to_text_if_known, validator=text_if_known
    )

    def __attrs_post_init__(self) -> None:
        _check_span("growth", self.since, self.until)

    def __repr__(self) -> str:
        return f"<Growth {self.fraction:f}{_show_span(self.since, self.until)}>"


@sealed
@frozen(order=True, repr=False)
class Openings:
    """How many openings are projected for an average year: a whole number *count*.

    *since* and *until* are the years of the projection, *source* who published it, and *place*
    where it is projected; None is *not known*. Anything else raises `InvalidCareer`.

    >>> Openings(5_000, 2024, 2034)
    <Openings 5,000 a year, 2024–2034>
    """

    count: int = field(converter=to_whole, validator=holds(_check_openings))
    since: int | None = field(
        default=None, order=False, converter=optional(to_whole), validator=if_known(_check_year)
    )
    until: int | None = field(
        default=None, order=False, converter=optional(to_whole), validator=if_known(_check_year)
    )
    source: Source | None = field(default=None, order=False, validator=source_if_known)
    place: str | None = field(
        default=None, order=False, converter=to_text_if_known, validator=text_if_known
    )

    def __attrs_post_init__(self) -> None:
        _check_span("openings", self.since, self.until)

    def __repr__(self) -> str:
        return f"<Openings {self.count:,} a year{_show_span(self.since, self.until)}>"


@sealed
@frozen(repr=False)
class Outlook:
    """The demand for a career and its projected growth; None means *not known*.

    *demand* is a `Demand` or its word. *growth* is the projected change in employment as a
    fraction (``0.40`` is +40 %), kept as a `Decimal`, *since* and *until* are the years it spans,
    and *openings* the number of openings projected for an average year of them. *source* is who
    published them, and *place* where they hold: a career at a place may have those of the nation.
    Anything else, a growth of 40 for instance, raises `InvalidCareer`.

    >>> Outlook("very-high", growth="0.40", until=2034)
    <Outlook very-high demand, growth 0.40, until 2034>
    """

    demand: Demand | None = field(
        default=None, converter=optional(_to_demand), validator=if_known(choice(Demand))
    )
    growth: Decimal | None = field(
        default=None, converter=optional(to_figure), validator=if_known(_check_growth)
    )
    until: int | None = field(
        default=None, converter=optional(to_whole), validator=if_known(_check_year)
    )
    since: int | None = field(
        default=None, converter=optional(to_whole), validator=if_known(_check_year)
    )
    openings: int | None = field(
        default=None, converter=optional(to_whole), validator=if_known(_check_openings)
    )
    source: Source | None = field(default=None, kw_only=True, validator=source_if_known)
    place: str | None = field(
        default=None, kw_only=True, converter=to_text_if_known, validator=text_if_known
    )

    def __attrs_post_init__(self) -> None:
        _check_span("outlook", self.since, self.until)

    @property
    def projected(self) -> Growth | None:
        """The projected growth with the years that it spans; None where it is not known.

        >>> Outlook(growth="0.40", until=2034).projected
        <Growth 0.40, until 2034>
        """
        return self._projected

    @cached_property  # kept, and by a name of its own: `Career` says why
    def _projected(self) -> Growth | None:
        if self.growth is None:
            return None
        return Growth(self.growth, self.since, self.until, self.source, self.place)

    @property
    def projected_openings(self) -> Openings | None:
        """The projected openings with their years and place; None where they are not known.

        >>> Outlook(openings=5_000, since=2024, until=2034).projected_openings
        <Openings 5,000 a year, 2024–2034>
        """
        if self.openings is None:
            return None
        return Openings(self.openings, self.since, self.until, self.source, self.place)

    def __repr__(self) -> str:
        known = [
            None if self.demand is None else f"{self.demand.value} demand",
            None if self.growth is None else f"growth {self.growth:f}",
            None if self.openings is None else f"{self.openings:,} openings a year",
        ]
        told = ", ".join(filter(None, known)) or "not known"
        return f"<Outlook {told}{_show_span(self.since, self.until)}>"
