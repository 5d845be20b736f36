"""What a comparison and a ranking give to other programs: frames, workbooks, tables, charts."""

from __future__ import annotations

from abc import abstractmethod
from typing import TYPE_CHECKING, Any

from careercompare.hosts import localize

if TYPE_CHECKING:  # what is not exported costs nothing
    from pathlib import Path

    from altair import LayerChart
    from great_tables import GT

    from careercompare.frames import Backend
    from careercompare.l10n import LocaleLike, Localizer
    from careercompare.presentation import PayChart, Presentation
    from careercompare.spreadsheets import Book
    from careercompare.tabular import Columns, Layout


class Exported:
    """The exports of a `Comparison` and of a `Ranking`, each by a room behind an extra."""

    __slots__ = ()

    @abstractmethod
    def _present(self, localizer: Localizer) -> Presentation:
        """Return the page in the words of *localizer*."""

    @abstractmethod
    def _tabulate(self, layout: Layout, localizer: Localizer) -> Columns:
        """Return the columns of that *layout*, sentences in the words of *localizer*."""

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

        return write_frame(self._tabulate(layout, localize(locale)), backend)

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

        return write_csv(self._tabulate(layout, localize(locale)))

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

    def _picture(self, localizer: Localizer) -> PayChart | Presentation:
        """Return what there is to draw in the words of *localizer*: the page, or a part of it."""
        return self._present(localizer)

    def to_great_table(self, locale: LocaleLike | Localizer = "en") -> GT:
        """Return the table of the page for Great Tables, to style it further.

        It has the title, a column for each career with the words of the page, who leads in bold
        words, and every note, source and attribution below it. Its data are the words as a Polars
        frame with the columns ``label``, ``career_1`` and so on, and ``benchmark`` where there is
        one; that of a ranking has a row for each career, and the columns ``label``, ``place``,
        ``score``, ``measure_1`` and so on. Every text is escaped. It needs the extra ``tables``.
        """
        from careercompare.tables import write_great_table

        return write_great_table(self._present(localize(locale)))

    def chart(self, locale: LocaleLike | Localizer = "en") -> LayerChart:
        """Return a chart for Altair, to style it further, to show it, or to save it offline.

        That of a comparison has the pay of all careers on one axis: a bar from the low end to the
        high one, a tick at a published median, an arrow where more may lie beyond an end. Pay that
        is not known is said and not drawn. Pay in unlike currencies or for unlike periods, and
        careers of which no pay is known, raise `InvalidOption`.

        That of a ranking has a bar for each score, in a segment for each measure, and an open one
        where it is not known.

        ``chart().save("pay.svg")``, or ``.png``, needs no network. It needs the extra ``charts``.
        """
        from careercompare.charts import draw

        localizer = localize(locale)
        return draw(self._picture(localizer), localizer)
