"""Where something stands in foreign data, ``careers[3].salary.low``, and what is said of it."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, cast

import attrs

from careercompare.errors import InvalidCareer, UnreadableData, find_close

_LONGEST_KEY, _LONGEST_TEXT, _MOST_ITEMS, _DEEPEST = 40, 80, 4, 3


class WrongValue(InvalidCareer):
    """An `InvalidCareer` about JSON, which shows the value as JSON has it: ``null``, not None."""

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected}, got {show_json(self.value)}. {self.remedy}"


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
        if more or not key.replace("-", "_").isidentifier():
            return Place(self.source, f'{self.path}["{json.dumps(short)[1:-1]}{more}"]')
        return Place(self.source, f"{self.path}.{key}" if self.path else key)

    def item(self, number: int) -> Place:
        """Return the place of an item of the list that is here."""
        return Place(self.source, f"{self.path}[{number}]")

    def refuse(self, value: object, expected: str, remedy: str) -> InvalidCareer:
        """Return an error about the *value* that stands here."""
        return WrongValue(self.path or self.source, value, expected, remedy)

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
    return next((spelled[each] for each in find_close(plain, spelled, 1)), None)


def show_json(value: object, depth: int = 0) -> str:
    """Show a value as JSON has it, cut to a line.

    >>> show_json({"high": [None, True, "12k"]})
    '{"high": [null, true, "12k"]}'
    """
    match value:
        case None | bool():
            return json.dumps(value)
        case str():
            cut, more = value[:_LONGEST_TEXT], "…" if len(value) > _LONGEST_TEXT else ""
            return f'"{"".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in cut)}{more}"'
        case dict():
            pairs = cast("dict[Any, object]", value).items()
            shown = (f"{show_json(str(k))}: {show_json(v, depth + 1)}" for k, v in pairs)
            return f"{{{_show_some(shown, len(pairs), depth)}}}"
        case list() | tuple():  # the latter where the model kept a list as one
            items = cast("Sequence[object]", value)
            return f"[{_show_some((show_json(v, depth + 1) for v in items), len(items), depth)}]"
        case int() if value.bit_length() > _LONGEST_TEXT * 3:  # Python refuses to write some
            return "a number of very many digits"
        case _:
            text = str(value)
            return text if len(text) <= _LONGEST_TEXT else f"{text[:_LONGEST_TEXT]}…"


def _show_some(shown: Iterator[str], count: int, depth: int) -> str:
    if depth >= _DEEPEST and count:
        return "…"
    more = ["…"] if count > _MOST_ITEMS else []
    return ", ".join([*islice(shown, _MOST_ITEMS), *more])
