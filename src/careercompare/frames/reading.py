"""Careers read of the rows of a frame, whatever library it is of."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias, TypeVar, cast

import attrs

from careercompare.errors import (
    CareerCompareError,
    InvalidOption,
    MissingExtra,
    UnreadableCatalog,
    find_close,
    is_object,
    name_key,
    quote,
)
from careercompare.frames.cells import read_column
from careercompare.limits import Limits, take_limits
from careercompare.model import Career, Outlook, Salary, Source
from careercompare.serialize import Place, make_plain, read_records
from careercompare.tabular import BESIDE

if TYPE_CHECKING:
    from narwhals.typing import IntoDataFrame

T = TypeVar("T")
Record: TypeAlias = dict[str, Any]

_SIDES = (".at_least", ".at_most")
_PARTS: Mapping[str, type[Any]] = {"salary": Salary, "outlook": Outlook}
_SOURCES = "aspect_sources"
_OPEN = ("codes", _SOURCES)  # whose parts have names of the caller's own
_PARTS_OF_A_SOURCE = frozenset(field.name for field in attrs.fields(Source))
_BESIDE_PAY = {field.name for field in attrs.fields(Salary)} - {"low", "high", "median", "mean"}


def read_frame(
    frame: IntoDataFrame,
    columns: Mapping[str, Hashable] | None = None,
    constants: Mapping[str, object] | None = None,
    limits: Limits | None = None,
) -> list[Career]:
    """Read a career of each row of a *frame*; see `Catalog.from_frame`."""
    narwhals = _import_narwhals()
    table = _open(frame, narwhals)
    if columns is None and "title" not in table.columns:
        first = next(iter(table.columns), "Job")
        remedy = f"Say which column holds what: columns={{'title': {first!r}, ...}}."
        raise InvalidOption("frame", table.columns, "a column named 'title'", remedy)
    named = _find_places(table.columns) if columns is None else _take_places(columns, "columns")
    same = {} if constants is None else _take_places(constants, "constants")
    _check_columns(named, table.columns)
    take_limits(limits).check("careers", len(table), "frame")
    values = [read_column(place, table.get_column(column)) for place, column in named.items()]
    cells: Iterable[tuple[object, ...]] = zip(*values, strict=True) if values else [()] * len(table)
    rows = [_nest(zip(named, row, strict=True), same) for row in cells]
    try:
        return read_records(rows, Place("frame", "rows"), limits)
    except UnreadableCatalog as problem:
        raise _name_columns(problem, named) from None


def _import_narwhals() -> ModuleType:
    try:
        import narwhals
    except ImportError:
        raise MissingExtra("frames", "narwhals") from None
    return narwhals


def _open(frame: object, narwhals: ModuleType) -> Any:
    try:
        return narwhals.from_native(frame, eager_only=True)
    except TypeError:
        remedy = "Give one of pandas, Polars or PyArrow; of a lazy one what its collect() returns."
        raise InvalidOption("frame", type(frame).__name__, "a data frame", remedy) from None
    except narwhals.exceptions.DuplicateError as problem:
        remedy = "Rename those that are called alike."
        told = " ".join(str(problem).split())
        raise InvalidOption("frame", told, "a name of its own for each column", remedy) from None


def _take_places(given: Mapping[str, T], option: str) -> dict[str, T]:
    """Return what is *given* for places in a career, all of which are there."""
    if not isinstance(cast("object", given), Mapping):
        remedy = f'Write {option}={{"title": …}}.'
        raise InvalidOption(option, given, "a mapping of places in a career", remedy)
    for place in given:
        _check_place(place, f"{option}[{quote(place)}]")
    return dict(given)


def _check_columns(named: Mapping[str, Any], columns: Sequence[object]) -> None:
    known = {*columns}
    for place, column in named.items():
        path = f"columns[{place!r}]"
        if not _is_among(column, known):
            by_name = {str(each): each for each in columns}  # of which some may be numbers
            close = find_close(column, by_name, most=5)
            near = [by_name[each] for each in close] or columns[:5]
            remedy = f"Name one of {', '.join(map(repr, near))}."
            raise InvalidOption(path, column, "a column of the frame", remedy)
        for whole in _find_wholes(place):
            if whole in named:
                remedy = f"Leave {place!r} or {whole!r} out."
                raise InvalidOption(path, column, f"no part of what {named[whole]!r} holds", remedy)


def _is_among(column: object, known: set[object]) -> bool:
    try:
        return column in known
    except TypeError:  # nothing that has no hash, as a tuple of lists, is the name of a column
        return False


def _find_wholes(place: str) -> list[str]:
    """Return the places that hold this *place*; a number does not hold a bound beside it."""
    parts = _split(place)
    wholes = [".".join(parts[:end]) for end in range(1, len(parts))]
    return wholes[:-1] if _is_bound(place) else wholes


def _is_bound(place: str) -> bool:
    return place.startswith("salary.") and place.endswith(_SIDES)


def _find_places(columns: Iterable[Any]) -> dict[str, Hashable]:
    """Return *columns* by the places in a career that they are called by.

    All are but what the frame of a comparison says of it beside its careers.
    """
    own = [name for name in columns if name != "benchmark" and not str(name).startswith(BESIDE)]
    return _take_places(dict(zip(own, own, strict=True)), "columns")


def _check_place(place: str, path: str) -> None:
    """Refuse what is no place in a career, before each row would say so."""
    first, _, rest = name_key(place).partition(".")
    known = [field.name for field in attrs.fields(Career)]
    if first in _PARTS and rest:
        first = place.removesuffix(".at_least").removesuffix(".at_most")
        known = [
            f"{name}.{field.name}" for name, part in _PARTS.items() for field in attrs.fields(part)
        ]
        source = [
            f"{name}.source.{field.name}" for name in _PARTS for field in attrs.fields(Source)
        ]
        known += source
    elif rest and first not in _OPEN:
        first = place
    if first not in known:
        near = find_close(place, known) or known
        remedy = f"Write one of {', '.join(map(repr, near))}."
        raise InvalidOption(path, place, "a place in a career", remedy)


def _nest(cells: Iterable[tuple[str, object]], constants: Mapping[str, object]) -> Record:
    """Return a career as JSON has it.

    What is the same for all rows makes nothing known alone, nor does what only describes pay.
    """
    record: Record = {}
    known = {place: value for place, value in cells if value is not None}
    for place in [*known]:
        bare = place.rpartition(".")[0]
        if _is_bound(place) and bare in known and not isinstance(known[bare], dict):
            known[bare] = {"number": known[bare]}  # with a bound beside it, which is refused
    for place in sorted(known, key=lambda each: each.count(".")):  # what holds others comes first
        _put(record, place, known[place])
    for place, value in constants.items():
        first, _, rest = place.partition(".")
        if not rest or first in record:
            _put(record, place, make_plain(value))  # a copy, to which others are put
    pay = record.get("salary")
    if isinstance(pay, dict):  # of which both ends are said, known or not
        record["salary"] = {"low": None, "high": None, **pay}
        if pay.keys() <= _BESIDE_PAY:
            del record["salary"]
    return record


def _put(record: Record, place: str, value: object) -> None:
    for part in (parts := _split(place))[:-1]:
        record = record.setdefault(part, {})
        if not isinstance(cast("object", record), dict):
            return  # there is a value already, which stays
    _add(record, parts[-1], value)


def _add(record: Record, name: str, value: object) -> None:
    """Put *value* where nothing is; of an object, what the one that is there has not."""
    held = record.setdefault(name, value)
    if held is not value and is_object(held) and is_object(value):
        for each, part in value.items():
            _add(held, each, part)


def _split(place: str) -> list[str]:
    """Return the names on the way to a *place*; those of schemes and aspects may have points."""
    first, _, rest = place.partition(".")
    if first not in _OPEN or not rest:
        return place.split(".")
    name, _, part = rest.rpartition(".")
    is_part = first == _SOURCES and name and part in _PARTS_OF_A_SOURCE
    return [first, name, part] if is_part else [first, rest]


def _name_columns(problem: UnreadableCatalog, named: Mapping[str, Hashable]) -> UnreadableCatalog:
    """Return *problem* with the names of columns that are called otherwise than their places."""
    told = "\n".join(map(str, problem.exceptions))
    renamed = [
        f"{place} is the column {column!r}"
        for place, column in named.items()
        if place != column and f".{place}" in told
    ]
    message = "; ".join([problem.args[0], *renamed])
    return UnreadableCatalog(message, cast("tuple[CareerCompareError, ...]", problem.exceptions))
