"""Whole numbers to the digits of a locale, grouped as it groups them."""

from __future__ import annotations

import attrs

LATIN_DIGITS = "0123456789"


@attrs.frozen
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
        return text if self.digits == LATIN_DIGITS else self._localize(text)

    def _group(self, text: str) -> str:
        end = len(text) - self.primary
        groups = [text[end:]]
        while end > 0:
            groups.append(text[max(0, end - self.secondary) : end])
            end -= self.secondary
        return self.group.join(reversed(groups))

    def _localize(self, text: str) -> str:
        return text.translate(str.maketrans(LATIN_DIGITS, self.digits))
