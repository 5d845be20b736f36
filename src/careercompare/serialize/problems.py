"""What is wrong with foreign JSON, each problem with its place."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import reduce
from itertools import islice
from typing import Any, NoReturn, TypeAlias, TypeVar, cast

import attrs

from careercompare.errors import (
    InvalidCareer,
    InvalidOption,
    UnreadableCatalog,
    UnreadableData,
    is_object,
    name_key,
    show,
)
from careercompare.model import AtLeast, AtMost

T = TypeVar("T")
Problem: TypeAlias = InvalidCareer | InvalidOption | UnreadableData
_Found: TypeAlias = tuple[tuple[object, ...], Exception]
"""A problem behind the keys and numbers that lead to it."""

UNCHANGED = "Read what to_dict wrote, unchanged, with the release that wrote it or a later one."
"""What to do about data that nobody wrote."""

_LONGEST_KEY, _LONGEST_TEXT, _LONGEST_LINE = 40, 80, 240
_MOST_ITEMS, _DEEPEST = 4, 3


class WrongValue(InvalidCareer):
    """An `InvalidCareer` about JSON, which shows the value as JSON has it: ``null``, not None."""

    def _show_value(self) -> str:
        return show_json(self.value)


@attrs.frozen
class Place:
    """A *path* in the data of a *source*, and the errors that tell of it."""

    source: str
    path: str

    def inside(self, key: object) -> Place:
        """Return the place of what is here at *key*; an odd key of an object stands in quotes.

        >>> Place("mine.json", "careers").inside(3).inside("salary").path
        'careers[3].salary'
        """
        if isinstance(key, int):  # a place in a list
            return Place(self.source, f"{self.path}[{show(key)}]")
        key = name_key(key)
        short, more = key[:_LONGEST_KEY], "…" if len(key) > _LONGEST_KEY else ""
        if more or not key.replace("-", "_").isidentifier():
            return Place(self.source, f'{self.path}["{json.dumps(short)[1:-1]}{more}"]')
        return Place(self.source, f"{self.path}.{key}" if self.path else key)

    def refuse(self, value: object, expected: str, remedy: str) -> InvalidCareer:
        """Return an error about the *value* that stands here."""
        return WrongValue(self.path or self.source, value, expected, remedy)

    def report(self, problem: str, remedy: str) -> UnreadableData:
        """Return an error about the form of the data."""
        return UnreadableData(self.source, self.path, problem, remedy)

    def report_repeated(self, key: str) -> UnreadableData:
        """Return an error about a key that stands twice in the object that is here."""
        return self.report(f"the key {show(key)} stands twice in one object", "Keep one.")


HERE = Place("", "")
"""Where a problem is until `list_problems` knows where that is."""


class Gathered(Exception):
    """All that is wrong inside of an object or a list, each problem with the way to it."""

    def __init__(self, problems: Sequence[_Found]) -> None:
        super().__init__(problems)
        self.problems = problems


def refuse(value: object, expected: str, remedy: str) -> NoReturn:
    """Refuse a value, whose place `read_each` notes."""
    raise HERE.refuse(value, expected, remedy)


def read_each(
    data: Any, read: Callable[[Any, Any], T], required: Iterable[str] = ()
) -> dict[Any, T]:
    """Read each part of a list or an object by its number or key, or tell all that is wrong."""
    found: dict[Any, T] = {}
    repeated: Sequence[str] = getattr(data, "repeated", ())
    problems: list[_Found] = [((), HERE.report_repeated(key)) for key in repeated]
    for at, value in data.items() if is_object(data) else enumerate(data):
        try:
            found[at] = read(at, value)
        except Exception as problem:  # noqa: BLE001  in what is no JSON at all it can be anything
            problems += [((at, *way), each) for way, each in _spread(problem)]
    missing = [name for name in required if name not in data]
    problems += [((name,), HERE.report("it is missing", "Add it.")) for name in missing]
    if problems:
        raise Gathered(problems)
    return found


def list_problems(problem: Exception, at: Place) -> Iterator[Problem]:
    """Yield everything inside *problem*, which reading what is *at* a place raised."""
    for way, each in _spread(problem):
        place = reduce(Place.inside, way, at)
        match each:
            case InvalidCareer() | InvalidOption():
                yield place.refuse(each.value, each.expected, each.remedy)
            case UnreadableData():
                yield place.report(each.problem, each.remedy)
            case _:
                yield place.report(str(each), "Write what the documentation shows.")


def _spread(problem: Exception) -> Sequence[_Found]:
    if isinstance(problem, Gathered):
        return problem.problems
    # Of many that are kept, the frames in which they were raised would take far more than they.
    problem.__traceback__ = problem.__context__ = None
    return [((), problem)]


def gather(source: str, problems: Sequence[Problem], most: int) -> UnreadableCatalog:
    """Return one error that tells what is wrong with a *source*: so many problems *at most*."""
    count = f"{len(problems):,} problem{'s' if len(problems) > 1 else ''}"
    more = f", of which the first {most} are told" if len(problems) > most else ""
    return UnreadableCatalog(f"{source} has {count}{more}", problems[:most])


def advise_on_version(found: object, known: int | str) -> str:
    """Say what to do about data of another version than the one that is *known*.

    >>> advise_on_version("ranking-2", "ranking-1")
    "A newer release wrote it. Update careercompare: this one reads version 'ranking-1'."
    """
    form, _, number = str(known).rpartition("-")
    written = re.fullmatch(rf"{form}-?([0-9]{{1,9}})", name_key(found))
    if type(found) is type(known) and written is not None and int(written[1]) > int(number):
        return f"A newer release wrote it. Update careercompare: this one reads version {known!r}."
    return f"This release reads version {known!r}; write it anew."


def show_json(value: object, depth: int = 0) -> str:
    """Show a value as JSON has it, cut to a line.

    >>> show_json({"high": [None, True, "12k"]})
    '{"high": [null, true, "12k"]}'
    """
    try:
        line = _spell(value, depth)
    except Exception:  # noqa: BLE001  a stranger's mapping may raise anything, and an error may not
        line = show(value)
    return line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1]}…"


def _spell(value: object, depth: int) -> str:
    match value:
        case None | bool():
            return json.dumps(value)
        case str():
            cut, more = value[:_LONGEST_TEXT], "…" if len(value) > _LONGEST_TEXT else ""
            return f'"{"".join(c if c.isprintable() else json.dumps(c)[1:-1] for c in cut)}{more}"'
        case dict():
            pairs = cast("dict[Any, object]", value).items()
            shown = (f"{show_json(name_key(k))}: {show_json(v, depth + 1)}" for k, v in pairs)
            return f"{{{_show_some(shown, len(pairs), depth)}}}"
        case list() | tuple():  # the latter where the model kept a list as one
            items = cast("Sequence[object]", value)
            return f"[{_show_some((show_json(v, depth + 1) for v in items), len(items), depth)}]"
        case AtLeast(amount):
            return show_json({"at_least": amount})
        case AtMost(amount):
            return show_json({"at_most": amount})
        case int() if value.bit_length() > _LONGEST_TEXT * 3:  # Python refuses to write some
            return "a number of very many digits"
        case _:
            return show(value)


def _show_some(shown: Iterator[str], count: int, depth: int) -> str:
    if depth >= _DEEPEST and count:
        return "…"
    more = ["…"] if count > _MOST_ITEMS else []
    return ", ".join([*islice(shown, _MOST_ITEMS), *more])
