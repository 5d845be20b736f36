"""What a comparison and a ranking give to other programs: frames, workbooks, tables, charts."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from careercompare.hosts import localize

if TYPE_CHECKING:  # what is not exported costs nothing
    from pathlib import Path

    from careercompare.frames import Backend
    from careercompare.l10n import LocaleLike, Localizer
    from careercompare.spreadsheets import Book
    from careercompare.tabular import Columns, Layout


class Exported:
    """The exports of a `Comparison` and of a `Ranking`, each by a room behind an extra."""

    __slots__ = ()

    @abstractmethod
    def _tabulate(self, layout: Layout, locale: LocaleLike | Localizer) -> Columns:
        """Return the columns of that *layout*, sentences in the words of *locale*."""

    @abstractmethod
    def _bind(self, localizer: Localizer) -> Book:
        """Return what a workbook holds, in the words of *localizer*."""

    def to_frame(
        self,
        backend: Backend = "pandas",
        layout: Layout = "wide",
        *,
        locale: LocaleLike | Localizer = "en",
    ) -> Any:
        """Return a data frame of *backend*, with a row for each career, value or verdict.

        ``"wide"`` is a row for each career, and a column for each part of each value, such as
        ``salary.low``, ``salary.high.at_least`` or ``outlook.growth``; `Catalog.from_frame` reads
        it. ``"long"`` is a row for each value, with its unit and its source, numbers in one column
        and texts in another. ``"verdicts"`` of a comparison is a row for each rule, with its
        sentence in the words of *locale*.

        What is not known is missing, never 0. Numbers are whole or decimals, which in pandas are
        objects. An unknown backend or layout raises `InvalidOption`, a library that is not
        installed `MissingExtra`. It needs the extra ``frames`` and that library.
        """
        from careercompare.frames import write_frame

        return write_frame(self._tabulate(layout, locale), backend)

    def to_csv(self, layout: Layout = "wide", *, locale: LocaleLike | Localizer = "en") -> str:
        """Return comma-separated values with the columns of `to_frame`, to be written as UTF-8.

        An apostrophe stands before text that a spreadsheet could take for a formula, and semicolons
        between the items of a list. For Excel write it with the encoding ``"utf-8-sig"``.

        >>> from careercompare import Career, Salary, compare
        >>> cook = Career("Cook", salary=Salary(26_000, 47_000, "USD"))
        >>> print(compare(cook, Career("-Poet")).to_csv(), end="")
        title,slug,place,language,benchmark,salary.low,salary.high,salary.currency,salary.period
        Cook,cook,,en,false,26000,47000,USD,year
        '-Poet,poet,,en,false,,,,
        """
        from careercompare.tabular import write_csv

        return write_csv(self._tabulate(layout, locale))

    def to_xlsx(self, path: Path | str, locale: LocaleLike | Localizer = "en") -> None:
        """Write an Excel workbook: the table with typed cells, and what it rests on.

        Numbers are numbers, in the format of their currency; a published bound shows that it is
        one, and what is not known is an empty cell. What was found and the notes stand beneath,
        and the sources on a second sheet. No text can start a formula. The file is written whole
        or not at all; a folder that is not there raises `OSError`. It needs the extra
        ``spreadsheets``.
        """
        from careercompare.spreadsheets import write_book

        write_book(self._bind(localize(locale)), path)
