"""Files of Excel 97 that ask for more than they hold are refused before calamine lays them out."""

from __future__ import annotations

import struct
from pathlib import Path

import pytest
from readers.excel97 import _make_stream, _record, _wrap, write_excel_97

from careercompare.errors import UnreadableData
from careercompare.limits import Limits
from careercompare.readers.tables import open_workbook

_TEXTS, _MORE, _SIZE, _END, _SHARED, _SEVERAL = 0xFC, 0x3C, 0x200, 0x0A, 0xFD, 0xBD


def number(row: int, column: int) -> bytes:
    return _record(0x203, struct.pack("<HHHd", row, column, 0, 1.5))


def shared(row: int, place: int) -> bytes:
    return _record(_SHARED, struct.pack("<HHHI", row, 0, 0, place))


def write(path: Path, cells: bytes, beside: bytes = b"", sheets: int = 1, bodies: int = 1) -> Path:
    """Write a workbook of the records of its cells, and of some beside the names of its sheets.

    Each of the *sheets* has records of its own, all alike, as far as there are *bodies* for them.
    """
    stream = _make_stream({f"s{each}": () for each in range(sheets)})
    start = stream.index(_record(_END, b"")) + 4
    entries = stream[20 : start - 4]
    size = len(entries) // sheets
    begin = _record(0x809, struct.pack("<HHHHII", 0x600, 0x10, 0, 0, 0, 0))
    sheet = begin + cells + _record(_END, b"")
    moved = b""
    for place in range(sheets):
        entry = entries[place * size : (place + 1) * size]
        at = start + len(beside) + min(place, bodies - 1) * len(sheet)
        moved += entry[:4] + struct.pack("<I", at) + entry[8:]
    path.write_bytes(_wrap(stream[:20] + moved + beside + _record(_END, b"") + sheet * bodies))
    return path


def texts(*parts: bytes, count: int) -> bytes:
    first, *more = parts
    begin = _record(_TEXTS, struct.pack("<II", count, count) + first)
    return begin + b"".join(_record(_MORE, each) for each in more)


def text(length: int, flags: int, rest: bytes) -> bytes:
    return struct.pack("<HB", length, flags) + rest


def refused(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableData) as caught:
        open_workbook(path, limits)
    return str(caught.value)


def test_a_cell_that_is_far_away_is_refused(tmp_path: Path) -> None:
    found = refused(write(tmp_path / "a.xls", number(0, 0) + number(65535, 65535)))
    assert "a cell as far away as row 65536 in column 65536 leaves a sheet nearly empty" in found
    several = _record(_SEVERAL, struct.pack("<HH", 65535, 0) + bytes(6) + struct.pack("<H", 255))
    assert "row 65536 in column 256" in refused(write(tmp_path / "a.xls", several))


def test_cells_that_are_far_away_in_many_sheets_count_together(tmp_path: Path) -> None:
    """All of them are laid out at once: 8 GB, for a file of 21 kB with 250 sheets."""
    cells = number(0, 0) + number(65535, 9)
    path = write(tmp_path / "a.xls", cells)
    assert len(open_workbook(path).read("s0").rows) == 65_536
    found = refused(write(path, cells, sheets=2, bodies=2))
    assert "a cell as far away as row 65536 in column 10 leaves a sheet nearly empty" in found


def test_a_text_that_many_sheets_share_counts_together(tmp_path: Path) -> None:
    long = texts(text(8_000, 0, b"x" * 8_000), count=1)
    rows = b"".join(shared(row, 0) for row in range(1_500))
    path = write(tmp_path / "a.xls", rows, long)
    assert len(open_workbook(path).read("s0").rows) == 1_500
    found = refused(write(path, rows, long, sheets=2, bodies=2))
    assert "the texts that its cells share are far longer than it" in found


def test_what_a_sheet_says_of_its_own_size_is_not_believed(tmp_path: Path) -> None:
    size = _record(_SIZE, struct.pack("<IIHHH", 0, 1 << 31, 0, 65535, 0))
    path = write(tmp_path / "a.xls", size + number(0, 0) + number(1, 1))
    assert open_workbook(path).read("s0").rows == [[1.5, ""], ["", 1.5]]


def test_a_sheet_is_read_once(tmp_path: Path) -> None:
    assert "its sheets overlap" in refused(write(tmp_path / "a.xls", number(0, 0), sheets=2))


def test_rows_count_from_the_first_whatever_it_holds(tmp_path: Path) -> None:
    path = write_excel_97(tmp_path / "a.xls", {"a": [["", ""], ["", "a"]]})
    assert open_workbook(path).read("a").rows == [["", ""], ["", "a"]]


def test_a_workbook_may_have_as_much_as_the_limits_say(tmp_path: Path) -> None:
    path = write_excel_97(tmp_path / "a.xls", {"a": [["a", 1], ["b", 2]], "b": [["c"]]})
    assert open_workbook(path, Limits(cells=4, sheets=2)).sheets == ("a", "b")
    assert "it has 4 cells, and the limit is 3" in refused(path, Limits(cells=3))
    assert "it has 2 sheets, and the limit is 1" in refused(path, Limits(sheets=1))
    assert "bytes, and the limit is 100" in refused(path, Limits(size=100))


def test_a_text_that_many_cells_share_is_not_written_out_for_each(tmp_path: Path) -> None:
    long = texts(text(8_000, 0, b"x" * 8_000), count=1)
    rows = b"".join(shared(row, 0) for row in range(5_000))
    assert "the texts that its cells share are" in refused(write(tmp_path / "a.xls", rows, long))
    few = write(tmp_path / "a.xls", rows[: 14 * 10], long)
    assert len(open_workbook(few).read("s0").rows) == 10
    assert "once it is unpacked, and the limit is 20,000" in refused(few, Limits(unpacked=20_000))


def test_shared_texts_go_on_in_other_records_and_letters(tmp_path: Path) -> None:
    beside = texts(
        text(3, 0, b"abc") + text(4, 0, b"de"),
        b"\1" + "漢字".encode("utf-16-le") + text(1, 9, struct.pack("<H", 2) + b"f\0" + bytes(3)),
        bytes(5) + text(1, 4, struct.pack("<I", 2) + b"g" + bytes(2)),
        text(2, 1, "hi".encode("utf-16-le")),
        count=5,
    )
    rows = b"".join(shared(row, row) for row in range(5))
    found = open_workbook(write(tmp_path / "a.xls", rows, beside)).read("s0").rows
    assert found == [["abc"], ["de漢字"], ["f"], ["g"], ["hi"]]


@pytest.mark.parametrize(
    ("cells", "beside", "problem"),
    [
        (shared(0, 0), b"", "a cell has a text that is not there"),
        (b"", texts(text(9, 0, b"a"), count=1), "its records end early"),
        (b"", texts(text(1, 0, b"a") + b"\1", count=2), "its records end early"),
        (b"", texts(b"", count=1), "its records end early"),
        (struct.pack("<HH", 0x203, 9_999), b"", "its records end early"),
        (b"", _record(0x85, b"a"), "this is no workbook that can be read"),
    ],
)
def test_records_that_are_damaged_are_refused(
    tmp_path: Path, cells: bytes, beside: bytes, problem: str
) -> None:
    assert problem in refused(write(tmp_path / "a.xls", cells, beside))


def test_what_calamine_counts_on_may_not_be_there(tmp_path: Path) -> None:
    found = refused(write(tmp_path / "a.xls", b"", _record(0x22, b"")))
    assert found.endswith(
        "this is no workbook that can be read. The file is damaged or not what "
        "its name says. Fetch it again."
    )


@pytest.mark.parametrize(
    ("place", "content", "problem"),
    [
        (30, b"\x05\0", "it has no sectors"),
        (48, struct.pack("<I", 999), "its records end early"),
        (512 + 4, struct.pack("<I", 1), "its sectors lead in a circle"),
        (512 * 2 + 128, b"X", "it holds no workbook"),
        (512 * 2 + 128, b"\0\xd8", "it holds no workbook"),  # half a character
        (512 * 2 + 128 + 120, struct.pack("<I", 9), "it holds no workbook"),
        (68, struct.pack("<I", 999), "its records end early"),
        (68, struct.pack("<I", 0) + bytes(4) + struct.pack("<I", 1), "its records end early"),
    ],
)
def test_a_compound_file_that_is_damaged_is_refused(
    tmp_path: Path, place: int, content: bytes, problem: str
) -> None:
    path = write_excel_97(tmp_path / "a.xls", {"a": [["a"]]})
    data = bytearray(path.read_bytes())
    data[place : place + len(content)] = content
    path.write_bytes(data)
    assert problem in refused(path)


def test_a_large_file_has_a_table_of_its_tables(tmp_path: Path) -> None:
    path = write_excel_97(tmp_path / "a.xls", {"a": [["a"]]})
    data = bytearray(path.read_bytes())
    data[68:72] = struct.pack("<I", len(data) // 512 - 1)
    data[76:80] = b"\xff" * 4
    last = struct.pack("<I", 0).ljust(508, b"\xff") + struct.pack("<I", 0xFFFFFFFE)
    path.write_bytes(bytes(data) + last)
    assert open_workbook(path).read("a").rows == [["a"]]


def test_a_table_of_tables_that_leads_to_itself_ends(tmp_path: Path) -> None:
    path = write_excel_97(tmp_path / "a.xls", {"a": [["a"]]})
    data = bytearray(path.read_bytes())
    data[68:72] = struct.pack("<I", 0)
    data[512 + 508 : 512 + 512] = struct.pack("<I", 0)
    path.write_bytes(data)
    assert open_workbook(path).read("a").rows == [["a"]]
