"""A book written as an Excel workbook: the same bytes for the same book."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from importlib import import_module
from io import BytesIO
from math import ceil
from pathlib import Path
from typing import Any, Literal, TypeAlias

from careercompare.errors import InvalidOption, MissingExtra
from careercompare.model import Source
from careercompare.serialize import take_path, write_whole
from careercompare.spreadsheets.book import Book, BookCell
from careercompare.spreadsheets.formats import read_number
from careercompare.spreadsheets.texts import clean, measure, name_sheet
from careercompare.words import CalendarDate, Message

# https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d
_MOST_ROWS, _MOST_COLUMNS, _LONGEST_URL, _MOST_LINKS = 1_048_576, 16_384, 2_079, 65_530
_LONGEST_TITLE = 255
_ENCODED = "%[]"  # in three characters each
_NUMBERED = "://["  # of IPv6: XlsxWriter would encode the brackets, and then it leads nowhere
_CREATED = datetime.fromisoformat("1980-01-01")

_NARROWEST, _WIDEST, _WIDEST_HEAD = 12, 48, 20  # columns, in characters
_LINE_HEIGHT, _HIGHEST = 15, 409  # rows, in points
_MOST_MERGED = 32  # columns below which a sentence goes

_Role: TypeAlias = Literal["cell", "top", "side", "sentence"]

_SOURCES = Message("sheet.sources", "Sources")
_HEADS = (
    Message("sheet.source", "Source"),
    Message("sheet.publisher", "Publisher"),
    Message("sheet.published", "Published"),
    Message("sheet.license", "License"),
    Message("sheet.attribution", "Attribution"),
    Message("sheet.address", "Address"),
    Message("sheet.used-for", "Used for"),
)
_ADDRESS = 5


def write_book(book: Book, path: Path | str) -> None:
    """Write *book* to *path*, whole or not at all.

    More careers than a sheet has room for raise `InvalidOption`, and a folder that is not there an
    `OSError`. Without XlsxWriter it raises `MissingExtra`.
    """
    try:
        xlsxwriter = import_module("xlsxwriter")
    except ImportError:
        raise MissingExtra("spreadsheets", "xlsxwriter") from None
    place, written = take_path(path), BytesIO()
    # In memory, the parts have no rights and no times, which differ from machine to machine.
    workbook = xlsxwriter.Workbook(written, {"in_memory": True})
    workbook.set_properties({"title": clean(book.title)[:_LONGEST_TITLE], "created": _CREATED})
    pen, rows = _Pen(workbook, book), _lay_out(book)
    table = pen.open(book.name)
    pen.add_sentences(table, len(rows) + 1, pen.fill(table, rows))
    if book.sources:
        word = book.writer.word
        sources = pen.open(str(word(_SOURCES)))
        pen.fill(sources, [[str(word(head)) for head in _HEADS], *_list_sources(book)])
        pen.add_links(sources)
    workbook.close()
    write_whole(place, written.getvalue())


def _lay_out(book: Book) -> list[Sequence[BookCell]]:
    """Return the rows of the first sheet, that of the heads first."""
    rows = [(book.corner, *book.careers), *[(line.head, *line.cells) for line in book.lines]]
    rows = rows if book.careers_go == "across" else list(zip(*rows, strict=True))
    if len(rows) > _MOST_ROWS or len(rows[0]) > _MOST_COLUMNS:
        expected = f"at most {_MOST_ROWS - 1:,} rows and {_MOST_COLUMNS:,} columns"
        raise InvalidOption("careers", len(book.careers), expected, "Write fewer to one workbook.")
    return [*rows]


def _list_sources(book: Book) -> Iterator[Sequence[BookCell]]:
    for source, heads in book.sources.items():
        published = None if source.published is None else CalendarDate(source.published)
        about = (source.title, source.publisher, published, source.license, source.attribution)
        yield (*about, source.url, "\n".join(heads))


def find_links(sources: Iterable[Source]) -> list[tuple[int, str]]:
    """Return the addresses that a sheet can hold as links, each with the row of its source.

    >>> find_links([Source("Survey"), Source("Census", url="https://example.com/")])
    [(2, 'https://example.com/')]
    """
    urls = [(row, source.url) for row, source in enumerate(sources, 1)]
    return [(row, url) for row, url in urls if url is not None and _is_held(url)][:_MOST_LINKS]


def _is_held(url: str) -> bool:
    encoded = 2 * sum(map(url.count, _ENCODED))
    return len(url.encode("utf-16-le")) // 2 + encoded <= _LONGEST_URL and _NUMBERED not in url


def _find_role(row: int, column: int) -> _Role:
    return "top" if row == 0 else "side" if column == 0 else "cell"


class _Pen:
    """Writes the sheets of a workbook, with the formats that they share."""

    def __init__(self, workbook: Any, book: Book) -> None:
        self._workbook = workbook
        self._book = book
        self._is_rtl = book.writer.localizer.direction == "rtl"
        self._formats: dict[tuple[str, _Role], Any] = {}

    def open(self, name: str) -> Any:
        """Return a new sheet of that name, which is read from the side that the words are."""
        sheet = self._workbook.add_worksheet(name_sheet(name))
        if self._is_rtl:
            sheet.right_to_left()
        return sheet

    def fill(self, sheet: Any, rows: Sequence[Sequence[BookCell]]) -> list[int]:
        """Write *rows*, of which the heads stay in sight; return the widths of the columns."""
        texts = [
            [
                self._write(sheet, row, column, cell, _find_role(row, column))
                for column, cell in enumerate(cells)
            ]
            for row, cells in enumerate(rows)
        ]
        heads, *body = [[measure(text) for text in row] for row in texts]
        own = [min(head, _WIDEST_HEAD) for head in heads]
        widths = [min(max(_NARROWEST, *each), _WIDEST) for each in zip(own, *body, strict=True)]
        for column, width in enumerate(widths):
            sheet.set_column(column, column, width)
        for row, shown in enumerate(texts):
            self._fit_height(sheet, row, shown, widths)
        sheet.freeze_panes(1, 1)
        sheet.repeat_rows(0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        return widths

    def add_sentences(self, sheet: Any, row: int, widths: Sequence[int]) -> None:
        """Write the sentences of the book from *row* on, each across the table.

        Of one with very many columns it is across the first ones: each column that is merged is
        a cell, and there are as many sentences as careers say something.
        """
        across = widths[:_MOST_MERGED]
        for at, sentence in enumerate(self._book.sentences, row):
            sheet.merge_range(at, 0, at, len(across) - 1, "", self._format("", "sentence"))
            text = self._write(sheet, at, 0, sentence, "sentence")
            self._fit_height(sheet, at, [text], [sum(across)])

    def add_links(self, sheet: Any) -> None:
        """Make links of the addresses of the sources that a workbook can hold as links."""
        shape = self._workbook.add_format({"valign": "top", "font_color": "blue", "underline": 1})
        for row, url in find_links(self._book.sources):
            sheet.write_url(row, _ADDRESS, url, shape)

    def _write(
        self, sheet: Any, row: int, column: int, cell: BookCell, role: _Role = "cell"
    ) -> str:
        """Write *cell* and return about what it shows.

        Text is written as such whatever it begins with, so that none is a formula.
        """
        found = read_number(cell, self._book.writer)
        if found is None:
            return ""
        if isinstance(found, str):
            text = clean(found)
            sheet.write_string(row, column, text, self._format("", role))
            return text
        value, shown = found
        shape = self._format(shown, role)
        if isinstance(value, date):
            sheet.write_datetime(row, column, value, shape)
            return shown
        sheet.write_number(row, column, value, shape)
        return f"{shown.partition(';')[0]}{value:,.0f}"

    def _fit_height(self, sheet: Any, row: int, texts: list[str], widths: Sequence[int]) -> None:
        """Give *row* the height of its texts: not every program finds it by itself."""
        lines = [
            sum(ceil(measure(line) / width) for line in text.split("\n"))
            for text, width in zip(texts, widths, strict=True)
        ]
        if max(lines) > 1:
            sheet.set_row(row, min(_LINE_HEIGHT * max(lines), _HIGHEST))

    def _format(self, shown: str, role: _Role) -> Any:
        if (shown, role) not in self._formats:
            properties: dict[str, Any] = {"valign": "top", "bold": role in {"top", "side"}}
            if role == "top":
                properties["bottom"] = 1
            if role == "sentence" and self._is_rtl:  # whatever it begins with
                properties["reading_order"] = 2
            properties |= {"num_format": shown} if shown else {"text_wrap": True}
            self._formats[shown, role] = self._workbook.add_format(properties)
        return self._formats[shown, role]
