"""Amounts of one currency in one style, and ranges of them, spelled out by one locale."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple

import attrs

from careercompare.l10n.lists import split_pair
from careercompare.l10n.numbers.compact import Compact
from careercompare.l10n.numbers.digits import (
    Currency,
    DigitWriter,
    LocaleData,
    NumberSystem,
    Rounding,
    round_to,
)
from careercompare.l10n.numbers.patterns import (
    CURRENCY,
    Affixes,
    Pattern,
    Token,
    parse_pattern,
    spell_affixes,
)
from careercompare.words import Collapse, MoneyStyle

# Compact notation groups no number of four digits, as ICU has it ("min2").
_COMPACT_MINIMUM_GROUPING = 2

# What English writes behind thousands in compact notation.
_THOUSANDS = Token("K")

# Between the ends of a range they count as spaces.
_DIRECTION_MARKS = ("\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}")

# By compact pattern (None: the currency's own) and sign; a locale has a few dozen at most.
_AffixCache = dict[tuple[str | None, str], Affixes]


class Spelled(NamedTuple):
    """A number in digits and the text around it."""

    affixes: Affixes
    digits: str

    def __str__(self) -> str:
        return f"{self.affixes.before}{self.digits}{self.affixes.after}"


@attrs.frozen(eq=False, repr=False)
class MoneyWriter:
    """Writes amounts of one *currency* (ISO 4217) in one *style*; patterns are read once."""

    locale: LocaleData
    style: MoneyStyle
    currency: Currency
    system: NumberSystem
    _standard: Pattern
    _digits: DigitWriter
    _compact: Compact
    _affixes: _AffixCache = attrs.field(init=False, factory=_AffixCache)

    @classmethod
    def bind(cls, locale: LocaleData, code: str, style: MoneyStyle) -> MoneyWriter:
        """Return the writer for the currency *code* in *style*."""
        currency = locale.currency(code)
        system = locale.system(style.numerals)
        standard = parse_pattern(currency.pattern or system.money_pattern)
        minimum = locale.minimum_grouping
        if style.notation == "compact":
            minimum = max(minimum, _COMPACT_MINIMUM_GROUPING)
        digits = DigitWriter(
            system.digits,
            currency.decimal or system.money_decimal,
            currency.group or system.money_group,
            standard.primary,
            standard.secondary,
            minimum,
        )
        compact = Compact(locale, style.fraction, style.significant)
        return cls(locale, style, currency, system, standard, digits, compact)

    def spell(
        self, amount: Decimal, *, towards: Rounding = "nearest", about: bool = False
    ) -> Spelled:
        """Spell *amount*, rounded *towards* a side, marked as approximate with *about*."""
        pattern: str | None = None
        if self.style.notation == "compact":
            scaled = self._compact.scale(amount, towards)
            pattern = self._compact.pattern(scaled)
            number, places = scaled.number, scaled.places
        else:
            fraction = self.style.fraction
            places = self.currency.decimals if fraction is None else fraction
            number = round_to(amount, places, towards)
        sign = ("~" if about else "") + ("-" if amount < 0 else "")
        return Spelled(self._spell_affixes(pattern, sign), self._digits.write(number, places))

    def _spell_affixes(self, compact: str | None, sign: str) -> Affixes:
        affixes = self._affixes.get((compact, sign))
        if affixes is None:
            pattern = self._standard if compact is None else self._parse_compact(compact)
            symbols = {**self.system.signs, CURRENCY: self.currency.symbol}
            affixes = self._affixes[compact, sign] = spell_affixes(pattern, sign, symbols)
        return affixes

    def _parse_compact(self, compact: str) -> Pattern:
        pattern = parse_pattern(compact)
        thousands = self.style.thousands
        if thousands is None or self.locale.language != "en":
            return pattern
        suffix = (Token(thousands) if token == _THOUSANDS else token for token in pattern.suffix)
        return attrs.evolve(pattern, suffix=tuple(suffix))


@attrs.frozen(eq=False, repr=False)
class RangePattern:
    """A locale's pattern of ranges in pieces: *before*, *between* and *after* the two ends.

    *spaced* is *between* with a space on either side.

    >>> RangePattern.parse("{0}–{1}").spaced
    ' – '
    """

    before: str
    between: str
    after: str
    spaced: str

    @classmethod
    def parse(cls, pattern: str) -> RangePattern:
        """Take a CLDR pattern such as ``{0}–{1}`` apart."""
        before, between, after = split_pair(pattern)
        left = "" if _is_space(between[:1]) else " "
        right = "" if _is_space(between[-1:]) else " "
        return cls(before, between, after, f"{left}{between}{right}")

    def join(self, low: str, high: str) -> tuple[str, ...]:
        """Join two ends that are written out whole; return them and what stands between."""
        return (f"{self.before}{low}", self.spaced, f"{high}{self.after}")

    def join_spelled(self, low: Spelled, high: Spelled, collapse: Collapse) -> tuple[str, ...]:
        """Join two ends, and with ``"auto"`` write once, in one piece, what stands around both.

        As in ICU a single code point, such as ``$``, is still repeated, and the pattern is spaced
        where anything is.
        """
        affixes = low.affixes
        if collapse == "auto" and affixes == high.affixes and affixes.length > 1:
            digits = f"{low.digits}{self.between}{high.digits}"
            return (f"{self.before}{affixes.before}{digits}{affixes.after}{self.after}",)
        return self.join(str(low), str(high))


def _is_space(character: str) -> bool:
    return character.isspace() or character in _DIRECTION_MARKS
