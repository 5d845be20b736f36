"""Columns written as a frame, of the kinds that its library has."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from importlib import import_module
from types import ModuleType
from typing import Any, Literal, TypeAlias, get_args

from careercompare.errors import InvalidOption, MissingExtra, is_one_of
from careercompare.tabular import Cell, Column, Columns, Kind

Backend: TypeAlias = Literal["pandas", "polars", "pyarrow"]

_POLARS_DIGITS = _ARROW_DIGITS = 38
_ARROW_MOST_DIGITS = 76


def write_frame(columns: Columns, backend: Backend) -> Any:
    """Return *columns* as a frame of *backend*; a library that is not there is a `MissingExtra`.

    pandas has no decimals but objects; Polars and PyArrow have them of at most 38 and 76 digits,
    more than which raises `InvalidOption`.
    """
    if not is_one_of(backend, get_args(Backend)):
        known = ", ".join(map(repr, get_args(Backend)))
        expected = "a library of data frames"
        raise InvalidOption("backend", backend, expected, f"Write one of {known}.")
    try:
        library = import_module(backend)
    except ImportError:
        raise MissingExtra("frames", backend, beside=backend) from None
    write = {"pandas": _write_pandas, "polars": _write_polars, "pyarrow": _write_pyarrow}
    return write[backend](columns, library)


def _write_pandas(columns: Columns, pandas: ModuleType) -> Any:
    dtypes: Mapping[Kind, str] = {
        Kind.WHOLE: "Int64",
        Kind.TRUTH: "boolean",
        Kind.TEXT: "string",
    }
    made = {
        name: pandas.Series(_read_cells(column), dtype=dtypes.get(column.kind, "object"))
        for name, column in columns.items()
    }
    return pandas.DataFrame(made, columns=list(columns))


def _write_polars(columns: Columns, polars: ModuleType) -> Any:
    types: Mapping[Kind, Any] = {
        Kind.WHOLE: polars.Int64,
        Kind.TRUTH: polars.Boolean,
        Kind.TEXT: polars.String,
        Kind.TEXTS: polars.List(polars.String),
        Kind.WHOLES: polars.List(polars.Int64),
    }
    made: list[Any] = []
    for name, column in columns.items():
        kind = types.get(column.kind)
        if kind is None:
            _, scale = _measure(name, column, _POLARS_DIGITS)
            kind = polars.Decimal(_POLARS_DIGITS, scale)
        made.append(polars.Series(name, _read_cells(column), dtype=kind))
    return polars.DataFrame(made)


def _write_pyarrow(columns: Columns, arrow: ModuleType) -> Any:
    types: Mapping[Kind, Any] = {
        Kind.WHOLE: arrow.int64(),
        Kind.TRUTH: arrow.bool_(),
        Kind.TEXT: arrow.string(),
        Kind.TEXTS: arrow.list_(arrow.string()),
        Kind.WHOLES: arrow.list_(arrow.int64()),
    }
    made: dict[str, Any] = {}
    for name, column in columns.items():
        kind = types.get(column.kind)
        if kind is None:
            digits, scale = _measure(name, column, _ARROW_MOST_DIGITS)
            is_long = digits > _ARROW_DIGITS
            make = arrow.decimal256 if is_long else arrow.decimal128
            kind = make(_ARROW_MOST_DIGITS if is_long else _ARROW_DIGITS, scale)
        made[name] = arrow.array(_read_cells(column), type=kind)
    return arrow.table(made)


def _read_cells(column: Column) -> list[Cell | list[Any]]:
    return [list(cell) if isinstance(cell, tuple) else cell for cell in column.cells]


def _measure(name: str, column: Column, most: int) -> tuple[int, int]:
    """Return how many digits the numbers of *column* take together, and how many after the point.

    More than *most* raise `InvalidOption`: none is rounded.
    """
    whole = after = 0
    for cell in column.cells:
        if isinstance(cell, Decimal):
            _, digits, exponent = cell.as_tuple()
            after = max(after, -int(exponent))
            whole = max(whole, len(digits) + int(exponent))
            if whole + after > most:
                remedy = "Write it with pandas, which keeps all of them."
                raise InvalidOption(f"column {name!r}", cell, f"at most {most} digits", remedy)
    return whole + after, after
