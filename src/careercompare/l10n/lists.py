"""Lists of things in a sentence (UTS #35 part 2, list patterns)."""

from __future__ import annotations

from collections.abc import Sequence

import attrs


@attrs.frozen
class ListPatterns:
    """How a locale joins things: patterns with the places ``{0}`` and ``{1}``."""

    two: str
    start: str
    middle: str
    end: str

    def join(self, items: Sequence[str]) -> str:
        """Join *items* from the end towards the start, as UTS #35 says.

        >>> english = ListPatterns("{0} and {1}", "{0}, {1}", "{0}, {1}", "{0}, and {1}")
        >>> english.join(["A", "B", "C"])
        'A, B, and C'
        """
        if len(items) < 2:
            return "".join(items)
        if len(items) == 2:
            return self.two.format(*items)
        text = self.end.format(*items[-2:])
        for item in reversed(items[1:-2]):
            text = self.middle.format(item, text)
        return self.start.format(items[0], text)
