"""What can go wrong, as values: raw pieces in attributes, one sentence of advice in ``str()``."""

from __future__ import annotations

from typing import Any, ClassVar, TypeVar

from careercompare.guards import is_list, is_many, is_object, is_one_of, is_unicode, is_whole
from careercompare.quoting import (
    STEERING,
    find_close,
    find_near,
    name_few,
    name_key,
    note_failure,
    quote,
    show,
    show_controls,
    spell,
)

__all__ = [
    "STEERING",
    "CareerCompareError",
    "InvalidCareer",
    "InvalidOption",
    "MissingExtra",
    "UnknownCareer",
    "UnknownLocale",
    "UnknownRule",
    "UnreadableCatalog",
    "UnreadableData",
    "UnsupportedSubclass",
    "check_many",
    "find_close",
    "find_near",
    "is_list",
    "is_many",
    "is_object",
    "is_one_of",
    "is_unicode",
    "is_whole",
    "name_few",
    "name_key",
    "note_failure",
    "quote",
    "sealed",
    "show",
    "show_controls",
    "spell",
]

T = TypeVar("T")


class CareerCompareError(Exception):
    """The base of every error this library raises on purpose; never raised itself.

    >>> from careercompare import Salary
    >>> try:
    ...     Salary(60_000, 40_000, "USD")
    ... except CareerCompareError as error:
    ...     print(error)
    salary.low: expected at most the high end, 40000, got 60000. Swap the two.
    """

    def __repr__(self) -> str:  # not Python's own: that of what was given may fail, or be endless
        return f"{type(self).__name__}({', '.join(map(show, self.args))})"


def check_many(path: str, given: object, expected: str, remedy: str) -> None:
    """Refuse with `InvalidOption` what holds no values in an order, as a text or a set does not.

    >>> check_many("careers", 5, "careers", "Put them into a list.")
    Traceback (most recent call last):
        ...
    careercompare.errors.InvalidOption: careers: expected careers, got 5. Put them into a list.
    """
    if type(given) is tuple:  # as for every page; to ask for its class costs a hundredth of one
        return
    if not is_many(given):
        raise InvalidOption(path, given, expected, remedy)


class _InvalidValue(CareerCompareError, ValueError):
    def __init__(self, path: str, value: Any, expected: str, remedy: str) -> None:
        super().__init__(path, value, expected, remedy)
        self.path = path
        self.value = value
        self.expected = expected
        self.remedy = remedy

    def __str__(self) -> str:
        got = self._show_value()
        return spell(f"{self.path}: expected {self.expected}, got {got}. {self.remedy}")

    def _show_value(self) -> str:  # which is another one where the value stood in JSON
        return show(self.value)


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

    >>> print(InvalidOption("width", 0, "a number of columns", "Pass 80 for a terminal."))
    width: expected a number of columns, got 0. Pass 80 for a terminal.
    """


class UnreadableData(CareerCompareError, ValueError):
    """Foreign data that cannot be read whole; nothing of it was used.

    *source* names the file or document, *place* the line, row or key in it (empty: all of it),
    *problem* what was found and *remedy* what to do. Where several things are wrong, *problems* are
    all of them, each an error of its own.

    >>> from careercompare import Catalog
    >>> Catalog.loads("Cook, Baker")
    Traceback (most recent call last):
        ...
    careercompare.errors.UnreadableData: catalog, line 1, column 1: this is no JSON: ...
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
        return spell(f"{where}: {self.problem}. {self.remedy}")


class _UnknownName(CareerCompareError):
    _kind: ClassVar[str]

    def __init__(self, name: str, near: tuple[str, ...] = ()) -> None:
        super().__init__(name, near)
        self.name = name
        self.near = near

    def __str__(self) -> str:
        hint = f" Did you mean {' or '.join(map(quote, self.near))}?" if self.near else ""
        return f"no {self._kind} named {quote(self.name)}.{hint}"


class UnknownCareer(_UnknownName, KeyError):
    """No career has the slug *name*; *near* holds the slugs that are spelled most like it.

    >>> from careercompare import Catalog
    >>> Catalog.sample()["plumer"]
    Traceback (most recent call last):
        ...
    careercompare.errors.UnknownCareer: no career named 'plumer'. Did you mean 'plumber'?
    """

    _kind = "career"


class UnknownRule(_UnknownName, KeyError):
    """No rule is called *name*; *near* holds the names like it, and *known* all that there are.

    >>> print(UnknownRule("pay", known=("salary.median", "salary.ceiling")))
    no rule named 'pay'. Choose one of 'salary.median', 'salary.ceiling'.
    """

    _kind = "rule"

    def __init__(self, name: str, near: tuple[str, ...] = (), known: tuple[str, ...] = ()) -> None:
        super().__init__(name, near)
        self.known = known

    def __str__(self) -> str:
        if self.near or not self.known:
            return super().__str__()
        return f"{super().__str__()} Choose one of {', '.join(map(quote, self.known))}."


class UnknownLocale(_UnknownName, ValueError):
    """CLDR has no locale with the tag *name*; *near* holds tags that it has, its parent first.

    *remedy* says what is wrong with it, or is "": where no tag is near, languages are pointed to.

    >>> from careercompare import Localizer
    >>> Localizer("ge-DE")
    Traceback (most recent call last):
        ...
    careercompare.errors.UnknownLocale: no locale named 'ge-DE'. Did you mean ...
    """

    _kind = "locale"

    def __init__(self, name: str, near: tuple[str, ...] = (), remedy: str = "") -> None:
        super().__init__(name, near)
        self.remedy = remedy

    def __str__(self) -> str:
        usual = "" if self.near else "See careercompare.languages() for those with sentences."
        return f"{super().__str__()} {spell(self.remedy) or usual}".rstrip()


class UnsupportedSubclass(CareerCompareError, TypeError):
    """A class, called *name*, was derived from *base*, which is a plain value.

    Values are equal, stored and shown by what they are; a subclass would break that in silence.

    >>> from careercompare import Salary
    >>> class Wage(Salary): ...
    Traceback (most recent call last):
        ...
    careercompare.errors.UnsupportedSubclass: class Wage: Salary is a value and has no ...
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

    >>> print(MissingExtra("frames", "narwhals"))
    narwhals is needed here. Install it with: pip install 'careercompare[frames]'
    """

    def __init__(self, extra: str, package: str, beside: str = "") -> None:
        super().__init__(extra, package)
        self.extra = extra
        self.package = package
        self.beside = beside

    def __str__(self) -> str:
        command = f"pip install 'careercompare[{self.extra}]' {self.beside}".rstrip()
        return f"{self.package} is needed here. Install it with: {command}"


class UnreadableCatalog(CareerCompareError, ExceptionGroup[CareerCompareError]):
    """A catalog, or a career, with problems: all, each with its place; nothing of it was used.

    >>> from careercompare import Catalog
    >>> try:
    ...     Catalog.from_records([{"title": ""}, {"titel": "Cook"}])
    ... except UnreadableCatalog as problems:
    ...     print(len(problems.exceptions), problems.exceptions[1])
    3 data, records[1].titel: unknown key. Write "title".
    """

    def __str__(self) -> str:
        return "\n".join([spell(self.args[0]), *(f"- {problem}" for problem in self.exceptions)])
