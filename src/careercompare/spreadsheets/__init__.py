"""Excel workbooks of comparisons, rankings and catalogs; it needs the extra ``spreadsheets``."""

from careercompare.spreadsheets.binding import bind_catalog, bind_comparison, find_sentences
from careercompare.spreadsheets.book import Book, BookCell, Line, gather_sources
from careercompare.spreadsheets.lines import HIGH_END, LOW_END
from careercompare.spreadsheets.writing import write_book

__all__ = [
    "HIGH_END",
    "LOW_END",
    "Book",
    "BookCell",
    "Line",
    "bind_catalog",
    "bind_comparison",
    "find_sentences",
    "gather_sources",
    "write_book",
]
