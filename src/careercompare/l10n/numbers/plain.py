"""Numbers that are no money: plain ones, and percents."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import attrs

from careercompare.l10n.numbers.digits import (
    DigitWriter,
    LocaleData,
    NumberSystem,
    round_to,
    strip_zeros,
)
from careercompare.l10n.numbers.patterns import Affixes, Pattern, parse_pattern, spell_affixes

MOST_DECIMALS = 3
"""As ICU and CLDR's patterns have it for plain numbers."""


@attrs.frozen(eq=False, repr=False)
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

    def write_number(self, number: Decimal, at_most: int) -> str:
        """Write *number* to so many decimals at most."""
        return self._write(*strip_zeros(round_to(number, at_most), at_most), _minus(number))

    def write_percent(self, fraction: Decimal, at_most: int, *, signed: bool) -> str:
        """Write *fraction*, 1 being 100 %, to so many decimals at most.

        With *signed* every number but 0 has a sign (ICU's "except zero").
        """
        number, places = strip_zeros(round_to(fraction, at_most + 2), at_most)
        sign = _minus(fraction)
        if signed:
            sign = "" if number == 0 else sign or "+"
        return self._write(number, places, sign)

    def _write(self, number: int, places: int, sign: str) -> str:
        affixes = self._affixes.get(sign)
        if affixes is None:
            affixes = self._affixes[sign] = spell_affixes(self._pattern, sign, self._signs)
        return f"{affixes.before}{self._digits.write(number, places)}{affixes.after}"


def _minus(number: Decimal) -> str:
    return "-" if number < 0 else ""
