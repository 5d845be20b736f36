"""How an amount of money is to be written, as one frozen value."""

from __future__ import annotations

from typing import Literal, TypeAlias

import attrs

from careercompare.errors import InvalidOption, sealed

Notation: TypeAlias = Literal["compact", "standard"]
Collapse: TypeAlias = Literal["none", "auto"]
Numerals: TypeAlias = Literal["latn", "native"]

# More decimals or digits than an amount of money can need; also ECMA-402's bounds.
_MOST_DECIMALS = 20
_MOST_DIGITS = 21


@sealed
@attrs.frozen(cache_hash=True)
class MoneyStyle:
    """How amounts of money are written.

    *notation* is ``"compact"`` (``$118K``) or ``"standard"`` (``$118,000.00``).

    *fraction* is the number of decimals, 0 to 20. Standard notation writes exactly that many, by
    default as many as the currency has. Compact notation writes at most that many and drops
    trailing zeros; by default it bounds not the decimals but the *significant* digits, 1 to 21:
    three of them never change an amount by more than 1 %.

    *collapse* says whether a range drops what both ends share: ``"none"`` as UTS #35 has it for
    compact notation (``$118K – $191K``), ``"auto"`` as ICU does (``$118–191K``).

    *numerals* are Latin digits, or ``"native"``: the locale's own default digits.

    *thousands* replaces CLDR's "K" for thousands in English, such as by "k"; every other language
    keeps its own word.

    >>> MoneyStyle(notation="standard", fraction=0).fraction
    0
    """

    notation: Notation = "compact"
    fraction: int | None = None
    significant: int = 3
    collapse: Collapse = "none"
    numerals: Numerals = "latn"
    thousands: str | None = None

    def __attrs_post_init__(self) -> None:
        _check_choice("notation", self.notation, ("compact", "standard"))
        _check_choice("collapse", self.collapse, ("none", "auto"))
        _check_choice("numerals", self.numerals, ("latn", "native"))
        if self.fraction is not None:
            _check_count("fraction", self.fraction, 0, _MOST_DECIMALS)
        _check_count("significant", self.significant, 1, _MOST_DIGITS)
        if self.thousands is not None and not isinstance(self.thousands, str):
            raise InvalidOption("style.thousands", self.thousands, "a text", "Give it as 'k'.")


def _check_choice(name: str, value: object, choices: tuple[str, ...]) -> None:
    if value not in choices:
        expected = " or ".join(repr(choice) for choice in choices)
        raise InvalidOption(f"style.{name}", value, expected, "Choose one of them.")


def _check_count(name: str, value: object, least: int, most: int) -> None:
    if not isinstance(value, int) or isinstance(value, bool) or not least <= value <= most:
        expected = f"a whole number from {least} to {most}"
        raise InvalidOption(f"style.{name}", value, expected, "Give it as an int.")
