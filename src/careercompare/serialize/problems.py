"""What is wrong with foreign JSON, each problem with its place."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from careercompare.errors import (
    CareerCompareError,
    InvalidCareer,
    InvalidOption,
    UnreadableCatalog,
    UnreadableData,
    name_key,
    show,
)
from careercompare.model import AtLeast, AtMost

if TYPE_CHECKING:
    from cattrs import ClassValidationError


Problems: TypeAlias = Iterator[InvalidCareer | UnreadableData]

UNCHANGED = "Read what to_dict wrote, unchanged, with the release that wrote it or a later one."
"""What to do about data that nobody wrote."""

_LONGEST_KEY, _LONGEST_TEXT, _MOST_ITEMS, _DEEPEST = 40, 80, 4, 3


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
        if not isinstance(key, str):  # a place in a list, or a key that no JSON has
            return Place(self.source, f"{self.path}[{show(key)}]")
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
        return self.report(f'the key "{key}" stands twice in one object', "Keep one.")


class Repeated(CareerCompareError):
    """Nothing is wrong with an object but that a key stands twice in it."""


def list_problems(problem: BaseException, data: Any, at: Place) -> Problems:
    """Yield everything inside *problem*, which reading *data* raised, in the order of the data."""
    import cattrs  # which takes longer than to read a catalog in which nothing is wrong

    if isinstance(problem, cattrs.BaseValidationError):
        yield from map(at.report_repeated, getattr(data, "repeated", ()))
    match problem:
        case cattrs.ClassValidationError():
            yield from _list_fields(problem, data, at)
        case cattrs.IterableValidationError():
            for each, note in problem.group_exceptions()[0]:
                yield from list_problems(each, data[note.index], at.inside(note.index))
        case InvalidCareer() | InvalidOption():
            _, _, key = problem.path.partition(".")
            place = at.inside(key) if key else at
            yield place.refuse(problem.value, problem.expected, problem.remedy)
        case Repeated():
            pass
        case _:
            yield at.report(str(problem), "Write what the documentation shows.")


def _list_fields(problem: ClassValidationError, data: Any, at: Place) -> Problems:
    from cattrs import ForbiddenExtraKeysError

    of_fields, of_all = problem.group_exceptions()
    told = {note.name: each for each, note in of_fields}
    names = [field.name for field in attrs.fields(problem.cl)]
    found = [each.extra_fields for each in of_all if isinstance(each, ForbiddenExtraKeysError)]
    unknown = set[str]().union(*found)
    for key, value in data.items():
        if key in told:
            yield from list_problems(told.pop(key), value, at.inside(key))
        elif key not in names and (key in unknown or key != "type"):  # which tells kinds of values
            near = find_near(name_key(key), names)
            remedy = f"The keys are {', '.join(names)}." if near is None else f'Write "{near}".'
            yield at.inside(name_key(key)).report("unknown key", remedy)
    for name in told:
        yield at.inside(name).report("it is missing", "Add it.")
    for each in of_all:
        if not isinstance(each, ForbiddenExtraKeysError):
            yield from list_problems(each, data, at)


def gather(source: str, problems: Sequence[CareerCompareError], most: int) -> UnreadableCatalog:
    """Return one error that tells what is wrong with a *source*: so many problems *at most*."""
    count = f"{len(problems):,} problem{'s' if len(problems) > 1 else ''}"
    more = f", of which the first {most} are told" if len(problems) > most else ""
    return UnreadableCatalog(f"{source} has {count}{more}", problems[:most])


def advise_on_version(found: object, known: int | str) -> str:
    """Say what to do about data of another version than the one that is *known*.

    >>> advise_on_version("ranking-2", "ranking-1")
    "A newer release wrote it. Update careercompare: this one reads version 'ranking-1'."
    """
    is_newer = False
    if type(found) is int and isinstance(known, int):
        is_newer = found > known
    elif isinstance(found, str) and isinstance(known, str):
        form, _, number = known.rpartition("-")
        written = re.fullmatch(rf"{form}-([0-9]{{1,9}})", found)
        is_newer = written is not None and int(written[1]) > int(number)
    if is_newer:
        return f"A newer release wrote it. Update careercompare: this one reads version {known!r}."
    return f"This release reads version {known!r}; write it anew."


def find_near(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that is spelled most like *name*, or None where none is like it.

    >>> find_near("Very High", ["high", "very-high"]), find_near("x", ["high"])
    ('very-high', None)
    """
    import difflib  # imported here since only a wrong name needs it

    plain = name[:_LONGEST_KEY].casefold().replace("_", "-").replace(" ", "-")
    spelled = {each.replace("_", "-"): each for each in known}
    return next((spelled[each] for each in difflib.get_close_matches(plain, spelled, n=1)), None)


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
