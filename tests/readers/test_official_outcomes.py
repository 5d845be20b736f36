"""What the default rules say of all pairs of official careers, against an oracle in SQL.

The oracle reads the raw cells by itself, in DuckDB, and knows nothing of the library.
"""

from __future__ import annotations

import csv
from pathlib import Path

import duckdb
import pytest
from readers.conftest import RawTable

from careercompare import DEFAULT_RULES, Career, Catalog, Outcome, Rule
from careercompare.readers import Oews, Projections, join

ORACLE = """
WITH cells AS (
    SELECT OCC_CODE AS code,
           HOURLY IS NOT DISTINCT FROM 'TRUE' AS hourly,
           CASE WHEN HOURLY = 'TRUE' THEN H_PCT10 ELSE A_PCT10 END AS low,
           CASE WHEN HOURLY = 'TRUE' THEN H_MEDIAN ELSE A_MEDIAN END AS median,
           CASE WHEN HOURLY = 'TRUE' THEN H_PCT90 ELSE A_PCT90 END AS high,
           "Employment change, percent, 2024–34" AS growth,
           "Typical education needed for entry" AS education
    FROM wages LEFT JOIN projections ON OCC_CODE = "2024 National Employment Matrix code"
),
careers AS (
    SELECT code, hourly, education,
           median = '#' AS median_open, high = '#' AS high_open,
           CASE median WHEN '#' THEN if(hourly, 115, 239200) WHEN '*' THEN NULL
               ELSE median::DECIMAL(12, 2) END AS median,
           CASE high WHEN '#' THEN if(hourly, 115, 239200) WHEN '*' THEN NULL
               ELSE high::DECIMAL(12, 2) END AS high,
           growth::DECIMAL(12, 2) AS growth
    FROM cells
),
pairs AS (
    SELECT a.code AS one, b.code AS other, a.hourly <> b.hourly AS unlike,
           a.median AS median_a, b.median AS median_b,
           a.median_open AS median_open_a, b.median_open AS median_open_b,
           a.high AS high_a, b.high AS high_b,
           a.high_open AS high_open_a, b.high_open AS high_open_b,
           a.growth AS growth_a, b.growth AS growth_b,
           a.education AS education_a, b.education AS education_b
    FROM careers a JOIN careers b ON a.code < b.code
)
SELECT one, other,
       pay(median_a, median_open_a, median_b, median_open_b, unlike),
       pay(high_a, high_open_a, high_b, high_open_b, unlike),
       pay(growth_a, false, growth_b, false, false),
       CASE WHEN education_a IS NULL OR education_b IS NULL THEN 'missing'
            WHEN education_a = education_b THEN 'yes' ELSE 'no' END
FROM pairs ORDER BY one, other
"""

# Who leads, or why nobody does: a bound beats what is below it, and nothing else is certain.
PAY = """
CREATE MACRO pay(a, a_open, b, b_open, unlike) AS
    CASE WHEN a IS NULL OR b IS NULL THEN 'missing'
         WHEN unlike THEN 'unlike-periods'
         WHEN a_open AND b_open THEN 'open-bound'
         WHEN a_open THEN if(a > b, 'one', 'open-bound')
         WHEN b_open THEN if(b > a, 'other', 'open-bound')
         WHEN a > b THEN 'one' WHEN b > a THEN 'other' ELSE 'tie' END
"""


def ask_oracle(folder: Path, wages: RawTable, projections: RawTable) -> list[tuple[str, ...]]:
    connection = duckdb.connect()
    for name, rows in (("wages", wages), ("projections", projections)):
        path = folder / f"{name}.csv"
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, [*rows[0]])
            writer.writeheader()
            writer.writerows(rows)
        connection.read_csv(path, all_varchar=True, header=True).create(name)
    connection.execute(PAY)
    return connection.sql(ORACLE).fetchall()


def say(rule: Rule, pair: tuple[Career, Career]) -> str:
    verdict = rule.judge(pair)
    if verdict.outcome is Outcome.WINNER:
        return "one" if verdict.winners == (pair[0],) else "other"
    return verdict.outcome.value if verdict.reason is None else verdict.reason.value


def count_differences(catalog: Catalog, expected: list[tuple[str, ...]]) -> int:
    careers = {career.codes["soc"]: career for career in catalog.values()}
    return sum(
        tuple(say(rule, (careers[one], careers[other])) for rule in DEFAULT_RULES) != tuple(theirs)
        for one, other, *theirs in expected
    )


@pytest.mark.every_pair
@pytest.mark.no_cover  # a third of a million pairs, of which the first few cover every line
def test_all_pairs_of_2025_are_judged_as_sql_does(
    tmp_path: Path,
    wages_2025: Oews,
    projected: Projections,
    raw_2025: RawTable,
    raw_projected: RawTable,
) -> None:
    expected = ask_oracle(tmp_path, raw_2025, raw_projected)
    assert len(expected) == 830 * 829 // 2
    assert count_differences(join(wages_2025, projected).catalog, expected) == 0


def test_pairs_of_2024_with_a_marker_are_judged_as_sql_does(
    tmp_path: Path,
    wages_2024: Oews,
    projected: Projections,
    raw_2024: RawTable,
    raw_projected: RawTable,
) -> None:
    # May 2024 has the bounds that May 2025 lacks; pairs without any are as those of 2025.
    marked = {row["OCC_CODE"] for row in raw_2024 if "#" in row.values() or row["HOURLY"]}
    expected = [
        row for row in ask_oracle(tmp_path, raw_2024, raw_projected) if not marked.isdisjoint(row)
    ]
    assert len(marked) == 50
    outcomes = {outcome for row in expected for outcome in row[2:]}
    assert {"open-bound", "unlike-periods"} <= outcomes
    assert count_differences(join(wages_2024, projected).catalog, expected) == 0
