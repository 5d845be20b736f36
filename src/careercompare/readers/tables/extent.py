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

# Excel has three letters for its last column, and seven digits for its last row.
_LETTERS, _DIGITS, _SHOWN = 3, 7, 12

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
_SHARED = re.compile(rb"<(?:[^\s<>/]*:)?v\s*>\s*([0-9]+)")
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
        return self.area > _MOST_EMPTY + _EMPTY_FOR_EACH * self.cells


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
    corner = (column[: _LETTERS + 1] + bottom[:_SHOWN]).decode()
    return Extent(corner, height, columns, len(places))


def _read_digits(digits: bytes) -> int:
    """Return the number of a row; what has more digits than any is far away all the same."""
    return int(digits[: _DIGITS + 1] or 0)


def _find_places(sheet: bytes) -> list[tuple[bytes, bytes]]:
    """Return the letters and digits that each row and cell has as its place."""
    places = _PLAIN.findall(sheet)
    if len(places) != sum(map(sheet.count, _BEGINNINGS)):
        places = _PLACED.findall(sheet)
        if len(places) != len(_ANY.findall(sheet)):
            raise ValueError("a row or a cell is written oddly")
    return places


def measure_texts(sheet: bytes, texts: bytes) -> int:
    """Return how many bytes of the *texts* that cells share a sheet can ask for at most.

    Which cell has which text is not read: those that most cells have count as the longest.
    """
    lengths = sorted(map(len, _END_OF_TEXT.split(texts)), reverse=True)
    most = sheet.count(b"<") * lengths[0]
    if most <= allow_texts(sheet, texts):
        return most
    counts = sorted(Counter(_SHARED.findall(sheet)).values(), reverse=True)
    return sum(map(int.__mul__, counts, lengths))


def allow_texts(sheet: bytes, texts: bytes) -> int:
    """Return how many bytes of *texts* a sheet may ask for."""
    return _MOST_TEXT + _TEXT_FOR_EACH * (len(sheet) + len(texts))


def to_number(letters: bytes) -> int:
    """Return which column that is, counted from 1; one that no program has is far away.

    >>> to_number(b"AA")
    27
    """
    number = 0
    for letter in letters[: _LETTERS + 1]:
        number = number * 26 + letter - ord("A") + 1
    return number
