"""Every row of the wages of states, sectors and older releases, against what openpyxl finds."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from decimal import Decimal
from pathlib import Path

import pytest
from readers.conftest import RawTable, expect_doubts, read_raw

from careercompare import AtLeast, PayPeriod, Salary
from careercompare.errors import InvalidOption
from careercompare.model import Amount
from careercompare.readers import AreaKind, Oews, list_areas, read_oews

CAPS = {2019: ("100.00", 208_000), 2024: ("115.00", 239_200), 2025: ("115.00", 239_200)}


def read_amount(row: Mapping[str, str], column: str, year: int) -> Amount | None:
    """Read a cell of OEWS, in the fewest words that do."""
    text, caps = row[column], CAPS[year]
    cap = AtLeast(caps[0] if column.startswith("H") else caps[1])
    return None if text == "*" else cap if text == "#" else Decimal(text)


def expect_salary(row: Mapping[str, str], wages: Oews, place: str, year: int) -> Salary | None:
    """Return what a row says, taken from its cells one by one."""
    unit = "H" if row["HOURLY"] == "TRUE" else "A"
    low, high, median, mean = (
        read_amount(row, f"{unit}_{name}", year) for name in ("PCT10", "PCT90", "MEDIAN", "MEAN")
    )
    if low is None or high is None:
        low = high = None
    if (low, median, mean) == (None, None, None):
        return None
    return Salary(
        low,
        high,
        "USD",
        median=median,
        mean=mean,
        mean_rse=None if mean is None else Decimal(row["MEAN_PRSE"]) / 100,
        period=PayPeriod.HOUR if unit == "H" else PayPeriod.YEAR,
        place=place,
        as_of=f"{year}-05",
        percentiles=None if low is None else (10, 90),
        source=wages.source,
        doubts=expect_doubts(row),
    )


def check_every_row(wages: Oews, raw: RawTable, place: str, year: int) -> Counter[str]:
    """Compare all that was read with the detailed rows, and count what these hold."""
    assert [*wages] == [row["OCC_CODE"] for row in raw]
    counts = Counter[str](rows=len(raw))
    for row in raw:
        found, employment = wages[row["OCC_CODE"]], row["TOT_EMP"]
        assert found.salary == expect_salary(row, wages, place, year)
        assert found.title == row["OCC_TITLE"]
        assert found.employment == (None if employment == "**" else int(employment))
        counts["**"] += employment == "**"
        counts["no wage"] += found.salary is None
        counts["hourly"] += row["HOURLY"] == "TRUE"
        counts["annual"] += row["ANNUAL"] == "TRUE"
        counts["#"] += sum(cell == "#" for cell in row.values())
    return counts


def group(raw: RawTable, column: str) -> Mapping[str, Sequence[Mapping[str, str]]]:
    groups: dict[str, list[Mapping[str, str]]] = {}
    for row in raw:
        groups.setdefault(row[column], []).append(row)
    return groups


def take_detailed(raw: RawTable) -> RawTable:
    return [row for row in raw if row["O_GROUP"] == "detailed"]


def test_every_row_of_every_state(data: Path) -> None:
    path = data / "bls_oews" / "state_M2025_dl.xlsx"
    raw = read_raw(path)
    states = group(raw, "AREA_TITLE")
    assert (len(raw), len(states)) == (37_408, 54)
    counts = Counter[str]()
    for place, rows in states.items():
        wages = read_oews(path, area=place)
        counts += check_every_row(wages, take_detailed(rows), place, 2025)
    others = Counter(row["O_GROUP"] for row in raw if row["O_GROUP"] != "detailed")
    assert others == {"total": 54, "major": 1186}
    assert counts["rows"] == 37_408 - 54 - 1186
    assert counts["#"] == sum("#" in row[column] for row in raw for column in row)


def test_the_areas_of_the_states(data: Path) -> None:
    areas = list_areas(data / "bls_oews" / "state_M2025_dl.xlsx")
    kinds = Counter(area.kind for area in areas)
    assert kinds == {AreaKind.STATE: 51, AreaKind.TERRITORY: 3}
    assert [(area.code, area.title) for area in areas][-1] == ("78", "Virgin Islands")


def test_every_row_of_every_sector(data: Path) -> None:
    path = data / "bls_oews" / "natsector_M2024_dl.xlsx"
    raw = read_raw(path, "Natsector_M2024_dl")
    sectors = group(raw, "NAICS")
    assert (len(raw), len(sectors)) == (16_434, 20)
    counts = Counter[str]()
    for code, rows in sectors.items():
        wages = read_oews(path, industry=code)
        assert wages.source.title.endswith(f", May 2024, {rows[0]['NAICS_TITLE']} (NAICS {code})")
        assert {each.industry for each in wages.values()} == {
            f"{rows[0]['NAICS_TITLE']} (NAICS {code})"
        }
        counts += check_every_row(wages, take_detailed(rows), "United States", 2024)
    assert counts["rows"] == sum(row["O_GROUP"] == "detailed" for row in raw) == 8579


def test_a_file_by_sector_says_what_it_is(data: Path) -> None:
    with pytest.raises(InvalidOption, match=r"\(wages by sector, May 2024\)"):
        read_oews(data / "bls_oews" / "natsector_M2024_dl.xlsx")


def test_every_row_of_may_2019(data: Path) -> None:
    path = data / "bls_oews" / "national_M2019_dl.xlsx"
    raw = [{name.upper(): cell for name, cell in row.items()} for row in read_raw(path)]
    detailed = take_detailed(raw)
    counts = check_every_row(read_oews(path), detailed, "United States", 2019)
    assert counts["rows"] == 789
    broad = {row["OCC_CODE"] for row in raw if row["O_GROUP"] == "broad"}
    assert len(broad & {row["OCC_CODE"] for row in detailed}) == 13
