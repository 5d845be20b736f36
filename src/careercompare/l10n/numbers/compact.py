"""Amounts in compact notation: rounded first, and then shortened as a locale does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple

import attrs

from careercompare.l10n.numbers.digits import LocaleData, Rounding, round_to, strip_zeros

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
class Shortening:
    """How numbers of one magnitude are written: without their last *shift* digits.

    *patterns* are by plural category; there are none where the number is written in full.
    """

    shift: int
    patterns: Mapping[str, str]
    depends_on_plural: bool


_WHOLE = Shortening(shift=0, patterns={}, depends_on_plural=False)


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
    _known: dict[int, Shortening] = attrs.field(init=False, factory=dict[int, Shortening])

    def scale(self, amount: Decimal, towards: Rounding = "nearest") -> Scaled:
        """Round *amount* and only then choose its magnitude, so that 999,500 becomes 1M."""
        if amount.is_zero():
            return Scaled(0, 0, 0)
        magnitude = amount.adjusted()
        shift = self._find(magnitude).shift
        scaled = self._round(amount, magnitude, shift, towards)
        if scaled.magnitude == magnitude:
            return scaled
        further = self._find(scaled.magnitude).shift
        if further == shift:
            return scaled
        return self._round(amount, scaled.magnitude, further, towards)

    def pattern(self, scaled: Scaled) -> str | None:
        """Return the pattern to write *scaled* with, or None for the currency's own."""
        found = self._find(scaled.magnitude)
        other = found.patterns.get("other")
        if not found.depends_on_plural:
            return other
        shown = Decimal(f"{scaled.number}E-{scaled.places}")
        return found.patterns.get(self.locale.plural(shown), other)

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

    def _find(self, magnitude: int) -> Shortening:
        magnitude = max(0, min(magnitude, _LARGEST))
        found = self._known.get(magnitude)
        if found is None:
            found = self._known[magnitude] = _read(self.locale, magnitude)
        return found


def _read(locale: LocaleData, magnitude: int) -> Shortening:
    for known in range(magnitude, _SMALLEST - 1, -1):
        patterns = locale.compact(known)
        if patterns:
            return _read_patterns(known, patterns)
    return _WHOLE


def _read_patterns(magnitude: int, patterns: Mapping[str, str]) -> Shortening:
    other = patterns["other"]
    zeros = _ZEROS.search(other)
    if zeros is None or other == _IN_FULL:
        return _WHOLE
    shift = magnitude + 1 - len(zeros[0])
    return Shortening(shift, patterns, depends_on_plural=len(set(patterns.values())) > 1)
