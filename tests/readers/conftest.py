"""The official files, where they are there, read once: by the readers, and by others."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from contextlib import closing
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import TypeAlias

import pytest
from openpyxl import load_workbook

from careercompare.readers import (
    Oews,
    Onet,
    Projections,
    read_oews,
    read_onet,
    read_projections,
)

RawTable: TypeAlias = Sequence[Mapping[str, str]]


@pytest.fixture(scope="session")
def data(shared: Path) -> Path:
    return shared / "data"


@pytest.fixture(scope="session")
def wages_2024(data: Path) -> Oews:
    return read_oews(data / "bls_oews" / "national_M2024_dl.xlsx")


@pytest.fixture(scope="session")
def wages_2025(data: Path) -> Oews:
    return read_oews(data / "bls_oews" / "national_M2025_dl.xlsx")


@pytest.fixture(scope="session")
def projected(data: Path) -> Projections:
    return read_projections(data / "bls_projections" / "occupation.xlsx")


@pytest.fixture(scope="session")
def onet_30_3(data: Path) -> Onet:
    return read_onet(data / "onet_30_3")


@cache
def read_raw(path: Path, sheet: str | None = None, header: int = 1) -> RawTable:
    """Return a table as text, by what the readers do not use: openpyxl, or csv in one go."""
    if path.suffix == ".csv":
        with path.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    with closing(load_workbook(path, read_only=True)) as workbook:
        rows = workbook[sheet or path.stem].iter_rows(min_row=header, values_only=True)
        lines = [["" if cell is None else str(cell) for cell in row] for row in rows]
    return [dict(zip(lines[0], line, strict=True)) for line in lines[1:]]


def expect_doubts(row: Mapping[str, str]) -> list[str]:
    """Return what speaks against the wages of a row, in the fewest words that find it."""
    unit = "H" if row["HOURLY"] == "TRUE" else "A"
    mean, p75, p90 = (row[f"{unit}_{wage}"] for wage in ("MEAN", "PCT75", "PCT90"))
    found = {
        "equal-percentiles": p75 == p90 and p75 not in "*#",
        "mean-far-above": {"*", "#"}.isdisjoint({mean, p75})
        and 10 * Decimal(mean) > 11 * Decimal(p75),
        "high-error": mean != "*" and float(row["MEAN_PRSE"]) > 10,
        "few-jobs": row["TOT_EMP"].isdigit() and int(row["TOT_EMP"]) < 50,
    }
    return [doubt for doubt, is_there in found.items() if is_there]


@pytest.fixture(scope="session")
def raw_2024(data: Path) -> RawTable:
    """The detailed rows of May 2024, as text."""
    return _read_detailed(data, 2024)


@pytest.fixture(scope="session")
def raw_2025(data: Path) -> RawTable:
    """The detailed rows of May 2025, as text."""
    return _read_detailed(data, 2025)


def _read_detailed(data: Path, year: int) -> RawTable:
    rows = read_raw(data / "bls_oews" / f"national_M{year}_dl.xlsx")
    return [row for row in rows if row["O_GROUP"] == "detailed"]


@pytest.fixture(scope="session")
def raw_projected(data: Path) -> RawTable:
    """The line items of table 1.2, as text."""
    rows = read_raw(data / "bls_projections" / "occupation.xlsx", "Table 1.2", 2)
    return [row for row in rows if row["Occupation type"] == "Line item"]
