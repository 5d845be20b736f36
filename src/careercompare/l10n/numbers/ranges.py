"""Two ends to one text: what they share, and the space between (ICU's number range formatter)."""

from __future__ import annotations

import attrs

from careercompare.l10n.numbers.money import Spelled
from careercompare.words import Collapse

_DIRECTION_MARKS = ("\N{LEFT-TO-RIGHT MARK}", "\N{RIGHT-TO-LEFT MARK}")


@attrs.frozen
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
        before, _, rest = pattern.partition("{0}")
        between, _, after = rest.partition("{1}")
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
