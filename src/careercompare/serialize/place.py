"""Where something stands in foreign data: ``careers[3].salary.low``."""

from __future__ import annotations

import difflib
import json
from collections.abc import Iterable

import attrs

from careercompare.errors import InvalidCareer, UnreadableData

_LONGEST_KEY = 40


@attrs.frozen
class Place:
    """A *path* in the data of a *source*, and the errors that tell of it."""

    source: str
    path: str

    def key(self, key: str) -> Place:
        """Return the place of *key* in the object that is here; an odd key stands in quotes.

        >>> Place("mine.json", "careers[3]").key("salary").path
        'careers[3].salary'
        """
        short, more = key[:_LONGEST_KEY], "…" if len(key) > _LONGEST_KEY else ""
        plain = not more and key.replace("-", "_").isidentifier()
        inside = f".{key}" if plain else f'[{json.dumps(short)[:-1]}{more}"]'
        return Place(self.source, self.path + inside)

    def item(self, number: int) -> Place:
        """Return the place of an item of the list that is here."""
        return Place(self.source, f"{self.path}[{number}]")

    def refuse(self, value: object, expected: str, remedy: str) -> InvalidCareer:
        """Return an error about the *value* that stands here."""
        return InvalidCareer(self.path, value, expected, remedy)

    def report(self, problem: str, remedy: str) -> UnreadableData:
        """Return an error about the form of the data."""
        return UnreadableData(self.source, self.path, problem, remedy)

    def report_repeated(self, keys: Iterable[str]) -> list[UnreadableData]:
        """Return an error for each key that stands twice in the object that is here."""
        return [
            self.report(f'the key "{key}" stands twice in one object', "Keep one.") for key in keys
        ]


def find_near(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is spelled most like *name*, or None where none is like it.

    >>> find_near("Very High", ["high", "very-high"]), find_near("x", ["high"])
    ('very-high', None)
    """
    plain = name[:_LONGEST_KEY].casefold().replace("_", "-").replace(" ", "-")
    spelled = {each.replace("_", "-"): each for each in known}
    return next((spelled[each] for each in difflib.get_close_matches(plain, spelled, n=1)), None)
