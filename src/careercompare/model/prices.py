"""Price levels by place: what it takes to compare pay where prices differ."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from enum import Enum
from typing import TYPE_CHECKING

from attrs import evolve, field, frozen
from attrs.converters import optional

from careercompare.errors import find_close, quote, sealed
from careercompare.model.amounts import Amount, number_of, renumber
from careercompare.model.checks import holds, if_known, refuse, to_whole, whole
from careercompare.model.mappings import Factors, check_factors_by_place, to_factors_by_place
from careercompare.model.money import Money, check_money
from careercompare.model.numbers import CALCULATED_DECIMALS, make_context, multiply
from careercompare.model.source import Source, source_if_known
from careercompare.model.texts import to_text

if TYPE_CHECKING:
    from careercompare.model.rates import Rates

_NEAR = 3

# Only a quotient that does not end is ever rounded: far below any minor unit, and never to more
# decimals than an amount can have.
_DIGITS = 200
QUOTIENTS = make_context(_DIGITS, least=_DIGITS - CALCULATED_DECIMALS - 1)
"""Divides amounts of money."""

_WORTH_UNIT = Decimal("1E-100")


class Places(Enum):
    """How pay in unlike places counts where no price level brings it together."""

    NOMINAL = "nominal"
    """As it is paid, whatever it buys there; the page then says so."""


@sealed
@frozen(repr=False)
class PriceLevels(Mapping[str, Decimal]):
    """How high prices are, by place: an index of any base, such as 100 for the whole country.

    *levels* are numbers above 0, higher where life is dearer; between countries they are those at
    the rates of exchange that bring pay into one currency. *year* is the year they describe and
    *source* who published them; None is *not known*. It is a mapping of places to levels.

    >>> levels = PriceLevels({"United States": 100, "Texas": "97.2"}, year=2023)
    >>> levels["Texas"], levels
    (Decimal('97.2'), <PriceLevels of 2023: 2 places>)
    """

    levels: Factors = field(converter=to_factors_by_place, validator=holds(check_factors_by_place))
    year: int | None = field(
        default=None, kw_only=True, converter=optional(to_whole), validator=if_known(whole(1, 9999))
    )
    source: Source | None = field(default=None, kw_only=True, validator=source_if_known)

    def rates(self, base: str) -> Rates:
        """Return `Rates` that bring pay in each of the places to what it is worth at *base*.

        Where prices are lower, pay is worth more. A place without a level raises `InvalidCareer`,
        which names near ones.

        >>> rates = PriceLevels({"United States": 100, "Texas": 80}).rates(base="United States")
        >>> rates.worth["Texas"]
        Decimal('1.25')
        """
        from careercompare.model.rates import Rates

        self.find(base)
        return Rates(place=base, prices=self)

    def convert(self, money: Money, place: str) -> Money:
        """Return *money* in prices of another *place*: there and back is exact to any minor unit.

        Money of no place, or a place without a level, raises `InvalidCareer`.

        >>> levels = PriceLevels({"United States": 100, "Texas": 80})
        >>> levels.convert(Money(40_000, "USD", place="Texas"), "United States").amount
        Decimal('50000')
        """
        check_money(money, "money")
        if money.place is None:
            refuse("money.place", None, "a place with a level", "Say where the money is paid.")
        amount = change_level(money.amount, self.find(money.place), self.find(place))
        return evolve(money, amount=amount, place=place)

    def find(self, place: str) -> Decimal:
        """Return the level of a place; one without raises `InvalidCareer`, which names near ones.

        >>> PriceLevels({"Texas": "97.2"}).find("Texas")
        Decimal('97.2')
        """
        given: object = place
        if not isinstance(given, str) or to_text(given) not in self.levels:
            near = find_close(place, self.levels, _NEAR)
            remedy = "Give its level." if not near else f"Write {' or '.join(map(quote, near))}."
            refuse("price_levels", place, "a place with a price level", remedy)
        return self.levels[to_text(place)]

    def worth_at(self, base: str) -> Factors:
        """Return what one unit of pay in each other place is worth at *base*, to 100 decimals."""
        top = self.find(base)
        return Factors(
            {
                place: _trim(QUOTIENTS.divide(top, level))
                for place, level in self.levels.items()
                if place != to_text(base)
            }
        )

    def __getitem__(self, place: str) -> Decimal:
        return self.levels[place]

    def __iter__(self) -> Iterator[str]:
        return iter(self.levels)

    def __len__(self) -> int:
        return len(self.levels)

    def __repr__(self) -> str:
        of = "" if self.year is None else f" of {self.year}"
        return f"<PriceLevels{of}: {len(self)} place{'' if len(self) == 1 else 's'}>"


def _trim(worth: Decimal) -> Decimal:
    if worth.adjusted() >= _DIGITS // 2:  # beyond any worth, which whoever takes it refuses
        return worth
    rounded = QUOTIENTS.quantize(worth, _WORTH_UNIT)
    return worth if worth == rounded else rounded  # the former has no hundred zeros


def change_level(amount: Amount, level: Decimal, to_level: Decimal) -> Amount:
    """Return what *amount* at one price level is at another; a bound stays a bound.

    It is multiplied first, and one division is the last that is done: equal worth stays equal.
    """
    return renumber(amount, QUOTIENTS.divide(multiply(number_of(amount), to_level), level))
