"""Numbers that are no money: plain ones and percents."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import attrs

from careercompare.l10n.numbers.digits import DigitWriter, round_to, strip_zeros
from careercompare.l10n.numbers.numbering import LocaleData, NumberSystem
from careercompare.l10n.numbers.patterns import Affixes, Pattern, parse_pattern, spell_affixes

# As ICU and CLDR's patterns have it for plain numbers.
_MOST_DECIMALS = 3


@attrs.frozen
class PlainWriter:
    """Writes numbers with one pattern of a locale, that of plain numbers or that of percents."""

    _pattern: Pattern
    _digits: DigitWriter
    _signs: Mapping[str, str]
    _affixes: dict[str, Affixes] = attrs.field(init=False, factory=dict[str, Affixes])

    @classmethod
    def bind(cls, locale: LocaleData, system: NumberSystem, pattern: str) -> PlainWriter:
        """Return the writer for a CLDR *pattern* in one numbering *system* of *locale*."""
        parsed = parse_pattern(pattern)
        digits = DigitWriter(
            system.digits,
            system.decimal,
            system.group,
            parsed.primary,
            parsed.secondary,
            locale.minimum_grouping,
        )
        return cls(parsed, digits, system.signs)

    def write_number(self, number: Decimal) -> str:
        """Write *number* to at most three decimals."""
        rounded = round_to(number, _MOST_DECIMALS)
        return self._write(*strip_zeros(rounded, _MOST_DECIMALS), _minus(number))

    def write_percent(self, fraction: Decimal, *, signed: bool, decimals: int | None) -> str:
        """Write *fraction*, 1 being 100 %, to that many *decimals*, or to one where there is one.

        With *signed* every number but 0 has a sign (ICU's "except zero").
        """
        places = 1 if decimals is None else decimals
        number = round_to(fraction, places + 2)
        sign = _minus(fraction)
        if signed:
            sign = "" if number == 0 else sign or "+"
        if decimals is None:
            number, places = strip_zeros(number, places)
        return self._write(number, places, sign)

    def _write(self, number: int, places: int, sign: str) -> str:
        affixes = self._affixes.get(sign)
        if affixes is None:
            affixes = self._affixes[sign] = spell_affixes(self._pattern, sign, self._signs)
        return f"{affixes.before}{self._digits.write(number, places)}{affixes.after}"


def _minus(number: Decimal) -> str:
    return "-" if number < 0 else ""
