"""Careers read of the rows of a frame, whatever library it is of."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import ModuleType
from typing import TYPE_CHECKING, Any, TypeAlias, cast

import attrs

from careercompare.errors import (
    CareerCompareError,
    InvalidOption,
    MissingExtra,
    UnreadableCatalog,
    find_close,
)
from careercompare.model import Career, Outlook, Salary, Source
from careercompare.serialize import Place, make_plain, read_records
from careercompare.tabular import BESIDE

if TYPE_CHECKING:
    from narwhals.typing import IntoDataFrame

Record: TypeAlias = dict[str, Any]

_SIDES = ("at_least", "at_most")
_PARTS: Mapping[str, type[Any]] = {"salary": Salary, "outlook": Outlook}


def read_frame(
    frame: IntoDataFrame,
    columns: Mapping[str, str] | None = None,
    constants: Mapping[str, object] | None = None,
) -> list[Career]:
    """Read a career of each row of a *frame*; see `Catalog.from_frame`."""
    narwhals = _import_narwhals()
    try:
        table = narwhals.from_native(frame, eager_only=True)
    except TypeError:
        remedy = "Give one of pandas, Polars or PyArrow; of a lazy one what its collect() returns."
        raise InvalidOption("frame", type(frame).__name__, "a data frame", remedy) from None
    named = _find_places(table.columns) if columns is None else dict(columns)
    for place, column in named.items():
        _check_place(place, f"columns[{place!r}]")
        if column not in table.columns:
            near = find_close(str(column), table.columns) or table.columns[:5]
            remedy = f"Name one of {', '.join(map(repr, near))}."
            raise InvalidOption(f"columns[{place!r}]", column, "a column of the frame", remedy)
    for place in constants or {}:
        _check_place(place, f"constants[{place!r}]")
    values = [[_take(value) for value in table[column].to_list()] for column in named.values()]
    rows = [
        _nest(zip(named, row, strict=True), constants or {}) for row in zip(*values, strict=True)
    ]
    try:
        return read_records(rows, Place("frame", "rows"))
    except UnreadableCatalog as problem:
        raise _name_columns(problem, named) from None


def _import_narwhals() -> ModuleType:
    try:
        import narwhals
    except ImportError:
        raise MissingExtra("frames", "narwhals") from None
    return narwhals


def _find_places(columns: Iterable[str]) -> dict[str, str]:
    """Return those of *columns* that are places in a career by name.

    All are but what the frame of a comparison says of it beside its careers.
    """
    own = [name for name in columns if name != "benchmark" and not name.startswith(BESIDE)]
    return dict(zip(own, own, strict=True))


def _check_place(place: str, path: str) -> None:
    """Refuse what is no place in a career, before each row would say so."""
    first, _, rest = str(place).partition(".")
    known = [field.name for field in attrs.fields(Career)]
    if first in known and rest and first in _PARTS:
        first = place.removesuffix(".at_least").removesuffix(".at_most")
        known = [
            f"{name}.{field.name}" for name, part in _PARTS.items() for field in attrs.fields(part)
        ]
        source = [
            f"{name}.source.{field.name}" for name in _PARTS for field in attrs.fields(Source)
        ]
        known += source
    if first not in known:
        near = find_close(str(place), known) or known
        remedy = f"Write one of {', '.join(map(repr, near))}."
        raise InvalidOption(path, place, "a place in a career", remedy)


def _take(value: Any) -> object:
    """Return a cell as JSON has it; None where nothing is there, whatever stands for that."""
    plain = make_plain(value) if _is_known(value) else None
    if isinstance(plain, dict):
        pairs = ((key, _take(each)) for key, each in cast("Record", plain).items())
        return {key: each for key, each in pairs if each is not None}
    return plain


def _is_known(value: object) -> bool:
    """Tell whether a cell holds something: NaN, NaT, NA and blank text are nothing."""
    if isinstance(value, str):
        return bool(value.strip())
    try:
        return value is not None and bool(value == value)  # noqa: PLR0124  they equal nothing
    except TypeError:  # of pandas' NA, which answers no question
        return False
    except ValueError:  # of an array, whose items are asked
        return True


def _nest(cells: Iterable[tuple[str, object]], constants: Mapping[str, object]) -> Record:
    """Return a career as JSON has it; what is the same for all rows makes nothing known alone."""
    record: Record = {}
    known = {place: value for place, value in cells if value is not None}
    for place in [*known]:
        bare, _, side = place.rpartition(".")
        if side in _SIDES and bare in known and not isinstance(known[bare], dict):
            known[bare] = {"number": known[bare]}  # with a bound beside it, which is refused
    for place in sorted(known, key=lambda each: each.count(".")):  # what holds others comes first
        _put(record, place, known[place])
    for place, value in constants.items():
        first, _, rest = place.partition(".")
        if not rest or first in record:
            _put(record, place, value)
    if isinstance(record.get("salary"), dict):  # of which both ends are said, known or not
        record["salary"] = {"low": None, "high": None, **record["salary"]}
    return record


def _put(record: Record, place: str, value: object) -> None:
    *parts, last = place.split(".")
    for part in parts:
        record = record.setdefault(part, {})
        if not isinstance(cast("object", record), dict):
            return  # there is a value already, which stays
    record.setdefault(last, value)


def _name_columns(problem: UnreadableCatalog, named: Mapping[str, str]) -> UnreadableCatalog:
    """Return *problem* with the names of columns that are called otherwise than their places."""
    told = "\n".join(map(str, problem.exceptions))
    renamed = [
        f"{place} is the column {column!r}"
        for place, column in named.items()
        if place != column and f".{place}" in told
    ]
    message = "; ".join([problem.args[0], *renamed])
    return UnreadableCatalog(message, cast("tuple[CareerCompareError, ...]", problem.exceptions))
