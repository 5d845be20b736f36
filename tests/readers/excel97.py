"""Workbooks of Excel 97, in the fewest bytes that the format allows: BLS's files until 2013."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from readers.workbooks import Value

_SECTOR = 512
_SMALLEST_STREAM = 4096
_END, _FREE, _FAT = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFD


def write_excel_97(path: Path, sheets: Mapping[str, Iterable[Sequence[Value]]]) -> Path:
    """Write an .xls file; an empty text is a cell that holds nothing."""
    path.write_bytes(_wrap(_make_stream(sheets)))
    return path


def _make_stream(sheets: Mapping[str, Iterable[Sequence[Value]]]) -> bytes:
    """Return the records of the workbook, and behind them those of its sheets."""
    begin = _record(0x809, struct.pack("<HHHHII", 0x600, 5, 0, 0, 0, 0))
    bodies = [_make_sheet(rows) for rows in sheets.values()]
    entries = [_record(0x85, bytes(6) + _text(name, "<B")) for name in sheets]
    start = len(begin) + sum(map(len, entries)) + len(_record(0x0A, b""))
    placed: list[bytes] = []
    for name, body in zip(sheets, bodies, strict=True):
        placed.append(_record(0x85, struct.pack("<IH", start, 0) + _text(name, "<B")))
        start += len(body)
    return b"".join([begin, *placed, _record(0x0A, b""), *bodies])


def _make_sheet(rows: Iterable[Sequence[Value]]) -> bytes:
    records = [_record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))]
    for number, row in enumerate(rows):
        for column, cell in enumerate(row):
            place = struct.pack("<HHH", number, column, 0)
            if isinstance(cell, bool):
                records.append(_record(0x205, place + bytes([cell, 0])))
            elif isinstance(cell, int | float):
                records.append(_record(0x203, place + struct.pack("<d", cell)))
            elif cell:
                records.append(_record(0x204, place + _text(cell, "<H")))
    return b"".join([*records, _record(0x0A, b"")])


def _record(kind: int, data: bytes) -> bytes:
    return struct.pack("<HH", kind, len(data)) + data


def _text(text: str, length: str) -> bytes:
    return struct.pack(length, len(text)) + b"\x01" + text.encode("utf-16-le")


def _wrap(stream: bytes) -> bytes:
    """Return a compound file that holds the stream alone: its table, its directory, its sectors."""
    stream = stream.ljust(_SMALLEST_STREAM, b"\0")
    size = len(stream)
    stream = stream.ljust(-(-size // _SECTOR) * _SECTOR, b"\0")
    sectors = len(stream) // _SECTOR
    tables = -(-(sectors + 2) // (_SECTOR // 4 - 1))
    first = tables + 1
    chain = [_FAT] * tables + [_END] + [*range(first + 1, first + sectors), _END]
    table = b"".join(struct.pack("<I", each) for each in chain)
    header = struct.pack(
        "<8s16sHHHHH6xIIIIIIIII",
        *(bytes.fromhex("d0cf11e0a1b11ae1"), bytes(16), 0x3E, 3, 0xFFFE, 9, 6),
        *(0, tables, tables, 0, _SMALLEST_STREAM, _END, 0, _END, 0),
    )
    header += b"".join(struct.pack("<I", each) for each in range(tables))
    directory = _entry("Root Entry", 5, _END, 0, child=1) + _entry("Workbook", 2, first, size)
    return (
        header.ljust(_SECTOR, b"\xff")
        + table.ljust(tables * _SECTOR, b"\xff")
        + directory.ljust(_SECTOR, b"\0")
        + stream
    )


def _entry(name: str, kind: int, start: int, size: int, child: int = _FREE) -> bytes:
    encoded = name.encode("utf-16-le") + b"\0\0"
    links = struct.pack("<III", _FREE, _FREE, child)
    begin = encoded.ljust(64, b"\0") + struct.pack("<HBB", len(encoded), kind, 1) + links
    return begin + bytes(36) + struct.pack("<IQ", start, size)
