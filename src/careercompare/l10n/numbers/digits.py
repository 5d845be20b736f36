"""The digits of a locale: its systems of numbers, and figures written by them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Literal, TypeAlias

import attrs

from careercompare.l10n.locales import Direction
from careercompare.words import Numerals


@attrs.frozen(eq=False, repr=False)
class NumberSystem:
    """The digits, signs and patterns of one numbering system in one locale.

    *digits* are its ten digits, 0 first. *signs* maps what stands for a sign in a CLDR pattern
    (``-``, ``+``, ``%``, ``~`` for "approximately") to what the locale writes there. Patterns are
    CLDR's, such as ``¤#,##0.00``.
    """

    digits: str
    decimal: str
    group: str
    money_decimal: str
    money_group: str
    signs: Mapping[str, str]
    decimal_pattern: str
    percent_pattern: str
    money_pattern: str


@attrs.frozen(eq=False, repr=False)
class Currency:
    """A currency as one locale writes it.

    *decimals* is how many it has in use (``JPY`` 0, ``KWD`` 3). *pattern*, *decimal* and *group*
    are None unless the locale writes this currency unlike all others.
    """

    symbol: str
    decimals: int
    pattern: str | None = None
    decimal: str | None = None
    group: str | None = None


@attrs.frozen(eq=False, repr=False)
class LocaleData:
    """Everything that spelling out numbers in one locale needs.

    *identifier* is CLDR's name of the locale (``pt_BR``), *tag* the BCP 47 spelling (``pt-BR``).
    *native* is *latn* where the locale's own digits are the Latin ones. *compact* gives, for the
    exponent of a power of ten, the compact patterns by plural category; *plural* the category of a
    number as it is shown. *range_pattern* has places ``{0}`` and ``{1}``, *at_least* and *at_most*
    a place ``{0}``. A number is grouped once it has *minimum_grouping* digits before the first
    separator.
    """

    identifier: str
    tag: str
    language: str
    direction: Direction
    latn: NumberSystem
    native: NumberSystem
    range_pattern: str
    at_least: str
    at_most: str
    minimum_grouping: int
    currency: Callable[[str], Currency]
    compact: Callable[[int], Mapping[str, str]]
    plural: Callable[[Decimal], str]

    def system(self, numerals: Numerals) -> NumberSystem:
        """Return the numbering system that *numerals* asks for."""
        return self.latn if numerals == "latn" else self.native


LATIN_DIGITS = "0123456789"


@attrs.frozen(eq=False, repr=False)
class DigitWriter:
    """Writes digits.

    *primary* and *secondary* are the sizes of groups, 0 for none; numbers of fewer than
    ``primary + minimum`` digits are not grouped.

    >>> DigitWriter(LATIN_DIGITS, ".", ",", primary=3, secondary=2, minimum=1).write(11_800_050, 2)
    '1,18,000.50'
    """

    digits: str
    decimal: str
    group: str
    primary: int
    secondary: int
    minimum: int

    def write(self, number: int, places: int) -> str:
        """Write ``number / 10 ** places`` with all of its decimals; *number* is not negative."""
        whole, rest = divmod(number, 10**places)
        text = str(whole)
        if self.primary and len(text) >= self.primary + self.minimum:
            text = self._group(text)
        if places:
            text = f"{text}{self.decimal}{rest:0{places}}"
        if self.digits == LATIN_DIGITS:
            return text
        return text.translate(str.maketrans(LATIN_DIGITS, self.digits))

    def _group(self, text: str) -> str:
        end = len(text) - self.primary
        groups = [text[end:]]
        while end > 0:
            groups.append(text[max(0, end - self.secondary) : end])
            end -= self.secondary
        return self.group.join(reversed(groups))


Rounding: TypeAlias = Literal["nearest", "down", "up"]
"""Where what does not fit goes: to the nearest number, or to the one towards zero or away from it.
"""


def round_to(amount: Decimal, places: int, towards: Rounding = "nearest") -> int:
    """Return *amount* times ``10 ** places`` as a whole number; the sign is dropped.

    Of the nearest a half is rounded away from zero, as ICU does ("half-expand"). A negative
    *places* counts units of ten, hundred and so on.

    >>> [round_to(Decimal("68.25"), 1, towards) for towards in ("nearest", "down", "up")]
    [683, 682, 683]
    >>> round_to(Decimal(118_400), -3)
    118
    """
    # By whole numbers: a division of decimals would round as the context of the caller has it.
    numerator, denominator = amount.as_integer_ratio()
    numerator = abs(numerator)
    if places >= 0:
        numerator *= 10**places
    else:
        denominator *= 10**-places
    if towards == "down":
        return numerator // denominator
    if towards == "up":
        return -(-numerator // denominator)
    return (2 * numerator + denominator) // (2 * denominator)


def strip_zeros(number: int, places: int) -> tuple[int, int]:
    """Drop decimals that are 0 from ``number / 10 ** places``.

    >>> strip_zeros(11_850, 3)
    (1185, 2)
    """
    while places and number % 10 == 0:
        number, places = number // 10, places - 1
    return number, places
