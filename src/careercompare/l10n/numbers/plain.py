"""Numbers that are no money: whole, in percent, and compact."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

import attrs

from careercompare.l10n.numbers.digits import (
    DigitWriter,
    LocaleData,
    NumberSystem,
    Rounding,
    round_to,
    strip_zeros,
)
from careercompare.l10n.numbers.patterns import Affixes, Pattern, parse_pattern, spell_affixes

# CLDR has no compact patterns below a thousand, and none beyond Japanese 10 ** 19.
_SMALLEST, _LARGEST = 3, 19
# What CLDR writes where numbers of a magnitude are not shortened.
_IN_FULL = "0"
_ZEROS = re.compile("0+")


class Scaled(NamedTuple):
    """A rounded number, ``number / 10 ** places``, and the *magnitude* it was scaled down from."""

    number: int
    places: int
    magnitude: int


@attrs.frozen(eq=False, repr=False)
class Step:
    """How numbers of one magnitude are written: without their last *shift* digits.

    *patterns* are by plural category; there are none where the number is written in full.
    """

    shift: int
    patterns: Mapping[str, str]
    depends_on_plural: bool


_WHOLE = Step(shift=0, patterns={}, depends_on_plural=False)


@attrs.frozen(eq=False, repr=False)
class Compact:
    """Shortens numbers as one locale does, to *fraction* decimals or *significant* digits.

    >>> from careercompare.l10n.cldr import load_locale
    >>> compact = Compact(load_locale("en"), fraction=None, significant=3)
    >>> compact.scale(Decimal(999_500))
    Scaled(number=1, places=0, magnitude=6)
    >>> compact.pattern(_)
    '¤0M'
    """

    locale: LocaleData
    fraction: int | None
    significant: int
    _steps: dict[int, Step] = attrs.field(init=False, factory=dict[int, Step])

    def scale(self, amount: Decimal, towards: Rounding = "nearest") -> Scaled:
        """Round *amount* and only then choose its magnitude, so that 999,500 becomes 1M."""
        if amount.is_zero():
            return Scaled(0, 0, 0)
        magnitude = amount.adjusted()
        shift = self._step(magnitude).shift
        scaled = self._round(amount, magnitude, shift, towards)
        if scaled.magnitude == magnitude:
            return scaled
        further = self._step(scaled.magnitude).shift
        if further == shift:
            return scaled
        return self._round(amount, scaled.magnitude, further, towards)

    def pattern(self, scaled: Scaled) -> str | None:
        """Return the pattern to write *scaled* with, or None for the currency's own."""
        step = self._step(scaled.magnitude)
        other = step.patterns.get("other")
        if not step.depends_on_plural:
            return other
        shown = Decimal(f"{scaled.number}E-{scaled.places}")
        return step.patterns.get(self.locale.plural(shown), other)

    def _round(self, amount: Decimal, magnitude: int, shift: int, towards: Rounding) -> Scaled:
        places = self.fraction
        if places is None:
            places = self.significant - 1 - (magnitude - shift)
        number = round_to(amount, places - shift, towards)
        if places < 0:
            number, places = number * 10**-places, 0
        # As 999.5 thousand does to three digits, which then are those of a million.
        has_grown = number >= 10 ** max(0, magnitude - shift + 1 + places)
        return Scaled(*strip_zeros(number, places), magnitude + has_grown)

    def _step(self, magnitude: int) -> Step:
        magnitude = max(0, min(magnitude, _LARGEST))
        step = self._steps.get(magnitude)
        if step is None:
            step = self._steps[magnitude] = _make_step(self.locale, magnitude)
        return step


def _make_step(locale: LocaleData, magnitude: int) -> Step:
    for known in range(magnitude, _SMALLEST - 1, -1):
        patterns = locale.compact(known)
        if patterns:
            return _read_step(known, patterns)
    return _WHOLE


def _read_step(magnitude: int, patterns: Mapping[str, str]) -> Step:
    other = patterns["other"]
    zeros = _ZEROS.search(other)
    if zeros is None or other == _IN_FULL:
        return _WHOLE
    shift = magnitude + 1 - len(zeros[0])
    return Step(shift, patterns, depends_on_plural=len(set(patterns.values())) > 1)


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
