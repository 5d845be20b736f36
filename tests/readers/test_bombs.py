"""Workbooks that ask for far more than they hold are refused before they are laid out.

calamine aborts the interpreter where memory ends, so that nothing here may reach it.
"""

from __future__ import annotations

import random
import struct
import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from readers.test_packages import MAIN, OFFICE, write_package
from readers.workbooks import write_csv, write_workbook

from careercompare.errors import UnreadableData
from careercompare.limits import Limits
from careercompare.readers import (
    list_areas,
    read_crosswalk,
    read_oews,
    read_official,
    read_onet,
    read_price_levels,
    read_projections,
)
from careercompare.readers.tables import open_workbook, stream_csv, stream_tabs
from careercompare.readers.us.recognizing import describe_file

AS_PUBLISHED = "Take the file as it was published."
SHARED = (
    f'a.xlsx, sheet "A & B": the texts that its cells share are far longer than it. {AS_PUBLISHED}'
)
NEAR = '<row r="1"><c r="A1"><v>1</v></c></row>'


def write_rows(path: Path, rows: str, head: str = "") -> Path:
    return write_package(path, f"<worksheet {MAIN}>{head}<sheetData>{rows}</sheetData></worksheet>")


def add(path: Path, **parts: str) -> Path:
    """Add parts to a workbook, by their names without the folder and the ending."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(f"xl/{name}.xml", content)
    return path


def tell_damage(why: str) -> str:
    """Return what is said of a workbook that is refused for this reason."""
    return (
        f"a.xlsx: this is no workbook that can be read ({why}). "
        "The file is damaged or not what its name says. Fetch it again."
    )


def refused(path: Path, limits: Limits | None = None) -> str:
    with pytest.raises(UnreadableData) as caught:
        open_workbook(path, limits).read("A & B")
    return str(caught.value)


@pytest.mark.parametrize(
    ("rows", "corner"),
    [
        ('<row r="1"><c r="A1"/><c r="xfd1048576"><v>1</v></c></row>', "XFD1048576"),
        ('<row r="1"><c r="A1"/><c r = "XFD1048576"><v>1</v></c></row>', "XFD1048576"),
        ("<row r='1'><c s='>' r='XFD1048576'><v>1</v></c></row>", "XFD1048576"),
        ('<row r="1"><x:c r="XFD1048576"><v>1</v></x:c></row>', "XFD1048576"),
        (f'{NEAR}<row r="0000000000099"><c><v>1</v></c></row>', "A000000000009"),
        (f'{NEAR}<row r="1000000000"><c><v>1</v></c></row>', "A1000000000"),
        (f'{NEAR}<row r="1048576"/><row><c r="CCC"><v>1</v></c></row>', "CCC1048576"),
        ('<row r="1"><c r="A1"/><c r="AAAAAAAAA1"><v>1</v></c></row>', "AAAAAAAAA1"),
    ],
)
def test_a_cell_is_far_away_however_that_is_written(tmp_path: Path, rows: str, corner: str) -> None:
    assert refused(write_rows(tmp_path / "a.xlsx", rows)) == (
        f'a.xlsx, sheet "A & B": a cell as far away as {corner} leaves it nearly empty. '
        "Take the file as it was published, or delete what stands there."
    )


@pytest.mark.parametrize(
    "rows",
    [
        "<row r=1><c r=XFD1048576><v>1</v></c></row>",
        '<row r="1"><c r="$XFD$1048576"><v>1</v></c></row>',
        '<row r="1"><c s="<" r="A1"><v>1</v></c></row>',
        "<row r='1'><!-- <c --></row>",
    ],
)
def test_a_place_that_is_written_oddly_is_refused(tmp_path: Path, rows: str) -> None:
    found = refused(write_rows(tmp_path / "a.xlsx", rows))
    assert found == tell_damage("a row or a cell is written oddly")


def test_rows_in_another_order_are_refused_since_some_would_be_lost(tmp_path: Path) -> None:
    rows = f'<row r="5"><c r="A5"><v>5</v></c></row>{NEAR}'
    found = refused(write_rows(tmp_path / "a.xlsx", rows))
    assert found == tell_damage("rows stand in another order than that of their numbers")


def test_cells_may_have_no_places_and_a_sheet_may_say_any_size(tmp_path: Path) -> None:
    rows = "<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>" * 40
    path = write_rows(tmp_path / "a.xlsx", rows, '<dimension ref="A1:XFD1048576"/>')
    assert open_workbook(path).read("A & B").rows == [[1.0, 2.0], [3.0, ""]] * 40


def test_a_table_may_have_as_many_cells_as_the_limits_say(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.xlsx", NEAR + '<row r="2"><c r="C2"><v>1</v></c></row>')
    assert len(open_workbook(path, Limits(cells=6)).read("A & B").rows) == 2
    found = refused(path, Limits(cells=5))
    assert 'sheet "A & B": it has 6 cells, and the limit is 5' in found
    assert "pass limits=Limits(cells=6)" in found


def make_shared(count: int) -> str:
    cells = (f'<row r="{n}"><c r="A{n}" t="s"><v>0</v></c></row>' for n in range(1, count + 1))
    return "".join(cells)


def test_a_text_that_many_cells_share_is_not_written_out_for_each(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.xlsx", make_shared(10_000))
    add(path, sharedStrings=f"<sst {MAIN}><si><t>{'long ' * 5_000}</t></si></sst>")
    assert refused(path) == SHARED


@pytest.mark.parametrize("empty", ["<si/>", "<si><rPh><t>a</t></rPh></si>"])
def test_a_text_is_not_hidden_behind_others_that_are_not_counted(
    tmp_path: Path, empty: str
) -> None:
    path = write_rows(tmp_path / "a.xlsx", make_shared(10_000))
    texts = f"{empty}<si><t>{'long ' * 5_000}</t></si>"
    add(path, sharedStrings=f"<sst {MAIN}>{texts}</sst>")
    assert refused(path) == SHARED


def test_a_text_that_a_few_cells_share_may_be_long(tmp_path: Path) -> None:
    texts = f"<si><t>{'long-' * 5_000}</t></si><si><t>b</t></si>"
    rows = make_shared(10_000).replace("<v>0</v>", "<v>1</v>").replace("<v>1</v>", "<v>0</v>", 1)
    path = add(write_rows(tmp_path / "a.xlsx", rows), sharedStrings=f"<sst {MAIN}>{texts}</sst>")
    found = open_workbook(path).read("A & B").rows
    assert (len(found[0][0]), found[1:]) == (25_000, [["b"]] * 9_999)  # type: ignore[arg-type]  # a text


def test_texts_count_as_they_are_written_out(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.xlsx", make_shared(10_000))
    add(path, sharedStrings=f"<sst {MAIN}><si><t>{'long ' * 20}</t></si></sst>")
    assert len(open_workbook(path, Limits(unpacked=2_000_000)).read("A & B").rows) == 10_000
    found = refused(path, Limits(unpacked=700_000))
    assert found.startswith('a.xlsx, sheet "A & B": it has ')
    assert "bytes once it is unpacked, and the limit is 700,000. If all" in found


def test_a_workbook_that_unpacks_to_far_more_is_refused(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.xlsx", NEAR)
    add(path, sharedStrings=" " * (1 << 25))
    with zipfile.ZipFile(path) as archive:
        unpacked = sum(each.file_size for each in archive.infolist())
    assert refused(path) == (
        f"a.xlsx: its {path.stat().st_size:,} bytes unpack to {unpacked:,}. {AS_PUBLISHED}"
    )


@pytest.mark.parametrize(("times", "is_refused"), [(90, False), (110, True)])
def test_a_workbook_of_some_size_unpacks_to_a_hundred_times_as_much(
    tmp_path: Path, times: int, *, is_refused: bool
) -> None:
    path = write_rows(tmp_path / "a.xlsx", NEAR)
    noise = random.Random(1).randbytes(200_000)  # noqa: S311  the same in every run
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("noise", noise)
        archive.writestr("nothing", bytes(times * 225_000 - 200_000))
    packed = path.stat().st_size
    assert 0.95 < packed / 225_000 < 1.05
    if is_refused:
        assert f"its {packed:,} bytes unpack to " in refused(path)
    else:
        assert open_workbook(path).read("A & B").rows == [[1.0]]


def test_a_row_may_be_long(tmp_path: Path) -> None:
    texts = [f'<c t="inlineStr"><is><t>{"x" * 32_000}</t></is></c>'] * 250
    path = write_rows(tmp_path / "a.xlsx", f"<row>{''.join(texts)}</row>")
    (row,) = open_workbook(path).read("A & B").rows
    assert row == ["x" * 32_000] * 250


def test_a_workbook_may_have_as_many_bytes_as_the_limits_say(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.xlsx", NEAR)
    size = path.stat().st_size
    assert f"it has {size:,} bytes, and the limit is 9" in refused(path, Limits(size=9))
    found = refused(path, Limits(unpacked=100))
    assert "bytes once it is unpacked, and the limit is 100. If all" in found


def test_an_entry_that_says_to_be_smaller_than_it_is_is_damaged(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.xlsx", NEAR)
    add(path, sharedStrings=" " * 1_000_000)
    data = path.read_bytes()
    assert data.count(struct.pack("<I", 1_000_000)) == 2  # in the entry and in the directory
    path.write_bytes(data.replace(struct.pack("<I", 1_000_000), struct.pack("<I", 10)))
    assert "this is no workbook that can be read" in refused(path)


def test_a_workbook_is_packed_as_spreadsheet_programs_pack_it(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.xlsx", NEAR)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_LZMA) as archive:
        archive.writestr("xl/styles.xml", "<styleSheet/>")
    assert refused(path) == tell_damage("it is packed in an unusual way")


def test_an_encrypted_workbook_is_refused(tmp_path: Path) -> None:
    path = write_rows(tmp_path / "a.xlsx", NEAR)
    data = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        entry = archive.getinfo("xl/workbook.xml")
    data[entry.header_offset + 6] |= 1
    data[data.index(b"PK\x01\x02", data.rindex(b"xl/workbook.xml") - 60) + 8] |= 1
    path.write_bytes(data)
    assert "this is no workbook that can be read" in refused(path)


def test_a_workbook_may_have_as_many_sheets_as_the_limits_say(tmp_path: Path) -> None:
    path = write_workbook(tmp_path / "a.xlsx", {f"s{each}": [["a"]] for each in range(5)})
    assert len(open_workbook(path, Limits(sheets=5)).sheets) == 5
    with pytest.raises(UnreadableData, match="it has 5 sheets, and the limit is 4"):
        open_workbook(path, Limits(sheets=4))


def write_sheets(path: Path, targets: Sequence[str], texts: str) -> Path:
    """Write a workbook with a sheet at each of the *targets*, and the texts that they share."""
    sheets = "".join(f'<sheet name="s{n}" r:id="r{n}"/>' for n, _ in enumerate(targets))
    tags = (
        f'<Relationship Id="r{n}" Type="{OFFICE}/worksheet" Target="worksheets/{target}.xml"/>'
        for n, target in enumerate(targets)
    )
    parts = {
        "[Content_Types].xml": "<Types/>",
        "_rels/.rels": f'<Relationships><Relationship Id="r" Type="{OFFICE}/officeDocument" '
        'Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook {MAIN} xmlns:r="{OFFICE}"><sheets>{sheets}</sheets>'
        "</workbook>",
        "xl/_rels/workbook.xml.rels": f"<Relationships>{''.join(tags)}</Relationships>",
        "xl/sharedStrings.xml": f"<sst {MAIN}>{texts}</sst>",
    }
    sheet = f"<worksheet {MAIN}><sheetData>{NEAR}</sheetData></worksheet>"
    parts |= {f"xl/worksheets/{target}.xml": sheet for target in targets}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def test_a_sheet_is_read_once_whatever_names_it_has(tmp_path: Path) -> None:
    """One of a few kilobytes would be unpacked and read again for each of 256 names."""
    path = write_sheets(tmp_path / "a.xlsx", ["a", "b"], "")
    assert open_workbook(path).sheets == ("s0", "s1")
    path = write_sheets(tmp_path / "a.xlsx", ["a", "b", "A"], "")
    assert refused(path) == tell_damage("two of its sheets are one and the same")


def test_texts_are_not_read_again_for_each_of_very_many_sheets(tmp_path: Path) -> None:
    """As calamine does: 300 kB of 256 sheets took more than a minute."""
    texts = f"<si><t>{'long ' * 200_000}</t></si>"
    path = write_sheets(tmp_path / "a.xlsx", [f"a{n}" for n in range(60)], texts)
    assert open_workbook(path).read("s59").rows == [[1.0]]
    path = write_sheets(tmp_path / "a.xlsx", [f"a{n}" for n in range(70)], texts)
    assert refused(path) == tell_damage(
        "so many sheets share texts and styles that are far longer than it"
    )


def write_entries(path: Path, count: int) -> Path:
    """Write an archive of many files that are not there, in as few bytes as name them."""
    entry = struct.pack("<4s4B4H3L5H2L", b"PK\x01\x02", 20, 3, 20, *[0] * 8, 1, *[0] * 6) + b"a"
    size, end = len(entry) * count, min(count, 65_535)
    last = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, end, end, size, 4, 0)
    path.write_bytes(b"PK\3\4" + entry * count + last)
    return path


def test_an_archive_of_very_many_files_is_not_listed(tmp_path: Path) -> None:
    """Python keeps twenty times as much of each as the 47 bytes that it takes."""
    assert 'archive that holds "a" and 9999 more' in refused(
        write_entries(tmp_path / "a.xlsx", 10_000)
    )
    path = write_entries(tmp_path / "a.xlsx", 10_001)
    assert refused(path) == (
        "a.xlsx: this is a ZIP archive of 10,001 files. Unpack it, and take the file that is in it."
    )


@pytest.mark.parametrize("name", ["a.xlsx", "a.txt"])
def test_an_archive_of_more_than_the_limits_is_not_listed(tmp_path: Path, name: str) -> None:
    path = write_entries(tmp_path / name, 10)
    found = f"it has {path.stat().st_size:,} bytes, and the limit is 99"
    for read in (open_workbook, lambda path, limits: list(stream_tabs(path, limits))):
        with pytest.raises(UnreadableData, match=found):
            read(path, Limits(size=99))
    assert describe_file(path, Limits(size=99)) is None


def test_a_sheet_of_another_format_beside_it_is_not_handed_on(tmp_path: Path) -> None:
    path = add(write_rows(tmp_path / "a.xlsx", NEAR), styles="no <styles")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("content.xml", f"<office:document xmlns:office='{OFFICE}'>")
    with pytest.raises(UnreadableData):
        open_workbook(path).read("A & B")


def test_a_text_with_columns_may_have_as_many_cells_and_bytes_as_the_limits_say(
    tmp_path: Path,
) -> None:
    path = write_csv(tmp_path / "a.csv", [["a", "b"], ["1", "2"], ["3", "4"]])
    assert len(list(stream_csv(path, Limits(cells=6, size=100)))) == 3
    with pytest.raises(UnreadableData, match="it has 6 cells, and the limit is 5"):
        list(stream_csv(path, Limits(cells=5)))
    with pytest.raises(UnreadableData, match="it has 15 bytes, and the limit is 14"):
        list(stream_csv(path, Limits(size=14)))
    with pytest.raises(UnreadableData, match="it has 15 bytes, and the limit is 14"):
        list(stream_tabs(path, Limits(size=14)))


def test_every_reader_takes_limits(tmp_path: Path) -> None:
    small = Limits(size=1)
    text = write_csv(tmp_path / "a.csv", [["a", "b"], ["1", "2"]])
    folder = tmp_path / "db_30_0_text"
    folder.mkdir()
    write_csv(folder / "Occupation Data.txt", [["a"]])
    for read in (
        lambda: read_oews(text, limits=small),
        lambda: list_areas(text, limits=small),
        lambda: read_projections(text, limits=small),
        lambda: read_crosswalk(text, limits=small),
        lambda: read_price_levels(text, limits=small),
        lambda: read_official(oews=text, limits=small),
        lambda: read_onet(folder, limits=small),
    ):
        with pytest.raises(UnreadableData, match=r"bytes, and the limit is 1\."):
            read()


def test_names_of_columns_are_told_as_far_as_they_fit_an_error(tmp_path: Path) -> None:
    path = write_csv(tmp_path / "a.csv", [["GeoName", *map(str, range(5_000))], [""] * 5_001])
    with pytest.raises(UnreadableData) as caught:
        read_price_levels(path)
    assert str(caught.value).endswith("57, 58 and 4,941 more.")
