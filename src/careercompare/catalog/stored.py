"""Where the careers of a catalog come from and go to: the package, files, records and frames."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Hashable, Iterable, Mapping
from typing import TYPE_CHECKING, Any, Self

from careercompare.hosts import Fielded, localize
from careercompare.model import Career
from careercompare.words import QOOLLEGE, HouseStyle

if TYPE_CHECKING:  # what is not read or written costs nothing
    from pathlib import Path

    from altair import Chart
    from narwhals.typing import IntoDataFrame

    from careercompare.frames import Backend
    from careercompare.l10n import LocaleLike, Localizer
    from careercompare.limits import Limits
    from careercompare.serialize import JsonDict


class Stored(Fielded, Mapping[str, Career]):
    """What is read and written of a `Catalog`."""

    __slots__ = ()

    house_style: HouseStyle | None

    @classmethod
    @abstractmethod
    def _of(cls, careers: Iterable[Career], house_style: HouseStyle | None = None) -> Self:
        """Return a catalog of *careers*."""

    @classmethod
    def sample(cls) -> Self:
        """Return the careers that come with the library, in the house style of their publisher.

        >>> from careercompare import Catalog
        >>> Catalog.sample().house_style.publisher
        'Qoollege'
        """
        from careercompare.serialize import read_packaged

        return cls._of(read_packaged("sample.json"), house_style=QOOLLEGE)

    @classmethod
    def official(cls) -> Self:
        """Return the occupations of the United States, as its offices publish them.

        They come with the library, with pay, projections, entry education, skills, work, titles
        and relations. `sources` says of which releases and on which terms. Each call reads the
        file anew, a tenth of a second or two.

        >>> from careercompare import Catalog
        >>> official = Catalog.official()
        >>> len(official), official["registered-nurses"].salary.median
        (830, Decimal('97550'))
        """
        from careercompare.serialize import read_packaged

        return cls._of(read_packaged("official.json"))

    @classmethod
    def load(cls, path: Path | str, *, limits: Limits | None = None) -> Self:
        """Read a JSON file that `dump` wrote, or that was written by hand in its form.

        A file that is no such JSON raises `UnreadableData`, as does one of more than the *limits*,
        and careers with problems raise `UnreadableCatalog`, which tells them. A file that cannot be
        opened raises the `OSError` that says why.
        """
        from careercompare.limits import take_limits
        from careercompare.serialize import read_catalog, take_path

        path, limits = take_path(path), take_limits(limits)
        careers, house_style = read_catalog(limits.read(path, str(path)), str(path), limits)
        return cls._of(careers, house_style=house_style)

    @classmethod
    def loads(cls, text: str | bytes | bytearray, *, limits: Limits | None = None) -> Self:
        """Read JSON as `load` does; what is no text raises `InvalidOption`."""
        from careercompare.serialize import read_catalog

        careers, house_style = read_catalog(text, "catalog", limits)
        return cls._of(careers, house_style=house_style)

    @classmethod
    def from_records(
        cls, records: Iterable[Mapping[str, Any]], *, limits: Limits | None = None
    ) -> Self:
        """Make a catalog of mappings, each a career in the form that it has in JSON.

        Numbers may be of any kind that `Career` takes. Records with problems raise
        `UnreadableCatalog`, which tells them, each with its place: ``records[3].title``; more of
        them than the *limits* raise `UnreadableData`.

        >>> from careercompare import Catalog
        >>> pay = {"low": None, "high": None, "median": 38_000, "currency": "USD"}
        >>> cooks = Catalog.from_records([{"title": "Cook", "salary": pay}, {"title": "Baker"}])
        >>> cooks["cook"].salary
        <Salary USD median 38,000 a year>
        """
        from careercompare.serialize import Place, read_records

        return cls._of(read_records(records, Place("data", "records"), limits))

    @classmethod
    def from_frame(
        cls,
        frame: IntoDataFrame,
        columns: Mapping[str, Hashable] | None = None,
        *,
        constants: Mapping[str, object] | None = None,
        limits: Limits | None = None,
    ) -> Self:
        """Make a catalog of a data frame, a career of each row.

        *columns* maps places in a career to names of columns: ``{"title": "Job",
        "salary.low": "Min pay", "codes.soc": "SOC"}``; without it, columns are named by their
        places, and what the frame of a comparison has beside them is left aside. *constants* are
        the same for every row, such as ``{"salary.currency": "USD"}``: a cell goes before them, and
        a row that knows nothing else of the salary has none. Whatever a library puts where nothing
        is, blank text too, is *not known*. Lists stand as lists in a cell.

        Any library that narwhals knows will do: pandas, Polars, PyArrow and more. Rows with
        problems raise `UnreadableCatalog`, which tells them with their numbers from 0, and more
        rows than the *limits* `UnreadableData`; a place or a column that does not exist, and two
        columns for one place, raise `InvalidOption`.
        It needs the extra ``frames``.
        """
        from careercompare.frames import read_frame

        return cls._of(read_frame(frame, columns, constants, limits))

    def to_frame(self, backend: Backend = "pandas") -> Any:
        """Return a data frame of *backend* with a row for each career, a column for each place.

        Columns are named as `from_frame` reads them, and those that no career has are left out.
        Numbers are whole or `Decimal`, never text, and in pandas a decimal is an object; a
        published lower bound stands in a column of its own, such as ``salary.high.at_least``.
        Ratings of skills, relations, the house style, and sources other than those of pay and
        outlook are left out: `dumps` writes everything. It needs the extra ``frames`` and that
        library.
        """
        from careercompare.frames import write_frame
        from careercompare.tabular import tabulate_careers

        return write_frame(tabulate_careers(self.values()), backend)

    def to_csv(self) -> str:
        """Return comma-separated values with the columns of `to_frame`, to be written as UTF-8.

        An apostrophe stands before text that a spreadsheet could take for a formula, and semicolons
        between the items of a list. For Excel write it with the encoding ``"utf-8-sig"``.

        >>> from careercompare import Career, Catalog
        >>> print(Catalog([Career("Cook", skills=["Knives", "Patience"])]).to_csv(), end="")
        title,slug,skills,language
        Cook,cook,Knives; Patience,en
        """
        from careercompare.tabular import tabulate_careers, write_csv

        return write_csv(tabulate_careers(self.values()))

    def to_xlsx(self, path: Path | str, locale: LocaleLike | Localizer = "en") -> None:
        """Write an Excel workbook: a row for each career in typed cells, and a sheet of sources.

        Numbers are numbers, in the format of their currency; a published bound shows that it is
        one, and what is not known is an empty cell. No text can start a formula. The file is
        written whole or not at all; a folder that is not there raises `OSError`. It needs the
        extra ``spreadsheets``.
        """
        from careercompare.presentation import Writer
        from careercompare.spreadsheets import bind_catalog, write_book

        writer = Writer(localize(locale), self.house_style or HouseStyle())
        write_book(bind_catalog(self.values(), writer), path)

    def chart(
        self,
        x: str = "salary.median",
        y: str = "outlook.growth",
        locale: LocaleLike | Localizer = "en",
    ) -> Chart:
        """Return a chart for Altair with a point for each career, between two of its figures.

        *x* and *y* are places in a career: ``salary.median``, ``salary.mean``, ``salary.low``,
        ``salary.high``, ``outlook.growth``, ``outlook.openings``, ``outlook.demand`` or
        ``education``. A figure that is only a bound is an arrow. Careers of which either is not
        known are left out, as are those paid in another currency or for another period than most,
        and the chart says how many. It says in what figures are unlike that lie on one axis: in
        their places, dates or percentiles. Another place, pay of which no kind is that of more than
        half, levels of unlike scales, and a catalog without any such career raise `InvalidOption`.
        It needs the extra ``charts``.
        """
        from careercompare.charts import draw_scatter

        style = self.house_style or HouseStyle()
        return draw_scatter(tuple(self.values()), x, y, localize(locale), style)

    @classmethod
    def from_dict(cls, data: Mapping[str, Any], *, limits: Limits | None = None) -> Self:
        """Return the catalog that `to_dict` wrote, or what `json.load` made of one in a file.

        What is no catalog, or has more than the *limits*, raises `UnreadableData`, careers with
        problems `UnreadableCatalog`.
        """
        from careercompare.limits import take_limits
        from careercompare.serialize import make_plain, read_document

        careers, house_style = read_document(make_plain(data), "catalog", take_limits(limits))
        return cls._of(careers, house_style=house_style)

    def to_dict(self) -> JsonDict:
        """Return the catalog ready for JSON: what `dumps` writes.

        >>> from careercompare import Catalog
        >>> Catalog.from_dict(Catalog.sample().to_dict()) == Catalog.sample()
        True
        """
        from careercompare.serialize import make_document

        return make_document(self.values(), self.house_style)

    def dump(self, path: Path | str) -> None:
        """Write the catalog as JSON, whole or not at all: a failure leaves the old file."""
        from careercompare.serialize import take_path, write_whole

        write_whole(take_path(path), self.dumps())

    def dumps(self) -> str:
        """Return the catalog as JSON, ending with a line break.

        >>> from careercompare import Catalog
        >>> Catalog.loads(Catalog.sample().dumps()) == Catalog.sample()
        True
        """
        from careercompare.serialize import write_catalog

        return write_catalog(self.values(), self.house_style)
