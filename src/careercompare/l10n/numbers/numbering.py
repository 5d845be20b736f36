"""What one locale says about numbers, as plain values: CLDR's answers without CLDR."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal

import attrs

from careercompare.l10n.locales import Direction
from careercompare.words import Numerals


@attrs.frozen
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


@attrs.frozen
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


@attrs.frozen
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
