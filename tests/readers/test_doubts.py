"""What speaks against published wages: found in the row itself, and nothing else is said of it."""

from __future__ import annotations

from collections import Counter
from contextlib import closing
from decimal import Decimal
from pathlib import Path

import pytest
from openpyxl import load_workbook
from readers.conftest import RawTable, expect_doubts
from readers.workbooks import oews_grid, oews_line, oews_lines, wages, write_oews

from careercompare import AtLeast, compare
from careercompare.model import Amount, Doubt
from careercompare.readers import Oews, join, read_oews
from careercompare.readers.us.doubts import find_doubts

CAP = AtLeast(239_200)

# Of Bakersfield-Delano, CA, in May 2025, in the place of a national row.
FIREFIGHTERS = oews_line(
    "33-2011", "Firefighters", "detailed", 780, MEAN_PRSE=3.0,
    **wages("A", 199490, 38000, 49000, 72410, 470940, 470940),
    **wages("H", 95.91, 18.27, 23.56, 34.81, 226.41, 226.41),
)  # fmt: skip
NURSES = oews_line(
    "29-1141", "Registered Nurses", "detailed", 6000,
    **wages("A", 120000, 80000, 98000, 121000, 140000, 160000),
)  # fmt: skip


def find(
    p75: Amount | int | None = 100,
    p90: Amount | int | None = 120,
    mean: Amount | int | None = 90,
    rse: str | None = "0.01",
    jobs: int | None = 1_000,
) -> list[str]:
    one, other, average = (
        Decimal(each) if isinstance(each, int) else each for each in (p75, p90, mean)
    )
    error = None if rse is None else Decimal(rse)
    return [doubt.value for doubt in find_doubts(one, other, average, error, jobs)]


@pytest.mark.parametrize(
    ("found", "doubts"),
    [
        (find(), []),
        (find(120, 120), ["equal-percentiles"]),
        (find(CAP, CAP), []),
        (find(120, CAP), []),
        (find(mean=110), []),
        (find(mean=111), ["mean-far-above"]),
        (find(mean=AtLeast(111)), ["mean-far-above"]),
        (find(mean=AtLeast(110)), []),
        (find(CAP, CAP, 10**6), []),
        (find(rse="0.1"), []),
        (find(rse="0.101"), ["high-error"]),
        (find(jobs=50), []),
        (find(jobs=40), ["few-jobs"]),
        (find(None, None, None, None, None), []),
        (
            find(100, 100, 200, "0.2", 30),
            ["equal-percentiles", "mean-far-above", "high-error", "few-jobs"],
        ),
    ],
)
def test_each_doubt_begins_beyond_its_limit_and_needs_figures_that_are_known(
    found: list[str], doubts: list[str]
) -> None:
    assert found == doubts


@pytest.mark.parametrize("ends", [(10, 90), (25, 75)])
def test_a_row_is_read_with_its_doubts_whichever_percentiles_are_asked_for(
    tmp_path: Path, ends: tuple[int, int]
) -> None:
    path = write_oews(tmp_path, oews_grid(oews_lines([FIREFIGHTERS, NURSES])))
    salaries = [record.salary for record in read_oews(path, percentiles=ends).values()]
    doubts = [() if salary is None else salary.doubts for salary in salaries]
    assert doubts == [(Doubt.EQUAL_PERCENTILES,), ()]


def test_a_ceiling_of_firefighters_leads_and_is_not_said_without_doubt(tmp_path: Path) -> None:
    path = write_oews(tmp_path, oews_grid(oews_lines([FIREFIGHTERS, NURSES])))
    catalog = join(read_oews(path)).catalog
    comparison = compare(catalog["firefighters"], catalog["registered-nurses"])
    verdict = comparison.verdict("salary.ceiling")
    assert verdict.winner == catalog["firefighters"]
    assert verdict.doubts == (Doubt.EQUAL_PERCENTILES,)
    assert str(verdict) == (
        "Higher salary ceiling: Firefighters, by what is published; the figure is doubtful for "
        "Firefighters (75th and 90th percentiles are the same: half of the range rests on one "
        "interval)."
    )
    assert comparison.verdict("salary.median").doubts == ()


@pytest.mark.parametrize(
    ("year", "counts"),
    [
        ("2024", {"equal-percentiles": 2, "mean-far-above": 3, "high-error": 14}),
        ("2025", {"equal-percentiles": 1, "mean-far-above": 1, "high-error": 6}),
    ],
)
def test_few_rows_of_the_nation_are_doubtful(
    year: str, counts: dict[str, int], request: pytest.FixtureRequest
) -> None:
    oews: Oews = request.getfixturevalue(f"wages_{year}")
    raw: RawTable = request.getfixturevalue(f"raw_{year}")
    salaries = [record.salary for record in oews.values()]
    found = [() if salary is None else salary.doubts for salary in salaries]
    assert Counter(doubt.value for doubts in found for doubt in doubts) == counts
    assert Counter(doubt for row in raw for doubt in expect_doubts(row)) == counts


def test_of_the_states_every_tenth_row_is_doubtful(data: Path) -> None:
    counts, doubted, rows = Counter[str](), 0, 0
    with closing(load_workbook(data / "bls_oews" / "state_M2025_dl.xlsx", read_only=True)) as book:
        lines = book.worksheets[0].iter_rows(values_only=True)
        heads = [str(cell) for cell in next(lines)]
        for line in lines:
            cells = ["" if cell is None else str(cell) for cell in line]
            row = dict(zip(heads, cells, strict=True))
            if row["O_GROUP"] != "detailed":
                continue
            unit = "H" if row["HOURLY"] == "TRUE" else "A"
            p75, p90, mean = (_read(row[f"{unit}_{wage}"]) for wage in ("PCT75", "PCT90", "MEAN"))
            rse = None if mean is None else Decimal(row["MEAN_PRSE"]) / 100
            jobs = int(row["TOT_EMP"]) if row["TOT_EMP"] != "**" else None
            found = [doubt.value for doubt in find_doubts(p75, p90, mean, rse, jobs)]
            assert found == expect_doubts(row)
            counts.update(found)
            doubted, rows = doubted + bool(found), rows + 1
    assert (rows, doubted) == (36_168, 3_703)
    assert counts == {
        "equal-percentiles": 841,
        "mean-far-above": 83,
        "high-error": 2_117,
        "few-jobs": 1_042,
    }


def _read(text: str) -> Amount | None:
    return None if text == "*" else CAP if text == "#" else Decimal(text)
