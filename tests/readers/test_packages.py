"""Sheets of .xlsx files, however they are written: rows of many are taken without the others."""

from __future__ import annotations

import random
import zipfile
from collections import Counter
from contextlib import suppress
from importlib.metadata import version
from itertools import chain
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from readers.workbooks import Value, write_workbook

from careercompare.errors import UnreadableData
from careercompare.readers.tables import Grouped, Sheet, group_rows, open_workbook
from careercompare.readers.tables.extent import to_number
from careercompare.readers.tables.xlsx import _read_tags, _to_letters

MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
WIDE = "x" * 32_000  # a few hundred rows of it make a sheet that is not small


def write_package(path: Path, sheet: str, target: str = "worksheets/sheet1.xml") -> Path:
    """Write a workbook of one sheet, to the letter as it is given, and a chart."""
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships><Relationship Id="rId1" Type="{OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>'
        "<sheet name='A &amp; B' sheetId='1' r:id='rId1'/><sheet name='Chart' r:id='rId2'/>"
        "</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": f'<Relationships><Relationship Id="rId1" Type="{OFFICE}/'
        f'worksheet" Target="{target}"/><Relationship Id="rId2" Type="{OFFICE}/chartsheet" '
        'Target="chartsheets/sheet1.xml"/></Relationships>',
        "xl/worksheets/sheet1.xml": sheet,
        "xl/chartsheets/sheet1.xml": "<chartsheet/>",
    }
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def read(path: Path) -> Sheet:
    return open_workbook(path).read("A & B")


def text(place: str, value: str) -> str:
    return f'<c r="{place}" t="inlineStr"><is><t>{value}</t></is></c>'


def test_a_sheet_is_found_by_its_name(tmp_path: Path) -> None:
    rows = f'<row r="1">{text("A1", "a")}</row><row r="3"><c r="B3"><v>2</v></c></row>'
    sheet = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
    path = write_package(tmp_path / "a.xlsx", sheet)
    assert open_workbook(path).sheets == ("A & B",)
    assert read(path).rows == [["a", ""], ["", ""], ["", 2.0]]
    absolute = write_package(tmp_path / "a.xlsx", sheet, "/xl/worksheets/sheet1.xml")
    assert read(absolute).rows == [["a", ""], ["", ""], ["", 2.0]]


@pytest.mark.parametrize("prefix", ["", "x:"])
def test_a_cell_with_an_error_holds_what_it_shows(tmp_path: Path, prefix: str) -> None:
    """As nothing would be there if it were not: calamine leaves it out."""
    cells = (
        "<c r='A1' t='e'><v>#N/A</v></c>"
        '<c r="B1" s="2" t="e"><f>1/0</f><v>#DIV/0!</v></c>'
        '<c r="C1" t="str"><v>e</v></c><c r="D1" t="b"><v>1</v></c>'
    )
    row = f'<row r="1">{cells}</row>'.replace("</", f"\0{prefix}").replace("<", f"<{prefix}")
    rows = row.replace("\0", "</")
    names = MAIN if not prefix else MAIN.replace("xmlns", "xmlns:x")
    sheet = (
        f"<{prefix}worksheet {names}><{prefix}sheetData>{rows}</{prefix}sheetData>"
        f"</{prefix}worksheet>"
    )
    path = write_package(tmp_path / "a.xlsx", sheet)
    assert list(map(list, read(path).rows)) == [["#N/A", "#DIV/0!", "e", True]]


def test_names_of_parts_may_be_in_other_cases(tmp_path: Path) -> None:
    """As the case of letters counts for nothing in them: shared texts are in SharedStrings.xml."""
    rows = '<row r="1"><c r="A1" t="s"><v>0</v></c></row>'
    sheet = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
    path = write_package(tmp_path / "a.xlsx", sheet)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/SharedStrings.xml", f"<sst {MAIN}><si><t>here</t></si></sst>")
    assert read(path).rows == [["here"]]


def test_names_of_sheets_may_be_in_other_cases(tmp_path: Path) -> None:
    sheet = (
        f'<worksheet {MAIN}><sheetData><row r="1"><c r="A1"><v>0</v></c></row></sheetData>'
        "</worksheet>"
    )
    path = write_package(tmp_path / "b.xlsx", sheet, "/XL/Worksheets/Sheet1.xml")
    assert open_workbook(path).sheets == ("A & B",)
    if version("python-calamine").startswith("0.3."):  # which knows a workbook by these cases alone
        with pytest.raises(UnreadableData, match="no workbook that can be read"):
            read(path)
        return
    assert read(path).rows == [[0.0]]


def test_names_of_parts_may_have_prefixes(tmp_path: Path) -> None:
    rows = '<x:row r="1"><x:c r="A1"><x:v>2</x:v></x:c></x:row>'
    main = MAIN.replace("xmlns", "xmlns:x")
    sheet = f"<x:worksheet {main}><x:sheetData>{rows}</x:sheetData></x:worksheet>"
    assert read(write_package(tmp_path / "a.xlsx", sheet)).rows == [[2.0]]


@pytest.mark.parametrize("rows", ["<sheetData/>", "<sheetData></sheetData>"])
def test_a_sheet_may_have_no_rows(tmp_path: Path, rows: str) -> None:
    sheet = f"<worksheet {MAIN}>{rows}</worksheet>"
    assert read(write_package(tmp_path / "a.xlsx", sheet)).rows == []


@pytest.mark.parametrize("sheet", ["", "<worksheet>", "<worksheet><sheetData><row></row>"])
def test_a_sheet_that_ends_early_is_damaged(tmp_path: Path, sheet: str) -> None:
    with pytest.raises(UnreadableData, match=r"xl/worksheets/sheet1.xml is damaged"):
        read(write_package(tmp_path / "a.xlsx", sheet))


def test_a_row_that_never_ends_is_damaged(tmp_path: Path) -> None:
    long = random.Random(1).randbytes(1 << 24).hex()  # noqa: S311  the same in every run
    sheet = f"<worksheet {MAIN}><sheetData><row>{long}</row></sheetData></worksheet>"
    with pytest.raises(UnreadableData, match="a row never ends"):
        read(write_package(tmp_path / "a.xlsx", sheet))


def with_cell(path: Path, place: str, quote: str = '"') -> Path:
    cell = text(place, "far").replace('"', quote)
    row = f"<row>{text('A1', 'a')}{cell}</row>"
    return write_package(path, f"<worksheet {MAIN}><sheetData>{row}</sheetData></worksheet>")


@pytest.mark.parametrize("place", ["XFD1048576", "B99999999999", "A2000000"])
@pytest.mark.parametrize("quote", ['"', "'"])
def test_a_cell_that_is_far_away_is_refused(tmp_path: Path, place: str, quote: str) -> None:
    with pytest.raises(
        UnreadableData, match=f'sheet "A & B": a cell as far away as {place} leaves'
    ):
        read(with_cell(tmp_path / "a.xlsx", place, quote))


def test_some_cells_between_may_be_empty(tmp_path: Path) -> None:
    assert len(read(with_cell(tmp_path / "a.xlsx", "ZZ1000")).rows) == 1000


def test_only_the_beginning_of_a_sheet_is_read_on_request(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {"s": [["a"], ["b"], ["c"]]})
    assert open_workbook(path).read("s", 2).rows == [["a"], ["b"]]


def grouped(path: Path, width: int) -> Grouped:
    return open_workbook(path).group("s", lambda head: width + 0 * len(head.rows))


@pytest.mark.parametrize("padding", ["", WIDE])
def test_rows_are_taken_by_what_they_begin_with(tmp_path: Path, padding: str) -> None:
    """A sheet of many bytes is streamed, and says the same as a small one."""
    rows: list[list[Value]] = [["place", "kind", "what", "padding"]]
    rows += [[f"{number % 3}", number % 2, number, padding] for number in range(300)]
    found = grouped(write_workbook(tmp_path / "a.xlsx", {"s": rows}), 2)
    assert [row[:3] for row in found.sheet.rows[1:4]] == [["0", 0, 0], ["1", 1, 1], ["2", 0, 2]]
    assert len(found.sheet.rows) == 7
    taken = found.read([2, 4])
    assert taken.numbers is not None
    assert [*taken.numbers] == [1, *(n + 2 for n in range(300) if n % 6 in {1, 3})]
    assert [row[2] for row in taken.rows[1:]] == [n for n in range(300) if n % 6 in {1, 3}]


@pytest.mark.parametrize("padding", ["", WIDE])
def test_a_sheet_about_one_thing_is_read_whole(tmp_path: Path, padding: str) -> None:
    rows: list[list[Value]] = [["place", "what"]]
    rows += [["a", padding] for _ in range(300)]
    found = grouped(write_workbook(tmp_path / "a.xlsx", {"s": rows}), 1)
    assert len(found.read([1]).rows) == 301


def test_rows_of_a_large_sheet_need_no_numbers(tmp_path: Path) -> None:
    """Without them a row is the one after that before it; other cells may look like numbers."""
    rows = [
        f"<row><c t='inlineStr'><is><t>p{n // 150}</t></is></c><c><v>{n}</v></c>"
        for n in range(300)
    ]
    filler = f"<c t='inlineStr'><is><t>{WIDE}</t></is></c></row>"
    sheet = f"<worksheet {MAIN}><sheetData>{filler.join(rows)}{filler}</sheetData></worksheet>"
    path = write_package(tmp_path / "a.xlsx", sheet)
    found = open_workbook(path).group("A & B", lambda _: 1)
    assert found.sheet.numbers is not None
    assert len(found.read([299]).rows) == 2


def test_rows_without_cells_keep_the_numbers_of_others_right(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{2 * n}"/><row r="{2 * n + 1}">{text(f"A{2 * n + 1}", f"p{n}")}'
        f"{text(f'B{2 * n + 1}', WIDE)}</row>"
        for n in range(1, 301)
    )
    sheet = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
    found = open_workbook(write_package(tmp_path / "a.xlsx", sheet)).group("A & B", lambda _: 1)
    taken = found.read([100])
    assert taken.numbers == [3, 203]
    assert [row[0] for row in taken.rows] == ["p1", "p101"]


def test_a_value_that_equals_the_number_of_its_row_stays(tmp_path: Path) -> None:
    rows = "".join(
        f'<row r="{n}"><c r="A{n}" s="{n}"><v>{n // 100}</v></c>{text(f"B{n}", WIDE)}</row>'
        for n in range(1, 301)
    )
    sheet = f"<worksheet {MAIN}><sheetData>{rows}</sheetData></worksheet>"
    found = open_workbook(write_package(tmp_path / "a.xlsx", sheet)).group("A & B", lambda _: 1)
    assert {row[0] for row in found.sheet.rows} == {0, 1, 2, 3}


@pytest.mark.parametrize("part", ["<c ", "<row ", '<c r="A', "<a"])
def test_no_text_takes_long_to_look_through(tmp_path: Path, part: str) -> None:
    """Each of these would take minutes if every place in it was searched to its end."""
    for text in (part * 50_000, part + part[-1] * 200_000):
        sheet = f"<worksheet {MAIN}><sheetData><row>{text}</row></sheetData></worksheet>"
        with suppress(UnreadableData):
            read(write_package(tmp_path / "a.xlsx", sheet))
        with pytest.raises(UnreadableData):
            read(write_package(tmp_path / "a.xlsx", text))


@pytest.mark.parametrize("part", ["a", "a=", "a='"])
def test_no_names_of_sheets_take_long_to_find(part: str) -> None:
    assert len([*_read_tags(f"<sheet {part * 90_000}>".encode())]) == 1


@given(st.lists(st.tuples(st.sampled_from("ab"), st.integers(0, 2), st.integers()), min_size=1))
def test_groups_share_their_rows_out(rows: list[tuple[str, int, int]]) -> None:
    sheet = Sheet("s", None, [("place", 0, 0), *rows])
    found = group_rows(sheet, lambda _: 2)
    taken = [found.read([place]).rows[1:] for place in range(1, len(found.sheet.rows))]
    assert Counter(map(tuple, chain.from_iterable(taken))) == Counter(rows)
    assert all(len({tuple(row[:2]) for row in each}) == 1 for each in taken)


def test_columns_are_lettered_as_spreadsheet_programs_do() -> None:
    places = [0, 25, 26, 701, 702, 16_383, *random.Random(1).sample(range(16_384), 50)]  # noqa: S311  no secret
    assert _to_letters(16_383) == b"XFD"
    assert [to_number(_to_letters(place)) - 1 for place in places] == places


def test_who_stops_the_reading_of_a_workbook_is_not_told_that_it_is_damaged(
    tmp_path: Path,
) -> None:
    def stop(_: Sheet) -> int:
        raise KeyboardInterrupt

    path = write_workbook(tmp_path / "a.xlsx", {"s": [["a"]]})
    with pytest.raises(KeyboardInterrupt):
        open_workbook(path).group("s", stop)
