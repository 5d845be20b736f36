"""The cells of a column as JSON has them, whatever its library holds them as."""

from __future__ import annotations

import struct
from collections.abc import Callable
from datetime import date, time, timedelta
from math import isfinite
from typing import Any

import attrs

from careercompare.errors import InvalidOption, is_object
from careercompare.serialize import make_plain

_MOST_DIGITS_OF_SHORT = 9  # as many tell any two numbers of 32 bits apart
# As `struct` calls them. Older versions of narwhals know of no numbers of 16 bits, for which two
# names are those of libraries.
_SHORT = {"Float32": "f", "Float16": "e", "float16": "e", "halffloat": "e"}
_DATED = {"as_of", "published"}
_DEEPEST = 10  # a career is three objects deep


@attrs.frozen(repr=False)
class _Moment:
    """A day or a time where none belongs, which nothing takes for a text."""

    cell: date | time | timedelta

    def __repr__(self) -> str:
        return repr(self.cell)


def read_column(place: str, column: Any) -> list[object]:
    """Return the cells as JSON has them; None where nothing is there, whatever stands for that.

    Where no day belongs, one is left for the reader to refuse: spreadsheets make one of 11-2011,
    and a time of 25:12.
    """
    native = column.to_native()
    kinds = (column.dtype, getattr(native, "dtype", None), getattr(native, "type", None))
    short = next(filter(None, [_SHORT.get(str(kind)) for kind in kinds]), None)
    take_moment = make_plain if place.rpartition(".")[2] in _DATED else _Moment
    cells = _list_cells(place, column)
    return [_read_cell(each, short, take_moment) if _is_known(each) else None for each in cells]


def _list_cells(place: str, column: Any) -> list[Any]:
    """Return the cells as Python has them; no day of the year 300,000 is one, and is refused."""
    try:
        cells: list[Any] = column.to_list()
    except BaseException as problem:
        # What Rust raises in Polars is no Exception.
        if not isinstance(problem, Exception) and type(problem).__name__ != "PanicException":
            raise
        path, told = f"columns[{place!r}]", " ".join(str(problem).split())
        remedy = "Make it a column of texts or numbers, or leave it out."
        raise InvalidOption(path, told, "cells that Python can hold", remedy) from None
    return cells


def _read_cell(cell: Any, short: str | None, take_moment: Callable[[Any], object]) -> object:
    if isinstance(cell, date | time | timedelta):
        return take_moment(cell)
    return _keep_known(make_plain(cell if short is None else _shorten(cell, short)))


def _shorten(number: float, form: str) -> float:
    """Return the shortest number that is this one of so few bits: 1.1 and not 1.10000002384."""
    if not isfinite(number):
        return number
    packed = struct.pack(form, number)
    written = (float(f"{number:.{digits}g}") for digits in range(1, _MOST_DIGITS_OF_SHORT + 1))
    return next((each for each in written if _pack(each, form) == packed), number)


def _pack(number: float, form: str) -> bytes | None:
    try:
        return struct.pack(form, number)
    except OverflowError:  # a longer one, of fewer digits, may be too large for so few bits
        return None


def _keep_known(plain: object, depth: int = _DEEPEST) -> object:
    """Return what JSON has for a cell without what is not known in it."""
    if not is_object(plain) or not depth:
        return plain
    known = ((key, each) for key, each in plain.items() if _is_known(each))
    return {key: _keep_known(each, depth - 1) for key, each in known}


def _is_known(value: object) -> bool:
    """Tell whether a cell holds something: NaN, NaT, NA and blank text are nothing."""
    if isinstance(value, str):
        return bool(value.strip())
    try:
        return value is not None and bool(value == value)  # noqa: PLR0124  they equal nothing
    except (TypeError, ArithmeticError):  # of pandas' NA and a signaling NaN, which answer nothing
        return False
    except Exception:  # noqa: BLE001  of an array, whose items are asked, or of whatever else
        return True
