"""Lists of things in a sentence (UTS #35 part 2, list patterns)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import chain, zip_longest

import attrs

# What is written depends on how the next thing begins, as in ICU's ListFormatter; beyond it an
# accent, a y that is a vowel and an opening quote or bracket change nothing in what is heard.
_SOUNDS_LIKE_I = re.compile(
    r"[«\u201c\u2018\"'(\[]*(?:[ií]|h[ií](?![aeáé])|y(?![\Waeiouáéíóú]))", re.IGNORECASE
)
_HEBREW = re.compile(r"[\u0590-\u05ff\ufb1d-\ufb4f]")


@attrs.frozen
class ListPatterns:
    """How a locale joins things: patterns with the places ``{0}`` and ``{1}``, by *language*."""

    two: str
    start: str
    middle: str
    end: str
    language: str = ""

    def join(self, items: Sequence[str]) -> str:
        """Join *items*.

        >>> english = ListPatterns("{0} and {1}", "{0}, {1}", "{0}, {1}", "{0}, and {1}")
        >>> english.join(["A", "B", "C"])
        'A, B, and C'
        """
        separators = self.separators(items)
        return "".join(chain.from_iterable(zip_longest(separators, items, fillvalue="")))

    def separators(self, items: Sequence[str]) -> list[str]:
        """Return what stands before, between and after *items*: one text more than there are.

        The conjunction may depend on the item that follows: Spanish writes "e Ingeniería", and
        Hebrew sets off what is not written in its own letters by a hyphen.

        >>> spanish = ListPatterns("{0} y {1}", "{0}, {1}", "{0}, {1}", "{0} y {1}", "es")
        >>> spanish.separators(["A", "Ingeniería"])
        ['', ' e ', '']
        """
        patterns = [self.start, *[self.middle] * (len(items) - 3), self.end]
        if len(items) < 3:
            patterns = [self.two]
        separators, tail = [""], ""
        for pattern, item in zip(patterns, items[1:], strict=False):
            before, _, rest = pattern.partition("{0}")
            between, _, after = rest.partition("{1}")
            separators[-1] += before
            separators.append(self._fit(between, item))
            tail = after + tail
        return [*separators, tail] if items else [""]

    def _fit(self, between: str, item: str) -> str:
        if self.language == "es" and between == " y " and _SOUNDS_LIKE_I.match(item):
            return " e "
        if self.language == "he" and between.endswith("ו") and not _HEBREW.match(item):
            return f"{between}-"
        return between
