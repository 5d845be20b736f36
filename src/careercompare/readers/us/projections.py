"""Growth, openings and entry requirements: the Employment Projections."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias, TypeVar

import attrs

from careercompare.errors import sealed
from careercompare.limits import Limits
from careercompare.model import Amount, AtLeast, EducationLevel, Outlook, Salary, Source
from careercompare.readers.tables import SheetRow, has_words, shift, show
from careercompare.readers.us.bls import (
    OF_THOUSANDS,
    UNITED_STATES,
    count_decimals,
    make_source,
    read_by_soc,
)
from careercompare.readers.us.entry import (
    CREDENTIALS,
    EDUCATION,
    EXPERIENCE,
    TRAINING,
    Experience,
    Training,
)
from careercompare.readers.us.projection_tables import fold_text, open_projections, read_thousands
from careercompare.readers.us.publication import Facets, Publication
from careercompare.serialize import take_path

_TOP_CODED = re.compile(r"(?:>=|≥) ?\$?([0-9]{1,3}(?:,[0-9]{3})*|[0-9]{4,9})")
_FOOTNOTE_MARK = re.compile(r"(?<!\s)\s*(?:\[[0-9]{1,2}\]|\([0-9]{1,2}\))\Z")
_NOT_AVAILABLE = ("—", "N/A")  # in the workbook, and in the export

T = TypeVar("T")


@sealed
@attrs.frozen
class Projection:
    """An occupation as the projections publish it; None is *not available*.

    *outlook* holds the growth as a fraction (the printed percent, exactly), the openings of an
    average year, and the years. *salary* has nothing but the median of a year's wages in US
    dollars, a bound where it is top-coded. *employment* counts the jobs of the first year, with
    the self-employed, rounded to a hundred. *education*, *experience* and *training* are what is
    typically needed to enter, all of it together. *alternate_titles* are in the CSV file alone.
    """

    soc: str
    title: str
    salary: Salary | None
    outlook: Outlook
    employment: int
    education: EducationLevel | None
    experience: Experience | None
    training: Training | None
    alternate_titles: tuple[str, ...] = ()

    @property
    def codes(self) -> Mapping[str, str]:
        """The SOC code of 2018; in projections before 2019–29 it is one of 2010."""
        return {"soc": self.soc}

    @property
    def median(self) -> Amount | None:
        """The median of a year's wages in US dollars."""
        return None if self.salary is None else self.salary.median

    @property
    def routes(self) -> tuple[str, ...]:
        """The one way in that is published, in words; () where nothing is known of it.

        It names all that is needed together, so that nothing reads as if it would do alone.
        """
        credential = None if self.education is None else CREDENTIALS.get(self.education)
        experience = None if self.experience is None else self.experience.words
        training = None if self.training is None else self.training.words
        further = " and ".join(each for each in (experience, training) if each is not None)
        words = ", with ".join(filter(None, (credential, further)))
        return (words[0].upper() + words[1:],) if words else ()


Projections: TypeAlias = Publication[Projection]
"""The line items of one release by SOC code."""


def read_projections(path: Path | str, *, limits: Limits | None = None) -> Projections:
    """Read the occupations of ``occupation.xlsx``, or of the CSV file that BLS's viewer exports.

    The workbook of any ten years that has a table "Occupational projections, and worker
    characteristics" will do; line items are read. The export has alternate titles too.

    A file that is another one, or changed, raises `UnreadableData`, which names sheet, row and
    column, and so does one of more than the *limits*; one that cannot be opened raises the
    `OSError` that says why. A workbook needs the extra ``readers``, without which `MissingExtra` is
    raised.
    """
    table = open_projections(take_path(path), limits)
    title = f"Employment Projections {table.since}–{table.until % 100:02}"
    source = make_source(title, "https://www.bls.gov/emp/")
    reading = _Reading(table.since, table.until, table.wage_year, source)
    return Publication(source, read_by_soc(table.lines, reading.read, _find_column), _tell)


def _tell(record: Projection) -> Facets:
    return {
        "salary": record.salary,
        "outlook": record.outlook,
        "education": record.education,
        "routes": record.routes,
        "alternate_titles": record.alternate_titles,
    }


def _find_column(_: SheetRow, path: str) -> str:
    if path.startswith("outlook."):
        return "openings" if path == "outlook.openings" else "growth"
    return "median"


@attrs.frozen
class _Reading:
    """What all rows of one file share."""

    since: int
    until: int
    wage_year: str
    source: Source

    def read(self, row: SheetRow, soc: str, text: str) -> Projection:
        # The export has the alternate titles in the same cell: "Actors    * Actress* Monologist".
        title, *others = (each.strip() for each in text.split("*"))
        title = _FOOTNOTE_MARK.sub("", title)
        if not has_words(title):
            row.refuse_text("title", "a title in front of the alternate ones")
        return Projection(
            soc,
            title,
            self._read_salary(row),
            self._read_outlook(row),
            read_thousands(row, "employment", row.decimal("employment")),
            _look_up(row, "education", EDUCATION),
            _look_up(row, "experience", EXPERIENCE),
            _look_up(row, "training", TRAINING),
            tuple(dict.fromkeys(filter(None, others))),
        )

    def _read_outlook(self, row: SheetRow) -> Outlook:
        growth = row.find_decimal("growth", *_NOT_AVAILABLE)
        openings = row.find_decimal("openings", *_NOT_AVAILABLE)
        return Outlook(
            growth=None if growth is None else shift(growth, -2),
            openings=None if openings is None else read_thousands(row, "openings", openings),
            since=self.since,
            until=self.until,
            source=self.source,
            place=UNITED_STATES,
        )

    def _read_salary(self, row: SheetRow) -> Salary | None:
        bound = _TOP_CODED.fullmatch(row.text("median"))
        median = (
            row.find_decimal("median", *_NOT_AVAILABLE)
            if bound is None
            else AtLeast(bound[1].replace(",", ""))
        )
        if median is None:
            return None
        # As many decimals as there are digits between thousands: "133.080" has a point for a comma.
        if median == 0 or (isinstance(median, Decimal) and count_decimals(median) == OF_THOUSANDS):
            row.refuse_text("median", "a wage for a year in dollars, such as 133,080")
        return Salary(
            None,
            None,
            "USD",
            median=median,
            place=UNITED_STATES,
            as_of=self.wage_year,
            source=self.source,
        )


def _look_up(row: SheetRow, column: str, words: Mapping[str, T]) -> T | None:
    text = row.text(column)
    if text in _NOT_AVAILABLE:
        return None
    if text in words:
        return words[text]
    plain = fold_text(text.replace("\N{RIGHT SINGLE QUOTATION MARK}", "'"))
    found = next((value for name, value in words.items() if fold_text(name) == plain), None)
    if found is None:
        row.refuse(column, f"expected one of {'; '.join(words)}; found {show(text)}")
    return found
