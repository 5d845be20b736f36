"""Workbooks of Excel 97, measured before calamine lays them out.

calamine believes what such a file says of its own size, and reads a sheet as often as it is named.
So it is given the records of the workbook alone, in a file made anew, once they were looked at
here: [MS-CFB] and [MS-XLS] describe both.
"""

from __future__ import annotations

import struct
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import pairwise, takewhile
from typing import TypeAlias

from careercompare.limits import Limits
from careercompare.readers.tables.extent import Extent, allow_texts, are_nearly_empty

_SECTOR, _TABLES, _SMALLEST = 4096, 109, 4096
_LAST, _FREE, _TABLE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD
_NOT_A_SECTOR = 0xFFFFFFFA
_NAMES = ("Workbook", "Book")

_SHEET, _TEXTS, _MORE, _SIZE, _END, _SEVERAL, _SHARED = 0x85, 0xFC, 0x3C, 0x200, 0x0A, 0xBD, 0xFD
_CELLS = frozenset((0x06, 0xBD, 0xFD, 0x203, 0x204, 0x205, 0x27E))
_UNKNOWN = b"\xff\x0f"  # no record has this number, and what is not known is left out

_Record: TypeAlias = tuple[int, int, int]
"""Its number, and from where to where its content is."""


def rebuild(data: bytes, source: str, limits: Limits) -> bytes:
    """Return a workbook anew, with nothing in it that asks for more than the *limits*.

    What is none raises `ValueError`.
    """
    try:
        stream = bytearray(_read_stream(data))
        _check(stream, source, limits)
    except (struct.error, IndexError, StopIteration):
        raise ValueError("its records end early") from None
    return _wrap(bytes(stream))


def _check(stream: bytearray, source: str, limits: Limits) -> None:
    records = [*_read_records(stream, 0)]
    texts = _find_texts(stream, records)
    starts = sorted(
        struct.unpack_from("<I", stream, at)[0] for kind, at, _ in records if kind == _SHEET
    )
    limits.check("sheets", len(starts), source)
    # calamine lays out all sheets at once, so that what is out of proportion counts together.
    area = cells = asked = 0
    for start, following in pairwise([*starts, len(stream)]):
        sheet = [*_read_records(stream, start)]
        if not sheet or sheet[-1][2] > following:
            raise ValueError("its sheets overlap")
        extent = _measure(stream, sheet)
        area, cells = area + extent.area, cells + extent.cells
        if are_nearly_empty(area, cells):
            raise ValueError(f"a cell as far away as {extent.corner} leaves a sheet nearly empty")
        limits.check("cells", extent.area, source)
        length = _count_texts(stream, sheet, texts)
        asked += length
        if asked > allow_texts(len(stream)):
            raise ValueError("the texts that its cells share are far longer than it")
        limits.check("unpacked", length, source)


def _count_texts(stream: bytearray, sheet: Sequence[_Record], texts: Sequence[int]) -> int:
    """Return how long the *texts* are, of these lengths, that the cells of a sheet have."""
    used = Counter(
        struct.unpack_from("<I", stream, at + 6)[0] for kind, at, _ in sheet if kind == _SHARED
    )
    if max(used, default=-1) >= len(texts):
        raise ValueError("a cell has a text that is not there")
    return sum(count * texts[place] for place, count in used.items())


def _measure(stream: bytearray, sheet: Sequence[_Record]) -> Extent:
    """Return how far the cells of a sheet reach, and leave out how far it says that they do."""
    rows = columns = cells = 0
    for kind, start, end in sheet:
        if kind == _SIZE:
            stream[start - 4 : start - 2] = _UNKNOWN
        elif kind in _CELLS:
            row, column = struct.unpack_from("<HH", stream, start)
            last = struct.unpack_from("<H", stream, end - 2)[0] if kind == _SEVERAL else column
            rows, columns = max(rows, row + 1), max(columns, column + 1, last + 1)
            cells += max(1, last - column + 1)
    return Extent(f"row {rows} in column {columns}", rows, columns, cells)


def _read_records(stream: bytearray, start: int) -> Iterator[_Record]:
    """Yield the records from a place on, up to the one that ends them."""
    while start + 4 <= len(stream):
        kind, size = struct.unpack_from("<HH", stream, start)
        yield kind, start + 4, start + 4 + size
        start += 4 + size
        if kind == _END:
            break
    if start > len(stream):
        raise IndexError


def _find_texts(stream: bytearray, records: Sequence[_Record]) -> list[int]:
    """Return the length of each text that cells share, in their order."""
    place = next((place for place, each in enumerate(records) if each[0] == _TEXTS), None)
    if place is None:
        return []
    more = takewhile(lambda each: each[0] == _MORE, records[place + 1 :])
    parts = [each[1:] for each in (records[place], *more)]
    count = struct.unpack_from("<I", stream, parts[0][0] + 4)[0]
    return _measure_texts(stream, parts, count)


def _measure_texts(stream: bytearray, parts: list[tuple[int, int]], count: int) -> list[int]:
    lengths: list[int] = []
    following = iter(parts)
    at, end = next(following)
    at += 8
    while len(lengths) < count:
        if at == end:
            at, end = next(following)
        if end - at < 3:
            raise IndexError
        length, flags = struct.unpack_from("<HB", stream, at)
        at += 3
        beside = 0
        if flags & 8:
            beside, at = 4 * struct.unpack_from("<H", stream, at)[0], at + 2
        if flags & 4:
            beside, at = beside + struct.unpack_from("<I", stream, at)[0], at + 4
        lengths.append(length)
        wide, left = flags & 1, length << (flags & 1)
        while left > end - at:  # the rest of a text may be written in other letters
            left -= end - at
            at, end = next(following)
            left, wide = left >> wide << (stream[at] & 1), stream[at] & 1
            at += 1
        at += left
        while beside > end - at:
            beside -= end - at
            at, end = next(following)
        at += beside
    return lengths


def _read_stream(data: bytes) -> bytes:
    """Return the records of the workbook in a compound file."""
    power = struct.unpack_from("<H", data, 30)[0]
    if power not in (9, 12):
        raise ValueError("it has no sectors")
    size = 1 << power
    table = _read_table(data, size)
    directory = _follow(data, size, table, struct.unpack_from("<I", data, 48)[0])
    streams: dict[str, tuple[int, int]] = {}
    for at in range(0, len(directory) - 127, 128):
        letters = struct.unpack_from("<H", directory, at + 64)[0]
        name = directory[at : at + max(letters - 2, 0)].decode("utf-16-le", "replace")
        streams[name] = struct.unpack_from("<II", directory, at + 116)
    name = next(filter(streams.__contains__, _NAMES), "")
    start, length = streams.get(name, (0, 0))
    if length < _SMALLEST:  # smaller ones are kept otherwise, and no program writes any
        raise ValueError("it holds no workbook")
    return _follow(data, size, table, start)[:length]


def _read_table(data: bytes, size: int) -> list[int]:
    """Return which sector of a compound file stands behind each."""
    form, each, most = f"<{size // 4}I", size // 4, len(data) // size
    places = [*struct.unpack_from(f"<{_TABLES}I", data, 76)]
    further = struct.unpack_from("<I", data, 68)[0]
    for _ in range(most):
        if further >= _NOT_A_SECTOR:
            break
        *more, further = struct.unpack_from(form, data, (further + 1) * size)
        places += more
    table: list[int] = []
    for place in [place for place in places if place < _NOT_A_SECTOR][: most // each + 1]:
        table += struct.unpack_from(form, data, (place + 1) * size)
    return table


def _follow(data: bytes, size: int, table: list[int], place: int) -> bytes:
    """Return what is in the sectors from a place on."""
    found: list[bytes] = []
    while place < _NOT_A_SECTOR:
        if len(found) * size > len(data):
            raise ValueError("its sectors lead in a circle")
        found.append(data[(place + 1) * size : (place + 2) * size])
        place = table[place]
    return b"".join(found)


def _wrap(stream: bytes) -> bytes:
    """Return a compound file of the stream alone: its table, its directory, its sectors.

    It holds 450 MB, many times what Excel 97 could write.
    """
    sectors = -(-len(stream) // _SECTOR)
    tables = -(-(sectors + 1) // (_SECTOR // 4 - 1))
    first = tables + 1
    chain = [_TABLE] * tables + [_LAST, *range(first + 1, first + sectors), _LAST]
    header = struct.pack(
        "<8s16x5H6x9I",
        *(bytes.fromhex("d0cf11e0a1b11ae1"), 0x3E, 4, 0xFFFE, 12, 6),
        *(1, tables, tables, 0, _SMALLEST, _LAST, 0, _LAST, 0),
    )
    places = struct.pack(f"<{tables}I", *range(tables)).ljust(4 * _TABLES, b"\xff")
    # The root has to begin somewhere, though nothing is in it: where the directory is.
    directory = _enter("Root Entry", 5, tables, 0, 1) + _enter("Workbook", 2, first, len(stream))
    return b"".join(
        (
            (header + places).ljust(_SECTOR, b"\0"),
            struct.pack(f"<{len(chain)}I", *chain).ljust(tables * _SECTOR, b"\xff"),
            directory.ljust(_SECTOR, b"\0"),
            stream.ljust(sectors * _SECTOR, b"\0"),
        )
    )


def _enter(name: str, kind: int, start: int, size: int, child: int = _FREE) -> bytes:
    letters = name.encode("utf-16-le") + b"\0\0"
    return struct.pack(
        "<64sHBBIII36xIQ", letters, len(letters), kind, 1, _FREE, _FREE, child, start, size
    )
