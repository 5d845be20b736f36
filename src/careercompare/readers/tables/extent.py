"""How much a sheet of a workbook takes once it is laid out, told before it is.

calamine lays out the whole rectangle from the first cell to the last one, wherever that stands, and
gives each cell a text of its own, however many share it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from itertools import repeat

import attrs

# What it takes of any sheet, and as many times as much as the sheet itself has.
_MOST_EMPTY, _EMPTY_FOR_EACH = 1_000_000, 4
_MOST_TEXT, _TEXT_FOR_EACH = 1 << 24, 8

# Excel has three letters for its last column, and seven digits for its last row. What has more is
# far away, whatever calamine, whose numbers of 32 bits overflow, would make of it.
_LETTERS, _DIGITS, _FAR = 3, 7, 1 << 40
_SHOWN = 12

# Every tag that can be one of a row or a cell, and those that are written as such tags are. What is
# the one and not the other might be read otherwise than it is measured here.
_ANY = re.compile(rb"<(?:[^\s<>/]*:)?(?:row|c)(?=[\s/>])")
_PLACED = re.compile(
    rb"<(?:[^\s<>/]*:)?(?:row|c)(?=[\s/>])(?:\s++(?:"
    rb"r\s*+=\s*+[\"']([A-Za-z]*+)([0-9]*+)[\"']"
    rb"|(?!r[\s=])[^\s=<>\"'/]++\s*+=\s*+(?:\"[^\"<]*+\"|'[^'<]*+')))*+\s*+/?>"
)
# Nearly every program writes the place first and the tag in lower case, which is seen faster.
_PLAIN = re.compile(rb"<(?:row|c) r=\"([A-Z]*+)([0-9]*+)\"(?=[ />])")
_BEGINNINGS = (b"<row", b"<c", b":row", b":c")
_SHARED = re.compile(rb"<(?:[^\s<>/]*:)?v\s*>\s*([0-9]{1,18})")
_TEXT = re.compile(rb"<(?:[^\s<>/]*:)?t[\s>]")
_END_OF_TEXT = re.compile(rb"</(?:[^\s<>/]*:)?si\s*>")


@attrs.frozen
class Extent:
    """A rectangle from the first cell of a sheet, and how many cells stand in it.

    *corner* is where it ends as far as places are written: "AF1402".
    """

    corner: str
    rows: int
    columns: int
    cells: int

    @property
    def area(self) -> int:
        """How many cells it has, most of them empty where it is nearly so."""
        return self.rows * self.columns

    @property
    def is_nearly_empty(self) -> bool:
        """Whether a cell stands so far away that others are lost in it."""
        return are_nearly_empty(self.area, self.cells)


def are_nearly_empty(area: int, cells: int) -> bool:
    """Tell whether so many *cells* are lost in rectangles of an *area*, as in one or in several."""
    return area > _MOST_EMPTY + _EMPTY_FOR_EACH * cells


def measure(rows: Sequence[bytes]) -> Extent:
    """Return the rectangle that rows of a sheet span; what is no row raises `ValueError`."""
    sheet = b"".join(rows)
    places = _find_places(sheet)
    numbers = [_read_digits(digits) for _, digits in places if digits]
    if numbers != sorted(numbers):
        raise ValueError("rows stand in another order than that of their numbers")
    column = max({letters.upper() for letters, _ in places}, key=to_number, default=b"")
    bottom = max((digits for _, digits in places), key=_read_digits, default=b"")
    height, columns = _read_digits(bottom), to_number(column)
    if len(numbers) < len(places):  # what has no place stands behind what is before it
        height += len(rows)
        columns += max(map(bytes.count, rows, repeat(b"<")), default=0)
    corner = (column[:_SHOWN] + bottom[:_SHOWN]).decode()
    return Extent(corner, height, columns, len(places))


def _read_digits(digits: bytes) -> int:
    return int(digits or 0) if len(digits) <= _DIGITS else _FAR


def _find_places(sheet: bytes) -> list[tuple[bytes, bytes]]:
    """Return the letters and digits that each row and cell has as its place."""
    places = _PLAIN.findall(sheet)
    if len(places) != sum(map(sheet.count, _BEGINNINGS)):
        places = _PLACED.findall(sheet)
        if len(places) != len(_ANY.findall(sheet)):
            raise ValueError("a row or a cell is written oddly")
    return places


def measure_texts(sheet: bytes, texts: bytes, enough: int) -> int:
    """Return how many bytes of the *texts* that cells share a sheet can ask for at most.

    Where that is less than *enough* at a glance, it is not counted. Where some texts may have no
    number, as empty ones, it is not known which cell has which: those that most cells have are
    taken for the longest.
    """
    each = _END_OF_TEXT.split(texts)
    lengths = [*map(len, each)]
    most = sheet.count(b"<") * max(lengths)
    if most <= enough:
        return most
    counts = Counter(map(int, _SHARED.findall(sheet)))
    if all(map(_TEXT.search, each[:-1])) and b"rPh" not in texts:
        return sum(counts[place] * length for place, length in enumerate(lengths))
    return sum(map(int.__mul__, sorted(counts.values())[::-1], sorted(lengths)[::-1]))


def allow_texts(size: int) -> int:
    """Return how many bytes of texts the cells may ask for in sheets and texts of a *size*."""
    return _MOST_TEXT + _TEXT_FOR_EACH * size


def to_number(letters: bytes) -> int:
    """Return which column that is, counted from 1.

    >>> to_number(b"AA")
    27
    """
    if len(letters) > _LETTERS:
        return _FAR
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
