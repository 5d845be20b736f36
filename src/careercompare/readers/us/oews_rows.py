"""Rows of a file of Occupational Employment and Wage Statistics: an occupation each."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

import attrs

from careercompare.errors import sealed
from careercompare.model import Amount, AtLeast, PayPeriod, Salary, Source
from careercompare.readers.tables import SheetRow, shift, show
from careercompare.readers.us.bls import CHANGED, OF_THOUSANDS, count_decimals
from careercompare.readers.us.doubts import find_doubts
from careercompare.readers.us.oews_checks import read_employment
from careercompare.readers.us.oews_layout import TOP_CODED
from careercompare.readers.us.oews_places import Area, Industry

_UNITS = {PayPeriod.HOUR: "H", PayPeriod.YEAR: "A"}
_NO_WAGE = "*"  # the notes have "**" for jobs, and "~" for establishments, beside


@sealed
@attrs.frozen
class OewsOccupation:
    """An occupation as OEWS publishes it; None is *not available*.

    *salary* is in US dollars for a year, or for an hour where only hourly wages are published.
    Its ends are the percentiles that were asked for, its bounds the release's own cap.
    *employment* counts jobs, without the self-employed, rounded to ten. *industry* names the only
    one that both are of: "Construction (NAICS 23)"; None says that they are of all together.
    """

    soc: str
    title: str
    salary: Salary | None
    employment: int | None
    industry: str | None = None

    @property
    def codes(self) -> Mapping[str, str]:
        """The SOC code: of 2018, before May 2019 of 2010, and in 2019 and 2020 of both.

        In 2010 and 2011 it is one of 2010 or of 2000.
        """
        return {"soc": self.soc}


@attrs.frozen
class Reading:
    """What all rows of one file share; *wages* names their columns, without the unit of time."""

    source: Source
    as_of: str
    area: Area
    industry: Industry
    caps: Mapping[PayPeriod, AtLeast] | None
    ends: tuple[int, int]
    wages: Mapping[str, str]

    def read(self, row: SheetRow, soc: str, title: str) -> OewsOccupation:
        """Return the occupation of a row."""
        # Asterisks point to a footnote: files of 2010 and 2011 have them behind some titles.
        return OewsOccupation(
            soc,
            title.rstrip(" *"),
            self._read_salary(row),
            read_employment(row),
            self.industry.name,
        )

    def find_column(self, row: SheetRow, path: str) -> str:
        """Return the column of what stands at a path of a career."""
        wage = self.wages.get(path.removeprefix("salary."))
        return "MEAN_PRSE" if wage is None else f"{_UNITS[self._find_period(row)]}_{wage}"

    def _read_salary(self, row: SheetRow) -> Salary | None:
        period = self._find_period(row)
        low, high, median, mean = (
            self._read_amount(row, f"{_UNITS[period]}_{wage}", period)
            for wage in self.wages.values()
        )
        if low is None and isinstance(high, AtLeast):  # which keeps pay from nothing
            high = None
        if all(each is None for each in (low, high, median, mean)):
            return None
        if _is_below_half(mean, median):
            problem = f"a mean of {mean} is below half of the median, {median}"
            row.refuse(self.find_column(row, "salary.mean"), problem, CHANGED)
        percent = None if mean is None else row.find_decimal("MEAN_PRSE", _NO_WAGE)
        mean_rse = None if percent is None else shift(percent, -2)
        p75, p90 = (
            self._read_amount(row, f"{_UNITS[period]}_{wage}", period)
            for wage in ("PCT75", "PCT90")
        )
        return Salary(
            low,
            high,
            "USD",
            median=median,
            mean=mean,
            mean_rse=mean_rse,
            period=period,
            place=self.area.title,
            as_of=self.as_of,
            percentiles=None if low is None and high is None else self.ends,
            source=self.source,
            doubts=find_doubts(p75, p90, mean, mean_rse, read_employment(row)),
        )

    def _find_period(self, row: SheetRow) -> PayPeriod:
        """Return what a row is said to have wages for, or else what it has them for alone.

        In each file that we know all wages for the other period are withheld where a column says
        so, and nowhere else; where the two columns are swapped, or empty, wages still say it.
        """
        said = _read_period(row)
        other = PayPeriod.YEAR if said is PayPeriod.HOUR else PayPeriod.HOUR
        published = (
            period
            for period in (said, other)
            if any(row.text(f"{_UNITS[period]}_{wage}") != _NO_WAGE for wage in self.wages.values())
        )
        return next(published, said)

    def _read_amount(self, row: SheetRow, column: str, period: PayPeriod) -> Amount | None:
        number = row.find_decimal(column, _NO_WAGE, TOP_CODED)
        if number is not None:
            # Nobody works for less than a dollar, and no wage for a year has as many decimals as
            # digits are between thousands: "82.460" has a point there, and 0 was a missing one.
            is_year = period is PayPeriod.YEAR
            if 0 <= number < 1 or (is_year and count_decimals(number) == OF_THOUSANDS):
                row.refuse_text(column, "a wage in dollars, such as 82,460")
            return number
        if row.text(column) == _NO_WAGE:
            return None
        if self.caps is None:
            problem = f"{show(TOP_CODED)} stands for a wage above the cap, which no note states"
            row.refuse(column, problem, "Take the .xlsx file, whose notes state it.")
        return self.caps[period]


def _is_below_half(mean: Amount | None, median: Amount | None) -> bool:
    """Tell whether a mean cannot be one: half of the jobs have at least the median."""
    if not isinstance(mean, Decimal) or not isinstance(median, Decimal):
        return False
    return 0 <= int(shift(mean, 2)) * 2 < int(shift(median, 2))


def _read_period(row: SheetRow) -> PayPeriod:
    for column in ("HOURLY", "ANNUAL"):
        if row.text(column).upper() not in {"", "TRUE"}:
            row.refuse_text(column, '"TRUE" or nothing')
    if row.text("HOURLY") and row.text("ANNUAL"):
        row.refuse("HOURLY", "wages for an hour only and for a year only exclude each other")
    return PayPeriod.HOUR if row.text("HOURLY") else PayPeriod.YEAR
