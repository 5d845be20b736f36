"""What can go wrong, as values: raw pieces in attributes, one sentence of advice in ``str()``."""

from __future__ import annotations

import reprlib
from collections.abc import Iterable
from decimal import Decimal
from typing import Any, ClassVar, TypeVar

T = TypeVar("T")


class _Repr(reprlib.Repr):
    def repr_instance(self, x: Any, level: int) -> str:
        return repr(x)  # where that fails, reprlib would tell an address, another one each time


_repr = _Repr()
_repr.maxother = _repr.maxstring = 80

_LONGEST_TEXT, _LONGEST_LINE = 80, 120
_MOST_NAMED = 5


class CareerCompareError(Exception):
    """The base of every error this library raises on purpose; never raised itself."""


def show(value: object) -> str:
    r"""Return *value* as it stands in an error: in one short line, whatever it is.

    >>> print(show("two\nlines"), show(10**5_000))
    "two\nlines" <a number of about 5001 digits>
    """
    try:
        line = _spell(value)
    except Exception:  # noqa: BLE001  a stranger's repr may raise anything, and an error may not
        line = f"<{type(value).__name__}>"
    line = _escape(line)
    return line if len(line) <= _LONGEST_LINE else f"{line[: _LONGEST_LINE - 1]}…"


def quote(text: str) -> str:
    """Return *text* as Python writes it, in one line and cut where it is long.

    >>> print(quote("Plumber"))
    'Plumber'
    """
    return repr(text if len(text) <= _LONGEST_TEXT else f"{text[: _LONGEST_TEXT - 1]}…")


def _spell(value: object) -> str:
    if isinstance(value, str):
        cut = "…" if len(value) > _LONGEST_TEXT else ""
        return f'"{_escape(value[:_LONGEST_TEXT])}{cut}"'
    if isinstance(value, Decimal):
        return str(value)
    if isinstance(value, int) and value.bit_length() > 1_000:  # Python may refuse to spell it
        return f"<a number of about {int(value.bit_length() * 0.30103) + 1} digits>"
    return _repr.repr(value)


def _escape(text: str) -> str:
    return "".join(char if char.isprintable() else repr(char)[1:-1] for char in text)


def find_close(name: str, names: Iterable[str], most: int = 3, at_least: float = 0.6) -> list[str]:
    """Return those of *names* that are spelled most like *name*, the likest first.

    >>> find_close("salary.meidan", ["salary.median", "outlook.growth"])
    ['salary.median']
    """
    import difflib  # imported here since only a wrong name needs it

    return difflib.get_close_matches(name, list(names), most, at_least)


def note_failure(problem: Exception, what: str, slugs: Iterable[str]) -> None:
    """Note on a *problem* that *what* raised of which careers it was asked, by their *slugs*.

    >>> problem = ZeroDivisionError("division by zero")
    >>> note_failure(problem, "rule pay", ["cook", "poet"])
    >>> problem.__notes__
    ["rule pay failed for 'cook' and 'poet'"]
    """
    failed = f"{what} failed"
    notes: list[str] = getattr(problem, "__notes__", [])
    if any(note.startswith(failed) for note in notes):
        return  # what was asked further in has told of whom already
    named = [quote(slug) for slug in slugs]
    further = len(named) - _MOST_NAMED
    *before, last = [*named[:_MOST_NAMED], f"{further} more"] if further > 0 else named
    who = f"{', '.join(before)} and {last}" if before else last
    problem.add_note(f"{failed} for {who}")


def check_many(path: str, given: object, expected: str, remedy: str) -> None:
    """Refuse with `InvalidOption` what holds no values, or is a text, where many are taken.

    >>> check_many("careers", 5, "careers", "Put them into a list.")
    Traceback (most recent call last):
        ...
    careercompare.errors.InvalidOption: careers: expected careers, got 5. Put them into a list.
    """
    if isinstance(given, str | bytes) or not isinstance(given, Iterable):
        raise InvalidOption(path, given, expected, remedy)


class _InvalidValue(CareerCompareError, ValueError):
    def __init__(self, path: str, value: Any, expected: str, remedy: str) -> None:
        super().__init__(path, value, expected, remedy)
        self.path = path
        self.value = value
        self.expected = expected
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.path}: expected {self.expected}, got {show(self.value)}. {self.remedy}"


class InvalidCareer(_InvalidValue):
    """A value that no career, or no set of careers to compare, can have.

    *path* names the place (``salary.low``, ``careers[3].title``), *value* is what was found
    there, *expected* what would have been right, and *remedy* is a sentence that says what to do.

    >>> from careercompare import Salary
    >>> Salary(191_000, 118_000, "USD")
    Traceback (most recent call last):
        ...
    careercompare.errors.InvalidCareer: salary.low: expected at most the high end, 118000, got \
191000. Swap the two.
    """

    def inside(self, place: str) -> InvalidCareer:
        """Return the same problem as seen from further out: ``careers[3]`` + ``salary.low``."""
        return self.behind(f"{place}.")

    def behind(self, place: str) -> InvalidCareer:
        """Return the same problem with *place* written right before its path."""
        return InvalidCareer(place + self.path, self.value, self.expected, self.remedy)


class InvalidOption(_InvalidValue):
    """An argument that is not about a career: a width, a URL pattern, two rules of one name.

    The attributes are those of `InvalidCareer`.
    """


class UnreadableData(CareerCompareError, ValueError):
    """Foreign data that cannot be read whole; nothing of it was used.

    *source* names the file or document, *place* the line, row or key in it (empty: all of it),
    *problem* what was found and *remedy* what to do. Where several things are wrong, *problems* are
    all of them, each an error of its own.
    """

    def __init__(
        self,
        source: str,
        place: str,
        problem: str,
        remedy: str,
        problems: tuple[CareerCompareError, ...] = (),
    ) -> None:
        super().__init__(source, place, problem, remedy, problems)
        self.source = source
        self.place = place
        self.problem = problem
        self.remedy = remedy
        self.problems = problems

    def __str__(self) -> str:
        where = f"{self.source}, {self.place}" if self.place else self.source
        return f"{where}: {self.problem}. {self.remedy}"


class _UnknownName(CareerCompareError):
    _kind: ClassVar[str]

    def __init__(self, name: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(name, near)
        self.name = name
        self.near = near

    def __str__(self) -> str:
        hint = f" Did you mean {' or '.join(map(quote, self.near))}?" if self.near else ""
        given: object = self.name
        name = quote(given) if isinstance(given, str) else show(given)
        return f"no {self._kind} named {name}.{hint}"


class UnknownCareer(_UnknownName, KeyError):
    """No career has the slug *name*; *near* holds the slugs that are spelled most like it."""

    _kind = "career"


class UnknownRule(_UnknownName, KeyError):
    """No rule called *name* took part in the comparison; *near* holds the names like it."""

    _kind = "rule in this comparison"


class UnknownLocale(_UnknownName, ValueError):
    """CLDR has no locale with the tag *name*; *near* holds tags that it has, its parent first.

    *remedy* says what is wrong with it, or is "".
    """

    _kind = "locale"

    def __init__(self, name: str, near: tuple[str, ...] = (), remedy: str = "") -> None:
        super().__init__(name, near)
        self.remedy = remedy

    def __str__(self) -> str:
        return " ".join(filter(None, [super().__str__(), self.remedy]))


class UnsupportedSubclass(CareerCompareError, TypeError):
    """A class, called *name*, was derived from *base*, which is a plain value.

    Values are equal, stored and shown by what they are; a subclass would break that in silence.
    """

    def __init__(self, name: str, base: str) -> None:
        super().__init__(name, base)
        self.name = name
        self.base = base

    def __str__(self) -> str:
        remedy = "Hold one in a field of a class of your own, or write a function that makes one."
        return f"class {self.name}: {self.base} is a value and has no subclasses. {remedy}"


def sealed(kind: type[T]) -> type[T]:
    """Decorate a class that nobody is to derive from; who does gets `UnsupportedSubclass`."""

    def refuse(cls: type[Any], /, **_: object) -> None:
        raise UnsupportedSubclass(cls.__name__, kind.__name__)

    type.__setattr__(kind, "__init_subclass__", classmethod(refuse))
    return kind


class MissingExtra(CareerCompareError, ImportError):
    """An optional package is not installed: *extra* is what brings *package*.

    *beside* is what has to be installed with the extra, where it leaves a choice; "" is nothing.
    """

    def __init__(self, extra: str, package: str, beside: str = "") -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package
        self.beside = beside

    def __str__(self) -> str:
        command = f"pip install 'careercompare[{self.extra}]' {self.beside}".rstrip()
        return f"{self.package} is needed here. Install it with: {command}"


class SiteNotWritten(CareerCompareError, OSError):
    """A site is not whole: what kept it from being written, and how far it came.

    *folder* is where it is, *done* how many files were written or found unchanged, of a *total*,
    and *problem* what came up, whose ``errno`` it has, where that is an `OSError`.
    """

    def __init__(self, folder: str, done: int, total: int, problem: BaseException) -> None:
        super().__init__(folder)  # of several, an `OSError` makes a number and a file
        self.folder, self.problem = folder, problem
        self.done, self.total = done, total
        self.errno = getattr(problem, "errno", None)

    def __str__(self) -> str:
        far = f"{quote(self.folder)}: {self.done:,} of {self.total:,} files are written"
        return f"{far}, then: {self._say()}. Mend that and run it again: it goes on from there."

    def __reduce__(self) -> tuple[type[SiteNotWritten], tuple[object, ...]]:
        return SiteNotWritten, (self.folder, self.done, self.total, self.problem)

    def _say(self) -> str:
        problem = self.problem
        if not isinstance(problem, OSError) or problem.strerror is None:
            return show(str(problem) or type(problem).__name__)[1:-1]
        path = problem.filename2 or problem.filename
        name = quote(str(path).removeprefix(f"{self.folder}/"))
        return problem.strerror if path is None else f"{problem.strerror}: {name}"


class UnreadableCatalog(CareerCompareError, ExceptionGroup[CareerCompareError]):
    """A catalog, or a career, with problems: all, each with its place; nothing of it was used."""

    def __str__(self) -> str:
        return "\n".join([self.args[0], *(f"- {problem}" for problem in self.exceptions)])
