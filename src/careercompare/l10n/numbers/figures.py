"""Numbers, money, lists, dates and periods of pay as one locale spells them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from functools import cached_property, lru_cache, partial
from typing import Literal, TypeAlias

import attrs

from careercompare.errors import InvalidOption
from careercompare.l10n.lists import ListPatterns
from careercompare.l10n.locales import LocaleLike
from careercompare.l10n.numbers.digits import LocaleData
from careercompare.l10n.numbers.money import MoneyWriter, RangePattern
from careercompare.l10n.numbers.plain import MOST_DECIMALS, PlainWriter
from careercompare.model import BOUNDS, Amount, AtLeast, AtMost, PayPeriod
from careercompare.words import MoneyStyle, Numerals, Phrase

_DEFAULT_STYLE = MoneyStyle()
# Python spells no whole number that has 4,300 digits.
_MOST_DIGITS = 4_000
_BEYOND: int = 10**_MOST_DIGITS
_MOST_WRITERS = 256  # one for each currency in each style

_Kind: TypeAlias = Literal["number", "percent"]


def _can_be_spelled(number: object) -> bool:
    if isinstance(number, int):
        return -_BEYOND < number < _BEYOND
    if not isinstance(number, Decimal) or not number.is_finite():
        return False
    return abs(number.adjusted()) < _MOST_DIGITS


def _load(locale: LocaleLike) -> LocaleData:
    from careercompare.l10n.cldr import load_locale

    return load_locale(locale)


def _show_tag(locale: LocaleData) -> str:
    return repr(locale.tag)


@attrs.frozen(eq=False)
class Figures:
    """Spells figures in one locale, given as a tag in either spelling or a `babel.Locale`.

    Build it once and use it often: patterns are read once, and the last *remember* amounts and
    ranges are kept as text. That changes no output; 0 keeps none. A locale that CLDR does not have
    raises `UnknownLocale`.

    Numbers follow UTS #35 part 3 and, where that leaves a choice, ICU 77.

    >>> Figures("en").money(Decimal(118_000), "USD")
    '$118K'
    """

    locale: LocaleData = attrs.field(converter=_load, repr=_show_tag)
    remember: int = 256

    def money(self, amount: Amount, currency: str, style: MoneyStyle = _DEFAULT_STYLE) -> str:
        """Spell *amount* of a *currency* (ISO 4217 code).

        A bound takes the locale's "at least" or "at most" pattern. The former is never rounded up
        and the latter never down, so that the text stays true.

        >>> figures = Figures("en")
        >>> figures.money(AtLeast(239_600), "USD"), figures.money(AtMost(239_400), "USD")
        ('$239K+', '≤$240K')
        """
        return self._money(amount, currency, style)

    def money_range(
        self, low: Amount, high: Amount, currency: str, style: MoneyStyle = _DEFAULT_STYLE
    ) -> tuple[str, ...]:
        """Spell a range of money in pieces: one amount, or two and what stands between them.

        Where directions of writing mix each amount has to be isolated by itself, or the ends
        of the range change places on the screen.

        A low end that rounding would lift above a lower bound is rounded down as that is. Ends that
        are equal are one amount, which is marked as approximate where only rounding makes them
        equal. With ``collapse="auto"`` so are all equal ends, and what both share is dropped, as
        ICU does.

        >>> Figures("en").money_range(Decimal(118_000), Decimal(191_000), "USD")
        ('$118K', ' – ', '$191K')
        """
        return self._range(low, high, currency, style)

    def percent(
        self,
        fraction: Decimal,
        *,
        signed: bool = False,
        at_most: int = 1,
        numerals: Numerals = "latn",
    ) -> str:
        """Spell *fraction*, 1 being 100 %, to *at_most* so many decimals.

        With *signed* every number but 0 has its sign.

        >>> Figures("en").percent(Decimal("0.292"), signed=True)
        '+29.2%'
        """
        writer = self._plain("percent", numerals)
        return writer.write_percent(fraction, at_most, signed=signed)

    def number(
        self,
        number: int | Decimal,
        *,
        at_most: int = MOST_DECIMALS,
        numerals: Numerals = "latn",
    ) -> str:
        """Spell a plain number with its digits grouped, to *at_most* so many decimals.

        What is none, or has too many digits to be written out, raises `InvalidOption`.

        >>> Figures("en-IN").number(1_234_567)
        '12,34,567'
        """
        if not _can_be_spelled(number):
            remedy = "Give a message texts, numbers, and values of this library."
            raise InvalidOption("number", number, "a finite number that can be written out", remedy)
        return self._plain("number", numerals).write_number(Decimal(number), at_most)

    def separators(self, items: Sequence[str | Phrase]) -> list[str]:
        """Return what stands before, between and after *items* in a list.

        >>> Figures("es").separators(["A", "B", "C"])
        ['', ', ', ' y ', '']
        """
        return self._list_patterns.separators(items)

    def per(self, money: str, period: PayPeriod) -> str:
        """Add the *period* of pay to an amount that is spelled out; a year adds nothing.

        >>> Figures("en").per("$45.50", PayPeriod.HOUR)
        '$45.50 per hour'
        """
        if period is PayPeriod.YEAR:
            return money
        from careercompare.l10n.cldr import per_pattern

        return per_pattern(self.locale.identifier, period.value).format(money)

    def date(self, iso: str) -> str:
        """Spell a year, a month or a day (ISO 8601) of the Gregorian calendar.

        >>> Figures("en").date("2025-05")
        'May 2025'
        """
        from careercompare.l10n.cldr import spell_date

        return spell_date(self.locale.identifier, iso)

    def _spell_money(self, amount: Amount, currency: str, style: MoneyStyle) -> str:
        writer = self._writer(currency, style)
        match amount:
            case AtLeast(number):
                return self.locale.at_least.format(writer.spell(number, towards="down"))
            case AtMost(number):
                return self.locale.at_most.format(writer.spell(number, towards="up"))
            case _:
                return str(writer.spell(amount))

    def _spell_range(
        self, low: Amount, high: Amount, currency: str, style: MoneyStyle
    ) -> tuple[str, ...]:
        if isinstance(low, BOUNDS) or isinstance(high, BOUNDS):
            first = self._spell_low(low, high, currency, style)
            last = self.money(high, currency, style)
            return (first,) if first == last else self._range_pattern.join(first, last)
        writer = self._writer(currency, style)
        left, right = writer.spell(low), writer.spell(high)
        if left != right:
            return self._range_pattern.join_spelled(left, right, style.collapse)
        is_exact = low == high and style.collapse == "none"
        return (str(left if is_exact else writer.spell(low, about=True)),)

    def _spell_low(self, low: Amount, high: Amount, currency: str, style: MoneyStyle) -> str:
        if isinstance(low, Decimal) and isinstance(high, AtLeast):
            writer = self._writer(currency, style)
            down = writer.spell(low, towards="down")
            if down == writer.spell(high.amount, towards="down"):
                return str(down)
        return self.money(low, currency, style)

    @cached_property
    def _money(self) -> Callable[[Amount, str, MoneyStyle], str]:
        return lru_cache(self.remember)(self._spell_money)

    @cached_property
    def _range(self) -> Callable[[Amount, Amount, str, MoneyStyle], tuple[str, ...]]:
        return lru_cache(self.remember)(self._spell_range)

    @cached_property
    def _writer(self) -> Callable[[str, MoneyStyle], MoneyWriter]:
        return lru_cache(_MOST_WRITERS)(partial(MoneyWriter.bind, self.locale))

    @cached_property
    def _range_pattern(self) -> RangePattern:
        return RangePattern.parse(self.locale.range_pattern)

    @cached_property
    def _list_patterns(self) -> ListPatterns:
        from careercompare.l10n.cldr import list_patterns

        return list_patterns(self.locale.identifier)

    @cached_property
    def _plain(self) -> Callable[[_Kind, Numerals], PlainWriter]:
        return lru_cache(4)(self._bind_plain)

    def _bind_plain(self, kind: _Kind, numerals: Numerals) -> PlainWriter:
        system = self.locale.system(numerals)
        pattern = system.percent_pattern if kind == "percent" else system.decimal_pattern
        return PlainWriter.bind(self.locale, system, pattern)
