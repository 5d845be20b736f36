"""Columns of one kind each: whole numbers, decimals, texts, lists, or what is true or not."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from enum import Enum
from typing import TypeAlias

import attrs

Cell: TypeAlias = str | int | Decimal | bool | tuple[str, ...] | tuple[int, ...] | None
Record: TypeAlias = dict[str, Cell]

_LARGEST = 2**63 - 1  # that a column of whole numbers holds


class Kind(Enum):
    """What a column holds, beside cells of which nothing is known."""

    WHOLE = "whole"
    DECIMAL = "decimal"
    TRUTH = "truth"
    TEXT = "text"
    TEXTS = "texts"
    WHOLES = "wholes"


@attrs.frozen
class Column:
    """The cells of a column, all of one *kind*; None is *not known*."""

    kind: Kind
    cells: tuple[Cell, ...]


Columns: TypeAlias = dict[str, Column]


def make_columns(records: Iterable[Record], kinds: Mapping[str, Kind]) -> Columns:
    """Return *records* as columns: first those whose *kinds* are told, then others as they come.

    The latter are there where anything is known. One of several kinds becomes several columns: the
    later ones have the kind behind their name, twice or more where a column is called so itself.

    >>> made = make_columns([{"a": 1}, {"a": Decimal("0.5")}, {"a": "few"}], {})
    >>> made["a"].cells
    (Decimal('1'), Decimal('0.5'), None)
    >>> made["a.text"].cells
    (None, None, 'few')
    """
    rows = list(records)
    columns: Columns = {}
    names = dict.fromkeys([*kinds, *(name for row in rows for name in row)])
    for name in names:
        cells = [row.get(name) for row in rows]
        found = sorted({_find_kind(cell) for cell in cells if cell is not None}, key=_ORDER.index)
        if name in kinds:
            found = [kinds[name]]
        elif found[:2] == [Kind.WHOLE, Kind.DECIMAL]:
            del found[0]
        for kind in found:
            own = name
            while kind is not found[0] and (own in names or own in columns):
                own = f"{own}.{kind.value}"
            columns[own] = Column(kind, tuple([_fit(cell, kind) for cell in cells]))
    return columns


_ORDER = list(Kind)


def _find_kind(cell: Cell) -> Kind:
    match cell:
        case bool():
            return Kind.TRUTH
        case int():
            return Kind.WHOLE if abs(cell) <= _LARGEST else Kind.DECIMAL
        case Decimal():
            return Kind.DECIMAL
        case tuple():
            return Kind.WHOLES if cell and isinstance(cell[0], int) else Kind.TEXTS
        case _:
            return Kind.TEXT


def _fit(cell: Cell, kind: Kind) -> Cell:
    """Return *cell* in a column of that *kind*; None where it is of another."""
    if kind is Kind.DECIMAL and isinstance(cell, int) and not isinstance(cell, bool):
        return Decimal(cell)  # one that no column of whole numbers holds, too
    return cell if cell is None or _find_kind(cell) is kind else None
