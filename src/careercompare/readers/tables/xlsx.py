"""The sheets of an .xlsx file, of which no more is laid out than is asked for."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from html import unescape
from itertools import islice
from typing import Any

import attrs

from careercompare.errors import UnreadableData
from careercompare.limits import Limits
from careercompare.readers.tables.extent import allow_texts, measure, measure_texts
from careercompare.readers.tables.sheet import Cell, Grouped, Sheet, group_rows, is_empty

_CHUNK = 1 << 18
_LONGEST_ROW = 1 << 24

_PREFIX = rb"(?:[\w.-]+:)?"
_HEAD = re.compile(
    rb"(?>.*?<(" + _PREFIX + rb")worksheet\b)(?>.*?<" + _PREFIX + rb"sheetData\s*>)", re.DOTALL
)
_NO_ROWS = re.compile(rb"<" + _PREFIX + rb"sheetData\s*/>")
_ROW_NUMBER = re.compile(rb"<" + _PREFIX + rb"row\s[^<>]*?\br=[\"']([0-9]+)")
_CELL_NUMBER = re.compile(rb"(\br=[\"'][A-Z]*)[0-9]+")
_VALUE = re.compile(rb"<" + _PREFIX + rb"(?:v|is)[\s>]")
# calamine leaves cells empty that show an error, such as #N/A, so that they are handed on as texts.
_ERROR = re.compile(rb"(<" + _PREFIX + rb"c\s[^<>]*?\bt=[\"'])e(?=[\"'])")
_OF_AN_ERROR = (b'"e"', b"'e'")
_TAG = re.compile(rb"<" + _PREFIX + rb"(?:sheet|Relationship)\s([^<>]*)>")
_ATTRIBUTE = re.compile(r"(?<![\w:.-])([\w:.-]+)\s*=\s*(?:\"([^\"]*)\"|'([^']*)')")

# What calamine reads beside a sheet. Nothing else is handed on: it would try whatever is there,
# such as sheets of another format that nobody has measured.
_WORKBOOK, _TARGETS = "xl/workbook.xml", "xl/_rels/workbook.xml.rels"
_TEXTS = "xl/sharedStrings.xml"
_READ = (_WORKBOOK, _TARGETS, _TEXTS, "xl/styles.xml", "[Content_Types].xml", "_rels/.rels")

# No table packs as much; below the second number anything is unpacked, since it is little.
_MOST_PACKED, _LITTLE = 100, 1 << 24
_MOST_REPEATED = 1 << 26

# Sheets of more bytes are read twice: to find what their rows are about, and to take some of them.
_SMALL = 1 << 23


@attrs.frozen
class Package:
    """The *parts* of an .xlsx file, by the names of the sheets that they hold, in order."""

    source: str
    parts: Mapping[str, str]
    limits: Limits = attrs.field(repr=False)
    _beside: Mapping[str, bytes] = attrs.field(repr=False)
    _archive: zipfile.ZipFile = attrs.field(repr=False)
    _decode: Callable[[bytes, str], list[list[Cell]]] = attrs.field(repr=False)

    @classmethod
    def open(
        cls, data: bytes, source: str, limits: Limits, decode: Callable[[bytes, str], Any]
    ) -> Package:
        """Open the bytes of a file; *decode* reads a sheet of a small one, by its name."""
        archive = zipfile.ZipFile(io.BytesIO(data))
        _refuse_bomb(archive, len(data), source, limits)
        # The case of letters counts for nothing: some programs write SharedStrings.xml.
        written = {name.lower(): name for name in archive.namelist()}
        # calamine stops where a part's content ends, before it would compare the check sum.
        beside = {
            name: archive.read(written[name.lower()]) for name in _READ if name.lower() in written
        }
        parts = _find_parts(beside[_TARGETS], beside[_WORKBOOK], written)
        limits.check("sheets", len(parts), source)
        _refuse_repeated(parts, sum(map(len, beside.values())), len(data))
        return cls(source, parts, limits, beside, archive, decode)

    def read(self, name: str, rows: int | None = None) -> Sheet:
        """Return the first *rows* of a sheet, or all of them, from the first one on."""
        head, found = self._split(name)
        return Sheet(self.source, name, self._lay_out(name, head, list(islice(found, rows))))

    def group(self, name: str, measure: Callable[[Sheet], int]) -> Grouped:
        """Return the rows of a sheet by as many of their first cells as *measure* says."""
        if self._archive.getinfo(self.parts[name]).file_size <= _SMALL:
            return group_rows(self.read(name), measure)
        width = measure(self.read(name, 1))
        head, rows = self._split(name)
        stop = b' r="' + _to_letters(width)
        first = dict(zip([b""], rows, strict=False))  # the names of columns, whatever they are
        for row in filter(_VALUE.search, rows):  # rows that hold nothing belong to no group
            first.setdefault(_take_front(row, stop), row)
        keys = list(first)

        def read(places: Collection[int]) -> Sheet:
            chosen = {keys[place] for place in places}
            if len(chosen) == len(keys) - 1:
                return self.read(name)
            rows = enumerate(self._split(name)[1])
            kept = (row for place, row in rows if not place or _take_front(row, stop) in chosen)
            return self._number(name, head, kept)

        found = self._number(name, head, first.values())
        if any(map(is_empty, found.rows[1:])):  # white space, which shows when it is laid out
            return group_rows(self.read(name), measure)
        return Grouped(found, read)

    def _number(self, name: str, head: bytes, rows: Iterable[bytes]) -> Sheet:
        """Return rows from anywhere below each other, each with the number that it has."""
        numbers: list[int] = []
        closer: list[bytes] = []
        for place, row in enumerate(rows, 1):
            found = _ROW_NUMBER.findall(row)  # rows without cells stand before their next one
            numbers.append(int(found[-1]) if found else place)
            closer.append(_CELL_NUMBER.sub(rb"\g<1>%d" % place, row))
        return Sheet(self.source, name, self._lay_out(name, head, closer), numbers)

    def _split(self, name: str) -> tuple[bytes, Iterator[bytes]]:
        """Return what stands before the rows of a sheet, and each row without the end of its tag.

        Once all rows were taken, the check sum of the sheet was found to be right.
        """
        rows = self._stream(self.parts[name])
        first = next(rows, b"")
        found = _HEAD.match(first)
        if found is None:
            if _NO_ROWS.search(first) is None:
                raise ValueError(f"{self.parts[name]} is damaged")
            return b"", iter(())
        end = b"</" + found[1] + b"row>"

        def pieces() -> Iterator[bytes]:
            rest = first[found.end() :]
            while True:
                *whole, rest = rest.split(end)
                yield from whole
                chunk = next(rows, None)
                if chunk is None:
                    break
                if len(rest) > _LONGEST_ROW:
                    raise ValueError("a row never ends")
                rest += chunk
            if b"</" + found[1] + b"sheetData>" not in rest:
                raise ValueError(f"{self.parts[name]} is damaged")

        return found[0], pieces()

    def _stream(self, part: str) -> Iterator[bytes]:
        with self._archive.open(part) as file:
            while chunk := file.read(_CHUNK):
                yield chunk

    def _lay_out(self, name: str, head: bytes, rows: Sequence[bytes]) -> list[list[Cell]]:
        """Decode these rows, with what the other parts know of them."""
        found = _HEAD.match(head)
        if found is None or not rows:
            return []
        prefix = found[1]
        end = b"</" + prefix + b"row>"
        sheet = end.join([*rows, b""])
        self._refuse_large(name, rows, sheet)
        if any(mark in sheet for mark in _OF_AN_ERROR):  # as in no file that is published
            sheet = _ERROR.sub(rb"\1str", sheet)
        sheet = b"%b%b</%bsheetData></%bworksheet>" % (head, sheet, prefix, prefix)
        target = io.BytesIO()
        with zipfile.ZipFile(target, "w") as archive:
            for part, content in self._beside.items():
                archive.writestr(part, content)
            archive.writestr(self.parts[name], sheet)
        return self._decode(target.getvalue(), name)

    def _refuse_large(self, name: str, rows: Sequence[bytes], sheet: bytes) -> None:
        """Refuse what would take far more once it is laid out than these rows do."""
        extent = measure(rows)
        if extent.is_nearly_empty:
            problem = f"a cell as far away as {extent.corner} leaves it nearly empty"
            remedy = "Take the file as it was published, or delete what stands there."
            Sheet(self.source, name, ()).refuse(None, None, problem, remedy)
        self.limits.check("cells", extent.area, self.source, f'sheet "{name}"')
        texts = self._beside.get(_TEXTS, b"")
        allowed = allow_texts(len(sheet) + len(texts))
        asked = measure_texts(sheet, texts, min(allowed, self.limits.unpacked))
        if asked > allowed:
            problem = "the texts that its cells share are far longer than it"
            remedy = "Take the file as it was published."
            Sheet(self.source, name, ()).refuse(None, None, problem, remedy)
        self.limits.check("unpacked", asked, self.source, f'sheet "{name}"')


def _refuse_bomb(archive: zipfile.ZipFile, packed: int, source: str, limits: Limits) -> None:
    """Refuse a package that unpacks to too much; no more is read of a part than it says it has."""
    unpacked = sum(each.file_size for each in archive.infolist())
    if unpacked > max(_LITTLE, _MOST_PACKED * packed):
        problem = f"its {packed:,} bytes unpack to {unpacked:,}"
        raise UnreadableData(source, "", problem, "Take the file as it was published.")
    limits.check("unpacked", unpacked, source)
    # The others, which no spreadsheet program writes, may ask for any memory to unpack a byte.
    methods = {each.compress_type for each in archive.infolist()}
    if not methods <= {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}:
        raise ValueError("it is packed in an unusual way")


def _refuse_repeated(parts: Mapping[str, str], beside: int, packed: int) -> None:
    """Refuse a package that asks for the same again with each of its sheets, as none is written.

    *beside* is how much is handed on with every sheet.
    """
    if len({*parts.values()}) < len(parts):
        raise ValueError("two of its sheets are one and the same")
    if len(parts) * beside > max(_MOST_REPEATED, _MOST_PACKED * packed):
        raise ValueError("so many sheets share texts and styles that are far longer than it")


def _find_parts(targets: bytes, workbook: bytes, written: Mapping[str, str]) -> Mapping[str, str]:
    """Return the part of each sheet of an .xlsx file, by its name; chart sheets have none.

    *written* are the names of all parts as they are written, by those in small letters.
    """
    paths = {
        tag.get("Id"): posixpath.normpath(posixpath.join("/xl", tag.get("Target", "")))[1:]
        for tag in _read_tags(targets)
    }
    found: dict[str, str] = {}
    for tag in _read_tags(workbook):
        ids = (value for key, value in tag.items() if key.endswith(":id"))
        part = paths.get(next(ids, ""), "").lower()
        if part in written and "chartsheets" not in part:
            found[tag.get("name", "")] = written[part]
    return found


def _read_tags(part: bytes) -> Iterator[Mapping[str, str]]:
    for text in _TAG.findall(part):
        pairs = _ATTRIBUTE.findall(text.decode(errors="replace"))
        yield {name: unescape(double or single) for name, double, single in pairs}


def _take_front(row: bytes, stop: bytes) -> bytes:
    """Return a row up to the cell where *stop* is, without its number."""
    end = row.find(stop)
    start = row.find(b">")
    front = row[start : end if end > 0 else None]
    mark = row[row.find(b'r="') + 3 : start].partition(b'"')[0] + b'"'
    if front.count(mark) == front.count(b"<c "):  # as nearly always, and then much faster
        return front.replace(mark, b'"')
    return _CELL_NUMBER.sub(rb"\1", front)


def _to_letters(column: int) -> bytes:
    """Return what spreadsheet programs call a column that is counted from 0.

    >>> _to_letters(8), _to_letters(26)
    (b'I', b'AA')
    """
    letters = b""
    column += 1
    while column:
        column, place = divmod(column - 1, 26)
        letters = bytes([ord("A") + place]) + letters
    return letters
